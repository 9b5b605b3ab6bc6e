"""One number for all dimensions, or one for each: how layers take kernels, strides and paddings."""

from collections.abc import Iterable


def for_each(value, count):
    """A tuple of `value`, `count` times; of what stands in it, if it is a list or the like.

    >>> for_each(3, 2), for_each([1, 2], 2)
    ((3, 3), (1, 2))
    """
    return tuple(value) if isinstance(value, Iterable) else (value,) * count
