"""Schedules: how the learning rate of an optimizer changes from epoch to epoch.

A schedule says, from the rate of the last epoch or from the first rate of all, the rate of the next one (`get_lr`).
`step()` writes it into the groups of the optimizer; it belongs at the end of an epoch, behind `optimizer.step()`.
"""

import functools
import math
import types
import warnings
from collections import Counter

from minigrad.missing import missing
from minigrad.optim.optimizer import Optimizer
from minigrad.words import refusal


class LRScheduler:
    """What all schedules share. A subclass writes `get_lr`, which returns the next rate of each group.

    Raises `TypeError` for anything that is no optimizer.
    See https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
    """

    def __init__(self, optimizer, last_epoch=-1):
        if not isinstance(optimizer, Optimizer):
            raise refusal(TypeError, "no_optimizer", kind=type(optimizer).__name__)
        self.optimizer = optimizer
        for number, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                group.setdefault("initial_lr", group["lr"])
            elif "initial_lr" not in group:
                raise refusal(KeyError, "no_initial_lr", number=number)
        self.base_lrs = [group["initial_lr"] for group in optimizer.param_groups]
        self.last_epoch = last_epoch
        _note_steps(optimizer)
        self._step_count = 0
        self._is_initial = True
        self.step()
        self._is_initial = False

    def step(self):
        """Go on to the next epoch. Warns if the optimizer has not made a step yet: its first rate would be skipped."""
        if self._step_count == 1 and not self.optimizer._opt_called:
            warnings.warn(refusal(UserWarning, "scheduler_first"), stacklevel=2)
        self._step_count += 1
        self.last_epoch += 1
        self._get_lr_called_within_step = True
        rates = self.get_lr()
        self._get_lr_called_within_step = False
        for group, rate in zip(self.optimizer.param_groups, rates, strict=True):
            group["lr"] = rate
        self._last_lr = self._rates()

    def get_lr(self):
        """The rates of the epoch `last_epoch`, computed anew; users want `get_last_lr`."""
        raise NotImplementedError

    def get_last_lr(self):
        """The rate of each group, as the last step left it."""
        return self._last_lr

    def _rates(self):
        return [group["lr"] for group in self.optimizer.param_groups]

    def _warn_outside_step(self):
        if not self._get_lr_called_within_step:
            warnings.warn(refusal(UserWarning, "ask_last_lr"), stacklevel=3)

    def state_dict(self):
        """All that the schedule knows but for the optimizer itself."""
        return {name: value for name, value in self.__dict__.items() if name != "optimizer"}

    def load_state_dict(self, state_dict):
        """Take over what a `state_dict` says."""
        self.__dict__.update(state_dict)


def _note_steps(optimizer):
    """Let an optimizer remember that its `step` was called; a subclass may have written a `step` of its own."""
    if hasattr(optimizer, "_opt_called"):
        return
    optimizer._opt_called = False
    step = optimizer.step

    @functools.wraps(step)
    def noted(*arguments, **named):
        optimizer._opt_called = True
        return step(*arguments, **named)

    optimizer.step = noted


class StepLR(LRScheduler):
    """Multiplies the rate by `gamma` every `step_size` epochs.

    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = StepLR(optimizer, step_size=2)
    >>> for epoch in range(3):
    ...     optimizer.step()
    ...     scheduler.step()
    ...     print(scheduler.get_last_lr())
    [1.0]
    [0.1]
    [0.1]
    """

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self.last_epoch == 0 or self.last_epoch % self.step_size:
            return self._rates()
        return [rate * self.gamma for rate in self._rates()]


class MultiStepLR(LRScheduler):
    """Multiplies the rate by `gamma` at each of the epochs in `milestones`.

    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = MultiStepLR(optimizer, milestones=[1, 5])
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.1]
    """

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        self.milestones = Counter(milestones)
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self.last_epoch not in self.milestones:
            return self._rates()
        return [rate * self.gamma ** self.milestones[self.last_epoch] for rate in self._rates()]


class ExponentialLR(LRScheduler):
    """Multiplies the rate by `gamma` every epoch.

    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = ExponentialLR(optimizer, gamma=0.5)
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, gamma, last_epoch=-1):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self._is_initial:
            return self._rates()
        return [rate * self.gamma for rate in self._rates()]


class LambdaLR(LRScheduler):
    """The first rate times `lr_lambda(epoch)`; a list has a function for each group.

    Raises `ValueError` if there are not as many functions as groups.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = LambdaLR(optimizer, lambda epoch: 1 / (epoch + 1))
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        groups = len(optimizer.param_groups)
        self.lr_lambdas = list(lr_lambda) if isinstance(lr_lambda, list | tuple) else [lr_lambda] * groups
        if len(self.lr_lambdas) != groups:
            raise refusal(ValueError, "lambdas_count", wanted=groups, given=len(self.lr_lambdas))
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        return [base * function(self.last_epoch) for base, function in zip(self.base_lrs, self.lr_lambdas, strict=True)]

    def state_dict(self):
        """All but the optimizer and plain functions, which cannot be saved: the program must bring them again."""
        plain = [isinstance(each, types.FunctionType) for each in self.lr_lambdas]
        kept = [None if bare else dict(vars(each)) for bare, each in zip(plain, self.lr_lambdas, strict=True)]
        return super().state_dict() | {"lr_lambdas": kept}

    def load_state_dict(self, state_dict):
        """Take over what a `state_dict` says, also what callable objects remembered."""
        rest = {name: value for name, value in state_dict.items() if name != "lr_lambdas"}
        super().load_state_dict(rest)
        for function, kept in zip(self.lr_lambdas, state_dict["lr_lambdas"], strict=True):
            if kept is not None:
                vars(function).update(kept)


class CosineAnnealingLR(LRScheduler):
    """Lets the rate fall to `eta_min` over `T_max` epochs along half a wave of the cosine.

    After Loshchilov and Hutter, https://arxiv.org/abs/1608.03983. Each rate is computed from the one before, so that
    other schedules may act on it too.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = CosineAnnealingLR(optimizer, T_max=2)
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1):
        self.T_max = T_max
        self.eta_min = eta_min
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        epoch, wave = self.last_epoch, math.pi / self.T_max
        if self._is_initial:
            return self._rates()
        if self._step_count == 1 and epoch > 0:
            return [self.eta_min + (base - self.eta_min) * (1 + math.cos(epoch * wave)) / 2 for base in self.base_lrs]
        if (epoch - 1 - self.T_max) % (2 * self.T_max) == 0:  # the rate before was eta_min, and tells nothing
            rise = (1 - math.cos(wave)) / 2
            pairs = zip(self._rates(), self.base_lrs, strict=True)
            return [rate + (base - self.eta_min) * rise for rate, base in pairs]
        now = 1 + math.cos(math.pi * epoch / self.T_max)
        before = 1 + math.cos(math.pi * (epoch - 1) / self.T_max)
        return [now / before * (rate - self.eta_min) + self.eta_min for rate in self._rates()]


def __getattr__(name):
    raise missing("torch.optim.lr_scheduler", name)
