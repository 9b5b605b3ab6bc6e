"""The walk: from a result back to the leaves, each node once, when all that comes in has arrived.

The order is PyTorch's. A node is ready when every node that sends it a gradient has run; of the ready ones, that
which was recorded last runs first. An AccumulateGrad is ahead of all others. Gradients on their way wait in a
table, not on tensors. There is no recursion: a graph may be a million nodes deep.
"""

from heapq import heappop, heappush

import numpy as np

from minigrad.autograd.graph import gradient_edge
from minigrad.autograd.modes import set_grad_enabled
from minigrad.ops.fit import fit_arrays, fit_tensors
from minigrad.ops.operands import type_name
from minigrad.ops.shape import cast
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal


def count_dependencies(roots):
    """How many gradients each reachable node waits for: the edges that lead to it.

    `roots` is an iterable of nodes; returns a dictionary from node to number, 0 for a root that nothing leads to.
    """
    dependencies = dict.fromkeys(roots, 0)
    stack = list(dependencies)
    while stack:
        for node in stack.pop().edges:
            if node is None:
                continue
            if node in dependencies:
                dependencies[node] += 1
            else:
                dependencies[node] = 1
                stack.append(node)
    return dependencies


def walk(gradients, retain_graph=False, create_graph=False):
    """Run a graph backward, one node at a time, yielding each as `(node, incoming, outgoing)`.

    `gradients` maps the nodes to start from to the gradients that enter them: arrays, or under `create_graph`
    Tensors, and then every formula is recorded in turn. `outgoing` has one gradient an edge, None where nobody
    wants one. Unless `retain_graph`, a node frees what it saved when the walk goes on from it.

    The order is that of `Engine::evaluate_function` and `CompareNodeTaskTime` in PyTorch's torch/csrc/autograd.
    """
    steps = _steps(dict(gradients), retain_graph, create_graph)
    return _recorded(steps) if create_graph else steps


def _steps(gradients, retain_graph, create_graph):
    fit = fit_tensors if create_graph else fit_arrays
    dependencies = count_dependencies(gradients)
    arrival = 0
    ready = []
    for root in gradients:
        if not dependencies[root]:
            heappush(ready, (-root.sequence_nr, arrival := arrival + 1, root))
    while ready:
        node = heappop(ready)[2]
        incoming = gradients.pop(node)
        outgoing = node.apply_tensors(incoming) if create_graph else node.apply_arrays(incoming)
        for number, successor in enumerate(node.edges):
            if successor is None:
                continue
            gradient = outgoing[number]
            if gradient.shape != successor.shape or gradient.dtype is not successor.dtype:
                gradient = outgoing[number] = fit(gradient, successor.shape, successor.dtype)
            gradients[successor] = gradients[successor] + gradient if successor in gradients else gradient
            missing = dependencies[successor] - 1
            if missing:
                dependencies[successor] = missing
            else:
                heappush(ready, (-successor.sequence_nr, arrival := arrival + 1, successor))
        yield node, incoming, outgoing
        if not retain_graph:
            node.free()


def _recorded(steps):
    """The same steps, with recording switched on while each is taken, and not while the caller looks at it."""
    while True:
        with set_grad_enabled(True):
            step = next(steps, None)
        if step is None:
            return
        yield step


def backward(tensor, gradient=None, retain_graph=None, create_graph=False):
    """Add to every leaf's `.grad` the derivative of `tensor` with respect to it, times `gradient`.

    `gradient` has the shape of `tensor` and may be left out for a tensor of one element, where it is 1. The graph
    is freed on the way unless `retain_graph` (by default the value of `create_graph`); with `create_graph` the
    gradients are recorded and can be differentiated again.

    Raises `RuntimeError` for a tensor without history, a missing or misshapen `gradient`, a graph that was freed,
    and a saved value that was overwritten. See https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (x * x).sum().backward()
    >>> x.grad
    tensor([2., 4.])
    """
    gradient = initial_gradient(tensor, gradient)
    start = {gradient_edge(tensor): gradient if create_graph else gradient._array}
    retain_graph = create_graph if retain_graph is None else retain_graph
    for _ in walk(start, retain_graph, create_graph):
        pass


Tensor.backward = backward


def initial_gradient(tensor, gradient):
    """The gradient that enters the graph at `tensor`, checked: `gradient` itself, or 1 for a tensor of one element."""
    if not tensor._requires_grad:
        raise refusal(RuntimeError, "no_history")
    array = tensor._array
    if gradient is None:
        if array.size != 1:
            raise refusal(RuntimeError, "not_scalar", shape=list(array.shape))
        return wrap(np.array(1, array.dtype).reshape(array.shape))
    if not isinstance(gradient, Tensor):
        raise refusal(TypeError, "gradient_type", kind=type_name(gradient))
    if gradient._array.shape != array.shape:
        raise refusal(RuntimeError, "gradient_shape", given=gradient.shape, wanted=tensor.shape)
    return gradient if gradient._array.dtype is array.dtype else cast(gradient, array.dtype)
