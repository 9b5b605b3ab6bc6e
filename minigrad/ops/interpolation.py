"""Images made larger or smaller: each element of the result is read between elements of the input.

Along each dimension it is told by `taps`: for each place of the result the elements that are read, and how much each
counts. One dimension after the other is enough for all.
"""

import math

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operation import declare
from minigrad.core.tensor import Tensor
from minigrad.ops.pooling import adaptive_avg_pool1d, adaptive_avg_pool2d, adaptive_avg_pool3d
from minigrad.words import refusal

MODES = "nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact"
BLENDING = {"linear": 3, "bilinear": 4, "trilinear": 5, "bicubic": 4}


def taps(size, output, scale, mode, align_corners, dtype):
    """Which elements of a dimension are read for each of the result, and their weights: pairs of two arrays.

    `scale` is how much larger the result shall be, or None if its size says so.
    """
    places = np.arange(output)
    if mode == "nearest" and output in (size, 2 * size):
        return [(places * size // output, None)]
    wide = np.float64 if dtype == np.float64 and mode not in ("nearest", "nearest-exact") else np.float32
    step = wide(1 / scale) if scale else wide(size) / wide(output)
    if mode in ("nearest", "nearest-exact"):
        middle = wide(0.5 if mode == "nearest-exact" else 0)
        index = np.floor((places.astype(wide) + middle) * step).astype(np.int64)
        return [(np.minimum(index, size - 1), None)]
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
    """Each dimension that changes with its taps."""
    count = len(output_size)
    for number, (output, scale) in enumerate(zip(output_size, scales, strict=True)):
        axis = len(shape) - count + number
        yield axis, taps(shape[axis], output, scale, mode, align_corners, dtype)


def along_axis(weight, axis, ndim):
    """The weights in a shape that meets the dimension `axis`."""
    return weight.reshape([-1 if number == axis else 1 for number in range(ndim)])


@array_function
def resized(array, output_size, scales, mode, align_corners):
    """The array read by the taps of each dimension."""
    if array.dtype == np.uint8 and mode == "bilinear":
        return blended_bytes(array, output_size, scales, align_corners)
    for axis, pairs in all_taps(array.shape, output_size, scales, mode, align_corners, array.dtype):
        read = [
            np.take(array, index, axis) * (1 if weight is None else along_axis(weight, axis, array.ndim))
            for index, weight in pairs
        ]
        array = read[0] if len(read) == 1 else read[0] + read[1]
    return array


def blended_bytes(array, output_size, scales, align_corners):
    """The same of bytes, as PyTorch does it: in whole numbers, row by row first, and rounded after each dimension."""
    for axis, pairs in reversed([*all_taps(array.shape, output_size, scales, "bilinear", align_corners, np.float64)]):
        largest = max(weight.max() for _, weight in pairs)
        bits = next(bits for bits in range(22) if int(0.5 + largest * 2 ** (bits + 1)) >= 2**15)
        total = sum(
            np.take(array, index, axis).astype(np.int64) * along_axis((weight * 2**bits + 0.5).astype(int), axis, 4)
            for index, weight in pairs
        )
        array = ((total + 2 ** (bits - 1)) >> bits).astype(np.uint8)
    return array


@array_function
def sized_back(array, shape, output_size, scales, mode, align_corners):
    """The adjoint: what was read from an element is added there."""
    for axis, pairs in all_taps(shape, output_size, scales, mode, align_corners, array.dtype):
        sizes = list(array.shape)
        sizes[axis] = shape[axis]
        result = np.zeros(sizes, array.dtype)
        for index, weight in pairs:
            values = array if weight is None else array * along_axis(weight, axis, array.ndim)
            np.add.at(result, (*(slice(None),) * axis, index), values)
        array = result
    return array


def _declared(node, mode, count):
    name = f"upsample_{mode.replace('-', '_')}{count}d"
    options = "output_size, scales, align_corners"
    declare(f"{name}_backward(grad_output, /, shape, {options})", f"Upsample{node}{count}DBackwardBackward0",
            public=False,
            forward=f"sized_back(grad_output, shape, output_size, scales, {mode!r}, align_corners)",
            grad_output=f"{name}(grad, {options})")  # fmt: skip
    return declare(f"{name}(self, /, {options})", f"Upsample{node}{count}DBackward0", public=False,
                   forward=f"resized(self, output_size, scales, {mode!r}, align_corners)",
                   self=f"{name}_backward(grad, self.shape, {options})")  # fmt: skip


_OPERATIONS = {
    (mode, count): _declared(node, mode, count)
    for node, mode, counts in [
        ("Nearest", "nearest", (1, 2, 3)),
        ("NearestExact", "nearest-exact", (1, 2, 3)),
        ("Linear", "linear", (1,)),
        ("Bilinear", "bilinear", (2,)),
        ("Trilinear", "trilinear", (3,)),
    ]
    for count in counts
}
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
    if not isinstance(input, Tensor):
        raise refusal(AttributeError, "without_dim", kind=type(input).__name__)
    if align_corners is not None and mode not in BLENDING:
        raise refusal(ValueError, "interpolate_corners")
    count = input.ndim - 2
    output, scales = _sizes(input, size, scale_factor, count, recompute_scale_factor)
    if antialias and not (mode in ("bilinear", "bicubic", "lanczos") and input.ndim == 4):
        raise refusal(ValueError, "interpolate_antialias")
    if mode == "area" and count in _AREA:
        return _AREA[count](input, output)
    if input.ndim in (3, 4, 5) and BLENDING.get(mode, input.ndim) != input.ndim:
        raise refusal(NotImplementedError, "interpolate_dimensions", ndim=input.ndim, mode=mode, wanted=BLENDING[mode])
    if mode in ("bicubic", "lanczos") or antialias:
        raise refusal(NotImplementedError, "interpolate_left_out", mode=mode, antialias=antialias)
    if (mode, count) not in _OPERATIONS:
        raise refusal(NotImplementedError, "interpolate_input", ndim=input.ndim, modes=MODES, mode=mode)
    _require_sizes(input, output, count, mode)
    return _OPERATIONS[mode, count](input, output, scales, bool(align_corners))


def _sizes(input, size, scale_factor, count, recompute_scale_factor):
    """The size of the result, and by how much each dimension was to grow, None where the size says it."""
    if size is not None and scale_factor is not None:
        raise refusal(ValueError, "interpolate_both")
    if size is None and scale_factor is None:
        raise refusal(ValueError, "interpolate_neither")
    spatial = list(input.shape[2:])
    given = size if scale_factor is None else scale_factor
    if isinstance(given, (list, tuple)) and len(given) != count:
        key = "interpolate_sizes" if scale_factor is None else "interpolate_scales"
        raise refusal(ValueError, key, spatial=spatial, given=given)
    if scale_factor is None:
        if recompute_scale_factor:
            raise refusal(ValueError, "interpolate_recompute")
        sizes = tuple(size) if isinstance(size, (list, tuple)) else (size,) * count
        if not all(isinstance(each, (int, np.integer)) for each in sizes):
            raise refusal(TypeError, "interpolate_types", kinds=[type(each) for each in sizes])
        return sizes, (None,) * count
    scales = tuple(scale_factor) if isinstance(scale_factor, (list, tuple)) else (scale_factor,) * count
    if any(isinstance(scale, Tensor) for scale in scales):
        raise refusal(TypeError, "interpolate_types", kinds=[type(scale) for scale in scales])
    output = tuple(math.floor(float(length) * scale) for length, scale in zip(spatial, scales, strict=True))
    return output, (None,) * count if recompute_scale_factor else scales


def _require_sizes(input, output, count, mode):
    sizes = input.shape[2:]
    if input.shape[1] == 0:
        raise refusal(RuntimeError, "interpolate_empty", ndim=input.ndim, shape=list(input.shape))
    if min(*sizes, *output) <= 0:
        letters = "DHW"[-count:]
        given, found = (
            ", ".join(f"{letter}: {each}" for letter, each in zip(letters, values, strict=True))
            for values in (sizes, output)
        )
        raise refusal(RuntimeError, "interpolate_nothing", input=given, output=found)
    kernel = "nearest" if "nearest" in mode else "linear"
    if input._array.dtype.kind != "f" and not (input.dtype.name == "uint8" and mode not in ("linear", "trilinear")):
        name = f"compute_indices_weights_{kernel}"
        if count == 2:
            name = f"upsample_{'bi' * (kernel == 'linear')}{kernel}2d_channels_last"
        raise refusal(NotImplementedError, "kernel_type", kernel=name, dtype=input.dtype.title)
