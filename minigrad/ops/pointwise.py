"""Operations that act on each element: arithmetic, powers, functions of one variable, comparisons."""

from numbers import Number

import numpy as np

from minigrad.ops.declare import comparison, declare, pointwise, pointwise_floating, publish
from minigrad.ops.generate import ON_TENSORS, array_function
from minigrad.ops.inplace import in_place
from minigrad.ops.operands import NUMBERS, operand, operands
from minigrad.ops.shape import cast
from minigrad.tensor import Tensor
from minigrad.words import refusal


@array_function
def power(array, exponent):
    """`array ** exponent`, in products for the small powers, which NumPy computes as slowly as any other."""
    if exponent == 1:
        return array
    if exponent == 2:
        return array * array
    return array * array * array if exponent == 3 else array**exponent


# fmt: off

# Arithmetic

add = pointwise("add(self, other)", "AddBackward0", operators=("add", "radd", "iadd"),
                forward="self + other",
                self="grad",
                other="grad")

sub = pointwise("sub(self, other)", "SubBackward0", operators=("sub", "isub"), traits=("promotes", "no bools"),
                forward="self - other",
                self="grad",
                other="-grad")

mul = pointwise("mul(self, other)", "MulBackward0", operators=("mul", "rmul", "imul"),
                forward="self * other",
                self="grad * other",
                other="grad * self")

div = pointwise_floating("div(self, other)", "DivBackward0", operators=("truediv", "itruediv"),
                         forward="self / other",
                         self="grad / other",
                         other="-grad * ((self / other) / other)")

neg = pointwise("neg(self)", "NegBackward0", operators=("neg",), traits=("no bools",), forward="-self", self="-grad")
reciprocal = pointwise_floating("reciprocal(self)", "ReciprocalBackward0",
                                forward="1 / self", self="-grad * (result * result)")
number_minus = declare("number_minus(self, /, other)", "RsubBackward1", public=False,
                       forward="other - self", self="-grad")

# Powers: of a tensor to a number, of a tensor to a tensor, of a number to a tensor

pow_number = pointwise("pow_number(self, /, exponent)", "PowBackward0", public=False,
                       forward="self.copy() if exponent == 1 else power(self, exponent)",
                       self="grad * (exponent * power(self, exponent - 1)) if exponent else zeros_like(grad)")

pow_tensor = pointwise("pow_tensor(self, exponent)", "PowBackward1", public=False,
                       forward="self ** exponent",
                       self="where(exponent == 0, 0, grad * (exponent * self ** (exponent - 1)))",
                       exponent="grad * where((self == 0) * (exponent >= 0), 0, result * log(self))")

# Here `self` is the number and `exponent` the tensor: what stands before the slash is the tensor.
number_pow = declare("number_pow(exponent, /, self)", "PowBackward2", public=False,
                     forward="self ** exponent",
                     exponent="where((exponent >= 0) * (self == 0), 0, grad * (result * float(np.log(self))))")

# Functions of one variable

sin = pointwise_floating("sin(self)", "SinBackward0", forward="np.sin(self)", self="grad * cos(self)")
cos = pointwise_floating("cos(self)", "CosBackward0", forward="np.cos(self)", self="-grad * sin(self)")
exp = pointwise_floating("exp(self)", "ExpBackward0", forward="np.exp(self)", self="grad * result")
log = pointwise_floating("log(self)", "LogBackward0", forward="np.log(self)", self="grad / self")
tanh = pointwise_floating("tanh(self)", "TanhBackward0", forward="np.tanh(self)", self="grad * (1 - result * result)")
relu = pointwise("relu(self)", "ReluBackward0", traits=("no bools",),
                 forward="np.maximum(self, 0)", self="threshold_backward(grad, result)")

threshold_backward = declare("threshold_backward(grad_output, self)", "ThresholdBackwardBackward0", public=False,
                             forward="np.where(self <= 0, 0, grad_output)",
                             grad_output="threshold_backward(grad, self)",
                             self="zeros_like(grad)")

# Choice and comparison

zeros_like = declare("zeros_like(self)", forward="np.zeros_like(self)")

choose = declare("where(condition, self, other)", "WhereBackward0", public=False, traits=("promotes",),
                 forward="np.where(condition, self, other)",
                 self="where(condition, grad, 0)",
                 other="where(condition, 0, grad)")

lt = comparison("lt(self, other)", operators=("lt",), forward="self < other")
le = comparison("le(self, other)", operators=("le",), forward="self <= other")
gt = comparison("gt(self, other)", operators=("gt",), forward="self > other")
ge = comparison("ge(self, other)", operators=("ge",), forward="self >= other")
eq = comparison("eq(self, other)", forward="self == other")
ne = comparison("ne(self, other)", forward="self != other")

# fmt: on


def where(condition, input, other):
    """The elements of `input` where `condition` holds, elsewhere those of `other`; both may be numbers.

    Raises `RuntimeError` if the condition is not a bool tensor, or the shapes do not fit.
    See https://pytorch.org/docs/stable/generated/torch.where.html

    >>> import minigrad as torch
    >>> x = torch.tensor([-1.0, 2.0])
    >>> torch.where(x > 0, x, 0)
    tensor([0., 2.])
    """
    condition = operand(condition, condition, "where", 1)
    if condition._array.dtype.kind != "b":
        raise refusal(RuntimeError, "where_condition", dtype=condition.dtype.title)
    like = next((each for each in (input, other) if isinstance(each, Tensor)), condition)
    return choose(condition, operand(input, like, "where", 2), operand(other, like, "where", 3))


publish(where)
Tensor.where = lambda self, condition, other: where(condition, self, other)


def pow(self, exponent):
    """`self ** exponent`, where either may be a number.

    See https://pytorch.org/docs/stable/generated/torch.pow.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]) ** 3
    tensor([1., 8.])
    """
    if type(exponent) in NUMBERS and isinstance(self, Tensor) and self._array.dtype.kind == "f":
        return pow_number(self, exponent)
    if isinstance(self, np.generic) or isinstance(exponent, np.generic):
        return pow(_number(self), _number(exponent))
    if type(self) in NUMBERS and _is_floating(exponent):
        return number_pow(exponent, self)
    if isinstance(exponent, int) and exponent < 0:
        raise refusal(RuntimeError, "integer_power")
    if _is_floating(exponent) and isinstance(self, Tensor) and not _is_floating(self):
        self = cast(self, exponent._array.dtype)  # the gradient takes its logarithm
    return pow_tensor(*operands("pow", self, exponent))


def _number(value):
    return value.item() if isinstance(value, np.generic) else value


def _is_floating(value):
    return isinstance(value, Tensor) and value._array.dtype.kind == "f"


def pow_(self, exponent):
    """The same as `pow`, written over the tensor itself, which is returned."""
    return in_place(pow, self, exponent)


publish(pow, ("pow", "ipow"), pow_)
ON_TENSORS["power"] = pow


def reflected_sub(self, other):
    """`other - self` for a number, which PyTorch records as one node of its own."""
    other = _number(other)
    if type(other) in NUMBERS and _is_floating(self):
        return number_minus(self, other)
    return sub(*operands("sub", other, self))


def reflected_div(self, other):
    """`other / self` for a number, which PyTorch computes as `reciprocal(self) * other`."""
    return reciprocal(self) * other


def equals(self, other):
    """`self == other`, element by element; False for what could never be equal, such as None."""
    return eq(self, other) if _is_comparable(other) else NotImplemented


def differs(self, other):
    """`self != other`, element by element; True for what could never be equal, such as None."""
    return ne(self, other) if _is_comparable(other) else NotImplemented


def _is_comparable(value):
    return isinstance(value, (Tensor, Number)) or hasattr(value, "__array__")


Tensor.__rsub__ = reflected_sub
Tensor.__rtruediv__ = reflected_div
Tensor.__rpow__ = lambda self, other: pow(other, self)
Tensor.__eq__ = equals
Tensor.__ne__ = differs
