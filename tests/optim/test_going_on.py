"""An optimizer that was saved goes on as if nothing had happened."""

import io

import pytest

import minigrad as torch
from minigrad.serialization import load, save

MAKERS = {
    "SGD": lambda params: torch.optim.SGD(params, lr=0.01, momentum=0.9, nesterov=True),
    "Adam": lambda params: torch.optim.Adam(params, lr=0.1, amsgrad=True),
    "AdamW": lambda params: torch.optim.AdamW(params, lr=0.1),
    "RMSprop": lambda params: torch.optim.RMSprop(params, lr=0.1, momentum=0.5, centered=True),
    "Adagrad": lambda params: torch.optim.Adagrad(params, lr=0.1, lr_decay=0.1),
    "Adadelta": lambda params: torch.optim.Adadelta(params, lr=5.0),
    "Adamax": lambda params: torch.optim.Adamax(params, lr=0.1),
    "NAdam": lambda params: torch.optim.NAdam(params, lr=0.1),
    "RAdam": lambda params: torch.optim.RAdam(params, lr=0.1),
    "Rprop": lambda params: torch.optim.Rprop(params, lr=0.1),
    "ASGD": lambda params: torch.optim.ASGD(params, lr=0.01, t0=3),
}


def descend(param, optimizer, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        (param * param * param * param).sum().backward()
        optimizer.step()


@pytest.mark.parametrize("name", MAKERS)
def test_ten_steps_are_five_steps_saved_loaded_and_five_more(name):
    straight = torch.tensor([1.0, -2.0], requires_grad=True)
    descend(straight, MAKERS[name]([straight]), 10)

    first = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = MAKERS[name]([first])
    descend(first, optimizer, 5)
    file = io.BytesIO()
    save({"param": first, "optimizer": optimizer.state_dict()}, file)
    file.seek(0)
    kept = load(file)
    resumed = MAKERS[name]([kept["param"]])
    resumed.load_state_dict(kept["optimizer"])
    descend(kept["param"], resumed, 5)

    assert kept["param"].tolist() == straight.tolist() != [1.0, -2.0]


@pytest.mark.parametrize("name", MAKERS)
def test_a_step_is_not_recorded_and_counts_as_one_write(name):
    param = torch.tensor([1.0, -2.0], requires_grad=True)
    optimizer = MAKERS[name]([param])
    descend(param, optimizer, 1)
    assert param.is_leaf and param.requires_grad and param._version == 1


@pytest.mark.parametrize("name", MAKERS)
def test_a_step_leaves_the_gradient_and_parameters_without_one_as_they_were(name):
    param, other = (torch.tensor([1.0, -2.0], requires_grad=True) for _ in range(2))
    optimizer = MAKERS[name]([param, other])
    descend(param, optimizer, 1)
    assert param.grad.tolist() == [4.0, -32.0]
    assert other.tolist() == [1.0, -2.0] and other._version == 0


def test_what_was_loaded_does_not_share_memory_with_what_it_came_from():
    first = torch.tensor([1.0], requires_grad=True)
    optimizer = MAKERS["Adam"]([first])
    descend(first, optimizer, 1)
    second = torch.tensor([1.0], requires_grad=True)
    other = MAKERS["Adam"]([second])
    other.load_state_dict(optimizer.state_dict())
    descend(second, other, 1)
    assert optimizer.state[first]["step"].item() == 1 and other.state[second]["step"].item() == 2
