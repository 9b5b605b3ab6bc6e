"""Calling a student's function, which may do anything: raise, print without end, run for ever, leave, change things.

A time limit needs the alarm clock of Unix, in the main thread, where a notebook runs its cells. Windows has none: an
endless loop is stopped by hand (Kernel, Interrupt). Nor can code be stopped that catches every exception in a loop.
"""

import signal
import threading
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass

import numpy as np

SECONDS = 2.0


class TimeIsUp(BaseException):
    """Raised in the student's code; no `except Exception` catches it."""


@dataclass
class Outcome:
    """What came of a call: a `value`, or an `error`."""

    value: object = None
    error: BaseException | None = None


class Nowhere:
    """Where prints go. Nothing is kept: a flood costs no memory."""

    encoding = "utf-8"

    def write(self, text):
        return len(text)

    def flush(self):
        pass


def call(function, inputs, seconds=SECONDS):
    """The `Outcome` of `function(*inputs)`. An interruption by the reader is the only thing that goes through."""
    stopped = []
    try:
        with quiet(), time_limit(seconds, stopped):
            return Outcome(function(*inputs))
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Outcome(error=TimeIsUp() if stopped else error)


@contextmanager
def quiet():
    """Nothing is printed or warned of: graders take a word on stderr for a failure."""
    with redirect_stdout(Nowhere()), redirect_stderr(Nowhere()), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield


@contextmanager
def time_limit(seconds, stopped):
    """Raises `TimeIsUp` in the block when the time is over, and again and again, since it may be caught."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_):
        stopped.append(True)
        raise TimeIsUp

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def line_of(error, function):
    """Where in the student's code an error came up: the text of the line, or nothing if it cannot be found."""
    import linecache

    own = file_of(function)
    text, trace = "", error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == own:
            text = linecache.getline(own, trace.tb_lineno).strip()
        trace = trace.tb_next
    return text


def file_of(answer):
    """The cell in which a function, or a class by its methods, was written."""
    parts = [answer, *vars(answer).values()] if isinstance(answer, type) else [answer]
    codes = [getattr(getattr(part, "__func__", part), "__code__", None) for part in parts]
    return next((code.co_filename for code in codes if code), None)


class Healthy:
    """NumPy and minigrad as they were when they were imported. Somebody who writes `np.sum = 3` breaks both."""

    def __init__(self):
        import minigrad

        self.kept = [(module, dict(vars(module))) for module in (np, minigrad)]

    def restore(self):
        """Put back what was overwritten or deleted, and give its names."""
        names = []
        for module, kept in self.kept:
            now = vars(module)
            for name, value in kept.items():
                if not name.startswith("__") and now.get(name, self) is not value:
                    setattr(module, name, value)
                    names.append(f"{module.__name__}.{name}")
        return names


healthy = Healthy()
