"""Writing in place: what `x.mul_(y)` and `x *= y` do beside the arithmetic of `x * y`, and what a write to a view
does to the history of its base.
"""

import numpy as np

from minigrad import dtypes
from minigrad.autograd.graph import Node, Packed, gradient_edge, next_sequence_nr, operation_name, unpack
from minigrad.autograd.modes import everyday, grad_mode, observe
from minigrad.autograd.saved import pack_result
from minigrad.ops.views import IN_FUNCTION, INFERENCE, ONE_OF_SEVERAL, part
from minigrad.tensor import InferenceTensor, Tensor, View, alias, count_write, wrap
from minigrad.words import refusal


def in_place(operation, tensor, *others, **options):
    """Write `operation(tensor, *others, **options)` over `tensor`, which is returned with the history of the result.

    Raises `RuntimeError` for a leaf whose gradient is wanted, or a view of one: its value cannot be both kept and
    overwritten.
    """
    wanted = tensor.requires_grad or any(isinstance(each, Tensor) and each.requires_grad for each in others)
    if not (wanted and grad_mode.enabled):
        write(tensor, operation(tensor, *others, **options)._array)
        return tensor
    if type(tensor) is View:
        _check_view(tensor.refresh())
    if tensor._requires_grad and tensor._grad_fn is None:
        raise refusal(RuntimeError, "leaf_in_place")
    result = operation(_before_the_write(tensor), *others, **options)
    write(tensor, result._array)
    if result._grad_fn is not None:
        _take_history(tensor, result._grad_fn)
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
    if type(tensor) is InferenceTensor and not grad_mode.inference:
        raise refusal(RuntimeError, "inference_write")
    if 0 in target.strides and target.size and _overlaps(target):
        raise refusal(RuntimeError, "overlapping_write")
    target[...] = array
    count_write(tensor)


def _overlaps(array):
    return any(size > 1 and not stride for size, stride in zip(array.shape, array.strides, strict=True))


def _take_history(tensor, node):
    if type(tensor) is View:
        base = tensor._base
        whole = CopySlices(base, tensor._steps, node)
        move_retained(base, whole)
        base._grad_fn = whole
        base._requires_grad = True
        tensor.refresh()
    else:
        move_retained(tensor, node)
        tensor._grad_fn = node
        tensor._requires_grad = True
    if hasattr(node, "saved_result"):
        node.saved_result = alias(tensor)
        node.saved_result_version = tensor._version_counter[0]
        if not everyday.on:
            pack_result(node)


def move_retained(tensor, node):
    """What `retain_grad` asked for is the gradient of the tensor as it is now."""
    hooks = tensor._grad_fn and tensor._grad_fn.hooks
    if hooks and hooks.retaining and hooks.retaining() is tensor:
        if node.hooks is None:
            node.hooks = type(hooks)()
        hooks.retaining, node.hooks.retaining = None, hooks.retaining


def _check_view(view):
    """Refuse to write to a view of a leaf, and to one that the graph does not know as a view of its own."""
    refuse_untracked(view, "is being modified inplace")
    if view._requires_grad and view._base._grad_fn is None:
        raise refusal(RuntimeError, "leaf_view_in_place")


def refuse_untracked(view, what):
    """Raise the error for a view made in `no_grad`, or one of several of one node, whose memory was written to."""
    origin, edge = view._origin, view._grad_fn
    if origin is None:
        return
    values = {"what": what, "head": "no_grad", "block": "no_grad", "mode": " with grad mode enabled"}
    if origin == INFERENCE:
        values |= {"head": "inference", "block": "inference_mode", "mode": " in normal mode"}
    if origin == IN_FUNCTION:
        values |= {"number": edge.input_nr, "operation": operation_name(edge.function)}
        raise refusal(RuntimeError, "view_of_function", **values)
    if edge is not None:
        values |= {"number": edge.input_nr, "operation": operation_name(edge.function), "node": edge.function.name()}
        key = "view_of_several" if origin == ONE_OF_SEVERAL else "view_of_view_no_grad"
    else:
        key = "view_of_several_no_grad" if origin == ONE_OF_SEVERAL else "view_no_grad"
    raise refusal(RuntimeError, key, **values)


class CopySlices(Node):
    """What stands for the base after a write to one of its views: there the gradient goes through the operation that
    wrote, `writer`; everywhere else it goes on to what the base was before.

    The idea is that of torch/csrc/autograd/functions/tensor.h in PyTorch.
    """

    __slots__ = ("writer", "steps", "strides")
    __module__ = "builtins"
    full_name = "torch::autograd::CopySlices"

    def __init__(self, base, steps, writer):
        self.sequence_nr = next_sequence_nr()
        self.edges = (gradient_edge(base), *writer.edges[1:])
        self.shape, self.dtype, self.strides = base._array.shape, base._array.dtype, base._array.strides
        self.hooks = None
        self.writer, self.steps = writer, steps
        if not everyday.on:
            observe(self, base._array)

    def apply_arrays(self, gradient):
        rest = _with_strides(gradient, self.strides)
        written = part(rest, self.steps)
        through, *others = self.writer.apply_arrays(written.copy())
        written[...] = 0 if through is None else through
        return [rest, *others]

    def apply_tensors(self, gradient):
        from minigrad.ops.rebuild import scatter_part, select_part

        saved = getattr(self.writer, "saved_result", None)
        if saved is not None:
            self.writer.saved_result = Packed(self._part_of_result(), lambda tensor: tensor)
        through, *others = self.writer.apply_tensors(select_part(gradient, self.steps))
        if saved is not None:
            self.writer.saved_result = saved
        rest = gradient - scatter_part(select_part(gradient, self.steps), self.shape, self.steps)
        return [rest if through is None else rest + scatter_part(through, self.shape, self.steps), *others]

    def _part_of_result(self):
        """What the writer saved as its result: in the graph it is a part of the result of this node."""
        from minigrad.ops.rebuild import select_part

        written = alias(unpack(self.writer, "result"))
        base = wrap(np.broadcast_to(np.zeros((), self.dtype), self.shape), requires_grad=True)
        base._grad_fn = self
        written._grad_fn = select_part(base, self.steps)._grad_fn
        written._requires_grad = True
        return written

    def free(self):
        self.writer.free()


def _with_strides(array, strides):
    """A copy with these strides, on which the steps to a view find memory as they did in the base."""
    size = array.itemsize + sum((length - 1) * abs(stride) for length, stride in zip(array.shape, strides, strict=True))
    start = sum((1 - length) * stride for length, stride in zip(array.shape, strides, strict=True) if stride < 0)
    copy = np.ndarray(array.shape, array.dtype, np.zeros(max(size, 1), np.uint8), start, strides)
    copy[...] = array
    return copy
