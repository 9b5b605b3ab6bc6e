"""Quantiles: below which number a given share of the elements lies."""

import numpy as np

from minigrad.core.tensor import Tensor, wrap
from minigrad.create import full_like
from minigrad.dtypes import one_dimension
from minigrad.exact.publishing import publish
from minigrad.ops.choices import masked_fill
from minigrad.ops.joins import broadcast_tensors
from minigrad.ops.ordering import sort
from minigrad.words import refusal, refuse_if

# To which place in the sorted elements a quantile goes that lies between two of them; None: it stays there.
PLACES = {"linear": None, "midpoint": None, "lower": Tensor.floor_, "higher": Tensor.ceil_, "nearest": Tensor.round_}


def quantile(input, q, dim=None, keepdim=False, *, interpolation="linear"):
    """The number below which the share `q` (0 to 1) of the elements lies: of all, or along `dim`.

    Several shares, a vector, give several numbers, along a new first dimension. A nan among the elements makes it nan.
    Raises `RuntimeError` for integers or a share out of range.
    See https://pytorch.org/docs/stable/generated/torch.quantile.html

    >>> import minigrad as torch
    >>> torch.quantile(torch.tensor([1.0, 2.0, 4.0, 8.0]), 0.5)
    tensor(3.)
    """
    refuse_if(input._array.dtype not in (np.float32, np.float64), RuntimeError, "quantile_type")
    refuse_if(interpolation not in PLACES, RuntimeError, "quantile_interpolation", name=interpolation)
    refuse_if(not input.numel(), RuntimeError, "quantile_empty")
    shares = q if isinstance(q, Tensor) else wrap(np.array(q, input._array.dtype))
    refuse_if(shares.ndim > 1, RuntimeError, "quantile_dimensions")
    refuse_if(shares.dtype is not input.dtype, RuntimeError, "quantile_types")
    if not ((shares._array >= 0) & (shares._array <= 1)).all():
        refuse_if(isinstance(q, Tensor), RuntimeError, "quantile_ranges")
        raise refusal(RuntimeError, "quantile_range", q=f"{q:g}")
    ordered = _ordered_rows(input, dim).view(_rows_shape(input, shares, dim, keepdim))
    found = _between(ordered, _ranks(ordered, shares, interpolation), interpolation)
    return found.squeeze_(-1) if shares.ndim == 0 else found.unsqueeze_(0).transpose_(0, -1).squeeze_(-1)


def _ordered_rows(input, dim):
    """The elements in order, along the last dimension."""
    if dim is None:
        return sort(input.flatten()).values
    dim = one_dimension(dim, input.ndim)
    if dim == input.ndim - 1 or input.ndim == 0:
        return sort(input).values
    return sort(input.unsqueeze(-1).transpose(dim, -1)).values


def _rows_shape(input, shares, dim, keepdim):
    """The shape of the result, with all elements of a row in place of a last dimension of the quantiles."""
    sizes = [1] * input.ndim if keepdim else []
    if dim is not None and input.ndim:
        dim = one_dimension(dim, input.ndim)
        sizes = [*input.shape]
        sizes[dim : dim + 1] = [1] if keepdim else []
    return *sizes, input.numel() if dim is None else input.shape[dim] if input.ndim else 1


def _ranks(ordered, shares, interpolation):
    """The place of each quantile, counted from 0, mostly between two elements. Where there is nan, it is the last."""
    last = ordered.shape[-1] - 1
    unknown = ordered.isnan().any(-1, True)
    ranks = masked_fill(*broadcast_tensors(shares * last, unknown), last)
    move = PLACES[interpolation]
    return ranks if move is None else move(ranks)


def _between(ordered, ranks, interpolation):
    """What stands at these places, or what lies between the two next to them."""
    below = ranks.long()
    found = ordered.gather(-1, below)
    if PLACES[interpolation] is not None:
        return found
    weights = full_like(ranks, 0.5) if interpolation == "midpoint" else ranks - below
    return found.lerp_(ordered.gather(-1, ranks.ceil_().long()), weights)


publish(quantile)
