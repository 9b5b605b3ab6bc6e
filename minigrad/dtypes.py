"""Element types as users choose them, shapes, and how a tensor lies in memory: the small words in which it describes
itself."""

import builtins
import math
import operator
from functools import partial

import numpy as np

from minigrad.core.element_types import *
from minigrad.core.printed import BuiltIn, Printed
from minigrad.missing import that_are_here
from minigrad.words import refusal, refuse_if

__all__ = ["Size", "bool", "contiguous_format", "double", "dtype", "float", "float16", "float32", "float64"]
__all__ += ["get_default_dtype", "half", "int", "int8", "int16", "int32", "int64", "layout", "long", "memory_format"]
__all__ += ["preserve_format", "set_default_dtype", "short", "strided", "uint8"]

Printed.__dir__ = lambda cls: that_are_here(cls, type.__dir__(cls))


def chosen(choice):
    """The dtype that somebody asked for, who may say Python's `float`, `int` or `bool`; None stays None.

    Raises `NotImplementedError` for `complex` and `TypeError` for anything else.
    """
    if choice is None or isinstance(choice, dtype):
        return choice
    refuse_if(choice is complex, NotImplementedError, "dtype_left_out", full="torch.complex128")
    try:
        return {builtins.float: float64, builtins.int: int64, builtins.bool: bool}[choice]
    except (KeyError, TypeError):
        raise refusal(TypeError, "dtype_type", kind=type(choice).__name__) from None


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
        raise refusal(TypeError, key, kind=name_in_c(other))

    def numel(self, /):
        """How many elements a tensor of this shape has."""
        return math.prod(self)


# A `Size` out of a tuple of integers that nobody need check.
size_of = partial(tuple.__new__, Size)


def _one_size(size, position):
    try:
        return builtins.int(operator.index(size))
    except TypeError:
        raise refusal(TypeError, "size_of_others", position=position, kind=name_in_c(size)) from None


class Word:
    """A word of PyTorch's for something, and nothing else: it prints as `torch.strided`."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return self.name


class layout(Word, metaclass=BuiltIn):
    """How a tensor lies in memory. There is one way, `strided`: elements at fixed distances, none left out.

    >>> strided
    torch.strided
    """

    printed_name = "torch.layout"
    __slots__ = ()


strided = layout("strided")


def whole(value):
    """An integer of Python's out of one of NumPy's or a tensor of one. Raises `TypeError` for anything else."""
    if isinstance(value, builtins.bool):
        raise TypeError("True and False are no integers")
    return operator.index(value)


class memory_format(Word, metaclass=BuiltIn):
    """In which order the elements of a result lie: row by row, `contiguous_format`, or as those of the argument do.

    >>> contiguous_format
    torch.contiguous_format
    """

    printed_name = "torch.memory_format"
    __slots__ = ()


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
