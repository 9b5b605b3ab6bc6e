"""What an exercise is: the name that the student's answer goes by, inputs to try it on, and who knows better.

There are no answers here. What is expected is computed by `reference`, which asks the engine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from minigrad.checks.inputs import Draw
from minigrad.words import WORDS, say
from minigrad.words.checks import CHECKS

WORDS.update(CHECKS)

EXERCISES = {}
AS_IT_WAS, CHANGED = "as it was", "changed"  # how sheets say at the end of a result what became of its inputs


def all_exercises():
    """Every exercise by its key, in the order of the keys."""
    import minigrad.checks.sheets  # noqa: F401 (declares them)

    return dict(sorted(EXERCISES.items()))


def exercise_of(key):
    """The exercise of that key. Raises `ValueError` if there is none."""
    known = all_exercises()
    if key not in known:
        raise ValueError(say("check_unknown", asked=repr(key), known=", ".join(known)))
    return known[key]


def as_they_are(*inputs):
    """The inputs of an exercise as the student's function takes them."""
    return inputs


def as_node_names(names, inputs):
    """Names of nodes, with or without the `torch::autograd::` that PyTorch puts before AccumulateGrad."""
    return [str(name).rpartition("::")[2] for name in names] if isinstance(names, (list, tuple, np.ndarray)) else names


def as_numbers(result, inputs):
    """Numbers, in whatever they came, as one array."""
    return np.array([float(each) for each in result])


def as_returned(result, inputs):
    """What a function returned, as it is compared."""
    return result


class Misfit(Exception):
    """Raised where an answer is not even what could be tried: the name of a diagnosis says why."""


@dataclass(frozen=True)
class Exercise:
    """One exercise. `key` is its number, `"03.2"`; `lesson` the lesson to read again.

    The student's answer is what goes by the name `asks`: a function, which is tried on each of the `cases`, or with
    `is_value` a value. `cases(draw)` gives tuples of arrays and other plain things; `prepare` makes of them what the
    function takes, anew for every call, and `read` makes of a result what is compared. `reference` takes what the
    student's function takes. Where the answer is a class, `use` makes of it the function that is tried.

    `mistakes` has by the name of a diagnosis a function that does what somebody with that mistake would have done; they
    are asked first. `incoming` is the place of the gradient that arrives among the inputs, if there is one.
    `tolerance` is relative. Where the answer ends in gradients, `graph` may give, of what the function takes, the
    tensor from which they are sent back and, by name and in the order of the results, the tensors whose they are.
    """

    key: str
    lesson: str
    asks: str
    reference: Callable
    cases: Callable[[Draw], list[tuple]] = lambda draw: [()]
    is_value: bool = False
    prepare: Callable = as_they_are
    read: Callable = as_returned
    use: Callable = lambda answer: answer
    mistakes: Mapping[str, Callable] = field(default_factory=dict)
    incoming: int | None = None
    tolerance: float = 1e-6
    graph: Callable | None = None

    def __post_init__(self):
        EXERCISES[self.key] = self

    def result_of(self, function, case):
        """What the reference, or a mistake in its place, gives for a case."""
        inputs = self.prepare(*copies(case))
        return self.read(function(*inputs), inputs)


def copies(case):
    """A case whose arrays and lists are nobody else's."""
    return tuple(np.array(each) if isinstance(each, np.ndarray) else list(each) if isinstance(each, list) else each
                 for each in case)  # fmt: skip


def graph_of(operation, *names):
    """A `graph` for exercises on the rule of one operation: its result, and its inputs by these names."""
    import minigrad as torch

    def graph(grad, *arrays):
        leaves = [torch.tensor(np.asarray(array, float), requires_grad=True) for array in arrays]
        return operation(*leaves), dict(zip(names, leaves, strict=True))

    return graph


def vjp(operation, number=None):
    """A reference for local rules: of `grad` and the inputs of `operation`, the gradients that it sends to them.

    With `number`, only that of one input, as an array instead of a tuple. The engine works them out.

    >>> vjp(lambda x: x * x, 0)(np.array(1.0), np.array(3.0))
    array(6.)
    """
    import minigrad as torch

    def reference(grad, *arrays):
        leaves = [torch.tensor(np.asarray(array, float), requires_grad=True) for array in arrays]
        operation(*leaves).backward(torch.tensor(np.asarray(grad, float)))
        gradients = tuple(leaf.grad.numpy() for leaf in leaves)
        return gradients if number is None else gradients[number]

    return reference
