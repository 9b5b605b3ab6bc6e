# Written by tools/build.py: what editors and type checkers know of minigrad.distributions.
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

from minigrad.distributions import bernoulli as bernoulli
from minigrad.distributions import categorical as categorical
from minigrad.distributions import constraints as constraints
from minigrad.distributions import distribution as distribution
from minigrad.distributions import exponential as exponential
from minigrad.distributions import independent as independent
from minigrad.distributions import kl as kl
from minigrad.distributions import laplace as laplace
from minigrad.distributions import normal as normal
from minigrad.distributions import uniform as uniform
class Distribution:
    'Some distribution of numbers.'
    def __init__(self, batch_shape: Any = ..., event_shape: Any = ..., validate_args=None) -> None: ...
    @property
    def arg_constraints(self) -> Any: 'What each parameter may be, by name.'
    @property
    def batch_shape(self) -> Any: 'The shape of the parameters.'
    def cdf(self, value) -> Tensor: 'How likely a number up to this value is.'
    def entropy(self) -> Tensor: 'How uncertain is what will be drawn.'
    def enumerate_support(self, expand=True) -> Any: 'All that can be drawn, along a new first dimension.'
    @property
    def event_shape(self) -> Any: 'The shape of what one of the distributions gives.'
    def expand(self, batch_shape, _instance=None) -> Any: 'The same distributions with parameters expanded to a larger shape.'
    has_enumerate_support: _bool
    has_rsample: _bool
    def icdf(self, value) -> Tensor: 'The number below which so large a share lies.'
    def log_prob(self, value) -> Tensor: 'The logarithm of how likely a value is, or of the density there.'
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def perplexity(self) -> Any: 'The exponential of the entropy.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: 'The same, recorded: the gradients of what is drawn go back to the parameters, where that is possible.'
    def sample(self, sample_shape: Any = ...) -> Tensor: 'Draw from each distribution, so many times as `sample_shape` says; nothing is recorded.'
    def sample_n(self, n) -> Any: 'The old way to write `sample((n,))`.'
    @staticmethod
    def set_default_validate_args(value) -> None: 'Say whether distributions made from now on check their arguments.'
    @property
    def stddev(self) -> Any: 'The root of the variance.'
    @property
    def support(self) -> Any: 'The numbers that can be drawn.'
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Exponential(minigrad.distributions.Distribution):
    'Waiting times for what comes `rate` times in a unit of time.'
    def __init__(self, rate, validate_args=None) -> None: ...
    rate: Any
    arg_constraints: Any
    def cdf(self, value) -> Tensor: ...
    def entropy(self) -> Tensor: ...
    has_rsample: _bool
    def icdf(self, value) -> Tensor: ...
    def log_prob(self, value) -> Tensor: ...
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def stddev(self) -> Any: 'The root of the variance.'
    support: Any
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Independent(minigrad.distributions.Distribution):
    'A distribution, of which the last so many dimensions of the batch are one event: their log_probs are added up.'
    def __init__(self, base_distribution, reinterpreted_batch_ndims, validate_args=None) -> None: ...
    base_dist: Any
    reinterpreted_batch_ndims: Any
    arg_constraints: Any
    def entropy(self) -> Tensor: ...
    def expand(self, batch_shape, _instance=None) -> Any: ...
    @property
    def has_rsample(self) -> Any: ...
    def log_prob(self, value) -> Tensor: ...
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: ...
    def sample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def support(self) -> Any: ...
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Laplace(minigrad.distributions.Distribution):
    'Exponential on both sides of `loc`, as wide as `scale`.'
    def __init__(self, loc, scale, validate_args=None) -> None: ...
    loc: Any
    arg_constraints: Any
    def cdf(self, value) -> Tensor: ...
    def entropy(self) -> Tensor: ...
    has_rsample: _bool
    def icdf(self, value) -> Tensor: ...
    def log_prob(self, value) -> Tensor: ...
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def stddev(self) -> Any: 'The root of the variance.'
    support: Any
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Normal(minigrad.distributions.Distribution):
    'The bell-shaped distribution around `loc`, as wide as `scale`.'
    def __init__(self, loc, scale, validate_args=None) -> None: ...
    loc: Any
    arg_constraints: Any
    def cdf(self, value) -> Tensor: ...
    def entropy(self) -> Tensor: ...
    has_rsample: _bool
    def icdf(self, value) -> Tensor: ...
    def log_prob(self, value) -> Tensor: ...
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: ...
    def sample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def stddev(self) -> Any: 'The root of the variance.'
    support: Any
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Uniform(minigrad.distributions.Distribution):
    'All numbers from `low` to below `high` alike.'
    def __init__(self, low, high, validate_args=None) -> None: ...
    low: Any
    @property
    def arg_constraints(self) -> Any: 'What each parameter may be, by name.'
    def cdf(self, value) -> Tensor: ...
    def entropy(self) -> Tensor: ...
    has_rsample: _bool
    def icdf(self, value) -> Tensor: ...
    def log_prob(self, value) -> Tensor: ...
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    def rsample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def stddev(self) -> Any: 'The root of the variance.'
    @property
    def support(self) -> Any: 'The numbers that can be drawn.'
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Bernoulli(minigrad.distributions.Distribution):
    '1 with the probability `probs`, else 0; in place of it `logits`, of which a sigmoid makes probabilities.'
    def __init__(self, probs=None, logits=None, validate_args=None) -> None: ...
    arg_constraints: Any
    def entropy(self) -> Tensor: ...
    def enumerate_support(self, expand=True) -> Any: 'All that can be drawn, along a new first dimension.'
    has_enumerate_support: _bool
    def log_prob(self, value) -> Tensor: ...
    logits: Any
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: ...
    @property
    def param_shape(self) -> Any: 'The shape of what was given.'
    probs: Any
    def sample(self, sample_shape: Any = ...) -> Tensor: ...
    support: Any
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

class Categorical(minigrad.distributions.Distribution):
    'One of several classes, with the probabilities in the last dimension of `probs`, which are made to add up to 1.'
    def __init__(self, probs=None, logits=None, validate_args=None) -> None: ...
    arg_constraints: Any
    def entropy(self) -> Tensor: ...
    def enumerate_support(self, expand=True) -> Any: 'All that can be drawn, along a new first dimension.'
    has_enumerate_support: _bool
    def log_prob(self, value) -> Tensor: ...
    logits: Any
    @property
    def mean(self) -> Any: 'The mean of each distribution.'
    @property
    def mode(self) -> Any: 'What is most likely.'
    @property
    def param_shape(self) -> Any: 'The shape of what was given.'
    probs: Any
    def sample(self, sample_shape: Any = ...) -> Tensor: ...
    @property
    def support(self) -> Any: 'The numbers that can be drawn.'
    @property
    def variance(self) -> Any: 'The mean squared distance from the mean.'

def kl_divergence(p, q) -> Any: 'The mean of log p(x) - log q(x), where x comes from p.'
def register_kl(type_p, type_q) -> Any: 'Let `kl_divergence` compute that of two kinds of distributions by the function that this decorates.'
