"""Probability distributions: numbers drawn from them, how likely a number is, and how far one is from another.

Read `distribution.py`, then `normal.py`. A parameter may be a tensor that requires grad: `log_prob` and `entropy` are
recorded like any computation, and `rsample` draws numbers through which gradients go back to the parameters.
"""

from minigrad.distributions import constraints
from minigrad.distributions.bernoulli import Bernoulli
from minigrad.distributions.categorical import Categorical
from minigrad.distributions.distribution import Distribution
from minigrad.distributions.exponential import Exponential
from minigrad.distributions.independent import Independent
from minigrad.distributions.kl import kl_divergence, register_kl
from minigrad.distributions.laplace import Laplace
from minigrad.distributions.normal import Normal
from minigrad.distributions.uniform import Uniform
from minigrad.later import read_at_first_use

__all__ = ["Bernoulli", "Categorical", "Distribution", "Exponential", "Independent", "Laplace", "Normal", "Uniform"]
__all__ += ["constraints", "kl_divergence", "register_kl"]


__getattr__, __dir__ = read_at_first_use(__name__, "torch.distributions")
