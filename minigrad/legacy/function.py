"""`Function`: operations of one's own, in both of the old forms."""

import minigrad
from minigrad.legacy.creators import Creator
from minigrad.legacy.tensors import PlainTensor
from minigrad.legacy.variable import Variable, previous_functions


class _Bridge(minigrad.autograd.Function):
    """The engine's Function that calls one of ours. Each call brings an object with the two methods, on tensors of the
    engine."""

    @staticmethod
    def forward(ctx, call, *arguments):
        ctx.call = call
        return call.forward(ctx, *arguments)

    @staticmethod
    def backward(ctx, *gradients):
        return None, *ctx.call.backward(ctx, *gradients)


class Function(Creator):
    """An operation of one's own: a subclass with `forward` and `backward`.

    In PyTorch 0.1 both were ordinary methods on tensors, and an instance was called, once: `Square()(x)`. Since 0.2
    they may be static methods with a `ctx` in front, called by `Square.apply(x)`; then `forward` works on tensors
    and `backward` on Variables. `.creator` is the instance, or one that stands for it; `previous_functions` leads
    on to what made its inputs.

    >>> import minigrad.legacy as torch
    >>> from minigrad.legacy.autograd import Variable
    >>> class Square(torch.autograd.Function):
    ...     def forward(self, x):
    ...         self.save_for_backward(x)
    ...         return x * x
    ...
    ...     def backward(self, grad_output):
    ...         (x,) = self.saved_tensors
    ...         return grad_output * 2 * x
    >>> x = Variable(torch.FloatTensor([3]), requires_grad=True)
    >>> Square()(x).backward()
    >>> x.grad.data.tolist()
    [6.0]
    """

    to_save = ()

    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        cls._bridge = type(cls.__name__, (_Bridge,), {})  # so that the engine's node has our name
        cls._node = type(f"{cls.__name__}Backward", (Creator,), {"__module__": "torch.autograd.function"})

    def save_for_backward(self, *tensors):
        """Keep inputs or results of `forward` for `backward`, which finds them in `saved_tensors`."""
        self.to_save = tensors

    def __call__(self, *variables):
        """Run `forward` on the data of Variables, and record it."""
        return _run(self._bridge, _OfInstance(self), self, variables)

    @classmethod
    def apply(cls, *arguments):
        """Run the static `forward` on the data of Variables and on whatever else there is, and record it."""
        return _run(cls._bridge, _OfClass(cls), cls._node(), arguments)


def _run(bridge, call, creator, arguments):
    def apply(*tensors):
        return bridge.apply(call, *tensors)

    first = next(each for each in arguments if isinstance(each, Variable))
    result = first._operate(bridge.__name__, apply, *arguments)
    for each in result if isinstance(result, tuple) else (result,):
        if each.grad_fn is not None:
            creator.previous_functions = previous_functions(arguments)
            each.creator = creator
    return result


class _OfInstance:
    """The call of an instance whose two methods work on tensors."""

    def __init__(self, function):
        self.function = function

    def forward(self, ctx, *arguments):
        result = self.function.forward(*map(_as_plain, arguments))
        ctx.save_for_backward(*map(_unwrapped, self.function.to_save))
        self.function.to_save = ()
        self.function.needs_input_grad = ctx.needs_input_grad[1:]
        return _unwrapped_result(result)

    def backward(self, ctx, *gradients):
        self.function.saved_tensors = tuple(map(_as_plain, ctx.saved_tensors))
        answer = _as_tuple(self.function.backward(*map(_as_plain, gradients)))
        self.function.saved_tensors = ()
        return map(_unwrapped, answer)


class _OfClass:
    """The call of two static methods, the second of which works on Variables."""

    def __init__(self, kind):
        self.kind = kind

    def forward(self, ctx, *arguments):
        self.context = _Context(ctx.needs_input_grad[1:])
        result = self.kind.forward(self.context, *map(_as_plain, arguments))
        ctx.save_for_backward(*map(_unwrapped, self.context.to_save))
        self.context.to_save = ()
        return _unwrapped_result(result)

    def backward(self, ctx, *gradients):
        self.context.saved = ctx.saved_tensors
        answer = _as_tuple(self.kind.backward(self.context, *map(_as_variable, gradients)))
        self.context.saved = ()
        return map(_unwrapped, answer)


class _Context:
    """The `ctx` of a static Function: what it saves, whether each input wants a gradient, and what it likes to keep."""

    to_save = saved = ()

    def __init__(self, needs_input_grad):
        self.needs_input_grad = needs_input_grad

    def save_for_backward(self, *tensors):
        self.to_save = tensors

    @property
    def saved_tensors(self):
        """What was saved, as tensors."""
        return tuple(map(_as_plain, self.saved))

    @property
    def saved_variables(self):
        """What was saved, as Variables."""
        return tuple(map(_as_variable, self.saved))


def _as_plain(value):
    return PlainTensor._wrap(value) if isinstance(value, minigrad.Tensor) else value


def _as_variable(value):
    return Variable._wrap(value) if isinstance(value, minigrad.Tensor) else value


def _unwrapped(value):
    return getattr(value, "_tensor", value)


def _unwrapped_result(result):
    return tuple(map(_unwrapped, result)) if isinstance(result, tuple) else _unwrapped(result)


def _as_tuple(values):
    return values if isinstance(values, tuple) else (values,)
