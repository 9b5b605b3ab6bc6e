"""What PyTorch answered to the questions of `questions/`, line by line, minigrad answers too."""

import re

import pytest
from questions import AREAS, answer, parameters, questions

import minigrad as torch
from minigrad.ops import PUBLISHED

# Saved by PyTorch, and needed by none of our formulas.
UNUSED = {"alpha", "beta", "ord", "sparse_grad", "sparse"}
# What a window looks like, which the result of a pooling tells no more.
UNUSED |= {"kernel_size", "ceil_mode", "padding", "dilation", "output_padding"}
# By what an input was normalized, which mean and deviation tell.
UNUSED |= {"scales", "scales_h", "scales_w", "scales_d", "output_size", "align_corners"}
UNUSED |= {"attn_mask", "dropout_p", "is_causal", "logsumexp", "output", "scale"}
UNUSED |= {"lower", "upper", "training"}
UNUSED |= {"C", "HxW", "N", "eps", "group", "bias"}
# What PyTorch's layer of an LSTM keeps of the module around it, and of its results.
UNUSED |= {"batch_first", "batch_sizes", "bidirectional", "has_biases", "hidden_size", "mode", "num_layers", "train"}
UNUSED |= {"result1", "result2"}
# How PyTorch keeps the decomposition of a matrix, and a result that is computed again.
UNUSED |= {"LU", "pivots", "result0"}
# A view rebuilt from its base keeps the places of its elements there, and PyTorch those in the memory.
UNUSED |= {"places", "size", "stride", "storage_offset"}


@pytest.mark.parametrize(("code", "expected"), parameters())
def test_minigrad_answers_as_pytorch(code, expected):
    assert expected is not None, "not asked yet: run tests/facts/record.py"
    found = answer(code, torch)
    for said in (expected, found):
        if "node" in said:
            said["node"]["saved"] = sorted(name for name in said["node"]["saved"] if not _is_unused(name))
    assert found == expected


def test_every_published_function_is_asked_about():
    asked = " ".join(question.code for area in AREAS for question in questions(area))
    named = set(re.findall(r"\w+", asked))
    assert sorted(set(PUBLISHED) - named) == []


def _is_unused(name):
    return name in UNUSED or "_sym_" in name
