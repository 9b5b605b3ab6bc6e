"""The exercises, a file for each lesson. To import this package declares them all."""

from minigrad.checks.sheets import accumulate, backward, graph, nudge, on_and_off, own_operation, start, vector_jacobian

__all__ = ["accumulate", "backward", "graph", "nudge", "on_and_off", "own_operation", "start", "vector_jacobian"]
