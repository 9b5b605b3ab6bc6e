"""Lesson 00: how a sheet of exercises works."""

from minigrad.checks.exercise import Exercise

Exercise(
    "00.1",
    "00_start",
    "double",
    lambda x: x + x,
    lambda draw: [(draw.number(1, 5),), (draw.number(-5, -1),), (0.0,)],
    mistakes={"square": lambda x: x * x, "as_it_was": lambda x: x, "value": lambda x: x + 2},
)
