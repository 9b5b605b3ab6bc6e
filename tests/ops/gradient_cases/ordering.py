"""The greatest and the least, and elements in order."""

import minigrad as torch

SINGLE = [((),), ((1,),), ((3,),), ((2, 3),), ((0,),), ((2, 0, 1),), ((1, 1),)]
NOT_EMPTY = [((),), ((1,),), ((3,),), ((2, 3),), ((1, 1),)]
TABLES = [((2, 3),), ((3, 1),), ((2, 3, 2),), ((3, 0),)]

INDICES = torch.tensor([[0, 1, 0], [1, 1, 0]])

CASES = {
    "max": (torch.max, NOT_EMPTY, (-2, 2)),
    "min": (torch.min, NOT_EMPTY, (-2, 2)),
    "max(0)": (lambda a: a.max(0).values, NOT_EMPTY, (-2, 2)),
    "max(0, keepdim)": (lambda a: a.max(0, keepdim=True)[0], TABLES, (-2, 2)),
    "min(-1)": (lambda a: a.min(-1).values, NOT_EMPTY, (-2, 2)),
    "amax((0, 1))": (lambda a: a.amax((0, 1)), TABLES[:3], (-2, 2)),
    "amax(1, keepdim)": (lambda a: a.amax(1, keepdim=True), TABLES[:3], (-2, 2)),
    "amin(0)": (lambda a: a.amin(0), NOT_EMPTY, (-2, 2)),
    "aminmax": (lambda a: a.aminmax().min * a.aminmax().max, NOT_EMPTY, (-2, 2)),
    "aminmax(dim)": (lambda a: torch.mul(*a.aminmax(dim=-1)), NOT_EMPTY, (-2, 2)),
    "aminmax(keepdim)": (lambda a: a - a.aminmax(dim=0, keepdim=True).max, NOT_EMPTY, (-2, 2)),
    "median": (torch.median, NOT_EMPTY, (-2, 2)),
    "median(0)": (lambda a: a.median(0).values, NOT_EMPTY, (-2, 2)),
    "mode(0)": (lambda a: a.mode(0).values, NOT_EMPTY, (-2, 2)),
    "sort": (lambda a: a.sort().values, SINGLE, (-2, 2)),
    "sort(0, descending)": (lambda a: a.sort(0, descending=True).values, SINGLE, (-2, 2)),
    "msort": (lambda a: torch.msort(a), SINGLE, (-2, 2)),
    "sort(stable)": (lambda a: a.sort(stable=True).values, SINGLE, (-2, 2)),
    "topk(2)": (lambda a: a.topk(2).values, [((3,),), ((2, 3),), ((0, 2),)], (-2, 2)),
    "kthvalue(1)": (lambda a: a.kthvalue(1).values, NOT_EMPTY, (-2, 2)),
    "kthvalue(2, 0, keepdim)": (lambda a: a.kthvalue(2, 0, True).values, [((3,),), ((2, 3),)], (-2, 2)),
}
