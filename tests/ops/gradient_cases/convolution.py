"""The weight slid over inputs in every way: with holes, in steps, in groups, around an edge, and transposed."""

from minigrad.nn import functional as F
from minigrad.ops.convolution import convolution_to

CASES = {
    "conv1d": (
        lambda x, w, b: F.conv1d(x, w, b, 2, 1, 2),
        [((2, 2, 7), (3, 2, 2), (3,)), ((0, 1, 3), (1, 1, 2), (1,))],
        (-2, 2),
    ),
    "conv2d": (
        lambda x, w, b: F.conv2d(x, w, b, (2, 1), (1, 2), (1, 2)),
        [((2, 2, 4, 3), (3, 2, 3, 2), (3,)), ((1, 1, 1, 2), (1, 1, 3, 2), (1,))],
        (-2, 2),
    ),
    "conv2d in groups": (
        lambda x, w, b: F.conv2d(x, w, b, groups=2),
        [((2, 4, 3, 3), (2, 2, 2, 2), (2,)), ((2, 2, 3), (4, 1, 1, 2), (4,))],
        (-2, 2),
    ),
    "conv2d without bias": (F.conv2d, [((1, 1, 2, 2), (1, 1, 1, 1)), ((2, 3, 4), (2, 2, 2, 3))], (-2, 2)),
    "conv2d of the same size": (
        lambda x, w: F.conv2d(x, w, padding="same", dilation=2),
        [((1, 1, 3, 3), (1, 1, 2, 3))],
        (-2, 2),
    ),
    "conv3d": (lambda x, w, b: F.conv3d(x, w, b, 1, (0, 1, 0)), [((1, 2, 2, 2, 3), (1, 2, 2, 3, 2), (1,))], (-2, 2)),
    "conv_transpose1d": (
        lambda x, w, b: F.conv_transpose1d(x, w, b, 3, 1, 2),
        [((2, 2, 3), (2, 3, 2), (3,)), ((1, 2), (1, 1, 3), (1,))],
        (-2, 2),
    ),
    "conv_transpose2d": (
        lambda x, w, b: F.conv_transpose2d(x, w, b, (2, 1), 1, (1, 0), 2, (1, 2)),
        [((1, 4, 2, 2), (4, 1, 3, 2), (2,))],
        (-2, 2),
    ),
    "conv_transpose2d far apart": (
        lambda x, w: F.conv_transpose2d(x, w, output_padding=2, dilation=3),
        [((1, 1, 2, 2), (1, 1, 2, 2))],
        (-2, 2),
    ),
    "conv_transpose3d": (F.conv_transpose3d, [((1, 2, 1, 2, 1), (2, 1, 2, 1, 2))], (-2, 2)),
    "a convolution to a shape": (
        lambda x, w: convolution_to(x, w, (2, 3, 2), (2,), (1,), (2,), False, 1),
        [((2, 2, 5), (3, 2, 3))],
        (-2, 2),
    ),
    "a transposed convolution to a shape": (
        lambda x, w: convolution_to(x, w, (2, 4, 8), (2,), (1,), (2,), True, 2),
        [((2, 2, 3), (2, 2, 3))],
        (-2, 2),
    ),
}
