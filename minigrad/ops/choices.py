"""Choosing between elements: by a condition, the larger one, what lies between bounds."""

import math
from functools import wraps

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import ON_TENSORS, cast
from minigrad.core.formulas import array_function
from minigrad.core.operands import NUMBERS, refuse_broadcast
from minigrad.core.operation import declare, internal, pointwise
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.arguments import operand, plain_number
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import also_called, publish, publish_with_twin
from minigrad.exact.recorded_formulas import formula_function
from minigrad.exact.writer import ON_ARRAYS
from minigrad.ops.pointwise import choose, full_of, without_derivative
from minigrad.ops.searching import nonzero
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


@array_function
def replaced(array, mask, value):
    """The array with `value`, turned into its type, where the mask holds."""
    return np.asarray(np.where(mask, number_in(value, array.dtype), array), order="C")


@formula_function
def both_over(condition, other):
    """`condition & other`, written over `condition` as PyTorch does, even if that is too small for it."""
    refuse_larger(condition.shape, other.shape)
    return condition & other


@formula_function
def either_over(condition, other):
    """`condition | other`, written over `condition` likewise."""
    refuse_larger(condition.shape, other.shape)
    return condition | other


def refuse_larger(target, source):
    """Raise PyTorch's error if what has the shape `source` cannot be written over what has the shape `target`."""
    whole = np.broadcast_shapes(target, source)
    refuse_if(whole != target, RuntimeError, "write_shape", target=list(target), source=list(whole))


def of_floating_numbers(result):
    """The result itself. Raises `RuntimeError` if it is one of integers that has a history, as a value in it had one.

    PyTorch asks this of new tensors only, and not of those that are written over.
    """
    if result._requires_grad and result._array.dtype.kind != "f":
        raise refusal(RuntimeError, "integers_with_history", dtype=result.dtype.title)
    return result


ON_ARRAYS["refuse_larger"] = ON_TENSORS["refuse_larger"] = refuse_larger


# fmt: off

# Of two equal numbers each is the larger one by half.

maximum = declare("maximum(self, other)", "MaximumBackward0", traits=("promotes", "tensors"),
                  forward="np.maximum(self, other)",
                  self="fill_number(where(self == other, grad / 2, grad), self < other, 0)",
                  other="fill_number(where(self == other, grad / 2, grad), self > other, 0)")

minimum = declare("minimum(self, other)", "MinimumBackward0", traits=("promotes", "tensors"),
                  forward="np.minimum(self, other)",
                  self="fill_number(where(self == other, grad / 2, grad), self > other, 0)",
                  other="fill_number(where(self == other, grad / 2, grad), self < other, 0)")

# On a bound the gradient still passes.

clamp_between = internal("clamp_between(self, /, min, max)", "ClampBackward1", traits=("elementwise",),
                         forward="clipped(self, min, max)", self="where(is_between(self, min, max), grad, 0)")

clamp_above = internal("clamp_above(self, /, min)", "ClampMinBackward0", traits=("elementwise",),
                       forward="clipped(self, min, None)", self="where(self >= min, grad, 0)")

clamp_below = internal("clamp_below(self, /, max)", "ClampMaxBackward0", traits=("elementwise",),
                       forward="clipped(self, None, max)", self="where(self <= max, grad, 0)")

clamp_between_tensors = internal("clamp_between_tensors(self, min, max)", "ClampBackward0", traits=("promotes",),
                                 forward="np.minimum(np.maximum(self, min), max)",
                                 self="where(both_over(self >= min, self <= max), grad, 0)",
                                 min="where(both_over(self < min, min < max), grad, 0)",
                                 max="where(either_over(self > max, max < min), grad, 0)")

clamp_above_tensor = internal("clamp_above_tensor(self, min)", "ClampMinBackward1", traits=("promotes", "tensors"),
                              forward="np.maximum(self, min)",
                              self="where(self >= min, grad, 0)", min="where(self < min, grad, 0)")

clamp_below_tensor = internal("clamp_below_tensor(self, max)", "ClampMaxBackward1", traits=("promotes", "tensors"),
                              forward="np.minimum(self, max)",
                              self="where(self <= max, grad, 0)", max="where(self > max, grad, 0)")

# What stands in for elements that are not wanted

fill_number = internal("fill_number(self, mask, /, value)", "MaskedFillBackward0",
                       forward="replaced(self, mask, value)", self="fill_number(grad, mask, 0)")

fill_tensor = internal("fill_tensor(self, mask, value)", "MaskedFillBackward1", forward="replaced(self, mask, value)",
                       self="fill_number(grad, mask, 0)", value="sum_all(where(mask, grad, 0))")

nan_to_num = pointwise("nan_to_num(self, /, nan=None, posinf=None, neginf=None)", "NanToNumBackward0",
                       forward="np.nan_to_num(self, nan=nan or 0.0, posinf=posinf, neginf=neginf)",
                       self="grad * isfinite(self)")

# fmt: on

step, step_in_place = (
    without_derivative(name, "np.where(self == 0, other, (self > 0).astype(self.dtype))")
    for name in ("heaviside", "heaviside_")
)


@formula_function
def is_between(self, min, max):
    """Where an element lies between two numbers, of which one may be None."""
    if min is None:
        return self <= max
    return self >= min if max is None else (self >= min) & (self <= max)


@array_function
def clipped(array, min, max):
    """The array, but no element under the number `min` or over the number `max`; nan stays, and comes of a nan."""
    for bound, extreme in ((min, np.maximum), (max, np.minimum)):
        if bound is not None:
            array = extreme(full_of(number_in(bound, array.dtype), array), array)
    return array


def where(condition, input=None, other=None):
    """The elements of `input` where `condition` holds, elsewhere those of `other`; both may be numbers.

    With the condition alone, the places where it holds: a tensor of indices for each dimension. Raises `RuntimeError`
    if the condition is not a bool tensor, or the shapes do not fit.
    See https://pytorch.org/docs/stable/generated/torch.where.html

    >>> import minigrad as torch
    >>> x = torch.tensor([-1.0, 2.0])
    >>> torch.where(x > 0, x, 0)
    tensor([0., 2.])
    >>> torch.where(x > 0)
    (tensor([1]),)
    """
    condition = operand(condition, condition, "where", 1)
    if input is None and other is None:
        return nonzero(condition, as_tuple=True)
    if condition.dtype is dtypes.uint8:
        tell_once("where_bytes", stacklevel=2)
        if not isinstance(input, Tensor) and not isinstance(other, Tensor):
            condition = cast(condition, np.dtype(bool))  # beside which two numbers do not become bytes
    elif condition._array.dtype.kind != "b":
        raise refusal(RuntimeError, "where_condition", dtype=condition.dtype.title)
    if isinstance(input, Tensor) and isinstance(other, Tensor):
        return choose(condition, input, other)
    like = next((each for each in (input, other) if isinstance(each, Tensor)), condition)
    met = [condition if isinstance(each, Tensor) else like for each in (input, other)]  # numbers take the other's type
    for number in map(plain_number, (input, other)):
        if type(number) in NUMBERS:
            dtype = dtypes.of_number(number) if like is condition else like._array.dtype
            number_in(number, dtypes.of_operand(number, dtype))
    return choose(condition, operand(input, met[0], "where", 2), operand(other, met[1], "where", 3))


publish(where)


def where_of(self, condition, other):
    """Its own elements where `condition` holds, elsewhere those of `other`.

    Raises `RuntimeError` for shapes that do not fit together.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.where.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]).where(torch.tensor([True, False]), 0.0)
    tensor([1., 0.])
    """
    return where(condition, self, other)


Tensor.where = where_of


def masked_fill(input, mask, value):
    """`input` with the number `value`, or the only element of a tensor, where `mask` holds.

    Raises `RuntimeError` if the mask is not of bools, or has a shape that does not fit.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html

    >>> import minigrad as torch
    >>> x = torch.tensor([-1.0, 2.0])
    >>> x.masked_fill(x < 0, 0)
    tensor([0., 2.])
    """
    refuse_broadcast(mask._array, input._array)
    return of_floating_numbers(_filled(input, mask, value))


def _filled(input, mask, value):
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "mask_type", dtype=mask.dtype.c_name)
    if not isinstance(value, Tensor):
        return fill_number(input, mask, plain_number(value))
    refuse_if(value.ndim, RuntimeError, "mask_value", ndim=value.ndim)
    return fill_tensor(input, mask, value)


def _masked_fill_over(input, mask, value):
    """`masked_fill` whose result is written over the input: PyTorch looks at the type of the mask before its shape."""
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "mask_type", dtype=mask.dtype.c_name)
    refuse_broadcast(input._array, mask._array)
    return _filled(input, mask, value)


def clamp(input, min=None, max=None):
    """The elements, but none under `min` or over `max`: two numbers or two tensors, of which one may be None.

    Raises `RuntimeError` without any bound. See https://pytorch.org/docs/stable/generated/torch.clamp.html

    >>> import minigrad as torch
    >>> torch.tensor([-2.0, 0.5, 2.0]).clamp(-1, 1)
    tensor([-1.0000,  0.5000,  1.0000])
    """
    given = [each for each in (min, max) if each is not None]
    refuse_if(not given, RuntimeError, "clamp_without_bounds")
    if isinstance(given[0], Tensor) and isinstance(given[-1], Tensor):
        if len(given) == 2 and not any(each._array.dtype.kind != "b" for each in (input, min, max)):
            raise refusal(NotImplementedError, "no_kernel", kernel="clamp_cpu", dtype="Bool")
        low, high = _or_endless(min, -math.inf, input, given[0]), _or_endless(max, math.inf, input, given[0])
        return clamp_between_tensors(input, low, high)
    return clamp_between(_wide_enough(input, *given), min, max)


def _or_endless(bound, infinity, input, other):
    """A bound that is not given, as one number that nothing exceeds, repeated: so it says nothing of the order."""
    if bound is not None:
        return bound
    dtype = dtypes.promoted(input._array, other._array)
    if dtype.kind != "f":
        limits = np.iinfo(dtype if dtype.kind in "iu" else np.uint8)
        infinity = limits.min if infinity < 0 else limits.max
    return wrap(np.broadcast_to(np.asarray(infinity, dtype), other._array.shape))


def _wide_enough(tensor, *bounds):
    """The tensor in the type of its comparison with numbers: floating, if one of them is."""
    dtype = tensor._array.dtype
    for bound in () if dtype.kind == "f" else bounds:
        dtype = dtypes.of_operand(plain(bound), dtype)
    return tensor if dtype is tensor._array.dtype else cast(tensor, dtype)


def clamp_min(input, min):
    """The elements, but none under `min`, a number or a tensor.

    See https://pytorch.org/docs/stable/generated/torch.clamp_min.html

    >>> import minigrad as torch
    >>> torch.tensor([-2.0, 0.5]).clamp_min(0)
    tensor([0.0000, 0.5000])
    """
    return clamp_above_tensor(input, min) if isinstance(min, Tensor) else clamp_above(_wide_enough(input, min), min)


def clamp_max(input, max):
    """The elements, but none over `max`, a number or a tensor.

    See https://pytorch.org/docs/stable/generated/torch.clamp_max.html

    >>> import minigrad as torch
    >>> torch.tensor([-2.0, 0.5]).clamp_max(0)
    tensor([-2.,  0.])
    """
    return clamp_below_tensor(input, max) if isinstance(max, Tensor) else clamp_below(_wide_enough(input, max), max)


def heaviside(input, values):
    """0 for negative elements, 1 for positive ones, and `values` at zero. PyTorch has no gradient for it.

    Raises `RuntimeError` if the two are not of one type.
    See https://pytorch.org/docs/stable/generated/torch.heaviside.html

    >>> import minigrad as torch
    >>> torch.heaviside(torch.tensor([-2.0, 0.0, 3.0]), torch.tensor(0.5))
    tensor([0.0000, 0.5000, 1.0000])
    """
    return _checked_step(step, input, values)


def _over_one_type(function):
    """`function` for what is written over its tensor, and refused in other words if a number is of a wider type."""

    @wraps(function)
    def over(input, *bounds, **named):
        result = function(input, *bounds, **named)
        if result.dtype is not input.dtype and not any(isinstance(each, Tensor) for each in (*bounds, *named.values())):
            raise refusal(RuntimeError, "write_type", target=input.dtype.c_name, source=result.dtype.title)
        return result

    return over


def _step_in_place(input, values):
    return _checked_step(step_in_place, input, values)


def _checked_step(step, input, values):
    refuse_if(input.dtype is not values.dtype, RuntimeError, "heaviside_types")
    return step(input, values)


_masked_fill_over.__name__ = masked_fill.__name__
publish_with_twin(masked_fill, over=_masked_fill_over, reads_first=("value",))
for function in (clamp, clamp_min, clamp_max):
    publish_with_twin(function, over=_over_one_type(function))
publish_with_twin(heaviside, over=_step_in_place)
also_called(clip="clamp")
