"""`torch.backends.openmp`: loops on several processors, which PyTorch has and NumPy may have."""

from minigrad.later import read_at_first_use


def is_available():
    """What PyTorch answers on x86-64: True."""
    return True


__getattr__, __dir__ = read_at_first_use(__name__, "torch.backends.openmp")
