"""Elements taken from the places that a tensor of integers names, and written there, one index for each element.

Taking and adding undo each other: the gradient of what was taken is added where it was taken from, so that an element
taken twice gets two gradients. The sequels are `index_slices.py` (whole slices) and `masks.py` (bools for indices).
"""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import plain_number
from minigrad.exact.halfway import first, halfway_at
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish, publish_with_twin
from minigrad.ops.reshape import broadcast_to, view
from minigrad.ops.selection import places_along
from minigrad.words import refusal, refuse_if


@array_function
def corner(array, shape):
    """The part of an array that has this shape and begins where the array does."""
    if 0 in shape:  # of which the array may have any number of dimensions
        return np.empty(shape, array.dtype)
    return np.atleast_1d(array)[tuple(slice(size) for size in shape or (1,))]


@array_function
def overwritten(array, places, values, order="C"):
    """A copy of the array with `values`, turned into its type, at `places`; of several for one place the last stays."""
    result = np.array(array, order=order)
    if result.size and np.size(values):  # nothing may have another number of dimensions
        is_array = isinstance(values, np.ndarray)
        np.atleast_1d(result)[places] = values.astype(array.dtype) if is_array else number_in(values, array.dtype)
    return result


@array_function
def flat_increased(array, index, values):
    """The same for places counted through the whole array, row by row."""
    result = np.array(array, order="C")
    np.add.at(result.reshape(-1), index, values)
    return result


# fmt: off

gather_at = internal("gather_at(self, index, /, dim)", "GatherBackward0",
                     forward="np.ascontiguousarray(np.atleast_1d(self)[places_along(index, dim)]).reshape(index.shape)",
                     self="scatter_add_at(zeros_like(self), index, grad, dim)")

scatter_tensor_at = internal("scatter_tensor_at(self, index, src, /, dim)", "ScatterBackward0",
                             forward="overwritten(self, places_along(index, dim), corner(src, index.shape))",
                             self="scatter_number_at(grad, index, dim, 0)", src="gather_at(grad, index, dim)")

scatter_number_at = internal("scatter_number_at(self, index, /, dim, value)", "ScatterBackward1",
                             forward="overwritten(self, places_along(index, dim), value)",
                             self="scatter_number_at(grad, index, dim, 0)")

scatter_add_at = internal("scatter_add_at(self, index, src, /, dim)", "ScatterAddBackward0",
                          forward="increased(self, places_along(index, dim), corner(src, index.shape))",
                          self="grad", src="gather_at(grad, index, dim)")

take_flat = internal("take_flat(self, index)", "TakeBackward0",
                     forward="np.take(self, index)", self="put_added(zeros_like(self), index, grad)")

put_added = internal("put_added(self, index, source)", "PutBackward0",
                     forward="flat_increased(self, index, source)", self="grad", source="take_flat(grad, index)")

# fmt: on


def gather(input, dim, index, *, sparse_grad=False):
    """The elements that `index` names along `dim`: `result[i][j] = input[i][index[i][j]]` for `dim=1`.

    The result has the shape of `index`, which in the other dimensions may be smaller than `input`. Raises
    `RuntimeError` for an index out of range, or a shape that does not fit.
    See https://pytorch.org/docs/stable/generated/torch.gather.html

    >>> import minigrad as torch
    >>> scores = torch.tensor([[0.1, 0.9], [0.8, 0.2]])
    >>> scores.gather(1, torch.tensor([[1], [0]]))
    tensor([[0.9000],
            [0.8000]])
    """
    dim = one_dimension(dim, input.ndim)
    if index.numel():
        _require_integers(index, "gather")
        _require_dimensions(index, input, "input")
        for each, (size, whole) in enumerate(zip(index.shape, input.shape, strict=False)):
            if each != dim and size > whole:
                values = {"dim": each, "index": list(index.shape), "input": list(input.shape), "apart": dim}
                raise refusal(RuntimeError, "gather_shape", **values)
        _refuse_outside(input._array, index._array, dim)
    return gather_at(input, index, dim)


def scatter(input, dim, index, src=None, *, value=None):
    """`input` with the elements of `src`, or the number `value`, at the places that `index` names along `dim`.

    For `dim=1` that is `result[i][index[i][j]] = src[i][j]`. The gradient of `src` exists only if it has the shape of
    `index`. Raises `RuntimeError` for an index out of range, shapes that do not fit, or tensors of two types.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_.html

    >>> import minigrad as torch
    >>> torch.zeros(2, 3).scatter(1, torch.tensor([[2], [0]]), 1.0)
    tensor([[0., 0., 1.],
            [1., 0., 0.]])
    """
    src = value if src is None else plain_number(src)
    dim = _check_scatter("scatter", input, dim, index, src)
    if isinstance(src, Tensor):
        return scatter_tensor_at(input, index, src, dim)
    return scatter_number_at(input, index, dim, src)


def scatter_add(input, dim, index, src):
    """`input` with the elements of `src` added at the places that `index` names along `dim`.

    Raises the errors of `scatter`. See https://pytorch.org/docs/stable/generated/torch.Tensor.scatter_add_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).scatter_add(0, torch.tensor([0, 2, 2]), torch.ones(3))
    tensor([1., 0., 2.])
    """
    dim = _check_scatter("scatter_add", input, dim, index, src)
    return scatter_add_at(input, index, src, dim)


def _check_scatter(operation, input, dim, index, src):
    """The dimension from 0 on. Raises the errors of `scatter`."""
    dim = one_dimension(dim, input.ndim)
    if isinstance(src, Tensor) and src.dtype is not input.dtype:
        raise refusal(RuntimeError, "scatter_types", input=input.dtype, src=src.dtype)
    if not index.numel():
        return dim
    _require_integers(index, "scatter")
    _require_dimensions(index, input, "self")
    sizes = enumerate(zip(index.shape, input.shape, strict=False))
    too_large = any(each != dim and size > whole for each, (size, whole) in sizes)
    if isinstance(src, Tensor):
        length = src.size if src.ndim else lambda each: 1
        too_large = too_large or any(size > length(each) for each, size in enumerate(index.shape))
        _require_dimensions(index, src, "src")
    if too_large:
        key = "scatter_src_shape" if isinstance(src, Tensor) else "scatter_shape"
        values = {"index": list(index.shape), "input": list(input.shape), "src": list(getattr(src, "shape", ()))}
        raise refusal(RuntimeError, key, dim=dim, **values)
    _refuse_outside(input._array, index._array, dim, getattr(src, "_array", src), adds=operation == "scatter_add")
    return dim


def _require_integers(index, operation):
    if index._array.dtype.name not in ("int64", "int32"):
        raise refusal(RuntimeError, "gather_type", operation=operation, kind=index.dtype)


def _require_dimensions(index, tensor, name):
    if max(index.ndim, 1) != max(tensor.ndim, 1):
        values = {"index": list(index.shape), "shape": list(tensor.shape)}
        raise refusal(RuntimeError, "gather_dimensions", name=name, **values)


def _refuse_outside(input, index, dim, values=None, adds=False):
    """Raise the error for an index that is not there; if there are values to write, with what is written by then."""
    array, index = np.atleast_1d(input), np.atleast_1d(index)
    size = array.shape[dim]
    outside = (index < 0) | (index >= size)
    if not outside.any():
        return
    across = (*(slice(None),) * dim, slice(1))
    place, done = first(outside, array[across], index[across])
    error = refusal(RuntimeError, "gather_outside", index=index[place], dim=dim, size=size, last=size - 1)
    values = corner(values, index.shape) if isinstance(values, np.ndarray) else values
    raise halfway_at(error, input, places_along(np.where(outside, 0, index), dim), values, done, adds)


def take(input, index):
    """The elements at `index`, counted through the whole tensor row by row; -1 is the last.

    Raises `IndexError` for a place that is not there, `RuntimeError` if the index is not of int64.
    See https://pytorch.org/docs/stable/generated/torch.take.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).take(torch.tensor([0, 3]))
    tensor([1, 4])
    """
    refuse_if(index._array.dtype.name != "int64", RuntimeError, "take_type", kind=index.dtype.title)
    count = input.numel()
    refuse_if(not count and index.numel(), IndexError, "take_from_nothing")
    outside = index._array[(index._array < -count) | (index._array >= count)]
    if outside.size:
        raise refusal(IndexError, "take_outside", index=outside[0], count=count)
    return take_flat(input, index)


def take_along_dim(input, indices, dim=None):
    """`gather` for what `argmax(dim, keepdim=True)` and `argsort(dim)` give: shapes are broadcast against each other.

    -1 is the last place. Without `dim` the places are counted through the whole tensor. Raises `RuntimeError` for other
    numbers of dimensions.
    See https://pytorch.org/docs/stable/generated/torch.take_along_dim.html

    >>> import minigrad as torch
    >>> x = torch.tensor([[1, 5], [7, 3]])
    >>> x.take_along_dim(x.argmax(1, keepdim=True), 1)
    tensor([[5],
            [7]])
    """
    if dim is not None and input.ndim != indices.ndim:
        raise refusal(RuntimeError, "take_along_dim_dimensions", input=input.ndim, indices=indices.ndim)
    refuse_if(indices._array.dtype.name != "int64", RuntimeError, "take_along_dim_type", kind=indices.dtype.title)
    if dim is None:
        return gather(view(input, -1), 0, view(indices, -1))
    refuse_if(input.ndim == 0, IndexError, "dim_of_single", dim=0)
    dim = one_dimension(dim, input.ndim)
    alike = [each._array[(slice(None),) * dim + (slice(1),)] for each in (input, indices)]
    refuse_broadcast(*alike)
    common = list(np.broadcast_shapes(*(each.shape for each in alike)))
    input = broadcast_to(input, [*common[:dim], input.shape[dim], *common[dim + 1 :]])
    indices = wrap(indices._array % max(input.shape[dim], 1))
    return gather(input, dim, broadcast_to(indices, [*common[:dim], indices.shape[dim], *common[dim + 1 :]]))


publish(gather, take, take_along_dim)
publish_with_twin(scatter, scatter_add, in_order=False, memory_first=False)
