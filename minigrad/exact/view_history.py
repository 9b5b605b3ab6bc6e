"""The history of views, and of their bases, after one of them was written.

The base becomes the result of a node of its own, CopySlices, through which gradients go to what was written and to what
was there before. A view is told anew, as one step from what its base is by now, whatever the way was at first.
"""

import numpy as np

from minigrad.core.graph import Node, gradient_edge, next_sequence_nr
from minigrad.core.in_place import refuse_untracked
from minigrad.core.modes import enable_grad, everyday
from minigrad.core.names_in_formulas import ON_TENSORS, array_function, load
from minigrad.core.operation import declare
from minigrad.core.saved import unpack
from minigrad.core.tensor import View, alias, wrap
from minigrad.exact.observing import observe
from minigrad.exact.places import shown
from minigrad.exact.saved_hooks import Packed
from minigrad.exact.writes import move_retained
from minigrad.words import refuse_if


@array_function
def put_part(array, shape, places):
    """Zeros of this shape with the elements of `array` at these places, added up where one is there twice."""
    whole = np.zeros(shape, array.dtype)
    np.add.at(whole.reshape(-1), places, array)
    return whole


# `places` are the numbers of elements, counted row by row; see `places.shown`.

select_part = declare("select_part(self, /, places)", "AsStridedBackward0", public=False,
                      forward="self.reshape(-1)[places]",
                      self="scatter_part(grad, self.shape, places)")  # fmt: skip

scatter_part = declare("scatter_part(self, /, shape, places)", "AsStridedScatterBackward0", public=False,
                       forward="put_part(self, shape, places)",
                       self="select_part(grad, places)")  # fmt: skip


class CopySlices(Node):
    """What stands for the base after a write to one of its views: there the gradient goes through the operation that
    wrote, `writer`, in whose edges the view had the place `written`; everywhere else it goes on to what the base was
    before.

    The idea is that of torch/csrc/autograd/functions/tensor.h in PyTorch.
    """

    __slots__ = ("writer", "places", "written")
    __module__ = "builtins"
    full_name = "torch::autograd::CopySlices"

    def __init__(self, base, places, writer, written):
        self.sequence_nr = next_sequence_nr()
        self.edges = (*writer.edges[:written], gradient_edge(base), *writer.edges[written + 1 :])
        self.shape, self.dtype = base._array.shape, base._array.dtype
        self.hooks = None
        self.writer, self.places, self.written = writer, places, written
        if not everyday.on:
            observe(self, base._array, base)

    def apply_arrays(self, gradient):
        self._require_writer()
        rest = np.array(gradient, order="C")
        elements = rest.reshape(-1)
        outgoing = [*self.writer.apply_arrays(self._entering(np.asarray(elements[self.places])))]
        through = outgoing[self.written]
        elements[self.places] = 0 if through is None else through
        outgoing[self.written] = rest
        return self._wanted(outgoing)

    def apply_tensors(self, gradient):
        self._require_writer()
        saved = getattr(self.writer, "saved_result", None)
        try:
            if saved is not None:
                self.writer.saved_result = Packed(self._part_of_result(), lambda tensor: tensor)
            entering = select_part(gradient, self.places)
            outgoing = [*self.writer.apply_tensors(self._entering(entering))]
        finally:
            if saved is not None:
                self.writer.saved_result = saved
        written = put_part(np.ones_like(entering._array), self.shape, self.places) != 0
        through = outgoing[self.written]
        there = 0 if through is None else scatter_part(through, self.shape, self.places)
        load("where")
        outgoing[self.written] = ON_TENSORS["where"](wrap(written), there, gradient)
        return self._wanted(outgoing)

    def _wanted(self, outgoing):
        """The gradients, None where no edge leads on, whatever the writer has computed."""
        return [None if edge is None else gradient for edge, gradient in zip(self.edges, outgoing, strict=True)]

    def _entering(self, gradient):
        """The gradient of the part that was written, as the writer takes it: a Function gets a list."""
        return [gradient] if isinstance(self.writer.shape, list) else gradient

    def _require_writer(self):
        refuse_if(self.writer is None, RuntimeError, "backward_twice", node=self.name())

    def _part_of_result(self):
        """What the writer saved as its result: in the graph it is a part of the result of this node."""
        base = wrap(np.broadcast_to(np.zeros((), self.dtype), self.shape), requires_grad=True)
        base._grad_fn = self
        return alias(unpack(self.writer, "result"), select_part(base, self.places)._grad_fn)

    def free(self):
        self.writer = None


def write_history(view, writer, written=0):
    """Give a view that was written, and its base, the history that follows: `writer` is the node that wrote, in whose
    edges the view had the place `written`.
    """
    base = view._base
    whole = CopySlices(base, shown(view._array, base._array), writer, written)
    move_retained(base, whole)
    base._grad_fn = whole
    base._requires_grad = True
    view.refresh()


def rebuild_history(view):
    """Give a view whose memory was written to the history of its base as it is now.

    Raises `RuntimeError` for a view that the graph does not know as a view of its own.
    """
    base = view._base
    if view._grad_fn is None and not base._requires_grad:  # a leaf of its own, then
        return
    refuse_untracked(view, "its base or another view of its base has been modified inplace")
    with enable_grad():
        whole = base if base._requires_grad else wrap(base._array, requires_grad=True)
        edge = select_part(whole, shown(view._array, base._array))._grad_fn
    if whole is not base:  # it was asked to have no gradient any more
        edge.edges = (None,)
    move_retained(view, edge)
    view._grad_fn = edge
    view._history_version = view._version_counter[0]


View._rebuild_history = rebuild_history
View._write_history = write_history
