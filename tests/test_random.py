"""For the same seed, the same random numbers as PyTorch, to the last bit.

`facts/random.json` holds what PyTorch 2.13 drew (written by `facts/record.py random`).
"""

import hashlib
import json
import math
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import minigrad.random
from minigrad.random import Generator, default_generator, initial_seed, manual_seed

FACTS = json.loads((Path(__file__).parent / "facts" / "random.json").read_text(encoding="utf-8"))["facts"]

CALLS = {
    "manual_seed": lambda generator, seed: generator.manual_seed(seed) and None,
    "rand": lambda generator, dtype, count: generator.uniform(count, dtype),
    "randn": lambda generator, dtype, count: generator.normal(count, dtype),
    "uniform": lambda generator, dtype, count, low, high: generator.uniform(count, dtype, low, high),
    "normal": lambda generator, dtype, count, mean, std: generator.normal(count, dtype, mean, std),
    "integers": lambda generator, low, high, count: generator.integers(low, high, count),
    "permutation": lambda generator, count: generator.permutation(count),
}


def bits(array):
    """The bytes of an array in hexadecimal; of a long one, their SHA-256."""
    if array is None:
        return None
    raw = array.tobytes()
    return raw.hex() if array.size <= 100 else f"sha256 {hashlib.sha256(raw).hexdigest()}"


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['seed']} {fact['calls']}")
def test_draws_what_pytorch_drew(fact):
    generator = Generator().manual_seed(fact["seed"])
    for (name, *arguments), expected in zip(fact["calls"], fact["answers"], strict=True):
        assert bits(CALLS[name](generator, *arguments)) == expected, name


def test_the_second_of_a_pair_of_normal_numbers_waits_for_the_next_call():
    together = Generator().manual_seed(5).normal(4)
    generator = Generator().manual_seed(5)
    three = generator.normal(3)
    generator.uniform(1)  # draws in between do not touch it
    assert bits(np.append(three, generator.normal(1))) == bits(together)


def test_seeds_that_agree_in_their_low_32_bits_give_the_same_numbers():
    assert bits(Generator().manual_seed(7).normal(50)) == bits(Generator().manual_seed(2**32 + 7).normal(50))
    assert bits(Generator().manual_seed(7).normal(50)) != bits(Generator().manual_seed(8).normal(50))


def test_manual_seed_seeds_the_default_generator_and_returns_it():
    assert manual_seed(11) is default_generator is minigrad.random.default_generator
    assert initial_seed() == 11
    first = bits(default_generator.normal(3))
    assert bits(manual_seed(11).normal(3)) == first


@pytest.mark.parametrize(("seed", "kept"), [(-1, 2**64 - 1), (-(2**63), 2**63), (2**64 - 1, 2**64 - 1), (0, 0)])
def test_a_negative_seed_is_kept_as_its_two_s_complement(seed, kept):
    assert Generator().manual_seed(seed).initial_seed() == kept


@pytest.mark.parametrize("seed", [2**64, -(2**63) - 1])
def test_a_seed_of_more_than_64_bits_is_refused_and_changes_nothing(seed):
    generator, undisturbed = Generator().manual_seed(1), Generator().manual_seed(1)
    assert bits(generator.normal(3)) == bits(undisturbed.normal(3))
    with pytest.raises(ValueError, match="^Overflow when unpacking long long$"):
        generator.manual_seed(seed)
    assert generator.initial_seed() == 1
    assert bits(generator.normal(3)) == bits(undisturbed.normal(3))


@pytest.mark.parametrize("seed", [1.5, "1", True, None])
def test_a_generator_takes_only_integers_as_seed(seed):
    with pytest.raises(RuntimeError, match=f"^manual_seed expected a long, but got {type(seed).__name__}$"):
        Generator().manual_seed(seed)


def test_the_function_manual_seed_takes_whatever_int_takes():
    assert manual_seed(3.7).initial_seed() == manual_seed(np.int64(3)).initial_seed() == 3


def test_a_new_generator_always_starts_at_the_same_seed():
    assert Generator().initial_seed() == 67280421310721
    assert bits(Generator().uniform(4)) == bits(Generator().uniform(4))


def test_without_a_seed_every_run_draws_other_numbers():
    code = "from minigrad.random import default_generator as g; print(g.initial_seed(), g.uniform(4).tolist())"
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout for _ in range(2)}
    assert len(runs) == 2
    assert all(runs)


def test_seed_starts_an_unforeseeable_stream_and_tells_its_seed():
    generator = Generator()
    seed = generator.seed()
    assert seed == generator.initial_seed() != generator.seed()
    assert 0 <= seed < 2**64


def test_importing_the_module_does_not_import_numpys_random_numbers():
    code = "import sys, minigrad.random; print('numpy.random' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_uniform_numbers_stay_below_the_upper_bound(dtype):
    ulp = np.spacing(np.ones(1, dtype))[0]
    numbers = Generator().manual_seed(0).uniform(1000, dtype, 1, 1 + 2 * float(ulp))
    assert set(numbers.tolist()) == {1, 1 + float(ulp)}


@pytest.mark.parametrize("count", [5, 16, 100])
def test_other_dtypes_are_refused_by_name(count):
    for draw in (Generator().uniform, Generator().normal):
        with pytest.raises(NotImplementedError, match="not implemented for 'Long'"):
            draw(count, "int64")


def test_a_permutation_holds_every_number_once():
    assert sorted(Generator().permutation(300).tolist()) == list(range(300))


def parity_streams(torch):
    """Generators of both sides with the same seed, for many seeds."""
    dice_seed = random.randrange(2**32)
    print("seed", dice_seed)
    dice = random.Random(dice_seed)
    for _ in range(150):
        seed = dice.randrange(-(2**63), 2**64)
        yield dice, Generator().manual_seed(seed), torch.Generator().manual_seed(seed)


@pytest.mark.parity
def test_long_streams_of_mixed_draws_agree_with_pytorch():
    import torch

    def both(name, generator, theirs, dice):
        count, dtype = (
            dice.choice([1, 2, 15, 16, 17, dice.randint(0, 300)]),
            dice.choice(["float32", "float64"]),
        )
        empty = torch.empty(count, dtype=getattr(torch, dtype))
        low, high = sorted([dice.uniform(-3, 3), dice.uniform(-3, 3)])
        if name == "uniform":
            return generator.uniform(count, dtype), empty.uniform_(generator=theirs)
        if name == "uniform between":
            return generator.uniform(count, dtype, low, high), empty.uniform_(low, high, generator=theirs)
        if name == "normal":
            return generator.normal(count, dtype), empty.normal_(generator=theirs)
        if name == "normal around":
            return generator.normal(count, dtype, low, high - low), empty.normal_(low, high - low, generator=theirs)
        if name == "integers":
            low, high = dice.randint(-9, 9), 10 + dice.choice([0, 2**20, 2**28, 2**40, 2**62])
            return generator.integers(low, high, count), torch.randint(low, high, (count,), generator=theirs)
        return generator.permutation(count), torch.randperm(count, generator=theirs)

    names = ["uniform", "uniform between", "normal", "normal around", "integers", "permutation"]
    for dice, ours, theirs in parity_streams(torch):
        for _ in range(30):
            name = dice.choice(names)
            mine, real = both(name, ours, theirs, dice)
            assert bits(mine) == bits(real.numpy()), name


@pytest.mark.parity
def test_a_million_normal_numbers_agree_with_pytorch():
    import torch

    real = torch.randn(1_000_003, generator=torch.Generator().manual_seed(9)).numpy()
    assert bits(Generator().manual_seed(9).normal(1_000_003)) == bits(real)


@pytest.mark.parity
def test_nn_linear_starts_from_pytorchs_weights():
    import torch

    torch.manual_seed(0)
    layer = torch.nn.Linear(13, 7)
    generator, bound = Generator().manual_seed(0), math.sqrt(3.0) * math.sqrt(2 / 6) / math.sqrt(13)
    assert bits(generator.uniform(91, low=-bound, high=bound)) == bits(layer.weight.detach().numpy())
    bound = 1 / math.sqrt(13)
    assert bits(generator.uniform(7, low=-bound, high=bound)) == bits(layer.bias.detach().numpy())
