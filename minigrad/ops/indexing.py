"""`x[…]` and `x[…] = …`.

Numbers, slices, `None` and `...` are taken one after another, each as a view. What remains, lists, masks and tensors of
integers, is one indexing operation, which copies. That is how PyTorch does it; where an index mixes both, the result
can have another order of dimensions than NumPy's.
"""

import warnings

import numpy as np

from minigrad.autograd.modes import grad_mode
from minigrad.ops import shape as declared
from minigrad.ops.declare import declare, publish
from minigrad.ops.generate import array_function
from minigrad.ops.inplace import in_place, refuse_overlap, refuse_overlap_with, refuse_write_to_leaf
from minigrad.ops.layout import laid_out, preserved
from minigrad.ops.operands import NUMBERS, refuse_broadcast, require_tensor
from minigrad.tensor import Tensor, require_savable, wrap
from minigrad.words import refusal


@array_function
def advanced(indices):
    """The index, as NumPy wants it, out of a tensor or None for each dimension."""
    return tuple(slice(None) if each is None else each._array for each in indices)


@array_function
def found_at(array, index):
    """`array[index]`, in memory as the array is where it is not indexed, and as the indices are where it is."""
    found = array[index]
    if found.size < 2:
        return found
    indices = {dim: each for dim, each in enumerate(index) if isinstance(each, np.ndarray)}
    if list(indices) == [0] and array.flags.c_contiguous and indices[0].flags.c_contiguous:
        return found  # whole rows, as they are most often asked for
    kept = array[tuple(0 if dim in indices else each for dim, each in enumerate(index))]
    are_neighbours = max(indices) - min(indices) == len(indices) - 1
    before = min(indices) if are_neighbours else 0
    met = found.ndim - kept.ndim
    kept = np.expand_dims(kept, tuple(range(before, before + met)))
    behind = (1,) * (found.ndim - met - before)
    return laid_out(found, kept, *(each.reshape(each.shape + behind) for each in indices.values()))


@array_function
def with_values(array, values, indices, accumulate):
    """A copy of the array with `values` written to, or added at, `indices`."""
    result = preserved(array)
    if accumulate:
        np.add.at(result, advanced(indices), values)
    else:
        result[advanced(indices)] = values
    return result


@array_function
def spread(values, shape, dtype):
    """A copy of the values, repeated to a shape, in another type."""
    result = np.empty(shape, dtype)
    result[...] = values
    return result


@array_function
def everywhere(number, array):
    """One number, in the shape and the type of the array."""
    return np.broadcast_to(np.full((), number, array.dtype), array.shape)


# fmt: off

index = declare("index(self, /, indices)", "IndexBackward0", public=False, traits=("frees indices",),
                forward="found_at(self, advanced(indices))",
                self="index_backward(grad, self.shape, indices)")

index_backward = declare("index_backward(grad_output, /, size, indices)", "IndexBackwardBackward0", public=False,
                         traits=("frees indices",),
                         forward="with_values(np.zeros(size, grad_output.dtype), grad_output, indices, True)",
                         grad_output="index(grad, indices)")

index_put = declare("index_put(self, values, /, indices, accumulate)", "IndexPutBackward0", public=False,
                    traits=("frees indices",),
                    forward="with_values(self, values, indices, accumulate)",
                    self="grad if accumulate else index_put(grad, zeros_like(index(grad, indices)), indices, False)",
                    values="index(grad, indices)")

copy = declare("copy(self, src)", "torch::autograd::CopyBackwards", public=False,
               forward="spread(src, self.shape, self.dtype)",
               self="zeros_like(grad)",
               src="grad")

fill_with_number = declare("fill_with_number(self, /, value)", "FillBackward2", public=False,
                           forward="everywhere(value, self)",
                           self="zeros_like(grad)")

fill_with_tensor = declare("fill_with_tensor(self, value)", "FillBackward3", public=False,
                           forward="np.full_like(self, value)",
                           self="zeros_like(grad)",
                           value="grad")

zero = declare("zero(self)", "ZeroBackward0", public=False,
               forward="everywhere(0, self)",
               self="zeros_like(grad)")

# fmt: on


def get_item(tensor, key):
    """`tensor[key]`."""
    if isinstance(key, slice):
        return _sliced(tensor, 0, key)
    if tensor.ndim == 0 and isinstance(key, int) and not isinstance(key, bool):
        raise refusal(IndexError, "index_of_number")
    part, indices = _apply_basic(tensor, [_bytes_as_mask(each) for each in _as_tuple(key)])
    if any(each is not None for each in indices):
        return index(part, _in_range(part, _places(part, indices)))
    return declared.alias_of(tensor) if part is tensor else part


def set_item(tensor, key, value):
    """`tensor[key] = value`."""
    value = _as_value(tensor, value)
    if key is False:
        return
    part, indices = _apply_basic(tensor, [_bytes_as_mask(each) for each in _as_tuple(key)])
    if any(each is not None for each in indices):
        _refuse_leaf(part, value)
        places = _places(part, indices)
        value = _without_leading_ones(_same_type(value, part, indices))
        _put(part, _in_range(part, places), value, accumulate=False)
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
        and any(isinstance(each, slice | list | tuple | Tensor | type(None)) for each in key)
    ):
        warnings.warn(refusal(UserWarning, "index_list"), stacklevel=4)
        return tuple(key) if isinstance(key, list) else (key,)
    return (key,)


def _bytes_as_mask(key):
    """Bytes stood for a mask before there were bools, and still do, with a warning."""
    array = getattr(key, "_array", key)
    if not (isinstance(array, np.ndarray) and array.dtype == np.uint8):
        return key
    if array.ndim:
        warnings.warn(refusal(UserWarning, "index_of_bytes"), stacklevel=4)
    return wrap(array != 0)


def _apply_basic(tensor, key):
    """What the numbers, slices and the like of an index leave of a tensor, and the tensors that remain as indices."""
    missing = tensor.ndim - sum(_consumed(each) for each in key)
    if missing < 0:
        raise refusal(IndexError, "too_many_indices", ndim=tensor.ndim, shape=list(tensor.shape))
    part, dim, indices = tensor, 0, []
    for position, each in enumerate(key):
        each = each.item() if _is_whole_number(each) else each
        if each is Ellipsis:
            dim += missing
        elif each is None:
            part, dim = declared.unsqueeze(part, dim), dim + 1
        elif isinstance(each, int | np.integer) and not isinstance(each, bool):
            part = _selected(part, dim, int(each), position)
        elif isinstance(each, slice):
            part, dim = _sliced(part, dim, each, skip=True), dim + 1
        else:
            each = _as_index(each)
            if each.ndim == 0:  # True and False choose all or nothing of a new dimension
                part, each = declared.unsqueeze(part, dim), wrap(each._array.reshape(1))
            indices += [None] * (dim - len(indices)) + [each]
            places = each.ndim if each._array.dtype.kind == "b" else 1
            dim += places
    return part, indices


def _consumed(key):
    """How many dimensions an index speaks of."""
    if key is None or key is Ellipsis or isinstance(key, bool):
        return 0
    if isinstance(key, Tensor | np.ndarray) and np.dtype(getattr(key, "_array", key).dtype).kind == "b":
        return key.ndim
    return 1


def _is_whole_number(key):
    return isinstance(key, Tensor) and key.ndim == 0 and key._array.dtype.kind in "iu"


def _selected(tensor, dim, number, position):
    if tensor.ndim == 0:
        raise refusal(IndexError, "index_of_number")
    size = tensor._array.shape[dim]
    if not -size <= number < size:
        raise refusal(IndexError, "index_range", index=number, dim=position, size=size)
    return declared.select(tensor, dim, number % size)


def _sliced(tensor, dim, key, skip=False):
    if tensor.ndim == 0:
        raise refusal(IndexError, "slice_of_number")
    size = tensor._array.shape[dim]
    key = slice(*(each.item() if isinstance(each, Tensor) else each for each in (key.start, key.stop, key.step)))
    if key.step is not None and key.step <= 0:
        raise refusal(ValueError, "slice_step")
    start, end, step = key.indices(size)
    if skip and (start, end, step) == (0, size, 1) and key.start in (None, 0):  # `-size:` is a view also in PyTorch
        return tensor
    return declared.slice_dim(tensor, dim, start, max(start, end), step)


def _as_index(key):
    """A list, an array or a mask as a tensor of integers or bools."""
    if isinstance(key, Tensor):
        index = key
    elif isinstance(key, list | tuple | range | np.ndarray | bool | np.bool_):
        array = np.array(key)
        index = wrap(array.astype(np.int64) if array.size == 0 else array)
    elif isinstance(key, str):
        raise refusal(TypeError, "index_text")
    else:
        raise refusal(IndexError, "index_type", kind=type(key).__name__)
    if index._array.dtype.kind not in "iub":
        raise refusal(IndexError, "index_dtype")
    return index


def _places(tensor, indices):
    """The indices of a tensor, masks as the places where they hold. Raises `IndexError` for shapes that do not meet."""
    found, dim, shape = [], 0, tensor._array.shape
    for each in indices:
        if each is None or each._array.dtype.kind != "b":
            found.append(each)
            dim += 1
            continue
        mask = each._array
        if mask.shape != shape[dim : dim + mask.ndim]:
            place = next(n for n, size in enumerate(mask.shape) if size != (*shape[dim:], -1)[n])
            values = {"mask": list(mask.shape), "place": place, "shape": list(shape), "dim": dim + place}
            raise refusal(IndexError, "index_mask", **values)
        found += map(wrap, np.nonzero(mask))
        dim += mask.ndim
    _check_meeting([each._array.shape for each in found if each is not None])
    if tensor.requires_grad and grad_mode.enabled:
        for each in found:
            require_savable(each)
    return tuple(found)


def _in_range(tensor, places):
    """The same, if none is out of range, which is an `IndexError`; where nothing is taken, nothing is."""
    indexed = [(each._array, size) for each, size in zip(places, tensor._array.shape, strict=False) if each is not None]
    sizes = [size for _, size in indexed]
    if 0 in sizes and all(array.size for array, _ in indexed):
        raise refusal(IndexError, "index_of_nothing")
    for number, (array, size) in enumerate(indexed if tensor._array.size else ()):
        outside = array[(array < -size) | (array >= size)]
        if outside.size:
            raise refusal(IndexError, "index_range", index=outside.flat[0], dim=number, size=size)  # so PyTorch numbers
    return places


def _check_meeting(shapes):
    try:
        np.broadcast_shapes(*shapes)
    except ValueError:
        listed = ", ".join(str(list(shape)) for shape in shapes)
        raise refusal(IndexError, "index_shapes", shapes=listed) from None


def _as_value(tensor, value):
    if isinstance(value, Tensor):
        return value
    if type(value) in NUMBERS or isinstance(value, np.generic):
        return wrap(np.array(value).astype(tensor._array.dtype))
    raise refusal(TypeError, "assigned_type", kind=type(value).__name__, tensor=tensor.type())


def _without_leading_ones(value):
    """The value without dimensions of one element in front, which a smaller place needs not have."""
    shape = value._array.shape
    ones = next((n for n, size in enumerate(shape) if size != 1), len(shape))
    return declared.view(value, shape[ones:]) if ones else value


def _expanded(value, shape):
    return value if value._array.shape == tuple(shape) else value.expand(shape)


def _put(part, indices, values, accumulate):
    result_shape = part._array[advanced(indices)].shape
    try:
        np.broadcast_to(values._array, result_shape)
    except ValueError:
        kept = {"given": list(values.shape), "wanted": list(result_shape)}
        raise refusal(RuntimeError, "index_put_shape", **kept) from None
    if values._version_counter is part._version_counter and values.ndim:
        refuse_overlap_with(part, values, unless_same=False)
    return in_place(_index_put_last, part, values, indices=indices, accumulate=accumulate)


def _index_put_last(tensor, values, indices, accumulate):
    return index_put(tensor, values, indices, accumulate)


def index_put_(self, indices, values, accumulate=False):
    """Write `values` to the places that a tuple of index tensors names, or add them there; returns the tensor.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_put_((torch.tensor([0, 0]),), torch.ones(2), accumulate=True)
    tensor([2., 0., 0.])
    """
    indices = [_as_index(each) for each in indices]
    _refuse_leaf(self, values)
    places = _places(self, indices)
    values = _same_type(values, self, indices)
    return _put(self, _in_range(self, places), values, accumulate)


def _refuse_leaf(tensor, values):
    """Refuse to write to a leaf, as `in_place` does, before anything is said of the values."""
    if grad_mode.enabled and (tensor.requires_grad or values.requires_grad):
        refuse_write_to_leaf(tensor)


def _same_type(values, tensor, indices):
    """The values, which must be of the tensor's type, unless a single one fills what is under a mask."""
    if values.dtype is tensor.dtype:
        return values
    given = [each for each in indices if each is not None]
    if values.numel() == len(given) == 1 and given[0]._array.dtype.kind == "b":
        return values
    raise refusal(RuntimeError, "index_put_dtype", target=tensor.dtype.title, source=values.dtype.title)


def indexed_with_values(input, indices, values, accumulate=False):
    """A copy in which `values` stand at the places that a tuple of index tensors names, or are added there.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).index_put((torch.tensor([1]),), torch.ones(1))
    tensor([0., 1., 0.])
    """
    indices = [_as_index(each) for each in indices]
    places = _places(input, indices)
    values = _same_type(values, input, indices)
    return index_put(input, values, _in_range(input, places), accumulate)


def copy_(self, src, non_blocking=False):
    """Write the elements of `src`, repeated if need be, over this tensor; their gradient goes to `src`.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html

    >>> import minigrad as torch
    >>> torch.zeros(2).copy_(torch.tensor([1, 2]))
    tensor([1., 2.])
    """
    require_tensor(src, "copy_", argument="other")
    _refuse_leaf(self, src)
    refuse_overlap(self._array)
    if src._version_counter is self._version_counter and src is not self:
        refuse_overlap_with(self, src)
    refuse_broadcast(self._array, src._array)
    if np.broadcast_shapes(self._array.shape, src._array.shape) != self._array.shape:
        broadcast = list(np.broadcast_shapes(self._array.shape, src._array.shape))
        raise refusal(RuntimeError, "write_shape", target=list(self.shape), source=broadcast)
    return in_place(copy, self, src)


def fill_(self, value):
    """Write one number, or a tensor of no dimension, over all elements.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.fill_.html

    >>> import minigrad as torch
    >>> torch.zeros(2).fill_(7)
    tensor([7., 7.])
    """
    if not isinstance(value, Tensor):
        return in_place(fill_with_number, self, value)
    if value.ndim:
        raise refusal(RuntimeError, "fill_dimensions", ndim=value.ndim)
    return in_place(fill_with_tensor, self, value)


def zero_(self):
    """Write zeros over all elements. See https://pytorch.org/docs/stable/generated/torch.Tensor.zero_.html

    >>> import minigrad as torch
    >>> torch.ones(2).zero_()
    tensor([0., 0.])
    """
    return in_place(zero, self)


# How a leaf takes its first recorded gradient.
Tensor._copied = lambda gradient: copy(wrap(np.empty_like(gradient._array)), gradient)

Tensor.__getitem__ = get_item
Tensor.__setitem__ = set_item
Tensor.index_put_ = index_put_
Tensor.copy_ = copy_
Tensor.fill_ = fill_
Tensor.zero_ = zero_
publish(indexed_with_values, name="index_put")
