"""`minigrad.legacy`: code written for PyTorch 0.1 to 0.3 runs, and prints as it printed then.

The texts are those of PyTorch 0.3: what its `torch/_tensor_str.py` makes of these numbers.
"""

import math
import re

import numpy as np
import pytest

import minigrad
import minigrad.legacy as torch
from minigrad.legacy.autograd import Variable
from minigrad.words import get_language, set_language

PRINTED = {
    "whole numbers": ([[1, 2, 3], [4, 5, 6]], " 1  2  3\n 4  5  6\n[torch.FloatTensor of size 2x3]\n"),
    "negative numbers": ([-1, 10], " -1\n 10\n[torch.FloatTensor of size 2]\n"),
    "four digits": ([[4.5, 100]], "   4.5000  100.0000\n[torch.FloatTensor of size 1x2]\n"),
    "below one": ([0.5, 0.25], " 0.5000\n 0.2500\n[torch.FloatTensor of size 2]\n"),
    "zero": ([0], " 0\n[torch.FloatTensor of size 1]\n"),
    "large whole numbers": ([123456, 1], " 1.2346e+05\n 1.0000e+00\n[torch.FloatTensor of size 2]\n"),
    "common factor for large": (
        [123456.5, 100000],
        "1.00000e+05 *\n  1.2346\n  1.0000\n[torch.FloatTensor of size 2]\n",
    ),
    "common factor for small": (
        [[0.01, 0.02], [0.03, 0.055]],
        "1.00000e-02 *\n  1.0000  2.0000\n  3.0000  5.5000\n[torch.FloatTensor of size 2x2]\n",
    ),
    "too far apart": ([0.001, 1000], " 1.0000e-03\n 1.0000e+03\n[torch.FloatTensor of size 2]\n"),
    "very small": ([1e-38, 1e-43], " 1.0000e-38\n 9.9492e-44\n[torch.FloatTensor of size 2]\n"),
    "no number": ([1.5, math.nan, -math.inf], " 1.5000\n    nan\n   -inf\n[torch.FloatTensor of size 3]\n"),
    "whole numbers and infinity": ([1, math.inf], "  1\ninf\n[torch.FloatTensor of size 2]\n"),
    "three dimensions": (
        [[[1, 2]], [[3, 4]]],
        "(0 ,.,.) = \n  1  2\n\n(1 ,.,.) = \n  3  4\n[torch.FloatTensor of size 2x1x2]\n",
    ),
}


@pytest.mark.parametrize(("numbers", "text"), PRINTED.values(), ids=PRINTED)
def test_a_tensor_is_printed_as_it_was_then(numbers, text):
    assert str(torch.FloatTensor(numbers)) == "\n" + text


def test_a_wide_matrix_is_printed_in_groups_of_columns():
    rows = [list(range(30)), [*range(30)]]
    text = str(torch.FloatTensor(rows)).splitlines()
    assert text[1:3] == ["", "Columns 0 to 12 "]
    assert text[3] == "    0     1     2     3     4     5     6     7     8     9    10    11    12"
    assert text[6] == "Columns 13 to 25 "
    assert text[10] == "Columns 26 to 29 "
    assert text[-1] == "[torch.FloatTensor of size 2x30]"


def test_a_line_of_80_characters_is_full():
    text = str(torch.ones(1, 9) * 100.5).splitlines()
    assert text[2] == "Columns 0 to 7 "
    assert text[3] == " 100.5000" + "  100.5000" * 7


def test_a_long_vector_is_printed_by_its_edges():
    text = str(torch.FloatTensor(list(range(1000))))
    assert text == "\n   0\n   1\n   2\n ⋮  \n 997\n 998\n 999\n[torch.FloatTensor of size 1000]\n"


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        ((40, 40), [" 1.5000  1.5000  1.5000  ...   1.5000  1.5000  1.5000", "⋱"]),
        ((4, 300), [" 1.5000  1.5000  1.5000  ...   1.5000  1.5000  1.5000"]),
        ((300, 4), [" 1.5000  1.5000  1.5000  1.5000", "⋮"]),
    ],
)
def test_a_large_matrix_is_printed_by_its_edges(size, lines):
    text = str(torch.ones(*size) * 1.5)
    assert len(text.splitlines()) <= 9
    assert all(line in text for line in lines)


def test_a_variable_says_what_it_contains():
    x = Variable(torch.ones(2, 2), requires_grad=True)
    assert str(x) == "Variable containing:\n 1  1\n 1  1\n[torch.FloatTensor of size 2x2]\n"
    assert str(x.data) == "\n 1  1\n 1  1\n[torch.FloatTensor of size 2x2]\n"


def test_the_mean_is_a_variable_of_one_element():
    out = Variable(torch.ones(2, 2), requires_grad=True).mean()
    assert str(out) == "Variable containing:\n 1\n[torch.FloatTensor of size 1]\n"
    assert tuple(out.size()) == (1,)
    assert out.data.tolist() == [1.0]


@pytest.mark.parametrize("gradient", [(), (torch.Tensor([1.0]),), (Variable(torch.Tensor([1.0])),)])
def test_the_gradient_of_the_tutorial_is_4_5(gradient):
    x = Variable(torch.ones(2, 2), requires_grad=True)
    y = x + 2
    (y * y * 3).mean().backward(*gradient)
    assert isinstance(x.grad, Variable)
    assert x.grad.data.tolist() == [[4.5, 4.5], [4.5, 4.5]]


def test_backward_takes_a_gradient_and_adds_to_what_is_there():
    x = Variable(torch.FloatTensor([1, 2, 3]), requires_grad=True)
    assert x.grad is None
    for _ in range(2):
        (x * 2).backward(torch.FloatTensor([1.0, 0.5, 0.25]))
    assert x.grad.tolist() == [4.0, 2.0, 1.0]


def test_several_elements_need_a_gradient():
    x = Variable(torch.ones(3), requires_grad=True)
    with pytest.raises(RuntimeError, match="grad can be implicitly created only for scalar outputs"):
        (x * 2).backward()


def test_a_tensor_measures_itself_in_python_numbers():
    tensor = torch.FloatTensor([3, 4])
    assert [tensor.norm(), tensor.sum(), tensor.mean()] == [5.0, 7.0, 3.5]
    assert {type(number) for number in (tensor.norm(), tensor.sum(), tensor.mean())} == {float}


@pytest.mark.parametrize("wrap", [torch.FloatTensor, lambda data: Variable(torch.FloatTensor(data))])
def test_arithmetic_with_tensors_and_with_numbers_on_either_side(wrap):
    x, y = wrap([1, 2]), wrap([4, 8])
    results = [
        x + y,
        x - y,
        x * y,
        x / y,
        x**y,
        -x,
        x + 1,
        1 + x,
        x - 1,
        1 - x,
        x * 3,
        3 * x,
        x / 2,
        2 / x,
        x**2,
        2**x,
    ]
    assert {type(result) for result in results} == {type(x)}
    assert [result.tolist() for result in results] == [
        [5, 10],
        [-3, -6],
        [4, 16],
        [0.25, 0.25],
        [1, 256],
        [-1, -2],
        [2, 3],
        [2, 3],
        [0, 1],
        [0, -1],
        [3, 6],
        [3, 6],
        [0.5, 1],
        [2, 1],
        [1, 4],
        [2, 4],
    ]


CREATORS = {
    "basic_ops.Add": lambda x: x + x,
    "basic_ops.AddConstant": lambda x: 2 + x,
    "basic_ops.Sub": lambda x: x - x,
    "basic_ops.SubConstant": lambda x: 2 - x,
    "basic_ops.Mul": lambda x: x * x,
    "basic_ops.MulConstant": lambda x: x * 2,
    "basic_ops.Div": lambda x: x / x,
    "basic_ops.DivConstant": lambda x: 2 / x,
    "basic_ops.Pow": lambda x: x**x,
    "basic_ops.PowConstant": lambda x: x**2,
    "basic_ops.Negate": lambda x: -x,
    "reduce.Sum": lambda x: x.sum(),
    "reduce.Mean": lambda x: x.mean(),
    "reduce.Norm": lambda x: x.norm(),
}


@pytest.mark.parametrize(("name", "operation"), CREATORS.items(), ids=CREATORS)
def test_the_creator_has_the_name_of_pytorch_0_1(name, operation):
    y = operation(Variable(torch.ones(2), requires_grad=True))
    assert re.fullmatch(rf"<torch\.autograd\._functions\.{re.escape(name)} object at 0x[0-9a-f]+>", str(y.creator))
    assert y.creator is y.creator


def test_grad_fn_is_the_engines_own_node():
    y = Variable(torch.ones(2), requires_grad=True) + 2
    assert re.fullmatch("<AddBackward0 object at 0x[0-9a-f]+>", str(y.grad_fn))


def test_what_no_operation_made_has_no_creator():
    x = Variable(torch.ones(2), requires_grad=True)
    constant = Variable(torch.ones(2))
    assert [x.creator, x.grad_fn, (constant + 2).creator, (constant + 2).grad_fn] == [None] * 4
    assert [x.requires_grad, (x + 2).requires_grad, (constant + 2).requires_grad] == [True, True, False]


def test_a_tensor_is_made_of_lists_or_of_sizes():
    assert torch.FloatTensor([[1, 2]]).tolist() == [[1.0, 2.0]]
    assert tuple(torch.FloatTensor(2, 3).size()) == (2, 3)
    assert torch.zeros(2).tolist() == [0.0, 0.0]
    assert str(torch.FloatTensor()) == "[torch.FloatTensor with no dimension]\n"


def test_random_numbers_are_those_of_the_engine():
    torch.manual_seed(7)
    drawn = [torch.randn(3).tolist(), torch.rand(2, 2).tolist()]
    minigrad.manual_seed(7)
    assert drawn == [minigrad.randn(3).tolist(), minigrad.rand(2, 2).tolist()]


# What is refused


@pytest.fixture(params=["es", "en"])
def language(request):
    before = get_language()
    set_language(request.param)
    yield request.param
    set_language(before)


FOREIGN = {
    "numpy.ndarray": np.ones(2, dtype=np.float32),
    "list": [1.0, 2.0],
    "Tensor": minigrad.ones(2),
}


@pytest.mark.parametrize(("name", "foreign"), FOREIGN.items(), ids=FOREIGN)
def test_a_foreign_object_is_refused_by_its_name(name, foreign, language):
    cure = {"es": "convierte ese objeto", "en": "make that object"}[language]
    for mine in torch.ones(2), Variable(torch.ones(2)):
        with pytest.raises(TypeError, match=rf"Mul: .*{re.escape(name)}\b.*{cure}"):
            mine * foreign
        with pytest.raises(TypeError):
            foreign * mine


@pytest.mark.parity
def test_a_tensor_of_real_pytorch_is_refused():
    import torch as real

    foreign = real.ones(2)
    for mine in torch.ones(2), Variable(torch.ones(2), requires_grad=True):
        with pytest.raises(TypeError, match=r"Add: .*torch\.Tensor"):
            mine + foreign
        with pytest.raises(TypeError):
            foreign + mine
    with pytest.raises(TypeError, match=r"backward: .*torch\.Tensor"):
        Variable(torch.ones(2), requires_grad=True).backward(foreign)
    with pytest.raises(TypeError, match="Variable data has to be a tensor"):
        Variable(foreign)


def test_a_variable_and_a_tensor_do_not_mix(language):
    cure = {"es": r"envuelve el tensor, Variable\(tensor\)", "en": r"wrap the tensor, Variable\(tensor\)"}
    x, tensor = Variable(torch.ones(2)), torch.ones(2)
    with pytest.raises(TypeError, match=cure[language]):
        x + tensor
    with pytest.raises(TypeError, match=cure[language]):
        tensor + x


def test_a_variable_wraps_nothing_but_a_tensor(language):
    with pytest.raises(TypeError) as caught:
        Variable([1.0])
    assert str(caught.value) == "Variable data has to be a tensor, but got list"
    assert "torch.FloatTensor([1.0, 2.0])" in caught.value.__notes__[0]


def test_comparing_is_refused_rather_than_answered_wrongly(language):
    for mine in torch.ones(2), Variable(torch.ones(2)):
        with pytest.raises(TypeError, match=r"\.tolist\(\)"):
            mine == mine  # noqa: B015
        with pytest.raises(TypeError, match=r"\.tolist\(\)"):
            mine != mine  # noqa: B015


def test_a_name_of_later_pytorch_is_refused_by_its_name(language):
    with pytest.raises(AttributeError, match=r"minigrad\.legacy .*\btensor\b"):
        torch.tensor([1.0])
