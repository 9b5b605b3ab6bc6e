"""Whether two results are the same, whatever they are made of: tensors, arrays, lists, numbers, texts."""

import numpy as np

from minigrad.checks.call import text_by
from minigrad.pictures.numbers import array_of, short
from minigrad.protocol import is_tensor

MOST_LETTERS = 120
MOST_RESULTS = 10_001  # of a longer list as many are looked at: one too many for all exercises


def plain(value):
    """A result as what is compared: arrays for tensors and numbers, lists for tuples, the rest as it is."""
    if is_tensor(value):
        return array_of(value)
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, np.ndarray) and value.dtype.kind in "UO":
        return plain(value.tolist())
    if isinstance(value, (int, float, np.number, np.ndarray)):
        return np.array(value)  # a copy: the next call may write into what this one gave
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value[:MOST_RESULTS]]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return value


def as_wanted(got, want):
    """A plain result in the form of the wanted one where only the form differs: a list of numbers for an array, one
    array of rows for a list of arrays."""
    if isinstance(want, np.ndarray) and isinstance(got, list):
        try:
            array = np.asarray(got, float)
        except (TypeError, ValueError):
            return got
        return array
    if isinstance(want, list) and isinstance(got, np.ndarray) and got.ndim and len(got) == len(want):
        return [np.asarray(each) for each in got]
    if isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        return [as_wanted(one, other) for one, other in zip(got, want, strict=True)]
    return got


def is_numeric(value):
    return isinstance(value, np.ndarray) and value.dtype.kind in "biuf"


def same(got, want, tolerance=1e-9):
    """Whether two plain results are the same, numbers to a relative `tolerance`."""
    if is_numeric(want):
        return is_numeric(got) and got.shape == want.shape and close(got, want, tolerance)
    if isinstance(want, list):
        return (
            isinstance(got, list)
            and len(got) == len(want)
            and all(same(one, other, tolerance) for one, other in zip(got, want, strict=True))
        )
    if isinstance(want, dict):
        return isinstance(got, dict) and got.keys() == want.keys() and all(same(got[key], want[key]) for key in want)
    if isinstance(want, bool) and is_numeric(got) and got.ndim == 0:
        return bool(got == want)
    return type(got) is type(want) and bool(got == want)


def close(got, want, tolerance):
    """Whether arrays of one shape agree."""
    return bool(agreement(got, want, tolerance).all())


def agreement(got, want, tolerance):
    """Where arrays of one shape agree; nan agrees with nan."""
    scale = max(1e-3, float(np.max(np.abs(want), initial=0.0, where=np.isfinite(want))))
    with np.errstate(all="ignore"):
        return np.isclose(got, want, rtol=tolerance, atol=tolerance * scale, equal_nan=True)


def text_of(value):
    """A plain result in one line, for the eyes of a student."""
    if isinstance(value, list):
        return "[" + ", ".join(map(text_of, value[:12])) + (", …]" if len(value) > 12 else "]")
    if is_numeric(value):
        return short(value)
    text = text_by(repr, value)
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
