"""A large graph is drawn small: what repeats is one box, which says what it holds and shows it when it is opened."""

import random
import xml.etree.ElementTree as ElementTree

import pytest

import minigrad as torch
from minigrad.pictures import draw
from minigrad.pictures.collapse import collapsed
from minigrad.pictures.layout import layered
from minigrad.pictures.trace import Names, trace

SEED = 20261126
SVG = "{http://www.w3.org/2000/svg}"


def recurrent(steps):
    w, x = torch.ones(3, 3, requires_grad=True), torch.ones(3)
    hidden = x
    for _ in range(steps):
        hidden = torch.tanh(w @ hidden + x)
    return hidden.sum()


def layers(count):
    x = torch.ones(2, 3)
    for _ in range(count):
        x = torch.relu(torch.nn.Linear(3, 3)(x))
    return x.sum()


def texts(svg):
    return [element.text for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_small_graph_stays_as_it_is():
    graph = trace(recurrent(5), Names([]))
    assert collapsed(graph, 150) == (graph, {})


def test_what_is_done_over_and_over_is_one_box_that_says_what_it_holds():
    shown = texts(draw(recurrent(200)).svg)
    assert {"198 times:", "tanh  TanhBackward0", "+  AddBackward0", "@  MvBackward0"} < set(shown)
    assert "594 operations, 0 leaves" in shown


def test_leaves_of_its_own_are_in_the_box_and_shared_ones_are_not():
    assert "38 times:" in texts(draw(layers(40)).svg)
    assert "114 operations, 76 leaves" in texts(draw(layers(40)).svg)
    assert texts(draw(recurrent(200)).svg).count("leaf") == 1


def test_every_node_is_shown_or_counted():
    graph = trace(layers(100), Names([]))
    small, groups = collapsed(graph, 60)
    held = [member for group in groups.values() for member in group.members]
    assert len(small.nodes) <= 60
    assert len(held) + len(small.nodes) - len(groups) == len(graph.nodes)


def test_nothing_is_put_together_unless_it_is_asked_for():
    assert draw(recurrent(200), max_nodes=None).svg.count("data-box") == len(trace(recurrent(200), Names([])).nodes)
    assert draw(recurrent(20), max_nodes=20).svg.count("data-box") < 20


@pytest.mark.parametrize("seed", range(SEED, SEED + 50))
def test_no_cycle_arises_whatever_is_put_together(seed):
    chance = random.Random(seed)
    known = [torch.ones(2, requires_grad=True) for _ in range(2)]
    for _ in range(chance.randint(80, 200)):
        one, other = chance.choice(known[-6:]), chance.choice(known[-30:])
        known.append(chance.choice([torch.add, torch.mul])(one, other) if chance.random() < 0.7 else one.tanh())
    small, groups = collapsed(trace(known[-1].sum(), Names([])), 30)
    lines = [(edge.source.number, edge.target.number) for edge in small.edges]
    layered([(10, 10)] * len(small.nodes), lines)
    assert len(small.nodes) <= 60, f"seed {seed}"


def test_a_notebook_opens_a_box_and_a_small_graph_needs_no_page():
    shown = draw(recurrent(200))._repr_mimebundle_()
    assert shown["text/html"].count("<details") == 1
    assert "Open: 594 operations, 198 times the same. Here, 6 of 198 times." in shown["text/html"]
    assert "text/html" not in draw(recurrent(2))._repr_mimebundle_()


def test_it_speaks_spanish():
    shown = draw(recurrent(200), language="es")
    assert "198 veces:" in texts(shown.svg)
    assert "Abrir: 594 operaciones, 198 veces lo mismo" in shown.html
