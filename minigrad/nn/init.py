"""The first numbers of parameters. All write over the tensor they are given, unrecorded, and return it.

How large the numbers are decides whether signals and gradients keep their size through many layers: the functions named
after Xavier Glorot (with Yoshua Bengio, 2010) and Kaiming He (and others, https://arxiv.org/abs/1502.01852) choose the
spread from how many numbers a layer adds up. See https://pytorch.org/docs/stable/nn.init.html
"""

import math
import warnings

import numpy as np

from minigrad.core.modes import no_grad
from minigrad.exact.writes import write
from minigrad.later import read_at_first_use
from minigrad.words import refusal


def uniform_(tensor, a=0.0, b=1.0, generator=None):
    """Numbers equally likely between `a` and `b`.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> uniform_(torch.ones(2), -1, 1)
    tensor([-0.0075,  0.5364])
    """
    with no_grad():
        return tensor.uniform_(a, b, generator=generator)


def normal_(tensor, mean=0.0, std=1.0, generator=None):
    """Numbers of the normal distribution of that mean and standard deviation.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> normal_(torch.zeros(2), 10.0, 0.1)
    tensor([10.1541,  9.9707])
    """
    with no_grad():
        return tensor.normal_(mean, std, generator=generator)


def _filled(tensor, array):
    write(tensor, array.astype(tensor._array.dtype, copy=False))
    return tensor


def constant_(tensor, val):
    """The same number everywhere.

    >>> import minigrad as torch
    >>> constant_(torch.ones(2), 0.5)
    tensor([0.5000, 0.5000])
    """
    with no_grad():
        return tensor.fill_(val)


def ones_(tensor):
    """Ones.

    >>> import minigrad as torch
    >>> ones_(torch.zeros(2))
    tensor([1., 1.])
    """
    return constant_(tensor, 1.0)


def zeros_(tensor):
    """Zeros.

    >>> import minigrad as torch
    >>> zeros_(torch.ones(2))
    tensor([0., 0.])
    """
    with no_grad():
        return tensor.zero_()


def eye_(tensor):
    """Ones on the diagonal of a matrix, zeros elsewhere. Raises `ValueError` for anything but a matrix.

    >>> import minigrad as torch
    >>> eye_(torch.zeros(2, 2))
    tensor([[1., 0.],
            [0., 1.]])
    """
    if tensor.ndim != 2:
        raise refusal(ValueError, "init_eye")
    return _filled(tensor, np.eye(*tensor.shape))


def xavier_uniform_(tensor, gain=1.0, generator=None):
    """Numbers equally likely between -a and a, with a = gain * sqrt(6 / (inputs + outputs)).

    Raises `ValueError` for fewer than two dimensions.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> xavier_uniform_(torch.zeros(2, 3))
    tensor([[-0.0082,  0.5876, -0.9016],
            [-0.8062, -0.4219,  0.2938]])
    """
    bound = math.sqrt(3) * gain * math.sqrt(2 / sum(_fans(tensor)))
    return uniform_(tensor, -bound, bound, generator)


def xavier_normal_(tensor, gain=1.0, generator=None):
    """Normal numbers with the standard deviation gain * sqrt(2 / (inputs + outputs)).

    Raises `ValueError` for fewer than two dimensions.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> xavier_normal_(torch.zeros(2, 3))
    tensor([[ 0.9746, -0.1856, -1.3780],
            [ 0.3595, -0.6859, -0.8845]])
    """
    return normal_(tensor, 0, gain * math.sqrt(2 / sum(_fans(tensor))), generator)


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    """Numbers equally likely between -b and b, with b = gain * sqrt(3 / inputs), or outputs for the other `mode`.

    `a` is the slope of the leaky ReLU that the gain is for. Raises `ValueError` for fewer than two dimensions.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> kaiming_uniform_(torch.zeros(2, 3))
    tensor([[-0.0106,  0.7586, -1.1640],
            [-1.0408, -0.5447,  0.3792]])
    """
    if 0 in tensor.shape:
        return _nothing_to_fill(tensor)
    bound = math.sqrt(3) * _kaiming_std(tensor, a, mode, nonlinearity)
    return uniform_(tensor, -bound, bound, generator)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    """Normal numbers with the standard deviation gain / sqrt(inputs), or outputs for the other `mode`.

    `a` is the slope of the leaky ReLU that the gain is for. Raises `ValueError` for fewer than two dimensions.

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> kaiming_normal_(torch.zeros(2, 3))
    tensor([[ 1.2582, -0.2396, -1.7790],
            [ 0.4641, -0.8855, -1.1419]])
    """
    if 0 in tensor.shape:
        return _nothing_to_fill(tensor)
    return normal_(tensor, 0, _kaiming_std(tensor, a, mode, nonlinearity), generator)


def _nothing_to_fill(tensor):
    warnings.warn(refusal(UserWarning, "init_of_nothing"), stacklevel=3)
    return tensor


def _kaiming_std(tensor, a, mode, nonlinearity):
    mode = mode.lower()
    if mode not in ("fan_in", "fan_out"):
        raise refusal(ValueError, "init_mode", mode=mode)
    fan_in, fan_out = _fans(tensor)
    return calculate_gain(nonlinearity, a) / math.sqrt(fan_in if mode == "fan_in" else fan_out)


def _fans(tensor):
    """How many inputs each output of a weight adds up, and how many outputs each input goes to."""
    if tensor.ndim < 2:
        raise refusal(ValueError, "init_fans")
    outputs, inputs, *field = tensor.shape
    return inputs * math.prod(field), outputs * math.prod(field)


def calculate_gain(nonlinearity, param=None):
    """By how much the numbers should be larger because of the function that comes behind the layer.

    Raises `ValueError` for a function whose gain is not known.

    >>> calculate_gain("relu")
    1.4142135623730951
    """
    if nonlinearity in ("linear", "sigmoid", "conv1d", "conv2d", "conv3d"):
        return 1
    if nonlinearity == "tanh":
        return 5 / 3
    if nonlinearity == "relu":
        return math.sqrt(2)
    if nonlinearity == "leaky_relu":
        slope = 0.01 if param is None else param
        if isinstance(slope, bool) or not isinstance(slope, (int, float)):
            raise refusal(ValueError, "init_slope", slope=slope)
        return math.sqrt(2 / (1 + slope**2))
    if nonlinearity == "selu":
        return 3 / 4
    raise refusal(ValueError, "init_gain", name=nonlinearity)


LATER = {
    "minigrad.nn.rare_init": "constant dirac dirac_ eye kaiming_normal kaiming_uniform normal orthogonal orthogonal_ "
    "sparse sparse_ trunc_normal_ uniform xavier_normal xavier_uniform",
}

__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.init", LATER)
