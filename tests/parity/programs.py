"""Random programs out of all supported operations, as text that runs with PyTorch and with minigrad alike.

A program is grown line by line while PyTorch runs it. A line that would leave the safe ground is not taken: no
infinities, no points at a kink, no numbers so large or so close to a pole that rounding alone could tell the two
libraries apart.
"""

import random
import re
from collections import Counter
from dataclasses import dataclass, field

import torch

LINES = 14
LARGEST = 30.0
SHAPES = [(), (), (1,), (2,), (3,), (2, 3), (3, 2), (2, 2), (2, 1), (1, 3), (2, 1, 3)]


def away_from_zero(*tensors):
    return all((tensor.abs() > 0.3).all() for tensor in tensors)


def positive(base, exponent=None):
    return bool((base > 0.3).all())


def small(tensor):
    return bool((tensor.abs() < 2).all())


def no_kink(tensor):
    return bool((tensor.abs() > 1e-2).all())


def apart(first, second):
    return bool(((first - second).abs() > 1e-2).all())


def anything(*tensors):
    return True


@dataclass
class Kind:
    """One way to write an operation: the text, with a place for each argument, and where it is safe."""

    text: str
    safe: object = anything
    ranks: tuple = ()


NEW = {
    "a + b": Kind("{a} + {b}"),
    "a - b": Kind("{a} - {b}"),
    "a * b": Kind("{a} * {b}"),
    "a / b": Kind("{a} / {b}", lambda a, b: away_from_zero(b)),
    "a ** b": Kind("{a} ** {b}", lambda a, b: positive(a) and small(b)),
    "a + number": Kind("{a} + {number}"),
    "number + a": Kind("{number} + {a}"),
    "a - number": Kind("{a} - {number}"),
    "number - a": Kind("{number} - {a}"),
    "a * number": Kind("{a} * {number}"),
    "number * a": Kind("{number} * {a}"),
    "a / number": Kind("{a} / {number}"),
    "number / a": Kind("{number} / {a}", away_from_zero),
    "a ** number": Kind("{a} ** {power}", positive),
    "a ** whole": Kind("{a} ** {whole}"),
    "number ** a": Kind("{base} ** {a}", small),
    "pow": Kind("torch.pow({a}, {b})", lambda a, b: positive(a) and small(b)),
    "neg": Kind("-{a}"),
    "reciprocal": Kind("torch.reciprocal({a})", away_from_zero),
    "sin": Kind("torch.sin({a})"),
    "cos": Kind("{a}.cos()"),
    "exp": Kind("{a}.exp()", small),
    "log": Kind("torch.log({a})", positive),
    "tanh": Kind("{a}.tanh()", small),
    "relu": Kind("torch.relu({a})", no_kink),
    "clone": Kind("{a}.clone()"),
    "detach": Kind("{a} * {a}.detach()"),
    "zeros_like": Kind("{a} + torch.zeros_like({b})"),
    "sum": Kind("{a}.sum()"),
    "sum(dim)": Kind("{a}.sum({dims}, keepdim={flag})", ranks=((1, 2, 3),)),
    "mean": Kind("torch.mean({a})"),
    "mean(dim)": Kind("{a}.mean({dims}, keepdim={flag})", ranks=((1, 2, 3),)),
    "norm": Kind("{a}.norm()", away_from_zero),
    "norm(dim)": Kind("{a}.norm(dim={dims}, keepdim={flag})", away_from_zero, ((1, 2, 3),)),
    "vector @ vector": Kind("{a} @ {b}", ranks=((1,), (1,))),
    "matrix @ vector": Kind("{a} @ {b}", ranks=((2,), (1,))),
    "vector @ matrix": Kind("{a} @ {b}", ranks=((1,), (2,))),
    "matrix @ matrix": Kind("torch.matmul({a}, {b})", ranks=((2,), (2,))),
    "where(a < b)": Kind("torch.where({a} < {b}, {a}, {c})", lambda a, b, c: apart(a, b)),
    "where(a <= b)": Kind("torch.where({a} <= {b}, {c}, {b})", lambda a, b, c: apart(a, b)),
    "where(a > number)": Kind("torch.where({a} > {number}, {a}, {b})", lambda a, b: no_kink(a)),
    "where(a >= number)": Kind("torch.where({a}.ge({number}), {number}, {b})", lambda a, b: no_kink(a)),
    "where(a == a)": Kind("torch.where({a} == {a}, {a}, {number})"),
    "where(a != a)": Kind("torch.where({a} != {a}, {a}, {b})"),
    "all": Kind("torch.where(torch.all({a} > {b}), {a}, {b})", lambda a, b: apart(a, b)),
}
IN_PLACE = {
    "a += b": Kind("{a} += {b}"),
    "a -= b": Kind("{a} -= {b}"),
    "a *= b": Kind("{a} *= {b}"),
    "a /= b": Kind("{a} /= {b}", lambda a, b: away_from_zero(b)),
    "a **= number": Kind("{a} **= {whole}"),
    "a.add_(number)": Kind("{a}.add_({number})"),
    "a.mul_(number)": Kind("{a}.mul_({number})"),
    "a.exp_()": Kind("{a}.exp_()", small),
    "a.sin_()": Kind("{a}.sin_()"),
    "a.cos_()": Kind("{a}.cos_()"),
    "a.tanh_()": Kind("{a}.tanh_()", small),
    "a.relu_()": Kind("{a}.relu_()", no_kink),
    "a.neg_()": Kind("{a}.neg_()"),
    "a.log_()": Kind("{a}.log_()", positive),
    "a.reciprocal_()": Kind("{a}.reciprocal_()", away_from_zero),
}


KINDS = NEW | IN_PLACE


@dataclass
class Program:
    """Lines of code, whose last one makes `out`, a single number; `leaves` are the names that get gradients."""

    lines: list = field(default_factory=list)
    leaves: list = field(default_factory=list)
    uses: Counter = field(default_factory=Counter)

    @property
    def code(self):
        return "\n".join(self.lines)


def grow(seed, hits):
    """A program, with a liking for the kinds that `hits`, a Counter, has seen least."""
    return _Grower(seed, hits).grow()


class _Grower:
    def __init__(self, seed, hits):
        self.random = random.Random(seed)
        self.hits = hits
        self.program = Program()
        self.values = {"torch": torch}
        self.tensors = []

    def grow(self):
        self.types = ["float64"] if self.random.random() < 0.6 else ["float32", "float32", "float64"]
        for _ in range(self.random.randint(2, 4)):
            self.add_leaf(self.random.choice(SHAPES))
        for _ in range(self.random.randint(0, 2)):
            self.add_constant(self.random.choice(SHAPES))
        for _ in range(LINES):
            self.add_line()
        uses = re.findall(r"\w+", "\n".join(line.partition("= ")[2] for line in self.program.lines))
        live = [name for name in self.tensors if self.values[name].requires_grad]
        ends = [name for name in live if name not in uses] or live[-1:]
        self.take("out = " + " + ".join(f"({name} * {self.number()}).sum()" for name in ends))
        return self.program

    def number(self):
        return self.random.choice([2, 3, -1, 0.5, -1.5, 1.25])

    def numbers(self, shape):
        """Nested lists of numbers, none of them near zero, each the same in every floating type."""
        if shape:
            return [self.numbers(shape[1:]) for _ in range(shape[0])]
        return self.random.choice([-1, 1, 1, 1]) * self.random.randint(26, 102) / 64

    def dims(self, ndim):
        """One dimension, or a tuple of several, counted from the front or from the back."""
        dims = self.random.sample(range(ndim) or [0], self.random.randint(1, max(ndim, 1)))
        dims = [dim - ndim if self.random.random() < 0.3 else dim for dim in dims]
        return dims[0] if len(dims) == 1 else tuple(dims)

    def take(self, line):
        exec(line, self.values)
        self.program.lines.append(line)

    def add_tensor(self, expression):
        name = f"t{len(self.tensors)}"
        self.take(f"{name} = {expression}")
        self.tensors.append(name)
        return name

    def add_leaf(self, shape):
        dtype = self.random.choice(self.types)
        leaf = f"torch.tensor({self.numbers(shape)}, dtype=torch.{dtype}, requires_grad=True)"
        self.program.leaves.append(self.add_tensor(leaf))

    def add_constant(self, shape):
        if self.random.random() < 0.2:
            self.add_tensor("torch.tensor(2)")
        else:
            self.add_tensor(f"torch.tensor({self.numbers(shape)}, dtype=torch.{self.random.choice(self.types)})")

    def add_line(self):
        """One more line, of a kind that has been rare so far, if arguments for it are found."""
        rarity = [(1 + self.hits[name] + self.program.uses[name]) ** -2 for name in KINDS]
        name = self.random.choices(list(KINDS), rarity)[0]
        for rank in KINDS[name].ranks[-1:]:
            if name in NEW and self.random.random() < 0.5:
                self.add_leaf((2,) * self.random.choice(rank))
        for _ in range(40):
            if self.is_taken(name):
                self.program.uses[name] += 1
                return

    def is_taken(self, name):
        """Take a line of this kind with arguments chosen by chance, unless something speaks against it."""
        kind = KINDS[name]
        places = [place for place in "abc" if f"{{{place}}}" in kind.text]
        chosen = {place: self.random.choice(self.tensors[-6:] + self.program.leaves) for place in places}
        if name in IN_PLACE:  # a fresh one: of an older one it is likely that its value was saved
            chosen["a"] = self.tensors[-1]
        tensors = [self.values[each] for each in chosen.values()]
        if not any(tensor.requires_grad for tensor in tensors):
            return False
        if any(tensor.ndim not in rank for tensor, rank in zip(tensors, kind.ranks, strict=False)):
            return False
        if name in IN_PLACE and tensors[0].is_leaf and tensors[0].requires_grad:
            return False
        line = kind.text.format(
            **chosen,
            number=self.number(),
            power=self.random.choice([0.5, -1, 2.5, -0.5]),
            whole=self.random.choice([0, 1, 2, 2, 3, 4]),
            base=self.random.choice([2, 0.5, 1.5]),
            dims=self.dims(tensors[0].ndim),
            flag=self.random.random() < 0.5,
        )
        if not self.is_safe(kind, line, chosen, in_place=name in IN_PLACE):
            return False
        if name in IN_PLACE:
            self.take(line)
        else:
            self.add_tensor(line)
        return True

    def is_safe(self, kind, line, chosen, in_place):
        """Whether a trial on copies stays on safe ground."""
        copies = {name: self.values[name].detach().clone() for name in chosen.values()}
        names = {**self.values, **copies}
        try:
            if not kind.safe(*(names[name] for name in chosen.values())):
                return False
            exec(line if in_place else f"result = {line}", names)
        except RuntimeError:
            return False
        result = names[chosen["a"] if in_place else "result"]
        return bool(result.isfinite().all() and (result.abs() < LARGEST).all() and result.numel() <= 40)
