"""`backward` and `grad` as PyTorch has them: of one tensor or several, with respect to all leaves or some `inputs`.

The end of an edge, `GradientEdge`, may stand for a tensor in both.
"""

import warnings
from collections import namedtuple

import numpy as np

from minigrad.arrays import owner
from minigrad.core.arithmetic import cast
from minigrad.core.graph import Node, gradient_edge
from minigrad.core.modes import everyday, no_grad
from minigrad.core.operation import METHODS
from minigrad.core.tensor import Tensor, wrap
from minigrad.core.views import view_of
from minigrad.core.walk import backward as backward_of_core
from minigrad.core.walk import fitted, initial_gradient, refuse_integers, walk
from minigrad.exact.arguments import type_name
from minigrad.exact.captured import is_in_transform
from minigrad.exact.observing import listeners
from minigrad.exact.several import Output
from minigrad.exact.visitor import walk_to_the_letter, watcher
from minigrad.missing import refuse_options
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


class GradientEdge(namedtuple("GradientEdge", "node output_nr ownership_token", defaults=[None])):
    """Where the gradient of a tensor goes: a node, and which of its results the tensor is.

    `grad` and `backward` take it in place of the tensor. The token is PyTorch's; here the node owns itself.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.GradientEdge
    """

    __slots__ = ()

    def end(self):
        """The same as the end of an edge, as the walk knows it."""
        refuse_if(not isinstance(self.node, Node), AttributeError, "edge_node", kind=type(self.node).__name__)
        several = isinstance(self.node.shape, list)
        refuse_if(self.output_nr not in range(len(self.node.shape) if several else 1), IndexError, "edge_number")
        if not several:
            return self.node
        return Output(self.node, self.output_nr, self.node.shape[self.output_nr], self.node.dtype[self.output_nr])


def get_gradient_edge(tensor):
    """Where the gradient of a tensor goes, as a `GradientEdge`.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.get_gradient_edge

    >>> import minigrad as torch
    >>> get_gradient_edge(torch.ones(2, requires_grad=True) * 2).node
    <MulBackward0 object at 0x...>
    """
    refuse_if(not tensor.requires_grad, RuntimeError, "edge_of_constant")
    edge = gradient_edge(tensor)
    if edge is None:  # a view made in no_grad of what requires grad
        raise refusal(AssertionError, "edge_of_none")
    return GradientEdge(edge.function, edge.input_nr)


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
        refuse_if(grad_tensors is not None, RuntimeError, "grad_variables_twice")
        grad_tensors = grad_variables
    _run_backward(_as_tuple(tensors), grad_tensors, retain_graph, create_graph, inputs)


def _run_backward(tensors, gradients, retain_graph, create_graph, inputs):
    refuse_if(everyday.marks and is_in_transform(), RuntimeError, "transform_backward")
    targets = None
    if inputs is not None:
        inputs = _as_tuple(inputs)
        refuse_if(not inputs, RuntimeError, "backward_no_inputs")
        for each in inputs:
            if isinstance(each, Tensor):
                each.retain_grad()
        targets = _targets(inputs)
    start = start_of(tensors, gradients, create_graph)
    retain_graph = create_graph if retain_graph is None else retain_graph
    if create_graph:
        tell_once("create_graph_cycle", stacklevel=3)
    if listeners:
        steps = listened_to(walk_to_the_letter(start, retain_graph, create_graph, targets), targets)
    else:
        steps = walk(start, retain_graph, create_graph, watcher(targets))
    for _ in steps:
        pass


def listened_to(steps, targets=None):
    """The steps of a backward, heard by all who listen to what backwards do."""
    for listener in listeners:
        steps = listener.watched(steps, targets)
    return steps


def _backward_of_tensor(tensor, gradient=None, retain_graph=None, create_graph=False, inputs=None):
    edge, array = tensor._grad_fn, tensor._array
    is_plain = everyday.on and not everyday.marks and type(tensor) is Tensor and edge is not None and array.size == 1
    is_plain = is_plain and array.dtype.kind == "f"
    if is_plain and gradient is inputs is None and not create_graph and edge.shape == array.shape:
        for _ in walk({edge: np.ones(array.shape, array.dtype)}, retain_graph):  # as in nearly every training
            pass
        return
    _run_backward((tensor,), gradient, retain_graph, create_graph, inputs)


_backward_of_tensor.__doc__ = backward_of_core.__doc__
_backward_of_tensor.__name__ = "backward"
_backward_of_tensor.__qualname__ = "Tensor.backward"  # as PyTorch calls it when an argument is wrong
METHODS["backward"] = _backward_of_tensor


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None,
         is_grads_batched=False, materialize_grads=False):  # fmt: skip
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
    refuse_if(materialize_grads and allow_unused is False, ValueError, "grad_materialize")
    outputs, inputs = _as_tuple(outputs), _as_tuple(inputs)
    refuse_if(not inputs, RuntimeError, "grad_no_inputs")
    start = start_of(outputs, grad_outputs, create_graph)
    targets = _targets(inputs)
    captured = {}
    retain_graph = create_graph if retain_graph is None else retain_graph
    for _ in walk(start, retain_graph, create_graph, watcher(targets, captured)):
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


def units(tensor):
    """For each element of a tensor the gradient that asks for it alone: a 1 there, and zeros elsewhere."""
    for place in range(tensor._array.size):
        unit = np.zeros(tensor._array.shape, tensor._array.dtype)
        unit.flat[place] = 1
        yield wrap(unit)


def _unrecorded(gradient):
    """A gradient as a tensor: a view made in `no_grad` if it lies in the memory of another, such as one that `sum`
    repeats for all elements."""
    whole = owner(gradient)
    if whole is gradient:
        return wrap(gradient)
    with no_grad():
        return view_of(wrap(whole), gradient)


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
        refuse_if(not isinstance(each, (Tensor, GradientEdge)), AssertionError, "grad_output_type")
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
            entering = fitted(entering, edge, create_graph, None, number)
        start[edge] = start[edge] + entering if edge in start else entering
    return start


def _initial_gradient(tensor, gradient, number):
    """The same where `tensor` may be a `GradientEdge`, in the type of the tensor."""
    if isinstance(tensor, GradientEdge):
        like = wrap(np.empty(tensor.end().shape, tensor.end().dtype), requires_grad=True)
        return _initial_gradient(like, gradient, number)
    if gradient is not None and not isinstance(gradient, Tensor):
        raise refusal(TypeError, "gradient_type", kind=type_name(gradient))
    is_given, gradient = gradient is not None, initial_gradient(tensor, gradient, number)
    if tensor._array.dtype.kind != "f" and not is_given:
        raise refusal(RuntimeError, "gradient_of_integer", dtype=tensor.dtype)
    refuse_integers(tensor._array.dtype)
    return gradient if gradient._array.dtype is tensor._array.dtype else cast(gradient, tensor._array.dtype)
