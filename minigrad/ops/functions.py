"""Functions of one variable: roots, exponentials, logarithms, angles; rounding, and division with a remainder."""

import math

import numpy as np

from minigrad.core.arithmetic import cos, division, sin
from minigrad.core.names_in_formulas import ON_ARRAYS, amend_function, array_function
from minigrad.core.operation import METHODS, amend, declare, internal, pointwise, pointwise_floating
from minigrad.core.tensor import Tensor
from minigrad.exact import half
from minigrad.exact.arguments import operands
from minigrad.exact.half import in_registers, rounded_once
from minigrad.exact.halfway import first, halfway
from minigrad.exact.last_digits import precisely
from minigrad.exact.publishing import also_called, publish, publish_with_twin, reflected
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.pointwise import kernel, reciprocal, without_derivative
from minigrad.words import refusal, refuse_if

# NumPy has no error function; that of the C library takes one number after the other.
_ERF = np.vectorize(math.erf, otypes=[float])
_ERFC = np.vectorize(math.erfc, otypes=[float])


@array_function
def error_function(array):
    """The share of a normal distribution of variance 1/2 between -x and x."""
    return _ERF(array).astype(array.dtype)


@array_function
def complementary_error_function(array):
    """1 - erf(x), which keeps its digits where erf is almost 1."""
    return _ERFC(array).astype(array.dtype)


@amend_function
def signs(array):
    """-1, 0 or 1; nan has the sign 0 in PyTorch, and bools are their own signs."""
    return array.copy() if array.dtype.kind == "b" else np.subtract(array > 0, array < 0, dtype=array.dtype)


@formula_function
def sgn_backward(self, grad, result):
    """Zero for real numbers. PyTorch keeps the argument and the result nevertheless: for complex ones it needs them."""
    return zeros_like(grad)  # noqa: F821 (an operation of ours)


amend("abs", "np.abs(kernel('abs_cpu', 'iuf', self))")
amend("sgn", self="sgn_backward(self, grad, result)")
amend("exp", "precisely(np.exp, self)")
amend("log", "precisely(np.log, self)")
amend("tanh", "precisely(np.tanh, self)")
amend("sigmoid", "1 / (1 + precisely(np.exp, -self))")
amend("tanh_backward", "grad_output * less_product(1, output, output)")

# fmt: off

# Roots, exponentials, logarithms

pointwise_floating("rsqrt(self)", "RsqrtBackward0", forward="inverse_root(self)", self="-0.5 * grad * power(result, 3)")
pointwise_floating("exp2(self)", "Exp2Backward0",
                   forward="precisely(np.exp2, self)", self="by_number(grad * result, math.log(2))")
pointwise_floating("expm1(self)", "Expm1Backward0", forward="precisely(np.expm1, self)", self="grad * (result + 1)")
log1p = pointwise_floating("log1p(self)", "Log1PBackward0",
                           forward="precisely(np.log1p, self)", self="grad / (self + 1)")
pointwise_floating("log2(self)", "Log2Backward0",
                   forward="precisely(np.log2, self)", self="grad / by_number(self, math.log(2))")
pointwise_floating("log10(self)", "Log10Backward0",
                   forward="precisely(np.log10, self)", self="grad / by_number(self, math.log(10))")

# Angles

pointwise_floating("tan(self)", "TanBackward0", forward="np.tan(self)", self="grad * (power(result, 2) + 1)")
pointwise_floating("asin(self)", "AsinBackward0",
                   forward="precisely(np.arcsin, self)", self="grad * rsqrt(-self * self + 1)")
pointwise_floating("acos(self)", "AcosBackward0",
                   forward="precisely(np.arccos, self)", self="grad * -rsqrt(-self * self + 1)")
pointwise_floating("atan(self)", "AtanBackward0", forward="precisely(np.arctan, self)", self="grad / (self * self + 1)")
pointwise_floating("atan2(self, other)", "Atan2Backward0", traits=("promotes", "floating", "tensors"),
                   forward="np.arctan2(self, other)",
                   self="grad * other * inverse_square_of_radius(self, other)",
                   other="grad * -self * inverse_square_of_radius(self, other)")
pointwise("hypot(self, other)", "HypotBackward0", traits=("promotes", "tensors"),
          forward="np.hypot(kernel('hypot_cpu', 'f', self), other)",
          self="grad * self / result", other="grad * other / result")
pointwise_floating("sinc(self)", "SincBackward0",
                   forward="sine_by_angle(self)", self="where(self * self == 0, 0, grad * slope_of_sinc(self))")

# Their hyperbolic sisters

pointwise_floating("sinh(self)", "SinhBackward0", forward="precisely(np.sinh, self)", self="grad * cosh(self)")
pointwise_floating("cosh(self)", "CoshBackward0", forward="precisely(np.cosh, self)", self="grad * sinh(self)")
# Written in place these have no derivative in PyTorch.
for _name, _gradient in {
    "asinh": "grad * rsqrt(power(self, 2) + 1)",
    "acosh": "grad * rsqrt(self * self - 1)",
    "atanh": "grad * 1 / (1 - power(self, 2))",
}.items():
    _function = pointwise_floating(f"{_name}(self)", f"{_name.title()}Backward0", public=False,
                                   forward=f"np.arc{_name[1:]}(self)", self=_gradient)
    _over = pointwise_floating(f"{_name}_in_place(self)", f"{_name.title()}Backward1", public=False,
                               forward=f"{_name}(self)", self=f"not_implemented_in_place('{_name}')")
    publish_with_twin(_function, over=_over)

# Of probability

pointwise_floating("logit(self, /, eps=None)", "LogitBackward0",
                   forward="log_of_odds(self, eps)",
                   self="where(has_odds(self, eps), grad / (self * (1 - self)), math.nan if eps is None else 0)")
erf = pointwise_floating("erf(self)", "ErfBackward0",
                         forward="error_function(self)",
                         self="by_number(exp(-power(self, 2)), 2 / math.sqrt(math.pi)) * grad")
pointwise_floating("erfc(self)", "ErfcBackward0",
                   forward="complementary_error_function(self)",
                   self="by_number(exp(-power(self, 2)), -2 / math.sqrt(math.pi)) * grad")

# Of two variables, without overflow or 0 * log(0)

declare("logaddexp(self, other)", "LogaddexpBackward0", traits=("promotes", "tensors"),
        forward="np.logaddexp(kernel('logaddexp_cpu', 'f', self), other)",
        self="grad / (1 + exp(no_bools(other, 'sub_bool') - self))",
        other="grad / (1 + exp(no_bools(self, 'sub_bool') - other))")
xlogy_tensors = pointwise_floating(
    "xlogy_tensors(self, other)", "XlogyBackward0", public=False, forward="product_with_log(self, other)",
    self="fill_number(xlogy_tensors(grad, other), (self == 0) & (other <= 0), 0)", other="grad * self / other")
xlogy_of_number = pointwise_floating("xlogy_of_number(self, other)", "XlogyBackward1", public=False,
                                     forward="product_with_log(self, other)", other="grad * self / other")
xlogy_with_number = pointwise_floating("xlogy_with_number(self, other)", "XlogyBackward2", public=False,
                                       forward="product_with_log(self, other)",
                                       self="fill_number(xlogy_tensors(grad, other), (self == 0) & (other <= 0), 0)")

# fmt: on


@formula_function
def inverse_square_of_radius(self, other):
    """1 / (x² + y²), and 0 at the origin, where an angle has no slope."""
    of_other = other * other  # recorded first, as in PyTorch
    square = self * self + of_other
    return fill_number(reciprocal(square), square == 0, 0)  # noqa: F821 (declared in choices.py)


@array_function
@in_registers
def inverse_root(array):
    """1 / √x."""
    return 1 / np.sqrt(array)


@array_function
@rounded_once
def sine_by_angle(array):
    """sin(πx) / (πx), and 1 at 0."""
    angle = array * math.pi
    return np.where(array == 0, array.dtype.type(1), np.sin(angle) / angle)


@formula_function
def by_number(tensor, number):
    """A tensor times a number."""
    return tensor * number


@formula_function
def over_number(tensor, number):
    """A tensor divided by a number."""
    return tensor / number


ON_ARRAYS[by_number.__name__] = half.by_number
ON_ARRAYS[over_number.__name__] = half.over_number
ON_ARRAYS[half.number_beside.__name__] = half.number_beside


@formula_function
def slope_of_sinc(self):
    """The derivative of sin(πx) / (πx); where x * x is 0 it is 0, but from this nan."""
    angle, divisor = by_number(self, math.pi), by_number(self * self, math.pi)
    sine = sin(angle)  # what comes first here gets its gradient last: the order of PyTorch's nodes
    return (angle * cos(angle) - sine) / divisor


@formula_function
def has_odds(self, eps):
    """Where a number is a probability, and was not moved to `eps` or `1 - eps`."""
    low = eps or 0
    return (self >= low) & (self <= 1 - low)


@array_function
def log_of_odds(array, eps):
    """log(p / (1 - p)), where p is moved away from 0 and 1 by `eps`, if that is given."""
    if eps is not None:
        array = np.where(array < eps, eps, np.where(array > 1 - eps, 1 - eps, array)).astype(array.dtype)
    return precisely(np.log, array / (1 - array))


@array_function
def product_with_log(array, other):
    """x * log(y), which is 0 for x = 0 whatever y is, unless y is nan."""
    return np.where((array == 0) & ~np.isnan(other), 0, array * precisely(np.log, other))


def xlogy(input, other):
    """`input * log(other)`, which is 0 where `input` is 0; either may be a number.

    See https://pytorch.org/docs/stable/generated/torch.xlogy.html

    >>> import minigrad as torch
    >>> torch.xlogy(torch.tensor([0.0, 2.0]), torch.tensor([0.0, 1.0]))
    tensor([0., 0.])
    """
    if not isinstance(input, Tensor):
        return xlogy_of_number(input, other)
    return (xlogy_tensors if isinstance(other, Tensor) else xlogy_with_number)(input, other)


def positive(input):
    """The tensor itself. Raises `RuntimeError` for bools.

    See https://pytorch.org/docs/stable/generated/torch.positive.html

    >>> import minigrad as torch
    >>> +torch.tensor([1, -2])
    tensor([ 1, -2])
    """
    refuse_if(input._array.dtype.kind == "b", RuntimeError, "positive_bool")
    return input


publish_with_twin(xlogy)
publish(positive)
METHODS["__pos__"] = positive

also_called(absolute="abs", arctan2="atan2")
also_called(**{f"arc{angle}": f"a{angle}" for angle in ("sin", "cos", "tan", "sinh", "cosh", "tanh")})


# Rounding, and division with a remainder. Their slopes are zero wherever they have one.


@array_function
def whole(rounding, array):
    """The array rounded by a function of NumPy; integers are round already.

    Raises `NotImplementedError` for bools.
    """
    kernel(f"{rounding.__name__}_vml_cpu", "iuf", array)
    return rounding(array) if array.dtype.kind == "f" else array.copy()


@array_function
def rounded(array, decimals):
    """The array rounded to so many decimals, or to tens for -1."""
    scale = array.dtype.type(10.0 ** np.abs(decimals))
    return np.round(array * scale) / scale if decimals > 0 else np.round(array / scale) * scale


@array_function
def divided(division, name, array, other):
    """What a division makes of two arrays.

    Raises `RuntimeError` for a zero among integers, and as `kernel` does for bools.
    """
    kernel(name, "iuf", other)
    if other.dtype.kind == "f" or other.all():
        return division(array, other)
    whole, by = np.broadcast_arrays(array, other)
    _, done = first(by == 0, array, other)
    raise halfway(refusal(RuntimeError, "zero_division"), np.where(done, division(whole, by), whole))


@array_function
def rest(array, other):
    """What a division rounded down leaves; where that is nothing, with the sign of the array, as in PyTorch."""
    left = np.remainder(array, other)
    return np.where(left == 0, np.copysign(left, array), left) if left.dtype.kind == "f" else left


@array_function
def quotient(array, other, rounding_mode):
    """The quotient, rounded down for "floor" and towards zero for "trunc"; None leaves it as it is."""
    if rounding_mode is None:
        return array / other
    division = rounded_once(np.floor_divide) if rounding_mode == "floor" else towards_zero
    return divided(division, f"div_{rounding_mode}_cpu", array, other)


def towards_zero(array, other):
    """The quotient rounded towards zero."""
    if array.dtype.kind == "f":
        return np.trunc(array / other)
    down = np.floor_divide(array, other)
    return down + ((down < 0) & (down * other != array))


# fmt: off

pointwise("floor(self)", "FloorBackward0", forward="whole(np.floor, self)", self="zeros_like(grad)")
pointwise("ceil(self)", "CeilBackward0", forward="whole(np.ceil, self)", self="zeros_like(grad)")
pointwise("trunc(self)", "TruncBackward0", forward="whole(np.trunc, self)", self="zeros_like(grad)")
pointwise("frac(self)", "FracBackward0", forward="self - np.trunc(kernel('frac_cpu', 'f', self))", self="grad")

round_whole = internal("round_whole(self)", "RoundBackward0", traits=("elementwise",),
                       forward="whole(np.round, self)", self="zeros_like(grad)")
round_decimals = internal("round_decimals(self, /, decimals)", "RoundBackward1", traits=("elementwise",),
                          forward="rounded(kernel('round_cpu' if decimals else 'round_vml_cpu', 'f', self), decimals)",
                          self="zeros_like(grad)")

# Division. Where the divisor is a number, PyTorch's node has no edge for it.

fmod_tensor = internal("fmod_tensor(self, other)", "FmodBackward1", traits=("promotes",),
                       forward="divided(np.fmod, 'fmod_cpu', self, other)",
                       self="grad", other="-grad * div_rounded(self, other, 'trunc')")

fmod_number = internal("fmod_number(self, other)", "FmodBackward0", traits=("promotes",),
                       forward="divided(np.fmod, 'fmod_cpu', self, other)", self="grad")

remainder_tensor = internal("remainder_tensor(self, other)", "RemainderBackward1", traits=("promotes",),
                            forward="divided(rest, 'remainder_cpu', self, other)",
                            self="grad", other="-grad * div_rounded(self, other, 'floor')")

remainder_number = internal("remainder_number(self, other)", "RemainderBackward0", traits=("promotes",),
                            forward="divided(rest, 'remainder_cpu', self, other)", self="grad")

remainder_of_number = internal(
    "remainder_of_number(self, other)", "torch::autograd::NotImplemented", traits=("promotes",),
    forward="divided(rest, 'remainder_cpu', self, other)", other="not_implemented('remainder')")

div_rounded = internal("div_rounded(self, other, /, rounding_mode)", "DivBackward2",
                       traits=("promotes", "wide numbers"),
                       forward="quotient(self, other, rounding_mode)",
                       self="zeros_like(grad) if rounding_mode else grad / other",
                       other="zeros_like(grad) if rounding_mode else -grad * ((self / other) / other)")

# fmt: on

floor_quotient = without_derivative("floor_divide", "quotient(self, other, 'floor')", ("promotes", "wide numbers"))
floor_quotient_over = without_derivative(
    "floor_divide_", "quotient(self, other, 'floor')", ("promotes", "wide numbers")
)


def round(input, *, decimals=None):
    """The nearest whole number, the even one of two; or the nearest multiple of `10 ** -decimals`.

    See https://pytorch.org/docs/stable/generated/torch.round.html

    >>> import minigrad as torch
    >>> torch.round(torch.tensor([0.5, 1.5, 2.7]))
    tensor([0., 2., 3.])
    """
    return round_whole(input) if decimals is None else round_decimals(input, decimals)


def fmod(input, other):
    """What a division rounded towards zero leaves: its sign is that of `input`.

    Raises `RuntimeError` for a zero among integers. See https://pytorch.org/docs/stable/generated/torch.fmod.html

    >>> import minigrad as torch
    >>> torch.fmod(torch.tensor([-3.0, 5.0]), 2)
    tensor([-1.,  1.])
    """
    is_number = not isinstance(other, Tensor)
    return (fmod_number if is_number else fmod_tensor)(*operands("fmod", input, other))


def remainder(input, other):
    """What a division rounded down leaves, `input % other`: its sign is that of `other`. Either may be a number.

    Raises `RuntimeError` for a zero among integers. See https://pytorch.org/docs/stable/generated/torch.remainder.html

    >>> import minigrad as torch
    >>> torch.tensor([-3.0, 5.0]) % 2
    tensor([1., 1.])
    """
    if not isinstance(input, Tensor):
        operation = remainder_of_number
    else:
        operation = remainder_tensor if isinstance(other, Tensor) else remainder_number
    return operation(*operands("remainder", input, other))


def floor_divide(input, other):
    """The quotient rounded down, `input // other`. Either may be a number. PyTorch has no gradient for it.

    Raises `RuntimeError` for a zero among integers.
    See https://pytorch.org/docs/stable/generated/torch.floor_divide.html

    >>> import minigrad as torch
    >>> torch.tensor([-3.0, 5.0]) // 2
    tensor([-2.,  2.])
    """
    return floor_quotient(*operands("floor_divide", input, other))


def _floor_divide_over(input, other):
    return floor_quotient_over(*operands("floor_divide", input, other))


# What stands for no mode at all: a mode of None computes the same, but PyTorch records another node.
UNSAID = object()


def div(input, other, *, rounding_mode=UNSAID):
    """`input / other`; rounded down for the mode "floor", towards zero for "trunc". Either may be a number.

    Raises `RuntimeError` for another mode. See https://pytorch.org/docs/stable/generated/torch.div.html

    >>> import minigrad as torch
    >>> torch.div(torch.tensor([-3.0, 5.0]), 2, rounding_mode="trunc")
    tensor([-1.,  2.])
    """
    if rounding_mode is UNSAID:
        return division(input, other)
    refuse_if(rounding_mode not in (None, "floor", "trunc"), RuntimeError, "rounding_mode", mode=rounding_mode)
    input, other = operands("div" if rounding_mode is None else "div_rounded", input, other)
    if rounding_mode is None and not (input.is_floating_point() or other.is_floating_point()):
        return division(input, other)
    return div_rounded(input, other, rounding_mode)


publish_with_twin(round, fmod, div)
publish_with_twin(remainder, operators=("mod", "imod"))
publish_with_twin(floor_divide, operators=("floordiv", "ifloordiv"), over=_floor_divide_over)
METHODS |= {"__rmod__": reflected(remainder), "__rfloordiv__": reflected(floor_divide)}
also_called(fix="trunc", divide="div", true_divide="div")
