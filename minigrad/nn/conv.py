"""Layers that slide a weight over sequences, images and volumes."""

import math

from minigrad.dtypes import Size
from minigrad.for_each import for_each
from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.module import Module, own_names
from minigrad.nn.parameter import Parameter, empty
from minigrad.words import refusal

PADDING_MODES = ("zeros", "reflect", "replicate", "circular")


class _Convolution(Module):
    """What all convolutions have in common. A subclass says over how many dimensions it slides, and its function."""

    count = None
    function = None
    transposed = False

    __init_subclass__ = own_names("__init__", "forward")

    def __init__(
        self,
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        dilation=1,
        groups=1,
        bias=True,
        padding_mode="zeros",
        device=None,
        dtype=None,
    ):
        super().__init__()
        self._refuse_channels(in_channels, out_channels, groups)
        self._refuse_padding(padding, stride, padding_mode)
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = self._for_each(kernel_size)
        self.stride = self._for_each(stride)
        self.padding = padding if isinstance(padding, str) else self._for_each(padding)
        self.dilation = self._for_each(dilation)
        self.output_padding = self._for_each(0)
        self.groups = groups
        self.padding_mode = padding_mode
        self._make_parameters(bias, dtype, device)
        self.reset_parameters()

    def _for_each(self, value):
        """A number for each dimension over which the weight slides."""
        return for_each(value, self.count)

    def _refuse_channels(self, in_channels, out_channels, groups):
        if groups <= 0:
            raise refusal(ValueError, "layer_groups")
        for name, channels in {"in_channels": in_channels, "out_channels": out_channels}.items():
            if channels % groups:
                raise refusal(ValueError, "layer_channels", name=name)

    def _refuse_padding(self, padding, stride, padding_mode):
        if isinstance(padding, str):
            if padding not in ("same", "valid"):
                raise refusal(ValueError, "layer_padding", padding=padding)
            if padding == "same" and any(each != 1 for each in self._for_each(stride)):
                raise refusal(ValueError, "conv_same_stride")
        if padding_mode not in PADDING_MODES:
            raise refusal(
                ValueError, "layer_padding_mode", modes=", ".join(map(repr, PADDING_MODES)), mode=padding_mode
            )

    def _weight_shape(self):
        return self.out_channels, self.in_channels // self.groups, *self.kernel_size

    def _make_parameters(self, bias, dtype, device):
        shape = self._weight_shape()
        self.weight = Parameter(empty(shape, dtype=dtype, device=device))
        self.register_parameter(
            "bias", Parameter(empty(self.out_channels, dtype=dtype, device=device)) if bias else None
        )

    def reset_parameters(self):
        """Draw new numbers for weight and bias."""
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        inputs = math.prod(self.weight.shape[1:])
        if self.bias is not None and inputs:
            init.uniform_(self.bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs))

    @property
    def _reversed_padding_repeated_twice(self):
        """How much before and after each dimension, the last one first, as `F.pad` wants it."""
        if self.padding == "valid":
            return [0] * (2 * self.count)
        if self.padding != "same":
            return tuple(each for each in reversed(self.padding) for _ in range(2))
        both = [gap * (size - 1) for gap, size in zip(self.dilation, self.kernel_size, strict=True)]
        return [part for total in reversed(both) for part in (total // 2, total - total // 2)]

    def _conv_forward(self, input, weight, bias):
        if self.padding_mode == "zeros":
            padding = self.padding
        else:
            input = F.pad(input, self._reversed_padding_repeated_twice, mode=self.padding_mode)
            padding = (0,) * self.count
        return type(self).function(input, weight, bias, self.stride, padding, self.dilation, self.groups)

    def forward(self, input):
        return self._conv_forward(input, self.weight, self.bias)

    def extra_repr(self):
        parts = [f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"]
        if self.padding != (0,) * len(self.padding):
            parts.append(f"padding={self.padding}")
        if self.dilation != (1,) * len(self.dilation):
            parts.append(f"dilation={self.dilation}")
        if self.output_padding != (0,) * len(self.output_padding):
            parts.append(f"output_padding={self.output_padding}")
        if self.groups != 1:
            parts.append(f"groups={self.groups}")
        if self.bias is None:
            parts.append("bias=False")
        if self.padding_mode != "zeros":
            parts.append(f"padding_mode={self.padding_mode}")
        return ", ".join(parts)


class Conv1d(_Convolution):
    """`F.conv1d` with a weight and a bias of its own.

    Shapes: (batch, in_channels, length) to (batch, out_channels, windows), or both without batch. Starts with the
    same numbers as PyTorch's for the same seed. Raises `ValueError` for groups that do not divide the channels.
    See https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html

    >>> import minigrad as torch
    >>> Conv1d(4, 2, kernel_size=3)(torch.ones(5, 4, 10)).shape
    torch.Size([5, 2, 8])
    """

    count = 1
    function = F.conv1d


class Conv2d(_Convolution):
    """`F.conv2d` with a weight and a bias of its own.

    Shapes: (batch, in_channels, height, width) to (batch, out_channels, …), or both without batch. `padding` may be
    `"same"`; `padding_mode` is `"zeros"`, `"reflect"`, `"replicate"` or `"circular"`. Raises what `Conv1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html

    >>> import minigrad as torch
    >>> layer = Conv2d(1, 6, 5, padding=2)
    >>> layer
    Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
    >>> layer(torch.ones(2, 1, 28, 28)).shape
    torch.Size([2, 6, 28, 28])
    """

    count = 2
    function = F.conv2d


class Conv3d(_Convolution):
    """`F.conv3d` with a weight and a bias of its own. Raises what `Conv1d` does.

    See https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html

    >>> import minigrad as torch
    >>> Conv3d(1, 2, 2)(torch.ones(1, 4, 4, 4)).shape
    torch.Size([2, 3, 3, 3])
    """

    count = 3
    function = F.conv3d


class _TransposedConvolution(_Convolution):
    transposed = True

    def __init__(
        self,
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        output_padding=0,
        groups=1,
        bias=True,
        dilation=1,
        padding_mode="zeros",
        device=None,
        dtype=None,
    ):
        if padding_mode != "zeros":
            raise refusal(ValueError, "layer_padding_mode_transposed", name=type(self).__name__)
        options = {"groups": groups, "bias": bias, "device": device, "dtype": dtype}
        super().__init__(in_channels, out_channels, kernel_size, stride, 0, dilation, **options)
        self.padding = self._for_each(padding)
        self.output_padding = self._for_each(output_padding)

    def _weight_shape(self):
        return self.in_channels, self.out_channels // self.groups, *self.kernel_size

    def forward(self, input, output_size=None):
        more = self.output_padding if output_size is None else self._output_padding(input, list(output_size))
        numbers = self.stride, self.padding, more, self.groups, self.dilation
        return type(self).function(input, self.weight, self.bias, *numbers)

    def _output_padding(self, input, wanted):
        """What must be added to the smallest size that is possible. Raises `ValueError` for one that is not."""
        asked = tuple(wanted)
        if len(wanted) == input.ndim:
            wanted = wanted[-self.count :]
        if len(wanted) != self.count:
            values = {"count": self.count, "ndim": input.ndim, "found": len(wanted)}
            raise refusal(ValueError, "layer_output_elements", **values)
        facts = zip(input.shape[-self.count :], self.stride, self.padding, self.dilation, self.kernel_size, strict=True)
        least = [(size - 1) * jump - 2 * pad + gap * (kernel - 1) + 1 for size, jump, pad, gap, kernel in facts]
        most = [size + jump - 1 for size, jump in zip(least, self.stride, strict=True)]
        if not all(low <= size <= high for low, size, high in zip(least, wanted, most, strict=True)):
            values = {"wanted": asked, "least": least, "most": most, "input": Size(input.shape[-self.count :])}
            raise refusal(ValueError, "layer_output_size", **values)
        return tuple(size - low for size, low in zip(wanted, least, strict=True))


class ConvTranspose1d(_TransposedConvolution):
    """`F.conv_transpose1d` with a weight and a bias of its own. Raises what `Conv1d` does.

    See https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html

    >>> import minigrad as torch
    >>> ConvTranspose1d(2, 3, 4, stride=2)(torch.ones(2, 5)).shape
    torch.Size([3, 12])
    """

    count = 1
    function = F.conv_transpose1d


class ConvTranspose2d(_TransposedConvolution):
    """`F.conv_transpose2d` with a weight and a bias of its own: makes images larger where `Conv2d` makes them smaller.

    Called with an `output_size` it chooses among the sizes that are possible. Raises what `Conv1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html

    >>> import minigrad as torch
    >>> ConvTranspose2d(2, 1, 3, stride=2)(torch.ones(2, 4, 4), output_size=(10, 10)).shape
    torch.Size([1, 10, 10])
    """

    count = 2
    function = F.conv_transpose2d


class ConvTranspose3d(_TransposedConvolution):
    """`F.conv_transpose3d` with a weight and a bias of its own. Raises what `Conv1d` does.

    See https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html

    >>> import minigrad as torch
    >>> ConvTranspose3d(1, 1, 2)(torch.ones(1, 1, 1, 1)).shape
    torch.Size([1, 2, 2, 2])
    """

    count = 3
    function = F.conv_transpose3d
