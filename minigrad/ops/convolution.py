"""Convolution: the same small weight at every place of an image, as one matrix product over all windows.

What is called convolution in networks is the correlation of an input with a weight. It is linear in either, and so are
its two gradients; each of the three operations below has the other two for its formulas. A transposed convolution is
nothing but the gradient of a convolution by its input.

Shapes: an input of (batch, channels, *sizes), a weight of (outputs, channels / groups, *kernel). With groups the
channels are dealt out, and each part has outputs of its own.
"""

from math import prod

import numpy as np

from minigrad.core.element_types import can_hold
from minigrad.core.element_types import of as dtype_of
from minigrad.core.saved import type_in_errors
from minigrad.core.tensor import wrap
from minigrad.ops.declarations import array_function, array_operation, internal
from minigrad.ops.padding import constant_pad_nd
from minigrad.ops.reductions import declare_by_bias
from minigrad.ops.strict import whole, wholes
from minigrad.ops.windows import columns, framed_by, overlapped, places_in, twice, windows
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once


@array_function
def correlated(input, weight, places, stride, padding, dilation, groups):
    """The sum of the products of the weight and each window of the input."""
    found = columns(input, weight.shape[2:], places, stride, padding, dilation)
    batch, channels, elements, count = found.shape
    found = found.reshape(batch, groups, channels // groups * elements, count)
    return (rows_of(weight, groups) @ found).reshape(batch, len(weight), *places)


@array_function
def correlated_by_input(grad, weight, shape, stride, padding, dilation, groups):
    """The adjoint in the input: each window gets the weight, times what came of the window."""
    kernel, (batch, outputs, *places) = weight.shape[2:], grad.shape
    grad = grad.reshape(batch, groups, outputs // groups, prod(places))
    values = rows_of(weight, groups).transpose(0, 2, 1) @ grad
    return overlapped(values, shape, kernel, places, stride, padding, dilation)


def rows_of(weight, groups):
    """The weight of each output as a row, by groups."""
    return weight.reshape(groups, len(weight) // groups, prod(weight.shape[1:]))


@array_function
def applied(input, weight, shape, stride, padding, dilation, transposed, groups):
    """A convolution, or a transposed one, with a result of this shape."""
    if transposed:
        return correlated_by_input(input, weight, shape, stride, padding, dilation, groups)
    return correlated(input, weight, shape[2:], stride, padding, dilation, groups)


def transposed_size(size, kernel, stride, padding, dilation, output_padding):
    """How large an input is of which `size` windows were taken; several are possible, `output_padding` chooses."""
    return (size - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1


@array_operation(
    "ConvolutionBackward0",
    input="convolution_by_input(grad, input, weight, stride, padding, dilation, transposed, groups)",
    weight="convolution_by_weight(grad, input, weight, stride, padding, dilation, transposed, groups)",
    bias="convolution_by_bias(grad, input, weight, but_channels(grad))",
)
def convolution(input, weight, bias, /, stride, padding, dilation, transposed, output_padding, groups):
    """A convolution, or a transposed one, and the bias of each channel; a bias of no dimension is none."""
    facts = zip(input.shape[2:], weight.shape[2:], stride, padding, dilation, output_padding, strict=True)
    if transposed:
        shape = len(input), weight.shape[1] * groups, *(transposed_size(*each) for each in facts)
    else:
        shape = len(input), len(weight), *places_in(input.shape[2:], weight.shape[2:], stride, padding, dilation)
    result = applied(input, weight, shape, stride, padding, dilation, transposed, groups)
    if bias.ndim:
        if transposed and not can_hold(result.dtype, bias.dtype):
            titles = {"source": dtype_of(bias.dtype).title, "target": dtype_of(result.dtype).title}
            raise refusal(RuntimeError, "write_type", **titles)
        result += bias.astype(result.dtype, copy=False).reshape(len(bias), *(1,) * (result.ndim - 2))
    return result


# The same without a bias, to a result of a shape that is known.
convolution_to = internal(
    "convolution_to(input, weight, /, shape, stride, padding, dilation, transposed, groups)", "ConvolutionBackward0",
    forward="applied(input, weight, shape, stride, padding, dilation, transposed, groups)",
    input="convolution_by_input(grad, input, weight, stride, padding, dilation, transposed, groups)",
    weight="convolution_by_weight(grad, input, weight, stride, padding, dilation, transposed, groups)",
)  # fmt: skip

# The gradients come from one node in PyTorch: each leads to all that the node was given, also where nothing comes back.

internal(
    "convolution_by_input(grad_output, input, weight, /, stride, padding, dilation, transposed, groups)",
    "ConvolutionBackwardBackward0",
    forward="applied(grad_output, weight, input.shape, stride, padding, dilation, not transposed, groups)",
    grad_output="convolution_to(grad, weight, grad_output.shape, stride, padding, dilation, transposed, groups)",
    input="None",
    weight="convolution_by_weight(grad_output, grad, weight, stride, padding, dilation, transposed, groups)",
)


@array_operation(
    "ConvolutionBackwardBackward0",
    grad_output="convolution_to(input, grad, grad_output.shape, stride, padding, dilation, transposed, groups)",
    input="convolution_by_input(grad_output, input, grad, stride, padding, dilation, transposed, groups)",
    weight="None",
)
def convolution_by_weight(grad_output, input, weight, /, stride, padding, dilation, transposed, groups):
    """The adjoint in the weight: all windows, each times what came of it.

    Of a transposed convolution, what comes in and what came out have changed places.
    """
    grad, input = (input, grad_output) if transposed else (grad_output, input)
    shape, kernel, places, (batch, channels, *_) = weight.shape, weight.shape[2:], grad.shape[2:], input.shape
    found = windows(framed_by(input, twice(padding)), kernel, places, stride, dilation)
    count = len(kernel)
    found = found.transpose(count + 1, *range(count), count, *range(count + 2, 2 * count + 2))
    found = found.reshape(groups, channels // groups * prod(kernel), batch * prod(places))
    grad = grad.transpose(1, 0, *range(2, grad.ndim)).reshape(groups, shape[0] // groups, batch * prod(places))
    return (grad @ found.transpose(0, 2, 1)).reshape(shape)


declare_by_bias("convolution_by_bias", "ConvolutionBackwardBackward0", "input", "weight")


# The functions that PyTorch offers


def conv1d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """The weight slid along a sequence: at each place, the sum of products over all channels, and the bias.

    Shapes: (batch, channels, length), or without batch, and a weight of (outputs, channels / groups, kernel). Raises
    `RuntimeError` for sizes, types and numbers that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html

    >>> import minigrad as torch
    >>> torch.conv1d(torch.tensor([[[1.0, 2.0, 4.0]]]), torch.tensor([[[-1.0, 1.0]]]))
    tensor([[[1., 2.]]])
    """
    return _convolution(1, input, weight, bias, stride, padding, dilation, groups)


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """The weight slid over an image: at each place, the sum of products over all channels, and the bias.

    Shapes: (batch, channels, height, width), or without batch, and a weight of (outputs, channels / groups, *kernel).
    `padding` may be a number of zeros, or `"same"` for as many as keep the size. Raises what `conv1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html

    >>> import minigrad as torch
    >>> torch.conv2d(torch.ones(1, 3, 3), torch.ones(1, 1, 2, 2))
    tensor([[[4., 4.],
             [4., 4.]]])
    """
    return _convolution(2, input, weight, bias, stride, padding, dilation, groups)


def conv3d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """The same in three dimensions. See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html

    >>> import minigrad as torch
    >>> torch.conv3d(torch.ones(1, 2, 2, 2), torch.ones(1, 1, 2, 2, 2))
    tensor([[[[8.]]]])
    """
    return _convolution(3, input, weight, bias, stride, padding, dilation, groups)


def conv_transpose1d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    """Each element of a sequence times the weight, laid over one another `stride` apart: a sequence made longer.

    The weight has the shape (channels, outputs / groups, kernel). `output_padding` makes the result longer at its end.
    Raises what `conv1d` does.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html

    >>> import minigrad as torch
    >>> torch.conv_transpose1d(torch.tensor([[[1.0, 10.0]]]), torch.tensor([[[1.0, 2.0]]]), stride=2)
    tensor([[[ 1.,  2., 10., 20.]]])
    """
    return _transposed(1, input, weight, bias, stride, padding, output_padding, groups, dilation)


def conv_transpose2d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    """The same for images. See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html

    >>> import minigrad as torch
    >>> torch.conv_transpose2d(torch.ones(1, 2, 2), torch.ones(1, 1, 2, 2))
    tensor([[[1., 2., 1.],
             [2., 4., 2.],
             [1., 2., 1.]]])
    """
    return _transposed(2, input, weight, bias, stride, padding, output_padding, groups, dilation)


def conv_transpose3d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    """The same in three dimensions.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html

    >>> import minigrad as torch
    >>> torch.conv_transpose3d(torch.ones(1, 1, 1, 1), torch.ones(1, 1, 1, 1, 2))
    tensor([[[[1., 1.]]]])
    """
    return _transposed(3, input, weight, bias, stride, padding, output_padding, groups, dilation)


def _convolution(count, input, weight, bias, stride, padding, dilation, groups):
    is_other = bias is not None and bias.dtype is not input.dtype and not isinstance(padding, str)
    refuse_if(is_other, RuntimeError, "conv_bias_type", input=input, bias=bias)
    batched = _batched(f"conv{count}d", count, input)
    if padding == "same" and batched.ndim != weight.ndim > 2:
        shapes = {"weight": list(weight.shape), "input": list(batched.shape)}
        raise refusal(RuntimeError, "conv_same_dimensions", wanted=weight.ndim, found=batched.ndim, **shapes)
    facts = _facts(count, weight, stride=stride, dilation=dilation)
    if isinstance(padding, str):
        batched, padding = _by_word(batched, weight, padding, **facts)
    facts |= _facts(count, weight, padding=padding)
    result = _checked(batched, weight, bias, False, (0,) * count, groups, **facts)
    return result if batched.ndim == input.ndim else result.squeeze(0)


def _transposed(count, input, weight, bias, stride, padding, output_padding, groups, dilation):
    batched = _batched(f"conv_transpose{count}d", count, input)
    facts = {"stride": stride, "padding": padding, "output_padding": output_padding, "dilation": dilation}
    result = _checked(batched, weight, bias, True, groups=groups, **_facts(count, weight, **facts))
    return result if batched.ndim == input.ndim else result.squeeze(0)


def _batched(name, count, input):
    """The input with a dimension for the batch, if it has none."""
    if input.ndim == count + 1:
        return input.unsqueeze(0)
    if input.ndim != count + 2:
        few, many = count + 1, count + 2
        raise refusal(RuntimeError, "conv_dimensions", name=name, few=few, many=many, shape=list(input.shape))
    return input


def _facts(count, weight, **facts):
    """Each of the numbers for every dimension over which the weight slides; PyTorch looks at `count`, then at those."""
    slid = weight.ndim - 2
    refuse_if(slid <= 0, RuntimeError, "conv_weight_dimensions")
    return {name: _for_each(name, value, count, slid) for name, value in facts.items()}


def _for_each(name, value, count, slid):
    values = list(wholes(value)) if isinstance(value, (list, tuple)) else [whole(value)] * count
    if len(values) == 1:
        return tuple(values * slid)
    refuse_if(len(values) != slid, RuntimeError, "conv_numbers", name=name, count=slid, values=values)
    return tuple(values)


def _by_word(input, weight, padding, stride, dilation):
    """The input, longer at its ends where it must be, and how many zeros to put around it, for a padding in a word."""
    if padding == "valid":
        return input, (0,) * len(stride)
    refuse_if(padding != "same", RuntimeError, "conv_padding", padding=padding)
    refuse_if(any(each != 1 for each in stride), RuntimeError, "conv_same_stride")
    both = [gap * (size - 1) for gap, size in zip(dilation, weight.shape[2:], strict=True)]
    if any(each % 2 for each in both):
        tell_once("conv_same_uneven", stacklevel=5)
        input = constant_pad_nd(input, [each for total in reversed(both) for each in (0, total % 2)])
    return input, tuple(total // 2 for total in both)


def _checked(input, weight, bias, transposed, output_padding, groups, stride, padding, dilation):
    (batch, channels, *sizes), kernel = input._array.shape, weight._array.shape[2:]
    count = len(kernel)
    _check_numbers(groups, stride, padding, output_padding, dilation)
    _check_shapes(input, weight, bias, transposed, groups)
    if max(padding) >= 2**62:
        dim, first = next((dim, each) for dim, each in enumerate(padding) if each >= 2**62)
        raise refusal(RuntimeError, "conv_padding_large", padding=first, dim=dim, most=2**62 - 1)
    numbers = list(zip(sizes, kernel, stride, padding, dilation, strict=True))
    if transposed:
        _check_output(numbers, output_padding, [batch, weight.shape[1] * groups])
    else:
        _check_places(numbers)
    if 0 in sizes and 0 not in (batch, channels):
        raise refusal(RuntimeError, "conv_empty", shape=[batch, channels, *_of_two(sizes, 1)])
    if 0 in kernel:
        refuse_if(count == 3, RuntimeError, "conv_kernel_empty_3d", kernel=" x ".join(map(str, kernel)))
        height, width = _of_two(kernel, 1)
        raise refusal(RuntimeError, "conv_kernel_empty", height=height, width=width)
    dtype = input._array.dtype
    is_special = transposed or any(gap > 1 for gap in dilation)
    if dtype.kind == "b" or is_special and dtype.kind in "iu" and dtype != np.int64:
        has_columns = count == 3 and any(each[1:4] != (1, 1, 0) for each in numbers)
        name = "compute_columns3d" if has_columns else f"slow_conv{max(count, 2)}d_cpu"
        if is_special:
            name = f"slow_conv_transpose{max(count, 2)}d_out_cpu" if transposed else "slow_conv_dilated<>"
        raise refusal(NotImplementedError, "kernel_type", kernel=name, dtype=input.dtype.title)
    _check_types(input, weight, bias, groups, are_all_alike=transposed and count == 3)
    bias = wrap(np.zeros((), dtype)) if bias is None else bias
    return convolution(input, weight, bias, stride, padding, dilation, transposed, output_padding, groups)


def _check_types(input, weight, bias, groups, are_all_alike):
    """Raise for two types, in the words of the library that PyTorch hands larger convolutions of float32 over to.

    Elsewhere a bias may have its own type unless `are_all_alike`.
    """
    many = groups > 1 or len(input._array) > 1 or min(weight._array.shape[-2:]) > 3 or input.numel() > 20480
    is_handed_over = input.dtype.name == "float32" and many
    for name, each in {"weight": weight, "bias": bias}.items():
        is_free = name == "bias" and not (is_handed_over or are_all_alike)
        if each is None or each._array.dtype is input._array.dtype or is_free:
            continue
        if is_handed_over:
            types = {"input": type_in_errors(input.dtype), "other": type_in_errors(each.dtype)}
            raise refusal(RuntimeError, "conv_type", name=name, **types)
        raise refusal(RuntimeError, "expected_type", wanted=input.dtype.title, found=each.dtype.title)


def _check_numbers(groups, stride, padding, output_padding, dilation):
    refuse_if(whole(groups) <= 0, RuntimeError, "conv_groups")
    for what, values in {"padding": padding, "output_padding": output_padding}.items():
        refuse_if(min(values) < 0, RuntimeError, "conv_negative", what=what)
    refuse_if(min(stride) <= 0, RuntimeError, "conv_stride")
    refuse_if(min(dilation) < 0, RuntimeError, "conv_dilation")


def _check_shapes(input, weight, bias, transposed, groups):
    shape, found = list(weight._array.shape), list(input._array.shape)
    if len(found) != len(shape):
        raise refusal(RuntimeError, "conv_other_dimensions", ndim=weight.ndim, weight=shape, input=found)
    refuse_if(shape[0] < groups, RuntimeError, "conv_few_outputs", groups=groups, weight=shape)
    refuse_if(shape[0] % groups, RuntimeError, "conv_divisible", groups=groups, weight=[shape])
    outputs, channels = (shape[1] * groups, shape[0]) if transposed else (shape[0], shape[1] * groups)
    if found[1] != channels:
        said = {"kind": "transposed=1" if transposed else f"groups={groups}", "wanted": channels, "found": found[1]}
        raise refusal(RuntimeError, "conv_channels", weight=shape, input=found, **said)
    if bias is not None and bias._array.shape != (outputs,):
        said = {"kind": "transposed=1, " if transposed else "", "outputs": outputs, "bias": list(bias.shape)}
        raise refusal(RuntimeError, "conv_bias", weight=shape, **said)


def _check_places(numbers):
    """Raise if no window fits, or if its elements would have no distance from one another."""
    padded = [size + 2 * padding for size, _, _, padding, _ in numbers]
    reach = [dilation * (kernel - 1) + 1 for _, kernel, _, _, dilation in numbers]
    if any(size < length for size, length in zip(padded, reach, strict=True)):
        given, wanted = (" x ".join(map(str, each)) for each in (padded, reach))
        raise refusal(RuntimeError, "conv_kernel", input=given, kernel=wanted)
    dilation = [each for *_, each in numbers]
    refuse_if(0 in dilation, RuntimeError, "conv_zero", name="dilation", listed=_of_two(dilation, 1))


def _check_output(numbers, output_padding, others):
    """Raise if what a transposed convolution would give has no size, or not one that the numbers can tell.

    `others` are its first two sizes. PyTorch keeps 32 bits of the numbers.
    """
    stride, dilation = ([each[place] % 2**32 for each in numbers] for place in (2, 4))
    facts = {"output_padding": _of_two(output_padding, 0), "stride": _of_two(stride, 1)}
    facts["dilation"] = _of_two(dilation, 1)

    def listed(*names, separator=" "):
        parts = ("depth", "height", "width")[-max(len(numbers), 2) :]
        named = [(f"{name}_{part}", each) for name in names for part, each in zip(parts, facts[name], strict=True)]
        return separator.join(f"{name}: {each}" for name, each in named)

    for name, separator in ("stride", " "), ("dilation", ", "):
        if 0 in facts[name]:
            raise refusal(RuntimeError, "conv_zero", name=name, listed=listed(name, separator=separator))
    if any(more % 2**32 >= max(pair) for more, *pair in zip(output_padding, stride, dilation, strict=True)):
        raise refusal(RuntimeError, "conv_output_padding", listed=listed(*facts))
    sizes = [transposed_size(*each, more) for each, more in zip(numbers, output_padding, strict=True)]
    if min(sizes) < 1:
        given, found = (" x ".join(map(str, _of_two(each, 1))) for each in ([size for size, *_ in numbers], sizes))
        raise refusal(RuntimeError, "conv_output", input=given, output=found)
    shape = [*others, *_of_two(sizes, 1)]
    key = "storage_overflow" if len(shape) == 4 else "count_overflow"
    refuse_if(prod(shape) >= 2**61, RuntimeError, key, sizes=shape)


def _of_two(numbers, first):
    """The numbers of a sequence as those of an image of height 1, which it is to PyTorch's library."""
    return [first] * (2 - len(numbers)) + list(numbers)
