"""The course teaches the tutorials themselves: every cell of the five seeds stands in a lesson, but for its imports."""

import io
import re
import tokenize
from pathlib import Path

import jupytext
import pytest
import transcripts

ROOT = Path(__file__).resolve().parents[2]
NOT_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
CELLS = [(transcript.path.stem, cell) for transcript in transcripts.read_all() for cell in transcript.cells]


def tokens(code):
    """What a cell computes: its code without comments and spaces, and without the lines that import."""
    lines = [line for line in code.splitlines() if not re.match(r"\s*(import|from|%)\s*\w", line)]
    found = tokenize.generate_tokens(io.StringIO("\n".join(lines) + "\n").readline)
    return [token.string for token in found if token.type not in NOT_CODE]


LESSONS = {
    path.stem: [tokens(cell.source) for cell in jupytext.read(path).cells if cell.cell_type == "code"]
    for path in sorted((ROOT / "lessons").glob("*.py"))
}


def stands_in(wanted, cells):
    """Whether the tokens follow one another in the cells of a lesson, which may cut a long cell in two."""
    text, part = "\n".join(sum(cells, [])), "\n".join(wanted)
    return f"\n{part}\n" in f"\n{text}\n"


@pytest.mark.parametrize(("seed", "cell"), CELLS, ids=[f"{seed} line {cell.line}" for seed, cell in CELLS])
def test_every_cell_of_a_tutorial_stands_in_a_lesson(seed, cell):
    wanted = tokens(cell.code)
    assert not wanted or any(stands_in(wanted, cells) for cells in LESSONS.values()), cell.code
