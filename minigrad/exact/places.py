"""Where in memory the elements of an array lie, and which elements of another they are."""

import numpy as np

from minigrad.words import refusal


def shown(array, base):
    """Which elements of the array `base` another array over its memory shows: their numbers, counted row by row.

    Raises `RuntimeError` if they are none of its elements, which PyTorch says only in `backward`.
    """
    places = _places(array, base)
    if not np.may_share_memory(array, base):  # one of them was given other `.data`: its place there is taken for it
        places = _places(array, array) + offset(array) - offset(base)
        if places.size and (places.min() < 0 or places.max() >= base.size):
            sizes, strides = list(array.shape), [step // array.itemsize for step in array.strides]
            values = {"itemsize": array.itemsize, "given": base.nbytes, "needed": (places.max() + 1) * array.itemsize}
            raise refusal(RuntimeError, "beyond_base", sizes=sizes, strides=strides, offset=places.min(), **values)
    if base.flags.c_contiguous:
        return places
    of_base = _places(base, base).reshape(-1)
    order = of_base.argsort()
    return order[np.searchsorted(of_base, places, sorter=order)]


def _places(array, origin):
    """How many elements behind the first one of `origin` each element of an array lies in memory."""
    places = np.array((address(array) - address(origin)) // array.itemsize)
    for size, stride in zip(array.shape, array.strides, strict=True):
        places = places[..., None] + np.arange(size) * (stride // array.itemsize)
    return places


def offset(array):
    """How many elements behind the beginning of the memory that it shares an array begins."""
    whole = array.base if isinstance(array.base, np.ndarray) else array
    return (address(array) - address(whole)) // array.itemsize


def address(array):
    """Where the first element of an array lies in memory."""
    return array.__array_interface__["data"][0]
