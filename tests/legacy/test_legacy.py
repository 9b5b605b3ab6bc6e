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


def test_of_very_many_matrices_only_the_edges_are_printed():
    lines = str(torch.zeros(8, 16, 8)).splitlines()
    assert [line for line in lines if "=" in line] == [f"({place} ,.,.) = " for place in (0, 1, 2, 5, 6, 7)]
    assert lines[lines.index("(5 ,.,.) = ") - 2 :][:2] == ["...", ""]


def test_matrices_of_four_dimensions_are_printed_under_two_places():
    text = str(torch.FloatTensor([[[[1]], [[2]]], [[[3]], [[4]]]]))
    places = [f"({first} ,{second} ,.,.) = \n  {2 * first + second + 1}\n" for first in (0, 1) for second in (0, 1)]
    assert text == "\n" + "\n".join(places) + "[torch.FloatTensor of size 2x2x1x1]\n"


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


# Types


TYPES = ("Float", "Double", "Half", "Byte", "Char", "Short", "Int", "Long")


@pytest.mark.parametrize("name", TYPES)
def test_there_is_a_type_for_each_kind_of_numbers(name):
    kind = getattr(torch, f"{name}Tensor")
    tensor = kind([[1, 2]])
    assert str(tensor) == f"\n 1  2\n[torch.{name}Tensor of size 1x2]\n"
    assert tensor.type() == f"torch.{name}Tensor"
    assert type(tensor) is kind
    assert type(torch.ones(2).type(kind)) is type(torch.ones(2).type(f"torch.{name}Tensor")) is kind
    assert type(getattr(torch.ones(2), name.lower())()) is kind
    assert type(tensor.new(3)) is kind


def test_numbers_with_large_exponents_are_wider():
    assert str(torch.DoubleTensor([1e-200, 1])) == "\n 1.0000e-200\n  1.0000e+00\n[torch.DoubleTensor of size 2]\n"


def test_comparing_gives_bytes_that_choose_elements():
    for mine in torch.FloatTensor([1, 2, 3]), Variable(torch.FloatTensor([1, 2, 3])):
        mask = mine > 1
        assert mask.type() == "torch.ByteTensor"
        assert mask.tolist() == [0, 1, 1]
        assert (mine == 2).tolist() == [0, 1, 0]
        assert mine[mask].tolist() == [2.0, 3.0]
    tensor = torch.FloatTensor([-1, 2])
    tensor[tensor < 0] = 0
    assert tensor.tolist() == [0.0, 2.0]


def test_integers_are_divided_without_the_rest():
    assert (torch.LongTensor([7, -7]) / 2).tolist() == [3, -3]
    assert (torch.LongTensor([7]) / torch.LongTensor([2])).tolist() == [3]


def test_an_element_of_a_tensor_is_a_number_and_of_a_variable_a_variable():
    x = Variable(torch.FloatTensor([1.5, 2.5]), requires_grad=True)
    assert x.data[0] == 1.5 and type(x.data[0]) is float
    assert type(torch.LongTensor([3])[0]) is int
    assert str(x[1]) == "Variable containing:\n 2.5000\n[torch.FloatTensor of size 1]\n"
    loss = (x * x).sum()
    assert loss.data[0] == 8.5
    assert [each.data[0] for each in x] == [1.5, 2.5]


def test_tensors_and_numpy_share_numbers():
    array = np.ones(2)
    tensor = torch.from_numpy(array)
    array += 1
    assert tensor.type() == "torch.DoubleTensor" and tensor.tolist() == [2.0, 2.0]
    tensor.add_(1)
    assert array.tolist() == [3.0, 3.0] == tensor.numpy().tolist()


def test_what_is_drawn_or_joined_is_a_tensor():
    torch.manual_seed(3)
    drawn = torch.normal(torch.zeros(500), 0.1)
    assert 0.05 < drawn.std() < 0.2
    assert torch.cat((torch.ones(2), torch.zeros(1)), 0).tolist() == [1.0, 1.0, 0.0]
    assert torch.stack([torch.ones(2), torch.zeros(2)]).size() == (2, 2)
    losses = [(Variable(torch.ones(2)) * 2).sum(), Variable(torch.ones(1))]
    assert torch.cat(losses).data.tolist() == [4.0, 1.0]
    assert torch.range(1, 3).tolist() == [1.0, 2.0, 3.0]
    assert torch.arange(1, 3).type() == "torch.FloatTensor"
    assert sorted(torch.randperm(3).tolist()) == [0, 1, 2]
    assert np.asarray(torch.ones(2) * 3).tolist() == [3.0, 3.0]


def test_a_variable_is_no_tensor():
    assert torch.is_tensor(torch.ones(1)) and not torch.is_tensor(Variable(torch.ones(1)))


def test_a_result_can_be_written_to_a_tensor_that_is_there():
    result = torch.Tensor(2)
    assert torch.add(torch.ones(2), torch.ones(2), out=result) is result
    assert result.tolist() == [2.0, 2.0]


def test_adding_takes_a_factor_in_front():
    x, y = torch.ones(2), torch.FloatTensor([2, 4])
    assert torch.add(x, 0.5, y).tolist() == [2.0, 3.0]
    x.add_(-0.5, y)
    assert x.tolist() == [0.0, -1.0]


def test_the_greatest_of_each_row_comes_with_its_place():
    values, places = torch.max(torch.FloatTensor([[1, 3], [5, 2]]), 1)
    assert (values.tolist(), places.tolist()) == ([3.0, 5.0], [1, 0])
    assert places.type() == "torch.LongTensor"
    assert (places == torch.LongTensor([1, 1])).sum() == 1


# The graph


def test_what_is_computed_from_volatile_is_volatile_and_not_recorded():
    w = Variable(torch.ones(2), requires_grad=True)
    x = Variable(torch.ones(2), volatile=True)
    y = (w * x).sum()
    assert [y.volatile, y.requires_grad, y.grad_fn, y.creator] == [True, False, None, None]
    assert not (w * w).volatile
    with pytest.raises(RuntimeError, match="^element 0 of variables tuple is volatile"):
        y.backward()
    with pytest.raises(RuntimeError, match="^Variable can't be volatile and require_grad at the same time!"):
        Variable(torch.ones(2), requires_grad=True, volatile=True)


@pytest.mark.parametrize("option", ["retain_variables", "retain_graph"])
def test_a_second_backward_needs_what_the_first_kept(option):
    x = Variable(torch.FloatTensor([3]), requires_grad=True)
    y = x * x
    y.backward(**{option: True})
    y.backward()
    assert x.grad.data[0] == 12.0
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        y.backward()


def test_previous_functions_lead_back_to_the_leaves():
    x = Variable(torch.ones(2), requires_grad=True)
    constant = Variable(torch.ones(2))
    out = ((x + 2) * constant).mean()
    mean = out.creator
    ((mul, number),) = mean.previous_functions
    (add, _), (nothing, _) = mul.previous_functions
    ((accumulate, _),) = add.previous_functions
    names = [type(each).__name__ for each in (mean, mul, add, accumulate)]
    assert names == ["Mean", "Mul", "AddConstant", "AccumulateGrad"]
    assert (number, nothing) == (0, None)
    assert accumulate.variable is x._tensor


def test_a_write_in_place_is_recorded_and_has_its_creator():
    x = Variable(torch.ones(2), requires_grad=True)
    y = x * 2
    y += 1
    assert [type(each).__name__ for each in (y.creator, y.creator.previous_functions[0][0])] == [
        "AddConstant",
        "MulConstant",
    ]
    y.sum().backward()
    assert x.grad.data.tolist() == [2.0, 2.0]


@pytest.mark.slow
def test_a_long_chain_of_creators_is_let_go_without_recursion():
    y = Variable(torch.ones(1), requires_grad=True)
    for _ in range(100_000):
        y = y + 1
    y.backward()
    del y


def test_a_hook_sees_and_replaces_the_gradient():
    x = Variable(torch.ones(2), requires_grad=True)
    seen = []
    handle = x.register_hook(lambda grad: seen.append(type(grad)) or grad * 2)
    (x * 3).sum().backward()
    assert (seen, x.grad.data.tolist()) == ([Variable], [6.0, 6.0])
    handle.remove()
    (x * 3).sum().backward()
    assert x.grad.data.tolist() == [9.0, 9.0]


def test_gradients_can_be_differentiated_again():
    x = Variable(torch.FloatTensor([3]), requires_grad=True)
    (slope,) = torch.autograd.grad(x * x * x, x, create_graph=True)
    slope.backward()
    assert (slope.data[0], x.grad.data[0]) == (27.0, 18.0)


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


def test_two_types_do_not_mix(language):
    words = {"es": "no se mezclan tipos", "en": "types do not mix"}[language]
    for kind in torch.FloatTensor, lambda data: Variable(torch.FloatTensor(data)):
        x = kind([1.0])
        with pytest.raises(TypeError, match=rf"Add: .*{words}.*torch\.FloatTensor .* torch\.DoubleTensor"):
            x + x.double()
        assert (x.double() + x.type("torch.DoubleTensor")).tolist() == [2.0]


def test_integers_refuse_a_number_with_a_fraction(language):
    cure = {"es": "conviértelo antes", "en": "convert it first"}[language]
    with pytest.raises(TypeError, match=rf"Mul: .*torch\.LongTensor.*1\.5.*{cure}"):
        torch.LongTensor([1]) * 1.5


def test_tensors_have_no_truth():
    with pytest.raises(RuntimeError, match=r"^bool value of non-empty torch\.ByteTensor objects is ambiguous"):
        bool(torch.ones(2) == torch.ones(2))
    with pytest.raises(RuntimeError, match="^bool value of Variable objects containing non-empty torch.FloatTensor is"):
        bool(Variable(torch.ones(1)))


def test_there_is_no_graphics_card():
    assert torch.cuda.is_available() is False
    assert not torch.ones(1).is_cuda
    for mine in torch.ones(1), Variable(torch.ones(1)):
        with pytest.raises(AssertionError, match="CUDA"):
            mine.cuda()


def test_a_method_of_later_pytorch_is_refused_by_its_name(language):
    for mine in torch.ones(1), Variable(torch.ones(1)):
        with pytest.raises(AttributeError, match="object has no attribute 'item'") as caught:
            mine.item()
        assert "0.1" in caught.value.__notes__[0]


def test_a_name_of_later_pytorch_is_refused_by_its_name(language):
    with pytest.raises(AttributeError, match=r"minigrad\.legacy .*\btensor\b"):
        torch.tensor([1.0])
