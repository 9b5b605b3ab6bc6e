"""`torch.version`: what this was built for: the processor alone."""

from minigrad.missing import missing
from minigrad.settings import version

__version__ = version()
cuda = hip = rocm = xpu = None
debug = False


def __getattr__(name):
    raise missing("torch.version", name)
