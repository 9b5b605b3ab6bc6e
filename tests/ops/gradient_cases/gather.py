"""Cases of selecting and writing by tensors of indices."""

import minigrad as torch


def indices(*shape, below):
    """Indices of that shape, in no order and some of them twice."""
    count = torch.ones(*shape).numel()
    return (torch.arange(count) * 7 % 5 % below).reshape(*shape)


def mask(shape):
    return torch.tensor([number % 3 != 1 for number in range(torch.ones(*shape).numel())]).reshape(*shape)


ROWS = [((2, 3),)]
FIRST = torch.tensor([0])

CASES = {
    "gather": (lambda a: a.gather(1, indices(2, 4, below=3)), ROWS, (-2, 2), "(2,3)"),
    "gather fewer rows": (lambda a: a.gather(1, indices(1, 2, below=3)), ROWS, (-2, 2), "(2,3)"),
    "gather(0)": (lambda a: a.gather(0, indices(3, 2, below=2)), ROWS, (-2, 2), "(2,3)"),
    "gather nothing": (lambda a: a.gather(0, indices(0, below=1)), [((0,),), ((3,),)], (-2, 2)),
    "gather a number": (lambda a: a.gather(0, torch.tensor([0, 0])), [((),)], (-2, 2)),
    "scatter": (lambda a, b: a.scatter(1, torch.tensor([[2, 0], [1, 2]]), b), [((2, 3), (2, 2))], (-2, 2)),
    "scatter a number": (lambda a: a.scatter(1, indices(2, 2, below=3), 5.0), ROWS, (-2, 2), "(2,3)"),
    "scatter_add": (lambda a, b: a.scatter_add(1, indices(2, 4, below=3), b), [((2, 3), (2, 4))], (-2, 2)),
    "scatter_add(0)": (lambda a, b: a.scatter_add(0, indices(4, below=1), b), [((1,), (4,)), ((3,), (4,))], (-2, 2)),
    "take": (lambda a: a.take(torch.tensor([[0, 5], [5, -1]])), ROWS, (-2, 2), "(2,3)"),
    "take_along_dim": (lambda a: a.take_along_dim(indices(2, 1, below=3), 1), [((1, 3),), ((2, 3),)], (-2, 2)),
    "index_select": (lambda a: a.index_select(-1, torch.tensor([2, 0, 2])), ROWS + [((3,),)], (-2, 2), "...(3)"),
    "index_select a number": (lambda a: a.index_select(0, FIRST), [((),), ((1,),), ((1, 0),)], (-2, 2)),
    "index_add": (
        lambda a, b: a.index_add(1, torch.tensor([2, 0, 2]), b, alpha=3),
        [((2, 3), (2, 3)), ((0, 3), (0, 3))],
        (-2, 2),
    ),
    "index_add a number": (lambda a, b: a.index_add(0, FIRST, b), [((), ()), ((1,), (1,))], (-2, 2)),
    "index_copy": (lambda a, b: a.index_copy(1, torch.tensor([2, 0]), b), [((2, 3), (2, 2))], (-2, 2)),
    "index_copy a number": (lambda a, b: a.index_copy(0, FIRST, b), [((3,), ()), ((), ())], (-2, 2)),
    "index_fill": (lambda a: a.index_fill(1, torch.tensor([0, -1]), 5.0), ROWS, (-2, 2), "(2,3)"),
    "index_fill with a tensor": (
        lambda a, b: a.index_fill(1, torch.tensor([0, 2, 2]), b),
        [((2, 3), ()), ((0, 3), ())],
        (-2, 2),
    ),
    "masked_select": (lambda a: a.masked_select(mask((2, 3))), [((2, 3),), ((3,),), ((),), ((2, 1),)], (-2, 2)),
    "masked_scatter": (
        lambda a, b: a.masked_scatter(mask((2, 3)), b),
        [((2, 3), (4,)), ((3,), (2, 3)), ((), (5,))],
        (-2, 2),
    ),
}
