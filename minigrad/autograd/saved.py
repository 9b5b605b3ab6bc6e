"""Hooks on what nodes save: `saved_tensors_hooks` keeps it in another form until it is needed."""

import threading

from minigrad.autograd.graph import Packed, gradient_edge, unpack_result
from minigrad.autograd.modes import add_observer, remove_observer
from minigrad.tensor import Number


class _Stack(threading.local):
    def __init__(self):
        self.pairs = []


_stack = _Stack()


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


def pack(tensor):
    """A tensor as the innermost hooks of this thread leave it: itself if there are none."""
    if not _stack.pairs:
        return tensor
    pack_hook, unpack_hook = _stack.pairs[-1]
    edge = gradient_edge(tensor)
    return Packed(pack_hook(tensor), unpack_hook, edge)


def _pack_all(node, array):
    if not _stack.pairs:
        return  # the hooks are another thread's
    for name in getattr(node, "saved_names", ()):
        saved = getattr(node, f"saved_{name}", None)  # of several results there is none yet; they are not packed
        if saved is None or type(saved) is Number:
            continue
        if isinstance(saved, tuple):
            setattr(node, f"saved_{name}", tuple(None if each is None else pack(each) for each in saved))
        elif name != "result":
            setattr(node, f"saved_{name}", pack(saved))
        else:
            pack_result(node)


def pack_result(node):
    """Let the hooks of this thread have what a node saved as its result.

    It gets its history back when it is unpacked; so the node keeps no edge to itself.
    """
    if _stack.pairs:
        node.saved_result = pack(unpack_result(node, "result", node.saved_result))
        node.saved_result.edge = None
