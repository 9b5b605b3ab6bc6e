"""Pooling: the greatest or the mean of each window, which makes images smaller.

The adaptive ones are told how many windows there shall be, and cut the image into as many, of nearly the same size.
What a window of the greatest chose is no matter of calculus: its place is found first, and then is a constant. Each
operation exists for images and for volumes; sequences are images of height 1.
"""

import math
from functools import partial

import numpy as np

from minigrad.arrays import made
from minigrad.core.modes import grad_mode
from minigrad.core.names_in_formulas import ON_TENSORS
from minigrad.exact.calls import reading
from minigrad.exact.methods import from_outside
from minigrad.for_each import for_each
from minigrad.ops.declarations import array_function, formula_function, internal, internal_with_backward
from minigrad.ops.selection import integers
from minigrad.ops.strict import require_bools, require_floating, require_size, sizes_of, whole, wholes
from minigrad.ops.windows import framed_by, inner, last_sizes, places_in, widened, windows
from minigrad.words import refusal, refuse_if

# On arrays: the last `count` dimensions are those over which windows slide


def frame_of(sizes, kernel, stride, padding, dilation, places):
    """How much to put around an array so that it holds all windows, of which the last ones may stick out further."""
    facts = zip(sizes, kernel, stride, padding, dilation, places, strict=True)
    reach = [(many - 1) * jump + gap * (length - 1) + 1 - pad for _, length, jump, pad, gap, many in facts]
    return [(pad, max(pad, far - size)) for size, pad, far in zip(sizes, padding, reach, strict=True)]


def greatest(array, kernel, stride, padding, dilation, places):
    """The greatest element of each window, and where it stands; of equal ones the first, of several nan the last."""
    others, sizes = last_sizes(array.shape, len(kernel))
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
    others, sizes = last_sizes(array.shape, len(output))
    values, indices = (made(np.empty, (*others, *output), dtype) for dtype in (array.dtype, np.int64))
    for cell in np.ndindex(*output):
        edges = [part_of(*each) for each in zip(cell, sizes, output, strict=True)]
        region = array[(..., *(slice(*each) for each in edges))]
        region = region.reshape(*others, math.prod(region.shape[len(others) :]))
        chosen = region.argmax(-1)
        if array.dtype.kind == "f":
            backwards = np.isnan(region)[..., ::-1]
            chosen = np.where(backwards.any(-1), region.shape[-1] - 1 - backwards.argmax(-1), chosen)
        values[..., *cell] = np.take_along_axis(region, chosen[..., None], -1)[..., 0]
        indices[..., *cell] = flat(np.ix_(*(np.arange(*each) for each in edges)), sizes).reshape(-1)[chosen]
    return values, indices


def part_of(number, size, parts):
    """Where a part begins and ends if `size` elements are cut into so many.

    >>> [part_of(number, 5, 2) for number in range(2)]
    [(0, 3), (2, 5)]
    """
    return number * size // parts, -(-(number + 1) * size // parts)


@array_function
def put_in_place(values, indices, shape, count):
    """Zeros of that shape, in which each value is added at its index, a number of the last `count` dimensions."""
    rows, row = map(math.prod, last_sizes(shape, count))
    result = np.zeros((rows, row), values.dtype)
    chosen = rows, math.prod(values.shape[len(shape) - count :])
    np.add.at(result, (np.arange(rows)[:, None], indices.reshape(chosen)), values.reshape(chosen))
    return result.reshape(shape)


@array_function
def averaged(array, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override):
    """The mean of each window, in which the zeros around the array count if `count_include_pad` says so."""
    once = (1,) * len(kernel_size)
    others, sizes = last_sizes(array.shape, len(kernel_size))
    places = places_in(sizes, kernel_size, stride, padding, once, ceil_mode)
    frame = frame_of(sizes, kernel_size, stride, padding, once, places)
    found = windows(framed_by(array, frame), kernel_size, places, stride, once)
    total = np.zeros((*others, *places), array.dtype)
    for place in np.ndindex(*kernel_size):
        total += found[place]
    divisors = divisors_of(sizes, kernel_size, stride, padding, places, count_include_pad, divisor_override)
    if array.dtype.kind != "f":
        return np.trunc(total / divisors).astype(array.dtype)
    return total / np.asarray(divisors, array.dtype)


@array_function
def spread_evenly(grad, shape, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override):
    """The adjoint: each element of a window gets its part of what came of the mean."""
    once = (1,) * len(kernel_size)
    (others, sizes), (_, places) = (last_sizes(each, len(kernel_size)) for each in (shape, grad.shape))
    frame = frame_of(sizes, kernel_size, stride, padding, once, places)
    result = np.zeros((*others, *widened(sizes, frame)), grad.dtype)
    targets = windows(result, kernel_size, places, stride, once)
    divisors = divisors_of(sizes, kernel_size, stride, padding, places, count_include_pad, divisor_override)
    share = grad / np.asarray(divisors, grad.dtype)
    for place in np.ndindex(*kernel_size):
        targets[place] += share
    return result[inner(sizes, frame)].copy()


def divisors_of(sizes, kernel, stride, padding, places, count_include_pad, divisor_override):
    """What the sum of each window is divided by."""
    if divisor_override is not None:
        return divisor_override
    counts = []
    for size, length, jump, pad, many in zip(sizes, kernel, stride, padding, places, strict=True):
        start = np.arange(many) * jump - pad
        end = np.minimum(start + length, size + pad)
        counts.append(end - start if count_include_pad else np.minimum(end, size) - np.maximum(start, 0))
    return math.prod(np.ix_(*counts))


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


# The operations, by the number of dimensions


@formula_function
def chosen_gradient(grad, indices, count):
    """What comes in for the elements that were chosen; all others had none."""
    shape = tuple(grad.shape)
    rows, row = shape[: len(shape) - count], math.prod(shape[len(shape) - count :])
    numbers = indices.reshape((*rows, math.prod(indices.shape[len(rows) :])))
    return gather_at(grad.reshape((*rows, row)), numbers, len(rows)).reshape(tuple(indices.shape))  # noqa: F821 (ours)


# fmt: off

_OPTIONS = "kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override"

for _count in (2, 3):
    for _name, _node in ((f"max_pool{_count}d_with_indices", f"MaxPool{_count}DWithIndicesBackward"),
                         (f"adaptive_max_pool{_count}d", f"AdaptiveMaxPool{_count}DBackward")):
        internal(f"{_name}(self, result1, /, values)", f"{_node}0",
                 forward="values",
                 self=f"{_name}_backward(grad, self, result1)")
        internal(f"{_name}_backward(grad_output, self, indices)", f"{_node}Backward0",
                 forward=f"put_in_place(grad_output, indices, self.shape, {_count})",
                 grad_output=f"chosen_gradient(grad, indices, {_count})",
                 self="zeros_like(grad)")
    internal_with_backward(f"avg_pool{_count}d(self, /, {_OPTIONS})", f"AvgPool{_count}D",
                           forward=f"averaged(self, {_OPTIONS})",
                           backward=f"spread_evenly(grad_output, self.shape, {_OPTIONS})",
                           grad_output=f"avg_pool{_count}d(grad, {_OPTIONS})")
    _name, _node = f"adaptive_avg_pool{_count}d", f"AdaptiveAvgPool{_count}DBackward"
    internal(f"{_name}(self, /, output_size)", f"{_node}0",
             forward="mean_of_parts(self, output_size)",
             self=f"{_name}_backward(grad, self)")
    internal(f"{_name}_backward(grad_output, self)", f"{_node}Backward0",
             forward=f"spread_over_parts(grad_output, self.shape, {_count})",
             grad_output=f"{_name}(grad, grad_output.shape[-{_count}:])",
             self="zeros_like(grad)")

# fmt: on


def _read_for(signature, function, counts=(2, 3)):
    """The function of each number of dimensions, for arguments that PyTorch hands to one with that signature."""
    return {count: reading(signature.format(count))(partial(function, count)) for count in counts}


# Windows of the greatest


def _max_pool(count, input, kernel_size, stride, padding, dilation, ceil_mode):
    require_bools(ceil_mode)
    name, given = f"max_pool{count}d", {"padding": padding, "dilation": dilation}
    numbers = _numbers(partial(_for_each, name, count), kernel_size, stride, **given).values()
    few, many = count + 1, count + 2
    refuse_if(input._array.ndim not in (few, many), RuntimeError, "pool_dimensions", few=few, many=many)
    places = _checked(name, count, input, *numbers, ceil_mode)
    if input._array.dtype.kind == "b":
        raise refusal(NotImplementedError, "kernel_type", kernel=name, dtype="Bool")
    values, indices = greatest(input._array, *numbers, places)
    indices = integers(indices)
    return ON_TENSORS[f"{name}_with_indices"](input, indices, values), indices


def _max_pool_of_sequence(input, kernel_size, stride, padding, dilation, ceil_mode):
    """As PyTorch does it where it has to remember the places."""
    _require_sequence("max_pool1d", input)
    numbers = _numbers(partial(_only, "max_pool1d"), kernel_size, stride, padding=padding, dilation=dilation)
    return _as_images(_max_pool, input, *_of_height_one(numbers), ceil_mode)


def _max_pool_of_sequence_alone(input, kernel_size, stride, padding, dilation, ceil_mode):
    """As it does it where nobody asks for the places: it looks at the numbers before it sees an image."""
    if input.ndim not in (2, 3) or 0 in input.shape[-2:]:
        raise refusal(RuntimeError, "max_pool1d_input", shape=list(input.shape))
    numbers = _numbers(_only_of_max_pool, kernel_size, stride, padding=padding, dilation=dilation)
    for name, value in numbers.items():
        least = "non-negative" if name == "padding" else "greater than zero"
        refuse_if(value < (name != "padding"), RuntimeError, "max_pool1d_least", name=name, least=least, value=value)
    kernel, stride, padding, dilation = numbers.values()
    refuse_if(padding > kernel / 2, RuntimeError, "max_pool1d_padding", padding=padding, kernel_size=kernel)
    (places,) = places_in(input.shape[-1:], [kernel], [stride], [padding], [dilation], ceil_mode)
    refuse_if(max(kernel, dilation) >= 2**31, RuntimeError, "pool_number_too_large")
    refuse_if(places <= 0, RuntimeError, "max_pool1d_places", places=places)
    if not (input.requires_grad and grad_mode.enabled):
        require_floating("max_pool1d_impl", input)
    return _as_images(_max_pool, input, *_of_height_one(numbers), ceil_mode)


def _only_of_max_pool(name, value):
    values = list(value) if isinstance(value, (list, tuple)) else [value]
    if len(values) != 1:
        what = "None, an int, list of ints, or" if name == "stride" else "an int, list of ints"
        what += {"padding": ", or", "stride": ""}.get(name, " or")
        raise refusal(RuntimeError, "max_pool1d_numbers", name=name, what=what, count=len(values))
    return whole(values[0])


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    """The greatest of each window of a sequence; windows lie side by side unless a `stride` is given.

    With `return_indices` a second tensor says where it stood. Shapes: (batch, channels, length), or without batch.
    Raises `RuntimeError` for sizes and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html

    >>> import minigrad as torch
    >>> torch.max_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[3., 2.]])
    """
    given = input, kernel_size, stride, padding, dilation, ceil_mode
    if return_indices:
        return _max_pool_of_sequence(*given)
    values, _ = _max_pool_of_sequence_alone(*given)
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
    results = _max_pool(2, input, kernel_size, stride, padding, dilation, ceil_mode)
    return results if return_indices else results[0]


def max_pool3d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html

    >>> import minigrad as torch
    >>> torch.max_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 2)
    tensor([[[[7.]]]])
    """
    results = _max_pool(3, input, kernel_size, stride, padding, dilation, ceil_mode)
    return results if return_indices else results[0]


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
    numbers = _numbers(partial(_only, "avg_pool1d"), kernel_size, stride, padding=padding)
    return _as_images(_average, input, *_of_height_one(numbers), ceil_mode, count_include_pad)


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
    return _average(2, input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override)


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
    return _average(3, input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override)


def _average(count, input, kernel_size, stride, padding, ceil_mode, count_include_pad=True, divisor_override=None):
    name, dtype = f"avg_pool{count}d", input._array.dtype
    require_bools(ceil_mode, count_include_pad)
    kernel, stride, padding = _numbers(partial(_for_each, name, count), kernel_size, stride, padding=padding).values()
    refuse_if(divisor_override is not None and whole(divisor_override) == 0, RuntimeError, "pool_divisor")
    if count == 2 and input._array.ndim < 3:
        input.size(-3)  # which is not there
    refuse_if(count == 3 and input._array.ndim not in (4, 5), RuntimeError, "pool_dimensions", few=4, many=5)
    _checked(name, count, input, kernel, stride, padding, (1,) * count, ceil_mode)
    if dtype.kind != "f" and dtype.name != "int64" or count == 3 and dtype.name == "float16":
        kernel = name if count == 2 else "avg_pool3d_out_frame"
        raise refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=input.dtype.title)
    return ON_TENSORS[name](input, kernel, stride, padding, ceil_mode, count_include_pad, divisor_override)


# As many windows as are wanted


def _adaptive_average(count, input, output_size):
    name, output = f"adaptive_avg_pool{count}d", _output_numbers(count, output_size, sizes_of)
    refuse_if(len(output) != count, RuntimeError, "adaptive_size", name=name, count=count)
    if min(output) < 0:
        listed = f"{output[0]}, {','.join(map(str, output[1:]))}"
        raise refusal(RuntimeError, "adaptive_negative", name=name, sizes=f"{{{listed}}}")
    if output == (1,) * count:
        return input.mean(tuple(range(-1, -count - 1, -1)), keepdim=True)
    _require_sizes(name, count, input, colon="")
    if count == 3 or input.numel():
        require_floating(name if count == 2 else f"{name}_cpu", input)
    return ON_TENSORS[name](input, output)


def _adaptive_max(count, input, output_size):
    name, output = f"adaptive_max_pool{count}d", _output_numbers(count, output_size, wholes)
    _require_sizes(name, count, input, colon=":")
    refuse_if(len(output) != count, RuntimeError, "adaptive_max_size", name=name, count=count)
    if min(output) < 0:
        shape = [*input.shape[: input.ndim - count], *output]
        raise refusal(RuntimeError, "size_negative", length=min(output), shape=shape)
    require_floating(name if count == 2 else f"{name}_cpu", input)
    values, indices = greatest_of_parts(input._array, output)
    indices = integers(indices)
    return ON_TENSORS[name](input, indices, values), indices


def _adaptive_max_of_sequence(count, input, output_size):
    _require_sequence("adaptive_max_pool1d", input)
    return _as_images(_adaptive_max, input, (1, _only("adaptive_max_pool1d", "output_size", output_size)))


_adaptive_averages = _read_for(
    "adaptive_avg_pool{0}d(Tensor input, SymIntArrayRef[{0}] output_size)", _adaptive_average
)
_SIGNATURE = "adaptive_max_pool{0}d(Tensor input, IntArrayRef[{0}] output_size)"
_adaptive_maxima = _read_for(_SIGNATURE, _adaptive_max) | _read_for(_SIGNATURE, _adaptive_max_of_sequence, (1,))


def adaptive_avg_pool1d(input, output_size):
    """The means of as many parts of a sequence. Raises `RuntimeError` for sizes that do not fit.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html

    >>> import minigrad as torch
    >>> torch.adaptive_avg_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[2., 1.]])
    """
    _require_sequence("adaptive_avg_pool1d", input)
    return _as_images(_adaptive_average, input, (1, _only("adaptive_avg_pool1d", "output_size", output_size)))


def adaptive_avg_pool2d(input, output_size):
    """The means of an image cut into `output_size` parts, a number or two; None leaves a dimension as it is.

    Raises what `adaptive_avg_pool1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_avg_pool2d(torch.arange(16.0).view(1, 4, 4), (1, 2))
    tensor([[[6.5000, 8.5000]]])
    """
    return _adaptive_averages[2](input, _output_size(input, output_size))


def adaptive_avg_pool3d(input, output_size):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_avg_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 1)
    tensor([[[[3.5000]]]])
    """
    return _adaptive_averages[3](input, _output_size(input, output_size))


def adaptive_max_pool1d(input, output_size, return_indices=False):
    """The greatest of each of so many parts of a sequence; with `return_indices` also where it stood.

    Raises `RuntimeError` for sizes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool1d(torch.tensor([[1.0, 3.0, 2.0, 0.0]]), 2)
    tensor([[3., 2.]])
    """
    results = _adaptive_maxima[1](input, output_size)
    return results if return_indices else results[0]


def adaptive_max_pool2d(input, output_size, return_indices=False):
    """The greatest of each part of an image. What is said of `adaptive_avg_pool2d` holds here.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool2d(torch.arange(16.0).view(1, 4, 4), (1, 2))
    tensor([[[13., 15.]]])
    """
    results = _adaptive_maxima[2](input, _output_size(input, output_size))
    return results if return_indices else results[0]


def adaptive_max_pool3d(input, output_size, return_indices=False):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.adaptive_max_pool3d(torch.arange(8.0).view(1, 2, 2, 2), 1)
    tensor([[[[7.]]]])
    """
    results = _adaptive_maxima[3](input, _output_size(input, output_size))
    return results if return_indices else results[0]


for _function in (max_pool1d, max_pool2d, max_pool3d, adaptive_max_pool1d, adaptive_max_pool2d, adaptive_max_pool3d):
    _function.__qualname__ = f"_{_function.__name__}"  # by which Python calls it there, in its errors


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


# Sequences


def _as_images(function, input, *numbers):
    """What a function of images gives for a sequence."""
    results = function(2, input.unsqueeze(-2), *numbers)
    return tuple(each.squeeze(-2) for each in results) if isinstance(results, tuple) else results.squeeze(-2)


def _of_height_one(numbers):
    """What is said of a sequence as it must be said of an image of height 1."""
    return [(int(name != "padding"), value) for name, value in numbers.items()]


def _only(function, name, value):
    """The only number of a sequence's operation."""
    values = list(value) if isinstance(value, (list, tuple)) else [value]
    refuse_if(len(values) != 1, RuntimeError, "pool1d_numbers", name=function, what=name, count=len(values))
    return whole(values[0])


def _require_sequence(name, input):
    refuse_if(input.ndim not in (2, 3), RuntimeError, "pool1d_dimensions", ndim=input.ndim, name=name)


# What is checked


def _numbers(read, kernel_size, stride, **others):
    """The numbers by name, each as `read(name, value)` has it; without a stride, windows lie side by side.

    No comparison with a list, which would ask a NumPy number for its elements.
    """
    is_left_out = stride is None or isinstance(stride, (list, tuple)) and not stride
    numbers = {"kernel_size": read("kernel_size", kernel_size)}
    numbers["stride"] = numbers["kernel_size"] if is_left_out else read("stride", stride)
    return numbers | {name: read(name, value) for name, value in others.items()}


def _for_each(function, count, name, value):
    is_list = isinstance(value, (list, tuple))
    values = wholes(value) if is_list else (whole(value),)
    if len(values) == 1 and (count == 2 or not is_list):
        values *= count
    if len(values) != count:
        how = "be either" if name == "dilation" else "be" if function == "avg_pool3d" else "either be"
        said = {"how": how, "omitted": " omitted," if name == "stride" else "", "count": ("two", "three")[count - 2]}
        raise refusal(RuntimeError, "pool_numbers", name=function, what=name, **said)
    refuse_if(max(values) >= 2**31, RuntimeError, "pool_number_too_large")
    return values


def _output_numbers(count, output_size, integers):
    return integers(output_size) if isinstance(output_size, (list, tuple)) else (whole(output_size),) * count


def _output_size(input, output_size):
    """The sizes that are wanted, None replaced by what there is."""
    require_size(input)
    if isinstance(output_size, int):
        return output_size
    refuse_if(len(output_size) >= input.ndim, ValueError, "adaptive_dimensions", least=len(output_size) + 1)
    sizes = input.shape[input.ndim - len(output_size) :]
    return [size if each is None else each for each, size in zip(output_size, sizes, strict=True)]


def _require_sizes(name, count, input, colon):
    shape, few = list(input.shape), count + 1
    if input.ndim not in (few, few + 1):
        raise refusal(RuntimeError, "adaptive_input", name=name, few=few, many=few + 1, colon=colon, shape=shape)
    for dim in range(input.ndim - count, input.ndim):
        refuse_if(shape[dim] == 0, RuntimeError, "adaptive_empty", name=name, shape=shape, dim=dim)


def _checked(name, count, input, kernel, stride, padding, dilation, ceil_mode):
    """How many windows there are along each dimension. Raises `RuntimeError` unless there is one at least."""
    for pad, length, jump, gap in zip(padding, kernel, stride, dilation, strict=True):
        refuse_if(jump == 0, RuntimeError, "pool_stride_zero")
        refuse_if(pad < 0, RuntimeError, "pool_pad_negative", pad=pad)
        most = int(((length - 1) * gap + 1) / 2)  # the half is cut off towards zero
        refuse_if(pad > most, RuntimeError, "pool_pad", pad=pad, length=length, gap=gap)
    for what, sign, values in ("kernel size", "k", kernel), ("stride", "d", stride), ("dilation", "dilation", dilation):
        if min(values) <= 0:
            raise refusal(RuntimeError, "pool_least", what=what, listed=_listed(sign, values))
    shape = list(input._array.shape)
    if count == 3 and 0 in shape[-4:]:
        full_name = name if name == "avg_pool3d" else f"{name}_with_indices_out_cpu_template"
        raise refusal(RuntimeError, "pool3d_empty", name=full_name, shape=shape)
    if len(shape) not in (count + 1, count + 2) or 0 in shape[-count - 1 :]:
        raise refusal(RuntimeError, "pool_input", shape=shape)
    sizes = shape[-count:]
    if name == "avg_pool3d" and any(size < length for size, length in zip(sizes, kernel, strict=True)):
        raise refusal(RuntimeError, "pool3d_kernel", sizes=_listed("", sizes), kernel=_listed("k", kernel))
    places = places_in(sizes, kernel, stride, padding, dilation, ceil_mode)
    if min(places) < 1:
        given, found = ("x".join(map(str, [shape[-count - 1], *each])) for each in (sizes, places))
        raise refusal(RuntimeError, "pool_output", input=given, output=found)
    return places


def _listed(sign, values):
    letters = "THW"[-len(values) :]
    return " ".join(f"{sign}{letter}: {each}" for letter, each in zip(letters, values, strict=True))
