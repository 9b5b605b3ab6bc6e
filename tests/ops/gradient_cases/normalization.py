"""Normalizations with a weight and a bias and without, by a batch and after it; the gradients of their gradients."""

import minigrad as torch
from minigrad.nn import functional as F

MEAN, VARIANCE = torch.tensor([0.5, -1.0], dtype=torch.float64), torch.tensor([2.0, 0.5], dtype=torch.float64)


def in_evaluation(x, weight, bias):
    """A `batch_norm` by what was seen before, in the type of the input."""
    return F.batch_norm(x, MEAN.to(x.dtype), VARIANCE.to(x.dtype), weight, bias)


CHANNELS = [((3, 2), (2,), (2,)), ((2, 2, 3), (2,), (2,)), ((1, 2, 2, 2), (2,), (2,))]


def second(function):
    """The gradient of `function`, as an operation of its own."""

    def gradient(x, u):
        if not x.requires_grad:
            x = x.detach().requires_grad_()
        (found,) = torch.autograd.grad(function(x), x, u, create_graph=True)
        return found

    return gradient


CASES = {
    "batch_norm": (
        lambda x, weight, bias: F.batch_norm(x, None, None, weight, bias, True, eps=0.1),
        CHANNELS,
        (-2, 2),
    ),
    "batch_norm without weight": (lambda x: F.batch_norm(x, None, None, training=True, eps=0.1), [((4, 2),)], (-2, 2)),
    "batch_norm in evaluation": (in_evaluation, CHANNELS, (-2, 2)),
    "layer_norm": (
        lambda x, weight, bias: F.layer_norm(x, x.shape[1:], weight, bias, 0.1),
        [((2, 3), (3,), (3,)), ((2, 2, 3), (2, 3), (2, 3)), ((0, 2), (2,), (2,))],
        (-2, 2),
    ),
    "layer_norm without weight": (lambda x: F.layer_norm(x, (3,), eps=0.1), [((2, 2, 3),)], (-2, 2)),
    "group_norm": (
        lambda x, weight, bias: F.group_norm(x, 2, weight, bias, 0.1),
        [((2, 4), (4,), (4,)), ((1, 2, 3), (2,), (2,))],
        (-2, 2),
    ),
    "instance_norm": (
        lambda x, weight, bias: F.instance_norm(x, None, None, weight, bias, eps=0.1),
        [((2, 2, 3), (2,), (2,))],
        (-2, 2),
    ),
    "rms_norm": (lambda x, weight: F.rms_norm(x, (3,), weight, 0.1), [((2, 3), (3,))], (-2, 2)),
    "gradient of batch_norm": (
        second(lambda x: F.batch_norm(x, None, None, training=True, eps=0.1)),
        [((3, 2), (3, 2))],
        (-2, 2),
    ),
    "gradient of layer_norm": (second(lambda x: F.layer_norm(x, (3,), eps=0.1)), [((2, 3), (2, 3))], (-2, 2)),
    "gradient of group_norm": (second(lambda x: F.group_norm(x, 1, eps=0.1)), [((2, 3), (2, 3))], (-2, 2)),
}
