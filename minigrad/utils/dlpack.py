"""DLPack: memory handed from one library of arrays to another, without a copy. NumPy does it for us.

See https://pytorch.org/docs/stable/dlpack.html
"""

from enum import IntEnum

import numpy as np

from minigrad.core.tensor import Tensor
from minigrad.devices import require_cpu
from minigrad.exact.calls import reading
from minigrad.exact.methods import from_outside
from minigrad.later import read_at_first_use
from minigrad.words import refusal


class DLDeviceType(IntEnum):
    """The devices that DLPack knows, by their numbers."""

    kDLCPU = 1
    kDLCUDA = 2
    kDLCUDAHost = 3
    kDLOpenCL = 4
    kDLVulkan = 7
    kDLMetal = 8
    kDLVPI = 9
    kDLROCM = 10
    kDLROCMHost = 11
    kDLExtDev = 12
    kDLCUDAManaged = 13
    kDLOneAPI = 14
    kDLWebGPU = 15
    kDLHexagon = 16
    kDLMAIA = 17


@reading("_to_dlpack(Tensor data)")
def to_dlpack(data):
    """A capsule with the memory of a tensor, which `from_dlpack`, of any library, opens once.

    >>> import minigrad as torch
    >>> from_dlpack(to_dlpack(torch.ones(2)))
    tensor([1., 1.])
    """
    return data._array.__dlpack__()


def from_dlpack(ext_tensor, *, device=None, copy=None):
    """A tensor over the memory of another library's array, or of a capsule. What is written to the one is seen in both.

    Raises `BufferError` for a tensor that requires grad, and `RuntimeError` for what offers no memory.
    See https://pytorch.org/docs/stable/generated/torch.from_dlpack.html

    >>> array = np.zeros(2)
    >>> shared = from_dlpack(array)
    >>> array += 1
    >>> shared
    tensor([1., 1.], dtype=torch.float64)
    """
    require_cpu(device)
    if not hasattr(ext_tensor, "__dlpack__"):
        if type(ext_tensor).__name__ != "PyCapsule":
            raise refusal(RuntimeError, "no_capsule")
        ext_tensor = _Opened(ext_tensor)
    try:
        array = np.from_dlpack(ext_tensor)
    except ValueError:  # a capsule that has been opened before
        raise refusal(RuntimeError, "no_capsule") from None
    return from_outside(array.copy() if copy else array)


class _Opened:
    """A capsule as what offers it, which is what NumPy asks for."""

    def __init__(self, capsule):
        self.capsule = capsule

    def __dlpack__(self, **options):
        return self.capsule

    def __dlpack_device__(self):
        return DLDeviceType.kDLCPU, 0


def offered(tensor, **options):
    """What another library asks of a tensor: a capsule with its memory."""
    if isinstance(tensor, Tensor) and tensor.requires_grad:
        raise refusal(BufferError, "dlpack_requires_grad")
    return tensor._array.__dlpack__(**options)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.utils.dlpack")
