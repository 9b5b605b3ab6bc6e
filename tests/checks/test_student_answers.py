"""Answers as students write them: right ones get full marks, whatever their style, and wrong ones their diagnosis.

They stand in `answers/`, a file for each exercise, each under a line that says what it must be called.
"""

import re
from pathlib import Path

import pytest

import minigrad
from minigrad.checks.answer import verdict_on
from minigrad.checks.exercise import all_exercises
from minigrad.checks.show import Shown
from minigrad.words import set_language

pytestmark = pytest.mark.slow

ANSWERS = Path(__file__).parent / "answers"
SEEDS = (0, 1, 2)


def answers():
    for path in sorted(ANSWERS.glob("*.py")):
        parts = re.split(r"^# %% (.*)\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
        for number, (title, source) in enumerate(zip(parts[::2], parts[1::2], strict=True), start=1):
            diagnosis = title.partition(":")[0].strip()
            yield pytest.param(path.stem, diagnosis, source, id=f"{path.stem} {number} {title}")


each_answer = pytest.mark.parametrize(("key", "diagnosis", "source"), list(answers()))


def looked_at(key, source, seed=0):
    """The verdict on an answer in a notebook of its own."""
    notebook = {"torch": minigrad}
    exec(compile(source, "<answer>", "exec"), notebook)
    return verdict_on(key, notebook, seed)


@each_answer
def test_an_answer_gets_its_diagnosis(key, diagnosis, source):
    for seed in SEEDS[:1] if diagnosis == "endless" else SEEDS:
        verdict = looked_at(key, source, seed)
        assert verdict.diagnosis == diagnosis, f"seed {seed}\n{Shown(verdict)!r}"
        assert (verdict.credit == 1.0) == (diagnosis == "right")


def test_every_exercise_has_three_right_answers_and_six_wrong_ones():
    given = [each.values for each in answers()]
    for key in all_exercises():
        kinds = [diagnosis for number, diagnosis, _ in given if number == key]
        assert kinds.count("right") >= 3 and len(kinds) - kinds.count("right") >= 6, key


@pytest.mark.parametrize("key", all_exercises())
def test_what_is_not_there_is_not_yet_written(key):
    verdict = looked_at(key, "")
    assert (verdict.credit, verdict.diagnosis) == (0.0, "missing")


@each_answer
def test_it_is_said_in_both_languages_and_as_a_page(key, diagnosis, source):
    if diagnosis == "endless":
        return
    verdict = looked_at(key, source)
    english = repr(Shown(verdict))
    set_language("es")
    spanish = Shown(verdict)
    assert repr(spanish) != english
    assert spanish._repr_html_().count("<details>") == (0 if diagnosis == "right" else 3)
    assert "{" not in spanish.sentence
