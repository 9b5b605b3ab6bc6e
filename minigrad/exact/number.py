"""A Python number on its way into the memory of a tensor: what fits there, and what PyTorch refuses.

Arithmetic is not as strict. There a number meets a tensor in the type of the tensor, and one that is too large wraps
around; `arguments.py` has that.
"""

import math

import numpy as np

from minigrad.core.names_in_formulas import array_function
from minigrad.exact.arguments import beyond_64_bits
from minigrad.words import refusal

# How errors call a type into which no number fits that is so large.
NAMES = {"float16": "c10::Half", "float32": "float", "float64": "double", "int32": "int"}
LARGEST = {np.dtype(name): float(np.finfo(name).max) for name in ("float16", "float32", "float64")}


@array_function
def number_in(number, dtype):
    """A number, or the only element of an array, as an array without dimensions of a NumPy dtype.

    Of a fraction, integers keep what stands before the point, and bytes take -1 for 255, as in C. Raises `RuntimeError`
    for a number that is too large for the type, and `OverflowError` for an integer of more than 64 bits.

    >>> number_in(2.7, np.dtype("int64"))
    array(2)
    """
    if type(number) in (float, int) and dtype.kind == "f" and -1e4 < number < 1e4:
        return np.array(number, dtype)  # nothing to look at
    number = number.item() if isinstance(number, np.ndarray) else number
    if isinstance(number, int) and not -(2**63) <= number < 2**64:
        raise beyond_64_bits(number)
    if not _fits(number, dtype):
        raise refusal(RuntimeError, "number_too_large", dtype=NAMES.get(dtype.name, f"{dtype.name}_t"))
    number = number.real
    return np.array(int(number) % 2**64, np.uint64).astype(dtype) if dtype.kind in "iu" else np.array(number, dtype)


def _fits(number, dtype):
    if isinstance(number, complex) and number.imag:
        return False
    number = number.real
    if dtype.kind == "f":
        return not abs(number) > LARGEST[dtype] or math.isinf(number)
    if dtype.kind == "b":
        return True
    bounds = np.iinfo(dtype)
    lowest = bounds.min if bounds.min or isinstance(number, float) else -bounds.max
    return lowest <= number <= bounds.max


def wrapped(number, bits=64):
    """An integer as C++ has it where it is too large for its integers of so many bits.

    >>> wrapped(2**63), wrapped(2**32 + 3, 32)
    (-9223372036854775808, 3)
    """
    return (number + 2 ** (bits - 1)) % 2**bits - 2 ** (bits - 1)
