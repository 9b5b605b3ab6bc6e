"""Elements taken from the places that a tensor of integers names, and written there: one index for each element, one
for each slice, or a bool for each element. `masked_fill` stands in `choices.py`.

Taking and adding undo each other: the gradient of what was taken is added where it was taken from, so that an element
taken twice gets two gradients.
"""

import numpy as np

from minigrad.core.names_in_formulas import array_function
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import plain_number, require_one_type
from minigrad.exact.halfway import first, halfway, halfway_at
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish, publish_with_twin
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.choices import of_floating_numbers
from minigrad.ops.declarations import array_operation
from minigrad.ops.linalg import refuse_expansion
from minigrad.ops.reshape import broadcast_to, view
from minigrad.ops.selection import places_along
from minigrad.storage import whole
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


@array_operation("PutBackward0", self="grad", source="take_flat(grad, index)")
def put_added(self, index, source):
    """The same for places counted through the whole array, row by row."""
    result = np.array(self, order="C")
    np.add.at(result.reshape(-1), index, source)
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
        refuse_if(not _is_integer(index), RuntimeError, "gather_type", operation="gather", kind=index.dtype)
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
    refuse_if(not _is_integer(index), RuntimeError, "gather_type", operation="scatter", kind=index.dtype)
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


# Whole slices of a tensor, chosen and written by a vector of indices along one dimension.


@array_operation(
    "IndexSelectBackward0", self="index_add_at(zeros(grad, self.shape), index, grad, dim, 1, len(self.shape))"
)  # fmt: skip
def index_select_at(self, index, /, dim):
    """The slices of an array at the indices along `dim`; a single number is a slice of itself."""
    if self.ndim == 0:
        _refuse_many_of_one(index.size)
        return np.atleast_1d(self)[index].reshape(())
    return np.take(self, np.atleast_1d(index), dim)


@array_function
def slots(index, dim):
    """Where those slices stand, as NumPy wants it."""
    return (*(slice(None),) * dim, np.atleast_1d(index))


# fmt: off

index_add_at = internal("index_add_at(self, index, source, /, dim, alpha, source_dim)", "IndexAddBackward0",
                        forward="increased(self, slots(index, dim), source * number_in(alpha, self.dtype))",
                        self="grad", source="scaled(slices_for(source, grad, index, dim, source_dim), alpha)")

index_copy_at = internal("index_copy_at(self, index, source, /, dim, source_dim)", "IndexCopyBackward0",
                         forward="overwritten(self, slots(index, dim), source)",
                         self="index_fill_number(grad, index, dim, 0)",
                         source="slices_for(source, grad, index, dim, source_dim)")

index_fill_number = internal("index_fill_number(self, index, /, dim, value)", "IndexFillBackward0",
                             forward="overwritten(preserved(self), slots(index, dim), value, 'K')",
                             self="index_fill_number(grad, index, dim, 0)")

index_fill_tensor = internal(
    "index_fill_tensor(self, index, value, /, dim)", "IndexFillBackward1",
    forward="overwritten(preserved(self), slots(index, dim), number_in(value, self.dtype), 'K')",
    self="index_fill_number(grad, index, dim, 0)", value="sum_all(index_select_at(grad, distinct(index), dim))")

internal("distinct(self)", forward="np.unique(self)")
zeros = internal("zeros(like, /, shape)", forward="np.zeros(shape, like.dtype)")

# fmt: on


@formula_function
def slices_for(source, grad, index, dim, source_dim):
    """The gradient of the slices that were written; a single number was written as a slice of one."""
    chosen = index_select_at(grad, index, dim)
    return expand(chosen, source.shape) if source_dim else chosen  # noqa: F821 (an operation of ours)


def index_select(input, dim, index):
    """The slices of `input` at the indices of a vector along `dim`, in that order.

    Raises `IndexError` or `RuntimeError` for an index that is not there, or that is no vector of integers.
    See https://pytorch.org/docs/stable/generated/torch.index_select.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2, 3], [4, 5, 6]]).index_select(1, torch.tensor([2, 0]))
    tensor([[3, 1],
            [6, 4]])
    """
    dim = one_dimension(dim, input.ndim)
    if index.ndim > 1:
        raise refusal(IndexError, "index_select_vector", shape=list(index.shape))
    refuse_if(not _is_integer(index), RuntimeError, "index_select_type", kind=index.dtype)
    if input.ndim == 0:
        _refuse_many_of_one(index.numel())
    refuse_if(input.ndim > 1 and input.shape[dim] == 0 and index.numel(), RuntimeError, "index_select_empty")
    if dim == 0:
        _refuse_slice_outside(input, dim, index, IndexError, "index_out_of_range")
    _refuse_slice_outside(input, dim, index, RuntimeError, "index_out_of_data")
    return index_select_at(input, index, dim)


def _refuse_many_of_one(count):
    refuse_if(count != 1, RuntimeError, "index_select_scalar", count=count)


def _is_integer(index):
    return index._array.dtype.name in ("int64", "int32")


def _refuse_slice_outside(input, dim, index, error_type, key, lowest=0, values=None, alpha=None, by_slices=False):
    """Raise the error for an index that is not there; if there are values to write, with what is written by then, or if
    there is an `alpha`, added `alpha` times.

    `by_slices`: PyTorch comes to all of a slice before it comes to the next.
    """
    array, places = np.atleast_1d(input._array), np.atleast_1d(index._array)
    size = array.shape[dim]
    outside = (places < lowest) | (places >= size)
    if not outside.any():
        return
    error = refusal(error_type, key, index=places[outside][0], dim=dim, size=size, last=size - 1)
    if values is None:
        raise error
    along = (-1, *[1] * (array.ndim - 1 - dim))
    by_slice = np.moveaxis(np.empty((places.size, *_without(array.shape, dim))), 0, dim)
    if not by_slice.size:
        return
    one_slice = array[(*(slice(None),) * dim, slice(1))]
    operands = [by_slice] if by_slices else [one_slice, places.reshape(along), np.atleast_1d(values)]
    _, done = first(np.broadcast_to(outside.reshape(along), by_slice.shape), *operands)
    adds = alpha is not None
    values = values * number_in(alpha, array.dtype) if adds else values
    raise halfway_at(error, input._array, slots(np.where(outside, 0, places), dim), values, done, adds)


def _refuse_beyond_memory(input, dim, index):
    """Raise `RuntimeError` if there is not even memory for one slice, which stands for all that PyTorch will write."""
    if input._array.size:
        return
    sizes, strides = list(input.shape), list(input.stride())
    sizes[dim], strides[dim] = index.numel(), 0
    needed = 1 + sum((size - 1) * step for size, step in zip(sizes, strides, strict=True))
    values = {"itemsize": input.itemsize, "needed": needed * input.itemsize, "given": whole(input._array).nbytes}
    if 0 not in sizes and values["needed"] > values["given"]:
        raise refusal(RuntimeError, "beyond_memory", sizes=sizes, strides=strides, **values)


def index_add(input, dim, index, source, *, alpha=1):
    """`input` with the slices of `source`, times `alpha`, added at the indices of a vector along `dim`.

    Raises `RuntimeError` for shapes or types that do not fit, `IndexError` for an index that is not there.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_add_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_add(0, torch.tensor([0, 2, 2]), torch.ones(3))
    tensor([1., 0., 2.])
    """
    dim = one_dimension(dim, input.ndim)
    if index.ndim > 1:
        values = {"ndim": index.ndim, "kind": index.dtype.title, "shape": list(index.shape)}
        raise refusal(IndexError, "index_add_vector", **values)
    refuse_if(not _is_integer(index), RuntimeError, "index_add_type", kind=index.dtype.title)
    require_one_type("index_add_types", self=input, source=source)
    size = source.shape[dim] if source.ndim else 1
    if index.numel() != size:
        refuse_if(source.ndim == 0, IndexError, "dim_of_single", dim=dim)
        raise refusal(RuntimeError, "index_add_count", count=index.numel(), size=size, dim=dim)
    if _without(input.shape, dim) != _without(source.shape, dim) or input.ndim != source.ndim:
        raise refusal(RuntimeError, "index_add_shape", self=list(input.shape), source=list(source.shape))
    at_an_end = input.ndim > 1 and dim in (0, input.ndim - 1)
    scatters = at_an_end and alpha == 1 and index._array.dtype == np.int64  # so PyTorch does it where it can
    error = (RuntimeError, "gather_outside") if scatters else (IndexError, "index_out_of_range")
    if input.ndim == 1 or input.numel():  # else PyTorch looks at no index
        _refuse_slice_outside(input, dim, index, *error, values=source._array, alpha=alpha, by_slices=not scatters)
    return index_add_at(input, index, source, dim, alpha, source.ndim)


def _without(shape, dim):
    return shape[:dim] + shape[dim + 1 :]


def index_copy(input, dim, index, source):
    """`input` with the slices at the indices of a vector along `dim` replaced by those of `source`.

    Raises `IndexError` or `RuntimeError` for indices, shapes or types that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_copy_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_copy(0, torch.tensor([2, 0]), torch.tensor([7.0, 8.0]))
    tensor([8., 0., 7.])
    """
    dim = one_dimension(dim, input.ndim)
    count = index.numel()
    refuse_if(index.ndim > 1, IndexError, "index_copy_vector", ndim=index.ndim)
    refuse_if(source.ndim == 0 and count != 1, IndexError, "index_copy_scalar", count=count)
    if source.ndim and input.ndim and source.ndim != input.ndim:
        raise refusal(IndexError, "index_copy_dimensions", source=source.ndim, self=input.ndim)
    refuse_if(index._array.dtype.name != "int64", RuntimeError, "index_copy_type", kind=index.dtype.title)
    require_one_type("index_copy_types", self=input, source=source)
    own, other = _without(input.shape, dim), _without(source.shape, dim)
    if own != other:
        values = {"self": " ".join(map(str, own)), "source": " ".join(map(str, other)), "dim": dim}
        raise refusal(RuntimeError, "index_copy_shape", **values)
    if source.ndim and count != source.shape[dim]:
        raise refusal(IndexError, "index_copy_count", count=count, size=source.shape[dim])
    _refuse_beyond_memory(input, dim, index)
    _refuse_slice_outside(input, dim, index, IndexError, "index_copy_outside", values=source._array)
    return index_copy_at(input, index, source, dim, source.ndim)


def index_fill(input, dim, index, value):
    """`input` with the slices at the indices of a vector along `dim` full of `value`, a number or a 0-d tensor.

    -1 is the last slice. Raises `IndexError` for an index that is not there.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_fill_.html

    >>> import minigrad as torch
    >>> torch.ones(3).index_fill(0, torch.tensor([0, -1]), 5)
    tensor([5., 1., 5.])
    """
    return of_floating_numbers(_index_fill_over(input, dim, index, value))


def _index_fill_over(input, dim, index, value):
    """The same for what is written over the input."""
    if isinstance(value, Tensor) and value.ndim:
        raise refusal(RuntimeError, "index_fill_value", ndim=value.ndim)
    dim = one_dimension(dim, input.ndim)
    refuse_if(index._array.dtype.name != "int64", IndexError, "index_fill_type")
    refuse_if(index.ndim > 1, RuntimeError, "index_fill_vector")
    size = input.shape[dim] if input.ndim else 1
    is_tensor = isinstance(value, Tensor)
    number = value._array if is_tensor else plain_number(value)
    _refuse_beyond_memory(input, dim, index)
    _refuse_slice_outside(input, dim, index, IndexError, "gather_outside", lowest=-size, values=number)
    if is_tensor:
        return index_fill_tensor(input, index, value, dim)
    return index_fill_number(input, index, dim, number)


publish(index_select)
publish_with_twin(index_add, in_order=False, memory_first=False)
publish_with_twin(index_copy, in_order=False)
_index_fill_over.__name__ = index_fill.__name__
publish_with_twin(index_fill, over=_index_fill_over, reads_first=("value",), in_order=False, memory_first=False)


# Elements chosen by a mask of bools, and written where one holds.


@array_function
def where_holds(array, mask):
    """The elements of an array where the mask holds, both broadcast against each other, one after the other."""
    array, mask = np.broadcast_arrays(array, mask)
    return array[mask]


@array_function
def poured(array, mask, source):
    """A copy of the array with the elements of `source`, one after the other, where the mask holds."""
    array, mask = np.broadcast_arrays(array, mask)
    result = array.copy()
    result[mask] = source.ravel()[: np.count_nonzero(mask)]
    return result


@array_operation(
    "MaskedScatterBackwardBackward0", grad_output="scatter_masked(zeros(grad, grad_output.shape), mask, grad)"
)  # fmt: skip
def masked_scatter_backward(grad_output, mask, /, shape):
    """Zeros of that shape that begin with the elements of an array where the mask holds."""
    found = where_holds(grad_output, mask)
    result = np.zeros(shape, grad_output.dtype)
    result.reshape(-1)[: found.size] = found
    return result


# fmt: off

select_masked = internal("select_masked(self, mask)", "MaskedSelectBackward0",
                         forward="where_holds(self, mask)", self="masked_select_backward(grad, self, mask)")

scatter_masked = internal("scatter_masked(self, mask, source)", "MaskedScatterBackward0",
                          forward="poured(self, mask, source)",
                          self="fill_number(grad, mask, 0)", source="masked_scatter_backward(grad, mask, source.shape)")

# fmt: on


@formula_function
def masked_select_backward(grad, self, mask):
    """Each gradient where its element stood, among zeros."""
    return scatter_masked(zeros(grad, np.broadcast_shapes(self.shape, mask.shape)), mask, grad)  # noqa: F821 (ours)


def masked_select(input, mask):
    """A vector of the elements of `input` where `mask`, a tensor of bools, holds.

    Raises `RuntimeError` for a mask that is not of bools, or whose shape does not fit.
    See https://pytorch.org/docs/stable/generated/torch.masked_select.html

    >>> import minigrad as torch
    >>> x = torch.tensor([3.0, -1.0, 2.0])
    >>> x.masked_select(x > 0)
    tensor([3., 2.])
    """
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "masked_select_type", kind=mask.dtype)
    refuse_broadcast(mask._array, input._array)
    return select_masked(input, mask)


def masked_scatter(input, mask, source):
    """`input` with the first elements of `source`, one after the other, where `mask` holds.

    Raises `RuntimeError` if there are not enough, for other types, and for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).masked_scatter(torch.tensor([True, False, True]), torch.tensor([7.0, 8.0]))
    tensor([7., 0., 8.])
    """
    refuse_broadcast(mask._array, input._array)
    require_one_type("masked_scatter_types", self=input, source=source)
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "masked_scatter_type", kind=mask.dtype.title)
    array, holds = np.broadcast_arrays(input._array, mask._array)
    wanted, given = np.count_nonzero(holds), source.numel()
    if wanted > given:
        served = holds & (holds.cumsum().reshape(holds.shape) <= given)
        error = refusal(RuntimeError, "masked_scatter_count", wanted=wanted, given=given)
        raise halfway(error, poured(array, served, source._array))
    return scatter_masked(input, mask, source)


def _masked_scatter_over(input, mask, source):
    """The same for what is written over the input, to whose shape the mask is stretched then."""
    if isinstance(mask, Tensor) and isinstance(source, Tensor):
        require_one_type("masked_scatter_types", self=input, source=source)
        refuse_expansion(mask.shape, input.shape, mask.dtype)
    return masked_scatter(input, mask, source)


publish(masked_select)
_masked_scatter_over.__name__ = masked_scatter.__name__
publish_with_twin(masked_scatter, over=_masked_scatter_over, reads_first=("mask", "source"))
