"""What a student finds in my/, and what JupyterLab is told."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from minigrad.course import bring, use_own_jupyter_folder
from minigrad.words import get_language, say, set_language

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
LESSON = "notebooks/es/02_graph.ipynb"


def write_notebook(path, text, result="2"):
    output = new_output("stream", name="stdout", text=result + "\n")
    code = new_code_cell("print(1 + 1)", execution_count=1, outputs=[output])
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[new_markdown_cell(text), code]), path)


def publish(root, text):
    """A version of the course, as `git pull` brings it."""
    for language in ("es", "en"):
        write_notebook(root / "notebooks" / language / "02_graph.ipynb", f"{text} ({language})")


def text_of(path):
    return nbformat.read(path, as_version=4).cells[0].source


@pytest.fixture
def root(tmp_path, monkeypatch):
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    use_own_jupyter_folder(tmp_path / "my")
    spoken = get_language()
    set_language("en")
    publish(tmp_path, "version 1")
    yield tmp_path
    set_language(spoken)


def student_works_in(path):
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(new_code_cell("mine = True"))
    nbformat.write(notebook, path)
    return path.read_bytes()


def test_notebooks_and_exercises_come_in_both_languages_so_that_their_links_hold(root):
    write_notebook(root / "exercises" / "es" / "02_graph.ipynb", "ejercicio")
    (root / "notebooks" / "es" / "graph.svg").write_text("<svg/>")
    assert bring(root) == ["New or updated files in my/: 4"]
    for name in (
        LESSON,
        "notebooks/en/02_graph.ipynb",
        "exercises/es/02_graph.ipynb",
        "notebooks/es/graph.svg",
    ):
        assert (root / "my" / name).read_bytes() == (root / name).read_bytes()


def test_nothing_is_said_when_nothing_is_new(root):
    bring(root)
    assert bring(root) == []


def test_a_new_version_replaces_what_the_student_has_not_touched(root):
    bring(root)
    publish(root, "version 2")
    assert bring(root) == ["New or updated files in my/: 2"]
    assert text_of(root / "my" / LESSON) == "version 2 (es)"
    assert sorted(path.name for path in (root / "my" / LESSON).parent.iterdir()) == ["02_graph.ipynb"]


def test_opening_or_running_a_notebook_without_another_result_is_not_touching_it(root):
    """What JupyterLab writes on its own: language_info, other counters, lines put together."""
    bring(root)
    path = root / "my" / LESSON
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["language_info"] = {"name": "python", "version": "3.14.1"}
    notebook["cells"][1]["execution_count"] = 7
    notebook["cells"][1]["source"] = ["print(1", " + 1)"]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    publish(root, "version 2")
    bring(root)
    assert text_of(path) == "version 2 (es)"


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_the_student_wrote_stays_and_the_new_version_lands_beside_it(root, language):
    set_language(language)
    bring(root)
    mine = student_works_in(root / "my" / LESSON)
    publish(root, "version 2")
    said = bring(root)
    assert (root / "my" / LESSON).read_bytes() == mine
    assert text_of(root / "my/notebooks/es/02_graph.new.ipynb") == "version 2 (es)"
    promise = {"es": "queda como está", "en": "stays as it is"}[language]
    assert [line for line in said if promise in line and f"my/{LESSON}" in line and "02_graph.new.ipynb" in line]
    assert bring(root) == []


def test_results_that_the_student_got_are_kept_too(root):
    bring(root)
    write_notebook(root / "my" / LESSON, "version 1 (es)", result="3")
    publish(root, "version 2")
    bring(root)
    assert nbformat.read(root / "my" / LESSON, as_version=4).cells[1].outputs[0].text == "3\n"


def test_work_in_the_new_copy_is_kept_when_a_newer_version_comes(root):
    bring(root)
    first = student_works_in(root / "my" / LESSON)
    publish(root, "version 2")
    bring(root)
    second = student_works_in(root / "my/notebooks/es/02_graph.new.ipynb")
    publish(root, "version 3")
    bring(root)
    assert (root / "my" / LESSON).read_bytes() == first
    assert (root / "my/notebooks/es/02_graph.new.ipynb").read_bytes() == second
    assert text_of(root / "my/notebooks/es/02_graph.new2.ipynb") == "version 3 (es)"


def test_a_copy_beside_that_the_student_left_alone_gives_way_to_the_newest(root):
    bring(root)
    student_works_in(root / "my" / LESSON)
    for text in ("version 2", "version 3"):
        publish(root, text)
        bring(root)
    assert text_of(root / "my/notebooks/es/02_graph.new.ipynb") == "version 3 (es)"
    assert not (root / "my/notebooks/es/02_graph.new2.ipynb").exists()


def test_a_deleted_lesson_comes_back_and_a_deleted_copy_beside_it_does_not(root):
    bring(root)
    (root / "my/notebooks/en/02_graph.ipynb").unlink()
    student_works_in(root / "my" / LESSON)
    publish(root, "version 2")
    bring(root)
    (root / "my/notebooks/es/02_graph.new.ipynb").unlink()
    assert bring(root) == []
    assert text_of(root / "my/notebooks/en/02_graph.ipynb") == "version 2 (en)"
    assert not (root / "my/notebooks/es/02_graph.new.ipynb").exists()


@pytest.mark.parametrize("damage", [None, b"", b"[]", b"\xff\xfe", b'{"notebooks/es/02_graph.ipynb": 3}'])
def test_nothing_is_lost_with_a_lost_or_damaged_record(root, damage):
    bring(root)
    mine = student_works_in(root / "my" / LESSON)
    record = root / "my" / ".brought.json"
    record.unlink() if damage is None else record.write_bytes(damage)
    bring(root)
    assert (root / "my" / LESSON).read_bytes() == mine
    assert text_of(root / "my/notebooks/es/02_graph.new.ipynb") == "version 1 (es)"
    publish(root, "version 2")
    bring(root)
    assert (root / "my" / LESSON).read_bytes() == mine
    assert text_of(root / "my/notebooks/en/02_graph.ipynb") == "version 2 (en)", "known again, as nobody touched it"


def test_a_notebook_that_the_student_broke_is_kept(root):
    bring(root)
    (root / "my" / LESSON).write_text("{half a noteb", encoding="utf-8")
    publish(root, "version 2")
    bring(root)
    assert (root / "my" / LESSON).read_text(encoding="utf-8") == "{half a noteb"


def test_pictures_are_alive_at_the_first_opening(root):
    """JupyterLab runs what is in an output only when it finds the notebook's signature."""
    bring(root)
    assert NotebookNotary().check_signature(nbformat.read(root / "my" / LESSON, as_version=4))
    student_works_in(root / "my" / LESSON)
    assert not NotebookNotary().check_signature(nbformat.read(root / "my" / LESSON, as_version=4))


def test_jupyterlab_is_loaded_only_to_open_the_course():
    heavy = "{'jupyterlab', 'jupyter_core', 'nbformat', 'IPython', 'matplotlib'}"
    command = f"import sys, minigrad.course; print({heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", command], cwd=ROOT, text=True).strip() == "set()"


@contextmanager
def serving(root, language):
    """A project of its own, served as `start.py` serves it: the process."""
    shutil.copytree(ROOT / "minigrad", root / "minigrad", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "minigrad.course", language, "--no-browser"]
    environment = dict(os.environ, PYTHONUTF8="1")
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=root, env=environment, **streams) as process:
        yield process
        process.kill()


@pytest.fixture(params=["es", "en"])
def served(request, root):
    """Language, process, first lines, address."""
    with serving(root, request.param) as process:
        lines = [process.stdout.readline(), process.stdout.readline()]
        while "NbGrader" in lines[-1]:  # where a teacher has installed it, it says that it is not set up here
            lines[-1] = process.stdout.readline()
        yield request.param, process, lines, re.search(r"http://\S+", lines[-1])


def ask(address, path):
    server, token = re.fullmatch(r"(http://127\.0\.0\.1:\d+)/\S*\?token=(\w+)", address).groups()
    request = urllib.request.Request(server + path, headers={"Authorization": f"token {token}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def test_the_first_lesson_is_served_in_the_language_asked_for(served):
    language, process, lines, address = served
    set_language(language)
    assert address, lines
    assert f"/lab/tree/notebooks/{language}/02_graph.ipynb?" in address[0]
    assert {"es": "Abre esta dirección", "en": "Open this address"}[language] in lines[-1]
    lesson = ask(address[0], f"/api/contents/notebooks/{language}/02_graph.ipynb")["content"]
    assert lesson["cells"][0]["source"] == f"version 1 ({language})"
    assert lesson["cells"][1]["metadata"]["trusted"]
    locale = ask(address[0], "/lab/api/settings/@jupyterlab/translation-extension:plugin")
    assert locale["schema"]["properties"]["locale"]["default"] == {"es": "es_ES", "en": "en"}[language]
    news = ask(address[0], "/lab/api/settings/@jupyterlab/apputils-extension:notification")
    assert news["schema"]["properties"]["fetchNews"]["default"] == "false"
    assert news["schema"]["properties"]["checkForUpdates"]["default"] is False

    if os.name != "nt":  # there a Ctrl-C cannot be sent to one process alone
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == say("course_closed") + "\n"
        assert process.wait() == 0


@pytest.mark.parametrize(
    "asked, there, sentence",
    [("en", "es", "is not in English; it opens in Spanish"), ("es", "en", "no está en español; se abre en inglés")],
)
def test_a_course_in_one_language_opens_in_that_one_whatever_is_asked_for(root, asked, there, sentence):
    shutil.rmtree(root / "notebooks" / asked)
    with serving(root, asked) as process:
        said = []
        for line in process.stdout:
            said.append(line)
            if "http://" in line:
                break
    assert sentence in said[0]
    set_language(there)
    assert said[1] == say("course_brought", count=1, folder="my/") + "\n"
    assert f"/lab/tree/notebooks/{there}/02_graph.ipynb?" in said[-1]


def test_the_spanish_menus_are_installed():
    from jupyterlab_server.translation_utils import get_language_packs

    packs, _ = get_language_packs()
    assert "es_ES" in packs
