"""What PyTorch answered about operations (`facts/answers.json`), and the errors it raised (`facts/errors.json`)."""

import pytest
from asking import ask, cases, recorded

import minigrad as torch

ABOUT = ["subgradients", "reductions", "comparisons", "choice", "in place", "numbers of NumPy"]
ANSWERS = [fact for fact in recorded("answers") if fact["about"] in ABOUT]
ERRORS = [fact for fact in recorded("errors") if fact["about"] == "operations"]


@pytest.mark.parametrize("fact", cases(ANSWERS))
def test_answers_as_pytorch_answered(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("value", asked.get("error")) == fact["value"]


@pytest.mark.parametrize("fact", cases(ERRORS))
def test_refuses_in_the_words_of_pytorch(fact):
    asked = ask(fact["code"], torch)
    assert asked.get("error", asked.get("value")) == fact["error"]
