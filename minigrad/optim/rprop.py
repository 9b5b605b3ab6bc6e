"""Rprop: only the signs of gradients count."""

import numpy as np

from minigrad.core.tensor import wrap
from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import Optimizer, check_lr, count_step, remembered
from minigrad.words import refusal


class Rprop(Optimizer):
    """A step whose length grows while a gradient keeps its sign, and shrinks when that changes.

    `etas` are the two factors, `step_sizes` the least and the greatest step. It is for gradients of all the data, not
    of batches. After Riedmiller and Braun (1993). Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.Rprop.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = Rprop([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.9000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-2,
        etas=(0.5, 1.2),
        step_sizes=(1e-6, 50),
        *,
        capturable=False,
        foreach=None,
        maximize=False,
        differentiable=False,
    ):
        check_lr(lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise refusal(ValueError, "eta_values", fall=etas[0], rise=etas[1])
        refuse_options("Rprop", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "etas": etas,
                "step_sizes": step_sizes,
                "foreach": foreach,
                "maximize": maximize,
                "differentiable": differentiable,
                "capturable": capturable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        fall, rise = group["etas"]
        count_step(state)
        before = remembered(state, "prev", array)
        if "step_size" not in state:
            state["step_size"] = wrap(np.full_like(array, plain(group["lr"])))
        length = state["step_size"]._array
        sign = np.sign(grad * before)
        length *= np.where(sign > 0, rise, np.where(sign < 0, fall, 1)).astype(array.dtype)
        np.clip(length, *group["step_sizes"], out=length)
        before[...] = np.where(sign < 0, 0, grad)
        array -= np.sign(before) * length
