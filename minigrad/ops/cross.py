"""The cross product: for two vectors of three numbers, the one that stands at right angles to both."""

from minigrad.core.operation import internal
from minigrad.dtypes import one_dimension
from minigrad.exact.publishing import publish
from minigrad.words import refuse_if
from minigrad.words.once import tell_once

cross_dim = internal("cross_dim(self, other, /, dim)", "LinalgCrossBackward0",
                     forward="np.array(np.cross(self, other, axis=dim), order='C')",
                     self="cross_dim(other, grad, dim)", other="cross_dim(grad, self, dim)")  # fmt: skip


def linalg_cross(input, other, *, dim=-1):
    """The cross product of the vectors of three numbers along `dim`.

    Raises `RuntimeError` if these are not three. See https://pytorch.org/docs/stable/generated/torch.linalg.cross.html

    >>> import minigrad as torch
    >>> torch.linalg.cross(torch.tensor([1.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]))
    tensor([0., 0., 1.])
    """
    refuse_if(input.ndim != other.ndim, RuntimeError, "cross_dimensions")
    place = one_dimension(dim, input.ndim)
    first, second = input.shape[place], other.shape[place]
    refuse_if(first != 3 or second != 3, RuntimeError, "cross_length", dim=dim, first=first, second=second)
    refuse_if(input._array.dtype.kind == "b", NotImplementedError, "kernel_type", kernel="cross", dtype="Bool")
    refuse_if(input.dtype is not other.dtype, RuntimeError, "bmm_types", first=input.dtype, second=other.dtype)
    return cross_dim(input, other, place)


def cross(input, other, dim=None):
    """The cross product along `dim`; PyTorch warns if it has to look for a dimension of three itself.

    Raises `RuntimeError` if there is none. See https://pytorch.org/docs/stable/generated/torch.cross.html

    >>> import minigrad as torch
    >>> torch.cross(torch.tensor([1.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]), dim=0)
    tensor([0., 0., 1.])
    """
    if dim is None:
        tell_once("cross_without_dim", stacklevel=2)
        refuse_if(3 not in input.shape, RuntimeError, "cross_no_three")
        dim = input.shape.index(3)
    return linalg_cross(input, other, dim=dim)


publish(cross)
