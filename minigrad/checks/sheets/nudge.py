"""Lesson 01: slopes, measured by nudging."""

import numpy as np

from minigrad.checks.exercise import Exercise
from minigrad.checks.inputs import Formula

LESSON = "01_nudge"
FUNCTIONS = [
    Formula("x * x", lambda x: x * x),
    Formula("3 * x - 1", lambda x: 3 * x - 1),
    Formula("x**3 - 2 * x", lambda x: x**3 - 2 * x),
    Formula("1 / (1 + x * x)", lambda x: 1 / (1 + x * x)),
]


def forward_slope(f, x, h):
    return (f(x + h) - f(x)) / h


def slopes_to_measure(draw):
    return [(f, draw.number(), h) for f in FUNCTIONS for h in (0.5, 0.01)]


Exercise(
    "01.1",
    LESSON,
    "slope",
    forward_slope,
    slopes_to_measure,
    mistakes={
        "undivided": lambda f, x, h: f(x + h) - f(x),
        "central": lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),
        "backward_nudge": lambda f, x, h: (f(x) - f(x - h)) / h,
        "value": lambda f, x, h: f(x),
    },
)


OF_A_LIST = [
    Formula("p[0] * p[1] - 3 * p[2]", lambda p: p[0] * p[1] - 3 * p[2]),
    Formula("p[0]**2 + p[1]**2 + p[2]**2", lambda p: p[0] ** 2 + p[1] ** 2 + p[2] ** 2),
]


def points_to_nudge(draw):
    """Random points, and one in which a number is there twice."""
    points = [[draw.number(), draw.number(), draw.number()] for _ in OF_A_LIST]
    cases = [(f, point, i, 0.25) for f, point in zip(OF_A_LIST, points, strict=True) for i in range(3)]
    return [*cases, (OF_A_LIST[1], [1.5, 1.5, -2.0], 1, 0.25)]


def partial_by_nudge(f, point, i, h):
    beside = list(point)
    beside[i] += h
    return (f(beside) - f(point)) / h


def nudged_everywhere(f, point, i, h):
    return (f([value + h for value in point]) - f(point)) / h


Exercise(
    "01.2",
    LESSON,
    "partial",
    partial_by_nudge,
    points_to_nudge,
    mistakes={
        "undivided": lambda f, point, i, h: partial_by_nudge(f, point, i, h) * h,
        "all_at_once": nudged_everywhere,
        "central": lambda f, point, i, h: (partial_by_nudge(f, point, i, h) + partial_by_nudge(f, point, i, -h)) / 2,
        "backward_nudge": lambda f, point, i, h: partial_by_nudge(f, point, i, -h),
        "first_only": lambda f, point, i, h: partial_by_nudge(f, point, 0, h),
        "value": lambda f, point, i, h: f(point),
    },
)


def gradient_by_engine(f, x):
    """The true gradient: the functions of this exercise take tensors too."""
    import minigrad as torch

    leaf = torch.tensor(np.asarray(x, float), requires_grad=True)
    f(leaf).backward()
    return leaf.grad.numpy()


GRADIENTS = [
    Formula("(x * x).sum()", lambda x: (x * x).sum()),
    Formula("(x * x * x - 2 * x).sum()", lambda x: (x * x * x - 2 * x).sum()),
    Formula("(x * x).sum() * x.sum()", lambda x: (x * x).sum() * x.sum()),
]
ABSOLUTE = Formula("abs(x).sum()", lambda x: abs(x).sum())


def one_sided(h):
    """The gradient by nudges forward only: at a corner of `abs` it is 1, where nudges to both sides give 0."""

    def gradient(f, x):
        flat, shape = [*np.ravel(x)], np.shape(x)
        slopes = [partial_by_nudge(lambda p: f(np.reshape(p, shape)), flat, i, h) for i in range(len(flat))]
        return np.reshape(slopes, shape)

    return gradient


Exercise(
    "01.3",
    LESSON,
    "numerical_gradient",
    gradient_by_engine,
    lambda draw: [
        *((f, draw.array(shape)) for f in GRADIENTS for shape in ((3,), (2, 2), (1,))),
        (GRADIENTS[0], draw.array(())),
        (GRADIENTS[2], draw.array((2, 1, 2))),
        (ABSOLUTE, np.array([1.5, 0.0, -2.0])),
    ],
    mistakes={
        **{f"one_sided:{h}": one_sided(h) for h in (0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8)},
        "all_at_once": lambda f, x: np.full(np.shape(x), gradient_by_engine(f, x).sum()),
    },
)
