"""print_graph: the graph as text that a student can read, or hear."""

import io

import pytest

import minigrad as torch
from minigrad.pictures import print_graph
from minigrad.words import set_language


def printed(_out, **options):
    """What print_graph prints when it finds no names but those given: `_out` is private, hence none."""
    text = io.StringIO()
    print_graph(_out, file=text, **options)
    return text.getvalue()


def seed_graph(torch):
    """The graph of PyTorch's first autograd tutorial, printed where the tutorial's variables are."""
    x = torch.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    out = z.mean()
    text = io.StringIO()
    print_graph(out, file=text)
    return text.getvalue()


SEED_GRAPH = """\
MeanBackward0  out.grad_fn
│
MulBackward0  z.grad_fn
├─[1] None (constant)
│
MulBackward0
├─[0] (1) AddBackward0  y.grad_fn
│     ├─[1] None (constant)
│     │
│     AccumulateGrad  leaf x, shape [2, 2]
└─[1] (1) the same AddBackward0
"""

SEED_GRAPH_IN_SPANISH = """\
MeanBackward0  out.grad_fn
│
MulBackward0  z.grad_fn
├─[1] None (constante)
│
MulBackward0
├─[0] (1) AddBackward0  y.grad_fn
│     ├─[1] None (constante)
│     │
│     AccumulateGrad  hoja x, forma [2, 2]
└─[1] (1) el mismo AddBackward0
"""


def test_the_tutorial_graph_reads_in_english():
    assert seed_graph(torch) == SEED_GRAPH


def test_the_tutorial_graph_reads_in_spanish():
    set_language("es")
    assert seed_graph(torch) == SEED_GRAPH_IN_SPANISH


def test_it_prints_on_the_screen_when_no_file_is_given(capsys):
    a = torch.ones(3, requires_grad=True)
    print_graph(a.sum())
    assert capsys.readouterr().out == "SumBackward0\n│\nAccumulateGrad  leaf a, shape [3]\n"


def test_only_branches_go_to_the_right():
    a = torch.ones(3, requires_grad=True)
    b = torch.ones((), requires_grad=True)
    assert printed((a * b * 2 + b).sum(), names={"a": a, "b": b}) == (
        "SumBackward0\n"
        "│\n"
        "AddBackward0\n"
        "├─[0] MulBackward0\n"
        "│     ├─[1] None (constant)\n"
        "│     │\n"
        "│     MulBackward0\n"
        "│     ├─[0] AccumulateGrad  leaf a, shape [3]\n"
        "│     └─[1] (1) AccumulateGrad  leaf b, shape []\n"
        "└─[1] (1) the same AccumulateGrad\n"
    )


@pytest.mark.slow
def test_a_long_chain_stays_in_its_column():
    y = torch.ones(1, requires_grad=True)
    for _ in range(100_000):
        y = y * 2
    lines = printed(y).splitlines()
    assert lines.count("MulBackward0") == 100_000
    assert lines[-1] == "AccumulateGrad  leaf, shape [1]"
    assert max(map(len, lines)) < 40


def test_branches_within_branches_go_on_below_instead_of_running_off_the_page():
    x = torch.ones(1, requires_grad=True)
    y = x
    for _ in range(1000):
        y = y * x
    lines = printed(y, names={"x": x}).splitlines()
    assert max(map(len, lines)) < 110
    below = [line for line in lines if line.endswith("goes on below")]
    assert below[0].endswith("├─[0] (1) MulBackward0, goes on below")
    assert lines[lines.index("") + 1] == "(1) MulBackward0"
    assert len(below) == lines.count("")
    multiplications = [line for line in lines if line.endswith("MulBackward0")]
    assert len(multiplications) == 1000
    assert sum("leaf x" in line for line in lines) == 1


def test_a_variable_names_its_leaf_and_its_grad_fn_and_the_first_name_stays():
    weight = torch.ones(2, requires_grad=True)
    also_weight = weight
    loss = weight.sum()
    also_loss = loss
    text = io.StringIO()
    print_graph(also_loss, file=text)
    assert text.getvalue() == "SumBackward0  loss.grad_fn\n│\nAccumulateGrad  leaf weight, shape [2]\n"
    assert also_weight is weight


def test_local_variables_come_first_then_global_ones_and_those_of_ipython_never():
    cell = """
_ = _3 = __ = _hidden = weight = torch.ones(2, requires_grad=True)
Out = {3: weight}
_4 = weight.exp()
total = other_name_of_total = _4.sum()

def show(loss):
    print_graph(loss, file=text)

show(total)
"""
    text = io.StringIO()
    exec(cell, {"torch": torch, "print_graph": print_graph, "text": text})
    assert text.getvalue() == (
        "SumBackward0  loss.grad_fn\n│\nExpBackward0\n│\nAccumulateGrad  leaf weight, shape [2]\n"
    )


def test_given_names_win_over_the_variables():
    x = torch.ones(2, requires_grad=True)
    text = io.StringIO()
    print_graph(x.sum(), names={"capa.peso": x}, file=text)
    assert "leaf capa.peso, shape [2]" in text.getvalue()


def test_a_tensor_without_a_graph_says_why():
    x = torch.ones(2, 2, requires_grad=True)
    data = torch.ones(3)
    assert printed(x, names={"x": x}) == ("leaf x, shape [2, 2]: no operation made it, there is no graph behind it\n")
    assert printed(data, names={"data": data}) == (
        "tensor data, shape [3]: it does not require grad (requires_grad=False), no graph leads to it\n"
    )
    set_language("es")
    assert printed(data) == (
        "tensor, forma [3]: no pide gradiente (requires_grad=False), ningún grafo lleva hasta él\n"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "print_graph needs a tensor"), ("es", "print_graph necesita un tensor")],
)
def test_what_is_not_a_tensor_is_refused_in_the_readers_language(language, words):
    set_language(language)
    x = torch.ones((), requires_grad=True)
    for wrong in (x.item(), x.exp().grad_fn, None):
        with pytest.raises(TypeError) as raised:
            print_graph(wrong)
        assert str(raised.value).startswith(words)
        assert type(wrong).__name__ in str(raised.value)


@pytest.mark.parametrize("wrong", [{"w": 3.0}, ["w"], 7])
def test_names_that_are_not_names_of_tensors_are_refused(wrong):
    with pytest.raises(TypeError, match="from name to tensor"):
        print_graph(torch.ones(1, requires_grad=True).sum(), names=wrong)


def test_a_screen_that_only_knows_ascii_gets_ascii():
    año = torch.ones(2, requires_grad=True)
    written = io.BytesIO()
    screen = io.TextIOWrapper(written, encoding="ascii", newline="\n")
    print_graph((año * año * 2).sum(), file=screen)
    screen.flush()
    assert written.getvalue().decode("ascii") == (
        "SumBackward0\n"
        "|\n"
        "MulBackward0\n"
        "|-[1] None (constant)\n"
        "|\n"
        "MulBackward0\n"
        "|-[0] (1) AccumulateGrad  leaf a\\xf1o, shape [2]\n"
        "\\-[1] (1) the same AccumulateGrad\n"
    )


@pytest.mark.parity
def test_a_graph_of_real_pytorch_reads_the_same():
    import torch as real

    assert seed_graph(real) == SEED_GRAPH == seed_graph(torch)
