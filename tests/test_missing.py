"""A name that is not there: PyTorch's words, and what is to be known about it in the reader's language."""

import copy
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
    "torch": "conv2d",
    "torch.Tensor": "sparse_resize_",
    "torch.nn": "Conv2d",
    "torch.nn.functional": "max_pool2d",
    "torch.nn.init": "dirac_",
    "torch.autograd": "forward_ad",
    "torch.optim": "LBFGS",
    "torch.optim.lr_scheduler": "OneCycleLR",
    "torch.utils": "tensorboard",
    "torch.utils.data": "DistributedSampler",
}


def owner(part):
    """What stands in the place of that part of PyTorch: a tensor, a module, or None."""
    if part == "torch.Tensor":
        return torch.ones(2)
    try:
        return importlib.import_module(part.replace("torch", "minigrad", 1))
    except ModuleNotFoundError:
        return None


def refused(part, name):
    with pytest.raises(AttributeError) as caught:
        getattr(owner(part), name)
    return caught.value


HERE = [part for part in NAMES if owner(part) is not None]


@pytest.mark.parametrize("fact", [fact for fact in RECORDED if fact["part"] in HERE], ids=lambda fact: fact["part"])
def test_a_name_that_nobody_has_is_refused_in_the_words_of_pytorch(fact):
    error = refused(fact["part"], "no_such_name")
    assert [type(error).__name__, str(error)] == fact["error"]
    if fact["part"] == "torch.Tensor":
        return  # there Python looks for what may have been meant
    assert error.__notes__ == [f"PyTorch has no {fact['part']}.no_such_name either."]


@pytest.mark.parametrize("part", [part for part in LEFT_OUT if part in HERE])
def test_a_name_that_only_pytorch_has_points_to_pytorch(part):
    name = LEFT_OUT[part]
    error = refused(part, name)
    kind = "'Tensor' object" if part == "torch.Tensor" else f"module '{part}'"
    assert str(error) == f"{kind} has no attribute '{name}'"
    (note,) = error.__notes__
    assert note.startswith(f"PyTorch has {part}.{name}, and minigrad leaves it out")
    assert f"https://pytorch.org/docs/stable/search.html?q={part}.{name};" in note


def test_the_note_is_in_the_language_of_the_reader():
    set_language("es")
    assert refused("torch", "conv2d").__notes__[0].startswith("PyTorch tiene torch.conv2d y minigrad lo deja fuera")
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
    assert not hasattr(x, "no_such_name") and getattr(x, "conv2d", None) is None
    assert not hasattr(torch, "__wrapped__") and inspect.unwrap(x) is x


def test_to_ask_again_for_a_missing_name_takes_no_time():
    x = torch.ones(1)
    for name in ("__array_interface__", "no_such_name", "sparse_resize_"):
        assert not hasattr(x, name)
        assert timeit.timeit(lambda name=name: hasattr(x, name), number=100) < 0.05, name


def test_the_list_that_the_program_reads_is_what_pytorch_answered():
    from minigrad.missing import _pytorch_names

    assert {part: sorted(names) for part, names in _pytorch_names().items()} == NAMES
