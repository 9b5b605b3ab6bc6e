"""Activation functions as layers, of the kinds that few programs use."""

import warnings

from minigrad.nn import functional as F
from minigrad.nn.activation import Softmax, _Activation, _InPlaceActivation
from minigrad.nn.init import constant_
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty
from minigrad.words import refusal


class ReLU6(_InPlaceActivation):
    """`ReLU`, but not more than 6. See https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html

    >>> import minigrad as torch
    >>> ReLU6()(torch.tensor([-1.0, 9.0]))
    tensor([0., 6.])
    """

    function = F.relu6


class SELU(_InPlaceActivation):
    """`ELU` that keeps mean and variance from layer to layer. See https://pytorch.org/docs/stable/generated/torch.nn.SELU.html

    >>> import minigrad as torch
    >>> SELU()(torch.tensor([-1.0, 2.0]))
    tensor([-1.1113,  2.1014])
    """

    function = F.selu


class CELU(_InPlaceActivation):
    """x, and below zero alpha * (exp(x / alpha) - 1). See https://pytorch.org/docs/stable/generated/torch.nn.CELU.html

    >>> import minigrad as torch
    >>> CELU(2.0)(torch.tensor([-1.0, 2.0]))
    tensor([-0.7869,  2.0000])
    """

    options = ("alpha",)
    function = F.celu

    def __init__(self, alpha=1.0, inplace=False):
        super().__init__(inplace)
        self.alpha = alpha


class Mish(_InPlaceActivation):
    """x * tanh(softplus(x)). See https://pytorch.org/docs/stable/generated/torch.nn.Mish.html

    >>> import minigrad as torch
    >>> Mish()(torch.tensor([0.0, 1.0]))
    tensor([0.0000, 0.8651])
    """

    function = F.mish


class Hardsigmoid(_InPlaceActivation):
    """A sigmoid of three straight lines. See https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html

    >>> import minigrad as torch
    >>> Hardsigmoid()(torch.tensor([-4.0, 0.0, 4.0]))
    tensor([0.0000, 0.5000, 1.0000])
    """

    function = F.hardsigmoid

    def extra_repr(self):
        return ""


class Hardswish(_InPlaceActivation):
    """x * hardsigmoid(x). See https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html

    >>> import minigrad as torch
    >>> Hardswish()(torch.tensor([0.0, 4.0]))
    tensor([0., 4.])
    """

    function = F.hardswish

    def extra_repr(self):
        return ""


class Hardtanh(_InPlaceActivation):
    """x, but not less than `min_val` and not more than `max_val`. See https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html

    >>> import minigrad as torch
    >>> Hardtanh()(torch.tensor([-2.0, 0.5, 2.0]))
    tensor([-1.0000,  0.5000,  1.0000])
    """

    options = ("min_val", "max_val")
    function = F.hardtanh

    def __init__(self, min_val=-1.0, max_val=1.0, inplace=False, min_value=None, max_value=None):
        super().__init__(inplace)
        for old, new, value in ("min_value", "min_val", min_value), ("max_value", "max_val", max_value):
            if value is not None:
                warnings.warn(refusal(FutureWarning, "hardtanh_renamed", old=old, new=new), stacklevel=2)
        self.min_val = min_val if min_value is None else min_value
        self.max_val = max_val if max_value is None else max_value
        if self.max_val <= self.min_val:
            raise refusal(AssertionError, "hardtanh_order", low=self.min_val, high=self.max_val)


class Threshold(_InPlaceActivation):
    """x where it is more than `threshold`, else `value`. See https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html

    >>> import minigrad as torch
    >>> Threshold(1.0, 0.0)(torch.tensor([0.5, 1.5]))
    tensor([0.0000, 1.5000])
    """

    options = ("threshold", "value")
    function = F.threshold

    def __init__(self, threshold, value, inplace=False):
        super().__init__(inplace)
        self.threshold = threshold
        self.value = value


class LogSigmoid(_Activation):
    """The logarithm of the sigmoid. See https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html

    >>> import minigrad as torch
    >>> LogSigmoid()(torch.tensor([0.0, 2.0]))
    tensor([-0.6931, -0.1269])
    """

    function = F.logsigmoid


class Softsign(_Activation):
    """x / (1 + |x|). See https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html

    >>> import minigrad as torch
    >>> Softsign()(torch.tensor([-1.0, 3.0]))
    tensor([-0.5000,  0.7500])
    """

    function = F.softsign


class Tanhshrink(_Activation):
    """x - tanh(x). See https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html

    >>> import minigrad as torch
    >>> Tanhshrink()(torch.tensor([0.0, 1.0]))
    tensor([0.0000, 0.2384])
    """

    function = F.tanhshrink


class Softmin(Softmax):
    """The softmax of the negative. See https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html

    >>> import minigrad as torch
    >>> Softmin(dim=0)(torch.zeros(4))
    tensor([0.2500, 0.2500, 0.2500, 0.2500])
    """

    function = F.softmin


class PReLU(Module):
    """x, and below zero a share of x that is learned: one for all, or one for each channel.

    See https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html

    >>> import minigrad as torch
    >>> PReLU()(torch.tensor([-1.0, 2.0]))
    tensor([-0.2500,  2.0000], grad_fn=<PreluKernelBackward0>)
    """

    def __init__(self, num_parameters=1, init=0.25, device=None, dtype=None):
        super().__init__()
        self.num_parameters = num_parameters
        self.init = init
        self.weight = Parameter(empty(num_parameters, device=device, dtype=dtype))
        self.reset_parameters()

    def reset_parameters(self):
        """Begin anew with `init`."""
        constant_(self.weight, self.init)

    def forward(self, input):
        return F.prelu(input, self.weight)

    def extra_repr(self):
        return f"num_parameters={self.num_parameters}"


class GLU(_Activation):
    """The first half along `dim`, times the sigmoid of the second.

    See https://pytorch.org/docs/stable/generated/torch.nn.GLU.html

    >>> import minigrad as torch
    >>> GLU()(torch.tensor([1.0, 0.0]))
    tensor([0.5000])
    """

    options = ("dim",)
    function = F.glu

    def __init__(self, dim=-1):
        super().__init__()
        self.dim = dim


class Hardshrink(_Activation):
    """x, and 0 from -lambd to lambd. See https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html

    >>> import minigrad as torch
    >>> Hardshrink()(torch.tensor([0.2, 2.0]))
    tensor([0., 2.])
    """

    options = ("lambd",)
    function = F.hardshrink

    def __init__(self, lambd=0.5):
        super().__init__()
        self.lambd = lambd

    def extra_repr(self):
        return f"{self.lambd}"


class Softshrink(Hardshrink):
    """x nearer to 0 by `lambd`. See https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html

    >>> import minigrad as torch
    >>> Softshrink()(torch.tensor([0.2, 2.0]))
    tensor([0.0000, 1.5000])
    """

    function = F.softshrink

    def extra_repr(self):
        return str(self.lambd)


class RReLU(_InPlaceActivation):
    """x, and below zero times a slope by chance, in training.

    See https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html

    >>> import minigrad as torch
    >>> RReLU().eval()(torch.tensor([-1.0, 2.0]))
    tensor([-0.2292,  2.0000])
    """

    options = ("lower", "upper")

    def __init__(self, lower=1 / 8, upper=1 / 3, inplace=False):
        super().__init__(inplace)
        self.lower = lower
        self.upper = upper

    def forward(self, input):
        return F.rrelu(input, self.lower, self.upper, self.training, self.inplace)


class Softmax2d(Module):
    """The softmax of the channels at each place of an image. Raises `ValueError` for other dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html

    >>> import minigrad as torch
    >>> Softmax2d()(torch.zeros(2, 1, 1)).flatten()
    tensor([0.5000, 0.5000])
    """

    def forward(self, input):
        if input.ndim not in (3, 4):
            raise refusal(ValueError, "softmax2d_input", ndim=input.ndim)
        return F.softmax(input, -3)
