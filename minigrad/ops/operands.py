"""What an operation does with arguments that are not two plain tensors of one type and fitting shapes."""

import numpy as np

from minigrad import dtypes
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal

NUMBERS = (float, int, bool)
BOOL = np.dtype(bool)


def operands(operation, *arguments):
    """The arguments as tensors, of which at least one must be one already.

    A number becomes a 0-d tensor of the type in which it meets the first tensor. Raises `TypeError` for anything
    else, with a note if it is a tensor of another library.
    """
    other = next((each for each in arguments if isinstance(each, Tensor)), None)
    return [operand(each, other, operation, position) for position, each in enumerate(arguments, start=1)]


def operand(value, other, operation, position):
    """One argument as a tensor that can meet the tensor `other`. Raises `TypeError` as `operands` does."""
    if type(value) in NUMBERS and isinstance(other, Tensor):
        dtype = other._array.dtype
        if dtype.kind != "f":
            dtype = dtypes.of_operand(value, dtype)
        try:
            return wrap(np.array(value, dtype))
        except OverflowError:
            raise refusal(RuntimeError, "number_too_large", dtype=dtype.name) from None
    if isinstance(value, Tensor):
        return value
    if isinstance(value, np.generic):
        return operand(value.item(), other, operation, position)
    raise _not_a_tensor(value, operation, position)


def require_tensor(value, operation, position=1):
    """Raise `TypeError` for an argument that is no tensor of ours, with a note that knows other libraries' tensors."""
    if not isinstance(value, Tensor):
        raise _not_a_tensor(value, operation, position)


def _not_a_tensor(value, operation, position):
    foreign = hasattr(value, "__array__") or hasattr(value, "__dlpack__")
    values = {"argument": "input" if position == 1 else "other", "position": position, "kind": type_name(value)}
    return refusal(TypeError, "foreign_tensor" if foreign else "not_a_number", operation=operation, **values)


def type_name(value):
    """The full name of a value's type, such as `torch.Tensor` for PyTorch's own; plain for what is built in."""
    kind = type(value)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def promote(first, second):
    """Both arrays in the dtype that PyTorch gives their result."""
    dtype = dtypes.promoted(first, second)
    return first.astype(dtype, copy=False), second.astype(dtype, copy=False)


def to_floating(array):
    """An array of integers in the default floating type."""
    return array.astype(dtypes.get_default_dtype().numpy)


def refuse_bools(operation, *arrays):
    """Raise PyTorch's error for an operation that bools do not have, of which two may be worse than one."""
    both = len(arrays) == 2 and arrays[0].dtype is arrays[1].dtype
    raise refusal(RuntimeError, f"{operation}_bools" if both else f"{operation}_bool")


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
