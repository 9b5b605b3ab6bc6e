"""Make a gradient fit the tensor it belongs to: undo what broadcasting and type promotion did on the way forward.

This is the one place where that happens. What was one number for many gets the sum of the gradients of all of them.
"""

from minigrad.core.arithmetic import cast, sum_all, sum_dims, view
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, formula_function


class Misfit(ValueError):
    """The shape of a gradient is none that the tensor it belongs to could have been broadcast to."""


def unbroadcast_array(gradient, shape, dtype):
    """The gradient, an array, summed to `shape` and as `dtype`. Raises `Misfit`."""
    if not shape:  # so it is with parameters that are one number
        gradient = ON_ARRAYS["sum_all"](gradient)
    elif gradient.shape != shape:
        _refuse_misfit(gradient.shape, shape)
        gradient = ON_ARRAYS["sum_to_size"](gradient, shape)
    return gradient if gradient.dtype is dtype else gradient.astype(dtype)


def unbroadcast_tensor(gradient, shape, dtype):
    """The gradient, a Tensor, summed to `shape` and as `dtype`, recorded. Raises `Misfit`."""
    if gradient.shape != shape:
        _refuse_misfit(gradient.shape, shape)
        gradient = ON_TENSORS["sum_to_size"](gradient, shape)
    return gradient if gradient._array.dtype is dtype else cast(gradient, dtype)


def _refuse_misfit(given, wanted):
    trailing = zip(reversed(given), reversed(wanted), strict=False)
    if len(given) < len(wanted) or any(size not in (1, found) for found, size in trailing):
        raise Misfit


@formula_function
def sum_to_size(grad, shape):
    """Sum `grad` down to `shape`, from which it could have been broadcast: the adjoint of broadcasting."""
    if not shape:
        return sum_all(grad)
    if dim := broadcast_dimensions(grad.shape, shape):
        grad = sum_dims(grad, dim, True)
    return view(grad, shape) if grad.ndim > len(shape) else grad


@formula_function
def broadcast_dimensions(given, shape):
    """The dimensions along which an array of the shape `given` has been broadcast from `shape`."""
    leading = len(given) - len(shape)
    if 1 not in shape:
        return tuple(range(leading))
    return tuple(dim for dim, size in enumerate(given) if dim < leading or shape[dim - leading] == 1 != size)
