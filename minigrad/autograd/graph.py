"""The graph that a computation leaves: nodes, and edges to the nodes of their inputs.

Every recorded operation leaves a node, its result's `grad_fn`. A node knows where gradients go next
(`next_functions`) and keeps what its formulas need, with the version at which it was kept. Leaves have no
`grad_fn`; what stands for them in the graph is an `AccumulateGrad`, the only node that ever writes `.grad`.
"""

import importlib
import itertools
import re
import weakref
from collections import namedtuple

import numpy as np

from minigrad.autograd.modes import everyday, mark
from minigrad.missing import missing
from minigrad.tensor import Tensor, View, alias, count_write, wrap
from minigrad.words import refusal

next_sequence_nr = itertools.count().__next__


class _NodeType(type):
    """What a user's Function records is a node too, though it is built otherwise."""

    def __instancecheck__(cls, value):
        return super().__instancecheck__(value) or cls is Node and hasattr(value, "next_functions")


class Node(metaclass=_NodeType):
    """A step of the backward pass. Called with the gradient of its result, it returns those of its inputs, before the
    engine fits them to the inputs' shapes.

    `minigrad.ops` makes a subclass of each declared operation, which adds slots for what is saved and the two forms
    of its formulas: `apply_arrays` for plain gradients, `apply_tensors` for gradients that are recorded themselves.

    >>> import minigrad as torch
    >>> a, b = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0)
    >>> (a * b).grad_fn(torch.tensor(1.0))
    (tensor(3.), None)
    """

    # `edges` leads to the nodes of the inputs, None for a constant. `shape` and `dtype` are those of the result, hence
    # of the gradient that comes in; of a node with several results they are lists.
    __slots__ = ("edges", "sequence_nr", "shape", "dtype", "hooks", "_metadata")

    # PyTorch's node classes are built in, and so they print without a module: <MulBackward0 object at 0x…>.
    __module__ = "builtins"

    # What PyTorch calls the node of an operation that has written over its argument, where that is another name.
    in_place_name = None

    # What those of several results are called that the node may save.
    result_names = ()

    # How many gradients its hooks see, where PyTorch's node has more results than anybody gets, or one without any.
    seen_by_hooks = None

    # As an edge, a node stands for itself and its only result.
    input_nr = 0

    # Whether it is a Function of the user's, whose backward is called once, and also if no gradient came to any result.
    of_user = False

    @property
    def function(self):
        """The node itself, as the end of an edge."""
        return self

    @property
    def next_functions(self):
        """For each input the node its gradient goes to, and which of its outputs; (None, 0) for a constant."""
        return tuple((None, 0) if edge is None else (edge.function, edge.input_nr) for edge in self.edges)

    @property
    def metadata(self):
        """A dictionary for notes of any kind about this node."""
        try:
            return self._metadata
        except AttributeError:
            self._metadata = {}
            return self._metadata

    def name(self):
        """The name of the node, such as `'MulBackward0'`."""
        return self.full_name

    def _sequence_nr(self):
        return self.sequence_nr

    def __call__(self, *gradients):
        outgoing = self.apply_tensors(list(gradients) if isinstance(self.shape, list) else gradients[0])
        return outgoing[0] if len(outgoing) == 1 else tuple(outgoing)

    def free(self):
        """Let go of what was saved."""

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")


class Output:
    """One of several results of a node, as the end of an edge.

    During the walk it collects what comes in for that result. It is always ready before its node.
    """

    __slots__ = ("function", "input_nr", "shape", "dtype", "hooks", "__weakref__")

    sequence_nr = 2**64 - 1

    def __init__(self, function, input_nr, shape, dtype):
        self.function = function
        self.input_nr = input_nr
        self.shape = shape
        self.dtype = dtype
        self.hooks = None

    @property
    def edges(self):
        """The only way on is into the node."""
        return (self.function,)


class AccumulateGrad(Node):
    """Where gradients end: adds what arrives to the `.grad` of a leaf, its `variable`."""

    __slots__ = ("variable", "__weakref__")
    __module__ = "builtins"

    # Higher than any other, so that a leaf whose gradient is complete gets it at once and the sum is dropped early.
    sequence_nr = 2**64 - 1
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
            # A copy, since the same array may be on its way to another leaf; it lies in memory as the leaf does.
            if leaf._array.flags.c_contiguous:
                leaf._grad = wrap(np.array(gradient, order="C"))
            else:
                leaf._grad = wrap(_laid_out_as(leaf, gradient))
            if everyday.marks:
                mark(leaf._grad)
        else:
            leaf._grad._array += gradient
            count_write(leaf._grad)
        return ()

    def apply_tensors(self, gradient):
        leaf = self.variable
        if not leaf._requires_grad:
            return ()
        if leaf._grad_fn is not None:
            raise refusal(RuntimeError, "leaf_moved")
        leaf._grad = gradient._copied() if leaf._grad is None else leaf._grad + gradient
        return ()

    def __call__(self, gradient):
        return self.apply_tensors(gradient)


def _laid_out_as(leaf, gradient):
    array = np.empty_like(leaf._array)
    try:
        array[...] = gradient
    except ValueError:  # the leaf has changed its shape since; `copy_` says so in PyTorch's words
        wrap(array).copy_(wrap(gradient))
        raise
    return array


def gradient_edge(tensor):
    """The node to which a gradient for `tensor` goes: its `grad_fn`, its AccumulateGrad, or None for a constant."""
    if type(tensor) is View:
        tensor.refresh()
    return tensor._grad_fn or leaf_edge(tensor)


class GradientEdge(namedtuple("GradientEdge", "node output_nr ownership_token", defaults=[None])):
    """Where the gradient of a tensor goes: a node, and which of its results the tensor is.

    `grad` and `backward` take it in place of the tensor. The token is PyTorch's; here the node owns itself.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.GradientEdge
    """

    __slots__ = ()

    def end(self):
        """The same as the end of an edge, as the walk knows it."""
        if not isinstance(self.node, Node):
            raise refusal(AttributeError, "edge_node", kind=type(self.node).__name__)
        several = isinstance(self.node.shape, list)
        if self.output_nr not in range(len(self.node.shape) if several else 1):
            raise refusal(IndexError, "edge_number")
        if not several:
            return self.node
        return Output(self.node, self.output_nr, self.node.shape[self.output_nr], self.node.dtype[self.output_nr])


def get_gradient_edge(tensor):
    """Where the gradient of a tensor goes, as a `GradientEdge`.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.get_gradient_edge

    >>> import minigrad as torch
    >>> get_gradient_edge(torch.ones(2, requires_grad=True) * 2).node
    <MulBackward0 object at 0x...>
    """
    if not tensor.requires_grad:
        raise refusal(RuntimeError, "edge_of_constant")
    edge = gradient_edge(tensor)
    if edge is None:  # a view made in no_grad of what requires grad
        raise refusal(AssertionError, "edge_of_none")
    return GradientEdge(edge.function, edge.input_nr)


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
        if type(kept) in (weakref.ref, type(None)):
            leaf._accumulator = weakref.ref(node)
        else:  # a leaf with hooks, which outlive the graph
            kept.reference = weakref.ref(node)
            node.hooks = kept.hooks
    return node


class _Freed:
    """Stands where a saved tensor was. Its version equals no number, so that one comparison finds both what was freed
    and what was overwritten."""

    _version_counter = (None,)


FREED = _Freed()


class Packed:
    """Stands where a saved tensor was that hooks have put into another form."""

    __slots__ = ("form", "unpack_hook", "edge")
    _version_counter = (None,)

    def __init__(self, form, unpack_hook, edge=None):
        self.form = form
        self.unpack_hook = unpack_hook
        self.edge = edge

    def unpack(self):
        """The tensor as the hook gives it back, in the place that it had in the graph.

        Raises `TypeError` if the hook gives something else.
        """
        tensor = self.unpack_hook(self.form)
        if not isinstance(tensor, Tensor):
            raise refusal(TypeError, "unpack_hook_type", kind=type(tensor).__name__)
        if self.edge is None:
            return tensor
        if tensor._array.dtype.kind != "f":
            raise refusal(RuntimeError, "integers_created", dtype=tensor.dtype)
        twin = alias(tensor)
        twin._requires_grad = True
        if type(self.edge) is AccumulateGrad:
            twin._accumulator = weakref.ref(self.edge)
        else:
            twin._grad_fn = self.edge
        return twin


def recover_saved(node, name):
    """A saved tensor out of the form that hooks gave it.

    Raises `RuntimeError` for one that is not what it was: freed by a backward, written or detached in place.
    """
    return _recovered(node, name, getattr(node, f"saved_{name}"), getattr(node, f"saved_{name}_version"))


def recover_saved_list(node, name):
    """Saved tensors that are a list, each as it was. Raises the errors of `recover_saved`."""
    saved, versions = getattr(node, f"saved_{name}"), getattr(node, f"saved_{name}_version")
    if saved is FREED:
        recover_saved(node, name)
    return tuple(
        each if each is None or each._version_counter[0] == version else _recovered(node, name, each, version)
        for each, version in zip(saved, versions, strict=True)
    )


def type_in_errors(dtype):
    """What PyTorch calls the tensors of a type in its errors, some of which have another name for bools."""
    return "CPUBoolType" if dtype.title == "Bool" else f"torch.{dtype.title}Tensor"


def _recovered(node, name, saved, expected):
    if type(saved) is Packed:
        return saved.unpack()
    if saved is FREED:
        raise refusal(RuntimeError, "backward_twice", node=node.name())
    if type(saved) is View:
        saved.refresh()
    found = saved._version_counter[0]
    if getattr(found, "counter", None) is not getattr(expected, "counter", None):
        raise refusal(RuntimeError, "saved_detached", node=node.name(), name=name)
    own = own_edge(node, name)
    edge = own or saved._grad_fn
    number = own.input_nr if own else 0  # of what is no result of its own PyTorch does not know which of several it was
    origin = "" if edge is None else f", which is output {number} of {operation_name(edge.function)},"
    tensor = f"{type_in_errors(saved.dtype)} {list(saved._array.shape)}"
    values = {"tensor": tensor, "origin": origin, "found": found, "expected": expected, "times": found - expected}
    raise refusal(RuntimeError, "saved_modified", node=node.name(), name=name, **values)


def versions_of(tensors):
    """The version of each tensor of a list, None for what is none."""
    return [None if each is None else each._version_counter[0] for each in tensors]


def arrays_of(tensors):
    """The array of each tensor of a list, None for what is none."""
    return [None if each is None else each._array for each in tensors]


def operation_name(node):
    """What messages call the operation of a node: `Exp` for ExpBackward0."""
    return re.sub(r"Backward0?(\d*)$", r"\1", node.name())


def own_edge(node, name):
    """The edge of the result that a node saved by this name: None if that is no result of its own."""
    if name == "result":
        return node
    if name not in node.result_names:
        return None
    number = node.result_names.index(name)
    return Output(node, number, node.shape[number], node.dtype[number])


def unpack_result(node, name, saved):
    """The result that a node saved by this name, as a tensor of the graph again.

    A node that kept its own result would keep itself alive; so it keeps an alias, which gets its `grad_fn` only here.
    """
    if saved._grad_fn is not None:
        return saved
    result = alias(saved)
    result._grad_fn = own_edge(node, name)
    result._requires_grad = True
    return result


def unpack(node, name):
    """What `node._saved_<name>` shows: the tensor that a formula uses, also if that was detached in place.

    Raises the other errors of `recover_saved`.
    """
    saved = getattr(node, f"saved_{name}")
    if saved is FREED:
        recover_saved(node, name)
    if isinstance(saved, tuple) and hasattr(node, f"saved_{name}_version"):
        return recover_saved_list(node, name)
    if saved is None or not isinstance(saved, (Tensor, Packed)):
        return saved
    version, expected = saved._version_counter[0], getattr(node, f"saved_{name}_version")
    if version != expected and (version is None or version - expected):
        saved = recover_saved(node, name)
    return saved if own_edge(node, name) is None else unpack_result(node, name, saved)


def raw_saved(node, name):
    """What `node._raw_saved_<name>` shows: the place where a tensor is kept."""
    from minigrad.autograd.raw_saved import SavedTensor  # few programs ask for it

    return SavedTensor(node, f"saved_{name}", name == "result" or name in node.result_names)


# What few programs need, loaded when it is first named.
PARTS = {"allow_mutation_on_saved_tensors": "saved_copies", "increment_version": "saved_copies"}


def __getattr__(name):
    if name not in PARTS:
        raise missing("torch.autograd.graph", name)
    return getattr(importlib.import_module(f"minigrad.autograd.{PARTS[name]}"), name)
