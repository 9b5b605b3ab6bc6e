"""Functions of `torch.nn.functional` that `torch` has too, and with other arguments."""

from minigrad.ops import feature_dropout as functions
from minigrad.ops.dropout import in_torch
from minigrad.ops.rare_activations import leaning

alpha_dropout = in_torch(functions.alpha_dropout)
feature_alpha_dropout = in_torch(functions.feature_alpha_dropout)
feature_dropout = in_torch(functions.feature_dropout)


def rrelu(input, lower=1 / 8, upper=1 / 3, training=False, generator=None):
    """`torch.nn.functional.rrelu`, with a generator of its own for the slopes.

    >>> import minigrad as torch
    >>> torch.rrelu(torch.tensor([-1.0, 2.0]))
    tensor([-0.2292,  2.0000])
    """
    return leaning(input, lower, upper, training, False, generator)
