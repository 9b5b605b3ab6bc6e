"""The Optimizer: parameters in groups, each group with its own rates, and the one loop that all optimizers share."""

import copy
import warnings
from collections import defaultdict

import numpy as np

from minigrad.core.element_types import get_default_dtype
from minigrad.core.modes import enable_grad, no_grad
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.methods import plain
from minigrad.missing import leave_out
from minigrad.optim.hooked import Hooked
from minigrad.utils.gradients import drop_gradients
from minigrad.utils.naming import typename
from minigrad.words import refusal

# In place of a default, says that every group must bring the value itself.
required = type("required", (), {"__repr__": lambda self: "<required parameter>"})()


class Optimizer(Hooked):
    """Changes parameters by their gradients. A subclass says how in `update`.

    `params` are tensors, `(name, tensor)` pairs, or groups: dictionaries with `"params"` and whatever in `defaults` is
    to be different for them. `param_groups` holds the groups, `state` what is remembered of each parameter from one
    step to the next. Raises `TypeError` or `ValueError` for anything that cannot be optimized.
    See https://pytorch.org/docs/stable/optim.html
    """

    def __init__(self, params, defaults):
        if isinstance(params, Tensor):
            raise refusal(TypeError, "optimizer_of_tensor", kind=typename(params))
        groups = list(params)
        if not groups:
            raise refusal(ValueError, "optimizer_of_nothing")
        self.defaults = defaults
        self.state = defaultdict(dict)
        self.param_groups = []
        for group in groups if isinstance(groups[0], dict) else [{"params": groups}]:
            self.add_param_group(group)

    def add_param_group(self, param_group):
        """Optimize more parameters, with rates of their own: `{"params": [...], "lr": 0.1}`."""
        if not isinstance(param_group, dict):
            raise refusal(TypeError, "group_no_dict", kind=typename(type(param_group)))
        params = param_group["params"]
        if isinstance(params, set):
            raise refusal(TypeError, "group_of_set")
        params = [params] if isinstance(params, Tensor) else list(params)
        names = [each[0] for each in params if isinstance(each, tuple)]
        params = [each[1] if isinstance(each, tuple) else each for each in params]
        if names:
            if len(names) != len(params):
                raise refusal(ValueError, "group_half_named")
            param_group["param_names"] = names
        for param in params:
            _require_leaf(param)
        param_group["params"] = params
        self._add_defaults(param_group)
        self._refuse_overlap(param_group)
        self.param_groups.append(param_group)

    def _add_defaults(self, param_group):
        for name, default in self.defaults.items():
            if default is required and name not in param_group:
                raise refusal(ValueError, "group_required", name=name)
            param_group.setdefault(name, default)

    def _refuse_overlap(self, param_group):
        params = set(param_group["params"])
        if len(params) != len(param_group["params"]):
            warnings.warn(refusal(UserWarning, "group_twice"), stacklevel=4)
        for group in self.param_groups:
            if ("param_names" in param_group) != ("param_names" in group):
                which = "with names" if "param_names" in param_group else "without names"
                raise refusal(ValueError, "groups_half_named", which=which)
            if not params.isdisjoint(group["params"]):
                raise refusal(ValueError, "groups_overlap")

    def zero_grad(self, set_to_none=True):
        """Forget the gradients of all parameters, so that the next `backward` does not add to them."""
        for group in self.param_groups:
            drop_gradients(group["params"], set_to_none)

    def step(self, closure=None):
        """Change every parameter that has a gradient. A `closure` computes the loss anew first, which is returned."""
        if type(self).update is Optimizer.update:
            raise NotImplementedError
        loss = None
        if closure is not None:
            with enable_grad():
                loss = closure()
        with no_grad():
            for group in self.param_groups:
                for param in group["params"]:
                    if param._grad is not None:
                        self._step_one(param, group)
        return loss

    def _step_one(self, param, group):
        gradient = param._grad._array
        self.update(param, -gradient if group["maximize"] else gradient, group)
        param._count_write()

    def update(self, param, grad, group):
        """Write over the array of one parameter by its gradient, an array, and the rates of its group.

        What has to be remembered until the next step goes into `self.state[param]`.
        """
        raise NotImplementedError

    def state_dict(self):
        """What is needed to go on another day: the state of each parameter by its number, and the groups' rates."""
        self._call_hooks("before state_dict")
        numbers = {}
        for group in self.param_groups:
            for param in group["params"]:
                numbers.setdefault(param, len(numbers))
        groups = [{**group, "params": [numbers[param] for param in group["params"]]} for group in self.param_groups]
        for group in groups:
            group["params"] = group.pop("params")  # last, as PyTorch prints it
        state = {numbers.get(param, param): kept for param, kept in self.state.items()}
        return self._call_hooks("after state_dict", {"state": state, "param_groups": groups})

    def load_state_dict(self, state_dict):
        """Take over rates and state of a `state_dict`, in the order of the parameters.

        Raises `ValueError` if the groups are not as many, or not as large, as here.
        """
        saved = copy.deepcopy(self._call_hooks("before load_state_dict", dict(state_dict)))
        if len(saved["param_groups"]) != len(self.param_groups):
            raise refusal(ValueError, "groups_count")
        params = {}
        for group, own in zip(saved["param_groups"], self.param_groups, strict=True):
            if len(group["params"]) != len(own["params"]):
                raise refusal(ValueError, "groups_size")
            params.update(zip(group["params"], own["params"], strict=True))
        for group, own in zip(saved["param_groups"], self.param_groups, strict=True):
            own.update(group, params=own["params"])
        self.state = defaultdict(dict)
        for number, kept in saved["state"].items():
            param = params.get(number, number)
            self.state[param] = {name: _as_dtype_of(param, name, value) for name, value in kept.items()}
        self._call_hooks("after load_state_dict")

    def __getstate__(self):
        """What a copy takes along: neither hooks, nor what a schedule has put around `step`."""
        return {"defaults": self.defaults, "state": self.state, "param_groups": self.param_groups}

    def __repr__(self):
        text = f"{type(self).__name__} ("
        for number, group in enumerate(self.param_groups):
            lines = [f"    {name}: {group[name]}\n" for name in sorted(group) if name != "params"]
            text += f"\nParameter Group {number}\n" + "".join(lines)
        return text + ")"


def _require_leaf(param):
    if not isinstance(param, Tensor):
        raise refusal(TypeError, "optimizer_no_tensor", kind=typename(param))
    if param.grad_fn is not None and not getattr(param, "retains_grad", False):
        raise refusal(ValueError, "optimizer_non_leaf", shape=list(param.shape), node=param.grad_fn.name())


def _as_dtype_of(param, name, value):
    """A saved tensor in the type of its parameter; a count of steps keeps its own."""
    if not isinstance(value, Tensor) or not isinstance(param, Tensor) or name == "step":
        return value
    return wrap(value._array.astype(param._array.dtype))


# What the subclasses share: checks of their rates, and what they remember.


def check_range(name, value, below=None):
    """Raise PyTorch's `ValueError` for a rate that is negative, or not less than `below`."""
    number = plain(value)
    if not 0.0 <= number or (below is not None and number >= below):  # noqa: SIM300 (the words of a wrong type)
        raise refusal(ValueError, "invalid_hyperparameter", name=name, value=value)


def check_not_negative(name, value):
    """The same for a rate of SGD, where PyTorch asks the other way round and so lets nan pass."""
    if plain(value) < 0.0:
        raise refusal(ValueError, "invalid_hyperparameter", name=name, value=value)


def check_lr(lr, check=check_range):
    """Raise PyTorch's `ValueError` for a learning rate that is negative, or a tensor of several."""
    if isinstance(lr, Tensor) and lr.numel() != 1:
        raise refusal(ValueError, "lr_of_several")
    check("learning rate", lr)


def check_betas(betas):
    """Raise PyTorch's `ValueError` for one of two betas that is not in the range from 0 to below 1."""
    for number in (0, 1):
        check_range(f"beta parameter at index {number}", betas[number], below=1)


def check_fused(fused, foreach):
    """Raise PyTorch's `RuntimeError` for two ways to compute the same step at once. Here they are no different."""
    if fused and foreach:
        raise refusal(RuntimeError, "fused_and_foreach")


def remembered(state, name, like):
    """The array of that name in the state of a parameter, zeros at first."""
    if name not in state:
        state[name] = wrap(np.zeros_like(like))
    return state[name]._array


def count_step(state):
    """The number of this step, from 1. The state keeps it as a tensor of its own, as PyTorch's does."""
    step = remembered_number(state, "step", 0)
    step += 1
    return step.item()


def remembered_number(state, name, first):
    """The array, without dimensions, of a number of that name in the state of a parameter."""
    if name not in state:
        state[name] = wrap(np.full((), first, get_default_dtype().numpy))
    return state[name]._array


def move_towards(mean, grad, share):
    """Move a running mean that share of the way towards a gradient, rounded as PyTorch's `lerp_` is."""
    if share < 0.5:
        mean += share * (grad - mean)
    else:
        mean[...] = grad - (1 - share) * (grad - mean)


leave_out(Optimizer, "torch.optim.Optimizer")
