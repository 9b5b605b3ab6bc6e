"""What the stubs say of a call, its arguments and its result, is true of the calls that the questions make."""

import ast
import inspect
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path

import numpy as np
import pytest
from questions import AREAS, answer, answers, questions

import minigrad as torch
from minigrad.wrong_arguments import NUMPY_NAMES

STUB = ast.parse((Path(torch.__file__).with_suffix(".pyi")).read_text(encoding="utf-8"))

# The types that the stub names; of those that stand here for `object` anything is true.
TYPES = {"_bool": bool, "_device": torch.device, "_dtype": torch.dtype, "_float": float, "_int": int, "_str": str}
TYPES |= {"_layout": torch.layout, "Callable[..., Any]": Callable, "None": type(None), "Self": torch.Tensor}
TYPES |= {"numpy.ndarray[Any, Any]": np.ndarray, "_Bounds": tuple, "_SVD": tuple, "_Values": tuple}
TYPES |= {name: getattr(torch, name) for name in ("Generator", "Size", "Tensor", "TypedStorage", "UntypedStorage")}

# What nobody calls by name, and what the wrapping itself needs.
UNASKED = ("__dir__", "__repr__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__format__")


def declared(tree):
    """For each function in a stub its forms: how it is called, and the type of the result."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not any(
            isinstance(each, ast.Attribute) for each in node.decorator_list
        ):
            result = ast.unparse(node.returns)
            for argument in ast.walk(node.args):
                if isinstance(argument, ast.arg):
                    argument.annotation = None
            node.returns, node.decorator_list, place = None, [], {}
            exec(ast.unparse(node), place)
            found.setdefault(node.name, []).append((inspect.signature(place[node.name]), result))
    return found


def is_true(forms, arguments, named, result):
    """Whether one of the forms takes these arguments and gives that result."""
    for signature, kind in forms:
        try:
            signature.bind(*arguments, **named)
        except TypeError:
            continue
        wanted = tuple if kind.startswith("tuple") else TYPES.get(kind, object)
        if result is NotImplemented or isinstance(result, wanted):
            return True
    return False


def watched(function, name, forms, wrong):
    """The function, which puts into `wrong` the calls of which its stub says something else."""

    @wraps(function)
    def call(*arguments, **named):
        result = function(*arguments, **named)
        if not is_true(forms, arguments, named, result) and not named.keys() & NUMPY_NAMES.keys():
            kinds = ", ".join([*(type(each).__name__ for each in arguments), *named])
            wrong.add(f"{name}({kinds}) -> {type(result).__name__}")
        return result

    return call


@pytest.mark.slow
def test_what_the_stubs_say_is_true_of_every_call(monkeypatch):
    wrong = set()
    (tensor,) = [node for node in STUB.body if isinstance(node, ast.ClassDef) and node.name == "Tensor"]
    for owner, tree in ((torch, STUB), (torch.Tensor, tensor)):
        for name, forms in declared(tree).items():
            function = inspect.getattr_static(owner, name) if owner is not torch else getattr(torch, name)
            if inspect.isfunction(function) and name not in UNASKED:
                monkeypatch.setattr(owner, name, watched(function, f"{owner.__name__}.{name}", forms, wrong))
    for area in AREAS:
        for code in [question.code for question in questions(area) if "error" not in answers(area)[question.code]]:
            with suppress(Exception):  # where it matters who calls
                answer(code, torch)
    assert sorted(wrong) == []
