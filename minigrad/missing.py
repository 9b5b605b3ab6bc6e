"""What is said about a name that is not here: whether PyTorch has it, and if so, where to read about it.

`words/names.txt` lists the public names of PyTorch 2.13. `tests/facts/record.py` writes it; it is read when the first
name is missing.
"""

import sys
from functools import cache
from pathlib import Path

from minigrad.words import refusal

NAMES = Path(__file__).parent / "words" / "names.txt"


def missing(module, name):
    """The `AttributeError` for a name that `module`, called as in PyTorch, does not have.

    >>> raise missing("torch.nn", "Conv2d")
    Traceback (most recent call last):
    AttributeError: module 'torch.nn' has no attribute 'Conv2d'
    PyTorch has torch.nn.Conv2d, and minigrad leaves it out: ...
    """
    if name.startswith("_"):
        return AttributeError(f"module '{module}' has no attribute '{name}'")
    return _refused("module", module, name)


def is_name_of_pytorch(part, name):
    """Whether a part of PyTorch has a public name.

    >>> is_name_of_pytorch("torch", "conv2d")
    True
    """
    return name in _pytorch_names()[part]


class LeftOut:
    """Stands on the class of tensors for a method or an attribute that only PyTorch has.

    A `__getattr__` would say more, and would slow down every access to any attribute.
    """

    def __init__(self, name):
        self.name = name

    def __get__(self, tensor, kind):
        raise _refused("object", "torch.Tensor", self.name, kind="Tensor")


def leave_out(tensor_class):
    """Put a `LeftOut` on the class of tensors for each name that PyTorch's has and ours has not."""
    for name in _pytorch_names()["torch.Tensor"].difference(dir(tensor_class)):
        setattr(tensor_class, name, LeftOut(name))


def _refused(owner, part, name, **values):
    near = None
    key = f"{owner}_left_out"
    if name not in _pytorch_names()[part]:
        near = _nearest(part, name)
        key = f"{owner}_misspelt" if near else f"{owner}_unknown"
    error = refusal(AttributeError, key, module=part, name=name, full=f"{part}.{name}", near=near, **values)
    error.name = name  # but no `obj`, from which Python would add a guess of its own
    return error


@cache
def _pytorch_names():
    """The names of each part of PyTorch: {"torch.nn": {"Linear", …}, …}."""
    parts = NAMES.read_text(encoding="ascii").split("\n\n")
    return {part: set(names) for part, *names in map(str.split, parts)}


@cache
def _nearest(part, name):
    """The full name that was probably meant: the same in another part, or a similar one, rather one that is here."""
    from difflib import get_close_matches  # not before something is misspelt

    for other, names in _pytorch_names().items():
        if name in names:
            return f"{other}.{name}"
    for names in (_names_here(part), _pytorch_names()[part]):
        spelt = {each.lower(): each for each in sorted(names)}
        found = get_close_matches(name.lower(), spelt, n=1, cutoff=0.75)
        if found:
            return f"{part}.{spelt[found[0]]}"
    return None


def _names_here(part):
    """The names of PyTorch that minigrad has in a part of it."""
    torch = sys.modules["minigrad"]
    here = torch.Tensor if part == "torch.Tensor" else sys.modules.get(part.replace("torch", "minigrad", 1))
    return _pytorch_names()[part].intersection(dir(here))
