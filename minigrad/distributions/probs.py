"""Probabilities, and what a sigmoid or a softmax would turn into them: a distribution may be given either."""

from functools import cached_property

import minigrad as torch
from minigrad.words import refuse_if


class ByProbsOrLogits:
    """What `Bernoulli` and `Categorical` share: of `probs` and `logits` one is given, and the other is computed."""

    has_enumerate_support = True

    @staticmethod
    def _require_one(probs, logits):
        refuse_if((probs is None) == (logits is None), ValueError, "probs_or_logits")

    @cached_property
    def probs(self):
        """The probabilities."""
        with torch.enable_grad():
            return self._to_probs(self.logits)

    @cached_property
    def logits(self):
        """What a sigmoid or a softmax would turn into the probabilities."""
        with torch.enable_grad():
            eps = torch.finfo(self.probs.dtype).eps
            return self._to_logits(self.probs.clamp(min=eps, max=1 - eps))

    @property
    def param_shape(self):
        """The shape of what was given."""
        return self._param.size()

    def enumerate_support(self, expand=True):
        """All that can be drawn, along a new first dimension."""
        values = self._values().view(-1, *[1] * len(self._batch_shape))
        return values.expand(-1, *self._batch_shape) if expand else values
