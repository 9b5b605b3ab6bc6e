"""Rows of a table, by their numbers."""

import numpy as np

from minigrad.ops.declarations import array_operation, internal

# `padding_idx` is a row that is never learned, or -1. `scale_grad_by_freq` means the mean of a row's gradients.
embedding = internal(
    "embedding(weight, indices, /, padding_idx, scale_grad_by_freq)", "EmbeddingBackward0",
    forward="weight[indices]",
    weight="embedding_dense_backward(grad, indices, weight.shape, padding_idx, scale_grad_by_freq)")  # fmt: skip


@array_operation("EmbeddingDenseBackwardBackward0", grad_output="learned_rows(grad, indices, padding_idx)")
def embedding_dense_backward(grad_output, indices, /, shape, padding_idx, scale_grad_by_freq):
    """The adjoint: a table in which each row is added where its number says.

    With `scale_grad_by_freq` a row that is added n times is divided by n.
    """
    table = np.zeros((shape[0], grad_output.shape[-1]), grad_output.dtype)
    kept = indices != padding_idx
    np.add.at(table, indices[kept], (grad_output / frequency(indices) if scale_grad_by_freq else grad_output)[kept])
    return table


def frequency(indices):
    """How often each number occurs among all, at its place, as a column."""
    _, places, counts = np.unique(indices, return_inverse=True, return_counts=True)
    return counts[places].reshape(indices.shape)[..., None].astype(np.float32)


# From here on PyTorch forgets that gradients were divided, and so do we.
@array_operation(
    "EmbeddingBackward0", weight="embedding_dense_backward(grad, indices, weight.shape, padding_idx, False)"
)
def learned_rows(weight, indices, /, padding_idx):
    """The rows of a table that have these numbers, zeros for the number `padding_idx`."""
    return np.where((indices == padding_idx)[..., None], 0, weight[indices]).astype(weight.dtype)
