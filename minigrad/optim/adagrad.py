"""Adagrad: the gradient divided by the root of the sum of all its squares so far."""

import numpy as np

from minigrad.create import full_like
from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import Optimizer, check_fused, check_lr, check_range, count_step, remembered_number


class Adagrad(Optimizer):
    """`param -= lr * grad / (sqrt(sum of squares) + eps)`, where `lr` shrinks by `lr_decay` with every step.

    After Duchi, Hazan and Singer, https://jmlr.org/papers/v12/duchi11a.html. Raises `ValueError` for negative rates.
    See https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = Adagrad([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.9000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-2,
        lr_decay=0,
        weight_decay=0,
        initial_accumulator_value=0,
        eps=1e-10,
        foreach=None,
        *,
        maximize=False,
        differentiable=False,
        fused=None,
    ):
        check_lr(lr)
        check_range("lr_decay value", lr_decay)
        check_range("weight_decay value", weight_decay)
        check_range("initial_accumulator_value value", initial_accumulator_value)
        check_range("epsilon value", eps)
        check_fused(fused, foreach)
        refuse_options("Adagrad", differentiable=differentiable)
        super().__init__(
            params,
            {
                "lr": lr,
                "lr_decay": lr_decay,
                "eps": eps,
                "weight_decay": weight_decay,
                "initial_accumulator_value": initial_accumulator_value,
                "foreach": foreach,
                "maximize": maximize,
                "differentiable": differentiable,
                "fused": fused,
            },
        )

        for group in self.param_groups:
            for param in group["params"]:
                remembered_number(self.state[param], "step", 0)
                self._sum(param, group)

    def _sum(self, param, group):
        state = self.state[param]
        if "sum" not in state:
            state["sum"] = full_like(param.detach(), group["initial_accumulator_value"])
        return state["sum"]._array

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        step = count_step(state)
        if group["weight_decay"]:
            grad = grad + group["weight_decay"] * array
        total = self._sum(param, group)
        total += grad * grad
        array -= plain(group["lr"]) / (1 + (step - 1) * group["lr_decay"]) * grad / (np.sqrt(total) + group["eps"])
