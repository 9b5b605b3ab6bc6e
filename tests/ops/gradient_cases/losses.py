"""Losses, by what they are given and, where there is one, by the target."""

from functools import partial

import minigrad as torch
from minigrad.ops import losses

PAIRS = [((), ()), ((1,), (1,)), ((3,), (3,)), ((2, 3), (2, 3))]
EMPTY = ((0, 2), (0, 2))
WEIGHT = torch.tensor([1.0, 2.0, 0.5])
DOUBLE_WEIGHT = torch.tensor([1.0, 2.0, 0.5], dtype=torch.float64)
CLASSES = torch.tensor([2, 0])
IGNORED = torch.tensor([1, -100])
IMAGES = torch.tensor([[0, 2], [1, 1]])
PROBABILITIES = torch.tensor([[0.25, 0.5, 0.25], [1.0, 0.0, 0.0]])
SMOOTH = partial(losses.cross_entropy, label_smoothing=0.2)


def reductions(name, loss, shapes, span):
    """The cases of one loss: its mean, its sum and all of its elements."""
    return {
        f"{name}, {reduction}": (partial(loss, reduction=reduction), shapes, span)
        for reduction in ("mean", "sum", "none")
    }


CASES = {
    **reductions("mse_loss", losses.mse_loss, PAIRS, (-2, 2)),
    **reductions("l1_loss", losses.l1_loss, PAIRS, (-2, 2)),
    **reductions("smooth_l1_loss", partial(losses.smooth_l1_loss, beta=0.7), PAIRS, (-2, 2)),
    **reductions("huber_loss", partial(losses.huber_loss, delta=0.7), PAIRS, (-2, 2)),
    **reductions("binary_cross_entropy", losses.binary_cross_entropy, PAIRS, (0.2, 0.8)),
    **reductions("bce_with_logits", losses.binary_cross_entropy_with_logits, PAIRS, (-2, 2)),
    "mse_loss of nothing": (partial(losses.mse_loss, reduction="sum"), [EMPTY], (-2, 2)),
    "mse_loss, weighted": (partial(losses.mse_loss, weight=WEIGHT), [((3,), (3,))], (-2, 2)),
    "binary_cross_entropy, weighted": (
        partial(losses.binary_cross_entropy, weight=DOUBLE_WEIGHT), [((2, 3), (2, 3))], (0.2, 0.8),
    ),
    "bce_with_logits, weight": (
        partial(losses.binary_cross_entropy_with_logits, weight=WEIGHT), [((2, 3), (2, 3))], (-2, 2),
    ),
    "bce_with_logits, pos_weight": (
        partial(losses.binary_cross_entropy_with_logits, pos_weight=WEIGHT), [((2, 3), (2, 3))], (-2, 2),
    ),
    "nll_loss of images, weighted": (lambda a: losses.nll_loss(a, IMAGES, WEIGHT.to(a.dtype)), [((2, 3, 2),)], (-2, 2)),
    "bce_with_logits, weighted": (
        partial(losses.binary_cross_entropy_with_logits, weight=WEIGHT, pos_weight=WEIGHT + 1), [((2, 3), (2, 3))],
        (-2, 2),
    ),
    **reductions("nll_loss", lambda a, **options: losses.nll_loss(a, CLASSES, **options), [((2, 3),)], (-2, 2)),
    **reductions("nll_loss, weighted", lambda a, **options: losses.nll_loss(a, CLASSES, WEIGHT.to(a.dtype), **options),
                 [((2, 3),)], (-2, 2)),
    **reductions("nll_loss, ignoring", lambda a, **options: losses.nll_loss(a, IGNORED, **options),
                 [((2, 3),)], (-2, 2)),
    **reductions("nll_loss of images", lambda a, **options: losses.nll_loss(a, IMAGES, **options),
                 [((2, 3, 2),)], (-2, 2)),
    "nll_loss of one": (lambda a: losses.nll_loss(a, torch.tensor(1)), [((3,),)], (-2, 2)),
    **reductions("cross_entropy", lambda a, **options: losses.cross_entropy(a, CLASSES, **options),
                 [((2, 3),)], (-2, 2)),
    **reductions("cross_entropy, smooth", lambda a, **options: SMOOTH(a, IGNORED, WEIGHT.to(a.dtype), **options),
                 [((2, 3),)], (-2, 2)),
    **reductions("cross_entropy of probabilities", lambda a, **options: SMOOTH(a, PROBABILITIES, WEIGHT, **options),
                 [((2, 3),)], (-2, 2)),
    "cross_entropy of probabilities, by them too": (SMOOTH, [((2, 3), (2, 3))], (0.2, 0.8)),
    "kl_div": (lambda a, b: losses.kl_div(a, b, reduction="batchmean"), [((2, 3), (2, 3))], (0.2, 0.8)),
    "kl_div, log_target": (
        lambda a, b: losses.kl_div(a, b, reduction="sum", log_target=True), [((3,), (3,))], (-2, 2),
    ),
}  # fmt: skip
