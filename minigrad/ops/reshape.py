"""What users call to change a tensor's shape: arguments in all forms, sorted out for the operations of `shape.py`."""

import math
import operator

import numpy as np

from minigrad import dtypes
from minigrad.core import arithmetic
from minigrad.core.in_place import named_in_place, refuse_write_to_leaf
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.operation import METHODS, PUBLISHED
from minigrad.core.saved import type_in_errors
from minigrad.core.tensor import Tensor
from minigrad.dtypes import contiguous_format, dimensions, one_dimension
from minigrad.exact.arguments import list_of_tensors, type_name
from minigrad.exact.calls import answering
from minigrad.exact.captured import refuse_captured
from minigrad.exact.publishing import also_called, publish
from minigrad.exact.writes import move_retained
from minigrad.ops import shape as declared
from minigrad.ops.shape import reshape as reshaped
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


def _numbers(values):
    """`(2, 3)` out of the arguments of `f(2, 3)`, `f((2, 3))` or `f([2, 3])`."""
    return tuple(values[0]) if len(values) == 1 and isinstance(values[0], (list, tuple)) else values


def shape_of(function, values, named):
    """The same of a shape, which may also be given by its name. Raises `TypeError` for what is no shape."""
    if named is None and not values:
        raise TypeError
    shape = _numbers(values if named is None else (named,))
    if {*map(type, shape)} <= {int}:
        return shape
    for length in shape:
        if isinstance(length, bool) or not hasattr(length, "__index__"):
            raise refusal(TypeError, "shape_count", function=function, kind=type_name(length), count=len(shape))
    return tuple(map(operator.index, shape))


def _size(input, size):
    """A shape for all elements of a tensor, in which one length may be -1."""
    numel = input._array.size
    if math.prod(size) == numel and min(size, default=0) >= 0:
        return tuple(map(int, size))
    known = math.prod(length for length in size if length != -1)
    refuse_if(size.count(-1) > 1, RuntimeError, "view_two_inferred")
    for index, length in enumerate(size):
        refuse_if(length < -1, RuntimeError, "view_negative", length=length, index=index, size=list(size))
    refuse_if(-1 in size and known == numel == 0, RuntimeError, "view_ambiguous", size=list(size))
    if known != numel if -1 not in size else not known or numel % known:
        raise refusal(RuntimeError, "view_size", size=list(size), numel=numel, shape=list(input.shape))
    return tuple(numel // known if length == -1 else int(length) for length in size)


def view(input, *sizes, size=None, dtype=None):
    """The same memory in another shape, in which one length may be -1, which is then what remains.

    Called with a dtype, the same memory read as numbers of that type. Raises `RuntimeError` if the number of elements
    does not fit, or the memory does not allow it without a copy.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.view.html

    >>> import minigrad as torch
    >>> torch.arange(6).view(2, -1)
    tensor([[0, 1, 2],
            [3, 4, 5]])
    """
    if not sizes and size is None:
        refuse_if(dtype is None, TypeError, "view_nothing")
        from minigrad.ops.memory import read_as  # which comes later, and few need it

        return read_as(input, dtypes.chosen(dtype))
    if sizes and isinstance(sizes[0], (dtypes.dtype, type)):
        (dtype,) = sizes
        return view(input, dtype=dtype)
    size = _size(input, shape_of("view", sizes, size))
    if not declared.is_viewable(input._array, size):
        raise refusal(RuntimeError, "view_stride", shape=list(input.shape))
    return arithmetic.view(input, size)


def view_as(input, other):
    """The same memory in the shape of `other`. See https://pytorch.org/docs/stable/generated/torch.Tensor.view_as.html

    >>> import minigrad as torch
    >>> torch.arange(2).view_as(torch.ones(2, 1))
    tensor([[0],
            [1]])
    """
    return view(input, other.shape)


def reshape(input, *sizes, shape=None):
    """The tensor in another shape: a view if memory allows it, else a copy. One length may be -1.

    Raises `RuntimeError` if the number of elements does not fit.
    See https://pytorch.org/docs/stable/generated/torch.reshape.html

    >>> import minigrad as torch
    >>> torch.arange(4).reshape(2, 2)
    tensor([[0, 1],
            [2, 3]])
    """
    return reshaped(input, _size(input, shape_of("reshape", sizes, shape)))


def reshape_as(input, other):
    """The tensor in the shape of `other`.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.reshape_as.html

    >>> import minigrad as torch
    >>> torch.arange(2).reshape_as(torch.ones(2, 1)).shape
    torch.Size([2, 1])
    """
    return reshape(input, other.shape)


def flatten(input, start_dim=0, end_dim=-1):
    """The dimensions from `start_dim` to `end_dim` made one.

    Raises `RuntimeError` if the first comes after the last.
    See https://pytorch.org/docs/stable/generated/torch.flatten.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3, 4).flatten(1).shape
    torch.Size([2, 12])
    """
    shape = input._array.shape
    start, end = one_dimension(start_dim, len(shape)), one_dimension(end_dim, len(shape))
    refuse_if(start > end, RuntimeError, "flatten_order")
    if not shape:
        return reshaped(input, (1,))
    if start == end:
        return input
    return reshaped(input, (*shape[:start], math.prod(shape[start : end + 1]), *shape[end + 1 :]))


def ravel(input):
    """All elements in one dimension. See https://pytorch.org/docs/stable/generated/torch.ravel.html

    >>> import minigrad as torch
    >>> torch.ones(2, 2).ravel()
    tensor([1., 1., 1., 1.])
    """
    return reshape(input.contiguous(), -1)


def unflatten(input, dim, sizes):
    """One dimension made several. See https://pytorch.org/docs/stable/generated/torch.unflatten.html

    >>> import minigrad as torch
    >>> torch.ones(6, 2).unflatten(0, (2, 3)).shape
    torch.Size([2, 3, 2])
    """
    refuse_if(not sizes, RuntimeError, "unflatten_nothing")
    dim, shape = dimensions((dim,), input.ndim), input.shape
    refuse_if(not dim, RuntimeError, "unflatten_number")
    (dim,) = dim
    known = math.prod(size for size in sizes if size != -1)
    parts = [shape[dim] // known if size == -1 and known else size for size in sizes]
    if math.prod(parts) != shape[dim]:
        raise refusal(RuntimeError, "unflatten_sizes", sizes=list(sizes), dim=dim, length=shape[dim])
    return view(input, (*shape[:dim], *parts, *shape[dim + 1 :]))


def t(input):
    """A matrix with rows and columns exchanged; a vector or a number as it is. Raises `RuntimeError` beyond matrices.

    See https://pytorch.org/docs/stable/generated/torch.t.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3).t().shape
    torch.Size([3, 2])
    """
    refuse_if(input.ndim > 2, RuntimeError, "t_dimensions", name="t", ndim=input.ndim)
    return arithmetic.t(input)


def permute(input, *order, dims=None):
    """The dimensions in another order. Raises `RuntimeError` if one is missing or named twice.

    See https://pytorch.org/docs/stable/generated/torch.permute.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3, 4).permute(2, 0, 1).shape
    torch.Size([4, 2, 3])
    """
    dims = shape_of("permute", order, dims)
    refuse_if(len(dims) != input.ndim, RuntimeError, "permute_count", ndim=input.ndim, count=len(dims))
    dims = tuple(one_dimension(dim, input.ndim) for dim in dims)
    refuse_if(len(set(dims)) != len(dims), RuntimeError, "permute_twice")
    return declared.permute(input, dims)


def movedim(input, source, destination):
    """Dimensions moved to other places, the rest in their order.

    See https://pytorch.org/docs/stable/generated/torch.movedim.html

    >>> import minigrad as torch
    >>> torch.ones(2, 3, 4).movedim(0, -1).shape
    torch.Size([3, 4, 2])
    """
    sides = {"source": list(_numbers((source,))), "destination": list(_numbers((destination,)))}
    if len(sides["source"]) != len(sides["destination"]):
        raise refusal(RuntimeError, "movedim_count", **sides)
    for side, dims in sides.items():
        sides[side] = [one_dimension(dim, input.ndim) for dim in dims]
        refuse_if(len(set(sides[side])) < len(dims), RuntimeError, "movedim_twice", side=side, dims=dims)
    if input.ndim == 0:
        return declared.alias_of(input)
    source, destination = sides.values()
    order = [dim for dim in range(input.ndim) if dim not in source]
    for to, dim in sorted(zip(destination, source, strict=True)):
        order.insert(to, dim)
    return declared.permute(input, tuple(order))


def expand(input, *sizes, size=None):
    """The tensor repeated along dimensions of length 1, and along new ones in front, without a copy; -1 keeps a length.

    Raises `RuntimeError` if the sizes do not fit.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html

    >>> import minigrad as torch
    >>> torch.tensor([[1], [2]]).expand(2, 3)
    tensor([[1, 1, 1],
            [2, 2, 2]])
    """
    sizes, shape = list(shape_of("expand", sizes, size)), input.shape
    new = len(sizes) - len(shape)
    if new < 0:
        kind = f"{type_in_errors(input.dtype)}{{{list(shape)}}}"
        raise refusal(RuntimeError, "expand_count", kind=kind, sizes=sizes, given=len(sizes), wanted=len(shape))
    for dim, size in reversed(list(enumerate(sizes))):
        own = shape[dim - new] if dim >= new else 1
        if size == -1 and dim >= new:
            sizes[dim] = own
        elif size == -1:
            raise refusal(RuntimeError, "expand_inferred", dim=dim)
        elif own == 1 and size < 0:
            raise refusal(RuntimeError, "resize_negative")
        elif own not in (1, size):
            values = {"size": size, "own": own, "dim": dim, "sizes": sizes, "shape": list(shape)}
            raise refusal(RuntimeError, "expand_size", **values)
    return arithmetic.expand(input, tuple(sizes))


def expand_as(input, other):
    """The tensor repeated to the shape of `other`.

    See https://pytorch.org/docs/stable/generated/torch.Tensor.expand_as.html

    >>> import minigrad as torch
    >>> torch.tensor([1, 2]).expand_as(torch.ones(2, 2))
    tensor([[1, 2],
            [1, 2]])
    """
    return expand(input, other.shape)


def broadcast_to(input, *size):
    """The tensor repeated to a shape. See https://pytorch.org/docs/stable/generated/torch.broadcast_to.html

    >>> import minigrad as torch
    >>> torch.broadcast_to(torch.tensor([1, 2]), (2, 2))
    tensor([[1, 2],
            [1, 2]])
    """
    return expand(input, _numbers(size))


def unsqueeze(input, dim):
    """A new dimension of length 1 at `dim`. See https://pytorch.org/docs/stable/generated/torch.unsqueeze.html

    >>> import minigrad as torch
    >>> torch.ones(3).unsqueeze(0).shape
    torch.Size([1, 3])
    """
    return arithmetic.unsqueeze(input, one_dimension(dim, input.ndim + 1))


def squeeze(input, dim=None):
    """Without the dimensions of length 1, or without those of `dim` that have it.

    See https://pytorch.org/docs/stable/generated/torch.squeeze.html

    >>> import minigrad as torch
    >>> torch.ones(1, 3, 1).squeeze().shape
    torch.Size([3])
    """
    if dim is None:
        return declared.squeeze_all(input)
    if isinstance(dim, int):
        dim = one_dimension(dim, input.ndim)
        return arithmetic.squeeze_dim(input, dim if input.ndim and input.shape[dim] == 1 else ())
    return declared.squeeze_dims(input, dimensions(dim, input.ndim) if dim else ())


def select(input, dim, index):
    """The part of the tensor at `index` of dimension `dim`, which is gone then. Raises `IndexError` out of range.

    See https://pytorch.org/docs/stable/generated/torch.select.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).select(1, 0)
    tensor([1, 3])
    """
    refuse_if(input.ndim == 0, IndexError, "select_number")
    dim = one_dimension(dim, input.ndim)
    if not -input.shape[dim] <= index < input.shape[dim]:
        raise refusal(IndexError, "select_range", index=index, shape=list(input.shape), dim=dim)
    return arithmetic.select(input, dim, index % input.shape[dim])


def narrow(input, dim, start, length):
    """The `length` places from `start` on along `dim`. Raises `RuntimeError` if they go beyond the end.

    See https://pytorch.org/docs/stable/generated/torch.narrow.html

    >>> import minigrad as torch
    >>> torch.arange(5).narrow(0, 1, 3)
    tensor([1, 2, 3])
    """
    if isinstance(start, Tensor):
        refuse_if(start.ndim or start._array.dtype.kind not in "iu", RuntimeError, "narrow_start")
        start = start.item()
    refuse_if(input.ndim == 0, RuntimeError, "narrow_number")
    refuse_if(length < 0, RuntimeError, "narrow_negative")
    dim = one_dimension(dim, input.ndim)
    size = input.shape[dim]
    refuse_if(not -size <= start <= size, IndexError, "narrow_outside", size=size, start=start)
    start = start + size if start < 0 else start
    refuse_if(start + length > size, RuntimeError, "narrow_range", start=start, length=length, size=size)
    return declared.slice_dim(input, dim, start, start + length, 1)


def diagonal(input, offset=0, dim1=0, dim2=1):
    """The elements whose places in two dimensions are equal, or `offset` apart, as the last dimension.

    See https://pytorch.org/docs/stable/generated/torch.diagonal.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).diagonal()
    tensor([1, 4])
    """
    first, second = one_dimension(dim1, input.ndim), one_dimension(dim2, input.ndim)
    refuse_if(first == second, RuntimeError, "diagonal_dims", dim1=dim1, dim2=dim2)
    return declared.diagonal(input, offset, dim1, dim2)


def unbind(input, dim=0):
    """All parts along a dimension as a tuple of views, without that dimension.

    See https://pytorch.org/docs/stable/generated/torch.unbind.html

    >>> import minigrad as torch
    >>> torch.tensor([[1, 2], [3, 4]]).unbind()
    (tensor([1, 2]), tensor([3, 4]))
    """
    dim = one_dimension(dim, input.ndim)
    refuse_if(input.ndim == 0, IndexError, "dim_of_number")
    return declared.unbind(input, dim)


def split(tensor, split_size_or_sections, dim=0):
    """Pieces along a dimension, as a tuple of views: all of one length but the last, or of the lengths of a list.

    Raises `RuntimeError` for lengths that do not add up. See https://pytorch.org/docs/stable/generated/torch.split.html

    >>> import minigrad as torch
    >>> torch.split(torch.arange(3), 2)
    (tensor([0, 1]), tensor([2]))
    """
    return tensor.split(split_size_or_sections, dim)


def split_tensor(self, split_size, dim=0):
    """The same as a method. See https://pytorch.org/docs/stable/generated/torch.Tensor.split.html

    >>> import minigrad as torch
    >>> torch.arange(3).split([1, 2])
    (tensor([0]), tensor([1, 2]))
    """
    if isinstance(split_size, Tensor) and split_size.numel() == 1:
        split_size = int(split_size)
    return (_split if isinstance(split_size, int) else _split_with_sizes)(self, split_size, dim)


def _pieces_of_one_size(input, split_size, dim=0):
    refuse_if(input.ndim == 0, RuntimeError, "split_number")
    refuse_if(split_size < 0, RuntimeError, "split_negative", size=split_size)
    dim = one_dimension(dim, input.ndim)
    length = input.shape[dim]
    refuse_if(split_size == 0 and length, RuntimeError, "split_zero", length=length)
    return declared.split(input, split_size, dim)


def _pieces_of_sizes(input, split_sizes, dim=0):
    refuse_if(input.ndim == 0, RuntimeError, "split_number")
    place, sizes = one_dimension(dim, input.ndim), list(split_sizes)
    refuse_if(min(sizes, default=0) < 0, RuntimeError, "split_negative_size", sizes=sizes)
    if sum(sizes) != input.shape[place]:
        raise refusal(RuntimeError, "split_sum", length=input.shape[place], dim=dim, sizes=sizes)
    return declared.split_with_sizes(input, tuple(sizes), place)


# To these the method, which is written in Python there too, hands its arguments on.
_split = answering("torch._VF", "split", _pieces_of_one_size)
_split_with_sizes = answering("torch._VF", "split_with_sizes", _pieces_of_sizes)


def chunk(input, chunks, dim=0):
    """About `chunks` pieces of equal length along a dimension.

    See https://pytorch.org/docs/stable/generated/torch.chunk.html

    >>> import minigrad as torch
    >>> torch.arange(5).chunk(2)
    (tensor([0, 1, 2]), tensor([3, 4]))
    """
    refuse_if(input.ndim == 0, RuntimeError, "chunk_number")
    refuse_if(chunks <= 0, RuntimeError, "chunk_count", chunks=chunks)
    dim = one_dimension(dim, input.ndim)
    length = input.shape[dim]
    if length == 0:
        return declared.split_with_sizes(input, (0,) * chunks, dim)
    return declared.split(input, -(-length // chunks), dim)


# More tensors than this PyTorch cannot count in a list of its own, and says so at once.
MOST_VIEWS = 2**60


def tensor_split(input, indices_or_sections, dim=0):
    """Pieces along a dimension: a number of them, about equally long, or those between the indices of a list.

    See https://pytorch.org/docs/stable/generated/torch.tensor_split.html

    >>> import minigrad as torch
    >>> torch.arange(5).tensor_split(2)
    (tensor([0, 1, 2]), tensor([3, 4]))
    """
    refuse_if(input.ndim == 0, RuntimeError, "tensor_split_number")
    dim = one_dimension(dim, input.ndim)
    length = input.shape[dim]
    if isinstance(indices_or_sections, Tensor):
        if indices_or_sections.dtype is not dtypes.int64:
            raise refusal(RuntimeError, "tensor_split_type", dtype=indices_or_sections.dtype.title)
        refuse_if(indices_or_sections.ndim > 1, RuntimeError, "tensor_split_shape", ndim=indices_or_sections.ndim)
        indices_or_sections = indices_or_sections.tolist()
    if isinstance(indices_or_sections, int | np.integer):
        refuse_if(indices_or_sections <= 0, RuntimeError, "tensor_split_sections", sections=indices_or_sections)
        refuse_if(indices_or_sections >= MOST_VIEWS, RuntimeError, "too_many_views")
        short, longer = divmod(length, indices_or_sections)
        ends = [short * each + min(each, longer) for each in range(indices_or_sections + 1)]
    else:
        ends = [0, *(min(index % length if index < 0 else index, length) for index in indices_or_sections), length]
    return tuple(
        declared.slice_dim(input, dim, start, max(start, end), 1)
        for start, end in zip(ends[:-1], ends[1:], strict=True)
    )


def cat(tensors, dim=0):
    """The tensors one behind the other along a dimension. Raises `RuntimeError` if other lengths differ.

    See https://pytorch.org/docs/stable/generated/torch.cat.html

    >>> import minigrad as torch
    >>> torch.cat([torch.ones(2), torch.zeros(1)])
    tensor([1., 1., 0.])
    """
    tensors = list_of_tensors(tensors, "cat")
    refuse_if(not tensors, ValueError, "cat_nothing")
    shapes = [list(each.shape) for each in tensors if each.shape != (0,)]
    if [] in shapes:
        raise refusal(RuntimeError, "cat_number", number=[each.ndim for each in tensors].index(0))
    first = shapes[0] if shapes else [0]
    dim = one_dimension(dim, len(first)) if shapes else 0
    for number, each in enumerate(tensors):
        shape = list(each.shape)
        if shape != [0] and len(shape) != len(first):
            raise refusal(RuntimeError, "cat_dimensions", first=len(first), second=len(shape))
        for place, (wanted, given) in enumerate(zip(first, shape, strict=False)):
            if shape != [0] and place != dim and wanted != given:
                raise refusal(RuntimeError, "cat_sizes", dim=dim, wanted=wanted, given=given, number=number)
    return declared.cat(tensors, dim)


def stack(tensors, dim=0):
    """The tensors side by side along a new dimension. Raises `RuntimeError` if their shapes differ.

    See https://pytorch.org/docs/stable/generated/torch.stack.html

    >>> import minigrad as torch
    >>> torch.stack([torch.ones(2), torch.zeros(2)])
    tensor([[1., 1.],
            [0., 0.]])
    """
    tensors = list_of_tensors(tensors, "stack")
    refuse_if(not tensors, RuntimeError, "stack_nothing")
    first = tensors[0].shape
    for number, each in enumerate(tensors):
        if each.shape != first:
            raise refusal(RuntimeError, "stack_sizes", first=list(first), second=list(each.shape), number=number)
    return declared.stack(tensors, one_dimension(dim, len(first) + 1))


def clone(input, *, memory_format=None):
    """A copy with a history: its gradient goes on to the tensor. See https://pytorch.org/docs/stable/generated/torch.clone.html

    >>> import minigrad as torch
    >>> torch.ones(2).clone()
    tensor([1., 1.])
    """
    return declared.contiguous(input) if memory_format is contiguous_format else arithmetic.clone(input)


def numel(input):
    """How many elements there are. See https://pytorch.org/docs/stable/generated/torch.numel.html

    >>> import minigrad as torch
    >>> torch.numel(torch.ones(2, 3))
    6
    """
    return input._array.size


def _reversed(tensor):
    """The dimensions in reverse order; what `.T` gives."""
    if tensor.ndim != 2:
        tell_once("t_property" if tensor.ndim else "number_T")
    return declared.permute(tensor, tuple(reversed(range(tensor.ndim))))


def _matrices_transposed(tensor, spoken_of):
    """The last two dimensions exchanged; what `.mT` gives, and `.mH`, which for real numbers is the same."""
    if tensor._array.ndim == 0:
        tell_once(f"number_{spoken_of.strip('.()')}")
        return tensor
    refuse_if(tensor.ndim < 2, RuntimeError, "mt_dimensions", name=spoken_of, ndim=tensor.ndim)
    return declared.transpose(tensor, tensor.ndim - 2, tensor.ndim - 1)


def adjoint(input):
    """`.mH`, as a function. See https://pytorch.org/docs/stable/generated/torch.adjoint.html

    >>> import minigrad as torch
    >>> torch.adjoint(torch.tensor([[1, 2], [3, 4]]))
    tensor([[1, 3],
            [2, 4]])
    """
    return _matrices_transposed(input, ".adjoint()")


def _matrix_transposed(tensor):
    """The two dimensions of a matrix exchanged; what `.H` gives, which means the same for numbers that are real."""
    if tensor.ndim == 0:
        tell_once("h_of_number")
        return tensor
    refuse_if(tensor.ndim != 2, RuntimeError, "h_of_batch" if tensor.ndim > 2 else "h_of_vector", ndim=tensor.ndim)
    return declared.transpose(tensor, 0, 1)


def _iterate(tensor):
    refuse_if(tensor.ndim == 0, TypeError, "iterate_number")
    return iter(unbind(tensor, 0))


publish(reshape, flatten, ravel, unflatten, t, permute, movedim, unsqueeze, squeeze, select, narrow, diagonal)
publish(unbind, chunk, tensor_split, clone, broadcast_to, adjoint)
publish(cat, stack, numel, split, method=False)
METHODS["split"] = split_tensor
split_tensor.__qualname__ = "Tensor.split"
also_called(swapaxes="transpose", swapdims="transpose", moveaxis="movedim", concat="cat", concatenate="cat")
METHODS |= {"view": view, "view_as": view_as, "reshape_as": reshape_as, "expand": expand, "expand_as": expand_as}
METHODS |= {"T": property(_reversed), "H": property(_matrix_transposed)}
METHODS |= {"mT": property(lambda tensor: _matrices_transposed(tensor, ".mT"))}
METHODS |= {"mH": property(lambda tensor: _matrices_transposed(tensor, ".mH")), "__iter__": _iterate}


# Shapes changed in place: `x.unsqueeze_(0)` writes no number, it gives the tensor itself another shape.


def _shaped_in_place(name):
    """The method that gives a tensor the shape of the view that the operation `name` makes."""
    operation = PUBLISHED[name]

    def change(self, *arguments, **options):
        if everyday.marks:
            refuse_captured(name, self)
        recorded = self.requires_grad and grad_mode.enabled
        if recorded:
            refuse_write_to_leaf(self)
        refuse_if(name == "t" and self.ndim > 2, RuntimeError, "t_dimensions", name="t_", ndim=self.ndim)
        result = operation(self, *arguments, **options)
        self._array = result._array
        self._count_write()
        if recorded:
            edge = named_in_place(result._grad_fn)
            move_retained(self, edge)
            self._grad_fn = edge
            if self._is_view():
                self._history_version = self._version_counter[0]
        return self

    change.__wrapped__ = operation  # whose arguments it takes
    change.__name__ = change.__qualname__ = f"{name}_"
    change.__doc__ = f"""The tensor itself, in the shape that `{name}` gives.

    Raises `RuntimeError` for a leaf that requires grad, and outside of inference mode for a tensor made in it.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.{name}_.html
    """
    return change


for each in ("squeeze", "swapaxes", "swapdims", "t", "transpose", "unsqueeze"):
    METHODS[f"{each}_"] = _shaped_in_place(each)
