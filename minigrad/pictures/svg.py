"""The graph as SVG, the vector graphics of the web: written by hand, so that every part has a name and a theme.

The picture says what it shows also to who does not see it (`<title>` and `<desc>`), it fits the width there is, and it
follows the reader's light or dark theme unless it was asked for one. What is drawn in literal attributes looks right
in programs that know no style sheets; the style sheet only exchanges the colours.
"""

from collections import Counter
from functools import partial
from hashlib import sha1
from html import escape
from typing import NamedTuple

from minigrad.pictures.layout import layered
from minigrad.pictures.looks import DARK, LIGHT, MONO, SANS, sign, text_width
from minigrad.pictures.numbers import array_of, short
from minigrad.pictures.trace import GONE, kept_tensors
from minigrad.words import say

MARGIN = 16
TITLE, TAG, ROW = 13, 10, 11  # sizes of letters
LINE_HEIGHT = 16
DISC = 13.5  # the radius of the disc with the sign of an operation
MOST_OF_UNIT = 6  # names of operations in the box of a group
MOST_RESULTS = 3  # of a node that has several: as many are written into its box
NOTHING = "\N{EM DASH}"  # a gradient that does not exist yet: nobody may take it for a zero


class Row(NamedTuple):
    """A line in a box: a word, and what it is for this tensor. `later` is what may stand there at another time."""

    word: str
    text: str
    later: tuple = ()


class Gradients(NamedTuple):
    """What a picture shows on its way back: a text for each line, None where nothing flows; and for each leaf, by the
    number of its box, what its `.grad` will be. The lines that are `wrong` are marked."""

    of_lines: list
    of_leaves: dict
    wrong: frozenset = frozenset()


class Box:
    """A box of the picture: its kind, what is written in it, and how large it must be for that, now and later.

    `rows` are Rows. `sign` is what stands in the disc of a function.
    """

    def __init__(self, kind, title, tag="", rows=(), sign=""):
        self.kind, self.title, self.tag, self.rows, self.sign = kind, title, tag, list(rows), sign
        self.has_disc = kind in ("function", "accumulate")
        self.disc = {"function": 22, "accumulate": 30}.get(kind, 0)  # how far from the left its middle is
        self.left = self.disc + 22 if self.has_disc else 12
        words = max((text_width(row.word, TAG) for row in self.rows if row.word), default=0)
        self.text_left = self.left + (words + 8 if words else 0)
        self.size = self._width(), self._height()

    def _width(self):
        title = self.left + text_width(self.title, TITLE, bold=True)
        if self.tag:
            title += 14 + text_width(self.tag, TAG)
        texts = [text for row in self.rows for text in (row.text, *row.later)]
        rows = max((self.text_left + text_width(text, ROW, mono=True) for text in texts), default=0)
        return round(max(title, rows) + (22 if self.has_disc else 18 if self.kind == "saved" else 12))

    def _height(self):
        return 32 if not self.rows else (30 if self.has_disc else 34) + LINE_HEIGHT * len(self.rows)


def boxes_of(graph, values=True, of_leaves=None, groups=None):
    """A `Box` for each node of a traced graph, with values and gradients if they are wanted."""
    groups, of_leaves = groups or {}, of_leaves or {}

    def box(node):
        if node.kind == "group":
            return _box_of_group(groups[node.number])
        return _box(node, values, of_leaves.get(node.number, ()))

    return [box(node) for node in graph.nodes]


def _box_of_group(group):
    """What is done how often, and how many nodes that are."""
    counts = Counter(node.kind for node in group.members)
    title = say("group_repeats", repeats=group.repeats) if group.unit else say("group")
    unit = [Row("", f"{sign(each)}  {each}") for each in group.unit[:MOST_OF_UNIT]]
    if len(group.unit) > MOST_OF_UNIT:
        unit.append(Row("", say("group_more", count=len(group.unit) - MOST_OF_UNIT)))
    held = say("group_holds", functions=counts["function"], leaves=counts["leaf"])
    return Box("group", title, rows=[*unit, Row("", held)])


def _box(node, values, later):
    if node.kind == "function":
        value = _recorded(node.source) if values else None
        return Box("function", node.title, node.name or "", [Row("", value)] if value else [], sign(node.title))
    if node.kind == "accumulate":
        return Box("accumulate", node.title, sign="+=")
    if node.shape is None:
        return Box("constant", say("constant"))
    rows = [Row(say("shape"), str(list(node.shape)))]
    if values:
        rows.append(Row(say("value"), short(array_of(node.source))))
    if values and node.kind == "leaf":
        gradient = node.source.grad
        rows.append(Row("grad", NOTHING if gradient is None else short(array_of(gradient)), tuple(later)))
    return Box(node.kind, node.name or say("without_name"), say(node.kind), rows)


def notes_of(graph, names):
    """What each function keeps, as pairs of its number and a `Box`. Each has its own, even of the same tensor: with one
    box a tensor, one that two functions keep would look like a way from the first to the second."""
    for node in graph.nodes:
        for name, tensor in kept_tensors(node.source) if node.kind == "function" else ():
            if tensor is GONE:
                yield node.number, Box("saved", name, say("saved"), [Row("", say("gone"))])
                continue
            variable = names.of_saved(tensor)
            rows = [Row(say("shape"), str(list(tensor.shape))), Row(say("value"), short(array_of(tensor)))]
            yield node.number, Box("saved", f"{name} = {variable}" if variable else name, say("saved"), rows)


def _recorded(function):
    """What a function produced, if that was recorded. An engine that a reader wrote has no place for records."""
    made = getattr(function, "metadata", {}).get("made")
    if made is None:
        return None
    if made.is_overwritten:
        return say("overwritten")
    texts = [short(array) for array in made.arrays]
    return ", ".join(texts if len(texts) <= MOST_RESULTS else [*texts[: MOST_RESULTS - 1], "…"])


def svg(
    graph,
    title,
    description,
    *,
    values=True,
    notes=(),
    groups=None,
    sideways=False,
    theme="auto",
    gradients=None,
    lay_out=layered,
):
    """A traced graph as SVG text. `theme` is "light", "dark" or "auto", which asks the reader's browser.

    `notes` are pairs of the number of a box and a box that is tied to it; `groups` what nodes of kind `"group"` hold.
    With `gradients`, a `Gradients`, each line bears what flows back on it, in room of its own. `lay_out` says where
    everything goes.
    """
    gradients = gradients or Gradients([None] * len(graph.edges), {})
    boxes = boxes_of(graph, values, gradients.of_leaves, groups)
    lines = [(edge.source.number, edge.target.number) for edge in graph.edges]
    for number, note in notes:
        lines.append((len(boxes), number))
        boxes.append(note)
    chips = [text and (text_width(text, ROW, mono=True) + 14, 20) for text in gradients.of_lines]
    chips += [None] * (len(lines) - len(chips))
    layout = lay_out([box.size for box in boxes], lines, chips, sideways)
    ink = _Ink(DARK if theme == "dark" else LIGHT)
    inner = "".join([
        *ink.lines(layout, sideways, len(graph.edges), gradients.wrong),
        *ink.boxes(layout, boxes),
        *ink.chips(layout, gradients.of_lines, chips),
    ])  # fmt: skip
    key = "g" + sha1((inner + theme + title).encode()).hexdigest()[:8]  # so that two pictures on one page differ
    width, height = layout.width + 2 * MARGIN, layout.height + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="minigrad" id="{key}" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" style="max-width:100%;height:auto" role="img" aria-labelledby="{key}-t {key}-d" '
        f'font-family="{SANS}"><title id="{key}-t">{escape(title)}</title>'
        f'<desc id="{key}-d">{escape(description)}</desc>{_dark_style(key, gradients.wrong) if theme == "auto" else ""}'
        f"<defs>{ink.arrow(key)}</defs>{ink.paper()}"
        f'<g transform="translate({MARGIN},{MARGIN})">{inner.replace("#arrow", f"#{key}-a")}</g></svg>'
    )


def path(route, sideways=False):
    """A route as the `d` of an SVG path: straight through the layers, curved between them."""
    text = "M{:.1f},{:.1f}".format(*route[0])
    for number, ((x, y), (to_x, to_y)) in enumerate(zip(route, route[1:], strict=False)):
        if number % 2 == 0:
            text += f"L{to_x:.1f},{to_y:.1f}" if (x, y) != (to_x, to_y) else ""
        elif sideways:
            middle = (x + to_x) / 2
            text += f"C{middle:.1f},{y:.1f} {middle:.1f},{to_y:.1f} {to_x:.1f},{to_y:.1f}"
        else:
            middle = (y + to_y) / 2
            text += f"C{x:.1f},{middle:.1f} {to_x:.1f},{middle:.1f} {to_x:.1f},{to_y:.1f}"
    return text


def spline(route):
    """The same of a Bézier spline: its first point, then for each piece two that pull and one that it goes to."""
    points = [f"{x:.1f},{y:.1f}" for x, y in route]
    return f"M{points[0]}C{' '.join(points[1:])}"


class _Ink:
    """Writes the parts of a picture in the colours of one theme."""

    def __init__(self, colors):
        self.colors = colors

    def paper(self):
        return f'<rect class="paper" width="100%" height="100%" fill="{self.colors["paper"]}"/>'

    def arrow(self, key):
        return (
            f'<marker id="{key}-a" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" '
            f'markerHeight="9" orient="auto"><path class="quiet" d="M0,0L8,4L0,8z" fill="{self.colors["quiet"]}"/>'
            "</marker>"
        )

    def lines(self, layout, sideways, edges, wrong):
        """The edges of the graph as arrows, thick and dashed where they are wrong; what ties notes, behind them, as
        dots."""
        draw_route = spline if layout.is_spline else partial(path, sideways=sideways)
        for number, route in enumerate(layout.routes):
            kind, color, look = "line", self.colors["quiet"], 'stroke-width="1.4" marker-end="url(#arrow)"'
            if number in wrong:
                kind, color, look = "line wrong", self.colors["flow"], 'stroke-width="4" stroke-dasharray="9 4"'
            if number >= edges:
                kind, color, look = "tie", self.colors["saved"][1], 'stroke-width="2" stroke-dasharray="2 4"'
            where = f'class="{kind}" data-line="{number}" d="{draw_route(route)}"'
            yield f'<path {where} fill="none" stroke="{color}" {look}/>'

    def boxes(self, layout, boxes):
        for number, (box, (x, y)) in enumerate(zip(boxes, layout.centers, strict=True)):
            width, height = box.size
            place = f"{x - width / 2:.1f},{y - height / 2:.1f}"
            yield f'<g class="box {box.kind}" data-box="{number}" transform="translate({place})">'
            yield from self.outline(box)
            if box.has_disc:
                yield from self.disc(box)
            yield self.text("text", box.left, 21, box.title, TITLE, weight="bold")
            if box.tag:
                yield self.text("quiet", width - (18 if box.kind == "saved" else 12), 21, box.tag, TAG, anchor="end")
            for line, row in enumerate(box.rows):
                baseline = 38 + LINE_HEIGHT * line
                if row.word:
                    yield self.text("quiet", box.left, baseline, row.word, TAG)
                yield self.text("text grad" if row.later else "text", box.text_left, baseline, row.text, ROW, mono=True)
            yield "</g>"

    def chips(self, layout, texts, sizes):
        """What flows on the lines, each on a little paper of its own."""
        for number, (text, size) in enumerate(zip(texts, sizes, strict=False)):
            if text:
                (x, y), (width, height) = layout.labels[number], size
                yield (
                    f'<g class="chip" data-chip="{number}" transform="translate({x:.1f},{y:.1f})">'
                    f'<rect x="{-width / 2:.1f}" y="{-height / 2:g}" width="{width:.1f}" height="{height}" rx="5" '
                    f'fill="{self.colors["paper"]}" stroke="{self.colors["flow"]}" stroke-width="1.2"/>'
                )
                yield self.text("flow_text", 0, 4, text, ROW, anchor="middle", mono=True) + "</g>"

    def outline(self, box):
        width, height = box.size
        fill, stroke = self.colors[box.kind]
        look = f'class="shape" fill="{fill}" stroke="{stroke}" stroke-width="{1.4 if box.kind == "function" else 2}"'
        if box.kind == "group":  # a pile of sheets
            for shift in (8, 4):
                yield f'<rect {look} x="{shift}" y="{shift}" width="{width}" height="{height}" rx="6"/>'
            yield f'<rect {look} width="{width}" height="{height}" rx="6"/>'
            return
        if box.kind == "saved":  # a sheet of paper with a corner turned down
            yield f'<path {look} d="M0,0H{width - 10}L{width},10V{height}H0zM{width - 10},0V10H{width}"/>'
            return
        if box.kind == "accumulate":  # a funnel: all that arrives is added up
            yield f'<path {look} d="M0,0H{width}L{width - 12},{height}H12z"/>'
            return
        radius = min(height / 2, 22) if box.kind == "function" else 4
        dash = ' stroke-dasharray="5 3"' if box.kind == "constant" else ""
        yield f'<rect {look} width="{width}" height="{height}" rx="{radius:g}"{dash}/>'
        if box.kind == "root":
            inside = f'x="4" y="4" width="{width - 8}" height="{height - 8}" rx="2"'
            yield f'<rect class="rim" {inside} fill="none" stroke="{stroke}"/>'

    def disc(self, box):
        middle = box.size[1] / 2
        size = {1: 14, 2: 13, 3: 10}.get(len(box.sign), 8)
        yield f'<circle class="disc" cx="{box.disc}" cy="{middle:g}" r="{DISC}" fill="{self.colors[box.kind][1]}"/>'
        yield self.text("paper", box.disc, middle + size * 0.35, box.sign, size, weight="bold", anchor="middle")

    def text(self, look, x, y, text, size, weight="", anchor="", mono=False):
        attributes = {"font-weight": weight, "text-anchor": anchor, "font-family": MONO if mono else ""}
        said = "".join(f' {name}="{value}"' for name, value in attributes.items() if value)
        fill = self.colors[look.partition(" ")[0]]
        place = f'x="{x:.4g}" y="{y:.4g}" font-size="{size}"'
        return f'<text class="{look}" {place} fill="{fill}"{said}>{escape(text)}</text>'


def _dark_style(key, has_wrong):
    """A style sheet that exchanges the colours where the reader's browser is dark."""
    rules = [f"#{key} .{name}{{fill:{DARK[name]}}}" for name in ("paper", "text", "quiet", "flow_text")]
    rules.append(f"#{key} .line{{stroke:{DARK['quiet']}}}")
    rules.append(f"#{key} .chip rect{{fill:{DARK['paper']};stroke:{DARK['flow']}}}")
    rules.append(f"#{key} .tie{{stroke:{DARK['saved'][1]}}}")
    for kind in ("leaf", "constant", "function", "accumulate", "root", "saved", "group"):
        fill, stroke = DARK[kind]
        rules.append(f"#{key} .{kind} .shape{{fill:{fill};stroke:{stroke}}}")
        rules.append(f"#{key} .{kind} .disc{{fill:{stroke}}}#{key} .{kind} .rim{{stroke:{stroke}}}")
    if has_wrong:
        rules.append(f"#{key} .wrong{{stroke:{DARK['flow']}}}")
    return f"<style>@media (prefers-color-scheme: dark){{{''.join(rules)}}}</style>"
