"""The rule by which a node turns the gradient of its result into those of its inputs, as `minigrad.ops` declares it.

A node of real PyTorch is looked up by its name: the formulas are those of PyTorch's own derivatives.yaml.
"""

import re
from typing import NamedTuple

import numpy as np

from minigrad.ops.declare import DECLARED, FACTS
from minigrad.pictures.numbers import MINUS, array_of, number, short
from minigrad.pictures.trace import GONE, is_tensor, saved

MOST_IN_FORMULA = 4  # elements of a tensor that are written into a formula


class Rule(NamedTuple):
    """The rule of one input: its name in the declaration, the formula, and the same with the numbers put in."""

    name: str
    formula: str
    numbers: str


def rules_of(function, incoming):
    """A `Rule` for each entry of `next_functions`, or an empty list where none is declared, as for a user's Function.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> rules_of(x.exp().grad_fn, torch.tensor(1.0))
    [Rule(name='self', formula='grad * result', numbers='1 * 20.09')]
    """
    operation = _operation(function)
    if operation is None or "many" in operation.traits:
        return []
    known = {"grad": incoming, **dict(saved(function))}
    return [_rule(name, " ".join(operation.formulas[name].split()), known) for name in operation.inputs]


def _operation(function):
    own = getattr(type(function), "operation", None)
    candidates = [own] if own else DECLARED.get(function.name(), [])
    return next((each for each in candidates if len(each.inputs) == len(function.next_functions)), None)


def _rule(name, formula, known):
    body, is_conditional, condition = formula.partition(" if ")
    if is_conditional and known.get(condition.partition(" else ")[0]):
        formula = body
    texts = {}
    for each in set(re.findall(r"[A-Za-z_]\w*(?:\.(?:shape|numel))?(?![\w.(=])", formula)):
        fact, _, word = each.partition(".")
        key = f"{fact}_{FACTS[word][0]}" if word else each
        if key in known:
            texts[each] = _in_formula(known[key])
    if not texts or None in texts.values():
        return Rule(name, formula, "")
    longest_first = sorted(map(re.escape, texts), key=len, reverse=True)
    numbers = re.sub(rf"\b({'|'.join(longest_first)})\b(?![.(=])", lambda match: texts[match[0]], formula)
    return Rule(name, formula, numbers)


def _in_formula(value):
    """A value as it stands in a formula; None if it is too large, or not known."""
    if value is GONE or value is None:
        return None
    array = array_of(value) if is_tensor(value) else np.asarray(value)
    if isinstance(value, tuple | list) or array is None or array.dtype.kind not in "biuf":
        return str(value)
    if array.size > MOST_IN_FORMULA:
        return None
    text = number(array.item()) if array.size == 1 else short(array)
    return f"({text})" if text.startswith(MINUS) else text
