"""Dropout: during training each element is put to zero with probability p, and the others grow to make up for it."""

import numpy as np

from minigrad.core.arithmetic import mul
from minigrad.core.operation import PUBLISHED
from minigrad.core.tensor import Tensor, wrap
from minigrad.create import empty, empty_like
from minigrad.exact.arguments import number_option
from minigrad.exact.half import wide_number
from minigrad.ops.distributions import bernoulli_
from minigrad.words import refusal, refuse_if


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
    require_probability(p)
    return dropped(input, every_element, number_option(p, "dropout", "p", 2, "float"), training, inplace)


def require_probability(p):
    """Raise `ValueError` for what is no probability."""
    refuse_if(not 0 <= p <= 1, ValueError, "dropout_probability", p=p)


def every_element(input):
    """The shape in which each element has a number of its own."""
    return input.shape


def dropped(input, shape, p, training, inplace):
    """The input times a number for each element of `shape(input)`, which broadcasts: zero or 1 / (1 - p)."""
    times = Tensor.mul_ if inplace else mul
    if not training or p == 0 or input.numel() == 0:
        return input
    if p == 1:
        return times(input, wrap(np.zeros((), input._array.dtype)))
    factors = kept(input, shape(input), p)
    factors._array /= wide_number(1 - p) if factors._array.dtype.char == "e" else 1 - p
    return times(input, factors)


def kept(input, shape, p):
    """Ones and zeros of that shape and of the type of the input, a zero with probability p."""
    ones = bernoulli_(empty_like(input) if shape == input.shape else empty(shape, dtype=input.dtype), 1 - p)
    if ones._array.dtype.kind != "f":
        raise refusal(RuntimeError, "write_type", source="Float", target=input.dtype.title)
    return ones


def in_torch(function):
    """The same as it is found in `torch`: all arguments have to be given, and the error is a `RuntimeError`."""

    def with_training(input, p, train):
        if not 0 <= p <= 1:
            raise refusal(RuntimeError, "dropout_probability", p=f"{p:g}")
        return function(input, p, train)

    with_training.__doc__ = function.__doc__
    return with_training


PUBLISHED["dropout"] = in_torch(dropout)
