"""Functions of the user that the walk calls on its way: when a gradient reaches a tensor, before and after a node runs,
and when a leaf has got its `.grad`.

The order, for each node: the hooks of its tensors, then what `retain_grad` keeps, then the node's own hooks before, the
node, for an AccumulateGrad the hooks of the leaf that wait for its `.grad`, and at last the node's hooks behind.
"""

import threading
import weakref
from functools import partial
from itertools import count

import numpy as np

from minigrad.core.graph import AccumulateGrad, Node, gradient_edge
from minigrad.core.modes import grad_mode, set_grad_enabled
from minigrad.core.operation import METHODS
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.nodes import HookedAccumulator
from minigrad.exact.several import Output
from minigrad.words import refusal, refuse_if

_numbers = count()


class Hooks:
    """The hooks of a node, or of one of several results of a node: dictionaries from a number to a function.

    `retaining` refers weakly to the tensor that keeps its gradient, so that node and tensor are no cycle. `results` has
    the hooks of each of several results: the node calls them too if no gradient comes to that result.
    """

    __slots__ = ("tensor", "retaining", "before", "behind", "accumulated", "results")

    def __init__(self):
        self.tensor, self.retaining, self.before, self.behind, self.accumulated = {}, None, {}, {}, {}
        self.results = {}


class RemovableHandle:
    """What registering a hook returns: `remove()` takes the hook away again. As a context it does so at the end."""

    __module__ = "torch.utils.hooks"

    def __init__(self, hooks):
        self.hooks = hooks
        self.id = next(_numbers)

    def remove(self):
        """Take the hook away; nothing happens if it is gone already."""
        self.hooks.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.remove()


def add(hooks, hook, prepend=False):
    """Put a hook into a dictionary of hooks, an ordered one if it may come before the others; return its handle."""
    handle = RemovableHandle(hooks)
    hooks[handle.id] = hook
    if prepend:
        hooks.move_to_end(handle.id, last=False)
    return handle


def hooks_of(edge):
    """The hooks at the end of an edge, made if there were none; of no edge, as a view made in `no_grad` has, new ones
    that nobody will call."""
    if edge is None:
        return Hooks()
    if type(edge) is Output:
        edge.hooks = hooks_of(edge.function).results.setdefault(edge.input_nr, Hooks())
    elif edge.hooks is None:
        edge.hooks = Hooks()
        if type(edge) is AccumulateGrad:
            edge.variable._accumulator = HookedAccumulator(edge.variable._accumulator, edge.hooks)
    return edge.hooks


def register_hook(tensor, hook):
    """Call `hook(grad)` each time the gradient of this tensor is complete; what it returns, if anything, replaces it.

    Returns a handle to remove it. Raises `RuntimeError` for a tensor that does not require grad.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> handle = x.register_hook(lambda grad: grad * 10)
    >>> x.sum().backward()
    >>> x.grad
    tensor([10., 10.])
    """
    refuse_if(not tensor.requires_grad, RuntimeError, "hook_without_grad")
    return add(hooks_of(gradient_edge(tensor)).tensor, hook)


def register_post_accumulate_grad_hook(tensor, hook):
    """Call `hook(leaf)` each time `.grad` of this leaf was written.

    Raises `RuntimeError` for a tensor that does not require grad or is not a leaf.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> handle = x.register_post_accumulate_grad_hook(lambda leaf: print(leaf.grad))
    >>> x.sum().backward()
    tensor([1., 1.])
    """
    refuse_if(not tensor.requires_grad, RuntimeError, "hook_without_grad")
    refuse_if(not tensor.is_leaf, RuntimeError, "hook_on_non_leaf")
    return add(hooks_of(gradient_edge(tensor)).accumulated, hook)


def retain_grad(tensor):
    """Let `backward` leave the gradient of a tensor that was computed in its `.grad` too.

    Raises `RuntimeError` for a tensor that does not require grad; a leaf keeps its gradient anyway.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.retain_grad.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> y = x * 3
    >>> y.retain_grad()
    >>> y.sum().backward()
    >>> y.grad
    tensor([1., 1.])
    """
    refuse_if(grad_mode.inside is not None, RuntimeError, "transform_retains")
    refuse_if(not tensor.requires_grad, RuntimeError, "retain_without_grad")
    if not tensor.is_leaf:
        hooks_of(gradient_edge(tensor)).retaining = weakref.ref(tensor)


def retains_grad(tensor):
    """Whether `retain_grad` was called on a tensor that was computed."""
    if tensor.is_leaf:
        return False
    hooks = gradient_edge(tensor).hooks
    return hooks is not None and hooks.retaining is not None


for _function in (register_hook, register_post_accumulate_grad_hook):
    _function.__qualname__ = f"Tensor.{_function.__name__}"
    METHODS[_function.__name__] = _function
METHODS |= {"retain_grad": retain_grad, "retains_grad": property(retains_grad)}
Node.register_hook = lambda node, hook: add(hooks_of(node).behind, hook)
Node.register_prehook = lambda node, hook: add(hooks_of(node).before, hook)
Node.register_hook.__doc__ = "Call `hook(outgoing, incoming)`, two tuples, each time the node has run."
Node.register_prehook.__doc__ = "Call `hook(incoming)`, a tuple of gradients, each time before the node runs."


class _MultiHandle(RemovableHandle):
    """The handle of a hook on several tensors."""

    __module__ = "torch.autograd.graph"

    def __init__(self, handles):
        self.handles = handles

    def remove(self):
        """Take the hook away from all of them."""
        for handle in self.handles:
            handle.remove()


def register_multi_grad_hook(tensors, fn, *, mode="all"):
    """Call `fn(gradients)` once in each backward, when those of all `tensors` that take part in it are complete.

    The others are None. With `mode="any"`, call `fn(gradient)` with the first that is complete.

    Raises `ValueError` for another mode, `AssertionError` for a tensor that does not require grad unless it is "any".
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.register_multi_grad_hook

    >>> import minigrad as torch
    >>> x, y = torch.ones(2, requires_grad=True)
    >>> a, b = x * 2, y * 3
    >>> handle = register_multi_grad_hook([a, b], lambda gradients: print(gradients))
    >>> (a * b).backward()
    [tensor(3.), tensor(2.)]
    """
    refuse_if(mode not in ("all", "any"), ValueError, "hook_mode", mode=mode)
    arrived = weakref.WeakKeyDictionary()

    def first(gradient):
        if _current.walk not in arrived:
            arrived[_current.walk] = gradient
            fn(gradient)

    if mode == "any":
        return _MultiHandle([register_hook(tensor, first) for tensor in tensors if tensor.requires_grad])
    refuse_if(not all([tensor.requires_grad for tensor in tensors]), AssertionError, "hook_edge")
    edges = [gradient_edge(tensor) for tensor in tensors]

    def note(number, gradient):
        gradients = arrived.setdefault(_current.walk, {})
        gradients[number] = gradient
        if len(gradients) == sum(_current.walk.reaches(edge.function) for edge in edges):
            fn([gradients.get(each) for each in range(len(edges))])

    return _MultiHandle([register_hook(tensor, partial(note, number)) for number, tensor in enumerate(tensors)])


# In a hook, `walk` is the `Caller` of the walk that calls it.
_current = threading.local()


class Caller:
    """Calls hooks during one walk, on arrays made Tensors for the time of the call, or on Tensors as they are.

    `nodes` are those that the walk may reach. Leaves among them it runs, or else it only `captures` what comes to them.
    """

    def __init__(self, on_tensors, nodes, captures):
        self.on_tensors = on_tensors
        self.nodes = nodes
        self.captures = captures

    def reaches(self, node):
        """Whether a gradient may come to a node. Of a leaf whose gradient is only captured PyTorch cannot tell."""
        if self.captures and type(node) is AccumulateGrad and node in self.nodes:
            raise refusal(RuntimeError, "hook_captured_leaf")
        return node in self.nodes

    def at_tensor(self, hooks, gradient):
        """The gradient that reaches a tensor, or None, after the hooks of the tensor and `retain_grad`."""
        tensor = self._tensor(gradient)
        for hook in list(hooks.tensor.values()):
            replaced = self._call(hook, tensor)
            tensor = tensor if replaced is None else _checked(replaced, tensor, hook)
        retaining = hooks.retaining and hooks.retaining()
        if retaining is not None and tensor is not None:
            copied = tensor.clone() if self.on_tensors else wrap(tensor._array.copy())
            retaining._grad = copied if retaining._grad is None else retaining._grad + tensor
        return self._value(tensor)

    def before(self, node, incoming):
        """What enters a node, after its hooks before."""
        hooks = node.hooks.before
        if not hooks:
            return incoming
        tensors = self._seen(node, incoming)
        for hook in list(hooks.values()):
            tensors = self._replaced(hook, tensors, (tensors,))
        values = [self._value(each) for each in tensors]
        return values + incoming[len(values) :] if isinstance(incoming, list) else values[0]

    def _seen(self, node, incoming):
        """The gradients that come to a node as its hooks see them."""
        came = incoming if isinstance(incoming, list) else [incoming]
        count = node.seen_by_hooks or len(came)
        return (*map(self._tensor, came[:count]), *[None] * (count - len(came)))

    def behind(self, node, outgoing, incoming):
        """What leaves a node, after its hooks behind."""
        for hook in list(node.hooks.accumulated.values()):  # of a leaf
            answer = self._call(hook, node.variable)
            if answer is not None and not isinstance(answer, Tensor):
                raise refusal(TypeError, "hook_type", kind=type(answer).__name__)
            refuse_if(answer is not None and answer is not node.variable, RuntimeError, "hook_accumulated")
        hooks = node.hooks.behind
        if not hooks:
            return outgoing
        came = self._seen(node, incoming)
        tensors = tuple(map(self._tensor, outgoing))
        for hook in list(hooks.values()):
            tensors = self._replaced(hook, tensors, (tensors, came))
        return [self._value(each) for each in tensors]

    def _replaced(self, hook, tensors, arguments):
        answer = self._call(hook, *arguments)
        if answer is None:
            return tensors
        refuse_if(not isinstance(answer, tuple), TypeError, "hook_tuple", kind=type(answer).__name__)
        if len(answer) != len(tensors):
            raise refusal(RuntimeError, "hook_count", hook=_name(hook), wanted=len(tensors), given=len(answer))
        pairs = zip(answer, tensors, strict=True)
        return tuple(None if new is None else _checked(new, old, hook) for new, old in pairs)

    def _call(self, hook, *arguments):
        outer, _current.walk = getattr(_current, "walk", None), self
        try:
            with set_grad_enabled(self.on_tensors):
                return hook(*arguments)
        finally:
            _current.walk = outer

    def _tensor(self, gradient):
        return gradient if gradient is None or self.on_tensors else wrap(np.asarray(gradient))

    def _value(self, tensor):
        return tensor if tensor is None or self.on_tensors else tensor._array


def _checked(new, old, hook):
    refuse_if(old is None, RuntimeError, "hook_none_replaced")
    refuse_if(not isinstance(new, Tensor), TypeError, "hook_type", kind=type(new).__name__)
    refuse_if(new.dtype is not old.dtype, RuntimeError, "hook_dtype", hook=_name(hook), old=old.type(), new=new.type())
    refuse_if(new._array.shape != old._array.shape, RuntimeError, "hook_shape", hook=_name(hook))
    return new


def _name(hook):
    return getattr(hook, "__name__", type(hook).__name__)
