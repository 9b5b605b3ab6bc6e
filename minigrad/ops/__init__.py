"""The calculus: every operation, declared once. Read `declare.py` first, then the files in this order."""

from importlib import import_module

from minigrad.ops.declare import PUBLISHED

__all__ = ["PUBLISHED"]

IN_READING_ORDER = [
    *("pointwise", "with_numbers", "functions", "rounding", "comparisons", "choices", "shape", "reshape", "fit"),
    *("reductions", "norms", "extremes", "ordering", "scans", "softmax", "losses"),
    *("linalg", "matrices", "cross", "einsum", "activations"),
    *(
        "indexing",
        "rebuild",
        "gather",
        "index_slices",
        "masks",
        "searching",
        "arrange",
        "joins",
        "padding",
        "inplace_shapes",
    ),
    *("quantiles", "casts", "type_facts", "memory", "interchange", "dropout", "embedding"),
]

for _name in IN_READING_ORDER:
    import_module(f"minigrad.ops.{_name}")
