"""How the numbers of a tensor lie in memory: row by row or otherwise, where they begin, how many bytes they take."""

import numpy as np

from minigrad.dtypes import strided
from minigrad.ops import shape as declared
from minigrad.ops.operands import require_tensor
from minigrad.ops.selection import one_dimension
from minigrad.ops.views import address
from minigrad.tensor import Tensor
from minigrad.words import refusal


def contiguous(self, *, memory_format=None):
    """The tensor itself if its elements lie row by row without gaps, else a copy in which they do.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).t().contiguous().stride()
    (2, 1)
    """
    require_tensor(self, "contiguous")
    return self if is_contiguous(self) else declared.contiguous(self)


def is_contiguous(self, *, memory_format=None):
    """Whether the elements lie row by row without gaps.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.is_contiguous.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).t().is_contiguous()
    False
    """
    return self._array.flags.c_contiguous


def stride(self, dim=None):
    """How many elements further in memory the next one along each dimension lies, or the next one along `dim`.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.stride.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).stride(), torch.ones(2, 3).t().stride()
    ((3, 1), (1, 3))
    """
    array = self._array if self._array.size else _with_one_element(self._array)
    strides = tuple(step // array.itemsize for step in array.strides)
    return strides if dim is None else strides[one_dimension(dim, self.ndim)]


def _with_one_element(array):
    """An array as large as an empty one, but where that has no length at all; NumPy gives an empty one no strides."""
    return np.empty([max(size, 1) for size in array.shape], array.dtype)


def storage_offset(self):
    """How many elements after the beginning of the memory that it shares a view begins.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.storage_offset.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3)[1].storage_offset()
    3
    """
    array = self._array
    whole = array.base if isinstance(array.base, np.ndarray) else array
    return (address(array) - address(whole)) // array.itemsize


def data_ptr(self):
    """The address of the first element, 0 if there is none.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html

    >>> import minigrad as torch
    >>> x = torch.ones(2)
    >>> x.view(2, 1).data_ptr() == x.data_ptr()
    True
    """
    return address(self._array) if self._array.size else 0


def element_size(self):
    """The bytes of one element. See https://pytorch.org/docs/stable/generated/torch.Tensor.element_size.html

    >>> import minigrad as torch
    >>> torch.ones(2).element_size()
    4
    """
    return self._array.itemsize


def apply_(self, callable):
    """Write `callable` of each number, a Python function, over the number; slow, never in a graph, and not counted.

    Raises `RuntimeError` for a tensor that requires grad.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.apply_.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]).apply_(lambda number: 10 * number)
    tensor([10., 20.])
    """
    if self.requires_grad:
        raise refusal(RuntimeError, "apply_to_grad")
    for place, number in np.ndenumerate(self._array):
        self._array[place] = callable(number.item())
    return self


def get_device(self):
    """-1, as for every tensor that is not on a graphics card.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.get_device.html
    """
    return -1


for function in (contiguous, is_contiguous, stride, storage_offset, data_ptr, element_size, apply_, get_device):
    setattr(Tensor, function.__name__, function)
Tensor.layout = property(lambda self: strided)
Tensor.nelement = Tensor.numel
Tensor.ndimension = Tensor.dim
Tensor.itemsize = property(element_size)
Tensor.nbytes = property(lambda self: self._array.nbytes)
Tensor.is_cpu = property(lambda self: True)
for name in ("is_cuda", "is_mps", "is_meta", "is_sparse", "is_quantized"):
    setattr(Tensor, name, property(lambda self: False))
