"""A time limit for code that may do anything, and catch everything.

Where Unix has an alarm clock, in the main thread, it goes off when the time is over, and again and again. Elsewhere, on
Windows, in a browser and in other threads, a tracer looks at the clock at every line written in Python; but Python
forgets a tracer that raises an error, and so a bare `except:` in an endless loop outlives it. Neither can stop a single
long call into C, such as `sum(range(10**11))`, which looks at no signal and runs no line.
"""

import contextlib
import dis
import signal
import sys
import threading
import time

from minigrad.autograd.recording import is_ours

# Python 3.11 tells a tracer of each instruction, but of no further line in a loop that stands on one.
HIDES_LOOPS = sys.version_info < (3, 12)


class TimeIsUp(BaseException):
    """Raised in the code whose time is over; no `except Exception` catches it."""


def within(seconds, function, inputs, stopped):
    """`function(*inputs)`, in which `TimeIsUp` is raised when the time is over, noted in the list `stopped`.

    After the second alarm it is raised at every line: a bare `except:` in a loop would catch it for ever otherwise.
    """
    deadline, active = time.monotonic() + seconds, [True]
    here, traced_before = sys._getframe(), sys.gettrace()

    def look(frame, event, _):
        if is_ours(frame) or frame.f_code.co_filename == contextlib.__file__:  # what tidies up must come to its end
            return None
        frame.f_trace_opcodes = HIDES_LOOPS and not has_alarm
        if time.monotonic() > deadline and (event in ("line", "call") or event == "opcode" and _turns(frame)):
            stopped.append(True)
            raise TimeIsUp
        return look

    def alarm(_, frame):
        if not active:
            return
        stopped.append(True)
        if len(stopped) > 1:
            sys.settrace(look)
            while frame not in (None, here):
                frame.f_trace = look
                frame = frame.f_back
        raise TimeIsUp

    has_alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if has_alarm:
        handler_before = signal.signal(signal.SIGALRM, alarm)
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    else:
        sys.settrace(look)
    try:
        return function(*inputs)
    finally:
        while active:  # it may still be raised in here
            try:
                active.clear()
                sys.settrace(traced_before)
            except TimeIsUp:
                active.append(True)
        if has_alarm:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, handler_before)


def _turns(frame):
    """Whether a frame begins a loop again. Elsewhere an error raised between two instructions can leave Python with
    another that it thinks is still being handled."""
    return "JUMP_BACKWARD" in dis.opname[frame.f_code.co_code[frame.f_lasti]]
