"""How long a picture and a stepper take, and how large they are: the lines of `python -m benchmarks --pictures`."""

import shutil
import tempfile
import time
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import minigrad as torch
from minigrad.pictures import draw, stepper

SIZES = {10: 2, 100: 20, 1000: 300}  # nodes, and the milliseconds that a picture of them may take
STEPPER = 500
CLICKS = {20: 5, STEPPER: 5}


def chain(nodes):
    """A graph of about so many boxes, half of them operations."""
    y = torch.tensor(1.0, requires_grad=True)
    for _ in range((nodes - 3) // 2):
        y = y * 1.01
    return y


def network(nodes):
    """A graph of about so many boxes, wide where the weights come in."""
    x = torch.ones(2, 3, requires_grad=True)
    while nodes > 8:
        x = torch.tanh(x @ torch.ones(3, 3, requires_grad=True) + torch.ones(3, requires_grad=True))
        nodes -= 7
    return x.sum()


def picture_lines(repeats):
    """The table, line by line."""
    yield f"{'':<40}{'median':>10}{'at most':>10}"
    for shape in (chain, network):
        for nodes, most in SIZES.items():
            out = shape(nodes)
            picture = partial(draw, out, max_nodes=None)  # so that all of them are drawn
            boxes = picture().svg.count("data-box")
            yield row(f"SVG of a {shape.__name__} of {boxes} boxes", timed(picture, repeats), most)
    out = chain(STEPPER)
    yield row(f"stepper of {STEPPER} nodes, ready", timed(lambda: stepper(out).html, repeats), 500)
    yield f"{'its size':<40}{len(stepper(out).html) / 1000:>7.0f} kB{400:>7} kB"
    if find_spec("playwright") is None or shutil.which("chromium") is None:
        yield "No browser: clicks were not measured."
        return
    for nodes, most in CLICKS.items():
        yield row(f"click to changed page, {nodes} nodes", clicked(chain(nodes), repeats), most)


def row(title, milliseconds, most):
    return f"{title:<40}{milliseconds:>7.1f} ms{most:>7} ms"


def timed(work, repeats):
    """The median time of some work, in milliseconds."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begin))
    return median(times)


def clicked(out, repeats):
    """The median time from a click on Next until the page is changed, in milliseconds, in a browser without Jupyter."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stepper(out).save(Path(folder) / "page.html")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((Path(folder) / "page.html").as_uri())
        page.wait_for_selector("[data-do=next]")
        times = page.evaluate(
            """count => Array.from({ length: count }, (_, number) => {
                const begin = performance.now();
                document.querySelector(`[data-do=${number % 10 < 7 ? "next" : "previous"}]`).click();
                document.querySelector(".minigrad-stepper").getBoundingClientRect();  // so that it is laid out
                return performance.now() - begin;
            })""",
            10 * repeats,
        )
        browser.close()
    return median(times)
