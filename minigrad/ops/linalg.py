"""Products of vectors and matrices."""

from minigrad.ops.declare import declare, publish
from minigrad.ops.operands import operands
from minigrad.ops.shape import squeeze, unsqueeze
from minigrad.tensor import Tensor
from minigrad.words import explained

# fmt: off

dot = declare("dot(self, tensor)", "DotBackward0", public=False,
              forward="np.dot(self, tensor)",
              self="grad * tensor",
              tensor="grad * self")

mv = declare("mv(self, vec)", "MvBackward0", public=False,
             forward="self @ vec",
             self="unsqueeze(grad, 1) * unsqueeze(vec, 0)",
             vec="mv(t(self), grad)")

mm = declare("mm(self, mat2)", "MmBackward0", public=False,
             forward="self @ mat2",
             self="mm(grad, t(mat2))",
             mat2="mm(t(self), grad)")

# fmt: on


def matmul(self, other):
    """`self @ other` of vectors and matrices: the inner product, matrix times vector, or matrix times matrix.

    Shapes: (n) @ (n) gives (); (m, n) @ (n) gives (m); (n) @ (n, p) gives (p); (m, n) @ (n, p) gives (m, p).
    Raises `RuntimeError` for shapes or types that do not fit, and `NotImplementedError` for more than two dimensions.
    See https://pytorch.org/docs/stable/generated/torch.matmul.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 2.0], [3.0, 4.0]]) @ torch.tensor([1.0, 10.0])
    tensor([21., 43.])
    """
    self, other = operands("matmul", self, other)
    if 0 in (self.ndim, other.ndim):
        raise RuntimeError(
            f"both arguments to matmul need to be at least 1D, but they are {self.ndim}D and {other.ndim}D"
        )
    if max(self.ndim, other.ndim) > 2:
        raise NotImplementedError("matmul() is there for vectors and matrices only")
    if other.ndim == 1:
        return _dot(self, other) if self.ndim == 1 else _mv(self, other)
    return _mm(self, other) if self.ndim == 2 else squeeze(_mm(unsqueeze(self, 0), other), 0)


publish(matmul, operator="@")
Tensor.__rmatmul__ = lambda self, other: matmul(other, self)


def _dot(self, other):
    if self.shape != other.shape:
        raise _misfit(
            f"inconsistent tensor size, expected tensor [{len(self)}] and src [{len(other)}] to have the same number "
            f"of elements, but got {len(self)} and {len(other)} elements respectively",
            self,
            other,
        )
    if self.dtype is not other.dtype:
        raise RuntimeError(
            f"dot : expected both vectors to have same dtype, but found {self.dtype.title} and {other.dtype.title}"
        )
    return dot(self, other)


def _mv(self, other):
    (rows, columns), size = self.shape, len(other)
    if columns != size:
        raise _misfit(f"size mismatch, got input ({rows}), mat ({rows}x{columns}), vec ({size})", self, other)
    if self.dtype is not other.dtype:
        raise RuntimeError(
            f"addmv input tensors must have the same dtype, but got {other.dtype.title}, {self.dtype.title}, and "
            f"{other.dtype.title}"
        )
    return mv(self, other)


def _mm(self, other):
    (rows, inner), (other_inner, columns) = self.shape, other.shape
    if inner != other_inner:
        raise _misfit(
            f"mat1 and mat2 shapes cannot be multiplied ({rows}x{inner} and {other_inner}x{columns})", self, other
        )
    if self.dtype is not other.dtype:
        raise RuntimeError(
            f"expected m1 and m2 to have the same dtype, but got: {self.dtype.c_name} != {other.dtype.c_name}"
        )
    return mm(self, other)


def _misfit(message, self, other):
    return explained(RuntimeError(message), "note.matmul", first=list(self.shape), second=list(other.shape))
