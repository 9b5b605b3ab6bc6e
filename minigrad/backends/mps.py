"""`torch.backends.mps`: the graphics of Apple's processors, which are not used here."""

from minigrad.later import read_at_first_use
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


__getattr__, __dir__ = read_at_first_use(__name__, "torch.backends.mps")
