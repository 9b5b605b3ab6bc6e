"""What programs set about the machine: how many threads, which device. Little of it changes anything here."""

import os
import warnings
from types import SimpleNamespace

from minigrad.devices import CPU, require_cpu
from minigrad.words import once, refusal, refuse_if

_set = SimpleNamespace(precision="highest", deterministic=False, warn_only=False)
_set.threads = _set.interop_threads = os.cpu_count() or 1


def set_num_threads(number):
    """Note how many threads PyTorch would use, for `get_num_threads`; NumPy decides for itself.

    Raises `RuntimeError` for what is no positive integer.
    See https://pytorch.org/docs/stable/generated/torch.set_num_threads.html

    >>> set_num_threads(1)
    """
    _set_threads("threads", number)


def _set_threads(which, number):
    refuse_if(not isinstance(number, int), RuntimeError, f"{which}_type", kind=type(number).__name__)
    refuse_if(number < 1, RuntimeError, f"{which}_number")
    setattr(_set, which, number)


def get_num_threads():
    """The number that was given to `set_num_threads`, at first that of the processors.

    See https://pytorch.org/docs/stable/generated/torch.get_num_threads.html
    """
    return _set.threads


def set_num_interop_threads(number):
    """The same as `set_num_threads` of operations that PyTorch runs side by side.

    See https://pytorch.org/docs/stable/generated/torch.set_num_interop_threads.html
    """
    _set_threads("interop_threads", number)


def get_num_interop_threads():
    """The number that was given to `set_num_interop_threads`, at first that of the processors.

    See https://pytorch.org/docs/stable/generated/torch.get_num_interop_threads.html
    """
    return _set.interop_threads


def set_float32_matmul_precision(precision):
    """Note how exactly matrices may be multiplied on graphics cards: "highest", "high" or "medium".

    Warns of another word and raises `RuntimeError` for what is none.
    See https://pytorch.org/docs/stable/generated/torch.set_float32_matmul_precision.html

    >>> set_float32_matmul_precision("highest")
    """
    refuse_if(not isinstance(precision, str), RuntimeError, "precision_type", kind=type(precision).__name__)
    if precision in ("highest", "high", "medium"):
        _set.precision = precision
    else:
        warnings.warn(refusal(UserWarning, "precision", precision=precision), stacklevel=2)


def get_float32_matmul_precision():
    """The word that was given to `set_float32_matmul_precision`.

    See https://pytorch.org/docs/stable/generated/torch.get_float32_matmul_precision.html

    >>> get_float32_matmul_precision()
    'highest'
    """
    return _set.precision


def use_deterministic_algorithms(mode, *, warn_only=False):
    """Note that the same program shall always give the same numbers, which it does here in any case.

    Raises `TypeError` for what is no bool.
    See https://pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html
    """
    refuse_if(not isinstance(mode, bool), TypeError, "deterministic_type", kind=type(mode).__name__)
    _set.deterministic, _set.warn_only = mode, mode and warn_only


def are_deterministic_algorithms_enabled():
    """What was given to `use_deterministic_algorithms`.

    See https://pytorch.org/docs/stable/generated/torch.are_deterministic_algorithms_enabled.html

    >>> are_deterministic_algorithms_enabled()
    False
    """
    return _set.deterministic


def is_deterministic_algorithms_warn_only_enabled():
    """Whether `use_deterministic_algorithms` was called with `warn_only`.

    See https://pytorch.org/docs/stable/generated/torch.is_deterministic_algorithms_warn_only_enabled.html
    """
    return _set.warn_only


def set_deterministic_debug_mode(debug_mode):
    """The same as `use_deterministic_algorithms`, by a word or a number: "default", "warn" or "error", 0, 1 or 2.

    Raises `RuntimeError` for another one, `TypeError` for what is neither word nor number.
    See https://pytorch.org/docs/stable/generated/torch.set_deterministic_debug_mode.html

    >>> set_deterministic_debug_mode("default")
    """
    modes = ("default", "warn", "error")
    refuse_if(not isinstance(debug_mode, (int, str)), TypeError, "debug_mode_type", kind=type(debug_mode))
    if debug_mode not in (*modes, 0, 1, 2):
        raise refusal(RuntimeError, "debug_mode" if isinstance(debug_mode, str) else "debug_number", mode=debug_mode)
    number = modes.index(debug_mode) if isinstance(debug_mode, str) else debug_mode
    use_deterministic_algorithms(number > 0, warn_only=number == 1)


def get_deterministic_debug_mode():
    """The number that says what was given to `set_deterministic_debug_mode`.

    See https://pytorch.org/docs/stable/generated/torch.get_deterministic_debug_mode.html

    >>> get_deterministic_debug_mode()
    0
    """
    return 0 if not _set.deterministic else 1 if _set.warn_only else 2


def set_flush_denormal(mode):
    """False: NumPy cannot be told to take the smallest numbers for zero, and nothing changes.

    See https://pytorch.org/docs/stable/generated/torch.set_flush_denormal.html

    >>> set_flush_denormal(True)
    False
    """
    return False


def set_warn_always(b):
    """Say whether to warn again of what is told once in a process, such as at `float(x)` of an x that requires grad.

    See https://pytorch.org/docs/stable/generated/torch.set_warn_always.html
    """
    refuse_if(not isinstance(b, bool), RuntimeError, "warn_always_type", kind=type(b).__name__)
    once.state.always = b


def is_warn_always_enabled():
    """What was given to `set_warn_always`.

    See https://pytorch.org/docs/stable/generated/torch.is_warn_always_enabled.html
    """
    return once.state.always


def set_default_device(device):
    """Say where new tensors shall be made, which must be the processor: `"cpu"` or None.

    Raises `AssertionError` for CUDA, at once and not at the first tensor as PyTorch does, and likewise for the others.
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
    return CPU


def version():
    """minigrad's own version, that of the installed package; "unknown" where it runs without being installed."""
    from importlib import metadata  # takes longer to load than all of minigrad

    try:
        return metadata.version("minigrad-course")
    except metadata.PackageNotFoundError:
        return "unknown"
