"""What gradcheck promises: it finds gradients that are wrong, leaves the inputs as they were, and says what it saw."""

import numpy as np
import pytest

import minigrad as torch
from minigrad.autograd.gradcheck import GradcheckError, gradcheck, gradgradcheck
from minigrad.words import set_language


def leaf(*numbers):
    return torch.tensor(numbers, dtype=torch.float64, requires_grad=True)


def with_backward(rule):
    """The cube, with `rule(grad, a)` for its backward."""

    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, a):
            ctx.save_for_backward(a)
            return a * a * a

        @staticmethod
        def backward(ctx, grad):
            (a,) = ctx.saved_tensors
            return rule(grad, a)

    return Cube.apply


def test_the_right_backward_passes_both_checks():
    cube = with_backward(lambda grad, a: grad * 3 * a * a)
    assert gradcheck(cube, leaf(0.5, -2.0))
    assert gradgradcheck(cube, leaf(0.5, -2.0))


WRONG = {
    "a sign": lambda grad, a: -grad * 3 * a * a,
    "a factor": lambda grad, a: grad * 2 * a * a,
    "an exponent": lambda grad, a: grad * 3 * a,
    "one element": lambda grad, a: grad * 3 * a * a * torch.tensor([1.0, 1.001], dtype=torch.float64) ** 2,
    "elements mixed up": lambda grad, a: grad.flip(0) * 3 * a * a,
    "the incoming gradient forgotten": lambda grad, a: 3 * a * a,
    "summed too much": lambda grad, a: (grad * 3 * a * a).sum().expand(2),
    "nothing": lambda grad, a: None,
}


@pytest.mark.parametrize("mistake", WRONG)
def test_a_wrong_backward_is_found(mistake):
    with pytest.raises(GradcheckError):
        gradcheck(with_backward(WRONG[mistake]), leaf(0.5, -2.0))
    assert not gradcheck(with_backward(WRONG[mistake]), leaf(0.5, -2.0), raise_exception=False)


def test_a_backward_that_is_right_once_and_wrong_twice_is_found_by_the_second_check():
    once = with_backward(lambda grad, a: grad * (3 * a * a).detach())
    assert gradcheck(once, leaf(0.5, -2.0))
    assert not gradgradcheck(once, leaf(0.5, -2.0), raise_exception=False)


def test_inputs_are_what_they_were_even_if_the_function_fails_half_way():
    x = leaf(0.5, -2.0)

    def fails_when_nudged(a):
        if a[1].item() != -2.0:
            raise ValueError("nudged")
        return a * a

    with pytest.raises(ValueError, match="nudged"):
        gradcheck(fails_when_nudged, x)
    assert (x.tolist(), x._version, x.grad) == ([0.5, -2.0], 0, None)


def test_views_that_are_not_contiguous_are_nudged_where_they_lie():
    base = torch.tensor(np.arange(6.0).reshape(2, 3) + 0.5)
    x = base.t().detach().requires_grad_()
    assert gradcheck(lambda a: (a * a * a).sum(0), x)


def test_the_note_under_a_mismatch_explains_the_tables_in_the_reader_s_language():
    for language, words in {"es": "La fila i", "en": "Row i"}.items():
        set_language(language)
        with pytest.raises(GradcheckError) as refused:
            gradcheck(with_backward(WRONG["a factor"]), leaf(0.5, -2.0))
        assert words in refused.value.__notes__[0]
