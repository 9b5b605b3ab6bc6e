"""From one element type to another, and to the device that there is. Where nothing changes, the tensor is itself."""

from minigrad import dtypes
from minigrad.core.arithmetic import cast
from minigrad.core.element_types import dtype as DType
from minigrad.core.tensor import Tensor
from minigrad.devices import require_cpu
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
    setattr(Tensor, name, _conversion(name, dtype))
for function in (to, type_as, cpu, cuda):
    setattr(Tensor, function.__name__, function)
Tensor.type = type_of
