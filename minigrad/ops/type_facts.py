"""Questions about element types: which one two of them meet in, how large its numbers are, whether one is floating."""

import numpy as np

from minigrad import dtypes
from minigrad.core.element_types import dtype as DType
from minigrad.core.operands import NUMBERS
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import plain_number, require_tensor, type_name
from minigrad.exact.publishing import publish
from minigrad.words import refusal, refuse_if


def is_tensor(obj):
    """Whether something is a tensor. See https://pytorch.org/docs/stable/generated/torch.is_tensor.html

    >>> is_tensor(1.0)
    False
    """
    return isinstance(obj, Tensor)


def is_floating_point(input):
    """Whether a tensor holds floating point numbers, so that it can have a gradient.

    See https://pytorch.org/docs/stable/generated/torch.is_floating_point.html

    >>> import minigrad as torch
    >>> torch.tensor([1]).is_floating_point()
    False
    """
    return input._array.dtype.kind == "f"


def is_inference(input):
    """Whether a tensor was made in `inference_mode`.

    See https://pytorch.org/docs/stable/generated/torch.is_inference.html

    >>> import minigrad as torch
    >>> with torch.inference_mode():
    ...     x = torch.ones(2)
    >>> torch.is_inference(x)
    True
    """
    return input.is_inference()


def is_complex(input):
    """False: there are no complex tensors here.

    See https://pytorch.org/docs/stable/generated/torch.is_complex.html
    """
    require_tensor(input, "is_complex")
    return False


def real(input):
    """The tensor itself: its numbers are real. See https://pytorch.org/docs/stable/generated/torch.real.html

    >>> import minigrad as torch
    >>> torch.real(torch.tensor([1.0]))
    tensor([1.])
    """
    require_tensor(input, "real")
    return input


def conj(input):
    """The tensor itself, as the conjugate of a real number is that number.

    See https://pytorch.org/docs/stable/generated/torch.conj.html
    """
    require_tensor(input, "conj")
    return input


def resolve_conj(input):
    """The tensor itself: no conjugation is put off.

    See https://pytorch.org/docs/stable/generated/torch.resolve_conj.html
    """
    require_tensor(input, "resolve_conj")
    return input


def is_conj(input):
    """False: no conjugation is put off. See https://pytorch.org/docs/stable/generated/torch.is_conj.html"""
    require_tensor(input, "is_conj")
    return False


def imag(input):
    """Raises `RuntimeError`: real numbers have no imaginary part to be written to.

    See https://pytorch.org/docs/stable/generated/torch.imag.html
    """
    require_tensor(input, "imag")
    raise refusal(RuntimeError, "imag_of_real")


def is_signed(input):
    """Whether the type of a tensor has negative numbers.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.is_signed.html

    >>> import minigrad as torch
    >>> torch.tensor([True]).is_signed()
    False
    """
    return input._array.dtype.kind in "if"


def is_nonzero(input):
    """Whether the only element is not zero. Raises `RuntimeError` when there is not exactly one.

    See https://pytorch.org/docs/stable/generated/torch.is_nonzero.html

    >>> import minigrad as torch
    >>> torch.tensor([1.5]).is_nonzero()
    True
    """
    return bool(input)


def result_type(tensor, other):
    """The type of what two tensors or numbers give together.

    See https://pytorch.org/docs/stable/generated/torch.result_type.html

    >>> import minigrad as torch
    >>> torch.result_type(torch.tensor([1, 2]), 1.5)
    torch.float32
    """
    tensor, other = plain_number(tensor), plain_number(other)
    numbers = [each for each in (tensor, other) if type(each) in NUMBERS]
    tensors = [each for each in (tensor, other) if isinstance(each, Tensor)]
    if len(tensors) == 2:
        return dtypes.of(dtypes.promoted(tensor._array, other._array))
    start = tensors[0]._array.dtype if tensors else dtypes.of_number(numbers.pop())
    return dtypes.of(dtypes.of_operand(numbers[0], start))


def promote_types(type1, type2):
    """The smallest type that is at least as large and of as high a category (bool, integer, floating) as both.

    See https://pytorch.org/docs/stable/generated/torch.promote_types.html

    >>> import minigrad as torch
    >>> torch.promote_types(torch.uint8, torch.int8)
    torch.int16
    """
    return dtypes.of(dtypes.promoted(np.empty(1, type1.numpy), np.empty(1, type2.numpy)))


def can_cast(from_, to):
    """Whether a result of one type may be written into a tensor of another: not from floating to integer, nor to bool.

    See https://pytorch.org/docs/stable/generated/torch.can_cast.html

    >>> import minigrad as torch
    >>> torch.can_cast(torch.float64, torch.float32), torch.can_cast(torch.float32, torch.int64)
    (True, False)
    """
    return dtypes.can_hold(to.numpy, from_.numpy)


def _require_dtype(operation, value):
    if not isinstance(value, DType):
        kind = "Tensor" if isinstance(value, Tensor) else type_name(value)
        raise refusal(TypeError, "not_a_dtype", operation=operation, argument="type", position=1, kind=kind)


class _Limits:
    """Of one type, equal if that is."""

    __slots__ = ()

    def __eq__(self, other):
        return type(other) is type(self) and self.dtype == other.dtype

    def __hash__(self):
        return hash(self.dtype)


class finfo(_Limits):
    """The limits of a floating type: its largest number, the step from 1 to the next number, the smallest normal one.

    Raises `TypeError` for other types. See https://pytorch.org/docs/stable/type_info.html

    >>> finfo(dtypes.float32).eps
    1.1920928955078125e-07
    """

    __slots__ = ("bits", "eps", "max", "min", "resolution", "smallest_normal", "tiny", "dtype")

    def __init__(self, type=None):
        type = dtypes.get_default_dtype() if type is None else type
        _require_dtype("finfo", type)
        refuse_if(not type.is_floating_point, TypeError, "finfo_of_integers")
        limits = np.finfo(type.numpy)
        self.bits, self.dtype = limits.bits, type.name
        self.eps, self.max, self.min = float(limits.eps), float(limits.max), float(limits.min)
        self.tiny = self.smallest_normal = float(limits.smallest_normal)
        self.resolution = 10.0**-limits.precision

    def __repr__(self):
        names = ("resolution", "min", "max", "eps", "smallest_normal", "tiny")
        return f"finfo({', '.join(f'{name}={getattr(self, name):g}' for name in names)}, dtype={self.dtype})"


class iinfo(_Limits):
    """The limits of an integer type: its smallest and its largest number.

    Raises `TypeError` for other types. See https://pytorch.org/docs/stable/type_info.html

    >>> iinfo(dtypes.int8).max
    127
    """

    __slots__ = ("bits", "max", "min", "dtype")

    def __init__(self, type):
        _require_dtype("iinfo", type)
        refuse_if(type is dtypes.bool, TypeError, "iinfo_of_bools")
        refuse_if(type.is_floating_point, TypeError, "iinfo_of_floats")
        limits = np.iinfo(type.numpy)
        self.bits, self.min, self.max, self.dtype = limits.bits, int(limits.min), int(limits.max), type.name

    def __repr__(self):
        return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"


publish(is_floating_point, is_complex, is_signed, is_nonzero, conj, resolve_conj, is_conj)
publish(real, imag, method=False)
Tensor.real = property(real, lambda tensor, numbers: tensor.copy_(numbers))
Tensor.imag = property(imag, lambda tensor, numbers: imag(tensor))
publish(is_inference, is_tensor, result_type, promote_types, can_cast, finfo, iinfo, method=False)
