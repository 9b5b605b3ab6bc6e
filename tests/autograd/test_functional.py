"""What the derivatives of functions promise: they agree with each other and with a nudge, and touch nothing."""

import numpy as np
import pytest

import minigrad as torch
from minigrad.autograd.functional import hessian, hvp, jacobian, jvp, vhp, vjp
from minigrad.words import set_language


def doubles(*numbers):
    return torch.tensor(numbers, dtype=torch.float64)


def curved(a, b):
    """Two results of two inputs, none of them linear."""
    return a.exp() * b.sin(), (a * a * b).sum()


def number(a):
    return (a.exp() * a).sum() * a.sum()


A, B = doubles(0.3, -0.7, 1.1), doubles(1.2, 0.4, -0.5)
U, V = (doubles(1.0, -2.0, 0.5), doubles(3.0)[0]), (doubles(0.2, 0.9, -1.0), doubles(-0.3, 0.6, 2.0))


def test_vjp_and_jvp_are_products_with_the_jacobian():
    blocks = [[block.numpy() for block in row] for row in jacobian(curved, (A, B))]
    left = [U[0].numpy() @ blocks[0][j] + U[1].item() * blocks[1][j] for j in (0, 1)]
    right = [blocks[i][0] @ V[0].numpy() + blocks[i][1] @ V[1].numpy() for i in (0, 1)]
    for found, expected in zip(vjp(curved, (A, B), U)[1] + jvp(curved, (A, B), V)[1], left + right, strict=True):
        np.testing.assert_allclose(found.numpy(), expected, rtol=1e-12)


def test_jvp_is_how_the_results_change_when_the_inputs_move():
    step = 1e-6
    above, below = (curved(A + sign * V[0], B + sign * V[1]) for sign in (step, -step))
    nudged = [(high - low) / (2 * step) for high, low in zip(above, below, strict=True)]
    for found, expected in zip(jvp(curved, (A, B), V)[1], nudged, strict=True):
        np.testing.assert_allclose(found.numpy(), expected.numpy(), rtol=1e-7)


def test_hvp_and_vhp_are_products_with_the_hessian():
    whole, v = hessian(number, A), V[0]
    np.testing.assert_allclose(whole.numpy(), whole.numpy().T, rtol=1e-12)
    for found in (hvp(number, A, v)[1], vhp(number, A, v)[1]):
        np.testing.assert_allclose(found.numpy(), whole.numpy() @ v.numpy(), rtol=1e-12)


def test_each_of_them_can_be_differentiated_again():
    assert torch.autograd.gradcheck(lambda a: jacobian(number, a, create_graph=True), A.clone().requires_grad_())
    for product in (vjp, jvp):
        v = doubles(1.0, 2.0, -1.0)
        inputs = A.clone().requires_grad_()
        assert torch.autograd.gradcheck(lambda a, v=v, product=product: product(torch.exp, a, v, True)[1], inputs)
    assert torch.autograd.gradcheck(lambda a: hessian(number, a, create_graph=True), A.clone().requires_grad_())


def test_no_grad_is_written_and_no_input_changed():
    x = A.clone().requires_grad_()
    before = x.tolist()
    jacobian(number, x)
    hessian(number, x)
    jvp(number, x, V[0])
    assert (x.grad, x.tolist(), x._version) == (None, before, 0)


def test_the_note_under_a_hessian_of_many_numbers_names_the_cure_in_the_reader_s_language():
    for language, word in {"es": "un solo número", "en": "a single number"}.items():
        set_language(language)
        with pytest.raises(RuntimeError) as refused:
            hessian(torch.exp, A)
        (note,) = refused.value.__notes__
        assert word in note
        assert "[3]" in note
        assert ".sum()" in note
