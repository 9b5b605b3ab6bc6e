"""Element types: from one to another, and questions about them; and to the device that there is."""

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import cast
from minigrad.core.element_types import dtype as DType
from minigrad.core.operands import NUMBERS
from minigrad.core.operation import METHODS
from minigrad.core.tensor import Tensor
from minigrad.devices import require_cpu
from minigrad.exact.arguments import plain_number, require_tensor, type_name
from minigrad.exact.publishing import publish
from minigrad.missing import is_name_of_pytorch
from minigrad.words import refusal, refuse_if


def converted(tensor, dtype, copy=False):
    """The tensor in another type; the tensor itself if it has that type, unless a copy is wanted.

    Numbers become integers by dropping what is behind the point, and there the graph ends.
    """
    if dtype is None:
        dtype = tensor.dtype
    if dtype is tensor.dtype and not copy:
        return tensor
    return cast(tensor if dtype.is_floating_point else tensor.detach(), dtype.numpy)


def to(self, *arguments, **options):
    """The tensor in another type, on another device, or in the type of another tensor; itself if nothing changes.

    It is called as `to(dtype)`, `to(device, dtype)` or `to(other)`, with `copy=True` always for a copy; `non_blocking`
    and `memory_format` change nothing here. Raises `AssertionError` for CUDA.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.9, -1.9])
    >>> x.to(torch.int64)
    tensor([ 1, -1])
    >>> x.to("cpu") is x
    True
    """
    if "tensor" in options:
        options["dtype"] = options.pop("tensor").dtype
    if arguments and isinstance(arguments[0], Tensor):
        arguments = arguments[0].dtype, *arguments[1:]
    if arguments and (isinstance(arguments[0], DType) or arguments[0] in (float, int, bool, complex)):
        arguments = None, *arguments
    dtype, copy = _type_on_device(*arguments, **options)
    result = converted(self, dtype, copy)
    return result.contiguous() if options.get("memory_format") is dtypes.contiguous_format else result


def _type_on_device(device=None, dtype=None, non_blocking=False, copy=False, *, memory_format=None):
    require_cpu(device)
    return dtypes.chosen(dtype), copy


def _conversion(name, dtype):
    """The method of the name of a type, such as `x.double()`."""

    def convert(self, *, memory_format=None):
        result = converted(self, dtype)
        return result.contiguous() if memory_format is dtypes.contiguous_format else result

    convert.__name__ = convert.__qualname__ = name
    convert.__doc__ = f"""The tensor as {dtype}, itself if it is that already.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.{name}.html
    """
    return convert


NAMES = {
    **{"half": dtypes.float16, "float": dtypes.float32, "double": dtypes.float64, "bool": dtypes.bool},
    **{"byte": dtypes.uint8, "char": dtypes.int8, "short": dtypes.int16, "int": dtypes.int32, "long": dtypes.int64},
}


def type_of(self, dtype=None, non_blocking=False):
    """The old-style name of the type, such as `'torch.FloatTensor'`; or the tensor in another type, named that way too.

    Raises `ValueError` for a name that is none.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.type.html

    >>> import minigrad as torch
    >>> torch.ones(2).type()
    'torch.FloatTensor'
    >>> torch.ones(2).type("torch.LongTensor")
    tensor([1, 1])
    """
    if dtype is None:
        return f"torch.{self.dtype.title}Tensor"
    return converted(self, dtype if isinstance(dtype, DType) else _by_old_name(dtype))


def _by_old_name(choice):
    """The type that "torch.DoubleTensor", or `torch.DoubleTensor` itself, stands for."""
    refuse_if(not isinstance(choice, (str, type)), TypeError, "type_of_nothing")
    name = choice if isinstance(choice, str) else f"{choice.__module__}.{choice.__name__}"
    refuse_if(name.startswith("torch.cuda."), RuntimeError, "type_of_cuda")
    if choice is Tensor or name == "torch.Tensor":
        return dtypes.get_default_dtype()
    for dtype in dtypes.ALL:
        if name == f"torch.{dtype.title}Tensor":
            return dtype
    if name.endswith("Tensor") and is_name_of_pytorch("torch", name.removeprefix("torch.")):
        raise refusal(NotImplementedError, "dtype_left_out", full=name)
    raise refusal(ValueError, "old_type", name=choice if isinstance(choice, str) else choice.__name__)


def type_as(self, other):
    """The tensor in the type of another one, itself if it has that already.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.type_as.html

    >>> import minigrad as torch
    >>> torch.tensor([1.5]).type_as(torch.tensor([1]))
    tensor([1])
    """
    return converted(self, other.dtype)


def cpu(self, memory_format=None):
    """The tensor itself, which is on the processor. See https://pytorch.org/docs/stable/generated/torch.Tensor.cpu.html"""
    return self


def cuda(self, device=None, non_blocking=False, memory_format=None):
    """Raises `AssertionError`: there is no graphics card here.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.cuda.html
    """
    require_cpu("cuda" if device is None else device)


for name, dtype in NAMES.items():
    METHODS[name] = _conversion(name, dtype)
for function in (to, type_as, cpu, cuda):
    METHODS[function.__name__] = function
METHODS["type"] = type_of


# Questions about element types: which one two of them meet in, how large its numbers are, whether one is floating.


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
    return Tensor.__bool__(input)


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
METHODS["real"] = property(real, lambda tensor, numbers: tensor.copy_(numbers))
METHODS["imag"] = property(imag, lambda tensor, numbers: imag(tensor))
publish(is_inference, is_tensor, result_type, promote_types, can_cast, finfo, iinfo, method=False)
