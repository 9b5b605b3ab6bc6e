"""`torch.storage`: the memory of a tensor, which its views share, as one row of numbers or of bytes.

See https://pytorch.org/docs/stable/storage.html
"""

import warnings
from functools import cache

import numpy as np

from minigrad.core.element_types import of
from minigrad.core.printed import BuiltIn
from minigrad.devices import device
from minigrad.later import read_at_first_use
from minigrad.words import refusal, refuse_if


class UntypedStorage(metaclass=BuiltIn):
    """The bytes of a tensor's memory. Raises `IndexError` for one that is not there.

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).untyped_storage().nbytes()
    16
    """

    printed_name = "torch.storage.UntypedStorage"
    device = device("cpu")

    def __init__(self, tensor):
        self._tensor = tensor

    @property
    def _numbers(self):
        return whole(self._tensor._array).view(np.uint8)

    def __len__(self):
        return len(self._numbers)

    def __getitem__(self, index):
        refuse_if(not -len(self) <= index < len(self), IndexError, "storage_index", index=index, size=len(self))
        return self._numbers[index].item()

    def __setitem__(self, index, number):
        self[index]
        self._numbers[index] = number

    def tolist(self):
        """The numbers as a list."""
        return self._numbers.tolist()

    def size(self):
        """How many there are."""
        return len(self)

    def nbytes(self):
        """How many bytes they take."""
        return self._numbers.nbytes

    def element_size(self):
        """The bytes of one of them."""
        return self._numbers.itemsize

    def data_ptr(self):
        """The address of the first one."""
        return self._numbers.__array_interface__["data"][0]

    def _facts(self):
        return "device=cpu"

    def __repr__(self):
        lines = "\n ".join(map(str, self.tolist()))
        return f" {lines}\n[{type(self).printed_name}({self._facts()}) of size {len(self)}]"


class TypedStorage(UntypedStorage):
    """The numbers of a tensor's memory.

    >>> import minigrad as torch
    >>> TypedStorage(torch.tensor([[1, 2], [3, 4]]).t()).tolist()
    [1, 2, 3, 4]
    """

    printed_name = "torch.storage.TypedStorage"

    @property
    def _numbers(self):
        return whole(self._tensor._array)

    @property
    def dtype(self):
        """The type of the numbers."""
        return of(self._numbers.dtype)

    def type(self):
        """The old name of that type, such as `"torch.FloatStorage"`."""
        return f"torch.{self.dtype.title}Storage"

    def fill_(self, value):
        """Write one number over all. Returns the storage."""
        self._numbers[...] = value
        return self

    def _facts(self):
        return f"dtype={self.dtype}, device=cpu"


def whole(array):
    """All numbers of the memory that an array shows a part of, in one row."""
    while isinstance(array.base, np.ndarray) and array.base.dtype == array.dtype:
        array = array.base
    return np.ravel(array, order="K")


@cache
def tell_once():
    """Say, the first time, that storages of a type are a thing of the past."""
    warnings.warn(refusal(UserWarning, "typed_storage"), stacklevel=3)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.storage")
