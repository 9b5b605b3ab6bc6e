"""Dropout: numbers that are forgotten at random while the model is trained."""

from minigrad.nn import functional as F
from minigrad.nn.module import Module
from minigrad.words import refusal


class _DropoutNd(Module):
    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise refusal(ValueError, "dropout_probability", p=p)
        self.p = p
        self.inplace = inplace

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"


class Dropout(_DropoutNd):
    """In training, zeroes each number with probability `p` and divides the others by 1 - p; in `eval()`, does nothing.

    Raises `ValueError` for a probability that is none.
    See https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html

    >>> import minigrad as torch
    >>> Dropout(0.9).eval()(torch.ones(3))
    tensor([1., 1., 1.])
    """

    def forward(self, input):
        return F.dropout(input, self.p, self.training, self.inplace)
