"""`torch.cpu`: the questions that are asked of graphics cards, asked of the processor.

See https://pytorch.org/docs/stable/cpu.html
"""

from minigrad.later import read_at_first_use


def is_available():
    """Whether there is a processor: yes."""
    return True


def is_initialized():
    """Whether it is in use: yes."""
    return True


def device_count():
    """How many devices of the name "cpu" there are: 1."""
    return 1


def current_device():
    """The one in use: "cpu"."""
    return "cpu"


def set_device(device):
    """Nothing: there is but one."""


def synchronize(device=None):
    """Nothing: what was computed is there already."""


__getattr__, __dir__ = read_at_first_use(__name__, "torch.cpu")
