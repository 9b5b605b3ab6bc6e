"""The greatest and the least, and where they are; the one in the middle and the most frequent."""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import declare, internal
from minigrad.core.tensor import Tensor
from minigrad.dtypes import one_dimension
from minigrad.exact.kinds import dims_with_elements
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.pointwise import kernel
from minigrad.ops.reductions import refuse_keepdim
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import chosen_indices, integers, selection
from minigrad.words import refuse_if

# fmt: off

same_places = internal("same_places(self, result)", forward="(self == result) | (np.isnan(self) & np.isnan(result))")
number_of = internal("number_of(mask, like, /, dim)",
                     forward="np.add.reduce(mask, axis=dim, keepdims=dim is not None).astype(like.dtype)")

max_all = internal("max_all(self)", "MaxBackward1",
                   forward="np.maximum.reduce(self, axis=None)", self="evenly_shared(grad, self, result)")

min_all = internal("min_all(self)", "MinBackward1",
                   forward="np.minimum.reduce(self, axis=None)", self="evenly_shared(grad, self, result)")

median_all = internal("median_all(self)", "MedianBackward0",
                      forward="middle(self)", self="evenly_shared(grad, self, result)")

declare("amax(self, /, dim: dims_with_elements=None, keepdim=False)", "AmaxBackward0",
        forward="np.maximum.reduce(self, axis=dim, keepdims=keepdim)",
        self="shared_by_equals(grad, self, result, dim, keepdim)")

declare("amin(self, /, dim: dims_with_elements=None, keepdim=False)", "AminBackward0",
        forward="np.minimum.reduce(self, axis=dim, keepdims=keepdim)",
        self="shared_by_equals(grad, self, result, dim, keepdim)")

aminmax_dim = internal("aminmax_dim(self, /, dim, keepdim)", "AminmaxBackward0", traits=("several",),
                       forward="[np.minimum.reduce(self, axis=dim, keepdims=keepdim).astype(self.dtype, 'C'),"
                               " np.maximum.reduce(self, axis=dim, keepdims=keepdim).astype(self.dtype, 'C')]",
                       results=("min", "max"),
                       self="shared_by_equals(grads[0], self, min, dim, keepdim)"
                            " + shared_by_equals(grads[1], self, max, dim, keepdim)")

# Along one dimension a single element is chosen, the first of equal ones, and it gets all.
max_along = selection("max", "MaxBackward0", np.argmax)
min_along = selection("min", "MinBackward0", np.argmin)

# fmt: on


@formula_function
def evenly_shared(grad, self, result):
    """The gradient of a single element of all, which goes in equal shares to those that equal it."""
    mask = same_places(self, result)
    return fill_tensor(zeros_like(self), mask, grad / number_of(mask, grad, None))  # noqa: F821 (ours)


@formula_function
def shared_by_equals(grad, self, result, dim, keepdim):
    """The same along the dimensions `dim`. Where the result is nan, none equals it, and so is the gradient."""
    if not keepdim:
        shape = tuple(1 if each in dim else size for each, size in enumerate(self.shape))
        grad, result = reshaped(grad, shape), reshaped(result, shape)  # noqa: F821 (ours)
    mask = result == self
    return grad / number_of(mask, grad, dim) * mask


AminmaxResult = return_type("aminmax", "min", "max")


@array_function
def middle(array):
    """The median of all elements: the lower one of two, nan if there is any or if there are no elements."""
    if array.size == 0:
        return np.array(np.nan, array.dtype)
    flat = array.ravel()
    return flat[middle_index(flat, 0)[0]]


def middle_index(array, axis, keepdims=True):
    """Where the median is along an axis: the lower one of two, the first nan if there is any."""
    order = np.argsort(array, axis=axis, kind="stable")
    found = np.take(order, [(array.shape[axis] - 1) // 2], axis)
    missing = np.isnan(array)
    return np.where(missing.any(axis, keepdims=True), missing.argmax(axis, keepdims=True), found)


def most_frequent_index(array, axis, keepdims=True):
    """Where the most frequent value stands last along an axis; of equally frequent ones it is the least. No nan is as
    another."""

    def in_row(row):
        values, counts = np.unique(row, return_counts=True, equal_nan=False)
        found = values[counts.argmax()]
        return np.flatnonzero(row == found if found == found else np.isnan(row))[-1:]

    if not array.size:
        return array.take([0], axis).astype(np.int64)
    return np.apply_along_axis(in_row, axis, array)


median_along = selection("median", "MedianBackward1", middle_index)
mode_along = selection("mode", "ModeBackward0", most_frequent_index)


def max(input, dim=None, keepdim=False, *, other=None):
    """The greatest of all elements; along `dim` also where it is; of two tensors, the greater of each two elements.

    Without `dim` equal elements share the gradient, with it the first one takes it. Returns a tensor, or along `dim` a
    named tuple `(values, indices)`. Raises `RuntimeError` or `IndexError` where there are no elements.
    See https://pytorch.org/docs/stable/generated/torch.max.html

    >>> import minigrad as torch
    >>> x = torch.tensor([[1.0, 5.0], [3.0, 2.0]])
    >>> x.max()
    tensor(5.)
    >>> x.max(1)
    torch.return_types.max(
    values=tensor([5., 3.]),
    indices=tensor([1, 0]))
    """
    if other is not None or isinstance(dim, Tensor):
        return input.maximum(dim if other is None else other)
    if dim is None:
        refuse_keepdim("max", keepdim)
        return max_all(_not_empty(input, "max"))
    return max_along(input, dim, keepdim)


def min(input, dim=None, keepdim=False, *, other=None):
    """The least of all elements; along `dim` also where it is; of two tensors, the lesser of each two elements.

    What is said of `max` holds here. See https://pytorch.org/docs/stable/generated/torch.min.html

    >>> import minigrad as torch
    >>> values, indices = torch.tensor([[1.0, 5.0], [3.0, 2.0]]).min(1)
    >>> values
    tensor([1., 2.])
    """
    if other is not None or isinstance(dim, Tensor):
        return input.minimum(dim if other is None else other)
    if dim is None:
        refuse_keepdim("min", keepdim)
        return min_all(_not_empty(input, "min"))
    return min_along(input, dim, keepdim)


def median(input, dim=None, keepdim=False):
    """The element in the middle, of two the lower; along `dim` also where it is.

    See https://pytorch.org/docs/stable/generated/torch.median.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 2.0, 8.0]).median()
    tensor(2.)
    """
    if dim is None:
        refuse_keepdim("median", keepdim)
        kernel("median_cpu", "iuf", input._array)
        return median_all(input)
    one_dimension(dim, input.ndim)
    kernel("median_out", "iuf", input._array)
    return median_along(input, dim, keepdim)


def mode(input, dim=-1, keepdim=False):
    """The most frequent value along `dim`, of equally frequent ones the least, and where it stands last.

    See https://pytorch.org/docs/stable/generated/torch.mode.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 3.0]).mode().indices
    tensor(2)
    """
    return mode_along(input, dim, keepdim)


def _not_empty(input, operation):
    refuse_if(input._array.size == 0, RuntimeError, "reduction_of_none", operation=operation)
    return input


def aminmax(input, *, dim=None, keepdim=False):
    """The least and the greatest at once, as a named tuple `(min, max)`.

    See https://pytorch.org/docs/stable/generated/torch.aminmax.html

    >>> import minigrad as torch
    >>> torch.aminmax(torch.tensor([1.0, 5.0])).max
    tensor(5.)
    """
    refuse_if(dim is None and input.numel() == 0, RuntimeError, "aminmax_of_none")
    return AminmaxResult(*aminmax_dim(input, dims_with_elements(dim, input, "aminmax"), keepdim))


def argmax(input, dim=None, keepdim=False):
    """Where the greatest element is: along `dim`, or in the tensor laid out flat.

    See https://pytorch.org/docs/stable/generated/torch.argmax.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 5.0], [3.0, 2.0]]).argmax(1)
    tensor([1, 0])
    """
    return _argument("argmax", np.argmax, input, dim, keepdim)


def argmin(input, dim=None, keepdim=False):
    """Where the least element is: along `dim`, or in the tensor laid out flat.

    See https://pytorch.org/docs/stable/generated/torch.argmin.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 5.0], [3.0, 2.0]]).argmin()
    tensor(0)
    """
    return _argument("argmin", np.argmin, input, dim, keepdim)


def _argument(operation, find, input, dim, keepdim):
    array = input._array
    refuse_if(array.dtype.kind == "b", RuntimeError, "argument_of_bools", operation=operation)
    if dim is None:
        refuse_if(array.size == 0, IndexError, "argument_of_none", operation=operation)
        return integers(np.array(find(array)).reshape((1,) * array.ndim if keepdim else ()))
    return chosen_indices(operation, find, input, one_dimension(dim, array.ndim), keepdim)


publish(max, min, median, mode, aminmax, argmax, argmin)
