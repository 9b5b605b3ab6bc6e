"""Numbers of half precision, float16, computed as PyTorch does: in float32, and rounded once.

NumPy's own float16 does so within one step, `a * b`. This here is for what takes several steps, and for a number beside
an array, which keeps all its digits until then: 0.0001 * 70000 is 7, though float16 has no 70000.
"""

from functools import wraps

import numpy as np

HALF = np.dtype("float16")


class WideNumber(np.ndarray):
    """A number of float32 beside arrays of float16: what it makes with them is rounded to float16 afterwards."""

    def __array_ufunc__(self, ufunc, method, *arrays, **options):
        result = getattr(ufunc, method)(*(np.asarray(each, np.float32) for each in arrays), **options)
        return result.astype(np.float16) if result.dtype == np.float32 else result


def wide_number(value):
    """A number, or an array that is one, as it stands beside arrays of float16 in a product or a quotient."""
    return np.asarray(value, np.float32).view(WideNumber)


def number_beside(array, number):
    """The number as it stands beside the array: beside float16 it loses no digit."""
    return wide_number(number) if array.dtype.char == "e" else number


def by_number(array, number):
    """The array times a number, of which float16 loses no digit."""
    return array * number_beside(array, number)


def over_number(array, number):
    """The array divided by a number, likewise."""
    return array / number_beside(array, number)


def beside_number(promote, first, second):
    """Both arrays as `promote` gives them, but a single number behind an array of float16 as a wide one."""
    wide, other = promote(first, second)
    is_wide = other.dtype.char == "e" and second.ndim == 0 and (first.ndim or type(second) is WideNumber)
    return (wide, wide_number(second)) if is_wide else (wide, other)


def wide(value):
    """An array of float16 in float32; anything else as it is."""
    return value.astype(np.float32) if getattr(value, "dtype", None) == HALF else value


def rounded_once(function):
    """The same function of arrays, which is to compute float16 in float32."""

    @wraps(function)
    def in_float32(array, *others):
        if array.dtype.char != "e":
            return function(array, *others)
        arrays = (np.ndarray, np.generic)  # of arrays without dimensions NumPy makes scalars
        wide = (np.asarray(each, np.float32) if isinstance(each, arrays) else each for each in (array, *others))
        return function(*wide).astype(np.float16)

    return in_float32


# So many numbers of float16 PyTorch computes at a time, on any processor of the x86-64 kind.
REGISTERS = 32


def in_registers(function, many=None, few=None):
    """The same function of arrays, which computes float16 like `many` as long as there are numbers to fill registers.

    That is in float32, if nothing else is said. What is left over at the end is computed like a `few` numbers, where
    every step is rounded.
    """
    many, few = many or rounded_once(function), few or function

    @wraps(function)
    def computed(array, *others):
        if array.dtype.char != "e":
            return function(array, *others)
        found = few(array, *others)
        whole = found.size - found.size % REGISTERS
        if whole:
            found.ravel("K")[:whole] = many(array, *others).ravel("K")[:whole]
        return found

    return computed
