"""Lesson 00: how a sheet of exercises works."""

import numpy as np

from minigrad.checks.exercise import Exercise

Exercise(
    "00.1",
    "00_start",
    "double",
    lambda x: x + x,
    lambda draw: [(draw.number(1, 5),), (draw.number(-5, -1),), (0.0,), (1 / 3,)],
    mistakes={"square": lambda x: x * x, "as_it_was": lambda x: x, "value": lambda x: x + 2},
)


def slope_of_square(x):
    """The slope of x · x, by the engine."""
    import minigrad as torch

    leaf = torch.tensor(x, requires_grad=True)
    (leaf * leaf).backward()
    return leaf.grad.item()


Exercise(
    "00.2",
    "00_start",
    "prediction",
    lambda: slope_of_square(7.0),
    is_value=True,
    mistakes={"value": lambda: 49.0, "one_of_the_two": lambda: 7.0, "same_as_before": lambda: slope_of_square(5.0)},
)

Exercise(
    "00.3",
    "00_start",
    "average",
    np.mean,
    lambda draw: [*(([draw.number(1, 9) for _ in range(count)],) for count in (3, 5, 1, 2)), ([2.0, 2.0, -3.5],)],
    mistakes={
        "replaced_in_loop": lambda numbers: numbers[-1] / len(numbers),
        "sum_not_mean": np.sum,
        "last_only": lambda numbers: numbers[-1],
        "returned_in_loop": lambda numbers: numbers[0] / len(numbers),
    },
)
