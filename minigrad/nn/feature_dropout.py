"""Layers that forget whole channels at random, or keep the mean while they forget."""

from minigrad.nn import functional as F
from minigrad.nn.dropout import _DropoutNd
from minigrad.nn.module import own_names


class _OfChannels(_DropoutNd):
    """A dropout whose `function` is another one."""

    __init_subclass__ = own_names("forward")

    def forward(self, input):
        return type(self).function(input, self.p, self.training, self.inplace)


class Dropout1d(_OfChannels):
    """`F.dropout1d`, in training. See https://pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html

    >>> Dropout1d(0.2)
    Dropout1d(p=0.2, inplace=False)
    """

    function = F.dropout1d


class Dropout2d(_OfChannels):
    """`F.dropout2d`, in training. See https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html

    >>> import minigrad as torch
    >>> Dropout2d(0.2).eval()(torch.ones(1, 1, 1, 2))
    tensor([[[[1., 1.]]]])
    """

    function = F.dropout2d


class Dropout3d(_OfChannels):
    """`F.dropout3d`, in training. See https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html

    >>> Dropout3d(0.2)
    Dropout3d(p=0.2, inplace=False)
    """

    function = F.dropout3d


class AlphaDropout(_OfChannels):
    """`F.alpha_dropout`, in training. See https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html

    >>> AlphaDropout(0.2)
    AlphaDropout(p=0.2, inplace=False)
    """

    function = F.alpha_dropout


class FeatureAlphaDropout(_OfChannels):
    """`F.feature_alpha_dropout`, in training.

    See https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html

    >>> FeatureAlphaDropout(0.2)
    FeatureAlphaDropout(p=0.2, inplace=False)
    """

    function = F.feature_alpha_dropout
