"""What is loaded at its first use: an import loads the core, and what is asked for first is as if all were loaded."""

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import minigrad

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


def printed(program):
    """What a program prints in a process of its own, a line of JSON."""
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True)
    assert not run.returncode, run.stderr
    return json.loads(run.stdout)


def test_an_import_loads_nothing_of_the_other_operations():
    loaded = printed("""
        import json, sys
        import minigrad
        print(json.dumps([name for name in sys.modules if name.startswith("minigrad.ops")]))
    """)
    assert loaded == []


def test_no_file_puts_a_method_where_one_waits_for_its_first_use():
    """It would go over what users have put there; `METHODS` is the place for it."""
    package = Path(minigrad.__file__).parent
    files = [*package.glob("ops/*.py"), *package.glob("exact/*.py"), package / "create.py"]
    direct = re.compile(r"^ *(setattr\(Tensor, .*|Tensor\.\w+ = .*)", re.MULTILINE)
    assert [direct.findall(path.read_text(encoding="utf-8")) for path in files] == [[]] * len(files)


# Prints what everybody sees of `minigrad` and of `Tensor`.
SEEN = r"""
import inspect, json, pickle, re
import minigrad
from minigrad.core.operation import METHODS
from minigrad.missing import LeftOut

def seen(owner, name):
    try:
        value = getattr(owner, name)
    except AttributeError as error:
        return str(error)
    told = [type(value).__name__, getattr(value, "__qualname__", ""), getattr(value, "__module__", ""), value.__doc__]
    if callable(value) and not isinstance(value, type):
        try:
            told.append(re.sub(" at 0x\w+", "", str(inspect.signature(value))))
        except ValueError:
            pass
        if name[0] != "_":
            try:
                told.append(pickle.loads(pickle.dumps(value)) is value)
            except pickle.PicklingError as error:
                told.append(re.sub(" at 0x\w+", "", str(error)))
    if isinstance(value, property):
        told += [value.fset is None, value.fdel is None]
    return told

names = {"Tensor": [*vars(minigrad.Tensor)], "minigrad": [*dir(minigrad)]}
print(json.dumps({
    "dir": [dir(minigrad), dir(minigrad.Tensor), dir(minigrad.tensor(1.0)), sorted(minigrad.__all__)],
    "Tensor": {name: seen(minigrad.Tensor, name) for name in sorted(vars(minigrad.Tensor))},
    "minigrad": {name: seen(minigrad, name) for name in dir(minigrad)},
    "misspelt": [seen(minigrad.Tensor, "cumsun"), seen(minigrad, "cumsun"), seen(minigrad.tensor(1.0), "exq")],
}))
"""


def test_everything_looks_as_if_all_were_loaded():
    lazily, loaded = printed(SEEN), printed("from minigrad.later import load_all\nload_all()\n" + SEEN)
    for part, seen in lazily.items():
        assert seen == loaded[part]


# Runs each expression in a process of its own, forked from one that has only imported the package, and in one that has
# loaded everything; prints those that come out otherwise.
ALONE = """
import json, os, sys, warnings
import minigrad as torch
from minigrad.later import load_all

def outcome(code):
    x = torch.tensor([[0.3, -1.7, 2.1], [0.9, 0.4, -0.2], [1.5, -0.6, 0.8]], requires_grad=True)
    h = torch.tensor([0.3, -1.7, 2.1], dtype=torch.float16, requires_grad=True)
    b, v = torch.tensor([True, False]), torch.tensor([1.5, 0.2, -0.7], requires_grad=True)
    told = []
    try:
        with warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            y = eval(code)
            told.append([(str(each.message), each.filename) for each in heard])
        told.append([y._array.tolist(), str(y.dtype), y._array.strides, str(y.grad_fn)[:20]])
        first = torch.autograd.grad(y, (x, h, v), torch.ones_like(y), create_graph=True, allow_unused=True)
        told.append([each is not None and [each._array.tolist(), str(each.grad_fn)[:20]] for each in first])
        told.append([repr(dict(sorted((name, str(getattr(y.grad_fn, name))) for name in dir(y.grad_fn)
                                      if name.startswith("_saved"))))])
        for each in first:
            if each is not None and each.requires_grad:
                again = torch.autograd.grad(each, (x, h, v), torch.ones_like(each), allow_unused=True)
                told.append([each is not None and each._array.tolist() for each in again])
    except Exception as error:
        told.append([type(error).__name__, str(error), getattr(error, "__notes__", None)])
    return told

def in_child(work):
    receiving, sending = os.pipe()
    if not os.fork():
        os.close(receiving)
        with os.fdopen(sending, "w") as pipe:
            pipe.write(json.dumps(work()))
        os._exit(0)
    os.close(sending)
    with os.fdopen(receiving) as pipe:
        text = pipe.read()
    os.wait()
    return json.loads(text) if text else "no answer"
"""

UNARY = ["abs", "sgn", "sign", "exp", "log", "tanh", "sigmoid", "sqrt", "sin", "cos", "relu", "neg", "sum", "mean"]
EXPRESSIONS = [
    *(f"x.{name}()" for name in [*UNARY, "t", "clone"]),
    *(f"torch.{name}({argument})" for name in UNARY for argument in ("h", "b")),
    *("-x", "abs(x)", "+x", "~b", "x + 1", "1 - x", "x - b", "2 / x", "x % 2", "2 % x", "x // 2", "2 // x", "2 ** x"),
    *("x ** 2", "x ** 3", "x ** 0.5", "x ** v", "x @ x", "x @ v", "v @ v", "v @ x", "b & b", "1 | b", "b ^ b"),
    *("x == 1", "x < v", "1 > x", "x != None", "x[0]", "x[x > 0]", "x[:, 1]", "x.T", "v.T", "x.mT", "x.H", "v.mT"),
    *("torch.mm(x, x)", "torch.mv(x, v)", "torch.dot(v, v)", "x.matmul(x)", "x.outer(v)", "v.outer(v)"),
    *("x.sum(0)", "x.mean(1, True)", "h.sum(0)", "x.unsqueeze(0)", "x.squeeze()", "x.unsqueeze(0).squeeze(0)"),
    *("x.double()", "x.to(torch.float16)", "x.long()", "x.expand(2, 3, 3)", "x.select(0, 1)", "x.view(9)"),
    *("x.reshape(9)", "x.t().reshape(9)", "(x * 1).exp_()", "(x * 1).add_(v)", "(x * 1).zero_()", "x * v", "x / v"),
    *("torch.add(x, v, alpha=2)", "torch.sub(x, 1, alpha=3)", "torch.threshold(x, 0.5, 0)", "x.where(x > 0, v)"),
    *("torch.cumsum(x, 0)", "x.cumprod(1)", "torch.nn.functional.softmax(x, 1)", "x.softmax(0)", "x.max(0).values"),
    *("torch.nn.functional.gelu(x)", "x.real", "x.imag", "x.nbytes", "list(x)[1]", "reversed(v)", "x.exp().sum()"),
    *("x.copy_(v)", "x.detach().mul_(v)", "(x * 1)[0].mul_(2)", "x.exq", "x.add(1, 2, 3, 4)", "torch.exp('a')"),
    *("torch.func.grad(lambda x: (x.sin() * x.exp()).sum())(x)", "torch.vmap(lambda v: v.dot(v))(x)", "x[0] @ x"),
    *("torch.autograd.functional.hessian(lambda x: x.tanh().sum(), v)", "torch.ones(2, 2).norm(2)", "x.type('a')"),
]


@forks
def test_whatever_is_computed_first_is_computed_as_if_all_were_loaded():
    program = (
        f"expressions = {EXPRESSIONS!r}\n"
        + """
first = {code: in_child(lambda: outcome(code)) for code in expressions}
load_all()
print(json.dumps([[code, told, outcome_now] for code, told in first.items()
                  if told != (outcome_now := in_child(lambda: outcome(code)))]))
"""
    )
    assert printed(ALONE + program) == []


@forks
def test_whichever_file_is_loaded_first_names_mean_the_same():
    """Each file in a process that has loaded nothing but it, and then the rest."""
    program = """
from importlib import import_module
from pathlib import Path
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS
from minigrad.core.operation import METHODS, PUBLISHED

def meaning(value):
    operation = getattr(value, "operation", None)
    said = operation and [operation.description(), value.part, value.__doc__]
    return [getattr(value, "__qualname__", str(type(value))), getattr(value, "__module__", ""), said]

def meanings():
    load_all()
    tables = {"arrays": ON_ARRAYS, "tensors": ON_TENSORS, "functions": PUBLISHED, "methods": METHODS}
    return {f"{kind} {name}": meaning(value) for kind, table in tables.items() for name, value in table.items()}

def after(name):
    import_module(f"minigrad.ops.{name}")
    return meanings()

names = [path.stem for path in (Path(torch.__file__).parent / "ops").glob("[!_]*.py")]
expected = in_child(meanings)
for name in names:
    found = in_child(lambda: after(name))
    assert found == expected, [name, [each for each in expected if found.get(each) != expected[each]]]
print(len(names))
"""
    assert printed(ALONE + program) > 40


def test_what_somebody_else_has_put_there_stays():
    told = printed("""
        import json
        from unittest.mock import patch
        import minigrad
        minigrad.Tensor.cumsum = lambda self, dim: "mine"
        with patch.object(minigrad.Tensor, "cumprod", lambda self, dim: "patched"):
            patched = minigrad.ones(2).cumprod(0)
        x = minigrad.ones(2)
        x.cummax = 3
        print(json.dumps([x.cumsum(0), patched, str(x.cumprod(0)), x.cummax, str(minigrad.ones(1).cummax(0).values)]))
    """)
    assert told == ["mine", "patched", "tensor([1., 1.])", 3, "tensor([1.])"]


def test_a_class_of_somebody_else_asks_the_class_above_it():
    told = printed("""
        import json
        import minigrad
        class Mine(minigrad.Tensor):
            def cumsum(self, dim):
                return super().cumsum(dim) + 1
            def __mod__(self, other):
                return super().__mod__(other) * 10
        mine = minigrad.ones(2).as_subclass(Mine) if hasattr(minigrad.Tensor, "as_subclass") else Mine([1.0, 1.0])
        print(json.dumps([mine.cumsum(0).tolist(), (mine % 2).tolist()]))
    """)
    assert told == [[2.0, 3.0], [10.0, 10.0]]


def test_a_property_refuses_what_it_refuses_when_it_is_loaded():
    told = printed("""
        import json
        import minigrad
        told = []
        for code in ("x.T = 1", "del x.mT", "x.nbytes = 2", "x.real = minigrad.zeros(2); told.append(x.tolist())"):
            x = minigrad.ones(2)
            for attempt in range(2):
                try:
                    exec(code)
                except AttributeError as error:
                    told.append(str(error))
        print(json.dumps(told))
    """)
    assert told[:6:2] == told[1:6:2] and len(told) == 8 and told[6:] == [[0.0, 0.0]] * 2


def test_recording_sees_what_is_used_first_while_it_is_on():
    place = printed("""
        import json
        import minigrad
        from minigrad.autograd.recording import made
        with minigrad.recording():
            y = minigrad.ones(2, requires_grad=True).cumsum(0)
        print(json.dumps(made(y.grad_fn).place.line))
    """)
    assert place == 6


def test_two_threads_that_use_a_name_first_get_the_same():
    found = printed("""
        import json, sys, threading
        import minigrad
        sys.setswitchinterval(1e-6)
        names = ["cumsum", "sort", "gather", "quantile", "std", "clamp", "norm", "matmul", "tril", "det", "take"]
        start, found = threading.Barrier(8), []
        def work():
            start.wait()
            for name in names:
                method = getattr(minigrad.Tensor, name)
                found.append((name, method, getattr(minigrad, name), float((minigrad.ones(3) % 2).exp().sum())))
        threads = [threading.Thread(target=work) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        print(json.dumps([len(found), len(set(found)), len({name for name, *_ in found})]))
    """)
    assert found == [88, 11, 11]
