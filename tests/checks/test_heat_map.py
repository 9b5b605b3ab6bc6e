"""The heat map of a mistake: got against wanted, where a picture says more than numbers in a line."""

import re

import numpy as np
import pytest

from minigrad.checks.answer import verdict_on
from minigrad.checks.heat_map import telling
from minigrad.checks.show import Shown
from minigrad.words import set_language

ABSOLUTE = "def pow_backward(grad, x, n):\n    return grad * n * abs(x) ** (n - 1)"


def page_of(source, key="03.5"):
    notebook = {}
    exec(source, notebook)
    return Shown(verdict_on(key, notebook))._repr_html_()


def map_of(got, want):
    found = telling([(got, want)], 1e-9)
    return found and found._repr_html_()


WANT = np.array([[1.0, -2.0], [3.0, -4.0]])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Esto salió en otro caso. Coinciden 6 de 12 números; ✗ marca los que no."),
        ("en", "This came in another case. 6 of 12 numbers agree; ✗ marks those that do not."),
    ],
)
def test_it_shows_where_a_result_is_wrong_if_some_of_it_is_right(language, said):
    set_language(language)
    page = page_of(ABSOLUTE)
    assert said in page
    assert len(re.findall("<td[^>]*>✗ ", page)) == 6 and page.count("inset") == 12


def test_the_numbers_stand_in_their_places_with_their_signs():
    got, want = map_of(np.abs(WANT), WANT).split("</table>")[:2]
    assert re.findall("<td[^>]*>(.*?)<", got) == ["1", "✗ 2", "3", "✗ 4"]
    assert re.findall("<td[^>]*>(.*?)<", want) == ["1", "−2", "3", "−4"]
    assert re.findall("background:(#.{6})", want) == ["#f9e7bf", "#aadaf4", "#ecb740", "#56b4e9"]


def test_another_shape_is_shown_as_it_is():
    page = map_of(WANT.sum(0), WANT)
    assert "shape [2]" in page and "shape [2, 2]" in page and "✗" not in page


def test_of_several_results_the_one_that_is_partly_wrong_is_shown():
    assert "result 2" in map_of([WANT, np.abs(WANT)], [WANT, WANT])


def test_what_is_no_number_is_grey():
    page = map_of(np.array([1.0, np.nan, -np.inf]), np.array([1.0, 2.0, 3.0]))
    assert page.count("#C9C9C9") == 2 and ">✗ nan<" in page and ">✗ −inf<" in page


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (-WANT, WANT),  # wrong everywhere
        (np.array([1.0]), np.array(1.0)),
        (np.ones(9), np.arange(9.0)),  # too wide
        (np.array(["a", "b"]), WANT),
        (None, WANT),
        ([WANT], [WANT, WANT]),
        (np.ones((0, 2)), WANT),
    ],
)
def test_there_is_none_where_it_would_say_no_more(got, want):
    assert map_of(got, want) is None


def test_a_prediction_is_not_told():
    assert "14" not in page_of("prediction = [1.0, 2.0]", "00.2")
