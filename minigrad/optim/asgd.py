"""Averaged gradient descent: ordinary steps, and beside the parameter the mean of where it has been."""

from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import (
    Optimizer,
    check_lr,
    check_range,
    count_step,
    remembered,
    remembered_number,
)


class ASGD(Optimizer):
    """Steps that get shorter by a power `alpha` of the time; `state[w]["ax"]` is the mean from step `t0` on.

    After Polyak and Juditsky (1992). Raises `ValueError` for negative rates.
    See https://pytorch.org/docs/stable/generated/torch.optim.ASGD.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = ASGD([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.4000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-2,
        lambd=1e-4,
        alpha=0.75,
        t0=1e6,
        weight_decay=0,
        foreach=None,
        maximize=False,
        differentiable=False,
        capturable=False,
    ):
        check_lr(lr)
        check_range("weight_decay value", weight_decay)
        refuse_options("ASGD", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "lambd": lambd,
                "alpha": alpha,
                "t0": t0,
                "weight_decay": weight_decay,
                "foreach": foreach,
                "maximize": maximize,
                "differentiable": differentiable,
                "capturable": capturable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        lr, shrinking = plain(group["lr"]), group["lambd"]
        step = count_step(state)
        if group["weight_decay"]:
            grad = grad + group["weight_decay"] * array
        rate, share = remembered_number(state, "eta", lr), remembered_number(state, "mu", 1)
        mean = remembered(state, "ax", array)
        array *= 1 - shrinking * rate.item()
        array -= rate.item() * grad
        if share == 1:
            mean[...] = array
        else:
            mean += (array - mean) * share.item()
        rate[...] = lr / (1 + shrinking * lr * step) ** group["alpha"]
        share[...] = 1 / max(1, step - group["t0"])
