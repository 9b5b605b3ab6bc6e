"""What PyTorch's library says of arguments that it does not take, read off the signatures that it prints.

    @takes("(Tensor input, tuple of ints kernel_size, bool ceil_mode = False)")
    def pool(input, kernel_size, ceil_mode=False): ...

Where there is one signature the first wrong argument is named; where there are more, they are all listed.
"""

from dataclasses import dataclass
from functools import wraps

import numpy as np

from minigrad.ops.operands import type_name
from minigrad.tensor import Tensor
from minigrad.words import refusal


@dataclass
class Argument:
    """One argument of a signature such as `"tuple of ints stride = 1"`."""

    kind: str
    name: str
    is_required: bool
    may_be_none: bool

    def takes(self, value):
        """Whether a value has the type of the argument, as far as PyTorch looks: at the first element of a list."""
        if value is None:
            return self.may_be_none
        if self.kind == "tuple of ints" and isinstance(value, list | tuple):
            return not value or _is_integer(value[0])
        return _KINDS[self.kind](value)


def _is_integer(value):
    if isinstance(value, Tensor):
        return value.ndim == 0 and value._array.dtype.kind in "iu"
    return isinstance(value, int | np.integer) and not isinstance(value, bool)


# What PyTorch calls the types of arguments, and what it takes for one.
_KINDS = {
    "Tensor": lambda value: isinstance(value, Tensor),
    "int": _is_integer,
    "tuple of ints": _is_integer,
    "float": lambda value: isinstance(value, int | float | np.number) and not isinstance(value, bool),
    "bool": lambda value: isinstance(value, bool | np.bool_),
    "str": lambda value: isinstance(value, str),
}


def arguments_of(signature):
    """The arguments of a signature, in order.

    >>> [each.name for each in arguments_of("(Tensor input, bool ceil_mode = False)")]
    ['input', 'ceil_mode']
    """
    found = []
    for each in signature.strip("()").split(", "):
        declaration, _, default = each.partition(" = ")
        kind, _, name = declaration.rpartition(" ")
        found.append(Argument(kind, name, not default, default == "None"))
    return found


def takes(*signatures):
    """Let a function refuse, by PyTorch's `TypeError`, what its `signatures` do not take."""
    choices = [arguments_of(each) for each in signatures]

    def decorate(function):
        @wraps(function)
        def checked(*given, **named):
            if not any(_fit(choice, given, named) for choice in choices):
                if len(signatures) == 1:
                    raise _first_mistake(function.__name__, choices[0], given, named)
                raise _no_match(function.__name__, signatures, choices, given, named)
            for argument, value in _pairs(choices[0], given, named):
                _refuse_elements(function.__name__, argument, value)
            return function(*given, **named)

        return checked

    return decorate


def check(operation, arguments, *given):
    """Raise PyTorch's `TypeError` for the first value that does not have the type of its argument."""
    for position, (argument, value) in enumerate(zip(arguments, given, strict=True), start=1):
        if not argument.takes(value):
            raise _wrong_type(operation, argument, value, f" (position {position})")
        _refuse_elements(operation, argument, value)


def _pairs(choice, given, named):
    """The arguments that are given, each with its value."""
    pairs = list(zip(choice, given, strict=False))
    return pairs + [(each, named[each.name]) for each in choice[len(given) :] if each.name in named]


def _fit(choice, given, named):
    pairs = _pairs(choice, given, named)
    is_complete = all(each.name in named for each in choice[len(given) :] if each.is_required)
    return len(pairs) == len(given) + len(named) and is_complete and all(each.takes(value) for each, value in pairs)


def _refuse_elements(operation, argument, value):
    if argument.kind != "tuple of ints" or not isinstance(value, list | tuple):
        return
    for position, each in enumerate(value, start=1):
        if not _is_integer(each):
            values = {"operation": operation, "name": argument.name, "position": position}
            raise refusal(TypeError, "element_type", kind=type_name_of(each), **values)


def _first_mistake(operation, choice, given, named):
    """The error for what does not fit the only signature."""
    required = sum(each.is_required for each in choice)
    lacking = [f'"{each.name}"' for each in choice[len(given) :] if each.is_required and each.name not in named]
    if len(given) > len(choice):
        span = f"from {required} to {len(choice)}" if required < len(choice) else f"{required}"
        return refusal(TypeError, "too_many_arguments", operation=operation, span=span, count=len(given))
    if lacking:
        plural = "" if len(lacking) > 1 else "s"  # the wrong way round, as PyTorch has it
        values = {"count": len(lacking), "plural": plural, "names": ", ".join(lacking)}
        return refusal(TypeError, "lacking_arguments", operation=operation, **values)
    for position, (argument, value) in enumerate(zip(choice, given, strict=False), start=1):
        if not argument.takes(value):
            return _wrong_type(operation, argument, value, f" (position {position})")
    for argument, value in _pairs(choice, given, named)[len(given) :]:
        if not argument.takes(value):
            return _wrong_type(operation, argument, value, "")
    known = [each.name for each in choice]
    for name in named:
        if name not in known:
            return refusal(TypeError, "unexpected_keyword", operation=operation, name=name)
    return refusal(TypeError, "argument_twice", operation=operation, name=next(n for n in named if n in known))


def _wrong_type(operation, argument, value, place):
    values = {"operation": operation, "name": argument.name, "place": place, "wanted": argument.kind}
    if place and argument.kind == "tuple of ints" and isinstance(value, list | tuple):
        return refusal(TypeError, "first_element_type", kind=type_name_of(value[0]), **values)
    return refusal(TypeError, "argument_type", kind=type_name_of(value), **values)


def _no_match(operation, signatures, choices, given, named):
    """The error for what fits no signature. Those with as many arguments say what they have against it."""
    kinds = [type_name_of(each) for each in given]
    kinds += [f"{name}={type_name_of(value)}" for name, value in named.items()]
    lines = []
    for signature, choice in zip(signatures, choices, strict=True):
        lines.append(f" * {signature}\n")
        if len(choice) == len(given) and not named:
            marks = ", ".join(map(_marked, choice, given))
            lines.append(f"      didn't match because some of the arguments have invalid types: ({marks})\n")
    values = {"kinds": ", ".join(kinds), "signatures": "".join(lines)}
    return refusal(TypeError, "no_signature", operation=operation, **values)


def _marked(argument, value):
    """The type of a value, between exclamation marks unless PyTorch is sure that it is right."""
    kind = type_name_of(value)
    if isinstance(value, list | tuple):
        kind = f"{kind} of {'(' if kind == 'tuple' else '['}{', '.join(map(type_name_of, value))}"
        kind += ")" if isinstance(value, tuple) else "]"
    return kind if argument.is_required and kind == argument.kind else f"!{kind}!"


def type_name_of(value):
    """The name of a value's type, short for what is PyTorch's own.

    >>> import minigrad as torch
    >>> type_name_of(torch.ones(2)), type_name_of(torch.nn.Parameter(torch.ones(2))), type_name_of(2)
    ('Tensor', 'Parameter', 'int')
    """
    return type(value).__name__ if isinstance(value, Tensor) else type_name(value)
