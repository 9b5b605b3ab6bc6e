"""`x[…]` and `x[…] = …`.

Numbers, slices, `None` and `...` are taken one after another, each as a view. What remains, lists, masks and tensors of
integers, is one indexing operation, which copies. That is how PyTorch does it; where an index mixes both, the result
can have another order of dimensions than NumPy's.
"""

import operator
import warnings

import numpy as np

from minigrad.arrays import admitted
from minigrad.core import arithmetic
from minigrad.core.in_place import refuse_write_to_leaf
from minigrad.core.modes import grad_mode
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import METHODS, internal
from minigrad.core.tensor import Tensor, wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import operand, plain_number, require_one_type, type_name
from minigrad.exact.halfway import first, halfway_at
from minigrad.exact.layout import laid_out, preserved
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish
from minigrad.exact.several import arrays_of
from minigrad.exact.writes import in_place, is_same_memory, refuse_overlap, refuse_overlap_with
from minigrad.ops import shape as declared
from minigrad.ops.declarations import array_operation
from minigrad.words import refusal, refuse_if


@array_function
def advanced(indices):
    """The index, as NumPy wants it, out of arrays: None is a whole dimension, a mask the places where it holds."""
    places = []
    for each in indices:
        if each is None:
            places.append(slice(None))
        elif _is_mask(each):
            places += np.nonzero(each)
        else:
            places.append(each)
    return tuple(places)


def _at_first(index):
    """The index with all its numbers 0, which takes as many."""
    return tuple(each if type(each) is slice else 0 * each for each in index)


def _is_mask(array):
    """Whether an array chooses by yes and no: bytes stood for a mask before there were bools, and still do."""
    return array.dtype.char in "?B"


@array_function
def found_at(array, index):
    """`array[index]`, in memory as the array is where it is not indexed, and as the indices are where it is."""
    found = array[index if array.size else _at_first(index)]  # where nothing is taken, nothing is out of range
    if found.size < 2:
        return found
    if len(index) == 1 and array.flags.c_contiguous and index[0].flags.c_contiguous:
        return found  # whole rows, as they are most often asked for
    return laid_out(found, *_met(array, index))


def _met(array, index):
    """The array where it is not indexed, and the indices, all with the dimensions of what the index takes."""
    indices = {dim: each for dim, each in enumerate(index) if isinstance(each, np.ndarray)}
    kept = array[tuple(0 if dim in indices else each for dim, each in enumerate(index))]
    are_neighbours = max(indices) - min(indices) == len(indices) - 1
    before = min(indices) if are_neighbours else 0
    behind = (1,) * (kept.ndim - before)
    met = max(each.ndim for each in indices.values())
    kept = np.expand_dims(kept, tuple(range(before, before + met)))
    return kept, *(each.reshape(each.shape + behind) for each in indices.values())


@array_operation(
    "IndexPutBackward0",
    self="grad if accumulate else index_put(grad, indices, zeros_like(index(grad, indices)), False)",
    values="index(grad, indices)")  # fmt: skip
def index_put(self, indices: list, values, /, accumulate):
    """A copy of the array with `values` written to, or added at, `indices`."""
    result = preserved(self)
    if not result.size:
        return result
    if accumulate:
        np.add.at(result, advanced(indices), values)
    else:
        result[advanced(indices)] = values
    return result


@array_operation("IndexPutImplBackward0", self="grad", values="index(grad, indices)")
def index_put_impl(self, indices: list, values, /):
    """The array itself, zeros of its own, with `values` added at `indices`.

    These may have been changed where no version counts it.
    """
    places = advanced(indices)
    try:
        np.add.at(self, places, values)
    except ValueError:
        shapes = {"given": list(values.shape), "wanted": list(self[places].shape)}
        raise refusal(RuntimeError, "index_put_shape", **shapes) from None
    return self


@array_function
def spread(values, shape, dtype):
    """A copy of the values, repeated to a shape, in another type."""
    result = np.empty(shape, dtype)
    result[...] = values
    return result


@array_function
def everywhere(number, array):
    """One number, in the shape and the type of the array."""
    return np.broadcast_to(number_in(number, array.dtype), array.shape)


# fmt: off

index = internal("index(self, indices: list, /)", "IndexBackward0",
                 forward="found_at(self, advanced(indices))",
                 self="index_put_impl(zeros(grad, self.shape), indices, grad)")

copy = internal("copy(self, src)", "torch::autograd::CopyBackwards",
                forward="spread(src, self.shape, self.dtype)", self="zeros_like(grad)", src="grad")

fill_with_number = internal("fill_with_number(self, /, value)", "FillBackward2",
                            forward="everywhere(value, self)", self="zeros_like(grad)")

fill_with_tensor = internal("fill_with_tensor(self, value)", "FillBackward3",
                            forward="np.full_like(self, value.astype(self.dtype))",
                            self="zeros_like(grad)", value="grad")

zero = internal("zero(self)", "ZeroBackward0", forward="everywhere(0, self)", self="zeros_like(grad)")

# fmt: on


def get_item(tensor, key):
    """`tensor[key]`."""
    if isinstance(key, slice):
        return _sliced(tensor, 0, key)
    part, indices = _apply_basic(tensor, key)
    if indices:
        _check(part, indices)
        try:
            return index(part, indices)
        except IndexError:
            _refuse_outside(part, indices)
            raise
    return declared.alias_of(tensor) if part is tensor else part


def refuse_to_delete(tensor, key):
    """`del tensor[key]`: a tensor has a fixed shape."""
    raise refusal(TypeError, "delete_item")


def set_item(tensor, key, value):
    """`tensor[key] = value`."""
    value = _as_value(tensor, value)
    if key is False:
        return
    part, indices = _apply_basic(tensor, key)
    if indices:
        _refuse_leaf(part, value)
        _put(part, indices, _without_leading_ones(value), accumulate=False)
    elif value.shape == part.shape:
        copy_(part, value)
    elif value.ndim == 0:
        fill_(part, value)
    else:
        copy_(part, _expanded(_without_leading_ones(value), part.shape))


def _as_tuple(key):
    """The indices of all dimensions, one for each; a list of numbers is one index."""
    if isinstance(key, tuple):
        return key
    if (
        isinstance(key, str)
        or isinstance(key, list)
        and any((each is None or isinstance(each, (slice, list, tuple, Tensor))) for each in key)
    ):
        warnings.warn(refusal(UserWarning, "index_list"), stacklevel=4)
        return tuple(key) if isinstance(key, list) else (key,)
    return (key,)


def _as_index(key):
    """What indexes one dimension: slices, None and `...` as they are, what is one number as that, all else as a tensor.

    Raises `IndexError` or `TypeError` for what is no index.
    """
    if key is None or key is Ellipsis or isinstance(key, slice):
        return key
    if isinstance(key, (int, np.integer)) and not isinstance(key, bool):
        return int(key)
    index = key if isinstance(key, Tensor) else wrap(_index_array(key))
    array = index._array
    if array.ndim == 0 and array.dtype.kind in "iu" and not _is_mask(array):
        return array.item()
    _require_indices(array)
    return index


def _index_array(key):
    """A list or an array as an array of whole numbers or a mask; an array that is one already as it is."""
    refuse_if(isinstance(key, str), TypeError, "index_text")
    if not isinstance(key, (list, tuple, range, np.ndarray, bool)):
        raise refusal(IndexError, "index_type", kind=type_name(key))
    array = admitted(key if isinstance(key, np.ndarray) else np.array(_numbers(key)))
    is_mask = _is_mask(array) and (array.size or isinstance(key, np.ndarray))
    return array if is_mask else array.astype(np.int64, copy=False)


def _numbers(data):
    """The data of a list, in which a tensor stands for its only number."""
    if isinstance(data, (list, tuple)):
        return [_numbers(each) for each in data]
    refuse_if(isinstance(data, str), TypeError, "index_text")
    return operator.index(data) if isinstance(data, Tensor) and data._array.dtype.kind != "b" else plain(data)


def _require_indices(array):
    """Raise `IndexError` for an array of other types than PyTorch takes for indices."""
    refuse_if(not (_is_mask(array) or array.dtype.kind == "i" and array.itemsize > 2), IndexError, "index_dtype")


def _apply_basic(tensor, key):
    """What the numbers, slices and the like of an index leave of a tensor, and the tensors that remain as indices."""
    if tensor.ndim == 0:
        _refuse_lone_index(tensor, key)
    keys = _as_tuple(key)
    missing = tensor.ndim - sum(map(_consumed, keys))
    if missing < 0:
        raise refusal(IndexError, "too_many_indices", ndim=tensor.ndim, shape=list(tensor.shape))
    part, dim, indices = tensor, 0, []
    for position, each in enumerate(map(_as_index, keys)):
        if each is Ellipsis:
            dim += missing
        elif each is None:
            part, dim = arithmetic.unsqueeze(part, dim), dim + 1
        elif isinstance(each, int):
            part = _selected(part, dim, each, position)
        elif isinstance(each, slice):
            part, dim = _sliced(part, dim, each, skip=True), dim + 1
        else:
            if each.ndim == 0:  # True and False choose all or nothing of a new dimension
                part, each = arithmetic.unsqueeze(part, dim), wrap(np.zeros(int(each._array != 0), np.int64))
            indices += [None] * (dim - len(indices)) + [each]
            dim += each.ndim if _is_mask(each._array) else 1
    return part, tuple(indices)


def _refuse_lone_index(tensor, key):
    """Raise `IndexError` or `ValueError` for the one number or slice in the brackets behind a single number."""
    if isinstance(key, slice):
        _sliced(tensor, 0, key)
    elif isinstance(key, int | np.integer) and not isinstance(key, bool):
        refuse_if(key == 0, IndexError, "index_of_number")
        raise refusal(IndexError, "index_range", index=key, dim=0, size=0)


def _consumed(key):
    """How many dimensions an index speaks of; whether it is one at all is asked later."""
    if key is None or key is Ellipsis or isinstance(key, bool):
        return 0
    return key.ndim if isinstance(key, Tensor) and _is_mask(key._array) else 1


def _selected(tensor, dim, number, position):
    size = tensor._array.shape[dim] if dim < tensor.ndim else 0
    if not -size <= number < size:
        raise refusal(IndexError, "index_range", index=number, dim=position, size=size)
    return arithmetic.select(tensor, dim, number % size)


def _sliced(tensor, dim, key, skip=False):
    size = tensor._array.shape[dim] if tensor.ndim else 0
    key = slice(*(each.item() if isinstance(each, Tensor) else each for each in (key.start, key.stop, key.step)))
    start, end, step = key.indices(size)
    if step < 0:
        raise refusal(ValueError, "slice_step")
    if tensor.ndim == 0:
        raise refusal(IndexError, "slice_of_number")
    if skip and (start, end, step) == (0, size, 1) and key.start in (None, 0):  # `-size:` is a view also in PyTorch
        return tensor
    return declared.slice_dim(tensor, dim, start, max(start, end), step)


def _check(tensor, indices):
    """Raise `IndexError` for masks of other shapes, and for indices that do not meet."""
    dim, shape, arrays = 0, tensor._array.shape, arrays_of(indices)
    for each in arrays:
        is_mask = each is not None and _is_mask(each)
        if is_mask:
            if each.dtype.kind == "u":
                warnings.warn(refusal(UserWarning, "index_of_bytes"), stacklevel=3)
            _check_mask(each.shape, shape, dim)
        dim += each.ndim if is_mask else 1
    if is_mask and len(arrays) == 1:
        return  # all its places are there
    indexed = [(each, size) for each, size in zip(advanced(arrays), shape, strict=False) if type(each) is not slice]
    if len(indexed) > 1:
        _check_meeting([array.shape for array, _ in indexed])
    if 0 in shape and 0 in [size for _, size in indexed] and all(array.size for array, _ in indexed):
        raise refusal(IndexError, "index_of_nothing")


def _refuse_outside(tensor, indices, values=None, accumulate=False):
    """Raise `IndexError` for an index out of range; if there are values to write, with what is written by then."""
    array, index = tensor._array, advanced(arrays_of(indices))
    sizes = [size for each, size in zip(index, array.shape, strict=False) if type(each) is not slice]
    kept, *places = _met(array, index)
    values = values if values is None else values._array
    operands = [kept, *places] if values is None else [kept, values, *places]
    shape = np.broadcast_shapes(kept.shape, *(each.shape for each in places))
    found = [np.broadcast_to(each, shape) for each in places]
    outside = [(each < -size) | (each >= size) for each, size in zip(found, sizes, strict=True)]
    refused = np.logical_or.reduce(outside)
    if not refused.any():
        return
    place, done = first(refused, *operands)
    number = [each[place] for each in outside].index(True)  # so PyTorch numbers the dimensions
    error = refusal(IndexError, "index_range", index=found[number][place], dim=number, size=sizes[number])
    inside = tuple(each if type(each) is slice else each % size for each, size in zip(index, array.shape, strict=False))
    raise halfway_at(error, array, inside, values, done, accumulate)


def _check_mask(mask, shape, dim):
    if mask != shape[dim : dim + len(mask)]:
        place = next(n for n, size in enumerate(mask) if size != (*shape[dim:], -1)[n])
        one_dimension(dim + place, len(shape))
        values = {"mask": list(mask), "place": place, "shape": list(shape), "dim": dim + place}
        raise refusal(IndexError, "index_mask", **values)


def _check_meeting(shapes):
    try:
        np.broadcast_shapes(*shapes)
    except ValueError:
        listed = ", ".join(str(list(shape)) for shape in shapes)
        raise refusal(IndexError, "index_shapes", shapes=listed) from None


def _as_value(tensor, value):
    if isinstance(value, Tensor):
        return value
    if not isinstance(value, (float, int, complex, np.integer)):
        raise refusal(TypeError, "assigned_type", kind=type_name(value), tensor=tensor.type())
    refuse_if(isinstance(value, int) and not -(2**63) <= value < 2**63, ValueError, "too_large")
    return wrap(number_in(plain_number(value), tensor._array.dtype))


def _without_leading_ones(value):
    """The value without dimensions of one element in front, which a smaller place needs not have."""
    shape = value._array.shape
    ones = next((n for n, size in enumerate(shape) if size != 1), len(shape))
    return arithmetic.view(value, shape[ones:]) if ones else value


def _expanded(value, shape):
    return value if value._array.shape == tuple(shape) else value.expand(shape)


def _put(part, indices, values, accumulate):
    fills = _fills_mask(part, indices, values, accumulate)
    for each in indices if fills else (values, *indices):
        if each is not None and each._version_counter is part._version_counter:
            refuse_overlap_with(part, each, unless_same=fills)
    if not fills:
        _check_values(part, indices, values)
    return in_place(_index_put_last, part, values, indices=indices, accumulate=accumulate)


def _fills_mask(tensor, indices, values, accumulate):
    """Whether a single number, of any type, fills what is under a mask. Raises the errors of `masked_fill_` then."""
    given = {dim: each._array for dim, each in enumerate(indices) if each is not None}
    if values.numel() != 1 or len(given) != 1 or accumulate:
        return False
    ((dim, mask),) = given.items()
    if not _is_mask(mask):
        return False
    _check_mask(mask.shape, tensor._array.shape, dim)
    refuse_if(mask.dtype == np.uint8, RuntimeError, "mask_type", dtype="unsigned char")
    return True


def _check_values(tensor, indices, values):
    """Raise the errors of `_check`, and `RuntimeError` for values that cannot be stretched to what the indices take, or
    are of another type."""
    _check(tensor, indices)
    wanted = tensor._array[_at_first(advanced(arrays_of(indices)))].shape
    shapes = {"given": list(values.shape), "wanted": list(wanted)}
    try:
        np.broadcast_to(values._array, shapes["wanted"])
    except ValueError:
        raise refusal(RuntimeError, "index_put_shape", **shapes) from None
    require_one_type("index_put_dtype", target=tensor, source=values)


def _index_put_last(tensor, values, indices, accumulate):
    try:
        return index_put(tensor, indices, values, accumulate)
    except IndexError:
        _refuse_outside(tensor, indices, values, accumulate)
        raise


def _given(tensor, indices):
    """The indices of `index_put`, which takes tensors only; a mask that is one bool, in the shape of the tensor."""
    refuse_if(not indices, RuntimeError, "index_put_nothing")
    for position, each in enumerate(indices):
        if not isinstance(each, Tensor):
            raise refusal(TypeError, "not_a_tensor_in_list", position=position, kind=type_name(each))
        _require_indices(each._array)
    refuse_if(len(indices) > tensor.ndim, IndexError, "index_put_indices", ndim=tensor.ndim, given=len(indices))
    return tuple(each.expand(tensor.shape) if each.ndim == 0 and _is_mask(each._array) else each for each in indices)


def index_put_(self, indices, values, accumulate=False):
    """Write `values` to the places that a tuple of index tensors names, or add them there; returns the tensor.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_put_((torch.tensor([0, 0]),), torch.ones(2), accumulate=True)
    tensor([2., 0., 0.])
    """
    if isinstance(values, Tensor):
        _refuse_leaf(self, values)
    indices = _given(self, indices)
    return _put(self, indices, values, accumulate)


def _refuse_leaf(tensor, values):
    """Refuse to write to a leaf, as `in_place` does, before anything is said of the values."""
    if grad_mode.enabled and (tensor.requires_grad or values.requires_grad):
        refuse_write_to_leaf(tensor)


def indexed_with_values(input, indices, values, accumulate=False):
    """A copy in which `values` stand at the places that a tuple of index tensors names, or are added there.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_put((torch.tensor([1]),), torch.ones(1))
    tensor([0., 1., 0.])
    """
    indices = _given(input, indices)
    if not _fills_mask(input, indices, values, accumulate):
        _check_values(input, indices, values)
    return _index_put_last(input, values, indices, accumulate)


def copy_(self, other, non_blocking=False):
    """Write `other`, a number or a tensor, repeated if need be, over this tensor; its gradient goes to `other`.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html

    >>> import minigrad as torch
    >>> torch.zeros(2).copy_(torch.tensor([1, 2]))
    tensor([1., 2.])
    """
    if isinstance(other, (float, int, np.generic)):
        other = operand(other, self, "copy_", 1)
    _refuse_leaf(self, other)
    shared, recorded = other._version_counter is self._version_counter, self.requires_grad and grad_mode.enabled
    if shared and self.dtype is other.dtype and is_same_memory(self._array, other._array) and not recorded:
        self._count_write()  # though there is nothing to write
        return self
    refuse_overlap(self._array)
    if shared:
        refuse_overlap_with(self, other)
    refuse_broadcast(self._array, other._array)
    if np.broadcast_shapes(self._array.shape, other._array.shape) != self._array.shape:
        broadcast = list(np.broadcast_shapes(self._array.shape, other._array.shape))
        raise refusal(RuntimeError, "write_shape", target=list(self.shape), source=broadcast)
    if self._array.dtype.kind != "f":
        other = other.detach()  # integers have no gradient to hand on
    return in_place(copy, self, other)


def fill_(self, value):
    """Write one number, or a tensor of no dimension, over all elements.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html

    >>> import minigrad as torch
    >>> torch.zeros(2).fill_(7)
    tensor([7., 7.])
    """
    if not isinstance(value, Tensor):
        return in_place(fill_with_number, self, plain_number(value))
    refuse_if(value.ndim, RuntimeError, "fill_dimensions", ndim=value.ndim)
    return in_place(fill_with_tensor, self, value)


def zero_(self):
    """Write zeros over all elements. See https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html

    >>> import minigrad as torch
    >>> torch.ones(2).zero_()
    tensor([0., 0.])
    """
    return in_place(zero, self)


# How a leaf takes its first recorded gradient.
METHODS["_copied"] = lambda gradient: copy(wrap(np.empty_like(gradient._array)), gradient)

METHODS |= {"__getitem__": get_item, "__setitem__": set_item, "__delitem__": refuse_to_delete, "index_put_": index_put_}
METHODS |= {"copy_": copy_, "fill_": fill_, "zero_": zero_}
publish(indexed_with_values, name="index_put")
