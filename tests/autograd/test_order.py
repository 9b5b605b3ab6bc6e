"""The order in which nodes run backward is PyTorch's (`facts/orders.json`, recorded from hooks on its own nodes)."""

import math

import pytest
from asking import numbered, recorded, run

import minigrad as torch
from minigrad.exact.visitor import walk_to_the_letter

ORDERS = recorded("orders")


def steps(result):
    """The walk from a result, as the stepper takes it."""
    return walk_to_the_letter({result.grad_fn: result._array * 0 + 1})


@pytest.mark.parametrize("fact", ORDERS, ids=lambda fact: fact["code"])
def test_nodes_run_in_the_order_of_pytorch(fact):
    result = run(fact["code"], torch)
    numbers = numbered(result.grad_fn)
    assert [[node.name(), numbers[node]] for node, _, _ in steps(result)] == fact["order"]


def test_a_node_runs_once_and_only_when_everything_has_arrived():
    x = torch.tensor([2.0], requires_grad=True)
    a = x * 3
    b = a * a + a
    seen = [(node.name(), float(incoming.sum())) for node, incoming, _ in steps((b * a).sum())]
    assert [name for name, _ in seen].count("MulBackward0") == 3
    assert seen[-2:] == [("MulBackward0", 42 + 6 * 13), ("torch::autograd::AccumulateGrad", 360.0)]


def test_a_leaf_gets_its_gradient_as_soon_as_it_is_complete():
    x = torch.tensor([2.0], requires_grad=True)
    y = torch.tensor([3.0], requires_grad=True)
    order = [node.variable if hasattr(node, "variable") else node for node, _, _ in steps((x.exp() * y).sum())]
    assert order.index(y) < order.index(x)
    assert order[2] is y


def test_the_walk_can_be_left_and_taken_up_again():
    x = torch.tensor([2.0], requires_grad=True)
    walking = steps((x * x).sum())
    assert next(walking)[0].name() == "SumBackward0"
    assert x.grad is None
    (x * 10).sum().backward()
    assert [node.name() for node, _, _ in walking] == ["MulBackward0", "torch::autograd::AccumulateGrad"]
    assert x.grad.tolist() == [14.0]


def test_a_walk_goes_past_an_operation_without_derivative_to_what_is_asked():
    x = torch.tensor([2.0], requires_grad=True)
    y = torch.tensor([3.0], requires_grad=True)
    out = (torch.heaviside(x, x) * y).sum()
    assert torch.autograd.grad(out, y, retain_graph=True)[0].tolist() == [1.0]
    with pytest.raises(RuntimeError, match="derivative for .*heaviside.* is not implemented"):
        out.backward()


def test_the_order_is_the_same_where_edges_lead_to_what_was_recorded_later():
    x, y = (torch.tensor([value], requires_grad=True) for value in (2.0, 3.0))
    a, b = -x, -y
    early, late, later = x * y, a.sin(), b.exp()
    early.grad_fn.edges = (late.grad_fn, later.grad_fn)  # as nothing but a hand does it
    names = [node.name() for node, _, _ in steps(early)]
    assert [name for name in names if "Accumulate" not in name][:3] == ["MulBackward0", "ExpBackward0", "SinBackward0"]
    assert [x.grad.item(), y.grad.item()] == pytest.approx([-3 * math.cos(-2), -2 * math.exp(-3)])
