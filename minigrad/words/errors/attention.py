"""Errors of attention."""

ERRORS = {
    "attention_dimensions": {
        "pytorch": "Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: {query} "
        "key.dim: "
        "{key} and value.dim: {value} instead.",
    },
    "attention_types": {
        "pytorch": "Expected query, key, and value to have the same dtype, but got query.dtype: {query} key.dtype: "
        "{key} "
        "and value.dtype: {value} instead.",
    },
    "attention_mask_type": {
        "pytorch": "Expected attn_mask dtype to be bool or float or to match query dtype, but got attn_mask.dtype: "
        "{mask} and  query.dtype: {query} instead.",
    },
    "attention_masks": {
        "pytorch": "_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True",
    },
    "heads_positive": {
        "pytorch": "embed_dim and num_heads must be greater than 0, got embed_dim={embed} and num_heads={heads} "
        "instead",
    },
    "heads_divide": {"pytorch": "embed_dim must be divisible by num_heads"},
    "attention_query": {
        "pytorch": "query should be unbatched 2D or batched 3D tensor but received {ndim}-D query tensor",
    },
    "attention_batched": {
        "pytorch": "For {how} ({wanted}-D) `query`, expected `key` and `value` to be {wanted}-D but found {key}-D and "
        "{value}-D tensors respectively",
    },
    "attention_embedding": {"pytorch": "was expecting embedding dimension of {wanted}, but got {found}"},
    "attention_hint": {
        "pytorch": "Need attn_mask if specifying the is_causal hint. You may use the Transformer module method "
        "`generate_square_subsequent_mask` to create this mask.",
    },
    "attention_mask_shape": {
        "pytorch": "The shape of the {ndim}D attn_mask is {found}, but should be {wanted}.",
    },
    "attention_padding_shape": {"pytorch": "Expected key_padded_mask.shape[{dim}] to be {wanted}, but got {found}"},
}
