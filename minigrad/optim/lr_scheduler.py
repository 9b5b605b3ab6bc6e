"""Schedules: how the learning rate of an optimizer changes from epoch to epoch.

A schedule says, from the rate of the last epoch or from the first rate of all, the rate of the next one (`get_lr`).
`step()` writes it into the groups of the optimizer; it belongs at the end of an epoch, behind `optimizer.step()`.
"""

import functools
import math
import types
import warnings
from collections import Counter

from minigrad.core.tensor import Tensor
from minigrad.exact.methods import plain
from minigrad.later import read_at_first_use
from minigrad.optim.optimizer import Optimizer
from minigrad.utils.naming import Located
from minigrad.words import refusal


class LRScheduler(Located):
    """What all schedules share. A subclass writes `get_lr`, which returns the next rate of each group.

    If it can tell the rates of any epoch at once it may write `_get_closed_form_lr` too, which `step(epoch)` asks.
    Raises `TypeError` for anything that is no optimizer.
    See https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
    """

    _is_initial = False
    _get_lr_called_within_step = False

    def __init__(self, optimizer, last_epoch=-1):
        self.optimizer = require_optimizer(optimizer)
        for number, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                group.setdefault("initial_lr", copied(group["lr"]))
            elif "initial_lr" not in group:
                raise refusal(KeyError, "no_initial_lr", number=number)
        self.base_lrs = [copied(group["initial_lr"]) for group in optimizer.param_groups]
        self.last_epoch = last_epoch
        _note_steps(optimizer)
        self._initial_step()

    def _initial_step(self):
        self._step_count = 0
        self._is_initial = True
        self.step()
        self._is_initial = False

    def step(self, epoch=None):
        """Go on to the next epoch, or to a given one, which warns: it was how PyTorch 1.0 and older did it.

        Warns too if the optimizer has not made a step yet: its first rate would be skipped.
        """
        if self._step_count == 1:
            self._warn_of_order()
        self._step_count += 1
        if epoch is not None:
            warnings.warn(refusal(UserWarning, "scheduler_epoch"), stacklevel=2)
        self._update_lr(epoch)

    def _warn_of_order(self):
        if not hasattr(self.optimizer.step, "notes_steps_of"):
            warnings.warn(refusal(UserWarning, "scheduler_overridden"), stacklevel=3)
        elif not self.optimizer._opt_called:
            warnings.warn(refusal(UserWarning, "scheduler_first"), stacklevel=3)

    def _update_lr(self, epoch=None):
        self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
        self._write(self.get_lr if epoch is None else getattr(self, "_get_closed_form_lr", self.get_lr))

    def _write(self, get_lr):
        self._get_lr_called_within_step = True
        try:
            rates = get_lr()
        finally:
            self._get_lr_called_within_step = False
        for group, rate in zip(self.optimizer.param_groups, rates, strict=True):
            put(group, "lr", rate)
        self._last_lr = self._rates()

    def get_lr(self):
        """The rates of the epoch `last_epoch`, computed anew; users want `get_last_lr`."""
        raise NotImplementedError

    def get_last_lr(self):
        """The rate of each group, as the last step left it."""
        return self._last_lr

    def _rates(self):
        return [copied(group["lr"]) for group in self.optimizer.param_groups]

    def _warn_outside_step(self):
        if not self._get_lr_called_within_step:
            warnings.warn(refusal(UserWarning, "ask_last_lr"), stacklevel=3)

    def state_dict(self):
        """All that the schedule knows but for the optimizer itself."""
        return {name: value for name, value in self.__dict__.items() if name != "optimizer"}

    def load_state_dict(self, state_dict):
        """Take over what a `state_dict` says."""
        self.__dict__.update(state_dict)


def require_optimizer(optimizer):
    """The optimizer itself. Raises `TypeError` for anything else."""
    if not isinstance(optimizer, Optimizer):
        raise refusal(TypeError, "no_optimizer", kind=type(optimizer).__name__)
    return optimizer


def copied(rate):
    """A rate that nobody else writes over: it may be a tensor."""
    return rate.clone() if isinstance(rate, Tensor) else rate


def put(group, name, value):
    """Write a rate into a group, and into the very tensor where it is one."""
    if isinstance(group[name], Tensor):
        group[name].fill_(plain(value))
    else:
        group[name] = value


def one_for_each_group(optimizer, name, value):
    """A list with one value for each group. Raises `ValueError` for a list that is longer or shorter."""
    groups = len(optimizer.param_groups)
    if not isinstance(value, (list, tuple)):
        return [copied(value) for _ in range(groups)]
    if len(value) != groups:
        raise refusal(ValueError, "values_for_groups", name=name, given=len(value), groups=groups)
    return [copied(each) for each in value]


def _note_steps(optimizer):
    """Let an optimizer remember that its `step` was called; a subclass may have written a `step` of its own."""
    if hasattr(optimizer.step, "notes_steps_of"):
        return
    step = optimizer.step

    @functools.wraps(step)
    def noted(*arguments, **named):
        optimizer._opt_called = True
        return step(*arguments, **named)

    noted.notes_steps_of = optimizer
    optimizer._opt_called = False
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

    def _get_closed_form_lr(self):
        return [base * self.gamma ** (self.last_epoch // self.step_size) for base in self.base_lrs]


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

    def _get_closed_form_lr(self):
        passed = sum(count for milestone, count in self.milestones.items() if milestone <= self.last_epoch)
        return [base * self.gamma**passed for base in self.base_lrs]


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

    def _get_closed_form_lr(self):
        return [base * self.gamma**self.last_epoch for base in self.base_lrs]


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
        self.lr_lambdas = list(lr_lambda) if isinstance(lr_lambda, (list, tuple)) else [lr_lambda] * groups
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


class MultiplicativeLR(LambdaLR):
    """Multiplies the rate by `lr_lambda(epoch)` every epoch; a list has a function for each group.

    Raises `ValueError` if there are not as many functions as groups, `TypeError` for what cannot be called.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = MultiplicativeLR(optimizer, lambda epoch: 0.5)
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        for each in lr_lambda if isinstance(lr_lambda, (list, tuple)) else [lr_lambda]:
            if not callable(each):
                raise refusal(TypeError, "lambda_type", kind=type(each).__name__)
        super().__init__(optimizer, lr_lambda, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self._is_initial:
            return self._rates()
        return [rate * factor(self.last_epoch) for rate, factor in zip(self._rates(), self.lr_lambdas, strict=True)]


class ConstantLR(LRScheduler):
    """Keeps the rate at `factor` times the first one until epoch `total_iters`.

    Raises `ValueError` for a factor that is not between 0 and 1.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> ConstantLR(optimizer, factor=0.5).get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, factor=1.0 / 3, total_iters=5, last_epoch=-1):
        if not 0 <= factor <= 1:
            raise refusal(ValueError, "constant_factor")
        self.factor = factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self.last_epoch == 0:
            return [rate * self.factor for rate in self._rates()]
        if self.last_epoch != self.total_iters:
            return self._rates()
        return [rate * (1.0 / self.factor) for rate in self._rates()]

    def _get_closed_form_lr(self):
        factor = self.factor + (self.last_epoch >= self.total_iters) * (1 - self.factor)
        return [base * factor for base in self.base_lrs]


class LinearLR(LRScheduler):
    """Brings the rate from `start_factor` to `end_factor` times the first one in `total_iters` equal steps.

    Raises `ValueError` for factors that are not between 0 and 1.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = LinearLR(optimizer, start_factor=0.5, total_iters=2)
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.75]
    """

    def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1):
        if not 0 < start_factor <= 1:
            raise refusal(ValueError, "linear_start")
        if not 0 <= end_factor <= 1:
            raise refusal(ValueError, "linear_end")
        self.start_factor = start_factor
        self.end_factor = end_factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self.last_epoch == 0:
            return [rate * self.start_factor for rate in self._rates()]
        if self._is_initial or self.last_epoch > self.total_iters:
            return self._rates()
        rise = self.end_factor - self.start_factor
        before = self.total_iters * self.start_factor + (self.last_epoch - 1) * rise
        return [rate * (1.0 + rise / before) for rate in self._rates()]

    def _get_closed_form_lr(self):
        rise = (self.end_factor - self.start_factor) * min(self.total_iters, self.last_epoch) / self.total_iters
        return [base * (self.start_factor + rise) for base in self.base_lrs]


class PolynomialLR(LRScheduler):
    """Lets the rate fall to 0 in `total_iters` epochs: the first one times (1 - epoch / total_iters) ** power.

    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = PolynomialLR(optimizer, total_iters=2)
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.5]
    """

    def __init__(self, optimizer, total_iters=5, power=1.0, last_epoch=-1):
        self.total_iters = total_iters
        self.power = power
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        if self._is_initial or self.last_epoch > self.total_iters:
            return self._rates()
        now = 1.0 - self.last_epoch / self.total_iters
        before = 1.0 - (self.last_epoch - 1) / self.total_iters
        return [rate * (now / before) ** self.power for rate in self._rates()]

    def _get_closed_form_lr(self):
        left = 1.0 - min(self.total_iters, self.last_epoch) / self.total_iters
        return [base * left**self.power for base in self.base_lrs]


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
        if self._is_initial:
            return self._rates()
        epoch, wave = self.last_epoch, math.pi / self.T_max
        if self._step_count == 1 and epoch > 0:
            return [self.eta_min + (base - self.eta_min) * (1 + math.cos(epoch * wave)) / 2 for base in self.base_lrs]
        if (epoch - 1 - self.T_max) % (2 * self.T_max) == 0:  # the rate before was eta_min, and tells nothing
            rise = (1 - math.cos(wave)) / 2
            pairs = zip(self._rates(), self.base_lrs, strict=True)
            return [rate + (base - self.eta_min) * rise for rate, base in pairs]
        now = 1 + math.cos(math.pi * epoch / self.T_max)
        before = 1 + math.cos(math.pi * (epoch - 1) / self.T_max)
        return [now / before * (rate - self.eta_min) + self.eta_min for rate in self._rates()]

    def _get_closed_form_lr(self):
        wave = 1 + math.cos(math.pi * self.last_epoch / self.T_max)
        return [self.eta_min + (base - self.eta_min) * wave / 2 for base in self.base_lrs]


class _LRScheduler(LRScheduler):
    """What `LRScheduler` was called before PyTorch 2.0."""


# Of less common kinds.
LATER = {
    "minigrad.optim.cycles": "CosineAnnealingWarmRestarts CyclicLR OneCycleLR",
    "minigrad.optim.plateau": "ReduceLROnPlateau",
    "minigrad.optim.combined": "ChainedScheduler SequentialLR",
}

__getattr__, __dir__ = read_at_first_use(__name__, "torch.optim.lr_scheduler", LATER)
