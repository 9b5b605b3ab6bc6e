"""Schedules made of others: one after the other, or all at once."""

from bisect import bisect_right

from minigrad.optim.lr_scheduler import LRScheduler, put
from minigrad.optim.plateau import ReduceLROnPlateau
from minigrad.words import refusal


class _Combined(LRScheduler):
    def state_dict(self):
        """All that it and its schedules know but for the optimizer itself."""
        own = {name: value for name, value in super().state_dict().items() if name != "_schedulers"}
        return own | {"_schedulers": [scheduler.state_dict() for scheduler in self._schedulers]}

    def load_state_dict(self, state_dict):
        """Take over what a `state_dict` says, for each of the schedules too."""
        super().load_state_dict({name: value for name, value in state_dict.items() if name != "_schedulers"})
        for scheduler, kept in zip(self._schedulers, state_dict["_schedulers"], strict=True):
            scheduler.load_state_dict(kept)

    def _check(self, schedulers, optimizer):
        name = type(self).__name__
        for number, scheduler in enumerate(schedulers):
            if not hasattr(scheduler, "optimizer"):
                raise refusal(TypeError, "combined_no_schedule", name=name, number=number)
            if isinstance(scheduler, ReduceLROnPlateau):
                raise refusal(ValueError, "combined_plateau", name=name, number=number)
            if optimizer is not scheduler.optimizer:
                words = {"kind": type(scheduler).__name__, "theirs": scheduler.optimizer}
                own = type(optimizer).__name__
                raise refusal(ValueError, "combined_optimizers", name=name, number=number, own=own, **words)


class SequentialLR(_Combined):
    """One schedule after the other: the next begins anew at each epoch in `milestones`.

    Raises `ValueError` if these are not one fewer than the schedules, or if the schedules belong to several optimizers.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html

    >>> import minigrad as torch
    >>> schedules = torch.optim.lr_scheduler
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> first, second = schedules.ConstantLR(optimizer, factor=0.5), schedules.ExponentialLR(optimizer, gamma=0.5)
    >>> scheduler = SequentialLR(optimizer, [first, second], milestones=[2])
    >>> for epoch in range(3):
    ...     optimizer.step()
    ...     scheduler.step()
    ...     print(scheduler.get_last_lr())
    [0.5]
    [1.0]
    [0.5]
    """

    def __init__(self, optimizer, schedulers, milestones, last_epoch=-1):
        if not schedulers:
            raise refusal(ValueError, "sequence_of_none", name=type(self).__name__)
        self._check(schedulers, optimizer)
        if len(milestones) != len(schedulers) - 1:
            raise refusal(ValueError, "sequence_milestones", schedules=len(schedulers), milestones=len(milestones))
        self._schedulers = schedulers
        self._milestones = milestones
        self.last_epoch = last_epoch + 1
        self.optimizer = optimizer
        for group in optimizer.param_groups:  # each schedule has made a first step already, which is taken back
            put(group, "lr", group["initial_lr"])
        for scheduler in schedulers:
            _take_back(scheduler)
        schedulers[0]._initial_step()
        self._last_lr = schedulers[0].get_last_lr()

    def step(self):
        """Go on to the next epoch."""
        self.last_epoch += 1
        number = bisect_right(self._milestones, self.last_epoch)
        scheduler = self._schedulers[number]
        if number > 0 and self._milestones[number - 1] == self.last_epoch:
            scheduler._update_lr(0)
        else:
            scheduler.step()
        self._last_lr = scheduler.get_last_lr()


def _take_back(scheduler):
    if isinstance(scheduler, _Combined):
        for each in scheduler._schedulers:
            _take_back(each)
    else:
        scheduler.last_epoch -= 1


class ChainedScheduler(_Combined):
    """All schedules at every epoch, each on what the one before it left.

    Raises `ValueError` for none at all, or if they belong to several optimizers.
    See https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html

    >>> import minigrad as torch
    >>> schedules = torch.optim.lr_scheduler
    >>> optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
    >>> first, second = schedules.ConstantLR(optimizer, factor=0.5), schedules.ExponentialLR(optimizer, gamma=0.5)
    >>> scheduler = ChainedScheduler([first, second])
    >>> optimizer.step()
    >>> scheduler.step()
    >>> scheduler.get_last_lr()
    [0.25]
    """

    def __init__(self, schedulers, optimizer=None):
        if not schedulers:
            raise refusal(ValueError, "chain_of_none", name=type(self).__name__)
        optimizer = optimizer or schedulers[0].optimizer
        self._check(schedulers, optimizer)
        self._schedulers = schedulers
        self.optimizer = optimizer
        self._last_lr = self._rates()

    def step(self):
        """Go on to the next epoch."""
        for scheduler in self._schedulers:
            scheduler.step()
        self._last_lr = self._rates()
