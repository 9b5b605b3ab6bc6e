"""The gradient of every operation, and the gradient of that gradient, against a nudge: f(x + h) - f(x - h) over 2 h.

Each case is an operation and the shapes on which it is tried; among them broadcast ones, 0-d, empty and of one element.
"""

import numpy as np
import pytest

import minigrad as torch

SEED = 20240117
HALF_STEP = 1e-5

PAIRS = [
    ((), ()), ((1,), (1,)), ((2, 3), (2, 3)), ((2, 3), (3,)), ((3,), (2, 3)), ((2, 1), (1, 3)), ((2, 3), ()),
    ((), (3,)), ((1,), ()), ((0,), (1,)), ((0, 3), (3,)), ((2, 0), ()), ((2, 1, 2), (3, 1)),
]  # fmt: skip
SINGLE = [((),), ((1,),), ((3,),), ((2, 3),), ((0,),), ((2, 0, 1),), ((1, 1),)]
MASK = torch.tensor([[True, False, True], [False, False, True]])

# name: (function, shapes, where its arguments are drawn from). Away from kinks, so that a nudge does not cross one.
CASES = {
    "add": (lambda a, b: a + b, PAIRS, (-2, 2)),
    "sub": (lambda a, b: a - b, PAIRS, (-2, 2)),
    "mul": (lambda a, b: a * b, PAIRS, (-2, 2)),
    "div": (lambda a, b: a / b, PAIRS, (0.5, 2)),
    "div by a negative": (lambda a, b: a / b, [((2, 3), (3,))], (-2, -0.5)),
    "pow": (lambda a, b: a**b, PAIRS, (0.5, 2)),
    "pow method": (lambda a, b: a.pow(b), [((2, 3), (3,))], (0.5, 2)),
    "number + tensor": (lambda a: 3 + a, SINGLE, (-2, 2)),
    "number - tensor": (lambda a: 3 - a, SINGLE, (-2, 2)),
    "tensor - number": (lambda a: a - 3, SINGLE, (-2, 2)),
    "number * tensor": (lambda a: 3 * a, SINGLE, (-2, 2)),
    "number / tensor": (lambda a: 3 / a, SINGLE, (0.5, 2)),
    "tensor / number": (lambda a: a / 3, SINGLE, (-2, 2)),
    "number ** tensor": (lambda a: 3**a, SINGLE, (-2, 2)),
    "tensor ** 0": (lambda a: a**0, SINGLE, (-2, 2)),
    "tensor ** 1": (lambda a: a**1, SINGLE, (-2, 2)),
    "tensor ** 2": (lambda a: a**2, SINGLE, (-2, 2)),
    "tensor ** 3": (lambda a: a**3, SINGLE, (-2, 2)),
    "tensor ** -2": (lambda a: a**-2, SINGLE, (0.5, 2)),
    "tensor ** 2.5": (lambda a: a**2.5, SINGLE, (0.5, 2)),
    "neg": (lambda a: -a, SINGLE, (-2, 2)),
    "reciprocal": (lambda a: a.reciprocal(), SINGLE, (0.5, 2)),
    "sin": (torch.sin, SINGLE, (-2, 2)),
    "cos": (torch.cos, SINGLE, (-2, 2)),
    "exp": (torch.exp, SINGLE, (-2, 2)),
    "log": (torch.log, SINGLE, (0.5, 2)),
    "tanh": (torch.tanh, SINGLE, (-2, 2)),
    "relu, above": (torch.relu, SINGLE, (0.5, 2)),
    "relu, below": (torch.relu, SINGLE, (-2, -0.5)),
    "clone": (torch.clone, SINGLE, (-2, 2)),
    "where": (lambda a, b: torch.where(MASK, a, b), [((2, 3), (2, 3)), ((3,), (2, 1)), ((), (3,))], (-2, 2)),
    "where, number": (lambda a: torch.where(MASK, a, 0.5), [((2, 3),), ((),), ((3,),)], (-2, 2)),
    "sum": (torch.sum, SINGLE, (-2, 2)),
    "sum(0)": (lambda a: a.sum(0), SINGLE, (-2, 2)),
    "sum(-1, keepdim)": (lambda a: a.sum(-1, keepdim=True), SINGLE, (-2, 2)),
    "sum((0, 2))": (lambda a: a.sum((0, 2)), [((2, 3, 2),), ((2, 0, 1),)], (-2, 2)),
    "sum((2, 0), keepdim)": (lambda a: a.sum((2, 0), keepdim=True), [((2, 3, 2),)], (-2, 2)),
    "mean": (torch.mean, [((),), ((1,),), ((3,),), ((2, 3),)], (-2, 2)),
    "mean(0)": (lambda a: a.mean(0), [((),), ((1,),), ((3,),), ((2, 3),), ((2, 0),)], (-2, 2)),
    "mean((0, -1), keepdim)": (lambda a: a.mean((0, -1), keepdim=True), [((2, 3),), ((2, 3, 2),)], (-2, 2)),
    "norm": (torch.norm, [((1,),), ((3,),), ((2, 3),), ((0,),), ((),)], (0.5, 2)),
    "norm(dim=1)": (lambda a: a.norm(dim=1), [((2, 3),), ((2, 1),), ((0, 2),), ((2, 3, 2),)], (0.5, 2)),
    "norm(dim=(0, 1), keepdim)": (lambda a: a.norm(dim=(0, 1), keepdim=True), [((2, 3),)], (-2, -0.5)),
    "vector @ vector": (lambda a, b: a @ b, [((3,), (3,)), ((1,), (1,)), ((0,), (0,))], (-2, 2)),
    "matrix @ vector": (lambda a, b: a @ b, [((2, 3), (3,)), ((1, 1), (1,)), ((0, 3), (3,)), ((2, 0), (0,))], (-2, 2)),
    "vector @ matrix": (lambda a, b: a @ b, [((2,), (2, 3)), ((1,), (1, 1)), ((0,), (0, 2))], (-2, 2)),
    "matrix @ matrix": (torch.matmul, [((2, 3), (3, 4)), ((1, 1), (1, 1)), ((0, 2), (2, 3)), ((2, 0), (0, 1))], (0, 1)),
    "the same tensor twice": (lambda a: a * a + a / (a * a), SINGLE, (0.5, 2)),
    "in place": (lambda a, b: (a * 1).mul_(b).add_(a).pow_(2).exp_(), [((2, 3), (3,)), ((3,), ()), ((), ())], (-1, 1)),
    "two types": (lambda a: torch.exp(a * torch.ones(3) * torch.tensor(2)), [((2, 3),), ((3,),)], (-1, 1)),
}  # fmt: skip

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
