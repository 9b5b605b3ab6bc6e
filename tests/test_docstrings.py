"""The examples in the docstrings print what they say."""

import doctest
import importlib
import linecache
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
    # Before each docstring doctest asks of all files that were ever shown whether they have changed.
    monkeypatch.setattr(linecache, "checkcache", lambda filename=None: None)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for each in examples_in(name):
        runner.run(each)
    assert not runner.failures


def test_there_are_examples():
    assert sum(len(examples_in(name)) for name in MODULES) >= 30


def examples_in(name):
    """The docstrings of a module that hold an example."""
    return [each for each in doctest.DocTestFinder().find(importlib.import_module(name)) if each.examples]
