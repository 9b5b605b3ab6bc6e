"""Where something stands: what is not zero, where a number belongs in a sorted row, what is among given ones.

The answers are integers and bools, and have no gradient.
"""

import numpy as np

from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import operands
from minigrad.exact.publishing import publish
from minigrad.ops.pointwise import kernel
from minigrad.ops.reshape import view
from minigrad.ops.selection import answer, integers
from minigrad.ops.shape import unbind
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


def nonzero(input, *, as_tuple=False):
    """The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.

    See https://pytorch.org/docs/stable/generated/torch.nonzero.html

    >>> import minigrad as torch
    >>> torch.tensor([[0, 1], [2, 0]]).nonzero()
    tensor([[0, 1],
            [1, 0]])
    """
    array = input._array
    if as_tuple:
        return unbind(integers(np.argwhere(np.atleast_1d(array))), 1)
    return integers(np.argwhere(array))


def argwhere(input):
    """The indices of all elements that are not zero, a row for each of them.

    See https://pytorch.org/docs/stable/generated/torch.argwhere.html

    >>> import minigrad as torch
    >>> torch.argwhere(torch.tensor([0, 1, 2]))
    tensor([[1],
            [2]])
    """
    return nonzero(input)


def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None, sorter=None):
    """The index before which each number would be put so that the sequence remains sorted.

    Among equal ones that is the first place, or with `right=True` (`side="right"`) the one after the last. Sequences of
    several rows meet numbers of as many rows. Raises `RuntimeError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.searchsorted.html

    >>> import minigrad as torch
    >>> torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([3, 4]))
    tensor([1, 2])
    """
    refuse_if(side not in (None, "left", "right"), RuntimeError, "searchsorted_side", side=side)
    refuse_if(side == "left" and right, RuntimeError, "searchsorted_opposites")
    if not isinstance(input, Tensor) and sorted_sequence.ndim != 1:
        raise refusal(RuntimeError, "searchsorted_scalar", ndim=sorted_sequence.ndim)
    sequence, values = (each._array for each in operands("searchsorted", sorted_sequence, input, recorded=False))
    for name, array in {"boundary": sequence, "input value": values}.items():
        if not array.flags.c_contiguous:
            tell_once("searchsorted_layout", stacklevel=2, name=name)
    refuse_if(sequence.ndim == 0, RuntimeError, "searchsorted_number")
    if values.dtype.kind == "b":
        kernel("searchsorted_out_cpu", "iuf", sequence if values.size else np.empty(0))
    if sorter is not None:
        sequence = np.take_along_axis(sequence, sorter._array, -1)
    if sequence.ndim > 1 and sequence.shape[:-1] != values.shape[:-1]:
        shapes = {"boundaries": list(sequence.shape), "values": list(values.shape)}
        raise refusal(RuntimeError, "searchsorted_shape", **shapes)
    stops = np.greater if right or side == "right" else np.greater_equal
    return answer(_insertion_points(sequence, values, stops).astype(np.int32 if out_int32 else np.int64))


def _insertion_points(sequence, values, stops):
    """Binary search for all values at once: how many boundaries go before that at which `stops(boundary, value)` holds.

    As in PyTorch, and not in NumPy, nan stops nowhere and nothing stops at nan.
    """
    low, high = np.zeros(values.shape, np.int64), np.full(values.shape, sequence.shape[-1])
    while (searching := low < high).any():
        middle = (low + high) // 2
        places = np.minimum(middle, sequence.shape[-1] - 1)
        boundary = sequence[places] if sequence.ndim == 1 else np.take_along_axis(sequence, places, -1)
        stopped = stops(boundary, values)
        low, high = np.where(searching & ~stopped, middle + 1, low), np.where(searching & stopped, middle, high)
    return low


def bucketize(input, boundaries, *, out_int32=False, right=False):
    """The number of the bucket between boundaries in which each number lies, itself being the bucket's upper end.

    With `right=True` it is the lower end. Raises `RuntimeError` if the boundaries are no vector.
    See https://pytorch.org/docs/stable/generated/torch.bucketize.html

    >>> import minigrad as torch
    >>> torch.bucketize(torch.tensor([0.5, 2.0]), torch.tensor([1.0, 3.0]))
    tensor([0, 1])
    """
    refuse_if(boundaries.ndim != 1, RuntimeError, "bucketize_shape", ndim=boundaries.ndim)
    return searchsorted(boundaries, input, out_int32=out_int32, right=right)


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    """Whether each element is one of `test_elements`; with `invert` whether it is none of them. One may be a number.

    See https://pytorch.org/docs/stable/generated/torch.isin.html

    >>> import minigrad as torch
    >>> torch.isin(torch.tensor([1, 2, 3]), torch.tensor([2, 3]))
    tensor([False,  True,  True])
    """
    refuse_if(any(_is_of_bools(each) for each in (elements, test_elements)), RuntimeError, "isin_bools")
    elements, test_elements = operands("isin", elements, test_elements)
    has_few = test_elements.numel() < 10 * elements.numel() ** 0.145
    if has_few and not test_elements._array.flags.c_contiguous:
        view(test_elements, (test_elements.numel(),))  # as PyTorch looks at a few
    return answer(np.isin(elements._array, test_elements._array, invert=invert))


def _is_of_bools(value):
    return type(value) is bool or isinstance(value, Tensor) and value._array.dtype.kind == "b"


publish(nonzero, argwhere)
publish(searchsorted, bucketize, isin, method=False)
