"""Whatever tensor a formula needs is checked: a write to it before the backward is an error, never a wrong number.

Every declaration with a gradient is reached by the cases of `test_gradients.py`, which fails otherwise.
"""

from itertools import chain

import numpy as np
import pytest
from test_gradients import drawn, leaves_of, nodes_of, on_all_shapes

import minigrad as torch
from minigrad.exact.methods import Number

pytestmark = pytest.mark.slow

# Arrays that nobody else can have: which elements of its base a view shows.
OWN_ARRAYS = {"places"}


def kept(node):
    """What a node keeps for its formulas, by name."""
    slots = chain.from_iterable(getattr(kind, "__slots__", ()) for kind in type(node).__mro__)
    names = [slot.removeprefix("saved_") for slot in slots if slot.startswith("saved_") and slot[-8:] != "_version"]
    return {name: getattr(node, f"saved_{name}") for name in names}


def parts(value):
    """The value itself, and all that stands in it if it is a list or a dictionary."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    return [part for each in value for part in parts(each)] if isinstance(value, list | tuple | set) else [value]


def saved_tensors(node):
    """The tensors that a node shows as saved, but those that were made of a Python number, which nobody else has."""
    shown = [part for name in type(node).saved_names for part in parts(getattr(node, f"_saved_{name}"))]
    return [each for each in shown if each is not None and type(each) is not Number]


@on_all_shapes
def test_what_a_formula_needs_is_a_plain_value_or_a_tensor_with_a_version(function, shapes, low, high):
    leaves = leaves_of(drawn(shapes, low, high))
    for node in nodes_of(function(*leaves), leaves):
        for name, value in kept(node).items():
            if name in type(node).saved_names or name in OWN_ARRAYS:
                continue
            held = [type(part).__name__ for part in parts(value) if isinstance(part, torch.Tensor | np.ndarray)]
            assert not held, f"{type(node).operation.name} keeps a tensor as its option {name}, so nobody checks it"


@on_all_shapes
def test_a_write_to_any_saved_tensor_is_an_error_when_its_formula_is_used(function, shapes, low, high):
    def saving_nodes():
        leaves = leaves_of(drawn(shapes, low, high))
        nodes = sorted(nodes_of(function(*leaves), leaves), key=lambda node: node.sequence_nr)
        return [(node, number) for node in nodes for number in range(len(saved_tensors(node)))]

    for place in range(len(saving_nodes())):
        node, number = saving_nodes()[place]
        saved_tensors(node)[number].detach()._count_write()
        incoming = [None] * len(node.shape) if isinstance(node.shape, list) else None
        for formula in node.apply_arrays, node.apply_tensors:
            with pytest.raises(RuntimeError, match="modified (by an )?inplace"):
                formula(incoming)


def test_a_write_through_a_view_whose_own_data_has_no_place_in_its_base_is_refused():
    base = torch.ones(2, requires_grad=True) * 1
    view = base[:]
    view.data = torch.ones(4)[2:]
    with pytest.raises(RuntimeError) as caught:
        view[:1].mul_(5)
    assert str(caught.value).startswith("setStorage: sizes [1], strides [1], storage offset 2, and itemsize 4")
    assert caught.value.__notes__
    assert view.data.tolist() == [5, 1]
