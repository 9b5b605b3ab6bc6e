"""Anomaly detection: which line of the forward a gradient that is nan, or a backward that fails, comes from."""

import traceback
import warnings
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from minigrad.exact.observing import add_observer, remove_observer
from minigrad.words import refusal

HERE = str(Path(__file__).parent.parent)


state = SimpleNamespace(on=False, check_nan=True)


def is_anomaly_enabled():
    """Whether anomaly detection is on.

    >>> is_anomaly_enabled()
    False
    """
    return state.on


class set_detect_anomaly:
    """Switch anomaly detection on or off, at once; as a context it is put back at the end.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.set_detect_anomaly

    >>> with set_detect_anomaly(True):
    ...     is_anomaly_enabled()
    True
    """

    def __init__(self, mode, check_nan=True):
        self.previous = state.on, state.check_nan
        _switch(bool(mode), check_nan)

    def __enter__(self):
        pass

    def __exit__(self, *error):
        _switch(*self.previous)


class detect_anomaly(set_detect_anomaly):
    """In this block each node keeps the lines that made it, and backward refuses gradients that are nan.

    It takes time: use it to look for an error, not always.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.detect_anomaly

    >>> import warnings
    >>> warnings.simplefilter("ignore")
    >>> import minigrad as torch
    >>> x = torch.tensor(-1.0, requires_grad=True)
    >>> with detect_anomaly():
    ...     x.sqrt().backward()
    Traceback (most recent call last):
    RuntimeError: Function 'SqrtBackward0' returned nan values in its 0th output.
    ...
    """

    def __init__(self, check_nan=True):
        self.check_nan = check_nan
        warnings.warn(refusal(UserWarning, "anomaly_enabled"), stacklevel=2)

    def __enter__(self):
        super().__init__(True, self.check_nan)


def _switch(on, check_nan):
    if on and not state.on:
        add_observer(_remember)
    if state.on and not on:
        remove_observer(_remember)
    state.on, state.check_nan = on, check_nan


def _remember(node, array):
    """Keep the lines of the caller, without our own."""
    lines = traceback.extract_stack()
    while lines and (lines[-1].filename.startswith((HERE, "minigrad: "))):
        lines.pop()
    node.metadata["traceback_"] = lines.format()


def report(node):
    """Warn that something went wrong in a node, with the lines that made it."""
    lines = node.metadata.get("traceback_")
    key = "anomaly_unknown" if lines is None else "anomaly"
    warnings.warn(refusal(UserWarning, key, node=node.name(), lines="".join(lines or ())), stacklevel=4)


def check(node, outgoing):
    """Raise `RuntimeError` if a gradient that leaves a node is nan somewhere."""
    if not state.check_nan:
        return
    for number, gradient in enumerate(outgoing):
        array = getattr(gradient, "_array", gradient)
        if array is not None and np.isnan(array).any():
            report(node)
            raise refusal(RuntimeError, "anomaly_nan", node=node.name(), number=number)
