"""Functions of each number, as layers: without parameters, a bend between two Linear layers."""

from minigrad.core.arithmetic import sigmoid, tanh
from minigrad.nn import functional as F
from minigrad.nn.module import Module, own_names


class _Activation(Module):
    """A layer that calls one function. `options` names its arguments, which are attributes and are printed."""

    __init_subclass__ = own_names("__init__", "forward")

    options = ()
    function = None

    def forward(self, input):
        return type(self).function(input, **{name: getattr(self, name) for name in self.options})

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)}" for name in self.options)


class _InPlaceActivation(_Activation):
    """One that writes its result over its input if made with `inplace=True`, which only then is printed."""

    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace

    def forward(self, input):
        options = {name: getattr(self, name) for name in self.options}
        return type(self).function(input, **options, inplace=self.inplace)

    def extra_repr(self):
        printed = [super().extra_repr(), "inplace=True" if self.inplace else ""]
        return ", ".join(filter(None, printed))


class ReLU(_InPlaceActivation):
    """max(0, x). See https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html

    >>> import minigrad as torch
    >>> ReLU()(torch.tensor([-1.0, 2.0]))
    tensor([0., 2.])
    """

    function = F.relu


class LeakyReLU(_InPlaceActivation):
    """x, and below zero a small slope. See https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html

    >>> import minigrad as torch
    >>> LeakyReLU(0.1)(torch.tensor([-1.0, 2.0]))
    tensor([-0.1000,  2.0000])
    """

    options = ("negative_slope",)
    function = F.leaky_relu

    def __init__(self, negative_slope=1e-2, inplace=False):
        super().__init__(inplace)
        self.negative_slope = negative_slope


class ELU(_InPlaceActivation):
    """x, and below zero alpha * (exp(x) - 1). See https://pytorch.org/docs/stable/generated/torch.nn.ELU.html

    >>> import minigrad as torch
    >>> ELU()(torch.tensor([-1.0, 2.0]))
    tensor([-0.6321,  2.0000])
    """

    options = ("alpha",)
    function = F.elu

    def __init__(self, alpha=1.0, inplace=False):
        super().__init__(inplace)
        self.alpha = alpha


class SiLU(_InPlaceActivation):
    """x * sigmoid(x). See https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html

    >>> import minigrad as torch
    >>> SiLU()(torch.tensor([-1.0, 2.0]))
    tensor([-0.2689,  1.7616])
    """

    function = F.silu


class GELU(_Activation):
    """x times the probability that a normal number is less than x.

    See https://pytorch.org/docs/stable/generated/torch.nn.GELU.html

    >>> import minigrad as torch
    >>> GELU()(torch.tensor([-1.0, 2.0]))
    tensor([-0.1587,  1.9545])
    """

    options = ("approximate",)
    function = F.gelu

    def __init__(self, approximate="none"):
        super().__init__()
        self.approximate = approximate

    def extra_repr(self):
        return f"approximate={self.approximate!r}"


class Softplus(_Activation):
    """log(1 + exp(beta x)) / beta, a smooth ReLU. See https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html

    >>> import minigrad as torch
    >>> Softplus()(torch.tensor([-1.0, 2.0]))
    tensor([0.3133, 2.1269])
    """

    options = ("beta", "threshold")
    function = F.softplus

    def __init__(self, beta=1.0, threshold=20.0):
        super().__init__()
        self.beta = beta
        self.threshold = threshold


class Sigmoid(_Activation):
    """1 / (1 + exp(-x)). See https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html

    >>> import minigrad as torch
    >>> Sigmoid()(torch.tensor([-1.0, 2.0]))
    tensor([0.2689, 0.8808])
    """

    function = sigmoid


class Tanh(_Activation):
    """The hyperbolic tangent. See https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html

    >>> import minigrad as torch
    >>> Tanh()(torch.tensor([-1.0, 2.0]))
    tensor([-0.7616,  0.9640])
    """

    function = tanh


class Softmax(_Activation):
    """Positive numbers that add up to 1 along `dim`. See https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html

    >>> import minigrad as torch
    >>> Softmax(dim=0)(torch.zeros(4))
    tensor([0.2500, 0.2500, 0.2500, 0.2500])
    """

    options = ("dim",)
    function = F.softmax

    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim


class LogSoftmax(Softmax):
    """The logarithm of the softmax. See https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html

    >>> import minigrad as torch
    >>> LogSoftmax(dim=0)(torch.zeros(4))
    tensor([-1.3863, -1.3863, -1.3863, -1.3863])
    """

    function = F.log_softmax
