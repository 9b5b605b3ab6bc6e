"""Windows that overlap, stick out, lie over an edge or have holes, and parts of unequal size."""

from minigrad.nn import functional as F

CASES = {
    "max_pool1d": (lambda x: F.max_pool1d(x, 3, 2, 1), [((2, 5),), ((1, 2, 4),), ((0, 1, 3),)], (-2, 2)),
    "max_pool2d": (
        lambda x: F.max_pool2d(x, (2, 3), (1, 2), 1, (2, 1), True),
        [((2, 4, 4),), ((1, 1, 3, 2),), ((2, 2, 3, 5),)],
        (-2, 2),
    ),
    "max_pool3d": (lambda x: F.max_pool3d(x, 2, 1), [((1, 2, 3, 2),), ((1, 1, 2, 2, 3),)], (-2, 2)),
    "avg_pool1d": (lambda x: F.avg_pool1d(x, 2, 1, 1), [((1, 3),), ((2, 2, 2),)], (-2, 2)),
    "avg_pool2d": (
        lambda x: F.avg_pool2d(x, (2, 3), (1, 2), 1, True),
        [((2, 4, 4),), ((1, 1, 3, 2),), ((0, 1, 2, 2),)],
        (-2, 2),
    ),
    "avg_pool2d of what is there": (
        lambda x: F.avg_pool2d(x, 3, 2, 1, True, False),
        [((1, 4, 4),), ((1, 2, 3, 5),)],
        (-2, 2),
    ),
    "avg_pool2d over a number": (lambda x: F.avg_pool2d(x, 2, divisor_override=3), [((1, 2, 4),)], (-2, 2)),
    "avg_pool3d": (lambda x: F.avg_pool3d(x, 2, 1, 1), [((1, 2, 2, 3),)], (-2, 2)),
    "adaptive_avg_pool1d": (lambda x: F.adaptive_avg_pool1d(x, 3), [((1, 5),), ((2, 1, 2),)], (-2, 2)),
    "adaptive_avg_pool2d": (lambda x: F.adaptive_avg_pool2d(x, (2, 3)), [((1, 3, 5),), ((1, 2, 4, 3),)], (-2, 2)),
    "adaptive_avg_pool3d": (lambda x: F.adaptive_avg_pool3d(x, (1, 2, 3)), [((1, 2, 3, 4),)], (-2, 2)),
    "adaptive_max_pool1d": (lambda x: F.adaptive_max_pool1d(x, 3), [((1, 5),), ((2, 1, 2),)], (-2, 2)),
    "adaptive_max_pool2d": (lambda x: F.adaptive_max_pool2d(x, (2, 3)), [((1, 3, 5),), ((1, 2, 4, 3),)], (-2, 2)),
    "adaptive_max_pool3d": (lambda x: F.adaptive_max_pool3d(x, (1, 2, 3)), [((1, 2, 3, 4),)], (-2, 2)),
    "lp_pool1d": (lambda x: F.lp_pool1d(x, 3, 2), [((1, 4),)], (0.5, 2)),
    "lp_pool2d": (lambda x: F.lp_pool2d(x, 2, (2, 1)), [((1, 2, 3),)], (0.5, 2)),
}
