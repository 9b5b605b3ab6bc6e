"""The Bernoulli distribution."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, batch_shape_of, broadcast_all, known
from minigrad.distributions.probs import ByProbsOrLogits
from minigrad.nn.functional import binary_cross_entropy_with_logits


class Bernoulli(ByProbsOrLogits, Distribution):
    """1 with the probability `probs`, else 0; in place of it `logits`, of which a sigmoid makes probabilities.

    Raises `ValueError` for both or neither, and for what is no probability.
    See https://pytorch.org/docs/stable/distributions.html#bernoulli

    >>> Bernoulli(0.25).log_prob(torch.tensor(1.0)).exp()
    tensor(0.2500)
    """

    arg_constraints = {"probs": constraints.unit_interval, "logits": constraints.real}
    support = constraints.boolean
    _to_probs = staticmethod(torch.sigmoid)

    def __init__(self, probs=None, logits=None, validate_args=None):
        self._require_one(probs, logits)
        name, given = ("logits", logits) if probs is None else ("probs", probs)
        (self._param,) = broadcast_all(given)
        self.__dict__[name] = self._param
        super().__init__(batch_shape_of(self._param, given), validate_args=validate_args)

    @staticmethod
    def _to_logits(probs):
        return torch.log(probs) - torch.log1p(-probs)

    mean = known(lambda self: self.probs)

    @property
    def mode(self):
        mode = (self.probs >= 0.5).to(self.probs)
        mode[self.probs == 0.5] = torch.nan
        return mode

    variance = known(lambda self: self.probs * (1 - self.probs))

    def sample(self, sample_shape=NO_SIZE):
        with torch.no_grad():
            return torch.bernoulli(self.probs.expand(self._shape(sample_shape)))

    def log_prob(self, value):
        self._check(value)
        logits, value = broadcast_all(self.logits, value)
        return -binary_cross_entropy_with_logits(logits, value, reduction="none")

    def entropy(self):
        return binary_cross_entropy_with_logits(self.logits, self.probs, reduction="none")

    def _values(self):
        return torch.arange(2, dtype=self._param.dtype)
