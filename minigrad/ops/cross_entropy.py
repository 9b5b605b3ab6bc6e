"""Choosing among classes: the negative log likelihood, and the cross entropy, which is that of a softmax."""

import numpy as np

from minigrad.core.tensor import wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import number_option, type_name
from minigrad.exact.last_digits import add_up_losses
from minigrad.ops.choices import fill_number
from minigrad.ops.declarations import array_function
from minigrad.ops.loss_parts import declare_with_optional, reduce_recorded, reduction_named, reduction_number
from minigrad.ops.memory import contiguous
from minigrad.ops.pointwise import add_number, div_number, kernel, mul_number
from minigrad.ops.softmax import log_softmax_dim, not_for_integers
from minigrad.ops.strict import refuse_gradient
from minigrad.words import refusal, refuse_if

# The types that the numbers of classes may have, and the one in which negative ones are too large.
CLASS_TYPES, UNSIGNED = (np.dtype(np.int64), np.dtype(np.uint8)), np.dtype(np.uint64)


@array_function
def likelihood_of_target(array, target, total_weight, weight, reduction, ignore_index):
    """The negative log likelihood of the target classes, given all log likelihoods; the mean is over `total_weight`."""
    rows = rows_of_classes(array)
    places, weights = places_and_weights(target, weight, ignore_index, array.dtype, total_weight)
    losses = -rows[np.arange(len(rows)), places]
    if weights is not None:
        losses *= weights
        losses[target.reshape(-1) == ignore_index] = 0  # not -0
    if reduction == 0:
        return losses.reshape(target.shape if array.ndim > 1 else ())
    loss = add_up_losses(losses)
    return loss / total_weight if reduction == 1 else loss


@array_function
def slopes_of_likelihood(grad, array, target, total_weight, weight, reduction, ignore_index):
    """The gradient of each target's loss by the log likelihoods of its row: less its weight, at its class alone."""
    slopes = np.zeros(array.shape, array.dtype)
    places, weights = places_and_weights(target, weight, ignore_index, array.dtype, total_weight)
    if reduction == 1:
        grad = grad / total_weight
    grad = grad.reshape(-1)
    values = -grad if weights is None else -weights * grad
    if weights is not None:
        values[target.reshape(-1) == ignore_index] = 0  # not -0
    if array.ndim == 4:
        values = np.broadcast_to(values, places.shape).reshape(target.shape)
        np.put_along_axis(slopes, places.reshape(target.shape)[:, None], values[:, None], 1)
    else:
        rows = rows_of_classes(slopes)
        rows[np.arange(len(rows)), places] = values
    return slopes


def rows_of_classes(array):
    """The array as a table with one column for each class: (C), (N, C) or (N, C, d1, d2, …)."""
    if array.ndim > 2:
        array = np.moveaxis(array, 1, -1)
    return array if array.ndim == 2 else array.reshape(-1, array.shape[-1])


def places_and_weights(target, weight, ignore_index, dtype, total_weight=None):
    """The class of each target, and how much it counts: what its class weighs, or nothing if it is to be ignored.

    Where all count alike the weights are None, which `total_weight` may tell at once.
    """
    target = target.reshape(-1)
    if weight is None and total_weight == target.size:
        return target, None
    ignored = target == ignore_index
    if weight is None and not np.count_nonzero(ignored):
        return target, None
    places = np.where(ignored, 0, target)
    return places, np.where(ignored, 0, 1 if weight is None else weight[places]).astype(dtype)


def declare_nll_loss(name, node_name):
    """The loss of one kind of input, and its gradient, whose own gradient is the loss again."""
    tensors, options = ["target", "total_weight"], ["reduction", "ignore_index"]
    arguments = "target, total_weight, weight, reduction, ignore_index"
    declare_with_optional(
        f"{name}_backward", f"{node_name.removesuffix('0')}Backward0",
        ["grad_output", "self", *tensors], ["weight"], options,
        forward=f"slopes_of_likelihood(grad_output, self, {arguments})",
        grad_output=f"{name}_as_given(grad, {arguments})",
        self="zeros_like(grad)",
    )  # fmt: skip
    return declare_with_optional(
        name, node_name, ["self", *tensors], ["weight"], options,
        forward=f"likelihood_of_target(self, {arguments})",
        self=f"{name}_backward_as_given(grad, self, {arguments})",
    )  # fmt: skip


nll_loss_of = declare_nll_loss("nll_loss_of", "NllLossBackward0")
nll_loss_of_images = declare_nll_loss("nll_loss_of_images", "NllLoss2DBackward0")


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    """How surprising the classes `target` are, if `input` gives the logarithm of each class's probability.

    Shapes: `input` (C), (N, C) or (N, C, d1, …) and `target` the same without C. `weight` says how much each class
    counts; targets equal to `ignore_index` do not. Raises `IndexError` for a class that is not there, `RuntimeError` or
    `ValueError` for types and shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html

    >>> import minigrad as torch
    >>> from minigrad.ops.cross_entropy import nll_loss
    >>> nll_loss(torch.tensor([[-0.5, -1.0]]), torch.tensor([1]))
    tensor(1.)
    """
    reduction = reduction_number(reduction_named(size_average, reduce, reduction))
    ignore_index = _class_of_option("nll_loss_nd", ignore_index)
    classes = _checked_classes(input._array, target)
    if weight is not None:
        refuse_gradient("nll_loss2d_forward" if input.ndim > 2 else "nll_loss_forward", weight=weight)
        if weight._array.shape != (classes,):
            raise refusal(RuntimeError, "class_weights", classes=classes, shape=list(weight.shape))
        refuse_if(weight.dtype is not input.dtype, RuntimeError, "class_weights_type", input=input, weight=weight)
    kernel("nll_loss_out_frame", "f", input._array)
    all_count = _are_classes(target._array, classes, ignore_index) and not 0 <= ignore_index < classes
    total = 0
    if reduction:
        is_known = weight is None and all_count
        total = target._array.size if is_known else _total_weight(input._array, target._array, weight, ignore_index)
    total_weight = wrap(np.array(total, input._array.dtype))
    options = {"weight": weight, "reduction": reduction, "ignore_index": ignore_index}
    if input.ndim in (0, 1, 2, 4):
        return (nll_loss_of_images if input.ndim == 4 else nll_loss_of)(input, target, total_weight, **options)
    image, of_each = _as_images(input, target)
    loss = nll_loss_of_images(image, of_each, total_weight, **options)
    return loss if reduction else loss.view(target.shape)


def _as_images(input, target):
    """Input and target with all dimensions of places in one, as the rows of images of one pixel's height."""
    batch, classes, *_ = input.shape
    rows = [1, -1] if input.numel() else [0, 0]
    return contiguous(input).view(batch, classes, *rows), contiguous(target).view(batch, *rows)


def _checked_classes(array, target):
    """The number of classes, if the shapes and the type of the target fit."""
    shape, dtype = target._array.shape, target._array.dtype
    if array.ndim == 2 and shape == array.shape[:1] and dtype in CLASS_TYPES:  # as it nearly always is
        return array.shape[1]
    refuse_if(array.ndim == 0, ValueError, "input_dimensions")
    answers, wanted = shape[0] if shape else 0, array.shape[:1] + array.shape[2:]
    is_other = array.ndim > 1 and array.shape[0] != answers
    refuse_if(is_other, ValueError, "batch_sizes", input=array.shape[0], target=answers)
    refuse_if(array.ndim > 1 and not shape, IndexError, "dim_of_number")
    refuse_if(array.ndim <= 2 and len(shape) > 1, RuntimeError, "multi_target", shape=list(shape))
    is_other = array.ndim > 2 and shape != wanted
    refuse_if(is_other, RuntimeError, "target_sizes", wanted=list(wanted), given=list(shape))
    refuse_if(dtype not in CLASS_TYPES, RuntimeError, "target_type", dtype=target.dtype.title)
    refuse_if(array.ndim == 1 and shape not in ((), (1,)), ValueError, "single_target", size=answers)
    return array.shape[1 if array.ndim > 1 else 0]


def _are_classes(target, classes, ignore_index):
    """Whether every target is the number of a class. Raises `IndexError` for one that is not, nor to be ignored."""
    # Read as an unsigned number, a negative one is greater than any class.
    outside = (target if target.dtype is CLASS_TYPES[1] else target.view(UNSIGNED)) >= classes
    if not np.count_nonzero(outside):
        return True
    outside &= target != ignore_index
    if np.count_nonzero(outside):
        raise refusal(IndexError, "target_range", target=target[outside][0], classes=classes, last=classes - 1)
    return False


def _total_weight(array, target, weight, ignore_index):
    if weight is None:
        return np.count_nonzero(target != ignore_index)
    return np.sum(places_and_weights(target, weight._array, ignore_index, array.dtype)[1])


def _class_of_option(operation, value):
    """The class that does not count, which may be NumPy's or a tensor's number. Raises `TypeError` for no integer."""
    if type(value) is int:
        return value
    number = number_option(value, operation, "ignore_index", 5, "int")
    if not isinstance(number, int):
        values = {"name": "ignore_index", "position": 5, "wanted": "int", "kind": type_name(value)}
        raise refusal(TypeError, "option_type", operation=operation, **values)
    return number


def cross_entropy(
    input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean", label_smoothing=0.0
):
    """How surprising the classes `target` are, if the softmax of `input` gives the probability of each.

    Shapes as in `nll_loss`; a `target` of the shape of `input` gives the probability of each class instead.
    `label_smoothing` moves that part of the target to all classes alike. Raises what `nll_loss` does, and
    `NotImplementedError` for an input of integers.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html

    >>> import minigrad as torch
    >>> from minigrad.ops.cross_entropy import cross_entropy
    >>> cross_entropy(torch.tensor([[0.0, 0.0]]), torch.tensor([1]))
    tensor(0.6931)
    """
    reduction = reduction_named(size_average, reduce, reduction)
    reduction_number(reduction)
    ignore_index = _class_of_option("cross_entropy_loss", ignore_index)
    if type(label_smoothing) is not float:
        label_smoothing = number_option(label_smoothing, "cross_entropy_loss", "label_smoothing", 6, "float")
    if not 0 <= label_smoothing <= 1:
        raise refusal(RuntimeError, "label_smoothing", value=label_smoothing)
    of_probabilities = input._array.shape == target._array.shape
    if of_probabilities:
        _require_probabilities(input, target, weight, ignore_index)
    dim = one_dimension(0 if input.ndim == 1 else 1, input.ndim)
    if input._array.dtype.kind != "f":
        raise not_for_integers("log_softmax", input, dim)
    log_likelihood = log_softmax_dim(input, dim)
    if of_probabilities and ignore_index >= 0:
        raise refusal(RuntimeError, "ignored_probability")
    if of_probabilities:
        return _of_probabilities(log_likelihood, target, weight, reduction, label_smoothing, dim)
    loss = nll_loss(log_likelihood, target, weight, ignore_index=ignore_index, reduction=reduction)
    if label_smoothing == 0:
        return loss
    smooth = _of_all_classes(log_likelihood, target, weight, ignore_index, reduction, dim)
    smooth = mul_number(smooth, label_smoothing / input._array.shape[dim])
    return mul_number(loss, 1 - label_smoothing) + smooth


def _require_probabilities(input, target, weight, ignore_index):
    refuse_if(target._array.dtype.kind != "f", RuntimeError, "probability_type", dtype=target.dtype.title)
    refuse_if(ignore_index >= 0, RuntimeError, "probability_ignored")
    classes = input.size(0 if input.ndim == 1 else 1)
    if weight is not None and weight._array.shape != (classes,):
        raise refusal(RuntimeError, "probability_weights", classes=classes, shape=list(weight.shape))


def _of_probabilities(log_likelihood, target, weight, reduction, label_smoothing, dim):
    classes = log_likelihood._array.shape[dim]
    if label_smoothing:
        target = add_number(mul_number(target, 1 - label_smoothing), label_smoothing / classes)
    losses = log_likelihood * target
    if weight is not None:
        losses = losses * _along_classes(weight, log_likelihood.ndim)
    if reduction == "none":
        return -losses.sum(dim)
    loss = -losses.sum()
    return div_number(loss, log_likelihood._array.size / classes) if reduction == "mean" else loss


def _of_all_classes(log_likelihood, target, weight, ignore_index, reduction, dim):
    """The loss if every class were the target, which label smoothing mixes in."""
    if weight is not None:
        log_likelihood = log_likelihood * _along_classes(weight, log_likelihood.ndim)
    losses = fill_number(-log_likelihood.sum(dim), target == ignore_index, 0.0)
    if reduction != "mean":
        return reduce_recorded(losses, reduction)
    total = _total_weight(losses._array, target._array, weight, ignore_index)
    return losses.sum() / wrap(np.array(total, losses._array.dtype))


def _along_classes(weight, ndim):
    """The weights of the classes in a shape that meets the classes of an input with `ndim` dimensions."""
    return weight if ndim <= 2 else wrap(weight._array.reshape((-1,) + (1,) * (ndim - 2)))
