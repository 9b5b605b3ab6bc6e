"""Reads the graph behind a tensor, once, into plain data that every picture is drawn from.

Only PyTorch's own protocol is used: `tensor.grad_fn`, `node.next_functions`, `AccumulateGrad.variable`,
`node.name()` and `node._saved_*`. Nothing here imports an engine, so tensors of real PyTorch are traced too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from minigrad.protocol import is_tensor
from minigrad.words import say

GONE = object()  # stands for a saved tensor that was freed by a backward pass, or overwritten since


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One box of the picture.

    `kind` is one of `"root"` (the tensor asked about), `"function"` (a `grad_fn`), `"accumulate"` (the
    `AccumulateGrad` of a leaf), `"leaf"` (the tensor whose `.grad` it writes) and `"constant"` (an entry
    `(None, 0)`: no gradient goes there); in a graph that was made smaller also `"group"`. `name` is a variable's,
    `title` a class name, `source` the tensor or `grad_fn` itself. What the graph does not tell is `None`.
    """

    number: int
    kind: str
    source: object = None
    title: str | None = None
    name: str | None = None
    shape: tuple | None = None


class Edge(NamedTuple):
    """A value on its way forward: what `source` produced is input number `index` of `target`."""

    source: Node
    target: Node
    index: int


@dataclass(slots=True)
class Graph:
    """The nodes in the order of the walk, the root first, and the edges between them."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    @property
    def root(self):
        return self.nodes[0]

    def add(self, kind, source=None, **known):
        node = Node(len(self.nodes), kind, source, **known)
        self.nodes.append(node)
        return node

    def boxes(self):
        """The node of each `grad_fn`."""
        return {node.source: node for node in self.nodes if node.kind in ("function", "accumulate")}

    def leaves(self):
        """The leaf behind each `AccumulateGrad`, by the number of the latter."""
        return {edge.target.number: edge.source for edge in self.edges if edge.target.kind == "accumulate"}

    def lines(self):
        """The place of each edge in the list, by the number of its target and of the input that it is there."""
        return {(edge.target.number, edge.index): place for place, edge in enumerate(self.edges)}

    def inputs(self):
        """For every node, where its inputs come from, in the order of `next_functions`."""
        sources = {node: [] for node in self.nodes}
        for edge in self.edges:
            sources[edge.target].append(edge.source)
        return sources


def trace(out, names):
    """The `Graph` that leads to the tensor `out`, and the `names` (a `Names`) of what is in it.

    Inputs are followed first to last and every node is taken once, so the same graph always comes out in the
    same order. There is no recursion: a chain may be as long as memory allows. A tensor without `grad_fn`
    gives a graph of one node: a leaf when it requires grad, a constant when it does not.
    """
    graph = Graph()
    if out.grad_fn is None:
        kind = "leaf" if out.requires_grad else "constant"
        graph.add(kind, out, name=names.of(out), shape=tuple(out.shape))
        return graph
    root = graph.add("root", out, name=names.of(out), shape=tuple(out.shape))
    reached = {}
    pending = [(out.grad_fn, root, 0)]
    while pending:
        function, target, index = pending.pop()
        if function is None:
            source = graph.add("constant")
        elif function in reached:
            source = reached[function]
        else:
            source = reached[function] = _add_function(graph, function, names)
            entries = [(entry, source, i) for i, (entry, _) in enumerate(function.next_functions)]
            pending.extend(reversed(entries))
        graph.edges.append(Edge(source, target, index))
    return graph


def _add_function(graph, function, names):
    title = function.name().rpartition("::")[2]  # PyTorch says torch::autograd::AccumulateGrad
    if title != "AccumulateGrad":
        return graph.add("function", function, title=title, name=names.of(function))
    node = graph.add("accumulate", function, title=title)
    variable = function.variable
    leaf = graph.add("leaf", variable, name=names.of(variable), shape=tuple(variable.shape))
    graph.edges.append(Edge(leaf, node, 0))
    return node


def saved(function):
    """What a `grad_fn` keeps for its backward, as pairs of name and value, in alphabetical order.

    PyTorch shows it as attributes, `_saved_self`, `_saved_other`…, and raises a `RuntimeError` where a tensor
    was freed or written over: then the value is `GONE`.
    """
    for attribute in sorted(dir(function)):
        if attribute.startswith("_saved_"):
            try:
                value = getattr(function, attribute)
            except RuntimeError:
                value = GONE
            yield attribute.removeprefix("_saved_"), value


def kept_tensors(function):
    """The tensors among what a `grad_fn` keeps, as pairs of name and tensor, or `GONE`; those of a list one by one."""
    for name, value in saved(function):
        parts = (
            [(f"{name}[{i}]", part) for i, part in enumerate(value)] if isinstance(value, tuple) else [(name, value)]
        )
        yield from ((part_name, part) for part_name, part in parts if part is GONE or is_tensor(part))


class Names:
    """Which variable names which tensor, and so which `grad_fn`. The first name found stays."""

    def __init__(self, given, frame=None):
        """Take the `given` pairs of name and tensor, then the variables that the caller's `frame` sees: its
        own first, then the global ones, without `_private` names, IPython's `_3` and pytest's `@py_assert4`."""
        self._found = {}
        for name, tensor in given:
            self._add(name, tensor)
        for variables in (frame.f_locals, frame.f_globals) if frame else ():
            for name, value in variables.items():
                if name.isidentifier() and not name.startswith("_") and is_tensor(value):
                    self._add(name, value)

    def _add(self, name, tensor):
        for thing in (tensor, tensor.grad_fn):
            if thing is not None:
                # The thing is kept with its name: were it freed, another could be born with the same id.
                self._found.setdefault(id(thing), (name, thing))

    def of(self, thing):
        """The name of a tensor or of a `grad_fn`, or `None`."""
        name, _ = self._found.get(id(thing), (None, None))
        return name

    def of_saved(self, tensor):
        """The name of what a saved tensor was: PyTorch hands out another one, with the same history."""
        return self.of(tensor if tensor.grad_fn is None else tensor.grad_fn)


def named_pairs(given):
    """The names that a caller gives, a mapping or an iterable, as a list of pairs of name and tensor.

    Raises `TypeError` when they are anything else.
    """
    if given is None:
        return []
    if not isinstance(given, Iterable) or is_tensor(given):
        raise TypeError(say("names_not_tensors", given=type(given).__name__))
    pairs = list(given.items() if isinstance(given, Mapping) else given)
    for pair in pairs:
        match pair:
            case (str(), tensor) if is_tensor(tensor):
                continue
        raise TypeError(say("names_not_tensors", given=repr(pair)))
    return pairs
