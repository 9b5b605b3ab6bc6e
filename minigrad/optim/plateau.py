"""The schedule that looks at results: the learning rate falls when they no longer get better."""

import math
import warnings

from minigrad.optim.lr_scheduler import LRScheduler, put, require_optimizer
from minigrad.words import refusal


class ReduceLROnPlateau(LRScheduler):
    """Multiplies the rate by `factor` after more than `patience` epochs in which a result did not get better.

    `step(metrics)` takes that result. Better is less by more than `threshold`, as a share of the best one so far
    (`threshold_mode="rel"`) or absolutely (`"abs"`); with `mode="max"` it is more. After a change results are not
    looked at for `cooldown` epochs; no rate falls below `min_lr`, and none is changed by less than `eps`. Raises
    `ValueError` for a factor of 1 or more and for modes that are not known.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html

    >>> import minigrad as torch
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> scheduler = ReduceLROnPlateau(optimizer, patience=1)
    >>> for loss in [3.0, 2.0, 2.0, 2.0]:
    ...     scheduler.step(loss)
    ...     print(scheduler.get_last_lr())
    [1.0]
    [1.0]
    [1.0]
    [0.1]
    """

    def __init__(
        self,
        optimizer,
        mode="min",
        factor=0.1,
        patience=10,
        threshold=1e-4,
        threshold_mode="rel",
        cooldown=0,
        min_lr=0,
        eps=1e-8,
    ):
        if factor >= 1.0:
            raise refusal(ValueError, "plateau_factor")
        self.factor = factor
        self.optimizer = require_optimizer(optimizer)
        groups = len(optimizer.param_groups)
        is_list = isinstance(min_lr, (list, tuple))
        if is_list and len(min_lr) != groups:
            raise refusal(ValueError, "plateau_floors", groups=groups, given=len(min_lr))
        self.default_min_lr = None if is_list else min_lr
        self.min_lrs = list(min_lr) if is_list else [min_lr] * groups
        self.patience = patience
        self.cooldown = cooldown
        self.eps = eps
        self.last_epoch = 0
        self._last_lr = self._rates()
        if mode not in ("min", "max"):
            raise refusal(ValueError, "plateau_mode", what="mode", mode=mode)
        if threshold_mode not in ("rel", "abs"):
            raise refusal(ValueError, "plateau_mode", what="threshold mode", mode=threshold_mode)
        self.mode_worse = math.inf if mode == "min" else -math.inf
        self.mode = mode
        self.threshold = threshold
        self.threshold_mode = threshold_mode
        self._reset()

    def _reset(self):
        self.best = self.mode_worse
        self.cooldown_counter = 0
        self.num_bad_epochs = 0

    def step(self, metrics, epoch=None):
        """Go on to the next epoch, in which the result was `metrics`."""
        current = float(metrics)
        if epoch is not None:
            warnings.warn(refusal(UserWarning, "scheduler_epoch"), stacklevel=2)
        self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
        if self._is_better(current, self.best):
            self.best = current
            self.num_bad_epochs = 0
        else:
            self.num_bad_epochs += 1
        if self.in_cooldown:
            self.cooldown_counter -= 1
            self.num_bad_epochs = 0
        if self.num_bad_epochs > self.patience:
            self._reduce()
            self.cooldown_counter = self.cooldown
            self.num_bad_epochs = 0
        self._last_lr = self._rates()

    @property
    def in_cooldown(self):
        """Whether the rate fell so short a time ago that results are not looked at."""
        return self.cooldown_counter > 0

    def _is_better(self, result, best):
        sign = 1 if self.mode == "max" else -1
        needed = best * (1.0 + sign * self.threshold) if self.threshold_mode == "rel" else best + sign * self.threshold
        return result > needed if self.mode == "max" else result < needed

    def _reduce(self):
        groups = self.optimizer.param_groups
        if len(groups) != len(self.min_lrs):
            if self.default_min_lr is None:
                raise refusal(RuntimeError, "plateau_more_groups", now=len(groups), then=len(self.min_lrs))
            self.min_lrs = [self.default_min_lr] * len(groups)
        for group, floor in zip(groups, self.min_lrs, strict=True):
            old = float(group["lr"])
            new = max(old * self.factor, floor)
            if old - new > self.eps:
                put(group, "lr", new)
