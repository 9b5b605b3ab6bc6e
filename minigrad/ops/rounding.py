"""Rounding, and division with a remainder. Their slopes are zero wherever they have one."""

import numpy as np

from minigrad.core.arithmetic import division
from minigrad.core.formulas import array_function
from minigrad.core.operation import internal, pointwise
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import operands
from minigrad.exact.half import rounded_once
from minigrad.exact.halfway import first, halfway
from minigrad.exact.publishing import also_called, publish_with_twin, reflected
from minigrad.ops.pointwise import kernel, without_derivative
from minigrad.words import refusal, refuse_if


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

floor = pointwise("floor(self)", "FloorBackward0", forward="whole(np.floor, self)", self="zeros_like(grad)")
ceil = pointwise("ceil(self)", "CeilBackward0", forward="whole(np.ceil, self)", self="zeros_like(grad)")
trunc = pointwise("trunc(self)", "TruncBackward0", forward="whole(np.trunc, self)", self="zeros_like(grad)")
frac = pointwise("frac(self)", "FracBackward0", forward="self - np.trunc(kernel('frac_cpu', 'f', self))", self="grad")

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
Tensor.__rmod__ = reflected(remainder)
Tensor.__rfloordiv__ = reflected(floor_divide)
also_called(fix="trunc", divide="div", true_divide="div")
