"""Dropout of whole channels, and the kind that keeps mean and variance."""

import math
import warnings

from minigrad.core.arithmetic import mul
from minigrad.core.tensor import Tensor
from minigrad.ops.dropout import dropped, every_element, kept, require_probability
from minigrad.ops.pointwise import add
from minigrad.words import refusal, refuse_if

# What `selu` tends to far on the left, times -1.
SELU_FLOOR = 1.7580993408473766


def dropout1d(input, p=0.5, training=True, inplace=False):
    """Whole channels of sequences, (batch, channels, length) or without batch, put to zero with probability p.

    The others grow to make up for it. Raises `ValueError` for what is no probability, `RuntimeError` for other
    dimensions. See https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.dropout1d(torch.ones(2, 3, 4), 0.0).sum()
    tensor(24.)
    """
    require_probability(p)
    refuse_if(input.ndim not in (2, 3), RuntimeError, "dropout1d_input", ndim=input.ndim)
    return _of_batch(3, input, p, training, inplace)


def dropout2d(input, p=0.5, training=True, inplace=False):
    """Whole channels of images, (batch, channels, height, width), put to zero with probability p.

    Warns of other dimensions. Raises `ValueError` for what is no probability.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html and Tompson and others (2014),
    https://arxiv.org/abs/1411.4280

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.dropout2d(torch.ones(2, 3, 1, 1), 0.0).sum()
    tensor(6.)
    """
    require_probability(p)
    _warn_of_dimensions(2, input)
    if input.ndim == 3:
        warnings.warn(refusal(UserWarning, "dropout2d_sequence"), stacklevel=3)
    return _of_channels(input, p, training, inplace)


def dropout3d(input, p=0.5, training=True, inplace=False):
    """Whole channels of volumes, (batch, channels, depth, height, width) or without batch, put to zero likewise.

    What is said of `dropout2d` holds here.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.dropout3d(torch.ones(2, 1, 1, 1), 0.0).sum()
    tensor(2.)
    """
    require_probability(p)
    _warn_of_dimensions(3, input)
    return _of_batch(5, input, p, training, inplace)


def feature_dropout(input, p, train):
    """What `dropout1d`, `dropout2d` and `dropout3d` hand on to, as `torch.feature_dropout`.

    >>> import minigrad as torch
    >>> torch.feature_dropout(torch.ones(1, 2), 0.0, True)
    tensor([[1., 1.]])
    """
    return _of_channels(input, p, train, False)


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    """For networks of `selu`: with probability p an element becomes what `selu` tends to on the left, and all are
    moved so that mean and variance stay. Raises `ValueError` for what is no probability.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html and Klambauer and others
    (2017), https://arxiv.org/abs/1706.02515

    >>> import minigrad as torch
    >>> torch.alpha_dropout(torch.ones(2), 0.0, True)
    tensor([1., 1.])
    """
    require_probability(p)
    return _kept_in_mean(input, every_element, p, training, inplace)


def feature_alpha_dropout(input, p=0.5, training=False, inplace=False):
    """`alpha_dropout` of whole channels.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html

    >>> import minigrad as torch
    >>> torch.feature_alpha_dropout(torch.ones(1, 2), 0.0, True)
    tensor([[1., 1.]])
    """
    require_probability(p)
    return _kept_in_mean(input, _shape_of_channels, p, training, inplace)


def _warn_of_dimensions(count, input):
    few, many = count + 1, count + 2
    if input.ndim not in (few, many):
        warning = refusal(UserWarning, "dropout_input", count=count, few=few, many=many, ndim=input.ndim)
        warnings.warn(warning, stacklevel=4)


def _shape_of_channels(input):
    """A number for each channel of each example, in a shape that meets the input."""
    refuse_if(input.ndim < 2, RuntimeError, "feature_dropout_input")
    return (*input.shape[:2], *[1] * (input.ndim - 2))


def _of_channels(input, p, training, inplace):
    return dropped(input, _shape_of_channels, p, training, inplace)


def _of_batch(ndim, input, p, training, inplace):
    """The same of what has `ndim` dimensions with its batch; anything else is a batch of one."""
    if input.ndim == ndim:
        return _of_channels(input, p, training, inplace)
    result = _of_channels(input.unsqueeze_(0) if inplace else input.unsqueeze(0), p, training, inplace)
    return result.squeeze_(0) if inplace else result.squeeze(0)


def _kept_in_mean(input, shape, p, training, inplace):
    times, plus = (Tensor.mul_, Tensor.add_) if inplace else (mul, add)
    if not training or p == 0 or input.numel() == 0:
        return input
    if p == 1:
        return dropped(input, shape, p, training, inplace)
    ones = kept(input, shape(input), p)
    scale = 1 / math.sqrt((SELU_FLOOR * SELU_FLOOR * p + 1) * (1 - p))
    shift = (ones - 1) * (SELU_FLOOR * scale) + SELU_FLOOR * scale * p
    return plus(times(input, ones * scale), shift)
