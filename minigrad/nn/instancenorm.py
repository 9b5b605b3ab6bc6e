"""Layers that normalize each channel of each example."""

import warnings

from minigrad.nn import functional as F
from minigrad.nn.batchnorm import _NormBase
from minigrad.words import refusal


class _InstanceNorm(_NormBase):
    def __init__(
        self,
        num_features,
        eps=1e-5,
        momentum=0.1,
        affine=False,
        track_running_stats=False,
        device=None,
        dtype=None,
        *,
        bias=True,
    ):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias)

    def forward(self, input):
        self._check_input_dim(input)
        is_single = input.ndim == self.ranks[0]
        channels = input.shape[0 if is_single else 1]
        if channels != self.num_features:
            if self.affine:
                values = {"wanted": self.num_features, "found": channels}
                raise refusal(ValueError, "instance_norm_features", **values)
            warnings.warn(refusal(UserWarning, "instance_norm_unused"), stacklevel=2)
        statistics = self.running_mean, self.running_var
        use_input = self.training or not self.track_running_stats
        options = self.weight, self.bias, use_input, self.momentum or 0.0, self.eps
        if is_single:
            return F.instance_norm(input.unsqueeze(0), *statistics, *options).squeeze(0)
        return F.instance_norm(input, *statistics, *options)


class InstanceNorm1d(_InstanceNorm):
    """`F.instance_norm` of (batch, channels, length), or without batch.

    See https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html

    >>> import minigrad as torch
    >>> InstanceNorm1d(1)(torch.tensor([[[1.0, 3.0]]]))
    tensor([[[-1.0000,  1.0000]]])
    """

    ranks = (2, 3)


class InstanceNorm2d(_InstanceNorm):
    """`F.instance_norm` of images, (batch, channels, height, width), or without batch.

    See https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html

    >>> import minigrad as torch
    >>> InstanceNorm2d(3)(torch.ones(2, 3, 4, 4)).shape
    torch.Size([2, 3, 4, 4])
    """

    ranks = (3, 4)


class InstanceNorm3d(_InstanceNorm):
    """`F.instance_norm` of volumes, or without batch.

    See https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html

    >>> import minigrad as torch
    >>> InstanceNorm3d(3)(torch.ones(2, 3, 4, 4, 4)).shape
    torch.Size([2, 3, 4, 4, 4])
    """

    ranks = (4, 5)
