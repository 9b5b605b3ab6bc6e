"""Calls with `out=`: minigrad says to each kind of output what PyTorch said."""

import json

import pytest
from asking import recorded
from outputs import trials

import minigrad as torch

NO_NODE = "PyTorch leaves a node that refuses, and minigrad refuses at once"
COUNTED = "PyTorch counts one write more or less"
NOT_YET = {
    ("softmax(c, 0)", "arguments requiring grad"): NO_NODE,
    ("log_softmax(c, 0)", "arguments requiring grad"): NO_NODE,
    ("floor_divide(c, d)", "arguments requiring grad"): NO_NODE,
    ("heaviside(c, d)", "arguments requiring grad"): NO_NODE,
    ("diag(c)", "arguments requiring grad"): NO_NODE,
    **{("kron(c, d)", kind): COUNTED for kind in ("empty", "float64", "too large", "a view")},
    **{("svd(m)", kind): COUNTED for kind in ("empty", "too large", "a view")},
    **{("randn(2)", kind): COUNTED for kind in ("empty", "too large", "arguments requiring grad")},
    **{("ger(c, d)", kind): "the deprecation" for kind in ("empty", "float64", "too large", "a view")},
    ("lerp(c, d, 0.5)", "float64"): "other types with a number",
    ("lerp(c, d, 0.5)", "int64"): "other types with a number",
    ("mode(m, 0)", "too large"): "the shape in the warning",
    ("kthvalue(m, 1)", "too large"): "the shape in the warning",
    ("linalg.svd(m)", "too large"): "the shape in the warning",
    ("svd(m)", "requiring grad"): "which output is complained of",
    ("randn(2)", "requiring grad"): "PyTorch resizes first",
    ("bernoulli(h)", "int64"): "PyTorch draws integers",
}


def cases():
    for fact in recorded("outputs"):
        for kind, expected in fact["said"].items():
            reason = NOT_YET.get((fact["call"], kind))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(fact["call"], kind, expected, id=f"{fact['call']}: {kind}", marks=marks)


@pytest.fixture(scope="module")
def said():
    return {}


@pytest.mark.parametrize(("call", "kind", "expected"), list(cases()))
def test_outputs_are_written_and_refused_as_by_pytorch(call, kind, expected, said):
    if call not in said:
        said[call] = json.loads(json.dumps(trials(call, torch)))
    assert said[call][kind] == expected
