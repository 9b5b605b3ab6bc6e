"""What nodes save, in the hands of the user: hooks keep it in another form until it is needed, those of a block
(`saved_tensors_hooks`) or of one place (`node._raw_saved_…`); and there are ways round the check of what was written.
"""

import threading
import weakref
from contextlib import contextmanager

from minigrad.core.graph import AccumulateGrad, gradient_edge
from minigrad.core.modes import no_grad
from minigrad.core.saved import FREED, unpack_result
from minigrad.core.tensor import Tensor, alias
from minigrad.exact.methods import Number
from minigrad.exact.observing import add_observer, remove_observer
from minigrad.words import refusal, refuse_if


class _Stack(threading.local):
    """The pairs of hooks in force, innermost last, and what those are told who want to add one where they may not."""

    pairs, disabled = (), None


_stack = _Stack()


class Packed:
    """Stands where a saved tensor was that hooks have put into another form."""

    __slots__ = ("form", "unpack_hook", "edge")
    _version_counter = (None,)

    def __init__(self, form, unpack_hook, edge=None):
        self.form, self.unpack_hook, self.edge = form, unpack_hook, edge

    def recovered(self, node):
        """The tensor as the hook gives it back, in the place that it had in the graph.

        Raises `TypeError` if the hook gives something else.
        """
        tensor = self.unpack_hook(self.form)
        refuse_if(not isinstance(tensor, Tensor), TypeError, "unpack_hook_type", kind=type(tensor).__name__)
        if self.edge is None:
            return tensor
        refuse_if(tensor._array.dtype.kind != "f", RuntimeError, "integers_created", dtype=tensor.dtype)
        if type(self.edge) is not AccumulateGrad:
            return alias(tensor, self.edge)
        leaf = alias(tensor)
        leaf._requires_grad, leaf._accumulator = True, weakref.ref(self.edge)
        return leaf


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
        _stack.pairs = (*_stack.pairs, self.pair)

    def __exit__(self, *error):
        _stack.pairs = _stack.pairs[:-1]
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
    refuse_if(tensor._version_counter[0] != version, RuntimeError, "pack_hook_writes")
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


# One place


class SavedTensor:
    """What a node keeps: `holder.<name>`. A result of the node itself gets its history only when it is unpacked.

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> y = x.exp().sum()
    >>> place = y.grad_fn.next_functions[0][0]._raw_saved_result
    >>> place.register_hooks(lambda t: t.tolist(), torch.tensor)
    >>> place.data
    [2.7182817459106445, 7.389056205749512]
    """

    __module__ = "torch._C._autograd"
    __slots__ = ("_holder", "_name", "_is_result")

    def __init__(self, holder, name, is_result):
        self._holder, self._name, self._is_result = holder, name, is_result

    def register_hooks(self, *hooks):
        """Put what is kept through `pack_hook(tensor)` at once, and through `unpack_hook(that)` whenever it is needed.

        Raises `RuntimeError` if there is nothing, if there are hooks already, and if the first one writes in place.
        """
        if len(hooks) != 2 or not all(map(callable, hooks)):
            raise refusal(TypeError, "raw_hooks_type", given=", ".join(map(repr, (self, *hooks))))
        saved = getattr(self._holder, self._name)
        for what, key in ((None, "raw_hooks_none"), (FREED, "raw_hooks_freed")):
            refuse_if(saved is what, RuntimeError, key)
        refuse_if(type(saved) is Packed, RuntimeError, "raw_hooks_twice")
        edge = None if self._is_result else gradient_edge(saved)
        setattr(self._holder, self._name, packed(alias(saved), *hooks, edge))

    @property
    def data(self):
        """The tensor that is kept, or what a hook has made of it; None once it was freed."""
        saved = getattr(self._holder, self._name)
        return saved.form if type(saved) is Packed else None if saved is FREED else saved

    @property
    def unpack_hook(self):
        """The hook that makes a tensor of it again, if there is one."""
        return getattr(getattr(self._holder, self._name), "unpack_hook", None)


def raw_saved(node, name):
    """What `node._raw_saved_<name>` shows: the place where a tensor is kept."""
    return SavedTensor(node, f"saved_{name}", name == "result" or name in getattr(node, "result_names", ()))


# Round the check


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
        refuse_if(handle not in self._copies, AssertionError, "mutation_outside")
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
    refuse_if(_open, RuntimeError, "mutation_nested")
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
    refuse_if(not hasattr(tensors, "__iter__"), RuntimeError, "increment_of_other")
    for each in tensors:
        refuse_if(not isinstance(each, Tensor), RuntimeError, "increment_in_list")
        if not each.is_inference():
            each._count_write()
