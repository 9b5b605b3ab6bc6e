"""Operations that make few numbers out of many: sums, means, products, variances, norms, and whether any or all hold;
and those that run: each element of a running sum tells of all elements up to it.

The greatest and the least are in `ordering.py`.
"""

import math
import warnings
from operator import index

import numpy as np

import minigrad.ops.shape  # noqa: F401 (declared first: `permute`, of which `move` is a kind)
from minigrad import dtypes
from minigrad.core.arithmetic import count, expand_reduced, mean_all, mean_dims, restore_reduced, sgn, sum_all, sum_dims
from minigrad.core.names_in_formulas import ON_TENSORS, amend_function, array_function
from minigrad.core.operation import METHODS, PUBLISHED, amend, declare, internal
from minigrad.dtypes import dimensions, one_dimension
from minigrad.exact.calls import answering
from minigrad.exact.kinds import type_of_sum
from minigrad.exact.last_digits import FEW, add_few_up, precisely
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.choices import fill_number
from minigrad.ops.declarations import array_operation
from minigrad.ops.pointwise import choose as where
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import integers
from minigrad.words import refusal, refuse_if

# NumPy adds the rows of a matrix one by one, in the type they have; PyTorch loses less. So sums run in a wider type.
WIDER = {np.dtype("float16"): np.dtype("float32"), np.dtype("float32"): np.dtype("float64")}


@amend_function
def total(array, dim, keepdim, dtype=None, divisor=None):
    """The sum of an array along `dim` (None for all), divided by `divisor`, as `dtype` or in the type of the array."""
    dtype = dtype or array.dtype
    if 0 < array.size <= FEW and dtype.char in "fd":
        result = add_few_up(array if array.dtype is dtype else array.astype(dtype), dim, keepdim)
    else:
        result = np.add.reduce(array, axis=dim, keepdims=keepdim, dtype=WIDER.get(dtype, dtype))
    return np.asarray(result if divisor is None else result / divisor, dtype, "C")


@array_function
def variance(array, dim, correction, keepdim):
    """The mean square distance from the mean along `dim`; the mean divides by the number less `correction`."""
    return _variance(array, dim, correction, keepdim).astype(array.dtype, "C")


@array_function
def deviation(array, dim, correction, keepdim):
    """The square root of the variance, rounded but once."""
    return np.sqrt(_variance(array, dim, correction, keepdim)).astype(array.dtype, "C")


def _variance(array, dim, correction, keepdim):
    wide = array.astype(np.float64, copy=False)
    distance = wide - np.add.reduce(wide, axis=dim, keepdims=True) / np.float64(count(array.shape, dim))
    freedom = np.float64(max(count(array.shape, dim) - correction, 0))
    return np.add.reduce(distance * distance, axis=dim, keepdims=keepdim) / freedom


@array_operation(
    "LogsumexpBackward0", traits=("floating",),
    self="restore_reduced(grad, dim, keepdim) * exp(self - restore_reduced(result, dim, keepdim))")  # fmt: skip
def logsumexp_dims(self, /, dim, keepdim):
    """log(sum(exp(array))) along `dim`, with the greatest element taken out, so that no power overflows."""
    greatest = np.maximum.reduce(self, axis=dim, keepdims=True, initial=-np.inf)
    greatest = np.where(np.isfinite(greatest), greatest, 0).astype(self.dtype)
    result = precisely(np.log, total(precisely(np.exp, self - greatest), dim, True)) + greatest
    return result if keepdim else np.squeeze(result, dim)


amend("sum_all", "add_up(self)")

# fmt: off

sum_all_as = internal("sum_all_as(self, /, dtype)", "SumBackward0",
                      forward="total(self, None, False, dtype)", self="expand(grad, self.shape)")

declare("nansum(self, /, dim: dims_or_none=None, keepdim=False, *, dtype: type_of_sum=None)", "NansumBackward0",
        forward="total(np.where(np.isnan(self), 0, self), dim, keepdim, dtype)",
        self="nansum_backward(grad, self, dim, keepdim)")

prod_all = internal("prod_all(self, /, dtype=None)", "ProdBackward0",
                    forward="multiply_up(self, None, False, dtype)",
                    self="prod_backward(grad, self, result, None, False)")

prod_dims = internal("prod_dims(self, /, dim, keepdim, dtype=None)", "ProdBackward1",
                     forward="np.asarray(multiply_up(self, dim, keepdim, dtype), order='C')",
                     self="prod_backward(grad, self, result, dim, keepdim)")

var_dims = internal("var_dims(self, /, dim, correction, keepdim)", "VarBackward0",
                    forward="variance(self, dim, correction, keepdim)",
                    self="var_backward(grad, self, dim, correction, keepdim)")

std_dims = internal("std_dims(self, /, dim, correction, keepdim)", "StdBackward0",
                    forward="deviation(self, dim, correction, keepdim)",
                    self="var_backward(gradient_of_variance(grad, result), self, dim, correction, keepdim)")

var_mean_dims = internal("var_mean_dims(self, /, dim, correction, keepdim)", "VarMeanBackward0",
                         traits=("several", "takes what came"),
                         forward="[variance(self, dim, correction, keepdim), mean_along(self, dim, keepdim)]",
                         self="var_mean_backward(grads, self, dim, correction, keepdim)")

std_mean_dims = internal("std_mean_dims(self, /, dim, correction, keepdim)", "StdMeanBackward0",
                         traits=("several", "takes what came"),
                         forward="[deviation(self, dim, correction, keepdim), mean_along(self, dim, keepdim)]",
                         results=("result0",),
                         self="std_mean_backward(grads, self, result0, dim, correction, keepdim)")

declare("any_dims(self, /, dim: dims_named=None, keepdim=False)", public="any",
        forward="np.any(self, axis=dim, keepdims=keepdim).astype(truth_type(self), 'C')")
declare("all_dims(self, /, dim: dims_named=None, keepdim=False)", public="all",
        forward="np.all(self, axis=dim, keepdims=keepdim).astype(truth_type(self), 'C')")
declare("count_nonzero(self, /, dim: dims=None)",
        forward="np.asarray(np.count_nonzero(self, axis=dim), np.int64, order='C')")

has_zero = internal("has_zero(self)", forward="np.any(self == 0)")

# Where the element that is given first stands along `dim`: a mask of the sizes `dim`, and then the shape.
own_place = internal("own_place(self, /, dim)", forward="identity(self.shape, dim)")

# The dimensions `source` at the places `destination`.
move = internal("move(self, /, source, destination)", "PermuteBackward0",
                forward="np.moveaxis(self, source, destination)", self="move(grad, destination, source)")

# fmt: on


@array_function
def truth_type(array):
    """The type of `any` and `all`: bool, but for uint8, which stood for bool in early PyTorch."""
    return np.uint8 if array.dtype == np.uint8 else np.bool_


@array_function
def identity(shape, dim):
    """The identity matrix of the indices along `dim`, its columns laid out as in an array of that shape."""
    sizes = [shape[each] for each in dim]
    columns = [size if number in dim else 1 for number, size in enumerate(shape)]
    return np.eye(math.prod(sizes), dtype=bool).reshape(sizes + columns)


@formula_function
def but_channels(values):
    """All dimensions but the channels, dimension 1."""
    return (0, *range(2, values.ndim))


def declare_by_bias(name, node_name, *given):
    """The gradient of a bias, a sum along the dimensions `summed`, from a node of PyTorch's that has other gradients,
    too: it leads to all that was `given`, where nothing comes back."""
    return internal(f"{name}(grad_output, {', '.join(given)}, /, summed)", node_name,
                    forward="total(grad_output, summed, False)",
                    grad_output="expand_reduced(grad, grad_output.shape, summed, False)",
                    **dict.fromkeys(given, "None"))  # fmt: skip


@formula_function
def nansum_backward(grad, self, dim, keepdim):
    """As that of a sum, but nothing for nan, which is not even equal to itself."""
    return expand_reduced(grad, self.shape, dim, keepdim) * (self == self)


@formula_function
def prod_backward(grad, self, result, dim, keepdim):
    """Each factor's gradient is the product of the others: the whole product divided by it, unless one is zero."""
    if self.ndim == 0:
        return grad
    if not has_zero(self):
        return restore_reduced(grad, dim, keepdim) * (restore_reduced(result, dim, keepdim) / self)
    if dim is None and has_two_zeros(self):  # noqa: F821 (below)
        return zeros_like(self)  # noqa: F821 (an operation of ours)
    return restore_reduced(grad, dim, keepdim) * product_of_others(self, dim)


@array_function
def has_two_zeros(array):
    """Whether a second element is zero. PyTorch looks for one only where nothing is recorded."""
    return np.count_nonzero(array) < array.size - 1


ON_TENSORS[has_two_zeros.__name__] = lambda tensor: False


@formula_function
def product_of_others(self, dim):
    """For each element the product of all others along `dim`. It takes the square of the elements in memory."""
    dim = tuple(range(self.ndim)) if dim is None else dim
    without_one = where(own_place(self, dim), 1, self)
    shifted = tuple(len(dim) + each for each in dim)
    return move(prod_dims(without_one, shifted, False), tuple(range(len(dim))), dim)


@formula_function
def var_backward(grad, self, dim, correction, keepdim):
    """The derivative of a variance: twice the distance from the mean, over the degrees of freedom.

    Of all elements, if they are too few, PyTorch says without a sign that it is infinite.
    """
    grad = restore_reduced(grad, dim, keepdim)
    distance = self - (mean_all(self) if dim is None else mean_dims(self, dim, True))
    freedom = count(self.shape, dim) - correction
    if freedom <= 0 and (dim is None or self.ndim == 0):
        return grad * where(distance == 0, math.nan, math.inf)
    return by_number(grad, 2 / freedom if freedom else math.inf) * distance  # noqa: F821 (of functions.py)


@array_function
def mean_along(array, dim, keepdim):
    """The mean of an array along `dim`."""
    return total(array, dim, keepdim, None, count(array.shape, dim))


@formula_function
def mean_backward(grad, self, dim, keepdim):
    """The derivative of a mean: the same share for each element."""
    return expand_reduced(grad, self.shape, dim, keepdim) / count(self.shape, dim)


@formula_function
def quotient_or_zero(dividend, divisor):
    """The quotient, and 0 where the divisor is zero; nothing is divided there, so that the derivatives are 0 too."""
    is_zero = divisor == 0
    if has_zero(divisor):
        divisor = where(is_zero, 1, divisor)
    return fill_number(dividend / divisor, is_zero, 0)  # noqa: F821 (ours, declared in choices.py)


@formula_function
def gradient_of_variance(grad, result):
    """What the gradient of a standard deviation, `result`, is for the variance that it is the root of."""
    return quotient_or_zero(grad, result * 2)


@formula_function
def var_mean_backward(grads, self, dim, correction, keepdim):
    """The gradients of a variance and of a mean that came together, or that of the one that came."""
    of_var, of_mean = grads
    if of_var is None:
        return mean_backward(of_mean, self, dim, keepdim)
    found = var_backward(of_var, self, dim, correction, keepdim)
    return found if of_mean is None else found + mean_backward(of_mean, self, dim, keepdim)


@formula_function
def std_mean_backward(grads, self, result, dim, correction, keepdim):
    """The same for a standard deviation, `result`."""
    of_std, of_mean = grads
    of_var = None if of_std is None else gradient_of_variance(of_std, result)
    return var_mean_backward([of_var, of_mean], self, dim, correction, keepdim)


def sum(input, dim=..., keepdim=False, *, dtype=None):
    """The sum of all elements, or along `dim`, an integer or a tuple of them. Integers and bools add up to int64.

    Raises `IndexError` for a dimension that is not there. See https://pytorch.org/docs/stable/generated/torch.sum.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 2.0], [3.0, 4.0]]).sum(0)
    tensor([4., 6.])
    """
    if dtype is not None or input._array.dtype.kind != "f":
        dtype = type_of_sum(dtype, input, "sum")
    if dim is ... and keepdim is False:
        return sum_all(input) if dtype is None else sum_all_as(input, dtype)
    require_flag(keepdim)
    if dim is ...:
        refuse_keepdim("sum", keepdim, "keepdim_alone")
    return sum_dims(input, dimensions(dim, input.ndim), keepdim, dtype)


def mean(input, dim=..., keepdim=False, *, dtype=None):
    """The mean of all elements, or along `dim`, an integer or a tuple of them.

    Raises `RuntimeError` for integers. See https://pytorch.org/docs/stable/generated/torch.mean.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 6.0]).mean()
    tensor(3.)
    """
    if dtype is not None:
        dtype = dtypes.chosen(dtype)
        refuse_if(not dtype.is_floating_point, RuntimeError, "mean_as_integers", dtype=dtype.title)
        dtype = dtype.numpy
    elif input._array.dtype.kind != "f":
        raise refusal(RuntimeError, "mean_of_integers", dtype=input.dtype.title)
    if dim is ... and keepdim is False:
        return mean_all(input, dtype)
    require_flag(keepdim)
    if dim is ...:
        refuse_keepdim("mean", keepdim, "keepdim_alone")
    return mean_dims(input, dimensions(dim, input.ndim), keepdim, dtype)


def prod(input, dim=None, keepdim=False, *, dtype=None):
    """The product of all elements, or along the dimension `dim`.

    See https://pytorch.org/docs/stable/generated/torch.prod.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 2.0], [3.0, 4.0]]).prod(1)
    tensor([ 2., 12.])
    """
    dtype = type_of_sum(dtype, input, "sum")
    if dim is None:
        refuse_keepdim("prod", keepdim)
        return prod_all(input, dtype)
    return prod_dims(input, dimensions(index(dim), input.ndim), keepdim, dtype)


def require_flag(value):
    """Raise `TypeError` for what is neither True nor False."""
    if type(value) is not bool:
        raise TypeError(f"True or False belongs here, not {value!r}")


def refuse_keepdim(operation, keepdim, key="keepdim_without_dim"):
    """Raise `TypeError` if a dimension is to be kept and none was named to be reduced."""
    refuse_if(keepdim, TypeError, key, operation=operation)


def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The variance of all elements, or along `dim`: the squared distances from the mean, added up and divided by their
    number less `correction`, which is 1 if `unbiased` and else 0.

    Warns if nothing is left to divide by. Raises `RuntimeError` for integers.
    See https://pytorch.org/docs/stable/generated/torch.var.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 6.0]).var(), torch.tensor([1.0, 2.0, 6.0]).var(unbiased=False)
    (tensor(7.), tensor(4.6667))
    """
    return var_dims(input, *_spread("var", input, dim, unbiased, correction), keepdim)


def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The standard deviation: the square root of the variance, with the arguments of `var`.

    See https://pytorch.org/docs/stable/generated/torch.std.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 3.0]).std()
    tensor(1.4142)
    """
    return std_dims(input, *_spread("std", input, dim, unbiased, correction), keepdim)


def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The variance and the mean, with the arguments of `var`.

    See https://pytorch.org/docs/stable/generated/torch.var_mean.html

    >>> import minigrad as torch
    >>> torch.var_mean(torch.tensor([1.0, 2.0, 6.0]))
    (tensor(7.), tensor(3.))
    """
    return var_mean_dims(input, *_spread("var_mean", input, dim, unbiased, correction), keepdim)


def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    """The standard deviation and the mean, with the arguments of `var`.

    See https://pytorch.org/docs/stable/generated/torch.std_mean.html

    >>> import minigrad as torch
    >>> torch.std_mean(torch.tensor([1.0, 3.0]))
    (tensor(1.4142), tensor(2.))
    """
    return std_mean_dims(input, *_spread("std_mean", input, dim, unbiased, correction), keepdim)


def _spread(operation, input, dim, unbiased, correction):
    """The dimensions and the correction that `var` and `std` mean; what is no number of a dimension is `unbiased`."""
    if input._array.dtype.kind != "f":
        names = "std and var" if operation in ("std", "var") else operation
        raise refusal(RuntimeError, "variance_of_integers", operation=names)
    if isinstance(dim, bool):
        dim, unbiased = None, dim
    if correction is None:
        correction = 1 if unbiased else 0
    dim = None if dim is None else dimensions(dim, input.ndim)
    if correction >= count(input._array.shape, dim):
        warnings.warn(refusal(UserWarning, "degrees_of_freedom", operation=operation), stacklevel=4)
    return dim, correction


def logsumexp(input, dim, keepdim=False):
    """The logarithm of the sum of the exponentials along `dim`, computed so that none of them overflows.

    See https://pytorch.org/docs/stable/generated/torch.logsumexp.html

    >>> import minigrad as torch
    >>> torch.logsumexp(torch.tensor([1000.0, 1000.0]), 0)
    tensor(1000.6932)
    """
    if isinstance(dim, (list, tuple)) and not dim and input.ndim and input.numel():
        raise refusal(RuntimeError, "write_shape", target=[], source=[1] * input.ndim)
    return logsumexp_dims(input, dimensions(dim, input.ndim), keepdim)


publish(sum, mean, prod, var, std, logsumexp)
publish(var_mean, std_mean, method=False)


# Lengths of vectors: norms of every order, and their gradients.


@array_function
def length(array, ord, dim, keepdim, dtype=None):
    """The norm of order `ord` along `dim`, as `dtype` or in the type of the array."""
    dtype = dtype or array.dtype
    return _length(array.astype(WIDER.get(dtype, dtype)), ord, {"axis": dim, "keepdims": keepdim}).astype(dtype, "C")


def _length(wide, ord, along):
    if ord == 2:
        return np.sqrt(np.add.reduce(wide * wide, **along))
    if ord == 0:
        return np.add.reduce(wide != 0, dtype=wide.dtype, **along)
    if ord == math.inf:
        return np.maximum.reduce(abs(wide), **along)
    if ord == -math.inf:
        return np.minimum.reduce(abs(wide), **along)
    return np.add.reduce(abs(wide) ** ord, **along) ** (1 / ord)


@array_function
def shares(array, result, dim):
    """One over the number of elements that equal `result`, where they do, and zero elsewhere; nan if none does, since
    the array was written to behind the graph's back. Nan counts as equal: it is the result wherever there is any."""
    equal = (array == result) | np.isnan(array)
    return equal / np.add.reduce(equal, axis=dim, keepdims=True, dtype=array.dtype)


# fmt: off

# Of elements that are the greatest together, each gets the same share of the gradient.
equal_shares = internal("equal_shares(self, result, /, dim)", forward="shares(self, result, dim)")

vector_norm_dims = internal(
    "vector_norm_dims(self, /, ord, dim, keepdim, dtype=None)", "LinalgVectorNormBackward0",
    forward="length(self, ord, dim, keepdim, dtype)",
    self="norm_backward(restore_reduced(grad, dim, keepdim), self, ord, restore_reduced(result, dim, keepdim), dim)")

# fmt: on


@formula_function
def norm_backward(grad, self, ord, norm, dim):
    """The gradient of a norm, taken to be zero where there is none; `grad` and `norm` have all dimensions."""
    if ord == 0:  # a count, which no small change changes
        return None
    if ord == 1:
        return sgn(self) * grad
    if ord == 2:
        return grad * fill_number(self / norm, norm == 0, 0)
    if math.isinf(ord):
        return grad * (sgn(self) * equal_shares(abs(self), norm, dim))
    if ord < 1:
        return where(self == 0, 0, sgn(self) * abs(self) ** (ord - 1)) * grad * norm ** (1 - ord)
    steepness = sgn(self) * abs(self) ** (ord - 1) if ord < 2 else self * abs(self) ** (ord - 2)
    return steepness * quotient_or_zero(grad, norm ** (ord - 1))


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
    """The norm of all elements, or along `dim`: the `ord`-th root of the sum of the `ord`-th powers of the magnitudes.

    For `ord` inf it is the greatest magnitude, for -inf the least, for 0 the number of elements that are not zero.
    The gradient of the Euclidean norm at zero is taken to be zero. Raises `RuntimeError` for integers, and for a
    `dtype` of integers or a narrower one. See https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html

    >>> import minigrad as torch
    >>> from minigrad.ops.reductions import vector_norm
    >>> vector_norm(torch.tensor([3.0, 4.0])), vector_norm(torch.tensor([3.0, 4.0]), ord=1)
    (tensor(5.), tensor(7.))
    """
    refuse_if(x._array.dtype.kind != "f", RuntimeError, "norm_of_integers", dtype=x.dtype.title)
    if math.isinf(ord) and not x._array.size:
        _require_elements(x._array, dim, dimensions(dim, x.ndim), ord)
    wanted = dtype and _wider(x._array.dtype, dtypes.chosen(dtype).numpy)
    return vector_norm_dims(x, ord, None if dim is None else dimensions(dim, x.ndim), keepdim, wanted)


def _wider(own, wanted):
    """The type that is wanted. Raises `RuntimeError` if it is none of floating numbers, or narrower than its `own`."""
    titles = {"own": dtypes.of(own).title, "wanted": dtypes.of(wanted).title}
    refuse_if(wanted.kind != "f", RuntimeError, "norm_type", **titles)
    refuse_if(np.promote_types(own, wanted) != wanted, RuntimeError, "norm_narrower", **titles)
    return wanted


def _require_elements(array, dim, dims, order):
    empty = [each for each in dims if array.shape[each] == 0]
    refuse_if(empty and dim is None, RuntimeError, "norm_of_none", order=order)
    if empty:
        raise refusal(RuntimeError, "norm_of_empty_dim", order=order, dim=empty[0])


def norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None):
    """The norm of order `p` of all elements, or along `dim`; `"fro"` is the Euclidean one, as 2 is.

    Raises `NotImplementedError` for the nuclear norm. See https://pytorch.org/docs/stable/generated/torch.norm.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 4.0]).norm()
    tensor(5.)
    """
    getattr(input, "layout")  # noqa: B009 (PyTorch asks for it first, and says so of what has none)
    if isinstance(p, str) and p == "nuc":
        raise NotImplementedError('norm(p="nuc") is not there: it needs singular values')
    refuse_if(isinstance(p, str) and p != "fro", RuntimeError, "norm_order", order=p)
    dim = [dim] if isinstance(dim, int) else dim
    order = 2 if isinstance(p, str) or p is None else p
    if out is None:
        return _vector_norm(input, order, dim, keepdim, dtype=dtype)
    return _vector_norm(input, order, dim, keepdim, dtype=dtype, out=out)


def norm_of(self, p="fro", dim=None, keepdim=False, dtype=None):
    """The same as a method. See https://pytorch.org/docs/stable/generated/torch.Tensor.norm.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, -4.0]).norm(1)
    tensor(7.)
    """
    return norm(self, p, dim, keepdim, dtype=dtype)


norm_of.__name__ = norm_of.__qualname__ = "norm"
_vector_norm = answering("torch.linalg", "vector_norm", vector_norm)

PUBLISHED["norm"] = norm
METHODS["norm"] = norm_of


def linalg_norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
    """The norm of a vector of any order, or the Frobenius norm of a matrix: `torch.linalg.norm`.

    Raises `NotImplementedError` for the other norms of matrices.
    See https://pytorch.org/docs/stable/generated/torch.linalg.norm.html

    >>> import minigrad as torch
    >>> from minigrad.ops.reductions import linalg_norm
    >>> linalg_norm(torch.tensor([[3.0, 0.0], [0.0, 4.0]]))
    tensor(5.)
    """
    count = A.ndim if dim is None else np.size(dim)
    if count not in (1, 2) and (dim is not None or ord is not None):
        key = "norm_undecided" if dim is None else "norm_dims"
        raise refusal(RuntimeError, key, ndim=A.ndim, dims=dim)
    refuse_if(ord in ("fro", "nuc") and dim is not None and count == 1, RuntimeError, "norm_of_no_pair", dim=dim)
    refuse_if(isinstance(ord, str) and A.ndim < 2, RuntimeError, "norm_of_no_matrix")
    is_matrix = count == 2
    if ord not in (None, "fro") and (is_matrix or isinstance(ord, str)):
        raise refusal(NotImplementedError, "option_left_out", what="linalg.norm of a matrix", option="ord", value=ord)
    return vector_norm(A, 2 if ord in (None, "fro") else ord, dim, keepdim, dtype=dtype)


# Running sums, products and extremes: each element of the result tells of all elements up to it.


@array_function
def running(function, array, dim, dtype=None):
    """Accumulate an array along `dim` with a function such as `np.add`, as `dtype` or in the type of the array."""
    dtype = dtype or array.dtype
    if array.ndim == 0:
        return array.astype(dtype)
    return function.accumulate(array, axis=dim, dtype=WIDER.get(dtype, dtype)).astype(dtype, "C")


# fmt: off

cumsum = declare("cumsum(self, /, dim: dim, *, dtype: type_of_running=None)", "CumsumBackward0",
                 forward="running(np.add, self, dim, dtype) + False",  # no number is -0, and no type is another
                 self="cumsum_from_the_end(grad, dim)")

cumprod = declare("cumprod(self, /, dim: dim, *, dtype: type_of_running=None)", "CumprodBackward0",
                  forward="running(np.multiply, self, dim, dtype)", self="cumprod_backward(grad, self, dim, result)")

cummax_at, cummin_at = (
    internal(f"{name}_at(self, indices, /, dim)", f"{name.title()}Backward0",
             forward="taken(self, indices, dim)", self="scatter_add_at(zeros_like(self), indices, grad, dim)")
    for name in ("cummax", "cummin")
)

# fmt: on

CummaxResult = return_type("cummax", "values", "indices")
CumminResult = return_type("cummin", "values", "indices")


@formula_function
def cumsum_from_the_end(values, dim):
    """The sum from each element to the last along `dim`."""
    return flip_dims(cumsum(flip_dims(values, (dim,)), dim), (dim,)) if values.ndim else values  # noqa: F821


@formula_function
def cumprod_backward(grad, self, dim, result):
    """Each product's gradient goes to all of its factors, times the others: the product over the factor, if not zero.

    Where a factor is zero, the products without it are computed one by one, which takes the square of the memory.
    """
    if self.ndim == 0 or self.shape[dim] == 1 or 0 in self.shape:
        return grad
    if not has_zero(self):
        return cumsum_from_the_end(result * grad, dim) / self
    own = own_place(self, (dim,))
    without_one = cumprod(where(own, 1, self), dim + 1)
    products_with_it = cumsum(where(own, 1, 0), dim + 1)
    return move(sum_dims(grad * without_one * products_with_it, (dim + 1,), False), (0,), (dim,))


def cummax(input, dim):
    """The greatest element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.

    See https://pytorch.org/docs/stable/generated/torch.cummax.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 3.0, 2.0]).cummax(0).values
    tensor([1., 3., 3.])
    """
    return CummaxResult(*_so_far("cummax", cummax_at, np.maximum, input, dim))


def cummin(input, dim):
    """The least element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.

    See https://pytorch.org/docs/stable/generated/torch.cummin.html

    >>> import minigrad as torch
    >>> torch.tensor([2.0, 3.0, 1.0]).cummin(0).values
    tensor([2., 2., 1.])
    """
    return CumminResult(*_so_far("cummin", cummin_at, np.minimum, input, dim))


def _so_far(operation, choose, function, input, dim):
    array = input._array
    refuse_if(array.ndim == 0 and dim not in (-1, 0), IndexError, "dim_of_scalar", operation=operation, dim=dim)
    dim = one_dimension(dim, array.ndim) if array.size else 0
    places = np.zeros((), np.int64)
    if array.ndim:
        is_new = (array == running(function, array, dim)) | (array != array)
        positions = np.arange(array.shape[dim]).reshape([-1 if each == dim else 1 for each in range(array.ndim)])
        places = np.maximum.accumulate(np.where(is_new, positions, 0), axis=dim).astype(np.int64, "C")
    indices = integers(places)
    return choose(input, indices, dim), indices


publish(cummax, cummin)
