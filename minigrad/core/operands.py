"""Arguments that are not two plain tensors of one type and fitting shapes."""

import numpy as np

from minigrad.core.element_types import get_default_dtype, name_in_c, of_number, of_operand, promoted
from minigrad.core.modes import grad_mode
from minigrad.core.tensor import Tensor, View, wrap
from minigrad.words import refusal

NUMBERS = (float, int, bool)

# Operations that make floating numbers of integers, as their declarations say.
FLOATING = set()


def operand(value, other, operation, position, recorded=True):
    """One argument as a tensor that can meet the tensor `other`: a number becomes one of the type in which they meet.

    A view that was written gets its new history first, unless nobody needs it: nothing is `recorded` of a comparison,
    nor of the tensor that an operation in place writes over.
    Raises `TypeError` for what is neither.
    """
    if type(value) is View:
        if recorded and grad_mode.enabled:
            return value.refresh()
        value._requires_grad = value.requires_grad  # as its base has it by now
        return value
    if isinstance(value, Tensor):
        return value
    if type(value) in NUMBERS and isinstance(other, Tensor):
        return wrap(np.array(value, type_beside(value, other._array.dtype, operation)))
    argument = "input" if position == 1 else "other"
    values = {"argument": argument, "position": position, "kind": name_in_c(value)}
    raise refusal(TypeError, "not_a_number", operation=operation, **values)


def type_beside(number, dtype, operation):
    """The type that a number has beside a tensor of type `dtype`."""
    if dtype.kind == "f":
        return dtype
    return of_number(number) if operation in FLOATING else of_operand(number, dtype)


def operand_of_operator(value, other, operation, position, recorded=True):
    """As `operand`, but NotImplemented for what is no operand, so that Python refuses it in its own words."""
    if type(value) in NUMBERS or isinstance(value, Tensor):
        return operand(value, other, operation, position, recorded)
    return NotImplemented


def promote(*arrays):
    """The arrays in the dtype that PyTorch gives their result."""
    dtype = promoted(*arrays)
    return [each if each.dtype == dtype else converted(each, dtype) for each in arrays]


def promote_to_floating(first, second):
    """The same where integers become floating: each on its own: brought to bytes first, -1 would become 255."""
    if first.dtype.kind == "f" or second.dtype.kind == "f":
        return promote(first, second)
    return to_floating(first), to_floating(second)


def to_floating(array):
    """An array of integers in the default floating type."""
    return converted(array, get_default_dtype().numpy)


def converted(array, dtype):
    """The elements in another type; `exact/arguments.py` puts a function here that keeps their order in memory."""
    return array.astype(dtype)


def refuse_broadcast(*arrays):
    """Raise PyTorch's error if the shapes of the arrays do not fit together."""
    shape = arrays[0].shape
    for array in arrays[1:]:
        _refuse_pair(shape, array.shape)
        shape = np.broadcast_shapes(shape, array.shape)


def _refuse_pair(first, second):
    dimensions = max(len(first), len(second))
    for dimension in reversed(range(dimensions)):
        a, b = (
            shape[dimension - dimensions] if dimensions - dimension <= len(shape) else 1 for shape in (first, second)
        )
        if a != b and 1 not in (a, b):
            raise refusal(RuntimeError, "broadcast", a=a, b=b, dim=dimension, first=list(first), second=list(second))
