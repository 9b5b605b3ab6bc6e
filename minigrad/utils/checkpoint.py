"""Checkpoints: parts of a computation that save nothing, and are computed again when backward comes to them.

`checkpoint(function, x, use_reentrant=False)` replaces what the nodes inside save by empty places. The first of them
that is asked for runs the function again, and what it would save then fills the places. With `use_reentrant=True`
nothing inside is recorded: the whole call is one node, whose backward runs the function and a backward through it.
See https://pytorch.org/docs/stable/checkpoint.html
"""

import warnings
import weakref
from contextlib import contextmanager, nullcontext

from minigrad.autograd.function import Function
from minigrad.core.modes import enable_grad
from minigrad.core.tensor import Tensor
from minigrad.create import zeros
from minigrad.exact import reentrant
from minigrad.exact.backward_and_grad import backward
from minigrad.exact.saved_hooks import saved_tensors_hooks
from minigrad.later import read_at_first_use
from minigrad.random import fork_rng, get_rng_state, set_rng_state
from minigrad.words import refusal

__all__ = ["CheckpointError", "CheckpointFunction", "check_backward_validity", "checkpoint", "checkpoint_sequential"]
__all__ += ["detach_variable", "noop_context_fn", "set_checkpoint_debug_enabled", "set_checkpoint_early_stop"]


class CheckpointError(RuntimeError):
    """What is raised when a function does something else when it is run again."""

    __module__ = "torch.utils.checkpoint"


def noop_context_fn():
    """Two contexts that do nothing, for the function and for when it is run again."""
    return nullcontext(), nullcontext()


def checkpoint(
    function,
    *args,
    use_reentrant=None,
    context_fn=noop_context_fn,
    determinism_check="default",
    debug=False,
    early_stop=True,
    **kwargs,
):
    """What `function(*args, **kwargs)` gives, without keeping for backward what is computed on the way.

    It is computed again instead: with `use_reentrant=False` up to what is needed (unless not `early_stop`), and by any
    kind of backward; with `use_reentrant=True` as a whole, by `backward()` for all leaves only. Random numbers are the
    same both times, unless `preserve_rng_state=False` is given. `context_fn` makes two contexts, one for each time;
    `determinism_check` may be `"none"`. `debug` adds nothing to messages here.

    Raises `CheckpointError` in backward if the function saves other tensors the second time.
    See https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.checkpoint

    >>> import minigrad as torch
    >>> x = torch.tensor([0.0, 1.0], requires_grad=True)
    >>> y = torch.utils.checkpoint.checkpoint(lambda t: t.exp().sin(), x, use_reentrant=False)
    >>> y.sum().backward()
    >>> x.grad
    tensor([ 0.5403, -2.4783])
    """
    if use_reentrant is None:
        warnings.warn(refusal(UserWarning, "checkpoint_mode"), stacklevel=2)
        use_reentrant = True
    preserve = kwargs.pop("preserve_rng_state", True)
    if not use_reentrant:
        if determinism_check not in _CHECKS:
            raise refusal(ValueError, "checkpoint_check", known=list(_CHECKS), given=determinism_check)
        compares = _CHECKS[determinism_check]
        return _run_in_region(function, args, kwargs, preserve, context_fn, compares, early_stop)
    if kwargs:
        raise refusal(ValueError, "checkpoint_keywords", names=",".join(kwargs))
    if context_fn is not noop_context_fn or debug is not False:
        raise refusal(ValueError, "checkpoint_context")
    return CheckpointFunction.apply(function, preserve, *args)


def checkpoint_sequential(functions, segments, input, use_reentrant=None, **kwargs):
    """Run functions one after the other, such as the parts of a Sequential, in so many checkpoints of equal length.

    What is left for the last segment is run as it is. The other arguments are those of `checkpoint`.
    See https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.checkpoint_sequential

    >>> import minigrad as torch
    >>> net = torch.nn.Sequential(torch.nn.Tanh(), torch.nn.Tanh(), torch.nn.Tanh())
    >>> y = torch.utils.checkpoint.checkpoint_sequential(net, 2, torch.tensor([0.0, 1.0]), use_reentrant=False)
    >>> y.shape
    torch.Size([2])
    """
    if use_reentrant is None:
        warnings.warn(refusal(UserWarning, "checkpoint_sequential_mode"), stacklevel=2)
        use_reentrant = True
    preserve = kwargs.pop("preserve_rng_state", True)
    if kwargs:
        raise refusal(ValueError, "checkpoint_keywords", names=",".join(kwargs))
    functions = list(functions.children()) if hasattr(functions, "children") else list(functions)
    length = len(functions) // segments
    last = length * (segments - 1)
    for start in range(0, last, length):
        segment = _one_after_the_other(functions[start : start + length])
        input = checkpoint(segment, input, use_reentrant=use_reentrant, preserve_rng_state=preserve)
    return _one_after_the_other(functions[last:])(input)


def _one_after_the_other(functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


# With use_reentrant=True: one node, and a backward inside of its backward


class CheckpointFunction(Function):
    """The whole call as one node."""

    @staticmethod
    def forward(ctx, function, preserve, *args):
        """Run the function; nothing in it is recorded."""
        check_backward_validity(args)
        ctx.function, ctx.preserve = function, preserve
        ctx.state = get_rng_state() if preserve else None
        ctx.values = [None if isinstance(each, Tensor) else each for each in args]
        ctx.places = [place for place, each in enumerate(args) if isinstance(each, Tensor)]
        ctx.save_for_backward(*[args[place] for place in ctx.places])
        return function(*args)

    @staticmethod
    def backward(ctx, *gradients):
        """Run the function again, recorded, and go backward through it."""
        if reentrant.state.has_targets:
            raise refusal(RuntimeError, "checkpoint_reentrant_grad")
        inputs = list(ctx.values)
        for place, tensor in zip(ctx.places, ctx.saved_tensors, strict=True):
            inputs[place] = tensor
        inputs = detach_variable(tuple(inputs))
        with _random_numbers_of(ctx.state), enable_grad():
            outputs = ctx.function(*inputs)
        outputs = (outputs,) if isinstance(outputs, Tensor) else outputs
        pairs = [
            (output, gradient)
            for output, gradient in zip(outputs, gradients, strict=False)
            if isinstance(output, Tensor) and output.requires_grad
        ]
        if not pairs:
            raise refusal(RuntimeError, "checkpoint_without_grad")
        backward(*zip(*pairs, strict=True))
        return (None, None, *(each.grad if isinstance(each, Tensor) else None for each in inputs))


def detach_variable(inputs):
    """The tensors of a tuple cut from the graph, as leaves that require grad if they did; the rest as it is.

    Raises `RuntimeError` for anything but a tuple.
    """
    if not isinstance(inputs, tuple):
        raise refusal(RuntimeError, "checkpoint_detach", kind=type(inputs).__name__)
    return tuple(
        each.detach().requires_grad_(each.requires_grad) if isinstance(each, Tensor) else each for each in inputs
    )


def check_backward_validity(inputs):
    """Warn if none of the inputs requires grad, since then no gradient comes through a reentrant checkpoint."""
    if not any(each.requires_grad for each in inputs if isinstance(each, Tensor)):
        warnings.warn(refusal(UserWarning, "checkpoint_inputs"), stacklevel=2)


@contextmanager
def _random_numbers_of(state):
    """In this block random numbers go on from `state`, and behind it from where they were; None changes nothing."""
    with fork_rng(enabled=state is not None):
        if state is not None:
            set_rng_state(state)
        yield


# With use_reentrant=False: places in the nodes, which are filled when the first of them is asked for


class _Place:
    """Stands in a node for what it would save: its shape and its type, and its value once it is computed again."""

    __slots__ = ("facts", "value", "__weakref__")

    def __init__(self, tensor):
        self.facts, self.value = _facts(tensor), None


class _Enough(Exception):
    """Ends the second run of a function, when the last place is filled."""


class _InputsKept(Function):
    """Keeps the tensors among the inputs of a function, with their versions."""

    generate_vmap_rule = True

    @staticmethod
    def forward(dummy, *tensors):
        return zeros(0)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs[1:])

    @staticmethod
    def backward(ctx, gradient):
        """Never called: nothing depends on the result."""


class _Region:
    """One run of a function whose nodes have places instead of saved tensors, in order."""

    def __init__(self, run, compares, early_stop):
        self.run, self.compares, self.early_stop = run, compares, early_stop
        self.places, self.is_complete, self.is_lenient = [], False, False

    def hooks(self):
        """For the first run: a place for each tensor."""

        def pack(tensor):
            place = _Place(tensor)
            self.places.append(weakref.ref(place))
            return place

        return saved_tensors_hooks(pack, self._value)

    def _value(self, place):
        if place.value is None:
            self._run_again()
        value, place.value = place.value, None
        return value

    def _run_again(self):
        self.found = []
        try:
            with self._filling_hooks(), enable_grad():
                self.run()
        except _Enough:
            pass
        if not self.is_lenient and len(self.found) != len(self.places):
            raise refusal(CheckpointError, "checkpoint_count", before=len(self.places), now=len(self.found))
        if not self.is_lenient and self.compares:
            self._compare()

    def _filling_hooks(self):
        """For the second run: what would be saved goes to its place; copied, as the function may write over it."""

        def pack(tensor):
            number = len(self.found)
            if number >= len(self.places):
                if self.is_complete:
                    raise refusal(CheckpointError, "checkpoint_more")
                self.is_lenient = True  # a backward inside of the function itself
                return tensor
            self.found.append(_facts(tensor))
            place = self.places[number]()
            if place is not None:
                place.value = tensor.detach().clone()
            if self.early_stop and len(self.found) == len(self.places):
                raise _Enough
            return tensor

        return saved_tensors_hooks(pack, lambda tensor: tensor)

    def _compare(self):
        differing = [
            f"tensor at position {number}:\nsaved metadata: {place().facts}\nrecomputed metadata: {found}\n"
            for number, (place, found) in enumerate(zip(self.places, self.found, strict=True))
            if place() is not None and place().facts != found
        ]
        if differing:
            raise refusal(CheckpointError, "checkpoint_facts", differing="".join(differing))


def _facts(tensor):
    return {"shape": tensor.shape, "dtype": tensor.dtype, "device": tensor.device}


# Whether shapes and types are compared.
_CHECKS = {"default": True, "none": False}


def _run_in_region(function, args, named, preserve, context_fn, compares, early_stop):
    state = get_rng_state() if preserve else None
    first, second = context_fn()
    places = [place for place, each in enumerate(args) if isinstance(each, Tensor)]
    kept = _InputsKept.apply(zeros(0, requires_grad=True), *[args[place] for place in places]).grad_fn
    if kept is None:  # nothing is recorded
        return function(*args, **named)
    values = [None if isinstance(each, Tensor) else each for each in args]

    def run():
        inputs = list(values)
        for place, tensor in zip(places, kept.saved_tensors, strict=True):
            inputs[place] = tensor
        with _random_numbers_of(state), second:
            function(*inputs, **named)

    region = _Region(run, compares, early_stop if _early_stop is None else _early_stop)
    with region.hooks(), first:
        result = function(*args, **named)
    region.is_complete = True
    return result


_early_stop = None


@contextmanager
def set_checkpoint_early_stop(enable):
    """In this block checkpoints stop, or do not stop, their second run when all is computed that is needed.

    See https://pytorch.org/docs/stable/checkpoint.html#torch.utils.checkpoint.set_checkpoint_early_stop
    """
    global _early_stop
    before, _early_stop = _early_stop, enable
    try:
        yield
    finally:
        _early_stop = before


@contextmanager
def set_checkpoint_debug_enabled(enabled):
    """Does nothing here: in PyTorch messages tell the operations of both runs."""
    yield


__getattr__, __dir__ = read_at_first_use(__name__, "torch.utils.checkpoint")
