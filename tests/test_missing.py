"""A name that is not there: PyTorch's words, and what is to be known about it in the reader's language."""

import copy
import functools
import importlib
import inspect
import json
import pickle
import subprocess
import sys
import timeit
from pathlib import Path

import numpy as np
import pytest

import minigrad as torch
from minigrad.words import set_language

RECORDED = json.loads((Path(__file__).parent / "facts" / "names.json").read_text(encoding="utf-8"))["facts"]
NAMES = {fact["part"]: fact["names"] for fact in RECORDED}

# What belongs to no tutorial of autograd.
LEFT_OUT = {
    "torch": "stft",
    "torch.Tensor": "sparse_resize_",
    "torch.nn": "Transformer",
    "torch.nn.Module": "ipu",
    "torch.nn.functional": "grid_sample",
    "torch.nn.utils": "spectral_norm",
    "torch.autograd": "profiler",
    "torch.optim": "SparseAdam",
    "torch.optim.Optimizer": "profile_hook_step",
    "torch.utils": "tensorboard",
    "torch.utils.data": "DistributedSampler",
    "torch.utils.data.DataLoader": "check_worker_number_rationality",
    "torch.Generator": "set_offset",
}

# What stands in the place of a class: an object of it.
OBJECTS = {
    "torch.Tensor": lambda: torch.ones(2),
    "torch.nn.Module": torch.nn.Module,
    "torch.optim.Optimizer": lambda: torch.optim.Optimizer([torch.ones(1)], {}),
    "torch.utils.data.DataLoader": lambda: torch.utils.data.DataLoader([1]),
    "torch.Generator": torch.Generator,
    "torch.dtype": lambda: torch.float32,
    "torch.device": lambda: torch.device("cpu"),
    "torch.Size": torch.Size,
}


def owner(part):
    """What stands in the place of that part of PyTorch: an object, a module, or None."""
    if part in OBJECTS:
        return OBJECTS[part]()
    try:
        return importlib.import_module(part.replace("torch", "minigrad", 1))
    except ModuleNotFoundError:
        return None


# How PyTorch calls objects that are no classes of Python there.
OBJECT_NAMES = {"torch.Generator": "torch._C.Generator", "torch.utils.data.DataLoader": "DataLoader"}


def refused(part, name):
    with pytest.raises(AttributeError) as caught:
        getattr(owner(part), name)
    return caught.value


HERE = [part for part in NAMES if owner(part) is not None]
MODULES = [part for part in HERE if part not in OBJECTS]


@pytest.mark.parametrize("fact", [fact for fact in RECORDED if fact["part"] in MODULES], ids=lambda fact: fact["part"])
def test_a_name_that_nobody_has_is_refused_in_the_words_of_pytorch(fact):
    error = refused(fact["part"], "no_such_name")
    assert [type(error).__name__, str(error)] == fact["error"]
    assert error.__notes__ == [f"PyTorch has no {fact['part']}.no_such_name either."]


@pytest.mark.parametrize("part", LEFT_OUT)
def test_a_name_that_only_pytorch_has_points_to_pytorch(part):
    name = LEFT_OUT[part]
    error = refused(part, name)
    if part in MODULES:
        assert str(error) == f"module '{part}' has no attribute '{name}'"
    else:
        assert str(error) == f"'{OBJECT_NAMES.get(part, part.rpartition('.')[2])}' object has no attribute '{name}'"
    (note,) = error.__notes__
    assert note.startswith(f"PyTorch has {part}.{name}, and minigrad leaves it out")
    assert f"https://pytorch.org/docs/stable/search.html?q={part}.{name};" in note


@pytest.mark.parametrize("part", [part for part in LEFT_OUT if part in MODULES])
def test_it_says_so_when_it_is_imported_too(part):
    module, name = part.replace("torch", "minigrad", 1), LEFT_OUT[part]
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from '{module}' ") as caught:
        exec(f"from {module} import {name}")
    assert caught.value.__notes__ == refused(part, name).__notes__


@pytest.mark.parametrize(
    "name", ["sparse", "fft", "jit", "profiler", "distributed", "utils.tensorboard", "nn.quantized"]
)
def test_a_module_that_only_pytorch_has_says_so_when_it_is_imported(name):
    for code in ("import minigrad.{}", "import minigrad.{} as module", "from minigrad.{} import thing"):
        with pytest.raises(ModuleNotFoundError) as caught:
            exec(code.format(name))
        assert str(caught.value) == f"No module named 'minigrad.{name}'" and caught.value.name == f"minigrad.{name}"
        assert caught.value.__notes__[0].startswith(f"PyTorch has torch.{name}, and minigrad leaves it out")


def test_a_misspelt_import_is_set_right():
    with pytest.raises(ModuleNotFoundError) as caught:
        exec("import minigrad.optin")
    assert caught.value.__notes__ == ["PyTorch has no torch.optin either. Did you mean torch.optim?"]
    with pytest.raises(ImportError) as caught:
        exec("from minigrad.nn import Liner")
    assert caught.value.__notes__ == ["PyTorch has no torch.nn.Liner either. Did you mean torch.nn.Linear?"]


def test_programs_that_try_to_import_go_on():
    program = """
try:
    from minigrad.utils.tensorboard import SummaryWriter
except ImportError:
    SummaryWriter = None
try:
    import minigrad.profiler
except ModuleNotFoundError:
    pass
from minigrad.nn import *
from minigrad import *
"""
    exec(program, {})


def test_what_is_left_out_of_the_subclass_of_a_user_can_be_written_by_the_user():
    class Mine(torch.nn.Module):
        def share_memory(self):
            return "shared"

    model = Mine()
    assert model.share_memory() == "shared"
    model.compile = torch.nn.Linear(1, 1)
    assert model.compile is model._modules["compile"]
    assert "share_memory" in dir(model) and "compile" in dir(model)


@pytest.mark.parametrize("part", OBJECTS)
def test_completion_offers_no_name_that_is_left_out(part):
    offered = dir(owner(part))
    for name in set(offered).intersection(NAMES[part]) - {"H", "T", "mH", "mT", "imag"}:  # our vector has none
        getattr(owner(part), name)
    assert LEFT_OUT.get(part) not in offered


def test_completion_on_the_class_of_tensors_offers_no_name_that_is_left_out():
    assert all(hasattr(torch.Tensor, name) for name in dir(torch.Tensor) if name[0] != "_")


def test_the_note_is_in_the_language_of_the_reader():
    set_language("es")
    assert refused("torch", "stft").__notes__[0].startswith("PyTorch tiene torch.stft y minigrad lo deja fuera")
    assert refused("torch", "sume").__notes__ == ["PyTorch tampoco tiene torch.sume. ¿Quisiste decir torch.sum?"]


@pytest.mark.parametrize(
    ("part", "name", "meant"),
    [
        ("torch", "sume", "torch.sum"),
        ("torch", "Sin", "torch.sin"),
        ("torch", "MSELoss", "torch.nn.MSELoss"),
        ("torch", "SGD", "torch.optim.SGD"),
        ("torch.nn", "cross_entropy", "torch.nn.functional.cross_entropy"),
    ],
)
def test_a_misspelt_name_and_one_from_another_part_are_set_right(part, name, meant):
    assert refused(part, name).__notes__ == [f"PyTorch has no {part}.{name} either. Did you mean {meant}?"]


def test_a_name_that_is_here_is_suggested_before_one_that_is_not():
    # torch.hsmm is nearer, a product of sparse matrices.
    assert refused("torch", "hmm").__notes__ == ["PyTorch has no torch.hmm either. Did you mean torch.mm?"]


def test_python_itself_guesses_what_was_meant_by_a_misspelt_method():
    program = "import minigrad as torch\ntorch.ones(2).sume"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert "Did you mean: 'sum'?" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("part", HERE)
@pytest.mark.parametrize("name", ["__no_such_name__", "_repr_nothing_", "__array_interface__"])
def test_a_special_name_that_is_not_there_is_refused_without_a_word_more(part, name):
    error = refused(part, name)
    assert str(error).endswith(f"has no attribute '{name}'")
    assert not hasattr(error, "__notes__")


def test_what_python_and_numpy_look_for_is_looked_for_in_vain():
    x = torch.tensor([1.0, 2.0])
    assert [copy.copy(x).tolist(), copy.deepcopy(x).tolist(), pickle.loads(pickle.dumps(x)).tolist()] == [[1, 2]] * 3
    assert np.asarray(x).tolist() == [1, 2]
    assert not hasattr(x, "no_such_name") and getattr(x, "stft", None) is None
    assert not hasattr(torch, "__wrapped__") and inspect.unwrap(x) is x


def test_to_ask_again_for_a_missing_name_takes_no_time():
    x = torch.ones(1)
    for name in ("__array_interface__", "no_such_name", "sparse_resize_"):
        assert not hasattr(x, name)
        assert timeit.timeit(lambda name=name: hasattr(x, name), number=100) < 0.05, name


def test_the_list_that_the_program_reads_is_what_pytorch_answered():
    from minigrad.missing import names_of_pytorch

    assert {part: sorted(names_of_pytorch(part)) for part in NAMES} == NAMES


def test_to_compile_a_function_returns_it_and_says_once_that_nothing_was_compiled():
    program = """
import warnings
import minigrad as torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert torch.compile(torch.sin) is torch.sin
    compiled = torch.compile(mode="max-autotune")(torch.cos)
    print([str(each.message) for each in caught], compiled is torch.cos)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    said = "torch.compile: minigrad compiles nothing. The function comes back as it is and computes the same numbers"
    assert done.stdout == f"['{said}, only not faster.'] True\n"


def test_a_class_is_compiled_in_its_call_and_one_of_c_cannot_be():
    class Doubling:
        def __call__(self, number):
            return 2 * number

    assert torch.compile(Doubling, backend="eager") is Doubling and Doubling()(3) == 6
    for compiled in functools.partial(torch.compile, backend="eager"), torch.compile(backend="eager"):
        with pytest.raises(TypeError, match="^cannot set '__call__' attribute of immutable type 'int'$"):
            compiled(int)
    assert torch.compile(int, disable=True) is int


# What nobody calls by name, or has no use here.
UNNAMED = {"self", "orig_func", "iterable"}
# The insides of PyTorch; and `out`, which is understood where functions are called (`minigrad/exact/calls.py`).
OTHERS = {"wrap_storage", "ownership_token", "out"}


def parameters():
    for fact in json.loads((Path(__file__).parent / "facts" / "parameters.json").read_text(encoding="utf-8"))["facts"]:
        for name, found in fact["parameters"].items():
            if name == "TypedStorage":  # which nobody makes by hand
                continue
            if name in dir(importlib.import_module("minigrad")) or fact["part"] != "torch":
                yield pytest.param(fact["part"], name, found, id=f"{fact['part']}.{name}")


@pytest.mark.parametrize(("part", "name", "found"), list(parameters()))
def test_what_pytorch_takes_by_name_is_taken_or_refused_by_name(part, name, found):
    there = functools.reduce(getattr, part.split(".")[1:], torch)
    here = getattr(there, name, None)
    if here is None or not callable(here):
        pytest.skip("left out")
    try:
        ours = inspect.signature(here).parameters
    except ValueError:
        pytest.skip("called as any class is")
    if any(each.kind in (each.VAR_KEYWORD, each.VAR_POSITIONAL) for each in ours.values()):
        return
    assert set(found) - UNNAMED - OTHERS <= set(ours)
