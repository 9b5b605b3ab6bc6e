"""Lengths of vectors: norms of every order, and their gradients."""

import math

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import sgn
from minigrad.core.formulas import array_function
from minigrad.core.operation import PUBLISHED, internal
from minigrad.core.tensor import Tensor
from minigrad.dtypes import dimensions
from minigrad.exact.calls import answering
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.choices import fill_number
from minigrad.ops.pointwise import choose as where
from minigrad.ops.reductions import WIDER, quotient_or_zero
from minigrad.words import refusal, refuse_if


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
    if ord < 2:
        steepness = where(self == 0, 0, sgn(self) * abs(self) ** (ord - 1))
        return grad * where(norm == 0, 0, steepness / norm ** (ord - 1))
    return self * abs(self) ** (ord - 2) * quotient_or_zero(grad, norm ** (ord - 1))


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
    """The norm of all elements, or along `dim`: the `ord`-th root of the sum of the `ord`-th powers of the magnitudes.

    For `ord` inf it is the greatest magnitude, for -inf the least, for 0 the number of elements that are not zero.
    The gradient of the Euclidean norm at zero is taken to be zero. Raises `RuntimeError` for integers.
    See https://pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html

    >>> import minigrad as torch
    >>> from minigrad.ops.norms import vector_norm
    >>> vector_norm(torch.tensor([3.0, 4.0])), vector_norm(torch.tensor([3.0, 4.0]), ord=1)
    (tensor(5.), tensor(7.))
    """
    refuse_if(x._array.dtype.kind != "f", RuntimeError, "norm_of_integers", dtype=x.dtype.title)
    dims = dimensions(dim, x.ndim)
    if math.isinf(ord):
        _require_elements(x._array, dim, dims, ord)
    return vector_norm_dims(x, ord, None if dim is None else dims, keepdim, dtype and dtypes.chosen(dtype).numpy)


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
Tensor.norm = norm_of


def linalg_norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
    """The norm of a vector of any order, or the Frobenius norm of a matrix: `torch.linalg.norm`.

    Raises `NotImplementedError` for the other norms of matrices.
    See https://pytorch.org/docs/stable/generated/torch.linalg.norm.html

    >>> import minigrad as torch
    >>> from minigrad.ops.norms import linalg_norm
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
