"""Random programs, grown line by line while PyTorch runs them.

A program is made of its seed alone. Each has a few kinds of lines that it must try, in turn, so that in a long run all
kinds come up; the others come by chance. A line that leaves the safe ground is not taken. A line that raises an error
is now and then kept, as a `try` whose error is logged.
"""

import itertools
import random
import re
import warnings
from collections import Counter
from dataclasses import dataclass, field, replace
from textwrap import indent

import numpy
import places
import torch
from kinds import anything, of_chosen
from lines import KINDS

LINES = 14
MUST = 3
LARGEST = 30.0
SHAPES = [(), (), (1,), (2,), (3,), (2, 3), (3, 2), (2, 2), (2, 1), (1, 3), (2, 1, 3), (2, 2, 2)]
MODES = {
    "with torch.no_grad():": 0.04,
    "with torch.enable_grad():": 0.01,
    "with torch.set_grad_enabled(False):": 0.01,
    "with torch.inference_mode():": 0.01,
}
# Weights made in inference mode, and data exchanged in it, are inference tensors in PyTorch only; and of leaves made
# in it PyTorch records nothing, as the page of differences says.
NOT_IN_INFERENCE = r"nn\.[A-Z]|\.data =|requires_grad_?[=(]"
# How often a line of those with this place comes between two others.
BETWEEN = {"{any_name}": 0.05, "{kept_index}": 0.2}
# How often an index that is written out gets a name of its own, so that a later line can change it.
KEPT = 0.4
INDEX = r"torch\.tensor\(\[[^()]*\]\)"
# How often a tensor without dimensions, or one of any type, stands where others belong.
NUMBERS = 0.05
STRANGERS = 0.03
GROUPS = {
    "float": (torch.float32, torch.float64, torch.float16),
    "integer": (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8),
    "bool": (torch.bool,),
}


@dataclass
class Line:
    """A line of a program: its text, the name that it makes or writes to, and the kinds it is of."""

    text: str
    name: str = ""
    kinds: tuple = ()
    code: object = None


@dataclass
class Program:
    """Lines of code. `leaves` are the names that get gradients, `out` sums up in the end what nobody has used."""

    seed: int
    lines: list = field(default_factory=list)
    leaves: list = field(default_factory=list)

    @property
    def uses(self):
        return Counter(kind for line in self.lines for kind in line.kinds)

    @property
    def tolerance(self):
        return max((KINDS[kind].tolerance for kind in self.uses if kind in KINDS), default=1.0)

    def without(self, left_out):
        return Program(self.seed, [line for line in self.lines if line not in left_out], self.leaves)


def namespace(library, log):
    """The names that every program finds."""
    return {"torch": library, "nn": library.nn, "F": library.nn.functional, "np": numpy, "log": log}


def grow(seed):
    """The program of this seed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _Grower(seed).grow()


class _Grower:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.program = Program(seed)
        self.values = namespace(torch, lambda *things: None)
        self.tensors = []
        self.filled = {}
        self.indices = []
        self.preambles = set()
        self.names = (f"t{number}" for number in itertools.count())

    def grow(self):
        names = list(KINDS)
        first = self.program.seed * MUST
        wanted = [names[(first + number) % len(names)] for number in range(MUST)]
        wanted += self.random.choices(names, k=LINES - MUST)
        self.random.shuffle(wanted)
        self.types = ["float64"] if self.random.random() < 0.5 else ["float32", "float32", "float32", "float64"]
        if self.random.random() < 0.3:
            self.types = ["float32"]
        if self.random.random() < 0.1:
            self.types = ["float16", "float32", "float64"]
        for _ in range(self.random.randint(1, 3)):
            self.new_tensor(self.random.choice(SHAPES), "leaf")
        for name in wanted:
            self.add_line(name)
            for place, share in BETWEEN.items():
                if self.random.random() < share:
                    self.add_line(self.random.choice([name for name in names if place in name]))
        self.close()
        return self.program

    # Tensors out of nothing

    def constant(self, shape, low=0.4, high=1.6, signs=(-1, 1, 1, 1), distinct=False, dtype=None):
        """A tensor of numbers that every floating type holds exactly, written out."""
        numbers = range(int(low * 64), int(high * 64))
        drawn = self.random.sample(numbers, torch.Size(shape).numel()) if distinct else iter(lambda: None, 0)
        drawn = iter(drawn)
        draw = lambda: self.random.choice(signs) * (next(drawn) or self.random.choice(numbers)) / 64  # noqa: E731
        dtype = str(dtype or "torch." + self.random.choice(self.types))
        return f"torch.tensor({places.nested(shape, draw)}, dtype={dtype})"

    def new_tensor(self, shape, of, domain=anything, dtype=None):
        """The name of a new tensor: a `leaf`, or a constant of floats, integers or bools."""
        if of == "any":
            of = self.random.choice(["float", "integer", "bool"])
        if of == "float":
            of = "leaf" if self.random.random() < 0.6 else "constant"
        if of == "integer":
            text = f"torch.tensor({places.nested(shape, lambda: self.random.choice([0, 1, 2, 3, 4, 5, 7]))}"
            dtypes = ["int64"] * 3 + ["int32", "uint8"] + ["int16", "int8"] * (self.random.random() < 0.3)
            text += f", dtype=torch.{self.random.choice(dtypes)})"
        elif of == "bool":
            text = f"torch.tensor({places.nested(shape, lambda: self.random.random() < 0.6)}, dtype=torch.bool)"
        else:
            text = self.constant(shape, domain.low, domain.high, domain.signs, domain.distinct, dtype)
        if of == "leaf":
            text = text[:-1] + ", requires_grad=True)"
        name = next(self.names)
        self.take(f"{name} = {text}", name)
        self.tensors.append(name)
        if of == "leaf":
            self.program.leaves.append(name)
        return name

    def keep_index(self, written):
        """The name of a new tensor for an index that is written out."""
        if self.random.random() > KEPT:
            return written[0]
        name = next(self.names)
        self.take(f"{name} = {written[0]}", name)
        self.tensors.append(name)
        self.indices.append(name)
        return name

    def take(self, text, name="", kinds=()):
        """Run a line and keep it. What it raises goes on, and then the line is not kept."""
        code = compile(text, f"<line {len(self.program.lines)}>", "exec")
        exec(code, self.values)
        self.program.lines.append(Line(text, name, kinds, code))

    # Lines with places

    def add_line(self, name):
        """One more line of this kind, if arguments for it are found."""
        for _ in range(6):
            if self.is_taken(name, KINDS[name]):
                return

    def is_taken(self, name, kind):
        self.tensors = [name for name in self.tensors if is_usable(self.values[name])]
        try:
            chosen = self.fill(kind)
        except (IndexError, ValueError, RuntimeError, TypeError):  # no such dimension, or tensors that do not even meet
            return False
        if chosen is None:
            return False
        if kind.preamble and kind.preamble not in self.preambles:
            self.preambles.add(kind.preamble)
            self.take(kind.preamble)
        text = kind.text.format(**self.filled)
        if kind.statement or kind.writes:
            return self.take_statement(name, kind, text, chosen)
        return self.take_value(name, kind, text)

    def fill(self, kind):
        """Find something for each place. The names of the tensors, by place, or None if they are not on safe ground."""
        chosen, tensors = {}, {}
        for place in kind.tensors:
            chosen[place] = self.choose(kind, place, tensors)
            tensors[place] = self.values[chosen[place]]
        self.filled = dict(chosen)
        for place in kind.wanted:
            if place not in self.filled:
                text = str(getattr(places, place)(self, tensors))
                self.filled[place] = re.sub(INDEX, self.keep_index, text)
        return None if kind.check and not of_chosen(kind.check, tensors) else chosen

    def choose(self, kind, place, tensors):
        """The name of a tensor for this place: one that is there, or a new one."""
        where = kind.where(place)
        if self.random.random() < NUMBERS:
            where = replace(where, ranks=(0,), shape=lambda: ())
        if where.of == "float" and self.random.random() < STRANGERS:
            where = replace(where, of="any")
        shape = of_chosen(where.shape, tensors) if where.shape else None
        candidates = [name for name in self.tensors if self.fits(self.values[name], where, shape, tensors)]
        if kind.writes:  # what is read while it is written has no certain value, unless PyTorch notices and refuses
            is_noticed = not where.shape and all(each.is_contiguous() for each in tensors.values())
            shared = [name for name in candidates if share_memory(self.values[name], tensors)]
            unnoticed = [name for name in shared if not (is_noticed and self.values[name].is_contiguous())]
            candidates = [name for name in candidates if name not in unnoticed]
        if kind.writes and place == "a":  # a new one: of an older one it is likely that its value was saved
            candidates = [name for name in candidates if name not in self.program.leaves or self.random.random() < 0.1]
            candidates = candidates[-2:] if self.random.random() < 0.8 else candidates
        if candidates and self.random.random() < 0.8:
            return self.random.choice(candidates[-6:])
        name = self.new_tensor(self.new_shape(where, shape, tensors), where.of, where.domain)
        if not where.domain.holds(self.values[name].detach()):
            raise ValueError("a stranger that is not on safe ground")
        return name

    def fits(self, tensor, where, shape, tensors):
        of = where.of
        if of == "leaf" and not (tensor.is_leaf and tensor.requires_grad):
            return False
        if of != "any" and tensor.dtype not in GROUPS["float" if of == "leaf" else of]:
            return False
        if where.ranks and tensor.ndim not in where.ranks or where.requires_grad and not tensor.requires_grad:
            return False
        if shape is not None and tuple(tensor.shape) != tuple(shape):
            return False
        if shape is None and tensors and not where.ranks and not broadcasts(tensor, *tensors.values()):
            return False
        return where.domain is anything or where.domain.holds(tensor.detach())

    def new_shape(self, where, shape, tensors):
        if shape is not None:
            return tuple(shape)
        shapes = [shape for shape in SHAPES if not where.ranks or len(shape) in where.ranks]
        if where.ranks == (3,):
            shapes = [(2, 2, 2), (2, 1, 3), (2, 2, 3)]
        if tensors and not where.ranks:
            shapes = [shape for shape in shapes if broadcasts(torch.empty(shape), *tensors.values())]
        if where.domain.distinct:
            shapes = [shape for shape in shapes if torch.Size(shape).numel() > 1] or shapes
        return self.random.choice(shapes)

    def take_value(self, name, kind, text):
        """Take `t5 = …`, perhaps under one of the modes."""
        made = next(self.names)
        kinds, text = (name,), f"{made} = {text}"
        mode = self.mode(text)
        if mode:
            kinds, text = (name, mode), f"{mode}\n    {text}"
        try:
            self.take(text, made, kinds)
        except Exception:
            return self.take_error(kind, text, kinds)
        value = self.values[made]
        if kind.fails or not is_safe(value):
            self.program.lines.pop()
            del self.values[made]
            return False
        if isinstance(value, torch.Tensor):
            self.tensors.append(made)
        else:
            del self.values[made]
            result = f"r{len(self.program.lines)}"
            self.program.lines.pop()
            self.take(re.sub(rf"\b{made} = ", f"{result} = ", text, count=1), result, kinds)
            if isinstance(value, tuple | list):
                self.pick(result, self.values[result])
        return True

    def pick(self, result, value):
        """Go on with one of several results."""
        numbers = [number for number, each in enumerate(value) if isinstance(each, torch.Tensor)]
        if numbers:
            name = next(self.names)
            self.take(f"{name} = {result}[{self.random.choice(numbers)}]", name)
            self.tensors.append(name)

    def mode(self, text):
        for mode, share in MODES.items():
            if self.random.random() < share and not ("inference" in mode and re.search(NOT_IN_INFERENCE, text)):
                return mode
        return None

    def take_statement(self, name, kind, text, chosen):
        changed = chosen.get("a", "")
        kinds = (name,)
        if kind.writes:
            if not self.is_writable(chosen) or not self.stays_safe(text, chosen):
                return False
            mode = "with torch.no_grad():" if self.random.random() < 0.1 else self.mode(text)
        else:
            mode = self.mode(text)
        if mode:
            kinds, text = (name, mode), f"{mode}\n{indent(text, ' ' * 4)}"
        try:
            self.take(text, changed, kinds)
        except Exception:
            return self.take_error(kind, text, kinds)
        if kind.fails:
            self.program.lines.pop()
            return False
        return True

    def is_writable(self, chosen):
        """Whether a recorded write is one: to memory that overlaps itself PyTorch refuses some on the way back only."""
        tensors = [self.values[name] for name in chosen.values()]
        written = self.values[chosen["a"]]
        is_apart = all(stride for size, stride in zip(written.shape, written.stride(), strict=True) if size > 1)
        # Integers that are written with what requires grad get a history in PyTorch, which it then cannot use.
        return is_apart and written.is_floating_point() or not any(each.requires_grad for each in tensors)

    def stays_safe(self, text, chosen):
        """Whether a trial on copies stays on safe ground; an error is none of its business."""
        copies = {name: self.values[name].detach().clone() for name in chosen.values()}
        try:
            exec(text, self.values | copies)
        except Exception:
            return True
        return is_safe(copies[chosen["a"]])

    def take_error(self, kind, text, kinds):
        """Keep a line that raises an error, always if that is its purpose, else now and then."""
        if not kind.fails and self.random.random() > 0.25:
            return False
        # PyTorch says that it cannot save a tensor of inference mode before it looks at shapes.
        # And how far an operation gets before it is refused decides whether a written view learns its history then.
        tensors = [self.values[name] for name in self.filled.values() if name in self.tensors]
        if any(each.is_inference() or each._is_view() and each._version for each in tensors):
            return False
        text = f"try:\n{indent(text, ' ' * 4)}\nexcept Exception as error:\n    log(error)"
        self.take(text, "", kinds if kind.fails else ("an error by chance",))
        return True

    # The end

    def close(self):
        """Sum up, in `out`, what no line has used; what cannot be differentiated becomes a `try` of its own."""
        self.tensors = [name for name in self.tensors if is_usable(self.values[name])]
        uses = re.findall(r"\w+", "\n".join(line.text.partition("= ")[2] for line in self.program.lines))
        live = [name for name in self.tensors if self.values[name].requires_grad and not self.values[name].is_leaf]
        ends = [name for name in live if name not in uses] or live[-1:]
        ends += [name for name in live if name not in ends and self.random.random() < 0.1]
        self.take("ends = []")
        leaves = [self.values[name] for name in self.program.leaves if name in self.tensors]
        leaves = [leaf for leaf in leaves if leaf.requires_grad]
        for name in ends:
            weighted = f"({name} * {places.number(self, {})}).sum()"
            try:
                total = eval(weighted, self.values)
                first = torch.autograd.grad(total, leaves, retain_graph=True, create_graph=True, allow_unused=True)
                small = all(each is None or is_safe(each, 1000) for each in first)
                again = [each for each in first if each is not None and each.requires_grad]
                if again and small:
                    squares = sum((each * each).sum() for each in again)
                    second = torch.autograd.grad(squares, leaves, retain_graph=True, allow_unused=True)
                    small = all(each is None or is_safe(each, 1e6) for each in second)
            except Exception as error:
                if "memory descriptor" in str(error):  # elements that overlap are too much for PyTorch's gelu
                    continue
                backward = f"{weighted}.backward(retain_graph=True)"
                self.take(
                    f"try:\n    {backward}\nexcept Exception as error:\n    log(error)", "", ("an error of backward",)
                )
            else:
                if small:
                    self.take(f"ends.append({weighted})")


def share_memory(tensor, tensors):
    """Whether a tensor lies in the memory of one of several others, by place."""
    storages = [each.untyped_storage().data_ptr() for each in tensors.values()]
    return tensor.untyped_storage().data_ptr() in storages


def is_usable(tensor):
    """Whether it can still be looked at: not so one of several views whose base was written to."""
    try:
        return tensor.is_leaf or tensor.grad_fn is not None
    except RuntimeError:
        return False


def broadcasts(*tensors):
    try:
        torch.broadcast_shapes(*(tensor.shape for tensor in tensors))
    except RuntimeError:
        return False
    return True


def is_safe(value, largest=LARGEST):
    """Whether all numbers in it are finite and of a size that rounding leaves alone, and not too many."""
    if isinstance(value, tuple | list):
        return all(map(lambda each: is_safe(each, largest), value))
    if not isinstance(value, torch.Tensor) or value.dtype not in (torch.float16, torch.float32, torch.float64):
        return True
    value = value.detach()
    return value.numel() <= 60 and bool((value.abs() < largest).all())
