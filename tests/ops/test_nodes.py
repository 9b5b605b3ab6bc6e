"""The nodes that operations leave: PyTorch's names, edges and saved values (`facts/nodes.json`)."""

import pytest
from asking import ask, cases, recorded, run

import minigrad as torch

NODES = recorded("nodes")
# Values that PyTorch saves and that none of our formulas needs: sizes, and options that are not there yet.
UNUSED = {"alpha", "ord"} | {
    f"{name}_sym_{fact}" for name in ("self", "mat2") for fact in ("sizes", "strides", "numel")
}

ANSWERS = [fact for fact in recorded("answers") if fact["about"] in ("saved", "nodes")]


@pytest.mark.parametrize("fact", NODES, ids=lambda fact: fact["code"])
def test_a_node_is_called_as_in_pytorch(fact):
    assert run(fact["code"], torch).grad_fn.name() == fact["name"]


@pytest.mark.parametrize("fact", NODES, ids=lambda fact: fact["code"])
def test_its_edges_lead_where_they_lead_in_pytorch(fact):
    next_functions = run(fact["code"], torch).grad_fn.next_functions
    assert [[node and node.name(), number] for node, number in next_functions] == fact["edges"]


@pytest.mark.parametrize("fact", NODES, ids=lambda fact: fact["code"])
def test_it_saves_what_pytorch_saves(fact):
    node = run(fact["code"], torch).grad_fn
    saved = {name.removeprefix("_saved_") for name in dir(node) if name.startswith("_saved_")}
    assert saved - UNUSED == set(fact["saved"]) - UNUSED


@pytest.mark.parametrize("fact", cases(ANSWERS))
def test_asked_about_its_nodes_it_answers_as_pytorch(fact):
    assert ask(fact["code"], torch).get("value") == fact["value"]
