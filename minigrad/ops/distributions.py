"""Random numbers whose distribution a tensor gives, and those written over a tensor: `normal_`, `uniform_`, ….

What is drawn does not depend on what stood in the tensor before, so all these gradients are zero.

PyTorch hands `bernoulli_` and `exponential_` with a plain number, and with them dropout, over to Intel's MKL where the
processor is Intel's, which draws other numbers. Here they are those of PyTorch on every other x86-64 processor.
"""

import numpy as np

from minigrad import random
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import METHODS, PUBLISHED
from minigrad.core.tensor import Tensor
from minigrad.create import empty
from minigrad.exact.half import wide
from minigrad.exact.methods import plain
from minigrad.exact.publishing import publish
from minigrad.exact.writes import in_place, refuse_overlap
from minigrad.ops.declarations import internal
from minigrad.ops.reshape import expand
from minigrad.ops.selection import integers
from minigrad.words import refusal, refuse_if


def _drawn(name, node, tensors="self", **gradients):
    zeros = dict.fromkeys(tensors.split(", "), "zeros_like(grad)")
    return internal(f"{name}({tensors}, /, draw)", node, forward="draw()", **zeros | gradients)


fill_normal = _drawn("fill_normal", "NormalBackward0")
fill_uniform = _drawn("fill_uniform", "UniformBackward0")
fill_exponential = _drawn("fill_exponential", "ExponentialBackward0")
fill_range = _drawn("fill_range", "RandomBackward0")
fill_below = _drawn("fill_below", "RandomBackward1")
fill_integers = _drawn("fill_integers", "RandomBackward2")
fill_coins = _drawn("fill_coins", "BernoulliBackward2")
fill_coins_of = _drawn("fill_coins_of", "BernoulliBackward1", "self, p", p="zeros(grad, p.shape)")
coins_of = _drawn("coins_of", "BernoulliBackward0")
coins_of_number = _drawn("coins_of_number", "torch::autograd::NotImplemented", self="not_implemented('bernoulli')")
normal_about = _drawn("normal_about", "NormalBackward1", "mean")
normal_as_wide = _drawn("normal_as_wide", "NormalBackward2", "std")
normal_of = _drawn("normal_of", "NormalBackward3", "mean, std")


def normal_(self, mean=0, std=1, *, generator=None):
    """Write random numbers of the normal distribution over the tensor, which is returned.

    Raises `RuntimeError` for a negative standard deviation.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html

    >>> import minigrad as torch
    >>> torch.empty(3).normal_(5, 0)
    tensor([5., 5., 5.])
    """
    mean, std = plain(mean), plain(std)
    refuse_if(std < 0, RuntimeError, "negative_std", std=std)
    singly = not self._array.flags.c_contiguous
    generator = random.chosen(generator)
    return in_place(fill_normal, self, _laid_out(self, generator.normal, mean, std, singly))


def uniform_(self, *bounds, generator=None, **named):
    """Write random numbers that are equally likely between two bounds, `from` and `to`, 0 and 1 unless given.

    The upper bound itself is not drawn. Returns the tensor. Raises `RuntimeError` for bounds in the wrong order.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html

    >>> import minigrad as torch
    >>> torch.empty(3).uniform_(5, 5)
    tensor([5., 5., 5.])
    """
    low, high = _bounds("uniform_", bounds, named, 0, 1)
    refuse_if(low > high, RuntimeError, "uniform_bounds", low=low, high=high)
    return in_place(fill_uniform, self, _laid_out(self, random.chosen(generator).uniform, low, high))


def random_(self, *bounds, generator=None, **named):
    """Write random integers over the tensor: below `to`, or from `from` to below `to`, or all that the dtype holds.

    Called as `random_(to)`, `random_(from, to)` or `random_()`, it returns the tensor. `random_(from, None)` has no
    upper bound but that of the dtype. Raises `RuntimeError` if there is no such integer.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html

    >>> import minigrad as torch
    >>> torch.empty(3).random_(5, 6)
    tensor([5., 5., 5.])
    """
    generator = random.chosen(generator)
    if not bounds and not named:
        return in_place(fill_integers, self, _laid_out(self, generator.all_integers))
    single = len(bounds) == 1 and not named
    low, high = (0, bounds[0]) if single else _bounds("random_", bounds, named, 0, None)
    low, high = random.range_in(self.dtype, low, high)
    draw = _laid_out(self, lambda count, dtype: generator.integers(low, high, count))
    return in_place(fill_below if single else fill_range, self, draw)


def _bounds(function, bounds, named, low, high):
    """The arguments `from` and `to`, of which Python does not allow the first as a parameter's name."""
    given = {"from": low, "to": high} | dict(zip(("from", "to"), bounds, strict=False)) | named
    if len(bounds) > 2 or set(given) != {"from", "to"}:
        raise TypeError(f"{function}() takes two bounds, from and to")
    return plain(given["from"]), plain(given["to"])


def exponential_(self, lambd=1, *, generator=None):
    """Write random waiting times of mean 1 / `lambd` (the exponential distribution) over the tensor, which is returned.

    Raises `RuntimeError` for a `lambd` that is not positive, and for integers.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.exponential_.html

    >>> import minigrad as torch
    >>> bool((torch.empty(3).exponential_() > 0).all())
    True
    """
    if self._array.dtype.kind != "f" and self._array.size:
        raise refusal(RuntimeError, "exponential_of_integers", dtype=self.dtype.title)
    refuse_if(lambd <= 0, RuntimeError, "exponential_rate", rate=lambd)
    return in_place(fill_exponential, self, _laid_out(self, random.chosen(generator).exponential, lambd))


def bernoulli_(self, p=0.5, *, generator=None):
    """Write 1 with probability `p` and else 0 over each element of the tensor, which is returned.

    `p` is a number or a tensor. Raises `RuntimeError` for what is no probability.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.bernoulli_.html

    >>> import minigrad as torch
    >>> torch.empty(3).bernoulli_(1.0)
    tensor([1., 1., 1.])
    """
    generator = random.chosen(generator)
    if isinstance(p, Tensor):
        return in_place(fill_coins_of, self, p, _coins(p, self, generator))
    return in_place(fill_coins, self, _coins_of_number(self, p, generator))


def bernoulli(input, p=None, *, generator=None):
    """1 with the probability that stands in `input`, else 0; with `p`, that probability for all.

    Raises `RuntimeError` for what is no probability.
    See https://pytorch.org/docs/stable/generated/torch.bernoulli.html

    >>> import minigrad as torch
    >>> torch.bernoulli(torch.tensor([0.0, 1.0]))
    tensor([0., 1.])
    """
    generator = random.chosen(generator)
    if p is not None:
        return coins_of_number(input, _coins_of_number(input, p, generator))
    return coins_of(input, _coins(input, empty(input.shape, dtype=input.dtype), generator))


def _coins(probabilities, tensor, generator):
    def draw():
        if not tensor.numel():  # nothing is asked of the probabilities then
            return tensor._array
        refuse_overlap(tensor._array)
        p = expand(probabilities, tensor.shape)._array
        random.supported(p.dtype, "bernoulli_tensor_cpu_p_")
        refuse_if(not np.all((p >= 0) & (p <= 1)), RuntimeError, "probabilities")
        wide = np.promote_types(p.dtype, np.float32)
        uniform = _laid_out(tensor, lambda count, dtype: generator.uniform(count, wide), dtype=wide)()
        return (uniform < p).astype(tensor._array.dtype)

    return draw


def _coins_of_number(tensor, p, generator):
    refuse_if(not 0 <= p <= 1, RuntimeError, "probability", p=p)
    return _laid_out(tensor, lambda count, dtype: generator.uniform(count, np.float64) < p)


def _laid_out(tensor, draw, *arguments, dtype=None):
    """What fills a tensor with `draw(count, dtype, *arguments)`, in the order in which its elements lie in memory."""

    def fill():
        array = np.empty_like(tensor._array, dtype)
        array.ravel(order="K")[...] = draw(array.size, array.dtype, *arguments)
        return array

    return fill


def normal(mean, std=1.0, size=None, *, generator=None, dtype=None, device=None, requires_grad=False):
    """Random numbers of normal distributions, whose mean and standard deviation are tensors, or numbers with a size.

    Raises `RuntimeError` for a negative standard deviation, `TypeError` for two numbers without a size.
    See https://pytorch.org/docs/stable/generated/torch.normal.html

    >>> import minigrad as torch
    >>> torch.normal(torch.tensor([1.0, 2.0]), 0.0)
    tensor([1., 2.])
    """
    if size is not None:
        result = empty(size, dtype=dtype, device=device)
        return normal_(result, mean, std, generator=generator)._ask(requires_grad)
    of_mean, of_std = isinstance(mean, Tensor), isinstance(std, Tensor)
    refuse_if(not (of_mean or of_std), TypeError, "normal_size")
    refuse_if(of_std and (std._array < 0).any(), RuntimeError, "negative_stds")
    generator = random.chosen(generator)
    means, stds = (each._array if isinstance(each, Tensor) else each for each in (mean, std))

    def draw():
        refuse_broadcast(np.asarray(means), np.asarray(stds))
        shape = np.broadcast_shapes(np.shape(means), np.shape(stds))
        drawn = empty(shape, dtype=(mean if of_mean else std).dtype)
        array = normal_(drawn, 0, 1 if of_std else std, generator=generator)._array
        if of_std:
            array *= stds
        array += means
        return array

    if of_mean:
        return normal_of(mean, std, draw) if of_std else normal_about(mean, draw)
    return normal_as_wide(std, draw)


def multinomial(input, num_samples, replacement=False, *, generator=None):
    """The positions of `num_samples` elements, drawn with the weights in `input`, a vector or the rows of a matrix.

    Raises `RuntimeError` for weights that are none, or for more samples than elements to draw without replacement.
    See https://pytorch.org/docs/stable/generated/torch.multinomial.html

    >>> import minigrad as torch
    >>> torch.multinomial(torch.tensor([0.0, 3.0]), 4, replacement=True)
    tensor([1, 1, 1, 1])
    """
    weights = input._array
    _check_weights(input, num_samples, replacement)
    generator = random.chosen(generator)
    if replacement and num_samples > 1:
        shares = np.cumsum(wide(weights), axis=-1)
        shares = (shares / shares[..., -1:]).reshape(-1, weights.shape[-1])
        uniform = generator.uniform(len(shares) * num_samples, np.float64).reshape(len(shares), -1)
        found = [np.searchsorted(row, at) for row, at in zip(shares, uniform, strict=True)]
        return integers(np.array(found, np.int64).reshape(*weights.shape[:-1], num_samples))
    # Of waiting times with these rates the shortest come first: the largest of weight / time with rate 1.
    times = _laid_out(input, generator.exponential, 1)()
    order = np.argsort(-(weights / times), axis=-1, kind="stable")
    return integers(np.ascontiguousarray(order[..., :num_samples]))


def _check_weights(input, num_samples, replacement):
    weights = input._array
    refuse_if(weights.ndim not in (1, 2), RuntimeError, "weights_dimensions")
    refuse_if(weights.dtype.kind != "f", RuntimeError, "weights_type", dtype=input.dtype.title)
    refuse_if(num_samples <= 0, RuntimeError, "no_samples")
    refuse_if(not replacement and num_samples > weights.shape[-1], RuntimeError, "too_many_samples")
    refuse_if(weights.shape[-1] > 2**24, RuntimeError, "too_many_categories")
    if not (np.isfinite(weights).all() and (weights >= 0).all()):
        if replacement and num_samples > 1:  # looks at one after the other
            first = weights[~(np.isfinite(weights) & (weights >= 0))][0]
            what = "= infinity or NaN" if first > 0 else "< 0"
            raise refusal(RuntimeError, "weights_one_by_one", what=what)
        raise refusal(RuntimeError, "weights")
    refuse_if(not weights.sum(axis=-1).all(), RuntimeError, "weights_sum")


PUBLISHED["normal"] = normal
publish(bernoulli, multinomial)
for function in (normal_, uniform_, random_, exponential_, bernoulli_):
    METHODS[function.__name__] = function
