"""Infinite and undefined results come without a word, as in PyTorch; NumPy keeps its voice in the user's code."""

import os
import subprocess
import sys

import numpy as np
import pytest

PROGRAMS = {
    "1 / 0": "torch.tensor([1.0, 0.0]) / 0",
    "log(-1)": "torch.tensor([-1.0, 0.0]).log()",
    "exp(1000)": "torch.tensor(1000.0).exp()",
    "0 ** -1": "torch.tensor([0.0]) ** -1",
    "(-1) ** 0.5": "torch.tensor([-1.0]) ** torch.tensor([0.5])",
    "1e30 * 1e30": "torch.tensor(1e30) * 1e30",
    "mean of nothing": "torch.zeros(0).mean()",
    "too large for float32": "torch.tensor(1e300)",
    "too large for float32, beside one": "torch.ones(2) * 1e300",
    "inf - inf": "torch.tensor(float('inf')) - float('inf')",
    "backward of log at 0": "x = torch.zeros(2, requires_grad=True); x.log().sum().backward()",
    "backward of norm at 0": "x = torch.zeros(2, requires_grad=True); x.norm().backward()",
    "backward of 0 ** x": (
        "x = torch.zeros(2, requires_grad=True); torch.autograd.grad((0**x).sum(), x, create_graph=True)"
    ),
    "backward that adds inf and -inf": "x = torch.zeros(2, requires_grad=True); (1 / x - 1 / x).sum().backward()",
    "accumulating inf and -inf": (
        "x = torch.zeros(2, requires_grad=True); (1 / x).sum().backward(); (-1 / x).sum().backward()"
    ),
    "a gradient too large for float32": (
        "x = torch.ones(2, requires_grad=True); (x * torch.tensor([1e300, 1.0], dtype=torch.float64)).sum().backward()"
    ),
    "writing in place": "x = torch.ones(2); x /= 0; x *= torch.tensor(1e300, dtype=torch.float64); x -= x",
}


def said(program):
    """What a program of its own writes to stderr, with the same modules in reach as here."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONWARNINGS": ""}
    command = [sys.executable, "-P", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stderr


def test_nothing_is_said_about_infinities():
    lines = ["import minigrad as torch", *PROGRAMS.values()]
    assert said("\n".join(lines)) == ""


def test_numpy_still_warns_about_what_users_compute_themselves():
    assert "RuntimeWarning: divide by zero" in said("import minigrad, numpy as np\nnp.ones(2) / 0")


@pytest.mark.parametrize("program", ["np.log(0.0)", "np.array([np.inf]) - np.inf"])
def test_importing_changes_nothing_in_how_numpy_handles_errors(program):
    before = np.geterr()
    import minigrad  # noqa: F401

    assert np.geterr() == before
    with pytest.warns(RuntimeWarning):
        eval(program, {"np": np})
