"""Schedules that go up and down: the learning rate, and often the momentum against it."""

import math
import types

from minigrad.optim.lr_scheduler import LRScheduler, one_for_each_group, put, require_optimizer
from minigrad.words import refusal


class _WithMomentum(LRScheduler):
    """A schedule that may change the momentum as well, or what stands for it in Adam, the first of its `betas`."""

    def _prepare_momentum(self, base_momentum, max_momentum, last_epoch):
        defaults = self.optimizer.defaults
        if "momentum" not in defaults and "betas" not in defaults:
            raise refusal(ValueError, "cycle_momentum")
        self.use_beta1 = "betas" in defaults
        base = one_for_each_group(self.optimizer, "base_momentum", base_momentum)
        greatest = one_for_each_group(self.optimizer, "max_momentum", max_momentum)
        if last_epoch == -1:
            for group, least, most in zip(self.optimizer.param_groups, base, greatest, strict=True):
                self._put_momentum(group, most)
                group["max_momentum"] = most
                group["base_momentum"] = least
        return base, greatest

    def _put_momentum(self, group, momentum):
        if self.use_beta1:
            group["betas"] = (momentum, *group["betas"][1:])
        else:
            group["momentum"] = momentum


class CyclicLR(_WithMomentum):
    """Lets the rate rise from `base_lr` to `max_lr` and fall again, in straight lines, cycle after cycle.

    A cycle rises for `step_size_up` steps and falls for `step_size_down`. With `mode="triangular2"` each is half as
    high as the one before, with `"exp_range"` its height is `gamma` to the power of the step; a `scale_fn` says it
    freely, of the cycle or of the step (`scale_mode`). The momentum goes the other way, unless `cycle_momentum=False`.
    After Smith, https://arxiv.org/abs/1506.01186. Raises `ValueError` for an unknown mode, and for an optimizer without
    momentum.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0, momentum=0.9)
    >>> scheduler = CyclicLR(optimizer, base_lr=0.0, max_lr=1.0, step_size_up=2)
    >>> for step in range(4):
    ...     optimizer.step()
    ...     scheduler.step()
    ...     print(scheduler.get_last_lr())
    [0.5]
    [1.0]
    [0.5]
    [0.0]
    """

    def __init__(
        self,
        optimizer,
        base_lr,
        max_lr,
        step_size_up=2000,
        step_size_down=None,
        mode="triangular",
        gamma=1.0,
        scale_fn=None,
        scale_mode="cycle",
        cycle_momentum=True,
        base_momentum=0.8,
        max_momentum=0.9,
        last_epoch=-1,
    ):
        self.optimizer = require_optimizer(optimizer)
        base_lrs = one_for_each_group(optimizer, "base_lr", base_lr)
        if last_epoch == -1:
            for group, rate in zip(optimizer.param_groups, base_lrs, strict=True):
                put(group, "lr", rate)
        self.max_lrs = one_for_each_group(optimizer, "max_lr", max_lr)
        up = float(step_size_up)
        self.total_size = up + (up if step_size_down is None else float(step_size_down))
        self.step_ratio = up / self.total_size
        if mode not in ("triangular", "triangular2", "exp_range") and scale_fn is None:
            raise refusal(ValueError, "cycle_mode")
        self.mode = mode
        self.gamma = gamma
        self._scale_fn_custom = scale_fn
        self.scale_mode = scale_mode
        if scale_fn is None:
            self.scale_mode = "iterations" if mode == "exp_range" else "cycle"
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            momentums = self._prepare_momentum(base_momentum, max_momentum, last_epoch)
            self.base_momentums, self.max_momentums = momentums
        super().__init__(optimizer, last_epoch)
        self.base_lrs = base_lrs

    def scale_fn(self, x):
        """The height of a cycle, by its number or by that of the step."""
        if self._scale_fn_custom is not None:
            return self._scale_fn_custom(x)
        return {"triangular": 1.0, "triangular2": 1 / 2.0 ** (x - 1), "exp_range": self.gamma**x}[self.mode]

    def get_lr(self):
        self._warn_outside_step()
        cycle = math.floor(1 + self.last_epoch / self.total_size)
        x = 1.0 + self.last_epoch / self.total_size - cycle
        height = x / self.step_ratio if x <= self.step_ratio else (x - 1) / (self.step_ratio - 1)
        scale = self.scale_fn(cycle if self.scale_mode == "cycle" else self.last_epoch)
        if self.cycle_momentum:
            groups = zip(self.optimizer.param_groups, self.base_momentums, self.max_momentums, strict=True)
            for group, least, most in groups:
                self._put_momentum(group, most - (most - least) * height * scale)
        pairs = zip(self.base_lrs, self.max_lrs, strict=True)
        return [least + (most - least) * height * scale for least, most in pairs]

    def state_dict(self):
        """All but the optimizer and a plain function, which cannot be saved: the program must bring it again."""
        state = super().state_dict()
        function = state.pop("_scale_fn_custom")
        bare = function is None or isinstance(function, types.FunctionType)
        return state | {"_scale_fn_custom": None if bare else dict(vars(function))}

    def load_state_dict(self, state_dict):
        """Take over what a `state_dict` says, also what a callable object remembered."""
        kept = state_dict["_scale_fn_custom"]
        super().load_state_dict({name: value for name, value in state_dict.items() if name != "_scale_fn_custom"})
        if kept is not None:
            vars(self._scale_fn_custom).update(kept)


class OneCycleLR(_WithMomentum):
    """One cycle for the whole training: the rate rises to `max_lr`, and falls to far less than where it began.

    It begins at `max_lr / div_factor`, rises during the share `pct_start` of all steps, and ends at a
    `final_div_factor`-th of the beginning; with `three_phase` it falls to the beginning first. The steps are
    `total_steps`, or `epochs * steps_per_epoch`. The momentum goes the other way, unless `cycle_momentum=False`. After
    Smith and Topin, https://arxiv.org/abs/1708.07120. Raises `ValueError` for numbers of steps that are none, for an
    optimizer without momentum, and for steps beyond the last.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0, momentum=0.9)
    >>> scheduler = OneCycleLR(optimizer, max_lr=1.0, total_steps=5, pct_start=0.6)
    >>> for step in range(4):
    ...     optimizer.step()
    ...     scheduler.step()
    ...     print([round(rate, 6) for rate in scheduler.get_last_lr()])
    [0.52]
    [1.0]
    [0.500002]
    [4e-06]
    """

    def __init__(
        self,
        optimizer,
        max_lr,
        total_steps=None,
        epochs=None,
        steps_per_epoch=None,
        pct_start=0.3,
        anneal_strategy="cos",
        cycle_momentum=True,
        base_momentum=0.85,
        max_momentum=0.95,
        div_factor=25.0,
        final_div_factor=1e4,
        three_phase=False,
        last_epoch=-1,
    ):
        self.optimizer = require_optimizer(optimizer)
        self.total_steps = _count_of_steps(total_steps, epochs, steps_per_epoch)
        self._schedule_phases = _phases(float(pct_start * self.total_steps), self.total_steps, three_phase)
        if not 0 <= pct_start <= 1 or not isinstance(pct_start, float):
            raise refusal(ValueError, "cycle_start", value=pct_start)
        if anneal_strategy not in ("cos", "linear"):
            raise refusal(ValueError, "cycle_strategy", value=anneal_strategy)
        self._anneal_func_type = anneal_strategy
        max_lrs = one_for_each_group(optimizer, "max_lr", max_lr)
        if last_epoch == -1:
            for group, most in zip(optimizer.param_groups, max_lrs, strict=True):
                group["initial_lr"] = most / div_factor
                group["max_lr"] = most
                group["min_lr"] = group["initial_lr"] / final_div_factor
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            self._prepare_momentum(base_momentum, max_momentum, last_epoch)
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        step = self.last_epoch
        if step > self.total_steps:
            raise refusal(ValueError, "cycle_over", step=step, total=self.total_steps)
        start = 0.0
        for phase in self._schedule_phases:
            if step <= phase["end_step"] or phase is self._schedule_phases[-1]:
                break
            start = phase["end_step"]
        share = (step - start) / (phase["end_step"] - start)
        groups = self.optimizer.param_groups
        rates = [self._between(group[phase["start_lr"]], group[phase["end_lr"]], share) for group in groups]
        if self.cycle_momentum:
            for group in groups:
                ends = group[phase["start_momentum"]], group[phase["end_momentum"]]
                self._put_momentum(group, self._between(*ends, share))
        return rates

    def _between(self, start, end, share):
        if self._anneal_func_type == "linear":
            return (end - start) * share + start
        return end + (start - end) / 2.0 * (math.cos(math.pi * share) + 1)


def _count_of_steps(total_steps, epochs, steps_per_epoch):
    if total_steps is not None:
        return _positive("total_steps", total_steps)
    if epochs is None or steps_per_epoch is None:
        raise refusal(ValueError, "cycle_steps")
    return _positive("epochs", epochs) * _positive("steps_per_epoch", steps_per_epoch)


def _positive(name, value):
    if value <= 0 or not isinstance(value, int):
        raise refusal(ValueError, "positive_integer", name=name, value=value)
    return value


def _phases(rise, total, three_phase):
    """Where each part of the cycle ends, and between what rates and momentums of the groups it leads."""
    up = _phase(rise - 1, "initial_lr", "max_lr", "max_momentum", "base_momentum")
    if not three_phase:
        return [up, _phase(total - 1, "max_lr", "min_lr", "base_momentum", "max_momentum")]
    down = _phase(2 * rise - 2, "max_lr", "initial_lr", "base_momentum", "max_momentum")
    return [up, down, _phase(total - 1, "initial_lr", "min_lr", "max_momentum", "max_momentum")]


def _phase(end_step, *ends):
    return {
        "end_step": end_step,
        **dict(zip(("start_lr", "end_lr", "start_momentum", "end_momentum"), ends, strict=True)),
    }


class CosineAnnealingWarmRestarts(LRScheduler):
    """Lets the rate fall to `eta_min` along half a wave of the cosine in `T_0` epochs, and begins again at the top.

    Each wave is `T_mult` times as long as the one before. `step(epoch)` takes fractions of epochs too. After Loshchilov
    and Hutter, https://arxiv.org/abs/1608.03983. Raises `ValueError` for lengths that are no positive integers.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = CosineAnnealingWarmRestarts(optimizer, T_0=2)
    >>> for epoch in range(3):
    ...     optimizer.step()
    ...     scheduler.step()
    ...     print(scheduler.get_last_lr())
    [0.5]
    [1.0]
    [0.5]
    """

    def __init__(self, optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1):
        if T_0 <= 0 or not isinstance(T_0, int):
            raise refusal(ValueError, "positive_integer", name="T_0", value=T_0)
        if T_mult < 1 or not isinstance(T_mult, int):
            raise refusal(ValueError, "restart_factor", value=T_mult)
        if not isinstance(eta_min, (float, int)):
            raise refusal(ValueError, "restart_floor", value=eta_min, kind=type(eta_min))
        self.T_0 = T_0
        self.T_i = T_0
        self.T_mult = T_mult
        self.eta_min = eta_min
        self.T_cur = last_epoch
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside_step()
        wave = 1 + math.cos(math.pi * self.T_cur / self.T_i)
        return [self.eta_min + (base - self.eta_min) * wave / 2 for base in self.base_lrs]

    def step(self, epoch=None):
        """Go on to the next epoch, or to one that is given, also to a fraction; a negative one is a `ValueError`."""
        if epoch is None and self.last_epoch < 0:
            epoch = 0
        if epoch is None:
            epoch = self.last_epoch + 1
            self.T_cur += 1
            if self.T_cur >= self.T_i:
                self.T_cur %= self.T_i
                self.T_i *= self.T_mult
        elif epoch < 0:
            raise refusal(ValueError, "restart_epoch", epoch=epoch)
        else:
            self.T_cur, self.T_i = self._place_in_wave(epoch)
        self.last_epoch = math.floor(epoch)
        self._write(self.get_lr)

    def _place_in_wave(self, epoch):
        if epoch < self.T_0:
            return epoch, self.T_0
        if self.T_mult == 1:
            return epoch % self.T_0, self.T_i
        waves = int(math.log(epoch / self.T_0 * (self.T_mult - 1) + 1, self.T_mult))
        start = self.T_0 * (self.T_mult**waves - 1) / (self.T_mult - 1)
        return epoch - start, self.T_0 * self.T_mult**waves
