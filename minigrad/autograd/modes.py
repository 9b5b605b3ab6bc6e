"""Whether operations are recorded: `no_grad`, `enable_grad`, `set_grad_enabled`."""

import threading
from contextlib import ContextDecorator


class _GradMode(threading.local):
    enabled = True


grad_mode = _GradMode()


def is_grad_enabled():
    """Whether operations of this thread are recorded.

    >>> is_grad_enabled()
    True
    """
    return grad_mode.enabled


class set_grad_enabled(ContextDecorator):
    """Switch recording on or off, at once; as a context or a decorator it is put back at the end.

    See https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_grad_enabled.html

    >>> with set_grad_enabled(False):
    ...     is_grad_enabled()
    False
    """

    def __init__(self, mode):
        self.mode = bool(mode)
        self.previous = grad_mode.enabled
        grad_mode.enabled = self.mode

    def __enter__(self):
        grad_mode.enabled = self.mode

    def __exit__(self, *error):
        grad_mode.enabled = self.previous

    def __call__(self, function):
        grad_mode.enabled = self.previous
        return super().__call__(function)

    def _recreate_cm(self):
        return set_grad_enabled(self.mode)


class _Within(ContextDecorator):
    """Recording is `mode` inside the block or the decorated function, and as before after it."""

    mode = True

    def __new__(cls, function=None):
        """As `@no_grad` without parentheses the class itself meets the function."""
        within = super().__new__(cls)
        return within if function is None else within(function)

    def __enter__(self):
        self.previous = grad_mode.enabled
        grad_mode.enabled = self.mode

    def __exit__(self, *error):
        grad_mode.enabled = self.previous

    def _recreate_cm(self):
        return type(self)()


class no_grad(_Within):
    """Nothing is recorded in this block: results do not require grad, and leaves may be written in place.

    Works as a decorator too. See https://pytorch.org/docs/stable/generated/torch.no_grad.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> with torch.no_grad():
    ...     (x * 2).requires_grad
    False
    """

    mode = False


class enable_grad(_Within):
    """Record in this block, even inside `no_grad`.

    See https://pytorch.org/docs/stable/generated/torch.enable_grad.html

    >>> with no_grad(), enable_grad():
    ...     is_grad_enabled()
    True
    """
