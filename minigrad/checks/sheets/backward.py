"""Lesson 03: the walk, and local rules."""

import numpy as np

from minigrad.checks.exercise import Exercise, as_node_names, graph_of, vjp

LESSON = "03_backward"


def order_of_diamond():
    """The nodes of `a = 2; b = a * a; c = b.exp(); d = b + c`, as backward comes by."""
    import minigrad as torch
    from minigrad.autograd.rehearsal import steps_of_backward

    a = torch.tensor(2.0, requires_grad=True)
    b = a * a
    c = b.exp()
    d = b + c
    return [node.name() for node, _, _ in steps_of_backward(d)]


def exp_last():
    """The order of somebody who takes the product as soon as something arrives there."""
    first, second, third, *rest = order_of_diamond()
    return [first, third, second, *rest]


Exercise(
    "03.1",
    LESSON,
    "order",
    order_of_diamond,
    is_value=True,
    read=as_node_names,
    mistakes={"forward_order": lambda: order_of_diamond()[::-1], "too_early": exp_last},
)

product = vjp(lambda a, b: a * b)

Exercise(
    "03.2",
    LESSON,
    "mul_backward",
    product,
    lambda draw: [*draw.of_shapes(3), (draw.array((3,)), np.array([0.0, 2.0, -1.0]), np.array([1.5, 0.0, 0.0]))],
    incoming=0,
    mistakes={"other_factor": lambda grad, a, b: product(grad, b, a)},
    graph=graph_of(lambda a, b: a * b, "a", "b"),
)

hyperbolic = vjp(lambda x: x.tanh(), 0)


def tanh_backward(grad, y):
    """The rule of tanh, of the result instead of the input."""
    return hyperbolic(grad, np.arctanh(y))


Exercise(
    "03.3",
    LESSON,
    "tanh_backward",
    tanh_backward,
    lambda draw: [(grad, np.asarray(np.tanh(x))) for grad, x in draw.of_shapes(2)],
    incoming=0,
    mistakes={"result_for_input": lambda grad, y: hyperbolic(grad, y)},
)

quotient = vjp(lambda a, b: a / b)


def without_square(grad, a, b):
    of_a, of_b = quotient(grad, a, b)
    return of_a, of_b * b


Exercise(
    "03.4",
    LESSON,
    "div_backward",
    quotient,
    lambda draw: draw.of_shapes(3),
    incoming=0,
    mistakes={
        "quotient:sign": lambda grad, a, b: (quotient(grad, a, b)[0], -quotient(grad, a, b)[1]),
        "quotient:square": without_square,
        "quotient:both": lambda grad, a, b: (quotient(grad, a, b)[0], -without_square(grad, a, b)[1]),
        "quotient:of_product": lambda grad, a, b: (quotient(grad, a, b)[0], product(grad, a, b)[1]),
    },
    graph=graph_of(lambda a, b: a / b, "a", "b"),
)


def power_by_engine(grad, x, n):
    return vjp(lambda x: x**n, 0)(grad, x)


Exercise(
    "03.5",
    LESSON,
    "pow_backward",
    power_by_engine,
    lambda draw: [
        *((grad, x, n) for n in (2, 3, 1, int(draw.number(4, 9))) for grad, x in draw.of_shapes(2)),
        *((np.array([1.5, -2.0, 0.5]), np.array([0.0, 2.0, -1.0]), n) for n in (1, 2, 4)),
    ],
    incoming=0,
    mistakes={
        "exponent": lambda grad, x, n: power_by_engine(grad, x, n) * x,
        "dropped_factor": lambda grad, x, n: power_by_engine(grad, x, n) / n,
        "value": lambda grad, x, n: x**n,
    },
)
