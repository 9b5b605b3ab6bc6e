"""`x[…]`, `x[…] = …`, and writes to views."""

import minigrad as torch
from minigrad.exact import view_history
from minigrad.exact.places import shown
from minigrad.ops import indexing

MASK = torch.tensor([[True, False, True], [False, False, True]])
ROWS = torch.tensor([0, 1, 1])
RANGE = (-2, 2)
WHOLE = torch.ones(2, 3)


def places(base, view):
    return shown(view._array, base._array)


def written(write):
    """A function that writes to a copy of its first argument and returns it."""

    def run(a, *others):
        copy = a * 1
        write(copy, *others)
        return copy * copy

    return run


def set_row(a, b):
    a[0] = b


def set_mask(a, b):
    a[MASK] = b


def set_number(a):
    a[1] = 3.0


def set_rows(a, b):
    a[[0, 1]] = b


def to_columns(a, b):
    a.t()[1:].mul_(b)


def to_flat(a):
    a.view(-1)[1:4].exp_()


def to_several(a, b):
    view = a[0]
    view.add_(b)
    a.mul_(2)
    view.mul_(b)


CASES = {
    "x[rows]": (lambda a: a[ROWS], [((2, 3),), ((2,),)], RANGE),
    "x[rows, columns]": (lambda a: a[ROWS, [2, 0, 0]], [((2, 3),)], RANGE),
    "x[:, rows]": (lambda a: a[:, ROWS], [((3, 2),), ((0, 2),)], RANGE),
    "x[mask]": (lambda a: a[MASK], [((2, 3),)], RANGE),
    "x[None, 1, ..., ::2]": (lambda a: a[None, 1, ..., ::2], [((2, 3),), ((2, 3, 3),)], RANGE),
    "index_put_impl": (lambda a: indexing.index_put_impl(a.new_zeros(2, 3), (ROWS,), a), [((3, 3),)], RANGE),
    "index_put": (lambda a, b: a.index_put((ROWS[:2],), b), [((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 3), ())], RANGE),
    "index_put accumulate": (lambda a, b: a.index_put((ROWS,), b, True), [((2, 3), (3, 3)), ((2, 3), ())], RANGE),
    "x[0] = row": (written(set_row), [((2, 3), (3,)), ((2, 3), ()), ((2, 3), (1, 3))], RANGE),
    "x[1] = number": (written(set_number), [((2, 3),)], RANGE),
    "x[mask] = values": (written(set_mask), [((2, 3), (3,)), ((2, 3), ())], RANGE),
    "x[list] = rows": (written(set_rows), [((2, 3), (2, 3)), ((2, 3), (3,))], RANGE),
    "copy_": (written(lambda a, b: a.copy_(b)), [((2, 3), (2, 3)), ((2, 3), (3,)), ((2,), ())], RANGE),
    "fill_": (written(lambda a: a.fill_(2)), [((2, 3),), ((),)], RANGE),
    "fill_ with a tensor": (written(lambda a, b: a.fill_(b)), [((2, 3), ())], RANGE),
    "zero_": (written(lambda a: a.zero_()), [((2, 3),), ((0,),)], RANGE),
    "writing to a transposed view": (written(to_columns), [((2, 3), (2,)), ((2, 3), ())], RANGE),
    "writing to a flat view": (written(to_flat), [((2, 3),)], (-1, 1)),
    "writing to a view and to its base": (written(to_several), [((2, 3), (3,)), ((2, 3), ())], RANGE),
    "a view rebuilt": (lambda a: view_history.select_part(a, places(a, a[1, ::2])), [((2, 3),)], RANGE),
    "a view rebuilt that overlaps itself": (
        lambda a: view_history.select_part(a, places(a, a.expand(2, 3))),
        [((3,),)],
        RANGE,
    ),
    "scatter_part": (lambda a: view_history.scatter_part(a, (2, 3), places(WHOLE, WHOLE[1, ::2])), [((2,),)], RANGE),
}
