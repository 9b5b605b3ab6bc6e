"""Every operation computes what its name says, on any shape: compared with Python's own `math`, one by one."""

import math
import operator

import numpy as np
import pytest

import minigrad as torch

FIRST = [[0.3, 1.7, 2.0], [0.5, 4.0, 1.1]]
SECOND = [[1.5, -0.5, 2.0], [3.0, 0.25, -2.0]]

ONE = {
    "neg": operator.neg,
    "reciprocal": lambda a: 1 / a,
    "sin": math.sin,
    "cos": math.cos,
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
    "clone": lambda a: a,
}
TWO = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "pow": operator.pow,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "eq": operator.eq,
    "ne": operator.ne,
}
OPERATORS = {
    operator.add: "+",
    operator.sub: "-",
    operator.mul: "*",
    operator.truediv: "/",
    operator.pow: "**",
    operator.lt: "<",
    operator.le: "<=",
    operator.gt: ">",
    operator.ge: ">=",
    operator.eq: "==",
    operator.ne: "!=",
}


def double(numbers):
    return torch.tensor(numbers, dtype=torch.float64)


def each(function, *lists):
    """`function` of the numbers that stand at the same place."""
    if isinstance(lists[0], list):
        return [each(function, *numbers) for numbers in zip(*lists, strict=True)]
    return function(*lists)


def assert_close(tensor, numbers):
    np.testing.assert_allclose(tensor.detach().numpy(), numbers, rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize("name", ONE)
def test_a_function_of_each_element(name):
    expected = each(ONE[name], FIRST)
    assert_close(getattr(torch, name)(double(FIRST)), expected)
    assert_close(getattr(double(FIRST), name)(), expected)


def test_relu_keeps_what_is_positive():
    assert torch.relu(double(SECOND)).tolist() == [[1.5, 0.0, 2.0], [3.0, 0.25, 0.0]]
    assert double(SECOND).relu().tolist() == [[1.5, 0.0, 2.0], [3.0, 0.25, 0.0]]


@pytest.mark.parametrize("name", TWO)
def test_an_operation_on_two_tensors_as_function_method_and_operator(name):
    function = TWO[name]
    expected = each(function, FIRST, SECOND)
    first, second = double(FIRST), double(SECOND)
    assert_close(getattr(torch, name)(first, second), expected)
    assert_close(getattr(first, name)(second), expected)
    assert_close(function(first, second), expected)


@pytest.mark.parametrize("function", OPERATORS, ids=OPERATORS.values())
def test_a_number_may_stand_on_either_side(function):
    assert_close(function(double(FIRST), 2), each(lambda a: function(a, 2), FIRST))
    assert_close(function(double(FIRST), 0.5), each(lambda a: function(a, 0.5), FIRST))
    assert_close(function(2, double(FIRST)), each(lambda a: function(2, a), FIRST))
    assert_close(function(0.5, double(FIRST)), each(lambda a: function(0.5, a), FIRST))


@pytest.mark.parametrize("function", OPERATORS, ids=OPERATORS.values())
def test_shapes_that_fit_are_broadcast(function):
    row, column, number = [1.5, 2.0, 0.5], [[2.0], [0.3]], 1.5
    over_rows = each(function, FIRST, [row, row])
    assert_close(function(double(FIRST), double(row)), over_rows)
    assert_close(function(double([FIRST]), double(row)), [over_rows])
    assert_close(function(double(column), double(row)), each(function, [[2.0] * 3, [0.3] * 3], [row, row]))
    assert_close(function(double(number), double(row)), each(lambda a: function(number, a), row))
    assert function(double([]), double([1.0])).shape == (0,)
    assert function(double([[], []]), double(1.0)).shape == (2, 0)


def test_where_takes_from_the_first_where_the_condition_holds():
    chosen = torch.where(torch.tensor([[True], [False]]), double(FIRST), double(SECOND))
    assert chosen.tolist() == [FIRST[0], SECOND[1]]
    assert torch.where(torch.tensor([True, False]), double([1.0, 2.0]), 7).tolist() == [1.0, 7.0]


def test_sums_and_means_over_everything_and_along_dimensions():
    numbers = double([FIRST, SECOND])
    array = np.array([FIRST, SECOND])
    assert_close(numbers.sum(), array.sum())
    assert_close(torch.mean(numbers), array.mean())
    assert_close(torch.norm(numbers), np.sqrt((array**2).sum()))
    for dim in [0, 1, 2, -1, (0, 2), (-1, 0), [1, 2], (0, 1, 2)]:
        axis = tuple(dim) if isinstance(dim, list) else dim
        for keepdim in [False, True]:
            assert_close(numbers.sum(dim, keepdim), array.sum(axis, keepdims=keepdim))
            assert_close(numbers.mean(dim, keepdim=keepdim), array.mean(axis, keepdims=keepdim))
            squares = (array**2).sum(axis, keepdims=keepdim)
            assert_close(numbers.norm(dim=dim, keepdim=keepdim), np.sqrt(squares))


def test_all_says_whether_no_element_is_zero():
    assert torch.all(torch.tensor([1.0, -2.0])).item() is True
    assert torch.tensor([[1, 2], [0, 3]]).all().item() is False
    assert torch.tensor([]).all().item() is True


def test_products_of_vectors_and_matrices():
    matrix, wide, vector = [[1.0, 2.0], [3.0, 4.0]], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [10.0, 1.0]
    assert (double(vector) @ double([2.0, 3.0])).tolist() == 23.0
    assert (double(matrix) @ double(vector)).tolist() == [12.0, 34.0]
    assert (double(vector) @ double(wide)).tolist() == [14.0, 25.0, 36.0]
    assert torch.matmul(double(matrix), double(wide)).tolist() == [[9.0, 12.0, 15.0], [19.0, 26.0, 33.0]]
    assert (torch.ones(2, 0) @ torch.ones(0, 3)).tolist() == [[0.0] * 3] * 2
    assert (torch.ones(0) @ torch.ones(0)).tolist() == 0.0


def test_an_operation_without_an_underscore_leaves_its_arguments_as_they_were():
    for name in [*ONE, "relu"]:
        tensor = double(FIRST)
        getattr(tensor, name)()
        assert (tensor.tolist(), tensor._version) == (FIRST, 0), name
