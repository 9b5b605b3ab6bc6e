"""`torch.mps` on a machine without Apple's graphics: PyTorch's answers.

See https://pytorch.org/docs/stable/mps.html
"""

from minigrad.later import read_at_first_use
from minigrad.words import refusal


def is_available():
    """Whether there are such graphics: no."""
    return False


def device_count():
    """How many there are: 0."""
    return 0


def manual_seed(seed):
    """Nothing, as in PyTorch where there are no such graphics."""


def synchronize():
    """Raises `RuntimeError`: there are no such graphics to be waited for."""
    raise refusal(RuntimeError, "without_mps", name="deviceSynchronize")


def empty_cache():
    """Raises `RuntimeError`: there is no memory of theirs to be given back."""
    raise refusal(RuntimeError, "without_mps", name="emptyCache")


def current_allocated_memory():
    """Raises `RuntimeError`: there is no memory of theirs to be asked about."""
    raise refusal(RuntimeError, "without_mps", name="getCurrentAllocatedMemory")


__getattr__, __dir__ = read_at_first_use(__name__, "torch.mps")
