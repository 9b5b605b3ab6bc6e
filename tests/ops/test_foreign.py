"""A tensor of another library is refused with an error that says so, wherever it is put."""

import operator

import numpy as np
import pytest

import minigrad as torch
from minigrad.words import set_language


class OtherTensor:
    """What a tensor of another library looks like from outside."""

    def __init__(self, numbers):
        self.numbers = numbers

    def __array__(self, dtype=None, copy=None):
        return np.array(self.numbers, dtype)

    def __len__(self):
        return len(self.numbers)


FOREIGN = {
    "NumPy array": np.array([1.0, 2.0]),
    "0-d NumPy array": np.array(1.0),
    "other tensor": OtherTensor([1.0, 2.0]),
}
# With an array operators compute, as far as PyTorch's do: `facts/questions/numpy_operators.md`.
OTHERS = {"other tensor": FOREIGN["other tensor"]}
OPERATORS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
    "@": operator.matmul,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
IN_PLACE = {
    "+=": operator.iadd,
    "-=": operator.isub,
    "*=": operator.imul,
    "/=": operator.itruediv,
    "**=": operator.ipow,
}
FUNCTIONS = ["add", "sub", "mul", "div", "pow", "matmul", "lt", "le", "gt", "ge", "eq", "ne"]


def refused(function, *arguments):
    """The error with which `function` refuses its arguments: it must be a TypeError with a note."""
    with pytest.raises(TypeError) as caught:
        function(*arguments)
    words = ("must be Tensor", "invalid combination of arguments", "unsupported operand")
    assert any(each in str(caught.value) for each in words), str(caught.value)
    assert "tensor(" in " ".join(caught.value.__notes__), "the note does not say how to convert it"
    return caught.value


@pytest.mark.parametrize("foreign", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("function", OPERATORS.values(), ids=OPERATORS)
def test_on_the_right_of_an_operator(function, foreign):
    refused(function, torch.ones(2), foreign)


@pytest.mark.parametrize("foreign", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("function", OPERATORS.values(), ids=OPERATORS)
def test_on_the_left_of_an_operator(function, foreign):
    refused(function, foreign, torch.ones(2))


@pytest.mark.parametrize("foreign", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("function", IN_PLACE.values(), ids=IN_PLACE)
def test_in_an_assignment_that_leaves_the_tensor_as_it_was(function, foreign):
    tensor = torch.ones(2)
    refused(function, tensor, foreign)
    assert (tensor.tolist(), tensor._version) == ([1.0, 1.0], 0)


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_as_either_argument_of_a_function(name, foreign):
    refused(getattr(torch, name), torch.ones(2), foreign)
    refused(getattr(torch, name), foreign, torch.ones(2))


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("name", ["sin", "exp", "relu", "neg", "clone", "sum", "mean", "all"])
def test_as_the_argument_of_a_function_of_one_tensor(name, foreign):
    assert f"{name}()" in str(refused(getattr(torch, name), foreign))


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
def test_where_and_reductions_along_a_dimension(foreign):
    mask = torch.tensor([True, False])
    refused(torch.where, foreign, torch.ones(2), torch.ones(2))
    refused(torch.where, mask, foreign, torch.ones(2))
    refused(torch.where, mask, torch.ones(2), foreign)
    refused(torch.sum, foreign, 0)
    refused(torch.mean, foreign, 0)


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
def test_as_a_gradient(foreign):
    x = torch.ones(2, requires_grad=True)
    with pytest.raises(TypeError, match="^gradients can be either Tensors or None, but got "):
        (x * 2).backward(foreign)
    with pytest.raises(TypeError, match="^assigned grad expected to be a Tensor or None but got grad of type "):
        x.grad = foreign
    assert x.grad is None


@pytest.mark.parametrize(
    ("language", "words"), [("es", "no es un tensor de minigrad"), ("en", "is not a tensor of minigrad")]
)
def test_the_note_says_it_in_the_reader_s_language(language, words):
    set_language(language)
    assert words in " ".join(refused(torch.add, torch.ones(2), np.ones(2)).__notes__)


def test_what_numpy_gives_as_a_number_is_a_number():
    x = torch.ones(2, requires_grad=True)
    assert (x * np.float64(2)).tolist() == (np.float64(2) * x).tolist() == [2.0, 2.0]
    assert (x * np.float64(2)).dtype is torch.float32
