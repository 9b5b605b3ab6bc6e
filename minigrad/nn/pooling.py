"""Layers that make images smaller: the greatest or the mean of each window."""

from minigrad.for_each import for_each
from minigrad.nn import functional as F
from minigrad.nn.module import Module, own_names
from minigrad.utils.naming import called_by_its_class


class _MaxPoolNd(Module):
    """What the layers of the greatest have in common."""

    def __init__(self, kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False):
        super().__init__()
        self.kernel_size = kernel_size
        self.stride = kernel_size if stride is None else stride
        self.padding = padding
        self.dilation = dilation
        self.return_indices = return_indices
        self.ceil_mode = ceil_mode

    def _facts(self):
        return self.kernel_size, self.stride, self.padding, self.dilation, self.ceil_mode, self.return_indices

    def extra_repr(self):
        return (
            f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}, dilation={self.dilation}, "
            f"ceil_mode={self.ceil_mode}"
        )


class MaxPool1d(_MaxPoolNd):
    """`F.max_pool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html

    >>> import minigrad as torch
    >>> MaxPool1d(2)(torch.tensor([[1.0, 3.0, 2.0, 0.0]]))
    tensor([[3., 2.]])
    """

    def forward(self, input):
        return F.max_pool1d(input, *self._facts())


class MaxPool2d(_MaxPoolNd):
    """`F.max_pool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html

    >>> import minigrad as torch
    >>> MaxPool2d(2)
    MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
    >>> MaxPool2d(2)(torch.ones(5, 3, 8, 8)).shape
    torch.Size([5, 3, 4, 4])
    """

    def forward(self, input):
        return F.max_pool2d(input, *self._facts())


class MaxPool3d(_MaxPoolNd):
    """`F.max_pool3d`. See https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html

    >>> import minigrad as torch
    >>> MaxPool3d(2)(torch.ones(3, 4, 4, 4)).shape
    torch.Size([3, 2, 2, 2])
    """

    def forward(self, input):
        return F.max_pool3d(input, *self._facts())


class AvgPool1d(Module):
    """`F.avg_pool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html

    >>> import minigrad as torch
    >>> AvgPool1d(2)(torch.tensor([[1.0, 3.0, 2.0, 0.0]]))
    tensor([[2., 1.]])
    """

    def __init__(self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
        super().__init__()
        self.kernel_size = for_each(kernel_size, 1)
        self.stride = for_each(stride, 1) if stride is not None else self.kernel_size
        self.padding = for_each(padding, 1)
        self.ceil_mode = ceil_mode
        self.count_include_pad = count_include_pad

    def forward(self, input):
        facts = self.kernel_size, self.stride, self.padding, self.ceil_mode, self.count_include_pad
        return F.avg_pool1d(input, *facts)

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class AvgPool2d(Module):
    """`F.avg_pool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html

    >>> import minigrad as torch
    >>> AvgPool2d(2)(torch.ones(5, 3, 8, 8)).shape
    torch.Size([5, 3, 4, 4])
    """

    def __init__(
        self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None
    ):
        super().__init__()
        self.kernel_size = kernel_size
        self.stride = kernel_size if stride is None else stride
        self.padding = padding
        self.ceil_mode = ceil_mode
        self.count_include_pad = count_include_pad
        self.divisor_override = divisor_override

    def _facts(self):
        facts = self.kernel_size, self.stride, self.padding, self.ceil_mode
        return *facts, self.count_include_pad, self.divisor_override

    def forward(self, input):
        return F.avg_pool2d(input, *self._facts())

    extra_repr = AvgPool1d.extra_repr


class AvgPool3d(AvgPool2d):
    """`F.avg_pool3d`. See https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html

    >>> import minigrad as torch
    >>> AvgPool3d(2)(torch.ones(3, 4, 4, 4)).shape
    torch.Size([3, 2, 2, 2])
    """

    def forward(self, input):
        return F.avg_pool3d(input, *self._facts())


called_by_its_class(AvgPool3d, "__init__")


class _AdaptiveAvgPoolNd(Module):
    __init_subclass__ = own_names("forward")

    def __init__(self, output_size):
        super().__init__()
        self.output_size = output_size

    def forward(self, input):
        return type(self).function(input, self.output_size)

    def extra_repr(self):
        return f"output_size={self.output_size}"


class AdaptiveAvgPool1d(_AdaptiveAvgPoolNd):
    """`F.adaptive_avg_pool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html

    >>> import minigrad as torch
    >>> AdaptiveAvgPool1d(1)(torch.tensor([[1.0, 2.0]]))
    tensor([[1.5000]])
    """

    function = F.adaptive_avg_pool1d


class AdaptiveAvgPool2d(_AdaptiveAvgPoolNd):
    """`F.adaptive_avg_pool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html

    >>> import minigrad as torch
    >>> AdaptiveAvgPool2d((1, None))(torch.ones(3, 4, 5)).shape
    torch.Size([3, 1, 5])
    """

    function = F.adaptive_avg_pool2d


class AdaptiveAvgPool3d(_AdaptiveAvgPoolNd):
    """`F.adaptive_avg_pool3d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html

    >>> import minigrad as torch
    >>> AdaptiveAvgPool3d(2)(torch.ones(3, 4, 5, 6)).shape
    torch.Size([3, 2, 2, 2])
    """

    function = F.adaptive_avg_pool3d


class _AdaptiveMaxPoolNd(_AdaptiveAvgPoolNd):
    def __init__(self, output_size, return_indices=False):
        super().__init__(output_size)
        self.return_indices = return_indices

    def forward(self, input):
        return type(self).function(input, self.output_size, self.return_indices)


class AdaptiveMaxPool1d(_AdaptiveMaxPoolNd):
    """`F.adaptive_max_pool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html

    >>> import minigrad as torch
    >>> AdaptiveMaxPool1d(1)(torch.tensor([[1.0, 2.0]]))
    tensor([[2.]])
    """

    function = F.adaptive_max_pool1d


class AdaptiveMaxPool2d(_AdaptiveMaxPoolNd):
    """`F.adaptive_max_pool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html

    >>> import minigrad as torch
    >>> AdaptiveMaxPool2d((1, None))(torch.ones(3, 4, 5)).shape
    torch.Size([3, 1, 5])
    """

    function = F.adaptive_max_pool2d


class AdaptiveMaxPool3d(_AdaptiveMaxPoolNd):
    """`F.adaptive_max_pool3d`. See https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html

    >>> import minigrad as torch
    >>> AdaptiveMaxPool3d(2)(torch.ones(3, 4, 5, 6)).shape
    torch.Size([3, 2, 2, 2])
    """

    function = F.adaptive_max_pool3d


class _LPPoolNd(Module):
    __init_subclass__ = own_names("forward")

    def __init__(self, norm_type, kernel_size, stride=None, ceil_mode=False):
        super().__init__()
        self.norm_type = norm_type
        self.kernel_size = kernel_size
        self.stride = stride
        self.ceil_mode = ceil_mode

    def forward(self, input):
        return type(self).function(input, float(self.norm_type), self.kernel_size, self.stride, self.ceil_mode)

    def extra_repr(self):
        return (
            f"norm_type={self.norm_type}, kernel_size={self.kernel_size}, stride={self.stride}, "
            f"ceil_mode={self.ceil_mode}"
        )


class LPPool1d(_LPPoolNd):
    """`F.lp_pool1d`. See https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html

    >>> import minigrad as torch
    >>> LPPool1d(2, 2)(torch.tensor([[3.0, 4.0]]))
    tensor([[5.]])
    """

    function = F.lp_pool1d


class LPPool2d(_LPPoolNd):
    """`F.lp_pool2d`. See https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html

    >>> import minigrad as torch
    >>> LPPool2d(2, 2)(torch.ones(1, 2, 2))
    tensor([[[2.]]])
    """

    function = F.lp_pool2d
