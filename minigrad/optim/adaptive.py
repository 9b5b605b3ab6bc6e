"""Relatives of Adam: each number of a parameter gets a step of its own length."""

import numpy as np

from minigrad.exact.methods import plain
from minigrad.missing import refuse_options
from minigrad.optim.optimizer import (
    Optimizer,
    check_betas,
    check_lr,
    check_range,
    count_step,
    move_towards,
    remembered,
    remembered_number,
)


def _decayed(array, grad, lr, group):
    """The gradient with what `weight_decay` adds to it; if that is decoupled, the parameter itself shrinks instead."""
    if not group["weight_decay"]:
        return grad
    if not group.get("decoupled_weight_decay"):
        return grad + group["weight_decay"] * array
    array *= 1 - lr * group["weight_decay"]
    return grad


def _mean_square(state, name, grad, share):
    """The running mean of squares of that name, which forgets all but that share of what it was."""
    square = remembered(state, name, grad)
    square *= share
    square += (1 - share) * grad * grad
    return square


class Adadelta(Optimizer):
    """Steps as long as the root of the mean square of steps so far, over that of the gradients.

    After Zeiler, https://arxiv.org/abs/1212.5701. Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.Adadelta.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = Adadelta([w])
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.9968, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1.0,
        rho=0.9,
        eps=1e-6,
        weight_decay=0,
        foreach=None,
        *,
        capturable=False,
        maximize=False,
        differentiable=False,
    ):
        check_lr(lr)
        check_range("rho value", rho, below=np.nextafter(1, 2))
        check_range("epsilon value", eps)
        check_range("weight_decay value", weight_decay)
        refuse_options("Adadelta", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "rho": rho,
                "eps": eps,
                "weight_decay": weight_decay,
                "maximize": maximize,
                "capturable": capturable,
                "foreach": foreach,
                "differentiable": differentiable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        rho, eps, lr = group["rho"], group["eps"], plain(group["lr"])
        count_step(state)
        grad = _decayed(array, grad, lr, group)
        square = _mean_square(state, "square_avg", grad, rho)
        change = np.sqrt(remembered(state, "acc_delta", array) + eps) / np.sqrt(square + eps) * grad
        _mean_square(state, "acc_delta", change, rho)
        array -= lr * change


class Adamax(Optimizer):
    """Adam with the largest gradient that it remembers in place of the root of their mean square.

    After Kingma and Ba, https://arxiv.org/abs/1412.6980. Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.Adamax.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = Adamax([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.9000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=2e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0,
        foreach=None,
        *,
        maximize=False,
        differentiable=False,
        capturable=False,
    ):
        check_lr(lr)
        check_range("epsilon value", eps)
        check_betas(betas)
        check_range("weight_decay value", weight_decay)
        refuse_options("Adamax", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "betas": betas,
                "eps": eps,
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
        lr, (beta1, beta2) = plain(group["lr"]), group["betas"]
        step = count_step(state)
        grad = _decayed(array, grad, lr, group)
        mean = remembered(state, "exp_avg", array)
        move_towards(mean, grad, 1 - beta1)
        largest = remembered(state, "exp_inf", array)
        np.maximum(beta2 * largest, np.abs(grad) + group["eps"], out=largest)
        array -= lr / (1 - beta1**step) * mean / largest


class NAdam(Optimizer):
    """Adam that looks ahead along the mean of its gradients, as Nesterov's momentum does.

    After Dozat, Incorporating Nesterov Momentum into Adam (2016). Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.NAdam.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = NAdam([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.8944, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=2e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0,
        momentum_decay=4e-3,
        decoupled_weight_decay=False,
        *,
        foreach=None,
        maximize=False,
        capturable=False,
        differentiable=False,
    ):
        check_lr(lr)
        check_range("epsilon value", eps)
        check_betas(betas)
        check_range("weight_decay value", weight_decay)
        check_range("momentum_decay value", momentum_decay)
        refuse_options("NAdam", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "betas": betas,
                "eps": eps,
                "weight_decay": weight_decay,
                "momentum_decay": momentum_decay,
                "decoupled_weight_decay": decoupled_weight_decay,
                "maximize": maximize,
                "foreach": foreach,
                "capturable": capturable,
                "differentiable": differentiable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        lr, (beta1, beta2) = plain(group["lr"]), group["betas"]
        step = count_step(state)
        grad = _decayed(array, grad, lr, group)
        product = remembered_number(state, "mu_product", 1)
        momentum, next_momentum = (
            beta1 * (1.0 - 0.5 * 0.96 ** (each * group["momentum_decay"])) for each in (step, step + 1)
        )
        product *= momentum
        mean = remembered(state, "exp_avg", array)
        move_towards(mean, grad, 1 - beta1)
        square = _mean_square(state, "exp_avg_sq", grad, beta2)
        root = np.sqrt(square / (1 - beta2**step)) + group["eps"]
        array -= lr * (1.0 - momentum) / (1.0 - product.item()) * grad / root
        array -= lr * next_momentum / (1.0 - product.item() * next_momentum) * mean / root


class RAdam(Optimizer):
    """Adam that makes plain steps as long as it has seen too few gradients to know their mean square.

    After Liu and others, https://arxiv.org/abs/1908.03265. Raises `ValueError` for rates out of range.
    See https://pytorch.org/docs/stable/generated/torch.optim.RAdam.html

    >>> import minigrad as torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> optimizer = RAdam([w], lr=0.1)
    >>> (w * w).backward()
    >>> optimizer.step()
    >>> w
    tensor(2.4000, requires_grad=True)
    """

    def __init__(
        self,
        params,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0,
        decoupled_weight_decay=False,
        *,
        foreach=None,
        maximize=False,
        capturable=False,
        differentiable=False,
    ):
        check_lr(lr)
        check_range("epsilon value", eps)
        check_betas(betas)
        check_range("weight_decay value", weight_decay)
        refuse_options("RAdam", differentiable=differentiable, capturable=capturable)
        super().__init__(
            params,
            {
                "lr": lr,
                "betas": betas,
                "eps": eps,
                "weight_decay": weight_decay,
                "maximize": maximize,
                "foreach": foreach,
                "capturable": capturable,
                "decoupled_weight_decay": decoupled_weight_decay,
                "differentiable": differentiable,
            },
        )

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array."""
        array, state = param._array, self.state[param]
        lr, (beta1, beta2) = plain(group["lr"]), group["betas"]
        step = count_step(state)
        grad = _decayed(array, grad, lr, group)
        mean = remembered(state, "exp_avg", array)
        move_towards(mean, grad, 1 - beta1)
        square = _mean_square(state, "exp_avg_sq", grad, beta2)
        corrected = mean / (1 - beta1**step) * lr
        in_the_end = 2 / (1 - beta2) - 1  # how many gradients the mean square is worth, then and now
        now = in_the_end - 2 * step * beta2**step / (1 - beta2**step)
        if now > 5.0:
            trust = (now - 4) * (now - 2) * in_the_end / ((in_the_end - 4) * (in_the_end - 2) * now)
            root = np.sqrt(square) + group["eps"]
            corrected = corrected * ((1 - beta2**step) ** 0.5 / root) * trust**0.5
        array -= corrected
