"""Sums, products, quotients and powers, with tensors and with numbers on either side."""

from kinds import away_from_zero, lines, positive, small

KINDS = [
    *lines("{a} + {b}", "{a} - {b}", "{a} * {b}", "{a} + {number}", "{number} + {a}", "{a} - {number}"),
    *lines("{number} - {a}", "{a} * {number}", "{number} * {a}", "{a} / {number}", "-{a}", "+{a}"),
    *lines("{a} + {i}", "{i} * {a}", "{a} * {q}", "{i} - {a}"),
    *lines("{a} / {b}", "torch.div({a}, {b})", "{a}.true_divide({b})", "{a}.divide({b})", b=away_from_zero),
    *lines("{number} / {a}", "torch.reciprocal({a})", "{a}.reciprocal()", "{a} ** -1", a=away_from_zero),
    *lines("{a} ** {power}", "torch.pow({a}, {power})", "torch.pow({a}, exponent={power})", a=positive),
    *lines("{a} ** {whole}", "{a}.pow({whole})", "torch.square({a})", "{a}.square()", a=small),
    *lines("{base} ** {a}", "torch.pow({base}, {a})", a=small),
    *lines("{a} ** {b}", "{a}.pow({b})", a=positive, b=small),
    *lines("torch.add({a}, {b}, alpha={number})", "{a}.add({b})", "torch.add({a}, {number}, alpha=2)"),
    *lines("torch.sub({a}, {b}, alpha={number})", "{a}.sub({b})", "{a}.subtract({b}, alpha=2)", "torch.rsub({a}, {b})"),
    *lines("torch.rsub({a}, {number})", "{a}.mul({b})", "torch.mul({a}, {number})", "torch.multiply({a}, {b})"),
    *lines("torch.addcmul({a}, {b}, {c})", "{a}.addcmul({b}, {c}, value={number})"),
    # `b / c` of one and the same tensor has a slope of zero, which is the difference of two large numbers. And by
    # integers PyTorch's gradient divides a number in their own type, which fails.
    *lines(
        "torch.addcdiv({a}, {b}, {c})",
        "{a}.addcdiv({b}, {c}, value={number})",
        c=away_from_zero,
        check=lambda c: c.is_floating_point(),
        tolerance=10,
    ),
    *lines("torch.lerp({a}, {b}, {power})", "{a}.lerp({b}, {c})", "torch.lerp(input={a}, end={b}, weight=0.25)"),
    *lines("torch.neg({a})", "{a}.negative()", "torch.positive({a})", "{a}.positive()"),
]
