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
        "same_tensor": emptied_too_late,
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
        ([("d", ("a", "b", "c"), (a, b, 2.0)), ("e", ("d", "b"), (3.0, 1.0))], "e"),  # three inputs
    ]


def computed(steps, out):
    """The program on the engine: its result, and every name's tensor."""
    import minigrad as torch

    class Step(torch.autograd.Function):
        @staticmethod
        def forward(ctx, slopes, *inputs):
            ctx.slopes = slopes
            return sum(slope * each for slope, each in zip(slopes, inputs, strict=True))

        @staticmethod
        def backward(ctx, grad):
            return None, *(grad * slope for slope in ctx.slopes)

    tensors = {}
    for made, taken, slopes in steps:
        for name in taken:
            if name not in tensors:
                tensors[name] = torch.ones((), dtype=torch.float64, requires_grad=True)
        tensors[made] = Step.apply(slopes, *(tensors[name] for name in taken))
    return tensors[out], dict(sorted(tensors.items()))


def by_engine(steps, out):
    """The gradient of every name."""
    result, tensors = computed(steps, out)
    for tensor in tensors.values():
        tensor.retain_grad()
    result.backward()
    return {name: tensor.grad.item() for name, tensor in tensors.items()}


def overwriting(steps, out):
    """What stands there if the last gradient that arrives wipes out the others."""
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        grads |= {name: grads[made] * slope for name, slope in zip(taken, slopes, strict=True)}
    return grads


def on_the_way_forward(steps, out):
    """What somebody gets who takes the steps in the order of the program: at each, only what has arrived by then."""
    grads = {out: 1.0}
    for made, taken, slopes in steps:
        result = by_engine([(made, taken, slopes)], made)
        grads |= {name: grads.get(name, 0.0) + grads.get(made, 0.0) * result[name] for name in taken}
    return grads


def by_name(result, inputs):
    """The names, and the gradients in the order of the names."""
    names = sorted(result)
    return [", ".join(names), *(float(result[name]) for name in names)]


Exercise(
    "04.3",
    LESSON,
    "walk_back",
    by_engine,
    programs,
    read=by_name,
    mistakes={
        "overwritten": overwriting,
        "forward_order": on_the_way_forward,
    },
    graph=computed,
)
