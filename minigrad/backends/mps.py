"""`torch.backends.mps`: the graphics of Apple's processors, which are not used here."""

from minigrad.missing import missing
from minigrad.words import refusal


def is_available():
    """Whether there are such graphics: no."""
    return False


def is_built():
    """Whether this could use them: no."""
    return False


def is_macos_or_newer(major, minor):
    """Raises `RuntimeError`, as PyTorch does where it cannot use them."""
    raise refusal(RuntimeError, "without_mps", name="isOnMacOSorNewer")


def __getattr__(name):
    raise missing("torch.backends.mps", name)
