"""`Variable`, which recorded what was done to a tensor until PyTorch 0.4 let tensors do it themselves."""

import minigrad
from minigrad.legacy.tensors import FloatTensor, Wrapper, foreign
from minigrad.words import say


class Function:
    """What made a `Variable`, under the name that PyTorch 0.1 printed for its `.creator`.

    The engine's own node is the `.grad_fn`; this has nothing of it but the name.
    """

    __slots__ = ()


# `y.creator` of PyTorch 0.1 printed `<torch.autograd._functions.basic_ops.AddConstant object at 0x...>`.
BASIC = "Add AddConstant Sub SubConstant Mul MulConstant Div DivConstant Pow PowConstant Negate"
CREATORS = {
    name: type(name, (Function,), {"__module__": f"torch.autograd._functions.{module}", "__slots__": ()})
    for module, names in {"basic_ops": BASIC, "reduce": "Sum Mean Norm"}.items()
    for name in names.split()
}


class Variable(Wrapper):
    """A tensor whose operations are recorded: `Variable(torch.ones(2, 2), requires_grad=True)`.

    `data` must be a `FloatTensor`, which it shares; anything else raises `TypeError`. `.grad_fn` (PyTorch 0.2
    and 0.3) is the node of the engine, `.creator` (PyTorch 0.1) the same by its old name; both are None for a
    Variable that no operation made.

    >>> x = Variable(FloatTensor([2]), requires_grad=True)
    >>> (x * x).backward()
    >>> x.grad.tolist()
    [4.0]
    """

    __slots__ = ("creator",)

    def __init__(self, data, requires_grad=False):
        if not isinstance(data, FloatTensor):
            error = TypeError(f"Variable data has to be a tensor, but got {type(data).__name__}")
            error.add_note(say("legacy_variable_data"))
            raise error
        self._tensor = data._tensor.detach().requires_grad_(requires_grad)
        self.creator = None

    @classmethod
    def _wrap(cls, tensor, creator=None):
        wrapped = object.__new__(cls)
        wrapped._tensor = tensor
        wrapped.creator = CREATORS[creator]() if tensor.grad_fn is not None else None
        return wrapped

    @property
    def data(self):
        """The `FloatTensor` inside; it shares the numbers."""
        return FloatTensor._wrap(self._tensor.data)

    @property
    def grad(self):
        """The gradient that `backward` has left, a `Variable`; None before."""
        return None if self._tensor.grad is None else Variable._wrap(self._tensor.grad)

    @property
    def grad_fn(self):
        """The node that made this Variable."""
        return self._tensor.grad_fn

    @property
    def requires_grad(self):
        """Whether operations on this Variable are recorded."""
        return self._tensor.requires_grad

    def sum(self):
        return self._operate("Sum", type(self._tensor).sum, self)

    def mean(self):
        return self._operate("Mean", type(self._tensor).mean, self)

    def norm(self):
        return self._operate("Norm", type(self._tensor).norm, self)

    def backward(self, gradient=None):
        """Send `gradient`, of the size of this Variable, back to the leaves, which add it to their `.grad`.

        A Variable of one element needs none. Raises `TypeError` for what is neither a `FloatTensor` nor a
        `Variable`, `RuntimeError` for one of another size, or for none where it is needed.
        """
        if gradient is None:
            self._tensor.backward()
        elif isinstance(gradient, Wrapper):
            self._tensor.backward(self._shaped(gradient))
        else:
            raise foreign("backward", gradient)

    def _shaped(self, gradient):
        """The engine's tensor in `gradient`; without dimensions where this Variable has none."""
        if self._tensor.shape or len(gradient.tolist()) != 1:
            return gradient._tensor
        return minigrad.tensor(gradient.tolist()[0])

    def __repr__(self):
        return "Variable containing:" + repr(self.data)
