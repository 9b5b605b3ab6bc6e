"""Element types, and in which of them two arrays meet."""

import builtins

import numpy as np

from minigrad.core.printed import BuiltIn
from minigrad.words import refusal


class dtype(metaclass=BuiltIn):
    """An element type such as `float32`, printed as PyTorch prints it.

    >>> float32
    torch.float32
    """

    printed_name = "torch.dtype"
    __slots__ = ("name", "numpy", "title", "c_name", "is_floating_point", "is_signed", "itemsize")

    is_complex = False

    def __init__(self, name, title, c_name):
        self.name = name
        self.numpy = np.dtype(name)
        self.title = title
        self.c_name = c_name
        self.is_floating_point = self.numpy.kind == "f"
        self.is_signed = self.numpy.kind in "if"
        self.itemsize = self.numpy.itemsize

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return self.name


# PyTorch's messages call a type by its title ("got Long", "torch.FloatTensor") or by its name in C++.
float16 = half = dtype("float16", "Half", "c10::Half")
float32 = float = dtype("float32", "Float", "float")
float64 = double = dtype("float64", "Double", "double")
uint8 = dtype("uint8", "Byte", "unsigned char")
int8 = dtype("int8", "Char", "signed char")
int16 = short = dtype("int16", "Short", "short int")
int32 = int = dtype("int32", "Int", "int")
int64 = long = dtype("int64", "Long", "long int")
bool = dtype("bool", "Bool", "bool")

ALL = (float16, float32, float64, uint8, int8, int16, int32, int64, bool)
_BY_NUMPY = {each.numpy: each for each in ALL}

# What NumPy and PyTorch have and minigrad has not.
LEFT_OUT = ("complex64", "complex128", "uint16", "uint32", "uint64")

_CATEGORY = {"b": 0, "i": 1, "u": 1, "f": 2}

_default = float32


def of(numpy_dtype):
    """The `dtype` of a NumPy dtype. Raises `TypeError` for one that tensors do not hold.

    >>> of(np.dtype("int64"))
    torch.int64
    """
    try:
        return _BY_NUMPY[numpy_dtype]
    except KeyError:
        name = "void" if numpy_dtype.kind == "V" else numpy_dtype.type.__name__
        key = "dtype_left_out" if name in LEFT_OUT else "numpy_dtype"
        raise refusal(TypeError, key, kind=name, full=f"torch.{name}") from None


def set_default_dtype(d, /):
    """Choose the floating type that `tensor(1.5)`, `ones(2)` and integer division give: float16, float32 or float64.

    Raises `TypeError` for anything else. See https://pytorch.org/docs/stable/generated/torch.set_default_dtype.html

    >>> set_default_dtype(float32)
    """
    global _default
    if not isinstance(d, dtype):
        raise refusal(TypeError, "default_dtype_type")
    if not d.is_floating_point:
        raise refusal(TypeError, "default_dtype")
    _default = d


def get_default_dtype():
    """The floating type that new tensors get when nobody says otherwise.

    >>> get_default_dtype()
    torch.float32
    """
    return _default


def of_number(number):
    """The NumPy dtype PyTorch gives to a tensor made from one Python number."""
    if isinstance(number, builtins.bool):
        return bool.numpy
    return int64.numpy if isinstance(number, builtins.int) else _default.numpy


def of_operand(number, other):
    """The NumPy dtype in which a Python number meets an array of NumPy dtype `other`.

    A number only widens the category, never the size within it: `int64 + 0.5` is the default floating type,
    `float64 * 2` stays float64.
    """
    own = of_number(number)
    return own if _CATEGORY[own.kind] > _CATEGORY[other.kind] else other


def promoted(first, *others):
    """The common NumPy dtype of arrays, by PyTorch's rule.

    Arrays with dimensions decide before 0-d ones, unless a 0-d one is of a higher category (bool, integer, floating).
    See https://pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc
    """
    common, highest = first.dtype, (_CATEGORY[first.dtype.kind], first.ndim > 0)
    for array in others:
        rank = _CATEGORY[array.dtype.kind], array.ndim > 0
        if rank > highest:
            common, highest = array.dtype, rank
        elif rank == highest:
            common = np.promote_types(common, array.dtype)
    return common


def can_hold(target, source):
    """Whether PyTorch writes elements of NumPy dtype `source` into an array of NumPy dtype `target`.

    It may lose precision, but not the category: floating numbers are not written into integers.
    """
    return _CATEGORY[source.kind] <= _CATEGORY[target.kind]


def name_in_c(value):
    """The name by which C calls the type of a value: `numpy.float64` in full, `Tensor` and what is built in without."""
    kind = type(value)
    return f"numpy.{kind.__name__}" if kind.__module__ == "numpy" else kind.__name__
