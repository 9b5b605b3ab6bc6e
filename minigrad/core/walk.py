"""The walk: from a result back to the leaves, each node once, when all that comes in has arrived.

The order is PyTorch's. A node is ready when every node that sends it a gradient has run; of the ready ones, that
which was recorded last runs first. An AccumulateGrad is ahead of all others. Gradients on their way wait in a
table, not on tensors. There is no recursion: a graph may be a million nodes deep.
"""

import itertools
from heapq import heapify, heappop, heappush
from operator import attrgetter

import numpy as np

from minigrad.core.element_types import name_in_c
from minigrad.core.graph import AHEAD, gradient_edge
from minigrad.core.modes import enable_grad
from minigrad.core.tensor import Tensor, wrap
from minigrad.core.unbroadcast import Misfit, unbroadcast_array, unbroadcast_tensor
from minigrad.words import refusal


def walk(gradients, retain_graph=False, create_graph=False, watch=None):
    """Run a graph backward, one node at a time, yielding each as `(node, incoming, outgoing)`.

    `gradients` maps the edges to start from to the gradients that enter there: arrays, or under `create_graph`
    Tensors, and then every formula is recorded in turn. `outgoing` has one gradient an edge, None where nobody
    wants one. Unless `retain_graph`, a node frees what it saved when the walk goes on from it. `watch` makes a
    `Visitor` who takes over everywhere.

    The order is that of `Engine::evaluate_function` and `CompareNodeTaskTime` in PyTorch's torch/csrc/autograd.
    """
    steps = _steps(dict(gradients), retain_graph, create_graph, watch)
    return _recorded(steps) if create_graph else steps


def _steps(gradients, retain_graph, create_graph, watch):
    order = in_order(gradients)
    visitor = watch and watch(create_graph, set(order))
    for node in order:
        incoming = gradients.pop(node, None)
        try:
            if incoming is not None and node.hooks is None and not watch:
                outgoing = node.apply_tensors(incoming) if create_graph else node.apply_arrays(incoming)
                edges = node.edges
            else:
                visitor = visitor or new_visitor(create_graph, set(order))
                incoming, outgoing, edges = visitor.visit(node, incoming)
                if outgoing is None:
                    continue
        except ValueError:
            (visitor or new_visitor(create_graph, set(order))).refuse(node, incoming)
            raise
        for number, edge in enumerate(edges):
            if edge is None:
                continue
            gradient = outgoing[number]
            if gradient is not None:
                array = gradient._array if create_graph else gradient
                if array.shape != edge.shape or array.dtype is not edge.dtype:
                    gradient = outgoing[number] = fitted(gradient, edge, create_graph, node, number)
                gradients[edge] = gradients[edge] + gradient if edge in gradients else gradient
        yield node, incoming, outgoing
        if edges and not retain_graph:
            node.free()


class Visitor:
    """Takes over at the nodes of a walk that have `hooks`, and at those that nothing comes to; one that watches a walk
    takes over everywhere. `nodes` is the set of those that the walk can reach.

    In the core there are no hooks; `exact/visitor.py` has the visitor who knows them, and targets, and anomalies.
    """

    def __init__(self, on_tensors, nodes):
        self.on_tensors, self.nodes = on_tensors, nodes

    def visit(self, node, incoming):
        """What comes into a node, what leaves it, None if it does not run, and the edges on which it leaves."""
        return incoming, [None] * len(node.edges), node.edges

    def refuse(self, node, incoming):
        """Raise a clearer error than NumPy's, which has refused the arrays that meet in a node."""


# The visitor of a walk that nobody watches; `exact/visitor.py` puts its own here.
new_visitor = Visitor


def in_order(roots):
    """All nodes that can be reached from some, in the order of the walk, which `_as_they_get_ready` defines.

    An operation is recorded after those that made its inputs. So whatever leads to a node has a higher number than the
    node, and of all that is left the highest number is ready: it is enough to sort. What is `AHEAD`, leaves above all,
    has its place right behind the last node that leads to it. That is the first one found if one goes from the end.
    """
    found, ahead = dict.fromkeys(roots), set()
    stack = list(found)
    while stack:
        node = stack.pop()
        own = node.sequence_nr
        for edge in node.edges:
            if edge is None:
                continue
            number = edge.sequence_nr
            if number < own:
                if edge not in found:
                    found[edge] = None
                    stack.append(edge)
            elif number != AHEAD:
                return _as_they_get_ready(roots)
            elif edge not in ahead:
                ahead.add(edge)
                stack.append(edge)
                found.pop(edge, None)  # if it is a root
    order, placed = sorted(found, key=_sequence_nr, reverse=True), []
    while ahead:
        node = order.pop()
        for edge in reversed(node.edges):
            if edge in ahead:
                if edge.edges and _leads_past(edge, node):
                    return _as_they_get_ready(roots)
                ahead.remove(edge)
                placed.append(edge)
        placed.append(node)
    order.extend(reversed(placed))
    return order


_sequence_nr = attrgetter("sequence_nr")


def _leads_past(edge, node):
    """Whether what is ahead, behind a node, leads on to what has no place behind it, as only in `exact/` it may."""
    return any(each is not None and each.sequence_nr >= node.sequence_nr for each in edge.edges)


def _as_they_get_ready(roots):
    """The nodes as they get ready, each when all that lead to it have run; of several that with the highest number, and
    of equal ones that which was ready first.

    It is right for any graph. Few need it: those in which an edge leads to a node that was recorded later.
    """
    to_come = dict.fromkeys(roots, 0)  # how many more gradients each node waits for
    stack = list(to_come)
    while stack:
        for edge in stack.pop().edges:
            if edge is not None:
                if edge not in to_come:
                    stack.append(edge)
                to_come[edge] = to_come.get(edge, 0) + 1
    order, arrivals = [], itertools.count()
    ready = [(-root.sequence_nr, next(arrivals), root) for root in roots if not to_come[root]]
    heapify(ready)
    while ready:
        node = heappop(ready)[2]
        order.append(node)
        for edge in node.edges:
            if edge is not None:
                to_come[edge] -= 1
                if not to_come[edge]:
                    heappush(ready, (-edge.sequence_nr, next(arrivals), edge))
    return order


def fitted(gradient, edge, on_tensors, node, number):
    """The gradient in the shape and the type of the edge that it leaves `node` by.

    `node` is None for the gradient that is given to `backward`. Raises `RuntimeError` if it does not fit, and for an
    edge to integers, which have no gradient.
    """
    refuse_integers(edge.dtype)
    try:
        return (unbroadcast_tensor if on_tensors else unbroadcast_array)(gradient, edge.shape, edge.dtype)
    except Misfit:
        origin = f"Function {node.name()} returned an " if node else ""
        values = {"given": list(gradient.shape), "wanted": list(edge.shape)}
        raise refusal(RuntimeError, "gradient_misfit", origin=origin, number=number, **values) from None


def refuse_integers(dtype):
    """Raise `RuntimeError` if no gradient can have a NumPy dtype."""
    if dtype.kind != "f":
        raise refusal(RuntimeError, "gradient_for_integers")


def _recorded(steps):
    """The same steps, with recording switched on while each is taken, and not while the caller looks at it."""
    while True:
        with enable_grad():
            step = next(steps, None)
        if step is None:
            return
        yield step


def backward(tensor, gradient=None, retain_graph=None, create_graph=False):
    """Add to the `.grad` of every leaf the derivative of this tensor with respect to it, times `gradient`.

    `gradient` has the shape of the tensor and may be left out for a tensor of one element, where it is 1. The graph is
    freed on the way unless `retain_graph` (by default the value of `create_graph`); with `create_graph` the gradients
    are recorded and can be differentiated again. `autograd.backward` does it for several tensors.

    Raises `RuntimeError` for a tensor without history, a missing or misshapen gradient, a graph that was freed, and a
    saved value that was overwritten. See https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (x * x).sum().backward()
    >>> x.grad
    tensor([2., 4.])
    """
    entering = initial_gradient(tensor, gradient)
    start = {gradient_edge(tensor): entering if create_graph else entering._array}
    for _ in walk(start, create_graph if retain_graph is None else retain_graph, create_graph):
        pass


def initial_gradient(tensor, gradient, number=0):
    """The gradient that enters the graph at `tensor`, checked: `gradient` itself, or 1 for a tensor of one element."""
    array = tensor._array
    if gradient is not None:
        if not isinstance(gradient, Tensor):
            raise refusal(TypeError, "gradient_type", kind=name_in_c(gradient))
        if gradient._array.shape != array.shape:
            shapes = {"given": gradient.shape, "wanted": tensor.shape}
            raise refusal(RuntimeError, "gradient_shape", number=number, **shapes)
    if not tensor.requires_grad:
        raise refusal(RuntimeError, "no_history", number=number)
    if gradient is None:
        if array.size != 1:
            raise refusal(RuntimeError, "not_scalar", shape=list(array.shape))
        return wrap(np.array(1, array.dtype).reshape(array.shape))
    return gradient


Tensor.backward = backward
