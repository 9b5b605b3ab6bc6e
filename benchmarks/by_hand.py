"""The same works in plain NumPy, the derivatives worked out on paper: about the least that Python can need.

As in `works.py`, and with the same arguments after the first, which here is NumPy itself.
"""

import math

from benchmarks.works import perceptron_data


def sine_fit(np, points):
    x = np.linspace(-math.pi, math.pi, points, dtype=np.float32)
    y = np.sin(x)
    a, b, c, d = (np.float32(value) for value in (0.5, 0.6, 2.0, -0.1))
    learning_rate = 1e-6 * 2000 / points
    while True:
        yield a, b, c, d
        x2 = x * x
        x3 = x2 * x
        error = a + b * x + c * x2 + d * x3 - y
        gradient = 2 * error
        a = a - learning_rate * gradient.sum()
        b = b - learning_rate * (gradient @ x)
        c = c - learning_rate * (gradient @ x2)
        d = d - learning_rate * (gradient @ x3)


def chain(np, length, trained):
    x, factor = _chain_start(np)
    y = x
    while True:
        yield (y,)
        y = x
        for _ in range(length):
            y = y * factor


def chain_and_back(np, length, trained):
    x, factor = _chain_start(np)
    x_gradient = factor_gradient = None
    while True:
        yield x_gradient, factor_gradient
        y, inputs = x, []
        for _ in range(length):
            if trained:
                inputs.append(y)
            y = y * factor
        x_gradient = np.ones_like(y)
        factor_gradient = np.zeros_like(factor) if trained else None
        for _ in range(length):
            if trained:
                factor_gradient += x_gradient * inputs.pop()
            x_gradient = x_gradient * factor


def _chain_start(np):
    return np.array([1.0, 2.0, 3.0], np.float32), np.array([1.0, 0.99999, 1.00001], np.float32)


def perceptron(np, batch):
    x, classes, w1, b1, w2, b2 = perceptron_data(batch)
    while True:
        yield w1, b1, w2, b2
        hidden = np.tanh(x @ w1 + b1)
        output_gradient = _cross_entropy_gradient(np, hidden @ w2 + b2, classes)
        hidden_gradient = output_gradient @ w2.T * (1 - hidden * hidden)
        _descend(x, hidden, hidden_gradient, output_gradient, w1, b1, w2, b2)


def perceptron_of_layers(np, batch):
    x, classes, w1, b1, w2, b2 = perceptron_data(batch)
    while True:
        yield w1.T, b1, w2.T, b2
        hidden = np.maximum(x @ w1 + b1, 0)
        output_gradient = _cross_entropy_gradient(np, hidden @ w2 + b2, classes)
        hidden_gradient = output_gradient @ w2.T * (hidden > 0)
        _descend(x, hidden, hidden_gradient, output_gradient, w1, b1, w2, b2)


def _cross_entropy_gradient(np, output, classes):
    """What softmax gives each class, less 1 for the right one, over the batch. The loss itself nobody reads."""
    powers = np.exp(output - output.max(axis=1, keepdims=True))
    gradient = powers / powers.sum(axis=1, keepdims=True)
    gradient[np.arange(len(classes)), classes] -= 1
    gradient /= len(classes)
    return gradient


def _descend(x, hidden, hidden_gradient, output_gradient, w1, b1, w2, b2):
    w1 -= 0.1 * (x.T @ hidden_gradient)
    b1 -= 0.1 * hidden_gradient.sum(axis=0)
    w2 -= 0.1 * (hidden.T @ output_gradient)
    b2 -= 0.1 * output_gradient.sum(axis=0)
