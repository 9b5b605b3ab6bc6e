"""Running sums, products and extremes: each element of the result tells of all elements up to it."""

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import sum_dims
from minigrad.core.formulas import array_function
from minigrad.core.operation import declare
from minigrad.dtypes import one_dimension
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.pointwise import choose as where
from minigrad.ops.reductions import WIDER, has_zero, move, own_place, result_dtype
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import integers
from minigrad.words import refusal, refuse_if


@array_function
def running(function, array, dim, dtype=None):
    """Accumulate an array along `dim` with a function such as `np.add`, as `dtype` or in the type of the array."""
    dtype = dtype or array.dtype
    if array.ndim == 0:
        return array.astype(dtype)
    return function.accumulate(array, axis=dim, dtype=WIDER.get(dtype, dtype)).astype(dtype, "C")


# fmt: off

cumsum_dim = declare("cumsum_dim(self, /, dim, dtype=None)", "CumsumBackward0", public=False,
                     forward="running(np.add, self, dim, dtype) + False",  # no number is -0, and no type is another
                     self="cumsum_from_the_end(grad, dim)")

cumprod_dim = declare("cumprod_dim(self, /, dim, dtype=None)", "CumprodBackward0", public=False,
                      forward="running(np.multiply, self, dim, dtype)",
                      self="cumprod_backward(grad, self, dim, result)")

cummax_dim = declare("cummax_dim(self, indices, /, dim)", "CummaxBackward0", public=False,
                     forward="taken(self, indices, dim)",
                     self="scatter_add_at(zeros_like(self), indices, grad, dim)")

cummin_dim = declare("cummin_dim(self, indices, /, dim)", "CumminBackward0", public=False,
                     forward="taken(self, indices, dim)",
                     self="scatter_add_at(zeros_like(self), indices, grad, dim)")

# fmt: on

CummaxResult = return_type("cummax", "values", "indices")
CumminResult = return_type("cummin", "values", "indices")


@formula_function
def cumsum_from_the_end(values, dim):
    """The sum from each element to the last along `dim`."""
    return flip_dims(cumsum_dim(flip_dims(values, (dim,)), dim), (dim,)) if values.ndim else values  # noqa: F821


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
    without_one = cumprod_dim(where(own, 1, self), dim + 1)
    products_with_it = cumsum_dim(where(own, 1, 0), dim + 1)
    return move(sum_dims(grad * without_one * products_with_it, (dim + 1,), False), (0,), (dim,))


def cumsum(input, dim, *, dtype=None):
    """The running sum along `dim`; of integers and bools in int64.

    See https://pytorch.org/docs/stable/generated/torch.cumsum.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 3.0]).cumsum(0)
    tensor([1., 3., 6.])
    """
    return cumsum_dim(input, one_dimension(dim, input.ndim), _running_dtype("cumsum", input, dtype))


def cumprod(input, dim, *, dtype=None):
    """The running product along `dim`; of integers and bools in int64.

    See https://pytorch.org/docs/stable/generated/torch.cumprod.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 3.0]).cumprod(0)
    tensor([1., 2., 6.])
    """
    return cumprod_dim(input, one_dimension(dim, input.ndim), _running_dtype("cumprod", input, dtype))


def _running_dtype(operation, input, dtype):
    """As `result_dtype`. Raises `NotImplementedError` for bools asked for, where there is something to compute."""
    if dtypes.chosen(dtype) is dtypes.bool and input.ndim and input.numel():
        raise refusal(NotImplementedError, "no_kernel", kernel=f"{operation}_out_cpu", dtype="Bool")
    return result_dtype(input, dtype)


def _dim_with_elements(operation, input, dim):
    refuse_if(input.ndim == 0 and dim not in (-1, 0), IndexError, "dim_of_scalar", operation=operation, dim=dim)
    return one_dimension(dim, input.ndim) if input.numel() else 0


def cummax(input, dim):
    """The greatest element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.

    See https://pytorch.org/docs/stable/generated/torch.cummax.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 3.0, 2.0]).cummax(0).values
    tensor([1., 3., 3.])
    """
    dim = _dim_with_elements("cummax", input, dim)
    indices = _indices_so_far(np.maximum, input._array, dim)
    return CummaxResult(cummax_dim(input, indices, dim), indices)


def cummin(input, dim):
    """The least element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.

    See https://pytorch.org/docs/stable/generated/torch.cummin.html

    >>> import minigrad as torch
    >>> torch.tensor([2.0, 3.0, 1.0]).cummin(0).values
    tensor([2., 2., 1.])
    """
    dim = _dim_with_elements("cummin", input, dim)
    indices = _indices_so_far(np.minimum, input._array, dim)
    return CumminResult(cummin_dim(input, indices, dim), indices)


def _indices_so_far(function, array, dim):
    if array.ndim == 0:
        return integers(np.zeros((), np.int64))
    is_new = (array == running(function, array, dim)) | (array != array)
    positions = np.arange(array.shape[dim]).reshape([-1 if each == dim else 1 for each in range(array.ndim)])
    return integers(np.maximum.accumulate(np.where(is_new, positions, 0), axis=dim).astype(np.int64, "C"))


for function in (cumsum, cumprod, cummax, cummin):
    publish(function)
