# Written by tools/build.py: what editors and type checkers know of minigrad.optim.
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

from minigrad.optim import lr_scheduler as lr_scheduler
class Optimizer:
    'Changes parameters by their gradients.'
    def __init__(self, params, defaults) -> None: ...
    defaults: Any
    param_groups: Any
    state: Any
    def add_param_group(self, param_group) -> None: 'Optimize more parameters, with rates of their own: `{"params": [...], "lr": 0.1}`.'
    def load_state_dict(self, state_dict) -> None: 'Take over rates and state of a `state_dict`, in the order of the parameters.'
    def register_load_state_dict_post_hook(self, hook, prepend=False) -> Any: 'Call `hook(optimizer)` when a state was loaded.'
    def register_load_state_dict_pre_hook(self, hook, prepend=False) -> Any: 'Call `hook(optimizer, state_dict)` before a state is loaded; it may return another.'
    def register_state_dict_post_hook(self, hook, prepend=False) -> Any: 'Call `hook(optimizer, state_dict)` when the state is given out; it may return another.'
    def register_state_dict_pre_hook(self, hook, prepend=False) -> Any: 'Call `hook(optimizer)` before the state is given out.'
    def register_step_post_hook(self, hook) -> Any: 'Call `hook(optimizer, args, kwargs)` after every step.'
    def register_step_pre_hook(self, hook) -> Any: 'Call `hook(optimizer, args, kwargs)` before every step; it may return other `(args, kwargs)`.'
    def state_dict(self) -> Any: "What is needed to go on another day: the state of each parameter by its number, and the groups' rates."
    def step(self, closure=None) -> Any: 'Change every parameter that has a gradient.'
    def zero_grad(self, set_to_none=True) -> None: 'Forget the gradients of all parameters, so that the next `backward` does not add to them.'

class ASGD(minigrad.optim.Optimizer):
    'Steps that get shorter by a power `alpha` of the time; `state[w]["ax"]` is the mean from step `t0` on.'
    def __init__(self, params, lr: Any = 0.01, lambd: Any = 0.0001, alpha: Any = 0.75, t0: Any = 1000000.0, weight_decay: Any = 0, foreach=None, maximize=False, differentiable=False, capturable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class Adadelta(minigrad.optim.Optimizer):
    'Steps as long as the root of the mean square of steps so far, over that of the gradients.'
    def __init__(self, params, lr: Any = 1.0, rho: Any = 0.9, eps: Any = 1e-06, weight_decay: Any = 0, foreach=None, *, capturable=False, maximize=False, differentiable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class Adagrad(minigrad.optim.Optimizer):
    '`param -= lr * grad / (sqrt(sum of squares) + eps)`, where `lr` shrinks by `lr_decay` with every step.'
    def __init__(self, params, lr: Any = 0.01, lr_decay: Any = 0, weight_decay: Any = 0, initial_accumulator_value: Any = 0, eps: Any = 1e-10, foreach=None, *, maximize=False, differentiable=False, fused=None) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class Adam(minigrad.optim.Optimizer):
    '`param -= lr * mean / (sqrt(mean square) + eps)`, both means running and corrected for having started at zero.'
    def __init__(self, params, lr: Any = 0.001, betas: Any = ..., eps: Any = 1e-08, weight_decay: Any = 0, amsgrad=False, *, foreach=None, maximize=False, capturable=False, differentiable=False, fused=None, decoupled_weight_decay=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class Adamax(minigrad.optim.Optimizer):
    'Adam with the largest gradient that it remembers in place of the root of their mean square.'
    def __init__(self, params, lr: Any = 0.002, betas: Any = ..., eps: Any = 1e-08, weight_decay: Any = 0, foreach=None, *, maximize=False, differentiable=False, capturable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class LBFGS(minigrad.optim.Optimizer):
    'Up to `max_iter` steps at each call of `step(closure)`, which computes the loss as often as it needs to.'
    def __init__(self, params, lr: Any = 1, max_iter: Any = 20, max_eval=None, tolerance_grad: Any = 1e-07, tolerance_change: Any = 1e-09, history_size: Any = 100, line_search_fn=None) -> None: ...
    def step(self, closure) -> Any: 'Make the steps; returns the loss that `closure` computed first.'

class NAdam(minigrad.optim.Optimizer):
    "Adam that looks ahead along the mean of its gradients, as Nesterov's momentum does."
    def __init__(self, params, lr: Any = 0.002, betas: Any = ..., eps: Any = 1e-08, weight_decay: Any = 0, momentum_decay: Any = 0.004, decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False, differentiable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class RAdam(minigrad.optim.Optimizer):
    'Adam that makes plain steps as long as it has seen too few gradients to know their mean square.'
    def __init__(self, params, lr: Any = 0.001, betas: Any = ..., eps: Any = 1e-08, weight_decay: Any = 0, decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False, differentiable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class RMSprop(minigrad.optim.Optimizer):
    '`param -= lr * grad / (sqrt(mean square) + eps)`; `centered` takes the variance in place of the mean square.'
    def __init__(self, params, lr: Any = 0.01, alpha: Any = 0.99, eps: Any = 1e-08, weight_decay: Any = 0, momentum: Any = 0, centered=False, capturable=False, foreach=None, maximize=False, differentiable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class Rprop(minigrad.optim.Optimizer):
    'A step whose length grows while a gradient keeps its sign, and shrinks when that changes.'
    def __init__(self, params, lr: Any = 0.01, etas: Any = ..., step_sizes: Any = ..., *, capturable=False, foreach=None, maximize=False, differentiable=False) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class SGD(minigrad.optim.Optimizer):
    '`param -= lr * grad`, or with `momentum` a step along a sum of gradients that forgets slowly.'
    def __init__(self, params, lr: Any = 0.001, momentum: Any = 0, dampening: Any = 0, weight_decay: Any = 0, nesterov=False, *, maximize=False, foreach=None, differentiable=False, fused=None) -> None: ...
    def update(self, param, grad, group) -> None: 'Write over the array of one parameter by its gradient, an array.'

class AdamW(minigrad.optim.Adam):
    'Adam whose `weight_decay` shrinks the parameter itself and does not pass through the means.'
    def __init__(self, params, lr: Any = 0.001, betas: Any = ..., eps: Any = 1e-08, weight_decay: Any = 0.01, amsgrad=False, *, maximize=False, foreach=None, capturable=False, differentiable=False, fused=None) -> None: ...

