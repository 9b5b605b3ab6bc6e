"""What programs set about the machine: how many threads, which device. Little of it changes anything here."""

import os

from minigrad.dtypes import device as Device
from minigrad.dtypes import require_cpu
from minigrad.words import refusal

_threads = os.cpu_count() or 1
_device = Device("cpu")


def set_num_threads(number):
    """Note how many threads PyTorch would use, for `get_num_threads`; NumPy decides for itself.

    Raises `RuntimeError` for what is no positive integer.
    See https://pytorch.org/docs/stable/generated/torch.set_num_threads.html

    >>> set_num_threads(1)
    """
    global _threads
    if not isinstance(number, int):
        raise refusal(RuntimeError, "threads_type", kind=type(number).__name__)
    if number < 1:
        raise refusal(RuntimeError, "threads_number")
    _threads = number


def get_num_threads():
    """The number that was given to `set_num_threads`, at first that of the processors.

    See https://pytorch.org/docs/stable/generated/torch.get_num_threads.html
    """
    return _threads


def set_default_device(device):
    """Say where new tensors shall be made, which must be the processor: `"cpu"` or None.

    Raises `AssertionError` for CUDA, at once and not at the first tensor as PyTorch does.
    See https://pytorch.org/docs/stable/generated/torch.set_default_device.html

    >>> set_default_device("cpu")
    """
    require_cpu(device)


def get_default_device():
    """`device(type='cpu')`, where new tensors are made.

    See https://pytorch.org/docs/stable/generated/torch.get_default_device.html

    >>> get_default_device()
    device(type='cpu')
    """
    return _device


def version():
    """minigrad's own version, that of the installed package; "unknown" where it runs without being installed."""
    from importlib import metadata  # takes longer to load than all of minigrad

    try:
        return metadata.version("minigrad-course")
    except metadata.PackageNotFoundError:
        return "unknown"
