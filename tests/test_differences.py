"""The page of known differences: each line of its tables is run, in minigrad here, and under `parity` in PyTorch."""

import re
import warnings
from pathlib import Path

import numpy as np
import pytest

import minigrad

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["differences.md", "differences.es.md"]
ROW = r"^\| `([^`]+)` \| `([^`]+)` \| (?:`([^`]+)`|(\w+)) \|"
SHARE = r"^\| `([^`]+)` \| `(\d+)` \| (?!`)[^|`]*(?:`(\d+)`[^|`]*)?\|$"


def rows(pattern, page=PAGES[0]):
    return re.findall(pattern, (ROOT / "teaching" / page).read_text(encoding="utf-8"), re.M)


EXAMPLES, SHARES = rows(ROW), rows(SHARE)


def outcome(code, torch):
    """What the last of some statements gives, as text, or the name of the error that it ends in."""
    names = {"torch": torch}
    *statements, last = code.split("; ")
    try:
        for statement in statements:
            exec(statement, names)
        return repr(eval(last, names))
    except Exception as error:
        return type(error).__name__


@pytest.mark.parametrize("code, ours, theirs, word", EXAMPLES, ids=lambda value: value[:60])
def test_minigrad_does_what_the_page_says(code, ours, theirs, word):
    assert outcome(code, minigrad) == ours


@pytest.mark.parity
@pytest.mark.parametrize("code, ours, theirs, word", EXAMPLES, ids=lambda value: value[:60])
def test_pytorch_does_what_the_page_says(code, ours, theirs, word):
    torch = pytest.importorskip("torch")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = outcome(code, torch)
    assert found == theirs if theirs else not found.endswith("Error")


def given(torch, random):
    """The numbers that the table of last digits speaks of."""
    shapes = {"x": 100, "y": 100, "m": (10, 10), "big": 2000}
    names = {name: torch.tensor(random.randn(*np.atleast_1d(shape)).astype("f4")) for name, shape in shapes.items()}
    return names | {"k": torch.tensor(random.randint(0, 10, 10)), "F": torch.nn.functional}


@pytest.mark.parametrize("code, of_1000, without_avx512", SHARES)
def test_what_is_said_of_last_digits_can_be_computed(code, of_1000, without_avx512):
    assert 0 <= int(of_1000) <= 1000
    assert eval(code, given(minigrad, np.random.RandomState(0))).dtype is minigrad.float32


@pytest.mark.parity
@pytest.mark.parametrize("code, of_1000, without_avx512", SHARES)
def test_no_more_last_digits_differ_than_the_page_says(code, of_1000, without_avx512):
    torch = pytest.importorskip("torch")
    if without_avx512 and torch.backends.cpu.get_cpu_capability() != "AVX512":
        of_1000 = without_avx512
    found, tolerance = [], 4e-3 if "half" in code else 1e-4
    for seed in range(40):
        ours, theirs = (eval(code, given(each, np.random.RandomState(seed))).numpy() for each in (minigrad, torch))
        np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance)
        found.append(np.mean(ours != theirs))
    assert 1000 * np.mean(found) <= int(of_1000)


def test_both_pages_have_the_same_examples():
    english, spanish = (rows(ROW, page) for page in PAGES)
    assert [row[:3] for row in english] == [row[:3] for row in spanish]
    assert rows(SHARE) == rows(SHARE, PAGES[1])
    assert len(EXAMPLES) > 15 and len(SHARES) > 15


@pytest.mark.parametrize("page", PAGES)
def test_the_operations_whose_second_derivatives_have_other_names_are_named(page):
    questions = (ROOT / "tests/facts/questions/second_order.md").read_text(encoding="utf-8")
    text = (ROOT / "teaching" / page).read_text(encoding="utf-8")
    for expression in re.findall(r"^second\((.*)\)$", questions.partition("## Not yet")[2], re.M):
        called = re.search(r"(\w+)\([^()]*\)*$", expression)[1]
        assert f"`{called}`" in text, expression
