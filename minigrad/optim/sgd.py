"""Gradient descent: a step against the gradient, with a memory of earlier steps if it shall roll on."""

import numpy as np

from minigrad.core.tensor import wrap
from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import Optimizer, check_fused, check_lr, check_not_negative
from minigrad.words import refusal


class SGD(Optimizer):
    """`param -= lr * grad`, or with `momentum` a step along a sum of gradients that forgets slowly.

    That sum is `momentum * sum + (1 - dampening) * grad`; with `nesterov` the step looks ahead along it.
    `weight_decay` pulls every parameter towards zero, `maximize` goes uphill. Raises `ValueError` for negative rates.
    See https://pytorch.org/docs/stable/generated/torch.optim.SGD.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = SGD([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.4000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-3,
        momentum=0,
        dampening=0,
        weight_decay=0,
        nesterov=False,
        *,
        maximize=False,
        foreach=None,
        differentiable=False,
        fused=None,
    ):
        check_lr(lr, check_not_negative)
        check_not_negative("momentum value", momentum)
        check_not_negative("weight_decay value", weight_decay)
        check_fused(fused, foreach)
        refuse_options("SGD", differentiable=differentiable)
        if nesterov and (momentum <= 0 or dampening != 0):
            raise refusal(ValueError, "nesterov")
        super().__init__(
            params,
            {
                "lr": lr,
                "momentum": momentum,
                "dampening": dampening,
                "weight_decay": weight_decay,
                "nesterov": nesterov,
                "maximize": maximize,
                "foreach": foreach,
                "differentiable": differentiable,
                "fused": fused,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array = param._array
        if group["weight_decay"]:
            grad = grad + group["weight_decay"] * array
        if group["momentum"]:
            grad = self._along_the_sum(grad, self.state[param], group)
        array -= plain(group["lr"]) * grad

    def _along_the_sum(self, grad, state, group):
        momentum = group["momentum"]
        if state.get("momentum_buffer") is None:
            state["momentum_buffer"] = wrap(np.array(grad))  # also of a single number, which NumPy computes as no array
            velocity = state["momentum_buffer"]._array
        else:
            velocity = state["momentum_buffer"]._array
            velocity *= momentum
            velocity += (1 - group["dampening"]) * grad
        return grad + momentum * velocity if group["nesterov"] else velocity
