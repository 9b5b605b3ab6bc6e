"""A backward that is only looked at: the same walk, step by step, and no `.grad` is different afterwards."""

from minigrad.core.graph import AccumulateGrad
from minigrad.core.walk import in_order
from minigrad.exact.backward_and_grad import listened_to, start_of
from minigrad.exact.visitor import walk_to_the_letter


def steps_of_backward(tensor, gradient=None, run=False):
    """The steps that `tensor.backward(gradient)` takes, each as `(node, incoming, outgoing)`, in the engine's order.

    With `run` they are taken: gradients are added to the leaves, and the graph is freed. Otherwise the graph stays, and
    where a leaf would get its gradient, its AccumulateGrad is yielded and does nothing. Hooks are called either way,
    but for those that wait for a `.grad` to be written. Raises what `backward` raises.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> [(node.name(), incoming.item()) for node, incoming, _ in steps_of_backward(x * x)]
    [('MulBackward0', 1.0), ('torch::autograd::AccumulateGrad', 6.0)]
    >>> x.grad is None
    True
    """
    start = start_of((tensor,), gradient, False)
    return listened_to(walk_to_the_letter(start)) if run else _rehearsed(start)


def _rehearsed(start):
    """The steps of a walk whose leaves are only asked what arrives there."""
    nodes = in_order(start)
    captured = {}
    leaves = [node for node in nodes if type(node) is AccumulateGrad]
    retaining = [each.hooks.retaining() for each in nodes if each.hooks is not None and each.hooks.retaining]
    grads = [(tensor, tensor._grad) for tensor in retaining if tensor is not None]
    shown = 0
    try:
        for step in walk_to_the_letter(start, retain_graph=True, targets=leaves, captured=captured):
            for leaf in list(captured)[shown:]:  # they came between the last step and this one
                shown += 1
                yield leaf, captured[leaf], ()
            yield step
        for leaf in list(captured)[shown:]:
            yield leaf, captured[leaf], ()
    finally:
        for tensor, gradient in grads:
            tensor._grad = gradient
