"""Many numbers become one, or one along some dimensions."""

from kinds import Where, away_from_zero, distinct, every, lines, no_kink, not_flat, positive, small

some = Where(ranks=(1, 2, 3))
spread = Where(not_flat, ranks=(1, 2, 3))
# Variance subtracts the mean, and a standard deviation that is small magnifies what rounding has left.
several = {"a": Where(not_flat, ranks=(2, 3)), "check": lambda a: min(a.shape) > 1, "tolerance": 10}

KINDS = [
    *every("sum({a})", "mean({a})", "sum({a}, dtype=torch.float64)", "mean({a}, dtype=torch.float64)", "nansum({a})"),
    *every("prod({a})", a=away_from_zero),
    *every("sum({a}, ())", a=small),
    *every(
        "sum({a}, {dim})", "sum({a}, dim={dims})", "sum({a}, {dims}, {flag})", "sum({a}, {dim}, keepdim={flag})", a=some
    ),
    *every("sum({a}, axis={dim}, keepdims={flag})", "mean({a}, axis={dims})", a=some),
    *every("mean({a}, {dim})", "mean({a}, dim={dims}, keepdim={flag})", "nansum({a}, {dim})", a=some),
    *every("prod({a}, {dim})", "prod({a}, dim={dim}, keepdim={flag})", a=Where(away_from_zero, ranks=(1, 2, 3))),
    *every("var({a})", "std({a})", a=not_flat, tolerance=10),
    *every(
        "var({a}, {dim})", "std({a}, {dim}, keepdim={flag})", "var({a}, {dims}, correction={correction})", **several
    ),
    *every("std({a}, dim={dims}, correction={correction}, keepdim={flag})", "var({a}, {dim}, False)", **several),
    *every("logsumexp({a}, {dim})", "logsumexp({a}, {dims}, keepdim={flag})", a=some),
    *lines("{a}.norm()", "torch.norm({a})", "{a}.norm({order})", "torch.linalg.norm({a})", a=Where(away_from_zero)),
    *lines("{a}.norm(dim={dim}, keepdim={flag})", "{a}.norm({order}, {dim})", a=Where(away_from_zero, ranks=(1, 2, 3))),
    *lines(
        "torch.norm({a}, p={order}, dim={dims})",
        "torch.linalg.vector_norm({a}, {order}, {dim})",
        a=Where(distinct, ranks=(1, 2, 3)),
        check=lambda a: bool((a.abs() > 0.1).all()),
    ),
    *every("max({a})", "min({a})", "amax({a})", "amin({a})", "median({a})", "argmax({a})", "argmin({a})", a=not_flat),
    *every("max({a}, {dim})", "min({a}, {dim}, keepdim={flag})", "median({a}, {dim})", "mode({a}, {dim})", a=spread),
    *every("amax({a}, {dims})", "amin({a}, dim={dims}, keepdim={flag})", "argmax({a}, {dim})", a=spread),
    *every("argmin({a}, dim={dim}, keepdim={flag})", "aminmax({a}, dim={dim})", a=spread),
    *every("aminmax({a})", "max({a}, dim={dim})", a=spread),
    *every("any({a})", "all({a})", "count_nonzero({a})", a=no_kink),
    *every(
        "any({a}, {dim})",
        "all({a}, {dim}, keepdim={flag})",
        "count_nonzero({a}, {dim})",
        a=Where(no_kink, ranks=(1, 2, 3)),
    ),
    *every("cumsum({a}, {dim})", a=some),
    *every("cumprod({a}, {dim})", a=Where(away_from_zero, ranks=(1, 2, 3))),
    *every("cumsum({a}, dim={dim}, dtype=torch.float64)", a=Where(small, ranks=(1, 2, 3))),
    *every("cummax({a}, {dim})", "cummin({a}, dim={dim})", a=spread),
    *every("softmax({a}, {dim})", "log_softmax({a}, {dim})", "softmax({a}, dim={dim}, dtype=torch.float64)", a=some),
    *lines("F.softmax({a}, dim={dim})", "F.log_softmax({a}, {dim})", "F.softmin({a}, dim={dim})", a=some),
    *lines("F.normalize({a}, dim={dim})", a=Where(positive, ranks=(1, 2, 3))),
    *lines("torch.var_mean({a})", "torch.std_mean({a}, {dim})", **several),
    *every("quantile({a}, 0.4)", a=not_flat),
]
