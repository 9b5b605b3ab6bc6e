"""A kind of line: a text with places for its arguments, what may stand there, and where it is on safe ground.

    Kind("torch.log({a})", a=Where(positive))

The places {a}, {b} and {c} take floating tensors, {i} and {j} integers, {q} bools; every other place is filled by the
function of that name in `places.py`. On safe ground there are no infinities, no kinks, no poles and no ties, where
rounding alone could tell two libraries apart: those are asked for one by one in `tests/facts`.
"""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Domain:
    """A set of numbers: whether a tensor lies within, and between which sizes to draw numbers that do."""

    holds: Callable
    low: float = 0.4
    high: float = 1.6
    signs: tuple = (-1, 1, 1, 1)
    distinct: bool = False


def _all(condition):
    return lambda tensor: bool(condition(tensor).all())


def _are_distinct(tensor):
    values = tensor.flatten().sort().values
    return bool((values[1:] - values[:-1] > 1e-3).all())


anything = Domain(lambda tensor: True)
away_from_zero = Domain(_all(lambda x: x.abs() > 0.3))
positive = Domain(_all(lambda x: x > 0.3), signs=(1,))
small = Domain(_all(lambda x: x.abs() < 2))
tiny = Domain(_all(lambda x: x.abs() < 0.9), 0.1, 0.8)
fraction = Domain(_all(lambda x: (x > 0.05) & (x < 0.95)), 0.1, 0.9, (1,))
above_one = Domain(_all(lambda x: x > 1.1), 1.2, 3, (1,))
no_kink = Domain(_all(lambda x: x.abs() > 1e-2))
no_step = Domain(_all(lambda x: ((2 * x).round() - 2 * x).abs() > 2e-2))
distinct = Domain(_are_distinct, distinct=True)
not_flat = Domain(lambda x: x.numel() > 1 and _are_distinct(x), distinct=True)


@dataclass(frozen=True)
class Where:
    """What may stand in a place: numbers of this domain, of one of these ranks, of the shape that `shape` says when it
    is given the tensors chosen before. `of` is any of "float", "integer", "bool", "any" or "leaf".
    """

    domain: Domain = anything
    ranks: tuple = ()
    shape: Callable = None
    of: str = "float"
    requires_grad: bool = False


DEFAULTS = {
    "a": Where(),
    "b": Where(),
    "c": Where(),
    "i": Where(of="integer"),
    "j": Where(of="integer"),
    "q": Where(of="bool"),
    "leaf": Where(of="leaf"),
    "any": Where(of="any"),
}


@dataclass
class Kind:
    """One way to write a line.

    `writes`: it changes {a} in place. `statement`: it makes no value. `fails`: it must raise an error. `apart`: these
    tensors must not be close to one another. `preamble`: what must stand above. `tolerance`: see `comparison.py`.
    """

    text: str
    places: dict = field(default_factory=dict)
    writes: bool = False
    statement: bool = False
    fails: bool = False
    check: Callable = None
    preamble: str = ""
    tolerance: float = 1.0
    area: str = ""

    def __post_init__(self):
        wanted = dict.fromkeys(re.findall(r"\{(\w+)\}", self.text))
        self.wanted = sorted(wanted, key=lambda place: place not in ("dim", "start"))  # others depend on these
        self.tensors = sorted(place for place in self.wanted if place in DEFAULTS)

    def where(self, place):
        return self.places.get(place, DEFAULTS[place])


def of_chosen(function, tensors):
    """Call a function of tensors: one that names its parameters gets those places, one with a star gets all."""
    code = function.__code__
    if code.co_flags & inspect.CO_VARARGS:
        return function(*tensors.values())
    return function(*(tensors[name] for name in code.co_varnames[: code.co_argcount]))


OPTIONS = ("check", "preamble", "tolerance", "writes", "statement", "fails")


def line(text, **options):
    """A kind of line that makes a value. Options that are no fields of `Kind` say what stands in a place."""
    fields = {name: options.pop(name) for name in OPTIONS if name in options}
    places = {name: Where(domain=it) if isinstance(it, Domain) else it for name, it in options.items()}
    return [Kind(text, places, **fields)]


def both(call, **options):
    """`sum({a}, {dim})` as a function and as a method."""
    name, _, rest = re.fullmatch(r"(\w+)\(\{a\}(, )?(.*)\)", call).groups()
    return line(f"torch.{call}", **options) + line(f"{{a}}.{name}({rest})", **options)


def every(*calls, **options):
    """`both` for several calls on the same ground."""
    return [kind for call in calls for kind in both(call, **options)]


def lines(*texts, **options):
    """`line` for several texts on the same ground."""
    return [kind for text in texts for kind in line(text, **options)]


def in_place(*texts, **options):
    """Kinds that write to {a}."""
    return lines(*texts, writes=True, **options)


def statements(*texts, **options):
    """Kinds that make no value and write to no tensor of their own: hooks, flags, backward."""
    return lines(*texts, statement=True, **options)


def apart(*tensors):
    """Whether two tensors are nowhere close to one another."""
    return bool(((tensors[0] - tensors[1]).abs() > 1e-2).all())
