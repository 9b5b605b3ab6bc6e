"""Names that are read at their first use, so that an import pays only for what most programs need.

In modules that is done by `__getattr__`, and on `Tensor`, where every access to any attribute would be slower for it,
by a `Later` for each method. What formulas mention is loaded when code is made of them: `core/names_in_formulas.py`.
"""

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType

from minigrad import index
from minigrad.core.operation import METHODS, PUBLISHED, Operation
from minigrad.core.tensor import Tensor, TensorType
from minigrad.missing import missing, offered
from minigrad.protected import protected


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
    value = getattr(import_module(file), name)
    return as_called(part, name, value)


def as_called(part, name, value):
    """What stands under a name of PyTorch, as users call it if it is a function: see `exact/calls.py`."""
    from minigrad.exact import calls

    return calls.as_called(part, name, value)


def by_name(files, folder=""):
    """The file of each name.

    >>> by_name({"shapes": "square circle"})
    {'square': 'shapes', 'circle': 'shapes'}
    """
    return {name: folder + file for file, names in files.items() for name in names.split()}


# What files have that are loaded at the first use of one of their names.
FILES_OF_FUNCTIONS = by_name(index.FUNCTIONS, "minigrad.")
FILES_OF_METHODS = by_name(index.METHODS, "minigrad.")


def function(name):
    """The function of that name as users of `torch` call it."""
    file = import_module(FILES_OF_FUNCTIONS[name]) if name in FILES_OF_FUNCTIONS else None
    return as_called("torch", name, PUBLISHED[name] if name in PUBLISHED else getattr(file, name))


class Later:
    """Stands on `Tensor` for a method until that is first asked for, and then makes room for it.

    Operators and other special methods may be such ones: Python asks for them in the same way.
    """

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, kind):
        return self.method().__get__(instance, kind)

    def __set__(self, instance, value):
        """A property may take it. Where there is a method, the tensor gets an attribute of its own."""
        method = self.method()
        if hasattr(method, "__set__"):
            method.__set__(instance, value)
        else:
            vars(instance)[self.name] = value

    def __delete__(self, instance):
        self.method()
        delattr(instance, self.name)

    def method(self):
        """The method itself, which stands in this place from now on, unless somebody has put another one there."""
        method = method_of_tensor(self.name)
        if vars(Tensor).get(self.name) is self:
            setattr(Tensor, self.name, method)
        return method


# The methods as users call them.
_called = {}


def method_of_tensor(name):
    """A method as users call it, its file loaded if it was not yet. It is the same one whoever asks, in any thread."""
    if name not in _called:
        if name in FILES_OF_METHODS:
            import_module(FILES_OF_METHODS[name])
        method = METHODS[name]
        method = protected(name, method) if type(method) is property else as_called("torch.Tensor", name, method)
        _called.setdefault(name, method)
    return _called[name]


def let_all_wait():
    """Let `Tensor` wait for whoever uses it first.

    A `Later` stands for each method that has its file loaded, or that is not yet as users call it. `exact/` is loaded
    before a tensor is made of data, a class is derived, or the code of an operation is written.
    """
    METHODS.update({name: each for name, each in vars(Tensor).items() if type(each) in (FunctionType, property)})
    functions = [name for name, each in METHODS.items() if type(each) is FunctionType and name[0] != "_"]
    for name in [*functions, *FILES_OF_METHODS]:
        setattr(Tensor, name, Later(name))
    TensorType.__new__, TensorType.__call__, Operation.writer = _new_class, _tensor_of, staticmethod(_writer)


def _new_class(meta, *what):
    import_module("minigrad.exact")
    return TensorType.__new__(meta, *what)


def _tensor_of(kind, *data, **options):
    import_module("minigrad.exact")
    return kind(*data, **options)


def _writer(operation, namespace):
    import_module("minigrad.exact")
    return Operation.writer(operation, namespace)


def load_all():
    """Load every file of `ops/`, and put every method into its place, for those who go through all of them."""
    for path in sorted((Path(__file__).parent / "ops").glob("[!_]*.py")):
        import_module(f"minigrad.ops.{path.stem}")
    for waiting in [each for each in vars(Tensor).values() if isinstance(each, Later)]:
        waiting.method()
