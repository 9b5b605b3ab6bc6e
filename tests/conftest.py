"""What all tests share: each starts in English with the default modes, and parity tests are skipped without PyTorch."""

import gc
import importlib.util
import math
import os
import sys
import warnings

# Before NumPy is there: the tests share the cores, and threads of one would only be in the way of another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Before nbformat is there: to import this takes each process a second, for a check of addresses that nobody asks for.
sys.modules["rfc3987_syntax"] = None

import numpy as np  # noqa: E402
import pytest  # noqa: E402
from asking import ONCE  # noqa: E402

import minigrad  # noqa: E402
from minigrad.words import get_language, set_language  # noqa: E402


def pytest_runtest_setup(item):
    if item.get_closest_marker("parity") and importlib.util.find_spec("torch") is None:
        pytest.skip("PyTorch is not installed; to compare with it: pip install torch==2.13.0")


@pytest.fixture(scope="session", autouse=True)
def what_is_there_stays():
    """The tests themselves and the engine: the garbage collector need not look through them again and again."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def told_once():
    """What is told once in a process has been told before the tests, whichever of them this process gets."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for code in ONCE:
            x = minigrad.tensor([1.0, 2.0], requires_grad=True)
            exec(code, {"torch": minigrad, "np": np, "math": math, "x": x})


@pytest.fixture(autouse=True)
def as_at_the_start():
    """Whatever the test before it chose."""
    language = get_language()
    set_language("en")
    yield
    set_language(language)
    minigrad.set_default_dtype(minigrad.float32)
    minigrad.set_grad_enabled(True)


@pytest.fixture
def hear_all():
    """Warnings that are given once in a process are given, though a test before had them."""
    minigrad.set_warn_always(True)
    yield
    minigrad.set_warn_always(False)
