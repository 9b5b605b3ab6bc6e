"""Lesson 07: a fit by descent."""

import math
from itertools import permutations

import numpy as np

from minigrad.checks.exercise import Exercise, as_numbers
from minigrad.checks.inputs import Formula

LESSON = "07_fit"

# Parsons: an order of lines is judged by what the program does, so every order that does the right thing is right.

LOOP = {
    "A": "loss = ((prediction - ys) ** 2).sum()",
    "B": "with torch.no_grad(): w -= 0.05 * w.grad",
    "C": "prediction = w * xs",
    "D": "w.grad = None",
    "E": "loss.backward()",
}


def ways_of(order):
    """Where `w` is after each of three rounds of the loop with its lines in that order; the error's name if one stops
    it."""
    import minigrad as torch

    names = {"torch": torch, "xs": torch.tensor([1.0, 2.0]), "ys": torch.tensor([2.0, 4.0])}
    names["w"] = torch.tensor(0.0, requires_grad=True)
    if not {*order} <= LOOP.keys():
        return "unknown letter"
    lines, found = [LOOP[letter] for letter in order], []
    for _ in range(3):
        for line in lines:
            try:
                exec(line, names)
            except (NameError, TypeError, RuntimeError) as error:
                return type(error).__name__
        found.append(names["w"].item())
    return found


def nearest_to_two(letters):
    """Of all orders of the letters, one that brings `w` nearest to 2."""

    def distance(order):
        found = ways_of(order)
        return math.inf if isinstance(found, str) else abs(found[-1] - 2)

    return min(permutations(letters), key=distance)


Exercise(
    "07.1",
    LESSON,
    "order",
    lambda: nearest_to_two(LOOP),
    is_value=True,
    read=lambda order, inputs: ways_of(order),
    mistakes={
        "nothing_to_move_by": lambda: "B",
        "not_made_yet": lambda: "A",
        "accumulated": lambda: nearest_to_two("ABCE"),
        "not_letters": lambda: "?",
    },
)


def cubic(x, a, b, c, d):
    return a + b * x + c * x**2 + d * x**3


def trained(x, y, weights, steps, rate, emptied=None, uphill=False):
    """The losses of a fit by the engine's own optimizer. With `emptied`, only these weights lose their gradient."""
    import minigrad as torch

    optimizer = torch.optim.SGD(weights, lr=rate, maximize=uphill)
    losses = []
    for _ in range(steps):
        loss = ((cubic(x, *weights) - y) ** 2).sum()
        losses.append(loss.item())
        if emptied is None:
            optimizer.zero_grad()
        else:
            for weight in weights[emptied]:
                weight.grad = None
        loss.backward()
        optimizer.step()
    return np.array(losses)


def sines(draw):
    """Fits of a sine in float64: points, weights to begin with, steps, and a rate at which the loss goes down."""
    return [
        (points, [draw.number(-1, 1) for _ in range(4)], steps, rate)
        for points, steps, rate in ((20, 5, 1e-4), (8, 4, 3e-4), (20, 1, 1e-5))
    ]


def as_fit(points, weights, steps, rate):
    import minigrad as torch

    x = torch.linspace(-math.pi, math.pi, points, dtype=torch.float64)
    leaves = [torch.tensor(weight, dtype=torch.float64, requires_grad=True) for weight in weights]
    return x, torch.sin(x), leaves, steps, rate


Exercise(
    "07.2",
    LESSON,
    "fit",
    trained,
    sines,
    prepare=as_fit,
    read=as_numbers,
    mistakes={
        "accumulated": lambda *inputs: trained(*inputs, emptied=slice(0)),
        "one_emptied": lambda *inputs: trained(*inputs, emptied=slice(3, 4)),
        "one_emptied:first": lambda *inputs: trained(*inputs, emptied=slice(1)),
        "uphill": lambda *inputs: trained(*inputs, uphill=True),
        "without_rate": lambda x, y, weights, steps, rate: trained(x, y, weights, steps, 1.0),
    },
)


def powers(x, weights, exponents):
    """The sum of the weights times these powers of x."""
    import minigrad as torch

    table = torch.tensor(x.detach().numpy()[:, None] ** np.array(exponents, float))
    return table @ torch.stack(list(weights))


def as_polynomial(x, weights):
    import minigrad as torch

    return torch.tensor(x), [torch.tensor(weight, dtype=torch.float64, requires_grad=True) for weight in weights]


def values_and_gradients(result, inputs):
    """What came out, and what the backward of its sum sends to each weight: "None" where nothing arrives."""
    if result.requires_grad:
        result.sum().backward()
    return [result.detach().numpy(), *("None" if w.grad is None else w.grad.numpy() for w in inputs[1])]


Exercise(
    "07.3",
    LESSON,
    "polynomial",
    lambda x, weights: powers(x, weights, range(len(weights))),
    lambda draw: [(draw.array((5,)), [draw.number() for _ in range(count)]) for count in (2, 6, 4)],
    prepare=as_polynomial,
    read=values_and_gradients,
    mistakes={
        "one_power_up": lambda x, weights: powers(x, weights, range(1, len(weights) + 1)),
        "powers_reversed": lambda x, weights: powers(x, weights, range(len(weights))[::-1]),
        "all_alike": lambda x, weights: powers(x, weights, [len(weights) - 1] * len(weights)),
        "history_lost": lambda x, weights: powers(x, weights, range(len(weights))).detach(),
    },
)

NAN, INF = math.nan, math.inf


def as_trial(losses):
    """A table of losses as the function of a rate that gives them, and its rates."""
    return Formula(f"{losses}.get", losses.get), list(losses)


def tables(draw):
    """Losses by the rate: some fits ended at infinity, or at no number at all."""
    low, middle, high = sorted(round(draw.number(0.1, 9) + 10 * place, 2) for place in range(3))
    return [
        ({1e-6: high, 1e-5: middle, 1e-4: low, 1e-3: NAN},),
        ({1e-1: NAN, 1e-2: low, 1e-3: middle},),
        ({1e-5: high, 1e-4: low, 1e-3: middle, 1e-2: INF},),
        ({1e-3: low, 1e-4: middle, 1e-5: high},),
    ]


def lowest(loss_after, rates):
    """The rate of the lowest loss, as NumPy finds it."""
    return rates[int(np.nanargmin([loss_after(rate) for rate in rates]))]


Exercise(
    "07.4",
    LESSON,
    "best_rate",
    lowest,
    tables,
    prepare=as_trial,
    mistakes={
        "fooled_by_nan": lambda loss_after, rates: min(rates, key=loss_after),
        "fooled_by_nan:numpy": lambda loss_after, rates: rates[int(np.argmin([loss_after(rate) for rate in rates]))],
        "loss_for_rate": lambda loss_after, rates: loss_after(lowest(loss_after, rates)),
        "smallest_rate": lambda loss_after, rates: min(rates),
        "largest_rate": lambda loss_after, rates: max(rates),
        "largest_rate:finite": lambda loss_after, rates: max(each for each in rates if np.isfinite(loss_after(each))),
    },
)
