# Written by tools/build.py: what editors and type checkers know of minigrad.optim.lr_scheduler.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")

from minigrad import Generator, Size, Tensor
from minigrad import device as _device, dtype as _dtype, layout as _layout

from minigrad.optim import Optimizer as Optimizer
from minigrad import Tensor as Tensor
class LRScheduler:
    'What all schedules share.'
    def __init__(self, optimizer, last_epoch: Any = -1) -> None: ...
    base_lrs: Any
    last_epoch: Any
    optimizer: Any
    def get_last_lr(self) -> Any: 'The rate of each group, as the last step left it.'
    def get_lr(self) -> Any: 'The rates of the epoch `last_epoch`, computed anew; users want `get_last_lr`.'
    def load_state_dict(self, state_dict) -> None: 'Take over what a `state_dict` says.'
    def state_dict(self) -> Any: 'All that the schedule knows but for the optimizer itself.'
    def step(self, epoch=None) -> None: 'Go on to the next epoch, or to a given one, which warns: it was how PyTorch 1.0 and older did it.'

class ConstantLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Keeps the rate at `factor` times the first one until epoch `total_iters`.'
    def __init__(self, optimizer, factor: Any = 0.3333333333333333, total_iters: Any = 5, last_epoch: Any = -1) -> None: ...
    factor: Any
    total_iters: Any
    def get_lr(self) -> Any: ...

class CosineAnnealingLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Lets the rate fall to `eta_min` over `T_max` epochs along half a wave of the cosine.'
    def __init__(self, optimizer, T_max, eta_min: Any = 0.0, last_epoch: Any = -1) -> None: ...
    base_lrs: Any
    eta_min: Any
    last_epoch: Any
    def get_lr(self) -> Any: ...

class CosineAnnealingWarmRestarts(minigrad.optim.lr_scheduler.LRScheduler):
    'Lets the rate fall to `eta_min` along half a wave of the cosine in `T_0` epochs, and begins again at the top.'
    def __init__(self, optimizer, T_0, T_mult: Any = 1, eta_min: Any = 0.0, last_epoch: Any = -1) -> None: ...
    eta_min: Any
    last_epoch: Any
    def get_lr(self) -> Any: ...
    def step(self, epoch=None) -> None: 'Go on to the next epoch, or to one that is given, also to a fraction; a negative one is a `ValueError`.'

class ExponentialLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Multiplies the rate by `gamma` every epoch.'
    def __init__(self, optimizer, gamma, last_epoch: Any = -1) -> None: ...
    gamma: Any
    def get_lr(self) -> Any: ...

class LambdaLR(minigrad.optim.lr_scheduler.LRScheduler):
    'The first rate times `lr_lambda(epoch)`; a list has a function for each group.'
    def __init__(self, optimizer, lr_lambda, last_epoch: Any = -1) -> None: ...
    base_lrs: Any
    lr_lambdas: Any
    def get_lr(self) -> Any: ...
    def load_state_dict(self, state_dict) -> None: 'Take over what a `state_dict` says, also what callable objects remembered.'
    def state_dict(self) -> Any: 'All but the optimizer and plain functions, which cannot be saved: the program must bring them again.'

class LinearLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Brings the rate from `start_factor` to `end_factor` times the first one in `total_iters` equal steps.'
    def __init__(self, optimizer, start_factor: Any = 0.3333333333333333, end_factor: Any = 1.0, total_iters: Any = 5, last_epoch: Any = -1) -> None: ...
    end_factor: Any
    start_factor: Any
    total_iters: Any
    def get_lr(self) -> Any: ...

class MultiStepLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Multiplies the rate by `gamma` at each of the epochs in `milestones`.'
    def __init__(self, optimizer, milestones, gamma: Any = 0.1, last_epoch: Any = -1) -> None: ...
    gamma: Any
    milestones: Any
    def get_lr(self) -> Any: ...

class PolynomialLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Lets the rate fall to 0 in `total_iters` epochs: the first one times (1 - epoch / total_iters) ** power.'
    def __init__(self, optimizer, total_iters: Any = 5, power: Any = 1.0, last_epoch: Any = -1) -> None: ...
    power: Any
    total_iters: Any
    def get_lr(self) -> Any: ...

class ReduceLROnPlateau(minigrad.optim.lr_scheduler.LRScheduler):
    'Multiplies the rate by `factor` after more than `patience` epochs in which a result did not get better.'
    def __init__(self, optimizer, mode: Any = 'min', factor: Any = 0.1, patience: Any = 10, threshold: Any = 0.0001, threshold_mode: Any = 'rel', cooldown: Any = 0, min_lr: Any = 0, eps: Any = 1e-08) -> None: ...
    best: Any
    cooldown: Any
    cooldown_counter: Any
    default_min_lr: Any
    eps: Any
    factor: Any
    last_epoch: Any
    min_lrs: Any
    mode: Any
    mode_worse: Any
    num_bad_epochs: Any
    optimizer: Any
    patience: Any
    threshold: Any
    threshold_mode: Any
    @property
    def in_cooldown(self) -> Any: 'Whether the rate fell so short a time ago that results are not looked at.'
    def step(self, metrics, epoch=None) -> None: 'Go on to the next epoch, in which the result was `metrics`.'

class StepLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Multiplies the rate by `gamma` every `step_size` epochs.'
    def __init__(self, optimizer, step_size, gamma: Any = 0.1, last_epoch: Any = -1) -> None: ...
    gamma: Any
    step_size: Any
    def get_lr(self) -> Any: ...

class ChainedScheduler(minigrad.optim.lr_scheduler.LRScheduler):
    'All schedules at every epoch, each on what the one before it left.'
    def __init__(self, schedulers, optimizer=None) -> None: ...
    optimizer: Any
    def load_state_dict(self, state_dict) -> None: 'Take over what a `state_dict` says, for each of the schedules too.'
    def state_dict(self) -> Any: 'All that it and its schedules know but for the optimizer itself.'
    def step(self) -> None: 'Go on to the next epoch.'

class CyclicLR(minigrad.optim.lr_scheduler.LRScheduler):
    'Lets the rate rise from `base_lr` to `max_lr` and fall again, in straight lines, cycle after cycle.'
    def __init__(self, optimizer, base_lr, max_lr, step_size_up: Any = 2000, step_size_down=None, mode: Any = 'triangular', gamma: Any = 1.0, scale_fn=None, scale_mode: Any = 'cycle', cycle_momentum=True, base_momentum: Any = 0.8, max_momentum: Any = 0.9, last_epoch: Any = -1) -> None: ...
    base_lrs: Any
    base_momentums: Any
    cycle_momentum: Any
    gamma: Any
    max_lrs: Any
    mode: Any
    optimizer: Any
    scale_mode: Any
    step_ratio: Any
    total_size: Any
    use_beta1: Any
    def get_lr(self) -> Any: ...
    def load_state_dict(self, state_dict) -> None: 'Take over what a `state_dict` says, also what a callable object remembered.'
    def scale_fn(self, x) -> Any: 'The height of a cycle, by its number or by that of the step.'
    def state_dict(self) -> Any: 'All but the optimizer and a plain function, which cannot be saved: the program must bring it again.'

class MultiplicativeLR(minigrad.optim.lr_scheduler.LambdaLR):
    'Multiplies the rate by `lr_lambda(epoch)` every epoch; a list has a function for each group.'
    def __init__(self, optimizer, lr_lambda, last_epoch: Any = -1) -> None: ...
    lr_lambdas: Any
    def get_lr(self) -> Any: ...

class OneCycleLR(minigrad.optim.lr_scheduler.LRScheduler):
    'One cycle for the whole training: the rate rises to `max_lr`, and falls to far less than where it began.'
    def __init__(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start: Any = 0.3, anneal_strategy: Any = 'cos', cycle_momentum=True, base_momentum: Any = 0.85, max_momentum: Any = 0.95, div_factor: Any = 25.0, final_div_factor: Any = 10000.0, three_phase=False, last_epoch: Any = -1) -> None: ...
    cycle_momentum: Any
    optimizer: Any
    total_steps: Any
    use_beta1: Any
    def get_lr(self) -> Any: ...

class SequentialLR(minigrad.optim.lr_scheduler.LRScheduler):
    'One schedule after the other: the next begins anew at each epoch in `milestones`.'
    def __init__(self, optimizer, schedulers, milestones, last_epoch: Any = -1) -> None: ...
    last_epoch: Any
    optimizer: Any
    def load_state_dict(self, state_dict) -> None: 'Take over what a `state_dict` says, for each of the schedules too.'
    def state_dict(self) -> Any: 'All that it and its schedules know but for the optimizer itself.'
    def step(self) -> None: 'Go on to the next epoch.'

