"""Make a gradient fit the tensor it belongs to: undo what broadcasting and type promotion did on the way forward.

This is the one place where that happens. `fit_arrays` serves the ordinary walk, `fit_tensors` the recorded one.
"""

from minigrad.ops.generate import ON_TENSORS
from minigrad.ops.last_digits import add_up
from minigrad.ops.reductions import broadcast_dimensions, sum_to_size, total
from minigrad.ops.shape import cast

_sum_tensors = ON_TENSORS[sum_to_size.__name__]


class Misfit(ValueError):
    """The shape of a gradient is none that the tensor it belongs to could have been broadcast to."""


def fit_arrays(gradient, shape, dtype):
    """The gradient, an array, summed to `shape` and as `dtype`. Raises `Misfit`."""
    if shape == ():
        gradient = add_up(gradient)
    elif gradient.shape != shape:
        _refuse_misfit(gradient.shape, shape)
        if dim := broadcast_dimensions(gradient.shape, shape):
            gradient = total(gradient, dim, False).reshape(shape)
    return gradient if gradient.dtype is dtype else gradient.astype(dtype)


def fit_tensors(gradient, shape, dtype):
    """The gradient, a Tensor, summed to `shape` and as `dtype`, recorded. Raises `Misfit`."""
    if gradient.shape != shape:
        _refuse_misfit(gradient.shape, shape)
        gradient = _sum_tensors(gradient, shape)
    return gradient if gradient._array.dtype is dtype else cast(gradient, dtype)


def _refuse_misfit(given, wanted):
    trailing = zip(reversed(given), reversed(wanted), strict=False)
    if len(given) < len(wanted) or any(size not in (1, found) for found, size in trailing):
        raise Misfit
