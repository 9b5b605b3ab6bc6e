"""Right answers, spoiled one place at a time: none of them may get full marks.

A sign, a factor, a term, the order of arguments, `=` for `+=`. A spoiled answer that is right all the same stands in
`STILL_RIGHT`, with the reason.
"""

import ast
import copy
import re
from pathlib import Path

import pytest

import minigrad
from minigrad.checks.answer import verdict_on

pytestmark = pytest.mark.slow

ANSWERS = Path(__file__).parent / "answers"
OTHER = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult}
COMPARED = {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Eq: ast.NotEq}

# What was changed, and why that is no mistake.
STILL_RIGHT = {
    "00.3": {"line 2: 0.0 + 1": "the first number takes the place of what it began with"},
    "01.3": {
        "line 5: reversed (x.copy(), x.copy())": "two copies of the same",
        "line 3: 1 + 1": "NumPy takes any negative size for the one it works out",
    },
    "02.2": {"line 5: 0 + 1": "a node is visited twice and noted once"},
    "02.3": {"line 4: 'AccumulateGrad' cut": "the shorter name is in the longer one, and in no other"},
    "03.2": {
        "line 3: swapped np.multiply(grad, b)": "a product is the same the other way round",
        "line 3: swapped np.multiply(grad, a)": "a product is the same the other way round",
        "line 3: reversed (np.zeros(a.shape), np.zeros(b.shape))": "a and b have the same shape",
    },
    "03.4": {"line 2: operator of grad * a * -1": "dividing by −1 is multiplying by it"},
    "05.1": {
        "line 1: reversed ['x + 1', 'x * 2', 'x * x', 'x.sin()']": "a dictionary has no order that counts",
        "line 1: reversed ['x + 1', 'x * 2', 'x * x', 'x.exp()', 'x.sin()']": "nor has this one",
        "line 1: 'exp' cut": "no other program has these letters",
    },
    "05.2": {"line 4: operator of b * 1": "dividing by 1 is multiplying by it"},
    "06.3": {"line 5: 1 + 1": "NumPy takes any negative size for the one it works out"},
    "06.5": {"line 3: operator of grad * np.ones(x.shape)": "dividing by 1 is multiplying by it"},
    "07.3": {
        "line 2: only the left of weights[-1] * torch.ones_like(x)": "broadcasting repeats it",
        "line 2: operator of weights[-1] * torch.ones_like(x)": "dividing by 1 is multiplying by it",
    },
    "09.1": {"line 9: swapped torch.mul(grad, ctx.y)": "a product is the same the other way round"},
    "03.5": {"line 3: swapped np.multiply(grad, n * np.power(x, n - 1))": "a product is the same the other way round"},
    "10.1": {"line 5: swapped np.add(variable.grad, grad)": "a sum is the same the other way round"},
    "10.2": {"line 3: without sign -root.number": "the root is alone in the heap, and comes out first"},
    "10.3": {
        "line 10: reversed (grad, grad)": "both are the same",
        "line 10: reversed (self, other)": "a sum is the same the other way round",
        "line 6: reversed (self, other)": "a sum is the same the other way round",
        "line 13: reversed (self, other)": "here the inputs give the order only",
        "line 3: 0 + 1": "only which number is higher counts",
        "line 7: 1 + 1": "only which number is higher counts",
        "line 7: = in Value.born += 1": "this walk does not look at the numbers",
    },
}


def right_answers():
    for path in sorted(ANSWERS.glob("*.py")):
        parts = re.split(r"^# %% (.*)\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
        for title, source in zip(parts[::2], parts[1::2], strict=True):
            if title.startswith("right"):
                yield pytest.param(path.stem, source, id=f"{path.stem} {title[7:]}")


def mutants(source):
    """Every way to spoil one place: what was done, and the source that comes of it."""
    tree = ast.parse(source)
    for number, node in enumerate(ast.walk(tree)):
        for what, spoil in changes(node):
            spoiled = copy.deepcopy(tree)
            spoil(next(each for place, each in enumerate(ast.walk(spoiled)) if place == number))
            yield f"line {node.lineno}: {what}", ast.unparse(ast.fix_missing_locations(spoiled))


def changes(node):
    """What can be spoiled in a node, as pairs of a text and a function that does it to a copy of the node."""
    if isinstance(node, ast.BinOp):
        text = ast.unparse(node)
        if type(node.op) in OTHER:
            yield f"operator of {text}", lambda n: setattr(n, "op", OTHER[type(n.op)]())
        yield f"only the left of {text}", lambda n: become(n, n.left)
        yield f"only the right of {text}", lambda n: become(n, n.right)
    elif isinstance(node, ast.AugAssign):
        yield f"= in {ast.unparse(node)}", lambda n: become(n, ast.Assign([n.target], n.value))
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield f"{node.value} + 1", lambda n: setattr(n, "value", n.value + 1)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 2:
        yield f"{node.value!r} cut", lambda n: setattr(n, "value", n.value[:-1])
    elif isinstance(node, ast.UnaryOp):
        yield f"without sign {ast.unparse(node)}", lambda n: become(n, n.operand)
    elif isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        yield f"reversed {ast.unparse(node)}", lambda n: n.elts.reverse()
    elif isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARED:
        yield f"the opposite of {ast.unparse(node)}", lambda n: n.ops.__setitem__(0, COMPARED[type(n.ops[0])]())
    elif isinstance(node, ast.Expr):
        yield f"without {ast.unparse(node)}", lambda n: become(n, ast.Pass())
    elif isinstance(node, ast.Call) and len(node.args) == 2 and not node.keywords:
        yield f"swapped {ast.unparse(node)}", lambda n: n.args.reverse()


def become(node, other):
    """Make a node another one, in its place."""
    node.__class__ = other.__class__
    node.__dict__.clear()
    node.__dict__.update(other.__dict__)


@pytest.mark.parametrize(("key", "source"), list(right_answers()))
def test_no_spoiled_answer_gets_full_marks(key, source):
    survivors = []
    tried = 0
    for what, spoiled in mutants(source):
        tried += 1
        notebook = {"torch": minigrad}
        try:
            exec(compile(spoiled, "<mutant>", "exec"), notebook)
        except Exception:
            continue
        if verdict_on(key, notebook).credit == 1.0:
            survivors.append(what)
    print(f"{key}: {tried} tried, {len(survivors)} right all the same")
    assert not {*survivors} - STILL_RIGHT.get(key, {}).keys()
