"""Writing in place: what `x.mul_(y)` and `x *= y` do beside the arithmetic of `x * y`.

What a write to a view does to the history of its base is said in `rebuild.py`.
"""

from contextlib import suppress
from functools import cache

import numpy as np

from minigrad import dtypes
from minigrad.autograd.captured import refuse_captured
from minigrad.autograd.graph import operation_name
from minigrad.autograd.modes import everyday, grad_mode, no_grad
from minigrad.autograd.saved import pack_result
from minigrad.ops.layout import has_no_gaps
from minigrad.ops.views import IN_FUNCTION, INFERENCE, ONE_OF_SEVERAL, address
from minigrad.tensor import Tensor, View, alias, count_write, wrap
from minigrad.words import refusal


def in_place(operation, tensor, *others, **options):
    """Write `operation(tensor, *others, **options)` over `tensor`, which is returned with the history of the result.

    Raises `RuntimeError` for a leaf whose gradient is wanted, or a view of one: its value cannot be both kept and
    overwritten.
    """
    if everyday.marks:
        refuse_captured(operation.__name__, tensor, *others)
    wanted = tensor.requires_grad or any(isinstance(each, Tensor) and each.requires_grad for each in others)
    if not (wanted and grad_mode.enabled):
        write(tensor, _result(operation, tensor, tensor, *others, **options)._array)
        return tensor
    try:
        refuse_write_to_leaf(tensor)
    except RuntimeError:
        with suppress(RuntimeError, NotImplementedError, ValueError, IndexError):  # a wrong type comes first
            read_arguments(operation, tensor, *others, **options)
        raise
    result = _result(operation, tensor, _before_the_write(tensor), *others, **options)
    write(tensor, result._array)
    if result._grad_fn is not None:
        _take_history(tensor, named_in_place(result._grad_fn))
    return tensor


def _result(operation, tensor, before, *others, **options):
    """The result for the tensor as it was `before` the write."""
    try:
        return operation(before, *others, **options)
    except NotImplementedError:
        refuse_result(tensor, *(each for each in others if isinstance(each, Tensor)))
        raise
    except (IndexError, RuntimeError) as error:
        _leave_halfway(tensor, error)
        raise


def _leave_halfway(tensor, error):
    """Write what an error brings, if anything: computing in another type PyTorch writes beside the tensor first."""
    found, target = getattr(error, "so_far", None), tensor._array
    if found is None:
        return
    refuse_overlap(target)
    if found.shape != target.shape:
        raise refusal(RuntimeError, "write_shape", target=list(target.shape), source=list(found.shape))
    if found.dtype == target.dtype:
        target[...] = found


def refuse_result(tensor, *others):
    """Raise PyTorch's error if the tensor cannot hold the result, which comes before that for what has no result."""
    for each in others:
        found = dtypes.promoted(tensor._array, each._array)
        if not dtypes.can_hold(tensor._array.dtype, found):
            raise refusal(RuntimeError, "write_type", target=tensor.dtype.title, source=dtypes.of(found).title)
    with suppress(ValueError):
        shape = np.broadcast_shapes(*(each.shape for each in (tensor, *others)))
        if shape != tensor.shape:
            raise refusal(RuntimeError, "write_shape", target=list(tensor.shape), source=list(shape))


def read_arguments(operation, *arguments, **options):
    """Raise the error for arguments that the operation does not take, which PyTorch finds before it looks at memory.

    What it finds only while it writes is not raised.
    """
    try:
        with no_grad():
            operation(*arguments, **options)
    except (IndexError, RuntimeError) as error:
        if not hasattr(error, "so_far"):
            raise


def _before_the_write(tensor):
    """The tensor as it is now, which formulas may need when its memory says something else."""
    if type(tensor) is View:
        tensor.refresh()
    original = wrap(tensor._array.copy(), tensor._requires_grad)
    original._grad_fn = tensor._grad_fn
    return original


def write(tensor, array):
    """Write the elements of `array` over those of `tensor`, and count the write.

    Raises `RuntimeError` if shape or type do not fit.
    """
    target = tensor._array
    if any(array.strides):  # one number for all does no harm
        refuse_overlap(target)
    if array.shape != target.shape:
        raise refusal(RuntimeError, "write_shape", target=list(target.shape), source=list(array.shape))
    if array.dtype is not target.dtype and not dtypes.can_hold(target.dtype, array.dtype):
        raise refusal(RuntimeError, "write_type", target=tensor.dtype.title, source=dtypes.of(array.dtype).title)
    target[...] = array
    count_write(tensor)


def refuse_overlap(array):
    """Raise `RuntimeError` for memory in which several elements have one place, as after `expand`."""
    repeats = 0 in array.strides and array.size  # asked first, since it is nearly always false
    if repeats and any(size > 1 and not stride for size, stride in zip(array.shape, array.strides, strict=True)):
        raise refusal(RuntimeError, "overlapping_write")


def refuse_overlap_with(tensor, other, *others, unless_same=True):
    """Raise `RuntimeError` if a write to a tensor changes, on the way, elements of `other` that are still to be read.

    Where both are the same elements in the same order, each is read just before it is written, which does no harm. As
    in PyTorch, only memory without gaps is looked at, and from its first to its last element.
    """
    target, read = tensor._array, other._array
    if grad_mode.enabled and any(isinstance(each, Tensor) and each.requires_grad for each in (tensor, other, *others)):
        refuse_write_to_leaf(tensor)
    if not (has_no_gaps(target) and has_no_gaps(read)) or not np.may_share_memory(target, read):
        return
    if not (unless_same and is_same_memory(target, read)):
        raise refusal(RuntimeError, "overlapping_read")


def is_same_memory(first, second):
    """Whether two arrays are the same elements in the same order."""
    return address(first) == address(second) and first.size == second.size and first.strides == second.strides


def _take_history(tensor, node):
    if type(tensor) is View:
        tensor._write_history(node)
    else:
        move_retained(tensor, node)
        tensor._grad_fn = node
        tensor._requires_grad = True
    if node.dtype is not tensor._array.dtype:  # what was computed in a wider type was written in the tensor's own
        node.dtype = tensor._array.dtype
    if hasattr(node, "saved_result"):
        node.saved_result = alias(tensor)
        node.saved_result_version = tensor._version_counter[0]
        if not everyday.on:
            pack_result(node)


def named_in_place(node):
    """The node, by the name that PyTorch gives it when the operation has written over its argument."""
    kind = type(node)
    if kind.in_place_name is not None:
        node.__class__ = _twin_class(kind)
    return node


@cache
def _twin_class(kind):
    body = {"__slots__": (), "__module__": kind.__module__, "__doc__": kind.__doc__, "full_name": kind.in_place_name}
    return type(kind.in_place_name, (kind,), body)


def move_retained(tensor, node):
    """What `retain_grad` asked for is the gradient of the tensor as it is now."""
    hooks = tensor._grad_fn and tensor._grad_fn.hooks
    if hooks and hooks.retaining and hooks.retaining() is tensor:
        if node.hooks is None:
            node.hooks = type(hooks)()
        hooks.retaining, node.hooks.retaining = None, hooks.retaining


def refuse_write_to_leaf(tensor):
    """Raise the error for a leaf that requires grad, a view of one, and a view that the graph does not know as one."""
    if type(tensor) is View:
        refuse_untracked(tensor, "is being modified inplace")
        if tensor.requires_grad and tensor._base._grad_fn is None:
            raise refusal(RuntimeError, "leaf_view_in_place")
    if tensor._requires_grad and tensor._grad_fn is None:
        raise refusal(RuntimeError, "leaf_in_place")


def refuse_untracked(view, what):
    """Raise the error for a view made in `no_grad`, or one of several of one node, whose memory was written to."""
    origin, edge = view._origin, view._grad_fn
    if origin is None:
        return
    values = {"what": what, "head": "no_grad", "block": "no_grad", "mode": " with grad mode enabled"}
    if origin == INFERENCE:
        values |= {"head": "inference", "block": "inference_mode", "mode": " in normal mode"}
    if edge is not None:
        values |= {"number": edge.input_nr, "operation": operation_name(edge.function), "node": edge.function.name()}
    keys = {
        ONE_OF_SEVERAL: ("view_of_several_no_grad", "view_of_several"),
        IN_FUNCTION: ("view_of_function_no_grad", "view_of_function"),
    }
    key = keys.get(origin, ("view_no_grad", "view_of_view_no_grad"))[edge is not None]
    raise refusal(RuntimeError, key, **values)
