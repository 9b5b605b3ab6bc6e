"""What `tools/bundle.py` gives a class: the course in its language, nothing that spoils it, no need of a network."""

import json
import os
import posixpath
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from zipfile import ZipFile

import nbformat
import pytest
from packaging.requirements import Requirement

from tools import bundle

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHEET = "00_start"
SPOILERS = re.compile("(BEGIN|END) (SOLUTION|HIDDEN TESTS)|solutions/")
LINK = re.compile(r"\]\(([^)#:]+)\)")
in_a_clone = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a git clone can be packed")
PATIENCE = 300  # seconds, for what takes one minute on an idle machine

# Runs a student's notebook as JupyterLab would, with what the bundle has installed, and prints what the cells print.
RUN = """
import sys, nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120).execute()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        print(output.get("data", output).get("text/plain", ""))
"""


@pytest.fixture(scope="module", params=bundle.LANGUAGES)
def packed(request, tmp_path_factory):
    """A bundle: its language, and its files by name, without the folder at the top."""
    path = bundle.pack(ROOT, request.param, tmp_path_factory.mktemp("bundle"))
    with ZipFile(path) as opened:
        top = f"minigrad-{request.param}/"
        assert all(name.startswith(top) for name in opened.namelist())
        return request.param, {name.removeprefix(top): opened.read(name) for name in opened.namelist()}


@in_a_clone
def test_every_lesson_and_sheet_of_the_language_is_in_it_and_the_set_up(packed):
    language, files = packed
    for tree in ("notebooks", "exercises"):
        here = {path.relative_to(ROOT).as_posix() for path in (ROOT / tree / language).glob("*.ipynb")}
        assert here and {name for name in files if name.startswith(f"{tree}/")} == here
    assert {name.partition("/")[0] for name in files} == {
        *("LICENSE", "README.md", "exercises", "minigrad", "notebooks", "pins.txt", "pyproject.toml", "start.py")
    }
    for name in (
        "pictures/stepper.js",
        "pictures/stepper.css",
        "words/machines.txt",
        "words/names.txt",
        "words/signatures.txt",
    ):
        assert f"minigrad/{name}" in files


@in_a_clone
def test_nothing_in_it_spoils_an_exercise(packed):
    _, files = packed
    for name, content in files.items():
        assert not SPOILERS.search(content.decode()), name


@in_a_clone
def test_no_link_leads_out_of_it(packed):
    """Not even to the twin in the other language, and no cell is left empty where that was the only link."""
    _, files = packed
    for name, content in files.items():
        texts = [content.decode()] if name.endswith(".md") else []
        if name.endswith(".ipynb"):
            cells = nbformat.reads(content.decode(), as_version=4).cells
            texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
            assert all(texts), name
        for target in LINK.findall("\n".join(texts)):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in files, (name, target)


@in_a_clone
def test_nothing_else_of_a_notebook_is_changed(packed):
    language, files = packed
    name = f"notebooks/{language}/03_backward.ipynb"
    ours = json.loads((ROOT / name).read_text(encoding="utf-8"))
    theirs = json.loads(files[name])
    assert theirs["cells"][0]["source"][0].startswith("[← 02.")
    assert ours["cells"][0]["source"][0].endswith(theirs["cells"][0]["source"][0])
    theirs["cells"][0]["source"] = ours["cells"][0]["source"]
    assert theirs == ours


@pytest.fixture
def clone(tmp_path):
    """A course of a few files in a git repository."""
    root = tmp_path / "clone"
    for name in ("start.py", "pins.txt", "minigrad/__init__.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"# {name}", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", root], check=True)
    subprocess.run(["git", "-C", root, "add", "."], check=True)
    return root


def test_only_what_git_tracks_goes_to_the_class_and_it_is_told_where_it_lies(clone, tmp_path, capsys):
    (clone / "minigrad" / "marks.txt").write_text("whoever", encoding="utf-8")
    bundle.main(["en", "--to", str(tmp_path / "usb stick")], clone)
    with ZipFile(tmp_path / "usb stick" / "minigrad-en.zip") as opened:
        names = {name.removeprefix("minigrad-en/") for name in opened.namelist()}
    assert names == {"README.md", "start.py", "pins.txt", "minigrad/__init__.py"}
    assert re.fullmatch(r".*usb stick.minigrad-en\.zip  \d+\.\d MB\n", capsys.readouterr().out)


def test_the_same_files_give_the_same_bytes_whenever_and_by_whomever_they_were_cloned(clone, tmp_path):
    first = bundle.pack(clone, "es", tmp_path / "one")
    os.utime(clone / "start.py", (0, 1e9))
    (clone / "start.py").chmod(0o700)
    second = bundle.pack(clone, "es", tmp_path / "two")
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {bundle.FIRST_DATE}
        assert opened.namelist() == sorted(opened.namelist())


@pytest.mark.parametrize(
    "language, words", [("fr", ("No hay curso", "no course")), ("es", ("clon de git", "git clone"))]
)
def test_why_there_is_no_bundle_is_said_in_both_languages(tmp_path, language, words):
    with pytest.raises(SystemExit) as caught:
        bundle.main([language, "--to", str(tmp_path)], tmp_path)
    assert all(each in str(caught.value) for each in words)
    assert not list(tmp_path.iterdir())


def test_a_tracked_file_that_was_deleted_is_named(clone, tmp_path):
    (clone / "pins.txt").unlink()
    with pytest.raises(SystemExit, match=r"Falta pins\.txt(.|\n)*pins\.txt is missing"):
        bundle.main(["es", "--to", str(tmp_path)], clone)


def test_every_sentence_is_there_in_both_languages():
    for name, (spanish, english) in bundle.SENTENCES.items():
        assert spanish and english and spanish != english, name
    for table in (bundle.README, bundle.NETWORK, bundle.WHEELS):
        assert set(table) == set(bundle.LANGUAGES)


def test_the_readme_asks_for_a_network_only_where_there_are_no_wheels():
    for language, network in bundle.NETWORK.items():
        assert network in bundle.readme(language, []).decode()
        text = bundle.readme(language, ["Linux x86_64, Python 3.11"]).decode()
        assert network not in text and "Linux x86_64, Python 3.11" in text


def test_wheels_are_asked_for_as_the_other_machine_would(tmp_path, monkeypatch):
    """pip would answer the conditions of requirements for the machine that it runs on."""
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["maker>=2"]\n[project]\nname = "tiny"\ndependencies = ["Lone_Cat"]\n'
        '[project.optional-dependencies]\ncourse = ["view[colour]>=1"]\n',
        encoding="utf-8",
    )
    pins = 'view==1.5\nlone-cat==3; python_version < "3.12"\nlone-cat==4; python_version >= "3.12"\npaint==7\n'
    (tmp_path / "pins.txt").write_text(pins, encoding="utf-8")
    needed = {
        "view": ['console; sys_platform == "win32"', 'terminal; os_name == "posix"', 'paint>=2; extra == "colour"'],
        "console": ["view", 'old; python_version < "3.12"'],
    }
    asked = []

    def download(requirements, system, python, folder, environment):
        asked.append(requirements)
        folder.mkdir(exist_ok=True)
        for name in (Requirement(each).name.replace("-", "_") for each in requirements):
            lines = "".join(f"Requires-Dist: {line}\n" for line in needed.get(name, []))
            with ZipFile(folder / f"{name}-1-py3-none-any.whl", "w") as wheel:
                wheel.writestr(f"{name}-1.dist-info/METADATA", f"Name: {name}\n{lines}")

    monkeypatch.setattr(bundle, "pip_download", download)
    bundle.download_wheels(tmp_path, "windows", "3.13", tmp_path / "windows")
    assert asked == [["lone-cat==4", "maker>=2", "view==1.5"], ["console", "paint==7"]]
    asked.clear()
    bundle.download_wheels(tmp_path, "mac", "3.11", tmp_path / "mac")
    assert asked == [["lone-cat==3", "maker>=2", "view==1.5"], ["paint==7", "terminal"]]


# The whole of it, as a class lives it.


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A bundle with wheels, unpacked on a machine without network, set up and started: its folder and its address."""
    path = bundle.pack(ROOT, "es", tmp_path_factory.mktemp("teacher"), machines=[(None, None)])
    desk = tmp_path_factory.mktemp("el escritorio de la niña")
    with ZipFile(path) as opened:
        opened.extractall(desk)
    folder, log = desk / "minigrad-es", desk / "log.txt"
    with log.open("w", encoding="utf-8") as written:
        process = subprocess.Popen(
            [sys.executable, "start.py", "es", "--no-browser"],
            cwd=folder,
            env=offline(desk),
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    try:
        yield folder, address_in(log, process)
    finally:
        process.kill()
        process.wait()


def offline(folder):
    """An environment in which pip finds no index, no file of settings, and nothing that it downloaded before."""
    strangers = ("PIP_", "PYTHON", "JUPYTER", "MPL")
    ours = {key: value for key, value in os.environ.items() if not key.upper().startswith(strangers)}
    proxies = {key: "http://127.0.0.1:9/" for key in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")}
    nothing = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0"}
    return {**ours, **proxies, "NO_PROXY": "127.0.0.1", **nothing, "PIP_CACHE_DIR": str(folder / "cache")}


def address_in(log, process):
    """The address that start.py prints once the course is open."""
    deadline = time.monotonic() + PATIENCE
    while not (found := re.search(r"(http://127\.0\.0\.1:\d+)(/\S*)\?token=(\w+)", log.read_text(encoding="utf-8"))):
        assert process.poll() is None and time.monotonic() < deadline, log.read_text(encoding="utf-8")
        time.sleep(0.2)
    return found.groups()


@pytest.mark.bundle
@in_a_clone
def test_without_a_network_it_is_set_up_from_the_wheels_and_opens_the_first_lesson(classroom):
    folder, (server, page, token) = classroom
    said = (folder.parent / "log.txt").read_text(encoding="utf-8")
    assert "Instalando" in said and "internet" not in said, "the wheels were enough"
    assert page == "/lab/tree/notebooks/es/00_start.ipynb"
    lesson = f"{server}/api/contents/notebooks/es/00_start.ipynb"
    request = urllib.request.Request(lesson, headers={"Authorization": f"token {token}"})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request, timeout=30) as answer:
        assert json.load(answer)["content"]["cells"][1]["source"].startswith("# 00.")


@pytest.mark.bundle
@in_a_clone
def test_in_it_a_sheet_is_solved_and_found_right(classroom):
    folder, _ = classroom
    sheet = folder / "my" / "exercises" / "es" / f"{SHEET}.ipynb"
    solved = nbformat.read(ROOT / "solutions" / "es" / f"{SHEET}.ipynb", as_version=4)
    answers = {cell.metadata.nbgrader.grade_id: cell.source for cell in solved.cells if "nbgrader" in cell.metadata}
    notebook = nbformat.read(sheet, as_version=4)
    tasks = [cell for cell in notebook.cells if "nbgrader" in cell.metadata]
    for cell in tasks:
        cell.source = answers[cell.metadata.nbgrader.grade_id]
    nbformat.write(notebook, sheet)
    python = folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [python, "-c", RUN, sheet]
    done = subprocess.run(
        command, cwd=sheet.parent, env=offline(folder), capture_output=True, encoding="utf-8", timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("✓") == len(tasks) / 2, done.stdout
