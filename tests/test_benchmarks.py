"""The benchmarks run and print their table. How fast anything was is no matter for a test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WORKS = ["sine fit, 2,000 points", "20,000 products,", "20,000 products and back,", "network", "import"]


@pytest.fixture(scope="module")
def lines():
    """What the command prints when PyTorch is left out."""
    options = ["--tiny", "--repeats", "1", "--engines", "minigrad", "numpy"]
    command = [sys.executable, "-m", "benchmarks", *options]
    finished = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8"
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout.splitlines()


def test_says_that_pytorch_is_not_measured(lines):
    assert lines[1].startswith("PyTorch is not measured")
    assert lines[3].split() == ["minigrad", "numpy", "minigrad/numpy", "at", "most"]


@pytest.mark.parametrize("work", WORKS)
def test_prints_for_each_work_its_ratio_to_numpy_by_hand(lines, work):
    (line, *_) = [line for line in lines if line.startswith(work)]
    assert re.search(r"\d\.\d\d \(\d+\.\d\d–\d+\.\d\d\)", line)


def test_stops_when_the_engines_have_not_computed_the_same(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks.__main__ import ROWS, check_results

    check_results(ROWS[0], {"minigrad": {"result": [1.0]}, "numpy": {"result": [1.00001]}})
    with pytest.raises(SystemExit, match="minigrad and numpy have not computed the same"):
        check_results(ROWS[0], {"minigrad": {"result": [1.0]}, "numpy": {"result": [1.01]}})
