"""A rehearsed backward: the same steps, and nothing is different afterwards."""

import pytest

import minigrad as torch
from minigrad.autograd.rehearsal import steps_of_backward


def loss_of(x, w):
    y = x * w + x
    return (y * y).sum()


def leaves():
    return torch.tensor([1.0, -2.0], requires_grad=True), torch.tensor([3.0, 0.5], requires_grad=True)


def taken(steps):
    return [
        (node.name(), incoming.tolist(), [each.tolist() for each in outgoing]) for node, incoming, outgoing in steps
    ]


def test_the_steps_are_those_of_a_real_backward():
    assert taken(steps_of_backward(loss_of(*leaves()))) == taken(steps_of_backward(loss_of(*leaves()), run=True))


def test_no_grad_is_different_and_the_graph_can_still_be_used():
    x, w = leaves()
    loss = loss_of(x, w)
    w.grad = torch.tensor([7.0, 7.0])
    list(steps_of_backward(loss))
    assert x.grad is None
    assert w.grad.tolist() == [7.0, 7.0]
    loss.backward()
    assert x.grad.tolist() == (2 * (x * w + x) * (w + 1)).tolist()


def test_what_retains_its_grad_keeps_the_one_it_had():
    x = torch.tensor(3.0, requires_grad=True)
    y = x * 2
    y.retain_grad()
    list(steps_of_backward(y * y))
    assert y.grad is None


def test_run_is_a_backward():
    x, w = leaves()
    loss = loss_of(x, w)
    list(steps_of_backward(loss, run=True))
    assert x.grad.tolist() == (2 * (x * w + x) * (w + 1)).tolist()
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        list(steps_of_backward(loss))


def test_hooks_of_tensors_are_called_and_those_that_wait_for_a_grad_are_not():
    x = torch.tensor(3.0, requires_grad=True)
    called = []
    x.register_hook(lambda gradient: called.append(gradient.item()) or gradient * 10)
    x.register_post_accumulate_grad_hook(lambda leaf: called.append("accumulated"))
    *_, last = steps_of_backward(x * x)
    assert called == [6.0]
    assert last[1] == 60.0


def test_a_leaf_is_its_own_graph():
    x = torch.tensor(3.0, requires_grad=True)
    ((node, incoming, outgoing),) = steps_of_backward(x)
    assert (node.variable is x, incoming, outgoing) == (True, 1.0, ())


def test_what_backward_refuses_is_refused():
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        steps_of_backward(torch.ones(2, requires_grad=True) * 2)
    with pytest.raises(RuntimeError, match="does not require grad"):
        steps_of_backward(torch.ones(1))
