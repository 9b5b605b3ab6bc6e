"""What losses have in common: what becomes of the losses of all elements, and tensors that may be left out."""

import math
import warnings
from itertools import product

from minigrad.ops.declarations import array_function, formula_function, internal
from minigrad.ops.reductions import total
from minigrad.words import refusal, refuse_if

# What becomes of the losses of all elements, by the numbers under which PyTorch saves it.
REDUCTIONS = {"none": 0, "mean": 1, "sum": 2}


def reduction_number(name):
    """The number of a reduction. Raises `ValueError` for a name that PyTorch does not know."""
    refuse_if(not isinstance(name, str) or name not in REDUCTIONS, ValueError, "reduction_name", reduction=name)
    return REDUCTIONS[name]


def reduction_named(size_average, reduce, reduction):
    """The reduction, which programs from before PyTorch 0.4.1 name by two switches of other names."""
    if size_average is None and reduce is None:
        return reduction
    averages, reduces = (each is None or bool(each) for each in (size_average, reduce))
    reduction = "none" if not reduces else "mean" if averages else "sum"
    warnings.warn(refusal(UserWarning, "reduction_deprecated", reduction=reduction), stacklevel=4)
    return reduction


@array_function
def reduced(losses, reduction):
    """The losses of all elements (0), their mean (1) or their sum (2)."""
    if reduction == 0:
        return losses
    return total(losses, None, False, divisor=losses.size if reduction == 1 else None)


@formula_function
def mean_share(values, reduction):
    """What the losses of all elements have, as a mean has it."""
    return over_number(values, math.prod(values.shape)) if reduction == 1 else values  # noqa: F821 (of functions.py)


def reduce_recorded(losses, reduction):
    """What `reduced` computes, as operations of their own in the graph."""
    reduction = reduction_number(reduction)
    return losses if reduction == 0 else losses.mean() if reduction == 1 else losses.sum()


@formula_function
def times(values, weight):
    """`values * weight`, if there is a weight."""
    return values if weight is None else values * weight


@array_function
def weighed(losses, weight):
    """The same of losses, which keep their type."""
    return losses if weight is None else (losses * weight).astype(losses.dtype, copy=False)


def declare_with_optional(name, node_name, tensors, optional, options, **declaration):
    """An operation whose last tensors, the `optional` ones, may be None: a declaration for each choice of those that
    are there, and a function that takes the right one. Where a formula calls `…_as_given`, it is the one that has the
    same tensors."""
    operations = {}
    for given in product((False, True), repeat=len(optional)):
        present = [each for each, is_given in zip(optional, given, strict=True) if is_given]
        absent = [each for each in optional if each not in present]
        signature = f"{'_'.join([name, *present])}({', '.join(tensors + present)}, /, {', '.join(absent + options)})"
        ending = "".join(f"_{each}" for each in present)
        rules = {key: rule.replace("_as_given(", f"{ending}(") for key, rule in declaration.items()}
        operations[given] = internal(signature, node_name, **rules)

    def function(*arguments, **named):
        given = tuple(named[each] is not None for each in optional)
        return operations[given](*arguments, **named)

    return function
