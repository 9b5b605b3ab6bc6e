"""Arithmetic, sums and products, on the shapes that every kind of operation meets."""

import minigrad as torch

PAIRS = [
    ((), ()), ((1,), (1,)), ((2, 3), (2, 3)), ((2, 3), (3,)), ((3,), (2, 3)), ((2, 1), (1, 3)), ((2, 3), ()),
    ((), (3,)), ((1,), ()), ((0,), (1,)), ((0, 3), (3,)), ((2, 0), ()), ((2, 1, 2), (3, 1)),
]  # fmt: skip
SINGLE = [((),), ((1,),), ((3,),), ((2, 3),), ((0,),), ((2, 0, 1),), ((1, 1),)]
MASK = torch.tensor([[True, False, True], [False, False, True]])

# name: (function, shapes, where its arguments are drawn from). Away from kinks, so that a nudge does not cross one.
CASES = {
    "add": (lambda a, b: a + b, PAIRS, (-2, 2), "..., ..."),
    "sub": (lambda a, b: a - b, PAIRS, (-2, 2), "..., ..."),
    "mul": (lambda a, b: a * b, PAIRS, (-2, 2), "..., ..."),
    "div": (lambda a, b: a / b, PAIRS, (0.5, 2), "..., ..."),
    "div by a negative": (lambda a, b: a / b, [((2, 3), (3,))], (-2, -0.5)),
    "pow": (lambda a, b: a**b, PAIRS, (0.5, 2), "..., ..."),
    "pow method": (lambda a, b: a.pow(b), [((2, 3), (3,))], (0.5, 2)),
    "number + tensor": (lambda a: 3 + a, SINGLE, (-2, 2), "..."),
    "number - tensor": (lambda a: 3 - a, SINGLE, (-2, 2), "..."),
    "tensor - number": (lambda a: a - 3, SINGLE, (-2, 2), "..."),
    "number * tensor": (lambda a: 3 * a, SINGLE, (-2, 2), "..."),
    "number / tensor": (lambda a: 3 / a, SINGLE, (0.5, 2), "..."),
    "tensor / number": (lambda a: a / 3, SINGLE, (-2, 2), "..."),
    "number ** tensor": (lambda a: 3**a, SINGLE, (-2, 2), "..."),
    "tensor ** 0": (lambda a: a**0, SINGLE, (-2, 2), "..."),
    "tensor ** 1": (lambda a: a**1, SINGLE, (-2, 2), "..."),
    "tensor ** 2": (lambda a: a**2, SINGLE, (-2, 2), "..."),
    "tensor ** 3": (lambda a: a**3, SINGLE, (-2, 2), "..."),
    "tensor ** -2": (lambda a: a**-2, SINGLE, (0.5, 2), "..."),
    "tensor ** 2.5": (lambda a: a**2.5, SINGLE, (0.5, 2), "..."),
    "neg": (lambda a: -a, SINGLE, (-2, 2), "..."),
    "reciprocal": (lambda a: a.reciprocal(), SINGLE, (0.5, 2), "..."),
    "sin": (torch.sin, SINGLE, (-2, 2), "..."),
    "cos": (torch.cos, SINGLE, (-2, 2), "..."),
    "exp": (torch.exp, SINGLE, (-2, 2), "..."),
    "log": (torch.log, SINGLE, (0.5, 2), "..."),
    "tanh": (torch.tanh, SINGLE, (-2, 2), "..."),
    "relu, above": (torch.relu, SINGLE, (0.5, 2), "..."),
    "relu, below": (torch.relu, SINGLE, (-2, -0.5), "..."),
    "clone": (torch.clone, SINGLE, (-2, 2), "..."),
    "where": (lambda a, b: torch.where(MASK, a, b), [((2, 3), (2, 3)), ((3,), (2, 1)), ((), (3,))], (-2, 2)),
    "where, number": (lambda a: torch.where(MASK, a, 0.5), [((2, 3),), ((),), ((3,),)], (-2, 2)),
    "sum": (torch.sum, SINGLE, (-2, 2), "..."),
    "sum(0)": (lambda a: a.sum(0), SINGLE, (-2, 2), "..."),
    "sum(-1, keepdim)": (lambda a: a.sum(-1, keepdim=True), SINGLE, (-2, 2), "..."),
    "sum((0, 2))": (lambda a: a.sum((0, 2)), [((2, 3, 2),), ((2, 0, 1),)], (-2, 2)),
    "sum((2, 0), keepdim)": (lambda a: a.sum((2, 0), keepdim=True), [((2, 3, 2),)], (-2, 2)),
    "mean": (torch.mean, [((),), ((1,),), ((3,),), ((2, 3),)], (-2, 2)),
    "mean(0)": (lambda a: a.mean(0), [((),), ((1,),), ((3,),), ((2, 3),), ((2, 0),)], (-2, 2)),
    "mean((0, -1), keepdim)": (lambda a: a.mean((0, -1), keepdim=True), [((2, 3),), ((2, 3, 2),)], (-2, 2)),
    "norm": (torch.norm, [((1,),), ((3,),), ((2, 3),), ((0,),), ((),)], (0.5, 2)),
    "norm(dim=1)": (lambda a: a.norm(dim=1), [((2, 3),), ((2, 1),), ((0, 2),), ((2, 3, 2),)], (0.5, 2)),
    "norm(dim=(0, 1), keepdim)": (lambda a: a.norm(dim=(0, 1), keepdim=True), [((2, 3),)], (-2, -0.5)),
    "vector @ vector": (lambda a, b: a @ b, [((3,), (3,)), ((1,), (1,)), ((0,), (0,))], (-2, 2)),
    "matrix @ vector": (lambda a, b: a @ b, [((2, 3), (3,)), ((1, 1), (1,)), ((0, 3), (3,)), ((2, 0), (0,))], (-2, 2)),
    "vector @ matrix": (lambda a, b: a @ b, [((2,), (2, 3)), ((1,), (1, 1)), ((0,), (0, 2))], (-2, 2)),
    "matrix @ matrix": (torch.matmul, [((2, 3), (3, 4)), ((1, 1), (1, 1)), ((0, 2), (2, 3)), ((2, 0), (0, 1))], (0, 1)),
    "the same tensor twice": (lambda a: a * a + a / (a * a), SINGLE, (0.5, 2), "..."),
    "in place": (lambda a, b: (a * 1).mul_(b).add_(a).pow_(2).exp_(), [((2, 3), (3,)), ((3,), ()), ((), ())], (-1, 1)),
    "two types": (lambda a: torch.exp(a * torch.ones(3) * torch.tensor(2)), [((2, 3),), ((3,),)], (-1, 1)),
}  # fmt: skip
