"""Rows of a table, by their numbers."""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import declare


@array_function
def pick_rows(table, indices, left_out):
    """The rows of a table that have these numbers, zeros for the number `left_out`."""
    return np.where((indices == left_out)[..., None], 0, table[indices]).astype(table.dtype)


@array_function
def add_rows(rows, indices, count, left_out, by_frequency):
    """The adjoint: a table of `count` rows, in which each row is added where its number says.

    With `by_frequency` a row that is added n times is divided by n.
    """
    table = np.zeros((count, rows.shape[-1]), rows.dtype)
    kept = indices != left_out
    np.add.at(table, indices[kept], (rows / _frequency(indices) if by_frequency else rows)[kept])
    return table


def _frequency(indices):
    """How often each number occurs among all, at its place, as a column."""
    _, places, counts = np.unique(indices, return_inverse=True, return_counts=True)
    return counts[places].reshape(indices.shape)[..., None].astype(np.float32)


# fmt: off

# `padding_idx` is a row that is never learned, or -1. `scale_grad_by_freq` means the mean of a row's gradients.
embedding = declare("embedding(weight, indices, /, padding_idx, scale_grad_by_freq)", "EmbeddingBackward0",
                    public=False,
                    forward="weight[indices]",
                    weight="embedding_dense_backward(grad, indices, weight.shape, padding_idx, scale_grad_by_freq)")

embedding_dense_backward = declare(
    "embedding_dense_backward(grad_output, indices, /, shape, padding_idx, scale_grad_by_freq)",
    "EmbeddingDenseBackwardBackward0", public=False,
    forward="add_rows(grad_output, indices, shape[0], padding_idx, scale_grad_by_freq)",
    grad_output="learned_rows(grad, indices, padding_idx)")

# From here on PyTorch forgets that gradients were divided, and so do we.
learned_rows = declare("learned_rows(weight, indices, /, padding_idx)", "EmbeddingBackward0", public=False,
                       forward="pick_rows(weight, indices, padding_idx)",
                       weight="embedding_dense_backward(grad, indices, weight.shape, padding_idx, False)")

# fmt: on
