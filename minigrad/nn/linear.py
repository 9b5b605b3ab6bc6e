"""Layers that multiply by a matrix."""

import math

from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty


class Identity(Module):
    """Gives back what it gets, whatever it was made with.

    See https://pytorch.org/docs/stable/generated/torch.nn.Identity.html

    >>> Identity(3)("as it is")
    'as it is'
    """

    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, input):
        return input


class Linear(Module):
    """`input @ weight.T + bias`, with a weight of shape (out, in) and a bias of shape (out), or none.

    Shapes: (*, in_features) to (*, out_features). Both parameters start evenly spread between -1/sqrt(in) and
    1/sqrt(in), for the same seed the same numbers as PyTorch's. Raises `TypeError` for sizes that are no integers.
    See https://pytorch.org/docs/stable/generated/torch.nn.Linear.html

    >>> import minigrad as torch
    >>> layer = Linear(3, 2)
    >>> layer
    Linear(in_features=3, out_features=2, bias=True)
    >>> layer(torch.ones(5, 3)).shape
    torch.Size([5, 2])
    """

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        self.weight = Parameter(empty((out_features, in_features), dtype=dtype, device=device))
        self.register_parameter("bias", Parameter(empty(out_features, dtype=dtype, device=device)) if bias else None)
        self.reset_parameters()

    def reset_parameters(self):
        """Draw new numbers for weight and bias."""
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            bound = 1 / math.sqrt(self.in_features) if self.in_features > 0 else 0
            init.uniform_(self.bias, -bound, bound)

    def forward(self, input):
        return F.linear(input, self.weight, self.bias)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"
