"""Lesson 08: programs of 2017, and the same today."""

from numbers import Real

import numpy as np

from minigrad.checks.exercise import Exercise, as_numbers
from minigrad.checks.sheets.on_and_off import leaves

LESSON = "08_old_code"
OLD_LINES = (
    "loss.data[0]",
    "loss.item()",
    "loss.creator",
    "loss.grad_fn",
    "loss.backward(retain_variables=True)",
    "w.data",
)


def refused_today():
    """Of each line: whether it stops with an error today."""
    import minigrad as torch

    found = {}
    for line in OLD_LINES:
        w = torch.ones(2, requires_grad=True)
        try:
            eval(line, {"w": w, "loss": (w * w).sum()})
            found[line] = False
        except Exception:
            found[line] = True
    return found


Exercise(
    "08.1",
    LESSON,
    "refused",
    refused_today,
    is_value=True,
    mistakes={
        "always": lambda: dict.fromkeys(OLD_LINES, True),
        "never": lambda: dict.fromkeys(OLD_LINES, False),
        "data_is_refused": lambda: refused_today() | {"w.data": True},
        "number_of_a_loss": lambda: refused_today() | {"loss.data[0]": False},
    },
)


def with_history(*values):
    """Losses as training leaves them: numbers with a history."""
    (w,) = leaves(1.0)
    return ([w * value for value in values],)


def number_and_kind(result, inputs):
    """A number, and what it is: a plain one, a tensor, or a tensor that drags its history along."""
    if isinstance(result, Real):
        return [float(result), "number"]
    return [result.item(), "history" if result.requires_grad else "tensor"]


def mean_of(losses):
    """With its history still there."""
    import minigrad as torch

    return torch.stack(losses).mean()


Exercise(
    "08.2",
    LESSON,
    "average",
    lambda losses: mean_of(losses).item(),
    lambda draw: [tuple(draw.number(0.5, 9) for _ in range(count)) for count in (3, 1, 4)],
    prepare=with_history,
    read=number_and_kind,
    mistakes={
        "with_history": mean_of,
        "still_a_tensor": lambda losses: mean_of(losses).detach(),
        "sum_not_mean": lambda losses: mean_of(losses).item() * len(losses),
        "last_only": lambda losses: losses[-1].item(),
        "last_only:divided": lambda losses: losses[-1].item() / len(losses),
    },
)


def cubes_in_2017(numbers, backwards=2):
    """The program that is to be translated, on the PyTorch of its time."""
    import minigrad.legacy as torch
    from minigrad.legacy.autograd import Variable

    x = Variable(torch.FloatTensor(numbers), requires_grad=True)
    y = (x * x * x).sum()
    for _ in range(backwards):
        y.backward(retain_variables=True)
    return y.data[0], x.grad.data.numpy()


def number_and_array(result, inputs):
    number, array = result
    return [number, as_numbers(array, inputs)]


Exercise(
    "08.3",
    LESSON,
    "today",
    cubes_in_2017,
    lambda draw: [([1.0, -2.0, draw.number()],), ([draw.number(-2, -0.5)],)],
    read=number_and_array,
    tolerance=1e-5,
    mistakes={
        "one_backward": lambda numbers: cubes_in_2017(numbers, backwards=1),
        "of_the_values": lambda numbers: (cubes_in_2017(numbers)[0], np.array(numbers) ** 3),
    },
)


def half_and_slope(x):
    """Half of exp(x), and the slope of exp(x) itself."""
    y = x.exp()
    y.backward()
    return y.item() / 2, x.grad.item()


def both_halved(x):
    half, slope = half_and_slope(x)
    return half, slope / 2


def none_halved(x):
    half, slope = half_and_slope(x)
    return 2 * half, slope


Exercise(
    "08.4",
    LESSON,
    "half_and_slope",
    half_and_slope,
    lambda draw: [(draw.number(0.5, 2),), (draw.number(-2, -0.5),)],
    prepare=leaves,
    read=lambda result, inputs: [np.array(float(each)) for each in result],
    tolerance=1e-5,
    mistakes={"behind_its_back": both_halved, "not_halved": none_halved},
)
