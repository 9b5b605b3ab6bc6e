"""Recording: what a graph does not keep and a question about it needs.

While it is on, every node keeps the array it produced and the line of the user's code that made it, and it is noted
where tensors left the graph and what each `backward` did. Pictures show the former, `why` answers out of the latter.

The engine pays nothing for it while it is off: it is heard through the observers of `observing.py`, and the few methods
of Tensor that lead out of the graph are exchanged for ones that tell. Tensors are only referred to weakly, and what a
node keeps does not refer to the node: recording keeps no tensor alive and makes no cycle.
"""

import functools
import itertools
import linecache
import os
import sys
import weakref
from collections import deque
from pathlib import Path
from typing import NamedTuple

import numpy as np

from minigrad import create
from minigrad.core.graph import AccumulateGrad, gradient_edge
from minigrad.core.modes import grad_mode
from minigrad.core.tensor import Tensor, shared_counter
from minigrad.exact.observing import add_listener, add_observer, remove_listener, remove_observer
from minigrad.notebook import name_of

HERE = str(Path(__file__).parent.parent) + os.sep

# No walk that looks for the leaves behind a tensor visits more nodes.
MOST_NODES = 1000
# No tensor has more ways out of the graph noted, and no more backwards are remembered.
MOST_NOTES = 20

next_number = itertools.count(1).__next__


class recording:
    """Switch recording on or off, at once; as a context it is put back at the end.

    It is on in a notebook and off in scripts: values that are kept need memory, and looking for the line takes time.

    >>> import minigrad as torch
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> with recording():
    ...     loss = w * 3
    >>> made(loss.grad_fn).arrays
    [array(6., dtype=float32)]
    """

    def __init__(self, mode=True):
        self.previous = notes.on
        notes.switch(bool(mode))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        notes.switch(self.previous)


def is_recording():
    """Whether recording is on.

    >>> is_recording()
    False
    """
    return notes.on


def made(node):
    """What was recorded when a node was made, a `Made`; None if recording was off."""
    return node.metadata.get("made")


# Where


class Place(NamedTuple):
    """A line of the user's code: the name of the file, or `In[3]` in a notebook, the number and the text."""

    file: str
    line: int
    text: str


def place_of_caller():
    """The line of the user's code that runs now: the innermost one that is not ours."""
    frame = sys._getframe(1)
    while frame.f_back is not None and is_ours(frame):
        frame = frame.f_back
    return place_of(frame)


def is_ours(frame):
    """Whether a frame runs a file of minigrad, or code that minigrad wrote."""
    return frame.f_code.co_filename.startswith((HERE, "minigrad: "))


def place_of(frame):
    """The line that a frame runs."""
    file, line = frame.f_code.co_filename, frame.f_lineno
    return Place(name_of(file), line, linecache.getline(file, line, frame.f_globals).strip())


# What is noted


class Made:
    """What recording keeps of a node: the `arrays` it produced, one a result, the `place` that made it, a `number` that
    grows with time, and the `cuts` through which its constants came."""

    __slots__ = ("arrays", "place", "number", "cuts", "_counter", "_version")

    def __init__(self, arrays, cuts, result):
        self.arrays, self.cuts = arrays, cuts
        self.place, self.number = place_of_caller(), next_number()
        self._counter = None if result is None else shared_counter(result)
        self._version = self._counter and self._counter[0]

    @property
    def is_overwritten(self):
        """Whether what it produced was written in place since, and no longer is what it was."""
        return self._counter is not None and self._counter[0] != self._version


class Cut(NamedTuple):
    """Where something left the graph: `how`, in which line, when, and which `leaves` were behind it, weakly."""

    how: str
    place: Place
    number: int
    leaves: tuple

    def is_behind(self, leaf):
        """Whether this cut separated the graph from that leaf."""
        return any(each() is leaf for each in self.leaves)


class Backward(NamedTuple):
    """A `backward` that ran: where and when, to how many tensors it wrote, the leaves of its graph that `inputs=` left
    out, weakly, and all cuts through which constants had come into its graph."""

    place: Place
    number: int
    count: int
    left_out: tuple
    cuts: tuple

    def cuts_behind(self, leaf):
        """The cuts that separated a leaf, or a part of what was computed from it, from this graph."""
        return [cut for cut in self.cuts if cut.is_behind(leaf)]

    def has_left_out(self, leaf):
        """Whether the graph led to this leaf, but `inputs=` was given and did not name it."""
        return any(each() is leaf for each in self.left_out)


class Arrival(NamedTuple):
    """What one `backward` did to one `.grad`: the lines whose results sent a contribution, and, if their sum was zero,
    where it became so: the name of a node, "given" or "cancelled", and its line."""

    place: Place
    uses: tuple
    zeroed_by: tuple | None


class Arrivals:
    """All that is in a `.grad` now: the arrivals, whether there is more that came in no recorded way, the gradient and
    its version after the last."""

    def __init__(self):
        self.all = []
        self.has_more = False
        self._gradient = lambda: None
        self._version = None

    def add(self, arrival, tensor, incoming):
        """Note an arrival; the earlier ones count no longer if it is all that is there."""
        gradient = tensor._grad
        is_all = np.array_equal(gradient._array, _as_array(incoming), equal_nan=True)
        is_written_in_place = tensor._grad_fn is None and isinstance(incoming, np.ndarray)
        if is_all or is_written_in_place and not self.is_same(gradient):
            self.all.clear()
            self.has_more = not is_all
        self.all.append(arrival)
        self._gradient, self._version = weakref.ref(gradient), gradient._version

    def is_same(self, gradient):
        """Whether `backward` wrote last to this very tensor, and nobody has put another in its place."""
        return self._gradient() is gradient

    def is_untouched(self, gradient):
        """Whether moreover nobody has written to it since."""
        return self.is_same(gradient) and gradient._version == self._version


class WeakNotes:
    """A note on each of some tensors, forgotten with the tensor."""

    def __init__(self):
        self._kept = {}

    def get(self, tensor, default=None):
        return self._kept.get(id(tensor), (None, default))[1]

    def put(self, tensor, note):
        key = id(tensor)
        self._kept[key] = weakref.ref(tensor, lambda _: self._kept.pop(key, None)), note


class Notes:
    """Hears, while recording is on, of every node, of every result that got none, of ways out and of backwards."""

    def __init__(self):
        self.on = False
        self.origins = WeakNotes()  # of a tensor that does not require grad: the cuts that it comes from
        self.escapes = WeakNotes()  # of a leaf: where numbers and arrays were taken out behind it
        self.births = WeakNotes()  # of a tensor made of plain numbers: the place that made it, and when
        self.required = WeakNotes()  # of a tensor: the place where requires_grad was set
        self.arrivals = WeakNotes()  # of a tensor with .grad: what is in it
        self.backwards = deque(maxlen=MOST_NOTES)

    def switch(self, on):
        if on and not self.on:
            add_observer(self.node)
            add_listener(self)
            _exchange(TELLING)
        if self.on and not on:
            remove_observer(self.node)
            remove_listener(self)
            _exchange(SILENT)
        self.on = on

    def node(self, node, produced):
        """A node was made by the function that runs two frames further out; `produced` is an array or several."""
        operation = sys._getframe(2)
        result = operation.f_locals.get("result", operation.f_locals.get("base"))
        result = result if isinstance(result, Tensor) else None
        constants = [each for each in _arguments(operation) if not each._requires_grad]
        arrays = produced if isinstance(produced, list) else [produced]
        node.metadata["made"] = Made(arrays, self._cuts_of(constants), result)

    def recorded(self, results):
        """A node's results, of which `node` has heard."""

    def unrecorded(self, result):
        """An operation, two frames further out, gave a result that has no node."""
        inputs = _arguments(sys._getframe(2))
        if not inputs:
            self.births.put(result, (place_of_caller(), next_number()))
            return
        source = next((each for each in inputs if each._requires_grad), None)
        if source is not None:
            self.cut(source, result, _reason(result))
            return
        cuts, here = self._cuts_of(inputs), place_of_caller()
        if result._array.dtype.kind != "f":
            cuts = tuple(cut._replace(how="integer") if cut.place == here else cut for cut in cuts)
        self.origins.put(result, cuts)

    def cut(self, source, result, how):
        """`result` was made of `source` without its history."""
        if isinstance(result, Tensor):
            cut = Cut(how, place_of_caller(), next_number(), _leaves(source))
            self.origins.put(result, (cut, *self.origins.get(source, ())))

    def escape(self, source, how):
        """Numbers were taken out of `source`, into Python or NumPy."""
        behind = [leaf for cut in self.origins.get(source, ()) for leaf in cut.leaves]
        cut = Cut(how, place_of_caller(), next_number(), (*_leaves(source), *behind))
        for leaf in [leaf for leaf in (each() for each in cut.leaves) if leaf is not None]:
            known = [each for each in self.escapes.get(leaf, ()) if each.place != cut.place]
            self.escapes.put(leaf, (*known, cut)[-MOST_NOTES:])

    def require(self, tensor):
        """`requires_grad` was set."""
        self.required.put(tensor, place_of_caller())

    def _cuts_of(self, constants):
        """What may be said of tensors that do not require grad: where they left a graph, or that they are constants."""
        cuts = {}
        for tensor in constants:
            known = self.origins.get(tensor)
            for cut in known or [Cut("constants", place_of_caller(), next_number(), (weakref.ref(tensor),))]:
                cuts.setdefault((cut.how, cut.place), cut)
        return tuple(cuts.values())[:MOST_NOTES]

    def watched(self, steps, targets):
        """The steps of a `backward`, looked at one by one as they pass."""
        watch = _Watch(self, targets)
        for step in steps:
            watch.look(*step)
            yield step
        self.backwards.append(watch.summary())


class _Watch:
    """Looks at each step of one `backward`."""

    def __init__(self, notes, targets):
        self.notes, self.targets = notes, targets
        self.place, self.number = place_of_caller(), next_number()
        self.users = {}  # of a node: the lines whose results sent it a gradient
        self.zeroed_by = {}  # of a node that got only zeros: where they come from
        self.cuts, self.left_out, self.written = {}, {}, 0

    def look(self, node, incoming, outgoing):
        """Note what may be asked about this step."""
        record = made(node)
        place = record and record.place
        for edge in _leaf_edges(node) if node not in self.users and self.targets is not None else ():
            if edge not in self.targets:
                self.left_out[edge] = weakref.ref(edge.variable)
        if record is not None:
            self._note_cuts(record.cuts)
        if _is_zero(incoming):
            self.zeroed_by.setdefault(node, ("cancelled", place) if node in self.users else ("given", self.place))
        for edge, gradient in zip(node.edges, outgoing, strict=False):
            if edge is not None and gradient is not None:
                self.users.setdefault(edge.function, []).append(place)
                if _is_zero(gradient):
                    origin = self.zeroed_by[node] if _is_zero(incoming) else (node.name(), place)
                    self.zeroed_by.setdefault(edge.function, origin)
        for tensor in _receivers(node):
            self._note_cuts(self.notes.origins.get(tensor, ()))
            if incoming is not None and tensor._grad is not None:
                self._note_arrival(node, tensor, incoming)

    def _note_cuts(self, cuts):
        self.cuts.update({cut.number: cut for cut in cuts})

    def _note_arrival(self, node, tensor, incoming):
        arrivals = self.notes.arrivals.get(tensor) or Arrivals()
        zeroed_by = self.zeroed_by.get(node) if _is_zero(incoming) else None
        arrivals.add(Arrival(self.place, tuple(self.users.get(node, ())), zeroed_by), tensor, incoming)
        self.notes.arrivals.put(tensor, arrivals)
        self.written += 1

    def summary(self):
        """What is remembered of this backward."""
        return Backward(self.place, self.number, self.written, (*self.left_out.values(),), (*self.cuts.values(),))


def _reason(result):
    """Why a result of something that requires grad has no node."""
    if not grad_mode.enabled:
        return "inference_mode" if grad_mode.inference else "no_grad"
    return {"b": "comparison", "f": "no_derivative"}.get(result._array.dtype.kind, "integer")


def _arguments(frame):
    """The tensors that a function was called with, in its frame."""
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    values = [frame.f_locals.get(name) for name in names]
    for listed in [value for value in values if isinstance(value, (list, tuple))]:
        values.extend(listed)
    return [value for value in values if isinstance(value, Tensor)]


def _leaves(tensor):
    """Weak references to the leaves behind a tensor that require grad."""
    root = gradient_edge(tensor)
    return () if root is None else tuple(weakref.ref(edge.variable) for edge in _leaf_edges(root))


def _leaf_edges(root):
    """Every AccumulateGrad behind a node; none if the graph is too large to look at."""
    seen, stack = {root}, [root]
    while stack:
        for edge in getattr(stack.pop(), "edges", ()):  # a Function puts them away while its backward runs
            if edge is not None and edge not in seen:
                seen.add(edge)
                stack.append(edge)
        if len(seen) > MOST_NODES:
            return []
    return [edge for edge in seen if isinstance(edge, AccumulateGrad)]


def _receivers(node):
    """The tensors whose `.grad` a step of the walk has written."""
    if isinstance(node, AccumulateGrad):
        return [node.variable]
    retaining = node.hooks and node.hooks.retaining and node.hooks.retaining()
    return [] if retaining is None else [retaining]


def _as_array(gradient):
    return getattr(gradient, "_array", gradient)


def _is_zero(gradient):
    several = gradient if isinstance(gradient, list) else [gradient]
    return not any(_as_array(each).any() for each in several if each is not None)


# The ways out of the graph. Each of these is exchanged while recording is on.


def _telling(method, tell):
    """A method or function that tells of itself after each call: `tell(its first argument, result, the others)`."""

    @functools.wraps(method)
    def telling(source, *arguments, **named):
        result = method(source, *arguments, **named)
        if isinstance(source, Tensor):
            tell(source, result, *arguments)
        return result

    return telling


def _telling_cut(method, how):
    """One that makes a tensor without history out of one with it."""

    def tell(source, result, *_):
        if source._requires_grad:
            notes.cut(source, result, how)
        elif notes.origins.get(source):
            notes.origins.put(result, notes.origins.get(source))

    return _telling(method, tell)


def _telling_escape(method):
    """One that takes numbers out of a tensor: it tells when the user calls it."""

    def tell(source, *_):
        if not is_ours(sys._getframe(2)) and (source._requires_grad or notes.origins.get(source)):
            notes.escape(source, method.__name__.strip("_"))

    return _telling(method, tell)


def _tell_requirement(tensor, _, flag):
    if flag:
        notes.require(tensor)


def _exchange(methods):
    for (owner, name), method in methods.items():
        setattr(owner, name, method)


notes = Notes()

WAYS_OUT = [(Tensor, name) for name in ("item", "tolist", "numpy", "__float__", "__int__")]
COPIES = {(Tensor, "detach"): "detach", (create, "_copy"): "copy"}
PROPERTIES = [(Tensor, "data"), (Tensor, "requires_grad")]
SILENT = {(owner, name): getattr(owner, name) for owner, name in [*WAYS_OUT, *COPIES, *PROPERTIES]}
TELLING = {
    **{way: _telling_escape(SILENT[way]) for way in WAYS_OUT},
    **{copy: _telling_cut(SILENT[copy], how) for copy, how in COPIES.items()},
    (Tensor, "data"): Tensor.data.getter(_telling_cut(Tensor.data.fget, "data")),
    (Tensor, "requires_grad"): Tensor.requires_grad.setter(_telling(Tensor.requires_grad.fset, _tell_requirement)),
}
