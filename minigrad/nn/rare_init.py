"""First numbers for parameters that few programs ask for, and the names that functions of `init` had before 0.4."""

import math
import warnings
from functools import wraps

import numpy as np

from minigrad import random
from minigrad.core.modes import no_grad
from minigrad.create import empty, empty_like, ones_like
from minigrad.exact.writes import write
from minigrad.nn import init
from minigrad.ops.choices import where
from minigrad.words import refusal

LIKELY = 0.3  # by this share of a normal distribution within the bounds, drawing it again is faster than another way


def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0, generator=None):
    """Normal numbers between `a` and `b`: those outside are drawn again.

    Where few would be inside, evenly spread ones are drawn, and kept as often as they are likely. Warns of a mean far
    outside. See https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_

    >>> import minigrad as torch
    >>> _ = torch.manual_seed(0)
    >>> trunc_normal_(torch.empty(3))
    tensor([ 1.5410, -0.2934, -1.3986])
    """
    if mean < a - 2 * std or mean > b + 2 * std:
        warnings.warn(refusal(UserWarning, "init_far_mean"), stacklevel=2)
    inside = _normal_share((b - mean) / std) - _normal_share((a - mean) / std)
    with no_grad():
        (_drawn_again if inside > LIKELY else _kept_as_likely)(tensor, mean, std, a, b, generator)
    return tensor


def _normal_share(x):
    """The share of the standard normal distribution below x."""
    return (1 + math.erf(x / math.sqrt(2))) / 2


def _drawn_again(tensor, mean, std, low, high, generator):
    low, high = tensor.new_tensor(low).item(), tensor.new_tensor(high).item()
    tensor.normal_(mean, std, generator=generator)
    while (outside := (tensor < low) | (tensor > high)).any():
        tensor.copy_(where(outside, empty_like(tensor).normal_(mean, std, generator=generator), tensor))


def _kept_as_likely(tensor, mean, std, low, high, generator):
    peak = -0.5 * ((max(low, min(mean, high)) - mean) / std) ** 2
    waiting = ones_like(tensor, dtype=bool)
    while waiting.any():
        candidates = empty_like(tensor).uniform_(low, high, generator=generator)
        tensor.copy_(where(waiting, candidates, tensor))
        likelihood = ((candidates - mean) / std).pow(2) * -0.5 - peak
        waiting &= empty_like(tensor).uniform_(generator=generator).log() > likelihood


def orthogonal_(tensor, gain=1, generator=None):
    """Rows, or columns, that are orthogonal to one another and of length `gain`; more dimensions count as columns.

    Raises `ValueError` for fewer than two dimensions.
    See https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_ and Saxe and others (2013),
    https://arxiv.org/abs/1312.6120

    >>> import minigrad as torch
    >>> w = orthogonal_(torch.empty(2, 3))
    >>> torch.allclose(w @ w.T, torch.eye(2), atol=1e-6)
    True
    """
    if tensor.ndim < 2:
        raise refusal(ValueError, "init_orthogonal")
    if tensor.numel() == 0:
        return tensor
    rows = tensor.shape[0]
    drawn = init.normal_(empty(rows, tensor.numel() // rows, dtype=tensor.dtype), generator=generator)._array
    if drawn.dtype == np.float16:
        raise refusal(NotImplementedError, "no_kernel", kernel="geqrf_cpu", dtype="Half")
    lies_down = rows < drawn.shape[1]
    q, r = np.linalg.qr(drawn.T if lies_down else drawn)
    q = q * np.sign(np.diag(r))
    write(tensor, np.array(q.T if lies_down else q).reshape(tensor.shape))
    with no_grad():
        return tensor.mul_(gain)


def dirac_(tensor, groups=1):
    """A convolution that gives back what it gets, as far as it has channels for it: a one in the middle of each kernel.

    Raises `ValueError` for what is no weight of a convolution, or cannot be dealt out to the groups.
    See https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_

    >>> import minigrad as torch
    >>> dirac_(torch.empty(1, 1, 3))
    tensor([[[0., 1., 0.]]])
    """
    if tensor.ndim not in (3, 4, 5):
        raise refusal(ValueError, "init_dirac")
    outputs, inputs, *kernel = tensor.shape
    if outputs % groups:
        raise refusal(ValueError, "init_dirac_groups")
    values = np.zeros(tensor.shape, tensor._array.dtype)
    each = outputs // groups
    for channel in range(min(each, inputs)):
        values[(slice(channel, None, each), channel, *(size // 2 for size in kernel))] = 1
    write(tensor, values)
    return tensor


def sparse_(tensor, sparsity, std=0.01, generator=None):
    """Normal numbers in a matrix, but in each column the share `sparsity` of zeros.

    Raises `ValueError` for anything but a matrix.
    See https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_ and Martens (2010).

    >>> import minigrad as torch
    >>> (sparse_(torch.empty(4, 2), 0.5) == 0).sum(0)
    tensor([2, 2])
    """
    if tensor.ndim != 2:
        raise refusal(ValueError, "init_sparse")
    init.normal_(tensor, 0, std, generator)
    rows, columns = tensor.shape
    for column in range(columns):
        tensor._array[random.default_generator.permutation(rows)[: math.ceil(sparsity * rows)], column] = 0
    return tensor


def _renamed(function):
    """A function under the name that it had without an underscore."""
    name = function.__name__.removesuffix("_")

    @wraps(function)
    def called_as_before(*arguments, **named):
        warnings.warn(refusal(FutureWarning, "init_renamed", name=name), stacklevel=2)
        return function(*arguments, **named)

    called_as_before.__name__ = called_as_before.__qualname__ = name
    called_as_before.__doc__ = f"The name that `{name}_` had before PyTorch 0.4."
    del called_as_before.__wrapped__
    return called_as_before


uniform, normal, constant, eye = map(_renamed, (init.uniform_, init.normal_, init.constant_, init.eye_))
xavier_uniform, xavier_normal = _renamed(init.xavier_uniform_), _renamed(init.xavier_normal_)
kaiming_uniform, kaiming_normal = _renamed(init.kaiming_uniform_), _renamed(init.kaiming_normal_)
dirac, orthogonal, sparse = map(_renamed, (dirac_, orthogonal_, sparse_))
