"""`torch.backends.openmp`: loops on several processors, which PyTorch has and NumPy may have."""

from minigrad.missing import missing


def is_available():
    """What PyTorch answers on x86-64: True."""
    return True


def __getattr__(name):
    raise missing("torch.backends.openmp", name)
