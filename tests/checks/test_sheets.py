"""The sheets as they are handed out: a blank one is not yet written and nothing else, a solved one gets full marks."""

import contextlib
import re
from pathlib import Path

import nbformat
import pytest

import minigrad
from minigrad.checks.answer import verdict_on
from minigrad.checks.exercise import all_exercises

ROOT = Path(__file__).resolve().parents[2]


def sheets(tree):
    return [
        pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in sorted((ROOT / tree).glob("*/*.ipynb"))
    ]


def verdicts(path):
    """The verdict on each exercise of a sheet, after all of its answers were run."""
    names, keys = {"torch": minigrad}, []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            keys.append(cell.metadata.nbgrader.grade_id.removeprefix("ex").replace("_", "."))
            with contextlib.suppress(NotImplementedError):
                exec(cell.source, names)
    return {key: verdict_on(key, names).diagnosis for key in keys}


@pytest.mark.parametrize("path", sheets("exercises"))
def test_a_blank_sheet_is_not_yet_written_and_nothing_else(path):
    assert {*verdicts(path).values()} == {"missing"}


@pytest.mark.parametrize("path", sheets("exercises"))
def test_running_all_cells_of_a_blank_sheet_does_not_stop_half_way(path):
    """JupyterLab stops at the first error, but for cells that are tagged."""
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            stops = re.search("^raise NotImplementedError", cell.source, re.M) is not None
            assert stops == ("raises-exception" in cell.metadata.get("tags", []))


@pytest.mark.parametrize("path", sheets("solutions"))
def test_a_solved_sheet_gets_full_marks(path):
    assert {*verdicts(path).values()} == {"right"}


def test_every_exercise_stands_in_a_sheet_of_each_language():
    for language in ("es", "en"):
        found = [key for path in sorted((ROOT / "exercises" / language).glob("*.ipynb")) for key in verdicts(path)]
        assert found == list(all_exercises())
