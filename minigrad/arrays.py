"""NumPy arrays on their way in: which ones PyTorch makes a tensor of, and the one form that all arrays inside have.

Inside, dtypes are compared with `is`, which is quick. But NumPy has several objects for one and the same dtype: an
array that was pickled brings its own, and `np.longlong` is another than `np.int64`. So whatever comes from outside
comes in through `admitted`, and no other place needs to think of it.
"""

import math

import numpy as np

from minigrad import dtypes
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


def admitted(array):
    """The memory of an array or a scalar of NumPy as a plain array, its dtype the very object that tensors have.

    Raises `ValueError` for memory that PyTorch's tensors cannot lie in, and `TypeError` for a dtype that they do not
    have.

    >>> admitted(np.ones(2, np.longlong)).dtype is dtypes.int64.numpy
    True
    """
    array = np.asanyarray(array)
    for stride in array.strides:
        if stride < 0 or stride % (array.itemsize or 1):
            _refuse_strides(array)
    refuse_if(not array.dtype.isnative, ValueError, "byte_order")
    dtype = dtypes.of(array.dtype).numpy
    if array.dtype is dtype and type(array) is np.ndarray:
        return array
    return array.view(dtype, np.ndarray)


def _refuse_strides(array):
    is_uneven = any(stride % array.itemsize for stride in array.strides)
    raise refusal(ValueError, "uneven_stride" if is_uneven else "negative_stride")


def made(make, shape, dtype, is_counted=False):
    """An array of NumPy's `make`, such as `np.zeros`, of a shape that nobody gave as it is.

    Raises `RuntimeError` if no integer holds the number of its bytes, or that of its elements, where this `is_counted`.
    """
    try:
        return make(shape, dtype)
    except ValueError:
        if is_counted and math.prod(shape) >= 2**63:
            raise refusal(RuntimeError, "count_overflow") from None
        raise refusal(RuntimeError, "storage_overflow", sizes=list(shape)) from None


def shared(array, stacklevel):
    """The same, for a tensor that is written to and shares the memory: who may not write there is warned of it."""
    if not array.flags.writeable:
        tell_once("not_writable", stacklevel + 1)
    return admitted(array)


def copied(array, memo):
    """A copy of an array, and of all the memory that it shows a part of: one, for all arrays over that memory that are
    copied with the same `memo` of `copy.deepcopy`."""
    whole = owner(array)
    if not (whole.flags.c_contiguous or whole.flags.f_contiguous):
        return array.copy("K")
    if id(whole) not in memo:
        memo[id(whole)] = whole.copy("K")
        memo.setdefault(id(memo), []).append(whole)  # else another object could have its number before all is done
    if array is whole:
        return memo[id(whole)]
    begin = array.__array_interface__["data"][0] - whole.__array_interface__["data"][0]
    memory = memo[id(whole)] if whole.flags.c_contiguous else memo[id(whole)].T
    return np.ndarray(array.shape, array.dtype, memory, begin, array.strides)


def owner(array):
    """The array whose memory another shows. Behind NumPy's `as_strided` it stands at one remove."""
    base = array.base if isinstance(array.base, np.ndarray) else getattr(array.base, "base", None)
    return owner(base) if isinstance(base, np.ndarray) else array
