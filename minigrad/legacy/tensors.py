"""`FloatTensor`: numbers without gradients, as all tensors were until PyTorch 0.4.

It holds a tensor of the engine and hands the arithmetic on to it; `Wrapper` is what `Variable` does likewise.
"""

import operator
from numbers import Real

import minigrad
from minigrad.legacy.printing import tensor_text
from minigrad.words import say


class Wrapper:
    """An object of PyTorch 0.1 to 0.3 with a tensor of the engine inside, and the arithmetic of both.

    Every operation is known by the name that PyTorch 0.1 gave to its function: `Add` for two tensors,
    `AddConstant` for a tensor and a number.
    """

    __slots__ = ("_tensor",)
    __hash__ = object.__hash__
    __array_ufunc__ = None  # with a NumPy array on its left, the operation still comes to us, to be refused

    def add(self, other):
        return self._operate("Add", operator.add, self, other)

    def sub(self, other):
        return self._operate("Sub", operator.sub, self, other)

    def mul(self, other):
        return self._operate("Mul", operator.mul, self, other)

    def div(self, other):
        return self._operate("Div", operator.truediv, self, other)

    def pow(self, other):
        return self._operate("Pow", operator.pow, self, other)

    def neg(self):
        return self._operate("Negate", operator.neg, self)

    __add__ = __radd__ = add
    __mul__ = __rmul__ = mul
    __sub__, __truediv__, __pow__, __neg__ = sub, div, pow, neg

    def __rsub__(self, other):
        return self._operate("Sub", operator.sub, other, self)

    def __rtruediv__(self, other):
        return self._operate("Div", operator.truediv, other, self)

    def __rpow__(self, other):
        return self._operate("Pow", operator.pow, other, self)

    def __eq__(self, other):
        raise TypeError(say("legacy_comparison", operation="==", kind=type(self).__name__))

    def __ne__(self, other):
        raise TypeError(say("legacy_comparison", operation="!=", kind=type(self).__name__))

    def size(self):
        """The sizes of all dimensions. A single number has one dimension, of size 1."""
        return self._tensor.shape or type(self._tensor.shape)((1,))

    def tolist(self):
        """The numbers, as nested lists."""
        return self._tensor.tolist() if self._tensor.shape else [self._tensor.item()]

    def _operate(self, name, function, *operands):
        result = function(*(self._unwrap(name, operand) for operand in operands))
        has_number = any(isinstance(operand, Real) for operand in operands)
        return self._wrap(result, name + "Constant" if has_number else name)

    def _unwrap(self, name, operand):
        if type(operand) is type(self):
            return operand._tensor
        if isinstance(operand, Real):
            return float(operand)
        if isinstance(operand, Wrapper):
            raise TypeError(say("legacy_mixed", operation=name))
        raise foreign(name, operand)


def foreign(name, value):
    """The error for a `value` that is neither a number nor a tensor of this package."""
    kind = type(value)
    full_name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return TypeError(say("legacy_foreign", operation=name, type=full_name))


class FloatTensor(Wrapper):
    """A tensor of 32-bit floats: `FloatTensor([[1, 2], [3, 4]])`, or of a size, `FloatTensor(2, 3)`.

    PyTorch left in a tensor of a size whatever the memory held; here it holds zeros. `sum`, `mean` and `norm`
    give Python numbers, as they did. Raises `TypeError` for anything but lists of numbers or sizes.

    >>> FloatTensor([3, 4]).norm()
    5.0
    """

    __slots__ = ()

    def __init__(self, *data):
        if all(isinstance(size, int) for size in data):
            self._tensor = minigrad.zeros(*data) if data else minigrad.tensor([])
        elif len(data) == 1 and isinstance(data[0], list | tuple):
            self._tensor = minigrad.tensor(data[0], dtype=minigrad.float32)
        else:
            raise foreign("FloatTensor", next(value for value in data if not isinstance(value, int)))

    @classmethod
    def _wrap(cls, tensor, creator=None):
        wrapped = object.__new__(cls)
        wrapped._tensor = tensor
        return wrapped

    def sum(self):
        return self._tensor.sum().item()

    def mean(self):
        return self._tensor.mean().item()

    def norm(self):
        return self._tensor.norm().item()

    def __repr__(self):
        return tensor_text(self.tolist(), self.size())


def ones(*size):
    """A `FloatTensor` of ones: `ones(2, 3)`."""
    return FloatTensor._wrap(minigrad.ones(*size))


def zeros(*size):
    """A `FloatTensor` of zeros: `zeros(2, 3)`."""
    return FloatTensor._wrap(minigrad.zeros(*size))


def rand(*size):
    """A `FloatTensor` of numbers drawn evenly from 0 to 1: `rand(2, 3)`."""
    return FloatTensor._wrap(minigrad.rand(*size))


def randn(*size):
    """A `FloatTensor` of numbers drawn from the standard normal distribution: `randn(2, 3)`."""
    return FloatTensor._wrap(minigrad.randn(*size))
