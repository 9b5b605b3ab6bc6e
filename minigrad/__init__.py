"""minigrad: PyTorch's autograd on NumPy, small enough to be read in an evening.

Change `import torch` into `import minigrad as torch`, and the autograd tutorials of PyTorch print the same. The files,
in the order in which they explain it:

    tensor.py            an array, and what autograd must know about it
    autograd/graph.py    the graph that a computation leaves
    autograd/engine.py   the walk backward
    ops/declare.py       an operation in four lines: the forward, and one formula for each argument
    ops/pointwise.py     the formulas; then reductions.py, linalg.py, shape.py
    ops/generate.py      the Python code that a declaration becomes
    ops/inplace.py       what writing over a tensor does to its history

and, to be looked up when a question comes: ops/operands.py (numbers and types that meet), ops/fit.py (broadcasting
undone), autograd/modes.py (no_grad), dtypes.py, create.py, random.py, printing.py.
"""

import importlib
import warnings

from minigrad import autograd, dtypes
from minigrad.autograd.modes import enable_grad, is_grad_enabled, no_grad, set_grad_enabled
from minigrad.create import FloatTensor, arange, full, linspace, ones, rand, randn, tensor, zeros
from minigrad.dtypes import (
    Size,
    bool,
    device,
    double,
    dtype,
    float,
    float16,
    float32,
    float64,
    get_default_dtype,
    half,
    int,
    int8,
    int16,
    int32,
    int64,
    long,
    set_default_dtype,
    short,
    uint8,
)
from minigrad.ops import PUBLISHED
from minigrad.printing import set_printoptions
from minigrad.random import Generator, initial_seed, manual_seed
from minigrad.tensor import Tensor

# Every public operation, under its PyTorch name: add, mul, sin, …
globals().update(PUBLISHED)


def __getattr__(name):
    """The parts that many programs do without are loaded when they are first named."""
    if name in ("nn", "optim", "utils"):
        return importlib.import_module(f"minigrad.{name}")
    raise AttributeError(f"module 'torch' has no attribute {name!r}")


# Dividing by zero gives inf and log(-1) gives nan without a word, as in PyTorch.
warnings.filterwarnings("ignore", category=RuntimeWarning, module="minigrad")
