"""Every published function, method and layer called with arguments that are wrong in one place, on both engines.

The answers are compared: a result by its type, shape and numbers, an error by its class and its text. Where PyTorch
has no words of its own, but hands on those of Python, such as `'int' object has no attribute 'dim'`, ours need only
be an error too. What differs for a reason stands in `REASONS`.
"""

import functools
import re
import warnings
from pathlib import Path

import numpy as np
import pytest
from asking import GIVEN

import minigrad

torch = pytest.importorskip("torch", reason="the parity tests need torch==2.13.0")
from bad_arguments import PARTS, bad_calls, names_of  # noqa: E402
from outcome import on_any_processor  # noqa: E402

pytestmark = pytest.mark.parity

# Errors whose words are Python's, or speak of what is inside: a wrapper in Python that compared before it looked.
BARE = re.compile(
    r"object has no attribute|object is not (iterable|subscriptable|callable)|not supported between instances"
    r"|unsupported operand type|object cannot be interpreted as an integer|can only concatenate|has no attribute"
    r"|is not (iterable|subscriptable)|must be real number, not|not enough values to unpack|list index out of range"
    r"|too many values to unpack|argument must be a string or a real number|could not convert string to float"
    r"|iteration over a 0-d tensor|bad operand type|integer division or modulo|division by zero|unhashable"
    r"|object of type .* has no"
    r"|Boolean value of Tensor with (no values|more than one value) is ambiguous"
    r"|The truth value of an array with more than one element is ambiguous"
    r"|Could this error message be improved|tuple index out of range|not all arguments converted"
)


# What may differ, under what the page of differences says of it, where the reason stands.
REASONS = {
    "len(torch.empty(3))": lambda call, theirs, ours: (
        re.search(r"empty|resize_|new\(", call) is not None and theirs[0] == "tensor" and theirs[:3] == ours[:3]
    ),
    "torch.ones(2).data_ptr() > 0": lambda call, *_: "data_ptr" in call,
    "torch.get_num_threads() > 0": lambda call, *_: "get_num_threads" in call,
    "torch.linalg.svd(torch.tensor([[1.0, 2.0], [3.0, 4.0]])).U.sign().tolist()": lambda call, theirs, ours: (
        "svd(" in call and theirs[0] == ours[0] != "error"
    ),
    "Asking for one of these is an error that says so": lambda call, theirs, ours: ours[0] == "left out",
    "torch.vmap(torch.sin).__qualname__": lambda call, *_: "vmap" in call,
    "torch.empty(0, 2**62).shape": lambda call, theirs, ours: (
        theirs[0] != "error" and re.match(r"Storage size .* overflowed .*\b0\b", str(ours[2])) is not None
    ),
}


@pytest.mark.parametrize("quote", REASONS)
def test_what_may_differ_stands_on_the_page_of_differences(quote):
    assert quote in (Path(__file__).parents[2] / "teaching/differences.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("part, name", [(part, name) for part in PARTS for name in names_of(part)])
def test_both_engines_answer_bad_arguments_alike(part, name):
    different = [text for call in bad_calls(part, name) if (text := difference(call))]
    assert not different, f"{len(different)} calls differ:\n" + "\n".join(different[:20])


def difference(call):
    """How the answers to a call differ; None if they do not."""
    theirs, ours = answer(call, torch), answer(call, minigrad)
    if is_of_python(theirs) and ours[0] in ("error", "left out"):
        return None
    if alike(theirs, ours) or any(holds(call, theirs, ours) for holds in REASONS.values()):
        return None
    return f"{call}\n    PyTorch: {shown(theirs)}\n    minigrad: {shown(ours)}"


def shown(answer):
    return " ".join(map(str, answer))[:300]


def answer(call, library):
    """What a call gives: `("error", class, text)`, or what can be seen of the result."""
    names = {"torch": library, "np": np, "nn": library.nn, "F": library.nn.functional}
    exec(_given(), names)
    library.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return seen(eval(call, names), library)
        except Exception as error:
            kind = "left out" if "left_out" in getattr(error, "key", "") else "error"
            return kind, type(error).__name__, _plain(str(error))


@functools.cache
def _given():
    return compile(GIVEN, "<given>", "exec")


def _plain(text):
    """Without addresses, stacks of C++ and the library's own name; what stands in a set, in order."""
    text = re.sub(r"(?<=\{)'[^{}]*'(?=\})", lambda found: ", ".join(sorted(found[0].split(", "))), text)
    text = on_any_processor(text.partition("\nException raised from")[0].removesuffix('"'))
    return re.sub("0x[0-9a-f]+", "0x…", text).replace("minigrad.", "torch.")


def seen(value, library):
    """What can be seen of a result."""
    if isinstance(value, library.Tensor):
        return "tensor", str(value.dtype), *_numbers(value), value.requires_grad
    if isinstance(value, library.nn.Module):
        return "module", repr(value), *[(name, *seen(each, library)) for name, each in value.state_dict().items()]
    if isinstance(value, (tuple, list)):
        return type(value).__name__, *[seen(each, library) for each in value]
    return "other", _plain(repr(value))


def _numbers(tensor):
    try:
        return tuple(tensor.shape), tensor.detach().numpy().copy()
    except (ValueError, RuntimeError) as error:  # it has no shape yet
        return type(error).__name__, None


def is_of_python(answer):
    """Whether an error has no words of PyTorch's."""
    return answer[0] == "error" and BARE.search(answer[2]) is not None


def alike(theirs, ours):
    """Whether two answers are the same, floating numbers up to their last digits."""
    if type(theirs) is not type(ours):
        return False
    if isinstance(theirs, (tuple, list)):
        return len(theirs) == len(ours) and all(map(alike, theirs, ours))
    if isinstance(theirs, np.ndarray):
        if theirs.dtype != ours.dtype or theirs.shape != ours.shape:
            return False
        rtol = 2e-3 if theirs.dtype == np.float16 else 1e-5
        return np.allclose(theirs, ours, rtol=rtol, atol=1e-6, equal_nan=True)
    return theirs == ours
