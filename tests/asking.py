"""The same question to PyTorch and to minigrad: a few lines of code in which `torch` is the one or the other.

`facts/record.py` asks PyTorch and writes down what it answers; the tests ask minigrad.
"""

import ast
import functools
import json
import re
import warnings
from pathlib import Path

import numpy as np
import pytest

# What every question may use: leaves of several shapes, and constants of floats, of integers and of booleans.
GIVEN = """
x = torch.tensor([0.5, 1.5], requires_grad=True)
y = torch.tensor([2.0, -1.0], requires_grad=True)
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
w = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], requires_grad=True)
s = torch.tensor(3.0, requires_grad=True)
c = torch.tensor([1.0, 2.0])
k = torch.tensor([1, 2])
b = torch.tensor([True, False])
"""


# What is warned of once in a process, with `x` a leaf of two numbers.
ONCE = [
    "float(x[0])",
    "math.sqrt(x[0])",
    "torch.tensor([x[0], 1.0])",
    "torch.Tensor([x[0], x[1]])",
    "x.T",
    "x[0].H",
    "torch.meshgrid(x, x)",
    "torch.cross(torch.ones(3), torch.ones(3))",
    "(x * x).sum().backward(create_graph=True)",
    "torch.searchsorted(torch.ones(2, 2).t(), torch.ones(2, 2))",
    "torch.nn.functional.conv1d(torch.ones(1, 1, 4), torch.ones(1, 1, 2), padding='same')",
    "torch.from_numpy(np.frombuffer(bytes(8), 'f4'))",
    "torch.tensor([np.ones(2), np.ones(2)])",
]


# Where minigrad does not answer as PyTorch yet. Each is a TypeError or a right number, only not PyTorch's own words.
NOT_YET = {
    "the type of a saved number": ["z = x * 2\nz.grad_fn._saved_self, z.grad_fn._saved_other"],
}


def cases(facts):
    """The facts as parameters of a test; those of `NOT_YET` must fail, so that none is forgotten when it is mended."""
    reasons = {code: reason for reason, codes in NOT_YET.items() for code in codes}
    return [
        pytest.param(fact, id=fact["code"], marks=[pytest.mark.xfail(strict=True, reason=reasons[fact["code"]])])
        if fact["code"] in reasons
        else pytest.param(fact, id=fact["code"])
        for fact in facts
    ]


def recorded(name):
    """The facts in `facts/<name>.json`."""
    path = Path(__file__).parent / "facts" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["facts"]


def run(code, torch, names=None):
    """The value of the last line of `code`, None if it is not an expression. What it defines is left in `names`."""
    names = {} if names is None else names
    names.update(torch=torch, np=np, nn=torch.nn, F=torch.nn.functional)
    names["second"] = lambda *results: second(torch, results, [names[leaf] for leaf in "xymws"])
    exec(_compiled(GIVEN), names)
    *lines, last = ast.parse("\n" * GIVEN.count("\n") + code).body
    ends_in_value = isinstance(last, ast.Expr)
    exec(compile(ast.Module(lines if ends_in_value else [*lines, last], []), "<question>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<question>", "eval"), names) if ends_in_value else None


@functools.cache
def _compiled(given):
    return compile(given, "<question>", "exec")


# What NumPy says of PyTorch's `__array__` and `__array_wrap__`, which are older than it expects; ours are not. And what
# it says of its own matrices.
QUIET = ["__array_wrap__ must accept", "__array__ implementation doesn't accept", "the matrix subclass"]


def ask(code, torch):
    """What `code` says: the text of its value, its error with the notes under it, and the user warnings it gave."""
    return said_and_value(code, torch)[0]


def said_and_value(code, torch, names=None):
    """The same, and the value itself, None where there is an error. What `code` defines is left in `names`."""
    value = None
    with warnings.catch_warnings(record=True) as caught:
        for category in (UserWarning, FutureWarning, DeprecationWarning):
            warnings.filterwarnings("always", category=category)
        for message in QUIET:
            warnings.filterwarnings("ignore", message=message)
        torch.set_warn_always(True)  # also what was told before
        try:
            value = run(code, torch, names)
            answer = {"value": re.sub("0x[0-9a-f]+", "0x…", repr(value))}
        except Exception as error:
            answer = {"error": [type(error).__name__, str(error)], "notes": getattr(error, "__notes__", [])}
        finally:
            torch.set_warn_always(False)
    told = [f"{each.category.__name__}: {each.message}" for each in caught]
    return answer | {"warnings": [re.sub(r" \(Triggered internally at .*\)$", "", each) for each in told]}, value


def reachable(root):
    """The nodes of a graph in the order of a search from its root, nearest first."""
    nodes = [root]
    for node in nodes:
        nodes += dict.fromkeys(next for next, _ in node.next_functions if next is not None and next not in nodes)
    return nodes


def second(torch, results, leaves):
    """The graph of the gradients of some results: each node with the numbers of those that its edges lead to.

    The first line says which nodes are those of the gradients of the leaves.
    """
    incoming = [torch.ones_like(result).requires_grad_() for result in results]
    gradients = torch.autograd.grad(results, leaves, incoming, create_graph=True, allow_unused=True)
    roots = [gradient.grad_fn for gradient in gradients if gradient is not None]
    nodes = list(dict.fromkeys(root for root in roots if root is not None))
    for node in nodes:
        nodes += dict.fromkeys(next for next, _ in node.next_functions if next is not None and next not in nodes)
    numbers = {node: number for number, node in enumerate(nodes)} | {None: "-"}
    lines = [" ".join(str(numbers[root]) for root in roots)]
    for number, node in enumerate(nodes):
        edges = [f"{numbers[next]}{f'.{place}' * bool(place)}" for next, place in node.next_functions]
        lines.append(" ".join([f"{number}:", node.name().removeprefix("torch::autograd::"), *edges]))
    return lines


def numbered(root):
    """The nodes of a graph, each with a number that depends on nothing but the graph's shape."""
    return {node: number for number, node in enumerate(reachable(root))}
