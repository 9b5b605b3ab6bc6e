"""The examples in the docstrings print what they say."""

import doctest
import importlib
import inspect
import linecache
import pkgutil
import re
import traceback

import pytest

import minigrad
from minigrad.sentences import sentences
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


PLACES = {"torch": minigrad, "torch.Tensor": minigrad.Tensor, "torch.linalg": minigrad.linalg}
PLACES["torch.nn.functional"] = minigrad.nn.functional


@pytest.mark.parametrize("part", PLACES)
def test_a_public_function_says_in_a_sentence_what_it_does(part):
    functions = {name: getattr(PLACES[part], name) for name in dir(PLACES[part]) if name[0] != "_"}
    said = {name: inspect.getdoc(each) for name, each in functions.items() if inspect.isfunction(each)}
    paragraphs = {name: (text or "").partition("\n\n")[0] for name, text in said.items()}
    assert [name for name, text in paragraphs.items() if not re.search(r"\.(\s|$)", text)] == []


@pytest.mark.parametrize("name", sentences())
def test_a_sentence_is_that_of_a_declared_function_and_its_example_prints_what_it_says(name):
    part = minigrad if hasattr(minigrad, name) else minigrad.nn.functional
    text = getattr(part, name).__doc__
    assert text.startswith(sentences()[name][0]) and f"\n\n{name}(self" in text
    example = doctest.DocTestParser().get_doctest(text, {}, name, None, None)
    assert example.examples and not doctest.DocTestRunner().run(example).failed


@pytest.mark.parity
def test_the_examples_of_declared_functions_print_the_same_in_pytorch():
    real = importlib.import_module("torch")
    for *_, call, shown in sentences().values():
        assert repr(eval(call, {"torch": real})) == shown, call
