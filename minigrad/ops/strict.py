"""Arguments that Python would take without a word, and that PyTorch does not: what they are is said by its reader."""

import operator


def whole(value):
    """An integer, whoever made it. Raises `TypeError` for a bool, and for anything else.

    >>> whole(3)
    3
    """
    if isinstance(value, bool):
        raise TypeError
    return operator.index(value)


def wholes(values):
    """The integers of a list or tuple."""
    return tuple(map(whole, values))


def require_bools(*values):
    """Raise `TypeError` for what is no bool, though it could stand for one."""
    if not all(isinstance(value, bool) for value in values):
        raise TypeError
