"""Gates, dead zones and slopes by chance, each where it is smooth."""

import minigrad as torch
from minigrad.nn import functional as F


def with_fixed_slopes(x, **options):
    """`rrelu` in training, by the same slopes each time."""
    torch.manual_seed(0)
    return F.rrelu(x, training=True, **options)


CASES = {
    "glu": (F.glu, [((2,),), ((3, 4),), ((0, 2),)], (-2, 2)),
    "glu along 0": (lambda x: F.glu(x, 0), [((4, 3),)], (-2, 2)),
    "hardshrink": (lambda x: F.hardshrink(x, 0.5) + F.hardshrink(-3 * x, 0.5), [((2, 3),)], (0.6, 2)),
    "hardshrink to nothing": (F.hardshrink, [((2, 3),)], (-0.4, 0.4)),
    "softshrink": (lambda x: F.softshrink(x, 0.5) * F.softshrink(-3 * x, 0.5), [((2, 3),)], (0.6, 2)),
    "softshrink to nothing": (F.softshrink, [((2, 3),)], (-0.4, 0.4)),
    "rrelu": (lambda x: F.rrelu(x) * F.rrelu(-x), [((2, 3),)], (0.1, 2)),
    "rrelu in training": (with_fixed_slopes, [((2, 3),)], (-2, -0.1)),
    "rrelu in training, of both signs": (lambda x: -with_fixed_slopes(x), [((2, 3),)], (-2, 2)),
    "rrelu in place": (lambda x: F.rrelu(x * 1, inplace=True) * F.rrelu(x * -1, inplace=True), [((2, 3),)], (0.1, 2)),
    "rrelu in place in training": (lambda x: with_fixed_slopes(x * 1, inplace=True), [((2, 3),)], (-2, -0.1)),
}
