"""Take the picture of the stepper that stands in the READMEs: `python tools/front_picture.py`, after
`pip install -e '.[course,browser]'` and with a Chromium."""

import linecache
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from minigrad import recording  # noqa: E402
from minigrad.pictures import stepper  # noqa: E402

CODE = """\
import minigrad as torch
x = torch.ones(2, 2, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
"""
STEP = 4  # where two gradients meet


def main():
    linecache.cache["tutorial.py"] = len(CODE), None, CODE.splitlines(True), "tutorial.py"
    names = {}
    with recording():
        exec(compile(CODE, "tutorial.py", "exec"), names)
    tensors = {name: names[name] for name in ("x", "y", "z", "out")}
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for language in ("en", "es"):
            page = browser.new_page(viewport={"width": 1040, "height": 900}, color_scheme="light")
            stepper(tensors["out"], names=tensors, language=language).save(Path(folder) / "page.html")
            page.goto((Path(folder) / "page.html").as_uri())
            page.add_style_tag(content=".minigrad-stepper .picture { max-height: none }")
            for _ in range(STEP):
                page.click("[data-do=next]")
            page.evaluate("document.activeElement.blur()")
            page.locator(".minigrad-stepper").screenshot(path=ROOT / "assets" / f"stepper.{language}.png")
        browser.close()


if __name__ == "__main__":
    main()
