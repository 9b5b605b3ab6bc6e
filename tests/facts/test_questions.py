"""What PyTorch answered to the questions of `questions/`, line by line, minigrad answers too."""

import pytest
from questions import answer, parameters

import minigrad as torch

# Saved by PyTorch, and needed by none of our formulas.
UNUSED = {"alpha", "beta", "ord", "sparse_grad", "sparse"}


@pytest.mark.parametrize(("code", "expected"), parameters())
def test_minigrad_answers_as_pytorch(code, expected):
    assert expected is not None, "not asked yet: run tests/facts/record.py"
    found = answer(code, torch)
    for said in (expected, found):
        if "node" in said:
            said["node"]["saved"] = sorted(name for name in said["node"]["saved"] if not _is_unused(name))
    assert found == expected


def _is_unused(name):
    return name in UNUSED or "_sym_" in name
