"""What `tests/mutation.py` found that no other test would have noticed."""

import pytest

import minigrad as torch


@pytest.mark.parametrize("power", [0, 1, 2, 3, 4, 5, 1.5, -1])
def test_a_power_is_that_of_python(power):
    assert (torch.tensor([1.5, 2.0]) ** power).tolist() == pytest.approx([1.5**power, 2.0**power])


@pytest.mark.parametrize("power", [0, 1, 2])
def test_a_power_has_memory_of_its_own(power):
    x = torch.tensor([1.0, 2.0])
    y = x**power
    y.add_(1)
    assert x.tolist() == [1, 2]


@pytest.mark.parametrize("name", ["sum", "mean"])
def test_many_small_numbers_of_float32_add_up_along_the_rows(name):
    rows = 100_000
    expected = {"sum": 0.1 * rows, "mean": 0.1}[name]
    assert getattr(torch.full((rows, 2), 0.1), name)(0).tolist() == pytest.approx([expected] * 2, rel=1e-6)


def test_many_small_numbers_of_float32_add_up_along_the_way():
    last = torch.full((100_000,), 0.1).cumsum(0)[-1].item()
    assert last == pytest.approx(10_000, rel=1e-6)


def test_a_gradient_goes_through_dimensions_of_one_at_the_end():
    x = torch.ones(2, 1, 1, requires_grad=True)
    (x * torch.ones(2, 3, 1)).sum().backward()
    assert x.grad.tolist() == [[[3]], [[3]]]


def test_a_determinant_of_zero_still_has_a_slope():
    matrices = torch.tensor([[1.0, 2.0], [2.0, 4.0]]).repeat(1, 3, 1, 1).requires_grad_()
    matrices.det().sum().backward()
    assert matrices.grad.tolist() == [[[[4, -2], [-2, 1]]] * 3]
