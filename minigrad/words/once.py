"""Warnings that PyTorch gives once in a process, however often there is reason for them."""

import sys
import warnings

from minigrad.words import refusal


class _State:
    """What was told already, and whether that does not matter: what `set_warn_always` says."""

    told = set()
    always = False


state = _State()


def tell_once(key, stacklevel=None, **values):
    """Give the warning `key` of the table, with `values` put in, for the first and the last time.

    It is about a line that is `stacklevel` calls up, or else about the first one that is none of minigrad's.
    """
    told = (key, *values.values())
    if state.always or told not in state.told:
        state.told.add(told)
        warnings.warn(refusal(UserWarning, key, **values), stacklevel=(stacklevel or _calls_inside()) + 1)


def _calls_inside():
    """How many calls there are on the way from the program to the function that tells."""
    calls, frame = 1, sys._getframe(2)
    while frame.f_globals.get("__name__", "").startswith("minigrad.") and frame.f_back:
        calls, frame = calls + 1, frame.f_back
    return calls
