"""Dropout: during training each element is put to zero with probability p, and the others grow to make up for it."""

import numpy as np

from minigrad.create import empty_like
from minigrad.ops.declare import PUBLISHED
from minigrad.ops.distributions import bernoulli_
from minigrad.ops.operands import require_tensor
from minigrad.ops.pointwise import mul
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal


def dropout(input, p=0.5, training=True, inplace=False):
    """`input` with each element put to zero with probability `p` and else divided by 1 - p, so that the mean stays.

    Outside of training, and with p = 0, `input` itself. Raises `ValueError` for what is no probability.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html and Srivastava and others (2014),
    Dropout: a simple way to prevent neural networks from overfitting.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> dropout(torch.ones(5))
    tensor([0., 0., 2., 0., 0.])
    """
    require_tensor(input, "dropout")
    if not 0 <= p <= 1:
        raise refusal(ValueError, "dropout_probability", p=p)
    if not training or p == 0 or input.numel() == 0:
        return input
    if p == 1:
        factors = wrap(np.zeros((), input._array.dtype))
    else:
        factors = bernoulli_(empty_like(input), 1 - p)
        if factors._array.dtype.kind != "f":
            raise refusal(RuntimeError, "write_type", source="Float", target=input.dtype.title)
        factors._array /= 1 - p
    return Tensor.mul_(input, factors) if inplace else mul(input, factors)


def _with_training(input, p, train):
    """The function `torch.dropout`, whose arguments all have to be given."""
    return dropout(input, p, train)


PUBLISHED["dropout"] = _with_training
