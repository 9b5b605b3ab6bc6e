"""Running sums, products and extremes: each element of the result tells of all elements up to it."""

import numpy as np

from minigrad.core.arithmetic import sum_dims
from minigrad.core.formulas import array_function
from minigrad.core.operation import declare, internal
from minigrad.dtypes import one_dimension
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.pointwise import choose as where
from minigrad.ops.reductions import WIDER, has_zero, move, own_place
from minigrad.ops.return_types import return_type
from minigrad.ops.selection import integers
from minigrad.words import refuse_if


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
