"""Sums, products, variances, norms, and running sums and products."""

import minigrad as torch

SINGLE = [((),), ((1,),), ((3,),), ((2, 3),), ((0,),), ((2, 0, 1),), ((1, 1),)]
NOT_EMPTY = [((),), ((1,),), ((3,),), ((2, 3),), ((1, 1),)]
MANY = [((3,),), ((2, 3),), ((4, 1),)]
TABLES = [((2, 3),), ((3, 1),), ((2, 3, 2),)]
INFINITY = float("inf")
ONE_ZERO = torch.tensor([1.0, 0.0, 1.0])
TWO_ZEROS = torch.tensor([0.0, 1.0, 0.0])

CASES = {
    "sum, dtype": (lambda a: a.sum(dtype=torch.float64), SINGLE, (-2, 2)),
    "nansum(0)": (lambda a: a.nansum(0), SINGLE, (-2, 2)),
    "prod": (torch.prod, SINGLE, (0.5, 2)),
    "prod(0)": (lambda a: a.prod(0), SINGLE, (0.5, 2)),
    "prod(-1, keepdim)": (lambda a: a.prod(-1, keepdim=True), TABLES, (0.5, 2)),
    "prod, one zero": (lambda a: (a * ONE_ZERO).prod(), [((3,),), ((2, 3),)], (0.5, 2)),
    "prod(1), one zero": (lambda a: (a * ONE_ZERO).prod(1), [((2, 3),)], (0.5, 2)),
    "prod(1), two zeros": (lambda a: (a * TWO_ZEROS).prod(1), [((2, 3),)], (0.5, 2)),
    "prod(0), near zero": (lambda a: (a - a.detach()).prod(0), [((3, 2),)], (0.5, 2)),
    "var": (torch.var, MANY, (-2, 2)),
    "var(0, correction=0)": (lambda a: a.var(0, correction=0), [((3,),), ((2, 3),), ((1, 3),)], (-2, 2)),
    "var(1, keepdim)": (lambda a: a.var(1, keepdim=True), [((2, 3),), ((2, 3, 2),)], (-2, 2)),
    "std": (torch.std, MANY, (-2, 2)),
    "std((0, 1))": (lambda a: a.std((0, 1)), [((2, 3),), ((2, 3, 2),)], (-2, 2)),
    "logsumexp(0)": (lambda a: a.logsumexp(0), NOT_EMPTY, (-2, 2)),
    "logsumexp((0, 1), keepdim)": (lambda a: a.logsumexp((0, 1), True), TABLES, (-2, 2)),
    "norm(1)": (lambda a: a.norm(1), SINGLE, (0.5, 2)),
    "norm(3)": (lambda a: a.norm(3), SINGLE, (-2, -0.5)),
    "norm(1.5, dim=1)": (lambda a: a.norm(1.5, dim=1), TABLES, (-2, -0.5)),
    "norm(0)": (lambda a: a.norm(0) + a.sum(), NOT_EMPTY, (0.5, 2)),
    "norm(inf)": (lambda a: a.norm(INFINITY), NOT_EMPTY, (-2, -0.5)),
    "norm(-inf, dim=0)": (lambda a: a.norm(-INFINITY, dim=0), NOT_EMPTY, (0.5, 2)),
    "cumsum(0)": (lambda a: a.cumsum(0), SINGLE, (-2, 2)),
    "cumsum(-1)": (lambda a: a.cumsum(-1), SINGLE, (-2, 2)),
    "cumprod(0)": (lambda a: a.cumprod(0), SINGLE, (0.5, 2)),
    "cumprod(1)": (lambda a: a.cumprod(1), TABLES, (0.5, 2)),
    "cumprod, one zero": (lambda a: (a * ONE_ZERO).cumprod(-1), [((3,),), ((2, 3),), ((2, 2, 3),)], (0.5, 2)),
    "cumprod, two zeros": (lambda a: (a * TWO_ZEROS).cumprod(1), [((2, 3),)], (0.5, 2)),
    "cummax(0)": (lambda a: a.cummax(0).values, SINGLE, (-2, 2)),
    "cummin(-1)": (lambda a: a.cummin(-1).values, SINGLE, (-2, 2)),
}
