"""Inputs that tell mistakes apart: first every sign, zeros and shapes, then random ones on top.

Random numbers alone are not enough: five normal ones are all positive once in 32 times, and then `2 * abs(x)` looks
right for `2 * x`.
"""

import numpy as np

SHAPES = [(), (), (3,), (4, 3)]


class Draw:
    """Draws inputs out of a seed: the same for the same seed, others for another.

    >>> Draw(1).array((2,)).round(2)
    array([0.3, 1.8])
    """

    def __init__(self, seed):
        self.numbers = np.random.default_rng(seed)
        self.arrays = 0

    def array(self, shape=(), low=-2.0, high=2.0):
        """Random numbers of both signs where `low` and `high` allow it, and none of them near zero.

        Of three arrays of eight numbers or more, drawn one after another, every combination of signs stands somewhere
        in one place: `abs(a * b)` is `a * b` where both are negative.
        """
        size = int(np.prod(shape))
        found = self.numbers.uniform(low, high, size)
        found = np.where(np.abs(found) < 0.1, found + np.copysign(0.25, found), found)
        if low < 0 < high and size >= 8:
            found = np.abs(found) * np.where(np.arange(size) >> self.arrays % 3 & 1, 1, -1)
        self.arrays += 1
        return found.reshape(shape)

    def number(self, low=-2.0, high=2.0):
        """One random number."""
        return float(np.round(self.numbers.uniform(low, high), 2))

    def of_shapes(self, count, shapes=None, **limits):
        """A case for each shape: `count` arrays of it."""
        return [tuple(self.array(shape, **limits) for _ in range(count)) for shape in shapes or SHAPES]


class Formula:
    """A function that shows its formula, so that a student can read what an answer was tried on.

    >>> Formula("x * x", lambda x: x * x)
    x * x
    """

    def __init__(self, text, function):
        self.text, self.function = text, function

    def __call__(self, *inputs):
        return self.function(*inputs)

    def __repr__(self):
        return self.text
