"""The graph that a computation leaves: nodes, and edges to the nodes of their inputs.

Every recorded operation leaves a node, its result's `grad_fn`. A node knows where gradients go next
(`next_functions`) and keeps what its formulas need, with the version at which it was kept. Leaves have no
`grad_fn`; what stands for them in the graph is an `AccumulateGrad`, the only node that ever writes `.grad`.
"""

import re
import weakref

import numpy as np

from minigrad.tensor import Tensor, alias, wrap
from minigrad.words import refusal


class Node:
    """A step of the backward pass. Called with the gradient of its result, it returns those of its inputs, before the
    engine fits them to the inputs' shapes.

    `minigrad.ops` makes a subclass of each declared operation, which adds slots for what is saved and the two forms
    of its formulas: `apply_arrays` for plain gradients, `apply_tensors` for gradients that are recorded themselves.

    >>> import minigrad as torch
    >>> a, b = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0)
    >>> (a * b).grad_fn(torch.tensor(1.0))
    (tensor(3.), None)
    """

    # `shape` and `dtype` are those of the result, hence of the gradient that comes in.
    __slots__ = ("edges", "sequence_nr", "shape", "dtype")

    # PyTorch's node classes are built in, and so they print without a module: <MulBackward0 object at 0x…>.
    __module__ = "builtins"

    @property
    def next_functions(self):
        """For each input the node its gradient goes to, and which of its outputs; (None, 0) for a constant."""
        return tuple((node, 0) for node in self.edges)

    def name(self):
        """The name of the node, such as `'MulBackward0'`."""
        return type(self).__name__

    def _sequence_nr(self):
        return self.sequence_nr

    def __call__(self, gradient):
        outgoing = self.apply_tensors(gradient)
        return outgoing[0] if len(outgoing) == 1 else tuple(outgoing)

    def free(self):
        """Let go of what was saved."""


class AccumulateGrad(Node):
    """Where gradients end: adds what arrives to the `.grad` of a leaf, its `variable`."""

    __slots__ = ("variable", "__weakref__")
    __module__ = "builtins"

    # Higher than any other, so that a leaf whose gradient is complete gets it at once and the sum is dropped early.
    sequence_nr = 2**64 - 1
    edges = ()

    def __init__(self, variable):
        self.variable = variable
        self.shape = variable._array.shape
        self.dtype = variable._array.dtype

    def name(self):
        return "torch::autograd::AccumulateGrad"

    def apply_arrays(self, gradient):
        leaf = self.variable
        if not leaf._requires_grad:
            return ()
        if leaf._grad is None:
            # A copy: the same array may be on its way to another leaf.
            leaf._grad = wrap(np.array(gradient))
        else:
            leaf._grad._array += gradient
            leaf._grad._version_counter[0] += 1
        return ()

    def apply_tensors(self, gradient):
        leaf = self.variable
        if not leaf._requires_grad:
            return ()
        leaf._grad = gradient._copied() if leaf._grad is None else leaf._grad + gradient
        return ()

    def __call__(self, gradient):
        return self.apply_tensors(gradient)


def gradient_edge(tensor):
    """The node to which a gradient for `tensor` goes: its `grad_fn`, its AccumulateGrad, or None for a constant."""
    return tensor._grad_fn or leaf_edge(tensor)


def leaf_edge(leaf):
    """The AccumulateGrad of a leaf, or None if it does not require grad.

    The leaf refers to its node weakly and the node to the leaf strongly, so that a graph keeps its leaves alive, and no
    cycle keeps a graph alive.
    """
    if not leaf._requires_grad:
        return None
    node = leaf._accumulator and leaf._accumulator()
    if node is None:
        node = AccumulateGrad(leaf)
        leaf._accumulator = weakref.ref(node)
    return node


class _Freed:
    """Stands where a saved tensor was. Its version equals no number, so that one comparison finds both what was freed
    and what was overwritten."""

    _version_counter = (None,)


FREED = _Freed()


def refuse_saved(node, name):
    """Raise the error for a saved tensor that is not what it was: freed by a backward, or written in place."""
    saved = getattr(node, f"saved_{name}")
    if saved is FREED:
        raise refusal(RuntimeError, "backward_twice", node=node.name())
    producer = node if name == "result" else saved._grad_fn
    origin = f", which is output 0 of {_operation_name(producer)}," if producer is not None else ""
    found, expected = saved._version_counter[0], getattr(node, f"saved_{name}_version")
    tensor = f"{saved.type()} {list(saved._array.shape)}"
    values = {"tensor": tensor, "origin": origin, "found": found, "expected": expected, "times": found - expected}
    raise refusal(RuntimeError, "saved_modified", node=node.name(), name=name, **values)


def _operation_name(node):
    return re.sub(r"Backward0?(\d*)$", r"\1", node.name())


def unpack_result(node, saved):
    """The result that a node saved, as a tensor of the graph again.

    A node that kept its own result would keep itself alive; so it keeps an alias, which gets its `grad_fn` only here.
    """
    result = alias(saved)
    result._grad_fn = node
    result._requires_grad = True
    return result


def unpack(node, name):
    """What `node._saved_<name>` shows: the tensor that a formula uses. Raises the errors of `refuse_saved`."""
    saved = getattr(node, f"saved_{name}")
    if saved is None or not (saved is FREED or isinstance(saved, Tensor)):
        return saved
    if saved._version_counter[0] != getattr(node, f"saved_{name}_version"):
        refuse_saved(node, name)
    return unpack_result(node, saved) if name == "result" else saved
