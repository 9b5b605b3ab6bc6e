"""Layers that make images larger, take them apart and put them together."""

from minigrad.for_each import for_each
from minigrad.nn import functional as F
from minigrad.nn.module import Module, own_names


class _Shown(Module):
    """A layer that calls one function. Its arguments, by the names in `options`, are attributes and are printed."""

    __init_subclass__ = own_names("forward")

    options = ()
    function = None

    def forward(self, input):
        return type(self).function(input, *(getattr(self, name) for name in self.options))

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)}" for name in self.options)


class Upsample(Module):
    """`F.interpolate` to a `size`, or by a `scale_factor`.

    See https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html

    >>> import minigrad as torch
    >>> Upsample(scale_factor=2)
    Upsample(scale_factor=2.0, mode='nearest')
    >>> Upsample(scale_factor=2)(torch.ones(1, 1, 2, 3)).shape
    torch.Size([1, 1, 4, 6])
    """

    def __init__(self, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None):
        super().__init__()
        self.name = type(self).__name__
        self.size = size
        if isinstance(scale_factor, tuple):
            self.scale_factor = tuple(map(float, scale_factor))
        else:
            self.scale_factor = float(scale_factor) if scale_factor else None
        self.mode = mode
        self.align_corners = align_corners
        self.recompute_scale_factor = recompute_scale_factor

    def forward(self, input):
        facts = self.size, self.scale_factor, self.mode, self.align_corners
        return F.interpolate(input, *facts, recompute_scale_factor=self.recompute_scale_factor)

    def extra_repr(self):
        what = f"size={self.size!r}" if self.scale_factor is None else f"scale_factor={self.scale_factor!r}"
        return f"{what}, mode={self.mode!r}"


class UpsamplingNearest2d(Upsample):
    """`Upsample` of images by the nearest element.

    See https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html

    >>> UpsamplingNearest2d(scale_factor=2)
    UpsamplingNearest2d(scale_factor=2.0, mode='nearest')
    """

    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="nearest")


class UpsamplingBilinear2d(Upsample):
    """`Upsample` of images by a blend of four elements, with the corners in the corners.

    See https://pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html

    >>> UpsamplingBilinear2d(scale_factor=2)
    UpsamplingBilinear2d(scale_factor=2.0, mode='bilinear')
    """

    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="bilinear", align_corners=True)


class PixelShuffle(_Shown):
    """`F.pixel_shuffle`. See https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html

    >>> import minigrad as torch
    >>> PixelShuffle(2)(torch.ones(4, 1, 1)).shape
    torch.Size([1, 2, 2])
    """

    options = ("upscale_factor",)
    function = F.pixel_shuffle

    def __init__(self, upscale_factor):
        super().__init__()
        self.upscale_factor = upscale_factor


class PixelUnshuffle(_Shown):
    """`F.pixel_unshuffle`. See https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html

    >>> import minigrad as torch
    >>> PixelUnshuffle(2)(torch.ones(1, 2, 2)).shape
    torch.Size([4, 1, 1])
    """

    options = ("downscale_factor",)
    function = F.pixel_unshuffle

    def __init__(self, downscale_factor):
        super().__init__()
        self.downscale_factor = downscale_factor


class Unfold(_Shown):
    """`F.unfold`. See https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html

    >>> import minigrad as torch
    >>> Unfold(2)(torch.ones(1, 1, 3, 3)).shape
    torch.Size([1, 4, 4])
    """

    options = ("kernel_size", "dilation", "padding", "stride")
    function = F.unfold

    def __init__(self, kernel_size, dilation=1, padding=0, stride=1):
        super().__init__()
        self.kernel_size = kernel_size
        self.dilation = dilation
        self.padding = padding
        self.stride = stride


class Fold(_Shown):
    """`F.fold`. See https://pytorch.org/docs/stable/generated/torch.nn.Fold.html

    >>> import minigrad as torch
    >>> Fold((3, 3), 2)(torch.ones(1, 4, 4)).shape
    torch.Size([1, 1, 3, 3])
    """

    options = ("output_size", "kernel_size", "dilation", "padding", "stride")
    function = F.fold

    def __init__(self, output_size, kernel_size, dilation=1, padding=0, stride=1):
        super().__init__()
        self.output_size = output_size
        self.kernel_size = kernel_size
        self.dilation = dilation
        self.padding = padding
        self.stride = stride


class _MaxUnpoolNd(Module):
    __init_subclass__ = own_names("__init__", "forward")

    count = None
    function = None

    def __init__(self, kernel_size, stride=None, padding=0):
        super().__init__()
        self.kernel_size = self._for_each(kernel_size)
        self.stride = self.kernel_size if stride is None else self._for_each(stride)
        self.padding = self._for_each(padding)

    def _for_each(self, value):
        return for_each(value, self.count)

    def forward(self, input, indices, output_size=None):
        return type(self).function(input, indices, self.kernel_size, self.stride, self.padding, output_size)

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class MaxUnpool1d(_MaxUnpoolNd):
    """`F.max_unpool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html

    >>> MaxUnpool1d(2)
    MaxUnpool1d(kernel_size=(2,), stride=(2,), padding=(0,))
    """

    count = 1
    function = F.max_unpool1d


class MaxUnpool2d(_MaxUnpoolNd):
    """`F.max_unpool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html

    >>> import minigrad as torch
    >>> pooled, indices = torch.nn.MaxPool2d(2, return_indices=True)(torch.ones(1, 4, 4))
    >>> MaxUnpool2d(2)(pooled, indices).shape
    torch.Size([1, 4, 4])
    """

    count = 2
    function = F.max_unpool2d
