"""What layers compute, as functions: the operations of `minigrad.ops` under PyTorch's names.

Those written out here take a few words more than the operation does: whether to write in place, or a dimension that may
be left out.
"""

import sys

import numpy as np

from minigrad.arrays import made
from minigrad.core.modes import grad_mode
from minigrad.core.saved import type_in_errors
from minigrad.exact.arguments import require_tensor
from minigrad.exact.calls import publish_calls
from minigrad.later import read_at_first_use
from minigrad.missing import refuse_given, refuse_options
from minigrad.nn.in_place import (
    celu,
    celu_,
    elu,
    elu_,
    hardsigmoid,
    hardswish,
    hardtanh,
    hardtanh_,
    leaky_relu,
    leaky_relu_,
    mish,
    relu,
    relu6,
    relu_,
    selu,
    selu_,
    silu,
    threshold,
    threshold_,
)
from minigrad.ops.activations import (
    gelu,
    logsigmoid,
    prelu,
    softplus,
    softsign,
    tanhshrink,
)
from minigrad.ops.cross_entropy import cross_entropy, nll_loss
from minigrad.ops.dropout import dropout
from minigrad.ops.embedding import embedding as rows_of_table
from minigrad.ops.linalg import linear
from minigrad.ops.losses import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    huber_loss,
    kl_div,
    l1_loss,
    mse_loss,
    smooth_l1_loss,
)
from minigrad.ops.padding import pad
from minigrad.ops.selection import integers
from minigrad.ops.softmax import implicit_dim
from minigrad.words import refusal

__all__ = [
    "binary_cross_entropy",
    "binary_cross_entropy_with_logits",
    "celu",
    "celu_",
    "cross_entropy",
    "dropout",
    "elu",
    "elu_",
    "embedding",
    "gelu",
    "hardsigmoid",
    "hardswish",
    "hardtanh",
    "hardtanh_",
    "huber_loss",
    "kl_div",
    "l1_loss",
    "leaky_relu",
    "leaky_relu_",
    "linear",
    "log_softmax",
    "logsigmoid",
    "mish",
    "mse_loss",
    "nll_loss",
    "pad",
    "normalize",
    "one_hot",
    "prelu",
    "relu",
    "relu_",
    "relu6",
    "selu",
    "selu_",
    "sigmoid",
    "silu",
    "smooth_l1_loss",
    "softmax",
    "softmin",
    "softplus",
    "softsign",
    "tanh",
    "tanhshrink",
    "threshold",
    "threshold_",
]


def sigmoid(input):
    """1 / (1 + exp(-x)). See https://pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html

    >>> import minigrad as torch
    >>> sigmoid(torch.tensor([0.0]))
    tensor([0.5000])
    """
    return input.sigmoid()


def tanh(input):
    """The hyperbolic tangent. See https://pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html

    >>> import minigrad as torch
    >>> tanh(torch.tensor([0.0]))
    tensor([0.])
    """
    return input.tanh()


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    """Positive numbers that add up to 1 along `dim`; without one PyTorch guesses, and warns, and so do we.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html

    >>> import minigrad as torch
    >>> softmax(torch.tensor([-1.0, 2.0]), dim=0)
    tensor([0.0474, 0.9526])
    """
    dim = _chosen_dim("softmax", input, dim, _stacklevel)
    return input.softmax(dim) if dtype is None else input.softmax(dim, dtype=dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    """The softmax of the negative. See https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html

    >>> import minigrad as torch
    >>> softmin(torch.tensor([-1.0, 2.0]), dim=0)
    tensor([0.9526, 0.0474])
    """
    dim = _chosen_dim("softmin", input, dim, _stacklevel)
    return (-input).softmax(dim) if dtype is None else (-input).softmax(dim, dtype=dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    """The logarithm of the softmax, which loses nothing where that is too small.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html

    >>> import minigrad as torch
    >>> log_softmax(torch.tensor([-1.0, 2.0]), dim=0)
    tensor([-3.0486, -0.0486])
    """
    dim = _chosen_dim("log_softmax", input, dim, _stacklevel)
    return input.log_softmax(dim) if dtype is None else input.log_softmax(dim, dtype=dtype)


def _chosen_dim(name, input, dim, stacklevel):
    return implicit_dim(name, input.dim(), stacklevel + 2) if dim is None else dim


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    """The rows of the matrix `weight` that have the numbers in `input`. The row `padding_idx` gets no gradient.

    With `scale_grad_by_freq` a row that is used n times gets the mean of n gradients in place of their sum.

    Raises `IndexError` for a number that is no row's, `RuntimeError` for numbers that are no integers.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html

    >>> import minigrad as torch
    >>> embedding(torch.tensor([1, 0]), torch.tensor([[0.0, 1.0], [2.0, 3.0]]))
    tensor([[2., 3.],
            [0., 1.]])
    """
    require_tensor(input, "embedding", 2, "indices")
    refuse_given("embedding", max_norm=max_norm)
    refuse_options("embedding", sparse=sparse)
    if padding_idx is not None and not -weight.size(0) <= padding_idx < weight.size(0):
        raise refusal(AssertionError, "padding_idx")
    if weight.ndim != 2:
        if grad_mode.enabled and weight.requires_grad:
            weight.size(0)  # which the gradient would need
        raise refusal(RuntimeError, "embedding_weight")
    rows, numbers = len(weight), input._array
    if numbers.dtype.name not in ("int64", "int32"):
        raise refusal(RuntimeError, "embedding_type", kind=type_in_errors(input.dtype))
    outside = numbers[(numbers < 0) | (numbers >= rows)]
    if outside.size:
        raise refusal(IndexError, "embedding_index", index=outside[0], rows=rows, last=rows - 1)
    return rows_of_table(weight, input, -1 if padding_idx is None else padding_idx % rows, scale_grad_by_freq)


def one_hot(tensor, num_classes=-1):
    """For each class number a row of zeros with a one at that place.

    Without `num_classes` there are as many as the largest number asks for. Raises `RuntimeError` for numbers that are
    no int64, negative or too large. See https://pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html

    >>> import minigrad as torch
    >>> one_hot(torch.tensor([0, 2]))
    tensor([[1, 0, 0],
            [0, 0, 1]])
    """
    classes = tensor._array
    if classes.dtype.name != "int64":
        raise refusal(RuntimeError, "one_hot_type")
    if classes.size == 0 and num_classes <= 0:
        raise refusal(RuntimeError, "one_hot_empty")
    if classes.size and classes.min() < 0:
        raise refusal(RuntimeError, "one_hot_negative")
    if num_classes == -1:
        num_classes = int(classes.max()) + 1
    if classes.size and classes.max() >= num_classes:
        raise refusal(RuntimeError, "one_hot_large")
    rows = made(np.zeros, (*classes.shape, num_classes), np.int64)
    np.put_along_axis(rows, classes[..., None], 1, -1)
    return integers(rows)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    """The input divided by its length along `dim`, or by `eps` where that is shorter; written over `out`, if given.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html

    >>> import minigrad as torch
    >>> normalize(torch.tensor([[3.0, 4.0]]))
    tensor([[0.6000, 0.8000]])
    """
    length = input.norm(p, dim, keepdim=True).clamp_min(eps)
    if out is not None:
        from minigrad.ops.functions import div
        from minigrad.ops.outputs import written_into  # few ask for it

        return written_into(out, "div", div, [input, length], {})
    return input / length.expand_as(input)


# Functions that many programs do without.
LATER = {
    "minigrad.ops.attention": "scaled_dot_product_attention",
    "minigrad.ops.similarity": "bilinear cosine_similarity pairwise_distance",
    "minigrad.ops.folding": "fold max_unpool1d max_unpool2d pixel_shuffle pixel_unshuffle unfold",
    "minigrad.ops.interpolation": "interpolate",
    "minigrad.ops.rare_activations": "glu gumbel_softmax hardshrink rrelu rrelu_ softshrink",
    "minigrad.ops.feature_dropout": "alpha_dropout dropout1d dropout2d dropout3d feature_alpha_dropout",
    "minigrad.ops.normalization": "batch_norm group_norm instance_norm layer_norm rms_norm",
    "minigrad.ops.pooling": "adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d "
    "adaptive_max_pool2d adaptive_max_pool3d avg_pool1d avg_pool2d avg_pool3d lp_pool1d lp_pool2d max_pool1d "
    "max_pool2d max_pool3d",
    "minigrad.ops.convolution": "conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d",
}

__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.functional", LATER)

publish_calls("torch.nn.functional", sys.modules[__name__], __all__)
