"""What editors and notebooks offer: the names that `dir` lists."""

import importlib

import pytest

import minigrad as torch
from minigrad.missing import PART_OF, SHOWN, names_of_pytorch

OURS = {"minigrad": {"legacy", "recording", "why"}}
MODULES = [
    "minigrad",
    "minigrad.autograd",
    "minigrad.linalg",
    "minigrad.nn",
    "minigrad.nn.functional",
    "minigrad.optim",
]
MODULES += ["minigrad.func", "minigrad.nn.init", "minigrad.nn.utils", "minigrad.random", "minigrad.utils"]


def public(owner):
    """What `dir` lists, without what Python puts into every module and class."""
    return {name for name in dir(owner) if not name.startswith("__")}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_offers_what_pytorch_has_there_and_it_has_too(module):
    here = importlib.import_module(module)
    part = module.replace("minigrad", "torch", 1)
    assert public(here) <= names_of_pytorch(part) | OURS.get(module, set())
    assert public(here) == {name for name in names_of_pytorch(part) if hasattr(here, name)} | OURS.get(module, set())
    assert all(hasattr(here, name) for name in dir(here))


@pytest.mark.parametrize("kind", PART_OF, ids=lambda kind: kind.__name__)
def test_a_class_offers_nothing_internal_and_nothing_that_is_left_out(kind):
    if type(kind) is type:  # whose `dir` nobody can change; that of its objects is
        pytest.skip("an ordinary class")
    assert public(kind) <= names_of_pytorch(PART_OF[kind]) | SHOWN
    assert all(hasattr(kind, name) for name in dir(kind) if name != "__abstractmethods__")


def test_a_tensor_offers_what_its_class_does_and_what_its_user_has_given_it():
    x = torch.ones(2, 2, requires_grad=True)
    x.label = "x"
    assert set(dir(x)) == {*dir(torch.Tensor), "label"} and set(dir(x)) > SHOWN
    assert all(hasattr(x, name) for name in dir(x) if name != "imag")  # which real numbers do not have


def test_a_class_of_the_users_own_offers_all_that_it_adds():
    class Mine(torch.Tensor):
        _unit = "m"

        def in_feet(self):
            return self / 0.3048

    assert set(dir(Mine)) == {*dir(torch.Tensor), "_unit", "in_feet"}


def test_an_element_type_offers_what_pytorch_s_does():
    assert public(torch.float32) == {"is_complex", "is_floating_point", "is_signed", "itemsize"}
