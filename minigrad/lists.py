"""Python's numbers, nested in lists, as an array: of which type, and what is said of lists that are none of numbers."""

from array import array as array_of_python
from itertools import chain

import numpy as np

from minigrad import dtypes
from minigrad.core.operands import NUMBERS
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import type_name
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


def array_of_numbers(data, dtype=None, stacklevel=1):
    """A number, or nested lists of numbers, as an array of the type that a tensor of them has, unless told.

    Raises `RuntimeError` for a number that the type cannot hold, and `ValueError` or `TypeError` for what is none, or
    lists of unequal length.

    >>> array_of_numbers([[1, 2.5], [True, np.float64(3)]]).dtype
    dtype('float64')
    """
    if isinstance(_first(data), np.ndarray):
        refuse_if(_first(data).ndim == 0, TypeError, "unsized")
        tell_once("list_of_arrays", stacklevel + 1)
    data = _without_tensors(data, dtype is not None and dtype.numpy.kind != "f")
    try:
        array = np.array(data)
    except ValueError:
        _refuse_ragged(data, _lengths(data), 0)
        kind = type_name(_among_numbers(data, list))
        floating = dtype.is_floating_point if dtype else isinstance(_first(data), float)
        raise refusal(TypeError, "not_a_real" if floating else "not_an_integer", kind=kind) from None
    if array.dtype.kind == "O":
        array = _in_objects(data, array, dtype)
    if array.dtype.kind in "US":
        text = data if isinstance(data, (str, bytes)) else _among_numbers(data, str | bytes)
        refuse_if(isinstance(_first(data), str) and text is not data, ValueError, "text_in_list")
        raise refusal(TypeError, "text_as_data", kind=type_name(text))
    if array.dtype.kind not in "biuf":
        dtypes.of(array.dtype)
    found = dtype or _common_dtype(data, array)
    if dtype is None and array.dtype.kind == "f" and not found.is_floating_point:
        raise refusal(ValueError, "too_large")  # NumPy had no other type for an integer of 64 bits among smaller ones
    if found.numpy.kind in "iu" and array.size:
        _refuse_too_large(array, found)
    return array.astype(found.numpy, copy=False)


def _in_objects(data, array, dtype):
    """Integers beyond 64 bits, which only a floating type can hold, as floating numbers, and an error for all else."""
    for each in array.flat:
        refuse_if(isinstance(each, str) and isinstance(data, (list, tuple)), ValueError, "text_in_list")
        refuse_if(not isinstance(each, (int, float, np.generic)), RuntimeError, "no_dtype", kind=type_name(each))
    if dtype.numpy.kind in "iu" if dtype else not any(isinstance(each, float) for each in array.flat):
        raise refusal(ValueError, "too_large")
    return array.astype(np.float64)


def _common_dtype(data, array):
    """The dtype in which the numbers of nested lists meet: NumPy's have their own, Python's floats the default.

    Python's integers are int64, also where NumPy makes fewer bits of them.
    """
    if array.dtype.kind in "bu" and array.dtype != np.uint64 or array.dtype == np.int64:
        return dtypes.of(array.dtype)
    numbers = [data]
    for _ in range(array.ndim):
        numbers = chain.from_iterable(numbers)
    kinds = set(map(type, numbers)) or {float}
    if float in kinds and kinds.issubset(NUMBERS):
        return dtypes.get_default_dtype()
    found = [np.dtype(kind) if issubclass(kind, np.generic) else dtypes.of_number(kind()) for kind in kinds]
    highest = "f" if any(each.kind == "f" for each in found) else "biu"
    return dtypes.of(np.result_type(*(each for each in found if each.kind in highest)))


def _refuse_too_large(array, dtype):
    bounds = np.iinfo(dtype.numpy)
    low = bounds.min if bounds.min or array.dtype.kind == "f" else -bounds.max  # as in C, -1 is 255 in a byte
    refuse_if(array.dtype == np.uint64 and array.max() >= 2**63, ValueError, "too_large")
    if not (low <= array.min() and array.max() <= bounds.max):
        raise refusal(RuntimeError, "number_too_large", dtype=dtype.name)


def _first(data):
    while isinstance(data, (list, tuple)) and data:
        data = data[0]
    return data


def _without_tensors(data, are_indices):
    """Nested lists in which each tensor is the number it holds, of its own type.

    PyTorch asks for it as for an index where integers or bools are wanted.
    """
    if type(data) in NUMBERS:
        return data
    if isinstance(data, (list, tuple)):
        return [_without_tensors(each, are_indices) for each in data]
    if isinstance(data, (bytearray, memoryview, array_of_python)):
        return list(data)
    if not isinstance(data, Tensor):
        return data
    is_floating = data._array.dtype.kind == "f"
    if data._array.size != 1 or is_floating and are_indices:
        is_number = is_floating and not are_indices
        raise refusal(ValueError, "not_one_number") if is_number else refusal(TypeError, "not_one_index")
    if data._requires_grad:
        tell_once("number_of_graph", stacklevel=5)
    return data._array.reshape(())[()]


def _lengths(data):
    """The shape that the first elements of nested lists promise."""
    lengths = []
    while isinstance(data, (list, np.ndarray)):
        lengths.append(len(data))
        data = data[0] if len(data) else None
    return lengths


def _refuse_ragged(data, lengths, dim):
    refuse_if(not isinstance(data, (list, np.ndarray)), TypeError, "not_a_sequence")
    refuse_if(len(data) != lengths[dim], ValueError, "ragged", wanted=lengths[dim], dim=dim, given=len(data))
    if dim + 1 < len(lengths):
        for each in data:
            _refuse_ragged(each, lengths, dim + 1)


def _among_numbers(data, kind):
    """The first thing of some kind in nested lists, at the depth at which the first one ends; None if there is none."""
    while isinstance(data[0], list):
        data = data[0]
    return next((each for each in data if isinstance(each, kind)), None)
