"""Saving and loading, in a format that holds numbers and never code.

A file is a zip archive. `skeleton.json` in it has the dictionaries, lists, texts and numbers that were saved, and in
place of each tensor the number of a `.npy` file beside it, which NumPy's own format fills with the elements. Any
program can read such a file, and reading one runs nothing: PyTorch's format is a pickle, which can.

In the skeleton a text, an integer, a float, a bool and None stand for themselves. Anything else is a list that begins
with its kind: `["tuple", [1, 2]]`, `["tensor", 0, false]`.
"""

import io
import json
import math
import os
import zipfile
from collections import Counter, OrderedDict

import numpy as np

from minigrad import dtypes
from minigrad.devices import device as Device
from minigrad.devices import require_cpu
from minigrad.missing import missing
from minigrad.nn.parameter import Parameter
from minigrad.tensor import Tensor, from_outside
from minigrad.utils.naming import typename
from minigrad.words import refusal

VERSION = 1
SKELETON = "skeleton.json"
SEQUENCES = {"list": list, "tuple": tuple, "set": set, "Size": dtypes.Size}
MAPPINGS = {"dict": dict, "OrderedDict": OrderedDict, "Counter": Counter}


def save(obj, f):
    """Write a value to a file, given by its path or open for writing bytes.

    The value may be made of tensors, parameters, numbers, texts, dtypes, NumPy arrays, and of dictionaries, lists,
    tuples and sets of such. Tensors over the very same memory share it again when they are loaded. Nothing is written
    unless everything can be: raises `TypeError` that names what cannot, and `RuntimeError` for a folder that is not
    there. See https://pytorch.org/docs/stable/generated/torch.save.html

    >>> import io, minigrad as torch
    >>> file = io.BytesIO()
    >>> save({"w": torch.tensor([1.0, 2.0]), "epoch": 3}, file)
    >>> _ = file.seek(0)
    >>> load(file)
    {'w': tensor([1., 2.]), 'epoch': 3}
    """
    contents = _archive(obj)
    if isinstance(f, str | os.PathLike):
        _replace(os.fspath(f), contents)
    elif hasattr(f, "write"):
        f.write(contents)
    else:
        raise refusal(AttributeError, "save_target")


def _replace(path, contents):
    """Write beside the file and put it in its place when it is whole: a full disk must not cost the old one."""
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        raise refusal(RuntimeError, "save_directory", folder=folder)
    unfinished = f"{path}.unfinished"
    try:
        with open(unfinished, "wb") as file:
            file.write(contents)
        os.replace(unfinished, path)
    except OSError:
        if os.path.exists(unfinished):
            os.remove(unfinished)
        raise


def load(f, map_location=None, *, weights_only=True):
    """The value that `save` wrote to a file, given by its path or open for reading bytes.

    `map_location` may say the processor, where everything is. Raises `ValueError` for a file that PyTorch wrote, for
    one that is damaged, or written by a newer version. See https://pytorch.org/docs/stable/generated/torch.load.html
    """
    if isinstance(map_location, str | Device):
        require_cpu(map_location)
    if isinstance(f, str | os.PathLike):
        with open(f, "rb") as file:
            return _value(file.read(), os.fspath(f))
    for needed in ("seek", "read"):
        if not hasattr(f, needed):
            raise refusal(AttributeError, "load_source", kind=type(f).__name__, missing=needed)
    return _value(f.read(), getattr(f, "name", "the file"))


# From a value to bytes


def _archive(obj):
    writer = _Writer()
    skeleton = {"format": "minigrad", "version": VERSION, "value": writer.skeleton(obj, "the value")}
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w") as archive:
        archive.writestr(_entry(SKELETON), json.dumps(skeleton))
        for number, array in enumerate(writer.arrays):
            elements = io.BytesIO()
            np.save(elements, array, allow_pickle=False)
            archive.writestr(_entry(f"{number}.npy"), elements.getvalue())
    return contents.getvalue()


def _entry(name):
    """An entry with the oldest date there is, so that the same value always gives the same bytes."""
    return zipfile.ZipInfo(name)


class _Writer:
    """Takes a value apart: into its skeleton and the arrays of its tensors."""

    def __init__(self):
        self.arrays = []
        self.numbers = {}  # from a piece of memory to the array that stands for it
        self.around = []  # the containers that we are inside of

    def skeleton(self, value, place):
        kind = type(value)
        if value is None or kind in (str, int, bool) or kind is float and math.isfinite(value):
            return value
        if kind is float:
            return ["float", str(value)]
        for name, container in (SEQUENCES | MAPPINGS).items():
            if kind is container:
                return [name, self._parts(value, place)]
        if isinstance(value, Tensor):
            name = "parameter" if isinstance(value, Parameter) else "tensor"
            return [name, self._number(value._array), value.requires_grad]
        if kind is np.ndarray and value.dtype.kind in "biufc":
            return ["array", self._number(value)]
        if isinstance(value, np.generic) and value.dtype.kind in "biufc":
            return ["scalar", self._number(np.asarray(value))]
        if kind is dtypes.dtype:
            return ["dtype", value.name]
        if kind is Device:
            return ["device", str(value)]
        raise refusal(TypeError, "save_kind", place=place, kind=typename(value))

    def _parts(self, container, place):
        if any(container is each for each in self.around):
            raise refusal(ValueError, "save_cycle", place=place)
        self.around.append(container)
        if isinstance(container, dict):
            parts = [
                [self.skeleton(key, f"the key {key!r} of {place}"), self.skeleton(value, f"{place}[{key!r}]")]
                for key, value in container.items()
            ]
        else:
            parts = [self.skeleton(value, f"{place}[{number}]") for number, value in enumerate(container)]
        self.around.pop()
        return parts

    def _number(self, array):
        memory = array.__array_interface__["data"][0], array.shape, array.strides, array.dtype
        if memory not in self.numbers:
            self.numbers[memory] = len(self.arrays)
            self.arrays.append(array)
        return self.numbers[memory]


# From bytes to a value


def _value(contents, name):
    if contents[:1] == b"\x80":  # how every pickle begins, hence PyTorch's files before version 1.6
        raise refusal(ValueError, "load_pytorch", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as archive:
            entries = archive.namelist()
            if any(entry.endswith("data.pkl") for entry in entries):
                raise refusal(ValueError, "load_pytorch", name=name)
            skeleton = json.loads(archive.read(SKELETON))
            arrays = [_array(archive, f"{number}.npy") for number in range(len(entries) - 1)]
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError, EOFError) as error:
        raise refusal(ValueError, "load_damaged", name=name, reason=error) from None
    if skeleton["version"] > VERSION:
        raise refusal(ValueError, "load_newer", name=name, version=skeleton["version"], known=VERSION)
    return _Reader(arrays).value(skeleton["value"])


def _array(archive, entry):
    return np.load(io.BytesIO(archive.read(entry)), allow_pickle=False)


class _Reader:
    """Puts a value together from its skeleton and the arrays."""

    def __init__(self, arrays):
        self.arrays = arrays
        self.tensors = [from_outside(array) for array in arrays]

    def value(self, skeleton):
        if not isinstance(skeleton, list):
            return skeleton
        kind, content, *rest = skeleton
        if kind in SEQUENCES:
            return SEQUENCES[kind](map(self.value, content))
        if kind in MAPPINGS:
            return MAPPINGS[kind]({self.value(key): self.value(value) for key, value in content})
        if kind in ("tensor", "parameter"):
            return self._tensor(kind, self.tensors[content].detach(), *rest)
        simple = {
            "float": float,
            "array": self.arrays.__getitem__,
            "scalar": lambda number: self.arrays[number][()],
            "dtype": lambda name: getattr(dtypes, name),
            "device": Device,
        }
        return simple[kind](content)

    def _tensor(self, kind, tensor, requires_grad):
        return Parameter(tensor, requires_grad) if kind == "parameter" else tensor.requires_grad_(requires_grad)


def __getattr__(name):
    raise missing("torch.serialization", name)
