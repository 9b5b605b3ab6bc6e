"""The picture of a mistake: on the graph, the line on which the way back first goes wrong."""

import re
from base64 import b64decode

import pytest

import minigrad
from minigrad.checks.answer import verdict_on
from minigrad.checks.show import Shown
from minigrad.words import set_language


def page_of(key, source):
    notebook = {"torch": minigrad}
    exec(source, notebook)
    return Shown(verdict_on(key, notebook))._repr_html_()


def picture_of(page):
    return b64decode(re.search('src="data:image/svg.xml;base64,(.*?)"', page)[1]).decode()


def marked_lines(page):
    return picture_of(page).count('class="line wrong"')


QUOTIENT = "def div_backward(grad, a, b):\n    return grad / b, grad * a / b**2"
OVERWRITTEN = """
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads[made] * slope
    return grads
"""
DOUBLED_AT_THE_START = """
def walk_back(steps, out):
    grads = {out: 2.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads
"""


@pytest.mark.parametrize(("language", "said"), [("es", "se tuerce el camino de vuelta: b."), ("en", "goes wrong: b.")])
def test_the_wrong_gradient_of_two_is_marked_and_named(language, said):
    set_language(language)
    page = page_of("03.4", QUOTIENT)
    assert marked_lines(page) == 2  # from the quotient to the AccumulateGrad of b, and on to b
    assert said in re.search("<figcaption>(.*)</figcaption>", page)[1]
    assert said in re.search('alt="(.*?)"', page)[1]
    assert picture_of(page).count("✗ ") == 1 and "≠" in picture_of(page)  # at b


def test_where_two_ways_meet_both_are_marked():
    page = page_of("04.3", OVERWRITTEN)
    assert marked_lines(page) == 3 and "goes wrong: a." in page


def test_what_comes_of_a_wrong_gradient_is_not_marked_again():
    page = page_of("04.3", DOUBLED_AT_THE_START)
    assert marked_lines(page) == 1 and "goes wrong: d." in page


@pytest.mark.parametrize(
    "body", ["return grad / b, -grad * a / b**2", "return 1", "raise KeyError", "return grad, None", "return 1, 2, 3"]
)
def test_there_is_no_picture_where_no_gradient_went_wrong_on_the_graph(body):
    page = page_of("03.4", f"def div_backward(grad, a, b):\n    {body}")
    assert ("<img" in page) == (body == "return grad, None")
