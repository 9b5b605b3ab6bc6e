"""Writes that PyTorch gives up on the way: what comes before the first element that it refuses is written by then.

So an index that is out of range leaves a tensor half written. No version counts that, and no graph knows of it.
"""

import operator

import numpy as np

from minigrad.exact.layout import turns
from minigrad.exact.number import number_in


def first(refused, *operands):
    """Where the first refused element stands, and which ones PyTorch, going as the operands lie in memory, deals with
    before it."""
    at = turns(refused.shape, operands)
    place = np.unravel_index(np.where(refused, at, at.size).argmin(), refused.shape)
    return place, at < at[place]


def halfway(error, array):
    """The error, which brings what a write in place has made of its tensor by then."""
    error.so_far = array
    return error


def halfway_at(error, array, places, values, done, adds=False):
    """The same for a write of values, or of one number, to places, or of what is added there: those that are `done`.

    Without values nothing was to be written.
    """
    if values is None:
        return error
    result = np.array(array, order="C")
    if done.any():
        numbers = np.arange(array.size).reshape(np.atleast_1d(array).shape)[places][done]
        values = values if isinstance(values, np.ndarray) else number_in(values, array.dtype)
        write = np.add.at if adds else operator.setitem
        write(result.reshape(-1), numbers, np.broadcast_to(values, done.shape)[done])
    return halfway(error, result)
