"""What there is to see at each step of a backward, as plain data: numbers of boxes and lines, texts, tables.

The steps come from the engine's own walk. A tensor of real PyTorch is walked by the same engine, which calls PyTorch's
nodes. If a step fails, as it does in a graph that was freed, the last frame says what PyTorch says.
"""

import json
from dataclasses import dataclass, field

import numpy as np

from minigrad.autograd.rehearsal import steps_of_backward
from minigrad.core.tensor import Tensor
from minigrad.pictures.cells import table_of
from minigrad.pictures.describe import listed
from minigrad.pictures.foreign import steps_of_foreign_backward
from minigrad.pictures.numbers import array_of
from minigrad.pictures.rules import rules_of
from minigrad.words import say


@dataclass
class Frames:
    """The `frames` of a backward, and what they refer to by number: `tables` and lines of `code`.

    `flows` has for each line of the graph what flowed on it, None if nothing did, and `grads` for each leaf, by the
    number of its box, what its `.grad` becomes.
    """

    flows: list
    frames: list = field(default_factory=list)
    tables: list = field(default_factory=list)
    code: list = field(default_factory=list)
    grads: dict = field(default_factory=dict)


def steps_of(out, gradient=None, run=False):
    """The steps of `out.backward(gradient)`, `(node, incoming, outgoing)`: the engine walks PyTorch's graphs too."""
    if isinstance(out, Tensor):
        return steps_of_backward(out, gradient, run)
    return steps_of_foreign_backward(out, gradient)


def frames_of(graph, steps):
    """The `Frames` of a backward through a traced graph: one before its first step, then one for each of its `steps`,
    which are `(node, incoming, outgoing)`."""
    return _Telling(graph).told(steps)


class _Telling:
    def __init__(self, graph):
        self.graph = graph
        self.told_so_far = Frames([None] * len(graph.edges))
        self.numbers = {}  # of tables and lines of code that are there already
        self.places = []  # the lines of code, as they come
        self.boxes, self.lines, self.leaves = graph.boxes(), graph.lines(), graph.leaves()
        self.arrived = {}  # at each box: what came, as pairs of a line and an array
        leaves = [node for node in graph.nodes if node.kind == "leaf"]
        self.before = {leaf.number: copied(leaf.source.grad) for leaf in leaves}
        self.ran = set()

    def told(self, steps):
        steps = iter(steps)
        while step := self.taken(steps):
            function, incoming, outgoing = step
            incoming = list(map(copied, incoming if isinstance(incoming, list) else [incoming]))
            if not self.told_so_far.frames:
                self.tell_start(incoming)
            self.tell_step(function, incoming, list(map(copied, outgoing)))
        self.sort_code()
        return self.told_so_far

    def taken(self, steps):
        """The next step, or None behind the last. Whatever stops it, a student is to see where it happened."""
        try:
            return next(steps, None)
        except Exception as error:
            return self.tell_error(error)

    def tell_start(self, incoming):
        array = next(each for each in incoming if each is not None)
        name = self.graph.root.name or say("the_result")
        flows = self.flow([(0, array)]) if self.graph.edges and self.graph.root.kind == "root" else []
        if flows:
            maker = self.graph.edges[0].source
            self.arrived[maker.number] = [(0, array)]
        self.add(self.graph.root, say("step_start", name=name, gradient=table_of(array)["text"]), out=flows)

    def tell_step(self, function, incoming, outgoing):
        box = self.boxes.get(function, self.graph.root)
        self.ran.add(box.number)
        came = self.arrived.get(box.number, [])
        parts = {"in": [[self.sender(line), self.table(array)] for line, array in came]}
        total = incoming[0]
        if len(came) > 1 and len(incoming) == 1:
            parts["sum"] = self.table(total)
        if len(incoming) == 1 and came and not _is_sum(total, [array for _, array in came]):
            parts |= {"sum": self.table(total), "note": say("step_hook")}
        if box.kind in ("accumulate", "leaf"):
            self.tell_leaf(box, total, parts)
            return
        sent = []
        for index, array in enumerate(outgoing):
            line = self.lines.get((box.number, index))
            if array is not None and line is not None:
                sent.append((line, array))
                self.arrived.setdefault(self.graph.edges[line].source.number, []).append((line, array))
        rules = rules_of(function, total, outgoing) if len(incoming) == 1 and total is not None else []
        parts["rules"] = [self.rule(box, index, rule, outgoing[index]) for index, rule in enumerate(rules) if rule]
        texts = [self.sent(self.graph.edges[line].source, table_of(array)["text"]) for line, array in sent]
        given = ", ".join(table_of(each)["text"] for each in incoming if each is not None)
        sentence = say("step_function", name=_called(box), gradient=given or say("step_nothing"))
        if texts:
            sentence += " " + say("step_sends", what=listed(texts))
        self.add(box, sentence, out=self.flow(sent), **parts)

    def sent(self, receiver, text):
        leaf = self.leaves.get(receiver.number)
        if leaf and leaf.name:
            return say("step_sent_to_leaf", gradient=text, name=leaf.name)
        return say("step_sent", gradient=text, name=_called(receiver, self.leaves))

    def tell_leaf(self, box, total, parts):
        leaf = self.leaves.get(box.number, box)
        if total is None:  # a Function may give nothing back
            self.add(box, say("step_leaf_nothing", name=leaf.name or say("the_leaf")))
            return
        before = self.before[leaf.number]
        after = total if before is None else before + total
        self.told_so_far.grads[leaf.number] = table_of(after)["text"]
        words = {"name": leaf.name or say("the_leaf"), "gradient": table_of(total)["text"]}
        if before is not None:
            words |= {"before": table_of(before)["text"], "after": table_of(after)["text"]}
            parts["before"] = self.table(before)
        sentence = say("step_leaf" if before is None else "step_leaf_again", **words)
        if before is None and len(parts["in"]) < 2:
            parts["in"] = parts["in"] or [["", self.table(total)]]
        self.before[leaf.number] = after
        self.add(box, sentence, grad=[leaf.number, leaf.name or say("without_name"), self.table(after)], **parts)

    def tell_error(self, error):
        users = {}
        for edge in self.graph.edges:
            users.setdefault(edge.source.number, []).append(edge.target)
        ready = [
            self.graph.nodes[number]
            for number in self.arrived or [edge.source.number for edge in self.graph.edges[:1]]
            if number not in self.ran and all(user.kind == "root" or user.number in self.ran for user in users[number])
        ]
        box = max(ready, key=lambda node: node.source._sequence_nr(), default=self.graph.root)
        notes = " ".join(getattr(error, "__notes__", ()))
        message = f"{type(error).__name__}: {error}"
        self.add(box, say("step_error", name=_called(box)), error=[message, notes])

    def rule(self, box, index, rule, gradient):
        receiver = self.graph.edges[self.lines[box.number, index]].source
        return [_called(receiver, self.leaves), rule.name, rule.formula, rule.numbers, self.table(gradient)]

    def sender(self, line):
        target = self.graph.edges[line].target
        return "" if target.kind == "root" else _called(target)

    def flow(self, sent):
        """What flows on lines, as pairs of the number of the line and that of the table; it is kept for the picture."""
        for line, array in sent:
            self.told_so_far.flows[line] = table_of(array)["text"]
        return [[line, self.table(array)] for line, array in sent]

    def table(self, array):
        return self.number_of(self.told_so_far.tables, table_of(array))

    def add(self, box, sentence, **parts):
        record = box.source.metadata.get("made") if box.kind == "function" else None
        if record is not None:
            parts["code"] = self.number_of(self.places, record.place)
        kept = {name: part for name, part in parts.items() if part not in ([], None)}
        self.told_so_far.frames.append({"box": box.number, "say": sentence, **kept})

    def sort_code(self):
        """Put the lines of code in their own order, and not in that of the walk."""
        order = sorted(self.places, key=lambda place: (place.file, place.line))
        self.told_so_far.code = [[f"{place.file}:{place.line}", place.text] for place in order]
        for frame in self.told_so_far.frames:
            if "code" in frame:
                frame["code"] = order.index(self.places[frame["code"]])

    def number_of(self, things, thing):
        """The number of a thing in a list, where each stands once."""
        key = id(things), json.dumps(thing)
        if key not in self.numbers:
            self.numbers[key] = len(things)
            things.append(thing)
        return self.numbers[key]


def copied(gradient):
    """A gradient as an array of its own. From the walk it comes as an array, from PyTorch as a tensor."""
    return None if gradient is None else np.array(array_of(gradient))


def _is_sum(total, parts):
    if total is None or any(np.shape(part) != np.shape(parts[0]) for part in parts):
        return True  # what broadcasting repeated is summed on the way
    together = sum(part.astype(float) for part in parts)
    return np.shape(together) != np.shape(total) or np.allclose(together, total, rtol=1e-4, equal_nan=True)


def _called(box, leaves=None):
    """What a box is called in a sentence: the class of a function, and a variable that holds what it made."""
    if box.kind == "accumulate" and leaves:
        return leaves[box.number].name or say("the_leaf")
    if box.kind in ("function", "accumulate"):
        return f"{box.title} ({box.name})" if box.name else box.title
    return box.name or say(box.kind)
