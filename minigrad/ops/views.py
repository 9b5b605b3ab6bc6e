"""Tensors over memory that another one has: views, and the several results of one node.

Whatever is written to a view is written to its base. So a view knows its base, and the steps that lead from there to
its own part of the memory: with them its history can be told anew when the base has got another one.
"""

import numpy as np

from minigrad.autograd.graph import Output
from minigrad.autograd.modes import everyday, grad_mode, mark
from minigrad.tensor import InferenceTensor, Tensor, View, alias, shared_counter, wrap

_new = View.__new__

# Where a view comes from that must not be written to while recording. What a write to the result of a user's Function
# did would go around the user's backward.
NO_GRAD, INFERENCE, ONE_OF_SEVERAL, IN_FUNCTION = "no_grad", "inference", "one_of_several", "in_function"


def view(tensor, array, forward, options):
    """`array`, which is `forward` of the tensor's array with these options, as a view of the tensor."""
    if type(tensor) is InferenceTensor:
        return _part_of(tensor, array)
    result = _new(View)
    result._array = array
    counter = result._version_counter = shared_counter(tensor)
    result._grad = result._grad_fn = result._accumulator = None
    result._requires_grad = False
    result._history_version = counter[0]
    if type(tensor) is View:
        result._base = tensor._base
        result._steps = (tensor._steps, forward, options)
        result._origin = tensor._origin
    else:
        result._base = tensor
        result._steps = (None, forward, options)
        result._origin = None
    if not grad_mode.enabled and result._origin is None:
        result._origin = INFERENCE if grad_mode.inference else NO_GRAD
    return result


def _part_of(tensor, array):
    """A view of a tensor that takes part in no graph has no history to keep."""
    result = alias(tensor)
    result._array = array
    return result


def part(array, steps):
    """The part of the array of a base that the view with these steps sees."""
    way = []
    while steps is not None:
        steps, forward, options = steps
        way.append((forward, options))
    for forward, options in reversed(way):
        array = forward(array, *options)
    return array


def several(arrays, node, viewed):
    """The results of one node, each at the end of an edge of its own; `viewed` says of which tensor they are views."""
    return tuple(_one_result(number, array, node, viewed) for number, array in enumerate(arrays))


def _one_result(number, array, node, viewed):
    if viewed is None:
        result = wrap(np.asarray(array))
        if everyday.marks and node is None:
            mark(result)
    else:
        tensor, forward, options = viewed
        result = view(tensor, array, _one_of, (number, forward, options))
        if type(result) is View:
            result._origin = result._origin or ONE_OF_SEVERAL
    if node is not None:
        result._grad_fn = Output(node, number, array.shape, array.dtype)
        result._requires_grad = True
    return result


def _one_of(array, number, forward, options):
    return forward(array, *options)[number]


def filled(node, gradients):
    """The gradients of the results of a node, with zeros where none came in: arrays or Tensors, as the others are."""
    on_arrays = not any(isinstance(each, Tensor) for each in gradients)
    zeros = np.zeros if on_arrays else lambda shape, dtype: wrap(np.zeros(shape, dtype))
    facts = zip(gradients, node.shape, node.dtype, strict=True)
    return [zeros(shape, dtype) if gradient is None else gradient for gradient, shape, dtype in facts]
