"""`torch.xpu` on a machine without Intel's graphics: PyTorch's answers.

See https://pytorch.org/docs/stable/xpu.html
"""

from minigrad.later import read_at_first_use


def is_available():
    """Whether there are such graphics: no."""
    return False


def device_count():
    """How many there are: 0."""
    return 0


def manual_seed(seed):
    """Nothing, as in PyTorch where there are no such graphics."""


manual_seed_all = manual_seed


__getattr__, __dir__ = read_at_first_use(__name__, "torch.xpu")
