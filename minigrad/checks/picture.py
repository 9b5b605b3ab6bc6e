"""Where gradients first go wrong: the graph of an exercise, with what the answer sends back on the lines."""

from html import escape

from minigrad.checks.call import call
from minigrad.checks.compare import is_numeric, plain, same, text_of
from minigrad.checks.exercise import copies
from minigrad.pictures.describe import describe
from minigrad.pictures.page import still_image
from minigrad.pictures.svg import Gradients, svg
from minigrad.pictures.trace import Names, trace
from minigrad.words import say


def first_wrong_edge(verdict):
    """The graph as HTML, with a line under it; nothing where the exercise has none, or the answer gave no gradients.

    A wrong gradient is marked unless it comes of one that is marked already.
    """
    exercise, got, want = verdict.exercise, verdict.got, verdict.want
    if exercise.graph is None or not (isinstance(got, list) and isinstance(want, list) and len(got) == len(want)):
        return ""
    outcome = call(exercise.graph, exercise.prepare(*copies(verdict.inputs)))
    if outcome.error:
        return ""
    out, named = outcome.value
    graph = trace(out, Names([*named.items(), ("out", out)]))
    names = {_node(graph, tensor).number: name for name, tensor in named.items()}
    results = list(zip(names, got[-len(names) :], want[-len(names) :], strict=True))
    wrong = {number for number, one, other in results if not _alike(exercise, one, other)}
    first = {number for number in wrong if not wrong & _users(graph, number)}
    if not first:
        return ""
    texts = [None] * len(graph.edges)
    for number, one, other in results:
        text = f"✗ {text_of(one)} ≠ {text_of(other)}" if number in first else text_of(one)
        texts[_lines_from(graph, number)[-1]] = text
    title = say("check_first_wrong", names=", ".join(sorted(names[number] for number in first)))
    gradients = Gradients(texts, {}, {line for number in first for line in _ways_to(graph, number)})
    words = f"{title} {describe(graph)}"
    image = still_image(svg(graph, title, words, values=False, gradients=gradients), words)
    return f"<figure style='margin:.6em 0'>{image}<figcaption>{escape(title)}</figcaption></figure>"


def _alike(exercise, got, want):
    got, want = plain(got), plain(want)
    return is_numeric(got) and is_numeric(want) and same(got, want, exercise.tolerance)


def _node(graph, tensor):
    """The box whose line towards the result shows the gradient of a tensor."""
    source = tensor.grad_fn
    return next(node for node in graph.nodes if node.source is (tensor if source is None else source))


def _lines_from(graph, number):
    """The places of the lines from a box towards the result."""
    return [place for place, edge in enumerate(graph.edges) if edge.source.number == number]


def _ways_to(graph, number):
    """The lines on which the gradient of a box arrives: of a leaf also those that lead to its AccumulateGrad."""
    lines = _lines_from(graph, number)
    for line in list(lines):
        target = graph.edges[line].target
        lines += _lines_from(graph, target.number) if target.kind == "accumulate" else []
    return lines


def _users(graph, number):
    """The boxes between a box and the result, that one left out: its gradient is made of theirs."""
    found, pending = set(), [number]
    while pending:
        here = pending.pop()
        above = {edge.target.number for edge in graph.edges if edge.source.number == here} - found
        found |= above
        pending += above
    return found
