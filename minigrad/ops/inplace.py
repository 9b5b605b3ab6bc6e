"""Writing in place: what `x.mul_(y)` and `x *= y` do beside the arithmetic of `x * y`."""

from minigrad import dtypes
from minigrad.autograd.modes import grad_mode
from minigrad.tensor import alias, wrap
from minigrad.words import refusal


def in_place(operation, tensor, *others):
    """Write `operation(tensor, *others)` over `tensor`, which is returned with the history of the result.

    Raises `RuntimeError` for a leaf whose gradient is wanted: its value cannot be both kept and overwritten.
    """
    if not grad_mode.enabled:
        write(tensor, operation(tensor, *others)._array)
        return tensor
    if tensor._requires_grad and tensor._grad_fn is None:
        raise refusal(RuntimeError, "leaf_in_place")
    result = operation(_before_the_write(tensor), *others)
    write(tensor, result._array)
    if result._grad_fn is not None:
        _take_history(tensor, result)
    return tensor


def _before_the_write(tensor):
    """The tensor as it is now, which formulas may need when its memory says something else."""
    original = wrap(tensor._array.copy(), tensor._requires_grad)
    original._grad_fn = tensor._grad_fn
    return original


def write(tensor, array):
    """Write the elements of `array` over those of `tensor`, and count the write.

    Raises `RuntimeError` if shape or type do not fit.
    """
    target = tensor._array
    if array.shape != target.shape:
        raise refusal(RuntimeError, "write_shape", target=list(target.shape), source=list(array.shape))
    if array.dtype is not target.dtype and not dtypes.can_hold(target.dtype, array.dtype):
        raise refusal(RuntimeError, "write_type", target=tensor.dtype.title, source=dtypes.of(array.dtype).title)
    target[...] = array
    tensor._version_counter[0] += 1


def _take_history(tensor, result):
    node = tensor._grad_fn = result._grad_fn
    tensor._requires_grad = True
    if hasattr(node, "saved_result"):
        node.saved_result = alias(tensor)
        node.saved_result_version = tensor._version_counter[0]
