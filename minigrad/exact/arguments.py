"""All that an operation of PyTorch takes for an argument, and what it says of the rest."""

import numpy as np

from minigrad import dtypes
from minigrad.core import operands as operands_of_core
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.names_in_formulas import ON_TENSORS
from minigrad.core.operands import NUMBERS, type_beside
from minigrad.core.tensor import Tensor, View, alias, wrap
from minigrad.exact.half import wide_number
from minigrad.exact.inference import InferenceTensor
from minigrad.exact.layout import preserved
from minigrad.exact.methods import Number, plain
from minigrad.words import refusal, refuse_if

BOOL = np.dtype(bool)

# Operations that take two numbers, too.
TAKES_NUMBERS = {"add", "sub", "mul", "div", "div_rounded", "floor_divide"}


def operands(operation, *arguments, recorded=True):
    """The arguments as tensors, of which at least one must be one already, but for `TAKES_NUMBERS`. See `operand`.

    A number becomes a 0-d tensor of the type in which it meets the first tensor. Raises `TypeError` for anything
    else, with a note if it is a tensor of another library.
    """
    other = next((each for each in arguments if isinstance(each, Tensor)), None)
    if other is None and operation in TAKES_NUMBERS and _is_number(arguments[0]):
        arguments = other, *_ = _number_alone(arguments[0]), *arguments[1:]
    return [operand(each, other, operation, position, recorded) for position, each in enumerate(arguments, start=1)]


def operand(value, other, operation, position, recorded=True):
    """One argument as a tensor that can meet the tensor `other`. Raises `TypeError` as `operands` does.

    Where nothing is `recorded`, as in comparisons, nobody needs the history of a view, nor yet where it is written.
    """
    kind = type(value)
    if kind in NUMBERS and isinstance(other, Tensor):
        dtype = other._array.dtype
        if dtype.kind != "f" or kind is bool:
            dtype = _type_beside(value, dtype, operation)
        elif kind is int and not -(2**63) <= value < 2**64:
            raise beyond_64_bits(value)
        try:
            is_wide = dtype.itemsize == 2 and dtype.kind == "f" and position > 1 and _keeps_digits(operation)
            number = wrap(wide_number(value) if is_wide else np.array(value, dtype))
        except OverflowError:
            number = wrap(_wrapped_around(value, dtype))
        if not everyday.on:
            number.__class__ = Number  # observers may want to know
        return number
    if kind is View:
        if recorded and grad_mode.enabled:
            return value.refresh()
        value._requires_grad = value.requires_grad  # as its base has it by now
        return value
    if isinstance(value, InferenceTensor) and value._requires_grad and isinstance(other, InferenceTensor):
        return alias(value)  # among themselves they are not recorded, whatever they were asked for
    if isinstance(value, Tensor):
        return value
    if isinstance(value, np.generic) and type(plain(value)) in NUMBERS and isinstance(other, Tensor):
        return operand(plain(value), other, operation, position, recorded)
    if position == 1 and operation in TAKES_NUMBERS and _is_number(value) and _is_number(other):
        return _number_alone(value)
    refuse_if(isinstance(value, complex), TypeError, "complex_number", operation=operation, full="torch.complex64")
    raise _not_a_tensor(value, operation, position)


def _type_beside(number, dtype, operation):
    """The type that a number has beside a tensor of type `dtype`, where it may be another one or none at all."""
    if isinstance(number, bool) and operation == "sub":
        raise refusal(RuntimeError, "sub_bools" if dtype.kind == "b" else "sub_bool")
    return type_beside(number, dtype, operation)


def _keeps_digits(operation):
    """Whether a number keeps its digits beside float16."""
    function = ON_TENSORS.get(operation)
    return operation == "floor_divide" or function is not None and "wide numbers" in function.operation.traits


def _number_alone(value):
    """A tensor of a number that meets no tensor, only another number."""
    number = plain_number(value)
    return wrap(np.array(number, dtypes.of_number(number)))


def _is_number(value):
    return type(plain_number(value)) in NUMBERS


def _wrapped_around(number, dtype):
    """An integer in a type that is too small for it, modulo the size of that type; so 300 becomes 44 in int8.

    Raises `OverflowError` for what no type can hold.
    """
    if dtype.kind == "f" or not -(2**63) <= number < 2**64:
        raise beyond_64_bits(number)
    return np.array(number % 2**64, np.uint64).astype(dtype)


def beyond_64_bits(number):
    """The error for an integer that no type of integers holds."""
    return refusal(OverflowError, "integer_too_big" if number > 0 else "integer_too_small")


def is_operand(value):
    """Whether a value has a place beside a tensor in arithmetic, or deserves an error of its own there.

    An array of NumPy has not: it computes with the tensor itself, where PyTorch lets it.
    """
    if type(value) in NUMBERS or isinstance(value, Tensor):
        return True
    if isinstance(value, (np.ndarray, np.generic)):
        return isinstance(plain(value), (float, int, complex))
    return isinstance(value, complex) or _is_foreign(value)


def operand_of_operator(value, other, operation, position, recorded=True):
    """As `operand`, but NotImplemented for what is no operand, so that Python refuses it in its own words."""
    if type(value) in NUMBERS or is_operand(value):
        return operand(value, other, operation, position, recorded)
    return NotImplemented


def list_of_tensors(values, operation, recorded=True):
    """The tensors of a list or tuple, with their histories as they are by now if that is to be `recorded`.

    Raises `TypeError` if it is none, or if there is something else in it.
    """
    if not isinstance(values, (list, tuple)):
        raise refusal(TypeError, "not_a_list", operation=operation, kind=type(values).__name__)
    for position, value in enumerate(values):
        if not isinstance(value, Tensor):
            place = {"operation": operation, "position": position}
            raise refusal(TypeError, "not_a_tensor_in_list", kind=type_name(value), **place)
    recorded = recorded and grad_mode.enabled
    return [value.refresh() if recorded and type(value) is View else value for value in values]


def require_tensor(value, operation, position=1, argument=None):
    """Raise `TypeError` for an argument that is no tensor of ours, with a note that knows other libraries' tensors."""
    if not isinstance(value, Tensor):
        raise _not_a_tensor(value, operation, position, argument)


def _not_a_tensor(value, operation, position, argument=None):
    foreign = _is_foreign(value)
    argument = argument or ("input" if position == 1 else "other")
    values = {"argument": argument, "position": position, "kind": type_name(value)}
    return refusal(TypeError, "foreign_tensor" if foreign else "not_a_number", operation=operation, **values)


def require_one_type(key, **tensors):
    """Raise `RuntimeError` if two tensors, here by their names in the message, are not of one type."""
    first, second = tensors.values()
    if first.dtype is not second.dtype:
        raise refusal(RuntimeError, key, **{name: each.dtype.title for name, each in tensors.items()})


def notes_on_others(values, refused):
    """The note on the first tensor of another library among some values, or on the first of all if `refused` is said of
    it; nothing if there is none."""
    others = [each for each in values if not isinstance(each, Tensor)]
    first = others[0] if others and "(position 1) must be Tensor, not" in refused else None
    noted = next(filter(_is_foreign, others), first)
    return () if noted is None else _not_a_tensor(noted, "", 1).__notes__


def _is_foreign(value):
    return not isinstance(value, type) and (hasattr(value, "__array__") or hasattr(value, "__dlpack__"))


def type_name(value):
    """What PyTorch calls the type of a value: classes of Python by their own name, others by their module's too."""
    kind = type(value)
    if kind.__module__.startswith("minigrad.") and kind.__name__ in IN_PYTORCH:
        return IN_PYTORCH[kind.__name__]
    is_plain = kind.__module__ == "builtins" or not kind.__flags__ & IMMUTABLE and kind.__module__ != "torch"
    return kind.__name__ if is_plain else f"{kind.__module__}.{kind.__name__}"


# The classes that are written in C++ there, and the flag that classes have that are.
IN_PYTORCH = {"dtype": "torch.dtype", "device": "torch.device", "Size": "torch.Size", "Generator": "torch._C.Generator"}
IN_PYTORCH |= {"layout": "torch.layout"}
IMMUTABLE = 1 << 8


def plain_number(value):
    """A scalar of NumPy as the Python number that it is to PyTorch; anything else as it is, tensors too."""
    return plain(value) if isinstance(value, np.generic) else value


def number_option(value, operation, name, position, wanted="Number"):
    """The number in a tensor without dimensions or history, or in a scalar of NumPy.

    Raises `TypeError` for any other tensor.
    """
    if not isinstance(value, Tensor) or value.ndim == 0 and not value.requires_grad:
        return plain(value)
    values = {"name": name, "position": position, "kind": type_name(value), "wanted": wanted}
    raise refusal(TypeError, "option_type", operation=operation, **values)


# What is brought to another type stays laid out as it was.
operands_of_core.converted = preserved


def refuse_bools(operation, *arrays):
    """Raise PyTorch's error for an operation that bools do not have, of which two may be worse than one."""
    both = len(arrays) == 2 and arrays[0].dtype is arrays[1].dtype
    raise refusal(RuntimeError, f"{operation}_bools" if both else f"{operation}_bool")
