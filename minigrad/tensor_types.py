"""`torch.Tensor(…)`, `torch.FloatTensor(…)` and the others: how early PyTorch made tensors, and named their types.

They make ordinary tensors, and `isinstance(x, torch.LongTensor)` asks for the dtype; see
https://pytorch.org/docs/stable/tensors.html#data-types
"""

import operator

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor
from minigrad.create import as_tensor
from minigrad.devices import device as Device
from minigrad.exact.arguments import type_name
from minigrad.exact.methods import from_outside
from minigrad.ops.shape import alias_of
from minigrad.words import refusal, refuse_if

__all__ = [f"{dtype.title}Tensor" for dtype in dtypes.ALL]


def constructed(dtype, required, /, *given, device=None, **named):
    """What such a call makes: of sizes a tensor of zeros, of numbers one of this dtype, of a tensor a view of it.

    Raises `TypeError` for a tensor of another dtype than the `required` one, if there is one, and for anything else.
    """
    if device is not None and Device(device).type != "cpu":
        raise refusal(RuntimeError, "constructor_device", device=Device(device).type)
    if len(given) + len(named) > 1 and not (given and _is_size(given[0])) or not named.keys() <= {"data", "size"}:
        from minigrad.reader import Reading, signatures_of  # not before a call has failed

        on_device = {} if device is None else {"device": device}
        Reading(signatures_of("torch.Tensor", "new"), (), given, named | on_device).choose()
    (only,) = [*given, *named.values()] if len(given) + len(named) == 1 else (None,)
    if isinstance(only, Tensor) and "data" not in named:
        return _alias(only, required, device)
    if isinstance(only, dtypes.Size) or "size" in named or not named and (not given or _is_size(given[0])):
        return _zeros(only if isinstance(only, (list, tuple)) else given, dtype)
    refuse_if(isinstance(only, (str, bytes)), TypeError, "text_as_data", kind=type_name(only))
    if not hasattr(only, "__len__") or isinstance(only, (dict, Tensor)):
        raise refusal(TypeError, "data_not_a_sequence", kind=type_name(only))
    return as_tensor(only, dtype)


def _is_size(value):
    if isinstance(value, (Tensor, np.ndarray)):
        return value.ndim == 0 and type(value.item()) is int
    return hasattr(value, "__index__") and not isinstance(value, bool)


def _zeros(lengths, dtype):
    shape = []
    for position, each in enumerate(lengths, start=1):
        if not _is_size(each):
            raise refusal(TypeError, "size_element", function="new", position=position, kind=type_name(each))
        shape.append(operator.index(each))
    for length in shape:
        refuse_if(length < 0, RuntimeError, "size_negative", length=length, shape=shape)
    return from_outside(np.zeros(shape or 0, dtype.numpy))


def _alias(tensor, required, device):
    refuse_if(device is not None, RuntimeError, "constructor_of_tensor")
    if required not in (None, tensor.dtype):
        raise refusal(TypeError, "typed_tensor", wanted=required.c_name, given=tensor.dtype.c_name)
    return alias_of(tensor)


class TensorType(type):
    """The class of these names: called, they make a tensor, and a tensor of their dtype counts as their instance."""

    def __instancecheck__(cls, value):
        return isinstance(value, Tensor) and value.dtype is cls.dtype

    def __call__(cls, *data, **options):
        return constructed(cls.dtype, cls.dtype, *data, **options)


def _tensor_type(dtype):
    description = f"""A tensor of type {dtype}: of these numbers, or of this size and full of zeros.

    Raises `TypeError` for a single number, and for a tensor of another type.
    See https://pytorch.org/docs/stable/tensors.html
    """
    return TensorType(f"{dtype.title}Tensor", (), {"__module__": "torch", "__doc__": description, "dtype": dtype})


for each in dtypes.ALL:
    globals()[f"{each.title}Tensor"] = _tensor_type(each)
