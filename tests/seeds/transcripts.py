"""Reading the transcripts: the cells of five tutorials, and what they printed when their authors ran them.

A transcript is Markdown. After a head of `key: value` lines come the cells: a cell is a fence of code and
what belongs to it, each in a fence of its own, told apart by what stands after the three backticks:

    feed                        before the code: `torch.randn(3) -> [1, 2, 3] / 512` makes the next
                                `torch.randn(3)` give these numbers; any other line is run as it stands
    python                      the code, to the letter (`fmt: off` in the file keeps formatters away from it)
    python reconstructed        code that the seed has lost: the text above it says where it was found
    python print of Python 2    code whose `print(a, b)` has to print a tuple, as in Python 2
    output                      what the seed recorded
    output within 5e-6          what the seed recorded, numbers to this relative difference
    output from PyTorch ...     what the seed did not record, and which PyTorch prints it

A cell without a fence of output prints nothing.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^```(?P<kind>\w+)(?P<remark>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON_2 = "print of Python 2"


@dataclass
class Cell:
    line: int
    code: str
    feed: list[str] = field(default_factory=list)
    output: str = ""
    tolerance: float | None = None
    prints_tuples: bool = False


@dataclass
class Transcript:
    path: Path
    head: dict[str, str]
    cells: list[Cell]

    @property
    def whitespace_lost(self):
        return self.head.get("whitespace") == "lost"


def read(path):
    """The `Transcript` in the file `path`. Raises `ValueError` for a fence of none of the kinds above."""
    text = path.read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    first_line = text[: -len(body)].count("\n") + 1
    cells, feed = [], []
    for fence in FENCE.finditer(body):
        line = first_line + body[: fence.start()].count("\n")
        kind, remark, content = fence["kind"], fence["remark"].strip(), fence["body"]
        if kind == "feed":
            feed = content.splitlines()
        elif kind == "python" and remark in ("", "reconstructed", PYTHON_2):
            cells.append(Cell(line, content, feed, prints_tuples=remark == PYTHON_2))
            feed = []
        elif kind == "output" and (remark == "" or remark.startswith(("from ", "within "))):
            cells[-1].output = content
            if remark.startswith("within "):
                cells[-1].tolerance = float(remark.removeprefix("within "))
        else:
            raise ValueError(f"{path.name}, line {line}: no such fence: {kind} {remark}")
    return Transcript(path, dict(line.split(": ", 1) for line in head.splitlines()), cells)


def read_all():
    """The five transcripts beside this file, in order."""
    return [read(path) for path in sorted(Path(__file__).parent.glob("*.md"))]
