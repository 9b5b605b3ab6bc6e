"""In which order the numbers of a result lie in memory.

That shows: `is_contiguous`, `stride` and whether `view` needs a copy depend on it. PyTorch lays a result out as its
first operand, and asks the next one only about dimensions that say nothing, since they are repeated or of one element.
NumPy would go row by row as soon as two operands differ. See TensorIterator::reorder_dimensions in PyTorch's ATen.
"""

import math

import numpy as np


def laid_out(array, *operands):
    """The array, which comes from these element by element, in the order that PyTorch gives it: itself or a copy."""
    if array.size < 2:
        return array
    strides = strides_as(array.shape, array.itemsize, operands)
    return array if array.strides == strides else filled_with(array, strides)


def preserved(array, dtype=None):
    """A copy, in another type if need be, in the order of the array itself."""
    dtype = array.dtype if dtype is None else dtype
    if array.flags.c_contiguous:
        return array.astype(dtype)
    return filled_with(array, strides_as(array.shape, np.dtype(dtype).itemsize, [array]), dtype)


def filled_with(array, strides, dtype=None):
    """A copy with these strides, which leave no gaps."""
    copy = np.ndarray(array.shape, dtype or array.dtype, strides=strides)
    copy[...] = array
    return copy


def strides_as(shape, itemsize, operands):
    """The strides of a result of this shape: no gaps, dimensions in the order that the operands have them."""
    strides, step = [0] * len(shape), itemsize
    for dim in fastest_first(shape, [strides_within(each, shape) for each in operands]):
        strides[dim] = step
        step *= max(shape[dim], 1)
    return tuple(strides)


def turns(shape, operands):
    """At which turn PyTorch comes to each element of such a shape, where it goes as these operands lie in memory."""
    slowest_first = fastest_first(shape, [strides_within(each, shape) for each in operands])[::-1]
    numbers = np.arange(math.prod(shape)).reshape([shape[dim] for dim in slowest_first])
    return numbers.transpose(np.argsort(slowest_first))


def has_no_gaps(array):
    """Whether the elements fill their part of memory, each once, in whatever order."""
    along = [(stride, size) for size, stride in zip(array.shape, array.strides, strict=True) if size != 1]
    expected = array.itemsize
    for stride, size in sorted(along):
        if stride != expected:
            return False
        expected *= size
    return True


def strides_within(array, shape):
    """The strides of an operand in all dimensions of the result, 0 where it is repeated."""
    missing = len(shape) - array.ndim
    own = zip(array.shape, array.strides, shape[missing:], strict=True)
    return [0] * missing + [0 if size == 1 != whole else stride for size, stride, whole in own]


def fastest_first(shape, strides, dims=None):
    """All dimensions, or these, closest neighbours first: sorted by insertion, since some pairs cannot be compared."""
    order = list(range(len(shape)))[::-1] if dims is None else dims
    for end in range(1, len(order)):
        place = end
        for other in range(end - 1, -1, -1):
            comparison = _compared(order[other], order[place], shape, strides)
            if comparison < 0:
                break
            if comparison > 0:
                order[other], order[place] = order[place], order[other]
                place = other
    return order


def _compared(one, other, shape, strides):
    """1 if the second dimension is the faster one, -1 if the first is, 0 if no operand tells."""
    for each in strides:
        first, second = abs(each[one]), abs(each[other])
        if first == 0 or second == 0:
            continue
        if first != second:
            return 1 if first > second else -1
        if shape[one] > shape[other]:
            return 1
    return 0
