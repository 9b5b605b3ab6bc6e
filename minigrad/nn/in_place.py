"""Activation functions that may be written over their argument: with `inplace=True`, or by a name ending in `_`."""

from minigrad.core import arithmetic
from minigrad.core.element_types import int64, uint8
from minigrad.exact.number import number_in
from minigrad.exact.writes import in_place
from minigrad.ops import activations
from minigrad.ops.activations import SELU_ALPHA, SELU_SCALE
from minigrad.words import refusal


def relu(input, inplace=False):
    """max(0, x). See https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html

    >>> import minigrad as torch
    >>> relu(torch.tensor([-1.0, 2.0]))
    tensor([0., 2.])
    """
    return _activated(arithmetic.relu, input, inplace)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    """x, and below zero `negative_slope` times x.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html

    >>> import minigrad as torch
    >>> leaky_relu(torch.tensor([-1.0, 2.0]), 0.1)
    tensor([-0.1000,  2.0000])
    """
    return _activated(activations.leaky_relu, input, inplace, negative_slope, over=activations.leaky_relu_over)


def elu(input, alpha=1.0, inplace=False):
    """x, and below zero alpha * (exp(x) - 1).

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html

    >>> import minigrad as torch
    >>> elu(torch.tensor([-1.0, 2.0]))
    tensor([-0.6321,  2.0000])
    """
    return _activated(activations.elu, input, inplace, alpha, over=activations.elu_over)


def celu(input, alpha=1.0, inplace=False):
    """x, and below zero alpha * (exp(x / alpha) - 1).

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html

    >>> import minigrad as torch
    >>> celu(torch.tensor([-1.0, 2.0]), alpha=2.0)
    tensor([-0.7869,  2.0000])
    """
    return _activated(activations.celu, input, inplace, alpha, over=activations.celu_over)


def selu(input, inplace=False):
    """`elu` with the two constants that keep mean and variance from layer to layer.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html

    >>> import minigrad as torch
    >>> selu(torch.tensor([-1.0, 2.0]))
    tensor([-1.1113,  2.1014])
    """
    constants = SELU_ALPHA, SELU_SCALE, 1.0
    return _activated(activations.elu, input, inplace, *constants, over=activations.elu_over)


def silu(input, inplace=False):
    """x * sigmoid(x). See https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html

    >>> import minigrad as torch
    >>> silu(torch.tensor([-1.0, 2.0]))
    tensor([-0.2689,  1.7616])
    """
    return _activated(activations.silu, input, inplace)


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    """x, but not less than `min_val` and not more than `max_val`.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html

    >>> import minigrad as torch
    >>> hardtanh(torch.tensor([-2.0, 0.5, 2.0]))
    tensor([-1.0000,  0.5000,  1.0000])
    """
    if min_val > max_val:
        raise refusal(ValueError, "hardtanh_range")
    if getattr(input, "dtype", None) is uint8:
        min_val, max_val = (number_in(each, int64.numpy).item() for each in (min_val, max_val))
        if min_val < 0:
            raise refusal(RuntimeError, "hardtanh_unsigned")
    return _activated(activations.hardtanh, input, inplace, min_val, max_val)


def relu6(input, inplace=False):
    """`relu`, but not more than 6.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html

    >>> import minigrad as torch
    >>> relu6(torch.tensor([-1.0, 3.0, 9.0]))
    tensor([0., 3., 6.])
    """
    return _activated(activations.hardtanh, input, inplace, 0.0, 6.0)


def hardsigmoid(input, inplace=False):
    """A sigmoid of three straight lines: (x + 3) / 6 between 0 and 1.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html

    >>> import minigrad as torch
    >>> hardsigmoid(torch.tensor([-4.0, 0.0, 4.0]))
    tensor([0.0000, 0.5000, 1.0000])
    """
    return _activated(activations.hardsigmoid, input, inplace)


def hardswish(input, inplace=False):
    """x * hardsigmoid(x).

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html

    >>> import minigrad as torch
    >>> hardswish(torch.tensor([-4.0, 0.0, 4.0]))
    tensor([-0., 0., 4.])
    """
    return _activated(activations.hardswish, input, inplace)


def mish(input, inplace=False):
    """x * tanh(softplus(x)).

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html

    >>> import minigrad as torch
    >>> mish(torch.tensor([0.0, 1.0]))
    tensor([0.0000, 0.8651])
    """
    return _activated(activations.mish, input, inplace)


def threshold(input, threshold, value, inplace=False):
    """x where it is more than `threshold`, else `value`.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html

    >>> import minigrad as torch
    >>> threshold(torch.tensor([0.5, 1.5]), 1.0, 0.0)
    tensor([0.0000, 1.5000])
    """
    return _activated(activations.threshold, input, inplace, threshold, value)


threshold.__qualname__ = "_threshold"  # by which Python calls it there


def _activated(function, input, inplace, *options, over=None):
    return in_place(over or function, input, *options) if inplace else function(input, *options)


def _twin(function):
    """The function that always writes over its argument, such as `relu_`."""

    def over(input, *options, **named):
        return function(input, *options, **named, inplace=True)

    over.__name__ = over.__qualname__ = f"{function.__name__}_"
    over.__doc__ = f"The same as `{function.__name__}`, written over the tensor itself, which is returned."
    return over


def elu_(input, alpha=1.0, scale=1.0, input_scale=1.0):
    """The same as `elu`, written over the tensor itself, which is returned; times `scale`, of `input_scale` times x.

    >>> import minigrad as torch
    >>> elu_(torch.tensor([-1.0, 2.0]), scale=2.0)
    tensor([-1.2642,  4.0000])
    """
    return in_place(activations.elu_over, input, alpha, scale, input_scale)


relu_, leaky_relu_, celu_ = map(_twin, (relu, leaky_relu, celu))
selu_, hardtanh_, threshold_ = map(_twin, (selu, hardtanh, threshold))
