"""The same numbers in another order, more than once, or among zeros. All of these are copies, and none is a view."""

import math

import numpy as np

from minigrad import dtypes
from minigrad.arrays import made
from minigrad.core import arithmetic
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import METHODS, declare, internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.devices import require_cpu
from minigrad.dtypes import dimensions, one_dimension
from minigrad.exact.layout import filled_with, strides_as
from minigrad.exact.number import wrapped
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops import shape as declared
from minigrad.ops.declarations import array_operation
from minigrad.ops.gather import index_select
from minigrad.ops.memory import contiguous
from minigrad.ops.pointwise import kernel
from minigrad.ops.reshape import flatten
from minigrad.ops.selection import answer
from minigrad.words import refusal, refuse_if


@array_operation("DiagEmbedBackward0", self="diagonal(grad, offset, dim1, dim2)")
def embed_diagonal(self, /, offset, dim1, dim2):
    """Zeros with the last dimension of an array on the diagonal of two new dimensions."""
    shape = list(self.shape[:-1])
    for dim in sorted((dim1, dim2)):
        shape.insert(dim, self.shape[-1] + abs(offset))
    return declared.on_diagonal(self, shape, offset, dim1, dim2)


@array_operation("FlipBackward0", self="flip_dims(grad, dims)")
def flip_dims(self, /, dims):
    """The array with some dimensions turned round, in the memory order that it has."""
    return filled_with(np.flip(self, dims), strides_as(self.shape, self.itemsize, [self]))


@array_operation("Rot90Backward0", self="rotate(grad, -k, dims)")
def rotate(self, /, k, dims):
    """The array turned `k` times by a quarter: by an odd number it is turned round, and then two dimensions change."""
    if k % 4 == 0:
        return self.copy()
    strides = list(strides_as(self.shape, self.itemsize, [self]))
    if k % 2:
        first, second = dims
        strides[first], strides[second] = strides[second], strides[first]
    return filled_with(np.rot90(self, k, dims), strides)


@array_function
def triangle(find, array, diagonal):
    """What `find` leaves of each matrix."""
    refuse_if(array.ndim < 2, RuntimeError, "triangle_dimensions", operation=find.__name__)
    return find(np.ascontiguousarray(array), diagonal)


# fmt: off

roll_dims = internal("roll_dims(self, /, shifts, dims)", "RollBackward0",
                     forward="np.array(np.roll(self, shifts, dims or None) if self.size else self, order='C')",
                     self="roll_dims(grad, tuple(-shift for shift in shifts), dims)")

repeat_all = internal("repeat_all(self, /, repeats)", "RepeatBackward0",
                      forward="np.array(np.tile(self, repeats), order='C')",
                      self="repeat_backward(grad, repeats, self.shape)")

declare("tril(self, /, diagonal=0)", "TrilBackward0", in_place=True,
        forward="triangle(np.tril, self, diagonal)", self="tril(grad, diagonal)")

declare("triu(self, /, diagonal=0)", "TriuBackward0", in_place=True,
        forward="triangle(np.triu, self, diagonal)", self="triu(grad, diagonal)")

diagonal_copy = internal("diagonal_copy(self, /, offset, dim1, dim2)", "DiagonalBackward0_copy",
                         forward="diagonal_of(self, offset, dim1, dim2).copy()",
                         self="diagonal_backward(grad, self.shape, offset, dim1, dim2)")

# fmt: on


@formula_function
def repeat_backward(grad, repeats, shape):
    """The sum over all copies: with a dimension of its own for the number of each copy, those dimensions summed."""
    shape = (1,) * (len(repeats) - len(shape)) + tuple(shape)
    numbered = [length for pair in zip(repeats, shape, strict=True) for length in pair]
    return sum_dims(reshaped(grad, numbered), tuple(range(0, len(numbered), 2)), False)  # noqa: F821 (ours)


def _numbers(first, rest=()):
    """`(2, 3)` out of the arguments of `f(2, 3)`, `f((2, 3))` or `f([2, 3])`."""
    return tuple(first) if isinstance(first, (list, tuple)) and not rest else (first, *rest)


def flip(input, dims, *more):
    """The elements in reverse order along one dimension, or along each of several.

    Raises `IndexError` for a dimension that is not there, `RuntimeError` for one named twice.
    See https://pytorch.org/docs/stable/generated/torch.flip.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).flip(0)
    tensor([[3, 4],
            [1, 2]])
    """
    dims = _numbers(dims, more)
    return flip_dims(input, dimensions(dims, input.ndim) if dims else ())


def fliplr(input):
    """The columns in reverse order. Raises `RuntimeError` for fewer than two dimensions.

    See https://pytorch.org/docs/stable/generated/torch.fliplr.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).fliplr()
    tensor([[2, 1],
            [4, 3]])
    """
    refuse_if(input.ndim < 2, RuntimeError, "flip_dimensions", least=2)
    return flip(input, 1)


def flipud(input):
    """The rows in reverse order. Raises `RuntimeError` for a single number.

    See https://pytorch.org/docs/stable/generated/torch.flipud.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2, 3]).flipud()
    tensor([3, 2, 1])
    """
    refuse_if(input.ndim < 1, RuntimeError, "flip_dimensions", least=1)
    return flip(input, 0)


def roll(input, shifts, dims=()):
    """The elements moved on by `shifts` along `dims`; what falls out at the end comes in at the beginning.

    Without `dims` the elements are moved on through the whole tensor, row by row. Raises `RuntimeError` if there are
    not as many shifts as dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2, 3, 4]).roll(1)
    tensor([4, 1, 2, 3])
    """
    shifts, dims = _numbers(shifts), _numbers(() if dims is None else dims)
    refuse_if(not shifts, RuntimeError, "roll_nothing")
    if len(shifts) != len(dims) and (dims or len(shifts) > 1):
        raise refusal(RuntimeError, "roll_count", shifts=len(shifts), dims=len(dims))
    if dims and input.ndim == 0:
        raise refusal(IndexError, "dim_of_single", dim=dims[0])
    if input.numel() == 0:  # of which no dimension is looked at
        return roll_dims(input, shifts, dims)
    return roll_dims(input, shifts, tuple(one_dimension(dim, input.ndim) for dim in dims))


def rot90(input, k=1, dims=(0, 1)):
    """The tensor turned `k` times by a quarter, from the first of two dimensions towards the second.

    Raises `RuntimeError` if there are not two different dimensions.
    See https://pytorch.org/docs/stable/generated/torch.rot90.html

    >>> import minigrad as torch
    >>> torch.rot90(torch.tensor([[1, 2], [3, 4]]))
    tensor([[2, 4],
            [1, 3]])
    """
    dims = _numbers(dims)
    refuse_if(len(dims) != 2, RuntimeError, "rotation_dims", count=len(dims))
    refuse_if(input.ndim < 2, RuntimeError, "rotation_dimensions", ndim=input.ndim)
    first, second = (one_dimension(dim, input.ndim) for dim in dims)
    if first == second:
        raise refusal(RuntimeError, "rotation_twice", first=dims[0], second=dims[1])
    return rotate(input, k, (first, second))


def repeat(input, repeats, *more):
    """Copies of the tensor side by side, so many along each dimension.

    More numbers than dimensions make new ones in front; for fewer there is a `RuntimeError`.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).repeat(2, 2)
    tensor([[1, 2, 1, 2],
            [1, 2, 1, 2]])
    """
    repeats = _numbers(repeats, more)
    refuse_if(len(repeats) < input.ndim, RuntimeError, "repeat_count", shape=list(input.shape), repeats=list(repeats))
    shape = (1,) * (len(repeats) - input.ndim) + input.shape
    sizes = [times * size for times, size in zip(repeats, shape, strict=True)]
    for size in sizes:
        if not 0 <= size < 2**31:
            _require_sizes([wrapped(each) for each in sizes], input._array.dtype)
    return repeat_all(input, repeats)


def _require_sizes(sizes, dtype):
    """Raise `RuntimeError` for a size that is negative, and for sizes of which there is no array."""
    for size in sizes:
        refuse_if(size < -(2**62), RuntimeError, "size_beyond_symbols", size=size)
        refuse_if(size < 0, RuntimeError, "repeat_negative", size=size, sizes=sizes)
    made(np.empty, sizes, dtype)


def tile(input, dims, *more):
    """As `repeat`, but fewer numbers than dimensions leave the first dimensions as they are.

    See https://pytorch.org/docs/stable/generated/torch.tile.html

    >>> import minigrad as torch
    >>> torch.tile(torch.tensor([[1], [2]]), (2,))
    tensor([[1, 1],
            [2, 2]])
    """
    dims = _numbers(dims, more)
    return repeat(input, (1,) * (input.ndim - len(dims)) + dims)


def repeat_interleave(input, repeats=None, dim=None, *, output_size=None):
    """Each element, or each slice along `dim`, repeated on the spot: so many times, or as a vector says for each.

    Of a vector of numbers alone it is the numbers from 0 on, each so many times. Raises `RuntimeError` for negative
    numbers, or a vector of another length. See https://pytorch.org/docs/stable/generated/torch.repeat_interleave.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).repeat_interleave(2)
    tensor([1, 1, 2, 2])
    """
    if repeats is None:
        if input.ndim != 1:
            _counts(input._array)
            raise refusal(RuntimeError, "repeats_alone")
        return wrap(_indices_repeated(input))
    if dim is None:
        input, dim = flatten(input), 0
    if isinstance(repeats, Tensor):
        return index_select(input, dim, wrap(_indices_repeated(repeats, input, dim)))
    dim = one_dimension(dim, input.ndim)
    refuse_if(repeats < 0, RuntimeError, "repeats_negative")
    if input.ndim == 0:
        one_dimension(dim + 1, 0)  # which is not there
    before, size, after = input.shape[:dim], input.shape[dim], input.shape[dim + 1 :]
    shape = *before, size, repeats, *after
    if math.prod(shape) >= 2**60:
        made(np.empty, shape, input._array.dtype, is_counted=True)
    copies = arithmetic.expand(arithmetic.unsqueeze(input, dim + 1), shape)
    return arithmetic.view(declared.contiguous(copies), (*before, size * repeats, *after))


def repeat_interleave_method(self, repeats, dim=None, *, output_size=None):
    """The same as a method, which has to be told how often.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.repeat_interleave.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).repeat_interleave(2)
    tensor([1, 1, 2, 2])
    """
    return repeat_interleave(self, repeats, dim, output_size=output_size)


def _indices_repeated(repeats, input=None, dim=None):
    """Each index of a vector, or of the slices of `input` along `dim`, as often as `repeats` says."""
    array = repeats._array
    refuse_if(array.ndim > 1, RuntimeError, "repeats_shape")
    size = array.size if input is None else input.size(dim)
    if array.size not in (1, size):
        raise refusal(RuntimeError, "repeats_size", repeats=array.size, dim=dim, size=size)
    array = _counts(array)
    refuse_if((array < 0).any(), RuntimeError, "repeats_tensor_negative")
    numbers = np.arange(size, dtype=array.dtype if input is None else np.int64)
    return np.repeat(numbers, array.astype(np.intp))


def _counts(array):
    """The array itself, of numbers that say how often. Raises `NotImplementedError` for any but int32 and int64."""
    return kernel("repeat_interleave_cpu", "i" if array.dtype.itemsize >= 4 else "", array)


def tril_indices(row, col, offset=0, *, dtype=None, device=None):
    """The rows and the columns of the places on and under a diagonal of a matrix of `row` rows and `col` columns.

    Raises `RuntimeError` for negative sizes. See https://pytorch.org/docs/stable/generated/torch.tril_indices.html

    >>> import minigrad as torch
    >>> torch.tril_indices(2, 2)
    tensor([[0, 1, 1],
            [0, 0, 1]])
    """
    return _triangle(np.tril_indices, row, col, offset, dtype, device)


def triu_indices(row, col, offset=0, *, dtype=None, device=None):
    """The rows and the columns of the places on and above a diagonal of a matrix of `row` rows and `col` columns.

    Raises `RuntimeError` for negative sizes. See https://pytorch.org/docs/stable/generated/torch.triu_indices.html

    >>> import minigrad as torch
    >>> torch.triu_indices(2, 2)
    tensor([[0, 0, 1],
            [0, 1, 1]])
    """
    return _triangle(np.triu_indices, row, col, offset, dtype, device)


def _triangle(find, row, col, offset, dtype, device):
    require_cpu(device)
    for name, size in (("row", row), ("col", col)):
        refuse_if(size < 0, RuntimeError, "triangle_size", name=name, size=size)
    dtype = dtypes.chosen(dtype) or dtypes.int64
    is_lower = find is np.tril_indices
    if dtype not in (dtypes.int32, dtypes.int64):
        raise refusal(NotImplementedError, "kernel_type", kernel=find.__name__, dtype=dtype.title)
    count = _places_under(row, col, offset) if is_lower else row * col - _places_under(row, col, offset - 1)
    if count >= 2**59:
        made(np.empty, (2, count), dtype.numpy)
    reached = (row, min(col, max(row + offset, 0))) if is_lower else (min(row, max(col - offset, 0)), col)
    return answer(np.stack(find(reached[0], offset, reached[1])).astype(dtype.numpy, copy=False))


def _places_under(row, col, offset):
    """How many places are on and under a diagonal, without counting any: those of a triangle, less what sticks out."""

    def triangle(side):
        return side * (side + 1) // 2 if side > 0 else 0

    return triangle(row + offset) - triangle(offset) - triangle(row + offset - col) + triangle(offset - col)


def diag(input, diagonal=0):
    """A matrix with a vector on its diagonal, or a vector with the diagonal of a matrix, which is copied.

    Raises `RuntimeError` for other shapes. See https://pytorch.org/docs/stable/generated/torch.diag.html

    >>> import minigrad as torch
    >>> torch.diag(torch.tensor([1, 2]))
    tensor([[1, 0],
            [0, 2]])
    """
    refuse_if(input.ndim not in (1, 2), RuntimeError, "diag_dimensions", ndim=input.ndim)
    return (embed_diagonal if input.ndim == 1 else diagonal_copy)(input, diagonal, 0, 1)


def diag_embed(input, offset=0, dim1=-2, dim2=-1):
    """The last dimension on the diagonal of two new ones, `dim1` and `dim2` of the result, among zeros.

    Raises `RuntimeError` if the two are the same. See https://pytorch.org/docs/stable/generated/torch.diag_embed.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).diag_embed()
    tensor([[1, 0],
            [0, 2]])
    """
    first, second = (one_dimension(dim, input.ndim + 1) for dim in (dim1, dim2))
    refuse_if(first == second, RuntimeError, "diagonal_dims", dim1=dim1, dim2=dim2)
    return embed_diagonal(input, offset, first, second)


def diagflat(input, offset=0):
    """A matrix with all elements of a tensor on its diagonal.

    See https://pytorch.org/docs/stable/generated/torch.diagflat.html

    >>> import minigrad as torch
    >>> torch.diagflat(torch.tensor([[1], [2]]))
    tensor([[1, 0],
            [0, 2]])
    """
    return diag(arithmetic.view(contiguous(input), (input.numel(),)), offset)


publish(flip, fliplr, flipud, roll, rot90, tile, repeat_interleave, diag, diag_embed, diagflat)
publish(tril_indices, triu_indices, method=False)
METHODS |= {"repeat": repeat, "repeat_interleave": repeat_interleave_method}
METHODS |= {"__reversed__": lambda tensor: flip(tensor, 0) if tensor.ndim else tensor}
