"""DataParallel, which deals a batch out to several graphics cards; without one it calls the module."""

from minigrad.later import read_at_first_use
from minigrad.nn.module import Module


class DataParallel(Module):
    """Calls `module`, as PyTorch does on a machine without a graphics card. Parameters are named `module.…`.

    See https://pytorch.org/docs/stable/generated/torch.nn.DataParallel.html

    >>> import minigrad as torch
    >>> DataParallel(torch.nn.Linear(2, 1))
    DataParallel(
      (module): Linear(in_features=2, out_features=1, bias=True)
    )
    """

    def __init__(self, module, device_ids=None, output_device=None, dim=0):
        super().__init__()
        self.module = module
        self.device_ids = []

    def forward(self, *inputs, **kwargs):
        return self.module(*inputs, **kwargs)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.parallel")
