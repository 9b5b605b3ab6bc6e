"""Whole slices of a tensor, chosen and written by a vector of indices along one dimension."""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import internal
from minigrad.core.tensor import Tensor
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import plain_number, require_one_type
from minigrad.exact.halfway import first, halfway_at
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish, publish_with_twin
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.choices import of_floating_numbers
from minigrad.storage import whole
from minigrad.words import refusal, refuse_if


@array_function
def slices(array, index, dim):
    """The slices of an array at the indices along `dim`; a single number is a slice of itself."""
    if array.ndim == 0:
        _refuse_many_of_one(index.size)
        return np.atleast_1d(array)[index].reshape(())
    return np.take(array, np.atleast_1d(index), dim)


@array_function
def slots(index, dim):
    """Where those slices stand, as NumPy wants it."""
    return (*(slice(None),) * dim, np.atleast_1d(index))


# fmt: off

index_select_at = internal("index_select_at(self, index, /, dim)", "IndexSelectBackward0",
                           forward="slices(self, index, dim)",
                           self="index_add_at(zeros(grad, self.shape), index, grad, dim, 1, len(self.shape))")

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

distinct = internal("distinct(self)", forward="np.unique(self)")
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
    refuse_if(index.ndim > 1, IndexError, "index_select_vector", shape=list(index.shape))
    refuse_if(not _is_integer(index), RuntimeError, "index_select_type", kind=index.dtype)
    if input.ndim == 0:
        _refuse_many_of_one(index.numel())
    refuse_if(input.ndim > 1 and input.shape[dim] == 0 and index.numel(), RuntimeError, "index_select_empty")
    if dim == 0:
        _refuse_outside(input, dim, index, IndexError, "index_out_of_range")
    _refuse_outside(input, dim, index, RuntimeError, "index_out_of_data")
    return index_select_at(input, index, dim)


def _refuse_many_of_one(count):
    refuse_if(count != 1, RuntimeError, "index_select_scalar", count=count)


def _is_integer(index):
    return index._array.dtype.name in ("int64", "int32")


def _refuse_outside(input, dim, index, error_type, key, lowest=0, values=None, alpha=None, by_slices=False):
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
        _refuse_outside(input, dim, index, *error, values=source._array, alpha=alpha, by_slices=not scatters)
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
    _refuse_outside(input, dim, index, IndexError, "index_copy_outside", values=source._array)
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
    _refuse_outside(input, dim, index, IndexError, "gather_outside", lowest=-size, values=number)
    if is_tensor:
        return index_fill_tensor(input, index, value, dim)
    return index_fill_number(input, index, dim, number)


publish(index_select)
publish_with_twin(index_add, in_order=False, memory_first=False)
publish_with_twin(index_copy, in_order=False)
_index_fill_over.__name__ = index_fill.__name__
publish_with_twin(index_fill, over=_index_fill_over, reads_first=("value",), in_order=False, memory_first=False)
