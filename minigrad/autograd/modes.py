"""Whether operations are recorded: `no_grad`, `enable_grad`, `set_grad_enabled`."""

import functools
import inspect
import threading
import warnings

from minigrad.words import refusal


class _GradMode(threading.local):
    """What this thread wants: that operations are recorded, or that nothing it makes takes part in a graph. `enabled`
    is whether it comes to recording, as it does also for the `tangents` of a forward derivative. `transforms`: a
    derivative of `torch.func` is being taken. `inside`: what a function that `torch.func` transforms runs in."""

    wanted = True
    inference = tangents = transforms = False
    enabled = True
    inside = None


grad_mode = _GradMode()


class _Everyday:
    """Whether nothing is out of the ordinary in any thread: operations are recorded, and nobody observes them.

    What belongs to a thread takes long to look up. So operations look here first. `marks`: somebody
    wants to see results that get no node.
    """

    __slots__ = ("on", "exceptions", "marks", "lock")

    def __init__(self):
        self.on = True
        self.exceptions = self.marks = 0
        self.lock = threading.Lock()

    def add_exceptions(self, number):
        """Count one more reason, or with -1 one less, why operations must look closer."""
        with self.lock:
            self.exceptions += number
            self.on = not self.exceptions

    def add_marks(self, number):
        """Count one more reason, or with -1 one less, to look at results that get no node."""
        with self.lock:
            self.marks += number


everyday = _Everyday()

# What is called with each new node and its result as an array: by anomaly detection, by those who draw pictures.
observers = []


def observe(node, array, *results):
    """Tell the observers of a new node, and the listeners of the tensors that it stands for."""
    for observer in observers:
        observer(node, array)
    for listener in listeners:
        listener.recorded(results)


def add_observer(observer):
    """Call `observer(node, array)` for each node that is recorded from now on."""
    observers.append(observer)
    everyday.add_exceptions(1)


def remove_observer(observer):
    """Call it no longer."""
    observers.remove(observer)
    everyday.add_exceptions(-1)


# Who is told of results that got no node (`unrecorded`), of those that got one while operations look closer
# (`recorded`), and may look at the steps of a backward (`watched`).
listeners = []


def add_listener(listener):
    """Call `listener.unrecorded(result)` for each result without a node, and `listener.watched` for each backward.

    Where there is a reason to look closer, see `everyday`, `listener.recorded(results)` is called for each node.
    """
    listeners.append(listener)
    everyday.add_marks(1)


def remove_listener(listener):
    """Call it no longer."""
    listeners.remove(listener)
    everyday.add_marks(-1)


def mark(result):
    """Mark a tensor that was made in inference mode, and tell of it as of any that got no node."""
    if grad_mode.inference and type(result) is result.ordinary:
        result.__class__ = result.made_in_inference_mode
        result._version_counter = result.no_versions[grad_mode.transforms]
    for listener in listeners:
        listener.unrecorded(result)


def switch(wanted, inference=None):
    """Set the mode of this thread."""
    if inference is not None:
        everyday.add_marks(inference - grad_mode.inference)
        grad_mode.inference = inference
    enabled = (wanted or grad_mode.tangents) and not grad_mode.inference
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


class nothing_recorded(no_grad):
    """`no_grad` for what a forward derivative does not see either: the inside of a Function."""

    def __enter__(self):
        self.tangents, grad_mode.tangents = grad_mode.tangents, False
        super().__enter__()

    def __exit__(self, *error):
        grad_mode.tangents = self.tangents
        super().__exit__(*error)


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


def is_inference_mode_enabled():
    """Whether this thread is inside `inference_mode`.

    >>> is_inference_mode_enabled()
    False
    """
    return grad_mode.inference


class inference_mode:
    """As `no_grad`, and what is made in this block can never take part in a graph; `mode=False` is the way out of it.

    See https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> with torch.inference_mode():
    ...     (x * 2).is_inference()
    True
    """

    def __new__(cls, mode=True):
        if isinstance(mode, bool):
            return super().__new__(cls)
        return cls()(mode)

    def __init__(self, mode=True):
        self.mode = mode

    def __call__(self, function):
        return context_decorator(lambda: inference_mode(self.mode), function)

    def __enter__(self):
        self.previous = grad_mode.wanted, grad_mode.inference
        switch(not self.mode, inference=self.mode)

    def __exit__(self, *error):
        switch(*self.previous)
