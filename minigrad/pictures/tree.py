"""The graph as lines of text: for a terminal, for a reader who hears it, and for everybody's first look."""

import sys
from collections import Counter, deque
from typing import NamedTuple

from minigrad.pictures.trace import Names, named_pairs, trace
from minigrad.protocol import check_tensor
from minigrad.words import say

DEEPEST = 8  # branches within branches before the rest moves to a section of its own, further down


class Signs(NamedTuple):
    """What the lines of the tree are drawn with."""

    line: str
    branch: str
    last: str


UNICODE = Signs("│", "├─", "└─")
ASCII = Signs("|", "|-", "\\-")


def print_graph(out, names=None, file=None):
    """Print the graph that `backward` would walk from the tensor `out`, as a tree of text.

    Downwards is backwards: under each node stand its `next_functions`, `[0]` and `[1]` being their positions;
    where there is only one way on, it stays in the same column. A node that several others lead to is printed
    once, with a number in front, and then only referred to: that is what makes it a graph and not a tree.

    `z.grad_fn` beside a node says that the caller's variable `z` holds what it made. `names={"z": z}` adds
    names that are not the caller's variables, or better ones. `file` is where to print, by default the
    screen. Tensors of real PyTorch are accepted. Raises `TypeError` when `out` is not a tensor.

    >>> import minigrad as torch
    >>> x = torch.ones(2, 2, requires_grad=True)
    >>> out = (x + 2).mean()
    >>> print_graph(out)
    MeanBackward0  out.grad_fn
    │
    AddBackward0
    ├─[1] None (constant)
    │
    AccumulateGrad  leaf x, shape [2, 2]
    """
    check_tensor(out, "print_graph")
    file = file or sys.stdout
    graph = trace(out, Names(named_pairs(names), sys._getframe(1)))
    encoding = getattr(file, "encoding", None) or "utf-8"
    signs = UNICODE if _can_write("".join(UNICODE), encoding) else ASCII
    for line in tree_lines(graph, signs):
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=file)


def _can_write(text, encoding):
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def tree_lines(graph, signs=UNICODE):
    """The lines that `print_graph` prints for a traced `graph`."""
    if graph.root.kind == "root":
        yield from _Tree(graph, signs).lines()
    elif graph.root.kind == "leaf":
        yield say("leaf_without_graph", tensor=_tensor(graph.root))
    else:
        yield say("no_graph", tensor=_tensor(graph.root))


class _Tree:
    def __init__(self, graph, signs):
        self.signs = signs
        self.inputs = graph.inputs()
        self.uses = Counter(edge.source for edge in graph.edges)
        self.numbers = {}  # of the nodes that other lines refer to
        self.shown = set()
        self.sections = deque(self.inputs[graph.root])  # nodes that begin at the margin

    def lines(self):
        while self.sections:
            first = self.sections.popleft()
            self.shown.discard(first)
            yield from self.section(first)
            if self.sections:
                yield ""

    def section(self, first):
        """The lines of `first` and of all that hangs from it. Pending are nodes with what stands before them
        on their line, what stands before the lines under them, and how many branches deep they are."""
        pending = [(first, "", "", 0)]
        while pending:
            node, before, margin, depth = pending.pop()
            is_new = node not in self.shown
            self.shown.add(node)
            if node.kind == "constant":
                yield before + _constant()
            elif not is_new:
                yield before + say("same_node", number=self.number(node), title=node.title)
            elif depth > DEEPEST and node.kind == "function":
                self.sections.append(node)
                yield before + say("goes_on_below", number=self.number(node), title=node.title)
            else:
                yield before + self.describe(node)
                if node.kind == "function":
                    yield from self.go_on(node, margin, depth, pending)

    def go_on(self, node, margin, depth, pending):
        """Put the inputs of `node` on `pending`; what has to stand between is a line already."""
        sources = self.inputs[node]
        ways = [source for source in sources if source.kind != "constant"]
        if len(ways) == 1:
            for i, source in enumerate(sources):
                if source.kind == "constant":
                    yield f"{margin}{self.signs.branch}[{i}] {_constant()}"
            yield margin + self.signs.line
            pending.append((ways[0], margin, margin, depth))
            return
        branches = []
        for i, source in enumerate(sources):
            is_last = i == len(sources) - 1
            before = f"{self.signs.last if is_last else self.signs.branch}[{i}] "
            under = ("" if is_last else self.signs.line).ljust(len(before))
            branches.append((source, margin + before, margin + under, depth + 1))
        pending.extend(reversed(branches))

    def number(self, node):
        return self.numbers.setdefault(node, len(self.numbers) + 1)

    def describe(self, node):
        mark = f"({self.number(node)}) " if self.uses[node] > 1 or node in self.numbers else ""
        if node.kind == "accumulate":
            (leaf,) = self.inputs[node]
            return f"{mark}{node.title}  {say('leaf')}{_tensor(leaf)}"
        return f"{mark}{node.title}  {node.name}.grad_fn" if node.name else mark + node.title


def _tensor(node):
    name = f" {node.name}" if node.name else ""
    return f"{name}, {say('shape')} {list(node.shape)}"


def _constant():
    return f"None ({say('constant')})"
