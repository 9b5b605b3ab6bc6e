"""The stepper in a real JupyterLab and a real Notebook 7: alive, saved and opened again, not trusted, exported."""

import json
import subprocess
import sys

import nbformat
import pytest

from minigrad.pictures import stepper

CELL = """\
import minigrad as torch
from minigrad.pictures import stepper
a = torch.tensor(3.0, requires_grad=True)
out = a * a
"""
NOW = ".minigrad-stepper .now"


def says(page, text, place=NOW, number=0):
    page.wait_for_function(
        "([place, number, text]) => document.querySelectorAll(place)[number]?.textContent.includes(text)",
        arg=[place, number, text],
    )


def shown():
    """What the cell above displays, as a notebook keeps it."""
    import minigrad as torch

    a = torch.tensor(3.0, requires_grad=True)
    data = stepper(a * a, names={"a": a})._repr_mimebundle_()
    return [nbformat.v4.new_output("execute_result", data, execution_count=1)]


def test_it_steps_where_it_was_made(jupyter, open_page):
    page = jupyter.run(open_page, "made.ipynb", CELL + "stepper(out)")
    says(page, "backward() starts at out")
    page.click("[data-do=next]")
    says(page, "MulBackward0 (out) receives 1.")
    page.keyboard.press("ArrowRight")
    says(page, "a.grad becomes 6")


def test_the_arrow_keys_do_not_leave_the_cell(jupyter, open_page):
    page = jupyter.run(open_page, "keys.ipynb", CELL + "stepper(out)", "1 + 1")
    page.focus("[data-do=first]")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    says(page, "a.grad becomes 6")
    assert page.evaluate("document.activeElement.dataset.do") == "first"


def test_a_widget_shares_its_step_with_the_kernel_and_with_a_slider(jupyter, open_page):
    linked = """\
import ipywidgets
widget, slider = stepper(out).widget(), ipywidgets.IntSlider(max=2)
link = ipywidgets.jslink((widget, "step"), (slider, "value"))
heard = ipywidgets.Label("nothing yet")
widget.observe(lambda change: setattr(heard, "value", f"step {change.new}"), "step")
ipywidgets.VBox([slider, widget, heard])"""
    page = jupyter.run(open_page, "linked.ipynb", CELL, linked)
    says(page, "backward() starts at out")
    page.click("[data-do=next]")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.widget-label')].some(each => each.textContent === 'step 1')"
    )
    page.wait_for_function(
        "() => [...document.querySelectorAll('.widget-readout')].some(each => each.textContent === '1')"
    )


def test_two_widgets_step_together(jupyter, open_page):
    together = """\
import ipywidgets
one, two = stepper(out).widget(), stepper(a**2).widget()
link = ipywidgets.jslink((one, "step"), (two, "step"))
ipywidgets.VBox([one, two])"""
    page = jupyter.run(open_page, "together.ipynb", CELL, together)
    says(page, "backward() starts", NOW, 1)
    page.locator("[data-do=next]").first.click()
    says(page, "MulBackward0 (out) receives 1.", NOW, 0)
    says(page, "PowBackward0 receives 1.", NOW, 1)


def test_moving_a_slider_draws_the_graph_anew(jupyter, open_page):
    moved = """\
from minigrad.pictures import explore
shown = explore(lambda a, b: a * b + a, a=2.0, b=3.0)
shown"""
    page = jupyter.run(open_page, "explored.ipynb", moved)
    page.click("[data-do=next]")
    says(page, "AddBackward0 (out) receives 1.")
    track = page.locator(".widget-slider .noUi-target").nth(1)
    track.click(position={"x": 2, "y": 2})
    page.wait_for_function("() => document.querySelector('.picture').textContent.includes('bleafshape[]value−4')")
    says(page, "AddBackward0 (out) receives 1.")


def test_it_follows_the_theme_of_jupyter(jupyter, open_page):
    page = jupyter.run(open_page, "theme.ipynb", CELL + "stepper(out)")
    page.wait_for_selector(".minigrad-stepper:not(.dark)")
    page.evaluate(
        "() => { window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' }); }"
    )
    page.wait_for_selector(".minigrad-stepper.dark")
    page.evaluate(
        "() => { window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Light' }); }"
    )
    page.wait_for_selector(".minigrad-stepper:not(.dark)")


def test_a_saved_notebook_steps_without_having_been_run(jupyter, open_page):
    jupyter.write("saved.ipynb", "stepper(out)", outputs=[shown()])
    trust = [sys.executable, "-m", "jupyter", "trust", str(jupyter.folder / "saved.ipynb")]
    subprocess.run(trust, check=True, capture_output=True, env=jupyter.environment)
    page = jupyter.open(open_page, "saved.ipynb")
    says(page, "backward() starts")
    page.click("[data-do=next]")
    says(page, "MulBackward0 receives 1.")


def test_a_notebook_that_is_not_trusted_keeps_the_picture_and_the_table(jupyter, open_page):
    jupyter.write("foreign.ipynb", "stepper(out)", outputs=[shown()])
    page = jupyter.open(open_page, "foreign.ipynb")
    page.wait_for_selector(".jp-OutputArea-output img[src^='data:image/svg+xml']")
    assert "MulBackward0 receives 1." in page.text_content(".jp-OutputArea-output table")
    assert page.query_selector(".minigrad-stepper") is None
    assert page.evaluate("document.querySelector('.jp-OutputArea-output img').naturalWidth") > 100


def test_an_exported_page_steps_from_disk_without_a_network(open_page, tmp_path):
    pytest.importorskip("nbconvert")
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("stepper(out)", outputs=shown())])
    nbformat.write(book, tmp_path / "lesson.ipynb")
    export = [sys.executable, "-m", "jupyter", "nbconvert", "--to", "html", str(tmp_path / "lesson.ipynb")]
    subprocess.run(export, check=True, capture_output=True)
    page = open_page((tmp_path / "lesson.html").as_uri())
    page.click("[data-do=next]")
    says(page, "MulBackward0 receives 1.")


def test_what_is_kept_in_a_notebook_is_small():
    assert len(json.dumps(shown())) < 60_000
