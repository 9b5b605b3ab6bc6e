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
    if len(given) == 1 and not named and isinstance(given[0], (list, tuple)) and type(given[0]) is not dtypes.Size:
        return _of_data(given[0], dtype)  # it fits a size too, but is none
    from minigrad.wrong_arguments import Reading, signatures_of  # not before it is needed to tell what is meant

    on_device = {} if device is None else {"device": device}
    reading = Reading(signatures_of("torch.Tensor", "new"), (), given, named | on_device)
    reading.choose()
    found = reading.found
    if "other" in found:
        return _alias(found["other"], required, device)
    if "data" in found:
        return _of_data(found["data"], dtype)
    shape = [operator.index(each) for each in found.get("size", [0])]
    for length in shape:
        refuse_if(length < 0, RuntimeError, "size_negative", length=length, shape=shape)
    return from_outside(np.zeros(shape or 0, dtype.numpy))


def _of_data(data, dtype):
    refuse_if(isinstance(data, (str, bytes)), TypeError, "text_as_data", kind=type_name(data))
    if not hasattr(data, "__len__") or isinstance(data, (dict, Tensor)):
        raise refusal(TypeError, "data_not_a_sequence", kind=type_name(data))
    return as_tensor(data, dtype)


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
