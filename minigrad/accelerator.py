"""`torch.accelerator` on a machine that has none: PyTorch's answers.

See https://pytorch.org/docs/stable/accelerator.html
"""

from minigrad.later import read_at_first_use
from minigrad.words import refusal


def is_available():
    """Whether there is a graphics card or the like: no."""
    return False


def device_count():
    """How many there are: 0."""
    return 0


def current_accelerator(check_available=False):
    """The device on which to compute fast: None.

    >>> current_accelerator() is None
    True
    """
    return None


def current_device_index(*arguments, **named):
    """Raises `RuntimeError`: there is no accelerator to work with, or to ask about."""
    raise refusal(RuntimeError, "no_accelerator")


set_device_index = current_stream = synchronize = empty_cache = get_device_capability = current_device_index
memory_allocated = max_memory_allocated = memory_reserved = max_memory_reserved = memory_stats = current_device_index
reset_peak_memory_stats = reset_accumulated_memory_stats = get_memory_info = current_device_index


__getattr__, __dir__ = read_at_first_use(__name__, "torch.accelerator")
