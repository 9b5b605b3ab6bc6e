"""Declarations of what is not published as it is: a function in front of it takes the arguments as PyTorch does."""

import re
from functools import partial

from minigrad.core.operation import declare

internal = partial(declare, public=False)


def internal_with_backward(
    signature, node, *, forward, backward, name=None, traits=(), backward_traits=(), grad_output=None, **second
):
    """An operation whose gradient is, as in PyTorch, an operation of its own, which is declared at once.

    `backward` computes it, for what comes in, `grad_output`. That is linear in `grad_output`, and its own adjoint
    unless another formula is given; `second` are the gradients by the other tensors, where they are not zero. Both are
    called by `name`, and the nodes by `node`: `leaky_relu` and `leaky_relu_backward`, `LeakyReluBackward0` and
    `LeakyReluBackwardBackward0`.
    """
    called, _, arguments = re.sub(r"=[^,)]+", "", signature).removesuffix(")").partition("(")
    handed_on, gradient = arguments.replace(" /,", ""), f"{name or called}_backward"
    again = f"{gradient}(grad, {handed_on})"
    internal(f"{gradient}(grad_output, {arguments})", f"{node}BackwardBackward0", traits=backward_traits,
             forward=backward, grad_output=grad_output or again, **{"self": "zeros_like(grad)"} | second)  # fmt: skip
    return internal(signature, f"{node}Backward0", traits=traits, forward=forward, self=again)


curve = partial(internal_with_backward, traits=("elementwise",))
