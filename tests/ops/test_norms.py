"""Norms are one node each, with derivatives worked out by hand. However often they are differentiated, they give what
the definition gives, which is written here in elementary operations: less the mean, divided by the deviation."""

import numpy as np
import pytest

import minigrad as torch
from minigrad.nn import functional as F

EPS = 0.1
ORDERS = 4
MEAN, VARIANCE = torch.tensor([0.5, -1.0, 0.2]).double(), torch.tensor([2.0, 0.5, 0.3]).double()


def standardized(x, dims):
    """Less the mean over `dims`, divided by the deviation."""
    distance = x - x.mean(dims, keepdim=True)
    return distance / (distance.pow(2).mean(dims, keepdim=True) + EPS).sqrt()


def of_channels(values):
    """The values in a shape that meets the channels of (batch, channels, length)."""
    return values.view(1, -1, 1)


def groups_standardized(x):
    return standardized(x.view(2, 2, 2, 2), (2, 3)).view(2, 4, 2)


# The shapes of input, weight and bias, or of the input alone; the norm; its definition.
NORMS = {
    "batch_norm": (
        [(2, 3, 2), (3,), (3,)],
        lambda x, weight, bias: F.batch_norm(x, None, None, weight, bias, True, eps=EPS),
        lambda x, weight, bias: standardized(x, (0, 2)) * of_channels(weight) + of_channels(bias),
    ),
    "batch_norm without weight": (
        [(2, 3, 2)],
        lambda x: F.batch_norm(x, None, None, training=True, eps=EPS),
        lambda x: standardized(x, (0, 2)),
    ),
    "batch_norm in evaluation": (
        [(2, 3, 2), (3,), (3,)],
        lambda x, weight, bias: F.batch_norm(x, MEAN, VARIANCE, weight, bias, eps=EPS),
        lambda x, weight, bias: (
            (x - of_channels(MEAN)) / of_channels(VARIANCE + EPS).sqrt() * of_channels(weight) + of_channels(bias)
        ),
    ),
    "layer_norm": (
        [(2, 2, 3), (2, 3), (2, 3)],
        lambda x, weight, bias: F.layer_norm(x, (2, 3), weight, bias, EPS),
        lambda x, weight, bias: standardized(x, (1, 2)) * weight + bias,
    ),
    "layer_norm of the last dimension": (
        [(2, 2, 3), (3,), (3,)],
        lambda x, weight, bias: F.layer_norm(x, (3,), weight, bias, EPS),
        lambda x, weight, bias: standardized(x, 2) * weight + bias,
    ),
    "layer_norm of all dimensions": (
        [(2, 3), (2, 3), (2, 3)],
        lambda x, weight, bias: F.layer_norm(x, (2, 3), weight, bias, EPS),
        lambda x, weight, bias: standardized(x, (0, 1)) * weight + bias,
    ),
    "group_norm": (
        [(2, 4, 2), (4,), (4,)],
        lambda x, weight, bias: F.group_norm(x, 2, weight, bias, EPS),
        lambda x, weight, bias: groups_standardized(x) * of_channels(weight) + of_channels(bias),
    ),
    "group_norm without weight": (
        [(2, 4, 2)],
        lambda x: F.group_norm(x, 2, eps=EPS),
        groups_standardized,
    ),
}
NUMBERS = np.random.RandomState(0).uniform(-1, 1, (3, 16))


def derivatives(function, shapes):
    """The derivatives of a sum of exponentials of what comes out, then those of a sum of these and of that, and so on:
    of each order there is something in the next."""
    leaves = [
        torch.tensor(numbers[: np.prod(shape)].reshape(shape), requires_grad=True)
        for numbers, shape in zip(NUMBERS, shapes, strict=False)
    ]
    total = weighted_sum(function(*leaves).exp())
    for _ in range(ORDERS):
        found = torch.autograd.grad(total, leaves, create_graph=True)
        yield [each.detach().numpy() for each in found]
        total = total + sum(map(weighted_sum, found))


def weighted_sum(values):
    """Their sum, each times another number."""
    return (values * torch.linspace(0.5, 1.0, values.numel(), dtype=values.dtype).view(values.shape)).sum()


@pytest.mark.parametrize("name", NORMS)
def test_a_norm_has_all_derivatives_of_its_definition(name):
    shapes, norm, definition = NORMS[name]
    both = zip(derivatives(norm, shapes), derivatives(definition, shapes), strict=True)
    for order, (found, expected) in enumerate(both, start=1):
        for each, wanted in zip(found, expected, strict=True):
            scale = np.abs(wanted).max()
            np.testing.assert_allclose(each, wanted, rtol=1e-9, atol=1e-9 * scale, err_msg=f"of order {order}")
