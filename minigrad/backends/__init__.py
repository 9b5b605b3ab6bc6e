"""`torch.backends`: switches of what PyTorch computes with. They can be set and asked, and change nothing here.

See https://pytorch.org/docs/stable/backends.html
"""

from minigrad.backends import cuda, cudnn, mkl, mkldnn, mps, openmp
from minigrad.later import read_at_first_use

__all__ = ["cuda", "cudnn", "mkl", "mkldnn", "mps", "openmp"]


__getattr__, __dir__ = read_at_first_use(__name__, "torch.backends")
