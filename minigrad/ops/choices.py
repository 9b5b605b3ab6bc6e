"""Comparisons, and what follows from them: where something stands, the larger of two, what lies between bounds."""

import math
from functools import partial, wraps

import numpy as np

from minigrad import dtypes
from minigrad.arrays import shared
from minigrad.core.arithmetic import cast
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, array_function
from minigrad.core.operands import NUMBERS, refuse_broadcast
from minigrad.core.operation import METHODS, PUBLISHED, comparison, declare, internal, pointwise
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.arguments import is_operand, operand, operands, plain_number, require_one_type
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import also_called, publish, publish_with_twin, reflected
from minigrad.exact.recorded_formulas import formula_function
from minigrad.exact.writes import in_place, refuse_integers, refuse_overlap_with
from minigrad.ops.pointwise import choose, full_of, kernel, without_derivative
from minigrad.ops.reshape import view
from minigrad.ops.selection import answer, integers
from minigrad.ops.shape import unbind
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once

bitwise = partial(declare, in_place=True, traits=("promotes",))
logical = partial(declare, in_place=True, traits=("promotes", "tensors", "forgets the graph"))


def written_over(comparison, over_number, over_tensor):
    """The in-place twin of a comparison: in the type of the tensor, 1 for true and 0 for false."""

    def twin(self, other):
        by_tensor = isinstance(other, Tensor)
        if by_tensor and other._version_counter is self._version_counter and other is not self:
            refuse_overlap_with(self, other)
        by_graph = by_tensor and other.requires_grad and self._array.dtype.kind == "f"
        if not (self.requires_grad or by_graph):
            return in_place(comparison, self, other)
        return in_place(over_tensor if by_tensor else over_number, self, other)

    twin.__name__ = twin.__qualname__ = f"{comparison.__name__}_"
    twin.__doc__ = f"The same as `{comparison.__name__}`, written over the tensor itself, which is returned."
    return twin


# fmt: off

eq = comparison("eq(self, other)", forward="self == other")
ne = comparison("ne(self, other)", forward="self != other")
comparison("lt(self, other)", operators=("lt",), forward="self < other")
comparison("le(self, other)", operators=("le",), forward="self <= other")
comparison("gt(self, other)", operators=("gt",), forward="self > other")
comparison("ge(self, other)", operators=("ge",), forward="self >= other")

declare("isnan(self)", traits=("elementwise",), forward="np.isnan(self)")
declare("isinf(self)", traits=("elementwise",), forward="np.isinf(self)")
declare("isfinite(self)", traits=("elementwise",), forward="np.isfinite(self)")

# Every number but 0 counts as true

logical("logical_not(self)", forward="np.logical_not(self)")
logical("logical_and(self, other)", forward="np.logical_and(self, other)")
logical("logical_or(self, other)", forward="np.logical_or(self, other)")
logical("logical_xor(self, other)", forward="np.logical_xor(self, other)")

# Bit by bit, which for bools is the same as logic

bitwise_not = declare("bitwise_not(self)", in_place=True, forward="~kernel('bitwise_not_cpu', 'biu', self)")
bitwise("bitwise_and(self, other)", operators=("and", "rand", "iand"),
        forward="kernel('bitwise_and_cpu', 'biu', self) & other")
bitwise("bitwise_or(self, other)", operators=("or", "ror", "ior"),
        forward="kernel('bitwise_or_cpu', 'biu', self) | other")
bitwise("bitwise_xor(self, other)", operators=("xor", "rxor", "ixor"),
        forward="kernel('bitwise_xor_cpu', 'biu', self) ^ other")
bitwise_left_shift = bitwise("bitwise_left_shift(self, other)", operators=("lshift", "ilshift"),
                             forward="kernel('lshift_cpu', 'iu', self) << other")
bitwise_right_shift = bitwise("bitwise_right_shift(self, other)", operators=("rshift", "irshift"),
                              forward="kernel('rshift_cpu', 'iu', self) >> other")

# fmt: on


def invert(self):
    """`~self`. Raises `TypeError` for floating numbers."""
    refuse_if(self._array.dtype.kind == "f", TypeError, "invert_floating")
    return bitwise_not(self)


METHODS["__invert__"] = invert

METHODS |= {"__rlshift__": reflected(bitwise_left_shift), "__rrshift__": reflected(bitwise_right_shift)}

# Written over a tensor of the graph, the answers take part in it, with a slope of zero.
for name, sign in {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}.items():
    twins = [
        internal(f"{name}_over_{what}(self, other)", f"{name.title()}Backward{number}", traits=("promotes",),
                 forward=f"(self {sign} other).astype(self.dtype)", **dict.fromkeys(wanting, "zeros_like(grad)"))
        for number, (what, wanting) in enumerate({"number": ["self"], "tensor": ["self", "other"]}.items())
    ]  # fmt: skip
    METHODS[f"{name}_"] = written_over(PUBLISHED[name], *twins)

also_called(not_equal="ne", less="lt", less_equal="le", greater="gt", greater_equal="ge")


def equals(self, other):
    """`self == other`, element by element, also with an array; False for what could never be equal, such as None."""
    if isinstance(other, Tensor):
        return eq(self, other)
    if isinstance(other, np.ndarray) and other.dtype.kind in "biufc":
        other = wrap(shared(other, stacklevel=2))
    return eq(self, other) if is_operand(other) else NotImplemented


def differs(self, other):
    """`self != other`, element by element; True for what could never be equal, such as None, and for any array."""
    return ne(self, other) if is_operand(other) else NotImplemented


METHODS |= {"__eq__": equals, "__ne__": differs}


def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Where two tensors are equal up to `atol + rtol * |other|`.

    Raises `RuntimeError` if they are of two types, or a tolerance is negative.
    See https://pytorch.org/docs/stable/generated/torch.isclose.html

    >>> import minigrad as torch
    >>> torch.isclose(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.1]))
    tensor([ True, False])
    """
    require_one_type("isclose_types", first=input, second=other)
    for name, tolerance in {"rtol": rtol, "atol": atol}.items():
        refuse_if(tolerance < 0, RuntimeError, "negative_tolerance", name=name, value=tolerance)
    input, other = operands("isclose", input, other)  # which PyTorch uses as any others: views learn their history
    return is_near(input, other, rtol, atol, equal_nan)


is_near = internal("is_near(self, other, /, rtol, atol, equal_nan)", traits=("promotes",),
                   forward="np.isclose(self, other, rtol, atol, equal_nan)")  # fmt: skip


def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether two tensors are equal up to `atol + rtol * |other|` everywhere, as a plain bool. Raises as `isclose`.

    See https://pytorch.org/docs/stable/generated/torch.allclose.html

    >>> import minigrad as torch
    >>> torch.allclose(torch.tensor([0.1 + 0.2]), torch.tensor([0.3]))
    True
    """
    return bool(isclose(input, other, rtol, atol, equal_nan)._array.all())


def equal(input, other):
    """Whether two tensors have the same shape and the same elements, as a plain bool.

    See https://pytorch.org/docs/stable/generated/torch.equal.html

    >>> import minigrad as torch
    >>> torch.equal(torch.tensor([1, 2]), torch.tensor([1, 2]))
    True
    """
    return np.array_equal(input._array, other._array)


publish(isclose, allclose, equal)


# Where something stands: what is not zero, where a number belongs in a sorted row, what is among given ones. The
# answers are integers and bools, and have no gradient.


def nonzero(input, *, as_tuple=False):
    """The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.

    See https://pytorch.org/docs/stable/generated/torch.nonzero.html

    >>> import minigrad as torch
    >>> torch.tensor([[0, 1], [2, 0]]).nonzero()
    tensor([[0, 1],
            [1, 0]])
    """
    array = input._array
    if as_tuple:
        return unbind(integers(np.argwhere(np.atleast_1d(array))), 1)
    return integers(np.argwhere(array))


def argwhere(input):
    """The indices of all elements that are not zero, a row for each of them.

    See https://pytorch.org/docs/stable/generated/torch.argwhere.html

    >>> import minigrad as torch
    >>> torch.argwhere(torch.tensor([0, 1, 2]))
    tensor([[1],
            [2]])
    """
    return nonzero(input)


def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None, sorter=None):
    """The index before which each number would be put so that the sequence remains sorted.

    Among equal ones that is the first place, or with `right=True` (`side="right"`) the one after the last. Sequences of
    several rows meet numbers of as many rows. Raises `RuntimeError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.searchsorted.html

    >>> import minigrad as torch
    >>> torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([3, 4]))
    tensor([1, 2])
    """
    refuse_if(side not in (None, "left", "right"), RuntimeError, "searchsorted_side", side=side)
    refuse_if(side == "left" and right, RuntimeError, "searchsorted_opposites")
    if not isinstance(input, Tensor) and sorted_sequence.ndim != 1:
        raise refusal(RuntimeError, "searchsorted_scalar", ndim=sorted_sequence.ndim)
    sequence, values = (each._array for each in operands("searchsorted", sorted_sequence, input, recorded=False))
    for name, array in {"boundary": sequence, "input value": values}.items():
        if not array.flags.c_contiguous:
            tell_once("searchsorted_layout", stacklevel=2, name=name)
    refuse_if(sequence.ndim == 0, RuntimeError, "searchsorted_number")
    if values.dtype.kind == "b":
        kernel("searchsorted_out_cpu", "iuf", sequence if values.size else np.empty(0))
    if sorter is not None:
        sequence = np.take_along_axis(sequence, sorter._array, -1)
    if sequence.ndim > 1 and sequence.shape[:-1] != values.shape[:-1]:
        shapes = {"boundaries": list(sequence.shape), "values": list(values.shape)}
        raise refusal(RuntimeError, "searchsorted_shape", **shapes)
    stops = np.greater if right or side == "right" else np.greater_equal
    return answer(_insertion_points(sequence, values, stops).astype(np.int32 if out_int32 else np.int64))


def _insertion_points(sequence, values, stops):
    """Binary search for all values at once: how many boundaries go before that at which `stops(boundary, value)` holds.

    As in PyTorch, and not in NumPy, nan stops nowhere and nothing stops at nan.
    """
    low, high = np.zeros(values.shape, np.int64), np.full(values.shape, sequence.shape[-1])
    while (searching := low < high).any():
        middle = (low + high) // 2
        places = np.minimum(middle, sequence.shape[-1] - 1)
        boundary = sequence[places] if sequence.ndim == 1 else np.take_along_axis(sequence, places, -1)
        stopped = stops(boundary, values)
        low, high = np.where(searching & ~stopped, middle + 1, low), np.where(searching & stopped, middle, high)
    return low


def bucketize(input, boundaries, *, out_int32=False, right=False):
    """The number of the bucket between boundaries in which each number lies, itself being the bucket's upper end.

    With `right=True` it is the lower end. Raises `RuntimeError` if the boundaries are no vector.
    See https://pytorch.org/docs/stable/generated/torch.bucketize.html

    >>> import minigrad as torch
    >>> torch.bucketize(torch.tensor([0.5, 2.0]), torch.tensor([1.0, 3.0]))
    tensor([0, 1])
    """
    refuse_if(boundaries.ndim != 1, RuntimeError, "bucketize_shape", ndim=boundaries.ndim)
    return searchsorted(boundaries, input, out_int32=out_int32, right=right)


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    """Whether each element is one of `test_elements`; with `invert` whether it is none of them. One may be a number.

    See https://pytorch.org/docs/stable/generated/torch.isin.html

    >>> import minigrad as torch
    >>> torch.isin(torch.tensor([1, 2, 3]), torch.tensor([2, 3]))
    tensor([False,  True,  True])
    """
    refuse_if(any(_is_of_bools(each) for each in (elements, test_elements)), RuntimeError, "isin_bools")
    elements, test_elements = operands("isin", elements, test_elements)
    has_few = test_elements.numel() < 10 * elements.numel() ** 0.145
    if has_few and not test_elements._array.flags.c_contiguous:
        view(test_elements, (test_elements.numel(),))  # as PyTorch looks at a few
    return answer(np.isin(elements._array, test_elements._array, invert=invert))


def _is_of_bools(value):
    return type(value) is bool or isinstance(value, Tensor) and value._array.dtype.kind == "b"


publish(nonzero, argwhere)
publish(searchsorted, bucketize, isin, method=False)


# The larger of two, what lies between bounds, what stands in for elements that are not wanted.


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
    if result._requires_grad:
        refuse_integers(result._array)
    return result


ON_ARRAYS["refuse_larger"] = ON_TENSORS["refuse_larger"] = refuse_larger


# fmt: off

# Of two equal numbers each is the larger one by half.

declare("maximum(self, other)", "MaximumBackward0", traits=("promotes", "tensors"),
        forward="np.maximum(self, other)",
        self="fill_number(where(self == other, grad / 2, grad), self < other, 0)",
        other="fill_number(where(self == other, grad / 2, grad), self > other, 0)")

declare("minimum(self, other)", "MinimumBackward0", traits=("promotes", "tensors"),
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

pointwise("nan_to_num(self, /, nan=None, posinf=None, neginf=None)", "NanToNumBackward0",
          forward="np.nan_to_num(self, nan=nan or 0.0, posinf=posinf, neginf=neginf)", self="grad * isfinite(self)")

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


METHODS["where"] = where_of


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
