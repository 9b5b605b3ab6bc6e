"""Pooling: the greatest or the mean of each window, which makes images smaller.

The adaptive ones are told how many windows there shall be, and cut the image into as many, of nearly the same size.
What a window of the greatest chose is no matter of calculus: its place is found first, and then is a constant. Each
operation exists for images and for volumes; sequences are images of height 1.
"""

import math

import numpy as np

from minigrad.arrays import made
from minigrad.core.formulas import array_function
from minigrad.core.modes import grad_mode
from minigrad.core.operation import declare
from minigrad.exact.calls import reading
from minigrad.exact.methods import from_outside
from minigrad.exact.recorded_formulas import formula_function
from minigrad.for_each import for_each
from minigrad.ops.loss_parts import require_size
from minigrad.ops.selection import integers
from minigrad.ops.strict import require_bools, sizes_of, whole, wholes
from minigrad.ops.windows import framed_by, inner, windows
from minigrad.words import refusal

# On arrays: the last `count` dimensions are those over which windows slide


def frame_of(sizes, kernel, stride, padding, dilation, places):
    """How much to put around an array so that it holds all windows, of which the last ones may stick out further."""
    facts = zip(sizes, kernel, stride, padding, dilation, places, strict=True)
    reach = [(many - 1) * jump + gap * (length - 1) + 1 - pad for _, length, jump, pad, gap, many in facts]
    return [(pad, max(pad, far - size)) for size, pad, far in zip(sizes, padding, reach, strict=True)]


def greatest(array, kernel, stride, padding, dilation, places):
    """The greatest element of each window, and where it stands; of equal ones the first, of several nan the last."""
    count = len(kernel)
    others, sizes = array.shape[: array.ndim - count], array.shape[array.ndim - count :]
    lowest = -np.inf if array.dtype.kind == "f" else np.iinfo(array.dtype).min
    frame = frame_of(sizes, kernel, stride, padding, dilation, places)
    found = windows(framed_by(array, frame, lowest), kernel, places, stride, dilation)
    facts = zip(places, stride, padding, strict=True)
    starts = np.ix_(*(np.arange(many) * jump - pad for many, jump, pad in facts))
    # Outside of the array there is nothing to be found, even if all inside is as low.
    first = [np.where(each < 0, each + -(each // gap) * gap, each) for each, gap in zip(starts, dilation, strict=True)]
    values = np.full((*others, *places), lowest, array.dtype)
    indices = np.empty(values.shape, np.int64)
    indices[...] = flat(first, sizes)
    may_be_nan = array.dtype.kind == "f" and np.isnan(np.max(array, initial=-np.inf))
    for place in np.ndindex(*kernel):
        candidate = found[place]
        better = candidate > values
        if may_be_nan:
            better |= np.isnan(candidate)
        np.copyto(values, candidate, where=better)
        here = [start + gap * step for start, gap, step in zip(starts, dilation, place, strict=True)]
        np.copyto(indices, flat(here, sizes), where=better)
    return values, indices


def flat(places, sizes):
    """The numbers of elements of which these are the places along each dimension, counted row by row."""
    numbers = places[0]
    for size, place in zip(sizes[1:], places[1:], strict=True):
        numbers = numbers * size + place
    return numbers


def greatest_of_parts(array, output):
    """The same where the array is cut into `output` parts."""
    sizes = array.shape[array.ndim - len(output) :]
    others = array.shape[: array.ndim - len(output)]
    values, indices = (made(np.empty, (*others, *output), dtype) for dtype in (array.dtype, np.int64))
    for cell, part in cells(sizes, output):
        region = array[part].reshape(*others, math.prod(each.stop - each.start for each in part[1:]))
        chosen = region.argmax(-1)
        if array.dtype.kind == "f":
            backwards = np.isnan(region)[..., ::-1]
            chosen = np.where(backwards.any(-1), region.shape[-1] - 1 - backwards.argmax(-1), chosen)
        values[cell] = np.take_along_axis(region, chosen[..., None], -1)[..., 0]
        numbers = flat(np.ix_(*(np.arange(each.start, each.stop) for each in part[1:])), sizes).reshape(-1)
        indices[cell] = numbers[chosen]
    return values, indices


def cells(sizes, output):
    """Each cell of the output, and the part of the array that it is made of."""
    for cell in np.ndindex(*output):
        edges = (part_of(*each) for each in zip(cell, sizes, output, strict=True))
        yield (..., *cell), (..., *(slice(*each) for each in edges))


def part_of(number, size, parts):
    """Where a part begins and ends if `size` elements are cut into so many.

    >>> [part_of(number, 5, 2) for number in range(2)]
    [(0, 3), (2, 5)]
    """
    return number * size // parts, -(-(number + 1) * size // parts)


@array_function
def put_in_place(values, indices, shape, count):
    """Zeros of that shape, in which each value is added at its index, a number of the last `count` dimensions."""
    rows, row = math.prod(shape[: len(shape) - count]), math.prod(shape[len(shape) - count :])
    result = np.zeros((rows, row), values.dtype)
    chosen = rows, math.prod(values.shape[len(shape) - count :])
    np.add.at(result, (np.arange(rows)[:, None], indices.reshape(chosen)), values.reshape(chosen))
    return result.reshape(shape)


@array_function
def averaged(array, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override):
    """The mean of each window, in which the zeros around the array count if `count_include_pad` says so."""
    count = len(kernel_size)
    facts = array.shape[array.ndim - count :], kernel_size, stride, padding, (1,) * count
    places = places_of(*facts, ceil_mode)
    found = windows(framed_by(array, frame_of(*facts, places)), kernel_size, places, stride, (1,) * count)
    total = np.zeros(found.shape[count:], array.dtype)
    for place in np.ndindex(*kernel_size):
        total += found[place]
    divisors = divisors_of(*facts, places, count_include_pad, divisor_override)
    if array.dtype.kind != "f":
        return np.trunc(total / divisors).astype(array.dtype)
    return total / np.asarray(divisors, array.dtype)


@array_function
def spread_evenly(grad, shape, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override):
    """The adjoint: each element of a window gets its part of what came of the mean."""
    count = len(kernel_size)
    facts = shape[len(shape) - count :], kernel_size, stride, padding, (1,) * count
    places = grad.shape[grad.ndim - count :]
    frame = frame_of(*facts, places)
    wider = [size + before + after for size, (before, after) in zip(facts[0], frame, strict=True)]
    result = np.zeros((*shape[: len(shape) - count], *wider), grad.dtype)
    targets = windows(result, kernel_size, places, stride, (1,) * count)
    share = grad / np.asarray(divisors_of(*facts, places, count_include_pad, divisor_override), grad.dtype)
    for place in np.ndindex(*kernel_size):
        targets[place] += share
    return result[inner(facts[0], frame)].copy()


def divisors_of(sizes, kernel, stride, padding, dilation, places, count_include_pad, divisor_override):
    """What the sum of each window is divided by."""
    if divisor_override is not None:
        return divisor_override
    counts = []
    for size, length, jump, pad, many in zip(sizes, kernel, stride, padding, places, strict=True):
        start = np.arange(many) * jump - pad
        end = np.minimum(start + length, size + pad)
        counts.append(end - start if count_include_pad else np.minimum(end, size) - np.maximum(start, 0))
    return math.prod(np.ix_(*counts))


def places_of(sizes, kernel, stride, padding, dilation, ceil_mode):
    """How many windows there are along each dimension; with `ceil_mode` also those that stick out at the end."""
    found = []
    for size, length, jump, pad, gap in zip(sizes, kernel, stride, padding, dilation, strict=True):
        many = (size + 2 * pad - gap * (length - 1) - 1 + (jump - 1 if ceil_mode else 0)) // jump + 1
        if ceil_mode and (many - 1) * jump >= size + pad:
            many -= 1  # it would begin behind the end
        found.append(many)
    return tuple(found)


@array_function
def mean_of_parts(array, output):
    """The mean of each part, one dimension after the other, the last one first."""
    for axis, many in zip(range(-1, -len(output) - 1, -1), reversed(output), strict=True):
        moved = np.moveaxis(array, axis, -1)
        result = made(np.empty, (*moved.shape[:-1], many), array.dtype, is_counted=True)
        for number in range(many):
            result[..., number] = np.mean(moved[..., slice(*part_of(number, moved.shape[-1], many))], -1)
        array = np.moveaxis(result, -1, axis)
    return np.ascontiguousarray(array)


@array_function
def spread_over_parts(grad, shape, count):
    """The adjoint: each element of a part gets its share."""
    for axis in range(-1, -count - 1, -1):
        moved, size = np.moveaxis(grad, axis, -1), shape[axis]
        result = np.zeros((*moved.shape[:-1], size), grad.dtype)
        for number in range(moved.shape[-1]):
            start, end = part_of(number, size, moved.shape[-1])
            result[..., start:end] += moved[..., number, None] / (end - start)
        grad = np.moveaxis(result, -1, axis)
    return np.ascontiguousarray(grad)


# The operations


@formula_function
def chosen_gradient(grad, indices, count):
    """What comes in for the elements that were chosen; all others had none."""
    shape = tuple(grad.shape)
    rows, row = shape[: len(shape) - count], math.prod(shape[len(shape) - count :])
    numbers = indices.reshape((*rows, math.prod(indices.shape[len(rows) :])))
    return gather_at(grad.reshape((*rows, row)), numbers, len(rows)).reshape(tuple(indices.shape))  # noqa: F821 (ours)


def _declare_greatest(name, node, count):
    declare(f"{name}_backward(grad_output, self, indices)", f"{node}BackwardBackward0", public=False,
            forward=f"put_in_place(grad_output, indices, self.shape, {count})",
            grad_output=f"chosen_gradient(grad, indices, {count})",
            self="zeros_like(grad)")  # fmt: skip
    return declare(f"{name}(self, result1, /, values)", f"{node}Backward0", public=False,
                   forward="values",
                   self=f"{name}_backward(grad, self, result1)")  # fmt: skip


def _declare_average(count):
    options = "kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override"
    name, node = f"avg_pool{count}d", f"AvgPool{count}DBackward"
    declare(f"{name}_backward(grad_output, self, /, {options})", f"{node}Backward0", public=False,
            forward=f"spread_evenly(grad_output, self.shape, {options})",
            grad_output=f"{name}(grad, {options})",
            self="zeros_like(grad)")  # fmt: skip
    return declare(f"{name}(self, /, {options})", f"{node}0", public=False,
                   forward=f"averaged(self, {options})",
                   self=f"{name}_backward(grad, self, {options})")  # fmt: skip


def _declare_adaptive_average(count):
    name, node = f"adaptive_avg_pool{count}d", f"AdaptiveAvgPool{count}DBackward"
    declare(f"{name}_backward(grad_output, self)", f"{node}Backward0", public=False,
            forward=f"spread_over_parts(grad_output, self.shape, {count})",
            grad_output=f"{name}(grad, grad_output.shape[-{count}:])",
            self="zeros_like(grad)")  # fmt: skip
    return declare(f"{name}(self, /, output_size)", f"{node}0", public=False,
                   forward="mean_of_parts(self, output_size)",
                   self=f"{name}_backward(grad, self)")  # fmt: skip


_GREATEST = {
    count: _declare_greatest(f"max_pool{count}d_with_indices", f"MaxPool{count}DWithIndices", count) for count in (2, 3)
}
_ADAPTIVE_GREATEST = {
    count: _declare_greatest(f"adaptive_max_pool{count}d", f"AdaptiveMaxPool{count}D", count) for count in (2, 3)
}
_AVERAGE = {count: _declare_average(count) for count in (2, 3)}
_ADAPTIVE_AVERAGE = {count: _declare_adaptive_average(count) for count in (2, 3)}


# The functions that PyTorch offers: windows of the greatest


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    """The greatest of each window of a sequence; windows lie side by side unless a `stride` is given.

    With `return_indices` a second tensor says where it stood. Shapes: (batch, channels, length), or without batch.
    Raises `RuntimeError` for sizes and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html

    >>> import minigrad as torch
    >>> torch.max_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[3., 2.]])
    """
    options = stride, padding, dilation, ceil_mode
    values, indices = (_max_pool1d_with_indices if return_indices else _max_pool1d)(input, kernel_size, *options)
    if return_indices:
        return values, indices
    is_recorded = input.requires_grad and grad_mode.enabled
    return values if is_recorded else from_outside(values._array)  # where nothing is recorded, PyTorch makes no view


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    """The greatest of each window of an image. Shapes: (batch, channels, height, width), or without batch.

    What is said of `max_pool1d` holds here.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html

    >>> import minigrad as torch
    >>> torch.max_pool2d(torch.arange(16.0).view(1, 4, 4), 2)
    tensor([[[ 5.,  7.],
             [13., 15.]]])
    """
    results = _max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode)
    return results if return_indices else results[0]


def max_pool3d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html

    >>> import minigrad as torch
    >>> torch.max_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 2)
    tensor([[[[7.]]]])
    """
    results = _max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode)
    return results if return_indices else results[0]


for _function in (max_pool1d, max_pool2d, max_pool3d):
    _function.__qualname__ = (
        f"_{_function.__name__}"  # so Python's errors call the functions that PyTorch has for these
    )


_SIGNATURE = (
    "max_pool{0}d(Tensor input, IntArrayRef[{0}] kernel_size, IntArrayRef[{0}] stride=None, "
    "IntArrayRef[{0}] padding=0, IntArrayRef[{0}] dilation=1, bool ceil_mode=False)"
)


@reading(_SIGNATURE.format(1))
def _max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode):
    facts = _facts_of_sequence(input, kernel_size, stride, padding, dilation)
    _check_sequence(input, *(each for _, each in facts), ceil_mode)
    is_recorded = input.requires_grad and grad_mode.enabled
    if not is_recorded and input._array.dtype.kind != "f":
        raise refusal(NotImplementedError, "kernel_type", kernel="max_pool1d_impl", dtype=input.dtype.title)
    return _max_pool_of_sequence(input, facts, ceil_mode)


@reading(_SIGNATURE.format(1))
def _max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode):
    _require_sequence("max_pool1d", input)
    kernel_size = _only("max_pool1d", "kernel_size", kernel_size)
    stride = kernel_size if stride is None or stride == () or stride == [] else _only("max_pool1d", "stride", stride)
    padding, dilation = _only("max_pool1d", "padding", padding), _only("max_pool1d", "dilation", dilation)
    return _max_pool_of_sequence(input, ((1, kernel_size), (1, stride), (0, padding), (1, dilation)), ceil_mode)


def _max_pool_of_sequence(input, facts, ceil_mode):
    results = _max_pool("max_pool2d", 2, input.unsqueeze(-2), *facts, ceil_mode)
    return tuple(each.squeeze(-2) for each in results)


@reading(_SIGNATURE.format(2))
def _max_pool2d(*arguments):
    return _max_pool("max_pool2d", 2, *arguments)


@reading(_SIGNATURE.format(3))
def _max_pool3d(*arguments):
    return _max_pool("max_pool3d", 3, *arguments)


def _facts_of_sequence(input, kernel_size, stride, padding, dilation):
    """What is said of a sequence as it must be said of an image of height 1."""
    if input.ndim not in (2, 3) or 0 in input.shape[-2:]:
        raise refusal(RuntimeError, "max_pool1d_input", shape=list(input.shape))
    stride = kernel_size if _is_left_out(stride) else stride
    given = {"kernel_size": kernel_size, "stride": stride, "padding": padding, "dilation": dilation}
    facts = {}
    for name, value in given.items():
        values = list(value) if isinstance(value, (list, tuple)) else [value]
        if len(values) != 1:
            what = "None, an int, list of ints, or" if name == "stride" else "an int, list of ints"
            what += {"padding": ", or", "stride": ""}.get(name, " or")
            raise refusal(RuntimeError, "max_pool1d_numbers", name=name, what=what, count=len(values))
        facts[name] = whole(values[0])
    return tuple((0 if name == "padding" else 1, value) for name, value in facts.items())


def _check_sequence(input, kernel_size, stride, padding, dilation, ceil_mode):
    """Raise `RuntimeError` for numbers that PyTorch refuses before it sees a sequence as an image."""
    facts = {"kernel_size": kernel_size, "stride": stride, "padding": padding, "dilation": dilation}
    for name, value in facts.items():
        if value < (name != "padding"):
            least = "non-negative" if name == "padding" else "greater than zero"
            raise refusal(RuntimeError, "max_pool1d_least", name=name, least=least, value=value)
    if padding > kernel_size / 2:
        raise refusal(RuntimeError, "max_pool1d_padding", padding=padding, kernel_size=kernel_size)
    (places,) = places_of(input.shape[-1:], *([each] for each in facts.values()), ceil_mode)
    if max(kernel_size, dilation) >= 2**31:
        raise refusal(RuntimeError, "pool_number_too_large")
    if places <= 0:
        raise refusal(RuntimeError, "max_pool1d_places", places=places)


def _max_pool(name, count, input, kernel_size, stride, padding, dilation, ceil_mode):
    require_bools(ceil_mode)
    kernel, stride, padding = _numbers(name, count, kernel_size, stride, padding)
    dilation = _for_each(name, "dilation", dilation, count)
    _require_dimensions(count, input, is_first=True)
    places = _checked(name, count, input, kernel, stride, padding, dilation, ceil_mode)
    if input._array.dtype.kind == "b":
        raise refusal(NotImplementedError, "kernel_type", kernel=name, dtype="Bool")
    values, indices = greatest(input._array, kernel, stride, padding, dilation, places)
    indices = integers(indices)
    return _GREATEST[count](input, indices, values), indices


# The means


def avg_pool1d(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
    """The mean of each window of a sequence; windows lie side by side unless a `stride` is given.

    Raises `RuntimeError` for sizes and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html

    >>> import minigrad as torch
    >>> torch.avg_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[2., 1.]])
    """
    _require_sequence("avg_pool1d", input)
    kernel_size = _only("avg_pool1d", "kernel_size", kernel_size)
    stride = kernel_size if _is_left_out(stride) else _only("avg_pool1d", "stride", stride)
    padding = _only("avg_pool1d", "padding", padding)
    facts = (1, kernel_size), (1, stride), (0, padding)
    return _average("avg_pool2d", 2, input.unsqueeze(-2), *facts, ceil_mode, count_include_pad, None).squeeze(-2)


def avg_pool2d(
    input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None
):
    """The mean of each window of an image, or its sum over `divisor_override`.

    Zeros around the image count unless `count_include_pad=False`. Raises what `avg_pool1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.avg_pool2d(torch.arange(16.0).view(1, 4, 4), 2)
    tensor([[[ 2.5000,  4.5000],
             [10.5000, 12.5000]]])
    """
    options = ceil_mode, count_include_pad, divisor_override
    return _average("avg_pool2d", 2, input, kernel_size, stride, padding, *options)


def avg_pool3d(
    input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None
):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.avg_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 2)
    tensor([[[[3.5000]]]])
    """
    options = ceil_mode, count_include_pad, divisor_override
    return _average("avg_pool3d", 3, input, kernel_size, stride, padding, *options)


def _average(name, count, input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override):
    require_bools(ceil_mode, count_include_pad)
    kernel, stride, padding = _numbers(name, count, kernel_size, stride, padding)
    if divisor_override is not None and whole(divisor_override) == 0:
        raise refusal(RuntimeError, "pool_divisor")
    if count == 2 and input.ndim < 3:
        input.size(-3)  # which is not there
    _require_dimensions(count, input, is_first=count == 3)
    _checked(name, count, input, kernel, stride, padding, (1,) * count, ceil_mode)
    dtype = input._array.dtype
    if dtype.kind != "f" and dtype.name != "int64" or count == 3 and dtype.name == "float16":
        kernel = name if count == 2 else "avg_pool3d_out_frame"
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=input.dtype.title)
    return _AVERAGE[count](input, kernel, stride, padding, ceil_mode, count_include_pad, divisor_override)


# As many windows as are wanted


def adaptive_avg_pool1d(input, output_size):
    """The means of as many parts of a sequence. Raises `RuntimeError` for sizes that do not fit.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html

    >>> import minigrad as torch
    >>> torch.adaptive_avg_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[2., 1.]])
    """
    _require_sequence("adaptive_avg_pool1d", input)
    size = _only("adaptive_avg_pool1d", "output_size", output_size)
    return _adaptive_average("adaptive_avg_pool2d", 2, input.unsqueeze(-2), (1, size)).squeeze(-2)


def adaptive_avg_pool2d(input, output_size):
    """The means of an image cut into `output_size` parts, a number or two; None leaves a dimension as it is.

    Raises what `adaptive_avg_pool1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_avg_pool2d(torch.arange(16.0).view(1, 4, 4), (1, 2))
    tensor([[[6.5000, 8.5000]]])
    """
    return _adaptive_avg_pool2d(input, _output_size(input, output_size))


def adaptive_avg_pool3d(input, output_size):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_avg_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 1)
    tensor([[[[3.5000]]]])
    """
    return _adaptive_avg_pool3d(input, _output_size(input, output_size))


@reading("adaptive_avg_pool2d(Tensor input, SymIntArrayRef[2] output_size)")
def _adaptive_avg_pool2d(*arguments):
    return _adaptive_average("adaptive_avg_pool2d", 2, *arguments)


@reading("adaptive_avg_pool3d(Tensor input, SymIntArrayRef[3] output_size)")
def _adaptive_avg_pool3d(*arguments):
    return _adaptive_average("adaptive_avg_pool3d", 3, *arguments)


def _adaptive_average(name, count, input, output_size):
    output = sizes_of(output_size) if isinstance(output_size, (list, tuple)) else (whole(output_size),) * count
    if len(output) != count:
        raise refusal(RuntimeError, "adaptive_size", name=name, count=count)
    if min(output) < 0:
        listed = f"{output[0]}, {','.join(map(str, output[1:]))}"
        raise refusal(RuntimeError, "adaptive_negative", name=name, sizes=f"{{{listed}}}")
    if output == (1,) * count:
        return input.mean(tuple(range(-1, -count - 1, -1)), keepdim=True)
    _require_sizes(name, count, input, ":" if name.startswith("adaptive_max") else "")
    if input._array.dtype.kind != "f" and (count == 3 or input.numel()):
        kernel = name if count == 2 else f"{name}_cpu"
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=input.dtype.title)
    return _ADAPTIVE_AVERAGE[count](input, output)


def adaptive_max_pool1d(input, output_size, return_indices=False):
    """The greatest of each of so many parts of a sequence; with `return_indices` also where it stood.

    Raises `RuntimeError` for sizes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[3., 2.]])
    """
    results = _adaptive_max_pool1d(input, output_size)
    return results if return_indices else results[0]


def adaptive_max_pool2d(input, output_size, return_indices=False):
    """The greatest of each part of an image. What is said of `adaptive_avg_pool2d` holds here.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool2d(torch.arange(16.0).view(1, 4, 4), (1, 2))
    tensor([[[13., 15.]]])
    """
    results = _adaptive_max_pool2d(input, _output_size(input, output_size))
    return results if return_indices else results[0]


def adaptive_max_pool3d(input, output_size, return_indices=False):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 1)
    tensor([[[[7.]]]])
    """
    results = _adaptive_max_pool3d(input, _output_size(input, output_size))
    return results if return_indices else results[0]


for _function in adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d:
    _function.__qualname__ = f"_{_function.__name__}"  # by which Python calls it there


@reading("adaptive_max_pool1d(Tensor input, IntArrayRef[1] output_size)")
def _adaptive_max_pool1d(input, output_size):
    _require_sequence("adaptive_max_pool1d", input)
    size = _only("adaptive_max_pool1d", "output_size", output_size)
    results = _adaptive_max("adaptive_max_pool2d", 2, input.unsqueeze(-2), (1, size))
    return tuple(each.squeeze(-2) for each in results)


@reading("adaptive_max_pool2d(Tensor input, IntArrayRef[2] output_size)")
def _adaptive_max_pool2d(*arguments):
    return _adaptive_max("adaptive_max_pool2d", 2, *arguments)


@reading("adaptive_max_pool3d(Tensor input, IntArrayRef[3] output_size)")
def _adaptive_max_pool3d(*arguments):
    return _adaptive_max("adaptive_max_pool3d", 3, *arguments)


def _adaptive_max(name, count, input, output_size):
    output = wholes(output_size) if isinstance(output_size, (list, tuple)) else (whole(output_size),) * count
    _require_sizes(name, count, input, ":")
    if len(output) != count:
        raise refusal(RuntimeError, "adaptive_max_size", name=name, count=count)
    if min(output) < 0:
        shape = [*input.shape[: input.ndim - count], *output]
        raise refusal(RuntimeError, "size_negative", length=min(output), shape=shape)
    if input._array.dtype.kind != "f":
        kernel = name if count == 2 else f"{name}_cpu"
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=input.dtype.title)
    values, indices = greatest_of_parts(input._array, output)
    indices = integers(indices)
    return _ADAPTIVE_GREATEST[count](input, indices, values), indices


# By a power: 1 is the sum, infinity the greatest


def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """The length of each window as `norm` has it: the root of the sum of its powers.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.lp_pool1d(torch.tensor([[3.0, 4.0]]), 2, 2)
    tensor([[5.]])
    """
    sums = avg_pool1d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(sums, norm_type, kernel_size)


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """The same for images. See https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.lp_pool2d(torch.ones(1, 2, 2), 2, 2)
    tensor([[[2.]]])
    """
    width, height = for_each(kernel_size, 2)
    sums = _avg_pool2d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return _root(sums, norm_type, width * height)


_avg_pool2d = reading(
    "avg_pool2d(Tensor input, IntArrayRef[2] kernel_size, IntArrayRef[2] stride=None, IntArrayRef[2] padding=0, "
    "bool ceil_mode=False)"
)(avg_pool2d)


def _root(means, norm_type, count):
    return (means.sign() * means.abs().relu() * count).pow(1.0 / norm_type)


# What is checked


def _numbers(name, count, kernel_size, stride, padding):
    """Kernel, stride and padding for each dimension; without a stride, windows lie side by side."""
    kernel = _for_each(name, "kernel_size", kernel_size, count)
    stride = kernel if _is_left_out(stride) else _for_each(name, "stride", stride, count)
    return kernel, stride, _for_each(name, "padding", padding, count)


def _is_left_out(stride):
    """Whether windows lie side by side. No comparison with a list, which would ask a NumPy number for its elements."""
    return stride is None or isinstance(stride, (list, tuple)) and not stride


def _for_each(name, what, value, count):
    values = _as_many(value, count)
    if len(values) != count:
        how = "be either" if what == "dilation" else "be" if name == "avg_pool3d" else "either be"
        omitted = " omitted," if what == "stride" else ""
        values = {"what": what, "how": how, "omitted": omitted, "count": ("two", "three")[count - 2]}
        raise refusal(RuntimeError, "pool_numbers", name=name, **values)
    if max(values) >= 2**31:
        raise refusal(RuntimeError, "pool_number_too_large")
    return values


def _as_many(value, count):
    values = wholes(value) if isinstance(value, (list, tuple)) else (whole(value),)
    return values * count if len(values) == 1 and (count == 2 or not isinstance(value, (list, tuple))) else values


def _only(name, what, value):
    """The only number of a sequence's operation."""
    values = list(value) if isinstance(value, (list, tuple)) else [value]
    if len(values) != 1:
        raise refusal(RuntimeError, "pool1d_numbers", name=name, what=what, count=len(values))
    return whole(values[0])


def _output_size(input, output_size):
    """The sizes that are wanted, None replaced by what there is."""
    require_size(input)
    if isinstance(output_size, int):
        return output_size
    if len(output_size) >= input.ndim:
        raise refusal(ValueError, "adaptive_dimensions", least=len(output_size) + 1)
    sizes = input.shape[input.ndim - len(output_size) :]
    return [size if each is None else each for each, size in zip(output_size, sizes, strict=True)]


def _require_sequence(name, input):
    if input.ndim not in (2, 3):
        raise refusal(RuntimeError, "pool1d_dimensions", ndim=input.ndim, name=name)


def _require_dimensions(count, input, is_first):
    """Raise unless there are as many dimensions as an image has, or a batch of them."""
    few, many = count + 1, count + 2
    if is_first and input.ndim not in (few, many):
        raise refusal(RuntimeError, "pool_dimensions", few=few, many=many)


def _require_sizes(name, count, input, colon):
    shape, few = list(input.shape), count + 1
    if input.ndim not in (few, few + 1):
        raise refusal(RuntimeError, "adaptive_input", name=name, few=few, many=few + 1, colon=colon, shape=shape)
    for dim in range(input.ndim - count, input.ndim):
        if shape[dim] == 0:
            raise refusal(RuntimeError, "adaptive_empty", name=name, shape=shape, dim=dim)


def _checked(name, count, input, kernel, stride, padding, dilation, ceil_mode):
    """How many windows there are along each dimension. Raises `RuntimeError` unless there is one at least."""
    for pad, length, jump, gap in zip(padding, kernel, stride, dilation, strict=True):
        if jump == 0:
            raise refusal(RuntimeError, "pool_stride_zero")
        if pad < 0:
            raise refusal(RuntimeError, "pool_pad_negative", pad=pad)
        if pad > int(((length - 1) * gap + 1) / 2):  # the half is cut off towards zero
            raise refusal(RuntimeError, "pool_pad", pad=pad, length=length, gap=gap)
    letters = "THW"[-count:]
    for what, prefix, values in (
        ("kernel size", "k", kernel),
        ("stride", "d", stride),
        ("dilation", "dilation", dilation),
    ):
        if min(values) <= 0:
            listed = " ".join(f"{prefix}{letter}: {each}" for letter, each in zip(letters, values, strict=True))
            raise refusal(RuntimeError, "pool_least", what=what, listed=listed)
    shape = list(input.shape)
    if count == 3 and 0 in shape[-4:]:
        full_name = name if name == "avg_pool3d" else f"{name}_with_indices_out_cpu_template"
        raise refusal(RuntimeError, "pool3d_empty", name=full_name, shape=shape)
    if input.ndim not in (count + 1, count + 2) or 0 in shape[-count - 1 :]:
        raise refusal(RuntimeError, "pool_input", shape=shape)
    sizes = shape[-count:]
    if name == "avg_pool3d" and any(size < length for size, length in zip(sizes, kernel, strict=True)):
        given, wanted = (
            " ".join(f"{prefix}{letter}: {each}" for letter, each in zip(letters, values, strict=True))
            for prefix, values in (("", sizes), ("k", kernel))
        )
        raise refusal(RuntimeError, "pool3d_kernel", sizes=given, kernel=wanted)
    places = places_of(sizes, kernel, stride, padding, dilation, ceil_mode)
    if min(places) < 1:
        given, found = ("x".join(map(str, [shape[-count - 1], *each])) for each in (sizes, places))
        raise refusal(RuntimeError, "pool_output", input=given, output=found)
    return places
