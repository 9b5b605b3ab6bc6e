"""NumPy arrays on their way in: which ones PyTorch makes a tensor of, and the one form that all arrays inside have.

Inside, dtypes are compared with `is`, which is quick. But NumPy has several objects for one and the same dtype: an
array that was pickled brings its own, and `np.longlong` is another than `np.int64`. So whatever comes from outside
comes in through `admitted`, and no other place needs to think of it.
"""

import numpy as np

from minigrad import dtypes
from minigrad.words import refusal
from minigrad.words.once import tell_once


def admitted(array):
    """The memory of an array or a scalar of NumPy as a plain array, its dtype the very object that tensors have.

    Raises `ValueError` for memory that PyTorch's tensors cannot lie in, and `TypeError` for a dtype that they do not
    have.

    >>> admitted(np.ones(2, np.longlong)).dtype is dtypes.int64.numpy
    True
    """
    array = np.asanyarray(array)
    if any(stride % (array.itemsize or 1) for stride in array.strides):
        raise refusal(ValueError, "uneven_stride")
    if any(stride < 0 for stride in array.strides):
        raise refusal(ValueError, "negative_stride")
    if not array.dtype.isnative:
        raise refusal(ValueError, "byte_order")
    dtype = dtypes.of(array.dtype).numpy
    if array.dtype is dtype and type(array) is np.ndarray:
        return array
    return array.view(dtype, np.ndarray)


def shared(array, stacklevel):
    """The same, for a tensor that is written to and shares the memory: who may not write there is warned of it."""
    if not array.flags.writeable:
        tell_once("not_writable", stacklevel + 1)
    return admitted(array)
