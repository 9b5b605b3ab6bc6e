"""The uniform distribution."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, batch_shape_of, broadcast_all, known


class Uniform(Distribution):
    """All numbers from `low` to below `high` alike. Raises `ValueError` for bounds in the wrong order.

    See https://pytorch.org/docs/stable/distributions.html#uniform

    >>> Uniform(0.0, 4.0).entropy().exp()
    tensor(4.)
    """

    has_rsample = True

    def __init__(self, low, high, validate_args=None):
        self.low, self.high = broadcast_all(low, high)
        super().__init__(batch_shape_of(self.low, low, high), validate_args=validate_args)

    arg_constraints = known(
        lambda self: {"low": constraints.less_than(self.high), "high": constraints.greater_than(self.low)}
    )
    support = known(lambda self: constraints.interval(self.low, self.high))
    mean = known(lambda self: (self.high + self.low) / 2)
    mode = known(lambda self: torch.nan * self.high)
    stddev = known(lambda self: (self.high - self.low) / 12**0.5)
    variance = known(lambda self: (self.high - self.low).pow(2) / 12)

    def rsample(self, sample_shape=NO_SIZE):
        shares = torch.rand(self._shape(sample_shape), dtype=self.low.dtype)
        return self.low + shares * (self.high - self.low)

    def log_prob(self, value):
        self._check(value)
        within = self.low.le(value).type_as(self.low) * self.high.gt(value).type_as(self.low)
        return torch.log(within) - torch.log(self.high - self.low)

    def cdf(self, value):
        self._check(value)
        return ((value - self.low) / (self.high - self.low)).clamp(min=0, max=1)

    def icdf(self, value):
        return value * (self.high - self.low) + self.low

    def entropy(self):
        return torch.log(self.high - self.low)
