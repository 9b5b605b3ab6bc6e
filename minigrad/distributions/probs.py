"""Probabilities, and what a sigmoid or a softmax would turn into them: a distribution may be given either."""

from functools import cached_property

import minigrad as torch
from minigrad.words import refusal


class ByProbsOrLogits:
    """What `Bernoulli` and `Categorical` share: of `probs` and `logits` one is given, and the other is computed."""

    @staticmethod
    def _require_one(probs, logits):
        if (probs is None) == (logits is None):
            raise refusal(ValueError, "probs_or_logits")

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
