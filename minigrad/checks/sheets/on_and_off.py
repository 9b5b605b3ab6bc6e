"""Lesson 05: recording switched on and off, and the errors that come of it."""

import numpy as np

from minigrad.checks.exercise import AS_IT_WAS, CHANGED, Exercise, as_numbers, vjp

LESSON = "05_on_and_off"
WRITTEN_OVER = {
    "x + 1": lambda x: x + 1,
    "x * 2": lambda x: x * 2,
    "x * x": lambda x: x * x,
    "x.exp()": lambda x: x.exp(),
    "x.sin()": lambda x: x.sin(),
}


def refused_when_written_over():
    """Of each program: whether backward refuses when its result is written over."""
    import minigrad as torch

    found = {}
    for text, program in WRITTEN_OVER.items():
        y = program(torch.ones(2, requires_grad=True))
        y.add_(1)
        try:
            y.sum().backward()
            found[text] = False
        except RuntimeError:
            found[text] = True
    return found


Exercise(
    "05.1",
    LESSON,
    "refused",
    refused_when_written_over,
    is_value=True,
    mistakes={
        "always": lambda: dict.fromkeys(WRITTEN_OVER, True),
        "never": lambda: dict.fromkeys(WRITTEN_OVER, False),
        "argument_not_result": lambda: refused_when_written_over() | {"x * x": True, "x.sin()": True},
    },
)


def leaves(*values):
    """The numbers as tensors on the list."""
    import minigrad as torch

    return tuple(torch.tensor(value, requires_grad=True) for value in values)


def value_and_gradients(result, inputs):
    """The value of a result, what its backward leaves in each leaf, and whether the leaves still ask for gradients.

    "None" stands where nothing arrives.
    """
    note = AS_IT_WAS if all(leaf.requires_grad for leaf in inputs) else CHANGED
    grads = []
    if result.requires_grad:
        result.backward()
    for leaf in inputs:
        grads.append("None" if leaf.grad is None else leaf.grad.item())
    return [result.item(), *grads, note]


def two_numbers(draw):
    return [(draw.number(0.5, 2), draw.number(2, 3)), (draw.number(-2, -0.5), draw.number(2, 3))]


Exercise(
    "05.2",
    LESSON,
    "only_a",
    lambda a, b: a * b.detach(),
    two_numbers,
    prepare=leaves,
    read=value_and_gradients,
    mistakes={
        "not_cut": lambda a, b: a * b,
        "all_cut": lambda a, b: (a * b).detach(),
        "other_cut": lambda a, b: a.detach() * b,
    },
)


def one_step(w, loss, rate):
    import minigrad as torch

    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w


def upward(w, loss, rate):
    return one_step(w, loss, -rate)


def as_weight(value, loss, rate):
    """A weight in whose `.grad` something is left from before."""
    w = leaves(value)[0]
    (w * 3).backward()
    return w, loss, rate


def not_emptied(w, loss, rate):
    import minigrad as torch

    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w


def state_of(result, inputs):
    """What became of the weight that was handed over: its number, whether it still is a leaf on the list, and whether
    it was given back."""
    w = inputs[0]
    return [w.item(), f"leaf: {w.is_leaf}, on the list: {w.requires_grad}, returned: {result is w}"]


def steps_to_take(draw):
    from minigrad.checks.sheets.accumulate import DISTANCE, SQUARE

    return [(draw.number(), loss, rate) for loss in (SQUARE, DISTANCE) for rate in (0.1, 0.25)]


Exercise(
    "05.3",
    LESSON,
    "descend",
    one_step,
    steps_to_take,
    prepare=as_weight,
    read=state_of,
    mistakes={
        "uphill": upward,
        "accumulated": not_emptied,
        "rebound": lambda w, loss, rate: (loss(w).backward(), w * 1)[1],
        "not_returned": lambda w, loss, rate: one_step(w, loss, rate).item(),
        "without_rate": lambda w, loss, rate: one_step(w, loss, 1.0),
    },
)

# The clinic: five programs that PyTorch refuses. What they were meant to give is worked out by rules of the engine's.


def slopes(operation, *factors):
    """A reference: of numbers, the gradient of the sum of an operation, times a factor for each number asked for."""
    rule = vjp(operation, 0)

    def reference(x):
        x = x.detach().numpy().astype(float)
        return np.ravel([factor * rule(np.ones_like(x), x) for factor in factors or (1.0,)])

    return reference


cube, square = slopes(lambda x: x**3, 2.0), slopes(lambda x: x * x)
exponential, of_double = slopes(lambda x: x.exp(), 1.0, 1.0), slopes(lambda x: (x * 2) ** 2)


def as_vector(*values):
    import minigrad as torch

    return (torch.tensor(list(values), requires_grad=True),)


def as_integers(*values):
    import minigrad as torch

    return (torch.tensor(list(values)),)


def single(draw):
    return [(draw.number(0.5, 2),), (draw.number(-2, -0.5),)]


Exercise(
    "05.4",
    LESSON,
    "cube_twice",
    cube,
    single,
    prepare=leaves,
    read=as_numbers,
    tolerance=1e-5,
    mistakes={"once": lambda x: cube(x) / 2},
)

Exercise(
    "05.5",
    LESSON,
    "squares",
    square,
    lambda draw: [(1.0, -2.0, draw.number()), (draw.number(), 3.0), (-1.0, 0.5, 2.0, draw.number()), (1.5,)],
    prepare=as_vector,
    read=as_numbers,
    mistakes={"mean_not_sum": lambda x: square(x) / len(x), "as_it_was": lambda x: x.tolist()},
)

Exercise(
    "05.6",
    LESSON,
    "growth",
    lambda x: exponential(x) + [0.0, 1.0],
    single,
    prepare=leaves,
    read=as_numbers,
    mistakes={"too_early_added": lambda x: exponential(x) + 1},
)

Exercise(
    "05.7",
    LESSON,
    "doubled",
    of_double,
    single,
    prepare=leaves,
    read=as_numbers,
    mistakes={"cut_short": lambda x: of_double(x) / 2, "as_it_was": lambda x: [x.item()]},
)

Exercise(
    "05.8",
    LESSON,
    "whole_numbers",
    square,
    lambda draw: [(1, 2, 3), (-4, 5)],
    prepare=as_integers,
    read=as_numbers,
    mistakes={"as_it_was": lambda x: x.tolist()},
)
