"""How far one distribution is from another: the divergence of Kullback and Leibler, one formula for each pair."""

import math

import minigrad as torch
from minigrad.distributions.bernoulli import Bernoulli
from minigrad.distributions.categorical import Categorical
from minigrad.distributions.distribution import sum_rightmost
from minigrad.distributions.exponential import Exponential
from minigrad.distributions.independent import Independent
from minigrad.distributions.laplace import Laplace
from minigrad.distributions.normal import Normal
from minigrad.distributions.uniform import Uniform
from minigrad.nn.functional import softplus
from minigrad.words import refusal, refuse_if

FORMULAS = {}

# What is called an exponential family, of which PyTorch speaks in its refusal.
FAMILIES = (Bernoulli, Exponential, Normal)


def register_kl(type_p, type_q):
    """Let `kl_divergence` compute that of two kinds of distributions by the function that this decorates.

    See https://pytorch.org/docs/stable/distributions.html#torch.distributions.kl.register_kl
    """

    def decorator(function):
        FORMULAS[type_p, type_q] = function
        return function

    return decorator


def kl_divergence(p, q):
    """The mean of log p(x) - log q(x), where x comes from p. Raises `NotImplementedError` for pairs without a formula.

    See https://pytorch.org/docs/stable/distributions.html#torch.distributions.kl.kl_divergence

    >>> kl_divergence(Normal(0.0, 1.0), Normal(1.0, 1.0))
    tensor(0.5000)
    """
    for first in type(p).__mro__:
        for second in type(q).__mro__:
            if (first, second) in FORMULAS:
                return FORMULAS[first, second](p, q)
    refuse_if(isinstance(p, FAMILIES) and isinstance(q, FAMILIES), NotImplementedError, "kl_of_families")
    raise refusal(NotImplementedError, "kl_unknown", p=type(p).__name__, q=type(q).__name__)


@register_kl(Normal, Normal)
def _normals(p, q):
    ratio = (p.scale / q.scale).pow(2)
    distance = ((p.loc - q.loc) / q.scale).pow(2)
    return 0.5 * (ratio + distance - 1 - ratio.log())


@register_kl(Bernoulli, Bernoulli)
def _bernoullis(p, q):
    of_one = p.probs * (softplus(-q.logits) - softplus(-p.logits))
    of_one[q.probs == 0] = torch.inf
    of_one[p.probs == 0] = 0
    of_zero = (1 - p.probs) * (softplus(q.logits) - softplus(p.logits))
    of_zero[q.probs == 1] = torch.inf
    of_zero[p.probs == 1] = 0
    return of_one + of_zero


@register_kl(Categorical, Categorical)
def _categoricals(p, q):
    terms = p.probs * (p.logits - q.logits)
    terms[(q.probs == 0).expand_as(terms)] = torch.inf
    terms[(p.probs == 0).expand_as(terms)] = 0
    return terms.sum(-1)


@register_kl(Uniform, Uniform)
def _uniforms(p, q):
    result = ((q.high - q.low) / (p.high - p.low)).log()
    result[(q.low > p.low) | (q.high < p.high)] = torch.inf
    return result


@register_kl(Exponential, Exponential)
def _exponentials(p, q):
    ratio = q.rate / p.rate
    return -ratio.log() + ratio - 1


@register_kl(Laplace, Laplace)
def _laplaces(p, q):
    ratio = p.scale / q.scale
    distance = (p.loc - q.loc).abs()
    return -ratio.log() + distance / q.scale + ratio * torch.exp(-distance / p.scale) - 1


@register_kl(Uniform, Normal)
def _uniform_from_normal(p, q):
    width = p.high - p.low
    middle = ((p.high + p.low - 2 * q.loc) / 2).pow(2)
    spread = torch.log(math.sqrt(2 * math.pi) * q.scale / width)
    return spread + 0.5 * (width.pow(2) / 12 + middle) / q.scale.pow(2)


@register_kl(Normal, Uniform)
@register_kl(Normal, Exponential)
def _beyond(p, q):
    """The normal distribution gives numbers that the other never gives."""
    return torch.full_like(p.loc, torch.inf)


@register_kl(Independent, Independent)
def _independents(p, q):
    if p.reinterpreted_batch_ndims != q.reinterpreted_batch_ndims:
        raise NotImplementedError
    return sum_rightmost(kl_divergence(p.base_dist, q.base_dist), p.reinterpreted_batch_ndims)
