"""The Laplace distribution."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, batch_shape_of, broadcast_all, known


class Laplace(Distribution):
    """Exponential on both sides of `loc`, as wide as `scale`. Raises `ValueError` for a scale that is not positive.

    See https://pytorch.org/docs/stable/distributions.html#laplace

    >>> Laplace(1.0, 2.0).variance
    tensor(8.)
    """

    arg_constraints = {"loc": constraints.real, "scale": constraints.positive}
    support = constraints.real
    has_rsample = True

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = broadcast_all(loc, scale)
        super().__init__(batch_shape_of(self.loc, loc, scale), validate_args=validate_args)

    mean = known(lambda self: self.loc)
    mode = known(lambda self: self.loc)
    variance = known(lambda self: 2 * self.scale.pow(2))
    stddev = known(lambda self: 2**0.5 * self.scale)

    def rsample(self, sample_shape=NO_SIZE):
        dtype = self.loc.dtype
        share = torch.empty(self._shape(sample_shape), dtype=dtype).uniform_(torch.finfo(dtype).eps - 1, 1)
        return self.loc - self.scale * share.sign() * torch.log1p(-share.abs())

    def log_prob(self, value):
        self._check(value)
        return -torch.log(2 * self.scale) - torch.abs(value - self.loc) / self.scale

    def cdf(self, value):
        self._check(value)
        distance = value - self.loc
        return 0.5 - 0.5 * distance.sign() * torch.expm1(-distance.abs() / self.scale)

    def icdf(self, value):
        share = value - 0.5
        return self.loc - self.scale * share.sign() * torch.log1p(-2 * share.abs())

    def entropy(self):
        return 1 + torch.log(2 * self.scale)
