"""Normalization: numbers brought to mean 0 and variance 1, over a batch, a layer or a group of channels.

Standardizing is S(x) = (x - mean) * r, with r = 1 / sqrt(variance + eps). What is said below of its derivatives holds
for all kinds, which differ in the dimensions `dims` over which mean and variance are taken. With x̂ = S(x):

    the gradient by x is       J(u) = r * (u - mean(u) - x̂ * mean(u * x̂))      for what comes in, u
    r itself has the gradient  -r * r * x̂ / count

J is linear in u and its own adjoint; its gradient by x, which a second derivative needs, is `second_by_input`. Mean and
r are found once and handed on as constants; on the way back the formulas say what depends on x. In evaluation they are
constants indeed (`moving` is False), and J(u) is r * u.
"""

import math
import warnings

import numpy as np

from minigrad.core.names_in_formulas import ON_ARRAYS
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.calls import reading
from minigrad.exact.half import rounded_once, wide
from minigrad.ops.declarations import array_function, array_operation, formula_function, internal
from minigrad.ops.memory import contiguous
from minigrad.ops.pointwise import add_number
from minigrad.ops.reductions import declare_by_bias
from minigrad.ops.strict import refuse_gradient, require_floating, wholes
from minigrad.words import refusal, refuse_if

# fmt: off

inverse_deviation = internal("inverse_deviation(input, mean, inverse, /, dims)", "InverseDeviationBackward0",
                             forward="inverse",
                             input="inverse_deviation_backward(grad, input, mean, inverse, dims)")

# The same thrice: nodes are called by what they are a part of.

standardize_backward, *_ = (
    internal(f"{name}(grad_output, input, mean, inverse, /, dims, moving)", f"{node}BackwardBackward0",
             forward="projected(grad_output, input, mean, inverse, dims, moving)",
             grad_output=f"{name}(grad, input, mean, inverse, dims, moving)",
             input="second_by_input(grad, grad_output, input, mean, inverse, dims, moving)")
    for name, node in (("standardize_backward", "Standardize"), ("batch_norm_projection", "NativeBatchNorm"),
                       ("layer_norm_projection", "NativeLayerNorm")))

# In PyTorch all gradients of a norm come from one node: each leads to all it was given, also where nothing comes back.

for kind, node, given in (("batch_norm", "NativeBatchNormBackwardBackward0", ("input", "weight")),
                          ("layer_norm", "NativeLayerNormBackwardBackward0", ("input", "weight", "bias"))):
    internal(f"{kind}_by_weight(grad_output, input, weight, mean, inverse, /, dims, summed, moving)", node,
             forward="total(grad_output * ((input - mean) * inverse), summed, False)",
             grad_output="times_sum(standardize(input, mean, inverse, dims, moving), grad, summed)",
             input="standardize_backward(times_sum(grad_output, grad, summed), input, mean, inverse, dims, moving)",
             weight="None")
    declare_by_bias(f"{kind}_by_bias", node, *given)

batch_norm_of = internal(
    "batch_norm_of(input, weight, bias, running_mean, running_var, result1, result2, /, training, eps)",
    "NativeBatchNormBackward0", traits=("joint",),
    forward="normalized(input, along_channels(weight, input), along_channels(bias, input),"
            " *statistics(input, running_mean, running_var, result1, result2, training, eps))",
    input="batch_norm_projection(times_weight(grad, along_channels(weight, grad)), input,"
          " *statistics(input, running_mean, running_var, result1, result2, training, eps),"
          " but_channels(grad), training)",
    weight="batch_norm_by_weight(grad, input, weight,"
           " *statistics(input, running_mean, running_var, result1, result2, training, eps),"
           " but_channels(grad), but_channels(grad), training)",
    bias="batch_norm_by_bias(grad, input, weight, but_channels(grad))")

layer_norm_of = internal(
    "layer_norm_of(input, weight, bias, result1, result2, /, normalized_shape)", "NativeLayerNormBackward0",
    traits=("joint",),
    forward="normalized(input, weight, bias, result1, result2)",
    input="layer_norm_projection(times_weight(grad, weight), input, result1, result2,"
          " last_dims(grad, normalized_shape), True)",
    weight="layer_norm_by_weight(grad, input, weight, result1, result2, last_dims(grad, normalized_shape),"
           " first_dims(grad, normalized_shape), True)",
    bias="layer_norm_by_bias(grad, input, weight, bias, first_dims(grad, normalized_shape))")

# fmt: on

# On arrays


@array_function
def normalized(array, weight, bias, mean, inverse):
    """The standardized array, stretched and shifted, also by the 1 and the 0 that stand for none: -0 + 0 is 0."""
    result = np.subtract(array, mean, order="C") * (inverse * weight)
    result += bias
    return result.astype(array.dtype, copy=False)


@array_operation("StandardizeBackward0", input="standardize_backward(grad, input, mean, inverse, dims, moving)")
def standardize(input, mean, inverse, /, dims, moving):
    """The array less its mean, divided by its deviation."""
    return ((input - mean) * inverse).astype(input.dtype, copy=False)


@array_function
def projected(u, array, mean, inverse, dims, moving):
    """J(u): what comes in, less its mean, and less what would only stretch the standardized array."""
    if not moving:
        return (u * inverse).astype(u.dtype, copy=False)
    if array.dtype == np.float16:
        return _projected_half(array, u, mean, inverse, dims)
    standard = (array - mean) * inverse
    return ((u - mean_over(u, dims) - standard * mean_over(u * standard, dims)) * inverse).astype(u.dtype, copy=False)


@rounded_once
def _projected_half(array, u, mean, inverse, dims):
    """The same of float16 in PyTorch's steps, from mean and deviation as they were kept, which is in float16."""
    mean, inverse = (each.astype(np.float16).astype(np.float32) for each in (mean, inverse))
    total, along = (np.add.reduce(each, dims, keepdims=True) for each in (u, u * array))
    share = np.float32(1 / max(array.size // max(total.size, 1), 1))
    slope = (total * mean - along) * inverse * inverse * inverse * share
    return inverse * u + slope * array + (-slope * mean - total * inverse * share)


# Mean and r of each group are results, too, though nobody gets them: a second derivative comes back through them.
@array_operation(
    "NativeGroupNormBackward0",
    traits=("several", "takes what came", "joint"), results=("result0", "result1", "result2"),
    input="group_norm_by_input(grads, input, weight, result1, result2, group)",
    weight="group_norm_by_weight(grads, input, weight, result1, result2, group)",
    bias="group_norm_by_bias(grads, input, group)",
)  # fmt: skip
def group_norm_of(input, weight, bias, /, group, eps):
    """The array with each group of its channels standardized; mean and 1 / sqrt(variance + eps) of each group.

    Weight and bias go with the channels.
    """
    rows = input.reshape((len(input), group, math.prod(input.shape[1:]) // group))
    mean, inverse, _ = moments(rows, (2,), eps)
    weight, bias = (along_channels(each, input) for each in (weight, bias))
    result = ((rows - mean) * inverse).reshape(input.shape)
    if weight.ndim or bias.ndim:  # with neither, PyTorch adds nothing, and a zero keeps its sign
        result = result * weight + bias
    kept = (each[:, :, 0].astype(np.promote_types(input.dtype, weight.dtype), copy=False) for each in (mean, inverse))
    return [result.astype(input.dtype, copy=False), *kept]


def moments(array, dims, eps):
    """The mean, 1 / sqrt(variance + eps) and the variance of an array over `dims`, which stay with size 1; those of
    float16 in float32."""
    array = array.astype(np.promote_types(array.dtype, np.float32), copy=False)
    mean = mean_over(array, dims)
    variance = mean_over(np.square(array - mean), dims)
    inverse = 1 / np.sqrt(variance.astype(np.float64) + eps)
    return mean, inverse.astype(array.dtype), variance


def mean_over(array, dims):
    """The mean over `dims`, which stay with size 1; of no elements it is 0, and nobody will ask."""
    if array.dtype == np.float16:
        return mean_over(array.astype(np.float32), dims).astype(np.float16)
    total = np.add.reduce(array, dims, keepdims=True)
    return total / array.dtype.type(max(array.size // max(total.size, 1), 1))


# In both meanings


@formula_function
def last_dims(values, shape):
    """The last dimensions, as many as `shape` has."""
    return tuple(range(values.ndim - len(shape), values.ndim))


@formula_function
def first_dims(values, shape):
    """The dimensions before those."""
    return tuple(range(values.ndim - len(shape)))


@formula_function
def times_sum(values, grad, summed):
    """`values`, each times the gradient of the sum over the dimensions `summed` that it went into."""
    return values * expand_reduced(grad, values.shape, summed, False)  # noqa: F821 (an operation of ours)


@formula_function
def along_channels(values, other):
    """One number for each channel in a shape that meets the channels of `other`; a single number is left as it is."""
    return values.reshape((1, -1, *[1] * (other.ndim - 2))) if values.ndim else values


@formula_function
def times_weight(grad, weight):
    """`grad * weight`, if there is a weight: one without dimension is none."""
    return grad * weight if weight.ndim else grad


# Of float16 the product is not rounded.
ON_ARRAYS["times_weight"] = lambda grad, weight: wide(grad) * wide(weight) if weight.ndim else grad


@formula_function
def statistics(input, running_mean, running_var, result1, result2, training, eps):
    """What is subtracted, and what is multiplied by: of this batch, or of all that came before."""
    if training:
        return result1, result2
    return along_channels(running_mean, input), along_channels(rsqrt(running_var + eps), input)  # noqa: F821 (ours)


@formula_function
def in_groups(values, group):
    """The values with a dimension for the groups of their channels, and one for what lies in a channel."""
    batch, channels, *sizes = values.shape
    return values.reshape((batch, group, channels // group, math.prod(sizes)))


@formula_function
def for_groups(values):
    """A number for each group in a shape that meets what is `in_groups`."""
    return values.reshape((*values.shape, 1, 1))


@formula_function
def group_norm_by_input(grads, input, weight, mean, inverse, group):
    """The gradient by the input of what came for the result, u, and for mean and r of each group, which depend on it.

    Were mean and r constants, it would be r * w * u. What is left of J(u) is b * x + c, with b and c for each group.
    """
    grad, of_mean, of_inverse = grads
    x, mean, r = in_groups(input, group), for_groups(mean), for_groups(inverse)
    found = None
    if grad is not None:
        weighted = in_groups(times_weight(grad, along_channels(weight, grad)), group)
        n = max(x.shape[2] * x.shape[3], 1)
        total = sum_over(weighted, (2, 3))
        b = (total * mean - sum_over(weighted * x, (2, 3))) * (r * r * r) / n
        found = r * weighted + b * x - (b * mean + total * r / n)
    if of_mean is not None and of_inverse is not None:
        of_variance = -0.5 * (r * r * r) * for_groups(of_inverse)
        moved = var_mean_backward([of_variance, for_groups(of_mean)], x, (2, 3), 0, True)  # noqa: F821 (ours)
        found = moved if found is None else found + moved
    return found if found is None else found.reshape(input.shape)


@formula_function
def group_norm_by_weight(grads, input, weight, mean, inverse, group):
    """The gradient by the weight: the sum of u * x̂ over each channel, from sums of u * x and u."""
    if grads[0] is None:
        return None
    u, x = in_groups(grads[0], group), in_groups(input, group)
    of_channels = (sum_over(u * x, (3,)) - sum_over(u, (3,)) * for_groups(mean)) * for_groups(inverse)
    return sum_over(of_channels, (0,)).reshape(weight.shape)


@formula_function
def group_norm_by_bias(grads, input, group):
    """The gradient by the bias: the sum of u over each channel."""
    if grads[0] is None:
        return None
    return sum_over(sum_over(in_groups(grads[0], group), (3,)), (0,)).reshape((input.shape[1],))


def _in_float32(formula):
    """The formula on arrays, which computes float16 in float32; the walk rounds what comes out."""
    return lambda grads, *others: formula([*map(wide, grads)], *map(wide, others))


for _formula in ("group_norm_by_input", "group_norm_by_weight", "group_norm_by_bias"):
    ON_ARRAYS[_formula] = _in_float32(ON_ARRAYS[_formula])


@formula_function
def sum_over(values, dims):
    """The sum over `dims`, which stay with size 1."""
    return sum_dims(values, dims, True)  # noqa: F821 (an operation of ours)


@formula_function
def inverse_deviation_backward(grad, input, mean, inverse, dims):
    """-r * r * x̂ / count, times what comes in."""
    standardized = standardize(input, mean, inverse, dims, True)
    r = inverse_deviation(input, mean, inverse, dims)
    return -grad * r * r * standardized / count(input.shape, dims)  # noqa: F821 (an operation of ours)


@formula_function
def second_by_input(grad, u, input, mean, inverse, dims, moving):
    """The gradient of J(u) by x. With <a, b> for sums over `dims`, n their count and v for what comes in, it is that of
    r * (<u, v> - <u, 1> <v, 1> / n - <u, x̂> <v, x̂> / n)."""
    if not moving:
        return zeros_like(grad)  # noqa: F821 (an operation of ours)
    n = count(input.shape, dims)  # noqa: F821 (an operation of ours)
    standardized = standardize(input, mean, inverse, dims, True)
    r = inverse_deviation(input, mean, inverse, dims)
    along_u, along_v = sum_over(u * standardized, dims), sum_over(grad * standardized, dims)
    total = sum_over(u * grad, dims) - sum_over(u, dims) * sum_over(grad, dims) / n - along_u * along_v / n
    of_u = standardize_backward(u, input, mean, inverse, dims, True)
    of_v = standardize_backward(grad, input, mean, inverse, dims, True)
    return -r * (r * standardized * total + of_u * along_v + of_v * along_u) / n


# The functions that PyTorch offers


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-05):
    """Each channel brought to mean 0 and variance 1, times `weight`, plus `bias`.

    In training mean and variance are those of the batch, and `running_mean` and `running_var` go a part `momentum` of
    the way towards them; otherwise these are used. Shapes: (batch, channels, …). Raises `ValueError` for a batch with
    one value for each channel, `RuntimeError` for sizes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html and Ioffe and Szegedy (2015),
    https://arxiv.org/abs/1502.03167

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.batch_norm(torch.tensor([[1.0, 5.0], [3.0, 9.0]]), None, None, training=True)
    tensor([[-1.0000, -1.0000],
            [ 1.0000,  1.0000]])
    """
    if training and isinstance(input, Tensor):
        refuse_if(input.shape[0] * math.prod(input.shape[2:]) == 1, ValueError, "batch_norm_batch", shape=input.shape)
    how = "positive during training" if training else "non-negative"
    refuse_if(eps < 0.0 or training and eps == 0.0, ValueError, "batch_norm_eps", how=how, eps=eps)
    return _batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)


@reading(
    "batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, "
    "double momentum, double eps)"
)
def _batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps):
    if input.numel() == 0:  # to which weight and bias are only hung, so that they get a gradient
        result = input.clone()
        result = result if weight is None else result * weight.select(0, 0)
        return result if bias is None else result + bias.select(0, 0)
    channels = input.shape[1] if input.ndim > 1 else 0
    given = {"running_mean": running_mean, "running_var": running_var, "weight": weight, "bias": bias}
    for name, each in given.items():
        if each is not None and each.numel() != channels:
            raise refusal(RuntimeError, "batch_norm_size", name=name, channels=channels, found=each.numel())
        if each is None and not training and name.startswith("running"):
            raise refusal(RuntimeError, "batch_norm_evaluation", name=name)
    refuse_gradient("native_batch_norm", running_mean=running_mean, running_var=running_var)
    require_floating("batch_norm", input)
    _require_types(input, weight, bias, running_mean, running_var)
    array, dims = input._array, (0, *range(2, input.ndim))
    mean = inverse = np.empty(0, array.dtype)
    if training:
        mean, inverse, variance = moments(array, dims, eps)
        _move(running_mean, mean, momentum)
        count = array.size // channels
        _move(running_var, variance * (count / (count - 1) if count > 1 else 1), momentum)
    running = (_or_nothing(each, array, 0, (0,)) for each in (running_mean, running_var))
    affine = _affine(input, weight, bias)
    return batch_norm_of(input, *affine, *running, wrap(mean), wrap(inverse), training, eps)


def _move(running, found, momentum):
    """Bring a running statistic nearer to what was found. As in PyTorch, no version counts this write."""
    if running is not None and found.size and np.isfinite(momentum):
        running._array[...] = momentum * found.reshape(-1) + (1 - momentum) * running._array


def _or_nothing(tensor, array, value, shape=()):
    """The tensor, or a constant that stands for none."""
    return wrap(np.full(shape, value, array.dtype)) if tensor is None else tensor


def _require_types(input, *parameters):
    """Raise `RuntimeError` unless all are of the type of the input, or those of an input of float16 of float32."""
    given = [each.dtype for each in parameters if each is not None]
    if given and given[0] is not input.dtype:
        refuse_if(any(each.name != "float32" for each in given), RuntimeError, "norm_parameter_type")
        refuse_if(input.dtype.name != "float16", RuntimeError, "norm_types")
    for each in given:
        if each is not given[0]:
            raise refusal(RuntimeError, "expected_type", wanted=input.dtype.title, found=each.title)


def _affine(input, weight, bias):
    """Weight and bias, or the constants that stand for none."""
    return _or_nothing(weight, input._array, 1), _or_nothing(bias, input._array, 0)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05, cudnn_enable=True):
    """The last dimensions, of shape `normalized_shape`, of each example brought to mean 0 and variance 1.

    Raises `RuntimeError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html and Ba, Kiros and Hinton (2016),
    https://arxiv.org/abs/1607.06450

    >>> import minigrad as torch
    >>> torch.layer_norm(torch.tensor([[1.0, 3.0], [0.0, 8.0]]), (2,))
    tensor([[-1.0000,  1.0000],
            [-1.0000,  1.0000]])
    """
    _require_types(input, weight, bias)
    shape = _normalized_shape("layer_norm", input, normalized_shape, weight, bias)
    require_floating("LayerNormKernelImpl", input)
    mean, inverse, _ = moments(input._array, last_dims(input, shape), eps)
    return layer_norm_of(input, *_affine(input, weight, bias), wrap(mean), wrap(inverse), tuple(shape))


def _normalized_shape(name, input, normalized_shape, weight, bias=None):
    shape = list(wholes(normalized_shape))
    refuse_if(not shape, RuntimeError, "normalized_shape_empty")
    for what, each in {"weight": weight, "bias": bias}.items():
        if each is not None and list(each.shape) != shape:
            raise refusal(RuntimeError, "normalized_shape_other", what=what, found=list(each.shape), shape=shape)
    if list(input.shape[-len(shape) :]) != shape:
        comma = ", " if name == "layer_norm" else ""
        inside = comma + ", ".join(map(str, shape))
        raise refusal(RuntimeError, "normalized_shape", shape=shape, inside=inside, found=list(input.shape))
    return shape


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-05):
    """Each of `num_groups` groups of channels of each example brought to mean 0 and variance 1.

    Raises `RuntimeError` for channels that cannot be dealt out evenly, `ValueError` for groups of one value.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html and Wu and He (2018),
    https://arxiv.org/abs/1803.08494

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.group_norm(torch.tensor([[1.0, 3.0, 0.0, 8.0]]), 2)
    tensor([[-1.0000,  1.0000, -1.0000,  1.0000]])
    """
    shape = list(input.shape)
    refuse_if(input.ndim < 2, RuntimeError, "group_norm_dimensions", ndim=input.ndim)
    if shape[0] * shape[1] // num_groups * math.prod(shape[2:]) == 1:
        raise refusal(ValueError, "batch_norm_batch", shape=shape)
    refuse_if(num_groups <= 0, RuntimeError, "group_norm_groups", groups=num_groups)
    refuse_if(shape[1] % num_groups, RuntimeError, "group_norm_channels", shape=shape, groups=num_groups)
    for what, each in {"weight": weight, "bias": bias}.items():
        if each is not None and list(each.shape) != shape[1:2]:
            raise refusal(RuntimeError, "group_norm_vector", what=what, found=list(each.shape), shape=shape)
    _require_types(input, weight, bias)
    require_floating("GroupNormKernelImpl", input)
    input = _in_order(input)
    weight, bias = (each if each is None else contiguous(each) for each in (weight, bias))
    return group_norm_of(input, *_affine(input, weight, bias), num_groups, eps)[0]


def _in_order(images):
    """The same row by row, unless the channels lie last."""
    lie_last = images.ndim > 3 and np.moveaxis(images._array, 1, -1).flags.c_contiguous
    return images if lie_last else contiguous(images)


def instance_norm(
    input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1, eps=1e-05
):
    """Each channel of each example brought to mean 0 and variance 1: a `batch_norm` of batches of one.

    Raises `ValueError` for channels of one value.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html and Ulyanov and others (2016),
    https://arxiv.org/abs/1607.08022

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.instance_norm(torch.tensor([[[1.0, 3.0], [0.0, 8.0]]]))
    tensor([[[-1.0000,  1.0000],
             [-1.0000,  1.0000]]])
    """
    refuse_if(use_input_stats and math.prod(input.shape[2:]) == 1, ValueError, "instance_norm_size", shape=input.shape)
    batch, channels, *sizes = input.shape
    if not use_input_stats and (running_mean is None or running_var is None):
        raise refusal(RuntimeError, "instance_norm_evaluation")
    repeated = [each if each is None else each.repeat(batch) for each in (weight, bias)]
    running = [running_mean, running_var]
    copies = [each if each is None else each.detach().repeat(batch) for each in running]
    rows = input.contiguous().view(1, batch * channels, *sizes)
    result = _batch_norm(rows, *repeated, *copies, use_input_stats, momentum, eps)
    for each, copy in zip(running, copies, strict=True):
        if each is not None and use_input_stats:
            each._array[...] = copy._array.reshape(batch, channels).mean(0)
    return result.view(batch, channels, *sizes)


def rms_norm(input, normalized_shape, weight=None, eps=None):
    """The last dimensions of each example, divided by the root of the mean of their squares.

    Raises `RuntimeError` for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.rms_norm.html and Zhang and Sennrich (2019),
    https://arxiv.org/abs/1910.07467

    >>> import minigrad as torch
    >>> torch.rms_norm(torch.tensor([1.0, 7.0]), (2,))
    tensor([0.2000, 1.4000])
    """
    shape = _normalized_shape("rms_norm", input, normalized_shape, weight)
    if weight is not None and weight.dtype is not input.dtype:
        names = {"input": input.dtype.c_name, "weight": weight.dtype.c_name}
        warnings.warn(refusal(UserWarning, "rms_norm_types", **names), stacklevel=3)
    require_floating("rms_norm", input)
    wide = input.float() if input.dtype.name == "float16" else input
    if eps is None:
        eps = float(np.finfo(wide._array.dtype).eps)
    dims = tuple(range(-len(shape), 0))
    result = wide * add_number(wide.pow(2).mean(dims, keepdim=True), eps).rsqrt()
    return _in_order(result if weight is None else result * weight).type_as(input)
