"""Make a gradient fit the tensor it belongs to: undo what broadcasting and type promotion did on the way forward.

This is the one place where that happens. `fit_arrays` serves the ordinary walk, `fit_tensors` the recorded one.
"""

import numpy as np

from minigrad.ops.generate import ON_ARRAYS, ON_TENSORS
from minigrad.ops.reductions import sum_to_size
from minigrad.ops.shape import cast

_sum_arrays = ON_ARRAYS[sum_to_size.__name__]
_sum_tensors = ON_TENSORS[sum_to_size.__name__]


def fit_arrays(gradient, shape, dtype):
    """The gradient, an array, summed to `shape` and as `dtype`."""
    if shape == ():
        gradient = np.add.reduce(gradient, axis=None)
    elif gradient.shape != shape:
        gradient = _sum_arrays(gradient, shape)
    return gradient if gradient.dtype is dtype else gradient.astype(dtype)


def fit_tensors(gradient, shape, dtype):
    """The gradient, a Tensor, summed to `shape` and as `dtype`, recorded."""
    if gradient.shape != shape:
        gradient = _sum_tensors(gradient, shape)
    return gradient if gradient._array.dtype is dtype else cast(gradient, dtype)
