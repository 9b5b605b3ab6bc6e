"""The history of a view told anew: as one step from what its base is by now, whatever the way was at first."""

import math

import numpy as np

from minigrad.autograd.graph import gradient_edge
from minigrad.autograd.modes import enable_grad
from minigrad.ops.declare import declare
from minigrad.ops.generate import array_function
from minigrad.ops.inplace import move_retained, refuse_untracked
from minigrad.ops.views import part
from minigrad.tensor import View

array_function(part)


@array_function
def put_part(array, shape, steps):
    """Zeros of this shape with `array` as the part that `steps` lead to, added up where the part overlaps itself."""
    whole = np.zeros(math.prod(shape), array.dtype)
    places = part(np.arange(whole.size).reshape(shape), steps)
    np.add.at(whole, places, array)
    return whole.reshape(shape)


select_part = declare("select_part(self, /, steps)", "AsStridedBackward0", public=False,
                      forward="part(self, steps)",
                      self="scatter_part(grad, self.shape, steps)")  # fmt: skip

scatter_part = declare("scatter_part(self, /, shape, steps)", "AsStridedScatterBackward0", public=False,
                       forward="put_part(self, shape, steps)",
                       self="select_part(grad, steps)")  # fmt: skip


def rebuild_history(view):
    """Give a view whose memory was written to the history of its base as it is now.

    Raises `RuntimeError` for a view that the graph does not know as a view of its own.
    """
    refuse_untracked(view, "its base or another view of its base has been modified inplace")
    with enable_grad():
        edge = gradient_edge(select_part(view._base, view._steps))
    move_retained(view, edge)
    view._grad_fn = edge
    view._history_version = view._version_counter[0]


View._rebuild_history = rebuild_history
