"""`allow_mutation_on_saved_tensors`, and `increment_version`: two ways round the check of what was written in place."""

import weakref
from contextlib import contextmanager

from minigrad.core.tensor import Tensor
from minigrad.exact.saved_hooks import saved_tensors_hooks
from minigrad.words import refusal


class _AllowMutationOnSavedContext:
    """The copies of what was saved in the block. A handle stands for each of them in its node."""

    def __init__(self):
        self._copies = weakref.WeakKeyDictionary()

    def clear(self):
        """Let go of all copies; a backward that needs one of them is refused from now on."""
        self._copies.clear()

    def _pack(self, tensor):
        handle = _Handle()
        self._copies[handle] = tensor.detach().clone()
        return handle

    def _unpack(self, handle):
        if handle not in self._copies:
            raise refusal(AssertionError, "mutation_outside")
        return self._copies[handle]


class _Handle:
    """Stands for one copy. What belongs to nobody is dropped with it."""


_open = []


@contextmanager
def allow_mutation_on_saved_tensors():
    """In this block saved tensors may be written in place: backward, also in the block, uses what was saved.

    Each saved tensor is copied at once; PyTorch waits for the write, and so needs less memory. Raises `RuntimeError`
    inside of another such block, and `AssertionError` for a backward behind it.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.allow_mutation_on_saved_tensors

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> with torch.autograd.graph.allow_mutation_on_saved_tensors():
    ...     y = x * 1
    ...     z = y**2
    ...     _ = y.zero_()
    ...     z.sum().backward()
    >>> x.grad
    tensor([2., 4.])
    """
    if _open:
        raise refusal(RuntimeError, "mutation_nested")
    context = _AllowMutationOnSavedContext()
    with saved_tensors_hooks(context._pack, context._unpack):
        _open.append(context)
        try:
            yield context
        finally:
            _open.pop().clear()


def increment_version(tensor):
    """Count a write to a tensor, or to each of several, that autograd did not see.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.increment_version

    >>> import minigrad as torch
    >>> x = torch.ones(2)
    >>> increment_version(x)
    >>> x._version
    1
    """
    tensors = (tensor,) if isinstance(tensor, Tensor) else tensor
    if not hasattr(tensors, "__iter__"):
        raise refusal(RuntimeError, "increment_of_other")
    for each in tensors:
        if not isinstance(each, Tensor):
            raise refusal(RuntimeError, "increment_in_list")
        if not each.is_inference():
            each._count_write()
