"""Images made larger and smaller, taken apart and put together; vectors compared."""

import minigrad as torch
from minigrad.nn import functional as F


def unpooled(x):
    """The elements that a pooling has chosen, where they stood."""
    values, indices = F.max_pool2d(x, 2, return_indices=True)
    return F.max_unpool2d(values * values, indices, 2, output_size=x.shape[-2:])


CASES = {
    "interpolate to the nearest": (lambda x: F.interpolate(x, 5), [((1, 2, 3),), ((1, 1, 2, 2),)], (-2, 2)),
    "interpolate to the nearest, exactly": (
        lambda x: F.interpolate(x, scale_factor=1.4, mode="nearest-exact"),
        [((1, 2, 3),), ((1, 1, 3, 2),), ((1, 1, 1, 2, 2),)],
        (-2, 2),
    ),
    "interpolate in volumes": (lambda x: F.interpolate(x, (1, 3, 2)), [((1, 1, 2, 2, 3),)], (-2, 2)),
    "interpolate linearly": (lambda x: F.interpolate(x, 5, mode="linear"), [((1, 2, 3),), ((0, 1, 2),)], (-2, 2)),
    "interpolate bilinearly": (
        lambda x: F.interpolate(x, (3, 2), mode="bilinear", align_corners=True),
        [((1, 1, 2, 3),), ((2, 1, 4, 1),)],
        (-2, 2),
    ),
    "interpolate trilinearly": (
        lambda x: F.interpolate(x, scale_factor=(2, 1.5, 0.7), mode="trilinear"),
        [((1, 1, 1, 2, 3),)],
        (-2, 2),
    ),
    "unfold": (lambda x: F.unfold(x, (2, 1), 1, (1, 0), (1, 2)), [((1, 2, 2, 3),), ((1, 3, 2),)], (-2, 2)),
    "fold": (lambda x: F.fold(x, (2, 3), (2, 1), 1, (1, 0), (1, 2)), [((1, 4, 6),), ((2, 6),)], (-2, 2)),
    "pixel_shuffle": (lambda x: F.pixel_shuffle(x, 2), [((4, 1, 2),), ((1, 8, 2, 1),)], (-2, 2)),
    "pixel_unshuffle": (lambda x: F.pixel_unshuffle(x, 2), [((1, 2, 4),), ((2, 1, 4, 2),)], (-2, 2)),
    "max_unpool2d": (unpooled, [((1, 4, 5),)], (-2, 2)),
    "max_unpool1d": (
        lambda x: F.max_unpool1d(x, torch.tensor([[[0, 3]]]), 2),
        [((1, 1, 2),)],
        (-2, 2),
    ),
    "cosine_similarity": (
        lambda x, y: F.cosine_similarity(x, y, -1),
        [((2, 3), (2, 3)), ((2, 3), (3,))],
        (0.5, 2),
    ),
    "pairwise_distance": (
        lambda x, y: F.pairwise_distance(3 + x, y, 3.0, keepdim=True),
        [((2, 3), (2, 3)), ((2,), (2,))],
        (0.5, 2),
    ),
    "pairwise_distance of one dimension less": (
        lambda x, y: F.pairwise_distance(3 + x, y, 3.0),
        [((2, 3), (2, 3))],
        (0.5, 2),
    ),
    "bilinear": (F.bilinear, [((2, 3), (2, 2), (1, 3, 2), (1,)), ((1, 1, 2), (1, 1, 1), (2, 2, 1), (2,))], (-2, 2)),
    "bilinear without bias": (F.bilinear, [((2, 3), (2, 2), (1, 3, 2))], (-2, 2)),
}
