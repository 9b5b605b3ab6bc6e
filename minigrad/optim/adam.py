"""Adam: each number of a parameter gets a step of its own length, from mean and mean square of its gradients."""

import numpy as np

from minigrad.core.tensor import Tensor
from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import (
    Optimizer,
    check_betas,
    check_fused,
    check_lr,
    check_range,
    count_step,
    move_towards,
    remembered,
)
from minigrad.words import refusal


class Adam(Optimizer):
    """`param -= lr * mean / (sqrt(mean square) + eps)`, both means running and corrected for having started at zero.

    After Kingma and Ba, https://arxiv.org/abs/1412.6980. `betas` say how slowly the two means forget; `amsgrad` takes
    the largest mean square so far. Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.Adam.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = Adam([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.9000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0,
        amsgrad=False,
        *,
        foreach=None,
        maximize=False,
        capturable=False,
        differentiable=False,
        fused=None,
        decoupled_weight_decay=False,
    ):
        if isinstance(lr, Tensor) and foreach:
            raise refusal(ValueError, "lr_tensor_foreach")
        check_lr(lr)
        check_range("epsilon value", eps)
        check_betas(betas)
        check_range("weight_decay value", weight_decay)
        if not (all(isinstance(each, float) for each in betas) or all(isinstance(each, Tensor) for each in betas)):
            raise refusal(ValueError, "betas_of_two_kinds")
        for number, beta in enumerate(betas if isinstance(betas[0], Tensor) else ()):
            if foreach and not capturable:
                raise refusal(ValueError, "beta_tensor_foreach", number=number)
            if beta.numel() != 1:
                raise refusal(ValueError, "beta_tensor_size", number=number)
        check_fused(fused, foreach)
        refuse_options(type(self).__name__, differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "betas": tuple(beta.squeeze() if isinstance(beta, Tensor) else beta for beta in betas),
                "eps": eps,
                "weight_decay": weight_decay,
                "amsgrad": amsgrad,
                "maximize": maximize,
                "foreach": foreach,
                "capturable": capturable,
                "differentiable": differentiable,
                "fused": fused,
                "decoupled_weight_decay": decoupled_weight_decay,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        lr, (beta1, beta2) = plain(group["lr"]), map(plain, group["betas"])
        step = count_step(state)
        if group["weight_decay"] and group["decoupled_weight_decay"]:
            array *= 1 - lr * group["weight_decay"]
        elif group["weight_decay"]:
            grad = grad + group["weight_decay"] * array
        mean = remembered(state, "exp_avg", array)
        move_towards(mean, grad, 1 - beta1)
        mean_square = remembered(state, "exp_avg_sq", array)
        mean_square *= beta2
        mean_square += (1 - beta2) * grad * grad
        if group["amsgrad"]:
            largest = remembered(state, "max_exp_avg_sq", array)
            mean_square = np.maximum(largest, mean_square, out=largest)
        root = np.sqrt(mean_square) / (1 - beta2**step) ** 0.5
        array -= lr / (1 - beta1**step) * mean / (root + group["eps"])


class AdamW(Adam):
    """Adam whose `weight_decay` shrinks the parameter itself and does not pass through the means.

    After Loshchilov and Hutter, https://arxiv.org/abs/1711.05101.
    See https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html

    >>> import minigrad as torch
    >>> AdamW([torch.ones(2, requires_grad=True)]).defaults["weight_decay"]
    0.01
    """

    def __init__(
        self,
        params,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=1e-2,
        amsgrad=False,
        *,
        maximize=False,
        foreach=None,
        capturable=False,
        differentiable=False,
        fused=None,
    ):
        super().__init__(
            params,
            lr,
            betas,
            eps,
            weight_decay,
            amsgrad,
            foreach=foreach,
            maximize=maximize,
            capturable=capturable,
            differentiable=differentiable,
            fused=fused,
            decoupled_weight_decay=True,
        )
