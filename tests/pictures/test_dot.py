"""make_dot: the graph for Graphviz, with nothing in a name that Graphviz could take for an order."""

import os
import re
import shutil
import sys

import pytest

import minigrad as torch
from minigrad.pictures import make_dot
from minigrad.words import set_language

graphviz = pytest.importorskip("graphviz", reason="make_dot needs the package graphviz (extra: course)")
needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="the program dot of Graphviz is not installed")


def seed_dot(torch, **options):
    """The graph of PyTorch's first autograd tutorial, drawn where the tutorial's variables are."""
    x = torch.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    out = z.mean()
    return make_dot(out, **options)


def labels(drawing):
    """The labels of all boxes, as they stand in the DOT text."""
    return re.findall(r'^\t\S+ \[label=("(?:[^"\\]|\\.)*"|\w+)', drawing.source, flags=re.MULTILINE)


def edges(drawing):
    return re.findall(r"^\t(\S+) -> (\S+)", drawing.source, flags=re.MULTILINE)


def svg(drawing):
    return drawing.pipe(format="svg", encoding="utf-8")


SEED_DOT = """\
digraph {
	graph [nodesep=0.3 rankdir=TB ranksep=0.35]
	node [color="#333333" fillcolor="#FFFFFF" fontname=Helvetica fontsize=11 height=0.3 shape=box \
style="filled,rounded"]
	edge [arrowsize=0.7 color="#5A5A5A"]
	n0 [label="out\\nroot\\nshape []" color="#8A6D00" fillcolor="#FFF6CC" peripheries=2 \
style=filled tooltip=out]
	n1 [label="MeanBackward0\\nout.grad_fn" tooltip=MeanBackward0]
	n2 [label="MulBackward0\\nz.grad_fn" tooltip=MulBackward0]
	n3 [label=MulBackward0 tooltip=MulBackward0]
	n4 [label="AddBackward0\\ny.grad_fn" tooltip=AddBackward0]
	n5 [label="+=  AccumulateGrad" color="#00795A" fillcolor="#D9F2E8" margin=0 shape=invtrapezium \
style=filled tooltip=AccumulateGrad]
	n6 [label="x\\nleaf\\nshape [2, 2]" color="#0072B2" fillcolor="#DCEBF7" penwidth=2 style=filled tooltip=x]
	n7 [label="None\\nconstant" color="#767676" fillcolor="#F3F3F3" style="filled,dashed" tooltip=None]
	n8 [label="None\\nconstant" color="#767676" fillcolor="#F3F3F3" style="filled,dashed" tooltip=None]
	n1 -> n0
	n2 -> n1
	n3 -> n2
	n4 -> n3
	n6 -> n5
	n5 -> n4
	n7 -> n4
	n4 -> n3
	n8 -> n2
}
"""


def test_the_tutorial_graph_is_this_text():
    assert seed_dot(torch).source == SEED_DOT


def test_it_is_a_digraph_of_graphviz():
    assert isinstance(seed_dot(torch), graphviz.Digraph)


def test_the_words_are_in_the_readers_language_and_class_names_are_not_translated():
    set_language("es")
    assert labels(seed_dot(torch)) == [
        r'"out\nraíz\nforma []"',
        r'"MeanBackward0\nout.grad_fn"',
        r'"MulBackward0\nz.grad_fn"',
        "MulBackward0",
        r'"AddBackward0\ny.grad_fn"',
        '"+=  AccumulateGrad"',
        r'"x\nhoja\nforma [2, 2]"',
        r'"None\nconstante"',
        r'"None\nconstante"',
    ]


def test_a_tensor_without_a_graph_is_one_box():
    x = torch.ones(2, requires_grad=True)
    data = torch.ones(3)
    assert labels(make_dot(x)) == [r'"x\nleaf\nshape [2]"']
    assert labels(make_dot(data)) == [r'"data\nconstant\nshape [3]"']


@pytest.mark.parametrize("params", [dict, dict.items, lambda named: iter(named.items())])
def test_params_of_torchviz_name_tensors_in_any_of_its_forms(params):
    layer = [torch.ones(2, requires_grad=True)]
    drawing = make_dot(layer[0].sum(), params({"layer.weight": layer[0]}))
    assert r'"layer.weight\nleaf\nshape [2]"' in labels(drawing)


def test_names_work_as_in_print_graph():
    layer = [torch.ones(2, requires_grad=True)]
    assert r'"w\nleaf\nshape [2]"' in labels(make_dot(layer[0].sum(), names={"w": layer[0]}))


def test_saved_tensors_are_notes_each_tied_to_the_one_node_that_keeps_it():
    drawing = seed_dot(torch, show_saved=True)
    ties = re.findall(r"(\S+) -> (\S+) \[dir=none style=dotted\]", drawing.source)
    assert ("n3_self", "n3") in ties and ("n3_other", "n3") in ties
    assert len({note for note, _ in ties}) == len(ties)
    assert r'"self = y\nshape [2, 2]"' in labels(drawing)


def test_after_backward_saved_tensors_are_shown_as_gone():
    x = torch.ones(2, requires_grad=True)
    out = (x * x).sum()
    out.backward()
    drawing = make_dot(out, show_saved=True, show_attrs=True)
    assert r'"self\nfreed or overwritten"' in labels(drawing)
    assert any("self: freed or overwritten" in label for label in labels(drawing))


def test_show_attrs_writes_what_a_node_keeps_and_cuts_it_where_told():
    x = torch.ones(2, requires_grad=True)
    z = x * x
    whole, cut = make_dot(z, show_attrs=True), make_dot(z, show_attrs=True, max_attr_chars=3)
    assert r'"MulBackward0\nz.grad_fn\nother: shape [2]\nself: shape [2]"' in labels(whole)
    assert r'"MulBackward0\nz.grad_fn\nother: sha…\nself: sha…"' in labels(cut)


@pytest.mark.slow
def test_a_chain_of_10_000_nodes_is_drawn_without_recursion():
    y = torch.ones(1, requires_grad=True)
    for _ in range(10_000):
        y = y * 2
    assert make_dot(y).source.count("tooltip=MulBackward0") == 10_000


def test_what_is_not_a_tensor_is_refused():
    with pytest.raises(TypeError, match=r"make_dot needs a tensor .* float"):
        make_dot(1.0)


@pytest.mark.parametrize(("language", "words"), [("en", "install it with"), ("es", "instálalo con")])
def test_without_the_package_the_error_names_the_cure(monkeypatch, language, words):
    set_language(language)
    monkeypatch.setitem(sys.modules, "graphviz", None)
    with pytest.raises(ImportError, match=f"{words}: pip install graphviz"):
        seed_dot(torch)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "The program Graphviz is missing"), ("es", "No está el programa Graphviz")]
)
def test_where_dot_is_missing_a_notebook_shows_our_picture_the_text_and_how_to_get_graphviz(
    monkeypatch, tmp_path, language, words
):
    set_language(language)
    monkeypatch.setenv("PATH", str(tmp_path))
    drawing = seed_dot(torch)
    shown = drawing._repr_mimebundle_()
    assert list(shown) == ["image/svg+xml", "text/plain"]
    assert shown["image/svg+xml"].count("data-box") == shown["text/plain"].count("tooltip")
    assert shown["text/plain"].startswith(words)
    assert shown["text/plain"].endswith(drawing.source)


@pytest.mark.skipif(os.name == "nt", reason="another system of files that can be run")
@pytest.mark.parametrize(
    "program", ["\x7f no program at all", "#!/bin/sh\nexit 1\n"], ids=["cannot be started", "fails"]
)
@pytest.mark.parametrize(
    ("language", "words"), [("en", "The program Graphviz cannot be run"), ("es", "El programa Graphviz no se puede")]
)
def test_where_dot_does_not_run_a_notebook_shows_our_picture_too(monkeypatch, tmp_path, program, language, words):
    set_language(language)
    (tmp_path / "dot").write_text(program)
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    shown = seed_dot(torch)._repr_mimebundle_()
    assert "data-box" in shown["image/svg+xml"]
    assert shown["text/plain"].startswith(words)


@needs_dot
def test_dot_draws_every_box_and_every_arrow():
    drawing = seed_dot(torch)
    picture = svg(drawing)
    assert picture.count('class="node"') == len(labels(drawing)) == 9
    assert picture.count('class="edge"') == len(edges(drawing)) == 9
    assert "image/svg+xml" in drawing._repr_mimebundle_()


@needs_dot
@pytest.mark.parametrize(
    "name",
    ['two "quotes"', "back\\slash", r"\N", "end\\", "{a|b}", "<b>x</b>", "a&lt;b", "αñ→∂", "a:b", "a;b[c]"],
)
def test_a_name_is_drawn_as_it_is_written(name):
    x = torch.ones(2, requires_grad=True)
    texts = re.findall(r"<text[^>]*>(.*?)</text>", svg(make_dot(x.sum(), names={name: x})))
    read = [xml_unescape(text) for text in texts]
    assert name in read


def xml_unescape(text):
    from xml.etree import ElementTree

    return ElementTree.fromstring(f"<t>{text}</t>").text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parity
def test_a_graph_of_real_pytorch_gives_the_same_text():
    import torch as real

    assert seed_dot(real).source == SEED_DOT == seed_dot(torch).source
