"""New tensors have PyTorch's type, shape and bits (`facts/creation.json`), and wrong ones its errors."""

import hashlib

import numpy as np
import pytest
from asking import ask, recorded, run

import minigrad as torch

ERRORS = [fact for fact in recorded("errors") if fact["about"] == "creation"]


def bits(tensor):
    """The bytes of a tensor in hexadecimal; of a long one, their SHA-256."""
    raw = tensor.numpy().tobytes()
    return raw.hex() if tensor.numel() <= 100 else f"sha256 {hashlib.sha256(raw).hexdigest()}"


# Their last bits may differ: PyTorch computes a long arange in blocks, and a float64 linspace with one rounding less.
CREATED = recorded("creation")
RANGES = [fact for fact in CREATED if fact["code"].startswith(("linspace", "arange")) and "float32" not in fact["code"]]
RANGES += [fact for fact in CREATED if fact["code"].startswith("arange") and "float32" in fact["code"]]


@pytest.mark.parametrize("fact", [fact for fact in CREATED if fact not in RANGES], ids=lambda fact: fact["code"])
def test_is_to_the_bit_what_pytorch_made(fact):
    tensor = run(f"torch.{fact['code']}", torch)
    assert (repr(tensor.dtype), list(tensor.shape)) == (fact["dtype"], fact["shape"])
    assert bits(tensor) == fact["bytes"]


@pytest.mark.parametrize("fact", RANGES, ids=lambda fact: fact["code"])
def test_a_range_is_what_pytorch_made_but_for_the_last_bits(fact):
    tensor = run(f"torch.{fact['code']}", torch)
    assert (repr(tensor.dtype), list(tensor.shape)) == (fact["dtype"], fact["shape"])
    if tensor.numel() > 100:  # of those only a digest is recorded
        return
    expected = np.frombuffer(bytes.fromhex(fact["bytes"]), tensor.numpy().dtype)
    ulp = np.finfo(expected.dtype).eps if expected.dtype.kind == "f" else 0
    np.testing.assert_allclose(tensor.numpy(), expected, rtol=0, atol=2 * ulp * np.abs(expected).max(initial=0))


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
