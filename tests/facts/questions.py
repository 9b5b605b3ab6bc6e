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
from pathlib import Path

import numpy as np
import pytest
from asking import ask, run

HERE = Path(__file__).parent
IS_X86 = platform.machine().lower() in ("x86_64", "amd64")
AREAS = sorted(path.stem for path in (HERE / "questions").glob("*.md"))


@dataclass
class Question:
    """A program, and why minigrad does not answer it as PyTorch yet, if it does not."""

    code: str
    not_yet: str | None = None


def questions(area):
    """The questions of `questions/<area>.md`, in order."""
    heading, block, found = "", None, []
    for line in (HERE / "questions" / f"{area}.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            if block:
                found += [Question("\n".join(block[1:]), _reason(heading))] if block[0] == "program" else []
            block = None if block else ["program" if line.endswith("program") else "lines"]
        elif block is None:
            heading = line.lstrip("# ") if line.startswith("#") else heading
        elif block[0] == "program":
            block.append(line)
        elif line:
            block.append(line)
            found.append(Question("\n".join(line.split("; ")), _reason(heading)))
    return found


def _reason(heading):
    return heading if heading.startswith("Not yet") else None


def answers(area):
    """What PyTorch answered, from `<area>.json`: a dictionary from code to answer."""
    facts = json.loads((HERE / f"{area}.json").read_text(encoding="utf-8"))["facts"]
    return {fact.pop("code"): fact for fact in facts}


def answer(code, torch):
    """What `code` shows and, where that is a tensor with a history, its node and the gradients of the leaves."""
    said = ask(code, torch)
    said.pop("notes", None)
    if "error" in said:
        return said
    names = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = run(code, torch, names)
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


def parameters():
    """All questions with PyTorch's answers, as parameters of a test."""
    found = []
    for area in AREAS:
        recorded = answers(area)
        for question in questions(area):
            marks = [pytest.mark.xfail(strict=True, reason=question.not_yet)] if question.not_yet else []
            if area.endswith("_on_x86"):
                marks.append(pytest.mark.skipif(not IS_X86, reason="the processor gives it, and this is another one"))
            name = f"{area}: {question.code}"
            found.append(pytest.param(question.code, recorded.get(question.code), id=name, marks=marks))
    return found
