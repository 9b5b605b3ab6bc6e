"""Layers that put something around a tensor."""

from minigrad.for_each import for_each
from minigrad.nn import functional as F
from minigrad.nn.module import Module, own_names
from minigrad.words import refusal


class _Padding(Module):
    """A layer that pads `count` dimensions by one of the modes of `F.pad`."""

    count = None
    mode = None

    __init_subclass__ = own_names("__init__")

    def __init__(self, padding):
        super().__init__()
        self.padding = for_each(padding, 2 * self.count)

    def forward(self, input):
        return F.pad(input, self.padding, self.mode)

    def extra_repr(self):
        return f"{self.padding}"


class _CircularPadNd(_Padding):
    mode = "circular"

    def forward(self, input):
        few, many = self.count + 1, self.count + 2
        if input.ndim not in (few, many):
            raise refusal(ValueError, "layer_dimensions", few=few, many=many, found=input.ndim)
        return super().forward(input)


class _ConstantPadNd(_Padding):
    mode = "constant"

    def __init__(self, padding, value):
        super().__init__(padding)
        self.value = value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)

    def extra_repr(self):
        return f"padding={self.padding}, value={self.value}"


class _Zeros(_ConstantPadNd):
    def __init__(self, padding):
        super().__init__(padding, 0.0)

    extra_repr = _Padding.extra_repr


def _layers(base, kind, what):
    """The layers for one, two and three dimensions."""
    for count in (1, 2, 3):
        name = f"{kind}{count}d"
        examples = {1: "last dimension", 2: "last two dimensions", 3: "last three dimensions"}
        documentation = f"""{what} of the {examples[count]}: a number for all, or before and after, the last one first.

        See https://pytorch.org/docs/stable/generated/torch.nn.{name}.html
        """
        mode = {"ReflectionPad": "reflect", "ReplicationPad": "replicate"}.get(kind, base.mode)
        body = {"count": count, "mode": mode, "__doc__": documentation, "__module__": __name__}
        globals()[name] = type(name, (base,), body)


_layers(_Padding, "ReflectionPad", "The tensor mirrored at the ends")
_layers(_Padding, "ReplicationPad", "The last element repeated at the ends")
_layers(_CircularPadNd, "CircularPad", "The tensor begun again from its other side, at the ends")
_layers(_ConstantPadNd, "ConstantPad", "A value around the ends")
_layers(_Zeros, "ZeroPad", "Zeros around the ends")
