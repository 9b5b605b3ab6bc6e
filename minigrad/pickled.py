"""Values of any kind as pickles, for what `serialization.py` cannot take apart: whole models, optimizers, dates.

A pickle names classes and functions, and reading it calls them. So one is read only where the program says
`weights_only=False`; otherwise nothing is looked up but a few harmless containers, and what the program itself has
called safe.
"""

import io
import pickle
from collections import Counter, OrderedDict, defaultdict
from contextlib import contextmanager

from minigrad.core.element_types import dtype
from minigrad.core.tensor import Tensor
from minigrad.devices import device as Device
from minigrad.dtypes import Size
from minigrad.utils.naming import place_in_pytorch
from minigrad.words import refusal

# Never a class of Python's own that a file could change.
HARMLESS = {
    ("collections", "OrderedDict"): OrderedDict,
    ("collections", "defaultdict"): defaultdict,
    ("collections", "Counter"): lambda counts=(): Counter(counts),
    ("builtins", "complex"): complex,
    ("builtins", "set"): set,
    ("builtins", "frozenset"): frozenset,
    ("builtins", "bytearray"): bytearray,
}

_safe = []


def add_safe_globals(safe_globals):
    """Let files name these classes and functions, or `(class, "name in files")`, also with `weights_only=True`.

    See https://pytorch.org/docs/stable/notes/serialization.html#torch.serialization.add_safe_globals
    """
    _safe.extend(each for each in safe_globals if each not in _safe)


def get_safe_globals():
    """What `add_safe_globals` was told.

    >>> get_safe_globals()
    []
    """
    return list(_safe)


def clear_safe_globals():
    """Forget what `add_safe_globals` was told."""
    _safe.clear()


@contextmanager
def safe_globals(safe_globals):
    """The same as `add_safe_globals`, for one block.

    >>> with safe_globals([set]):
    ...     get_safe_globals()
    [<class 'set'>]
    """
    before = get_safe_globals()
    add_safe_globals(safe_globals)
    try:
        yield
    finally:
        _safe[:] = before


def pickled(value, writer):
    """The bytes of a value. Its tensors go through the writer, which keeps their arrays."""
    contents = io.BytesIO()
    pickler = pickle.Pickler(contents, protocol=4)
    # What has a form of its own in our files. Identity is kept: a parameter stands in the module and in its optimizer.
    pickler.persistent_id = lambda each: (
        writer.skeleton(each) if isinstance(each, Tensor) or type(each) in (dtype, Device, Size) else None
    )
    pickler.dump(value)
    return contents.getvalue()


def unpickled(contents, reader, weights_only):
    """The value again. Raises `pickle.UnpicklingError` for what is not safe, if only weights are wanted."""
    unpickler = (_SafeUnpickler if weights_only else pickle.Unpickler)(io.BytesIO(contents))
    unpickler.persistent_load = reader.value
    return unpickler.load()


class _SafeUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        known = HARMLESS | {_name_in_files(each): _itself(each) for each in _safe}
        if (module, name) not in known:
            raise refusal(pickle.UnpicklingError, "load_unsafe", place=f"{place_in_pytorch(module)}.{name}", name=name)
        return known[module, name]


def _name_in_files(safe):
    if isinstance(safe, tuple):
        return tuple(safe[1].rsplit(".", 1))
    return safe.__module__, safe.__qualname__


def _itself(safe):
    return safe[0] if isinstance(safe, tuple) else safe
