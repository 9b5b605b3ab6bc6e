"""`Variable`, which since PyTorch 0.4 is but another name for Tensor. How it was before is in `minigrad.legacy`."""

import warnings

from minigrad.core.tensor import Tensor
from minigrad.later import read_at_first_use
from minigrad.words import refusal, refuse_if


class _VariableType(type):
    def __instancecheck__(cls, value):
        return isinstance(value, Tensor)

    def __call__(cls, data, requires_grad=False, volatile=False):
        if volatile:
            warnings.warn(refusal(UserWarning, "volatile_removed"), stacklevel=2)
            refuse_if(requires_grad, ValueError, "volatile_leaf")
        return data.detach().requires_grad_(requires_grad)


class Variable(metaclass=_VariableType):
    """`Variable(tensor, requires_grad)` is the tensor, over the same memory. Of `volatile` only a warning is left.

    See https://pytorch.org/docs/stable/autograd.html#variable-deprecated

    >>> import minigrad as torch
    >>> Variable(torch.ones(2), requires_grad=True)
    tensor([1., 1.], requires_grad=True)
    """


__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd.variable")
