"""Images made larger or smaller: each element of the result is read between elements of the input.

Along each dimension it is told by `taps`: for each place of the result the elements that are read, and how much each
counts. One dimension after the other is enough for all.
"""

import math
from functools import reduce

import numpy as np

from minigrad.core.tensor import Tensor
from minigrad.ops.declarations import array_function, internal
from minigrad.ops.pooling import adaptive_avg_pool1d, adaptive_avg_pool2d, adaptive_avg_pool3d
from minigrad.ops.strict import require_floating
from minigrad.words import refusal, refuse_if

MODES = "nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact"
BLENDING = {"linear": 3, "bilinear": 4, "trilinear": 5, "bicubic": 4}


def taps(size, output, scale, mode, align_corners, dtype):
    """Which elements of a dimension are read for each of the result, and their weights: pairs of two arrays.

    `scale` is how much larger the result shall be, or None if its size says so.
    """
    places, once, is_nearest = np.arange(output), np.ones(1, dtype), mode in ("nearest", "nearest-exact")
    if mode == "nearest" and output in (size, 2 * size):
        return [(places * size // output, once)]
    wide = np.float64 if dtype == np.float64 and not is_nearest else np.float32
    step = wide(1 / scale) if scale else wide(size) / wide(output)
    if is_nearest:
        middle = wide(0.5 if mode == "nearest-exact" else 0)
        index = np.floor((places.astype(wide) + middle) * step).astype(np.int64)
        return [(np.minimum(index, size - 1), once)]
    if align_corners:
        step = wide(size - 1) / wide(output - 1) if output > 1 else wide(0)
        source = places.astype(wide) * step
    else:
        source = np.maximum((places.astype(wide) + wide(0.5)) * step - wide(0.5), 0)
    index = np.minimum(source.astype(np.int64), size - 1)
    after = np.minimum(index + 1, size - 1)
    share = np.clip(source - index, 0, 1)
    return [(index, (1 - share).astype(dtype)), (after, share.astype(dtype))]


def all_taps(shape, output_size, scales, mode, align_corners, dtype):
    """Each dimension that changes with its taps, of which the weights have a shape that meets the dimension."""
    axes = range(len(shape) - len(output_size), len(shape))
    for axis, output, scale in zip(axes, output_size, scales, strict=True):
        along = [-1 if number == axis else 1 for number in range(len(shape))]
        pairs = taps(shape[axis], output, scale, mode, align_corners, dtype)
        yield axis, [(index, weight.reshape(along)) for index, weight in pairs]


@array_function
def resized(array, output_size, scales, mode, align_corners):
    """The array read by the taps of each dimension."""
    if array.dtype == np.uint8 and mode == "bilinear":
        return blended_bytes(array, output_size, scales, align_corners)
    for axis, pairs in all_taps(array.shape, output_size, scales, mode, align_corners, array.dtype):
        array = reduce(np.add, [np.take(array, index, axis) * weight for index, weight in pairs])
    return array


def blended_bytes(array, output_size, scales, align_corners):
    """The same of bytes, as PyTorch does it: in whole numbers, row by row first, and rounded after each dimension."""
    for axis, pairs in reversed([*all_taps(array.shape, output_size, scales, "bilinear", align_corners, np.float64)]):
        largest = max(weight.max() for _, weight in pairs)
        bits = next(bits for bits in range(22) if int(0.5 + largest * 2 ** (bits + 1)) >= 2**15)
        whole = [(index, (weight * 2**bits + 0.5).astype(np.int64)) for index, weight in pairs]
        total = sum(np.take(array, index, axis) * weight for index, weight in whole)
        array = ((total + 2 ** (bits - 1)) >> bits).astype(np.uint8)
    return array


@array_function
def sized_back(array, shape, output_size, scales, mode, align_corners):
    """The adjoint: what was read from an element is added there."""
    for axis, pairs in all_taps(shape, output_size, scales, mode, align_corners, array.dtype):
        result = np.zeros((*array.shape[:axis], shape[axis], *array.shape[axis + 1 :]), array.dtype)
        for index, weight in pairs:
            np.add.at(result, (*(slice(None),) * axis, index), array * weight)
        array = result
    return array


# fmt: off

_OPTIONS = "output_size, scales, align_corners"
OPERATIONS = {}

for _node, _counts in {"Nearest": (1, 2, 3), "NearestExact": (1, 2, 3), "Linear": (1,), "Bilinear": (2,),
                       "Trilinear": (3,)}.items():
    _mode = _node.lower().replace("exact", "-exact")
    for _count in _counts:
        _name, _upsample = f"upsample_{_node.lower()}{_count}d", f"Upsample{_node}{_count}DBackward"
        OPERATIONS[_mode, _count] = internal(
            f"{_name}(self, /, {_OPTIONS})", f"{_upsample}0",
            forward=f"resized(self, output_size, scales, {_mode!r}, align_corners)",
            self=f"{_name}_backward(grad, self.shape, {_OPTIONS})")
        internal(
            f"{_name}_backward(grad_output, /, shape, {_OPTIONS})", f"{_upsample}Backward0",
            forward=f"sized_back(grad_output, shape, output_size, scales, {_mode!r}, align_corners)",
            grad_output=f"{_name}(grad, {_OPTIONS})")

# fmt: on

_AREA = {1: adaptive_avg_pool1d, 2: adaptive_avg_pool2d, 3: adaptive_avg_pool3d}


def interpolate(
    input,
    size=None,
    scale_factor=None,
    mode="nearest",
    align_corners=None,
    recompute_scale_factor=None,
    antialias=False,
):
    """Sequences, images or volumes in another size, by the nearest element or by a blend of its neighbours.

    `size` says how large, or `scale_factor` how much larger. Modes: `"nearest"`, `"nearest-exact"`, `"linear"`,
    `"bilinear"`, `"trilinear"` and `"area"`. Shapes: (batch, channels, …). Raises `ValueError` or `NotImplementedError`
    for what does not go together, and for the other modes of PyTorch.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.interpolate(torch.tensor([[[1.0, 2.0]]]), scale_factor=2)
    tensor([[[1., 1., 2., 2.]]])
    """
    refuse_if(not isinstance(input, Tensor), AttributeError, "without_dim", kind=type(input).__name__)
    refuse_if(align_corners is not None and mode not in BLENDING, ValueError, "interpolate_corners")
    count, name = input.ndim - 2, {"ndim": input.ndim, "mode": mode}
    output, scales = _sizes(input, size, scale_factor, count, recompute_scale_factor)
    has_antialias = mode in ("bilinear", "bicubic", "lanczos") and count == 2
    refuse_if(antialias and not has_antialias, ValueError, "interpolate_antialias")
    if mode == "area" and count in _AREA:
        return _AREA[count](input, output)
    if count in (1, 2, 3) and BLENDING.get(mode, input.ndim) != input.ndim:
        raise refusal(NotImplementedError, "interpolate_dimensions", wanted=BLENDING[mode], **name)
    if mode in ("bicubic", "lanczos") or antialias:
        raise refusal(NotImplementedError, "interpolate_left_out", mode=mode, antialias=antialias)
    refuse_if((mode, count) not in OPERATIONS, NotImplementedError, "interpolate_input", modes=MODES, **name)
    _require_sizes(input, output, count, mode)
    return OPERATIONS[mode, count](input, output, scales, bool(align_corners))


def _sizes(input, size, scale_factor, count, recompute_scale_factor):
    """The size of the result, and by how much each dimension was to grow, None where the size says it."""
    refuse_if(size is not None and scale_factor is not None, ValueError, "interpolate_both")
    refuse_if(size is None and scale_factor is None, ValueError, "interpolate_neither")
    spatial, is_scaled = list(input.shape[2:]), scale_factor is not None
    given = scale_factor if is_scaled else size
    is_list = isinstance(given, (list, tuple))
    key = "interpolate_scales" if is_scaled else "interpolate_sizes"
    refuse_if(is_list and len(given) != count, ValueError, key, spatial=spatial, given=given)
    refuse_if(recompute_scale_factor and not is_scaled, ValueError, "interpolate_recompute")
    numbers = tuple(given) if is_list else (given,) * count
    fit = [not isinstance(each, Tensor) if is_scaled else isinstance(each, (int, np.integer)) for each in numbers]
    refuse_if(not all(fit), TypeError, "interpolate_types", kinds=[type(each) for each in numbers])
    if not is_scaled:
        return numbers, (None,) * count
    output = tuple(math.floor(float(length) * scale) for length, scale in zip(spatial, numbers, strict=True))
    return output, (None,) * count if recompute_scale_factor else numbers


def _require_sizes(input, output, count, mode):
    sizes = input.shape[2:]
    refuse_if(input.shape[1] == 0, RuntimeError, "interpolate_empty", ndim=input.ndim, shape=list(input.shape))
    if min(*sizes, *output) <= 0:
        pairs = (zip("DHW"[-count:], values, strict=True) for values in (sizes, output))
        given, found = (", ".join(f"{letter}: {each}" for letter, each in pair) for pair in pairs)
        raise refusal(RuntimeError, "interpolate_nothing", input=given, output=found)
    if input.dtype.name != "uint8" or mode in ("linear", "trilinear"):
        kernel = "nearest" if "nearest" in mode else "linear"
        name = f"upsample_{'bi' * (kernel == 'linear')}{kernel}2d_channels_last"
        require_floating(name if count == 2 else f"compute_indices_weights_{kernel}", input)
