"""What stands beside the engine: data sets and their loaders, checkpoints, and the handles of hooks."""

import importlib

from minigrad.autograd import hooks
from minigrad.missing import missing

__all__ = ["checkpoint", "data", "dlpack", "hooks"]  # noqa: F822 (three of them are loaded when they are first named)


def __getattr__(name):
    if name in ("checkpoint", "data", "dlpack"):
        return importlib.import_module(f"minigrad.utils.{name}")
    raise missing("torch.utils", name)
