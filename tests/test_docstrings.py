"""The examples in the docstrings print what they say."""

import doctest
import importlib
import pkgutil
import traceback

import pytest

import minigrad
from minigrad.words import set_language

# Not the package itself, where everything is found a second time.
MODULES = [each.name for each in pkgutil.walk_packages(minigrad.__path__, "minigrad.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_print_what_they_say(name, monkeypatch):
    # Of an error, doctest reads the last string of this list in Python 3.11.2, which is its note, and all in 3.11.7.
    formatted = traceback.format_exception_only
    monkeypatch.setattr(traceback, "format_exception_only", lambda *error: ["".join(formatted(*error))])
    set_language("en")
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert not result.failed


def test_there_are_examples():
    found = [doctest.DocTestFinder().find(importlib.import_module(name)) for name in MODULES]
    assert sum(bool(example.examples) for each in found for example in each) >= 30
