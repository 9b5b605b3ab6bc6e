"""Operations that make few numbers out of many: sums, means, the norm, `all`."""

import math

import numpy as np

from minigrad.dtypes import dimensions, int64
from minigrad.ops.declare import declare, publish
from minigrad.ops.generate import array_function, formula_function
from minigrad.ops.operands import require_tensor
from minigrad.ops.pointwise import choose as where
from minigrad.ops.shape import cast, expand, unsqueeze
from minigrad.words import refusal

# NumPy adds the rows of a matrix one by one, in the type they have; PyTorch loses less. So sums run in a wider type.
WIDER = {np.dtype("float16"): np.dtype("float32"), np.dtype("float32"): np.dtype("float64")}


@array_function
def total(array, dim, keepdim, divisor=None):
    """The sum of an array along `dim` (None for all), divided by `divisor`, in the type of the array."""
    result = np.add.reduce(array, axis=dim, keepdims=keepdim, dtype=WIDER.get(array.dtype))
    return (result if divisor is None else result / divisor).astype(array.dtype)


@array_function
def length(array, dim, keepdim):
    """The Euclidean length of an array along `dim`, in the type of the array."""
    wide = array.astype(WIDER.get(array.dtype, array.dtype))
    return np.sqrt(np.add.reduce(wide * wide, axis=dim, keepdims=keepdim)).astype(array.dtype)


# fmt: off

sum_all = declare("sum_all(self)", "SumBackward0", public=False,
                  forward="np.add.reduce(self, axis=None)",
                  self="expand(grad, self.shape)")

sum_dims = declare("sum_dims(self, /, dim, keepdim)", "SumBackward1", public=False,
                   forward="total(self, dim, keepdim)",
                   self="expand_reduced(grad, self.shape, dim, keepdim)")

mean_all = declare("mean_all(self)", "MeanBackward0", public=False,
                   forward="total(self, None, False, self.size)",
                   self="expand(grad, self.shape) / self.numel")

mean_dims = declare("mean_dims(self, /, dim, keepdim)", "MeanBackward1", public=False,
                    forward="total(self, dim, keepdim, count(self.shape, dim))",
                    self="expand_reduced(grad, self.shape, dim, keepdim) / count(self.shape, dim)")

vector_norm = declare("vector_norm(self, /, dim, keepdim)", "LinalgVectorNormBackward0", public=False,
                      forward="length(self, dim, keepdim)",
                      self="norm_backward(expand_reduced(grad, self.shape, dim, keepdim), self,"
                           " expand_reduced(result, self.shape, dim, keepdim))")

all_elements = declare("all_elements(self)", public=False, forward="np.all(self)")

# fmt: on


@formula_function
def sum_to_size(grad, shape):
    """Sum `grad` down to `shape`, from which it could have been broadcast: the adjoint of broadcasting."""
    leading = grad.ndim - len(shape)
    stretched = tuple(leading + dim for dim, size in enumerate(shape) if size == 1 and grad.shape[leading + dim] != 1)
    if stretched:
        grad = sum_dims(grad, stretched, True)
    return sum_dims(grad, tuple(range(leading)), False) if leading else grad


@formula_function
def expand_reduced(grad, shape, dim, keepdim):
    """Undo a reduction along `dim`: repeat `grad` over all elements that it was reduced from."""
    if not keepdim:
        for each in sorted(dim):
            grad = unsqueeze(grad, each)
    return expand(grad, shape)


@formula_function
def norm_backward(grad, self, norm):
    """The gradient of a Euclidean norm: the direction of the vector, and zero where there is none."""
    return grad * where(norm == 0, 0, self / norm)


@formula_function
def count(shape, dim):
    """How many elements of a tensor of this shape meet in one, when the dimensions `dim` are reduced."""
    return math.prod(shape[each] for each in dim)


def sum(self, dim=None, keepdim=False):
    """The sum of all elements, or along `dim`, an integer or a tuple of them.

    Raises `IndexError` for a dimension that is not there. See https://pytorch.org/docs/stable/generated/torch.sum.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 2.0], [3.0, 4.0]]).sum(0)
    tensor([4., 6.])
    """
    require_tensor(self, "sum")
    if self._array.dtype.kind != "f":
        self = cast(self, int64.numpy)
    if dim is None and not keepdim:
        return sum_all(self)
    return sum_dims(self, dimensions(dim, self.ndim), keepdim)


def mean(self, dim=None, keepdim=False):
    """The mean of all elements, or along `dim`, an integer or a tuple of them.

    Raises `RuntimeError` for integers. See https://pytorch.org/docs/stable/generated/torch.mean.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 6.0]).mean()
    tensor(3.)
    """
    require_tensor(self, "mean")
    if self._array.dtype.kind != "f":
        raise refusal(RuntimeError, "mean_of_integers", dtype=self.dtype.title)
    if dim is None and not keepdim:
        return mean_all(self)
    return mean_dims(self, dimensions(dim, self.ndim), keepdim)


def norm(self, p=2, dim=None, keepdim=False):
    """The length of a vector: the square root of the sum of the squares, of all elements or along `dim`.

    Its gradient at zero is taken to be zero, as in PyTorch. Raises `NotImplementedError` for another `p` than 2, and
    `RuntimeError` for integers. See https://pytorch.org/docs/stable/generated/torch.norm.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 4.0]).norm()
    tensor(5.)
    """
    require_tensor(self, "norm")
    if p not in (2, "fro"):
        raise NotImplementedError(f"norm() is there for p=2 only, got p={p}")
    if self._array.dtype.kind != "f":
        raise refusal(RuntimeError, "norm_of_integers", dtype=self.dtype.title)
    return vector_norm(self, dimensions(dim, self.ndim), keepdim)


def all(self):
    """Whether no element is zero or False, as a tensor of one bool.

    See https://pytorch.org/docs/stable/generated/torch.all.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]).gt(0).all()
    tensor(True)
    """
    require_tensor(self, "all")
    return all_elements(self)


for function in (sum, mean, norm, all):
    publish(function)
