"""The calculus beyond the core: every operation, declared once. Read `core/operation.py` first.

Behind these come the files of what only networks need, such as `losses.py`, which `nn` reads.
"""

from importlib import import_module

from minigrad.core.operation import PUBLISHED

__all__ = ["PUBLISHED"]

IN_READING_ORDER = [
    *("pointwise", "functions", "choices", "shape", "reshape", "reductions", "ordering", "softmax"),
    *("linalg", "matrices", "einsum", "activations", "indexing", "gather", "arrange", "joins", "padding"),
    *("casts", "memory", "dropout"),
]

for _name in ("writer", "nodes", "methods", "rebuild", "hooks"):
    import_module(f"minigrad.exact.{_name}")
for _name in IN_READING_ORDER:
    import_module(f"minigrad.ops.{_name}")
