"""The rule by which a node turns the gradient of its result into those of its inputs, as `minigrad.ops` declares it.

A node of real PyTorch is looked up by its name: the formulas are those of PyTorch's own derivatives.yaml.
"""

import re
from typing import NamedTuple

import numpy as np

from minigrad.core.operation import DECLARED, FACTS
from minigrad.later import load_all
from minigrad.pictures.numbers import MINUS, array_of, number, short
from minigrad.pictures.trace import GONE, saved
from minigrad.protocol import is_tensor

MOST_IN_FORMULA = 4  # elements of a tensor that are written into a formula
MOST_LETTERS = 60  # of a list that is


class Rule(NamedTuple):
    """The rule of one input: its name in the declaration, the formula, the same with the numbers put in, empty if they
    are too many, and what `known` says of each name in it."""

    name: str
    formula: str
    numbers: str
    known: dict


def rules_of(function, incoming, outgoing):
    """A `Rule` for each gradient that leaves, None where none does; empty where none is declared, as for a user's own
    Function. What broadcasting repeated is summed by the engine, not by the formula; it stands in the rule too.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> (rule,) = rules_of(x.exp().grad_fn, np.array(1.0), [np.array(20.0855)])
    >>> rule.formula, rule.numbers
    ('grad * result', '1 * 20.09')
    """
    operation = _operation(function)
    if operation is None or "many" in operation.traits:
        return []
    known = {"grad": incoming, **dict(saved(function))}
    rules = []
    for name, gradient in zip(operation.inputs, outgoing, strict=False):
        formula = _used_branch(" ".join(operation.formulas[name].split()), known)
        if gradient is not None and "promotes" in operation.traits and gradient.shape != incoming.shape:
            formula = f"sum_to_size({formula}, {list(gradient.shape)})"
        rules.append(None if gradient is None else Rule(name, formula, _with_numbers(formula, known), known))
    return rules


def _operation(function):
    if own := getattr(type(function), "operation", None):
        candidates = [own]
    else:
        load_all()  # it may be a node of PyTorch
        candidates = DECLARED.get(function.name(), [])
    return next((each for each in candidates if len(each.inputs) == len(function.next_functions)), None)


def _used_branch(formula, known):
    """Of `a if exponent else b` the one that holds for this node."""
    body, is_conditional, rest = formula.partition(" if ")
    return body if is_conditional and known.get(rest.partition(" else ")[0]) else formula


def facts(formula):
    """The names in a formula whose values can be put in, such as `grad`, `self` and `self.shape`."""
    return sorted(set(re.findall(r"[A-Za-z_]\w*(?:\.(?:shape|numel))?(?![\w.(=])", formula)), key=len, reverse=True)


def fact_of(name, known):
    """What is known of such a name: the shape of `self` is saved as `self_sym_sizes`."""
    owner, _, word = name.partition(".")
    return known.get(f"{owner}_{FACTS[word][0]}" if word else name)


def _with_numbers(formula, known):
    texts = {name: _in_formula(fact_of(name, known)) for name in facts(formula) if fact_of(name, known) is not None}
    if not texts or None in texts.values() or "grad" not in texts:
        return ""
    names = "|".join(map(re.escape, texts))
    return re.sub(rf"\b({names})\b(?![.(=])", lambda match: texts[match[0]], formula)


def _in_formula(value):
    """A value as it stands in a formula; None if it is too large, or not known."""
    if value is GONE or value is None:
        return None
    if isinstance(value, (tuple, list)):  # sizes, or the indices of an advanced indexing
        text = str(value)
        return text if len(text) <= MOST_LETTERS else None
    array = array_of(value) if is_tensor(value) else np.asarray(value)
    if array is None or array.dtype.kind not in "biuf":
        return str(value)
    if array.size > MOST_IN_FORMULA:
        return None
    text = number(array.item()) if array.size == 1 else short(array)
    return f"({text})" if text.startswith(MINUS) else text
