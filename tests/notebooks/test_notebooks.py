"""Every committed notebook is what its lesson says, and shows whoever runs it what it showed its author."""

import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell
from tools import build

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(ROOT.glob("lessons/*.py"))
NOTEBOOKS = sorted(ROOT.glob("notebooks/*/*.ipynb"))


def name(path):
    return path.relative_to(ROOT).as_posix()


each_lesson = pytest.mark.parametrize("path", LESSONS, ids=name)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=name)


@each_notebook
def test_a_reader_who_runs_every_cell_sees_what_is_committed(path, notebook):
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells, start=1):
        if cell.cell_type == "code":
            ran = new_code_cell(cell.source, outputs=list(notebook.show(cell.source)))
            build.settle(ran)
            found, committed = (json.dumps(each.outputs, indent=1, sort_keys=True) for each in (ran, cell))
            if not build.alike(found, committed):
                assert found == committed, f"{name(path)}, cell {number}: {cell.source}"


@each_lesson
@pytest.mark.parametrize("language", build.LANGUAGES)
def test_a_notebook_is_what_its_lesson_says(path, language):
    lessons = {lesson.stem: build.read(lesson) for lesson in LESSONS}
    titles = {stem: build.title(lesson, language) for stem, lesson in lessons.items()}
    expected = build.view(lessons[path.stem], path.stem, titles, language)
    committed = nbformat.read(ROOT / f"notebooks/{language}/{path.stem}.ipynb", as_version=4)
    assert [cell.source for cell in committed.cells] == [cell.source for cell in expected.cells], (
        f"edit {name(path)} and run tools/build.py; the notebook is built from it"
    )
