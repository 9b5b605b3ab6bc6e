"""The exponential distribution."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, batch_shape_of, broadcast_all, known


class Exponential(Distribution):
    """Waiting times for what comes `rate` times in a unit of time. Raises `ValueError` for a rate that is not positive.

    See https://pytorch.org/docs/stable/distributions.html#exponential

    >>> Exponential(2.0).mean
    tensor(0.5000)
    """

    arg_constraints = {"rate": constraints.positive}
    support = constraints.nonnegative
    has_rsample = True

    def __init__(self, rate, validate_args=None):
        (self.rate,) = broadcast_all(rate)
        super().__init__(batch_shape_of(self.rate, rate), validate_args=validate_args)

    mean = known(lambda self: self.rate.reciprocal())
    mode = known(lambda self: torch.zeros_like(self.rate))
    stddev = known(lambda self: self.rate.reciprocal())
    variance = known(lambda self: self.rate.pow(-2))

    def rsample(self, sample_shape=NO_SIZE):
        return torch.empty(self._shape(sample_shape), dtype=self.rate.dtype).exponential_() / self.rate

    def log_prob(self, value):
        self._check(value)
        return self.rate.log() - self.rate * value

    def cdf(self, value):
        self._check(value)
        return 1 - torch.exp(-self.rate * value)

    def icdf(self, value):
        return -torch.log1p(-value) / self.rate

    def entropy(self):
        return 1.0 - torch.log(self.rate)
