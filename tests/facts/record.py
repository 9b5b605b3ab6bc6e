"""Asks real PyTorch and writes down what it answered, so that the tests can do without it.

    python tests/facts/record.py printing
    python tests/facts/record.py random
    python tests/facts/record.py nodes

and so on for each file beside this one and for each of `questions/`: a subcommand writes the file of its name. It needs
`torch==2.13.0`; the facts about random numbers must be recorded on an x86-64 processor with AVX2.
"""

import argparse
import hashlib
import inspect
import itertools
import json
import pkgutil
import subprocess
import sys
import textwrap
import types
import warnings
from functools import partial
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))

from asking import ask, numbered, reachable, run  # noqa: E402 (the tests use the same)
from outputs import CALLS_WITH_OUT, trials  # noqa: E402
from questions import AREAS, answer, say_what_is_said_once  # noqa: E402
from questions import questions as questions_about  # noqa: E402

SEEDS = [0, 1, 42, 2**31, 2**40 + 7, -1]
SIZES = [1, 7, 15, 16, 21, 100]


def main():
    recorders = {
        "printing": printing,
        "random": random,
        "nodes": nodes,
        "orders": orders,
        "errors": errors,
        "answers": answers,
        "promotion": promotion,
        "creation": creation,
        "names": names,
        "outputs": outputs,
        "parameters": parameters,
    }
    recorders |= {area: partial(asked, area) for area in AREAS}
    parser = argparse.ArgumentParser(description="Write down again what PyTorch answers.")
    parser.add_argument("facts", choices=[*recorders, "programs", "signatures"])
    name = parser.parse_args().facts
    if name == "programs":
        return programs()
    if name == "signatures":
        from signatures import record  # it asks minigrad for its functions, and all else does without

        return record()
    rows = ",\n".join(json.dumps(fact) for fact in recorders[name]())
    path = HERE / f"{name}.json"
    path.write_text(f'{{"torch": "{torch.__version__}", "facts": [\n{rows}\n]}}\n', encoding="utf-8")
    print(f"{path.name}: {rows.count(chr(10)) + 1} facts")


def programs():
    """Each program of `tests/tutorials`, run by PyTorch, with what it printed in a `.txt` beside it."""
    for path in sorted((HERE.parent / "tutorials").glob("*.py")):
        if path.name.startswith("test_"):
            continue
        command = [sys.executable, path.name]
        done = subprocess.run(command, cwd=path.parent, capture_output=True, check=True, encoding="utf-8")
        path.with_suffix(".txt").write_text(done.stdout, encoding="utf-8")
        print(f"{path.stem}: {done.stdout.count(chr(10))} lines")


def asked(area):
    """Each question of `questions/<area>.md` with its answer."""
    with warnings.catch_warnings(action="ignore"):  # of itself, when PyTorch loads what goes forward
        torch.func.jvp(torch.sin, (torch.ones(1),), (torch.ones(1),))
    say_what_is_said_once(torch)
    for question in questions_about(area):
        yield {"code": question.code} | answer(question.code, torch)


# printing: NumPy expressions and the text of the tensor made from them

SPECIAL = [
    "np.float32(1.5)", "np.float32(-0.)", "np.float32(nan)", "np.float32(-inf)", "np.float32(1e-5)",
    "np.int64(7)", "np.bool_(True)", "np.int8(-128)", "np.float64(3)", "np.float16(65504)",
    "np.float32([])", "np.int64([])", "np.bool_([])", "np.float64([])", "np.zeros((0, 3), 'float32')",
    "np.zeros((2, 0, 3), 'int64')", "np.zeros((1, 0), 'float64')", "np.zeros((0, 0), 'bool')",
    "np.float32([1, 2, 3])", "np.float32([1, 2.5, 3])", "np.float32([0, 0])", "np.float32([-0., 0])",
    "np.float32([-0., 5])", "np.float32([0, 12345])", "np.float32([1, nan])",
    "np.float32([1.5, nan, inf, -inf])", "np.float32([nan, nan])", "np.float32([inf, 0])",
    "np.float32([100, -inf])", "np.float32([1, -0., -inf, 20])", "np.float32([1e-5, 1])",
    "np.float64([1e-4, 0.05])", "np.float32([0.00011, 0.1])", "np.float32([1000, 1])",
    "np.float32([1001, 1])", "np.float32([1e8, 1e8])", "np.float32([1.5e8, 1e8])",
    "np.float32([1e9, nan, 0])", "np.float64([1e308, 1e-308])", "np.float64([5e-324])",
    "np.float64([0.1, 1/3])", "np.float64([2**53, 1])", "np.float16([0.1, 100])", "np.float16([6e-8, 1])",
    "np.float16([65504, 65504])", "np.float16([nan, 2])", "np.int64([1, -20, 300])",
    "np.int64([-2**63, 2**63 - 1])", "np.uint8([0, 255])", "np.int16([[-7], [70]])",
    "np.int32(np.arange(30))", "np.bool_([True, False])", "np.bool_([[True], [True]])",
    "np.arange(20) % 3 == 0", "np.eye(3, dtype='float32')", "np.ones((2, 2, 2, 2), 'float32')",
    "np.zeros((1, 1, 1, 1, 1), 'float32')", "np.arange(24.).reshape(2, 3, 4).astype('float32')",
    "np.arange(1000)", "np.arange(1001)", "np.arange(1001, dtype='float32')", "np.arange(1000) > 500",
    "np.arange(2000) > 1500", "np.arange(1200.).reshape(40, 30)",
    "np.arange(1800, dtype='float32').reshape(2, 900)", "np.arange(1800, dtype='float32').reshape(900, 2)",
    "np.arange(3000).reshape(10, 10, 30)", "np.arange(4096, dtype='int32').reshape(8, 8, 8, 8)",
    "np.arange(1400).reshape(7, 200)", "np.where(np.arange(1500) == 700, 1e9, 1.)",
    "np.where(np.arange(1500) == 1, 1e9, 1.)",
]  # fmt: skip

OPTIONS = [
    {"precision": 2}, {"precision": 8}, {"precision": 0}, {"sci_mode": True}, {"sci_mode": False},
    {"linewidth": 40}, {"linewidth": 10}, {"linewidth": 200}, {"threshold": 5},
    {"threshold": 0, "edgeitems": 1}, {"edgeitems": 0, "threshold": 2}, {"edgeitems": 0},
    {"profile": "short"}, {"profile": "full"}, {"profile": "short", "precision": 7, "sci_mode": True},
]  # fmt: skip

UNDER_OPTIONS = [
    "np.float32(0.5)", "np.float32([1, 2, 3, 4, 5, 6, 7])", "np.float32([0, nan, -0.])",
    "np.arange(12.).reshape(3, 4)", "random(5).uniform(-1, 1, (4, 7)).astype('float32')",
    "np.int64([[1, 20], [300, 4]])", "np.arange(2000) % 7", "random(6).uniform(-1, 1, (5, 3, 9)) * 1000",
    "np.zeros((0, 2))",
]  # fmt: skip

# Operations that leave the numbers alone, one for each length of grad_fn's name worth trying.
SAME_NUMBERS = {
    "MulBackward0": lambda tensor: tensor * 1,
    "CloneBackward0": lambda tensor: tensor.clone(),
    "AliasBackward0": lambda tensor: tensor[...],
    "TransposeBackward0": lambda tensor: tensor.transpose(-1, -1),
}


def printing():
    for make in SPECIAL:
        yield printed(make)
    shapes = [(1,), (3,), (8,), (9,), (50,), (2, 3), (3, 30), (2, 2, 3), (2, 1, 3, 2)]
    shapes += [(1200,), (30, 40), (11, 11, 11)]
    scales = [1, 0.01, 30, 1e4, 1e-6, 3e9]
    for seed, (shape, scale) in enumerate(itertools.product(shapes, scales)):
        yield printed(f"(random({seed}).uniform(-1, 1, {shape}) * {scale}).astype('float32')")
    for width, name in itertools.product(range(1, 10), SAME_NUMBERS):
        yield printed(f"random({width}).uniform(-1, 1, {width}).astype('float32')", grad_fn_name=name)
        yield printed(f"random({width}).uniform(-1, 1, (2, {width}))", grad_fn_name=name)
    for width in range(4, 10):
        yield printed(f"random({width}).uniform(-1, 1, {width})", requires_grad=True)
        yield printed(f"random({width}).uniform(-1, 1, (1, {width})).astype('float32')", requires_grad=True)
    for linewidth in range(24, 72):
        for array in ["np.float64([1.5, 2.5, 3.5])", "np.zeros((0, 3))"]:
            yield printed(array, grad_fn_name="CloneBackward0", options={"linewidth": linewidth})
    for make in ["np.float32([1])", "np.float64([1])", "np.zeros((0, 3))", "np.float32([])", "np.arange(3)"]:
        yield printed(make, default_dtype="float64")
    for options, make in itertools.product(OPTIONS, UNDER_OPTIONS):
        yield printed(make, options=options)


def printed(make, *, options=None, requires_grad=False, grad_fn_name=None, default_dtype="float32"):
    array = eval(make, {"np": np, "random": np.random.RandomState, "nan": np.nan, "inf": np.inf})
    tensor = torch.from_numpy(np.array(array)).requires_grad_(requires_grad or grad_fn_name is not None)
    if grad_fn_name is not None:
        tensor = SAME_NUMBERS[grad_fn_name](tensor)
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**(options or {}))
    torch.set_default_dtype(getattr(torch, default_dtype))
    fact = {"make": make, "text": repr(tensor)}
    torch.set_default_dtype(torch.float32)
    asked = {"requires_grad": requires_grad, "grad_fn_name": grad_fn_name, "default_dtype": default_dtype}
    ordinary = {"requires_grad": False, "grad_fn_name": None, "default_dtype": "float32"}
    return fact | ({"options": options} if options else {}) | dict(asked.items() - ordinary.items())


# random: a seed, calls one after another, and the bytes of each answer


def random():
    for seed, size, dtype, name in itertools.product(SEEDS, SIZES, ["float32", "float64"], ["rand", "randn"]):
        yield drawn(seed, [[name, dtype, size]])
    for seed, name in itertools.product(SEEDS, ["rand", "randn"]):
        yield drawn(seed, [[name, "float32", 100_003], [name, "float64", 10_007]])
    for first, second in itertools.product(["float32", "float64"], repeat=2):
        yield drawn(3, [["randn", first, 3], ["rand", second, 1], ["randn", second, 2]])
        yield drawn(3, [["randn", first, 1], ["randn", second, 16], ["randn", first, 3]])
        yield drawn(3, [["randn", first, 1], ["manual_seed", 3], ["randn", second, 2]])
        yield drawn(3, [["randn", first, 0], ["rand", second, 0], ["randn", second, 1]])
    for seed, size, dtype in itertools.product([0, 42, -1], SIZES, ["float32", "float64"]):
        yield drawn(seed, [["uniform", dtype, size, -0.3, 1.1], ["normal", dtype, size, -0.3, 1.1]])
    for seed in SEEDS:
        yield drawn(seed, [["integers", -3, 100, 50], ["integers", 0, 2**28 - 1, 9], ["integers", 0, 2**28, 9]])
        yield drawn(
            seed,
            [["integers", -(2**62), 2**62, 9], ["permutation", 60], ["permutation", 1], ["permutation", 0]],
        )


def drawn(seed, calls):
    torch.manual_seed(seed)
    answers = [CALLS[name](*arguments) for name, *arguments in calls]
    return {"seed": seed, "calls": calls, "answers": answers}


def as_hex(tensor):
    """The bytes of a tensor in hexadecimal; of a long one, their SHA-256."""
    raw = tensor.numpy().tobytes()
    return raw.hex() if tensor.numel() <= 100 else f"sha256 {hashlib.sha256(raw).hexdigest()}"


def empty(count, dtype):
    return torch.empty(count, dtype=getattr(torch, dtype))


CALLS = {
    "manual_seed": lambda seed: torch.manual_seed(seed) and None,
    "rand": lambda dtype, count: as_hex(torch.rand(count, dtype=getattr(torch, dtype))),
    "randn": lambda dtype, count: as_hex(torch.randn(count, dtype=getattr(torch, dtype))),
    "uniform": lambda dtype, count, low, high: as_hex(empty(count, dtype).uniform_(low, high)),
    "normal": lambda dtype, count, mean, std: as_hex(empty(count, dtype).normal_(mean, std)),
    "integers": lambda low, high, count: as_hex(torch.randint(low, high, (count,))),
    "permutation": lambda count: as_hex(torch.randperm(count)),
}


# nodes: an expression, the name of its node, where its edges lead, and what it saved

NODES = """
    x + y; x + 1; 1 + x; x - y; x - 1; 1 - x; x * y; x * 2; 2 * x; x / y; x / 2; 1 / x; -x; x ** 2; x ** 0.5
    x ** y; x ** c; c ** x; 2 ** x; x.pow(3); torch.pow(2, x); x * c; c * x; x + c; c + x; x - c; c - x; x / c; c / x
    x * s; s * x; x * k; x / k; k / x; x.add(y); x.sub(y); x.mul(y); x.div(y); x.neg(); x.reciprocal()
    x.exp(); x.log(); x.sin(); x.cos(); x.tanh(); x.relu(); x.clone()
    x.sum(); m.sum(0); m.sum((0, 1), keepdim=True); m.sum(-1); x.mean(); m.mean(1); m.norm(); m.norm(dim=1)
    m @ w; m @ m; c @ m; m @ c; x @ y; x @ c; c @ x; m @ x; x @ w; c @ w; m.matmul(x)
    torch.where(b, x, y); torch.where(b, x, c); torch.where(b, c, x); torch.where(b, x, 0.0); torch.where(b, 1.0, x)
    (x * 1).add_(y); (x * 1).sub_(y); (x * 1).mul_(y); (x * 1).mul_(2); (x * 1).div_(y); (x * 1).div_(c)
    (x * 1).pow_(2); (x * 1).pow_(y); (x * 1).exp_(); (x * 1).sin_(); (x * 1).cos_(); (x * 1).log_(); (x * 1).tanh_()
    (x * 1).relu_(); (x * 1).neg_(); (x * 1).reciprocal_(); (c * 1).add_(x); (c * 1).mul_(x)
"""


def nodes():
    for code in questions(NODES):
        node = run(code, torch).grad_fn
        saved = [name.removeprefix("_saved_") for name in dir(node) if name.startswith("_saved_")]
        edges = [[following and following.name(), number] for following, number in node.next_functions]
        yield {"code": code, "name": node.name(), "edges": edges, "saved": saved}


def questions(lines):
    return [code.strip() for line in lines.strip().splitlines() for code in line.split("; ")]


# orders: a program, and the order in which its nodes run backward

ORDERS = """
    (x * y).sum()
    (x * x).sum()
    (x + x + x).sum()
    a = x * y; b = x + y; (a * b).sum()
    a = x * y; b = x + y; (b * a).sum()
    a = x.exp(); b = y.exp(); (a + b).sum()
    a = x.exp(); b = y.exp(); (b + a).sum()
    a = x.sin(); b = a.exp(); c = a.tanh(); (b * c).sum()
    a = x.sin(); b = a.exp(); c = a.tanh(); (c * b + a).sum()
    a = x.sin(); b = x.cos(); c = y.exp(); (a * c + b).sum()
    a = x * 2; b = y * 3; c = x + y; ((a + b) * c).sum()
    a = x.exp(); b = a * x; c = b * a; d = c * x; (d + b).sum()
    a = x * y; b = a * x; c = a * y; d = b + c; e = d * a; e.sum()
    a = y / x; b = 1 / x; c = 1 - y; (a * b * c).sum()
    a = x + 1; b = a + 1; c = y * 2; d = b * c; (a + d).sum()
    ((m @ x) * y).sum()
    a = x @ w; b = (w * w).sum(0); (a * b).sum()
    a = m.sum(0); b = m.mean(1); c = m.norm(); ((a - b) / c).sum()
    a = (x * s).sum(); b = (y * s).sum(); a * b + s
    a = s * 2; b = s * a; c = a * b; d = b * c; e = c * d; d * e
    a = x * 1; a.mul_(y); a.add_(x); a.exp_(); a.sum()
    a = torch.where(b, x, y); d = torch.where(b, y, a); (a * d).sum()
    a = x ** 2; b = 2 ** x; d = x ** y; (a + b + d).mean()
    a = x.relu(); e = a + y; f = a + s; g = e * f; h = (g + a).norm(); h * s
    a = x.sin(); u = y.sin(); v = y.cos(); p = u * v; q = a + p; r = q * a; (r - y).sum()
    a = x * s; a = a * s + x; a = a * s + x; a = a * s + y; a.sum()
    s * s * s
    a, b = x.unbind(); (b * y[0] + a * y[1] + b * s).sum()
    a, b = (x * y).unbind(); d = b * s; e = a * b; (e * d + y.sum()).sum()
    a = torch.stack([x, y, x]); b, c, d = a.unbind(); (c * d + b * y).sum()
    a, b = torch.var_mean(x); c, d = torch.std_mean(y); a * d + b * c + s
    a, b = x.max(0); c, d = x.min(0); a * c * y.sum()
    a = x * 1; b = a[:1]; b.mul_(s); c = a + y; b.add_(y[0]); (c.sum() + a + b.sum()).sum()
    a = x * 1; b = a.view(2, 1); c = b[1:]; c.exp_(); d = a + y; e = b.sum() * c.sum(); (d * e).sum()
    a = y * 1; b = a[0]; a.mul_(x); c = b + s; a.sum() * c
"""


def orders():
    for line in ORDERS.strip().splitlines():
        code = line.strip().replace("; ", "\n")
        yield {"code": code, "order": backward_order(run(code, torch))}


def backward_order(result):
    """The name and the number of each node, in the order in which they run."""
    numbers = numbered(result.grad_fn)
    order = []
    for node in reachable(result.grad_fn):
        node.register_prehook(lambda _, node=node: order.append([node.name(), numbers[node]]))
    result.backward()
    return order


# errors: code that goes wrong, and the type and the text of the error

ERRORS = {
    "backward": """
        x.backward()
        (x * 2).backward()
        torch.ones(()).backward()
        c.sum().backward()
        x.detach().sum().backward()
        with torch.no_grad(): z = x.sum()
        ~ z.backward()
        (x * x).backward(torch.ones(3))
        (x * x).backward(torch.ones(2, 1))
        (x * x).sum().backward(torch.ones(2))
        z = (x * x).sum(); z.backward(); z.backward()
        z = (x * 2).sum(); z.backward(); z.backward()
        z = x.exp().sum(); z.backward(); z.backward()
        z = (x ** 2).sum(); z.backward(); z.backward()
        z = (2 ** x).sum(); z.backward(); z.backward()
        z = (x / y).sum(); z.backward(); z.backward()
        z = x.norm(); z.backward(); z.backward()
        z = x @ y; z.backward(); z.backward()
        z = (m @ w).sum(); z.backward(); z.backward()
        z = torch.where(b, x, y).sum(); z.backward(); z.backward()
        z = (x * x).sum(); z.backward(retain_graph=True); z.backward(); z.backward()
        z = x * x; z.sum().backward(); z.grad_fn._saved_self
        z = x * 2; z.sum().backward(); z.grad_fn._saved_other
        z = x.exp(); z.sum().backward(); z.grad_fn._saved_result
    """,
    "versions": """
        z = x.exp(); z += 1; z.sum().backward()
        z = x.tanh(); z.add_(1); z.sum().backward()
        z = x.relu(); z.add_(1); z.sum().backward()
        z = x.reciprocal(); z.add_(1); z.sum().backward()
        z = 2 ** x; z.add_(1); z.sum().backward()
        z = x ** y; z.add_(1); z.sum().backward()
        z = x ** c; z.add_(1); z.sum().backward()
        z = m.norm(dim=0); z.add_(1); z.sum().backward()
        z = x * 1; u = z * z; z += 1; u.sum().backward()
        z = x * 1; u = z * z; z += 1; z *= 2; u.sum().backward()
        z = x * 1; u = z.sin(); z.add_(1); u.sum().backward()
        z = x * 1; u = z.cos(); z.sub_(1); u.sum().backward()
        z = x * 1; u = z.log(); z.mul_(2); u.sum().backward()
        z = x * 1; u = z ** 2; z.div_(2); u.sum().backward()
        z = x * 1; u = z.norm(); z.neg_(); u.backward()
        z = x * 1; u = z / y; z.exp_(); u.sum().backward()
        z = s * 1; u = z * z; z.add_(1); u.backward()
        z = x * 1; u = torch.where(b, z, y) * z; z.mul_(3); u.sum().backward()
        u = x * c; c.add_(1); u.sum().backward()
        u = x / c; c.add_(1); u.sum().backward()
        u = m @ c; c.add_(1); u.sum().backward()
        u = x * x; x.detach().add_(1); u.sum().backward()
        u = x * y; y.detach().add_(1); u.sum().backward()
        u = x.exp(); u.detach().add_(1); u.sum().backward()
        u = m * x; m.detach().add_(1); x.detach().mul_(2).mul_(2); u.sum().backward()
        u = m / x; m.detach().add_(1); x.detach().mul_(2).mul_(2); u.sum().backward()
        u = m ** x; m.detach().add_(1); x.detach().mul_(2).mul_(2); u.sum().backward()
        u = m @ w; m.detach().add_(1); w.detach().mul_(2).mul_(2); u.sum().backward()
        u = m @ x; m.detach().add_(1); x.detach().mul_(2).mul_(2); u.sum().backward()
        u = x @ y; y.detach().add_(1); x.detach().mul_(2).mul_(2); u.backward()
        z = x * 1; z.mul_(z); z.sum().backward()
        z = torch.ones(2, 3, dtype=torch.float64, requires_grad=True)
        ~ u = z.sin(); z.detach().add_(1); u.sum().backward()
        u = (x * y).sum()
        ~ with torch.no_grad(): x -= 0.1
        ~ u.backward()
        z = x * 1; u = z * z; z.add_(1); u.grad_fn._saved_self
        z = x.exp(); u = z * 1; z.add_(1); u.grad_fn.next_functions[0][0]._saved_result
    """,
    "leaves": """
        x.add_(1)
        x.sub_(y)
        x.mul_(2)
        x.exp_()
        x += 1
        x -= y
        x *= 2
        x /= 2
        x **= 2
        x.numpy()
        (x * 2).numpy()
        np.asarray(x)
        torch.tensor(1, requires_grad=True)
        torch.tensor([True], requires_grad=True)
        torch.ones(2, dtype=torch.int64, requires_grad=True)
        torch.arange(3, requires_grad=True)
        k.requires_grad_()
        k.requires_grad = True
        b.requires_grad_()
        (x * 2).requires_grad_(False)
        z = x * 2; z.requires_grad = False
        z = x * 2; z.requires_grad = True
        x.grad = torch.ones(3)
        s.grad = torch.ones(1)
        x.grad = [1.0, 2.0]
        x.grad = 1.0
        x.grad = torch.ones(2, dtype=torch.int64)
        x.grad = torch.ones(2, dtype=torch.float64)
        x.grad = x
        x.item()
        torch.ones(0).item()
        bool(x)
        bool(torch.ones(0))
        if x > 0: pass
        len(s)
        float(c)
        int(c)
        m.size(5)
        f"{c:.2f}"
    """,
    "operations": """
        torch.ones(2) + torch.ones(3)
        torch.ones(2, 3) * torch.ones(2, 1, 4)
        torch.ones(2, 3) * torch.ones(3, 2)
        torch.ones(0) * torch.ones(2)
        torch.ones(3, 0) - torch.ones(2, 1)
        torch.ones(2) / torch.ones(3)
        torch.ones(2) ** torch.ones(3)
        torch.ones(2) < torch.ones(3)
        torch.ones(2) == torch.ones(3)
        torch.where(b, torch.ones(3), torch.ones(2))
        torch.where(b, torch.ones(3), torch.ones(3))
        torch.where(c, x, y)
        b.relu()
        b.sub_(b)
        c - b
        k - b
        w @ w
        w @ x
        x @ torch.ones(3)
        m @ torch.ones(3)
        torch.ones(3) @ w
        s @ x
        x @ s
        m @ k
        x @ k
        m @ torch.ones(2, 2, dtype=torch.float64)
        m @ torch.ones(2, 2, dtype=torch.int64)
        x @ torch.ones(2, dtype=torch.float64)
        x @ 2
        2 @ x
        torch.matmul(x, 2)
        m.sum(5)
        m.sum(-3)
        m.mean(2)
        m.norm(dim=3)
        s.sum(1)
        m.sum((0, 0))
        m.sum((0, -2))
        k.mean()
        b.mean()
        k.norm()
        k.add_(0.5)
        k.div_(2)
        k.sin_()
        k.pow_(0.5)
        b += 1
        c.add_(torch.ones(3, 2))
        torch.ones(2, 1).add_(torch.ones(2))
        b - b
        b - 1
        1 - b
        -b
        k ** -1
        torch.sum(3)
        torch.exp(2.0)
        torch.relu(1)
        torch.add(x, "a")
        x + "a"
        x - None
        x * [1.0, 2.0]
        x / [1.0, 2.0]
        x ** "a"
        x @ "a"
        x < None
        [] + x
    """,
    "creation": """
        torch.tensor([[1, 2], [3]])
        torch.tensor([[1], 2])
        torch.tensor(300, dtype=torch.uint8)
        torch.tensor([1, 300], dtype=torch.int8)
        torch.tensor(float("nan"), dtype=torch.int64)
        torch.tensor(1e10, dtype=torch.int32)
        torch.tensor([[[1, 2]], [[1]]])
        torch.tensor("a")
        torch.tensor(None)
        torch.tensor([None])
        torch.tensor({})
        torch.tensor(object())
        torch.tensor(2**63)
        torch.ones(-1)
        torch.ones(2.5)
        torch.ones("a")
        torch.rand(-1)
        torch.arange(0, 5, 0)
        torch.arange(5, 0)
        torch.arange(0, 5, -1)
        torch.linspace(0, 1, -1)
        torch.ones(2, device="cuda")
        torch.set_default_dtype(torch.int64)
        torch.set_default_dtype("float32")
    """,
}


def errors():
    for about, lines in ERRORS.items():
        for line in lines.strip().replace("\n        ~ ", "; ").splitlines():
            code = line.strip().replace("; ", "\n")
            asked = ask(code, torch)
            if "error" not in asked:
                raise SystemExit(f"PyTorch sees nothing wrong in\n{code}\n{asked}")
            yield {"about": about, "code": code, "error": asked["error"]}


# answers: a program, and what its last line shows

ANSWERS = {
    "subgradients": """
        z = torch.tensor([0.0, -1.0, 2.0], requires_grad=True); z.relu().sum().backward(); z.grad
        z = torch.tensor([float("nan"), 1.0], requires_grad=True); z.relu().sum().backward(); z.grad
        z = torch.tensor([0.0, 0.0], requires_grad=True); z.norm().backward(); z.grad
        z = torch.tensor([[0.0, 0.0], [3.0, 4.0]], requires_grad=True); z.norm(dim=1).sum().backward(); z.grad
        z = torch.tensor(0.0, requires_grad=True); z.norm().backward(); z.grad
        z = torch.tensor([0.0, 2.0, -1.0], requires_grad=True); (z ** 0).sum().backward(); z.grad
        z = torch.tensor([0.0, 2.0, -1.0], requires_grad=True); (z ** 1).sum().backward(); z.grad
        z = torch.tensor([0.0, 2.0, -1.0], requires_grad=True); (z ** 2).sum().backward(); z.grad
        z = torch.tensor([0.0, 2.0, -1.0], requires_grad=True); (z ** -1).sum().backward(); z.grad
        z = torch.tensor([0.0, 2.0, -1.0], requires_grad=True); (z ** 0.5).sum().backward(); z.grad
        z = torch.tensor([0.0, 0.0, 0.0, 2.0, -1.0, -2.0], requires_grad=True)
        ~ e = torch.tensor([0.0, 1.0, -1.0, 0.0, 2.0, 0.5], requires_grad=True)
        ~ (z ** e).sum().backward()
        ~ z.grad, e.grad
        z = torch.tensor([0.0, 0.0, 2.0], requires_grad=True); (z ** torch.tensor([0, 2, 0])).sum().backward(); z.grad
        e = torch.tensor([0.0, 1.0, -1.0, 0.5], requires_grad=True); (0 ** e).sum().backward(); e.grad
        e = torch.tensor([0.0, 1.0, -1.0, 0.5], requires_grad=True); ((-2) ** e).sum().backward(); e.grad
        z = torch.tensor([0.0, -1.0, 2.0], requires_grad=True); z.log().sum().backward(); z.log(), z.grad
        z = torch.tensor([0.0, -1.0, 2.0], requires_grad=True); (1 / z).sum().backward(); 1 / z, z.grad
        z = torch.tensor([0.0, -1.0, 2.0], requires_grad=True); (z / 0).sum().backward(); z / 0, z.grad
        z = torch.tensor([100.0, -100.0], requires_grad=True); z.tanh().sum().backward(); z.grad
        z = torch.tensor([1.0, 2.0], requires_grad=True); torch.where(z > 1, z, z / 0).sum().backward(); z.grad
        z = torch.tensor([0.0, 2.0], requires_grad=True)
        ~ z.relu().sum().backward(create_graph=True)
        ~ g, z.grad = z.grad, None
        ~ g.sum().backward()
        ~ z.grad
        z = torch.tensor([0.0, 2.0], requires_grad=True)
        ~ (z ** 1).sum().backward(create_graph=True)
        ~ g, z.grad = z.grad, None
        ~ g.sum().backward()
        ~ z.grad
        z = torch.tensor([0.0, 0.0], requires_grad=True)
        ~ z.norm().backward(create_graph=True)
        ~ g, z.grad = z.grad, None
        ~ g.sum().backward()
        ~ z.grad
    """,
    "saved": """
        z = x * 2; z.grad_fn._saved_self, z.grad_fn._saved_other
        z = x * y; z.grad_fn._saved_self is x, z.grad_fn._saved_other is y
        z = x * c; z.grad_fn._saved_self, z.grad_fn._saved_other is c
        z = x ** 3; z.grad_fn._saved_self is x, z.grad_fn._saved_exponent
        z = 2 ** x; z.grad_fn._saved_self, z.grad_fn._saved_exponent is x, z.grad_fn._saved_result
        z = x ** c; z.grad_fn._saved_result, z.grad_fn._saved_exponent is c, z.grad_fn._saved_self is x
        z = c ** x; z.grad_fn._saved_result, z.grad_fn._saved_self is c
        z = x.exp(); z.grad_fn._saved_result is z, z.grad_fn._saved_result.grad_fn is z.grad_fn
        z = x.exp(); z.grad_fn._saved_result
        z = m.sum(0); z.grad_fn._saved_dim, z.grad_fn._saved_keepdim, z.grad_fn._saved_self_sym_sizes
        z = m.mean(); z.grad_fn._saved_self_sym_sizes, z.grad_fn._saved_self_sym_numel
        z = m.norm(dim=1); z.grad_fn._saved_dim, z.grad_fn._saved_keepdim
        z = x * 2; z.sum().backward(); z.grad_fn._saved_self
        z = x ** 2; z.sum().backward(); z.grad_fn._saved_exponent
        z = x * 1; z.exp_(); z.grad_fn._saved_result is z, z.grad_fn._saved_result, z._version
    """,
    "nodes": """
        (x * 2).grad_fn(torch.ones(2))
        (x * x).grad_fn(torch.ones(2))
        (m * x).grad_fn(torch.ones(2, 2))
        (x + 1).grad_fn(torch.ones(2))
        x.sum().grad_fn(torch.tensor(1.0))
        x.exp().grad_fn(torch.ones(2))
        (x @ y).grad_fn(torch.tensor(2.0))
        (x * 2).grad_fn
        (x * 2).grad_fn.next_functions
        x.grad_fn
        z = x * 2; z.grad_fn is z.grad_fn
        z = x * 2; z.grad_fn.next_functions[0][0].variable is x
        z = x * 2; z.grad_fn.next_functions[0][0].name(), z.grad_fn.next_functions[0][0]._sequence_nr()
        z = x * 2; u = x * 3; z.grad_fn.next_functions[0][0] is u.grad_fn.next_functions[0][0]
        z = (x * 2).grad_fn.next_functions[0][0]; z(torch.ones(2)); z(torch.ones(2)); x.grad
        (x > 1).grad_fn, (x > 1).requires_grad, x.all().requires_grad
        (k * 2).grad_fn, (c * 2).is_leaf, (x * 2).is_leaf, x.is_leaf, x.detach().is_leaf, x.data.requires_grad
    """,
    "backward": """
        (x * x).sum().backward(); (x * x).sum().backward(); x.grad
        z = (x + y).sum(); z.backward(); z.backward(); x.grad
        z = (1 - x).sum(); z.backward(); z.backward(); x.grad
        z = x.mean(); z.backward(); z.backward(); x.grad
        z = (x * x).sum(); z.backward(retain_graph=True); z.backward(); x.grad
        z = (x * x).sum(); z.backward(create_graph=True); z.backward(); x.grad
        (x * x).backward(torch.tensor([1.0, 10.0])); x.grad
        (x * x).backward(torch.ones(2, dtype=torch.float64)); x.grad
        x.backward(torch.tensor([1.0, 10.0])); x.grad
        s.backward(); s.grad
        with torch.enable_grad(): z = x * x
        ~ z.sum().backward(); x.grad
        z = (x * y).sum()
        ~ with torch.no_grad(): z.backward()
        ~ x.grad, y.grad
        z = x * 2; z.sum().backward(); z.grad
        z = x * 2; z.sum().backward(); x.grad.requires_grad, x.grad.is_leaf
        (x * x).sum().backward(create_graph=True); x.grad.requires_grad, x.grad.is_leaf, x.grad
        x.sum().backward(create_graph=True); x.grad.requires_grad
        x.sum().backward(); g = x.grad; x.sum().backward(); g, g is x.grad
        x.sum().backward(); g = x.grad; x.sum().backward(create_graph=True); g, g is x.grad
        x.grad = torch.ones(2); g = x.grad; x.sum().backward(); g, g is x.grad
        x.sum().backward(); x.grad = None; (x * 3).sum().backward(); x.grad
        z = x * 2; x.requires_grad_(False); z.sum().backward(); x.grad
        x.requires_grad = False; (x * 2).requires_grad
        z = x * torch.ones(2, dtype=torch.float64); z.sum().backward(); z.dtype, x.grad
        z = x * torch.tensor(2.0, dtype=torch.float64); z.sum().backward(); z.dtype, x.grad
        z = torch.tensor([0.5], dtype=torch.float64, requires_grad=True)
        ~ (k ** z).sum().backward(create_graph=True); abs(z.grad.item() - np.log(2.0) * 2**0.5) < 1e-12
        z = torch.tensor(2.0, dtype=torch.float64, requires_grad=True); (x * z).sum().backward(); z.grad, x.grad
        (x / k).sum().backward(); x.grad
        z = x * y.detach(); z.sum().backward(); x.grad, y.grad
        u = x * x; x.data += 1; u.sum().backward(); x.grad
        u = x * x; x.data = torch.zeros(2); u.sum().backward(); x.grad
    """,
    "in place": """
        z = x * 1; z += y; z.sum().backward(); x.grad, y.grad
        z = x * 1; z *= y; z.sum().backward(); x.grad, y.grad
        z = x * 1; z /= y; z.sum().backward(); x.grad, y.grad
        z = x * 1; z -= y; z *= z.detach().exp(); z.sum().backward(); x.grad
        z = x * 1; z **= 2; z.sum().backward(); x.grad
        z = x * 1; z.pow_(y); z.sum().backward(); x.grad, y.grad
        z = x * 1; z.exp_().sum().backward(); x.grad
        z = x * 1; z.sin_().cos_().sum().backward(); x.grad
        z = x * 1; z.add_(z); z.sum().backward(); x.grad
        z = x * 2; z.add_(1); z.sum().backward(); x.grad
        z = x.sin(); z.add_(1); z.sum().backward(); x.grad
        z = x ** 2; z.add_(1); z.sum().backward(); x.grad
        z = x * 1; u = z + 1; z.mul_(5); u.sum().backward(); x.grad
        u = x + c; c.add_(1); u.sum().backward(); x.grad, c
        c.add_(x); c, c.is_leaf, c.requires_grad
        c.mul_(x); c.sum().backward(); x.grad
        c.add_(1), c._version, c.detach()._version, c.data._version
        d = c.detach(); d.add_(1); c, c._version, d._version
        d = c.data; d.add_(1); c, c._version, d._version
        c += 1; c *= 2; c -= 1; c /= 3; c, c._version
        k += 1; k *= 3; k -= 1; k **= 2; k
        z = torch.ones(2, dtype=torch.float16); z += c; z
        z = torch.ones(2); z.mul_(torch.ones(2, dtype=torch.float64)); z.dtype
        z = x * 1; z.mul_(torch.ones(2, dtype=torch.float64)); z.sum().backward(); z.dtype, x.grad
        with torch.no_grad(): x -= 0.5
        ~ x, x._version, x.is_leaf
        with torch.no_grad(): x.mul_(2).add_(1)
        ~ x
    """,
    "reductions": """
        m.sum((0, 1)), m.sum(1), m.sum(-1), m.sum(0, keepdim=True), m.sum([0, 1]), m.sum(dim=1)
        m.mean((0, 1)), m.mean(1), m.mean(-1, keepdim=True), m.norm(dim=1), m.norm(dim=(0, 1), keepdim=True)
        s.sum(0), s.mean(-1), s.sum(0, keepdim=True), s.norm()
        m.sum(()), m.mean(()), m.norm(dim=())
        torch.ones(0).sum(), torch.ones(0).mean(), torch.ones(0).norm()
        torch.ones(2, 0).mean(1), torch.ones(2, 0).sum(0)
        k.sum(), b.sum(), torch.ones(3, dtype=torch.int32).sum(0), torch.ones(3, dtype=torch.uint8).sum()
        b.all(), k.all(), torch.ones(0).all(), torch.tensor(0.0).all()
        torch.tensor([3.0, 4.0]).norm("fro"), torch.norm(c), torch.norm(c, 2)
        torch.sum(m, 0), torch.mean(m, 1), torch.sum(m), torch.all(b)
    """,
    "comparisons": """
        x < y, x <= y, x > y, x >= y, x == y, x != y
        x.lt(1), x.le(0.5), x.gt(1), x.ge(0.5), x.eq(0.5), x.ne(0.5), torch.eq(x, x), torch.gt(x, 1)
        1 < x, 0.5 <= x, 1 > x, 0.5 >= x, 0.5 == x, 0.5 != x
        x == None, x != None, x == "a", x != "a"
        torch.tensor([0.1]) == 0.1, torch.tensor([0.1]) == torch.tensor([0.1], dtype=torch.float64)
        torch.tensor([16777217]) == torch.tensor([16777216.0]), torch.tensor([16777217]) > 16777216.0
        torch.tensor(float("nan")) == float("nan"), torch.tensor(float("nan")) != float("nan")
    """,
    "choice": """
        torch.where(b, x, y), torch.where(b, x, 0), torch.where(b, 1.0, y), torch.where(b, 1, 0), torch.where(b, 1.0, 2)
        torch.where(b, torch.ones(2, dtype=torch.float64), 0.1).tolist(), torch.where(b, k, 0.5), torch.where(b, x, k)
        torch.where(b, torch.ones((), dtype=torch.float16), 0.1)
        torch.where(b, torch.ones(2, dtype=torch.float16), 0.1)
        torch.where(b, 0.1, torch.ones((), dtype=torch.float64)).tolist()
        torch.where(x > 1, m, s)
    """,
    "numbers of NumPy": """
        np.float32(2) * x, x * np.float64(2), np.int64(2) * k, x + np.float64(2), k + np.int64(1)
        (x ** np.float64(2)).grad_fn.name(), (np.float64(2) ** x).grad_fn.name(), (np.float64(1) - x).grad_fn.name()
        torch.tensor([127], dtype=torch.int8) + 1, torch.tensor([255], dtype=torch.uint8) + k, torch.tensor([-7]) / 2
        torch.ones(2, dtype=torch.int8) < 300
    """,
    "tensor": """
        x.shape, x.ndim, x.dim(), x.numel(), x.size(), m.size(0), m.size(-1), x.dtype, x.device
        x.type(), k.type(), b.type()
        x.tolist(), s.tolist(), m.tolist(), k.tolist(), b.tolist(), s.item(), k.sum().item(), torch.ones(1, 1).item()
        bool(s), bool(torch.tensor(0.0)), bool(torch.ones(1, 1)), int(torch.tensor(2.7)), float(torch.tensor([2.5]))
        len(m), len(torch.ones(0, 3)), x.shape[0], m.shape.numel(), tuple(m.shape)
        f"{torch.tensor(0.5):.3f}", f"{c}", f"{s}"
        hash(x) == hash(x), {x: 1}[x]
        x.data, x.detach(), x.data is x, x.detach().requires_grad, (x * 2).detach()
        np.asarray(c), c.numpy(), np.array(k), np.asarray(c, np.float64)
        x.grad, x.requires_grad_() is x, c.requires_grad_(), k.requires_grad
        z = c.numpy(); z += 1; c
        z = c.detach(); z += 1; c
    """,
    "modes": """
        torch.no_grad()(lambda: torch.is_grad_enabled())()
        torch.no_grad(lambda: torch.is_grad_enabled())()
        torch.enable_grad(lambda: torch.is_grad_enabled())()
        torch.set_grad_enabled(False)(lambda: torch.is_grad_enabled())(), torch.is_grad_enabled()
        torch.set_grad_enabled(False); torch.is_grad_enabled()
        with torch.no_grad(): z = x * 2
        ~ z.requires_grad, z.grad_fn, z.is_leaf
        with torch.no_grad(): z = torch.ones(2, requires_grad=True)
        ~ z.requires_grad
    """,
    "warnings": """
        z = x * 2; z.grad
        z = x * 2; z.grad = torch.ones(2); z.grad
        x.grad
        torch.tensor(x)
        torch.tensor([[1.0], [2.0]])
        x.sum().backward(create_graph=True); x.grad
        float(s)
        s.item()
    """,
}


def answers():
    for about, lines in ANSWERS.items():
        for line in lines.strip().replace("\n        ~ ", "; ").splitlines():
            code = line.strip().replace("; ", "\n")
            asked = ask(code, torch)
            if "error" in asked:
                raise SystemExit(f"PyTorch raises in\n{code}\n{asked}")
            torch.set_grad_enabled(True)
            warned = {"warnings": asked["warnings"]} if about == "warnings" else {}
            yield {"about": about, "code": code, "value": asked["value"]} | warned


# promotion: the dtype of a result, for each dtype and kind of both sides

DTYPES = ["float16", "float32", "float64", "uint8", "int8", "int16", "int32", "int64", "bool"]


def promotion():
    others = {name: eval(name) for name in ["True", "2", "0.5"]}
    for dtype, shape in itertools.product(DTYPES, [(2,), ()]):
        others[f"{dtype} {'0-d' if shape == () else 'tensor'}"] = torch.ones(shape, dtype=getattr(torch, dtype))
    for operation, left in itertools.product(["add", "mul", "div", "lt"], others):
        if left in DTYPES or " " in left:
            results = {name: getattr(torch, operation)(others[left], others[name]).dtype for name in others}
            gives = {name: str(dtype).removeprefix("torch.") for name, dtype in results.items()}
            yield {"operation": operation, "left": left, "gives": gives}


# creation: a call, and the type, the shape and the bytes of its tensor

CREATIONS = """
    tensor(1); tensor(1.5); tensor(True); tensor([]); tensor([[]]); tensor([[], []]); tensor(()); tensor([1, 2.5, True])
    tensor([True, 2]); tensor([True]); tensor((1, 2)); tensor([[1, 2], [3, 4]]); tensor([[1], [2.0]]); tensor(-2**63)
    tensor([1, 2], dtype=torch.float32); tensor(3.7, dtype=torch.int64); tensor(-3.7, dtype=torch.int32)
    tensor(0.1, dtype=torch.float16); tensor([0.1], dtype=torch.float64); tensor(3.0, dtype=torch.bool); tensor(1e40)
    tensor([float("nan"), float("inf"), -0.0]); tensor(range(3)); tensor(np.arange(3)); tensor(np.arange(3.0))
    tensor(np.float64(1.5)); tensor(np.float32(1.5)); tensor(np.int32(1)); tensor(np.bool_(True))
    tensor(np.ones(2, np.int8))
    tensor([np.float32(1.5)]); tensor([np.float64(1.5)]); tensor([np.int32(1)]); tensor([np.bool_(True)])
    tensor([torch.tensor(1.0), torch.tensor(2)]); tensor([torch.tensor(1.0, dtype=torch.float64)])
    tensor([1, torch.tensor(2)])
    ones(()); ones(2, 3); ones((2, 3)); ones([2]); ones(0); zeros(2, 0); zeros(3, dtype=torch.int64)
    ones(2, dtype=torch.bool)
    full((2,), 7); full((2,), 7.5); full((2,), True); full([2], 1, dtype=torch.float64); full((), 0.1); full((2, 0), 1)
    arange(5); arange(5.0); arange(0); arange(2, 7); arange(1, 2.5, 0.5); arange(5, 0, -2); arange(5, 0, -1.5)
    arange(2, 2)
    arange(0, 1, 0.1); arange(0, 1, 0.1, dtype=torch.float64); arange(-1, 1, 0.3); arange(3, dtype=torch.float32)
    arange(10, dtype=torch.int8); arange(0, 5, 2, dtype=torch.float64); arange(0.1, 100, 0.1); arange(0, 3, 0.7)
    linspace(0, 10, 5, dtype=torch.int64); FloatTensor([1, 2]); Tensor([1, 2])
"""

ENDS = [(0, 1), (-1, 1), (-3.141592653589793, 3.141592653589793), (1, 0), (0.1, 0.7), (-1e5, 3), (2, 2), (1e-30, 1e-20)]
STEPS = [0, 1, 2, 3, 5, 10, 11, 50, 2000]


def creation():
    codes = questions(CREATIONS)
    for (start, end), steps, dtype in itertools.product(ENDS, STEPS, ["float32", "float64"]):
        codes.append(f"linspace({start}, {end}, {steps}, dtype=torch.{dtype})")
    for start, end, step in [
        (0, 100, 0.1),
        (-3, 3, 0.01),
        (0, 1, 1 / 3),
        (1, -1, -0.03),
        (0, 2000, 1.5),
        (0, 0.3, 0.1),
    ]:
        codes += [f"arange({start}, {end}, {step}, dtype=torch.{dtype})" for dtype in ["float32", "float64"]]
    for code in codes:
        tensor = run(f"torch.{code}", torch)
        if isinstance(tensor, torch.Tensor):
            yield {"code": code, "dtype": str(tensor.dtype), "shape": tensor.shape, "bytes": as_hex(tensor)}


# outputs: what PyTorch says to calls with `out=`, to each with outputs of many kinds


def outputs():
    for call in CALLS_WITH_OUT:
        yield {"call": call, "said": trials(call, torch)}


# parameters: the arguments by name of what PyTorch has written in Python

WITH_PARAMETERS = """
    torch torch.nn torch.nn.functional torch.nn.init torch.nn.utils torch.optim torch.optim.lr_scheduler
    torch.utils.data torch.autograd torch.autograd.functional torch.autograd.graph torch.func torch.testing
    torch.nn.Module torch.optim.Optimizer torch.optim.lr_scheduler.LRScheduler
"""


def parameters():
    for part in WITH_PARAMETERS.split():
        owner = pkgutil.resolve_name(part)
        found = {name: parameters_of(getattr(owner, name, None)) for name in sorted(public_names(owner))}
        yield {"part": part, "parameters": {name: each for name, each in found.items() if each}}


def parameters_of(value):
    try:
        found = inspect.signature(value).parameters.values()
    except (TypeError, ValueError):
        return None
    return [
        each.name
        for each in found
        if each.name[0] != "_" and each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)
    ]


# names: what PyTorch offers in each of its parts, and what it says of a name that is not there

PARTS = """
    torch torch.Tensor torch.nn torch.nn.functional torch.nn.init torch.nn.utils torch.autograd
    torch.autograd.functional torch.autograd.graph torch.optim torch.optim.lr_scheduler torch.linalg torch.utils
    torch.utils.data torch.func torch.testing torch.fft torch.special torch.distributions torch.sparse torch.jit
    torch.cuda torch.backends torch.accelerator torch.random torch.serialization torch.functional torch.version
    torch.nn.Module torch.nn.parameter torch.nn.modules torch.nn.parallel torch.nn.attention torch.nn.utils.rnn
    torch.nn.utils.parametrize torch.nn.utils.parametrizations torch.nn.utils.prune torch.nn.utils.stateless
    torch.autograd.Function torch.autograd.function torch.autograd.forward_ad torch.autograd.profiler
    torch.autograd.grad_mode torch.autograd.anomaly_mode torch.autograd.variable torch.autograd.gradcheck
    torch.optim.Optimizer torch.optim.lr_scheduler.LRScheduler torch.optim.swa_utils
    torch.utils.data.DataLoader torch.utils.checkpoint torch.utils.hooks torch.utils.dlpack torch.utils.benchmark
    torch.cuda.amp torch.backends.cudnn torch.backends.cuda torch.backends.mps torch.backends.mkl torch.backends.mkldnn
    torch.backends.openmp torch.backends.cpu torch.Generator torch.Size torch.dtype torch.device torch.finfo torch.iinfo
    torch.amp torch.compiler torch.hub torch.mps torch.cpu torch.xpu torch.profiler torch.multiprocessing
    torch.distributed torch.onnx torch.export torch.fx torch.overrides torch.types torch.futures torch.masked
    torch.nested torch.signal torch.library torch.package torch.storage torch.return_types torch.quantization torch.ao
"""


def names():
    """Each part with its names; they are written to `minigrad/words/names.txt` too, which the program reads."""
    facts = []
    for part in PARTS.split():
        owner = pkgutil.resolve_name(part)
        facts.append({"part": part, "error": refused_name(owner), "names": sorted(public_names(owner))})
    lines = [f"{fact['part']}\n{textwrap.indent(textwrap.fill(' '.join(fact['names']), 116), '  ')}" for fact in facts]
    path = HERE.parents[1] / "minigrad" / "words" / "names.txt"
    path.write_text("\n\n".join(lines) + "\n", encoding="ascii")
    return facts


def public_names(owner):
    """The names without an underscore, but what PyTorch's own files import from elsewhere; and modules still unread."""
    names = set(dir(owner))
    if issubclass(type(owner), types.ModuleType):  # torch.backends.cudnn has switches, and behind it a module
        names = names.union(dir(type(owner)), dir(getattr(owner, "m", None))) - {"m"} - set(dir(None))
    found = {name for name in names if name[0] != "_" and not is_foreign(getattr(owner, name))}
    found |= {each.name for each in pkgutil.iter_modules(getattr(owner, "__path__", [])) if each.name[0] != "_"}
    return found - {"TYPE_CHECKING"}


def is_foreign(value):
    module = value.__name__ if isinstance(value, types.ModuleType) else getattr(value, "__module__", None)
    package = str(module or "torch").partition(".")[0]
    return value is torch or isinstance(value, types.ModuleType) and package != "torch" or package in FOREIGN


FOREIGN = sys.stdlib_module_names - {"builtins"} | {"typing_extensions", "numpy"}


def refused_name(owner, name="no_such_name"):
    try:
        getattr(torch.ones(2) if owner is torch.Tensor else owner, name)
    except AttributeError as error:
        return [type(error).__name__, str(error)]


if __name__ == "__main__":
    main()
