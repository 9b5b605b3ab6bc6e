"""The benchmarks run and print their table. How fast anything was is no matter for a test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
NETWORKS = ["network 64-128-10, written out", "network 64-128-10, of layers"]
WORKS = ["sine fit, 2,000 points", "20,000 products,", "20,000 products and back,", *NETWORKS, "import"]
SHAPES = ["a chain of products", "one node with all products", "a chain of diamonds", "one leaf added"]


def printed(*options):
    """What the command prints with tiny sizes when PyTorch is left out."""
    command = [sys.executable, "-m", "benchmarks", "--tiny", "--repeats", "1", "--engines", "minigrad", "numpy"]
    finished = subprocess.run(
        [*command, *options], cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8"
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout.splitlines()


@pytest.fixture(scope="module")
def lines():
    return printed()


@pytest.fixture(scope="module")
def lines_of_growth():
    return printed("--growth")


def test_says_that_pytorch_is_not_measured(lines):
    assert lines[1].startswith("PyTorch is not measured")
    assert lines[3].split() == ["minigrad", "numpy", "minigrad/numpy", "at", "most"]


@pytest.mark.parametrize("work", WORKS)
def test_prints_for_each_work_its_ratio_to_numpy_by_hand(lines, work):
    (line, *_) = [line for line in lines if line.startswith(work)]
    assert re.search(r"\d\.\d\d \(\d+\.\d\d–\d+\.\d\d\)", line)


@pytest.mark.parametrize("shape", SHAPES)
def test_prints_for_each_shape_of_graph_what_a_node_costs(lines_of_growth, shape):
    of_shape = [line for line in lines_of_growth if line.startswith(shape)]
    assert len(of_shape) == 2
    assert all(re.search(r"\d+ +\d+ ns +\d+ ns", line) for line in of_shape)


def test_stops_when_the_engines_have_not_computed_the_same(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks.table import check_results

    check_results("a work", {"minigrad": {"result": [1.0]}, "numpy": {"result": [1.00001]}})
    with pytest.raises(SystemExit, match="minigrad and numpy have not computed the same"):
        check_results("a work", {"minigrad": {"result": [1.0]}, "numpy": {"result": [1.01]}})
