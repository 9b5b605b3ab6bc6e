"""Hooks on what nodes save: `saved_tensors_hooks` keeps it in another form until it is needed."""

import threading
import weakref
from contextlib import contextmanager

from minigrad.core.graph import AccumulateGrad, gradient_edge
from minigrad.core.modes import no_grad
from minigrad.core.saved import unpack_result
from minigrad.core.tensor import Tensor, alias
from minigrad.exact.methods import Number
from minigrad.exact.observing import add_observer, remove_observer
from minigrad.words import refusal


class _Stack(threading.local):
    """The pairs of hooks in force, innermost last, and what those are told who want to add one where they may not."""

    def __init__(self):
        self.pairs = []
        self.disabled = None


_stack = _Stack()


class Packed:
    """Stands where a saved tensor was that hooks have put into another form."""

    __slots__ = ("form", "unpack_hook", "edge")
    _version_counter = (None,)

    def __init__(self, form, unpack_hook, edge=None):
        self.form = form
        self.unpack_hook = unpack_hook
        self.edge = edge

    def recovered(self, node):
        """The tensor as the hook gives it back, in the place that it had in the graph.

        Raises `TypeError` if the hook gives something else.
        """
        tensor = self.unpack_hook(self.form)
        if not isinstance(tensor, Tensor):
            raise refusal(TypeError, "unpack_hook_type", kind=type(tensor).__name__)
        if self.edge is None:
            return tensor
        if tensor._array.dtype.kind != "f":
            raise refusal(RuntimeError, "integers_created", dtype=tensor.dtype)
        twin = alias(tensor)
        twin._requires_grad = True
        if type(self.edge) is AccumulateGrad:
            twin._accumulator = weakref.ref(self.edge)
        else:
            twin._grad_fn = self.edge
        return twin


class saved_tensors_hooks:
    """In this block, what a node would save goes through `pack_hook(tensor)`, which may return anything; when the node
    needs it again, `unpack_hook(that)` must give a tensor with the same numbers.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.saved_tensors_hooks

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> with torch.autograd.graph.saved_tensors_hooks(lambda t: t.tolist(), torch.tensor):
    ...     y = x.exp().sum()
    >>> y.backward()
    >>> x.grad
    tensor([2.7183, 7.3891])
    """

    def __init__(self, pack_hook, unpack_hook):
        self.pair = pack_hook, unpack_hook

    def __enter__(self):
        if not all(map(callable, self.pair)):
            raise refusal(TypeError, "default_hooks_type", given=", ".join(map(repr, self.pair)))
        if _stack.disabled:
            raise RuntimeError(_stack.disabled)
        if not _stack.pairs:
            add_observer(_pack_all)
        _stack.pairs.append(self.pair)

    def __exit__(self, *error):
        _stack.pairs.pop()
        if not _stack.pairs:
            remove_observer(_pack_all)


class save_on_cpu(saved_tensors_hooks):
    """In this block, what a node saves waits in the memory of the processor, as a copy; where else could it be here?

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.save_on_cpu

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> with torch.autograd.graph.save_on_cpu():
    ...     y = x.square().sum()
    >>> y.backward()
    >>> x.grad
    tensor([2., 4.])
    """

    def __init__(self, pin_memory=False, device_type="cuda"):
        super().__init__(lambda tensor: tensor.detach().clone(), lambda copy: copy)


@contextmanager
def disable_saved_tensors_hooks(error_message):
    """Refuse hooks on what is saved in this block, with a `RuntimeError` of this message.

    Raises it at once where there are hooks already.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.disable_saved_tensors_hooks

    >>> with disable_saved_tensors_hooks("not here"), saved_tensors_hooks(lambda t: t, lambda t: t):
    ...     pass
    Traceback (most recent call last):
    RuntimeError: not here
    """
    if _stack.pairs:
        raise RuntimeError(error_message)
    before, _stack.disabled = _stack.disabled, error_message
    try:
        yield
    finally:
        _stack.disabled = before


def pack(tensor):
    """A tensor as the innermost hooks of this thread leave it: itself if there are none."""
    return packed(tensor, *_stack.pairs[-1], gradient_edge(tensor)) if _stack.pairs else tensor


def packed(tensor, pack_hook, unpack_hook, edge):
    """A tensor as a pair of hooks leaves it, with its place in the graph, `edge`.

    Raises `RuntimeError` if the hook writes to the tensor.
    """
    version = tensor._version_counter[0]
    with no_grad():
        form = pack_hook(tensor)
    if tensor._version_counter[0] != version:
        raise refusal(RuntimeError, "pack_hook_writes")
    return Packed(form, unpack_hook, edge)


def _pack_all(node, array):
    if not _stack.pairs:
        return  # the hooks are another thread's
    for name in getattr(node, "saved_names", ()):
        saved = getattr(node, f"saved_{name}", None)  # of several results there is none yet
        if saved is None or type(saved) is Number:
            continue
        if isinstance(saved, tuple):
            setattr(node, f"saved_{name}", tuple(None if each is None else pack(each) for each in saved))
        elif name != "result":
            setattr(node, f"saved_{name}", pack(saved))
        else:
            pack_result(node)


def pack_result(node, name="result"):
    """Let the hooks of this thread have what a node saved as its result, or as the one of several with this name.

    It gets its history back when it is unpacked; so the node keeps no edge to itself.
    """
    if _stack.pairs:
        saved = unpack_result(node, name, getattr(node, f"saved_{name}"))
        setattr(node, f"saved_{name}", packed(saved, *_stack.pairs[-1], None))
