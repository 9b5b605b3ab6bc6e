"""`torch.cuda`, `torch.mps`, `torch.xpu`, `torch.accelerator` and `torch.cpu` on a machine that has but a processor.

Most of PyTorch's answers are then no, none or an error. `words/machines.txt` lists them, and each becomes a function:

    memory_allocated(device=None) -> 0
    also max_memory_allocated memory_reserved max_memory_reserved
    The bytes that tensors take on a graphics card: 0.
"""

import warnings
from collections import OrderedDict  # noqa: F401 (named in the table)
from functools import cache
from pathlib import Path

from minigrad.words import refusal

TABLE = Path(__file__).parent / "words" / "machines.txt"


@cache
def parts():
    """What the table has of each part of PyTorch, by its name."""
    sections = TABLE.read_text(encoding="utf-8").strip().split("\n\n\n")
    return {section.partition(":")[0]: section for section in sections}


def answers(part):
    """The functions of a part of PyTorch, by their names, and what it is for, as its `__doc__`.

    >>> answers("torch.xpu")["is_available"]()
    False
    """
    head, *blocks = parts()[part].split("\n\n")
    found = {"__doc__": head}
    for block in blocks:
        header, *others, said = block.split("\n")
        call, _, answer = header.partition(" -> ")
        name, _, arguments = call.removesuffix(")").partition("(")
        function = eval(f"lambda {arguments}: {answer}", globals())
        function.__name__ = function.__qualname__ = name
        function.__module__, function.__doc__ = part.replace("torch", "minigrad"), said
        found |= dict.fromkeys([name, *" ".join(others).replace("also ", "").split()], function)
    return found


def refuse(error_type, key, **values):
    """Raise an error of the table of errors."""
    raise refusal(error_type, key, **values)


def warned(answer, warning, key):
    """The answer, with a warning before it."""
    warnings.warn(refusal(warning, key), stacklevel=3)
    return answer
