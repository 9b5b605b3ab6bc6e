"""Arguments that Python would take without a word, and that PyTorch does not."""

import operator

import numpy as np

from minigrad.core.element_types import of, promoted
from minigrad.core.modes import grad_mode
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import type_name
from minigrad.words import refusal, refuse_if


def whole(value):
    """An integer, whoever made it. Raises `TypeError` for a bool, and for anything else.

    >>> whole(3)
    3
    """
    if isinstance(value, bool):
        raise TypeError
    return operator.index(value)


def wholes(values):
    """The integers of a list or tuple, of which only the first is looked at so strictly."""
    return tuple(operator.index(each) if place else whole(each) for place, each in enumerate(values))


def sizes_of(values):
    """The same of sizes that PyTorch may not know yet, for which it takes no bool out of a tensor."""
    has_bools = any(isinstance(each, Tensor) and each._array.dtype.kind == "b" for each in values)
    refuse_if(has_bools, RuntimeError, "length_of_bool")
    return wholes(values)


def require_bools(*values):
    """Raise `TypeError` for what is no bool, though it could stand for one."""
    if not all(isinstance(value, bool) for value in values):
        raise TypeError


def require_floating(kernel, *tensors):
    """Raise `NotImplementedError` if all are of integers or bools, which PyTorch has no `kernel` for."""
    if all(each._array.dtype.kind != "f" for each in tensors):
        common = promoted(*(each._array for each in tensors))
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=of(common).title)


def require_sizes(input, target):
    """Raise an error for what is no tensor: PyTorch asks either argument for its size, which an array has no method
    for, and other things have not at all."""
    for each in (target, input):
        refuse_if(isinstance(each, np.ndarray), TypeError, "loss_of_array")
        require_size(each)


def require_size(value):
    """Raise `AttributeError` for what is no tensor, in Python's words."""
    if not isinstance(value, Tensor):
        owner = f"type object '{value.__name__}'" if isinstance(value, type) else f"'{type_name(value)}' object"
        raise refusal(AttributeError, "loss_without_size", owner=owner, kind=type_name(value))


def refuse_gradient(function, **tensors):
    """Raise `RuntimeError` for a tensor that wants a gradient where PyTorch has none to give it."""
    for name, tensor in tensors.items():
        if tensor is not None and tensor.requires_grad and grad_mode.enabled:
            raise refusal(RuntimeError, "not_differentiable", function=function, argument=name)
