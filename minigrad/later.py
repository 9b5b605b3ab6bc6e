"""Names that are read at their first use, so that an import pays only for what most programs need."""

import sys
from functools import cache
from importlib import import_module

from minigrad.exact.calls import as_called
from minigrad.missing import missing, offered


def read_at_first_use(module, part, files=None, modules=()):
    """The `__getattr__` and the `__dir__` of a module that is called `part` in PyTorch.

    `files` says where further names of it stand: `{"minigrad.nn.convolution": "Conv1d Conv2d"}`; `modules` are those
    below it that are imported when they are named. What stands nowhere is refused with `AttributeError`, as `missing`
    does it.

    >>> import minigrad as torch
    >>> "Conv2d" in dir(torch.nn), torch.nn.Conv2d
    (True, <class 'minigrad.nn.conv.Conv2d'>)
    """
    places = by_name(files or {})

    def __getattr__(name):
        if name in places:
            return read(part, name, places[name])
        if name in modules:
            return import_module(f"{module}.{name}")
        raise missing(part, name)

    def __dir__():
        return offered(part, {*vars(sys.modules[module]), *places, *modules})

    return __getattr__, __dir__


@cache
def read(part, name, file):
    """What a file has under that name, a function as users of a part of PyTorch call it."""
    return as_called(part, name, getattr(import_module(file), name))


def by_name(files):
    """The file of each name.

    >>> by_name({"shapes": "square circle"})
    {'square': 'shapes', 'circle': 'shapes'}
    """
    return {name: file for file, names in files.items() for name in names.split()}
