"""What PyTorch answered to the questions of `questions/`, line by line, minigrad answers too."""

import re

import pytest
from questions import AREAS, difference, questions, sections

import minigrad as torch
from minigrad.core.operation import PUBLISHED
from minigrad.later import load_all


@pytest.mark.parametrize(("asked", "expected"), sections())
def test_minigrad_answers_as_pytorch(asked, expected):
    unasked = [question.code for question in asked if question.code not in expected]
    assert not unasked, f"not asked yet: run tests/facts/record.py\n{unasked}"
    told = {question: difference(question.code, expected[question.code], torch) for question in asked}
    mended = [question.code for question, what in told.items() if question.not_yet and what is None]
    assert not mended, f"this is mended: take it from under its heading, “{asked[0].not_yet}”\n{mended}"
    different = [what for question, what in told.items() if what and not question.not_yet]
    assert not different, f"{len(different)} of {len(asked)} answers differ:\n\n" + "\n\n".join(different)


def test_every_published_function_is_asked_about():
    load_all()
    asked = " ".join(question.code for area in AREAS for question in questions(area))
    named = set(re.findall(r"\w+", asked))
    assert sorted(set(PUBLISHED) - named) == []
