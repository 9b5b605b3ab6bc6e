"""What all tests share: each starts in English with the default modes, and parity tests are skipped without PyTorch."""

import importlib.util

import pytest

import minigrad
from minigrad.words import get_language, set_language


def pytest_runtest_setup(item):
    if item.get_closest_marker("parity") and importlib.util.find_spec("torch") is None:
        pytest.skip("PyTorch is not installed; to compare with it: pip install torch==2.13.0")


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
