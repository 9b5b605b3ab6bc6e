"""The module `torch.autograd` of those years."""

from minigrad.legacy.function import Function
from minigrad.legacy.functions import unknown
from minigrad.legacy.variable import Variable, backward, grad

__all__ = ["Function", "Variable", "backward", "grad"]


def __getattr__(name):
    raise unknown(f"autograd.{name}")
