"""What editors, notebooks and type checkers are told: the names that `dir` lists, and the stubs."""

import ast
import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import jedi
import pytest
from mypy import api as mypy

import minigrad as torch
from minigrad.missing import PART_OF, SHOWN, names_of_pytorch
from minigrad.wrong_arguments import signatures_of
from tools import index, stubs

ROOT = Path(__file__).parents[1]

OURS = {"minigrad": {"legacy", "recording", "why"}}
FILES = {"minigrad": {"ops"}}  # which are no part of the module in PyTorch, or another one
FILES["minigrad.optim"] = {name for name in names_of_pytorch("torch.optim") if name.islower()} - {"lr_scheduler"}
MODULES = [
    "minigrad",
    "minigrad.autograd",
    "minigrad.linalg",
    "minigrad.nn",
    "minigrad.nn.functional",
    "minigrad.optim",
]
MODULES += ["minigrad.func", "minigrad.nn.init", "minigrad.nn.utils", "minigrad.random", "minigrad.utils"]


def public(owner):
    """What `dir` lists, without what Python puts into every module and class."""
    return {name for name in dir(owner) if not name.startswith("__")}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_offers_what_pytorch_has_there_and_it_has_too(module):
    here = importlib.import_module(module)
    part = module.replace("minigrad", "torch", 1)
    both = {name for name in names_of_pytorch(part) if hasattr(here, name)} - FILES.get(module, set())
    assert public(here) == both | OURS.get(module, set())
    assert all(hasattr(here, name) for name in dir(here))


@pytest.mark.parametrize("kind", PART_OF, ids=lambda kind: kind.__name__)
def test_a_class_offers_nothing_internal_and_nothing_that_is_left_out(kind):
    if type(kind) is type:  # whose `dir` nobody can change; that of its objects is
        pytest.skip("an ordinary class")
    assert public(kind) <= names_of_pytorch(PART_OF[kind]) | SHOWN
    assert all(hasattr(kind, name) for name in dir(kind) if name != "__abstractmethods__")


def test_a_tensor_offers_what_its_class_does_and_what_its_user_has_given_it():
    x = torch.ones(2, 2, requires_grad=True)
    x.label = "x"
    assert set(dir(x)) == {*dir(torch.Tensor), "label"} and set(dir(x)) > SHOWN
    assert all(hasattr(x, name) for name in dir(x) if name != "imag")  # which real numbers do not have


def test_a_class_of_the_users_own_offers_all_that_it_adds():
    class Mine(torch.Tensor):
        _unit = "m"

        def in_feet(self):
            return self / 0.3048

    assert set(dir(Mine)) == {*dir(torch.Tensor), "_unit", "in_feet"}


def test_an_element_type_offers_what_pytorch_s_does():
    assert public(torch.float32) == {"is_complex", "is_floating_point", "is_signed", "itemsize"}


def definitions(tree):
    """What a module or a class in a stub defines, by name: the nodes of its tree."""
    found = {}
    for node in tree.body:
        for name in names_of(node):
            found.setdefault(name, []).append(node)
    return found


def names_of(node):
    if isinstance(node, ast.ImportFrom):
        return [each.asname for each in node.names if each.asname and each.asname[0] != "_"]
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    target = getattr(node, "target", None) or getattr(node, "targets", [None])[0]
    return [target.id] if isinstance(target, ast.Name) else []


def stub(module):
    path = ROOT / stubs.file_of(importlib.import_module(module))
    return definitions(ast.parse(path.read_text(encoding="utf-8")))


def test_the_index_and_the_stubs_are_what_the_package_is():
    assert [*index.out_of_date(), *stubs.out_of_date()] == []


@pytest.mark.parametrize("module", stubs.MODULES)
def test_a_stub_has_the_names_that_dir_lists(module):
    offered = public(importlib.import_module(module))
    in_stub = {name for name in stub(module) if name[0] != "_"}
    if module == "minigrad.autograd.graph":  # and what the engine has there
        offered &= names_of_pytorch("torch.autograd.graph")
    assert in_stub == offered


def test_the_stub_of_a_tensor_has_all_that_dir_lists():
    (tree,) = stub("minigrad")["Tensor"]
    untold = {*dir(object), "__array_priority__", "__deepcopy__", "__dict__", "__module__", "__weakref__"}
    assert set(definitions(tree)) - {"__new__"} == set(dir(torch.Tensor)) - untold | {"__eq__", *COMPARING}


COMPARING = {"__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__format__"}


def test_a_wheel_holds_the_stubs():
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    assert data["*"] == ["*.pyi"] and data["minigrad"] == ["py.typed"]


SIGNATURES = """
import inspect, json
import minigrad as torch
names = [name for name in dir(torch) if inspect.isfunction(getattr(torch, name))]
said = {name: str(inspect.signature(getattr(torch, name))) for name in names}
methods = [name for name in dir(torch.Tensor) if inspect.isfunction(getattr(torch.Tensor, name)) and name[:2] != "__"]
said |= {f"Tensor.{name}": str(inspect.signature(getattr(torch.Tensor, name))) for name in methods}
x = torch.tensor([0.5, 0.25], requires_grad=True)
for name in said:
    try:
        getattr(torch, name)(x) if "." not in name else getattr(x, name.partition(".")[2])()
    except Exception:
        pass
later = {name: str(inspect.signature(getattr(torch, name))) for name in names}
later |= {f"Tensor.{name}": str(inspect.signature(getattr(torch.Tensor, name))) for name in methods}
print(len(said), [(name, said[name], later[name]) for name in said if said[name] != later[name]])
"""


def test_a_signature_is_the_same_before_and_after_the_first_call():
    run = subprocess.run([sys.executable, "-c", SIGNATURES], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.partition(" ")[2] == "[]\n" and int(run.stdout.partition(" ")[0]) > 700


def test_the_arguments_have_pytorch_s_names():
    """Those that the stub tells, of what PyTorch has written in C++, whichever of its signatures is meant."""
    unlike = {}
    for name, nodes in stub("minigrad").items():
        theirs = [each for each in signatures_of("torch", name) if not each.hidden]
        if isinstance(nodes[0], ast.FunctionDef) and theirs and not nodes[0].args.kwarg:
            names = {parameter.name for each in theirs for parameter in getattr(each, "parameters", ())}
            arguments = nodes[0].args
            ours = {each.arg for each in ast.walk(arguments) if isinstance(each, ast.arg)}
            if missing := names - ours - {"self", "input"}:
                unlike[name] = missing
    assert unlike == {}


LESSON = """
import minigrad as torch
from minigrad import nn
from minigrad.nn import functional as F

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x * 2).sum()
y.backward()
print(x.grad, x.grad.norm().item(), x.shape[0], x.dtype is torch.float32, y.grad_fn.next_functions)
values, places = x.max(dim=0)
print(x.max(dim=0).indices.item(), x.max().item(), x.size(0) + 1, len(x.size()), torch.max(x, 2 * x).sum())
z = 1 - (x @ x) * x.detach() ** 2 / 3
z += 1
print(-z[0], z == x, bool((z > 0).any()), [each.item() + 1 for each in z], F.leaky_relu(x, 1).add(2, alpha=0.5))
torch.add(x.detach(), 1, out=torch.empty(2))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 8)
        self.second = nn.Linear(8, 1, bias=False)

    def forward(self, x):
        return self.second(F.relu(self.first(x)))


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x * grad


Square.apply(x).sum().backward()
torch.manual_seed(0)
model, layer = Net(), nn.Linear(2, 1)
print(nn.Sequential(layer, nn.Tanh()).train()(x).relu(), layer.weight.T, layer(x).relu(), layer.in_features)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, 10)
loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x[None], x[None]), batch_size=1, shuffle=True)
for given, wanted in loader:
    optimizer.zero_grad()
    loss = F.mse_loss(model(given), wanted.sum(dim=1, keepdim=True))
    loss.backward()
    optimizer.step()
    schedule.step()
    print(f"{loss.item():.3f}", loss.detach().numpy().mean())
for step in range(3):
    (x * x).sum().backward()
    with torch.no_grad():
        x -= 0.1 * x.grad
        for w in model.parameters():
            w -= 0.1 * w.grad
    x.grad = None
(slope,) = torch.autograd.grad((x * x).sum(), x, create_graph=True)
print(slope.shape, torch.linalg.norm(x).item(), torch.distributions.Normal(0.0, 1.0).sample().item())
"""

MISTAKES = {
    "torch.tensr([1.0])": 'Module has no attribute "tensr"; maybe "tensor"?',
    "torch.tensor([1.0]).bakward()": '"Tensor" has no attribute "bakward"; maybe "backward"?',
    "torch.tensor([1.0]).sum().requires_grads": '"Tensor" has no attribute "requires_grads"; maybe "requires_grad"',
    "torch.nn.Linaer(2, 1)": 'Module has no attribute "Linaer"; maybe "Linear"?',
    "torch.nn.functional.rellu(torch.ones(1))": 'Module has no attribute "rellu"; maybe "relu"',
    "torch.ones(1, require_grad=True)": 'Unexpected keyword argument "require_grad" for "ones"',
    "torch.exp()": 'Missing positional argument "input" in call to "exp"',
}


def told_by_mypy(code, folder):
    """What mypy says of a program, a line for each error."""
    (folder / "program.py").write_text(code, encoding="utf-8")
    options = ["--follow-imports=silent", f"--cache-dir={folder / 'cache'}", "--no-error-summary", "--hide-error-codes"]
    said, failed, _ = mypy.run([*options, str(folder / "program.py")])
    assert not failed
    return [line.partition(" error: ")[2] for line in said.splitlines() if " error: " in line]


@pytest.mark.slow
def test_mypy_accepts_a_lesson_and_names_every_mistake(tmp_path, monkeypatch):
    monkeypatch.setenv("MYPYPATH", str(ROOT))
    exec(LESSON, {"__name__": "lesson"})
    assert told_by_mypy(LESSON, tmp_path) == []
    told = told_by_mypy("\n".join(["import minigrad as torch", *MISTAKES]), tmp_path)
    assert len(told) == len(MISTAKES)
    assert all(said.startswith(expected) for said, expected in zip(told, MISTAKES.values(), strict=True))


TENSORS = ["torch.tensor([1.0])", "(torch.ones(2) * 2).sum()", "torch.ones(2).exp_()", "torch.ones(2).grad"]
TENSORS += ["torch.nn.Linear(2, 1)(torch.ones(2))", "torch.nn.functional.relu(torch.ones(1))", "torch.ones(2)[0]"]


@pytest.mark.parametrize("code", TENSORS)
def test_jedi_completes_a_tensor_and_offers_nothing_else(code):
    offered = {each.name for each in completed(f"x = {code}\nx.")}
    assert {name for name in offered if not name.startswith("__")} == public(torch.Tensor)


@pytest.mark.parametrize("module", ["minigrad", "minigrad.nn", "minigrad.nn.functional", "minigrad.optim"])
def test_jedi_completes_a_module(module):
    offered = {each.name for each in completed(f"{module.replace('minigrad', 'torch')}.")}
    assert public(importlib.import_module(module)) <= offered  # beside what its source imports


def completed(code):
    project = jedi.Project(ROOT, sys_path=[str(ROOT), *sys.path])
    return jedi.Script(f"import minigrad as torch\n{code}", project=project).complete()


def test_a_notebook_completes_what_it_has_made():
    made = {"torch": torch, "x": torch.ones(2)}
    for name, owner in (("torch", torch), ("x", torch.Tensor)):
        offered = {each.name for each in jedi.Interpreter(f"{name}.", [made]).complete()}
        assert {each for each in offered if not each.startswith("__")} == public(owner)


@pytest.mark.parity
@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_offers_pytorch_offers_too_and_it_is_called_alike(module):
    ours, theirs = (importlib.import_module(module.replace("minigrad", name, 1)) for name in ("minigrad", "torch"))
    offered = public(ours) - OURS.get(module, set()) - {"variable"}  # a module, and in PyTorch a function that refuses
    assert [name for name in offered if not hasattr(theirs, name)] == []
    assert [name for name in offered if callable(getattr(ours, name)) != callable(getattr(theirs, name))] == []


@pytest.mark.parity
def test_what_a_tensor_offers_pytorch_s_tensor_offers_too():
    real = importlib.import_module("torch")
    assert public(torch.Tensor) <= set(dir(real.Tensor)) and public(torch.float32) <= set(dir(real.float32))
