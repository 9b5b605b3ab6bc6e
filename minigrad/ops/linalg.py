"""Products of vectors and matrices."""

from minigrad.ops.declare import declare, publish
from minigrad.ops.operands import require_tensor
from minigrad.ops.shape import squeeze, unsqueeze
from minigrad.tensor import Tensor
from minigrad.words import refusal

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
    require_tensor(self, "matmul", 1)
    require_tensor(other, "matmul", 2)
    if 0 in (self.ndim, other.ndim):
        raise refusal(RuntimeError, "matmul_numbers", first=self.ndim, second=other.ndim)
    if max(self.ndim, other.ndim) > 2:
        raise NotImplementedError("matmul() is there for vectors and matrices only")
    if other.ndim == 1:
        return checked("dot", dot, self, other) if self.ndim == 1 else checked("mv", mv, self, other)
    if self.ndim == 1:
        return squeeze(checked("mm", mm, unsqueeze(self, 0), other), 0)
    return checked("mm", mm, self, other)


publish(matmul, ("matmul",))
Tensor.__rmatmul__ = lambda self, other: matmul(other, self)


def checked(name, product, first, second):
    """`product(first, second)`, unless shapes or types do not fit."""
    if first.shape[-1] != second.shape[0]:
        raise refusal(RuntimeError, f"{name}_shapes", first=list(first.shape), second=list(second.shape))
    if first.dtype is not second.dtype:
        raise refusal(RuntimeError, f"{name}_types", first=first.dtype, second=second.dtype)
    return product(first, second)
