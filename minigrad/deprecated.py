"""Functions that PyTorch still has, and advises against."""

import warnings

from minigrad import dtypes
from minigrad.create import arange
from minigrad.exact.methods import plain
from minigrad.words import refusal, refuse_if


def range(start, end, step=1, *, dtype=None, device=None, requires_grad=False):
    """The numbers from `start` to `end`, which is among them, `step` apart. Warns that `arange` is the better one.

    Raises `RuntimeError` for a step of zero or in the wrong direction.
    See https://pytorch.org/docs/stable/generated/torch.range.html

    >>> import warnings
    >>> with warnings.catch_warnings():
    ...     warnings.simplefilter("ignore")
    ...     range(0, 3)
    tensor([0., 1., 2., 3.])
    """
    warnings.warn(refusal(UserWarning, "range_deprecated"), stacklevel=3)
    start, end, step = plain(start), plain(end), plain(step)
    refuse_if(step == 0, RuntimeError, "step_zero")
    refuse_if((end - start) * step < 0, RuntimeError, "step_direction")
    count = int((end - start) / step) + 1
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    end = start + (count - 0.5 * dtype.is_floating_point) * step
    return arange(start, end, step, dtype=dtype, device=device, requires_grad=requires_grad)
