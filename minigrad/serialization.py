"""Saving and loading, in a format that holds numbers, and code only where somebody insists.

A file is a zip archive. `skeleton.json` in it has the dictionaries, lists, texts and numbers that were saved, and in
place of each tensor the number of a `.npy` file beside it, which NumPy's own format fills with the elements. Any
program can read such a file, and reading one runs nothing: PyTorch's format is a pickle, which can. Only what cannot be
taken apart, such as a whole model, becomes a pickle here too, which `load` opens if it is told to.

In the skeleton a text, an integer, a float, a bool and None stand for themselves. Anything else is a list that begins
with its kind: `["tuple", [1, 2]]`, `["tensor", 0, false]`.
"""

import io
import json
import math
import os
import pickle
import zipfile
from collections import Counter, OrderedDict, defaultdict
from contextlib import contextmanager

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor
from minigrad.devices import device as Device
from minigrad.exact.methods import from_outside
from minigrad.later import read_at_first_use
from minigrad.nn.parameter import Parameter
from minigrad.utils.naming import place_in_pytorch
from minigrad.words import refusal, refuse_if

PLAIN, WITH_PICKLE = 1, 2  # versions of the format
PICKLE = "objects.pkl"
SKELETON = "skeleton.json"
SEQUENCES = {"list": list, "tuple": tuple, "set": set, "Size": dtypes.Size}
MAPPINGS = {"dict": dict, "OrderedDict": OrderedDict, "Counter": Counter}


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True):
    """Write a value to a file, given by its path or open for writing bytes.

    What is made of tensors, parameters, numbers, texts, dtypes, NumPy arrays, and of dictionaries, lists, tuples and
    sets of such, `load` reads without further ado; anything else, such as a whole model, with `weights_only=False`.
    Tensors over the very same memory share it again when they are loaded. Nothing is written unless everything can be:
    raises `pickle.PicklingError` or what else pickle says, and `RuntimeError` for a folder that is not there.
    See https://pytorch.org/docs/stable/generated/torch.save.html

    >>> import io, minigrad as torch
    >>> file = io.BytesIO()
    >>> save({"w": torch.tensor([1.0, 2.0]), "epoch": 3}, file)
    >>> _ = file.seek(0)
    >>> load(file)
    {'w': tensor([1., 2.]), 'epoch': 3}
    """
    contents = _archive(obj)
    if isinstance(f, (str, os.PathLike)):
        _replace(os.fspath(f), contents)
    elif hasattr(f, "write"):
        f.write(contents)
    else:
        raise refusal(AttributeError, "save_target")


def _replace(path, contents):
    """Write beside the file and put it in its place when it is whole: a full disk must not cost the old one."""
    folder = os.path.dirname(path)
    refuse_if(folder and not os.path.isdir(folder), RuntimeError, "save_directory", folder=folder)
    unfinished = f"{path}.unfinished"
    try:
        with open(unfinished, "wb") as file:
            file.write(contents)
        os.replace(unfinished, path)
    except OSError:
        if os.path.exists(unfinished):
            os.remove(unfinished)
        raise


def load(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None):
    """The value that `save` wrote to a file, given by its path or open for reading bytes.

    `map_location` may say the processor, where everything is. A file with more than plain values in it is opened with
    `weights_only=False` only, or where `add_safe_globals` named all its classes: opening it can run code. Raises
    `pickle.UnpicklingError` for such a file, `ValueError` for one that PyTorch wrote, that is damaged, or written by a
    newer version, `RuntimeError` for another device.
    See https://pytorch.org/docs/stable/generated/torch.load.html
    """
    _check_location(map_location)
    weights_only = weights_only is not False
    if isinstance(f, (str, os.PathLike)):
        with open(f, "rb") as file:
            return _value(file.read(), os.fspath(f), weights_only)
    for needed in ("seek", "read"):
        refuse_if(not hasattr(f, needed), AttributeError, "load_source", kind=type(f).__name__, missing=needed)
    contents = f.read()
    refuse_if(isinstance(contents, str), AssertionError, "load_text")
    refuse_if(not contents, EOFError, "load_at_end")
    return _value(contents, getattr(f, "name", "the file"), weights_only)


def _check_location(map_location):
    if not isinstance(map_location, (str, Device)):
        return  # a function or a dictionary for what was on a graphics card, and here never is
    kind = str(map_location).partition(":")[0]
    refuse_if(kind == "cuda", RuntimeError, "load_on_cuda")
    refuse_if(kind != "cpu", RuntimeError, "load_nowhere", place=map_location)


# From a value to bytes


def _archive(obj):
    writer, pickled = _Writer(), None
    try:
        skeleton = {"format": "minigrad", "version": PLAIN, "value": writer.skeleton(obj)}
    except _NotPlain:
        writer = _Writer()
        skeleton = {"format": "minigrad", "version": WITH_PICKLE}
        pickled = _pickled(obj, writer)
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w") as archive:
        archive.writestr(_entry(SKELETON), json.dumps(skeleton))
        for number, array in enumerate(writer.arrays):
            elements = io.BytesIO()
            np.save(elements, array, allow_pickle=False)
            archive.writestr(_entry(f"{number}.npy"), elements.getvalue())
        if pickled is not None:
            archive.writestr(_entry(PICKLE), pickled)
    return contents.getvalue()


def _entry(name):
    """An entry with the oldest date there is, so that the same value always gives the same bytes."""
    return zipfile.ZipInfo(name)


class _NotPlain(Exception):
    """Something has no form of its own in a file, or contains itself."""


class _Writer:
    """Takes a value apart: into its skeleton and the arrays of its tensors."""

    def __init__(self):
        self.arrays = []
        self.numbers = {}  # from a piece of memory to the array that stands for it
        self.around = []  # the containers that we are inside of
        self.tensors = {}  # from the identity of a tensor to its number

    def skeleton(self, value):
        """What stands for a value in the file."""
        kind = type(value)
        if value is None or kind in (str, int, bool) or kind is float and math.isfinite(value):
            return value
        if kind is float:
            return ["float", str(value)]
        for name, container in (SEQUENCES | MAPPINGS).items():
            if kind is container:
                return [name, self._parts(value)]
        if isinstance(value, Tensor):
            name = "parameter" if isinstance(value, Parameter) else "tensor"
            which = self.tensors.setdefault(id(value), len(self.tensors))
            return [name, self._number(value._array), value.requires_grad, which]
        if kind is np.ndarray and value.dtype.kind in "biufc":
            return ["array", self._number(value)]
        if isinstance(value, np.generic) and value.dtype.kind in "biufc":
            return ["scalar", self._number(np.asarray(value))]
        if kind is dtypes.dtype:
            return ["dtype", value.name]
        if kind is Device:
            return ["device", str(value)]
        raise _NotPlain

    def _parts(self, container):
        if any(container is each for each in self.around):
            raise _NotPlain
        self.around.append(container)
        if isinstance(container, dict):
            parts = [[self.skeleton(key), self.skeleton(value)] for key, value in container.items()]
        else:
            parts = [self.skeleton(value) for value in container]
        self.around.pop()
        return parts

    def _number(self, array):
        memory = array.__array_interface__["data"][0], array.shape, array.strides, array.dtype
        if memory not in self.numbers:
            self.numbers[memory] = len(self.arrays)
            self.arrays.append(array)
        return self.numbers[memory]


# From bytes to a value


def _value(contents, name, weights_only):
    if contents[:1] == b"\x80":  # how every pickle begins, hence PyTorch's files before version 1.6
        raise refusal(ValueError, "load_pytorch", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as archive:
            entries = archive.namelist()
            refuse_if(any(entry.endswith("data.pkl") for entry in entries), ValueError, "load_pytorch", name=name)
            skeleton = json.loads(archive.read(SKELETON))
            arrays = [_array(archive, entry) for entry in entries if entry.endswith(".npy")]
            objects = archive.read(PICKLE) if PICKLE in entries else None
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError, EOFError) as error:
        raise refusal(ValueError, "load_damaged", name=name, reason=error) from None
    if skeleton["version"] > WITH_PICKLE:
        raise refusal(ValueError, "load_newer", name=name, version=skeleton["version"], known=WITH_PICKLE)
    reader = _Reader(arrays)
    if objects is None:
        return reader.value(skeleton["value"])
    return _unpickled(objects, reader, weights_only)


def _array(archive, entry):
    return np.load(io.BytesIO(archive.read(entry)), allow_pickle=False)


class _Reader:
    """Puts a value together from its skeleton and the arrays."""

    def __init__(self, arrays):
        self.arrays = arrays
        self.memories = [from_outside(array) for array in arrays]
        self.tensors = {}

    def value(self, skeleton):
        if not isinstance(skeleton, list):
            return skeleton
        kind, content, *rest = skeleton
        if kind in SEQUENCES:
            return SEQUENCES[kind](map(self.value, content))
        if kind in MAPPINGS:
            return MAPPINGS[kind]({self.value(key): self.value(value) for key, value in content})
        if kind in ("tensor", "parameter"):
            return self._tensor(kind, content, *rest)
        simple = {
            "float": float,
            "array": self.arrays.__getitem__,
            "scalar": lambda number: self.arrays[number][()],
            "dtype": lambda name: getattr(dtypes, name),
            "device": Device,
        }
        return simple[kind](content)

    def _tensor(self, kind, number, requires_grad, which=None):
        if which in self.tensors:
            return self.tensors[which]
        tensor = self.memories[number].detach()
        tensor = Parameter(tensor, requires_grad) if kind == "parameter" else tensor.requires_grad_(requires_grad)
        if which is not None:  # older files do not say which tensors are the same
            self.tensors[which] = tensor
        return tensor


# Values of any kind as pickles: whole models, optimizers, dates. A pickle names classes and functions, and reading it
# calls them. So one is read only where the program says `weights_only=False`; otherwise nothing is looked up but a few
# harmless containers, and what the program itself has called safe.

# Never a class of Python's own that a file could change.
HARMLESS = {("collections", each.__name__): each for each in (OrderedDict, defaultdict)}
HARMLESS |= {("collections", "Counter"): lambda counts=(): Counter(counts)}
HARMLESS |= {("builtins", each.__name__): each for each in (complex, set, frozenset, bytearray)}

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


def _pickled(value, writer):
    """The bytes of a value. Its tensors go through the writer, which keeps their arrays."""
    contents = io.BytesIO()
    pickler = pickle.Pickler(contents, protocol=4)
    # What has a form of its own in our files. Identity is kept: a parameter stands in the module and in its optimizer.
    kinds = (Tensor, dtypes.dtype, Device, dtypes.Size)
    pickler.persistent_id = lambda each: writer.skeleton(each) if isinstance(each, kinds) else None
    pickler.dump(value)
    return contents.getvalue()


def _unpickled(contents, reader, weights_only):
    """The value again. Raises `pickle.UnpicklingError` for what is not safe, if only weights are wanted."""
    unpickler = (_SafeUnpickler if weights_only else pickle.Unpickler)(io.BytesIO(contents))
    unpickler.persistent_load = reader.value
    return unpickler.load()


class _SafeUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        known = HARMLESS | {_name_in_files(each): each[0] if isinstance(each, tuple) else each for each in _safe}
        if (module, name) not in known:
            raise refusal(pickle.UnpicklingError, "load_unsafe", place=f"{place_in_pytorch(module)}.{name}", name=name)
        return known[module, name]


def _name_in_files(safe):
    return tuple(safe[1].rsplit(".", 1)) if isinstance(safe, tuple) else (safe.__module__, safe.__qualname__)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.serialization")
