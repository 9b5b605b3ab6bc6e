"""Elements in order: the greatest and the least, the one in the middle, the best few, the distinct ones, quantiles."""

import numpy as np

from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, array_function
from minigrad.core.operation import declare, internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.create import full_like
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import operands
from minigrad.exact.kinds import dims_with_elements, require_elements
from minigrad.exact.layout import laid_out
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.choices import masked_fill
from minigrad.ops.joins import broadcast_tensors
from minigrad.ops.pointwise import kernel, mul_number
from minigrad.ops.reductions import refuse_keepdim
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import choice, chosen_indices, integers, rearrangement, selection
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
    if weights is None or not array.size:
        return integers(np.bincount(array, minlength=minlength))
    refuse_if(weights._array.shape != array.shape, RuntimeError, "bincount_weights")
    dtype = np.float32 if weights._array.dtype == np.float32 else np.float64
    return weighted_counts(weights, np.bincount(array, weights._array, minlength).astype(dtype))


unique.__qualname__ = "_return_output"  # by which Python calls it there
publish(sort, argsort, msort, topk, kthvalue, unique, bincount)


# The greatest and the least, and where they are; the one in the middle and the most frequent.


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


# Quantiles: below which number a given share of the elements lies.


# To which place in the sorted elements a quantile goes that lies between two of them; None: it stays there.
PLACES = {"linear": None, "midpoint": None, "lower": "floor_", "higher": "ceil_", "nearest": "round_"}


def quantile(input, q, dim=None, keepdim=False, *, interpolation="linear"):
    """The number below which the share `q` (0 to 1) of the elements lies: of all, or along `dim`.

    Several shares, a vector, give several numbers, along a new first dimension. A nan among the elements makes it nan.
    Raises `RuntimeError` for integers or a share out of range.
    See https://pytorch.org/docs/stable/generated/torch.quantile.html

    >>> import minigrad as torch
    >>> torch.quantile(torch.tensor([1.0, 2.0, 4.0, 8.0]), 0.5)
    tensor(3.)
    """
    refuse_if(not input.numel(), RuntimeError, "quantile_empty")
    refuse_if(input._array.dtype not in (np.float32, np.float64), RuntimeError, "quantile_type")
    refuse_if(interpolation not in PLACES, RuntimeError, "quantile_interpolation", name=interpolation)
    shares = q if isinstance(q, Tensor) else wrap(np.array(q, input._array.dtype))
    refuse_if(shares.ndim > 1, RuntimeError, "quantile_dimensions")
    refuse_if(shares.dtype is not input.dtype, RuntimeError, "quantile_types")
    if not ((shares._array >= 0) & (shares._array <= 1)).all():
        refuse_if(isinstance(q, Tensor), RuntimeError, "quantile_ranges")
        raise refusal(RuntimeError, "quantile_range", q=f"{q:g}")
    ordered = _ordered_rows(input, dim).view(_rows_shape(input, shares, dim, keepdim))
    found = _between(ordered, _ranks(ordered, shares, interpolation), interpolation)
    return found.squeeze_(-1) if shares.ndim == 0 else found.unsqueeze_(0).transpose_(0, -1).squeeze_(-1)


def _ordered_rows(input, dim):
    """The elements in order, along the last dimension."""
    if dim is None:
        return sort(input.flatten()).values
    dim = one_dimension(dim, input.ndim)
    if dim == input.ndim - 1 or input.ndim == 0:
        return sort(input).values
    return sort(input.unsqueeze(-1).transpose(dim, -1)).values


def _rows_shape(input, shares, dim, keepdim):
    """The shape of the result, with all elements of a row in place of a last dimension of the quantiles."""
    sizes = [1] * input.ndim if keepdim else []
    if dim is not None and input.ndim:
        dim = one_dimension(dim, input.ndim)
        sizes = [*input.shape]
        sizes[dim : dim + 1] = [1] if keepdim else []
    return *sizes, input.numel() if dim is None else input.shape[dim] if input.ndim else 1


def _ranks(ordered, shares, interpolation):
    """The place of each quantile, counted from 0, mostly between two elements. Where there is nan, it is the last."""
    last = ordered.shape[-1] - 1
    unknown = ordered.isnan().any(-1, True)
    ranks = masked_fill(*broadcast_tensors(mul_number(shares, last), unknown), last)
    move = PLACES[interpolation]
    return ranks if move is None else getattr(ranks, move)()


def _between(ordered, ranks, interpolation):
    """What stands at these places, or what lies between the two next to them."""
    below = ranks.long()
    found = ordered.gather(-1, below)
    if PLACES[interpolation] is not None:
        return found
    weights = full_like(ranks, 0.5) if interpolation == "midpoint" else ranks - below
    return found.lerp_(ordered.gather(-1, ranks.ceil_().long()), weights)


publish(quantile)
