"""Attention: each query gets a mean of the values, weighted by how well the keys of these fit the query."""

import math

import numpy as np

from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.layout import laid_out
from minigrad.ops.declarations import array_function, array_operation, formula_function, internal
from minigrad.ops.dropout import dropout
from minigrad.ops.pointwise import mul_number
from minigrad.ops.softmax import exponential_shares
from minigrad.words import refusal, refuse_if

# fmt: off

safe_softmax = internal("safe_softmax(self, /, dim)", "SafeSoftmaxBackward0",
                        forward="safe_shares(self)",
                        self="softmax_backward(grad, result, dim)")

# fmt: on


@array_function
def safe_shares(array):
    """The softmax along the last dimension, of nothing but -inf all zeros."""
    nothing = np.isneginf(array).all(-1, keepdims=True)
    return np.where(nothing, 0, exponential_shares(np.where(nothing, 0, array), array.ndim - 1)).astype(array.dtype)


# What PyTorch does in one step for batches of several heads. A mask without a dimension is none.
@array_operation(
    "ScaledDotProductFlashAttentionForCpuBackward0",
    query="slopes_of_scores(grad, query, key, value, attn_mask, scale) @ key",
    key="slopes_of_scores(grad, query, key, value, attn_mask, scale).mT @ query",
    value="beside(attention_shares(query, key, attn_mask, scale).mT @ grad, value)",
)
def attention(query, key, value, attn_mask, /, scale):
    """What each query gets; numbers of float16 are too few digits to add up."""
    wide = query, key, value
    if query.dtype == np.float16:
        wide = (each.astype(np.float32) for each in wide)
    queries, keys, values = wide
    shares = safe_shares(queries @ keys.mT * queries.dtype.type(scale) + attn_mask)
    return laid_out((shares @ values).astype(query.dtype, copy=False), query)


@formula_function
def attention_shares(query, key, attn_mask, scale):
    """How much of each value each query gets."""
    scores = query @ key.mT * scale + attn_mask
    return safe_softmax(scores, scores.ndim - 1)


@formula_function
def slopes_of_scores(grad, query, key, value, attn_mask, scale):
    """The gradient of the products of queries and keys, before they were scaled."""
    shares = attention_shares(query, key, attn_mask, scale)
    slopes = softmax_backward(grad @ value.mT, shares, shares.ndim - 1)  # noqa: F821 (an operation of ours)
    return slopes * scale


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """softmax(query @ key.T * scale + mask) @ value, with a scale of 1 / sqrt(size of a query) unless it is given.

    `attn_mask` is added, or says by bools what may be seen; with `is_causal` only what came before. Shapes: queries
    (…, L, E), keys (…, S, E), values (…, S, V). Raises `RuntimeError` for shapes and types that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html and Vaswani and
    others (2017), https://arxiv.org/abs/1706.03762

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.scaled_dot_product_attention(torch.zeros(1, 2), torch.zeros(2, 2), torch.tensor([[1.0], [3.0]]))
    tensor([[2.]])
    """
    _check(query, key, value, attn_mask, is_causal)
    if enable_gqa:
        key, value = (each.repeat_interleave(query.shape[-3] // each.shape[-3], -3) for each in (key, value))
    if scale is None:
        scale = 1 / math.sqrt(query.shape[-1]) if query.shape[-1] else math.inf
    mask = _added(query, key, attn_mask, is_causal)
    shapes = query.shape, key.shape, value.shape
    if dropout_p == 0 and _is_plain(*shapes) and (attn_mask is None or _is_plain_mask(attn_mask, *shapes[:2])):
        return attention(query, key, value, wrap(np.zeros((), query._array.dtype)) if mask is None else mask, scale)
    dtype = query.dtype
    if dtype.name == "float16":
        query, key, value = query.float(), key.float(), value.float()
    scores = mul_number(query, math.sqrt(scale)) @ mul_number(key.transpose(-2, -1), math.sqrt(scale))
    shares = safe_softmax(scores if mask is None else _masked(scores, mask), scores.ndim - 1)
    return ((dropout(shares, dropout_p) if dropout_p else shares) @ value).to(dtype)


def _check(query, key, value, attn_mask, is_causal):
    given = {"query": query, "key": key, "value": value}
    types = {name: each.dtype.c_name for name, each in given.items()}
    refuse_if(len(set(types.values())) > 1, RuntimeError, "attention_types", **types)
    dims = {name: each.ndim for name, each in given.items()}
    refuse_if(min(dims.values()) < 2, RuntimeError, "attention_dimensions", **dims)
    refuse_if(query._array.dtype.kind != "f", RuntimeError, "expected_type", wanted="Float", found=query.dtype.title)
    if attn_mask is not None and attn_mask.dtype.name not in ("bool", "float32") and attn_mask.dtype is not query.dtype:
        raise refusal(RuntimeError, "attention_mask_type", mask=attn_mask.dtype.c_name, query=query.dtype.c_name)
    refuse_if(is_causal and attn_mask is not None, RuntimeError, "attention_masks")


def _is_plain(query, key, value):
    """Whether these are shapes of batches of heads that fit without broadcasting."""
    fit = query[-1] == key[-1] == value[-1] and key[-2] == value[-2]
    return len(query) == 4 and query[:-2] == key[:-2] == value[:-2] and fit


def _is_plain_mask(mask, query, key):
    """Whether a mask wants no gradient and is one for each batch and head, or for all of them alike."""
    if mask.requires_grad:
        return False
    whole = query[0], query[1], query[-2], key[-2]
    found = *mask.shape[:-2], mask.size(-2), mask.size(-1)
    return len(found) in (2, 4) and all(size in (1, of) for size, of in zip(found[::-1], whole[::-1], strict=False))


def _masked(scores, mask):
    """The scores with the mask added, as if it were written over them, so that they must not grow."""
    result = scores + mask
    if result.shape != scores.shape:
        raise refusal(RuntimeError, "write_shape", target=list(scores.shape), source=list(result.shape))
    return result


def _added(query, key, attn_mask, is_causal):
    """What is added to the scores: -inf where nothing may be seen. None if there is nothing to add."""
    dtype = query._array.dtype
    if is_causal:
        sees = np.tri(query.shape[-2], key.shape[-2], dtype=bool)
        return wrap(np.where(sees, 0, -np.inf).astype(dtype))
    if isinstance(attn_mask, Tensor) and attn_mask._array.dtype.kind == "b":
        return wrap(np.where(attn_mask._array, 0, -np.inf).astype(dtype))
    return attn_mask
