"""The graph in DOT, the language of Graphviz, to be printed, changed or rendered elsewhere."""

import subprocess
import sys
from functools import cache

from minigrad.pictures.drawing import Drawing
from minigrad.pictures.trace import GONE, Names, kept_tensors, named_pairs, saved, trace
from minigrad.protocol import check_tensor, is_tensor
from minigrad.words import say

GRAPH = {"rankdir": "TB", "nodesep": "0.3", "ranksep": "0.35"}
EDGES = {"color": "#5A5A5A", "arrowsize": "0.7"}
LOOKS = {
    "function": {"shape": "box", "style": "filled,rounded", "fillcolor": "#FFFFFF", "color": "#333333"},
    "leaf": {"style": "filled", "fillcolor": "#DCEBF7", "color": "#0072B2", "penwidth": "2"},
    "constant": {"style": "filled,dashed", "fillcolor": "#F3F3F3", "color": "#767676"},
    "accumulate": {
        "shape": "invtrapezium",
        "margin": "0",  # a funnel is wide enough as it is
        "style": "filled",
        "fillcolor": "#D9F2E8",
        "color": "#00795A",
    },
    "root": {"style": "filled", "fillcolor": "#FFF6CC", "color": "#8A6D00", "peripheries": "2"},
    "saved": {"shape": "note", "style": "filled", "fillcolor": "#FBE7C6", "color": "#B87400"},
}
# Most boxes are functions, so they look as a box does when nothing else is said.
NODES = {"fontname": "Helvetica", "fontsize": "11", "height": "0.3"} | LOOKS["function"]


def make_dot(out, params=None, show_attrs=False, show_saved=False, max_attr_chars=50, names=None):
    """The graph that leads to the tensor `out` as a `graphviz.Digraph`: leaves on top, `out` at the bottom.

    An arrow is a value on its way forward; `backward` walks the arrows against their direction. The first
    arguments are those of torchviz: `params` names tensors (a mapping from name to tensor, or pairs),
    `show_attrs` writes into each node what it keeps for its backward, cut at `max_attr_chars`, and
    `show_saved` draws each tensor it keeps as a note. `names` is the same as `params`; names that neither
    gives are found in the caller's variables.

    `make_dot(out).source` is the DOT text, the same on every run, and needs no Graphviz program. A notebook
    shows the drawing; where the program `dot` is missing, that of `draw`. Tensors of real PyTorch
    are accepted. Raises `TypeError` when `out` is not a tensor, `ImportError` when the package `graphviz` is
    missing.

    >>> import minigrad as torch
    >>> x = torch.ones(2, 2, requires_grad=True)
    >>> drawing = make_dot((x + 2).mean())
    """
    check_tensor(out, "make_dot")
    named = Names([*named_pairs(params), *named_pairs(names)], sys._getframe(1))
    graph = trace(out, named)
    drawing = digraph(graph, named, show_attrs, show_saved, max_attr_chars)
    drawing.without_dot = Drawing(graph, named, saved=show_saved)
    return drawing


def digraph(graph, named, show_attrs=False, show_saved=False, max_attr_chars=50):
    """A traced graph as a `graphviz.Digraph`."""
    drawing = _digraph_class()(graph_attr=GRAPH, node_attr=NODES, edge_attr=EDGES)
    for node in graph.nodes:
        lines = _lines(node)
        if show_attrs and node.kind == "function":
            lines += [_attribute(name, value, max_attr_chars) for name, value in saved(node.source)]
        look = {} if node.kind == "function" else LOOKS[node.kind]
        drawing.node(_id(node), _label(lines), tooltip=_label([node.title or lines[0]]), **look)
    for source, target, _ in graph.edges:
        drawing.edge(_id(source), _id(target))
    if show_saved:
        _add_saved(drawing, graph, named)
    return drawing


def _id(node):
    return f"n{node.number}"


def _lines(node):
    """What is written in a box, line by line."""
    match node.kind:
        case "function":
            return [node.title, f"{node.name}.grad_fn"] if node.name else [node.title]
        case "accumulate":
            return [f"+=  {node.title}"]
        case "constant" if node.shape is None:
            return ["None", say("constant")]
    name = [node.name] if node.name else []
    return [*name, say(node.kind), _shape(node)]


def _shape(tensor):
    return f"{say('shape')} {list(tensor.shape)}"


def _label(lines):
    """Lines of text as a label in which nothing has a meaning for Graphviz: no `\\N`, no `&lt;`, no `<b>`."""
    text = "\n".join(lines).replace("\\", r"\\").replace("&", "&amp;").replace("\n", r"\n")
    return graphviz_package().nohtml(text)


def _attribute(name, value, most):
    text = _shape(value) if is_tensor(value) else say("gone") if value is GONE else str(value)
    return f"{name}: {text}" if len(text) <= most else f"{name}: {text[:most]}…"


def _add_saved(drawing, graph, named):
    """A note for each tensor that a node keeps, tied to that node alone: with one note a tensor, one that two
    nodes keep would look like a way from the first to the second."""
    for node in graph.nodes:
        for name, value in kept_tensors(node.source) if node.kind == "function" else ():
            note = f"{_id(node)}_{name}"
            lines = _saved_lines(name, value, named)
            drawing.node(note, _label(lines), tooltip=_label(lines[:1]), **LOOKS["saved"])
            drawing.edge(note, _id(node), style="dotted", dir="none")


def _saved_lines(name, value, named):
    if value is GONE:
        return [name, say("gone")]
    variable = named.of_saved(value)
    return [f"{name} = {variable}" if variable else name, _shape(value)]


def graphviz_package():
    """The PyPI package, imported at the first drawing: who draws nothing need not have it.

    Raises `ImportError`, with the cure, when it is missing.
    """
    try:
        import graphviz
    except ImportError as error:
        raise ImportError(say("graphviz_missing"), name="graphviz") from error
    return graphviz


@cache
def _digraph_class():
    graphviz = graphviz_package()

    class Digraph(graphviz.Digraph):
        """A `graphviz.Digraph` that a notebook shows as our own picture, not as an error, where `dot` is missing, does
        not run, or where no process can be started, as in a browser."""

        def _repr_mimebundle_(self, include=None, exclude=None, **options):
            try:
                return super()._repr_mimebundle_(include, exclude, **options)
            except (graphviz.ExecutableNotFound, OSError, subprocess.SubprocessError) as error:
                why = say("dot_missing" if isinstance(error, graphviz.ExecutableNotFound) else "dot_fails")
                return {"image/svg+xml": self.without_dot.svg, "text/plain": f"{why}\n\n{self.source}"}

    return Digraph
