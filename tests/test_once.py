"""What PyTorch warns of once in a process, and what each time: a program is run that gives reason twice."""

import subprocess
import sys

import pytest
from asking import ONCE

pytestmark = pytest.mark.slow

ALWAYS = [
    "(x * 2).grad",
    "torch.ones(1).var()",
    "torch.nn.functional.softmax(x)",
    "torch.tensor(torch.ones(2))",
    "torch.ones(3)[torch.tensor([1, 0, 1], dtype=torch.uint8)]",
]


def warnings_of(code):
    program = f"""
import math, warnings
import numpy as np
import minigrad as torch
x = torch.tensor([1.0, 2.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    warnings.simplefilter("always", UserWarning)
    for _ in "twice":
        {code}
print(*sorted(str(each.message)[:40] for each in caught), sep="\\n")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("code", ONCE)
def test_what_pytorch_says_once_is_said_once(code):
    assert len(warnings_of(code)) == 1


@pytest.mark.parametrize("code", ALWAYS)
def test_what_pytorch_says_each_time_is_said_each_time(code):
    assert len(warnings_of(code)) == len("twice")


def test_set_warn_always_has_it_said_each_time():
    assert len(warnings_of("torch.set_warn_always(True); float(x[0])")) == len("twice")
