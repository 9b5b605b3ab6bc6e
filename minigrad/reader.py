"""PyTorch's reader of arguments: what it says of a call that fits none of a function's signatures.

Here a function is called as Python does it, and reads its arguments in its own way. Only when a call has failed are
they read again by PyTorch's rules, which are those of `words/signatures.txt`: if they are to blame, it is said in
PyTorch's words; if not, something else was wrong, such as a shape, and the first error stands.

    narrow(Tensor input, int64_t dim, SymInt start, SymInt length)

`IntArrayRef[1]? dim` is a tuple of integers, or one, or None; what stands behind a star is known by its name only;
`|deprecated` stands behind a signature that is understood and not offered.
"""

import operator
from functools import cache
from pathlib import Path

import numpy as np

from minigrad import dtypes
from minigrad.calls import MISSING, NUMPY_NAMES
from minigrad.devices import device
from minigrad.ops.operands import type_name
from minigrad.tensor import Tensor

TABLE = Path(__file__).parent / "words" / "signatures.txt"

# What PyTorch calls its types when it speaks of them.
SPOKEN = {
    **dict.fromkeys(("int64_t", "SymInt", "DeviceIndex"), "int"),
    **dict.fromkeys(("IntArrayRef", "SymIntArrayRef"), "tuple of ints"),
    **dict.fromkeys(("TensorList", "c10::List<::std::optional<Tensor>>"), "tuple of Tensors"),
    **dict.fromkeys(("c10::string_view", "std::string_view", "std::string"), "str"),
    "Tensor": "Tensor",
    "Scalar": "Number",
    "double": "float",
    "complex": "complex",
    "ArrayRef<double>": "tuple of floats",
    "ScalarList": "tuple of Scalars",
    "bool": "bool",
    "Generator": "torch.Generator",
    "ScalarType": "torch.dtype",
    "Layout": "torch.layout",
    "MemoryFormat": "torch.memory_format",
    "Device": "torch.device",
    "Dimname": "name",
    "DimnameList": "tuple of names",
    "PyObject*": "object",
    "Storage": "torch.Storage",
    "Stream": "torch.Stream",
}

# Functions in which a number may stand for a tensor, whatever the signature says.
NUMBERS_AS_TENSORS = {"add", "div", "divide", "floor_divide", "mul", "multiply", "sub", "subtract", "true_divide"}
NUMBERS_AS_TENSORS |= {f"{name}_" for name in NUMBERS_AS_TENSORS} | {"copy_", "to"}

WHOLE = (int, np.integer)
NUMBERS = (int, float, np.integer, np.floating, np.bool_)


class Unfit(TypeError):
    """The arguments do not fit a signature, and why."""


def understood(part, name, arguments, named):
    """The arguments by name, as the first of PyTorch's signatures that they fit takes them; None if it has none.

    `part` is where the function is found, `"torch"` or `"torch.Tensor"`; the `arguments` of a method are those behind
    the tensor. Raises PyTorch's `TypeError` if they fit no signature, or hold what cannot be unpacked.
    """
    signatures = signatures_of(part, name)
    if not signatures:
        return None
    for signature in signatures:
        try:
            return signature.bound(arguments, named)
        except Unfit:
            continue
    offered = [each for each in signatures if not each.hidden]
    count = len(arguments) + len(named)
    plausible = [each for each in offered if each.least <= count <= each.longest] if len(signatures) > 1 else signatures
    raise TypeError(unfit(plausible, offered, arguments, named))


@cache
def signatures_of(part, name):
    """PyTorch's signatures of a function, in the order in which they are tried; none for what is written in Python."""
    start = f"\n  {name} = "
    texts = [each.partition("\n")[0] for each in table().get(part, "").split(start)[1:]]
    return [WithoutReader(text) if " takes " in text else Signature(text) for text in texts]


@cache
def table():
    """The lines about each part of PyTorch: {"torch": "  abs = abs(Tensor input, *, Tensor out=None) …", …}."""
    sections = TABLE.read_text(encoding="ascii").split("\n\n")
    return {section.partition("\n")[0]: section for section in sections}


class WithoutReader:
    """A function of C++ with no argument, or with one that it takes as it is: `TensorBase.dim() takes no arguments`."""

    hidden = False

    def __init__(self, text):
        self.text = text
        self.most = int("one" in text)

    def bound(self, arguments, named):
        """Nothing. Raises `TypeError` for another number of arguments, or for names."""
        if named:
            raise TypeError(f"{self.text.partition(' ')[0]} takes no keyword arguments")
        if len(arguments) != self.most:
            raise TypeError(f"{self.text} ({len(arguments)} given)")
        return {}


class Signature:
    """One way to call a function, as PyTorch writes it down, and the reading of arguments by it."""

    def __init__(self, text):
        self.text = text
        self.name, _, rest = text.partition("(")
        self.hidden = not text.endswith(")")
        parts = _split(rest.rpartition(")")[0])
        self.most = parts.index("*") if "*" in parts else len(parts)
        parts = [each for each in parts if each != "*"]
        self.parameters = [Parameter(part, self.name, self.most <= number) for number, part in enumerate(parts)]
        self.least = sum(each.default is None for each in self.parameters)
        self.longest = len(self.parameters)

    def __str__(self):
        """As PyTorch shows it to people."""
        words = [str(each) for each in self.parameters]
        if self.most < len(words):
            words.insert(self.most, "*")
        return f"({', '.join(words)})"

    def bound(self, arguments, named):
        """The arguments by name. Raises `Unfit` if they do not fit, `TypeError` for an element that does not."""
        spread = self._spreads(arguments)
        if len(arguments) > self.most and not spread:
            raise self._too_many(len(arguments))
        if spread:
            given = [arguments if len(arguments) > 1 or not self.parameters[0].size else arguments[0]]
        else:
            given = arguments
        found, unused = {}, dict(named)
        for number, parameter in enumerate(self.parameters):
            by_name = number >= len(given)
            value = unused.pop(parameter.given_as(unused), MISSING) if by_name else given[number]
            if value is MISSING:
                if parameter.default is None:
                    raise self._missing(number)
            elif parameter.takes(value, number):
                found[parameter.name] = value
            else:
                raise Unfit(parameter.refusal(value, None if by_name else number + 1))
        for name in unused:
            is_ours = any(name == each.name for each in self.parameters)
            said = "multiple values for" if is_ours else "an unexpected keyword"
            raise Unfit(f"{self.name}() got {said} argument '{name}'")
        for parameter in self.parameters:
            parameter.unpack(found.get(parameter.name))
        return found

    def _spreads(self, arguments):
        """Whether the numbers of a tuple stand side by side, as in `x.view(2, 3)`."""
        return self.most == 1 and self.parameters[0].kind == "tuple of ints" and arguments and is_index(arguments[0])

    def _too_many(self, count):
        if self.least != self.most:
            counted = f"from {self.least} to {self.most} positional arguments but {count} were given"
        else:
            were = "was" if count == 1 else "were"
            counted = f"{self.most} positional argument{'s' * (self.most != 1)} but {count} {were} given"
        return Unfit(f"{self.name}() takes {counted}")

    def _missing(self, number):
        names = [f'"{each.name}"' for each in self.parameters[number:] if each.default is None]
        plural = "s" * (len(names) == 1)  # so it is
        return Unfit(f"{self.name}() missing {len(names)} required positional argument{plural}: {', '.join(names)}")


class Parameter:
    """One argument of a signature: `bool keepdim=False`, `IntArrayRef[1]? dim`."""

    def __init__(self, text, function, by_name_only):
        kind, self.name = text.split(" ", 1)
        self.name, _, default = self.name.partition("=")
        self.default = default or None
        self.or_none = kind.endswith("?")
        kind, _, size = kind.rstrip("?").rstrip("]").partition("[")
        self.kind = SPOKEN[kind]
        self.is_symbolic = kind == "SymInt"
        self.size = int(size or 0)
        self.function = function
        self.by_name_only = by_name_only

    def __str__(self):
        return f"{self.kind} {self.name}{'' if self.default is None else f' = {self.default}'}"

    def given_as(self, named):
        """The name under which a value was given, its own or NumPy's."""
        if self.name in named:
            return self.name
        names = [name for name in named if NUMPY_NAMES.get(name) == self.name]
        return names[0] if names else None

    def takes(self, value, number):
        """Whether a value is of the right type, as far as PyTorch looks before it has chosen a signature."""
        if value is None and (self.or_none or self.default == "None"):
            return True
        if self.kind == "Tensor":
            return isinstance(value, Tensor) or self.function in NUMBERS_AS_TENSORS and is_number(value)
        if self.kind == "tuple of Tensors" and isinstance(value, list | tuple):
            for place, element in enumerate(value):
                if not isinstance(element, Tensor):
                    said = f"expected Tensor as element {place} in argument {number}, but got {type_name(element)}"
                    raise TypeError(said)
            return True
        if self.kind == "tuple of ints":
            return _is_list_of(is_index, value) or self.size > 0 and is_index(value)
        if self.kind == "int" and self.is_symbolic:
            return is_index(value)
        return KINDS.get(self.kind, lambda value: False)(value)

    def refusal(self, value, position):
        """What PyTorch says of a value of the wrong type."""
        place = "" if position is None else f" (position {position})"
        said = f"{self.function}(): argument '{self.name}'{place} must be {self.kind}, "
        if position is not None and self.kind in LISTS and isinstance(value, list | tuple) and value:
            return f"{said}but found element of type {type_name(value[0])} at pos 0"
        return f"{said}not {type_name(value)}"

    def unpack(self, value):
        """Raise `TypeError` for an element that is no number, `ValueError` for a number that is too large."""
        if self.kind == "tuple of ints" and isinstance(value, list | tuple):
            for place, element in enumerate(value, start=1):
                if not is_index(element) and not isinstance(element, bool):
                    said = f'"type must be {self.kind},but got {type_name(element)}"'
                    place = f"failed to unpack the object at pos {place}"
                    raise TypeError(f"{self.function}(): argument '{self.name}' {place} with error {said}")
        if self.kind == "int" and isinstance(value, int) and not -(2**63) <= value < 2**63:
            raise ValueError("Overflow when unpacking long long")


def is_whole(value):
    """Whether a value is an integer, and no bool, or a tensor of one that wants no gradient."""
    if isinstance(value, Tensor):
        return value._array.dtype.kind in "iu" and value._array.ndim == 0
    return isinstance(value, WHOLE) and not isinstance(value, bool)


def is_index(value):
    """Whether a value can be a size or a place: more can than are integers, such as a tensor with one element."""
    if isinstance(value, Tensor):
        return value._array.dtype.kind in "iub" and value._array.size == 1
    if isinstance(value, bool | np.bool_):
        return False
    try:
        operator.index(value)
    except TypeError:
        return False
    return True


def is_number(value):
    """Whether a value is a number, or a tensor of one that wants no gradient."""
    if isinstance(value, Tensor):
        return value._array.ndim == 0 and not value.requires_grad
    return isinstance(value, NUMBERS)


def _is_list_of(is_right, value):
    """Whether a value is a list of something, by its first element."""
    return isinstance(value, list | tuple) and (not value or is_right(value[0]))


DTYPES = (float, int, bool, complex)
LISTS = ("tuple of ints", "tuple of floats")

KINDS = {
    "int": is_whole,
    "float": is_number,
    "Number": lambda value: is_number(value) or isinstance(value, complex),
    "bool": lambda value: isinstance(value, bool),
    "str": lambda value: isinstance(value, str),
    "tuple of floats": lambda value: _is_list_of(is_number, value),
    "tuple of Scalars": lambda value: _is_list_of(is_number, value),
    "torch.dtype": lambda value: isinstance(value, dtypes.dtype) or any(value is each for each in DTYPES),
    "torch.device": lambda value: isinstance(value, device | str) or is_whole(value),
    "torch.layout": lambda value: type(value).__name__ == "layout",
    "torch.memory_format": lambda value: type(value).__name__ == "memory_format",
    "torch.Generator": lambda value: type(value).__name__ == "Generator",
    "object": lambda value: True,
}


def _split(text):
    """The parts of a list of parameters; the commas of a default such as `{-2,-1}` have no blank behind them."""
    return text.split(", ") if text else []


# What is said when several signatures do not fit. PyTorch goes by their texts again, in which it takes the default of
# an argument for its name; so one with a default is never right.


def unfit(plausible, offered, arguments, named):
    """What PyTorch says of a call that fits no signature: why the only `plausible` one does not, or all it offers."""
    if len(plausible) == 1:
        try:
            plausible[0].bound(arguments, named)
        except Unfit as error:
            return str(error)
    name = offered[0].name
    named = dict(reversed(named.items()))
    said = f"{name}() received an invalid combination of arguments - got "
    got = _bracketed([*map(type_name, arguments), *(f"{each}={type_name(named[each])}" for each in named)], arguments)
    if len(offered) > 1:
        lines = [line for each in offered for line in (f" * {each}", *_why_not(each, arguments, named))]
        return "\n".join([f"{said}{got}, but expected one of:", *lines, ""])
    (signature,) = offered
    if unknown := _unknown(signature, named):
        return f"{said}unrecognized keyword arguments: {', '.join(unknown)}"
    return f"{said}{_marked(signature, arguments, named) or got}, but expected {signature}"


def _wanted(signature):
    """The types and names that PyTorch reads in the text of a signature."""
    return [each.rpartition(" ")[::2] for each in str(signature)[1:-1].split(", ")]


def _unknown(signature, named):
    names = [name for _, name in _wanted(signature)]
    last = names[max(len(names) - len(named), 0) :]
    return [name for name in named if name not in last]


def _why_not(signature, arguments, named):
    if len(_wanted(signature)) != len(arguments) + len(named):
        return
    if unknown := _unknown(signature, named):
        yield f"      didn't match because some of the keywords were incorrect: {', '.join(unknown)}"
    else:
        marked = _marked(signature, arguments, named)
        yield f"      didn't match because some of the arguments have invalid types: {marked}"


def _marked(signature, arguments, named):
    """The types of the arguments, those that are wrong between exclamation marks; None if their number is."""
    wanted = _wanted(signature)
    if len(wanted) != len(arguments) + len(named):
        return None
    words = []
    for place, (kind, name) in enumerate(wanted):
        by_name = place >= len(arguments)
        value = named[name] if by_name else arguments[place]
        word = f"{name}={described(value)}" if by_name else described(value)
        is_right = type_name(value) == kind or kind == "float" and isinstance(value, int)
        words.append(word if is_right else f"!{word}!")
    return _bracketed(words, arguments)


def _bracketed(words, arguments):
    """Words in brackets. Where all arguments came by name a comma is left behind the last."""
    return f"({', '.join(words)}{', ' * bool(words and not arguments)})"


def described(value):
    """The type of a value, of a list with those of its elements."""
    kind = type_name(value)
    if not isinstance(value, list | tuple):
        return kind
    inside = ", ".join(map(type_name, value))
    if isinstance(value, list):
        return f"{kind} of [{inside}]"
    return f"{kind} of ({inside}{',' * (len(value) == 1)})"
