"""Integers are int64 wherever PyTorch's are, also where NumPy's own have 32 bits, as in a browser."""

import os
import subprocess
import sys
from pathlib import Path

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
OF_NUMPY = "np.random or np.arange or np.array"


def test_they_are_where_the_integers_of_numpy_have_32_bits():
    program = "import narrow_integers, numpy as np; print(*(each.dtype for each in [np.array([1]), np.argmax([1])]))"
    assert run("-c", program).split() == ["int32"] * 2
    chosen = f"({' or '.join(f'{page}:' for page in PAGES)}) and not ({OF_NUMPY})"
    asked = run("-m", "pytest", "-p", "narrow_integers", "-p", "no:cacheprovider", str(TESTS / "facts"), "-k", chosen)
    assert " passed" in asked


def run(*arguments):
    """What Python prints; raises its output if it fails."""
    paths = [str(TESTS), str(TESTS.parent)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    return done.stdout
