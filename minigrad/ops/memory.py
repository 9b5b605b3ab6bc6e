"""How the numbers of a tensor lie in memory: row by row or otherwise, where they begin; and who else may read them."""

import math
import sys

import numpy as np

from minigrad.core.operation import METHODS
from minigrad.core.tensor import alias
from minigrad.devices import device as Device
from minigrad.dtypes import one_dimension, preserve_format, strided
from minigrad.exact.places import address, offset
from minigrad.ops import shape as declared
from minigrad.ops.reshape import shape_of
from minigrad.words import refusal, refuse_if


def contiguous(self, *, memory_format=None):
    """The tensor itself if its elements lie row by row without gaps, else a copy in which they do.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).t().contiguous().stride()
    (2, 1)
    """
    refuse_if(memory_format is preserve_format, RuntimeError, "contiguous_preserve")
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
    if dim is None:
        return strides
    refuse_if(self.ndim == 0, IndexError, "dim_of_single", dim=dim)
    return strides[one_dimension(dim, self.ndim)]


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
    return offset(self._array)


def read_as(tensor, dtype):
    """The memory of a tensor as numbers of another type. The graph does not know of it, the version counter does.

    Raises `RuntimeError` where wider numbers do not fit into it, or narrower ones have no place beside each other.
    """
    array, size = tensor._array, dtype.itemsize
    if size != array.itemsize:
        wider = size // array.itemsize  # 0 for narrower ones
        if array.ndim == 0:
            _refuse_to_read(tensor, dtype, "self.dim() cannot be 0")
        *steps, last = stride(tensor)
        _require_multiple(tensor, dtype, "size(-1)", array.shape[-1], wider)
        _require_multiple(tensor, dtype, "storage_offset()", storage_offset(tensor), wider)
        if last != 1:
            _refuse_to_read(tensor, dtype, "self.stride(-1) must be 1", last)
        for dim, step in enumerate(steps):
            _require_multiple(tensor, dtype, f"stride({dim})", step, wider)
    twin = alias(tensor)
    twin._array = array.view(dtype.numpy)
    return twin


def _require_multiple(tensor, dtype, fact, value, wider):
    if wider and value % wider:
        _refuse_to_read(tensor, dtype, f"self.{fact} must be divisible by {wider}", value)


def _refuse_to_read(tensor, dtype, rule, found=None):
    but = "" if found is None else f", but got {found}"
    raise refusal(RuntimeError, "view_type", rule=rule, given=tensor.dtype.title, wanted=dtype.title, but=but)


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


def dim_order(self):
    """The dimensions, from the one along which the next element is farthest in memory to the one where it is nearest.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.dim_order.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).t().dim_order()
    (1, 0)
    """
    return tuple(sorted(range(self.ndim), key=lambda dim: -stride(self)[dim]))


def untyped_storage(self):
    """The bytes of the memory that the tensor shows, or a part of.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.untyped_storage.html
    """
    from minigrad.storage import UntypedStorage  # for those who ask

    return UntypedStorage(self)


def storage(self):
    """The numbers of the memory that the tensor shows, or a part of. Warns once that PyTorch will do without this.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.storage.html
    """
    from minigrad.storage import TypedStorage, tell_once  # for those who ask

    tell_once()
    return TypedStorage(self)


def resize(tensor, shape):
    """Give a tensor another shape over the memory that it has, or over more of it.

    Raises `NotImplementedError` if there must be more and somebody else uses that memory, too.
    """
    count = math.prod(shape)
    whole = tensor._array
    while isinstance(whole.base, np.ndarray) and whole.base.dtype == whole.dtype:
        whole = whole.base
    elements = np.ravel(whole, order="K")[(address(tensor._array) - address(whole)) // whole.itemsize :]
    if count > elements.size:
        del whole
        refuse_if(sys.getrefcount(tensor._array) > 3, NotImplementedError, "resize_shared", shape=list(shape))
        elements = np.concatenate([elements, np.zeros(count - elements.size, elements.dtype)])
    tensor._array = elements[:count].reshape(shape)


def resize_(self, *sizes, size=None, memory_format=None):
    """Give the tensor itself another shape over its memory, or over more of it, where anything may stand.

    Raises `RuntimeError` for a tensor that requires grad.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.resize_.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2, 3, 4]).resize_(2, 1)
    tensor([[1],
            [2]])
    """
    shape = shape_of("resize_", sizes, size)
    refuse_if(self.requires_grad, RuntimeError, "resize_requires_grad")
    refuse_if(any(length < 0 for length in shape), RuntimeError, "resize_negative")
    if shape != self.shape:
        resize(self, shape)
        self._count_write()
    return self


def resize_as_(self, the_template, *, memory_format=None):
    """The same, to the shape of another tensor.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.resize_as_.html
    """
    return resize_(self, size=tuple(the_template.shape))


def share_memory_(self):
    """The tensor itself: nothing here works in several processes.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.share_memory_.html
    """
    return self


def is_shared(self):
    """Whether several processes work with its memory: no.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.is_shared.html
    """
    return False


def is_pinned(self, device=None):
    """Whether its memory is such that a graphics card reads it fast: no.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.is_pinned.html
    """
    if device is not None:
        Device(device)  # says what is wrong with its name
    return False


def apply_(self, callable):
    """Write `callable` of each number, a Python function, over the number; slow, never in a graph, and not counted.

    Raises `RuntimeError` for a tensor that requires grad.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.apply_.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]).apply_(lambda number: 10 * number)
    tensor([10., 20.])
    """
    refuse_if(self.requires_grad, RuntimeError, "apply_to_grad")
    for place, number in np.ndenumerate(self._array):
        self._array[place] = callable(number.item())
    return self


def get_device(self):
    """-1, as for every tensor that is not on a graphics card.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.get_device.html
    """
    return -1


_FUNCTIONS = [contiguous, is_contiguous, stride, storage_offset, data_ptr, element_size, apply_, get_device, dim_order]
_FUNCTIONS += [untyped_storage, storage, resize_, resize_as_, share_memory_, is_shared, is_pinned]
for function in _FUNCTIONS:
    METHODS[function.__name__] = function
METHODS |= {"layout": property(lambda self: strided), "nelement": METHODS["numel"], "ndimension": METHODS["dim"]}
METHODS |= {"itemsize": property(element_size), "nbytes": property(lambda self: self._array.nbytes)}
METHODS |= {"is_cpu": property(lambda self: True), "name": property(lambda self: None)}
for name in ("cuda", "mps", "meta", "sparse", "quantized", "xpu", "ipu", "xla", "vulkan", "maia", "mtia", "nested"):
    METHODS[f"is_{name}"] = property(lambda self: False)


# What other libraries ask of a tensor: its memory, by DLPack.


def dlpack(self, *, stream=None, max_version=None, dl_device=None, copy=None):
    """The memory of the tensor, for `from_dlpack` of another library. Raises `BufferError` if it requires grad.

    See https://pytorch.org/docs/stable/dlpack.html
    """
    from minigrad.utils.dlpack import offered  # for those who ask

    return offered(self, stream=stream, max_version=max_version, dl_device=dl_device, copy=copy)


def dlpack_device(self):
    """Where that memory is: on the processor."""
    from minigrad.utils.dlpack import DLDeviceType

    return DLDeviceType.kDLCPU, 0


METHODS |= {"__dlpack__": dlpack, "__dlpack_device__": dlpack_device}
