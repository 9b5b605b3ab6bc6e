"""What `backward` promises: where gradients land, that they add up, when the graph is freed, and what it refuses."""

import weakref

import numpy as np
import pytest
from asking import ask, recorded

import minigrad as torch
from minigrad.words import set_language

ANSWERS = [fact for fact in recorded("answers") if fact["about"] == "backward"]
ERRORS = [fact for fact in recorded("errors") if fact["about"] in ("backward", "versions", "leaves")]


@pytest.mark.parametrize("fact", ANSWERS, ids=lambda fact: fact["code"])
def test_answers_as_pytorch_answered(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("value", asked.get("error")) == fact["value"]


@pytest.mark.parametrize("fact", ERRORS, ids=lambda fact: f"{fact['about']}: {fact['code']}")
def test_refuses_in_the_words_of_pytorch(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("error", asked.get("value")) == fact["error"]


NEEDS_A_NOTE = {
    "element 0 of tensors does not require grad": ("requires_grad=True", "requires_grad=True"),
    "grad can be implicitly created only": (".sum()", ".sum()"),
    "Trying to backward through the graph a second time": ("retain_graph=True", "retain_graph=True"),
    "a leaf Variable that requires grad": ("no_grad", "no_grad"),
    "one of the variables needed for gradient": ("en el sitio", "in place"),
    "you can only change requires_grad flags of leaf variables. If": (".detach()", ".detach()"),
    "Can't call numpy()": ("detach()", "detach()"),
    "nly Tensors of floating point": ("1.0", "1.0"),
}


@pytest.mark.parametrize("fact", ERRORS, ids=lambda fact: f"{fact['about']}: {fact['code']}")
def test_the_note_under_the_error_names_the_cure_in_the_reader_s_language(fact):
    cures = [cure for start, cure in NEEDS_A_NOTE.items() if start in fact["error"][1]]
    for spanish, english in cures:
        notes = {}
        for language in ("es", "en"):
            set_language(language)
            notes[language] = " ".join(ask(fact["code"], torch)["notes"])
        assert spanish in notes["es"]
        assert english in notes["en"]
        assert notes["es"] != notes["en"]


def leaf(*numbers):
    return torch.tensor(numbers, requires_grad=True)


# Adding up


def test_gradients_of_several_backwards_add_up_until_they_are_set_to_none():
    x = leaf(1.0, 2.0)
    for times in (1, 2, 3):
        (x * x).sum().backward()
        assert x.grad.tolist() == [2.0 * times, 4.0 * times]
    x.grad = None
    (x * x).sum().backward()
    assert x.grad.tolist() == [2.0, 4.0]


def test_a_leaf_used_many_times_gets_the_sum():
    x = leaf(3.0)
    (x * x + x + x / x + x).sum().backward()
    assert x.grad.tolist() == [8.0]


def test_accumulating_changes_the_gradient_tensor_that_is_there():
    x = leaf(1.0)
    x.sum().backward()
    held = x.grad
    x.sum().backward()
    assert held is x.grad
    assert held.tolist() == [2.0]


def test_recorded_accumulating_leaves_the_old_gradient_tensor_alone():
    x = leaf(1.0)
    x.sum().backward()
    held = x.grad
    (x * x).sum().backward(create_graph=True)
    assert (held.tolist(), x.grad.tolist()) == ([1.0], [3.0])


# Memory of gradients


def sharing_cases():
    x, y, g = leaf(1.0, 2.0), leaf(3.0, 4.0), torch.ones(2)
    for create_graph in (False, True):
        yield "x + y", (x + y), (x, y, g), create_graph
        yield "x - y", (x - y), (x, y, g), create_graph
        yield "(x + 1) + (y + 1)", (x + 1) + (y + 1), (x, y, g), create_graph
        yield "x.clone() + y", x.clone() + y, (x, y, g), create_graph
        yield "x", x, (x, y, g), create_graph


@pytest.mark.parametrize("number", range(10))
def test_nobody_s_gradient_changes_when_another_one_is_changed_in_place(number):
    name, result, (x, y, g), create_graph = list(sharing_cases())[number]
    result.backward(g, create_graph=create_graph)
    if y.grad is not None:
        assert not np.shares_memory(x.grad.detach().numpy(), y.grad.detach().numpy()), name
    assert not np.shares_memory(x.grad.detach().numpy(), g.numpy()), name
    with torch.no_grad():
        x.grad.add_(100)
    assert g.tolist() == [1.0, 1.0], name
    assert y.grad is None or abs(y.grad.tolist()[0]) == 1.0, name


@pytest.mark.parametrize("create_graph", [False, True])
@pytest.mark.parametrize("reduce", ["sum", "mean"])
def test_a_gradient_that_was_spread_over_a_tensor_is_real_memory(reduce, create_graph):
    x = torch.ones(2, 3, requires_grad=True)
    getattr(x, reduce)().backward(create_graph=create_graph)
    with torch.no_grad():
        x.grad.add_(3)
    array = x.grad.detach().numpy()
    assert array.flags.writeable
    array[0, 0] = -1.0
    assert (array == -1.0).sum() == 1


# Freeing


@pytest.mark.parametrize("name", ["add", "sub"])
def test_a_graph_that_saved_nothing_can_be_run_again(name):
    x, y = leaf(1.0), leaf(2.0)
    z = getattr(torch, name)(x, y).sum()
    z.backward()
    z.backward()
    assert x.grad.tolist() == [2.0]


def test_what_was_saved_is_freed_by_backward_and_kept_by_retain_graph():
    def saved(**how):
        x = leaf(1.0)
        hidden = x * 2
        held = weakref.ref(hidden)
        out = (hidden * hidden).sum()
        del hidden
        assert held() is not None
        out.backward(**how)
        return held() is not None

    assert not saved()
    assert saved(retain_graph=True)
    assert saved(create_graph=True)
    assert not saved(retain_graph=False, create_graph=True)


def test_edges_stay_after_backward_so_that_the_graph_can_still_be_seen():
    x = leaf(1.0)
    z = (x * x).sum()
    z.backward()
    ((product, _),) = z.grad_fn.next_functions
    assert product.next_functions[0][0].variable is x


def test_a_backward_that_fails_says_so_again_and_the_gradients_so_far_stay():
    x, y = leaf(1.0), leaf(2.0)
    inner = x * x
    z = (inner + y).sum()
    inner.sum().backward()
    for times in (1, 2):
        with pytest.raises(RuntimeError, match="^Trying to backward through the graph a second time"):
            z.backward()
        assert (x.grad.tolist(), y.grad.tolist()) == ([2.0], [1.0 * times])
    assert torch.is_grad_enabled()


# Higher derivatives


def test_derivatives_of_a_polynomial_to_the_fourth_order():
    x = leaf(2.0)
    y = x**4
    for order, expected in enumerate([32.0, 48.0, 48.0, 24.0]):
        x.grad = None
        y.sum().backward(create_graph=True)
        y = x.grad
        assert y.tolist() == [expected], order


def test_derivatives_of_sin_go_round():
    x = leaf(0.5)
    y = x.sin()
    for expected in [np.cos(0.5), -np.sin(0.5), -np.cos(0.5), np.sin(0.5), np.cos(0.5)]:
        x.grad = None
        y.sum().backward(create_graph=True)
        y = x.grad
        assert y.item() == pytest.approx(expected, rel=1e-6)


def test_create_graph_records_even_where_recording_is_off_and_puts_the_mode_back():
    x = leaf(2.0)
    y = (x**3).sum()
    with torch.no_grad():
        y.backward(create_graph=True)
        assert not torch.is_grad_enabled()
    assert x.grad.requires_grad


def test_a_plain_backward_records_nothing():
    x = leaf(2.0)
    (x**3).sum().backward()
    assert (x.grad.requires_grad, x.grad.grad_fn) == (False, None)


def test_mixed_derivatives_agree_in_either_order():
    def mixed(first, second, x, y):
        (x**3 * y.exp() / (x + y)).sum().backward(create_graph=True)
        slope = (x, y)[first].grad
        x.grad = y.grad = None
        slope.sum().backward()
        return (x, y)[second].grad.item()

    assert mixed(0, 1, leaf(1.5), leaf(0.5)) == pytest.approx(mixed(1, 0, leaf(1.5), leaf(0.5)), rel=1e-5)


# Who gets what


def test_tensors_in_between_get_no_gradient_and_say_why():
    x = leaf(1.0)
    hidden = x * 2
    (hidden * 3).sum().backward()
    with pytest.warns(
        UserWarning, match="^The .grad attribute of a Tensor that is not a leaf Tensor is being accessed"
    ):
        assert hidden.grad is None


def test_a_detached_branch_carries_no_gradient():
    x = leaf(3.0)
    (x * x.detach()).sum().backward()
    assert x.grad.tolist() == [3.0]


def test_a_leaf_that_took_no_part_keeps_none():
    x, y = leaf(1.0), leaf(2.0)
    (x * 2).sum().backward()
    assert y.grad is None


def test_backward_of_a_leaf_gives_it_the_gradient_itself():
    x = leaf(1.0, 2.0)
    x.backward(torch.tensor([5.0, 6.0]))
    assert x.grad.tolist() == [5.0, 6.0]
