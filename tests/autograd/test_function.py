"""What an operation of one's own promises: its place in the graph, what it keeps, and notes when it is wrong."""

import gc
import weakref

import pytest

import minigrad as torch
from minigrad.words import set_language


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return a * a

    @staticmethod
    def backward(ctx, grad):
        (a,) = ctx.saved_tensors
        return grad * 2 * a


class Exponential(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        result = a.exp()
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, grad):
        (result,) = ctx.saved_tensors
        return grad * result


class Halved(torch.autograd.Function):
    """Its gradient is not that of its forward: straight through, as it is called."""

    @staticmethod
    def forward(ctx, a):
        return a / 2

    @staticmethod
    def backward(ctx, grad):
        return grad


def leaf(*numbers):
    return torch.tensor(numbers, dtype=torch.float64, requires_grad=True)


def returning(gradients, arguments=1):
    """A Function of so many arguments whose backward returns `gradients(grad)`."""

    class Wrong(torch.autograd.Function):
        @staticmethod
        def forward(ctx, *tensors):
            return tensors[0] * 2

        @staticmethod
        def backward(ctx, grad):
            return gradients(grad)

    return Wrong


def test_first_and_second_derivatives_of_both_kinds_of_saving_are_right():
    for function in (Square.apply, Exponential.apply):
        assert torch.autograd.gradcheck(function, leaf(0.5, -1.5))
        assert torch.autograd.gradgradcheck(function, leaf(0.5, -1.5))


def test_the_same_function_used_at_many_places_keeps_them_apart():
    x = leaf(2.0, 3.0)
    y = Square.apply(x) * Exponential.apply(Square.apply(x))
    (found,) = torch.autograd.grad(y.sum(), x)
    expected = 2 * x * (x * x).exp() + x * x * (x * x).exp() * 2 * x
    assert torch.allclose(found, expected)


def test_a_function_is_one_node_whatever_its_forward_does():
    x = leaf(1.0)
    assert [node for node, _ in Square.apply(x).grad_fn.next_functions] == [(x * 1).grad_fn.next_functions[0][0]]


def test_what_was_saved_is_let_go_after_backward():
    x = leaf(1.0) * 1
    y = Square.apply(x)
    saved = weakref.ref(x)
    y.backward(torch.ones(1, dtype=torch.float64))
    del x
    gc.collect()
    assert saved() is None
    with pytest.raises(RuntimeError, match="second time"):
        y.grad_fn.saved_tensors  # noqa: B018 (reading it is what is refused)


def test_saved_tensors_go_through_the_hooks_of_saved_tensors():
    log = []

    def pack(tensor):
        log.append(tensor.tolist())
        return tensor

    x = leaf(3.0)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor * 10):
        y = Square.apply(x)
    y.sum().backward()
    assert log == [[3.0]]
    assert x.grad.tolist() == [60.0]


def test_a_chain_of_thousands_of_functions_runs_backward():
    x = y = leaf(1.0)
    for _ in range(20_000):
        y = Halved.apply(y)
    y.sum().backward()
    assert x.grad.tolist() == [1.0]


WRONG = {
    "too many": (lambda: returning(lambda grad: (grad, grad)).apply(leaf(1.0)), "None", "None"),
    "too few": (
        lambda: returning(lambda grad: grad).apply(leaf(1.0), leaf(1.0)),
        "son 2, y llegaron 1",
        "2, and 1 came",
    ),
    "no tensor": (lambda: returning(lambda grad: 5).apply(leaf(1.0)), "tipo int", "type int"),
    "wrong shape": (lambda: returning(lambda grad: grad.sum()).apply(leaf(1.0, 2.0)), "aquí [2]", "here [2]"),
    "for a number": (lambda: returning(lambda grad: (grad, grad)).apply(leaf(1.0), 5), "número 2", "number 2"),
}


@pytest.mark.parametrize("case", WRONG)
def test_the_note_under_a_wrong_backward_names_what_is_wrong_in_the_reader_s_language(case):
    make, spanish, english = WRONG[case]
    for language, words in {"es": spanish, "en": english}.items():
        set_language(language)
        with pytest.raises(RuntimeError) as refused:
            make().sum().backward()
        assert words in refused.value.__notes__[0]


def test_a_wrong_backward_leaves_the_leaf_as_it_was():
    x = leaf(1.0, 2.0)
    with pytest.raises(RuntimeError):
        returning(lambda grad: grad.sum()).apply(x).sum().backward()
    assert x.grad is None
