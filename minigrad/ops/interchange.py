"""What other libraries ask of a tensor: its memory by DLPack, and matplotlib for an array."""

import sys

from minigrad.core.tensor import Tensor
from minigrad.missing import LeftOut


class ForMatplotlib(LeftOut):
    """The method `to_numpy`, which matplotlib asks all things for before it draws them, and nobody else finds.

    PyTorch's tensors have none. But those matplotlib knows, by the name of their module.
    """

    def __get__(self, tensor, kind):
        asking = sys._getframe(1).f_globals.get("__name__", "")
        if tensor is None or asking.partition(".")[0] != "matplotlib":
            return super().__get__(tensor, kind)
        return tensor.numpy


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


Tensor.__dlpack__ = dlpack
Tensor.__dlpack_device__ = dlpack_device
Tensor.to_numpy = ForMatplotlib("torch.Tensor", "to_numpy", "Tensor")
