"""Dividing by zero gives inf and log(-1) gives nan without a word, as in PyTorch, where NumPy would warn.

A filter of warnings is not enough: whoever wants to see all of them puts another one before it. So NumPy is asked to
tell an object of ours, which says nothing of what happened inside of minigrad, and warns of everything else as NumPy
would have done.
"""

import sys
import warnings

import numpy as np


class Listener:
    """What NumPy writes to."""

    @staticmethod
    def write(message):
        """Warn of an error in floating point, unless it is minigrad that computes."""
        frame = sys._getframe(1)
        while frame.f_globals.get("__name__", "").partition(".")[0] == "numpy" and frame.f_back:
            frame = frame.f_back
        if frame.f_globals.get("__name__", "").partition(".")[0] != "minigrad":
            warnings.warn(message.removeprefix("Warning: ").rstrip(), RuntimeWarning, stacklevel=2)


def listen():
    """Let NumPy tell a `Listener` what it would warn of, unless the program has made other arrangements."""
    modes = {kind: "log" for kind, mode in np.geterr().items() if mode == "warn"}
    if np.geterrcall() is None and modes:
        np.seterrcall(Listener)
        np.seterr(**modes)
    # Where NumPy has forgotten this, as in another thread.
    warnings.filterwarnings("ignore", category=RuntimeWarning, module="minigrad")
