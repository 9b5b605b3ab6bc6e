"""Calling a student's function, which may do anything: raise, print without end, run for ever, leave, change things."""

import inspect
import io
import os
import signal
import sys
import threading
import warnings
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass

import numpy as np

from minigrad.checks.time_limit import TimeIsUp, within
from minigrad.notebook import shell

SECONDS = 2.0


@dataclass
class Outcome:
    """What came of a call: a `value`, or an `error`."""

    value: object = None
    error: BaseException | None = None


class Nowhere(io.TextIOBase):
    """Where prints go. Nothing is kept: a flood costs no memory."""

    encoding = "utf-8"

    def writable(self):
        return True

    def write(self, text):
        return len(text)


def call(function, inputs, seconds=SECONDS):
    """The `Outcome` of `function(*inputs)`. An interruption by the reader is the only thing that goes through."""
    stopped = []
    try:
        with quiet(), as_before():
            value = within(seconds, function, inputs, stopped)
            if inspect.iscoroutine(value):
                value.close()  # or Python would warn that nobody waited for it
            return Outcome(value)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Outcome(error=TimeIsUp() if stopped else error)


@contextmanager
def quiet():
    """Nothing is printed, displayed or warned of: graders take a word on stderr for a failure."""
    with ExitStack() as all_of:
        for each in (redirect_stdout(Nowhere()), redirect_stderr(Nowhere()), np.errstate(all="ignore")):
            all_of.enter_context(each)
        if shell() is not None:
            from IPython.utils.capture import capture_output

            all_of.enter_context(capture_output(stdout=False, stderr=False, display=True))
        all_of.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        yield


@contextmanager
def as_before():
    """What a block switches and leaves switched is as it was afterwards: recording, types, folder, interruption."""
    import minigrad
    from minigrad.words import get_language, set_language

    mode, inference = minigrad.is_grad_enabled(), minigrad.is_inference_mode_enabled()
    dtype, language = minigrad.get_default_dtype(), get_language()
    limit, folder = sys.getrecursionlimit(), None
    with suppress(OSError):  # somebody may have deleted it
        folder = os.getcwd()
    in_main_thread = threading.current_thread() is threading.main_thread()
    interrupt = signal.getsignal(signal.SIGINT) if in_main_thread else None
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
        if minigrad.is_inference_mode_enabled() is not inference:
            minigrad.inference_mode(inference).__enter__()
        minigrad.set_grad_enabled(mode)
        minigrad.set_default_dtype(dtype)
        set_language(language)
        if folder is not None:
            os.chdir(folder)
        if interrupt is not None:
            signal.signal(signal.SIGINT, interrupt)


def raised_by(answer, error):
    """Whether an error was raised in the student's own lines, and not further down, by what they call."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_filename == file_of(answer)


def text_by(function, value):
    """What `str` or `repr` say of a value, which may be of a class that a student wrote; its type's name if they
    fail."""
    text = call(function, (value,), seconds=0.5).value
    return text if isinstance(text, str) else type(value).__name__


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
        import numpy.linalg
        import numpy.random

        import minigrad
        from minigrad.autograd.recording import SILENT, TELLING
        from minigrad.later import load_all

        for name in minigrad.FUNCTIONS:
            getattr(minigrad, name)  # which makes it
        load_all()
        autograd = minigrad.autograd, minigrad.autograd.functional, minigrad.func
        holders = np, numpy.linalg, numpy.random, minigrad, minigrad.Tensor, minigrad.optim, *autograd
        self.kept = [(each, dict(vars(each))) for each in holders]
        # Methods that recording for pictures exchanges: it is a switch, and nobody's mistake.
        self.ours = {id(method) for methods in (SILENT, TELLING) for method in methods.values()}

    def restore(self):
        """Put back what was overwritten or deleted, switch recording on, and give the names of what was changed."""
        names = []
        for holder, kept in self.kept:
            now, is_module = vars(holder), not isinstance(holder, type)
            for name, value in kept.items():
                if now.get(name, self) is value or is_module and name.startswith("__"):
                    continue
                if id(now.get(name)) not in self.ours:
                    setattr(holder, name, value)
                    names.append(f"{holder.__name__}.{name}")
        return names + self.switch_on()

    def switch_on(self):
        """Recording, and numbers of 32 bits, as every notebook begins."""
        import minigrad

        names = []
        if minigrad.is_inference_mode_enabled() or not minigrad.is_grad_enabled():
            minigrad.inference_mode(False).__enter__()  # which nobody leaves: it switches recording on for good
            names.append("minigrad.is_grad_enabled()")
        if minigrad.get_default_dtype() is not minigrad.float32:
            minigrad.set_default_dtype(minigrad.float32)
            names.append("minigrad.get_default_dtype()")
        return names


healthy = Healthy()
