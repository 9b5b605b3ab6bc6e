"""PyTorch 0.1 to 0.3, as the tutorials of 2017 knew it, over the engine of today.

    import minigrad.legacy as torch
    from minigrad.legacy.autograd import Variable

In those years a tensor knew no gradients. `Variable` wrapped it and recorded what was done; `.data` gave the
tensor back. A sum was a tensor of one element, for there were no tensors without dimensions. The engine needs
to know nothing of this: each object here holds one of its tensors and hands the work on.

Sources: `torch/autograd/variable.py` and `torch/_tensor_str.py` of those releases.
"""

from minigrad import manual_seed
from minigrad.legacy import autograd
from minigrad.legacy.tensors import FloatTensor, ones, rand, randn, zeros
from minigrad.words import say

Tensor = FloatTensor

__all__ = ["FloatTensor", "Tensor", "autograd", "manual_seed", "ones", "rand", "randn", "zeros"]


def __getattr__(name):
    raise AttributeError(say("legacy_unknown_name", name=name), name=name)
