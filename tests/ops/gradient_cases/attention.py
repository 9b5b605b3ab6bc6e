"""Attention with and without a mask, of heads at once and otherwise, also of a query that may see nothing."""

import minigrad as torch
from minigrad.nn import functional as F

INFINITE = float("inf")
MASK = torch.tensor([[0.0, -1.0, 2.0], [0.5, -INFINITE, 0.0]], dtype=torch.float64)
NOTHING = torch.tensor([[True, False], [False, False]])
HEADS = [((1, 2, 2, 2), (1, 2, 2, 2), (1, 2, 2, 2))]


def masked(query, key, value):
    """By a mask of numbers, in the type of the queries."""
    return F.scaled_dot_product_attention(query, key, value, MASK.to(query.dtype))


CASES = {
    "attention": (F.scaled_dot_product_attention, [*HEADS, ((1, 1, 1, 2), (1, 1, 3, 2), (1, 1, 3, 2))], (-2, 2)),
    "attention to what came before": (
        lambda query, key, value: F.scaled_dot_product_attention(query, key, value, is_causal=True, scale=0.5),
        HEADS,
        (-2, 2),
    ),
    "attention by a mask": (masked, [((1, 1, 2, 2), (1, 1, 3, 2), (1, 1, 3, 2)), ((2, 2), (3, 2), (3, 1))], (-2, 2)),
    "attention to nothing": (
        lambda query, key, value: F.scaled_dot_product_attention(query, key, value, NOTHING),
        [((1, 1, 2, 2), (1, 1, 2, 2), (1, 1, 2, 2)), ((2, 1), (2, 1), (2, 3))],
        (-2, 2),
    ),
    "attention with a mask that is learned": (
        F.scaled_dot_product_attention,
        [((1, 1, 2, 2), (1, 1, 2, 2), (1, 1, 2, 2), (2, 2))],
        (-2, 2),
    ),
}
