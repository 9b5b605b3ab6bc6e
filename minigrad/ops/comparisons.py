"""Comparisons, logic, and the bits of integers. None of them has a gradient."""

from functools import partial

import numpy as np

from minigrad.arrays import shared
from minigrad.core.operation import PUBLISHED, comparison, declare, internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.arguments import is_operand, operands, require_one_type
from minigrad.exact.publishing import also_called, publish, reflected
from minigrad.exact.writes import in_place, refuse_overlap_with
from minigrad.words import refuse_if

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
lt = comparison("lt(self, other)", operators=("lt",), forward="self < other")
le = comparison("le(self, other)", operators=("le",), forward="self <= other")
gt = comparison("gt(self, other)", operators=("gt",), forward="self > other")
ge = comparison("ge(self, other)", operators=("ge",), forward="self >= other")

isnan = declare("isnan(self)", traits=("elementwise",), forward="np.isnan(self)")
isinf = declare("isinf(self)", traits=("elementwise",), forward="np.isinf(self)")
isfinite = declare("isfinite(self)", traits=("elementwise",), forward="np.isfinite(self)")

# Every number but 0 counts as true

logical_not = logical("logical_not(self)", forward="np.logical_not(self)")
logical_and = logical("logical_and(self, other)", forward="np.logical_and(self, other)")
logical_or = logical("logical_or(self, other)", forward="np.logical_or(self, other)")
logical_xor = logical("logical_xor(self, other)", forward="np.logical_xor(self, other)")

# Bit by bit, which for bools is the same as logic

bitwise_not = declare("bitwise_not(self)", in_place=True, forward="~kernel('bitwise_not_cpu', 'biu', self)")
bitwise_and = bitwise("bitwise_and(self, other)", operators=("and", "rand", "iand"),
                      forward="kernel('bitwise_and_cpu', 'biu', self) & other")
bitwise_or = bitwise("bitwise_or(self, other)", operators=("or", "ror", "ior"),
                     forward="kernel('bitwise_or_cpu', 'biu', self) | other")
bitwise_xor = bitwise("bitwise_xor(self, other)", operators=("xor", "rxor", "ixor"),
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


Tensor.__invert__ = invert

Tensor.__rlshift__ = reflected(bitwise_left_shift)
Tensor.__rrshift__ = reflected(bitwise_right_shift)

# Written over a tensor of the graph, the answers take part in it, with a slope of zero.
for name, sign in {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}.items():
    twins = [
        internal(f"{name}_over_{what}(self, other)", f"{name.title()}Backward{number}", traits=("promotes",),
                 forward=f"(self {sign} other).astype(self.dtype)", **dict.fromkeys(wanting, "zeros_like(grad)"))
        for number, (what, wanting) in enumerate({"number": ["self"], "tensor": ["self", "other"]}.items())
    ]  # fmt: skip
    setattr(Tensor, f"{name}_", written_over(PUBLISHED[name], *twins))

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


Tensor.__eq__ = equals
Tensor.__ne__ = differs


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
