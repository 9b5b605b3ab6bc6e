"""Functions of one number and of two, each where it is smooth."""

import torch
from kinds import (
    Where,
    above_one,
    apart,
    away_from_zero,
    every,
    fraction,
    lines,
    no_kink,
    no_step,
    positive,
    small,
    tiny,
)


def are_bounds(a, b, c):
    """Whether tensors are away from one another, so that it is clear which of them bounds which."""
    return apart(a, b) and apart(a, c) and apart(b, c)


def can_be_negative(a):
    """Whether a tensor is not one of bools: PyTorch's gradient of the other one negates it, and fails."""
    return a.dtype != torch.bool


# Of other shapes PyTorch's formulas may fail, and which of them complains depends on their order.
bound = Where(shape=lambda a, *others: a.shape)

# The gradient of `sgn` is a tensor of PyTorch's that has no memory and cannot be added to: see the facts.
KINDS = [
    *every("sin({a})", "cos({a})", "atan({a})", "arctan({a})", "asinh({a})", "arcsinh({a})", "erf({a})", "erfc({a})"),
    *every("exp({a})", "exp2({a})", "expm1({a})", "sinh({a})", "cosh({a})", "tanh({a})", "sigmoid({a})", a=small),
    *every("log({a})", "log2({a})", "log10({a})", "sqrt({a})", "rsqrt({a})", "log1p({a})", a=positive),
    *every("tan({a})", "asin({a})", "arcsin({a})", "acos({a})", "arccos({a})", "atanh({a})", "arctanh({a})", a=tiny),
    *every("acosh({a})", "arccosh({a})", a=above_one),
    *every("logit({a})", "logit({a}, 0.01)", "logit({a}, eps=1e-3)", a=fraction),
    *every("abs({a})", "absolute({a})", "sign({a})", "relu({a})", "nan_to_num({a})", a=no_kink),
    *lines("abs({a})", "torch.nan_to_num({a}, nan=1.0, posinf=2.0)", a=no_kink),
    *every("sinc({a})", a=away_from_zero),
    *every("atan2({a}, {b})", "arctan2({a}, {b})", a=positive, b=positive, check=can_be_negative),
    *every("hypot({a}, {b})", a=positive, b=positive),
    *every("logaddexp({a}, {b})", a=small, b=small),
    *every("xlogy({a}, {b})", a=positive, b=positive),
    *lines("torch.xlogy({a}, 2.0)", "torch.xlogy(1.5, {a})", a=positive),
    *every("floor({a})", "ceil({a})", "trunc({a})", "fix({a})", "frac({a})", "round({a})", a=no_step),
    *every("round({a}, decimals=0)", a=no_step),
    *every("fmod({a}, {base})", "remainder({a}, {base})", "floor_divide({a}, {base})", a=no_step),
    *lines(
        "{a} % 2",
        "{a} // 2",
        "7.3 % {a}",
        "7.3 // {a}",
        a=no_step,
        b=away_from_zero,
        check=lambda a: bool((a.abs() > 0.3).all() and (((7.3 / a) - (7.3 / a).round()).abs() > 2e-2).all()),
    ),
    *every(
        "fmod({a}, {b})",
        "remainder({a}, {b})",
        "floor_divide({a}, {b})",
        a=small,
        b=away_from_zero,
        check=lambda a, b: bool(((a / b - (a / b).round()).abs() > 2e-2).all()),
    ),
    *lines(
        "torch.div({a}, {b}, rounding_mode='floor')",
        "{a}.div({b}, rounding_mode='trunc')",
        b=away_from_zero,
        check=lambda a, b: bool(((a / b - (a / b).round()).abs() > 2e-2).all()),
    ),
    *every("maximum({a}, {b})", "minimum({a}, {b})", check=apart),
    *every(
        "clamp({a}, -0.9, 0.9)",
        "clamp({a}, min=-0.3)",
        "clamp({a}, max=0.7)",
        "clip({a}, 0.1, 0.8)",
        check=lambda a: bool(all(((a - edge).abs() > 1e-2).all() for edge in (-0.9, 0.9, -0.3, 0.7, 0.1, 0.8))),
    ),
    *lines("torch.sgn({a}.detach())", "{a}.detach().sgn()", a=no_kink),
    *every("clamp_min({a}, 0.0)", "clamp_max({a}, 0)", a=no_kink),
    *every("clamp({a}, min={b})", "clamp({a}, max={b})", "clamp_max({a}, {b})", check=apart),
    *every("clamp({a}, {b}, {c})", b=bound, c=bound, check=are_bounds),
    *every("heaviside({a}, {b})", a=no_kink),
    *lines(
        "torch.where({a} < {b}, {a}, {c})", "torch.where({a} > {b}, {a}, {number})", check=lambda a, b, *c: apart(a, b)
    ),
    *lines("{a}.where({a} <= {b}, {c})", "torch.where({a} >= {b}, {number}, {a})", check=lambda a, b, *c: apart(a, b)),
    *lines("torch.where({q}, {a}, {b})", "torch.where({q}, {a}, {number})", "{a}.where({q}, {b})"),
    *lines(
        "F.relu({a})", "F.leaky_relu({a})", "F.leaky_relu({a}, 0.1)", "F.elu({a})", "F.elu({a}, alpha=0.5)", a=no_kink
    ),
    *lines(
        "F.celu({a}, 1.5)", "F.selu({a})", "torch.selu({a})", "torch.celu({a})", "F.threshold({a}, 0.0, 0.5)", a=no_kink
    ),
    *lines("torch.threshold({a}, 0.0, -1.0)", "torch.prelu({a}, torch.tensor([0.25], dtype={a}.dtype))", a=no_kink),
    *lines("F.prelu({a}, torch.tensor([0.25], dtype={a}.dtype, requires_grad=True))", "F.relu6({a})", a=no_kink),
    *lines(
        "F.softplus({a})",
        "F.softplus({a}, beta=2)",
        "F.silu({a})",
        "F.mish({a})",
        "F.gelu({a})",
    ),
    # Of a product, so that nobody writes through `.data` to what it was computed from: PyTorch keeps something else.
    *lines("F.logsigmoid({a} * 1)"),
    *lines("F.gelu({a}, approximate='tanh')", "F.tanhshrink({a})", "F.sigmoid({a})", "F.tanh({a})", a=small),
    *lines("F.softsign({a})", a=away_from_zero),
    *lines(
        "F.hardtanh({a})",
        "F.hardtanh({a}, -0.5, 0.5)",
        "F.hardsigmoid({a})",
        "F.hardswish({a})",
        check=lambda a: bool(all(((a.abs() - edge).abs() > 1e-2).all() for edge in (0.5, 1, 3))),
    ),
    *lines(
        "F.relu({a}, inplace=True)",
        "F.elu({a}, 1.0, True)",
        "F.silu({a}, inplace=True)",
        "F.leaky_relu({a}, 0.1, True)",
        a=no_kink,
    ),
]
