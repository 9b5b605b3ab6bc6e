"""Nodes that have several results, such as that of `unbind`, and lists of tensors that a node saves."""

from types import SimpleNamespace

import numpy as np

from minigrad.core.graph import AHEAD, Node
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.saved import FREED, recover_saved, recovered
from minigrad.core.tensor import Tensor, View, wrap
from minigrad.core.views import ONE_OF_SEVERAL, view_of
from minigrad.exact.inference import mark

# Stands for the hooks of a result that has none, lest the walk takes it for a node that has formulas.
NO_HOOKS = SimpleNamespace(retaining=None)


class Output:
    """One of several results of a node, as the end of an edge.

    During the walk it collects what comes in for that result. It is always ready before its node.
    """

    __slots__ = ("function", "input_nr", "shape", "dtype", "hooks", "__weakref__")

    sequence_nr = AHEAD

    def __init__(self, function, input_nr, shape, dtype):
        self.function, self.input_nr, self.shape, self.dtype = function, input_nr, shape, dtype
        self.hooks = NO_HOOKS

    @property
    def edges(self):
        """The only way on is into the node."""
        return (self.function,)

    def free(self):
        """There is nothing to let go of."""


class SeveralResults(Node):
    """A node of several results: its `shape` and `dtype` are lists. `result_names` are those it may save."""

    __slots__ = ()
    __module__ = Node.__module__

    result_names = ()

    def own_edge(self, name):
        """The edge of the result that this node saved by a name: None if that is no result of its own."""
        if name not in self.result_names:
            return None
        number = self.result_names.index(name)
        return Output(self, number, self.shape[number], self.dtype[number])

    def __call__(self, *gradients):
        outgoing = self.apply_tensors(list(gradients))
        return outgoing[0] if len(outgoing) == 1 else tuple(outgoing)


def several(arrays, node, viewed):
    """The results of one node, each at the end of an edge of its own; views of the tensor `viewed`, if that is one."""
    return tuple(_one_result(number, array, node, viewed) for number, array in enumerate(arrays))


def _one_result(number, array, node, viewed):
    if viewed is None:
        result = wrap(np.asarray(array))
        if everyday.marks and node is None:
            mark(result)
    else:
        result = view_of(viewed, array)
        if type(result) is View:
            result._origin = ONE_OF_SEVERAL if grad_mode.enabled else result._origin
    if node is not None:
        result._grad_fn = Output(node, number, array.shape, array.dtype)
        result._requires_grad = True
    return result


def filled(node, gradients):
    """The gradients of the results of a node, with zeros where none came in: arrays or Tensors, as the others are."""
    on_arrays = not any(isinstance(each, Tensor) for each in gradients)
    zeros = np.zeros if on_arrays else lambda shape, dtype: wrap(np.zeros(shape, dtype))
    facts = zip(gradients, node.shape, node.dtype, strict=True)
    return [zeros(shape, dtype) if gradient is None else gradient for gradient, shape, dtype in facts]


def recover_saved_list(node, name):
    """Saved tensors that are a list, each as it was. Raises the errors of `recover_saved`."""
    saved, versions = getattr(node, f"saved_{name}"), getattr(node, f"saved_{name}_version")
    if saved is FREED:
        recover_saved(node, name)
    return tuple(
        each if each is None or each._version_counter[0] == version else recovered(node, name, each, version)
        for each, version in zip(saved, versions, strict=True)
    )


def versions_of(tensors):
    """The version of each tensor of a list, None for what is none."""
    return [None if each is None else each._version_counter[0] for each in tensors]


def arrays_of(tensors):
    """The array of each tensor of a list, None for what is none."""
    return [None if each is None else each._array for each in tensors]
