"""The stepper in a page of its own, opened from disk, with no network and no kernel."""

import pytest

import minigrad as torch
from minigrad import recording
from minigrad.pictures import compare, stepper

NEXT, BACK, START, PLAY = (f".minigrad-stepper [data-do={name}]" for name in ("next", "previous", "first", "play"))
NOW = ".minigrad-stepper .now"


def small():
    with recording():
        a = torch.tensor(2.0, requires_grad=True)
        b = torch.tensor(3.0, requires_grad=True)
        c = a * b
        d = c + a
        return stepper(d**2, names={"a": a, "b": b, "c": c, "d": d})


@pytest.fixture
def page(open_page, tmp_path):
    small().save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri())
    page.wait_for_selector(NOW)
    return page


def says(page, text):
    return page.wait_for_function("([place, text]) => document.querySelector(place).textContent.includes(text)",
                                  arg=[NOW, text])  # fmt: skip


def active(page):
    return [element.get_attribute("data-box") for element in page.query_selector_all(".box.on")]


def test_it_begins_before_the_first_step(page):
    says(page, "backward() starts at the result with the gradient 1.")
    assert page.text_content(".count") == "0 / 5"
    can_be_pressed = [page.get_attribute(button, "aria-disabled") == "false" for button in (START, BACK, NEXT)]
    assert can_be_pressed == [False, False, True]


def test_next_and_back(page):
    page.click(NEXT)
    says(page, "PowBackward0 receives 1. It sends 16 to AddBackward0 (d).")
    page.click(NEXT)
    says(page, "AddBackward0 (d) receives 16.")
    page.click(BACK)
    says(page, "PowBackward0 receives 1.")
    page.click(START)
    says(page, "backward() starts")


def test_the_keyboard_alone_is_enough(page):
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    says(page, "PowBackward0 receives 1.")
    page.keyboard.press("End")
    says(page, "b.grad becomes 32")
    page.keyboard.press("ArrowLeft")
    says(page, "a.grad becomes 64")
    page.keyboard.press("Home")
    says(page, "backward() starts")


def test_the_focus_is_not_lost_at_the_last_step(page):
    page.focus(NEXT)
    for _ in range(6):
        page.keyboard.press("Enter")
    says(page, "b.grad becomes 32")
    assert page.evaluate("document.activeElement.dataset.do") == "next"


def test_the_slider(page):
    page.locator(".minigrad-stepper input").fill("4")
    says(page, "a.grad becomes 64")
    assert page.text_content(".count") == "4 / 5"


def test_a_click_on_a_node_goes_to_its_step(page):
    page.click(".box.function:has-text('MulBackward0')")
    says(page, "MulBackward0 (c) receives 16.")
    assert len(active(page)) == 1


def test_play_goes_to_the_end_and_stops(page):
    page.evaluate("() => { const real = setInterval; window.setInterval = (call) => real(call, 20); }")
    page.click(PLAY)
    says(page, "b.grad becomes 32")
    page.wait_for_function("() => document.querySelector('[data-do=play]').title === 'Play'")


def test_the_picture_shows_what_flows_and_what_is_done(page):
    page.locator(".minigrad-stepper input").fill("3")
    assert page.locator(".box.on").text_content().startswith("×")
    assert page.locator(".line.on").count() == 2
    assert sorted(page.locator(".chip.on").all_text_contents()) == ["32", "48"]
    assert page.locator(".box.done").count() == 3  # the root, the power and the sum
    assert page.locator(".box.done .tick").count() == 3
    page.locator(".minigrad-stepper input").fill("0")
    assert page.locator(".box.done").count() == 0


def test_a_grad_appears_when_it_is_there_and_is_gone_when_one_goes_back(page):
    grad = page.locator(".box.leaf .grad").first
    assert grad.text_content() == "—"
    page.locator(".minigrad-stepper input").fill("4")
    assert grad.text_content() == "64"
    page.locator(".minigrad-stepper input").fill("3")
    assert grad.text_content() == "—"


def test_a_sum_a_rule_and_the_line_of_code_are_told(page):
    page.locator(".minigrad-stepper input").fill("3")
    panel = page.locator(".panel")
    assert "c = a * b" in panel.locator(".code .on").text_content()
    assert "grad * other" in panel.locator(".rule").first.text_content()
    assert "16 * 3" in panel.locator(".rule").first.text_content()
    page.locator(".minigrad-stepper input").fill("4")
    assert panel.locator(".sum").text_content().replace(" ", "") == "fromAddBackward0(d)16+fromMulBackward0(c)48=64"


def test_two_on_one_page_step_by_themselves(open_page, tmp_path):
    x = torch.tensor(3.0, requires_grad=True)
    (tmp_path / "two.html").write_text("<!doctype html><meta charset=utf-8>" + small().html + stepper(x * x).html)
    page = open_page((tmp_path / "two.html").as_uri())
    page.locator(NEXT).nth(1).click()
    assert page.locator(NOW).all_text_contents()[0].startswith("backward() starts")
    assert page.locator(NOW).all_text_contents()[1].startswith("MulBackward0 receives 1.")
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))


def test_the_same_one_twice_on_a_page(open_page, tmp_path):
    (tmp_path / "two.html").write_text("<!doctype html><meta charset=utf-8>" + small().html + small().html)
    page = open_page((tmp_path / "two.html").as_uri())
    page.locator(NEXT).nth(1).click()
    assert page.locator(".count").all_text_contents() == ["0 / 5", "1 / 5"]


def test_compared_graphs_step_together(open_page, tmp_path):
    a = torch.tensor(3.0, requires_grad=True)
    product, power = a * a, a**2
    compare(product, power).save(tmp_path / "both.html")
    page = open_page((tmp_path / "both.html").as_uri())
    page.click(NEXT)
    assert [text.split()[0] for text in page.locator(NOW).all_text_contents()] == ["MulBackward0", "PowBackward0"]


def test_the_theme_is_that_of_the_notebook_around_it(page):
    background = "() => getComputedStyle(document.querySelector('.minigrad-stepper')).backgroundColor"
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.evaluate("() => { document.body.dataset.jpThemeLight = 'false'; }")
    page.wait_for_selector(".minigrad-stepper.dark")
    assert page.evaluate(background) == "rgb(17, 17, 17)"
    page.evaluate("() => { document.body.dataset.jpThemeLight = 'true'; }")
    page.wait_for_selector(".minigrad-stepper:not(.dark)")


def test_without_a_notebook_it_is_that_of_the_reader(open_page, tmp_path):
    small().save(tmp_path / "page.html")
    open_page((tmp_path / "page.html").as_uri(), dark=True).wait_for_selector(".minigrad-stepper.dark")


def test_nothing_is_wider_than_a_phone(open_page, tmp_path):
    small().save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri(), width=390)
    page.wait_for_selector(NOW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("still", [False, True])
def test_who_asked_for_less_motion_gets_none(open_page, tmp_path, still):
    small().save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri(), still=still)
    page.click(NEXT)
    animation = "() => getComputedStyle(document.querySelector('.line.on')).animationName"
    assert page.evaluate(animation) == ("none" if still else "minigrad-flow")


@pytest.mark.parametrize("step", [0, 3, 5])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_audit_finds_nothing(open_page, tmp_path, dark, step):
    """axe-core, as WCAG 2.2 AA wants it."""
    from axe_playwright_python.sync_playwright import Axe

    small().save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri(), dark=dark)
    page.locator(".minigrad-stepper input").fill(str(step))
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found] == []


def test_a_graph_of_five_hundred_nodes_steps_at_once(open_page, tmp_path):
    y = torch.tensor(1.0, requires_grad=True)
    for _ in range(250):
        y = y * 1.01 + 1
    stepper(y).save(tmp_path / "page.html")
    page = open_page((tmp_path / "page.html").as_uri())
    page.wait_for_selector(NOW)
    page.locator(".minigrad-stepper input").fill("250")
    says(page, "receives")
    assert page.locator(".box.done").count() == 250
