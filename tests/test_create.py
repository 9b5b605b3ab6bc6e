"""New tensors have PyTorch's type, shape and bits (`facts/creation.json`), and wrong ones its errors."""

import hashlib
import random
import subprocess
import sys

import numpy as np
import pytest
from asking import ask, recorded, run

import minigrad as torch

ERRORS = [fact for fact in recorded("errors") if fact["about"] == "creation"]


def bits(tensor):
    """The bytes of a tensor in hexadecimal; of a long one, their SHA-256."""
    raw = tensor.numpy().tobytes()
    return raw.hex() if tensor.numel() <= 100 else f"sha256 {hashlib.sha256(raw).hexdigest()}"


@pytest.mark.parametrize("fact", recorded("creation"), ids=lambda fact: fact["code"])
def test_is_to_the_bit_what_pytorch_made(fact):
    tensor = run(f"torch.{fact['code']}", torch)
    assert (repr(tensor.dtype), list(tensor.shape)) == (fact["dtype"], fact["shape"])
    assert bits(tensor) == fact["bytes"]


@pytest.mark.parametrize("fact", ERRORS, ids=lambda fact: fact["code"])
def test_refuses_in_the_words_of_pytorch(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("error", asked.get("value")) == fact["error"]


def test_the_default_type_is_what_was_chosen():
    torch.set_default_dtype(torch.float64)
    made = [
        torch.tensor(0.5),
        torch.ones(1),
        torch.zeros(1),
        torch.full((1,), 0.5),
        torch.arange(1.0),
        torch.linspace(0, 1, 2),
    ]
    assert {tensor.dtype for tensor in [*made, torch.rand(1), torch.randn(1), torch.tensor([1]) / 2]} == {torch.float64}
    assert {tensor.dtype for tensor in [torch.tensor(1), torch.arange(2), torch.full((1,), 1)]} == {torch.int64}
    assert torch.FloatTensor([1]).dtype is torch.float32


def test_a_tensor_made_from_an_array_is_a_copy():
    array = np.ones(2)
    tensor = torch.tensor(array)
    array += 1
    assert tensor.tolist() == [1.0, 1.0]


def test_every_door_takes_requires_grad_and_makes_a_leaf():
    doors = [
        torch.tensor([1.0], requires_grad=True),
        torch.ones(2, requires_grad=True),
        torch.zeros(2, requires_grad=True),
        torch.full((2,), 1.0, requires_grad=True),
        torch.arange(2.0, requires_grad=True),
        torch.linspace(0, 1, 3, requires_grad=True),
        torch.rand(2, requires_grad=True),
        torch.randn(2, requires_grad=True),
    ]
    for leaf in doors:
        (leaf * 2).sum().backward()
        assert leaf.is_leaf
        assert leaf.grad.tolist() == [2.0] * leaf.numel()


def test_the_same_seed_draws_the_same_numbers():
    torch.manual_seed(5)
    first = torch.rand(3).tolist(), torch.randn(2, 2).tolist()
    torch.manual_seed(5)
    assert first == (torch.rand(3).tolist(), torch.randn(2, 2).tolist())


def test_a_tensor_over_an_array_shares_its_memory_both_ways():
    array = np.zeros(2)
    for shared in (torch.from_numpy(array), torch.as_tensor(array), torch.asarray(array)):
        array[0] += 1
        shared += 1
        assert shared.tolist() == array.tolist()
        assert np.shares_memory(shared.numpy(), array)
    assert array.tolist() == [6.0, 3.0]


def test_an_array_that_must_not_be_written_is_taken_with_a_warning_which_is_given_once():
    program = "import numpy, minigrad; [minigrad.from_numpy(numpy.frombuffer(bytes(4), 'f4'))\nfor _ in '12']"
    done = subprocess.run([sys.executable, "-W", "always", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.count("UserWarning: The given NumPy array is not writable") == 1


def test_to_copy_a_tensor_by_its_numbers_says_that_there_is_a_better_way():
    source = torch.ones(2, requires_grad=True)
    for copy, better in [(torch.tensor, "torch.tensor"), (torch.ones(1).new_tensor, "tensor.new_tensor")]:
        with pytest.warns(UserWarning, match=rf"^To copy construct .* rather than {better}\(sourceTensor\)\.$"):
            copied = copy(source)
        assert (copied.tolist(), copied.requires_grad) == ([1.0, 1.0], False)


def test_a_tensor_in_a_list_gives_its_number_and_loses_its_history_with_a_warning(hear_all):
    weight = torch.tensor(2.0, requires_grad=True)
    with pytest.warns(UserWarning, match="^Converting a tensor with requires_grad=True to a scalar"):
        assert not torch.tensor([weight, 1.0]).requires_grad


@pytest.mark.parity
def test_ranges_are_those_of_pytorch_whatever_their_ends():
    import torch as real

    seed = random.randrange(2**32)
    print("seed", seed)
    dice = random.Random(seed)
    for _ in range(300):
        start, end, count = dice.uniform(-9, 9), dice.uniform(-9, 9), dice.choice([1, 2, 7, 16, 33, 100, 1000])
        dtype = dice.choice(["float32", "float64"])
        step = (end - start) / count
        ours, theirs = getattr(torch, dtype), getattr(real, dtype)
        for name, arguments in [("linspace", (start, end, count)), ("arange", (start, end, step))]:
            made = getattr(torch, name)(*arguments, dtype=ours)
            wanted = getattr(real, name)(*arguments, dtype=theirs)
            assert bits(made) == bits(wanted), (name, arguments, dtype)
