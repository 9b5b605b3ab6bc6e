"""`torch.FloatTensor`, `torch.LongTensor` and the others: how early PyTorch made tensors of a type, and named it.

They make ordinary tensors, and `isinstance(x, torch.LongTensor)` asks for the dtype; see
https://pytorch.org/docs/stable/tensors.html#data-types
"""

import numpy as np

from minigrad import dtypes
from minigrad.create import tensor
from minigrad.devices import require_cpu
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal

__all__ = [f"{dtype.title}Tensor" for dtype in dtypes.ALL]


class TensorType(type):
    """The class of these names: called, they make a tensor, and a tensor of their dtype counts as their instance."""

    def __instancecheck__(cls, value):
        return isinstance(value, Tensor) and value.dtype is cls.dtype

    def __call__(cls, *data, device=None):
        require_cpu(device)
        first = data[0] if data else ()
        if isinstance(first, dtypes.Size) or all(isinstance(each, int) for each in data):
            return wrap(np.zeros(first if isinstance(first, dtypes.Size) else data or 0, cls.dtype.numpy))
        if isinstance(first, Tensor):
            if first.dtype is not cls.dtype:
                raise refusal(TypeError, "typed_tensor", wanted=cls.dtype.c_name, given=first.dtype.c_name)
            return first.detach()
        if isinstance(first, float):
            raise refusal(TypeError, "data_not_a_sequence", kind="float")
        if isinstance(first, str):
            raise refusal(TypeError, "text_as_data")
        if len(data) > 1:
            raise refusal(TypeError, "typed_tensor_of_many", kinds=", ".join(type(each).__name__ for each in data))
        return tensor(first, dtype=cls.dtype)


def _tensor_type(dtype):
    description = f"""A tensor of type {dtype}: of these numbers, or of this size and full of zeros.

    Raises `TypeError` for a single number, and for a tensor of another type.
    See https://pytorch.org/docs/stable/tensors.html
    """
    return TensorType(f"{dtype.title}Tensor", (), {"__module__": "torch", "__doc__": description, "dtype": dtype})


for each in dtypes.ALL:
    globals()[f"{each.title}Tensor"] = _tensor_type(each)
