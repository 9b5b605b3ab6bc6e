"""The graph that a computation leaves: nodes, and edges to the nodes of their inputs.

Every recorded operation leaves a node, its result's `grad_fn`. A node knows where gradients go next
(`next_functions`) and keeps what its formulas need, with the version at which it was kept. Leaves have no
`grad_fn`; what stands for them in the graph is an `AccumulateGrad`, the only node that ever writes `.grad`.

An edge says where a gradient goes: to which node, its `function`, and for which of the node's results, `input_nr`. A
node with one result is its own edge, and in the core all are so. Of a node with several, each result has an edge of
its own (`exact/several.py`), which the walk takes for a node on the way: it offers all that a node does.
"""

import itertools
import weakref

import numpy as np

from minigrad.core.tensor import View, wrap
from minigrad.words import refusal

next_sequence_nr = itertools.count().__next__

# The number of what does not wait until all that was recorded later has run: it runs as soon as nothing more can come.
AHEAD = 2**64 - 1


class NodeType(type):
    """The type of the classes of nodes."""


class Node(metaclass=NodeType):
    """A step of the backward pass. Called with the gradient of its result, it returns those of its inputs, before the
    engine fits them to the inputs' shapes.

    Each declared operation has a subclass, which adds slots for what is saved and the two forms of its formulas:
    `apply_arrays` for plain gradients, `apply_tensors` for gradients that are recorded themselves.

    >>> import minigrad as torch
    >>> a, b = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0)
    >>> (a * b).grad_fn(torch.tensor(1.0))
    (tensor(3.), None)
    """

    # `edges` leads to the nodes of the inputs, None for a constant. `shape` and `dtype` are those of the result, hence
    # of the gradient that comes in. `hooks` and `_metadata` are only used by `exact/`.
    __slots__ = ("edges", "sequence_nr", "shape", "dtype", "hooks", "_metadata")

    # PyTorch's node classes are built in, and so they print without a module: <MulBackward0 object at 0x…>.
    __module__ = "builtins"

    # What PyTorch calls the node of an operation that has written over its argument, where that is another name.
    in_place_name = None

    # As its own edge.
    input_nr = 0

    @property
    def function(self):
        """The node that the edge leads to: itself."""
        return self

    @property
    def next_functions(self):
        """For each input the node its gradient goes to, and which of its outputs; (None, 0) for a constant."""
        return tuple((None, 0) if edge is None else (edge.function, edge.input_nr) for edge in self.edges)

    def name(self):
        """The name of the node, such as `'MulBackward0'`."""
        return self.full_name

    def __call__(self, gradient):
        outgoing = self.apply_tensors(gradient)
        return outgoing[0] if len(outgoing) == 1 else tuple(outgoing)

    def free(self):
        """Let go of what was saved."""

    def own_edge(self, name):
        """The edge of the result that this node saved by a name: None if that is no result of its own."""
        return self if name == "result" else None


class AccumulateGrad(Node):
    """Where gradients end: adds what arrives to the `.grad` of a leaf, its `variable`."""

    __slots__ = ("variable", "__weakref__")
    __module__ = "builtins"

    # So that a leaf whose gradient is complete gets it at once and the sum is dropped early.
    sequence_nr = AHEAD
    edges = ()
    full_name = "torch::autograd::AccumulateGrad"

    def __init__(self, variable):
        self.variable = variable
        self.shape = variable._array.shape
        self.dtype = variable._array.dtype
        self.hooks = None

    def apply_arrays(self, gradient):
        leaf = self.variable
        if not leaf._requires_grad:
            return ()
        if leaf._grad_fn is not None:
            raise refusal(RuntimeError, "leaf_moved")
        if leaf._grad is None:
            leaf._grad = self.first(gradient)
        else:
            leaf._grad._array += gradient
            if type(leaf._grad._version_counter) is list:  # written out, for this runs once a leaf and step
                leaf._grad._version_counter[0] += 1
            else:
                leaf._grad._count_write()
        return ()

    def first(self, gradient):
        """A copy, since the same array may be on its way to another leaf."""
        return wrap(np.array(gradient, order="C"))

    def apply_tensors(self, gradient):
        leaf = self.variable
        if not leaf._requires_grad:
            return ()
        if leaf._grad_fn is not None:
            raise refusal(RuntimeError, "leaf_moved")
        leaf._grad = gradient._copied() if leaf._grad is None else leaf._grad + gradient
        return ()


def gradient_edge(tensor):
    """The node to which a gradient for `tensor` goes: its `grad_fn`, its AccumulateGrad, or None for a constant."""
    if type(tensor) is View:
        tensor.refresh()
    return tensor._grad_fn or leaf_edge(tensor)


def leaf_edge(leaf):
    """The AccumulateGrad of a leaf, or None if it does not require grad.

    The leaf refers to its node weakly and the node to the leaf strongly, so that a graph keeps its leaves alive, and no
    cycle keeps a graph alive.
    """
    if not leaf._requires_grad:
        return None
    if type(leaf) is View and not leaf._is_asked:
        return None  # made in no_grad of what has a gradient: it is no leaf of its own
    kept = leaf._accumulator
    node = kept and kept()
    if node is None:
        node = AccumulateGrad(leaf)
        if kept is None or type(kept) is weakref.ref:
            leaf._accumulator = weakref.ref(node)
        else:  # with `exact/` a leaf keeps its hooks, too
            kept.adopt(node)
    return node
