"""Dimensions made longer by what the tensor holds: mirrored, its end repeated, or begun again from the other side."""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import declare
from minigrad.create import empty
from minigrad.ops.padding import ends
from minigrad.words import refusal, refuse_if


@array_function
def lengthened(array, padding, is_mirrored):
    """The array with more elements before and after its last dimensions, the last one first in `padding`."""
    for axis, index in sources(array.shape, padding, is_mirrored):
        array = np.take(array, index, axis)
    return array


@array_function
def shortened(array, shape, padding, is_mirrored):
    """The adjoint: what was copied from one element is added there."""
    for axis, index in sources(shape, padding, is_mirrored):
        ends = list(array.shape)
        ends[axis] = shape[axis]
        result = np.zeros(ends, array.dtype)
        np.add.at(result, (*(slice(None),) * axis, index), array)
        array = result
    return array


def sources(shape, padding, is_mirrored):
    """For each dimension that becomes longer, where its elements come from."""
    for number, (before, after) in enumerate(reversed(ends(padding)), start=1):
        axis = len(shape) - number
        index, last = np.arange(-before, shape[axis] + after), shape[axis] - 1
        yield axis, last - abs(last - abs(index)) if is_mirrored else index.clip(0, last)


def _declared(kind, count):
    """The operation for that kind of padding of so many dimensions."""
    name, is_mirrored = f"{kind.lower()}_pad{count}d", kind == "Reflection"
    backward, node = f"{name}_backward", f"{kind}Pad{count}DBackward"
    declare(f"{backward}(grad_output, self, /, padding)", f"{node}Backward0", public=False,
            forward=f"shortened(grad_output, self.shape, padding, {is_mirrored})",
            grad_output=f"{name}(grad, padding)",
            self="zeros_like(grad)")  # fmt: skip
    return declare(f"{name}(self, /, padding)", f"{node}0", public=False,
                   forward=f"lengthened(self, padding, {is_mirrored})",
                   self=f"{backward}(grad, self, padding)")  # fmt: skip


_OPERATIONS = {
    (mode, count): _declared(kind, count)
    for mode, kind in {"reflect": "Reflection", "replicate": "Replication"}.items()
    for count in (1, 2, 3)
}


def pad_by_mode(input, pad, mode):
    """`pad` for the modes `"reflect"`, `"replicate"` and `"circular"`.

    Raises `NotImplementedError` for other numbers of dimensions than PyTorch knows, `RuntimeError` for too many
    elements.
    """
    count = len(pad) // 2
    if input.ndim not in (count + 1, count + 2) or not 0 < count <= 3:
        raise refusal(NotImplementedError, "pad_dimensions", length=len(pad), ndim=input.ndim)
    pad = tuple(pad)
    if mode == "circular":
        return _circular(input, pad, count)
    _check(input, pad, mode, count)
    return _OPERATIONS[mode, count](input, pad)


def _check(input, pad, mode, count):
    shape, ndim = list(input.shape), input.ndim
    sizes = shape[ndim - count :]
    refuse_if(0 in shape[-count - 1 :], RuntimeError, "pad_empty", few=count + 1, many=count + 2, shape=shape)
    pairs = [*zip(sizes, ends(pad), strict=True)]
    for number, (size, wider) in enumerate(reversed(pairs)):
        if mode == "reflect" and max(wider) >= size:
            place = {"argument": 4 + 2 * number, "dim": ndim - 1 - number}
            raise refusal(RuntimeError, "pad_mirror", ends=wider, shape=shape, **place)
    found = [size + sum(wider) for size, wider in pairs]
    if min(found) < 1:
        given, results = (
            " ".join(f"{letter}: {size}" for letter, size in zip("DHW"[-count:], each, strict=True))
            for each in (sizes, found)
        )
        raise refusal(RuntimeError, "pad_nothing_left", input=given, output=results)
    if input._array.dtype.kind == "b":
        kernel = f"{'reflection' if mode == 'reflect' else 'replication'}_pad{count}d"
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype="Bool")


def _circular(input, pad, count):
    """The tensor written into the middle of a larger one, and what is there copied to the ends, as PyTorch does."""
    wider = ends(pad)
    sizes = [size + sum(each) for each, size in zip(wider, input.shape[input.ndim - count :], strict=True)]
    if any(max(each) > size for each, size in zip(wider, input.shape[input.ndim - count :], strict=True)):
        raise refusal(RuntimeError, "pad_around_twice")
    refuse_if(min(sizes) < 0, RuntimeError, "pad_circular_empty")
    result = empty(*input.shape[: input.ndim - count], *sizes, dtype=input.dtype)
    middle, inside = result, input
    dims = range(input.ndim - count, input.ndim)
    for dim, (before, after) in zip(dims, wider, strict=True):
        middle = _between(middle, dim, max(before, 0), result.shape[dim] - max(after, 0))
        inside = _between(inside, dim, max(-before, 0), input.shape[dim] - max(-after, 0))
    middle.copy_(inside)
    for dim, (before, after) in reversed(list(zip(dims, wider, strict=True))):
        size, first = result.shape[dim], max(before, 0)
        last = size - max(after, 0)
        if before > 0:
            _between(result, dim, 0, before).copy_(_between(result, dim, last - before, last))
        if after > 0:
            _between(result, dim, last, size).copy_(_between(result, dim, first, first + after))
    return result


def _between(tensor, dim, start, end):
    return tensor.narrow(dim, start, end - start)
