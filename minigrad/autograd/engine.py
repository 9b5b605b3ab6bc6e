"""The walk: from a result back to the leaves, each node once, when all that comes in has arrived.

The order is PyTorch's. A node is ready when every node that sends it a gradient has run; of the ready ones, that
which was recorded last runs first. An AccumulateGrad is ahead of all others. Gradients on their way wait in a
table, not on tensors. There is no recursion: a graph may be a million nodes deep.
"""

import math
import warnings
from contextlib import contextmanager, nullcontext
from heapq import heappop, heappush

import numpy as np

from minigrad.autograd.anomaly import check, report
from minigrad.autograd.anomaly import state as anomaly
from minigrad.autograd.captured import is_in_transform
from minigrad.autograd.graph import GradientEdge, Node, Output, gradient_edge
from minigrad.autograd.hooks import Caller
from minigrad.autograd.modes import everyday, listeners, no_grad, set_grad_enabled
from minigrad.autograd.reentrant import InBackward
from minigrad.dtypes import size_of
from minigrad.missing import refuse_options
from minigrad.ops.fit import Misfit, fit_arrays, fit_tensors
from minigrad.ops.operands import type_name
from minigrad.ops.shape import cast
from minigrad.ops.views import view
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal
from minigrad.words.once import tell_once


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


def walk(gradients, retain_graph=False, create_graph=False, targets=None, captured=None):
    """Run a graph backward, one node at a time, yielding each as `(node, incoming, outgoing)`.

    `gradients` maps the edges to start from to the gradients that enter there: arrays, or under `create_graph`
    Tensors, and then every formula is recorded in turn. `outgoing` has one gradient an edge, None where nobody
    wants one. Unless `retain_graph`, a node frees what it saved when the walk goes on from it.

    With `targets`, edges, only what leads to one of them is run. If `captured` is a dictionary, it gets the gradient of
    each target that is reached, and a target runs only if it leads to another one.

    The order is that of `Engine::evaluate_function` and `CompareNodeTaskTime` in PyTorch's torch/csrc/autograd.
    """
    steps = _steps(dict(gradients), retain_graph, create_graph, targets, captured)
    return _recorded(steps) if create_graph else steps


def _steps(gradients, retain_graph, create_graph, targets, captured):
    fit = fit_tensors if create_graph else fit_arrays
    dependencies = count_dependencies(gradients)
    allowed = needed = None
    if targets is not None:
        allowed, needed = _leading_to(targets, dependencies, captured is not None)
    call = Caller(create_graph, dependencies if allowed is None else allowed)
    is_special = targets is not None or anomaly.on
    arrival = 0
    ready = []
    for root in gradients:
        if not dependencies[root]:
            heappush(ready, (-root.sequence_nr, arrival := arrival + 1, root))
    while ready:
        node = heappop(ready)[2]
        incoming = gradients.pop(node, None)
        if type(node) is Output:
            node, result = node.function, node
            gradients.setdefault(node, {})[result] = incoming
            dependencies[node] -= 1
            if not dependencies[node]:
                heappush(ready, (-node.sequence_nr, arrival := arrival + 1, node))
            continue
        if is_special or node.hooks is not None or incoming is None or type(incoming) is dict:
            runs = needed is None or node in needed
            incoming = _arrived(node, incoming, call, runs, targets, captured)
            if not runs:
                continue
            outgoing = _outgoing(node, incoming, call, allowed)
        else:
            try:
                outgoing = node.apply_tensors(incoming) if create_graph else node.apply_arrays(incoming)
            except ValueError:
                _refuse_in_words(node, incoming)
                raise
        for number, successor in enumerate(node.edges):
            if successor is None or allowed is not None and successor.function not in allowed:
                continue
            gradient = outgoing[number]
            if gradient is not None:
                array = gradient._array if create_graph else gradient
                if array.shape != successor.shape or array.dtype is not successor.dtype:
                    gradient = outgoing[number] = _fitted(gradient, successor, fit, node, number)
                gradients[successor] = gradients[successor] + gradient if successor in gradients else gradient
            missing = dependencies[successor] - 1
            if missing:
                dependencies[successor] = missing
            else:
                heappush(ready, (-successor.sequence_nr, arrival := arrival + 1, successor))
        yield node, incoming, outgoing
        if not retain_graph:
            node.free()


def _arrived(node, incoming, call, runs, targets, captured):
    """What enters a node, after the hooks of its tensors, and captured if it is asked for.

    PyTorch captures before the hooks if the node runs, since it calls them when it runs it, and after them if not.
    """
    if type(incoming) is dict:
        incoming = _list_of_results(node, incoming)
    if captured is not None and runs:
        _capture(node, incoming, targets, captured)
    if node.hooks is not None and type(incoming) is list:
        for number, hooks in node.hooks.results.items():
            incoming[number] = call.at_tensor(hooks, incoming[number])
    elif node.hooks is not None:
        incoming = call.at_tensor(node.hooks, incoming)
    if not runs:
        _capture(node, incoming, targets, captured)
    return incoming


def _outgoing(node, incoming, call, allowed):
    """What leaves a node with hooks, or under anomaly detection."""
    if node.hooks is not None:
        incoming = call.before(node, incoming)
    try:
        if type(node).of_user:
            with InBackward(has_targets=allowed is not None):
                outgoing = _applied(node, incoming, call.on_tensors)
        else:
            all_lead = allowed is None or all(edge is None or edge.function in allowed for edge in node.edges)
            with nullcontext() if all_lead else _only_leading_to(allowed, node):
                outgoing = _applied(node, incoming, call.on_tensors)
    except Exception:
        if anomaly.on:
            report(node)
        raise
    if anomaly.on:
        check(node, outgoing)
    if node.hooks is None:
        return outgoing
    if allowed is not None:
        wanted = [edge is None or edge.function in allowed for edge in node.edges]
        outgoing = [gradient if is_wanted else None for gradient, is_wanted in zip(outgoing, wanted, strict=True)]
    fit = fit_tensors if call.on_tensors else fit_arrays
    for number, edge in enumerate(node.edges):
        if edge is not None and outgoing[number] is not None:
            outgoing[number] = _fitted(outgoing[number], edge, fit, node, number)
    return call.behind(node, outgoing, incoming)


@contextmanager
def _only_leading_to(allowed, node):
    """As long as this lasts, a node has but the edges to the nodes allowed: the other formulas are not computed."""
    edges = node.edges
    node.edges = tuple(edge if edge is not None and edge.function in allowed else None for edge in edges)
    try:
        yield
    finally:
        node.edges = edges


def _applied(node, incoming, on_tensors):
    """What the formulas of a node make of what comes in. Out of nothing comes nothing, but of a user's Function."""
    is_nothing = incoming is None or type(incoming) is list and all(each is None for each in incoming)
    if is_nothing and not type(node).of_user:
        return [None] * len(node.edges)
    try:
        return node.apply_tensors(incoming) if on_tensors else node.apply_arrays(incoming)
    except ValueError:
        _refuse_in_words(node, incoming)
        raise


def _refuse_in_words(node, incoming):
    """Raise what PyTorch says where NumPy refused arrays, such as those of a leaf whose `.data` has another shape now:
    operations on Tensors say it.
    """
    if type(node).of_user:
        return
    incoming = incoming if isinstance(incoming, list) else [incoming]
    tensors = [each if each is None or isinstance(each, Tensor) else wrap(np.asarray(each)) for each in incoming]
    with no_grad():
        node.apply_tensors(tensors if isinstance(node.shape, list) else tensors[0])


def _fitted(gradient, edge, fit, node, number):
    """The gradient in the shape and the type of the edge that it leaves `node` by; None is who called backward."""
    try:
        return fit(gradient, edge.shape, edge.dtype)
    except Misfit:
        origin = f"Function {node.name()} returned an " if node else ""
        values = {"given": list(gradient.shape), "wanted": list(edge.shape)}
        raise refusal(RuntimeError, "gradient_misfit", origin=origin, number=number, **values) from None


def _list_of_results(node, by_result):
    """The gradients of all results of a node, None where nothing came in."""
    incoming = [None] * len(node.shape)
    for result in sorted(by_result, key=lambda result: result.input_nr):
        gradient, already = by_result[result], incoming[result.input_nr]
        incoming[result.input_nr] = gradient if already is None else already + gradient
    return incoming


def _leading_to(targets, nodes, are_captured):
    """Two sets of nodes: those that gradients are sent to, which lead to a target or are one, and those that run, which
    are the same but for targets whose gradients are only captured.
    """
    predecessors = {}
    for node in nodes:
        for edge in () if type(node) is Output else node.edges:
            if edge is not None:
                predecessors.setdefault(edge.function, []).append(node.function)
    ends = {edge.function for edge in targets if edge is not None}
    needed = set() if are_captured else set(ends)
    stack = list(ends)
    while stack:
        for node in predecessors.pop(stack.pop(), ()):
            needed.add(node)
            stack.append(node)
    return needed | ends, needed


def _capture(node, incoming, targets, captured):
    for edge in targets:
        if edge is not None and edge.function is node:
            captured[edge] = incoming[edge.input_nr] if isinstance(incoming, list) else incoming


def _recorded(steps):
    """The same steps, with recording switched on while each is taken, and not while the caller looks at it."""
    while True:
        with set_grad_enabled(True):
            step = next(steps, None)
        if step is None:
            return
        yield step


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None):
    """Add to the `.grad` of every leaf the derivatives of `tensors` with respect to it, times `grad_tensors`.

    `tensors` is one or several; each has its gradient in `grad_tensors`, of its own shape, which may be None for a
    tensor of one element, where it is 1. The graph is freed on the way unless `retain_graph` (by default the value of
    `create_graph`); with `create_graph` the gradients are recorded and can be differentiated again. With `inputs`, one
    tensor or several, only these get a gradient, leaves or not.

    Raises `RuntimeError` for a tensor without history, a missing or misshapen gradient, a graph that was freed, and a
    saved value that was overwritten. See https://pytorch.org/docs/stable/generated/torch.autograd.backward.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> torch.autograd.backward([(x * x).sum(), (3 * x).sum()])
    >>> x.grad
    tensor([5., 7.])
    """
    if grad_variables is not None:
        warnings.warn(refusal(FutureWarning, "grad_variables"), stacklevel=2)
        if grad_tensors is not None:
            raise refusal(RuntimeError, "grad_variables_twice")
        grad_tensors = grad_variables
    _run_backward(_as_tuple(tensors), grad_tensors, retain_graph, create_graph, inputs)


def _run_backward(tensors, gradients, retain_graph, create_graph, inputs):
    if everyday.marks and is_in_transform():
        raise refusal(RuntimeError, "transform_backward")
    targets = None
    if inputs is not None:
        inputs = _as_tuple(inputs)
        if not inputs:
            raise refusal(RuntimeError, "backward_no_inputs")
        for each in inputs:
            if isinstance(each, Tensor):
                each.retain_grad()
        targets = _targets(inputs)
    start = start_of(tensors, gradients, create_graph)
    retain_graph = create_graph if retain_graph is None else retain_graph
    if create_graph:
        tell_once("create_graph_cycle", stacklevel=3)
    for _ in listened_to(walk(start, retain_graph, create_graph, targets), targets):
        pass


def listened_to(steps, targets=None):
    """The steps of a backward, heard by all who listen to what backwards do."""
    for listener in listeners:
        steps = listener.watched(steps, targets)
    return steps


def backward_of_tensor(tensor, gradient=None, retain_graph=None, create_graph=False, inputs=None):
    """Add to the `.grad` of every leaf the derivative of this tensor with respect to it, times `gradient`.

    `gradient` has the shape of the tensor and may be left out for a tensor of one element, where it is 1. For the rest
    see `torch.autograd.backward`. See https://pytorch.org/docs/stable/generated/torch.Tensor.backward.html

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (x * x).sum().backward()
    >>> x.grad
    tensor([2., 4.])
    """
    _run_backward((tensor,), gradient, retain_graph, create_graph, inputs)


backward_of_tensor.__qualname__ = "Tensor.backward"  # as PyTorch calls it when an argument is wrong
Tensor.backward = backward_of_tensor


def grad(
    outputs,
    inputs,
    grad_outputs=None,
    retain_graph=None,
    create_graph=False,
    only_inputs=True,
    allow_unused=None,
    is_grads_batched=False,
    materialize_grads=False,
):
    """The derivatives of `outputs` with respect to `inputs`, times `grad_outputs`, as a tuple; no `.grad` is written.

    Each of them is one tensor or several. An input that the outputs do not depend on is refused, unless `allow_unused`,
    and then its gradient is None, or zeros with `materialize_grads`. `retain_graph` and `create_graph` are as in
    `backward`.

    Raises `RuntimeError` as `backward` does, and for an input that does not require grad or was not used.
    See https://pytorch.org/docs/stable/generated/torch.autograd.grad.html

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> (slope,) = torch.autograd.grad(x**2, x, create_graph=True)
    >>> torch.autograd.grad(slope, x)
    (tensor(2.),)
    """
    refuse_options("grad", is_grads_batched=is_grads_batched)
    if not only_inputs:
        warnings.warn(refusal(FutureWarning, "only_inputs"), stacklevel=2)
    if materialize_grads and allow_unused is False:
        raise refusal(ValueError, "grad_materialize")
    outputs, inputs = _as_tuple(outputs), _as_tuple(inputs)
    if not inputs:
        raise refusal(RuntimeError, "grad_no_inputs")
    start = start_of(outputs, grad_outputs, create_graph)
    targets = _targets(inputs)
    captured = {}
    retain_graph = create_graph if retain_graph is None else retain_graph
    for _ in walk(start, retain_graph, create_graph, targets, captured):
        pass
    found = []
    for number, (tensor, edge) in enumerate(zip(inputs, targets, strict=True)):
        gradient = captured.get(edge)
        if gradient is None and not (allow_unused or materialize_grads):
            raise refusal(RuntimeError, "grad_unused", number=number)
        if gradient is None and materialize_grads and isinstance(tensor, GradientEdge):
            raise refusal(RuntimeError, "grad_materialize_edge")
        if gradient is None:
            found.append(wrap(np.zeros_like(tensor._array), create_graph) if materialize_grads else None)
        else:
            found.append(gradient if create_graph else _unrecorded(np.asarray(gradient)))
    return tuple(found)


def _unrecorded(gradient):
    """A gradient as a tensor: a view made in `no_grad` if it lies in the memory of another, such as one that `sum`
    repeats for all elements."""
    whole = gradient.base
    if not isinstance(whole, np.ndarray):
        whole = getattr(whole, "base", None)  # as_strided puts something in between
    if not isinstance(whole, np.ndarray):
        return wrap(gradient)
    with no_grad():
        return view(wrap(whole), gradient)


def _as_tuple(tensors):
    return (tensors,) if isinstance(tensors, (Tensor, GradientEdge)) else tuple(tensors)


def _targets(inputs):
    for tensor in inputs:
        if isinstance(tensor, GradientEdge):
            if not isinstance(tensor.node, Node):
                raise refusal(RuntimeError, "edge_input_node", kind=type(tensor.node).__name__)
        elif not isinstance(tensor, Tensor):
            raise refusal(RuntimeError, "input_type", kind=type_name(tensor))
        elif not tensor.requires_grad:
            raise refusal(RuntimeError, "differentiated_without_grad", shape=list(tensor.shape))
    return [_end(tensor) for tensor in inputs]


def _end(tensor):
    """Where the gradient of a tensor goes, or of what a `GradientEdge` stands for."""
    return tensor.end() if isinstance(tensor, GradientEdge) else gradient_edge(tensor)


def start_of(tensors, gradients, create_graph):
    """The edges at which gradients enter the graph, and these gradients; two that enter at the same are added up."""
    if gradients is None:
        gradients = (None,) * len(tensors)
    elif isinstance(gradients, Tensor) or hasattr(gradients, "__array__") or hasattr(gradients, "__dlpack__"):
        gradients = (gradients,)
    else:
        gradients = tuple(gradients)
    for each in tensors:
        if not isinstance(each, (Tensor, GradientEdge)):
            raise refusal(AssertionError, "grad_output_type")
    if len(gradients) < len(tensors):
        raise refusal(RuntimeError, "gradient_count", tensors=len(tensors), gradients=len(gradients))
    start = {}
    for number, (tensor, gradient) in enumerate(zip(tensors, gradients, strict=False)):
        gradient = _initial_gradient(tensor, gradient, number)
        edge = _end(tensor)
        if edge is None:  # a view made in no_grad of what requires grad
            raise refusal(RuntimeError, "no_history", number=number)
        entering = gradient if create_graph else gradient._array
        if entering.shape != edge.shape:
            entering = _fitted(entering, edge, fit_tensors if create_graph else fit_arrays, None, number)
        start[edge] = start[edge] + entering if edge in start else entering
    return start


def _initial_gradient(tensor, gradient, number):
    """The gradient that enters the graph at `tensor`, checked: `gradient` itself, or 1 for a tensor of one element."""
    like = tensor._array if isinstance(tensor, Tensor) else tensor.end()
    if gradient is not None and not isinstance(gradient, Tensor):
        raise refusal(TypeError, "gradient_type", kind=type_name(gradient))
    if gradient is not None and gradient._array.shape != like.shape:
        shapes = {"given": gradient.shape, "wanted": size_of(like.shape)}
        raise refusal(RuntimeError, "gradient_shape", number=number, **shapes)
    if isinstance(tensor, Tensor) and not tensor.requires_grad:
        raise refusal(RuntimeError, "no_history", number=number)
    if gradient is None:
        if (like.size if isinstance(tensor, Tensor) else math.prod(like.shape)) != 1:
            raise refusal(RuntimeError, "not_scalar", shape=list(like.shape))
        return wrap(np.array(1, like.dtype).reshape(like.shape))
    return gradient if gradient._array.dtype is like.dtype else cast(gradient, like.dtype)
