"""What is measured. One definition serves both engines: a work is handed the module `T`, minigrad or PyTorch.

A work is a generator. Up to its first `yield` it prepares; from each `yield` to the next it does one step,
which is what the clock sees. It yields what it has computed, so that the engines can be compared with NumPy
by hand (`by_hand.py`).
"""

import math
from typing import NamedTuple

import numpy as np


def sine_fit(T, points):
    """The loop of PyTorch's tutorial "Learning PyTorch with examples": a cubic polynomial becomes a sine.

    The tutorial's learning rate, 1e-6, is for 2000 points; as the loss is a sum, more points ask for less.
    """
    x = T.linspace(-math.pi, math.pi, points)
    y = T.sin(x)
    a, b, c, d = (T.tensor(value, requires_grad=True) for value in (0.5, 0.6, 2.0, -0.1))
    learning_rate = 1e-6 * 2000 / points
    while True:
        yield a, b, c, d
        y_pred = a + b * x + c * x**2 + d * x**3
        loss = (y_pred - y).pow(2).sum()
        loss.backward()
        with T.no_grad():
            a -= learning_rate * a.grad
            b -= learning_rate * b.grad
            c -= learning_rate * c.grad
            d -= learning_rate * d.grad
            a.grad = None
            b.grad = None
            c.grad = None
            d.grad = None


def chain(T, length, trained):
    """`length` products of 3 numbers in one graph: what an operation costs beside its arithmetic.

    The factor is a constant, or it is `trained`: then each node has two edges and keeps both of its inputs.
    """
    x, factor = _chain_start(T, trained)
    y = x
    while True:
        yield (y,)
        y = x
        for _ in range(length):
            y = y * factor


def chain_and_back(T, length, trained):
    """The same products, and the way back."""
    x, factor = _chain_start(T, trained)
    while True:
        yield x.grad, factor.grad
        x.grad = factor.grad = None
        y = x
        for _ in range(length):
            y = y * factor
        y.sum().backward()


def _chain_start(T, trained):
    x = T.tensor([1.0, 2.0, 3.0], requires_grad=True)
    return x, T.tensor([1.0, 0.99999, 1.00001], requires_grad=trained)


def perceptron(T, batch):
    """A network 64-128-10 written out as in tutorials: products, biases, tanh, cross-entropy, a step of SGD by hand."""
    x, classes, w1, b1, w2, b2 = (T.tensor(array) for array in perceptron_data(batch))
    parameters = [each.requires_grad_() for each in (w1, b1, w2, b2)]
    while True:
        yield parameters
        output = T.tanh(x @ w1 + b1) @ w2 + b2
        loss = T.nn.functional.cross_entropy(output, classes)
        loss.backward()
        with T.no_grad():
            for parameter in parameters:
                parameter -= 0.1 * parameter.grad
                parameter.grad = None


def perceptron_of_layers(T, batch):
    """The same network with relu, of layers, with an optimizer."""
    x, classes, w1, b1, w2, b2 = (T.tensor(array) for array in perceptron_data(batch))
    model = T.nn.Sequential(T.nn.Linear(64, 128), T.nn.ReLU(), T.nn.Linear(128, 10))
    with T.no_grad():
        for parameter, values in zip(model.parameters(), (w1.T, b1, w2.T, b2), strict=True):
            parameter.copy_(values)
    criterion = T.nn.CrossEntropyLoss()
    optimizer = T.optim.SGD(model.parameters(), lr=0.1)
    while True:
        yield model.parameters()
        loss = criterion(model(x), classes)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def perceptron_data(batch):
    """The input, the classes and the four parameters of both networks, as arrays."""
    generator = np.random.default_rng(seed=0)
    classes = generator.integers(10, size=batch)
    shapes = (batch, 64), (64, 128), (128,), (128, 10), (10,)
    x, *parameters = ((0.3 * generator.standard_normal(shape)).astype(np.float32) for shape in shapes)
    return x, classes, *parameters


# Shapes of graphs, to see whether time and memory grow with the number of nodes alone. Up to the first `yield` such a
# generator prepares, up to the second it builds the graph, up to the third it goes back through it.


def deep(T, length):
    """Products one after another."""
    x, factor = _chain_start(T, trained=False)
    yield ()
    y = x
    for _ in range(length):
        y = y * factor
    yield (y,)
    y.sum().backward()
    yield (x.grad,)


def wide(T, length):
    """Products side by side, all of them inputs of one node, which are added up."""
    x, factor = _chain_start(T, trained=False)
    yield ()
    products = [x * factor for _ in range(length)]  # a name, so that they are there while memory is measured
    y = T.stack(products).sum(0)
    yield (y,)
    y.sum().backward()
    yield (x.grad,)


def diamonds(T, length):
    """Forks that meet again and fork again: each doubles the number of paths, of which nobody may walk them all."""
    x, half = T.tensor([1.0, 2.0, 3.0], requires_grad=True), T.tensor(0.5)
    yield ()
    y = x
    for _ in range(length):
        y = y * half + y * half
    yield (y,)
    y.sum().backward()
    yield (x.grad,)


def shared(T, length):
    """A sum to which one leaf is added again and again."""
    x = T.tensor([1.0, 2.0, 3.0], requires_grad=True)
    yield ()
    y = x
    for _ in range(length):
        y = y + x
    yield (y,)
    y.sum().backward()
    yield (x.grad,)


class Row(NamedTuple):
    """A line of the table.

    `measure` is "time" (of a step), "memory" (of a node) or "import"; `work` is the name of a function above
    and `sizes` are its arguments, which `tiny` replaces where only the runner is tested; `at_most` is the
    goal, the ratio of minigrad to the engine named there.
    """

    title: str
    measure: str
    work: str | None = None
    sizes: dict = {}
    tiny: dict = {}
    steps: int = 1
    at_most: str = ""


def _chains(title, measure, work, length, tiny_length, at_most):
    """A row for the constant factor, and one for the trained."""
    return [
        Row(
            f"{title}, {'trained' if trained else 'constant'} factor",
            measure,
            work,
            {"length": length, "trained": trained},
            {"length": tiny_length, "trained": trained},
            at_most=at_most,
        )
        for trained in (False, True)
    ]


ROWS = [
    Row("sine fit, 2,000 points", "time", "sine_fit", {"points": 2000}, {"points": 10}, 1000, "0.55 torch"),
    Row("sine fit, 1,000,000 points", "time", "sine_fit", {"points": 10**6}, {"points": 20}, 10, "1.3 torch"),
    *_chains("20,000 products", "time", "chain", 20_000, 1000, "0.85 torch"),
    *_chains("20,000 products and back", "time", "chain_and_back", 20_000, 1000, "0.75 torch"),
    Row("network 64-128-10, written out", "time", "perceptron", {"batch": 64}, {"batch": 2}, 500, "1.0 torch"),
    Row("network 64-128-10, of layers", "time", "perceptron_of_layers", {"batch": 64}, {"batch": 2}, 500, "1.0 torch"),
    *_chains("memory of a node", "memory", "chain", 100_000, 20_000, "0.7 torch"),
    Row("import", "import", at_most="1.15 numpy"),
]


class Shape(NamedTuple):
    """Some lines of the table of growth: a function above, its nodes for each unit of `length`, and the lengths."""

    title: str
    work: str
    nodes: int
    lengths: list


SHAPES = [
    Shape("a chain of products", "deep", 1, [10**3, 10**4, 10**5, 10**6]),
    Shape("one node with all products as inputs", "wide", 1, [10**3, 10**4, 10**5]),
    Shape("a chain of diamonds", "diamonds", 3, [10**3, 10**4, 10**5]),
    Shape("one leaf added again and again", "shared", 1, [10**3, 10**4, 10**5]),
]
