"""`torch.version`: what this was built for: the processor alone."""

from minigrad.later import read_at_first_use
from minigrad.settings import version

__version__ = version()
cuda = hip = rocm = xpu = None
debug = False


__getattr__, __dir__ = read_at_first_use(__name__, "torch.version")
