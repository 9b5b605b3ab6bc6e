"""Tensors over memory that another one has: views, and the several results of one node.

Whatever is written to a view is written to its base. So a view knows its base; which elements of it the view shows can
be seen in memory (`shown`), and so its history can be told anew when the base has got another one.
"""

import numpy as np

from minigrad.autograd.graph import Output
from minigrad.autograd.modes import everyday, grad_mode, mark
from minigrad.tensor import UNWRITTEN, InferenceTensor, Tensor, View, alias, blank_view, shared_counter, wrap
from minigrad.words import refusal

# Where a view comes from that must not be written to while recording. What a write to the result of a user's Function
# did would go around the user's backward.
NO_GRAD, INFERENCE, ONE_OF_SEVERAL, IN_FUNCTION = "no_grad", "inference", "one_of_several", "in_function"


def view(tensor, array):
    """`array`, which lies in the memory of the tensor's, as a view of the tensor."""
    if isinstance(tensor, InferenceTensor):
        return _part_of(tensor, array)
    result = blank_view()
    result._array = array
    counter = tensor._version_counter
    if counter is UNWRITTEN:
        counter = shared_counter(tensor)
    result._version_counter = counter
    result._grad = result._grad_fn = result._accumulator = None
    result._requires_grad = result._is_asked = False
    result._history_version = counter[0]
    if type(tensor) is View:
        result._base = tensor._base
        result._origin = tensor._origin
    else:
        result._base = tensor
        result._origin = None
    if not (everyday.on or grad_mode.enabled) and result._origin != INFERENCE:
        result._origin = INFERENCE if grad_mode.inference else NO_GRAD
    return result


def _part_of(tensor, array):
    """A view of a tensor that takes part in no graph has no history to keep."""
    result = alias(tensor)
    result._array = array
    return result


def shown(array, base):
    """Which elements of the array `base` another array over its memory shows: their numbers, counted row by row.

    Raises `RuntimeError` if they are none of its elements, which PyTorch says only in `backward`.
    """
    places = _places(array, base)
    if not np.may_share_memory(array, base):  # one of them was given other `.data`: its place there is taken for it
        places = _places(array, array) + offset(array) - offset(base)
        if places.size and (places.min() < 0 or places.max() >= base.size):
            sizes, strides = list(array.shape), [step // array.itemsize for step in array.strides]
            values = {"itemsize": array.itemsize, "given": base.nbytes, "needed": (places.max() + 1) * array.itemsize}
            raise refusal(RuntimeError, "beyond_base", sizes=sizes, strides=strides, offset=places.min(), **values)
    if base.flags.c_contiguous:
        return places
    of_base = _places(base, base).reshape(-1)
    order = of_base.argsort()
    return order[np.searchsorted(of_base, places, sorter=order)]


def _places(array, origin):
    """How many elements behind the first one of `origin` each element of an array lies in memory."""
    places = np.array((address(array) - address(origin)) // array.itemsize)
    for size, stride in zip(array.shape, array.strides, strict=True):
        places = places[..., None] + np.arange(size) * (stride // array.itemsize)
    return places


def offset(array):
    """How many elements behind the beginning of the memory that it shares an array begins."""
    whole = array.base if isinstance(array.base, np.ndarray) else array
    return (address(array) - address(whole)) // array.itemsize


def address(array):
    """Where the first element of an array lies in memory."""
    return array.__array_interface__["data"][0]


def several(arrays, node, viewed):
    """The results of one node, each at the end of an edge of its own; views of the tensor `viewed`, if that is one."""
    return tuple(_one_result(number, array, node, viewed) for number, array in enumerate(arrays))


def _one_result(number, array, node, viewed):
    if viewed is None:
        result = wrap(np.asarray(array))
        if everyday.marks and node is None:
            mark(result)
    else:
        result = view(viewed, array)
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
