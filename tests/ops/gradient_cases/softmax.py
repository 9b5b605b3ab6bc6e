"""The softmax family."""

import minigrad as torch
from minigrad.nn.functional import softmin

SINGLE = [((),), ((1,),), ((3,),), ((2, 3),), ((0,),), ((2, 0, 1),), ((1, 1),)]
TABLES = [((2, 3),), ((3, 1),), ((2, 3, 2),)]

CASES = {
    "softmax(0)": (lambda a: torch.softmax(a, 0), SINGLE, (-2, 2)),
    "softmax(1)": (lambda a: a.softmax(1), TABLES, (-2, 2)),
    "log_softmax(0)": (lambda a: torch.log_softmax(a, 0), SINGLE, (-2, 2)),
    "log_softmax(-2)": (lambda a: a.log_softmax(-2), TABLES, (-2, 2)),
    "softmin(-1)": (lambda a: softmin(a, -1), SINGLE, (-2, 2)),
}
