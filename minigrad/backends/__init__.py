"""`torch.backends`: switches of what PyTorch computes with. They can be set and asked, and change nothing here.

See https://pytorch.org/docs/stable/backends.html
"""

from minigrad.backends import cuda, cudnn, mkl, mkldnn, mps, openmp
from minigrad.missing import missing

__all__ = ["cuda", "cudnn", "mkl", "mkldnn", "mps", "openmp"]


def __getattr__(name):
    raise missing("torch.backends", name)
