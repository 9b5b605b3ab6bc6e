"""The core is complete in itself: with nothing but it, its words and NumPy, what lessons do gives the same."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import minigrad

PACKAGE = Path(minigrad.__file__).parent

# What each of these prints, a line of JSON, is the same with the core alone and with the whole package.
PROGRAMS = {
    "the matrix of 4.5": """
x = leaf([[1.0, 1.0], [1.0, 1.0]])
y = x + 2
(y * y * 3).mean().backward()
show(x.grad, y.grad_fn.name(), y.grad_fn.next_functions[0][0].name())
""",
    "a fit of 2000 steps": """
x = constant(np.linspace(-np.pi, np.pi, 2000))
y = x.sin()
weights = [leaf(each) for each in (1.54, -0.29, -2.18, 0.57)]
for step in range(2000):
    a, b, c, d = weights
    loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
    loss.backward()
    with no_grad():
        for weight in weights:
            weight -= 1e-6 * weight.grad
            weight.grad = None
show(loss, *weights)
""",
    "a diamond": """
x = leaf([2.0, 3.0])
a, b = x.exp(), x.log()
((a + b) * (a * b)).sum().backward()
show(x.grad)
""",
    "a network": """
x, w, v = constant([[1.0, -2.0], [0.5, 3.0]]), leaf([[0.1, 0.2], [-0.3, 0.4]]), leaf([1.0, -1.0])
hidden = (x @ w + v).relu()
((hidden.tanh() + hidden.sigmoid()).sqrt() / (1 + hidden.abs())).mean().backward()
show(w.grad, v.grad)
""",
    "views": """
x = leaf([[1.0, 2.0], [3.0, 4.0]])
(x.t() * constant([[1.0, 10.0], [100.0, 1000.0]])).sum().backward()
show(x.grad, x.t()._is_view(), x.t()._base is x)
""",
    "a million operations": """
x = leaf(1.0)
y = x
for step in range(1_000_000):
    y = y * 1
y.backward()
show(x.grad, y)
""",
    "nothing recorded": """
x = leaf([1.0])
with no_grad():
    y = x * 2
    x += 1
show(y.requires_grad, y.grad_fn, x, x.is_leaf, x._version)
""",
    "errors in place": """
x = leaf([1.0, 2.0])
for wrong in (
    "x += 1",
    "y = x * 2; y.exp_(); z = y * y; y += 1; z.sum().backward()",
    "z = x.sin().sum(); z.backward(); z.backward()",
    "(x * 2).backward()",
):
    try:
        exec(wrong)
    except RuntimeError as error:
        show(str(error), len(error.__notes__))
""",
    "a second derivative": """
x = leaf([0.5, 2.0])
(x.sin() * x**3 + x.exp() / x).sum().backward(create_graph=True)
first, x.grad = x.grad, None
first.sum().backward()
show(first, x.grad)
""",
}

HEAD = """
import json
import numpy as np
from minigrad.core import Tensor, no_grad, wrap

def leaf(values):
    return wrap(np.array(values, np.float32), requires_grad=True)

def constant(values):
    return wrap(np.array(values, np.float32))

def show(*things):
    found = [each._array.tolist() if isinstance(each, Tensor) else each for each in things]
    print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A folder with a package that has only the core and the words."""
    place = tmp_path_factory.mktemp("alone")
    package = place / "minigrad"
    for part in ("core", "words"):
        shutil.copytree(PACKAGE / part, package / part, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").touch()
    return place


def printed(program, path):
    """What a program prints, with the package that stands in the folder `path`."""
    surroundings = {**os.environ, "PYTHONPATH": str(path)}
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, cwd=path, env=surroundings, timeout=300)
    assert not run.returncode, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def almost(values):
    """The same for numbers that differ in nothing but their last digits."""
    if isinstance(values, list):
        return [almost(each) for each in values]
    return pytest.approx(values, rel=2e-5, abs=1e-6) if isinstance(values, float) else values


@pytest.mark.parametrize("name", PROGRAMS)
def test_it_gives_the_same_as_the_whole_package(name, alone):
    program = HEAD + PROGRAMS[name]
    found = printed(program, alone)
    assert found and found == almost(printed("import minigrad\n" + program, PACKAGE.parent))


def test_the_text_that_explains_written_code_shows_what_is_written(alone):
    program = """
import inspect, json, textwrap
import numpy as np
from minigrad.core import generated_code, wrap
from minigrad.core.arithmetic import mul

mul(wrap(np.ones(2)), wrap(np.ones(2)))
print(json.dumps(textwrap.indent(inspect.getsource(mul), "    ") in generated_code.__doc__))
"""
    assert printed(program, alone) == [True]


def test_a_graph_is_gone_without_the_garbage_collector(alone):
    program = """
import gc, json, weakref
import numpy as np
from minigrad.core import wrap

gc.disable()
x = wrap(np.ones(2, np.float32), requires_grad=True)
y = x
for step in range(1_000_000):
    y = (y * x).tanh() if step % 1000 == 0 else y * 1
leaf_node = y.grad_fn
while leaf_node.next_functions:
    leaf_node = leaf_node.next_functions[0][0]
gone = weakref.ref(leaf_node)
del leaf_node, y
print(json.dumps(gone() is None))
"""
    assert printed(program, alone) == [True]
