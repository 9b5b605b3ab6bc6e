"""What is said about a name that is not here: whether PyTorch has it, and if so, where to read about it.

It may be asked for as an attribute (`torch.nn.Conv3d`), by `from minigrad.nn import Conv3d`, by `import
minigrad.sparse`, or as a method of an object: the answer is an `AttributeError`, an `ImportError` or a
`ModuleNotFoundError`, as Python's own would be, so that `hasattr` and `except ImportError` go on working.

`words/names.txt` lists the public names of PyTorch 2.13. `tests/facts/record.py` writes it; it is read when the first
name is missing.
"""

import sys
from functools import cache
from importlib import import_module
from opcode import opmap
from pathlib import Path

from minigrad.words import refusal

NAMES = Path(__file__).parent / "words" / "names.txt"


def missing(module, name):
    """The error for a name that `module`, called as in PyTorch, does not have. For its `__getattr__` to raise.

    >>> raise missing("torch.nn", "Conv4d")
    Traceback (most recent call last):
    AttributeError: module 'torch.nn' has no attribute 'Conv4d'
    PyTorch has no torch.nn.Conv4d either. ...
    """
    if name.startswith("_"):
        return AttributeError(f"module '{module}' has no attribute '{name}'")
    if not _is_from_import(sys._getframe(2)):
        return refused(AttributeError, "module", module, name)
    here = sys.modules[_here(module)]
    return refused(ImportError, "import", module, name, here=here.__name__, path=here.__file__)


def _is_from_import(frame):
    """Whether the program is at `from … import …` there. Python drops any other error than an ImportError."""
    return frame.f_code.co_code[frame.f_lasti] == opmap["IMPORT_FROM"]


class LeftOutModules:
    """Stands at the end of `sys.meta_path`, asked for each module that nobody has found."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Where a module stands that PyTorch calls otherwise than we do, see `elsewhere.py`.

        Raises `ModuleNotFoundError` for one of ours that only PyTorch has, or nobody.
        """
        if name.startswith("minigrad.") and (spec := import_module("minigrad.elsewhere").spec_of(name)):
            return spec
        package, _, module = name.rpartition(".")
        part = package.replace("minigrad", "torch", 1)
        if package.partition(".")[0] == "minigrad" and module[0] != "_" and part in _parts():
            raise refused(ModuleNotFoundError, "no_module", part, module, here=package)


def is_name_of_pytorch(part, name):
    """Whether a part of PyTorch has a public name.

    >>> is_name_of_pytorch("torch", "conv2d")
    True
    """
    return name in names_of_pytorch(part)


class LeftOut:
    """Stands on a class for a method or an attribute that only PyTorch has.

    A `__getattr__` would say more, and would slow down every access to any attribute.
    """

    def __init__(self, part, name, kind):
        self.part = part
        self.name = name
        self.kind = kind

    def __get__(self, instance, kind):
        owner = "type" if instance is None else "object"
        raise refused(AttributeError, owner, self.part, self.name, kind=self.kind or kind.__name__)


class ForMatplotlib(LeftOut):
    """The method `to_numpy`, which matplotlib asks all things for before it draws them, and nobody else finds.

    PyTorch's tensors have none. But those matplotlib knows, by the name of their module.
    """

    def __get__(self, tensor, kind):
        asking = sys._getframe(1).f_globals.get("__name__", "")
        if tensor is None or asking.partition(".")[0] != "matplotlib":
            return super().__get__(tensor, kind)
        return tensor.numpy


def leave_out(kind, part, called=None, names=None):
    """Put a `LeftOut` on a class for each name that PyTorch's class `part` has and ours has not: `names`, if known.

    `called` is the name of the class in errors, if that is not simply its name.
    """
    for name in left_out(kind, part) if names is None else names:
        setattr(kind, name, LeftOut(part, name, called))
    PART_OF[kind] = part
    kind.__dir__ = lambda self: that_are_here(type(self), object.__dir__(self))


def left_out(kind, part):
    """The names that PyTorch's class `part` has and ours has not."""
    return sorted(names_of_pytorch(part).difference(type.__dir__(kind)))


# The name in PyTorch of the classes that say what they leave out.
PART_OF = {}

# What PyTorch shows although it begins with an underscore.
SHOWN = {"_base", "_is_view", "_version"}


def that_are_here(kind, names):
    """Of the names in a class those that `dir` shows: what is neither left out nor internal."""
    return [name for name in names if _is_shown(kind, name)]


def _is_shown(kind, name):
    owner = next((each for each in kind.__mro__ if name in vars(each)), None)
    if owner is None:
        return True  # an attribute of the object's own
    if isinstance(vars(owner)[name], LeftOut) or name in ("__slots__", "printed_name"):
        return False
    return owner not in PART_OF or name in SHOWN or bool(offered(PART_OF[owner], [name]))


def offered(part, names):
    """Of the names in a part of PyTorch those that `dir` shows: what PyTorch has there too, and what is Python's."""
    public = names_of_pytorch(part)
    return sorted(name for name in names if name in public or name.startswith("__"))


def refused(error_type, owner, part, name, **values):
    """The error for a name of a part of PyTorch that is not here. `owner` says who was asked: "module", "object", …"""
    near = None
    key = f"{owner}_left_out"
    if not is_name_of_pytorch(part, name):
        near = _nearest(part, name)
        key = f"{owner}_misspelt" if near else f"{owner}_unknown"
    error = refusal(error_type, key, module=part, name=name, full=f"{part}.{name}", near=near, **values)
    # But no `obj`, from which Python would add a guess of its own.
    error.name = f"{values['here']}.{name}" if error_type is ModuleNotFoundError else values.get("here", name)
    return error


def refuse_options(what, **options):
    """Raise `NotImplementedError` for options that would change the result and that are not built here.

    >>> refuse_options("SGD", differentiable=False)
    """
    for option, value in options.items():
        if _is_wanted(value):
            refuse_given(what, **{option: value})


def refuse_given(what, **options):
    """The same for options whose every value but None changes the result."""
    for option, value in options.items():
        if value is not None:
            raise refusal(NotImplementedError, "option_left_out", what=what, option=option, value=value)


def _is_wanted(value):
    """Whether an option is set, as it is by a tensor of many numbers, which has no truth."""
    try:
        return bool(value)
    except (RuntimeError, ValueError):
        return True


@cache
def _parts():
    """The lines about each part of PyTorch: {"torch.nn": "Linear …", …}."""
    sections = NAMES.read_text(encoding="utf-8").split("\n\n")
    return {part: lines for part, _, lines in (section.partition("\n") for section in sections)}


@cache
def names_of_pytorch(part):
    """The public names of a part of PyTorch: a module, or a class."""
    return frozenset(_parts().get(part, "").split())


@cache
def _nearest(part, name):
    """The full name that was probably meant: the same in another part, or a similar one, rather one that is here."""
    from difflib import get_close_matches  # not before something is misspelt

    for other in _parts():
        if is_name_of_pytorch(other, name):
            return f"{other}.{name}"
    for names in (_names_here(part), names_of_pytorch(part)):
        spelt = {each.lower(): each for each in sorted(names)}
        found = get_close_matches(name.lower(), spelt, n=1, cutoff=0.75)
        if found:
            return f"{part}.{spelt[found[0]]}"
    return None


def _names_here(part):
    """The names of PyTorch that minigrad has in a part of it."""
    torch = sys.modules["minigrad"]
    here = torch.Tensor if part == "torch.Tensor" else sys.modules.get(_here(part))
    return names_of_pytorch(part).intersection(dir(here))


def _here(part):
    return part.replace("torch", "minigrad", 1)
