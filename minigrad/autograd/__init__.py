"""The graph and the walk. Read `graph.py`, then `engine.py`."""

from minigrad.autograd.engine import backward

__all__ = ["backward"]
