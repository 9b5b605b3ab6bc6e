"""A tensor prints as in PyTorch, to the letter.

`facts/printing.json` holds what PyTorch 2.13 printed (written by `facts/record.py printing`).
"""

import json
import random
import time
from pathlib import Path

import numpy as np
import pytest

from minigrad.printing import set_printoptions, tensor_repr

FACTS = json.loads((Path(__file__).parent / "facts" / "printing.json").read_text(encoding="utf-8"))["facts"]


@pytest.fixture(autouse=True)
def printing_as_usual():
    set_printoptions(profile="default")
    yield
    set_printoptions(profile="default")


def array_from(expression):
    names = {"np": np, "random": np.random.RandomState, "nan": np.nan, "inf": np.inf}
    return np.array(eval(expression, names))


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["make"])
def test_prints_what_pytorch_printed(fact):
    set_printoptions(**fact.get("options", {}))
    asked = {name: fact[name] for name in ("requires_grad", "grad_fn_name", "default_dtype") if name in fact}
    assert tensor_repr(array_from(fact["make"]), **asked) == fact["text"]


def test_a_grad_fn_is_shown_instead_of_requires_grad():
    text = tensor_repr(np.float32([1]), requires_grad=True, grad_fn_name="AddBackward0")
    assert text == "tensor([1.], grad_fn=<AddBackward0>)"


def test_an_indented_tensor_continues_under_its_own_numbers():
    text = "x = " + tensor_repr(np.eye(2, dtype=np.float32), indent=len("x = "))
    assert text == "x = tensor([[1., 0.],\n            [0., 1.]])"


@pytest.mark.parametrize("indent", [0, 4, 20, 45])
def test_an_indented_tensor_wraps_as_if_the_line_were_that_much_shorter(indent):
    numbers = np.arange(40, dtype=np.float32).reshape(2, 20) / 8
    indented = tensor_repr(numbers, grad_fn_name="SinBackward0", indent=indent)
    set_printoptions(linewidth=80 - indent)
    assert indented.replace("\n" + " " * indent, "\n") == tensor_repr(numbers, grad_fn_name="SinBackward0")


def test_options_that_are_not_given_stay_as_they_were_except_sci_mode():
    numbers = np.float32([0.5, 1.25])
    set_printoptions(precision=1, sci_mode=True)
    assert tensor_repr(numbers) == "tensor([5.0e-01, 1.2e+00])"
    set_printoptions(linewidth=70)
    assert tensor_repr(numbers) == "tensor([0.5, 1.2])"


def test_a_profile_does_not_remember_earlier_changes():
    set_printoptions(profile="short")
    set_printoptions(precision=6)
    set_printoptions(profile="short")
    assert tensor_repr(np.float32([0.5])) == "tensor([0.50])"


def test_an_unknown_profile_is_refused_and_changes_nothing():
    with pytest.raises(ValueError, match="'default', 'short' or 'full', but got 'shrot'"):
        set_printoptions(profile="shrot", precision=9)
    assert tensor_repr(np.float32([0.5])) == "tensor([0.5000])"


def test_the_array_itself_is_left_alone():
    array = np.arange(1500, dtype=np.float32)
    before = array.copy()
    tensor_repr(array)
    assert np.array_equal(array, before)


def test_printing_a_thousand_numbers_takes_less_than_ten_milliseconds():
    numbers = np.random.RandomState(0).uniform(-1, 1, (25, 40)).astype(np.float32)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        tensor_repr(numbers)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.010


def random_array(dice):
    """An array of any dtype and shape, rich in the values on which the notation depends."""
    dtype = dice.choice(["float32", "float32", "float64", "float16", "bool", "int64", "int32", "int8", "uint8"])
    shape = dice.choice(
        [(), (1,), (dice.randint(0, 40),), (dice.randint(0, 7), dice.randint(0, 30))]
        + [tuple(dice.randint(1, 4) for _ in range(dice.randint(3, 5))), (dice.randint(0, 3), 0, 2)]
        + [
            (dice.randint(900, 1100),),
            (dice.randint(1, 50), dice.randint(20, 60)),
            (9, 3, dice.randint(30, 50)),
        ]
    )
    numbers = np.random.RandomState(dice.randrange(2**32))
    array = np.asarray(numbers.uniform(-1, 1, shape) * 10.0 ** dice.randint(-7, 10))
    if dtype == "bool":
        return np.asarray(array > 0)
    if dtype.strip("u").startswith("int"):
        return array.astype("int64").astype(dtype)
    if dice.random() < 0.3:
        array = np.round(array)
    if dice.random() < 0.2:
        array = np.sign(array) * dice.choice([1, 1e-4, 1000, 65000, 0.1])
    for value in dice.sample([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, 1000.0, 1e-4], dice.randint(0, 4)):
        array = np.where(numbers.uniform(size=shape) < dice.choice([0.02, 0.5]), value, array)
    with np.errstate(over="ignore"):
        return np.asarray(array, dtype)


@pytest.mark.parity
def test_prints_thousands_of_random_tensors_as_pytorch():
    import torch

    same_numbers = {"MulBackward0": lambda tensor: tensor * 1, "AliasBackward0": lambda tensor: tensor[...]}
    seed = random.randrange(2**32)
    print("seed", seed)
    dice = random.Random(seed)
    for _ in range(5000):
        array = random_array(dice)
        tensor, asked = torch.from_numpy(array), {}
        if array.dtype.kind == "f" and dice.random() < 0.5:
            tensor.requires_grad_()
            asked["requires_grad"] = True
            if dice.random() < 0.7:
                name = dice.choice(list(same_numbers))
                tensor, asked["grad_fn_name"] = same_numbers[name](tensor), name
        choices = {"precision": [0, 2, 4, 6], "threshold": [0, 20, 1000], "edgeitems": [0, 1, 3, 4]}
        choices |= {
            "linewidth": [5, 40, 80, 120],
            "sci_mode": [True, False, None],
            "profile": ["short", "full"],
        }
        chosen = dice.sample(list(choices), dice.choice([0, 0, 0, 1, 2]))
        options = {name: dice.choice(choices[name]) for name in chosen}
        for set_options in (set_printoptions, torch.set_printoptions):
            set_options(profile="default")
            set_options(**options)
        assert tensor_repr(array, **asked) == repr(tensor), (seed, options)
    torch.set_printoptions(profile="default")
