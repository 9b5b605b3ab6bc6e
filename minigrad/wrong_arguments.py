"""PyTorch's reader of arguments: what it says of a call that fits none of a function's signatures.

Here a function is called as Python does it, and reads its arguments in its own way. Only when a call has failed are
they read again by PyTorch's rules, which are those of `words/signatures.txt`: if they are to blame, it is said in
PyTorch's words; if not, something else was wrong, such as a shape, and the first error stands.

    narrow(Tensor input, int64_t dim, SymInt start, SymInt length)

`IntArrayRef[1]? dim` is a tuple of integers, or one, or None; what stands behind a star is known by its name only;
`|deprecated` stands behind a signature that is understood and not offered. `of input, alpha` says that a function of
Python's hands these of its arguments on to one of C++ with that signature; `alpha?` may be None before, and `stride*2`
is one number for two dimensions, or two.
"""

import inspect
import operator
from contextlib import suppress
from functools import cache
from pathlib import Path

import numpy as np

from minigrad import dtypes
from minigrad.core.tensor import Tensor, wrap
from minigrad.create import tensor
from minigrad.devices import device
from minigrad.exact.arguments import type_name
from minigrad.exact.calls import MISSING
from minigrad.exact.methods import plain
from minigrad.for_each import for_each
from minigrad.words import refusal

TABLE = Path(__file__).parent / "words" / "signatures.txt"

# What PyTorch calls its types when it speaks of them.
SPOKEN = {"Tensor": "Tensor", "Scalar": "Number", "bool": "bool", "complex": "complex", "double": "float"}
SPOKEN |= dict.fromkeys(("int64_t", "SymInt", "DeviceIndex"), "int")
SPOKEN |= dict.fromkeys(("IntArrayRef", "SymIntArrayRef"), "tuple of ints")
SPOKEN |= dict.fromkeys(("TensorList", "c10::List<::std::optional<Tensor>>"), "tuple of Tensors")
SPOKEN |= dict.fromkeys(("c10::string_view", "std::string_view", "std::string"), "str")
SPOKEN |= {"ArrayRef<double>": "tuple of floats", "ScalarList": "tuple of Scalars", "PyObject*": "object"}
SPOKEN |= {"Dimname": "name", "DimnameList": "tuple of names", "ScalarType": "torch.dtype"}
SPOKEN |= {"Layout": "torch.layout", "MemoryFormat": "torch.memory_format"}
SPOKEN |= {name: f"torch.{name}" for name in ("Generator", "Storage", "Stream")} | {"Device": "torch.device"}

# Functions in which a number may stand for a tensor, whatever the signature says.
NUMBERS_AS_TENSORS = {"add", "div", "divide", "floor_divide", "mul", "multiply", "sub", "subtract", "true_divide"}
NUMBERS_AS_TENSORS |= {f"{name}_" for name in NUMBERS_AS_TENSORS} | {"copy_", "to"}

# NumPy's names for arguments, which PyTorch understands too.
NUMPY_NAMES = {"axis": "dim", "keepdims": "keepdim", "x": "input", "a": "input", "x1": "input", "x2": "other"}

WHOLE = (int, np.integer)
NUMBERS = (int, float, np.integer, np.floating, np.bool_)


class Unfit(TypeError):
    """The arguments do not fit a signature, and why."""


def understood(part, name, function, arguments, named):
    """How PyTorch reads the arguments of a call.

    `part` is where the `function` is found, `"torch"` or `"torch.Tensor"`. Raises PyTorch's `TypeError` if the
    arguments fit no signature, or hold what cannot be unpacked.
    """
    signatures = signatures_of(part, name)
    if signatures and signatures[0].handed_on:
        reading = ReadingOfHandedOn(signatures, function, arguments, named)
    else:
        first = int(part == "torch.Tensor")
        reading = Reading(signatures, arguments[:first], arguments[first:], named)
    reading.choose()
    return reading


class Reading:
    """The arguments of a call as one of PyTorch's signatures takes them; as they are where it leaves them to Python.

    `first` holds the tensor of a method, which is no argument there.
    """

    signature = None
    found = {}

    def __init__(self, signatures, first, arguments, named):
        self.signatures = signatures
        self.first = first
        self.arguments = arguments
        self.named = named

    def choose(self):
        """Find the first signature that the arguments fit. Raises PyTorch's `TypeError` if there is none."""
        for signature in self.signatures:
            try:
                self.found = signature.bound(self.arguments, self.named)
            except Unfit:
                continue
            self.signature = signature
            return
        if offered := [each for each in self.signatures if not each.hidden]:
            count, several = len(self.arguments) + len(self.named), len(self.signatures) > 1
            plausible = [each for each in offered if not several or each.least <= count <= len(each.parameters)]
            raise TypeError(unfit(plausible, offered, self.arguments, self.named))

    def unpacked(self):
        """The arguments with numbers in place of tensors that stand for numbers, and whether there were none."""
        arguments, named = self.arguments, self.named
        if self.signature is not None:
            arguments, named = self.signature.unpacked(arguments, named)
        is_plain = all(map(operator.is_, [*arguments, *named.values()], [*self.arguments, *self.named.values()]))
        return (*self.first, *arguments), named, is_plain

    def by_name(self):
        """The arguments once more, by the names that they have in PyTorch."""
        return self.first, self.found


class ReadingOfHandedOn(Reading):
    """The arguments that a function of Python's hands on to one of C++, whose signature they have to fit."""

    def __init__(self, signatures, function, arguments, named):
        self.call = None
        with suppress(TypeError):  # Python refuses the call, before anything is handed on
            call = inspect.signature(function).bind(*arguments, **named)
            call.apply_defaults()
            arguments, named = self._handed(call, signatures[0])
            self.call = call
        super().__init__(signatures if self.call else [], (), arguments, named)

    @staticmethod
    def _handed(call, signature):
        given = {"0": 0, "1": 1, "True": True} | call.arguments
        for name, value in call.arguments.items():
            given |= {f"{name}?": 0 if value is None else value, f"{name}*2": value}
        values = [(key, for_each(given[name], 2) if "*" in name else given[name]) for key, name in signature.handed_on]
        return [value for key, value in values if not key], {key: value for key, value in values if key}

    def choose(self):
        """As any other, but it marks the error, since the function may have refused something before."""
        try:
            super().choose()
        except TypeError as error:
            error.is_handed_on = True
            raise

    def unpacked(self):
        """The arguments of the function itself, with numbers in place of tensors that stand for numbers."""
        if self.signature is None:
            return super().unpacked()
        is_plain = True
        for (_, name), parameter in zip(self.signature.handed_on, self.signature.parameters, strict=False):
            if name in self.call.arguments:
                value = self.call.arguments[name]
                self.call.arguments[name] = number = parameter.unpacked(value)
                is_plain = is_plain and number is value
        return self.call.args, self.call.kwargs, is_plain


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

    hidden = handed_on = False

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

    def unpacked(self, arguments, named):
        """The arguments as they are."""
        return arguments, named


class Signature:
    """One way to call a function, as PyTorch writes it down, and the reading of arguments by it."""

    def __init__(self, text):
        text, _, handed_on = text.partition(" of ")
        self.handed_on = [each.rpartition("=")[::2] for each in handed_on.split(", ")] if handed_on else []
        self.text = text
        self.name, _, rest = text.partition("(")
        self.hidden = not text.endswith(")")
        # The commas of a default such as `{-2,-1}` have no blank behind them.
        parts = [each for each in rest.rpartition(")")[0].split(", ") if each]
        self.most = parts.index("*") if "*" in parts else len(parts)
        parts = [each for each in parts if each != "*"]
        self.parameters = [Parameter(part, self.name, self.most <= number) for number, part in enumerate(parts)]
        self.least = sum(each.default is None for each in self.parameters)

    def __str__(self):
        """As PyTorch shows it to people."""
        words = [str(each) for each in self.parameters]
        if self.most < len(words):
            words.insert(self.most, "*")
        return f"({', '.join(words)})"

    def bound(self, arguments, named):
        """The arguments by name. Raises `Unfit` if they do not fit, `TypeError` for an element that does not."""
        given = arguments
        if self._spreads(arguments):
            given = [arguments if len(arguments) > 1 or not self.parameters[0].size else arguments[0]]
        elif len(arguments) > self.most:
            raise self._too_many(len(arguments))
        found, unused = {}, dict(named)
        for number, parameter in enumerate(self.parameters):
            by_name = number >= len(given)
            value = parameter.taken_from(unused) if by_name else given[number]
            if value is MISSING and parameter.default is None:
                raise self._missing(number)
            if value is not MISSING and parameter.takes(value, number):
                found[parameter.name] = value
            elif value is not MISSING:
                raise Unfit(parameter.refusal(value, None if by_name else number + 1))
        if unused:
            # NumPy's names, which are taken, are not known here.
            names = [each.name for each in self.parameters]
            name = next(name for name in named if name not in names[len(given) :])
            said = "multiple values for" if name in names else "an unexpected keyword"
            raise Unfit(f"{self.name}() got {said} argument '{name}'")
        for parameter in self.parameters:
            parameter.unpack(found.get(parameter.name))
        return found

    def unpacked(self, arguments, named):
        """The arguments with numbers in place of tensors, where the signature wants numbers."""
        if self._spreads(arguments):
            return numbers_of(arguments, self.parameters[0].is_symbolic), named
        by_name = {name: each for each in self.parameters for name in each.all_names()}
        return (
            tuple(each.unpacked(value) for each, value in zip(self.parameters, arguments, strict=False)),
            {name: by_name[name].unpacked(value) for name, value in named.items()},
        )

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
        self.is_symbolic = kind.startswith("SymInt")
        self.size = int(size or 0)
        self.function = function
        self.by_name_only = by_name_only

    def __str__(self):
        return f"{self.kind} {self.name}{'' if self.default is None else f' = {self.default}'}"

    def all_names(self):
        """The names under which it may be given: its own and NumPy's."""
        return [self.name, *(name for name, meaning in NUMPY_NAMES.items() if meaning == self.name)]

    def taken_from(self, named):
        """What was given by name, which is taken out; `MISSING` if nothing was."""
        return next((named.pop(name) for name in self.all_names() if name in named), MISSING)

    def unpacked(self, value):
        """A value with numbers in place of tensors, if numbers are wanted."""
        if self.kind in ("int", "float", "Number"):
            return number_of(value)
        if self.name == "input" and self.kind == "Tensor" and is_number(value) and not isinstance(value, Tensor):
            return tensor(value)
        if self.kind == "Tensor" and self.function == "to" and not isinstance(value, Tensor):
            return wrap(np.array(plain(value)))
        if self.kind == "torch.device" and isinstance(value, np.integer):
            return int(value)
        if self.kind == "tuple of ints":
            return numbers_of(value, self.is_symbolic) if isinstance(value, (list, tuple)) else whole_of(value)
        return value

    def takes(self, value, number):
        """Whether a value is of the right type, as far as PyTorch looks before it has chosen a signature."""
        if value is None and (self.or_none or self.default == "None"):
            return True
        if self.kind == "Tensor":
            return isinstance(value, Tensor) or self.function in NUMBERS_AS_TENSORS and is_number(value)
        if self.kind == "tuple of Tensors" and isinstance(value, (list, tuple)):
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
        if position is not None and self.kind in LISTS and isinstance(value, (list, tuple)) and value:
            return f"{said}but found element of type {type_name(value[0])} at pos 0"
        return f"{said}not {type_name(value)}"

    def unpack(self, value):
        """Raise `TypeError` for an element that is no number, `ValueError` for a number that is too large."""
        if self.kind == "tuple of ints" and isinstance(value, (list, tuple)):
            for place, element in enumerate(value, start=1):
                said = f"type must be {self.kind},but got {type_name(element)}"
                if is_index(element) or isinstance(element, bool):
                    said = OVERFLOW if _is_too_large(element) else None
                if said:
                    said = f'failed to unpack the object at pos {place} with error "{said}"'
                    raise TypeError(f"{self.function}(): argument '{self.name}' {said}")
        if self.kind == "int" and _is_too_large(value):
            raise ValueError(OVERFLOW)


OVERFLOW = "Overflow when unpacking long long"


def _is_too_large(value):
    return isinstance(value, int) and not -(2**63) <= value < 2**63


def number_of(value):
    """The number in a tensor; anything else as it is."""
    return value.item() if isinstance(value, Tensor) else value


def whole_of(value):
    """The same where it is an integer, as which a bool counts in a tensor."""
    return int(value.item()) if isinstance(value, Tensor) else value


def numbers_of(values, is_symbolic):
    """The integers in a list or tuple. Raises `RuntimeError` for a tensor of bools among symbolic ones."""
    if is_symbolic and any(isinstance(each, Tensor) and each._array.dtype.kind == "b" for each in values):
        raise refusal(RuntimeError, "length_of_bool")
    return tuple(map(whole_of, values)) if any(isinstance(each, Tensor) for each in values) else values


def is_whole(value):
    """Whether a value is an integer, and no bool, or a tensor of one that wants no gradient."""
    if isinstance(value, Tensor):
        return value._array.dtype.kind in "iu" and value._array.ndim == 0
    return isinstance(value, WHOLE) and not isinstance(value, bool)


def is_index(value):
    """Whether a value can be a size or a place: more can than are integers, such as a tensor with one element."""
    if isinstance(value, Tensor):
        return value._array.dtype.kind in "iub" and value._array.size == 1
    if isinstance(value, (bool, np.bool_)):
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
    return isinstance(value, (list, tuple)) and (not value or is_right(value[0]))


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
    "torch.device": lambda value: isinstance(value, (device, str)) or isinstance(value, WHOLE) and is_whole(value),
    "torch.layout": lambda value: type(value).__name__ == "layout",
    "torch.memory_format": lambda value: type(value).__name__ == "memory_format",
    "torch.Generator": lambda value: type(value).__name__ == "Generator",
    "object": lambda value: True,
}


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
    if not isinstance(value, (list, tuple)):
        return kind
    inside = ", ".join(map(type_name, value))
    if isinstance(value, list):
        return f"{kind} of [{inside}]"
    return f"{kind} of ({inside}{',' * (len(value) == 1)})"
