"""Lesson 04: gradients add up."""

from minigrad.checks.exercise import Exercise
from minigrad.checks.inputs import Formula

LESSON = "04_accumulate"


def grad_after(backwards):
    """What `a.grad` is after so many backwards from `a * a` at 3, with nothing emptied between them."""
    import minigrad as torch

    a = torch.tensor(3.0, requires_grad=True)
    for _ in range(backwards):
        (a * a).backward()
    return a.grad.item()


Exercise(
    "04.1",
    LESSON,
    "a_grad",
    lambda: grad_after(2),
    is_value=True,
    mistakes={"once": lambda: grad_after(1), "value": lambda: 9.0},
)


SQUARE = Formula("w * w", lambda w: w * w)
TRIPLE = Formula("3 * w", lambda w: 3 * w)
DISTANCE = Formula("(w - 1) ** 2", lambda w: (w - 1) ** 2)


def losses_of(draw):
    return [
        (draw.number(), [SQUARE, TRIPLE, DISTANCE]),
        (draw.number(), [DISTANCE, TRIPLE]),
        (draw.number(), [SQUARE]),
    ]


def as_leaf(value, losses):
    import minigrad as torch

    return torch.tensor(value, requires_grad=True), losses


def gradient_of_each(w, losses):
    found = []
    for loss in losses:
        w.grad = None
        loss(w).backward()
        found.append(w.grad.item())
    return found


def never_emptied(w, losses):
    found = []
    for loss in losses:
        loss(w).backward()
        found.append(w.grad.item())
    return found


def emptied_too_late(w, losses):
    """One tensor several times: it is the same in the whole list."""
    for loss in losses:
        w.grad = None
        loss(w).backward()
    return [w.grad.item()] * len(losses)


Exercise(
    "04.2",
    LESSON,
    "gradients",
    gradient_of_each,
    losses_of,
    prepare=as_leaf,
    mistakes={
        "accumulated": never_emptied,
        "overwritten": emptied_too_late,
        "value": lambda w, losses: [loss(w).item() for loss in losses],
    },
)


def programs(draw):
    """Programs as lists of steps: the name that a step makes, the names it takes, and the slopes to each of these."""
    a, b = draw.number(0.5, 2), draw.number(-2, -0.5)
    return [
        ([("c", ("a", "b"), (b, a)), ("d", ("c", "a"), (1.0, 1.0))], "d"),  # c = a * b, d = c + a
        ([("b", ("a",), (2.0,)), ("c", ("b",), (3.0,))], "c"),  # a chain
        ([("b", ("a", "a"), (a, a))], "b"),  # b = a * a
        ([("b", ("a",), (2.0,)), ("c", ("b",), (5.0,)), ("d", ("b", "c"), (1.0, 1.0))], "d"),  # a diamond
    ]


def walked(steps, out, add):
    """The gradient of every name, by the walk back through the steps."""
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        if made not in grads:
            continue
        for name, slope in zip(taken, slopes, strict=True):
            sent = grads[made] * slope
            grads[name] = grads[name] + sent if add and name in grads else sent
    return grads


def by_name(result, inputs):
    return [float(result[name]) for name in sorted(result)]


Exercise(
    "04.3",
    LESSON,
    "walk_back",
    lambda steps, out: walked(steps, out, add=True),
    programs,
    read=by_name,
    mistakes={
        "overwritten": lambda steps, out: walked(steps, out, add=False),
        "forward_order": lambda steps, out: walked(steps[::-1], out, add=True),
    },
)
