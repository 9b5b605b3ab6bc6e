"""Dimensions made longer or shorter at their ends, and the steps between neighbours along one of them."""

import numpy as np

from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import declare
from minigrad.core.tensor import wrap
from minigrad.create import empty
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import require_tensor, type_name
from minigrad.exact.layout import preserved
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish
from minigrad.ops.declarations import array_operation
from minigrad.ops.reshape import cat, narrow
from minigrad.words import refusal, refuse_if

OTHER_MODES = ("reflect", "replicate", "circular")


def ends(pad):
    """How much before and how much after, for each dimension that `pad` tells of, which begins with the last one."""
    return [*zip(pad[::2], pad[1::2], strict=True)][::-1]


@array_operation("ConstantPadNdBackward0", self="pad_with(grad, tuple(-each for each in pad), 0)")
def pad_with(self, /, pad, value):
    """The array with `value` around it; `pad` says how much before and after, the last dimension first."""
    frame = [(0, 0)] * (self.ndim - len(pad) // 2) + ends(pad)
    pairs = zip(self.shape, frame, strict=True)
    kept = tuple(slice(max(-before, 0), size - max(-after, 0)) for size, (before, after) in pairs)
    if not any(each > 0 for each in pad):
        return preserved(self[kept])
    wider = [(max(before, 0), max(after, 0)) for before, after in frame]
    return np.asarray(np.pad(self[kept], wider, constant_values=number_in(value, self.dtype)), order="C")


def constant_pad_nd(input, pad, value=0):
    """`value` around a tensor: `pad` says how many times before and after each dimension, the last dimension first.

    Negative numbers take elements away. Raises `RuntimeError` for an odd number of them, for too many, and if more is
    taken away than there is. See https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html

    >>> import minigrad as torch
    >>> torch.constant_pad_nd(torch.tensor([1, 2]), (1, 2), 9)
    tensor([9, 1, 2, 9, 9])
    """
    refuse_if(len(pad) % 2, RuntimeError, "constant_pad_odd", length=len(pad))
    refuse_if(len(pad) > 2 * input.ndim, RuntimeError, "constant_pad_length", length=len(pad), ndim=input.ndim)
    pad = tuple(map(plain, pad))  # numbers, which nobody writes to later
    for size, (before, after) in zip(reversed(input.shape), reversed(ends(pad)), strict=False):
        if size + min(before, 0) + min(after, 0) < 0:
            raise refusal(RuntimeError, "pad_negative", size=size, before=before, after=after)
    return pad_with(input, pad, value)


def pad(input, pad, mode="constant", value=None):
    """`value`, or 0, around a tensor, as `constant_pad_nd` does it; what `torch.nn.functional.pad` is.

    The modes `"reflect"`, `"replicate"` and `"circular"` go on with the tensor's own elements. Raises
    `NotImplementedError` for any other.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html

    >>> import minigrad as torch
    >>> pad(torch.ones(2), (1, 0))
    tensor([0., 1., 1.])
    """
    require_tensor(input, "pad")
    refuse_if(not isinstance(pad, (list, tuple)), TypeError, "pad_type", kind=type_name(pad))
    refuse_if(mode not in ("constant", *OTHER_MODES), NotImplementedError, "pad_mode", mode=mode)
    refuse_if(len(pad) % 2, RuntimeError, "pad_odd")
    refuse_if(len(pad) > 2 * input.ndim, RuntimeError, "pad_length", length=len(pad), ndim=input.ndim)
    if mode == "constant":
        return constant_pad_nd(input, pad, 0 if value is None else value)
    refuse_if(value is not None and value != 0, RuntimeError, "pad_value", mode=mode)
    return pad_by_mode(input, pad, mode)


def diff(input, n=1, dim=-1, prepend=None, append=None):
    """The steps from each element along `dim` to the next, and of those again until it was done `n` times.

    `prepend` and `append` are put before and after the tensor first. Raises `RuntimeError` for a single number.
    See https://pytorch.org/docs/stable/generated/torch.diff.html

    >>> import minigrad as torch
    >>> torch.diff(torch.tensor([1, 4, 9]))
    tensor([3, 5])
    """
    refuse_if(input.ndim == 0, RuntimeError, "diff_number")
    refuse_if(n < 0, RuntimeError, "diff_order", n=n)
    dim = one_dimension(dim, input.ndim)
    for each in (prepend, append):
        refuse_if(each is not None and each.ndim != input.ndim, RuntimeError, "diff_dimensions")
    if n == 0:
        return wrap(np.zeros_like(input._array)).copy_(input)
    if prepend is not None or append is not None:
        input = cat([each for each in (prepend, input, append) if each is not None], dim)
    for _ in range(min(n, input.shape[dim])):
        steps = input.shape[dim] - 1
        previous, following = narrow(input, dim, 0, steps), narrow(input, dim, 1, steps)
        input = following ^ previous if input._array.dtype.kind == "b" else following - previous
    return input


publish(constant_pad_nd, method=False)
publish(diff)


# Dimensions made longer by what the tensor holds: mirrored, its end repeated, or begun again from the other side.


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
    _check_mode(input, pad, mode, count)
    return _OPERATIONS[mode, count](input, pad)


def _check_mode(input, pad, mode, count):
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
