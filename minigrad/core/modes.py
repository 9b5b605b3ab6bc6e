"""Whether operations are recorded: `no_grad`, `enable_grad`, `set_grad_enabled`."""

import functools
import inspect
import threading
import warnings

from minigrad.words import refusal


class GradMode(threading.local):
    """What this thread wants, `wanted`, and whether operations are recorded, `enabled`: in the core it is the same."""

    wanted = enabled = True

    # Whether nothing that this thread makes can ever take part in a graph: see `exact/inference.py`.
    inference = False

    def records(self, wanted):
        """Whether operations are recorded if this is what the thread wants."""
        return wanted


grad_mode = GradMode()


class Everyday:
    """Whether nothing is out of the ordinary in any thread: operations are recorded, and nobody observes them.

    What belongs to a thread takes long to look up. So operations look here first.
    """

    def __init__(self):
        self.on = True
        self.exceptions = 0
        self.lock = threading.Lock()

    def add_exceptions(self, number):
        """Count one more reason, or with -1 one less, why operations must look closer."""
        with self.lock:
            self.exceptions += number
            self.on = not self.exceptions


everyday = Everyday()


def switch(wanted):
    """Set the mode of this thread."""
    enabled = grad_mode.records(wanted)
    if enabled is not grad_mode.enabled:
        everyday.add_exceptions(-1 if enabled else 1)
        grad_mode.enabled = enabled
    grad_mode.wanted = wanted


def is_grad_enabled():
    """Whether operations of this thread are recorded.

    >>> is_grad_enabled()
    True
    """
    return grad_mode.wanted


def context_decorator(context, function):
    """`function`, run inside `context()` at each call; of a generator, each of its steps."""
    if inspect.isclass(function):
        warnings.warn(refusal(FutureWarning, "decorated_class"), stacklevel=3)
    if inspect.isgeneratorfunction(function):
        return _wrap_generator(context, function)

    @functools.wraps(function)
    def decorate_context(*arguments, **named):
        with context():
            return function(*arguments, **named)

    return decorate_context


def _wrap_generator(context, function):
    @functools.wraps(function)
    def generator_context(*arguments, **named):
        generator = function(*arguments, **named)
        step, value = generator.send, None
        while True:
            try:
                with context():
                    answer = step(value)
            except StopIteration as stop:
                return stop.value
            try:
                step, value = generator.send, (yield answer)
            except GeneratorExit:
                with context():
                    generator.close()
                raise
            except BaseException as error:
                step, value = generator.throw, error

    return generator_context


class _Mode:
    """A context that is a decorator too: `@no_grad()`, and without parentheses `@no_grad`."""

    def __new__(cls, function=None):
        mode = super().__new__(cls)
        return mode if function is None else mode(function)

    def __call__(self, function):
        return context_decorator(type(self), function)

    def __enter__(self):
        self.previous = grad_mode.wanted
        switch(self.enabled)

    def __exit__(self, *error):
        switch(self.previous)


class no_grad(_Mode):
    """Nothing is recorded in this block: results do not require grad, and leaves may be written in place.

    Works as a decorator too. See https://pytorch.org/docs/stable/generated/torch.no_grad.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> with torch.no_grad():
    ...     (x * 2).requires_grad
    False
    """

    enabled = False


class enable_grad(_Mode):
    """Record in this block, even inside `no_grad`.

    See https://pytorch.org/docs/stable/generated/torch.enable_grad.html

    >>> with no_grad(), enable_grad():
    ...     is_grad_enabled()
    True
    """

    enabled = True


class set_grad_enabled:
    """Switch recording on or off, at once; as a context or a decorator it is put back at the end.

    See https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_grad_enabled.html

    >>> with set_grad_enabled(False):
    ...     is_grad_enabled()
    False
    """

    def __init__(self, mode):
        if not isinstance(mode, bool):
            raise refusal(TypeError, "grad_enabled_type", kind=type(mode).__name__)
        self.mode = mode
        self.previous = grad_mode.wanted
        switch(self.mode)

    def __call__(self, function):
        switch(self.previous)
        return context_decorator(lambda: set_grad_enabled(self.mode), function)

    def __enter__(self):
        switch(self.mode)

    def __exit__(self, *error):
        switch(self.previous)
