"""Writing in place: what `x.mul_(y)` and `x *= y` do beside the arithmetic of `x * y`.

The version is counted, so that a formula that needs what was there before finds out; and the tensor gets the history of
what was written. `exact/writes.py` says which writes PyTorch refuses besides, and `exact/view_history.py`
what a write to a view does to the history of its base.
"""

from functools import cache

from minigrad.core.element_types import can_hold, of
from minigrad.core.modes import grad_mode
from minigrad.core.saved import operation_name
from minigrad.core.tensor import Tensor, View, alias, wrap
from minigrad.core.views import IN_FUNCTION, INFERENCE, ONE_OF_SEVERAL
from minigrad.words import refusal


def in_place(operation, tensor, *others, **options):
    """Write `operation(tensor, *others, **options)` over `tensor`, which is returned with the history of the result.

    Raises `RuntimeError` for a leaf whose gradient is wanted, or a view of one: its value cannot be both kept and
    overwritten.
    """
    wanted = tensor.requires_grad or any(isinstance(each, Tensor) and each.requires_grad for each in others)
    if wanted and grad_mode.enabled:
        refuse_write_to_leaf(tensor)
        before = before_the_write(tensor)
    else:
        before = tensor
    result = operation(before, *others, **options)
    write(tensor, result._array)
    if result._grad_fn is not None:
        take_history(tensor, named_in_place(result._grad_fn))
    return tensor


def before_the_write(tensor):
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
    if array.shape != target.shape:
        raise refusal(RuntimeError, "write_shape", target=list(target.shape), source=list(array.shape))
    if array.dtype is not target.dtype and not can_hold(target.dtype, array.dtype):
        raise refusal(RuntimeError, "write_type", target=tensor.dtype.title, source=of(array.dtype).title)
    target[...] = array
    tensor._count_write()


def take_history(tensor, node):
    """Let a tensor be what `node` made, which was written over it."""
    if type(tensor) is View:
        tensor._write_history(node)
    else:
        tensor._grad_fn = node
        tensor._requires_grad = True
    if node.dtype is not tensor._array.dtype:  # what was computed in a wider type was written in the tensor's own
        node.dtype = tensor._array.dtype
    if hasattr(node, "saved_result"):
        node.saved_result = alias(tensor)
        node.saved_result_version = tensor._version_counter[0]


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
