"""Integers are int64 wherever PyTorch's are, also where NumPy's own have 32 bits, as in a browser."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent

# What makes integers, and what PyTorch answered to it. (Where NumPy makes them itself they may well be shorter there.)
PAGES = [
    "arrange",
    "creation_more",
    "gather",
    "indexing",
    "indices",
    "losses",
    "matrices",
    "nn",
    "operands",
    "ordering",
]
PAGES += ["pointwise", "random_integers", "random_more", "recurrent", "reductions", "shape", "too_large", "versions"]
PROGRAM = f"""
import re
import narrow_integers
import numpy as np
import minigrad as torch
from questions import answers, difference, questions, say_what_is_said_once

say_what_is_said_once(torch)
print(*(each.dtype for each in [np.array([1]), np.argmax([1])]))
tried, different = 0, []
for page in {PAGES}:
    expected = answers(page)
    for question in questions(page):
        if not question.not_yet and not re.search(r"np\\.(random|arange|array)", question.code):
            tried += 1
            different += filter(None, [difference(question.code, expected[question.code], torch)])
assert not different, "\\n\\n".join(different)
print(tried)
"""


def test_they_are_where_the_integers_of_numpy_have_32_bits():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, [TESTS, TESTS / "facts", TESTS.parent]))}
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    types, *_, tried = done.stdout.splitlines()
    assert types == "int32 int32" and int(tried) > 3000
