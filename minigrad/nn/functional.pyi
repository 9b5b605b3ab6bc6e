# Written by tools/build.py: what editors and type checkers know of minigrad.nn.functional.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")

from minigrad import Generator, Size, Tensor
from minigrad import device as _device, dtype as _dtype, layout as _layout

def adaptive_avg_pool1d(input, output_size) -> Tensor: 'The means of as many parts of a sequence.'
def adaptive_avg_pool2d(input, output_size) -> Tensor: 'The means of an image cut into `output_size` parts, a number or two; None leaves a dimension as it is.'
def adaptive_avg_pool3d(input, output_size) -> Tensor: 'The same in three dimensions.'
@overload
def adaptive_max_pool1d(input, output_size, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The greatest of each of so many parts of a sequence; with `return_indices` also where it stood.'
@overload
def adaptive_max_pool1d(input, output_size, return_indices=False) -> Tensor: 'The greatest of each of so many parts of a sequence; with `return_indices` also where it stood.'
@overload
def adaptive_max_pool2d(input, output_size, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The greatest of each part of an image.'
@overload
def adaptive_max_pool2d(input, output_size, return_indices=False) -> Tensor: 'The greatest of each part of an image.'
@overload
def adaptive_max_pool3d(input, output_size, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The same in three dimensions.'
@overload
def adaptive_max_pool3d(input, output_size, return_indices=False) -> Tensor: 'The same in three dimensions.'
def alpha_dropout(input, p: Any = 0.5, training=False, inplace=False, *, train=None) -> Tensor: 'For networks of `selu`: with probability p an element becomes what `selu` tends to on the left, and all are moved so that mean and variance stay.'
def avg_pool1d(input, kernel_size, stride=None, padding: Any = 0, ceil_mode=False, count_include_pad=True) -> Tensor: 'The mean of each window of a sequence; windows lie side by side unless a `stride` is given.'
def avg_pool2d(input, kernel_size, stride=None, padding: Any = 0, ceil_mode=False, count_include_pad=True, divisor_override=None, *, out=None) -> Tensor: 'The mean of each window of an image, or its sum over `divisor_override`.'
def avg_pool3d(input, kernel_size, stride=None, padding: Any = 0, ceil_mode=False, count_include_pad=True, divisor_override=None, *, out=None) -> Tensor: 'The same in three dimensions.'
def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum: Any = 0.1, eps: Any = 1e-05) -> Tensor: 'Each channel brought to mean 0 and variance 1, times `weight`, plus `bias`.'
def bilinear(input1, input2, weight, bias=None) -> Tensor: 'x1 @ weight @ x2 for each output, and the bias.'
def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction: Any = 'mean', *, out=None) -> Tensor: 'How surprising the answers `target` (0 or 1, or between) are, if `input` gives the probability of a 1.'
def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None, reduction: Any = 'mean', pos_weight=None) -> Tensor: 'The binary cross entropy of the sigmoid of `input`, computed at once, so that nothing overflows.'
def celu(input, alpha: Any = 1.0, inplace=False) -> Tensor: 'x, and below zero alpha * (exp(x / alpha) - 1).'
def celu_(input, *options, **named) -> Tensor: 'The same as `celu`, written over the tensor itself, which is returned.'
def conv1d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The weight slid along a sequence: at each place, the sum of products over all channels, and the bias.'
def conv2d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The weight slid over an image: at each place, the sum of products over all channels, and the bias.'
def conv3d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The same in three dimensions.'
def conv_transpose1d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'Each element of a sequence times the weight, laid over one another `stride` apart: a sequence made longer.'
def conv_transpose2d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'The same for images.'
def conv_transpose3d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'The same in three dimensions.'
def cosine_similarity(x1, x2, dim: Any = 1, eps: Any = 1e-08) -> Tensor: 'The cosine of the angle between vectors along `dim`: 1 in the same direction, 0 at a right angle.'
def cross_entropy(input, target, weight=None, size_average=None, ignore_index: Any = -100, reduce=None, reduction: Any = 'mean', label_smoothing: Any = 0.0) -> Tensor: 'How surprising the classes `target` are, if the softmax of `input` gives the probability of each.'
def dropout(input, p: Any = 0.5, training=True, inplace=False, *, train=None) -> Tensor: '`input` with each element put to zero with probability `p` and else divided by 1 - p, so that the mean stays.'
def dropout1d(input, p: Any = 0.5, training=True, inplace=False, *, train=None) -> Tensor: 'Whole channels of sequences, (batch, channels, length) or without batch, put to zero with probability p.'
def dropout2d(input, p: Any = 0.5, training=True, inplace=False, *, train=None) -> Tensor: 'Whole channels of images, (batch, channels, height, width), put to zero with probability p.'
def dropout3d(input, p: Any = 0.5, training=True, inplace=False, *, train=None) -> Tensor: 'Whole channels of volumes, (batch, channels, depth, height, width) or without batch, put to zero likewise.'
def elu(input, alpha: Any = 1.0, inplace=False, *, scale=None, input_scale=None, out=None) -> Tensor: 'x, and below zero alpha * (exp(x) - 1).'
def elu_(input, alpha: Any = 1.0, scale: Any = 1.0, input_scale: Any = 1.0) -> Tensor: 'The same as `elu`, written over the tensor itself, which is returned; times `scale`, of `input_scale` times x.'
def embedding(input, weight, padding_idx=None, max_norm=None, norm_type: Any = 2.0, scale_grad_by_freq=False, sparse=False, *, indices=None) -> Tensor: 'The rows of the matrix `weight` that have the numbers in `input`.'
def feature_alpha_dropout(input, p: Any = 0.5, training=False, inplace=False, *, train=None) -> Tensor: '`alpha_dropout` of whole channels.'
def fold(input, output_size, kernel_size, dilation: Any = 1, padding: Any = 0, stride: Any = 1, *, out=None) -> Tensor: 'Columns laid over one another as windows of an image of `output_size`, and added where they overlap.'
def gelu(input, approximate: Any = 'none', *, out=None) -> Tensor: '`input` times the share of the standard normal distribution below it; `approximate="tanh"` is near to that.'
def glu(input, dim: Any = -1, *, out=None) -> Tensor: 'The first half along `dim`, times the sigmoid of the second: a gate that is learned.'
def group_norm(input, num_groups, weight=None, bias=None, eps: Any = 1e-05, *, cudnn_enabled=None) -> Tensor: 'Each of `num_groups` groups of channels of each example brought to mean 0 and variance 1.'
def gumbel_softmax(logits, tau: Any = 1, hard=False, eps: Any = 1e-10, dim: Any = -1, *, dtype=None) -> Tensor: 'Shares of one that are drawn: those of a softmax of `logits` with noise, the sharper the less `tau`.'
def hardshrink(input, lambd: Any = 0.5, *, out=None) -> Tensor: '`input`, and 0 from -lambd to lambd.'
def hardsigmoid(input, inplace=False, *, out=None) -> Tensor: 'A sigmoid of three straight lines: (x + 3) / 6 between 0 and 1.'
def hardswish(input, inplace=False, *, out=None) -> Tensor: 'x * hardsigmoid(x).'
def hardtanh(input, min_val: Any = -1.0, max_val: Any = 1.0, inplace=False, *, out=None) -> Tensor: 'x, but not less than `min_val` and not more than `max_val`.'
def hardtanh_(input, *options, **named) -> Tensor: 'The same as `hardtanh`, written over the tensor itself, which is returned.'
def huber_loss(input, target, reduction: Any = 'mean', delta: Any = 1.0, weight=None, *, out=None) -> Tensor: 'Half the squared difference where it is less than `delta`, else `delta` times the distance, less a constant.'
def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum: Any = 0.1, eps: Any = 1e-05, *, cudnn_enabled=None) -> Tensor: 'Each channel of each example brought to mean 0 and variance 1: a `batch_norm` of batches of one.'
def interpolate(input, size=None, scale_factor=None, mode: Any = 'nearest', align_corners=None, recompute_scale_factor=None, antialias=False) -> Tensor: 'Sequences, images or volumes in another size, by the nearest element or by a blend of its neighbours.'
def kl_div(input, target, size_average=None, reduce=None, reduction: Any = 'mean', log_target=False) -> Tensor: 'How far a distribution, given as logarithms in `input`, is from the distribution `target`.'
def l1_loss(input, target, size_average=None, reduce=None, reduction: Any = 'mean', weight=None) -> Tensor: 'The mean of the distances; `reduction` may also be `"sum"` or `"none"`.'
def layer_norm(input, normalized_shape, weight=None, bias=None, eps: Any = 1e-05, cudnn_enable=True) -> Tensor: 'The last dimensions, of shape `normalized_shape`, of each example brought to mean 0 and variance 1.'
def leaky_relu(input, negative_slope: Any = 0.01, inplace=False, *, out=None) -> Tensor: 'x, and below zero `negative_slope` times x.'
def leaky_relu_(input, *options, **named) -> Tensor: 'The same as `leaky_relu`, written over the tensor itself, which is returned.'
def linear(input, weight, bias=None, *, out=None) -> Tensor: '`input @ weight.T + bias`, the layer that networks are made of.'
def log_softmax(input, dim=None, _stacklevel: Any = 3, dtype=None) -> Tensor: 'The logarithm of the softmax, which loses nothing where that is too small.'
def logsigmoid(input, *, out=None) -> Tensor: 'The logarithm of the sigmoid, which loses nothing where that is close to 0 or 1.'
def lp_pool1d(input, norm_type=..., kernel_size=..., stride=None, ceil_mode=False, *, padding=None, count_include_pad=None) -> Tensor: 'The length of each window as `norm` has it: the root of the sum of its powers.'
def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False) -> Tensor: 'The same for images.'
@overload
def max_pool1d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, *, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The greatest of each window of a sequence; windows lie side by side unless a `stride` is given.'
@overload
def max_pool1d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The greatest of each window of a sequence; windows lie side by side unless a `stride` is given.'
@overload
def max_pool2d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, *, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The greatest of each window of an image.'
@overload
def max_pool2d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The greatest of each window of an image.'
@overload
def max_pool3d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, *, return_indices: Literal[True]) -> tuple[Tensor, Tensor]: 'The same in three dimensions.'
@overload
def max_pool3d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The same in three dimensions.'
def max_unpool1d(input, indices, kernel_size, stride=None, padding: Any = 0, output_size=None) -> Tensor: '`max_unpool2d` of sequences.'
def max_unpool2d(input, indices, kernel_size, stride=None, padding: Any = 0, output_size=None) -> Tensor: 'What `max_pool2d` has chosen, put back where it stood, among zeros.'
def mish(input, inplace=False, *, out=None) -> Tensor: 'x * tanh(softplus(x)).'
def mse_loss(input, target, size_average=None, reduce=None, reduction: Any = 'mean', weight=None, *, out=None) -> Tensor: 'The mean of the squared differences; `reduction` may also be `"sum"` or `"none"`.'
def nll_loss(input, target, weight=None, size_average=None, ignore_index: Any = -100, reduce=None, reduction: Any = 'mean') -> Tensor: "How surprising the classes `target` are, if `input` gives the logarithm of each class's probability."
def normalize(input, p: Any = 2.0, dim: Any = 1, eps: Any = 1e-12, out=None) -> Tensor: 'The input divided by its length along `dim`, or by `eps` where that is shorter; written over `out`, if given.'
def one_hot(input, num_classes: Any = -1) -> Tensor: 'For each class number a row of zeros with a one at that place.'
def pad(input, pad, mode: Any = 'constant', value=None) -> Tensor: '`value`, or 0, around a tensor, as `constant_pad_nd` does it; what `torch.nn.functional.pad` is.'
def pairwise_distance(x1, x2, p: Any = 2.0, eps: Any = 1e-06, keepdim=False) -> Tensor: 'The length of the difference of vectors along the last dimension; `eps` is added to each element.'
def pixel_shuffle(input, upscale_factor) -> Tensor: 'Channels that become places: (…, channels * r * r, height, width) to (…, channels, height * r, width * r).'
def pixel_unshuffle(input, downscale_factor) -> Tensor: 'The inverse of `pixel_shuffle`.'
def prelu(input, weight) -> Tensor: '`relu` that keeps a learned share of the negative elements: one for all, or one for each channel (dimension 1).'
def relu(input, inplace=False) -> Tensor: 'max(0, x).'
def relu6(input, inplace=False) -> Tensor: '`relu`, but not more than 6.'
def relu_(input, *options, **named) -> Tensor: 'The same as `relu`, written over the tensor itself, which is returned.'
def rms_norm(input, normalized_shape, weight=None, eps=None) -> Tensor: 'The last dimensions of each example, divided by the root of the mean of their squares.'
def rrelu(input, lower: Any = 0.125, upper: Any = 0.3333333333333333, training=False, inplace=False, *, generator=None) -> Tensor: '`input`, and below zero times a slope: in training one by chance for each element, and else the middle one.'
def rrelu_(input, lower: Any = 0.125, upper: Any = 0.3333333333333333, training=False, generator=None) -> Tensor: 'The same as `rrelu`, written over the tensor itself, which is returned.'
def scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p: Any = 0.0, is_causal=False, scale=None, enable_gqa=False) -> Tensor: 'softmax(query @ key.T * scale + mask) @ value, with a scale of 1 / sqrt(size of a query) unless it is given.'
def selu(input, inplace=False) -> Tensor: '`elu` with the two constants that keep mean and variance from layer to layer.'
def selu_(input, *options, **named) -> Tensor: 'The same as `selu`, written over the tensor itself, which is returned.'
def sigmoid(input) -> Tensor: '1 / (1 + exp(-x)).'
def silu(input, inplace=False, *, out=None) -> Tensor: 'x * sigmoid(x).'
def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction: Any = 'mean', beta: Any = 1.0, *, out=None) -> Tensor: 'The squared difference where it is less than `beta`, else the distance, so joined that there is no kink.'
def softmax(input, dim=None, _stacklevel: Any = 3, dtype=None) -> Tensor: 'Positive numbers that add up to 1 along `dim`; without one PyTorch guesses, and warns, and so do we.'
def softmin(input, dim=None, _stacklevel: Any = 3, dtype=None) -> Tensor: 'The softmax of the negative.'
def softplus(input, beta: Any = 1.0, threshold: Any = 20.0, *, out=None) -> Tensor: '`log(1 + exp(beta * x)) / beta`, a smooth ReLU; x itself where `beta * x` is above `threshold`.'
def softshrink(input, lambd: Any = 0.5, *, out=None) -> Tensor: '`input` nearer to 0 by `lambd`, and 0 where it was nearer than that.'
def softsign(input) -> Tensor: '`input / (1 + |input|)`.'
def tanh(input) -> Tensor: 'The hyperbolic tangent.'
def tanhshrink(input) -> Tensor: '`input - tanh(input)`.'
def threshold(input, threshold, value, inplace=False, *, out=None) -> Tensor: 'x where it is more than `threshold`, else `value`.'
def threshold_(input, *options, **named) -> Tensor: 'The same as `threshold`, written over the tensor itself, which is returned.'
def unfold(input, kernel_size, dilation: Any = 1, padding: Any = 0, stride: Any = 1, *, out=None) -> Tensor: 'Each window of an image as a column: (batch, channels, height, width) to (batch, channels * kernel, windows).'
