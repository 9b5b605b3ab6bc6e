"""The categorical distribution."""

import minigrad as torch
from minigrad.distributions import constraints
from minigrad.distributions.distribution import NO_SIZE, Distribution, as_size, known
from minigrad.distributions.probs import ByProbsOrLogits
from minigrad.nn.functional import softmax
from minigrad.words import refuse_if


class Categorical(ByProbsOrLogits, Distribution):
    """One of several classes, with the probabilities in the last dimension of `probs`, which are made to add up to 1.

    In their place `logits`, of which a softmax makes probabilities. Raises `ValueError` for both or neither, and for
    what are no probabilities. See https://pytorch.org/docs/stable/distributions.html#categorical

    >>> Categorical(torch.tensor([1.0, 3.0])).log_prob(torch.tensor(1)).exp()
    tensor(0.7500)
    """

    arg_constraints = {"probs": constraints.simplex, "logits": constraints.real_vector}
    _to_logits = staticmethod(torch.log)

    def __init__(self, probs=None, logits=None, validate_args=None):
        self._require_one(probs, logits)
        name, given = ("logits", logits) if probs is None else ("probs", probs)
        refuse_if(given.dim() < 1, ValueError, "categorical_dimensions", name=name)
        if probs is None:
            self._param = self.logits = logits - logits.logsumexp(dim=-1, keepdim=True)
        else:
            self._param = self.probs = probs / probs.sum(-1, keepdim=True)
        self._num_events = self._param.size()[-1]
        super().__init__(self._param.size()[:-1], validate_args=validate_args)

    @staticmethod
    def _to_probs(logits):
        return softmax(logits, dim=-1)

    support = known(lambda self: constraints.integer_interval(0, self._num_events - 1))
    mean = known(lambda self: torch.full(self._shape(NO_SIZE), torch.nan, dtype=self.probs.dtype))
    mode = known(lambda self: self.probs.argmax(dim=-1))
    variance = known(lambda self: torch.full(self._shape(NO_SIZE), torch.nan, dtype=self.probs.dtype))

    def sample(self, sample_shape=NO_SIZE):
        rows = self.probs.reshape(-1, self._num_events)
        drawn = torch.multinomial(rows, as_size(sample_shape).numel(), True).T
        return drawn.reshape(self._shape(sample_shape))

    def log_prob(self, value):
        self._check(value)
        value, logs = torch.broadcast_tensors(value.long().unsqueeze(-1), self.logits)
        return logs.gather(-1, value[..., :1]).squeeze(-1)

    def entropy(self):
        logits = torch.clamp(self.logits, min=torch.finfo(self.logits.dtype).min)
        return -(logits * self.probs).sum(-1)

    def _values(self):
        return torch.arange(self._num_events)
