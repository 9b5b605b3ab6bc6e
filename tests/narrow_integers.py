"""NumPy as it is where addresses have 32 bits, in a browser, as far as Python can play it. To be imported first.

There `np.array([1])`, `np.arange(3)` and all that NumPy gives for places and counts are int32; here the functions that
give them are wrapped before minigrad is imported. Methods of arrays and ufuncs cannot be: what they give is seen only
by the real thing.
"""

from functools import wraps

import numpy as np

PLACES = ["nonzero", "argwhere", "flatnonzero", "argsort", "argmax", "argmin", "searchsorted", "bincount", "indices"]
PLACES += [
    "count_nonzero",
    "tril_indices",
    "triu_indices",
    "ix_",
    "unravel_index",
    "digitize",
    "lexsort",
    "argpartition",
]


def narrow(value):
    """The integers of 64 bits in a value as integers of 32."""
    if isinstance(value, tuple):
        return tuple(map(narrow, value))
    is_wide = isinstance(value, np.ndarray | np.int64) and value.dtype == np.int64
    return value.astype(np.int32) if is_wide else value


def of_places(function):
    """The function, whose integers are places or counts."""
    return wraps(function)(lambda *arguments, **named: narrow(function(*arguments, **named)))


def of_numbers(function):
    """The function, which makes an array: of Python's integers alone it is int32, if they fit."""

    @wraps(function)
    def made(*arguments, **named):
        with np.errstate(all="ignore"):  # else its warnings would come from this file, not from minigrad's
            array = function(*arguments, **named)
        if named.get("dtype") is not None or array.dtype != np.int64 or not all(map(is_python_number, arguments)):
            return array
        fits = not array.size or -(2**31) <= array.min() <= array.max() < 2**31
        return narrow(array) if fits else array

    return made


def is_python_number(data):
    """Whether there is nothing but Python's own numbers in nested lists."""
    if isinstance(data, list | tuple | range):
        return all(map(is_python_number, data))
    return type(data) in (int, bool)


def of_uniques(unique):
    """`np.unique`: what it found keeps its type, the places and counts behind it do not."""

    @wraps(unique)
    def found(*arguments, **named):
        result = unique(*arguments, **named)
        return (result[0], *map(narrow, result[1:])) if isinstance(result, tuple) else result

    return found


def of_choice(where):
    """`np.where`, which with one argument gives places."""
    return wraps(where)(lambda *arguments: where(*arguments) if len(arguments) > 1 else narrow(where(*arguments)))


def refusing_wide_counts(repeat):
    """`np.repeat`, which does not take counts of more bits than an address has."""

    @wraps(repeat)
    def repeated(array, repeats, *arguments, **named):
        if getattr(repeats, "dtype", None) == np.int64:
            raise TypeError("Cannot cast array data from dtype('int64') to dtype('int32') according to the rule 'safe'")
        return repeat(array, repeats, *arguments, **named)

    return repeated


for name in PLACES:
    setattr(np, name, of_places(getattr(np, name)))
for name in ("array", "asarray", "asanyarray", "arange", "full"):
    setattr(np, name, of_numbers(getattr(np, name)))
np.unique, np.where, np.repeat = of_uniques(np.unique), of_choice(np.where), refusing_wide_counts(np.repeat)
np.intp = np.int32
