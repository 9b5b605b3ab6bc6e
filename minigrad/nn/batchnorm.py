"""Layers that normalize over a batch, and keep running statistics for when there is none."""

from minigrad.core.element_types import int64
from minigrad.core.tensor import Tensor
from minigrad.create import tensor
from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty
from minigrad.words import refusal


class _NormBase(Module):
    """Weight and bias of each channel, and what was seen of it: running mean, running variance, number of batches."""

    ranks = ()
    _version = 2

    def __init__(self, num_features, eps, momentum, affine, track_running_stats, device, dtype, bias):
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.affine = affine
        self.track_running_stats = track_running_stats
        self._make_tensors(affine and bias, {"device": device, "dtype": dtype})
        self.reset_parameters()

    def _make_tensors(self, bias, kind):
        def each(wanted):
            return empty(self.num_features, **kind) if wanted else None

        self.register_parameter("weight", Parameter(each(True)) if self.affine else None)
        self.register_parameter("bias", Parameter(each(True)) if bias else None)
        self.register_buffer("running_mean", each(self.track_running_stats))
        self.register_buffer("running_var", each(self.track_running_stats))
        count = tensor(0, dtype=int64, device=kind["device"]) if self.track_running_stats else None
        self.register_buffer("num_batches_tracked", count)

    def reset_running_stats(self):
        """Forget what was seen: mean 0, variance 1, no batch."""
        if self.track_running_stats:
            self.running_mean.zero_()
            self.running_var.fill_(1)
            self.num_batches_tracked.zero_()

    def reset_parameters(self):
        """Begin anew: nothing seen, weight 1, bias 0."""
        self.reset_running_stats()
        if self.weight is not None:
            init.ones_(self.weight)
        if self.bias is not None:
            init.zeros_(self.bias)

    def _check_input_dim(self, input):
        if not isinstance(input, Tensor):
            raise refusal(AttributeError, "without_dim", kind=type(input).__name__)
        if input.ndim not in self.ranks:
            wanted = " or ".join(f"{rank}D" for rank in self.ranks)
            raise refusal(ValueError, "norm_dimensions", wanted=wanted, found=input.ndim)

    def extra_repr(self):
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"bias={self.bias is not None}, track_running_stats={self.track_running_stats}"
        )


class _BatchNorm(_NormBase):
    def __init__(
        self,
        num_features,
        eps=1e-5,
        momentum=0.1,
        affine=True,
        track_running_stats=True,
        device=None,
        dtype=None,
        *,
        bias=True,
    ):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias)

    def forward(self, input):
        self._check_input_dim(input)
        part = 0.0 if self.momentum is None else self.momentum
        if self.training and self.track_running_stats and self.num_batches_tracked is not None:
            self.num_batches_tracked.add_(1)
            if self.momentum is None:  # the mean of all batches
                part = 1.0 / float(self.num_batches_tracked)
        by_batch = self.training or self.running_mean is None and self.running_var is None
        is_used = not self.training or self.track_running_stats
        running = (self.running_mean, self.running_var) if is_used else (None, None)
        return F.batch_norm(input, *running, self.weight, self.bias, by_batch, part, self.eps)


class BatchNorm1d(_BatchNorm):
    """`F.batch_norm` of (batch, channels) or (batch, channels, length), with weight, bias and running statistics.

    In training the statistics of the batch are used, and a part `momentum` of them goes into the running ones, which
    `eval()` uses. Raises `ValueError` for other dimensions, and in training for a batch of one value.
    See https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html

    >>> import minigrad as torch
    >>> layer = BatchNorm1d(2)
    >>> layer(torch.tensor([[1.0, 5.0], [3.0, 9.0]])).detach()
    tensor([[-1.0000, -1.0000],
            [ 1.0000,  1.0000]])
    >>> layer.running_mean
    tensor([0.2000, 0.7000])
    """

    ranks = (2, 3)


class BatchNorm2d(_BatchNorm):
    """`F.batch_norm` of images, (batch, channels, height, width). What is said of `BatchNorm1d` holds here.

    See https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html

    >>> BatchNorm2d(3)
    BatchNorm2d(3, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)
    """

    ranks = (4,)


class BatchNorm3d(_BatchNorm):
    """`F.batch_norm` of volumes, (batch, channels, depth, height, width). What is said of `BatchNorm1d` holds here.

    See https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html

    >>> import minigrad as torch
    >>> BatchNorm3d(3)(torch.ones(2, 3, 2, 2, 2)).shape
    torch.Size([2, 3, 2, 2, 2])
    """

    ranks = (5,)
