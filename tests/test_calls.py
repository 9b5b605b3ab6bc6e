"""Calls that fit no signature are refused in PyTorch's words, and all others are what they were.

What PyTorch says of them is recorded in `facts/questions/arguments.md` and elsewhere.
"""

import copy
import inspect
import pickle
import subprocess
import sys

import pytest

import minigrad as torch
from minigrad.core.operation import METHODS, PUBLISHED
from minigrad.exact.calls import IN_PYTHON
from minigrad.later import load_all
from minigrad.wrong_arguments import signatures_of

# Classes in PyTorch.
CLASSES = {"finfo", "iinfo"}

# Methods that are called in several ways, or with names that Python does not take.
ANY = {"to", "uniform_", "random_"}


# What is found under its name in another part too, where PyTorch has not written it in Python.
ALSO_IN_LINALG = {"norm"}


def test_every_published_function_has_its_signatures_in_the_table():
    load_all()
    known = {name for name in PUBLISHED if signatures_of("torch", name)}
    assert sorted(PUBLISHED.keys() - known - IN_PYTHON - ALSO_IN_LINALG - CLASSES) == []


def test_what_runs_in_every_step_needs_no_reader():
    program = """
import sys
from minigrad.core.tensor import Tensor
x, w = Tensor([[1, 2]]), Tensor([[3], [4]])
(x @ w).add(1).relu().pow(2).sum(1).reshape(1).mean()
assert "minigrad.wrong_arguments" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_star_imports_what_users_call_and_nothing_of_the_inside():
    names = {}
    exec("from minigrad import *", names)
    assert names["sin"] is torch.sin and names["tensor"] is torch.tensor and names["float32"] is torch.float32
    assert names.keys().isdisjoint({"sys", "importlib", "words", "ops", "nn"})


def test_help_shows_the_arguments_by_their_names():
    load_all()
    assert str(inspect.signature(torch.exp)) == "(input)"
    assert str(inspect.signature(torch.Tensor.mul)) == "(self, other)"
    assert str(inspect.signature(torch.ones(2).mul_)) == "(other)"
    assert str(inspect.signature(torch.sum)) == "(input, dim=Ellipsis, keepdim=False, *, dtype=None)"
    functions = {name: getattr(torch, name) for name in PUBLISHED}
    methods = {name: getattr(torch.Tensor, name) for name in METHODS if name[0] != "_"}
    methods = {name: value for name, value in methods.items() if callable(value)}
    for name, function in [*functions.items(), *methods.items()]:
        names = set(inspect.signature(function).parameters)
        assert name in ANY or names.isdisjoint({"arguments", "first", "named"}), function


@pytest.mark.parametrize("function", [torch.exp, torch.narrow, torch.zeros, torch.Tensor.exp, torch.Tensor.narrow])
def test_functions_can_be_pickled_and_copied(function):
    assert pickle.loads(pickle.dumps(function)) is copy.deepcopy(function) is function


def test_what_is_wrong_inside_an_operation_is_not_blamed_on_the_arguments():
    tensor = torch.ones(2, 3)
    with pytest.raises(IndexError, match="Dimension out of range"):
        tensor.sum(5)


def test_the_note_stays_with_what_it_is_about():
    with pytest.raises(TypeError) as caught:
        torch.mul(torch.ones(2), "a")
    assert caught.value.__notes__ == ["A tensor or a Python number belongs here, and a str came."]
    with pytest.raises(TypeError) as caught:
        torch.mul(torch.ones(2))
    assert not hasattr(caught.value, "__notes__")
