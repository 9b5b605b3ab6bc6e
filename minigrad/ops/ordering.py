"""Putting elements in order: sorting, the best few, the distinct ones, and how often each occurs."""

import numpy as np

from minigrad.core.arithmetic import ON_TENSORS
from minigrad.core.operation import internal
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import operands
from minigrad.exact.kinds import require_elements
from minigrad.exact.layout import laid_out
from minigrad.exact.publishing import publish
from minigrad.exact.writer import ON_ARRAYS
from minigrad.ops.pointwise import kernel
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import choice, integers, rearrangement
from minigrad.words import refusal, refuse_if

sort_dim = rearrangement("sort_dim", "SortBackward0")
sort_stable = rearrangement("sort_stable", "SortBackward1")
topk_dim = rearrangement("topk_dim", "TopkBackward0", "indices")
kthvalue_dim = choice("kthvalue_dim", "KthvalueBackward0")

SortResult = return_type("sort", "values", "indices")
TopkResult = return_type("topk", "values", "indices")
KthvalueResult = return_type("kthvalue", "values", "indices")


def sort(input, dim=-1, descending=False, stable=None):
    """The elements along `dim` in order, and where each stood: `(values, indices)`. Equal ones keep their order.

    See https://pytorch.org/docs/stable/generated/torch.sort.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 2.0]).sort(descending=True)
    torch.return_types.sort(
    values=tensor([3., 2., 1.]),
    indices=tensor([0, 2, 1]))
    """
    dim = one_dimension(dim, input.ndim)
    indices = integers(_order(input._array, dim, descending))
    return SortResult((sort_dim if stable is None else sort_stable)(input, indices, dim), indices)


def _order(array, dim, descending):
    """The indices that sort an array along `dim`; nan counts as the greatest. They lie in memory as the array does."""
    if array.ndim == 0:
        return np.zeros((), np.int64)
    if not descending:
        return laid_out(np.argsort(array, axis=dim, kind="stable"), array)
    # Sorted from the last to the first, so that equal elements keep their order when the result is turned round.
    turned = np.argsort(np.flip(array, dim), axis=dim, kind="stable")
    return laid_out(array.shape[dim] - 1 - np.flip(turned, dim), array)


def argsort(input, dim=-1, descending=False, *, stable=False):
    """The indices that sort a tensor along `dim`.

    See https://pytorch.org/docs/stable/generated/torch.argsort.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 2.0]).argsort()
    tensor([1, 2, 0])
    """
    (input,) = operands("argsort", input)  # which PyTorch sorts like any other: a view learns its history
    return integers(_order(input._array, one_dimension(dim, input.ndim), descending))


def msort(input):
    """The elements in order along the first dimension.

    See https://pytorch.org/docs/stable/generated/torch.msort.html

    >>> import minigrad as torch
    >>> torch.msort(torch.tensor([3.0, 1.0, 2.0]))
    tensor([1., 2., 3.])
    """
    return sort(input, 0).values


def topk(input, k, dim=-1, largest=True, sorted=True):
    """The `k` greatest elements along `dim`, or the least, in order, and where they stand: `(values, indices)`.

    Raises `RuntimeError` if there are fewer. See https://pytorch.org/docs/stable/generated/torch.topk.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 2.0]).topk(2).indices
    tensor([0, 2])
    """
    dim = one_dimension(dim, input.ndim)
    if not 0 <= k <= _length(input, dim):
        raise refusal(RuntimeError, "k_out_of_range", k=k, length=_length(input, dim))
    refuse_if(input._array.dtype.kind == "b", RuntimeError, "topk_bools")
    order = _order(input._array, dim, largest)
    indices = integers(np.take(order, range(k), dim) if input.ndim else order)
    return TopkResult(topk_dim(input, indices, dim), indices)


def kthvalue(input, k, dim=-1, keepdim=False):
    """The `k`-th least element along `dim`, and where it stands: `(values, indices)`.

    Raises `RuntimeError` if there are fewer. See https://pytorch.org/docs/stable/generated/torch.kthvalue.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 1.0, 2.0]).kthvalue(2).values
    tensor(2.)
    """
    dim = one_dimension(dim, input.ndim)
    if input.ndim:
        require_elements(input, (dim,), "kthvalue")
    if not 0 < k <= _length(input, dim):
        raise refusal(RuntimeError, "kth_out_of_range", dim=dim, k=k, length=_length(input, dim))
    order = _order(kernel("kthvalue_cpu", "iuf" if input.ndim else "biuf", input._array), dim, False)
    indices = integers(np.take(order, [k - 1] if keepdim else k - 1, dim) if input.ndim else order)
    return KthvalueResult(kthvalue_dim(input, indices, dim, keepdim), indices)


def _length(tensor, dim):
    return tensor._array.shape[dim] if tensor.ndim else 1


# Distinct elements


def _refuse_derivative(operation):
    raise refusal(NotImplementedError, "discrete_derivative", operation=operation)


ON_ARRAYS["refuse_derivative"] = ON_TENSORS["refuse_derivative"] = _refuse_derivative

# fmt: off

unique_values = internal("unique_values(self, /, values)", "Unique2Backward0",
                         forward="values", self="refuse_derivative('_unique2')")

unique_slices = internal("unique_slices(self, /, values)", "UniqueDimBackward0",
                         forward="values", self="refuse_derivative('unique_dim')")

weighted_counts = internal("weighted_counts(weights, /, values)", "torch::autograd::NotImplemented",
                           forward="values", weights="not_implemented('bincount')")

# fmt: on


def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    """The distinct elements in order, or the distinct slices along `dim`.

    With `return_inverse` also which of them each element is, with `return_counts` also how often each occurs. It has
    no derivative. See https://pytorch.org/docs/stable/generated/torch.unique.html

    >>> import minigrad as torch
    >>> torch.unique(torch.tensor([3, 1, 3]), return_counts=True)
    (tensor([1, 3]), tensor([1, 2]))
    """
    if dim is not None:
        dim = one_dimension(dim, input.ndim)
    values, inverse, counts = np.unique(input._array, return_inverse=True, return_counts=True, axis=dim)
    inverse = inverse.reshape(-1 if dim is not None else input._array.shape)
    values = unique_values(input, values) if dim is None else unique_slices(input, values)
    asked = [integers(array) for array, is_asked in [(inverse, return_inverse), (counts, return_counts)] if is_asked]
    return (values, *asked) if asked else values


def bincount(input, weights=None, minlength=0):
    """How often each number from 0 on occurs in a vector of integers, or the sum of the weights where it does.

    Raises `RuntimeError` for negative numbers and other shapes, `NotImplementedError` for floating point numbers.
    See https://pytorch.org/docs/stable/generated/torch.bincount.html

    >>> import minigrad as torch
    >>> torch.bincount(torch.tensor([3, 1, 3]))
    tensor([0, 1, 0, 2])
    """
    array = input._array
    refuse_if(array.dtype.kind not in "iu", NotImplementedError, "bincount_type", dtype=input.dtype.title)
    refuse_if(array.ndim != 1 or (array < 0).any(), RuntimeError, "bincount_input")
    refuse_if(minlength < 0, RuntimeError, "bincount_length")
    if weights is None:
        return integers(np.bincount(array, minlength=minlength))
    refuse_if(weights._array.shape != array.shape, RuntimeError, "bincount_weights")
    dtype = np.float32 if weights._array.dtype == np.float32 else np.float64
    return weighted_counts(weights, np.bincount(array, weights._array, minlength).astype(dtype))


unique.__qualname__ = "_return_output"  # by which Python calls it there
publish(sort, argsort, msort, topk, kthvalue, unique, bincount)
