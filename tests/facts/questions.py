"""The questions about one part of PyTorch, `questions/<name>.md`, and all that an answer says.

In such a file the text is for people, and each line of a ```python block is a question: a program of its own, its
statements parted by semicolons. A block ```python program is one question as a whole. Under a heading that begins with
"Not yet" stands what minigrad is known to answer otherwise; its tests must fail. What hangs on the processor is asked
on a page whose name ends in `_on_x86`.
"""

import json
import platform
import warnings
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import numpy as np
import pytest
from asking import said_and_value

HERE = Path(__file__).parent
IS_X86 = platform.machine().lower() in ("x86_64", "amd64")
AREAS = sorted(path.stem for path in (HERE / "questions").glob("*.md"))


@dataclass(frozen=True)
class Question:
    """A program, and why minigrad does not answer it as PyTorch yet, if it does not."""

    code: str
    heading: str

    @property
    def not_yet(self):
        return self.heading if self.heading.startswith("Not yet") else None


def questions(area):
    """The questions of `questions/<area>.md`, in order."""
    heading, block, found = "", None, []
    for line in (HERE / "questions" / f"{area}.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            if block:
                found += [Question("\n".join(block[1:]), heading)] if block[0] == "program" else []
            block = None if block else ["program" if line.endswith("program") else "lines"]
        elif block is None:
            heading = line.lstrip("# ") if line.startswith("#") else heading
        elif block[0] == "program":
            block.append(line)
        elif line:
            block.append(line)
            found.append(Question("\n".join(line.split("; ")), heading))
    return found


def answers(area):
    """What PyTorch answered, from `<area>.json`: a dictionary from code to answer."""
    facts = json.loads((HERE / f"{area}.json").read_text(encoding="utf-8"))["facts"]
    return {fact.pop("code"): fact for fact in facts}


def answer(code, torch):
    """What `code` shows and, where that is a tensor with a history, its node and the gradients of the leaves."""
    try:
        return _answer(code, torch)
    finally:  # the next question begins as the first
        torch.set_grad_enabled(True)
        torch.set_default_dtype(torch.float32)


def _answer(code, torch):
    names = {}
    said, value = said_and_value(code, torch, names)
    said.pop("notes", None)
    if "error" in said:
        return said
    torch.set_grad_enabled(True)
    if isinstance(value, tuple) and value and isinstance(value[0], torch.Tensor):
        value = value[0]
    if isinstance(value, torch.Tensor) and value.grad_fn is not None:
        said["node"] = node(value.grad_fn)
        try:
            value.backward(torch.ones_like(value))
        except Exception as error:
            return said | {"backward": [type(error).__name__, str(error)]}
        leaves = {name: names[name] for name in "xymws" if names[name].is_leaf}
        said["gradients"] = {name: repr(leaf.grad) for name, leaf in leaves.items() if leaf.grad is not None}
    return said


def say_what_is_said_once(torch):
    """Have PyTorch or minigrad give the warnings that each process hears but once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.from_numpy(np.frombuffer(bytes(4), "f4"))
        torch.tensor([np.ones(1)])


def node(grad_fn):
    """The name of a node, where its edges lead, and what it saved."""
    saved = [name.removeprefix("_saved_") for name in dir(grad_fn) if name.startswith("_saved_")]
    edges = [[following and following.name(), number] for following, number in grad_fn.next_functions]
    return {"name": grad_fn.name(), "edges": edges, "saved": saved}


def sections():
    """The questions under each heading with PyTorch's answers to their page, as parameters of a test.

    A test for each question would take three times as long.
    """
    found = []
    for area in AREAS:
        expected = answers(area)
        marks = pytest.mark.skipif(
            area.endswith("_on_x86") and not IS_X86, reason="the processor gives it, and this is another one"
        )
        for heading, asked in groupby(questions(area), attrgetter("heading")):
            found.append(pytest.param([*asked], expected, id=f"{area}: {heading}", marks=marks))
    return found


def difference(code, expected, torch):
    """How the answer to a question differs from the one that was recorded, None if it does not."""
    try:
        found = answer(code, torch)
    except Exception as error:
        error.add_note(code)
        raise
    said = [_without_unused(each) for each in (expected, found)]
    if said[0] == said[1]:
        return None
    lines = [code]
    for key in sorted(said[0].keys() | said[1].keys()):
        theirs, ours = (each.get(key) for each in said)
        if theirs != ours:
            lines += [f"    {key} in PyTorch:  {theirs}", f"    {key} in minigrad: {ours}"]
    return "\n".join(lines)


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


def _without_unused(said):
    """An answer without what is saved and needed by none of our formulas."""
    if "node" not in said:
        return said
    saved = sorted(name for name in said["node"]["saved"] if name not in UNUSED and "_sym_" not in name)
    return said | {"node": said["node"] | {"saved": saved}}
