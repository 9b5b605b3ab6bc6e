"""What a module is for a student beyond what `tests/facts/questions/nn.md` asks: notes, copies, names left out."""

import copy

import pytest

import minigrad as torch
from minigrad import nn
from minigrad.words import set_language


class Forgetful(nn.Module):
    def __init__(self):
        self.layer = nn.ReLU()


class Net(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def notes_of(action):
    with pytest.raises(Exception) as caught:
        action()
    return str(caught.value), "\n".join(getattr(caught.value, "__notes__", []))


@pytest.mark.parametrize(("language", "said"), [("en", "is missing as the first line"), ("es", "Falta")])
def test_a_module_without_super_init_is_told_the_line_that_is_missing(language, said):
    set_language(language)
    message, note = notes_of(Forgetful)
    assert message == "cannot assign module before Module.__init__() call"
    assert said in note and "super().__init__()" in note and "Forgetful" in note


def test_a_class_in_place_of_a_layer_is_told_of_the_brackets():
    assert "nn.ReLU()" in notes_of(lambda: nn.Sequential(nn.ReLU))[1]


def test_layers_in_a_plain_list_are_not_learned_and_the_optimizer_says_so():
    net = Net([nn.Linear(1, 1)])
    assert list(net.parameters()) == []
    message, note = notes_of(lambda: torch.optim.SGD(net.parameters()))
    assert message == "optimizer got an empty parameter list" and "nn.ModuleList" in note
    assert len(list(Net(nn.ModuleList([nn.Linear(1, 1)])).parameters())) == 2


@pytest.mark.parametrize("name", ["FractionalMaxPool2d", "CTCLoss", "TransformerEncoder", "Transformer"])
def test_a_layer_that_is_left_out_points_to_pytorch(name):
    message, note = notes_of(lambda: getattr(nn, name))
    assert message == f"module 'torch.nn' has no attribute '{name}'"
    assert name in note and "PyTorch" in note


@pytest.mark.parametrize("name", ["ctc_loss", "grid_sample", "fractional_max_pool2d"])
def test_a_function_that_is_left_out_points_to_pytorch(name):
    message, note = notes_of(lambda: getattr(nn.functional, name))
    assert message == f"module 'torch.nn.functional' has no attribute '{name}'"
    assert name in note and "PyTorch" in note


def test_a_misspelt_name_is_not_said_to_be_pytorchs():
    assert notes_of(lambda: nn.Liner)[1] == "PyTorch has no torch.nn.Liner either. Did you mean torch.nn.Linear?"
    assert not hasattr(nn, "Relo")


def test_an_index_outside_of_an_embedding_is_named_with_the_size_of_the_table():
    message, note = notes_of(lambda: nn.Embedding(3, 2)(torch.tensor([0, 7])))
    assert message == "index out of range in self"
    assert "7" in note and "0 to 2" in note


def test_options_that_would_change_the_result_are_refused_and_not_ignored():
    for make in (lambda: nn.Embedding(3, 2, max_norm=1.0), lambda: nn.Embedding(3, 2, sparse=True)):
        with pytest.raises(NotImplementedError):
            make()
    weight = torch.ones(1, requires_grad=True)
    for make in (torch.optim.SGD, torch.optim.Adam, torch.optim.RMSprop, torch.optim.Adagrad):
        with pytest.raises(NotImplementedError):
            make([weight], differentiable=True)


def test_a_copy_of_a_model_learns_apart_from_the_model():
    model = nn.Sequential(nn.Linear(2, 1))
    twin = copy.deepcopy(model)
    before = model[0].weight.tolist()
    twin(torch.ones(1, 2)).sum().backward()
    torch.optim.SGD(twin.parameters(), lr=1.0).step()
    assert model[0].weight.tolist() == before and model[0].weight.grad is None
    assert twin[0].weight.tolist() != before


def test_a_copied_model_keeps_shared_parameters_shared():
    shared = nn.Linear(1, 1)
    twin = copy.deepcopy(nn.Sequential(shared, shared))
    assert twin[0] is twin[1] and twin[0] is not shared


def test_a_parameter_gets_its_gradient_whatever_its_layer_was_converted_to():
    layer = nn.Linear(2, 1)
    layer(torch.ones(1, 2)).sum().backward()
    layer.double()
    assert layer.weight.grad.dtype is torch.float64
    layer.zero_grad()
    layer(torch.ones(1, 2, dtype=torch.float64)).sum().backward()
    assert layer.weight.grad.tolist() == [[1.0, 1.0]]


def test_loading_into_another_model_names_every_difference_and_the_cure():
    message, note = notes_of(lambda: nn.Linear(2, 1).load_state_dict(nn.Linear(3, 1, bias=False).state_dict()))
    assert 'Missing key(s) in state_dict: "bias"' in message and "size mismatch for weight" in message
    assert "strict=False" in note


def test_the_mean_of_a_rows_gradients_is_a_sum_in_its_own_derivative_as_in_pytorch():
    table = torch.ones(3, 1, requires_grad=True)
    incoming = torch.ones(3, 1, requires_grad=True)
    rows = nn.functional.embedding(torch.tensor([2, 2, 0]), table, scale_grad_by_freq=True)
    (gradient,) = torch.autograd.grad(rows, table, incoming, create_graph=True)
    (gradient * torch.tensor([[5.0], [7.0], [8.0]])).sum().backward()
    assert incoming.grad.tolist() == [[8.0], [8.0], [5.0]]
