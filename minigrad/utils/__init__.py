"""What stands beside the engine: data sets and their loaders, checkpoints, and the handles of hooks."""

from minigrad.exact import hooks
from minigrad.later import read_at_first_use

__all__ = ["checkpoint", "data", "dlpack", "hooks"]  # noqa: F822 (three of them are loaded when they are first named)

__getattr__, __dir__ = read_at_first_use(__name__, "torch.utils", modules=("checkpoint", "data", "dlpack"))
