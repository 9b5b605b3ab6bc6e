"""derive: the chain rule written out, with the declared rules, this graph's names and its numbers."""

import pytest

import minigrad
from minigrad.pictures import derive
from minigrad.pictures.notation import latex_of, matrix, symbol


def seeds_matrix(torch):
    """The matrix of 4.5 of PyTorch's first autograd tutorial."""
    x = torch.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    out = z.mean()
    return derive(out, x)


def test_the_matrix_of_the_tutorial():
    assert repr(seeds_matrix(minigrad)).splitlines() == [
        "∂out/∂out = 1",
        "∂out/∂z = expand(∂out/∂out, (2, 2)) / 4 = expand(1, (2, 2)) / 4 = [[0.25, 0.25], [0.25, 0.25]]",
        "v1 = Mul(y, y)",
        "∂out/∂v1 = ∂out/∂z * 3 = [[0.25, 0.25], [0.25, 0.25]] * 3 = [[0.75, 0.75], [0.75, 0.75]]",
        "∂out/∂y = ∂out/∂v1 * y + ∂out/∂v1 * y = [[0.75, 0.75], [0.75, 0.75]] * [[3, 3], [3, 3]] + "
        "[[0.75, 0.75], [0.75, 0.75]] * [[3, 3], [3, 3]] = [[4.5, 4.5], [4.5, 4.5]]",
        "∂out/∂x = ∂out/∂y = [[4.5, 4.5], [4.5, 4.5]]",
    ]


def test_it_is_mathematics_in_a_notebook():
    shown = seeds_matrix(minigrad)._repr_mimebundle_()
    assert shown["text/markdown"].startswith("$$\n\\begin{aligned}")
    assert r"\frac{\partial \mathrm{out}}{\partial v_{1}} \odot y + " in shown["text/markdown"]
    assert r"\begin{bmatrix} 4.5 & 4.5 \\ 4.5 & 4.5 \end{bmatrix}" in shown["text/markdown"]
    assert shown["text/plain"].startswith("∂out/∂out = 1")


def test_the_last_equation_ends_on_the_gradient_that_backward_gives():
    a = minigrad.tensor(2.0, requires_grad=True)
    b = minigrad.tensor([0.5, -1.0], requires_grad=True)
    out = ((a * b).exp() / a).sum()
    written = derive(out, a)
    out.backward()
    assert float(written.equations[-1]["text"][-1].replace("−", "-")) == pytest.approx(a.grad.item(), rel=1e-3)
    assert " + " in written.equations[-1]["text"][1]


def test_what_broadcasting_repeated_is_summed():
    a = minigrad.tensor(2.0, requires_grad=True)
    b = minigrad.tensor([3.0, -1.0])
    out = (a * b).sum()
    last = "∂out/∂a = sum_to_size(∂out/∂v1 * [3, −1], []) = sum_to_size([1, 1] * [3, −1], []) = 2"
    assert repr(derive(out, a)).splitlines()[-1] == last


def test_only_what_lies_between_is_written():
    a, b = minigrad.tensor(2.0, requires_grad=True), minigrad.tensor(3.0, requires_grad=True)
    c = a * a
    d = b * 5
    out = c + d
    assert "∂out/∂d" not in repr(derive(out, a))
    assert "∂out/∂c" not in repr(derive(out, b))
    assert repr(derive(out, c)).splitlines() == ["∂out/∂out = 1", "∂out/∂c = ∂out/∂out = 1"]


def test_a_gradient_for_a_tensor_of_several_numbers():
    x = minigrad.tensor([1.0, 2.0], requires_grad=True)
    y = x * 2
    assert repr(derive(y, x, minigrad.tensor([1.0, 10.0]))).splitlines()[0] == "∂y/∂y = [1, 10]"
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        derive(y, x)


def test_a_function_without_a_declared_rule_is_named():
    class Square(minigrad.autograd.Function):
        @staticmethod
        def forward(ctx, a):
            ctx.save_for_backward(a)
            return a * a

        @staticmethod
        def backward(ctx, grad):
            (a,) = ctx.saved_tensors
            return grad * 2 * a

    x = minigrad.tensor(3.0, requires_grad=True)
    y = Square.apply(x)
    assert repr(derive(y, x)).splitlines()[-1] == "∂y/∂x = SquareBackward(∂y/∂y) = 6"


def test_what_arrives_at_several_results_is_not_added_up():
    x = minigrad.tensor([[2.0], [5.0]], requires_grad=True)
    first, second = x.chunk(2, 0)
    out = (first * second).sum()
    lines = repr(derive(out, x)).splitlines()
    assert lines[-2] == "∂out/∂first = [[5]], [[2]]"
    assert lines[-1] == "∂out/∂x = SplitBackward0(∂out/∂first) = [[5], [2]]"


def test_nothing_is_changed():
    x = minigrad.tensor(3.0, requires_grad=True)
    y = x * x
    derive(y, x)
    assert x.grad is None
    y.backward()


@pytest.mark.parametrize(("language", "words"), [("en", "does not lead to b"), ("es", "no llega a b")])
def test_what_the_graph_does_not_lead_to_is_refused(language, words):
    minigrad.words.set_language(language)
    a, b = minigrad.tensor(2.0, requires_grad=True), minigrad.tensor(3.0, requires_grad=True)
    with pytest.raises(ValueError, match=words):
        derive(a * a, b)
    with pytest.raises(TypeError, match="derive"):
        derive(a * a, 2)


@pytest.mark.parametrize(
    ("formula", "latex"),
    [
        ("grad * other", r"g \cdot y"),
        ("-grad * ((self / other) / other)", r"-g \cdot \frac{\frac{x}{y}}{y}"),
        ("grad * (1 - result * result)", r"g \cdot \left( 1 - r \cdot r \right)"),
        ("grad - (self - other)", r"g - \left( x - y \right)"),
        ("slope_of_power(self + other, 3)", r"3 \cdot \left( x + y \right)^{2}"),
        ("grad * slope_of_power(self, 2)", r"g \cdot 2 \cdot x"),
        ("mm(t(self), grad)", r"x^{\top} \, g"),
        ("sum_to_size(grad * other, [2, 3])", r"\textstyle\sum \left( g \cdot y \right)"),
        ("threshold_backward(grad, result)", r"g \cdot \left[ r > 0 \right]"),
        ("some_thing(grad)", r"\operatorname{some\_thing}\left( g \right)"),
    ],
)
def test_a_formula_is_written_as_in_a_book(formula, latex):
    names = {"grad": "g", "self": "x", "other": "y", "result": "r"}
    assert latex_of(formula, names.get) == latex


def test_numbers_names_and_matrices():
    import numpy as np

    assert matrix(np.array(-0.5)) == "-0.5"
    assert matrix(np.array(1e-9)) == r"1 \cdot 10^{-9}"
    assert matrix(np.zeros((20, 30))) == r"\left[20 \times 30\right]"
    assert [symbol(name) for name in ("x", "v12", "loss", "w_1", "a_b")] == [
        "x",
        "v_{12}",
        r"\mathrm{loss}",
        "w_{1}",
        r"\mathrm{a\_b}",
    ]


@pytest.mark.parity
def test_real_pytorch_is_derived_alike():
    torch = pytest.importorskip("torch")
    assert repr(seeds_matrix(torch)) == repr(seeds_matrix(minigrad))
