"""The engine that lesson 10 builds: short, and right wherever the real one is."""

from pathlib import Path

import jupytext
import numpy as np
import pytest

import minigrad

LESSON = Path(__file__).resolve().parents[2] / "lessons" / "10_build_it.py"
CELLS = [cell.source for cell in jupytext.read(LESSON).cells if "engine" in cell.metadata.get("tags", [])]
SEED = 20261126


@pytest.fixture
def own():
    names = {}
    for source in CELLS:
        exec(source, names)
    return names["Tensor"]


def gradients(tensor, arrays, program):
    """What a program leaves in `.grad`: of tensors made by `tensor`, out of the same arrays."""
    leaves = [tensor(array, requires_grad=True) for array in arrays]
    program(*leaves)
    return [None if leaf.grad is None else np.asarray(leaf.grad) for leaf in leaves]


PROGRAMS = {
    "each operation": lambda a, b, c: ((a + b) * c - a.tanh() * 3 + 2 * b**3).mean().backward(),
    "one leaf used in many ways": lambda a, b, c: (a * a + a * a.tanh() + a).sum().backward(),
    "a leaf that is not used": lambda a, b, c: (a * b).sum().backward(),
    "two backwards add up": lambda a, b, c: [(a * b).sum().backward(), (a + c).mean().backward()],
    "a diamond": lambda a, b, c: [(d := a * b), ((d + c) * (d - c)).sum().backward()],
    "shapes that NumPy repeats": lambda a, b, c: (a.sum() * b + c).sum().backward(),
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_its_gradients_are_those_of_the_real_one(own, program):
    numbers = np.random.default_rng(SEED)
    arrays = [numbers.uniform(-1, 1, shape) for shape in [(2, 3), (3,), (2, 1)]]
    for mine, real in zip(*(gradients(tensor, arrays, program) for tensor in (own, minigrad.tensor)), strict=True):
        assert (mine is None) == (real is None)
        if mine is not None:
            assert mine.shape == real.shape
            np.testing.assert_allclose(mine, real, rtol=1e-12)


def test_a_long_chain_needs_no_recursion(own):
    x = y = own(1.0, requires_grad=True)
    for _ in range(20_000):
        y = y + 1
    y.backward()
    assert x.grad == 1


def test_it_is_as_short_as_the_lesson_says():
    assert sum(bool(line.strip()) for source in CELLS for line in source.splitlines()) < 70
