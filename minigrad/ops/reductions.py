"""Operations that make few numbers out of many: sums, means, the norm, `all`."""

import math

from minigrad.ops.declare import declare, publish
from minigrad.ops.generate import formula_function
from minigrad.ops.operands import operand
from minigrad.words import refusal

# fmt: off

sum_all = declare("sum_all(self)", "SumBackward0", public=False,
                  forward="np.add.reduce(self, axis=None)",
                  self="expand(grad, self.shape)")

sum_dims = declare("sum_dims(self, /, dim, keepdim)", "SumBackward1", public=False,
                   forward="np.add.reduce(self, axis=dim, keepdims=keepdim)",
                   self="expand_reduced(grad, self.shape, dim, keepdim)")

mean_all = declare("mean_all(self)", "MeanBackward0", public=False,
                   forward="np.add.reduce(self, axis=None) / self.size",
                   self="expand(grad, self.shape) / self.numel")

mean_dims = declare("mean_dims(self, /, dim, keepdim)", "MeanBackward1", public=False,
                    forward="np.add.reduce(self, axis=dim, keepdims=keepdim) / count(self.shape, dim)",
                    self="expand_reduced(grad, self.shape, dim, keepdim) / count(self.shape, dim)")

vector_norm = declare("vector_norm(self, /, dim, keepdim)", "LinalgVectorNormBackward0", public=False,
                      forward="np.sqrt(np.add.reduce(self * self, axis=dim, keepdims=keepdim))",
                      self="self * expand_reduced(where(result == 0, 0, grad / result), self.shape, dim, keepdim)")

all_elements = declare("all_elements(self)", public=False, forward="np.all(self)")

# fmt: on


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
    return sum_all(self) if dim is None else sum_dims(self, dimensions(dim, self.ndim), keepdim)


def mean(self, dim=None, keepdim=False):
    """The mean of all elements, or along `dim`, an integer or a tuple of them.

    Raises `RuntimeError` for integers. See https://pytorch.org/docs/stable/generated/torch.mean.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0, 6.0]).mean()
    tensor(3.)
    """
    self = operand(self, self, "mean", 1)
    if self._array.dtype.kind != "f":
        raise refusal(RuntimeError, "mean_of_integers", dtype=self.dtype.title)
    return mean_all(self) if dim is None else mean_dims(self, dimensions(dim, self.ndim), keepdim)


def norm(self, p=2, dim=None, keepdim=False):
    """The length of a vector: the square root of the sum of the squares, of all elements or along `dim`.

    Its gradient at zero is taken to be zero, as in PyTorch. Raises `NotImplementedError` for another `p` than 2, and
    `RuntimeError` for integers. See https://pytorch.org/docs/stable/generated/torch.norm.html

    >>> import minigrad as torch
    >>> torch.tensor([3.0, 4.0]).norm()
    tensor(5.)
    """
    self = operand(self, self, "norm", 1)
    if p not in (2, "fro"):
        raise NotImplementedError(f"norm() is there for p=2 only, got p={p}")
    if self._array.dtype.kind != "f":
        raise refusal(RuntimeError, "norm_of_integers", dtype=self.dtype.title)
    every = tuple(range(self.ndim))
    return vector_norm(self, every if dim is None else dimensions(dim, self.ndim), keepdim)


def all(self):
    """Whether no element is zero or False, as a tensor of one bool.

    See https://pytorch.org/docs/stable/generated/torch.all.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]).gt(0).all()
    tensor(True)
    """
    return all_elements(self)


def dimensions(dim, ndim):
    """`dim`, an integer or several, as a tuple of numbers from 0 to `ndim` - 1.

    Raises `IndexError` for one out of range and `RuntimeError` for one named twice.
    """
    bound = max(ndim, 1)
    found = []
    for each in (dim,) if isinstance(dim, int) else dim:
        if not -bound <= each < bound:
            raise refusal(IndexError, "dim_range", low=-bound, high=bound - 1, dim=each)
        if each % bound in found:
            raise refusal(RuntimeError, "dim_twice", dim=each % bound)
        found.append(each % bound)
    return tuple(found) if ndim else ()


for function in (sum, mean, norm, all):
    publish(function)
