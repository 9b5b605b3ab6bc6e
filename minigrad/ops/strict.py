"""Arguments that Python would take without a word, and that PyTorch does not: what they are is said by its reader."""

import operator

from minigrad.core.element_types import of, promoted
from minigrad.core.tensor import Tensor
from minigrad.words import refusal


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
    if any(isinstance(each, Tensor) and each._array.dtype.kind == "b" for each in values):
        raise refusal(RuntimeError, "length_of_bool")
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
