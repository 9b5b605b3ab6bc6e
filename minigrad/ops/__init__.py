"""The calculus: every operation, declared once. Read `declare.py` first, then `pointwise.py`."""

from minigrad.ops import fit, linalg, pointwise, reductions, shape
from minigrad.ops.declare import PUBLISHED

__all__ = ["PUBLISHED", "fit", "linalg", "pointwise", "reductions", "shape"]
