"""Warnings that PyTorch gives once in a process, however often there is reason for them."""

import warnings

from minigrad.words import refusal


class _State:
    """What was told already, and whether that does not matter: what `set_warn_always` says."""

    told = set()
    always = False


state = _State()


def tell_once(key, stacklevel=1, **values):
    """Give the warning `key` of the table, with `values` put in, for the first and the last time."""
    told = (key, *values.values())
    if state.always or told not in state.told:
        state.told.add(told)
        warnings.warn(refusal(UserWarning, key, **values), stacklevel=stacklevel + 1)
