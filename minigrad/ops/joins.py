"""Tensors put together by name of the direction, and brought to common shapes: `hstack`, `meshgrid`, `atleast_2d`.

What is computed here is computed by `cat`, `stack`, views and masks; only `block_diag` is an operation of its own.
"""

import math

import numpy as np

from minigrad.core import arithmetic
from minigrad.core.operands import promote, refuse_broadcast
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.arguments import list_of_tensors
from minigrad.exact.calls import understand
from minigrad.exact.publishing import also_called, publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.declarations import array_operation
from minigrad.ops.gather import masked_select
from minigrad.ops.in_cpp import text_in_cpp
from minigrad.ops.reshape import cat, flatten, reshape, stack
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


def atleast_1d(*tensors):
    """The tensor itself, or a vector of a single number. Of several tensors a tuple of such.

    See https://pytorch.org/docs/stable/generated/torch.atleast_1d.html

    >>> import minigrad as torch
    >>> torch.atleast_1d(torch.tensor(5))
    tensor([5])
    """
    return _each("atleast_1d", tensors, _with_1)


def atleast_2d(*tensors):
    """The tensor itself, or as a matrix of one row. Of several tensors a tuple of such.

    See https://pytorch.org/docs/stable/generated/torch.atleast_2d.html

    >>> import minigrad as torch
    >>> torch.atleast_2d(torch.tensor([5, 6]))
    tensor([[5, 6]])
    """
    return _each("atleast_2d", tensors, _with_2)


def atleast_3d(*tensors):
    """The tensor itself, or with a last dimension of length 1, and a vector with a first one too.

    See https://pytorch.org/docs/stable/generated/torch.atleast_3d.html

    >>> import minigrad as torch
    >>> torch.atleast_3d(torch.tensor([5, 6])).shape
    torch.Size([1, 2, 1])
    """
    return _each("atleast_3d", tensors, _with_3)


def _each(operation, tensors, change):
    """`change` of a tensor, or of each of several, which may come in one list."""
    if len(tensors) == 1 and not isinstance(tensors[0], (list, tuple)):
        if not isinstance(tensors[0], Tensor):
            understand("torch._VF", operation, change, tensors, {})
        return change(tensors[0])
    tensors = tensors[0] if len(tensors) == 1 else tensors
    return tuple(change(each) for each in list_of_tensors(tensors, operation, recorded=False))


def _with_1(tensor):
    return reshape(tensor, 1) if tensor.ndim == 0 else tensor


def _with_2(tensor):
    if tensor.ndim == 0:
        return reshape(tensor, 1, 1)
    return arithmetic.unsqueeze(tensor, 0) if tensor.ndim == 1 else tensor


def _with_3(tensor):
    if tensor.ndim == 0:
        return reshape(tensor, 1, 1, 1)
    if tensor.ndim == 1:
        tensor = arithmetic.unsqueeze(tensor, 0)
    return arithmetic.unsqueeze(tensor, 2) if tensor.ndim == 2 else tensor


def hstack(tensors):
    """The tensors beside each other: vectors one behind the other, anything else along the second dimension.

    See https://pytorch.org/docs/stable/generated/torch.hstack.html

    >>> import minigrad as torch
    >>> torch.hstack([torch.tensor([1, 2]), torch.tensor([3])])
    tensor([1, 2, 3])
    """
    tensors = [_with_1(each) for each in _some_tensors("hstack", tensors)]
    return cat(tensors, 0 if tensors[0].ndim == 1 else 1)


def vstack(tensors):
    """The tensors under each other, vectors as rows. See https://pytorch.org/docs/stable/generated/torch.vstack.html

    >>> import minigrad as torch
    >>> torch.vstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
    tensor([[1, 2],
            [3, 4]])
    """
    return cat([_with_2(each) for each in _some_tensors("vstack", tensors)], 0)


def dstack(tensors):
    """The tensors behind each other, along the third dimension.

    See https://pytorch.org/docs/stable/generated/torch.dstack.html

    >>> import minigrad as torch
    >>> torch.dstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
    tensor([[[1, 3],
             [2, 4]]])
    """
    return cat([_with_3(each) for each in _some_tensors("dstack", tensors)], 2)


def column_stack(tensors):
    """The tensors beside each other, vectors as columns.

    See https://pytorch.org/docs/stable/generated/torch.column_stack.html

    >>> import minigrad as torch
    >>> torch.column_stack([torch.tensor([1, 2]), torch.tensor([3, 4])])
    tensor([[1, 3],
            [2, 4]])
    """
    tensors = _some_tensors("column_stack", tensors)
    return cat([reshape(each, each.numel(), 1) if each.ndim < 2 else each for each in tensors], 1)


def _some_tensors(operation, tensors):
    tensors = list_of_tensors(tensors, operation, recorded=False)
    refuse_if(not tensors, RuntimeError, "no_tensors", operation=operation)
    return tensors


def broadcast_tensors(*tensors):
    """The tensors in the shape in which all of them meet, repeated without a copy.

    Raises `RuntimeError` if the shapes do not fit.
    See https://pytorch.org/docs/stable/generated/torch.broadcast_tensors.html

    >>> import minigrad as torch
    >>> torch.broadcast_tensors(torch.tensor([1, 2]), torch.tensor([[3], [4]]))[0]
    tensor([[1, 2],
            [1, 2]])
    """
    tensors = list_of_tensors(tensors, "broadcast_tensors", recorded=False)
    if not tensors:
        return ()
    refuse_broadcast(*(each._array for each in tensors))
    shape = np.broadcast_shapes(*(each._array.shape for each in tensors))
    return tuple(each if each.shape == shape else arithmetic.expand(each, shape) for each in tensors)


def meshgrid(*tensors, indexing=None):
    """Coordinates of all points of a grid: for each vector a tensor of the grid's shape, without a copy.

    With `indexing="ij"` the first vector runs along the first dimension, with `"xy"` along the second, as in a picture.
    Warns if nothing is said, which means `"ij"`. Raises `RuntimeError` for other shapes, or for several types.
    See https://pytorch.org/docs/stable/generated/torch.meshgrid.html

    >>> import minigrad as torch
    >>> rows, columns = torch.meshgrid(torch.tensor([1, 2]), torch.tensor([3, 4]), indexing="ij")
    >>> rows
    tensor([[1, 1],
            [2, 2]])
    """
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        tensors = tensors[0]
    tensors = list_of_tensors(tensors, "meshgrid", recorded=False)
    if indexing is None:
        tell_once("meshgrid_indexing", stacklevel=2)
    refuse_if(not tensors, RuntimeError, "no_tensors", operation="meshgrid")
    refuse_if(len({each._array.dtype for each in tensors}) > 1, RuntimeError, "meshgrid_types")
    for each in tensors:
        if each.ndim > 1:
            raise refusal(RuntimeError, "meshgrid_shape", tensor=text_in_cpp(each))
    refuse_if(indexing not in (None, "ij", "xy"), RuntimeError, "meshgrid_word", indexing=indexing)
    dims = list(range(len(tensors)))
    if indexing == "xy":
        dims[:2] = reversed(dims[:2])
    shape = tuple(tensors[dim].numel() for dim in dims)
    lengths = [[-1 if each == dim else 1 for each in range(len(dims))] for dim in dims]
    return tuple(
        arithmetic.expand(arithmetic.view(each, tuple(length)), shape)
        for each, length in zip(tensors, lengths, strict=True)
    )


def cartesian_prod(*tensors):
    """All combinations of an element of each vector, a row for each; of a single vector that vector.

    Raises `RuntimeError` for anything but vectors.
    See https://pytorch.org/docs/stable/generated/torch.cartesian_prod.html

    >>> import minigrad as torch
    >>> torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4]))
    tensor([[1, 3],
            [1, 4],
            [2, 3],
            [2, 4]])
    """
    tensors = list_of_tensors(tensors, "cartesian_prod", recorded=False)
    for each in tensors:
        _require_vector(each)
    if len(tensors) == 1:
        return tensors[0]
    return stack([flatten(each) for each in meshgrid(*tensors, indexing="ij")], 1)


def combinations(input, r=2, with_replacement=False):
    """All choices of `r` elements of a vector in their order, a row for each; `with_replacement` one may come twice.

    Raises `RuntimeError` for anything but a vector, or a negative `r`.
    See https://pytorch.org/docs/stable/generated/torch.combinations.html

    >>> import minigrad as torch
    >>> torch.combinations(torch.tensor([1, 2, 3]))
    tensor([[1, 2],
            [1, 3],
            [2, 3]])
    """
    _require_vector(*list_of_tensors([input], "combinations", recorded=False))
    refuse_if(r < 0, RuntimeError, "combinations_negative", r=r)
    if r == 0:
        return wrap(np.empty(0, input._array.dtype))
    refuse_if(r >= 2**60, RuntimeError, "vector_too_long")
    refuse_if(input.numel() > 1 and r >= 63 / math.log2(input.numel()), RuntimeError, "count_overflow")
    places = np.indices((input.numel(),) * r)
    rises = places[1:] >= places[:-1] if with_replacement else places[1:] > places[:-1]
    mask = wrap(rises.all(0))
    return stack([masked_select(each, mask) for each in meshgrid(*[input] * r, indexing="ij")], 1)


def _require_vector(tensor):
    refuse_if(tensor.ndim != 1, RuntimeError, "not_a_vector", shape=list(tensor.shape))


@array_operation("BlockDiagBackward0", traits=("many",), tensors="block_diag_backward(grad, tensors.shape)")
def along_diagonal(tensors):
    """Zeros with the arrays, none of more than two dimensions, along the diagonal, in the type in which all meet."""
    tensors = [np.atleast_2d(each) for each in promote(*tensors)] if tensors else [np.empty((1, 0), np.float32)]
    rows, columns = (sum(array.shape[dim] for array in tensors) for dim in (0, 1))
    whole, row, column = np.zeros((rows, columns), tensors[0].dtype), 0, 0
    for array in tensors:
        height, width = array.shape
        whole[row : row + height, column : column + width] = array
        row, column = row + height, column + width
    return whole


@formula_function
def block_diag_backward(grad, shapes):
    """The gradient of each block, cut out of the whole; that of a vector of several elements is still a row."""
    row, column, pieces = 0, 0, []
    for shape in shapes:
        height, width = ((1, 1) + tuple(shape))[-2:]
        rows = slice_dim(grad, 0, row, row + height, 1)  # noqa: F821 (an operation of ours, in both meanings)
        piece = slice_dim(rows, 1, column, column + width, 1)  # noqa: F821
        for _ in range(2 - len(shape)):
            piece = squeeze_dim(piece, -1 if width == 1 else ())  # noqa: F821
        pieces.append(piece)
        row, column = row + height, column + width
    return pieces


def block_diag(*tensors):
    """A matrix with the given ones along its diagonal, and zeros elsewhere; a vector is a row.

    Raises `RuntimeError` for more than two dimensions.
    See https://pytorch.org/docs/stable/generated/torch.block_diag.html

    >>> import minigrad as torch
    >>> torch.block_diag(torch.tensor([[1, 2]]), torch.tensor(3))
    tensor([[1, 2, 0],
            [0, 0, 3]])
    """
    tensors = list_of_tensors(tensors, "block_diag", recorded=False)
    for number, each in enumerate(tensors):
        refuse_if(each.ndim > 2, RuntimeError, "block_dimensions", number=number, ndim=each.ndim)
    return along_diagonal(tensors)


publish(atleast_1d, atleast_2d, atleast_3d, hstack, vstack, dstack, column_stack, method=False)
publish(broadcast_tensors, meshgrid, cartesian_prod, combinations, block_diag, method=False)
also_called(row_stack="vstack")
