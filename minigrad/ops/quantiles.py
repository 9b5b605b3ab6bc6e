"""Quantiles: below which number a given share of the elements lies."""

import numpy as np

from minigrad.ops.declare import publish
from minigrad.ops.operands import require_tensor
from minigrad.ops.ordering import sort
from minigrad.ops.selection import one_dimension
from minigrad.tensor import Tensor, wrap
from minigrad.words import refusal

# Between which two places in the sorted elements a quantile lies, and how far it is from the first to the second.
PLACES = {
    "linear": lambda rank: rank - np.floor(rank),
    "lower": lambda rank: np.zeros_like(rank),
    "higher": lambda rank: (rank > np.floor(rank)).astype(rank.dtype),
    "midpoint": lambda rank: (rank > np.floor(rank)) * rank.dtype.type(0.5),
    "nearest": lambda rank: np.rint(rank) - np.floor(rank),
}


def quantile(input, q, dim=None, keepdim=False, *, interpolation="linear"):
    """The number below which the share `q` (0 to 1) of the elements lies: of all, or along `dim`.

    Several shares, a vector, give several numbers, along a new first dimension. A nan among the elements makes it nan.
    Raises `RuntimeError` for integers or a share out of range.
    See https://pytorch.org/docs/stable/generated/torch.quantile.html

    >>> import minigrad as torch
    >>> torch.quantile(torch.tensor([1.0, 2.0, 4.0, 8.0]), 0.5)
    tensor(3.)
    """
    require_tensor(input, "quantile")
    if input._array.dtype not in (np.float32, np.float64):
        raise refusal(RuntimeError, "quantile_type")
    if interpolation not in PLACES:
        raise refusal(RuntimeError, "quantile_interpolation", name=interpolation)
    shares = np.asarray(q._array if isinstance(q, Tensor) else q, input._array.dtype)
    if not ((shares >= 0) & (shares <= 1)).all():
        raise refusal(RuntimeError, "quantile_range", q=q)
    result = _quantiles(input, np.atleast_1d(shares), dim, interpolation)
    if keepdim and dim is None:
        result = result.reshape(-1, *[1] * input.ndim)
    elif keepdim:
        result = result.unsqueeze(1 + one_dimension(dim, input.ndim))
    return result if shares.ndim else result.squeeze(0)


def _quantiles(input, shares, dim, interpolation):
    """The quantiles of a vector of shares, which are the first dimension of the result."""
    rows = input.flatten() if dim is None else input.movedim(dim, -1)
    ordered = sort(rows, -1).values
    last = ordered.shape[-1] - 1
    rank = shares * shares.dtype.type(last)
    below = np.floor(rank).astype(np.int64)
    low = ordered[..., wrap(below)]
    high = ordered[..., wrap(np.minimum(below + 1, last))]
    result = low.lerp(high, wrap(PLACES[interpolation](rank)))
    unknown = wrap(np.isnan(ordered._array[..., -1:]))  # nan stands last
    return result.masked_fill(unknown, float("nan")).movedim(-1, 0)


publish(quantile)
