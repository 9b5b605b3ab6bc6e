"""A real browser, Debian's Chromium unless `CHROMIUM` is the path of another, and a real JupyterLab.

Nothing here reaches out of this machine: every request to another host fails, as in a class without a network.
"""

import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat
import pytest

from minigrad.words import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECONDS = 60


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium():
    if importlib.util.find_spec("playwright") is None or CHROMIUM is None:
        pytest.skip("no browser: apt-get install chromium; pip install -e '.[browser]'")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """Opens pages, each as a new reader would, and fails the test if a script on one of them does."""
    contexts, errors = [], []

    def open_(address, width=1200, dark=False, still=False, blocked=True):
        look = {"color_scheme": "dark" if dark else "light", "reduced_motion": "reduce" if still else "no-preference"}
        context = chromium.new_context(viewport={"width": width, "height": 900}, **look)
        contexts.append(context)
        if blocked:
            context.route(lambda url: url.startswith("http"), lambda route: route.abort())
        page = context.new_page()
        page.set_default_timeout(SECONDS * 1000)
        page.on("pageerror", lambda error: None if is_of_jupyter(error) else errors.append(error.stack))
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert errors == []


def is_of_jupyter(error):
    """Whether an error comes from Jupyter's own bundles alone, where some are thrown on every page."""
    places = [line for line in (error.stack or "").splitlines() if line.lstrip().startswith("at ")]
    return bool(places) and all("/static/" in line or "Promise." in line for line in places)


def wait_for_kernel(page, path):
    """Wait until that notebook is in front and its kernel is ready.

    The page says that the kernel is idle before it is attached, so the widget itself is asked.
    """
    page.wait_for_function(
        """path => { const panel = window.jupyterapp?.shell.currentWidget, session = panel?.sessionContext;
            const kernel = session?.session?.kernel;
            return panel?.context?.isReady && panel.context.path === path && session.isReady
                && kernel?.connectionStatus === "connected" && kernel.status === "idle"; }""",
        arg=path,
    )


class Jupyter:
    """A server in a folder of its own, and how to run notebooks in it."""

    def __init__(self, folder, application):
        self.folder, self.application = folder, application
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}"
        settings = folder / "settings" / "@jupyterlab" / "apputils-extension"
        settings.mkdir(parents=True)
        (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false", "checkForUpdates": false}')
        homes = {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
        module, name = {"lab": ("jupyterlab", "LabApp"), "notebook": ("notebook", "JupyterNotebookApp")}[application]
        options = [
            "--allow-root",
            "--no-browser",
            "--ip=127.0.0.1",
            f"--port={self.address.rpartition(':')[2]}",
            "--IdentityProvider.token=",
            f"--{name}.expose_app_in_browser=True",
            f"--{name}.user_settings_dir={folder / 'settings'}",
            f"--ServerApp.root_dir={folder}",
        ]
        self.environment = {**os.environ, **homes, "IPYTHONDIR": str(folder / "ipython")}
        with open(folder / "log.txt", "w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", module, *options], env=self.environment, stdout=log, stderr=subprocess.STDOUT
            )
        self.wait_for_answer()

    def wait_for_answer(self):
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                return urllib.request.urlopen(f"{self.address}/api", timeout=1).close()
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)  # there is no event to wait for before the server answers
        raise TimeoutError((self.folder / "log.txt").read_text())

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:  # it waits for its kernels, which a busy machine may keep
            self.process.kill()
            self.process.wait(SECONDS)

    def write(self, name, *cells, outputs=None):
        """Write a notebook with these cells of code."""
        book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        for cell, given in zip(book.cells, outputs or [], strict=False):
            cell.outputs = given
        nbformat.write(book, self.folder / name)

    def open(self, open_page, name):
        """Open a notebook, in a workspace of its own; at the end its kernel is ready."""
        place = f"lab/workspaces/{name[:-6]}/tree/{name}?reset" if self.application == "lab" else f"notebooks/{name}"
        page = open_page(f"{self.address}/{place}", blocked=False)
        wait_for_kernel(page, name)
        return page

    def run(self, open_page, name, *cells):
        """Write a notebook, open it and run all of its cells."""
        self.write(name, *cells)
        page = self.open(open_page, name)
        page.wait_for_function("() => window.jupyterapp.commands.isEnabled('notebook:run-all-cells')")
        page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
        page.wait_for_function(
            r"""count => [...document.querySelectorAll(".jp-InputPrompt")]
                .filter(each => /\[\d+\]/.test(each.textContent)).length >= count""",
            arg=len(cells),
        )
        return page


class Course:
    """A project of its own that holds one lesson and its exercises, served as `start.py` serves it.

    Its student has a home of their own too, and has done nothing yet.
    """

    def __init__(self, root, language, stem):
        self.root, self.language, self.stem = root, language, stem
        shutil.copytree(ROOT / "minigrad", root / "minigrad", ignore=shutil.ignore_patterns("__pycache__"))
        for place in (f"{tree}/{each}" for tree in ("notebooks", "exercises") for each in LANGUAGES):
            (root / place).mkdir(parents=True)
            shutil.copy(ROOT / place / f"{stem}.ipynb", root / place)
        settings = root / "my" / ".jupyter" / "config" / "jupyter_lab_config.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"LabApp": {"expose_app_in_browser": True}}))  # for `wait_for_kernel`
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON"))}
        environment |= {"HOME": str(root / "home"), "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "minigrad.course", language, "--no-browser"]
        with open(root / "log.txt", "w") as log:
            self.process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=subprocess.STDOUT)
        self.address = self.wait_for_address()

    def wait_for_address(self):
        """The address that a student is told to open."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            told = re.search(r"http://\S+\n", (self.root / "log.txt").read_text(encoding="utf-8"))
            if told:
                return told[0].strip()
            time.sleep(0.1)  # there is no event to wait for before it is told
        raise TimeoutError((self.root / "log.txt").read_text(encoding="utf-8"))

    def open_exercises(self, open_page, link, **look):
        """Open the lesson at the address that was told, and by its `link` the exercises."""
        page = open_page(self.address, blocked=False, **look)
        wait_for_kernel(page, f"notebooks/{self.language}/{self.stem}.ipynb")
        page.click(f".jp-Notebook a:text-is('{link}')")
        wait_for_kernel(page, f"exercises/{self.language}/{self.stem}.ipynb")
        return page

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(SECONDS)


@pytest.fixture(scope="session", params=["lab", "notebook"])
def jupyter(request, tmp_path_factory, chromium):
    module = {"lab": "jupyterlab", "notebook": "notebook"}[request.param]
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} is not installed: pip install -e '.[course,browser]'")
    server = Jupyter(tmp_path_factory.mktemp(request.param), request.param)
    yield server
    server.stop()


@pytest.fixture
def start_course(tmp_path, chromium):
    if importlib.util.find_spec("jupyterlab") is None:
        pytest.skip("jupyterlab is not installed: pip install -e '.[course,browser]'")
    courses = []

    def start(language, stem):
        courses.append(Course(tmp_path, language, stem))
        return courses[-1]

    yield start
    for course in courses:
        course.stop()
