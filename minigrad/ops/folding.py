"""Windows of images as columns, and columns laid over one another again; channels that become places, and back."""

import math

import numpy as np

from minigrad.core.modes import grad_mode
from minigrad.core.tensor import Tensor
from minigrad.exact.calls import reading
from minigrad.exact.number import wrapped
from minigrad.for_each import for_each
from minigrad.ops.declarations import array_operation
from minigrad.ops.pooling import chosen_gradient  # noqa: F401 (formulas call it)
from minigrad.ops.strict import require_floating, sizes_of, whole, wholes
from minigrad.ops.windows import columns, overlapped, places_in
from minigrad.words import refusal, refuse_if


@array_operation("Im2ColBackward0", self="col2im(grad, self.shape[-2:], kernel_size, dilation, padding, stride)")
def im2col(self, /, kernel_size, dilation, padding, stride):
    """Each window as a column of one matrix for each example."""
    batch = self.reshape(-1, *self.shape[-3:])
    places = places_in(self.shape[-2:], kernel_size, stride, padding, dilation)
    found = columns(batch, kernel_size, places, stride, padding, dilation)
    return found.reshape(*self.shape[:-3], self.shape[-3] * math.prod(kernel_size), math.prod(places))


@array_operation("Col2ImBackward0", self="im2col(grad, kernel_size, dilation, padding, stride)")
def col2im(self, /, output_size, kernel_size, dilation, padding, stride):
    """The adjoint: each column is added where its window lies."""
    channels = self.shape[-2] // math.prod(kernel_size)
    shape = math.prod(self.shape[:-2]), channels, *output_size
    places = places_in(output_size, kernel_size, stride, padding, dilation)
    found = overlapped(self, shape, kernel_size, places, stride, padding, dilation)
    return found.reshape(*self.shape[:-2], channels, *output_size)


@array_operation("PixelShuffleBackward0", self="pixel_unshuffle_by(grad, upscale_factor)")
def pixel_shuffle_by(self, /, upscale_factor):
    """Each square of `upscale_factor` by `upscale_factor` channels as a square of pixels."""
    (*others, channels, height, width), factor = self.shape, upscale_factor
    squares = self.reshape(math.prod(others), channels // factor**2, factor, factor, height, width)
    squares = squares.transpose(0, 1, 4, 2, 5, 3).copy()
    return squares.reshape(*others, channels // factor**2, height * factor, width * factor)


@array_operation("PixelUnshuffleBackward0", self="pixel_shuffle_by(grad, downscale_factor)")
def pixel_unshuffle_by(self, /, downscale_factor):
    """The inverse: each square of pixels as so many channels."""
    (*others, channels, height, width), factor = self.shape, downscale_factor
    height, width = height // factor, width // factor
    squares = self.reshape(math.prod(others), channels, height, factor, width, factor)
    return squares.transpose(0, 1, 3, 5, 2, 4).copy().reshape(*others, channels * factor**2, height, width)


@array_operation("MaxUnpool2DBackward0", self="chosen_gradient(grad, indices, 2)")
def max_unpool(self, indices, /, output_size):
    """Zeros, in which each element is written where its index says, a number of the last two dimensions."""
    others = self.shape[:-2]
    result = np.zeros((*others, math.prod(output_size)), self.dtype)
    flat = (*others, math.prod(self.shape[-2:]))
    np.put_along_axis(result, indices.reshape(flat), self.reshape(flat), -1)
    return result.reshape(*others, *output_size)


def _two(value, what, integers=wholes):
    values = integers(for_each(value, 2))
    if len(values) == 1:
        values *= 2
    refuse_if(len(values) != 2, RuntimeError, "fold_numbers", what=what, count=len(values))
    return values


def _numbers(kernel_size, dilation, padding, stride):
    """All numbers twice. Raises `RuntimeError` for those that are too small."""
    given = {"kernel_size": kernel_size, "dilation": dilation, "padding": padding, "stride": stride}
    numbers = {name: _two(value, name) for name, value in given.items()}
    for name, values in numbers.items():
        least, how = (0, "non-negative") if name == "padding" else (1, "greater than zero")
        what, short = name.replace("_", " "), {"kernel_size": "kernel", "padding": "pad"}.get(name, name)
        refuse_if(min(values) < least, RuntimeError, "fold_least", what=what, how=how, short=short, values=values)
    return tuple(numbers.values())


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    """Each window of an image as a column: (batch, channels, height, width) to (batch, channels * kernel, windows).

    Raises `RuntimeError` for sizes and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.unfold(torch.arange(4.0).view(1, 1, 2, 2), (1, 2))
    tensor([[[0., 2.],
             [1., 3.]]])
    """
    if input.ndim < 2 and input.requires_grad and grad_mode.enabled:
        input.size(-input.ndim - 1)  # which its node would keep, and which is not there
    kernel_size, dilation, padding, stride = _numbers(kernel_size, dilation, padding, stride)
    if input.ndim < 3 and input.size(1):
        input.size(2)  # which is not there
    refuse_if(input.ndim > 4 or 0 in input.shape[-3:], RuntimeError, "unfold_input", shape=list(input.shape))
    places = places_in(input.shape[-2:], kernel_size, stride, padding, dilation)
    said = {"size": tuple(input.shape[-2:]), "kernel": kernel_size, "dilation": dilation, "padding": padding}
    refuse_if(min(places) < 1, RuntimeError, "unfold_places", places=places, **said)
    _refuse_integers("im2col_out_cpu", input)
    return im2col(input, kernel_size, dilation, padding, stride)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """Columns laid over one another as windows of an image of `output_size`, and added where they overlap.

    Raises `RuntimeError` for sizes and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.fold(torch.ones(1, 2, 2), (1, 3), (1, 2))
    tensor([[[[1., 2., 1.]]]])
    """
    output_size = _two(output_size, "output_size", sizes_of)
    kernel_size, dilation, padding, stride = _numbers(kernel_size, dilation, padding, stride)
    refuse_if(input.ndim not in (2, 3) or 0 in input.shape[-2:], RuntimeError, "fold_input", shape=list(input.shape))
    rows, found = input.shape[-2:]
    refuse_if(math.prod(kernel_size) >= 2**64, RuntimeError, "fold_kernel", height=kernel_size[0], width=kernel_size[1])
    refuse_if(rows % math.prod(kernel_size), RuntimeError, "fold_rows", dim=1, rows=rows, kernel=kernel_size)
    places = _places(output_size, kernel_size, stride, padding, dilation)
    said = {"output": output_size, "kernel": kernel_size, "dilation": dilation, "padding": padding, "stride": stride}
    if found != math.prod(places):
        said |= {"dim": 2, "found": found, "count": math.prod(places)}
        raise refusal(RuntimeError, "fold_columns", places=" * ".join(map(str, places)), **said)
    refuse_if(min(places) < 1, RuntimeError, "fold_places", places=tuple(places), **said)
    _refuse_integers("col2im_out_cpu", input)
    return col2im(input, output_size, kernel_size, dilation, padding, stride)


def _refuse_integers(kernel, input):
    if input._array.dtype.kind != "b":  # bools pass
        require_floating(kernel, input)


def _places(sizes, kernel, stride, padding, dilation):
    """`places_in` as PyTorch counts here, where quotients have no more than 32 bits."""
    lengths = places_in(sizes, kernel, (1, 1), padding, dilation)
    return [wrapped(wrapped(each - 1) // jump, 32) + 1 for each, jump in zip(lengths, stride, strict=True)]


def pixel_shuffle(input, upscale_factor):
    """Channels that become places: (…, channels * r * r, height, width) to (…, channels, height * r, width * r).

    Raises `RuntimeError` for sizes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html and Shi and others (2016),
    https://arxiv.org/abs/1609.05158

    >>> import minigrad as torch
    >>> torch.pixel_shuffle(torch.arange(4.0).view(4, 1, 1), 2)
    tensor([[[0., 1.],
             [2., 3.]]])
    """
    _require_image("pixel_shuffle", input, "upscale", whole(upscale_factor))
    channels, square = input.shape[-3], upscale_factor**2
    refuse_if(channels % square, RuntimeError, "shuffle_channels", channels=channels, square=square)
    return pixel_shuffle_by(input, upscale_factor)


def pixel_unshuffle(input, downscale_factor):
    """The inverse of `pixel_shuffle`.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html

    >>> import minigrad as torch
    >>> torch.pixel_unshuffle(torch.arange(4.0).view(1, 2, 2), 2).flatten()
    tensor([0., 1., 2., 3.])
    """
    _require_image("pixel_unshuffle", input, "downscale", whole(downscale_factor))
    for name, dim in {"height": -2, "width": -1}.items():
        said = {"what": name, "dim": dim, "size": input.shape[dim], "factor": downscale_factor}
        refuse_if(input.shape[dim] % downscale_factor, RuntimeError, "unshuffle_size", **said)
    return pixel_unshuffle_by(input, downscale_factor)


def _require_image(name, input, what, factor):
    refuse_if(input.ndim < 3, RuntimeError, "shuffle_dimensions", name=name, ndim=input.ndim)
    refuse_if(factor <= 0, RuntimeError, "shuffle_factor", name=name, what=what, factor=factor)


def max_unpool1d(input, indices, kernel_size, stride=None, padding=0, output_size=None):
    """`max_unpool2d` of sequences.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.max_unpool1d(torch.ones(1, 1, 1), torch.tensor([[[1]]]), 2)
    tensor([[[0., 1.]]])
    """
    size = _unpooled_size(input, kernel_size, stride, padding, output_size, 1)
    size = size + [1] if isinstance(size, list) else size + (1,)
    return _unpooled(input.unsqueeze(-1), indices.unsqueeze(-1), size).squeeze(-1)


def max_unpool2d(input, indices, kernel_size, stride=None, padding=0, output_size=None):
    """What `max_pool2d` has chosen, put back where it stood, among zeros.

    `indices` are those that it returned; `output_size` chooses among the sizes that are possible. Raises `ValueError`
    for one that is not, `RuntimeError` for an index that is not there.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.max_unpool2d(torch.ones(1, 1, 1), torch.tensor([[[3]]]), 2)
    tensor([[[0., 0.],
             [0., 1.]]])
    """
    return _unpooled(input, indices, _unpooled_size(input, kernel_size, stride, padding, output_size, 2))


@reading("max_unpool2d(Tensor input, Tensor indices, SymIntArrayRef[2] output_size)")
def _unpooled(input, indices, size):
    size, shape = wholes(size), list(input.shape)
    refuse_if(indices._array.dtype != np.int64, RuntimeError, "unpool_type", dtype=indices.dtype.title)
    refuse_if(len(size) != 2, RuntimeError, "unpool_sizes", count=len(size))
    refuse_if(input.ndim not in (3, 4), RuntimeError, "unpool_input", ndim=input.ndim)
    refuse_if(indices.shape != input.shape, RuntimeError, "unpool_shape", input=shape, indices=list(indices.shape))
    if 0 in shape[1:]:
        raise refusal(RuntimeError, "unpool_empty", shape=shape, dim=shape.index(0, 1))
    require_floating("max_unpool2d", input)
    outside = indices._array[(indices._array < 0) | (indices._array >= math.prod(size))]
    if outside.size:
        raise refusal(RuntimeError, "unpool_index", index=outside[0], height=size[0], width=size[1])
    return max_unpool(input, indices, size)


def _unpooled_size(input, kernel_size, stride, padding, output_size, count):
    """The size that was pooled: the one that is asked for, if it is near enough to the one that is to be expected."""
    kernel, padding = for_each(kernel_size, count), for_each(padding, count)
    stride = kernel if stride is None else for_each(stride, count)
    last = range(-len(kernel), 0)
    expected = [(input.shape[dim] - 1) * stride[dim] + kernel[dim] - 2 * padding[dim] for dim in last]
    size = expected
    if output_size is not None:
        size = output_size[2:] if len(output_size) == len(kernel) + 2 else output_size
        counts = {"few": len(kernel), "many": len(kernel) + 2, "count": len(size)}
        refuse_if(len(size) != len(kernel), ValueError, "unpool_count", **counts)
        for dim, (near, jump) in enumerate(zip(expected, stride, strict=False)):
            said = {"size": size, "dim": dim, "low": near - jump, "high": near + jump}
            refuse_if(not near - jump < size[dim] < near + jump, ValueError, "unpool_size", **said)
    for dim in range(len(kernel)):
        _require_length(size[dim], dim)
    return size


def _require_length(size, dim):
    """Raise for a negative size, and for one of which it cannot be said by True or False."""
    is_length = size >= 0
    if not isinstance(is_length, bool):
        of_tensor = isinstance(is_length, Tensor)
        raise refusal(TypeError, "check_of_tensor" if of_tensor else "check_of_other", kind=type(is_length))
    refuse_if(not is_length, ValueError, "unpool_negative", dim=dim, size=size)
