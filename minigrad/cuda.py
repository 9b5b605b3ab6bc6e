"""`torch.cuda` on a machine without a graphics card: PyTorch's answers, most of which are no, none or an error.

See https://pytorch.org/docs/stable/cuda.html
"""

import warnings
from collections import OrderedDict

from minigrad import dtypes
from minigrad.later import read_at_first_use
from minigrad.words import refusal

default_generators = ()


def is_available():
    """Whether there is a graphics card: no."""
    return False


def device_count():
    """How many graphics cards there are: 0."""
    return 0


def is_initialized():
    """Whether a graphics card is in use: no."""
    return False


def is_bf16_supported(including_emulation=True):
    """Whether a graphics card computes in bfloat16: no."""
    return False


def get_arch_list():
    """The kinds of graphics cards there is code for: none."""
    return []


def get_gencode_flags():
    """The options with which code for graphics cards was compiled: none."""
    return ""


def memory_allocated(device=None):
    """The bytes that tensors take on a graphics card: 0."""
    return 0


max_memory_allocated = memory_reserved = max_memory_reserved = memory_allocated


def memory_cached(device=None):
    """The former name of `memory_reserved`."""
    warnings.warn(refusal(FutureWarning, "memory_cached"), stacklevel=2)
    return 0


max_memory_cached = memory_cached


def memory_stats(device=None):
    """What is known of the memory of a graphics card: nothing."""
    return OrderedDict()


def empty_cache():
    """Nothing, as there is no memory of a graphics card to be given back."""


def manual_seed(seed):
    """Nothing, as in PyTorch where there is no graphics card."""


manual_seed_all = manual_seed


def seed():
    """Nothing, as in PyTorch where there is no graphics card."""


seed_all = seed


def get_rng_state_all():
    """The states of the generators of all graphics cards: none."""
    return []


def set_rng_state_all(new_states):
    """Nothing, as there are no generators on graphics cards."""


def init(*arguments, **named):
    """Raises `AssertionError`: there is no graphics card to work with, or to ask about."""
    raise refusal(AssertionError, "cuda")


current_device = get_device_name = get_device_properties = get_device_capability = synchronize = ipc_collect = init
mem_get_info = initial_seed = get_rng_state = set_rng_state = current_stream = default_stream = init
can_device_access_peer = init


def set_device(device):
    """Raises `AttributeError`, as PyTorch does where there is no graphics card to be chosen."""
    raise refusal(AttributeError, "no_function_of_cuda", name="_cuda_setDevice")


def reset_peak_memory_stats(device=None):
    """Raises `AttributeError`, as PyTorch does where there is no graphics card to be asked about its memory."""
    raise refusal(AttributeError, "no_function_of_cuda", name="_cuda_resetPeakMemoryStats")


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
            raise refusal(RuntimeError, "without_cuda")

    def __exit__(self, *_):
        return False


def Stream(*arguments, **named):
    """Raises `RuntimeError`: there is no graphics card to do things one after the other."""
    raise refusal(RuntimeError, "stream_of_cuda")


def Event(*arguments, **named):
    """Raises `RuntimeError`: there is no graphics card on which something happens."""
    raise refusal(RuntimeError, "event_of_cuda")


class TensorType(type):
    """The class of `torch.cuda.FloatTensor` and its like, which are there without a graphics card, but make nothing."""

    def __instancecheck__(cls, value):
        return False

    def __call__(cls, *data, **options):
        raise refusal(TypeError, "tensor_of_cuda", name=cls.__name__)


for _title in ("BFloat16", *(each.title for each in dtypes.ALL)):
    globals()[f"{_title}Tensor"] = TensorType(f"{_title}Tensor", (), {"__module__": "torch.cuda"})


__getattr__, __dir__ = read_at_first_use(__name__, "torch.cuda")
