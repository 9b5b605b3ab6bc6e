"""`torch.backends.cudnn`: how a library for graphics cards would convolve. The switches change nothing here."""

from contextlib import contextmanager

from minigrad.later import read_at_first_use

enabled = True
benchmark = False
benchmark_limit = None
deterministic = False
allow_tf32 = True
fp32_precision = "none"


def is_available():
    """Whether the library is there: no."""
    return False


def version():
    """Which one it is: None."""
    return None


def is_acceptable(tensor):
    """Whether the library could compute with a tensor: no."""
    return False


@contextmanager
def flags(
    enabled=False,
    benchmark=False,
    benchmark_limit=10,
    deterministic=False,
    allow_tf32=True,
    fp32_precision="none",
):
    """Set the switches for a block.

    >>> import minigrad as torch
    >>> with torch.backends.cudnn.flags(enabled=False):
    ...     torch.backends.cudnn.enabled
    False
    >>> torch.backends.cudnn.enabled
    True
    """
    chosen = dict(locals())
    before = {name: globals()[name] for name in chosen}
    globals().update(chosen)
    try:
        yield
    finally:
        globals().update(before)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.backends.cudnn")
