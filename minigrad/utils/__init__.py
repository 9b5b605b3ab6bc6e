"""What stands beside the engine: data sets and their loaders, and the handles of hooks."""

from minigrad.autograd import hooks
from minigrad.missing import missing
from minigrad.utils import data

__all__ = ["data", "hooks"]


def __getattr__(name):
    raise missing("torch.utils", name)
