"""Figures that move: what they show under each slider, in a picture and in words, and what stays without a kernel."""

import functools
import re
import xml.etree.ElementTree as ElementTree
from base64 import b64decode
from html import escape

import pytest

import minigrad as torch
from minigrad.pictures import descent, jacobian_map, nudge_error, tangent, watch_fit

pytest.importorskip("ipywidgets")
pytest.importorskip("matplotlib")

pytestmark = pytest.mark.slow

STEPS = [
    {"loss": 4.0, "parameters": {"w": 0.0}, "gradients": {"w": -4.0}},
    {"loss": 1.0, "parameters": {"w": 1.0}, "gradients": {"w": -2.0}},
    {"loss": 0.25, "parameters": {"w": 1.5}, "gradients": {"w": -1.0}},
]


def parabola():
    return tangent(lambda x: x**2 - 2, at=1.0, h=0.5)


def fit():
    return watch_fit(torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0]), lambda xs, w: w * xs, STEPS)


def jacobian():
    return jacobian_map(torch.tensor([[1.0, 2.0], [0.0, 3.0]]), torch.tensor([1.0, 10.0]))


def valley():
    return descent(
        lambda x, y: 1 + x**2 + 4 * y**2, [(2.0, 1.0), (1.0, 0.5)], names=("x", "y"), low=(-3, -3), high=(3, 3)
    )


def error():
    return nudge_error(lambda x: x**2, at=3.0)


MOVING = [parabola, fit, jacobian, valley]
FIGURES = [*MOVING, error]
untouched = functools.cache(lambda make: make())  # a figure for all tests that move no slider


def test_the_slope_of_the_tangent_is_that_of_backward_and_the_nudge_measures_another():
    figure = parabola()
    assert figure.sentence == "At x = 1 the slope is 2. A nudge of h = 0.5 measures (0.25 − (−1)) / 0.5 = 2.5."
    point, nudge = figure.sliders
    nudge.value = 0.01
    assert "= 2.01." in figure.sentence
    point.value = -2.0
    assert "At x = −2 the slope is −4." in figure.sentence


def test_a_fit_is_shown_as_it_was_at_each_step():
    figure = fit()
    assert figure.sentence == "Step 2 of 2: loss 0.25; gradients w: −1."
    figure.sliders[0].value = 0
    assert figure.sentence == "Step 0 of 2: loss 4; gradients w: −4."


def test_a_jacobian_is_multiplied_by_v_from_the_left():
    figure = jacobian()
    assert figure.sentence == "v = [1, 10], and so vᵀJ = [1, 32]."
    figure.sliders[1].value = 0.0
    assert figure.sentence == "v = [1, 0], and so vᵀJ = [1, 2]."


def test_the_error_of_a_nudge_goes_down_and_up_again():
    assert (
        untouched(error).sentence == "The error is least with 16 digits at h = 1e−08, and with 7 digits at h = 0.001."
    )


def test_the_way_down_is_shown_up_to_the_step_of_the_slider():
    figure = valley()
    assert figure.sentence == "Step 1 of 1: x = 1, y = 0.5, loss 3."
    figure.sliders[0].value = 0
    assert figure.sentence == "Step 0 of 1: x = 2, y = 1, loss 9."


def test_steps_are_counted_as_they_were_taken_also_where_only_some_were_kept():
    fitted = watch_fit([1.0, 2.0], [2.0, 4.0], lambda xs, w: w * xs, STEPS[:2], every=20)
    assert fitted.sentence.startswith("Step 20 of 20: loss 1")
    fitted.sliders[0].value = 0
    assert fitted.sentence.startswith("Step 0 of 20: loss 4")
    path = descent(lambda x, y: 1 + x**2 + y**2, [(2, 1), (1, 0)], names="xy", low=(-3, -3), high=(3, 3), every=20)
    assert path.sentence == "Step 20 of 20: x = 1, y = 0, loss 2."


@pytest.mark.parametrize("make", FIGURES)
def test_a_figure_has_no_colour_that_a_dark_page_cannot_exchange(make):
    """But the cells of a heat map, and the text on them, which are light in both themes."""
    colours = {*re.findall(r"(?:fill|stroke): ?(#[0-9a-f]{6})", untouched(make).picture)}
    assert colours <= ({"#000000"} if make is jacobian else set())


@pytest.mark.parametrize("make", MOVING)
def test_a_slider_changes_the_picture_and_what_is_read_aloud(make):
    figure = make()
    before = figure.shown.value
    figure.sliders[0].value -= 1
    assert figure.shown.value != before
    assert f'<p aria-live="polite">{figure.sentence}</p>' in figure.shown.value


@pytest.mark.parametrize("make", FIGURES)
def test_without_a_kernel_the_first_picture_stays(make):
    figure = untouched(make)
    data, _ = figure._repr_mimebundle_()
    image = re.search('<img alt="(.*?)".*?;base64,(.*?)">', data["text/html"])
    assert image[1] == escape(figure.sentence) and figure.sentence == data["text/plain"]
    assert ElementTree.fromstring(b64decode(image[2])).get("aria-label") == figure.sentence


@pytest.mark.parametrize("make", FIGURES)
def test_a_viewer_that_takes_svg_apart_has_none_to_take_apart(make):
    """A notebook that is not trusted, and GitHub, would leave the letters of the axes in a heap."""
    data, _ = untouched(make)._repr_mimebundle_()
    assert re.sub("<[^>]*>", "", data["text/html"]) == escape(untouched(make).sentence)


@pytest.mark.parametrize("make", FIGURES)
def test_the_same_figure_gives_the_same_bytes(make):
    assert make().first == untouched(make).first


def test_they_speak_spanish_and_go_on_to():
    figure = tangent(lambda x: x**2, language="es")
    figure.sliders[0].value = 2.0
    assert figure.sentence.startswith("En x = 2 la pendiente es 4.")
    assert ">tangente<" in figure.shown.value
