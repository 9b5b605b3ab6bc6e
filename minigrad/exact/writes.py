"""Which writes in place PyTorch refuses, what it says first, and what a refused one has written all the same."""

from contextlib import suppress

import numpy as np

from minigrad import dtypes
from minigrad.core import in_place as core
from minigrad.core.in_place import before_the_write, named_in_place, refuse_write_to_leaf
from minigrad.core.modes import everyday, grad_mode, no_grad
from minigrad.core.tensor import Tensor, View
from minigrad.exact.captured import refuse_captured
from minigrad.exact.layout import has_no_gaps
from minigrad.exact.places import address
from minigrad.exact.saved_hooks import pack_result
from minigrad.words import refusal, refuse_if


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
    result = _result(operation, tensor, before_the_write(tensor), *others, **options)
    write(tensor, result._array)
    if result._grad_fn is not None:
        take_history(tensor, named_in_place(result._grad_fn))
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
        refuse_if(shape != tensor.shape, RuntimeError, "write_shape", target=list(tensor.shape), source=list(shape))


def refuse_integers(array):
    """Raise `RuntimeError` for a new result of integers or bools that is to be recorded."""
    if array.dtype.kind != "f":
        raise refusal(RuntimeError, "integers_with_history", dtype=dtypes.of(array.dtype).title)


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


def write(tensor, array):
    """Write the elements of `array` over those of `tensor`, and count the write.

    Raises `RuntimeError` if shape or type do not fit, and for memory in which several elements have one place.
    """
    if not tensor._array.flags.c_contiguous and any(array.strides):  # one number for all does no harm
        refuse_overlap(tensor._array)
    core.write(tensor, array)


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
    refuse_if(not (unless_same and is_same_memory(target, read)), RuntimeError, "overlapping_read")


def is_same_memory(first, second):
    """Whether two arrays are the same elements in the same order."""
    return address(first) == address(second) and first.size == second.size and first.strides == second.strides


def take_history(tensor, node):
    """Let a tensor be what `node` made, which was written over it."""
    if type(tensor) is not View:
        move_retained(tensor, node)
    core.take_history(tensor, node)
    if hasattr(node, "saved_result") and not everyday.on:
        pack_result(node)


def move_retained(tensor, node):
    """What `retain_grad` asked for is the gradient of the tensor as it is now."""
    hooks = tensor._grad_fn and tensor._grad_fn.hooks
    if hooks and hooks.retaining and hooks.retaining() is tensor:
        if node.hooks is None:
            node.hooks = type(hooks)()
        hooks.retaining, node.hooks.retaining = None, hooks.retaining
