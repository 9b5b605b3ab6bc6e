"""PyTorch 0.1 to 0.3, as the tutorials of 2017 knew it, over the engine of today.

    import minigrad.legacy as torch
    from minigrad.legacy.autograd import Variable

In those years a tensor knew no gradients. `Variable` wrapped it and recorded what was done; `.data` gave the tensor
back. A sum was a tensor of one element, for there were no tensors without dimensions. The engine needs to know
nothing of this: each object here holds one of its tensors and hands the work on. Where the versions differ, it is
0.3 that counts: `x.sum(1)` drops the dimension.

Sources: `torch/autograd/variable.py`, `torch/autograd/function.py`, `torch/tensor.py` and `torch/_tensor_str.py` of
those releases, in the history of github.com/pytorch/pytorch.
"""

from minigrad import Size, cuda, manual_seed
from minigrad.legacy import autograd
from minigrad.legacy.functions import *  # noqa: F403 (functions.py names its public functions)
from minigrad.legacy.functions import FUNCTIONS, unknown
from minigrad.legacy.tensors import (
    ByteTensor,
    CharTensor,
    DoubleTensor,
    FloatTensor,
    HalfTensor,
    IntTensor,
    LongTensor,
    ShortTensor,
)

Tensor = FloatTensor

# Every method as a function: add, mm, exp, …
globals().update(FUNCTIONS)


def __getattr__(name):
    raise unknown(name)
