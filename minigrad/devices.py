"""Where a tensor lives. Everything here lives on the processor; other devices exist so that programs can name them."""

import re

import numpy as np

from minigrad.core.printed import BuiltIn
from minigrad.words import refusal, refuse_if

# The devices that PyTorch knows, as it lists them.
TYPES = ("cpu", "cuda", "ipu", "xpu", "mkldnn", "opengl", "opencl", "ideep", "hip", "ve", "fpga", "maia", "xla", "lazy")
TYPES += ("vulkan", "mps", "meta", "hpu", "mtia", "privateuseone")


class device(metaclass=BuiltIn):
    """A device by its name, such as `"cpu"` or `"cuda:1"`, or by its type and its number.

    In a `with` it is where new tensors are made, which only the processor can be. Raises `RuntimeError` for a name that
    is none, `TypeError` for anything else.
    See https://pytorch.org/docs/stable/tensor_attributes.html#torch.device

    >>> device("cpu"), device("cuda", 1)
    (device(type='cpu'), device(type='cuda', index=1))
    """

    printed_name = "torch.device"
    __slots__ = ("type", "index")

    def __init__(self, type, index=None):
        _set = object.__setattr__
        _set(self, "type", None)
        if isinstance(type, device) and index is None:
            type, index = type.type, type.index
        elif not isinstance(type, str):
            _refuse(type, index)
        else:
            type, index = _parsed(type, index)
        _set(self, "type", type)
        _set(self, "index", index)

    def __setattr__(self, name, value):
        refuse_if(name in ("type", "index"), AttributeError, "device_fixed", name=name)
        super().__setattr__(name, value)

    def __repr__(self):
        index = "" if self.index is None else f", index={self.index}"
        return f"device(type={self.type!r}{index})"

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))

    def __reduce__(self):
        return device, (str(self),)

    def __enter__(self):
        require_cpu(self)
        return self

    def __exit__(self, *_):
        return None


def _parsed(name, index):
    """The type and the number in a name, or the number that stands beside it."""
    if name in TYPES and index is None:
        return name, None
    refuse_if(not name, RuntimeError, "device_empty")
    found = re.fullmatch(r"([a-zA-Z_]+)(?::(0|[1-9]\d*))?", name)
    refuse_if(not found, RuntimeError, "device_string", name=name)
    refuse_if(found[1] not in TYPES, RuntimeError, "device", types=", ".join(TYPES), name=found[1])
    if index is None:
        return found[1], found[2] and int(found[2])
    refuse_if(found[2], RuntimeError, "device_index_twice", name=name)
    refuse_if(not isinstance(index, int), TypeError, "device_index_type", kind=type(index).__name__)
    refuse_if(index < 0, RuntimeError, "device_index")
    return name, index


def _refuse(choice, index):
    """Raise the error for what is no name: a number is that of a graphics card, of which there is none."""
    if isinstance(choice, (int, np.integer)) and not isinstance(choice, bool):
        raise refusal(RuntimeError, "device_index" if choice < 0 else "no_accelerator")
    refuse_if(isinstance(choice, device), TypeError, "device_of_device")
    raise refusal(TypeError, "device_arguments", kind=type(choice).__name__)


def require_cpu(where):
    """Refuse, as a PyTorch built for the processor alone does, to put a tensor anywhere else.

    Raises `AssertionError` for CUDA and XPU, `RuntimeError` for MPS and for the number of a card, and
    `NotImplementedError` for `meta`, whose tensors have no numbers, and for what else is left out.
    """
    if where is None or where == "cpu":
        return
    kind = device(where).type
    refuse_if(kind in ("cuda", "xpu"), AssertionError, kind)
    refuse_if(kind == "mps", RuntimeError, "mps")
    refuse_if(kind != "cpu", NotImplementedError, "device_left_out", name=kind)


# Where every tensor is.
CPU = device("cpu")
