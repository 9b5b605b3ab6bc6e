"""The gradient of every operation, and the gradient of that gradient, against a nudge: f(x + h) - f(x - h) over 2 h.

The cases stand in `gradient_cases/`: an operation and the shapes on which it is tried; among them broadcast ones, 0-d,
empty and of one element.
"""

import runpy
from pathlib import Path

import numpy as np
import pytest

import minigrad as torch

SEED = 20240117
HALF_STEP = 1e-5

CASES = {}
for path in sorted((Path(__file__).parent / "gradient_cases").glob("*.py")):
    CASES |= runpy.run_path(path)["CASES"]

TRIALS = [
    pytest.param(function, shapes, low, high, id=f"{name} {' '.join(map(str, shapes))}")
    for name, (function, all_shapes, (low, high)) in CASES.items()
    for shapes in all_shapes
]


def drawn(shapes, low, high):
    """Numbers for each shape, the same at every run."""
    random = np.random.RandomState(SEED)
    return [random.uniform(low, high, shape) for shape in shapes]


def weights(shape):
    """What multiplies the elements of a result, so that each has a gradient of its own."""
    return torch.tensor(np.random.RandomState(SEED + 1).uniform(0.5, 1.5, shape))


def leaves_of(arrays):
    return [torch.tensor(array, requires_grad=True) for array in arrays]


def gradients(function, arrays):
    """The gradients of the weighted sum of the result, as `backward` gives them."""
    leaves = leaves_of(arrays)
    result = function(*leaves)
    result.backward(weights(result.shape))
    return [leaf.grad.numpy() for leaf in leaves]


def nudged(function, arrays):
    """The same from the values of `function` alone, which returns one number."""
    slopes = []
    for number, array in enumerate(arrays):
        slope = np.zeros_like(array)
        for place in np.ndindex(array.shape):
            above, below = ([np.array(each) for each in arrays] for _ in range(2))
            above[number][place] += HALF_STEP
            below[number][place] -= HALF_STEP
            slope[place] = (function(above) - function(below)) / (2 * HALF_STEP)
        slopes.append(slope)
    return slopes


@pytest.mark.parametrize(("function", "shapes", "low", "high"), TRIALS)
def test_the_gradient_is_the_slope(function, shapes, low, high):
    arrays = drawn(shapes, low, high)

    def weighted_sum(arrays):
        result = function(*map(torch.tensor, arrays))
        return (result * weights(result.shape)).sum().item()

    for found, expected in zip(gradients(function, arrays), nudged(weighted_sum, arrays), strict=True):
        assert found.shape == expected.shape
        np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-8, err_msg=f"seed {SEED}")


@pytest.mark.parametrize(("function", "shapes", "low", "high"), TRIALS)
def test_the_gradient_of_the_gradient_is_its_slope(function, shapes, low, high):
    arrays = drawn(shapes, low, high)
    leaves = leaves_of(arrays)
    result = function(*leaves)
    result.backward(weights(result.shape), create_graph=True)
    first = [leaf.grad for leaf in leaves]
    for leaf in leaves:
        leaf.grad = None
    total = sum(((grad * weights(grad.shape)).sum() for grad in first), start=torch.tensor(0.0))
    if total.requires_grad:
        total.backward()

    def weighted_gradients(arrays):
        return sum((grad * weights(grad.shape).numpy()).sum() for grad in gradients(function, arrays))

    for leaf, expected in zip(leaves, nudged(weighted_gradients, arrays), strict=True):
        found = np.zeros(leaf.shape) if leaf.grad is None else leaf.grad.detach().numpy()
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-7, err_msg=f"seed {SEED}")


@pytest.mark.parametrize(("function", "shapes", "low", "high"), TRIALS)
def test_recorded_gradients_are_the_same_numbers_as_plain_ones(function, shapes, low, high):
    arrays = drawn(shapes, low, high)
    leaves = leaves_of(arrays)
    result = function(*leaves)
    result.backward(weights(result.shape), create_graph=True)
    for leaf, plain in zip(leaves, gradients(function, arrays), strict=True):
        np.testing.assert_allclose(leaf.grad.detach().numpy(), plain, rtol=1e-15)


@pytest.mark.parametrize(("function", "shapes", "low", "high"), TRIALS)
def test_a_gradient_has_the_shape_and_the_type_of_its_tensor_in_float32_too(function, shapes, low, high):
    leaves = leaves_of([array.astype(np.float32) for array in drawn(shapes, low, high)])
    result = function(*leaves)
    result.sum().backward()
    assert [(leaf.grad.shape, leaf.grad.dtype) for leaf in leaves] == [(leaf.shape, torch.float32) for leaf in leaves]


def test_only_what_requires_grad_gets_a_gradient():
    for left, right in [(True, False), (False, True)]:
        for name in ["add", "sub", "mul", "div", "pow"]:
            a = torch.tensor([2.0, 3.0], requires_grad=left)
            b = torch.tensor([4.0, 5.0], requires_grad=right)
            getattr(torch, name)(a, b).sum().backward()
            assert [a.grad is not None, b.grad is not None] == [left, right], name
