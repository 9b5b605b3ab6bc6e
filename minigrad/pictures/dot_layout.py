"""The layout of Graphviz' program `dot` in the place of our own, for who prefers it: `draw(out, engine="dot")`.

Only the places are dot's: it is given boxes of our sizes, and everything is drawn as always.
"""

import shlex
import shutil
import subprocess

from minigrad.pictures.layout import BETWEEN_BOXES, BETWEEN_LAYERS, Layout, layered

INCH = 72.0


def laid_out_by_dot(sizes, lines, labels=None, sideways=False):
    """The same as `layered`, by `dot`; by `layered` itself where dot is missing or cannot do it."""
    program = shutil.which("dot")
    if program is None or any(labels or ()) or not sizes:
        return layered(sizes, lines, labels, sideways)
    ran = subprocess.run([program, "-Tplain"], input=_source(sizes, lines, sideways), capture_output=True, text=True)
    if ran.returncode:
        return layered(sizes, lines, labels, sideways)
    return _read(ran.stdout, len(sizes), lines)


def _source(sizes, lines, sideways):
    apart = f"ranksep={BETWEEN_LAYERS / INCH};nodesep={BETWEEN_BOXES / INCH};rankdir={'LR' if sideways else 'TB'}"
    source, target = ("e", "w") if sideways else ("s", "n")
    text = [f"digraph{{{apart};node[shape=box fixedsize=true];edge[arrowhead=none]"]
    text += [f"{number}[width={w / INCH:.4f} height={h / INCH:.4f}]" for number, (w, h) in enumerate(sizes)]
    text += [f"{one}:{source}->{other}:{target}" for one, other in lines]
    return ";\n".join(text) + "}"


def _read(plain, count, lines):
    """Where dot's answer puts boxes and lines. Its y grows upwards, and it lists the lines in an order of its own."""
    centers, routes, width, height = [None] * count, {}, 0.0, 0.0
    for words in map(shlex.split, plain.splitlines()):
        if words[0] == "graph":
            width, height = float(words[2]) * INCH, float(words[3]) * INCH
        elif words[0] == "node":
            centers[int(words[1])] = float(words[2]) * INCH, height - float(words[3]) * INCH
        elif words[0] == "edge":
            numbers = [float(each) * INCH for each in words[4 : 4 + 2 * int(words[3])]]
            route = [(x, height - y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            routes.setdefault((int(words[1]), int(words[2])), []).append(route)
    in_order = [routes[line].pop(0) for line in lines]
    return Layout(centers, in_order, [None] * len(lines), width, height, is_spline=True)
