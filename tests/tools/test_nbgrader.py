"""A teacher's nbgrader, unchanged, takes our sheets: it makes the student copies, grades them, and gives feedback.

The commands are those of teaching/grading.md, read from that page.
"""

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tools import build

pytest.importorskip("nbgrader", reason="nbgrader is not installed (extra: grade)")

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHEET = "03_backward"
PAGES = {"es": "grading.es.md", "en": "grading.md"}
MISTAKES = {  # what a student wrote, and what is left of its point
    "ex03_1": ("order = ['AddBackward0', 'MulBackward0', 'ExpBackward0', 'AccumulateGrad']", 0.25),
    "ex03_2": ("def mul_backward(grad, a, b):\n    return b, a", 0.25),
    "ex03_3": ("def tanh_backward(grad, y):\n    return -grad * (1 - y**2)", 0.5),
    "ex03_4": ("import sys\nprint('x', file=sys.stderr)\ndef div_backward(grad, a, b):\n    sys.exit()", 0.0),
    "ex03_5": (
        "import numpy as np\nnp.allclose = None\ndef pow_backward(grad, x, n):\n    return grad * n * x**(n - 1)",
        1.0,
    ),
}


def commands_of(language):
    """What the page for teachers tells them to type into nbgrader, sheet by sheet."""
    text = (ROOT / "teaching" / PAGES[language]).read_text(encoding="utf-8")
    return [line.split() for line in re.findall(r"^nbgrader ([^#\n]+)", text, re.M)]


def run(folder, *words):
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # nbgrader looks for alembic there
    command = [sys.executable, "-m", "nbgrader", *words]
    done = subprocess.run(command, cwd=folder, env={**os.environ, "PATH": programs}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module", params=build.LANGUAGES)
def course(request, tmp_path_factory):
    """A course folder in one language, where three students have handed in, and all was graded."""
    folder = tmp_path_factory.mktemp("teacher")
    build.main(["--nbgrader", str(folder)], ROOT)
    folder /= request.param
    release, *grade = commands_of(request.param)
    run(folder, *release)
    released = nbformat.read(folder / "release" / SHEET / f"{SHEET}.ipynb", as_version=4)
    solved = nbformat.read(ROOT / "solutions" / request.param / f"{SHEET}.ipynb", as_version=4)
    answers = {cell.metadata.nbgrader.grade_id: cell.source for cell in solved.cells if "nbgrader" in cell.metadata}
    hand_in(folder, "blank", released, {})
    hand_in(folder, "right", released, answers)
    hand_in(folder, "wrong", released, {key: source for key, (source, _) in MISTAKES.items()})
    for command in grade:
        run(folder, *command)
    return request.param, folder


def hand_in(folder, student, released, answers):
    notebook = nbformat.from_dict(released)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = answers.get(cell.metadata.nbgrader.grade_id, cell.source)
    path = folder / "submitted" / student / SHEET / f"{SHEET}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


def scores(folder, student):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        submission = gradebook.find_submission_notebook(SHEET, SHEET, student)
        return {grade.name.removesuffix("_check"): grade.score for grade in submission.grades}


def test_nbgrader_makes_our_student_copies_cell_by_cell(course):
    language, folder = course
    theirs = nbformat.read(folder / "release" / SHEET / f"{SHEET}.ipynb", as_version=4)
    ours = nbformat.read(ROOT / "exercises" / language / f"{SHEET}.ipynb", as_version=4)
    assert [cell.source.rstrip() for cell in theirs.cells] == [cell.source.rstrip() for cell in ours.cells]
    for one, other in zip(theirs.cells, ours.cells, strict=True):
        assert other.metadata.get("nbgrader", {}).items() <= one.metadata.get("nbgrader", {}).items()


def test_no_student_copy_holds_an_answer_or_a_hidden_test(course):
    language, folder = course
    for tree in (ROOT / "exercises" / language, folder / "release"):
        for path in tree.rglob("*.ipynb"):
            assert not re.search("SOLUTION|HIDDEN|seed", path.read_text(encoding="utf-8"))


def test_the_solutions_get_full_marks_and_a_blank_sheet_none(course):
    _, folder = course
    assert scores(folder, "right") == dict.fromkeys(MISTAKES, 1.0)
    assert scores(folder, "blank") == dict.fromkeys(MISTAKES, 0.0)


def test_a_mistake_leaves_its_part_of_the_marks(course):
    _, folder = course
    assert scores(folder, "wrong") == {key: credit for key, (_, credit) in MISTAKES.items()}


def test_feedback_says_what_kind_of_mistake_it_was(course):
    language, folder = course
    page = (folder / "feedback" / "wrong" / SHEET / f"{SHEET}.html").read_text(encoding="utf-8")
    assert {"es": "Falta multiplicar por el gradiente que llega", "en": "the gradient that arrives is missing"}[
        language
    ] in page


def test_the_marks_come_out_as_a_table(course):
    _, folder = course
    with (folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        marks = {row["student_id"]: (row["assignment"], float(row["score"])) for row in csv.DictReader(file)}
    assert marks == {"blank": (SHEET, 0.0), "right": (SHEET, 5.0), "wrong": (SHEET, 2.0)}


def test_one_grades_a_student_once_more(course):
    """As the page says of a submission that was interrupted."""
    _, folder = course
    run(folder, "autograde", SHEET, "--student", "wrong", "--force")
    assert scores(folder, "wrong") == {key: credit for key, (_, credit) in MISTAKES.items()}


def test_grading_leaves_nothing_beside_the_notebooks(course):
    _, folder = course
    names = {path.name for path in (folder / "autograded").rglob("*") if path.is_file()}
    assert names == {f"{SHEET}.ipynb"}
