"""A tensor by itself: what it says it is, its versions and memory, its way to Python and NumPy, and what it refuses."""

import numpy as np
import pytest
from asking import ask, recorded

import minigrad as torch

ANSWERS = [fact for fact in recorded("answers") if fact["about"] in ("tensor", "warnings")]


@pytest.mark.parametrize("fact", ANSWERS, ids=lambda fact: fact["code"])
def test_answers_as_pytorch_answered(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("value", asked.get("error")) == fact["value"]


@pytest.mark.parametrize("fact", [fact for fact in ANSWERS if "warnings" in fact], ids=lambda fact: fact["code"])
def test_warns_as_pytorch_warned(fact):
    def first_sentences(warnings):
        return [warning.partition(" (Triggered internally")[0] for warning in warnings]

    assert first_sentences(ask(fact["code"], torch)["warnings"]) == first_sentences(fact["warnings"])


def test_the_warning_about_a_missing_gradient_points_at_the_line_that_asked():
    hidden = torch.ones(2, requires_grad=True) * 2
    with pytest.warns(UserWarning) as caught:
        _ = hidden.grad
    assert caught[0].filename == __file__


def test_detach_shares_memory_and_version_and_data_only_memory():
    x = torch.ones(2)
    detached, data = x.detach(), x.data
    assert np.shares_memory(x.numpy(), detached.numpy())
    assert np.shares_memory(x.numpy(), data.numpy())
    detached += 1
    assert (x._version, detached._version, data._version) == (1, 1, 0)
    data += 1
    assert (x._version, detached._version, data._version) == (1, 1, 1)
    assert x.tolist() == detached.tolist() == data.tolist() == [3.0, 3.0]


def test_every_write_in_place_counts_one():
    x = torch.ones(2)
    for count, write in enumerate(["add_", "sub_", "mul_", "div_", "pow_"], start=1):
        assert getattr(x, write)(2) is x
        assert x._version == count
    for count, write in enumerate(["exp_", "sin_", "cos_", "tanh_", "relu_", "neg_", "reciprocal_", "log_"], start=6):
        assert getattr(x, write)() is x
        assert x._version == count


def test_a_write_that_is_refused_changes_nothing():
    for write in [lambda x: x.add_(torch.ones(3)), lambda x: x.add_(torch.ones(2, 2)), lambda x: x.add_("a")]:
        x = torch.ones(2)
        with pytest.raises((RuntimeError, TypeError)):
            write(x)
        assert (x.tolist(), x._version) == ([1.0, 1.0], 0)
    x = torch.ones(2, requires_grad=True)
    with pytest.raises(RuntimeError):
        x.add_(1)
    assert (x.tolist(), x._version) == ([1.0, 1.0], 0)


def test_numpy_gives_the_memory_itself_and_array_a_copy_when_asked():
    x = torch.zeros(2)
    x.numpy()[0] = 7
    assert x.tolist() == [7.0, 0.0]
    copy = np.array(x)
    copy[0] = 1
    assert x.tolist() == [7.0, 0.0]


def test_tensors_are_keys_of_dictionaries_by_who_they_are():
    x, y = torch.ones(2), torch.ones(2)
    names = {x: "x", y: "y"}
    assert (names[x], names[y], len({x, y, x})) == ("x", "y", 2)


def test_a_leaf_may_stop_and_start_requiring_grad():
    x = torch.ones(2, requires_grad=True)
    x.requires_grad_(False)
    assert not (x * 2).requires_grad
    x.requires_grad = True
    assert (x * 2).requires_grad
