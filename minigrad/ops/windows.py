"""Windows that slide over the last dimensions of an array: what convolutions, poolings and `unfold` have in common.

`windows` shows them without a copy; whatever is done is done to all windows at once, one place in them after another.
"""

from math import prod

import numpy as np

from minigrad.arrays import made


def windows(array, kernel, places, stride, dilation):
    """A view of the windows at so many `places`, of shape (*kernel, *other dimensions, *places).

    `windows(...)[0, 0]` are the elements in the upper left corners of all of them. Written to, it writes to the array.

    >>> windows(np.arange(5), kernel=(3,), places=(2,), stride=(2,), dilation=(1,))
    array([[0, 2],
           [1, 3],
           [2, 4]])
    """
    count = len(kernel)
    others, steps = array.shape[: array.ndim - count], array.strides[array.ndim - count :]
    inside = [step * gap for step, gap in zip(steps, dilation, strict=True)]
    between = [step * (jump if many > 1 else 0) for step, jump, many in zip(steps, stride, places, strict=True)]
    strides = (*inside, *array.strides[: array.ndim - count], *between)
    return np.lib.stride_tricks.as_strided(array, (*kernel, *others, *places), strides)


def places_in(sizes, kernel, stride, padding, dilation, ceil_mode=False):
    """How many places a window has along each dimension of an array of those sizes with `padding` around it.

    With `ceil_mode` also those where it sticks out at the end, unless it would begin behind it.

    >>> places_in((5,), kernel=(3,), stride=(3,), padding=(0,), dilation=(1,))
    (1,)
    >>> places_in((5,), kernel=(3,), stride=(3,), padding=(0,), dilation=(1,), ceil_mode=True)
    (2,)
    """
    found = []
    for size, length, jump, pad, gap in zip(sizes, kernel, stride, padding, dilation, strict=True):
        many = (size + 2 * pad - gap * (length - 1) - 1 + (jump - 1 if ceil_mode else 0)) // jump + 1
        found.append(many - (ceil_mode and (many - 1) * jump >= size + pad))
    return tuple(found)


def last_sizes(shape, count):
    """A shape in two parts: the sizes before the last `count`, and those."""
    cut = len(shape) - count
    return tuple(shape[:cut]), tuple(shape[cut:])


def widened(sizes, padding):
    """The sizes with a frame around them, which `padding` says for each of them: before and after."""
    return [size + before + after for size, (before, after) in zip(sizes, padding, strict=True)]


def framed_by(array, padding, value=0):
    """The array with `value` around its last dimensions; `padding` says how often before and after each of them."""
    if not any(before or after for before, after in padding):
        return array
    others, sizes = last_sizes(array.shape, len(padding))
    result = made(np.empty, (*others, *widened(sizes, padding)), array.dtype)
    result.fill(value)
    result[inner(sizes, padding)] = array
    return result


def inner(sizes, padding):
    """The index of what `framed_by` puts a frame around."""
    return (..., *(slice(before, before + size) for size, (before, _) in zip(sizes, padding, strict=True)))


def columns(array, kernel, places, stride, padding, dilation):
    """Each window as a column: (batch, channels, *sizes) to (batch, channels, elements of a window, windows)."""
    count = len(kernel)
    found = windows(framed_by(array, twice(padding)), kernel, places, stride, dilation)
    order = (count, count + 1, *range(count), *range(count + 2, 2 * count + 2))
    return found.transpose(order).reshape(*array.shape[:2], prod(kernel), prod(places))


def twice(padding):
    """As much before as after."""
    return [(each, each) for each in padding]


def overlapped(values, shape, kernel, places, stride, padding, dilation):
    """The adjoint of `columns` of an array of that shape: where windows overlap, their values are added."""
    batch, channels, *sizes = shape
    padding = twice(padding)
    wider = widened(sizes, padding)
    result = made(np.zeros, (batch, channels, *wider), values.dtype)
    targets = windows(result, kernel, places, stride, dilation)
    values = values.reshape(batch, channels, *kernel, *places)
    for place in np.ndindex(*kernel):
        targets[place] += values[(slice(None), slice(None), *place)]
    return result[inner(sizes, padding)].copy() if wider != sizes else result
