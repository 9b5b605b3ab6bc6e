"""What programs ask about graphics cards. There are none: everything is computed on the processor."""

from types import SimpleNamespace


def is_available():
    """Whether there is such a device: no."""
    return False


def device_count():
    """How many such devices there are: 0."""
    return 0


def manual_seed(seed):
    """Nothing, as in PyTorch where there is no such device."""


cuda = SimpleNamespace(
    is_available=is_available, device_count=device_count, manual_seed=manual_seed, manual_seed_all=manual_seed
)
accelerator = SimpleNamespace(is_available=is_available, device_count=device_count)
backends = SimpleNamespace(
    mps=SimpleNamespace(is_available=is_available, is_built=is_available),
    cudnn=SimpleNamespace(is_available=is_available, deterministic=False, benchmark=False, enabled=False),
)
