"""RMSprop: the gradient divided by the root of its running mean square."""

import numpy as np

from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import Optimizer, check_lr, check_range, count_step, remembered


class RMSprop(Optimizer):
    """`param -= lr * grad / (sqrt(mean square) + eps)`; `centered` takes the variance in place of the mean square.

    After Hinton's lecture, https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf.
    Raises `ValueError` for negative rates. See https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = RMSprop([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.0000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-2,
        alpha=0.99,
        eps=1e-8,
        weight_decay=0,
        momentum=0,
        centered=False,
        capturable=False,
        foreach=None,
        maximize=False,
        differentiable=False,
    ):
        check_lr(lr)
        check_range("epsilon value", eps)
        check_range("momentum value", momentum)
        check_range("weight_decay value", weight_decay)
        check_range("alpha value", alpha)
        refuse_options("RMSprop", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "momentum": momentum,
                "alpha": alpha,
                "eps": eps,
                "centered": centered,
                "weight_decay": weight_decay,
                "capturable": capturable,
                "foreach": foreach,
                "maximize": maximize,
                "differentiable": differentiable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        lr, alpha = plain(group["lr"]), group["alpha"]
        count_step(state)
        if group["weight_decay"]:
            grad = grad + group["weight_decay"] * array
        mean_square = remembered(state, "square_avg", array)
        mean_square *= alpha
        mean_square += (1 - alpha) * grad * grad
        if group["momentum"]:
            velocity = remembered(state, "momentum_buffer", array)
        if group["centered"]:
            mean = remembered(state, "grad_avg", array)
            mean += (1 - alpha) * (grad - mean)
            mean_square = mean_square - mean * mean
        root = np.sqrt(mean_square) + group["eps"]
        if not group["momentum"]:
            array -= lr * grad / root
            return
        velocity *= group["momentum"]
        velocity += grad / root
        array -= lr * velocity
