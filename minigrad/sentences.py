"""What the functions do that are written out from a declaration, in a sentence, with an example: `words/functions.txt`.

Their formulas stand below it.
"""

from functools import cache
from pathlib import Path

FUNCTIONS = Path(__file__).parent / "words" / "functions.txt"


@cache
def sentences():
    """For each function its sentence, what it raises, and an example, a line each."""
    blocks = FUNCTIONS.read_text(encoding="utf-8").strip().split("\n\n")
    return {name: said.split("\n") for name, _, said in (block.partition(": ") for block in blocks)}


def documented(direct, part, name):
    """The docstring of a function under a name in a part of PyTorch; `direct` is the function itself.

    >>> import minigrad as torch
    >>> torch.exp.__doc__.split("\\n\\n")[:2]
    ['e to the power of each element.', 'See https://pytorch.org/docs/stable/generated/torch.exp.html']
    """
    formulas = direct.__doc__
    if not (formulas and formulas.startswith(f"{direct.__name__}(") and direct.__name__ in sentences()):
        return formulas
    sentence, *raises, call, shown = sentences()[direct.__name__]
    see = f"See https://pytorch.org/docs/stable/generated/{part}.{name}.html"
    example = f">>> import minigrad as torch\n>>> {call}\n{shown}"
    return "\n\n".join([sentence, "\n".join([*raises, see]), example, formulas])
