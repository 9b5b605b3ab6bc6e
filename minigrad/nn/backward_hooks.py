"""Hooks around the backward pass of a whole module.

Gradients reach nodes, and a module is no node. So all that goes into a module with such hooks, and all that comes out,
passes a function that does nothing, whose two nodes are the module's gate: at the first the gradient of the result
arrives, from the second that of the inputs leaves.
"""

import warnings

from minigrad.autograd.function import Function
from minigrad.core.modes import is_grad_enabled
from minigrad.core.tensor import Tensor
from minigrad.words import refusal


class BackwardHookFunction(Function):
    """Gives back the tensors that it gets, and their gradients too."""

    @staticmethod
    def forward(ctx, *tensors):
        ctx.mark_non_differentiable(*[each for each in tensors if not each.requires_grad])
        return tensors

    @staticmethod
    def backward(ctx, *gradients):
        return gradients


class Gate:
    """One call of a module: what went in, what came out, and the hooks that wait for their gradients."""

    def __init__(self, module):
        self.module = module
        self.pre_hooks = list(module._backward_pre_hooks.values())
        self.hooks = list(module._backward_hooks.values())
        self.gradients = None

    def enter(self, arguments):
        """The arguments of `forward`, which the gradients of the inputs will pass."""
        self.arguments = arguments
        passed, self.inputs = _through(arguments, self._call_hooks)
        return passed

    def leave(self, result):
        """The result of `forward`, which the gradients of the outputs will pass."""
        several = isinstance(result, tuple)
        self.results = result if several else (result,)
        passed, self.outputs = _through(self.results, self._gradients_came)
        if not several:
            if not isinstance(result, Tensor):
                warnings.warn(refusal(UserWarning, "backward_hook_result", kind=type(result)), stacklevel=4)
            return passed[0]
        return passed if type(result) is tuple else type(result)(*passed)  # such as a namedtuple

    def _gradients_came(self, _, incoming):
        self.gradients = _spread(incoming, self.outputs, len(self.results))
        for hook in self.pre_hooks:
            replaced = hook(self.module, self.gradients)
            if replaced is not None:
                replaced = replaced if isinstance(replaced, tuple) else (replaced,)
                if len(replaced) != len(self.gradients):
                    values = {"given": len(replaced), "wanted": len(self.gradients)}
                    raise refusal(RuntimeError, "backward_pre_hook_count", **values)
                self.gradients = replaced
        outgoing = tuple(self.gradients[number] for number in self.outputs)
        if not self.inputs and self.hooks:
            self._call_hooks_without_inputs()
        return outgoing

    def _call_hooks_without_inputs(self):
        warnings.warn(refusal(UserWarning, "backward_hook_without_inputs"), stacklevel=2)
        for hook in self.hooks:
            replaced = hook(self.module, (None,) * len(self.arguments), self.gradients)
            if replaced is not None and any(each is not None for each in replaced):
                raise refusal(RuntimeError, "backward_hook_not_none")

    def _call_hooks(self, outgoing, _):
        if self.gradients is None:  # the gradient did not come through the module's result
            return None
        gradients = _spread(outgoing, self.inputs, len(self.arguments))
        for hook in self.hooks:
            replaced = hook(self.module, gradients, self.gradients)
            if replaced is not None:
                if len(replaced) != len(gradients):
                    raise refusal(RuntimeError, "backward_hook_count", given=len(replaced), wanted=len(gradients))
                gradients = tuple(replaced)
        self.gradients = None
        return tuple(gradients[number] for number in self.inputs)


def _through(values, hook):
    """The values with all tensors passed through a node that calls `hook`, and the places of the tensors.

    Where nothing is recorded, the values as they are, and no places.
    """
    places = [number for number, value in enumerate(values) if isinstance(value, Tensor)]
    if not (is_grad_enabled() and any(values[number].requires_grad for number in places)):
        return values, []
    tensors = BackwardHookFunction.apply(*[values[number] for number in places])
    next(each.grad_fn for each in tensors if each.grad_fn is not None).register_hook(hook)
    passed = list(values)
    for number, tensor in zip(places, tensors, strict=True):
        passed[number] = tensor
    return tuple(passed), places


def _spread(gradients, places, count):
    """Gradients at the places of their tensors, None for what was no tensor."""
    spread = [None] * count
    for number, gradient in zip(places, gradients, strict=True):
        spread[number] = gradient
    return tuple(spread)
