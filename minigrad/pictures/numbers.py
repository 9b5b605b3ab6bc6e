"""How numbers are written where room is scarce: four digits, small tensors in full, large ones by their range."""

import numpy as np

from minigrad.words import say

MOST_ELEMENTS = 6
MINUS = "\N{MINUS SIGN}"


def array_of(values):
    """The elements of a tensor, ours or PyTorch's, or of a list or array, as an array; None where NumPy has no such
    numbers."""
    try:
        return np.asarray(values.detach() if hasattr(values, "detach") else values)
    except (RuntimeError, TypeError):  # a tensor elsewhere than in the memory of this computer, or of type bfloat16
        return None


def short(array):
    """An array in one line: its elements if they are few, else from the least to the greatest.

    >>> short(np.array([[1.0, -2.5], [1 / 3, 4.0]]))
    '[[1, −2.5], [0.3333, 4]]'
    >>> short(np.arange(100))
    '0 … 99'
    """
    if array is None:
        return say("unknown_numbers")
    if array.size <= MOST_ELEMENTS:
        return _nested(array.tolist())
    if array.dtype.kind == "b":
        return say("so_many_true", count=int(array.sum()), size=array.size)
    return f"{number(array.min())} … {number(array.max())}"


def number(value):
    """One number with four digits, and with a minus sign as wide as a plus sign.

    >>> number(-1234567.0), number(True), number(0.5)
    ('−1.235e+06', 'True', '0.5')
    """
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    return f"{value:.4g}".replace("-", MINUS) if isinstance(value, (float, np.floating)) else _whole(int(value))


def _whole(value):
    return str(value).replace("-", MINUS) if abs(value) < 10**6 else number(float(value))


def _nested(values):
    return f"[{', '.join(map(_nested, values))}]" if isinstance(values, list) else number(values)
