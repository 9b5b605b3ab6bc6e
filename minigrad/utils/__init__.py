"""What stands beside the engine: data sets and their loaders, and the handles of hooks."""

import importlib

from minigrad.autograd import hooks
from minigrad.missing import missing

__all__ = ["data", "hooks"]  # noqa: F822 (data is loaded when it is first named)


def __getattr__(name):
    if name == "data":
        return importlib.import_module("minigrad.utils.data")
    raise missing("torch.utils", name)
