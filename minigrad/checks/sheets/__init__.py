"""The exercises, a file for each lesson. To import this package declares them all."""

from minigrad.checks.sheets import (
    accumulate,
    backward,
    build_it,
    fit,
    graph,
    nudge,
    old_code,
    on_and_off,
    own_operation,
    start,
    vector_jacobian,
)

__all__ = [
    "accumulate",
    "backward",
    "build_it",
    "fit",
    "graph",
    "nudge",
    "old_code",
    "on_and_off",
    "own_operation",
    "start",
    "vector_jacobian",
]
