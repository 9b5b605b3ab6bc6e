"""`torch.cuda` on a machine without a graphics card: PyTorch's answers, most of which are no, none or an error.

See https://pytorch.org/docs/stable/cuda.html, and `machines.py` for the functions.
"""

from minigrad import dtypes
from minigrad.later import read_at_first_use
from minigrad.machines import answers, refuse

globals().update(answers("torch.cuda") | {"__doc__": __doc__})

default_generators = ()


class device:
    """A graphics card to work on in a `with`, which raises `RuntimeError`; a negative number is none, and does nothing.

    >>> with device(-1):
    ...     pass
    """

    def __init__(self, device):
        self.idx = device if isinstance(device, int) else 0
        self.prev_idx = -1

    def __enter__(self):
        if self.idx >= 0:
            refuse(RuntimeError, "without_cuda")

    def __exit__(self, *_):
        return False


class TensorType(type):
    """The class of `torch.cuda.FloatTensor` and its like, which are there without a graphics card, but make nothing."""

    def __instancecheck__(cls, value):
        return False

    def __call__(cls, *data, **options):
        refuse(TypeError, "tensor_of_cuda", name=cls.__name__)


for _title in ("BFloat16", *(each.title for each in dtypes.ALL)):
    globals()[f"{_title}Tensor"] = TensorType(f"{_title}Tensor", (), {"__module__": "torch.cuda"})


__getattr__, __dir__ = read_at_first_use(__name__, "torch.cuda")
