"""Switching the recording off and on: as a context, as a decorator, nested, in threads, and after errors."""

import threading

import pytest
from asking import ask, recorded

import minigrad as torch

ANSWERS = [fact for fact in recorded("answers") if fact["about"] == "modes"]
CONTEXTS = {
    "no_grad": (torch.no_grad, False),
    "enable_grad": (torch.enable_grad, True),
    "set_grad_enabled(False)": (lambda: torch.set_grad_enabled(False), False),
    "set_grad_enabled(True)": (lambda: torch.set_grad_enabled(True), True),
}
EACH = pytest.mark.parametrize(("context", "inside"), CONTEXTS.values(), ids=CONTEXTS)


@pytest.mark.parametrize("fact", ANSWERS, ids=lambda fact: fact["code"])
def test_answers_as_pytorch_answered(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("value", asked.get("error")) == fact["value"]


@pytest.fixture(params=[True, False], ids=["recording", "not recording"])
def outside(request):
    torch.set_grad_enabled(request.param)
    return request.param


@EACH
def test_a_context_holds_inside_and_is_put_back(context, inside, outside):
    with context():
        assert torch.is_grad_enabled() is inside
    assert torch.is_grad_enabled() is outside


@EACH
def test_a_context_is_put_back_after_an_error(context, inside, outside):
    with pytest.raises(ZeroDivisionError), context():
        raise ZeroDivisionError
    assert torch.is_grad_enabled() is outside


@EACH
def test_a_decorated_function_runs_inside(context, inside, outside):
    @context()
    def mode_and(argument, named=None):
        """Says it."""
        return torch.is_grad_enabled(), argument, named

    assert torch.is_grad_enabled() is outside
    for _ in range(2):
        assert mode_and(1, named=2) == (inside, 1, 2)
        assert torch.is_grad_enabled() is outside
    assert (mode_and.__name__, mode_and.__doc__) == ("mode_and", "Says it.")


@EACH
def test_a_decorated_function_that_fails_or_calls_itself_puts_it_back(context, inside, outside):
    @context()
    def fall(depth):
        assert torch.is_grad_enabled() is inside
        if depth == 0:
            raise ZeroDivisionError
        fall(depth - 1)

    with pytest.raises(ZeroDivisionError):
        fall(3)
    assert torch.is_grad_enabled() is outside


def test_contexts_nest():
    with torch.no_grad():
        with torch.enable_grad():
            with torch.set_grad_enabled(False):
                assert not torch.is_grad_enabled()
            assert torch.is_grad_enabled()
        assert not torch.is_grad_enabled()
    assert torch.is_grad_enabled()


def test_set_grad_enabled_holds_from_the_call_on():
    torch.set_grad_enabled(False)
    assert not torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    assert torch.is_grad_enabled()


def test_each_thread_has_its_own_mode():
    seen = {}

    def look(name):
        seen[name] = torch.is_grad_enabled()
        with torch.no_grad():
            seen[f"{name} inside"] = torch.is_grad_enabled()

    with torch.no_grad():
        thread = threading.Thread(target=look, args=["other"])
        thread.start()
        thread.join()
        seen["here"] = torch.is_grad_enabled()
    assert seen == {"other": True, "other inside": False, "here": False}


def test_nothing_is_recorded_without_grad():
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        y = x * 2
    assert (y.requires_grad, y.grad_fn, y.is_leaf) == (False, None, True)
    assert (x * y).requires_grad


def test_parameters_are_updated_without_grad_and_stay_leaves():
    w = torch.tensor([1.0], requires_grad=True)
    for expected in [0.8, 0.64, 0.512]:
        w.grad = None
        (w * w).sum().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        assert w.item() == pytest.approx(expected)
        assert (w.is_leaf, w.requires_grad, w.grad_fn) == (True, True, None)


def test_hooks_on_what_is_saved_are_those_of_one_thread():
    x = torch.ones(2, requires_grad=True)
    packed, errors = [], []

    def elsewhere():
        try:
            x.exp().sum().backward()
        except Exception as error:
            errors.append(error)

    with torch.autograd.graph.saved_tensors_hooks(
        lambda tensor: packed.append(tensor) or tensor, lambda tensor: tensor
    ):
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert not errors and not packed
