"""A picture in a page: what a box holds is opened by a click and from the keyboard, and the audit finds nothing."""

import pytest

import minigrad as torch
from minigrad.pictures import draw


def recurrent():
    w, x = torch.ones(3, 3, requires_grad=True), torch.ones(3)
    hidden = x
    for _ in range(100):
        hidden = torch.tanh(w @ hidden + x)
    return hidden.sum()


@pytest.fixture
def page(open_page, tmp_path):
    draw(recurrent()).save(tmp_path / "page.html")
    return open_page((tmp_path / "page.html").as_uri())


def test_a_click_on_the_box_opens_it_and_another_closes_it(page):
    assert not page.is_visible("details svg")
    page.click("g.group")
    page.wait_for_selector("details svg", state="visible")
    page.click("g.group")
    page.wait_for_selector("details svg", state="hidden")


def test_the_keyboard_opens_it(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("details svg", state="visible")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_audit_finds_nothing(open_page, tmp_path, dark):
    from axe_playwright_python.sync_playwright import Axe

    draw(recurrent(), saved=True).save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri(), dark=dark)
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found] == []


def test_it_fits_a_phone(open_page, tmp_path):
    draw(recurrent()).save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri(), width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
