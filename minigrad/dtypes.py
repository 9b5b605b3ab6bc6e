"""Element types, their promotion, and shapes: the small words in which a tensor describes itself."""

import builtins
import math
import operator
from functools import partial

import numpy as np

from minigrad.missing import that_are_here
from minigrad.words import refusal

__all__ = ["Size", "bool", "contiguous_format", "double", "dtype", "float", "float16", "float32", "float64"]
__all__ += ["get_default_dtype", "half", "int", "int8", "int16", "int32", "int64", "layout", "long", "memory_format"]
__all__ += ["preserve_format", "set_default_dtype", "short", "strided", "uint8"]


class Printed(type):
    """The type of classes that print as PyTorch's: what `print(type(x))` shows is their `printed_name`.

    Their module says where their source stands, whatever they are called.
    """

    def __repr__(cls):
        name = vars(cls).get("printed_name")
        return f"<class '{name}'>" if name else super().__repr__()

    def _repr_pretty_(cls, printer, cycle):
        """What IPython shows of the class on the last line of a cell: its bare name."""
        printer.text(vars(cls).get("printed_name") or f"{cls.__module__}.{cls.__qualname__}")

    def __dir__(cls):
        return that_are_here(cls, super().__dir__())


class BuiltIn(Printed):
    """The type of classes that PyTorch has in C: Python's own messages call them by their full name, `'torch.Size'`."""

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        type.__dict__["__name__"].__set__(cls, cls.printed_name)

    __name__ = property(lambda cls: cls.__qualname__)


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


def chosen(choice):
    """The dtype that somebody asked for, who may say Python's `float`, `int` or `bool`; None stays None.

    Raises `NotImplementedError` for `complex` and `TypeError` for anything else.
    """
    if choice is None or isinstance(choice, dtype):
        return choice
    if choice is complex:
        raise refusal(NotImplementedError, "dtype_left_out", full="torch.complex128")
    try:
        return {builtins.float: float64, builtins.int: int64, builtins.bool: bool}[choice]
    except (KeyError, TypeError):
        raise refusal(TypeError, "dtype_type", kind=type(choice).__name__) from None


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


class Size(tuple, metaclass=BuiltIn):
    """The shape of a tensor: a tuple of integers that prints as PyTorch's, and so do its slices, sums and multiples.

    Raises `TypeError` for what is no integer. See https://pytorch.org/docs/stable/size.html

    >>> Size((2, 3))
    torch.Size([2, 3])
    >>> Size((2, 3))[1:] + (4,)
    torch.Size([3, 4])
    """

    printed_name = "torch.Size"
    __slots__ = ()
    __array_priority__ = -1  # NumPy's scalars leave `scalar * size` to it, which is no product; its arrays do not

    def __new__(cls, sizes=(), /):
        return tuple.__new__(cls, [_one_size(size, position) for position, size in enumerate(tuple(sizes))])

    def __repr__(self):
        return f"torch.Size({list(self)})"

    def __getitem__(self, place):
        found = tuple.__getitem__(self, place)
        return size_of(found) if isinstance(place, slice) else found

    def __add__(self, other):
        if isinstance(other, tuple):
            return Size(tuple.__add__(self, other))
        return self._left_to(other, "__radd__", "size_plus")

    def __radd__(self, other):
        if isinstance(other, np.generic):
            return other + np.array(self)
        return Size(tuple.__add__(other, self)) if isinstance(other, tuple) else NotImplemented

    def __mul__(self, times):
        try:
            return size_of(tuple.__mul__(self, times))
        except TypeError:
            return self._left_to(times, "__rmul__", "size_times")

    __rmul__ = __mul__

    def _left_to(self, other, method, key):
        """Leave an operation to the other operand if it may know it, as NumPy's arrays do."""
        if type(other).__module__ != "builtins" and hasattr(other, method):
            return NotImplemented
        raise refusal(TypeError, key, kind=type_name(other))

    def numel(self, /):
        """How many elements a tensor of this shape has."""
        return math.prod(self)


# A `Size` out of a tuple of integers that nobody need check.
size_of = partial(tuple.__new__, Size)


def _one_size(size, position):
    try:
        return builtins.int(operator.index(size))
    except TypeError:
        raise refusal(TypeError, "size_of_others", position=position, kind=type_name(size)) from None


def type_name(value):
    """The name by which C calls the type of a value: `numpy.float64` in full, `Tensor` and what is built in without."""
    kind = type(value)
    return f"numpy.{kind.__name__}" if kind.__module__ == "numpy" else kind.__name__


class layout(metaclass=BuiltIn):
    """How a tensor lies in memory. There is one way, `strided`: elements at fixed distances, none left out.

    >>> strided
    torch.strided
    """

    printed_name = "torch.layout"

    def __repr__(self):
        return "torch.strided"

    def __reduce__(self):
        return "strided"


strided = layout()


def whole(value):
    """An integer of Python's out of one of NumPy's or a tensor of one. Raises `TypeError` for anything else."""
    if isinstance(value, builtins.bool):
        raise TypeError("True and False are no integers")
    return operator.index(value)


class memory_format(metaclass=BuiltIn):
    """In which order the elements of a result lie: row by row, `contiguous_format`, or as those of the argument do.

    >>> contiguous_format
    torch.contiguous_format
    """

    printed_name = "torch.memory_format"
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return self.name


contiguous_format, preserve_format = memory_format("contiguous_format"), memory_format("preserve_format")


def dimensions(dim, ndim):
    """`dim`, an integer or several, as a tuple of numbers from 0 to `ndim` - 1; None or none at all means every one.

    Raises `IndexError` for one out of range and `RuntimeError` for one named twice.
    """
    if type(dim) is builtins.int and -ndim <= dim < ndim:
        return (dim % ndim,)
    if dim is None or isinstance(dim, (list, tuple)) and not dim:
        return tuple(range(ndim))
    bound = max(ndim, 1)
    found = []
    for each in dim if isinstance(dim, (list, tuple)) else (dim,):
        if type(each) is not builtins.int:
            each = whole(each)
        if not -bound <= each < bound:
            raise refusal(IndexError, "dim_range", low=-bound, high=bound - 1, dim=each)
        if each % bound in found:
            raise refusal(RuntimeError, "dim_twice", dim=each % bound)
        found.append(each % bound)
    return tuple(found) if ndim else ()


def one_dimension(dim, ndim):
    """`dim` as a number from 0 on. Raises `IndexError` if it is out of range, `TypeError` if it is no integer."""
    if type(dim) is builtins.int and -ndim <= dim < ndim:
        return dim % ndim
    return (dimensions((dim,), ndim) or (0,))[0]
