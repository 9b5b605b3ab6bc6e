"""Losses: how far predictions are from their targets, as one number that can be made smaller.

Those that compare numbers stand here, those that choose among classes in `cross_entropy.py`. `minigrad.nn.functional`
offers both.
"""

import math
import warnings

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import expand, sigmoid
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS
from minigrad.core.operands import refuse_broadcast
from minigrad.exact.arguments import refuse_bools
from minigrad.exact.half import in_registers, rounded_once, wide_number
from minigrad.exact.last_digits import precisely
from minigrad.ops.choices import refuse_larger
from minigrad.ops.cross_entropy import cross_entropy, nll_loss  # noqa: F401 (they are losses, too)
from minigrad.ops.declarations import array_function, formula_function, internal
from minigrad.ops.functions import over_number, xlogy
from minigrad.ops.loss_parts import (
    declare_with_optional,
    mean_share,
    reduce_recorded,
    reduction_named,
    reduction_number,
)
from minigrad.ops.pointwise import choose as where
from minigrad.ops.pointwise import kernel
from minigrad.ops.strict import refuse_gradient, require_floating, require_sizes
from minigrad.words import refusal, refuse_if

# Differences

# fmt: off

def _declared(name, node, options, traits, forward, slope, bend):
    """A loss of two tensors; `slope` is its gradient and has `traits`, `bend` its second derivative."""
    backward = f"{name}_backward"
    internal(f"{backward}(grad_output, self, target, /, {options})", f"{node}BackwardBackward0",
             traits=("promotes", *traits), forward=slope, grad_output=f"{backward}(grad, self, target, {options})",
             self=bend, target=f"-{bend}")
    return internal(f"{name}_of(self, target, /, {options})", f"{node}Backward0", traits=("promotes",),
                    forward=f"reduced({forward}, reduction)",
                    self=f"{backward}(grad, self, target, {options})",
                    target=f"{backward}(grad, target, self, {options})")

mse_loss_of = _declared("mse_loss", "MseLoss", "reduction", (),
                        "power(self - target, 2)",
                        "share_of_one(self, 2, reduction) * (self - target) * grad_output",
                        "mean_share(2 * (grad * grad_output), reduction)")

smooth_l1_loss_of = _declared("smooth_l1_loss", "SmoothL1Loss", "reduction, beta", ("rounded once",),
                              "smooth_l1(abs(self - target), beta)",
                              "bent(self - target, share_of_one(self, 1, reduction), grad_output, beta)",
                              "smooth_l1_double_backward("
                              "grad * grad_output, apart(self, target), reduction, beta)")

huber_loss_of = _declared("huber_loss", "HuberLoss", "reduction, delta", (),
                          "huber(self, target, delta)",
                          "huber_slope(self, target, share_of_one(self, 1, reduction), grad_output, delta)",
                          "huber_double_backward(grad * grad_output, self - target, reduction, delta)")

# Of two types PyTorch computes in that of the input, and finds out on the way back.
huber_loss_of_types = internal("huber_loss_of_types(self, target, /, reduction, delta)", "HuberLossBackward0",
                               traits=("elementwise",),
                               forward="huber_loss_of(self, target.astype(self.dtype), reduction, delta)",
                               self="refuse_types(self, target, reduction, delta)",
                               target="refuse_types(target, self, reduction, delta)")

# fmt: on


def refuse_types(self, target, reduction, delta):
    """The formula of a gradient that PyTorch cannot compute of two types."""
    wanted, found = (dtypes.of(getattr(each, "_array", each).dtype).title for each in (self, target))
    raise refusal(RuntimeError, "found_type", wanted=wanted, found=found)


ON_ARRAYS["refuse_types"] = ON_TENSORS["refuse_types"] = refuse_types


@array_function
def smooth_l1(distance, beta):
    """The distance, rounded off at its tip: a parabola below `beta`, and a straight line from there."""
    return np.where(distance < beta, 0.5 * distance * distance / beta, distance - 0.5 * beta).astype(distance.dtype)


@array_function
def bent(difference, share, grad, beta):
    """The gradient of the same: `share` of what comes in, in either direction, and less inside of `beta`."""
    straight, inside = share * grad, share * difference * grad / beta
    return np.where(difference <= -beta, -straight, np.where(difference >= beta, straight, inside))


@array_function
@rounded_once
def huber(self, target, delta):
    """The loss of each element: half the squared distance below `delta`, and a straight line from there."""
    distance = abs(self - target)
    return np.where(distance < delta, 0.5 * distance * distance, delta * (distance - 0.5 * delta))


def _slope_of_few(self, target, share, grad, delta):
    return _slope(self, target, share, grad, wide_number(delta))


def _slope(self, target, share, grad, delta):
    difference, share = self - target, grad.dtype.type(share)
    straight, inside = share * grad * delta, share * difference * grad
    return np.where(difference <= -delta, -straight, np.where(difference >= delta, straight, inside))


# The gradient of the same, `share` of what comes in.
ON_ARRAYS["huber_slope"] = in_registers(_slope, _slope, _slope_of_few)


@formula_function
def smooth_l1_double_backward(grad, difference, reduction, beta):
    """The second derivative of `smooth_l1`, that of its parabola."""
    return mean_share(over_number(where(abs(difference) < beta, grad, 0), beta), reduction)


@formula_function
def huber_double_backward(grad, difference, reduction, delta):
    """The same of `huber`."""
    return mean_share(where(abs(difference) < delta, grad, 0), reduction)


@formula_function
def apart(self, target):
    """Their difference, which PyTorch takes here, other than on the first way back, with its refusal of bools."""
    return no_bools(self, "sub_bool") - no_bools(target, "sub_bool")  # noqa: F821 (of pointwise.py)


@formula_function
def share_of_one(values, factor, reduction):
    """The factor of one element's loss in the reduced loss: for a mean, a share of all."""
    return factor / (math.prod(values.shape) or math.nan) if reduction == 1 else factor


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    """The mean of the squared differences; `reduction` may also be `"sum"` or `"none"`.

    Warns if the sizes differ, and broadcasts. Raises `RuntimeError` if they do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import mse_loss
    >>> mse_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
    tensor(2.)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    input, target = _compared(input, target)
    if weight is not None:
        return _weighted((input - target) ** 2, weight, reduction)
    number = reduction_number(reduction)
    require_floating("mse_cpu", input, target)
    return mse_loss_of(input, target, number)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    """The mean of the distances; `reduction` may also be `"sum"` or `"none"`.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import l1_loss
    >>> l1_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
    tensor(1.)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    input, target = _compared(input, target)
    losses = (input - target).abs()
    return reduce_recorded(losses, reduction) if weight is None else _weighted(losses, weight, reduction)


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    """The squared difference where it is less than `beta`, else the distance, so joined that there is no kink.

    Raises `RuntimeError` for a negative `beta`.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import smooth_l1_loss
    >>> smooth_l1_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
    tensor(0.7500)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    input, target = _compared(input, target)
    number = reduction_number(reduction)
    if beta < 0:
        raise refusal(RuntimeError, "smooth_l1_beta")
    if beta == 0:
        return l1_loss(input, target, reduction=reduction)
    require_floating("smooth_l1_cpu", input, target)
    return smooth_l1_loss_of(input, target, number, beta)


def huber_loss(input, target, reduction="mean", delta=1.0, weight=None):
    """Half the squared difference where it is less than `delta`, else `delta` times the distance, less a constant.

    Raises `RuntimeError` for a `delta` that is not positive.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import huber_loss
    >>> huber_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]), delta=0.5)
    tensor(0.4375)
    """
    input, target = _compared(input, target)
    number = reduction_number(reduction)
    refuse_if(delta <= 0, RuntimeError, "huber_delta")
    if input._array.dtype.kind != "f":
        common = dtypes.promoted(input._array, target._array)
        if not dtypes.can_hold(input._array.dtype, common):
            raise refusal(RuntimeError, "write_type", target=input.dtype.title, source=dtypes.of(common).title)
        raise refusal(NotImplementedError, "kernel_type", kernel="huber_cpu", dtype=dtypes.of(common).title)
    loss = huber_loss_of if input.dtype is target.dtype else huber_loss_of_types
    if weight is not None:
        refuse_if(weight._array.shape != input._array.shape, ValueError, "huber_weight_sizes")
        return reduce_recorded(loss(input, target, 0, delta) * weight, reduction)
    return loss(input, target, number, delta)


def _compared(input, target):
    """Both tensors in one shape, with a warning if they had two."""
    require_sizes(input, target)
    first, second = input._array.shape, target._array.shape
    if first == second:
        return input, target
    warnings.warn(refusal(UserWarning, "loss_sizes", target=target.shape, input=input.shape), stacklevel=4)
    try:
        shape = np.broadcast_shapes(first, second)
    except ValueError:
        refuse_broadcast(input._array, target._array)
    return [each if each._array.shape == shape else expand(each, shape) for each in (input, target)]


def _weighted(losses, weight, reduction):
    refuse_if(weight._array.shape != losses._array.shape, ValueError, "loss_weight_sizes")
    refuse_if(reduction not in ("none", "mean", "sum"), ValueError, "weighted_reduction_name", reduction=reduction)
    losses = losses * weight
    return losses.sum() / weight.sum() if reduction == "mean" else reduce_recorded(losses, reduction)


# Yes or no


@array_function
def cross_entropy_of_probability(probability, target):
    """-log of the probability of what happened, each logarithm no less than -100."""
    yes, no = (
        np.maximum(precisely(log, each), -100) for log, each in ((np.log, probability), (np.log1p, -probability))
    )
    return (target - 1) * no - target * yes


@array_function
def cross_entropy_of_logit(logit, target, pos_weight):
    """The same of the sigmoid of a number, in which a yes counts `pos_weight` times; nothing overflows.

    PyTorch writes it over what it makes of the target first, and so it has the type of the target.
    """
    log_of_yes = np.minimum(logit, 0) - precisely(np.log1p, precisely(np.exp, -abs(logit)))
    yes_counts = 1 if pos_weight is None else 1 + (pos_weight - 1) * target
    return ((1 - target) * logit - yes_counts * log_of_yes).astype(target.dtype, copy=False)


@formula_function
def spread_of(probability):
    """The variance of a yes or no, which divides in the derivatives of its cross entropy, and is no less than 1e-12."""
    return no_less((1 - probability) * probability, 1e-12)  # noqa: F821 (below)


def no_less_unrecorded(values, least):
    """The larger of values and a number, written over new values, of which PyTorch records nothing."""
    np.maximum(values._array, least, out=values._array)
    return values


ON_ARRAYS["no_less"], ON_TENSORS["no_less"] = np.maximum, no_less_unrecorded


@formula_function
def bce_bend(probability, target):
    """The second derivative of the cross entropy of a probability."""
    sure = (probability + 1e-12) ** 2 * (1 - probability + 1e-12) ** 2
    return (probability * probability - 2 * probability * target + target) / sure


@formula_function
def bce_logits_slope(logit, target, pos_weight):
    """The derivative of the cross entropy of a number's sigmoid."""
    if pos_weight is None:
        return sigmoid(logit) - target
    yes = pos_weight * target
    return (yes + 1 - target) * sigmoid(logit) - yes


@formula_function
def bce_target_slope(probability, target):
    """The derivative of the cross entropy of a probability by its target, which PyTorch keeps for it all the same."""
    return -logit(probability, None)  # noqa: F821 (ours, declared in functions.py)


@formula_function
def bce_logits_target_slope(logit, target, pos_weight):
    """The derivative of the cross entropy of a number's sigmoid by its target, which is kept likewise."""
    if pos_weight is None:
        return -logit
    return logsigmoid(-logit) - pos_weight * logsigmoid(logit)  # noqa: F821 (ours, declared in activations.py)


bce_backward = declare_with_optional(
    "bce_backward", "BinaryCrossEntropyBackwardBackward0",
    ["grad_output", "self", "target"], ["weight"], ["reduction"],
    forward="mean_share(times(grad_output * (self - target) / spread_of(self), weight), reduction)",
    grad_output="bce_backward_as_given(grad, self, target, weight, reduction)",
    self="mean_share(times(bce_bend(self, target), weight) * (grad * grad_output), reduction)",
    target="mean_share(times(-(grad * grad_output), weight) / spread_of(self), reduction)",
)  # fmt: skip

bce_loss_of = declare_with_optional(
    "bce_loss_of", "BinaryCrossEntropyBackward0", ["self", "target"], ["weight"], ["reduction"],
    forward="reduced(weighed(cross_entropy_of_probability(self, target), weight), reduction)",
    self="bce_backward_as_given(grad, self, target, weight, reduction)",
    target="mean_share(times(bce_target_slope(self, target), weight) * grad, reduction)",
)  # fmt: skip

bce_with_logits_of = declare_with_optional(
    "bce_with_logits_of", "BinaryCrossEntropyWithLogitsBackward0",
    ["self", "target"], ["weight", "pos_weight"], ["reduction"],
    forward="reduced(weighed(cross_entropy_of_logit(self, target, pos_weight), weight), reduction)",
    self="mean_share(times(bce_logits_slope(self, target, pos_weight), weight) * grad, reduction)",
    target="mean_share(times(bce_logits_target_slope(self, target, pos_weight), weight) * grad, reduction)",
)  # fmt: skip


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    """How surprising the answers `target` (0 or 1, or between) are, if `input` gives the probability of a 1.

    The logarithm of a probability counts as -100 at least, so that no loss is infinite. Raises `RuntimeError` for an
    input or a target outside of [0, 1] or another type of target, `ValueError` for different sizes.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import binary_cross_entropy
    >>> binary_cross_entropy(torch.tensor([0.5, 0.5]), torch.tensor([0.0, 1.0]))
    tensor(0.6931)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    require_sizes(input, target)
    reduction = reduction_number(reduction)
    array = input._array
    if array.shape != target._array.shape:
        raise refusal(ValueError, "bce_sizes", target=target.shape, input=input.shape)
    shape = array.shape if weight is None else _shape_with_weight(weight, array.shape)
    refuse_gradient("binary_cross_entropy", weight=weight)
    refuse_if(array.dtype is not target._array.dtype, RuntimeError, "bce_type", target=target, input=input)
    kernel("binary_cross_entropy", "f", array)
    if not (_are_probabilities(array) and _are_probabilities(target._array)):
        raise _no_probabilities(array, target._array)
    if shape != array.shape:
        raise refusal(RuntimeError, "write_shape", target=list(array.shape), source=list(shape))
    return bce_loss_of(input, target, weight=weight, reduction=reduction)


def _are_probabilities(array):
    return not array.size or (np.minimum.reduce(array, None) >= 0 and np.maximum.reduce(array, None) <= 1)


def _no_probabilities(array, target):
    """The refusal of the first element that is no probability, which tells whether the input or the target is named."""
    outside = [~((each >= 0) & (each <= 1)) for each in (array, target)]
    first_of_input, first_of_target = (np.append(each, True).argmax() for each in outside)
    key, each = ("bce_range", array) if first_of_input <= first_of_target else ("bce_target_range", target)
    return refusal(RuntimeError, key, low=each.min(), high=each.max())


def _shape_with_weight(weight, shape):
    """The shape of the losses times the weight. Raises `RuntimeError` if the two do not meet."""
    try:
        return np.broadcast_shapes(weight._array.shape, shape)
    except ValueError:
        pairs = enumerate(zip(weight.shape[::-1], shape[::-1], strict=False), start=1)
        place = next(-number for number, (one, other) in pairs if 1 != one != other != 1)
        values = {"length": weight.shape[place], "dim": place, "weight": weight.shape, "shape": list(shape)}
        raise refusal(RuntimeError, "weight_broadcast", **values) from None


def binary_cross_entropy_with_logits(
    input, target, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None
):
    """The binary cross entropy of the sigmoid of `input`, computed at once, so that nothing overflows.

    `pos_weight` says how much more an answer 1 counts than an answer 0. Raises `ValueError` for different sizes.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import binary_cross_entropy_with_logits
    >>> binary_cross_entropy_with_logits(torch.tensor([0.0, 100.0]), torch.tensor([0.0, 1.0]))
    tensor(0.3466)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    require_sizes(input, target)
    reduction = reduction_number(reduction)
    if input._array.shape != target._array.shape:
        raise refusal(ValueError, "bce_logits_sizes", target=target.shape, input=input.shape)
    refuse_gradient("binary_cross_entropy_with_logits", weight=weight, pos_weight=pos_weight)
    kernel("log_sigmoid_cpu", "f", input._array)
    if pos_weight is not None and pos_weight._array.dtype.kind == "b":
        refuse_bools("sub", pos_weight._array)
    if target._array.dtype.kind == "b":
        refuse_bools("sub", target._array, target._array)
    refuse_if(target._array.dtype.kind != "f", RuntimeError, "bce_logits_type", target=target, input=input)
    for each in (pos_weight, weight):
        if each is not None:
            refuse_broadcast(target._array, each._array)
            refuse_larger(target._array.shape, each._array.shape)
    return bce_with_logits_of(input, target, weight=weight, pos_weight=pos_weight, reduction=reduction)


# Distributions


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    """How far a distribution, given as logarithms in `input`, is from the distribution `target`.

    `reduction` may also be `"batchmean"`, which divides the sum by the number of rows and is the mathematical one.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html

    >>> import minigrad as torch
    >>> from minigrad.ops.losses import kl_div
    >>> kl_div(torch.tensor([[0.5, 0.5]]).log(), torch.tensor([[1.0, 0.0]]), reduction="batchmean")
    tensor(0.6931)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    if reduction == "mean":
        warnings.warn(refusal(UserWarning, "kl_mean"), stacklevel=3)
    if reduction != "batchmean":
        reduction_number(reduction)
    refuse_if(input._array.dtype.kind != "f" or target._array.dtype.kind != "f", RuntimeError, "kl_div_integral")
    if log_target:
        differences = target - input
        losses = target.exp() * differences
    else:
        surprises = target * input
        losses = xlogy(target, target) - surprises
    if reduction == "batchmean":
        return losses.sum() / input._array.shape[0] if input.ndim else losses.sum()
    return reduce_recorded(losses, reduction)
