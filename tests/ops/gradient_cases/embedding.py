"""Rows of a table, among them one that is used twice, one that is not used, and one that is not learned."""

import minigrad as torch
from minigrad.nn import functional as F

NUMBERS = torch.tensor([[2, 0, 2], [2, 1, 0]])
NONE = torch.tensor([], dtype=torch.int64)
TABLES = [((4, 2),), ((3, 1),), ((3, 0),)]

CASES = {
    "embedding": (lambda table: F.embedding(NUMBERS, table), TABLES, (-2, 2)),
    "embedding of one number": (lambda table: F.embedding(torch.tensor(1), table), TABLES, (-2, 2)),
    "embedding of no number": (lambda table: F.embedding(NONE, table), TABLES, (-2, 2)),
    "embedding with mean": (
        lambda table: F.embedding(NUMBERS, table).pow(2) * 0 + F.embedding(NUMBERS, table) ** 3,
        TABLES,
        (0.5, 2),
    ),
}
