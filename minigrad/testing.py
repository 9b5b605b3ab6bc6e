"""`torch.testing.assert_close`: two results are the same but for rounding, or an error says how far apart they are."""

import numpy as np

from minigrad.core.element_types import float64
from minigrad.core.tensor import Tensor
from minigrad.create import as_tensor
from minigrad.later import read_at_first_use
from minigrad.missing import refuse_options
from minigrad.words import refusal

# How far apart two numbers of a type may be: in parts of the expected one, and at least.
TOLERANCES = {"float16": (1e-3, 1e-5), "float32": (1.3e-6, 1e-5), "float64": (1e-7, 1e-7)}


def assert_close(actual, expected, *, allow_subclasses=True, rtol=None, atol=None, equal_nan=False, check_device=True,
                 check_dtype=True, check_layout=True, check_stride=False, msg=None):  # fmt: skip
    """Do nothing if `actual` and `expected` are close in every element, or raise `AssertionError` with the differences.

    They are tensors, numbers, arrays, or lists of these; close means |actual - expected| <= atol + rtol * |expected|,
    by default with what rounding in their type can do.
    Raises `ValueError` if only one of the two tolerances is given.
    See https://pytorch.org/docs/stable/testing.html

    >>> import minigrad as torch
    >>> torch.testing.assert_close(torch.tensor([0.1]) * 3, torch.tensor([0.3]))
    """
    refuse_options("assert_close", check_stride=check_stride)
    if (rtol is None) != (atol is None):
        wanted = "atol" if atol is None else "rtol"
        raise refusal(ValueError, "one_tolerance", wanted=wanted)
    options = {"rtol": rtol, "atol": atol, "equal_nan": equal_nan, "check_dtype": check_dtype, "msg": msg}
    if isinstance(expected, (list, tuple)) and isinstance(actual, (list, tuple)):
        if len(actual) != len(expected):
            _fail(msg, "sequence_lengths", actual=len(actual), expected=len(expected))
        for each, other in zip(actual, expected, strict=True):
            assert_close(each, other, **options)
        return
    _compare(actual, expected, **options)


def _compare(actual, expected, rtol, atol, equal_nan, check_dtype, msg):
    numbers = not isinstance(actual, Tensor) and np.ndim(actual) == 0
    first, second = (as_tensor(each, dtype=float64 if type(each) is float else None) for each in (actual, expected))
    if first.shape != second.shape:
        _fail(msg, "close_attribute", name="shape", actual=first.shape, expected=second.shape)
    if check_dtype and not numbers and first.dtype is not second.dtype:
        _fail(msg, "close_attribute", name="dtype", actual=first.dtype, expected=second.dtype)
    if rtol is None:
        both = [TOLERANCES.get(each.dtype.name, (0, 0)) for each in (first, second)]
        rtol, atol = (max(each) for each in zip(*both, strict=True))
    first, second = (each._array.astype(int) if each.dtype.name == "bool" else each._array for each in (first, second))
    apart = ~np.isclose(first, second, rtol, atol, equal_nan)
    if apart.any():
        _fail_apart(msg, first, second, apart, rtol, atol, numbers)


def _fail_apart(msg, actual, expected, apart, rtol, atol, numbers):
    """Raise the error that tells the largest of the differences, and where it is."""
    distance = abs(actual - expected)
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = distance / abs(expected)
    if distance.dtype.kind != "f" and not numbers:
        relative = relative.astype(np.float32)
    allowed = [f" (up to {tolerance} allowed)" if rtol or atol else "" for tolerance in (atol, rtol)]
    values = {"exactly": "close" if rtol or atol else "equal", "may": allowed[0], "may_in_parts": allowed[1]}
    if apart.ndim == 0:
        values |= {"actual": actual.item(), "expected": expected.item()}
        _fail(msg, "apart_number", **values, absolute=distance.item(), relative=relative.item())
    places = [np.unravel_index(np.where(apart, each, -1).argmax(), each.shape) for each in (distance, relative)]
    values |= {"count": apart.sum(), "total": apart.size, "share": 100 * apart.mean()}
    values |= {"absolute": distance[places[0]].item(), "relative": relative[places[1]].item()}
    values |= {"place": tuple(map(int, places[0])), "place_in_parts": tuple(map(int, places[1]))}
    _fail(msg, "apart", **values)


def _fail(msg, key, **values):
    error = refusal(AssertionError, key, **values)
    if msg is not None:
        error = AssertionError(msg(str(error)) if callable(msg) else msg)
    raise error


__getattr__, __dir__ = read_at_first_use(__name__, "torch.testing")
