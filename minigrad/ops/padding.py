"""Dimensions made longer or shorter at their ends, and the steps between neighbours along one of them."""

from importlib import import_module

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import internal
from minigrad.core.tensor import wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import require_tensor, type_name
from minigrad.exact.layout import preserved
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish
from minigrad.ops.reshape import cat, narrow
from minigrad.words import refusal, refuse_if

OTHER_MODES = ("reflect", "replicate", "circular")


def ends(pad):
    """How much before and how much after, for each dimension that `pad` tells of, which begins with the last one."""
    return [*zip(pad[::2], pad[1::2], strict=True)][::-1]


@array_function
def framed(array, pad, value):
    """The array with `value` around it; `pad` says how much before and after, the last dimension first."""
    frame = [(0, 0)] * (array.ndim - len(pad) // 2) + ends(pad)
    pairs = zip(array.shape, frame, strict=True)
    kept = tuple(slice(max(-before, 0), size - max(-after, 0)) for size, (before, after) in pairs)
    if not any(each > 0 for each in pad):
        return preserved(array[kept])
    wider = [(max(before, 0), max(after, 0)) for before, after in frame]
    return np.asarray(np.pad(array[kept], wider, constant_values=number_in(value, array.dtype)), order="C")


pad_with = internal("pad_with(self, /, pad, value)", "ConstantPadNdBackward0",
                    forward="framed(self, pad, value)",
                    self="pad_with(grad, tuple(-each for each in pad), 0)")  # fmt: skip


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
    return import_module("minigrad.ops.padding_modes").pad_by_mode(input, pad, mode)


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
