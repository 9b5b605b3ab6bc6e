"""What operations are declared with, and what their functions use, for files that declare many.

What is declared here is not published as it is: a function in front of it takes the arguments as PyTorch does.
"""

import re
from functools import partial
from inspect import signature

from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import internal
from minigrad.exact.recorded_formulas import formula_function  # noqa: F401 (for those who declare)


def array_operation(node_name, **declaration):
    """Declare an operation by its forward, a function of arrays: its arguments are those of the operation.

    @array_operation("FlipBackward0", self="flip(grad, dims)")
    def flip(self, /, dims):
        return np.flip(self, dims).copy()
    """

    def declared(function):
        arguments, function.__name__ = signature(function), f"{function.__name__}_on_arrays"
        forward = f"{array_function(function).__name__}({', '.join(arguments.parameters)})"
        return internal(f"{function.__qualname__}{arguments}", node_name, forward=forward, **declaration)

    return declared


def internal_with_backward(
    header, node, *, forward, backward, name=None, traits=(), backward_traits=(), grad_output=None, **second
):
    """An operation whose gradient is, as in PyTorch, an operation of its own, which is declared at once.

    `backward` computes it, for what comes in, `grad_output`. That is linear in `grad_output`, and its own adjoint
    unless another formula is given; `second` are the gradients by the other tensors, where they are not zero. Both are
    called by `name`, and the nodes by `node`: `leaky_relu` and `leaky_relu_backward`, `LeakyReluBackward0` and
    `LeakyReluBackwardBackward0`.
    """
    called, _, arguments = re.sub(r"=[^,)]+", "", header).removesuffix(")").partition("(")
    handed_on, gradient = arguments.replace(" /,", ""), f"{name or called}_backward"
    again = f"{gradient}(grad, {handed_on})"
    internal(f"{gradient}(grad_output, {arguments})", f"{node}BackwardBackward0", traits=backward_traits,
             forward=backward, grad_output=grad_output or again, **{"self": "zeros_like(grad)"} | second)  # fmt: skip
    return internal(header, f"{node}Backward0", traits=traits, forward=forward, self=again)


curve = partial(internal_with_backward, traits=("elementwise",))
