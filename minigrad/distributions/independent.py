"""Distributions of vectors whose numbers do not depend on one another."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, known, sum_rightmost
from minigrad.words import refuse_if


class Independent(Distribution):
    """A distribution, of which the last so many dimensions of the batch are one event: their log_probs are added up.

    Raises `ValueError` for more dimensions than there are.
    See https://pytorch.org/docs/stable/distributions.html#independent

    >>> from minigrad.distributions import Normal
    >>> Independent(Normal(torch.zeros(3), torch.ones(3)), 1).log_prob(torch.zeros(3))
    tensor(-2.7568)
    """

    arg_constraints = {}

    def __init__(self, base_distribution, reinterpreted_batch_ndims, validate_args=None):
        batch = base_distribution.batch_shape
        words = {"wanted": reinterpreted_batch_ndims, "there": len(batch)}
        refuse_if(reinterpreted_batch_ndims > len(batch), ValueError, "independent_dimensions", **words)
        self.base_dist = base_distribution
        self.reinterpreted_batch_ndims = reinterpreted_batch_ndims
        shape = batch + base_distribution.event_shape
        cut = len(batch) - reinterpreted_batch_ndims
        super().__init__(shape[:cut], shape[cut:], validate_args=validate_args)

    def expand(self, batch_shape, _instance=None):
        inner = self.event_shape[: self.reinterpreted_batch_ndims]
        return type(self)(self.base_dist.expand(torch.Size(batch_shape) + inner), self.reinterpreted_batch_ndims)

    has_rsample = property(lambda self: self.base_dist.has_rsample)

    @property
    def support(self):
        support = self.base_dist.support
        dims = self.reinterpreted_batch_ndims
        return constraints.independent(support, dims) if dims else support

    mean = known(lambda self: self.base_dist.mean)
    mode = known(lambda self: self.base_dist.mode)
    variance = known(lambda self: self.base_dist.variance)

    def sample(self, sample_shape=NO_SIZE):
        return self.base_dist.sample(sample_shape)

    def rsample(self, sample_shape=NO_SIZE):
        return self.base_dist.rsample(sample_shape)

    def log_prob(self, value):
        return sum_rightmost(self.base_dist.log_prob(value), self.reinterpreted_batch_ndims)

    def entropy(self):
        return sum_rightmost(self.base_dist.entropy(), self.reinterpreted_batch_ndims)

    def __repr__(self):
        return f"{type(self).__name__}({self.base_dist}, {self.reinterpreted_batch_ndims})"
