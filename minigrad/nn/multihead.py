"""Attention of several heads, as transformers have it."""

import math

import numpy as np

from minigrad.core.tensor import wrap
from minigrad.nn import functional as F
from minigrad.nn import init
from minigrad.nn.linear import Linear
from minigrad.nn.module import Module
from minigrad.nn.parameter import Parameter, empty
from minigrad.ops.linalg import baddbmm, bmm
from minigrad.words import refusal


class NonDynamicallyQuantizableLinear(Linear):
    """A `Linear` under the name that PyTorch prints for the last one of an attention."""


class MultiheadAttention(Module):
    """Attention of `num_heads` heads, each of which sees the queries, keys and values through matrices of its own.

    Shapes: (length, batch, embed_dim), or (batch, length, embed_dim) with `batch_first`, or without batch. Called with
    queries, keys and values it returns what was seen, and how much of each key each query got, or None without
    `need_weights`. Raises `AssertionError` or `RuntimeError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html and Vaswani and others (2017),
    https://arxiv.org/abs/1706.03762

    >>> import minigrad as torch
    >>> seen, shares = MultiheadAttention(4, 2)(*[torch.ones(3, 5, 4)] * 3)
    >>> seen.shape, shares.shape
    (torch.Size([3, 5, 4]), torch.Size([5, 3, 3]))
    """

    def __init__(
        self,
        embed_dim,
        num_heads,
        dropout=0.0,
        bias=True,
        add_bias_kv=False,
        add_zero_attn=False,
        kdim=None,
        vdim=None,
        batch_first=False,
        device=None,
        dtype=None,
    ):
        super().__init__()
        if embed_dim <= 0 or num_heads <= 0:
            raise refusal(ValueError, "heads_positive", embed=embed_dim, heads=num_heads)
        F.refuse_options("MultiheadAttention", add_bias_kv=add_bias_kv, add_zero_attn=add_zero_attn)
        self.embed_dim = embed_dim
        self.kdim = embed_dim if kdim is None else kdim
        self.vdim = embed_dim if vdim is None else vdim
        self._qkv_same_embed_dim = self.kdim == self.vdim == embed_dim
        self.num_heads = num_heads
        self.dropout = dropout
        self.batch_first = batch_first
        self.head_dim = embed_dim // num_heads
        if self.head_dim * num_heads != embed_dim:
            raise refusal(AssertionError, "heads_divide")
        sizes = {"q_proj_weight": embed_dim, "k_proj_weight": self.kdim, "v_proj_weight": self.vdim}
        kind = {"device": device, "dtype": dtype}
        for name, size in sizes.items():
            own = None if self._qkv_same_embed_dim else Parameter(empty((embed_dim, size), **kind))
            self.register_parameter(name, own)
        packed = Parameter(empty((3 * embed_dim, embed_dim), **kind)) if self._qkv_same_embed_dim else None
        self.register_parameter("in_proj_weight", packed)
        self.register_parameter("in_proj_bias", Parameter(empty(3 * embed_dim, **kind)) if bias else None)
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias, **kind)
        self._reset_parameters()

    def _reset_parameters(self):
        for weight in (self.in_proj_weight, self.q_proj_weight, self.k_proj_weight, self.v_proj_weight):
            if weight is not None:
                init.xavier_uniform_(weight)
        if self.in_proj_bias is not None:
            init.constant_(self.in_proj_bias, 0.0)
            init.constant_(self.out_proj.bias, 0.0)

    def forward(
        self,
        query,
        key,
        value,
        key_padding_mask=None,
        need_weights=True,
        attn_mask=None,
        average_attn_weights=True,
        is_causal=False,
    ):
        is_batched = query.ndim == 3
        self._check(query, key, value, is_causal, attn_mask)
        if self.batch_first and is_batched:
            query, key, value = _each(lambda each: each.transpose(1, 0), query, key, value)
        if not is_batched:
            query, key, value = _each(lambda each: each.unsqueeze(1), query, key, value)
            key_padding_mask = None if key_padding_mask is None else key_padding_mask.unsqueeze(0)
        seen, shares = self._attend(query, key, value, key_padding_mask, need_weights, attn_mask, average_attn_weights)
        if not is_batched:
            return seen.squeeze(1), shares if shares is None else shares.squeeze(0)
        return seen.transpose(1, 0) if self.batch_first else seen, shares

    def _check(self, query, key, value, is_causal, attn_mask):
        if query.ndim not in (2, 3):
            raise refusal(AssertionError, "attention_query", ndim=query.ndim)
        if not key.ndim == value.ndim == query.ndim:
            how = "batched" if query.ndim == 3 else "unbatched"
            values = {"how": how, "wanted": query.ndim, "key": key.ndim, "value": value.ndim}
            raise refusal(AssertionError, "attention_batched", **values)
        if query.shape[-1] != self.embed_dim:
            raise refusal(AssertionError, "attention_embedding", wanted=self.embed_dim, found=query.shape[-1])
        if is_causal and attn_mask is None:
            raise refusal(RuntimeError, "attention_hint")

    def _attend(self, query, key, value, key_padding_mask, need_weights, attn_mask, average_attn_weights):
        """Everything on (length, batch, embed_dim)."""
        (length, batch, embed), sources = query.shape, key.shape[0]
        heads, rows = self.num_heads, batch * self.num_heads
        mask = _mask(query, attn_mask, key_padding_mask, (length, sources), (batch, heads))
        query, key, value = self._projected(query, key, value)
        query = query.view(length, rows, self.head_dim).transpose(0, 1)
        key, value = (each.view(sources, rows, self.head_dim).transpose(0, 1) for each in (key, value))
        dropout = self.dropout if self.training else 0.0
        if not need_weights:
            if mask is not None:
                mask = mask.unsqueeze(0) if mask.shape[0] == 1 else mask.view(batch, heads, -1, sources)
            parts = (each.view(batch, heads, -1, self.head_dim) for each in (query, key, value))
            seen = F.scaled_dot_product_attention(*parts, mask, dropout).permute(2, 0, 1, 3)
            seen = self.out_proj(seen.contiguous().view(batch * length, embed))
            return seen.view(length, batch, embed), None
        query = query * math.sqrt(1.0 / self.head_dim)
        keys = key.transpose(-2, -1)
        shares = F.softmax(bmm(query, keys) if mask is None else baddbmm(mask, query, keys), dim=-1)
        if dropout:
            shares = F.dropout(shares, dropout)
        seen = self.out_proj(bmm(shares, value).transpose(0, 1).reshape(length * batch, embed))
        shares = shares.view(batch, heads, length, sources)
        return seen.view(length, batch, embed), shares.mean(dim=1) if average_attn_weights else shares

    def _projected(self, query, key, value):
        """Queries, keys and values through the matrices of all heads; in one product where they are the same."""
        embed, weight, bias = self.embed_dim, self.in_proj_weight, self.in_proj_bias
        if weight is None:
            weights = self.q_proj_weight, self.k_proj_weight, self.v_proj_weight
        elif query is key is value:
            return _parts(F.linear(query, weight, bias), 3, embed)
        elif key is value:
            first, others = weight.split([embed, 2 * embed])
            of_first, of_others = (None, None) if bias is None else bias.split([embed, 2 * embed])
            return F.linear(query, first, of_first), *_parts(F.linear(key, others, of_others), 2, embed)
        else:
            weights = weight.chunk(3)
        biases = (None,) * 3 if bias is None else bias.chunk(3)
        return [F.linear(*each) for each in zip((query, key, value), weights, biases, strict=True)]


def _each(function, query, key, value):
    """The function of each; what was the same stays the same."""
    if key is value:
        if query is key:
            return (function(query),) * 3
        return function(query), *(function(key),) * 2
    return function(query), function(key), function(value)


def _parts(product, count, embed):
    """The parts of a product that stand side by side in the last dimension."""
    parts = product.unflatten(-1, (count, embed)).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous()
    return [parts[number] for number in range(count)]


def _mask(query, attn_mask, key_padding_mask, lengths, rows):
    """What is added to the scores, (1 or batch * heads, length, sources), or None: -inf where nothing may be seen."""
    batch, heads = rows
    mask, padding = (_as_numbers(each, query) for each in (attn_mask, key_padding_mask))
    if mask is not None:
        wanted = lengths if mask.ndim == 2 else (batch * heads, *lengths)
        if tuple(mask.shape) != wanted:
            raise refusal(RuntimeError, "attention_mask_shape", ndim=mask.ndim, found=mask.shape, wanted=wanted)
        mask = mask.unsqueeze(0) if mask.ndim == 2 else mask
    if padding is None:
        return mask
    for dim, wanted in enumerate((batch, lengths[1])):
        if padding.shape[dim] != wanted:
            raise refusal(AssertionError, "attention_padding_shape", dim=dim, wanted=wanted, found=padding.shape[dim])
    padding = padding.view(batch, 1, 1, lengths[1]).expand(-1, heads, -1, -1).reshape(batch * heads, 1, lengths[1])
    return padding if mask is None else mask + padding


def _as_numbers(mask, query):
    if mask is None or mask._array.dtype.kind != "b":
        return mask
    return wrap(np.where(mask._array, -np.inf, 0).astype(query._array.dtype))
