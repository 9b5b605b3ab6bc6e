"""Lesson 06: the vector-Jacobian product, and the rules that are made of it."""

import numpy as np

from minigrad.checks.exercise import Exercise, graph_of, vjp
from minigrad.checks.inputs import Formula
from minigrad.core.unbroadcast import unbroadcast_array
from minigrad.words import say

LESSON = "06_vector_jacobian"
POINT, V = (2.0, 3.0, 5.0), (1.0, -2.0)


def two_of_three(x):
    import minigrad as torch

    return torch.stack([x[0] * x[1], x[1] + x[2]])


def jacobian_by_engine(f, x):
    import minigrad as torch

    return torch.autograd.functional.jacobian(f, torch.tensor(np.asarray(x, float))).numpy()


def by_hand():
    return list(np.array(V) @ jacobian_by_engine(two_of_three, POINT))


Exercise(
    "06.1",
    LESSON,
    "product",
    by_hand,
    is_value=True,
    mistakes={
        "unweighted": lambda: list(jacobian_by_engine(two_of_three, POINT).sum(axis=0)),
        "first_row": lambda: list(jacobian_by_engine(two_of_three, POINT)[0]),
        "whole_jacobian": lambda: [list(row) for row in jacobian_by_engine(two_of_three, POINT)],
        "sign_of_v": lambda: list(np.abs(V) @ jacobian_by_engine(two_of_three, POINT)),
    },
)


def stacked(*parts):
    def f(x):
        import minigrad as torch

        return torch.stack([part(x) for part in parts])

    return f


MAPS = [
    Formula("[x[0] * x[1], x[1] + x[2]]", stacked(lambda x: x[0] * x[1], lambda x: x[1] + x[2])),
    Formula("[x[0], x[1]**2, 3 * x[2], x.sum()]", stacked(lambda x: x[0], lambda x: x[1] ** 2, lambda x: 3 * x[2],
                                                          lambda x: x.sum())),
    Formula("x * x", lambda x: x * x),
]  # fmt: skip


FREE = [Formula("x * x", lambda x: x * x), Formula("[x.sum()]", stacked(lambda x: x.sum()))]


def without_shortcut(answer):
    """The student's function, which finds no finished one to call."""
    from minigrad import func
    from minigrad.autograd import functional

    def refused(*_, **__):
        raise RuntimeError(say("check_shortcut"))

    def run(f, x):
        places = [(functional, "jacobian"), (func, "jacrev"), (func, "jacfwd")]
        kept = [(holder, name, getattr(holder, name)) for holder, name in places]
        for holder, name in places:
            setattr(holder, name, refused)
        try:
            return answer(f, x)
        finally:
            for holder, name, own in kept:
                setattr(holder, name, own)

    return run


def as_point(f, x):
    import minigrad as torch

    return f, torch.tensor(x)


def of_tensor(f, x):
    import minigrad as torch

    return torch.autograd.functional.jacobian(f, x)


def one_walk(f, x):
    """What a single walk with v = 1 gives, for every row."""
    jacobian = of_tensor(f, x).numpy()
    return np.broadcast_to(jacobian.sum(axis=0), jacobian.shape)


Exercise(
    "06.2",
    LESSON,
    "jacobian",
    of_tensor,
    lambda draw: [*((f, draw.array((3,))) for f in MAPS), *((f, draw.array((size,))) for f in FREE for size in (2, 4))],
    prepare=as_point,
    use=without_shortcut,
    tolerance=2e-7,
    mistakes={
        "unweighted": lambda f, x: of_tensor(f, x).sum(0),
        "one_walk": one_walk,
        "accumulated": lambda f, x: np.cumsum(of_tensor(f, x).numpy(), axis=0),
        "value": lambda f, x: f(x),
    },
)


def unbroadcast(grad, shape):
    """By the place in the engine where that happens."""
    return unbroadcast_array(grad, shape, grad.dtype)


SHAPES_REPEATED = [
    ((2, 3), (3,)),
    ((2, 3), (2, 1)),
    ((2, 3), ()),
    ((4, 2, 3), (2, 3)),
    ((2, 3), (2, 3)),
    ((2, 3), (1, 1)),
    ((4, 2, 3), (2, 1)),
    ((2, 3), (1, 3)),
    ((4, 2, 3), (1, 3)),
]


def only_leading(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    return grad


Exercise(
    "06.3",
    LESSON,
    "unbroadcast",
    unbroadcast,
    lambda draw: [(draw.array(wide), shape) for wide, shape in SHAPES_REPEATED],
    mistakes={
        "only_leading": only_leading,
        "as_it_was": lambda grad, shape: grad,
        "mean_not_sum": lambda grad, shape: unbroadcast(grad, shape) * np.prod(shape) / grad.size,
        "reshaped": lambda grad, shape: np.resize(grad, shape),
    },
)

matrix_product = vjp(lambda a, b: a @ b)

Exercise(
    "06.4",
    LESSON,
    "matmul_backward",
    matrix_product,
    lambda draw: [
        (draw.array((m, p)), draw.array((m, n)), draw.array((n, p)))
        for m, n, p in ((2, 2, 2), (2, 3, 4), (1, 3, 2), (3, 3, 3))
    ],
    incoming=0,
    mistakes={"untransposed": lambda grad, a, b: (grad @ b, a @ grad)},
    graph=graph_of(lambda a, b: a @ b, "a", "b"),
)

Exercise(
    "06.5",
    LESSON,
    "sum_backward",
    vjp(lambda x: x.sum(), 0),
    lambda draw: (
        [(draw.array(()), draw.array(shape)) for shape in ((3,), (2, 3), (1,), (4,), ())]
        + [(draw.array(()), np.array([0.0, 1.0, -2.0]))]
    ),
    incoming=0,
    mistakes={
        "mean_not_sum": lambda grad, x: np.full(x.shape, grad / x.size),
        "value": lambda grad, x: x.sum(),
        "times_input": lambda grad, x: grad * x,
    },
)


def rows_by_engine(grad, x, rows):
    import minigrad as torch

    leaf = torch.tensor(x, requires_grad=True)
    leaf[torch.tensor(rows)].backward(torch.tensor(grad))
    return leaf.grad.numpy()


ROWS = [((4, 2), [0, 2]), ((4, 2), [1, 1, 3]), ((5,), [3, 0, 3, 3]), ((3, 3), [2, 2])]


def written_not_added(grad, x, rows):
    found = np.zeros_like(x)
    found[rows] = grad
    return found


Exercise(
    "06.6",
    LESSON,
    "rows_backward",
    rows_by_engine,
    lambda draw: [(draw.array((len(rows), *shape[1:])), draw.array(shape), rows) for shape, rows in ROWS],
    mistakes={
        "overwritten": written_not_added,
        "as_it_was": lambda grad, x, rows: grad,
        "value": lambda grad, x, rows: x[rows],
    },
)
