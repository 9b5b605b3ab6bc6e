"""The last digits of floating numbers, as PyTorch has them: they depend on the order in which numbers are added up, and
on how exactly a function is computed before it is rounded.

A sum is rounded at each step, so that another order gives another last digit. PyTorch adds up as a processor does it
fast: eight numbers that lie side by side fill a register, one of float64 holds four, and four registers are filled in
turn. So 32 sums grow beside each other, which are added up in the end. After sixteen steps they are put aside and begin
anew, so that no small number meets a huge sum; what was put aside is added up sixteen by sixteen too. Numbers that are
left over at the end of a line have their own place in this order.
"""

import math
from functools import cache, lru_cache

import numpy as np

from minigrad.core.names_in_formulas import array_function
from minigrad.exact.layout import fastest_first

# Up to so many elements last digits count more than time, which an operation takes anyway.
FEW = 512

REGISTER = 32  # bytes

# Fewer numbers than these NumPy adds up one by one.
NUMPY_IN_TURN = 8

FLOAT32, FLOAT64 = np.dtype("float32"), np.dtype("float64")

_reduce, _accumulate, _joined = np.add.reduce, np.add.accumulate, np.concatenate


@array_function
def precisely(function, array):
    """A function of an array: few numbers of float32 are computed as float64 and rounded, which is right to the last
    digit, as PyTorch's almost always are."""
    if array.size > FEW or array.dtype is not FLOAT32:
        return function(array)
    return np.asarray(function(array.astype(FLOAT64)), FLOAT32)


@array_function
def less_product(minuend, first, second):
    """`minuend - first * second`, of few numbers rounded but once, as processors do it in one step."""
    if first.dtype is not FLOAT32 or first.size > FEW:
        return minuend - first * second
    wide = first.astype(FLOAT64)
    product = wide * (wide if second is first else second.astype(FLOAT64))
    return np.asarray(minuend - product).astype(FLOAT32)


@array_function
def add_up(array):
    """The sum of all elements; of a few floating numbers it has PyTorch's last digits."""
    is_for_us = 0 < array.size <= FEW and (array.dtype is FLOAT32 or array.dtype is FLOAT64)
    return add_few_up(array, None, False) if is_for_us else _reduce(array, None)


@array_function
def add_few_up(array, dim, keepdim):
    """The sum of a few floating numbers along `dim` (None for all), with PyTorch's last digits."""
    if dim is None and array.flags.c_contiguous:
        result = _sum_of_line(array.ravel())
        return result.reshape((1,) * array.ndim) if keepdim else result
    way = _way(array.shape, array.strides, dim, keepdim, array.itemsize)
    if way is None:
        return _reduce(array, dim, keepdims=keepdim)
    axes, shape, is_line, columns, left = way
    rows = np.ascontiguousarray(array.transpose(axes) if axes else array).reshape(shape)
    if len(shape) == 2:
        return _sum_of_four(rows).reshape(left)
    if is_line:
        lanes = REGISTER // array.itemsize
        whole = len(rows) // lanes * lanes
        sums = _sum_of_four(rows[:whole].reshape(-1, lanes, *shape[1:]))
        sums = _one_by_one(_joined((rows[whole:], sums)) if whole < len(rows) else sums)
    elif columns == shape[-1]:
        sums = _sum_of_parts(rows)
    elif columns:
        sums = _joined((_sum_of_parts(rows[..., :columns]), _sum_of_four(rows[..., columns:])), axis=-1)
    else:
        sums = _sum_of_four(rows)
    return (_one_by_one(sums) if len(sums) > 1 else sums).reshape(left)


@array_function
def multiply_up(array, dim, keepdim, dtype):
    """The product along `dim` (None for all), as `dtype`; of a few floating numbers it has PyTorch's last digits.

    Numbers that lie side by side are multiplied like sums, four registers in turn; all others one by one.
    """
    kind = (dtype or array.dtype).kind
    if kind != "f" or not 0 < array.size <= FEW or dim is not None and len(dim) != 1:
        return np.multiply.reduce(array, dim, dtype, keepdims=keepdim)
    array = array if dtype is None else array.astype(dtype, copy=False)
    if dim is None:
        return _product(array.ravel("K"), is_line=True)
    (axis,) = dim
    result = _product(np.moveaxis(array, axis, -1), array.strides[axis] == array.itemsize)
    return np.expand_dims(result, axis) if keepdim else result


def _product(rows, is_line):
    """The product of each row."""
    size = rows.shape[-1]
    lanes = REGISTER // rows.itemsize
    whole = size - size % (4 * lanes) if is_line else 0
    if whole:
        registers = rows[..., :whole].reshape(*rows.shape[:-1], -1, 4, lanes)
        first, second, third, fourth = np.moveaxis(_one_after_another(registers, -3), -2, 0)
        so_far = _one_after_another(first * second * (third * fourth), -1)
        rows = _joined((so_far[..., None], rows[..., whole:]), -1)
    return _one_after_another(rows, -1)


def _one_after_another(array, axis):
    return np.multiply.accumulate(array, axis).take(-1, axis)


def _sum_of_line(line):
    """The sum of numbers that lie side by side."""
    size, lanes = line.size, REGISTER // line.itemsize
    if size < 2 * lanes:
        sums = line if size < 5 else line[_order_of_few(size, lanes)]
    else:
        whole, left = size - size % (4 * lanes), size % lanes
        rows = line[whole : size - left].reshape(-1, lanes)
        if whole:
            sums = _sum_of_parts(line[:whole].reshape(-1, 4 * lanes)).reshape(4, lanes)
            rows = _joined((sums[:1], rows, sums[1:])) if len(rows) else sums
        sums = _joined((line[size - left :], _reduce(rows))) if left else _reduce(rows)
    return _accumulate(sums)[-1] + 0  # never -0


@cache
def _order_of_few(size, lanes):
    """In which order so many numbers are added up one by one that lie side by side and fill one register at most."""
    places = np.arange(size)
    first = (places[lanes:], places[:lanes]) if size >= lanes else (places[:1], places[4:], places[1:4])
    return _joined(first)


def _sum_of_four(rows):
    """Every fourth row goes to the same of four sums. What is left over is added to the first, then the other three."""
    count = len(rows)
    if count < 4:
        return rows[0] + 0 if count == 1 else _reduce(rows)  # never -0
    whole = count & ~3
    sums = _sum_of_parts(rows[:whole].reshape(count >> 2, 4, *rows.shape[1:]))
    return _reduce(sums if whole == count else _joined((sums[:1], rows[whole:], sums[1:])))


def _sum_of_parts(rows):
    """Sixteen rows make a part, sixteen parts make a greater one."""
    while len(rows) > 16:
        size = rows.shape[1:]
        count, left = divmod(len(rows), 16)
        parts = _reduce(rows[: count * 16].reshape(count, 16, *size), 1)
        rows = _joined((parts, _reduce(rows[-left:]).reshape(1, *size))) if left else parts
    return _reduce(rows)


def _one_by_one(rows):
    """The sum of rows, one after another. Those of one number NumPy would add up in an order of its own."""
    return _reduce(rows) if rows[0].size > 1 else _accumulate(rows)[-1] + 0


def add_up_losses(losses):
    """The sum of a vector as PyTorch's `nll_loss` has it: sixteen numbers make a part, and the first comes last."""
    if not 1 < losses.size <= FEW:
        return _reduce(losses)
    rest = losses[1:]
    while rest.size > 16:
        parts = np.zeros((-(-rest.size // 16), 16), losses.dtype)
        parts.reshape(-1)[: rest.size] = rest
        rest = _accumulate(parts, 1)[:, -1]
    return _accumulate(rest)[-1] + losses[0] + 0  # never -0


@lru_cache
def _way(shape, strides, dim, keepdim, itemsize):
    """How PyTorch's loops go through an array in memory: `(axes, rows, is_line, columns, left)`, or None where they add
    up one by one numbers so few that NumPy does the same.

    With its `axes` in that order (None if it has it already) the array can be seen as `rows`, a shape of four sizes:
    the steps of the innermost loop; the pieces that do not lie one behind the other and are added up one by one; and
    what is not added up, the last size being next to the innermost loop. That loop goes along a line of numbers side by
    side, or else takes `columns` of the last size in groups of four. (Where it does neither, and there are no such
    pieces, two sizes are enough.) What is left in the end has the shape `left`.
    """
    backward = range(len(shape) - 1, -1, -1)
    dim = backward if dim is None else [axis % len(shape) for axis in dim]
    # An axis that repeats its numbers, of stride 0, is never swapped with another.
    reduced = _runs(fastest_first(shape, [strides], [axis for axis in backward if axis in dim]), shape, strides)
    kept = _runs([axis for axis in backward if axis not in dim], shape, strides)
    nothing = [], 1, 0
    (inner, steps, stride), *outer = reduced or [nothing]
    _, across, next_stride = [*outer, *kept, nothing][0]
    lanes = REGISTER // itemsize
    is_line = stride == itemsize and steps >= lanes
    columns = 0
    if not is_line and not outer:
        fills_registers = next_stride == itemsize and across >= lanes
        group = 4 * lanes if fills_registers else 4
        columns = across // group * group if fills_registers or next_stride <= stride else 0
    if not outer and not is_line and steps < (NUMPY_IN_TURN if columns == across else 5):
        return None
    pieces = math.prod(size for _, size, _ in outer)
    others = math.prod(size for _, size, _ in kept)
    axes = [axis for axes, _, _ in [(inner, 0, 0), *outer[::-1], *kept[::-1]] for axis in reversed(axes)]
    axes += [axis for axis in backward if axis not in axes]
    rows = steps, pieces, *((others // across, across) if columns else (1, others))
    rows = rows if is_line or columns or pieces > 1 else (steps, others)
    left = [1 if axis in dim else size for axis, size in enumerate(shape) if keepdim or axis not in dim]
    return None if axes == sorted(axes) else axes, rows, is_line, columns, left


def _runs(axes, shape, strides):
    """Axes, innermost first, joined where one goes on in memory as another ends: `(axes, size, stride)` of each run."""
    runs = []
    for axis in axes:
        if shape[axis] == 1:
            continue
        if runs and strides[axis] == runs[-1][1] * runs[-1][2]:
            joined, size, stride = runs[-1]
            runs[-1] = [*joined, axis], size * shape[axis], stride
        else:
            runs.append(([axis], shape[axis], strides[axis]))
    return runs
