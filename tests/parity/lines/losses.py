"""Losses, and the classes and targets they take."""

from kinds import Domain, Where, _all, fraction, lines, small

like = Where(shape=lambda a: a.shape)
rows = Where(Domain(_all(lambda x: x.abs() < 5)), ranks=(2,))
kink = {
    "check": lambda a, b: bool(
        ((a - b).abs() > 1e-2).all()
        and (((a - b).abs() - 1).abs() > 1e-2).all()
        and (((a - b).abs() - 0.5).abs() > 1e-2).all()
    )
}

KINDS = [
    *lines("F.mse_loss({a}, {b})", "F.mse_loss({a}, {b}, reduction={reduction})", "F.mse_loss({a}, {like})", b=like),
    *lines("nn.MSELoss()({a}, {b})", "nn.MSELoss(reduction={reduction})({a}, {b})", b=like),
    *lines(
        "F.l1_loss({a}, {b})",
        "F.l1_loss({a}, {b}, reduction={reduction})",
        "F.smooth_l1_loss({a}, {b})",
        b=like,
        **kink,
    ),
    *lines("F.smooth_l1_loss({a}, {b}, reduction={reduction}, beta=0.5)", "F.huber_loss({a}, {b})", b=like, **kink),
    *lines("F.huber_loss({a}, {b}, reduction={reduction}, delta=0.5)", b=like, **kink),
    *lines(
        "F.binary_cross_entropy({a}, {fractions})",
        "F.binary_cross_entropy({a}, {fractions}, reduction={reduction})",
        "F.binary_cross_entropy({a}, {fractions}, weight={like})",
        "nn.BCELoss()({a}, {fractions})",
        a=fraction,
        tolerance=10,  # its slopes are differences over products of small numbers
    ),
    *lines("F.binary_cross_entropy_with_logits({a}, {fractions})", "nn.BCEWithLogitsLoss()({a}, {fractions})", a=small),
    *lines("F.binary_cross_entropy_with_logits({a}, {fractions}, reduction={reduction}, pos_weight={like})", a=small),
    *lines("F.cross_entropy({a}, {classes})", "F.cross_entropy({a}, {classes}, reduction={reduction})", a=rows),
    *lines("F.cross_entropy({a}, {classes}, weight={weights})", "F.cross_entropy({a}, {fractions})", a=rows),
    *lines("F.cross_entropy({a}, {classes}, label_smoothing=0.1)", "nn.CrossEntropyLoss()({a}, {classes})", a=rows),
    *lines("F.cross_entropy({a}, {classes}, ignore_index=0, reduction='sum')", a=rows),
    *lines(
        "F.nll_loss({a}, {classes})",
        "F.nll_loss({a}, {classes}, reduction={reduction})",
        "nn.NLLLoss()({a}, {classes})",
        a=rows,
    ),
    *lines("F.nll_loss(F.log_softmax({a}, 1), {classes}, weight={weights})", a=rows),
    *lines(
        "F.kl_div({a}, {fractions}, reduction='sum')",
        "F.kl_div({a}, {fractions}, reduction='batchmean')",
        a=Where(small, ranks=(1, 2)),
    ),
    *lines("F.kl_div({a}, {like}, log_target=True, reduction={reduction})", a=small),
]
