"""Activations, on each side of their corners."""

import minigrad as torch
from minigrad.nn import functional as F
from minigrad.ops import activations

SINGLE = [((),), ((1,),), ((2, 3),), ((0,),)]


def on_both_sides(name, function, low=(-2, -0.5), high=(0.5, 2)):
    """The cases of a function with a corner between the two ranges."""
    return {f"{name}, {side}": (function, SINGLE, ends, "...") for side, ends in {"low": low, "high": high}.items()}


CASES = {
    "gelu": (activations.gelu, SINGLE, (-2, 2), "..."),
    "gelu, tanh": (lambda a: activations.gelu(a, approximate="tanh"), SINGLE, (-2, 2), "..."),
    "silu": (activations.silu, SINGLE, (-2, 2), "..."),
    "mish": (activations.mish, SINGLE, (-2, 2), "..."),
    "softplus": (activations.softplus, SINGLE, (-2, 2), "..."),
    "softplus with beta": (lambda a: activations.softplus(a, 3, 9), SINGLE, (-2, 2), "..."),
    "softplus, straight": (lambda a: activations.softplus(a, 3, 9), SINGLE, (4, 5), "..."),
    "logsigmoid": (activations.logsigmoid, SINGLE, (-2, 2), "..."),
    "hardswish, inside": (activations.hardswish, SINGLE, (-2, 2), "..."),
    "prelu": (activations.prelu, [((2, 3), (3,)), ((2, 3), (1,)), ((4,), (1,)), ((2, 3, 2), (3,))], (-2, -0.5)),
    "prelu, above": (activations.prelu, [((2, 3), (3,)), ((), ()), ((0, 3), (1,))], (0.5, 2)),
    **on_both_sides("leaky_relu", lambda a: activations.leaky_relu(a, 0.3)),
    **on_both_sides("elu", lambda a: activations.elu(a, 1.5)),
    **on_both_sides("elu with three scales", lambda a: activations.elu(a, 1.5, 0.7, 0.6)),
    **on_both_sides("selu", torch.selu),
    **on_both_sides("celu", lambda a: torch.celu(a, 1.5)),
    **on_both_sides("leaky_relu, in place", lambda a: F.leaky_relu(a * 1, 0.3, inplace=True)),
    **on_both_sides("elu, in place", lambda a: F.elu(a * 1, 1.5, inplace=True)),
    **on_both_sides("selu, in place", lambda a: F.selu(a * 1, inplace=True)),
    **on_both_sides("celu, in place", lambda a: F.celu(a * 1, 1.5, inplace=True)),
    **on_both_sides("softsign", activations.softsign),
    **on_both_sides("tanhshrink", activations.tanhshrink),
    **on_both_sides("threshold", lambda a: torch.threshold(a, 0, 7)),
    **on_both_sides("hardtanh", lambda a: activations.hardtanh(a, -1, 1), low=(-0.9, 0.9), high=(1.1, 2)),
    **on_both_sides("relu6", F.relu6, low=(0.1, 5.9), high=(6.1, 7)),
    **on_both_sides("hardsigmoid", activations.hardsigmoid, low=(-4, -3.1), high=(-2.9, 2.9)),
    **on_both_sides("hardswish", activations.hardswish, low=(-4, -3.1), high=(3.1, 4)),
}
