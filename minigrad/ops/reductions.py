"""Operations that make few numbers out of many: sums, means, products, variances, and whether any or all hold.

The greatest and the least are in `extremes.py`, lengths of vectors in `norms.py`.
"""

import math
import warnings
from operator import index

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import (
    ON_TENSORS,
    count,
    expand_reduced,
    mean_all,
    mean_dims,
    restore_reduced,
    sum_all,
    sum_dims,
)
from minigrad.core.formulas import amend_function, array_function
from minigrad.core.operation import amend, declare, internal
from minigrad.dtypes import dimensions
from minigrad.exact.kinds import type_of_sum
from minigrad.exact.last_digits import FEW, add_few_up, precisely
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.pointwise import choose as where
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
    wide = array.astype(WIDER.get(array.dtype, array.dtype), copy=False)
    distance = wide - np.add.reduce(wide, axis=dim, keepdims=True) / np.float64(count(array.shape, dim))
    freedom = np.float64(max(count(array.shape, dim) - correction, 0))
    return (np.add.reduce(distance * distance, axis=dim, keepdims=keepdim) / freedom).astype(array.dtype, "C")


@array_function
def log_of_sum(array, dim, keepdim):
    """log(sum(exp(array))) along `dim`, with the greatest element taken out, so that no power overflows."""
    greatest = np.maximum.reduce(array, axis=dim, keepdims=True, initial=-np.inf)
    greatest = np.where(np.isfinite(greatest), greatest, 0).astype(array.dtype)
    result = precisely(np.log, total(precisely(np.exp, array - greatest), dim, True)) + greatest
    return result if keepdim else np.squeeze(result, dim)


amend("sum_all", "add_up(self)")

# fmt: off

sum_all_as = internal("sum_all_as(self, /, dtype)", "SumBackward0",
                      forward="total(self, None, False, dtype)", self="expand(grad, self.shape)")

declare("nansum(self, /, dim: dims_or_none=None, keepdim=False, *, dtype: type_of_sum=None)", "NansumBackward0",
        forward="total(np.where(np.isnan(self), 0, self), dim, keepdim, dtype)",
        self="nansum_backward(grad, self, dim, keepdim)")

prod_all = internal("prod_all(self, /, dtype=None)", "ProdBackward0",
                    forward="np.multiply.reduce(self, axis=None, dtype=dtype)",
                    self="prod_backward(grad, self, result, None, False)")

prod_dims = internal("prod_dims(self, /, dim, keepdim, dtype=None)", "ProdBackward1",
                     forward="np.asarray(np.multiply.reduce(self, axis=dim, keepdims=keepdim, dtype=dtype), order='C')",
                     self="prod_backward(grad, self, result, dim, keepdim)")

var_dims = internal("var_dims(self, /, dim, correction, keepdim)", "VarBackward0",
                    forward="variance(self, dim, correction, keepdim)",
                    self="var_backward(grad, self, dim, correction, keepdim)")

std_dims = internal("std_dims(self, /, dim, correction, keepdim)", "StdBackward0",
                    forward="np.sqrt(variance(self, dim, correction, keepdim))",
                    self="var_backward(gradient_of_variance(grad, result), self, dim, correction, keepdim)")

var_mean_dims = internal("var_mean_dims(self, /, dim, correction, keepdim)", "VarMeanBackward0",
                         traits=("several", "takes what came"),
                         forward="[variance(self, dim, correction, keepdim), mean_along(self, dim, keepdim)]",
                         self="var_mean_backward(grads, self, dim, correction, keepdim)")

std_mean_dims = internal("std_mean_dims(self, /, dim, correction, keepdim)", "StdMeanBackward0",
                         traits=("several", "takes what came"),
                         forward="[np.sqrt(variance(self, dim, correction, keepdim)), mean_along(self, dim, keepdim)]",
                         results=("result0",),
                         self="std_mean_backward(grads, self, result0, dim, correction, keepdim)")

logsumexp_dims = internal(
    "logsumexp_dims(self, /, dim, keepdim)", "LogsumexpBackward0", traits=("floating",),
    forward="log_of_sum(self, dim, keepdim)",
    self="restore_reduced(grad, dim, keepdim) * exp(self - restore_reduced(result, dim, keepdim))")

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
    return declare(
        f"{name}(grad_output, {', '.join(given)}, /, summed)", node_name, public=False,
        forward="total(grad_output, summed, False)",
        grad_output="expand_reduced(grad, grad_output.shape, summed, False)",
        **dict.fromkeys(given, "None"),
    )  # fmt: skip


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
    return (2 / freedom if freedom else math.inf) * grad * distance


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
