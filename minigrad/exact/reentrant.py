"""A backward inside of a backward: one that the backward of a user's Function calls.

Each of them stands on the other's shoulders. So that they may be nested deeper than Python lets functions call each
other, each is given as many calls more as it takes.
"""

import sys
import threading
from functools import cache

from minigrad.words import refuse_if

# How many calls a nested backward and what the user wrote around it may take, and how many bytes of the stack.
CALLS = 60
BYTES = 4_096


@cache
def deepest():
    """How many of them the stack surely holds: an endless nesting is to end in a RecursionError and not in a crash."""
    try:
        import resource  # not everywhere
    except ImportError:
        return 200
    size, _ = resource.getrlimit(resource.RLIMIT_STACK)
    return 2_048 if size == resource.RLIM_INFINITY else min(size // BYTES, 2_048)


class _State(threading.local):
    """How deep we are in backwards that users wrote, and whether one of the walks around has targets."""

    depth = 0
    has_targets = False


state = _State()


class InBackward:
    """What the walk opens around the backward of a user's Function; `has_targets` says what kind of walk it is."""

    __slots__ = ("has_targets", "before")

    def __init__(self, has_targets):
        self.has_targets = has_targets

    def __enter__(self):
        if state.depth:
            refuse_if(state.depth > deepest(), RecursionError, "too_deep")
            sys.setrecursionlimit(sys.getrecursionlimit() + CALLS)
        state.depth += 1
        self.before = state.has_targets
        state.has_targets = self.before or self.has_targets

    def __exit__(self, *error):
        state.depth -= 1
        if state.depth:
            sys.setrecursionlimit(sys.getrecursionlimit() - CALLS)
        state.has_targets = self.before
