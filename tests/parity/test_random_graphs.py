"""300 random graphs agree with real PyTorch: values, gradients, second derivatives, nodes, edges and backward order.

    MINIGRAD_PARITY_SEED=7 python -m pytest tests/parity -s

tries others and shows the table of hits. Tolerances are relative to the largest element of the tensor, or to 1 if
that is larger: 1e-11 where all is float64; where float32 takes part, 2e-5 in values and gradients and 2e-4 in second
derivatives, since both libraries round there, in different places.
"""

import os
import warnings
from collections import Counter

import numpy as np
import pytest
from asking import numbered, reachable

import minigrad
from minigrad.autograd.engine import walk

pytestmark = pytest.mark.parity
torch = pytest.importorskip("torch")
programs = pytest.importorskip("programs")  # it imports torch

SEED = int(os.environ.get("MINIGRAD_PARITY_SEED", "20240117"))
GRAPHS = 300
HITS = 20


def outcome(program, library):
    """All that is compared of one program, or the text of its error."""
    values = {"torch": library}
    try:
        exec(program.code, values)
        out, leaves = values["out"], [values[name] for name in program.leaves]
        numbers = numbered(out.grad_fn)
        names = {id(leaf): name for name, leaf in zip(program.leaves, leaves, strict=True)}
        nodes = [
            (node.name(), names.get(id(getattr(node, "variable", None))), edges(node, numbers)) for node in numbers
        ]
        found = {
            "values": [array(value) for name, value in values.items() if isinstance(value, library.Tensor)],
            "nodes": nodes,
            "order": [numbers[node] for node in order(out, library)],
            "gradients": [array(leaf.grad) for leaf in leaves],
        }
        return found | {"recorded gradients": recorded(out, leaves), "second derivatives": second(leaves)}
    except RuntimeError as error:
        return {"error": str(error).partition("[torch.")[0]}  # which of several changed tensors is named may differ


def edges(node, numbers):
    return [(following and numbers[following], number) for following, number in node.next_functions]


def array(tensor):
    return None if tensor is None else tensor.detach().numpy().copy()


def order(out, library):
    """The nodes as they run backward from `out`, which also fills the gradients."""
    if library is minigrad:
        return [node for node, _, _ in walk({out.grad_fn: np.ones(out.shape, out.dtype.numpy)}, True)]
    nodes = []
    for node in reachable(out.grad_fn):
        node.register_prehook(lambda _, node=node: nodes.append(node))
    out.backward(retain_graph=True)
    return nodes


def recorded(out, leaves):
    """The gradients once more, now recorded, so that they can be differentiated."""
    for leaf in leaves:
        leaf.grad = None
    out.backward(create_graph=True)
    return [array(leaf.grad) for leaf in leaves]


def second(leaves):
    """The gradients of the sum of the squares of the gradients; None if those do not depend on anything."""
    gradients = [leaf.grad for leaf in leaves if leaf.grad is not None and leaf.grad.requires_grad]
    for leaf in leaves:
        leaf.grad = None
    for gradient in gradients:
        (gradient * gradient).sum().backward(retain_graph=True)
    return [np.zeros(leaf.shape) if leaf.grad is None else array(leaf.grad) for leaf in leaves]


def disagreement(expected, found):
    """What is different, in words; empty if nothing is."""
    if "error" in expected or "error" in found:
        return (
            ""
            if expected.get("error") == found.get("error")
            else f"error: {expected.get('error')} | {found.get('error')}"
        )
    for what in ("nodes", "order"):
        if expected[what] != found[what]:
            return f"{what}:\n{expected[what]}\n{found[what]}"
    single = any(value.dtype == "float32" for value in expected["values"])
    for what in ("values", "gradients", "recorded gradients", "second derivatives"):
        tolerance = (2e-4 if what == "second derivatives" else 2e-5) if single else 1e-11
        for position, (one, other) in enumerate(zip(expected[what], found[what], strict=True)):
            if (one is None) != (other is None):
                return f"{what} {position}: {one} | {other}"
            if one is not None and not is_close(one, other, tolerance, what):
                return f"{what} {position}:\n{one!r}\n{other!r}"
    return ""


def is_close(one, other, tolerance, what):
    if one.shape != other.shape or (one.dtype != other.dtype and what != "second derivatives"):
        return False
    largest = max(1.0, abs(one).max(initial=0.0)) if one.dtype.kind == "f" else 0
    return bool((abs(one.astype("f8") - other.astype("f8")) <= tolerance * largest).all())


def test_random_graphs_agree():
    hits, graphs, seed = Counter(), 0, SEED
    agreeing_errors = 0
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Using backward\\(\\) with create_graph=True")
        while graphs < GRAPHS:
            program = programs.grow(seed, hits)
            expected, found = outcome(program, torch), outcome(program, minigrad)
            different = disagreement(expected, found)
            assert not different, f"seed {seed}, PyTorch first:\n{different}\n\n{program.code}\nout.backward()"
            if "error" in expected:
                agreeing_errors += 1
            else:
                graphs += 1
                hits += program.uses
            seed += 1
    print(f"\n{graphs} graphs and {agreeing_errors} errors agree, seed {SEED}; how often each operation was reached:")
    for name in programs.KINDS:
        print(f"{hits[name]:6}  {name}")
    rare = [name for name in programs.KINDS if hits[name] < HITS]
    assert not rare, f"reached fewer than {HITS} times: {rare}"
