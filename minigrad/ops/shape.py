"""Operations that keep the numbers and change where they stand: views, copies, joins, and the type.

A view shares its memory with the tensor it was made of; `views.py` says what follows from that. Here the arguments are
already in order (every dimension from 0, every size known); `reshape.py` has what users call.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided

from minigrad.arrays import made
from minigrad.core.arithmetic import select, unsqueeze, view
from minigrad.core.element_types import promoted
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, amend_function, array_function
from minigrad.core.operation import amend, declare, internal
from minigrad.exact.layout import laid_out, preserved, strides_within
from minigrad.exact.recorded_formulas import formula_function

for function in (laid_out, preserved):
    array_function(function)


@amend_function
def broadcast(array, shape):
    """`np.broadcast_to`, for the frequent single number in a quicker way, so that no place is read-only, and with the
    distances to the neighbours that there are none of, too."""
    if array.ndim == 0:
        return np.ndarray(shape, array.dtype, array, strides=(0,) * len(shape))
    whole = np.broadcast_to(array, shape).shape
    return as_strided(array, whole, strides_within(array, whole))


@array_function
def diagonal_of(array, offset, dim1, dim2):
    """`np.diagonal`, which may be written to like any other view."""
    most = max(array.shape[dim1], array.shape[dim2])  # beyond there is nothing, and NumPy takes no larger number
    found = np.diagonal(array, min(max(offset, -most), most), dim1, dim2)
    if array.flags.writeable:
        found.flags.writeable = True
    return found


@array_function
def joined(arrays, dim):
    """The arrays one behind the other, in the type in which all of them meet; nothing joins anything."""
    dtype = arrays[0].dtype
    for array in arrays[1:]:
        dtype = promoted(np.empty(1, dtype), np.empty(1, array.dtype))
    kept = [array for array in arrays if array.shape != (0,)] or arrays[:1]
    return np.asarray(np.concatenate(kept, dim, dtype=dtype), order="C")


@formula_function
def inverse(dims):
    """The permutation that undoes `dims`."""
    return tuple(dims.index(dim) for dim in range(len(dims)))


@formula_function
def cat_backward(grad, shapes, dim):
    """The gradient of each tensor that was joined: its part of `grad`."""
    ends = [0]
    for shape in shapes:
        ends.append(ends[-1] + (0 if shape == (0,) and grad.ndim != 1 else shape[dim]))
    pieces = [slice_dim(grad, dim, start, end, 1) for start, end in zip(ends[:-1], ends[1:], strict=True)]
    return [
        piece if piece.shape == shape else reshaped(piece, shape)  # noqa: F821 (below: one step of arrays, or of Tensors)
        for piece, shape in zip(pieces, shapes, strict=True)
    ]


amend("squeeze_dim", self="unsqueezed(grad, self.shape, dim)")
amend("clone", "preserved(self)")
amend("cast", "preserved(self, dtype)")

# fmt: off

# Views

reshape_alias = internal("reshape_alias(self, /, size)", "ReshapeAliasBackward0", traits=("view",),
                         forward="self.reshape(size)", self="reshaped(grad, self.shape)")

alias_of = internal("alias_of(self)", "AliasBackward0", traits=("view",), forward="self[...]", self="grad")

permute = internal("permute(self, /, dims)", "PermuteBackward0", traits=("view",),
                   forward="self.transpose(dims)", self="permute(grad, inverse(dims))")

transpose = declare("transpose(self, /, dim0: dim, dim1: dim)", "TransposeBackward0", traits=("view",),
                    in_place_name="TransposeBackward1",
                    forward="self.swapaxes(dim0, dim1) if self.ndim else self[...]", self="transpose(grad, dim0, dim1)")

squeeze_all = internal("squeeze_all(self)", "SqueezeBackward0", traits=("view",), in_place_name="SqueezeBackward3",
                       forward="np.squeeze(self)", self="unsqueezed(grad, self.shape, range(len(self.shape)))")

squeeze_dims = internal("squeeze_dims(self, /, dim)", "SqueezeBackward2", traits=("view",),
                        in_place_name="SqueezeBackward5",
                        forward="np.squeeze(self, tuple(each for each in dim if self.shape[each] == 1))",
                        self="unsqueezed(grad, self.shape, dim)")

# As PyTorch writes over the result of a product of a vector and a matrix, which was a matrix of one row.
squeeze = internal("squeeze(self, /, dim)", "SqueezeBackward4",
                   forward="np.squeeze(self, dim)", self="unsqueezed(grad, self.shape, dim)")

slice_dim = internal("slice_dim(self, /, dim, start, end, step)", "SliceBackward0", traits=("view",),
                     forward="self[along(dim, slice(start, end, step))]",
                     self="slice_backward(grad, self.shape, dim, start, end, step)")

diagonal = internal("diagonal(self, /, offset, dim1, dim2)", "DiagonalBackward0", traits=("view",),
                    forward="diagonal_of(self, offset, dim1, dim2)",
                    self="diagonal_backward(grad, self.shape, offset, dim1, dim2)")

# Several views of one tensor, which hang on one node

unbind = internal("unbind(self, /, dim)", "UnbindBackward0", traits=("view", "several"),
                  forward="[self[along(dim, index)] for index in range(self.shape[dim])]", self="stack(grads, dim)")

split = internal("split(self, /, split_size, dim)", "SplitBackward0", traits=("view", "several"),
                 forward="[self[along(dim, slice(start, start + split_size))]"
                         " for start in range(0, max(self.shape[dim], 1), max(split_size, 1))]",
                 self="split_backward(grads, split_size, dim)")

split_with_sizes = internal("split_with_sizes(self, /, split_sizes, dim)", "SplitWithSizesBackward0",
                            traits=("view", "several"),
                            forward="[self[along(dim, slice(sum(split_sizes[:each]), sum(split_sizes[:each + 1])))]"
                                    " for each in range(len(split_sizes))]",
                            self="split_backward(grads, split_sizes, dim)")

# Copies

contiguous = internal("contiguous(self)", "CloneBackward0", forward="self.copy()", self="grad")

unsafe_view = internal("unsafe_view(self, /, size)", "UnsafeViewBackward0",
                       forward="self.reshape(size)", self="reshaped(grad, self.shape)")

cat = internal("cat(tensors, /, dim)", "CatBackward0", traits=("many",),
               forward="joined(tensors, dim)", tensors="cat_backward(grad, tensors.shape, dim)")

stack = internal("stack(tensors, /, dim)", "StackBackward0", traits=("many",),
                 forward="joined([np.expand_dims(each, dim) for each in tensors], dim)", tensors="separated(grad, dim)")

# What the formulas above call: the numbers of a view among zeros

slice_backward = internal("slice_backward(grad_output, /, size, dim, start, end, step)", "SliceBackwardBackward0",
                          forward="among_zeros(grad_output, size, along(dim, slice(start, end, step)))",
                          grad_output="slice_dim(grad, dim, start, end, step)")

diagonal_backward = internal("diagonal_backward(grad_output, /, size, offset, dim1, dim2)", "DiagonalBackwardBackward0",
                             forward="on_diagonal(grad_output, size, offset, dim1, dim2)",
                             grad_output="diagonal(grad, offset, dim1, dim2)")

# fmt: on


@array_function
def on_diagonal(array, shape, offset, dim1, dim2):
    """Zeros of this shape, with `array` on a diagonal."""
    whole = made(np.zeros, shape, array.dtype)
    diagonal_of(whole, offset, dim1, dim2)[...] = array
    return whole


@formula_function
def split_backward(grads, split_size, dim):
    """The parts put together again."""
    return cat(grads, dim)


def is_viewable(array, size):
    """Whether an array can be seen in another shape without being copied."""
    return array.flags.c_contiguous or np.may_share_memory(array.reshape(size), array)


def reshape(tensor, size):
    """A view of this shape where memory allows it, else a copy."""
    array = tensor._array
    if array.flags.c_contiguous:
        return view(tensor, size)
    if array.size and is_viewable(array, size):
        return reshape_alias(tensor, size)
    return unsafe_view(contiguous(tensor), size)


# What the formulas above call has one step on arrays, and those of PyTorch where they are recorded.


@array_function
def unsqueezed(array, shape, dims):
    """The array with the dimensions `dims` again that were of one element in `shape`."""
    return array.reshape(shape)


def _unsqueezed(tensor, shape, dims):
    """A tensor with those of the dimensions `dims`, or with the one, that were of one element in `shape`."""
    for dim in [dims] if isinstance(dims, int) else sorted(dims):
        if shape and shape[dim] == 1:
            tensor = unsqueeze(tensor, dim)
    return tensor


def _separated(tensor, dim):
    return [select(tensor, dim, index) for index in range(tensor.shape[dim])]


ON_ARRAYS["reshaped"], ON_TENSORS["reshaped"] = np.reshape, reshape
ON_TENSORS["unsqueezed"] = _unsqueezed
ON_ARRAYS["separated"], ON_TENSORS["separated"] = ON_ARRAYS["unbind"], _separated
