"""Every operation can be drawn and walked, as a student has it: in a notebook, where recording is on.

The cases are those whose gradients are checked, `tests/ops/gradient_cases/`.
"""

import runpy
from pathlib import Path

import numpy as np
import pytest

import minigrad as torch
from minigrad import recording
from minigrad.pictures import draw, make_dot, stepper

pytestmark = pytest.mark.slow

SEED = 20240117
CASES = {}
for path in sorted((Path(__file__).parents[1] / "ops" / "gradient_cases").glob("*.py")):
    CASES |= runpy.run_path(path)["CASES"]


@pytest.mark.parametrize("name", CASES)
def test_it_can_be_drawn_and_walked(name):
    function, all_shapes, (low, high), *_ = CASES[name]
    numbers = np.random.default_rng(SEED)
    with recording():
        results = function(
            *(torch.tensor(numbers.uniform(low, high, shape)).requires_grad_() for shape in all_shapes[0])
        )
        first = results if isinstance(results, torch.Tensor) else results[0]
    assert draw(first).svg.count('data-box="') == make_dot(first).source.count("tooltip")
    assert draw(first, saved=True).svg.count('class="tie"') == make_dot(first, show_saved=True).source.count("dir=none")
    walked = repr(stepper(first, torch.ones_like(first))).splitlines()
    assert first.grad_fn is None or first.grad_fn.name().rpartition("::")[2] in walked[1]
