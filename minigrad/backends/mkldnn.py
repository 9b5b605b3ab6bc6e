"""`torch.backends.mkldnn`: Intel's library for networks, which PyTorch has and NumPy may have."""

from minigrad.missing import missing

enabled = True
deterministic = False


def is_available():
    """What PyTorch answers on x86-64: True."""
    return True


def __getattr__(name):
    raise missing("torch.backends.mkldnn", name)
