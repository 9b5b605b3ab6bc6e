"""The normal distribution."""

import math

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, batch_shape_of, broadcast_all, known


class Normal(Distribution):
    """The bell-shaped distribution around `loc`, as wide as `scale`.

    Both may be numbers or tensors. Raises `ValueError` for a scale that is not positive.
    See https://pytorch.org/docs/stable/distributions.html#normal

    >>> Normal(0.0, 1.0).log_prob(torch.tensor(0.0))
    tensor(-0.9189)
    """

    arg_constraints = {"loc": constraints.real, "scale": constraints.positive}
    support = constraints.real
    has_rsample = True

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = broadcast_all(loc, scale)
        super().__init__(batch_shape_of(self.loc, loc, scale), validate_args=validate_args)

    mean = known(lambda self: self.loc)
    mode = known(lambda self: self.loc)
    stddev = known(lambda self: self.scale)
    variance = known(lambda self: self.stddev.pow(2))

    def sample(self, sample_shape=NO_SIZE):
        shape = self._shape(sample_shape)
        with torch.no_grad():
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

    def rsample(self, sample_shape=NO_SIZE):
        noise = torch.empty(self._shape(sample_shape), dtype=self.loc.dtype).normal_()
        return self.loc + noise * self.scale

    def log_prob(self, value):
        self._check(value)
        squares = -((value - self.loc) ** 2) / (2 * self.scale**2)
        return squares - self.scale.log() - math.log(math.sqrt(2 * math.pi))

    def cdf(self, value):
        self._check(value)
        return 0.5 * (1 + torch.erf((value - self.loc) * self.scale.reciprocal() / math.sqrt(2)))

    def icdf(self, value):
        return self.loc + self.scale * torch.erfinv(2 * value - 1) * math.sqrt(2)

    def entropy(self):
        return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)
