"""What a program says in one of the two libraries: a list of events, each with the line it comes from.

Behind each line stands what its tensor looks like then; between them, what hooks and errors have logged, and warnings.
In the end, `out` is the sum of the ends of the program, and told are its graph, the order in which the graph runs
backward, the gradients, the gradients recorded, and the gradients of the sum of their squares.
"""

import re
import warnings
from itertools import groupby

import numpy as np
from asking import numbered, reachable
from grower import namespace


def outcome(program, library):
    """The events of a program, as `(number of the line, what it is, what was seen)`."""
    return _Run(program, library).run()


class _Run:
    def __init__(self, program, library):
        self.program = program
        self.library = library
        self.events = []
        self.number = 0
        self.first_versions = {}
        # Only what a line makes is asked how it lies in memory, and only if no line takes gradients.
        self.asks_about_memory = not any("grad(" in line.text for line in program.lines)
        self.is_made_here = False
        # Who looks at a view whose base was written to makes its history new: in some programs nobody looks on the way.
        self.is_watched = program.seed % 4 > 0
        self.is_second_order = any("create_graph=True" in line.text for line in program.lines)
        self.values = namespace(library, self.log)

    def tell(self, what, seen):
        self.events.append((self.number, what, seen))

    def log(self, *things):
        """What programs call in hooks and in `except`."""
        self.is_made_here, before = False, self.is_made_here
        self.tell("log", [self.look(thing) for thing in things])
        self.is_made_here = before

    def run(self):
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.filterwarnings("ignore", category=RuntimeWarning)  # NumPy's, which users of minigrad do not see
            warnings.filterwarnings("ignore", "__array", DeprecationWarning)  # NumPy's, of how PyTorch meets it
            warnings.showwarning = self.warned
            try:
                for number, line in enumerate(self.program.lines):
                    self.number = number
                    # Of `a < view` Python asks a view first, whose order in memory is then the first one.
                    self.is_made_here = self.asks_about_memory and not COMPARISON.search(line.text)
                    exec(line.code, self.values)
                    if line.name in self.values and self.is_watched:
                        self.tell("value", self.look(self.values[line.name]))
                        if isinstance(self.values[line.name], self.library.Tensor):
                            self.tell("writes", self.writes(line.name, self.values[line.name]))
                self.number = len(self.program.lines)
                self.is_made_here = False
                self.look_at_all()
                self.differentiate()
            except Exception as error:
                self.tell("crash", self.look(error))
        return self.events

    def writes(self, name, value):
        """How often a tensor was written to since its line: what made it may have written to it several times."""
        version = 0 if value.is_inference() else value._version
        _, first = self.first_versions.setdefault(id(value), (value, version))  # kept, lest its id is given again
        return version - first

    def warned(self, message, category, *place):
        text = re.sub(r" \(Triggered internally at .*\)$", "", str(message))
        if "create_graph=True will create a reference cycle" not in text:  # told once in the life of a process
            self.tell("warning", f"{category.__name__}: {text}")

    def look(self, thing):
        """All that can be seen of a value."""
        if isinstance(thing, self.library.Tensor):
            return self.look_at_tensor(thing)
        if isinstance(thing, Exception):
            return f"{type(thing).__name__}: {comparable(str(thing))}"
        if isinstance(thing, tuple | list):
            return [type(thing).__name__, *map(self.look, thing)]
        return masked(repr(thing))

    def look_at_tensor(self, tensor):
        node = tensor.grad_fn
        inference = tensor.is_inference()
        if self.is_second_order and node is not None:  # what a graph of second order is made of is not compared
            return self.numbers(tensor) | {"requires_grad": tensor.requires_grad, "shape": repr(tensor.shape)}
        return {
            "shape": repr(tensor.shape),
            "dtype": str(tensor.dtype),
            "values": array(tensor),
            "text": str(tensor),
            "requires_grad": tensor.requires_grad,
            "is_leaf": tensor.is_leaf,
            "node": node and node.name(),
            "edges": node and [(each and each.name(), number) for each, number in node.next_functions],
            "output_nr": tensor.output_nr,
            "is view": tensor._is_view() and tensor.requires_grad,
            "contiguous": self.is_made_here and tensor.is_contiguous(),
            "inference": inference,
        }

    def look_at_all(self):
        for name, value in self.values.items():
            if isinstance(value, self.library.Tensor):
                try:
                    self.tell(f"in the end, {name}", [self.look(value), self.writes(name, value)])
                    if value.is_leaf:
                        self.tell(f"in the end, {name}.grad", self.look(value.grad))
                except RuntimeError as error:  # one of several views whose base was written to
                    self.tell(f"in the end, {name}", self.look(error))

    def differentiate(self):
        ends = self.values.get("ends", [])
        if not ends:
            return
        out = sum(ends)
        leaves = {name: self.values[name] for name in self.program.leaves if name in self.values}
        leaves = {name: leaf for name, leaf in leaves.items() if leaf.requires_grad}
        if not out.requires_grad:
            return
        order = self.order(out)
        if not self.is_second_order:
            self.tell("graph", graph(out, leaves))
            self.tell("order", order)
        for name, leaf in leaves.items():
            self.tell(f"{name}.grad", self.look(leaf.grad))
        self.is_second_order = True
        first = self.gradients(out, leaves, create_graph=True)
        self.tell("recorded gradients", [self.numbers(*pair) for pair in zip(first, leaves.values(), strict=True)])
        again = [each for each in first if each is not None and each.requires_grad]
        squares = sum((each * each).sum() for each in again)
        second = self.gradients(squares, leaves) if again else [None] * len(leaves)
        if leaves:
            self.tell("second derivatives", [self.numbers(*pair) for pair in zip(second, leaves.values(), strict=True)])

    def order(self, out):
        """The numbers of the nodes, as they run backward from `out`; the leaves get their gradients.

        Leaves that get ready together, before any other node, PyTorch keeps in a heap of the C++ library that it was
        built with, and that decides which of three or more comes first. So those are sorted.
        """
        numbers, order = numbered(out.grad_fn), []
        handles = [node.register_prehook(lambda _, node=node: order.append(node)) for node in numbers]
        out.backward(retain_graph=True)
        for handle in handles:
            handle.remove()
        found = []
        for are_leaves, nodes in groupby(order, lambda node: hasattr(node, "variable")):
            run = [numbers[node] for node in nodes]
            found += sorted(run) if are_leaves and len(run) > 2 else run
        return found

    def gradients(self, out, leaves, **options):
        if not leaves:
            return []
        gradients = self.library.autograd.grad(
            out, list(leaves.values()), allow_unused=True, retain_graph=True, **options
        )
        return gradients

    def numbers(self, tensor, leaf=None):
        """The values alone; zeros for a gradient of `leaf` that is None, which need not be so in both."""
        values = np.zeros(tuple(leaf.shape)) if tensor is None else array(tensor)
        return {"values": values, "second order": str((leaf if tensor is None else tensor).dtype)}


def array(tensor):
    """The values of a tensor; of a ZeroTensor, as PyTorch's second derivatives are made of, they are not in memory."""
    tensor = tensor.detach()
    if getattr(tensor, "_is_zerotensor", bool)():
        return np.zeros(tuple(tensor.shape), str(tensor.dtype).removeprefix("torch."))
    return tensor.numpy().copy()


def graph(out, leaves):
    """The nodes reached from `out`, nearest first: name, leaf, and edges by number."""
    numbers = numbered(out.grad_fn)
    names = {id(leaf): name for name, leaf in leaves.items()}
    return [
        (
            node.name(),
            names.get(id(getattr(node, "variable", None))),
            [(following and numbers[following], number) for following, number in node.next_functions],
        )
        for node in reachable(out.grad_fn)
    ]


def masked(text):
    """A text without addresses and without the library's own name in types."""
    text = text.partition("\nException raised from")[0]  # a stack of C++
    return re.sub("0x[0-9a-f]+", "0x…", text).replace("minigrad.", "torch.")


COMPARISON = re.compile(" (<|>|<=|>=|==|!=) ")


def comparable(text):
    """The text of an error without what need not be the same in both.

    Of the versions of a written tensor only the difference: inside PyTorch, results may be written before anyone has
    them. Of two sizes that do not meet, the smaller one first: of `a == view` Python asks a view first.
    """
    written = r"is at version (\d+); expected version (\d+) instead"
    text = re.sub(written, lambda found: f"is {int(found[1]) - int(found[2])} versions on", masked(text))
    text = on_any_processor(text)
    met = r"tensor a \((\d+)\) must match the size of tensor b \((\d+)\)"
    return re.sub(met, lambda found: f"tensors {sorted(map(int, found.groups()))} must match", text)


def on_any_processor(text):
    """The text of an error as most processors have it: some can convolve float16, and refuse other types otherwise."""
    own_words = r"Input type \(torch\.HalfTensor\) and weight type \(torch\.(\w+)Tensor\) should be the same.*"
    return re.sub(own_words, r"expected scalar type Half but found \1", text)


def kind_of_error(text):
    """An error text with all that belongs to one case masked: what the table of hits counts."""
    text = re.sub(r"\[[-\d, ]*\]|\([-\d, ]+\)|-?\d+(\.\d+)?(x\d+)*", "…", text)
    return re.sub(r"\b(Float|Double|Half|Long|Int|Byte|Bool|float|double|long int|int|bool)\b", "<type>", text)[:160]
