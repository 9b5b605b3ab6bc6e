"""Write the stubs of the package: what editors and type checkers know of it. `tools/build.py` does it.

    minigrad/__init__.pyi  minigrad/nn/functional.pyi  …

Much of minigrad is made when it is first asked for, and no editor can read it off the source. So each module that
people write by name is asked what it offers, by `dir`, and how that is called, by `inspect.signature`. What comes out
of a call stands in `results.py`.
"""

import ast
import importlib
import inspect
import re
import sys
import textwrap
from functools import cache
from inspect import Parameter
from pathlib import Path
from types import FunctionType, ModuleType

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import minigrad as torch  # noqa: E402
from minigrad.later import load_all  # noqa: E402
from minigrad.missing import SHOWN, names_of_pytorch, that_are_here  # noqa: E402
from minigrad.wrong_arguments import signatures_of  # noqa: E402
from tools.results import COMPUTING, METHODS, RESULTS, WHEN_GIVEN  # noqa: E402

# A class stands in the first of them that offers it, and the others import it.
MODULES = ("", ".nn", ".nn.functional", ".nn.init", ".nn.utils", ".optim", ".optim.lr_scheduler", ".autograd")
MODULES += (".autograd.functional", ".autograd.graph", ".linalg", ".func", ".utils", ".utils.data", ".distributions")
MODULES = tuple(f"minigrad{each}" for each in MODULES)

# With types under names that none of minigrad's own hides: there is a `torch.int`, and a `Tensor.dtype`.
HEAD = """\
# Written by tools/build.py: what editors and type checkers know of {module}.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")
"""
TYPES_ELSEWHERE = """\

from minigrad import Generator, Size, Tensor
from minigrad import device as _device, dtype as _dtype, layout as _layout
"""
TYPES_OF_TENSORS = """
_device: TypeAlias = device
_dtype: TypeAlias = dtype
_layout: TypeAlias = layout
_Node: TypeAlias = autograd.graph.Node

class _Values(NamedTuple):
    values: Tensor
    indices: Tensor

class _Bounds(NamedTuple):
    min: Tensor
    max: Tensor

class _SVD(NamedTuple):
    U: Tensor
    S: Tensor
    V: Tensor
"""

# What else there is: names that the program itself needs, attributes that are others in each object.
ANYTHING_ELSE = "def __getattr__(name: builtins.str) -> Any: ..."
OPEN = ("Module", "Node")
OF_NODES = ("__call__", "metadata", "name", "next_functions", "register_hook", "register_prehook")

# Classes that give an ordinary tensor when they are called.
MAKING_TENSORS = ("Variable", *(name for name in dir(torch) if name.endswith("Tensor") and name != "Tensor"))

# What PyTorch calls the owners of functions.
PARTS = {"Tensor": "torch.Tensor", "functional": "torch.nn.functional", "linalg": "torch.linalg"}

# Special methods that every class has, or that nobody would miss.
UNTOLD = {"__class_getitem__", "__deepcopy__", "__delattr__", "__dir__", "__getattr__", "__getattribute__", "__hash__"}
UNTOLD |= {"__getstate__", "__init__", "__init_subclass__", "__new__", "__reduce__", "__reduce_ex__", "__repr__"}
UNTOLD |= {"__setattr__", "__setstate__", "__str__"}
UNTOLD |= {"__annotate__", "__annotate_func__", "__getnewargs__", "__replace__"}  # which not every Python has
ONE_OPERAND = ("__abs__", "__invert__", "__neg__", "__pos__")

KEYWORD_ONLY, POSITIONAL = Parameter.KEYWORD_ONLY, Parameter.POSITIONAL_OR_KEYWORD


class Text(str):
    """What stands in a signature as it is."""

    __repr__ = str.__str__


def stubs():
    """The text of each stub, by the name of its file below the root."""
    load_all()
    modules = [importlib.import_module(name) for name in MODULES]
    texts = {file_of(module): "\n".join(lines_of_module(module)) + "\n" for module in modules}
    # Whoever reads on in the file where the class of tensors stands finds the same class.
    home = sys.modules[torch.Tensor.__module__]
    texts[file_of(home)] = (
        f"import builtins\nfrom typing import Any\n\nfrom minigrad import Tensor as Tensor\n\n{ANYTHING_ELSE}\n"
    )
    return texts | {"minigrad/py.typed": ""}


def out_of_date():
    """What differs from what the package is, a sentence for each file."""
    texts = stubs()
    for name, text in texts.items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield f"{name} is out of date: run tools/build.py"
    for path in sorted((ROOT / "minigrad").rglob("*.pyi")):
        if path.relative_to(ROOT).as_posix() not in texts:
            yield f"{path.relative_to(ROOT).as_posix()} is of no use: delete it, or name its module in tools/stubs.py"


def write():
    """Write them all."""
    for name, text in stubs().items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")


def file_of(module):
    return Path(module.__file__).relative_to(ROOT).with_suffix(".pyi").as_posix()


def offered_by(module):
    """What users find in a module, by name."""
    public = names_of_pytorch(module.__name__.replace("minigrad", "torch", 1)).union(getattr(module, "OWN", ()))
    return {name: getattr(module, name) for name in dir(module) if name in public or name == "__version__"}


@cache
def homes():
    """For each class the module in whose stub it stands, and its name there."""
    found = {}
    for name in MODULES:
        for key, value in offered_by(importlib.import_module(name)).items():
            if isinstance(value, type):
                found.setdefault(value, (name, key))
    return found


def lines_of_module(module):
    """A stub: what stands elsewhere, classes, values, functions."""
    offered = offered_by(module)
    owner = module.__name__.rpartition(".")[2].replace("minigrad", "torch")
    yield HEAD.format(module=module.__name__) + TYPES_ELSEWHERE * (module is not torch)
    for name, value in sorted(offered.items(), key=lambda item: not isinstance(item[1], (type, ModuleType))):
        if homes().get(value if isinstance(value, type) else None) != (module.__name__, name):
            yield from line_of_value(name, value, module)
    for name, value in sorted(offered.items(), key=_bases_first):
        if isinstance(value, type) and homes()[value] == (module.__name__, name):
            if value is torch.Tensor:
                yield TYPES_OF_TENSORS
            yield from [*lines_of_class(name, value), ""]
    for name, value in offered.items():
        if isinstance(value, FunctionType):
            yield from lines_of_function(owner, name, value)
    if owner == "graph":
        yield ANYTHING_ELSE


def _bases_first(item):
    name, value = item
    return len(value.__mro__) if isinstance(value, type) else 0, value is torch.Tensor, name


def line_of_value(name, value, module):
    """Where a module stands, or a class; the type of anything else."""
    if isinstance(value, type):
        home, original = homes()[value]
        yield f"from {home} import {original} as {name}" if home != module.__name__ else f"{name} = {original}"
    elif type(value) is ModuleType:
        package, _, file = value.__name__.rpartition(".")
        yield f"from {package} import {file} as {name}"
    elif not isinstance(value, FunctionType):
        yield f"{name}: {homes()[type(value)][1] if type(value) in homes() else type_of(value)}"


def type_of(value):
    return f"_{type(value).__name__}" if type(value) in (bool, int, float, str) else "Any"


def lines_of_class(name, cls):
    """A class with what it adds to that of its bases which stands in a stub too."""
    base = next(each for each in cls.__mro__[1:] if each in homes() or each.__module__ == "builtins")
    own = cls.__mro__[: cls.__mro__.index(base)]
    members = {key: value for each in reversed(own) for key, value in vars(each).items()}
    yield f"class {name}{base_in_stub(cls, name, base)}:"
    yield from indented(sentence(cls))
    yield from indented(constructor(cls, members))
    for attribute, kind in attributes(own).items():
        if attribute not in members:
            yield f"    {attribute}: {kind}"
    for key in sorted(that_are_here(cls, members)):
        if is_told(key) and (name != "Node" or key in OF_NODES):
            yield from indented(lines_of_member(name, key, members[key]))
    if "forward" in members and "__call__" not in members:
        yield from indented(lines_of_function(name, "__call__", members["forward"], result_of(name, "forward")))
    if name in OPEN:
        yield "    def __getattr__(self, name: builtins.str) -> Any: ..."


def constructor(cls, members):
    """How a class is called, if it does not leave that to its base."""
    if "__init__" in members:
        yield f"def __init__{signature(cls).replace('(', '(self, ', 1)} -> None: ...".replace(", )", ")")
    elif "__new__" in members or type(cls).__call__ is not type.__call__:
        yield f"def __new__{signature(cls).replace('(', '(cls, ', 1)} -> Self: ...".replace(", )", ")")


def base_in_stub(cls, name, base):
    """What stands behind the name of a class."""
    is_generic = hasattr(cls, "__class_getitem__")  # for those who write `Dataset[int]`
    if base is object:
        return "(Tensor)" if name in MAKING_TENSORS else "(Generic[_T])" * is_generic
    if base is tuple:
        return f"(builtins.tuple[{'builtins.int' if name == 'Size' else 'Any'}, ...])"
    home = homes().get(base)
    return f"({'.'.join(home)}{'[_T]' * is_generic})" if home else f"(builtins.{base.__name__})"


def is_told(name):
    """Whether a member of a class is for users, or a special method for them."""
    return name in SHOWN or name[0] != "_" or name[:2] == "__" == name[-2:] and name not in UNTOLD


def sentence(value):
    """The first sentence that a docstring says, in quotes; nothing if it has none."""
    paragraph = " ".join(inspect.cleandoc(value.__doc__ or "").partition("\n\n")[0].split())
    found = re.match(r".+?\.(?=\s|$)", paragraph)
    return [repr(found[0])] if found else []


def lines_of_member(owner, name, value):
    """A method, a property or a plain attribute of a class."""
    if isinstance(value, property):
        yield from ["@property", f"def {name}(self) -> {result_of(owner, name, value.fget)}: {told(value)}"]
        if value.fset and value.fset.__module__ != "minigrad.protected":  # which refuses it
            yield from [f"@{name}.setter", f"def {name}(self, value) -> None: ..."]
    elif RESULTS.get(f"{owner}.{name}") == "Callable[..., Any]":  # each subclass has arguments of its own
        yield f"{name}: Callable[..., Any]"
    elif isinstance(value, (staticmethod, classmethod)):
        yield f"@{type(value).__name__}"
        yield from lines_of_function(owner, name, value.__func__)
    elif isinstance(value, FunctionType):
        yield from lines_of_function(owner, name, value)
    elif name[:2] != "__":
        yield f"{name}: {known_result(owner, name) or type_of(value)}"


def lines_of_function(owner, name, function, result=None):
    """A function; two, if the result is another with one of the arguments."""
    choice = WHEN_GIVEN.get(f"{owner}.{name}") or WHEN_GIVEN.get(name)
    if choice:
        argument, kind, result, otherwise = choice
        yield from [
            "@overload",
            f"def {name}{signature(function, owner, name, argument, kind)} -> {result}: {told(function)}",
        ]
        yield from ["@overload", f"def {name}{signature(function, owner, name)} -> {otherwise}: {told(function)}"]
    else:
        result = result or result_of(owner, name, function)
        yield f"def {name}{signature(function, owner, name)} -> {result}: {told(function)}"


def told(function):
    return " ".join(sentence(function) or ["..."])


def result_of(owner, name, function=None):
    """The type of what a call gives."""
    known = known_result(owner, name)
    if known or name.startswith("is_"):
        return known or "_bool"
    if owner == "Tensor" and (name[-1] == "_" != name[0] or name[:3] == "__i" and name != "__invert__"):
        return "Self"  # written over
    usual = "Tensor" if owner in COMPUTING or name in METHODS else "Any"
    read = read_off_source(function)
    return usual if read is None or read == "Self" and owner[0].islower() else read


def known_result(owner, name):
    """What the table says: of `name` alone only for what is about tensors, and for special methods."""
    is_general = owner in COMPUTING or name.startswith("__")
    return RESULTS.get(f"{owner}.{name}") or (RESULTS.get(name) if is_general else None)


def read_off_source(function):
    """`None` or `Self`, if a function returns nothing else; None if it does, or if nobody can read its source."""
    try:
        definition = ast.parse(textwrap.dedent(source_of(inspect.unwrap(function)))).body[0]
        inside = [node for statement in definition.body for node in ast.walk(statement)]
    except (SyntaxError, AttributeError, IndexError):  # a part of an expression, or none
        return None
    if isinstance(definition.body[-1], ast.Raise) or any(
        isinstance(each, (ast.Yield, ast.FunctionDef)) for each in inside
    ):
        return None
    returned = {ast.unparse(each.value) for each in inside if isinstance(each, ast.Return) and each.value}
    return {"": "None", "self": "Self"}.get(", ".join(returned))


def source_of(value):
    """The source of a function or a class, empty if it was made and not written."""
    try:
        return inspect.getsource(value)
    except (OSError, TypeError):
        return ""


def signature(function, owner="", name="", given=None, kind=None):
    """How a function is called. The argument `given` has a type and no default."""
    found = inspect.signature(function)
    if name[:2] == "__" and function.__code__.co_filename.endswith("the operator"):  # whose first call writes it
        return "(self)" if name in ONE_OPERAND else "(self, other)"
    parameters = [in_stub(each) for each in found.parameters.values()]
    if not parameters or parameters[-1].kind is not Parameter.VAR_KEYWORD:
        parameters = in_pytorch_s_words(owner, name, parameters)
    if given:
        require(parameters, list(found.parameters).index(given), kind)
    return str(found.replace(parameters=parameters, return_annotation=found.empty))


def in_pytorch_s_words(owner, name, parameters):
    """The parameters, and those that PyTorch has besides, such as `out`, or in place of one: `calls.py` knows them."""
    signatures = [each for each in signatures_of(PARTS.get(owner, owner), name) if not each.hidden]
    theirs = {parameter.name: None for each in signatures for parameter in getattr(each, "parameters", ())}
    first, ours = parameters[:1], parameters[1:]
    if first and "input" in theirs and first[0].name not in theirs and owner != "Tensor":
        first = [first[0].replace(name="input")]
    besides = [each for each in theirs if each not in ("self", "input", *(each.name for each in parameters))]
    unlike = [number for number, each in enumerate(ours) if besides and each.name not in theirs]
    for number, each in enumerate(ours):
        if number >= min(unlike, default=len(ours)) and each.kind is POSITIONAL and each.default is each.empty:
            ours[number] = each.replace(default=Text("..."))
    return first + ours + [Parameter(each, KEYWORD_ONLY, default=None) for each in besides]


def require(parameters, place, kind):
    """Take the default from the parameter at that place, and give it a type."""
    must_be_named = any(each.default is not each.empty for each in parameters[:place])
    parameters[place] = parameters[place].replace(annotation=Text(kind), default=Parameter.empty)
    for number in range(place, len(parameters)) if must_be_named else ():
        parameters[number] = parameters[number].replace(kind=KEYWORD_ONLY)


def in_stub(parameter):
    """A parameter with its default, if that is short. It is of any type unless it is a switch: 0 does not say `int`."""
    default = parameter.default
    is_open = default is not parameter.empty and default is not None and type(default) is not bool
    is_short = not is_open or type(default) in (int, float, str) and "inf" not in str(default)
    kind = Text("Any") if is_open else parameter.empty
    return parameter.replace(annotation=kind, default=default if is_short else Text("..."))


def attributes(classes):
    """What methods of these classes set on the object, by name, with its type."""
    found = {}
    for source in map(source_of, classes):
        for name, value in re.findall(r"self\.(?:register_\w+\(\")?([a-z]\w*)\"?(?:, | = )(.*)", source):
            found.setdefault(name, "minigrad.nn.Parameter" if "Parameter(" in value else "Any")
        if "values = {name: value for name, value in locals()" in source:  # all its arguments
            found |= dict.fromkeys(inspect.signature(classes[0]).parameters, "Any")
    return dict(sorted(found.items()))


def indented(lines):
    return [f"    {line}" for line in lines]
