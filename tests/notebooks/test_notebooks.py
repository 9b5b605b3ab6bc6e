"""Every committed notebook is what its lesson says, and shows whoever runs it what it showed its author."""

import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import nbformat
import pytest
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat.v4 import new_code_cell, new_output
from traitlets.config import Config

from minigrad import recording, words
from tools import build

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(ROOT.glob("lessons/*.py"))
NOTEBOOKS = sorted(ROOT.glob("notebooks/*/*.ipynb"))


def name(path):
    return path.relative_to(ROOT).as_posix()


each_lesson = pytest.mark.parametrize("path", LESSONS, ids=name)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=name)


class Shown(list):
    """What a cell showed, in the notebook's form; what is printed piece by piece becomes one text."""

    encoding = "utf-8"

    def write(self, text):
        if self and self[-1].output_type == "stream":
            self[-1].text += text
        elif text:
            self.append(new_output("stream", text=text))
        return len(text)

    def flush(self):
        pass


class LastValue(DisplayHook):
    """Shows the value of a cell's last line."""

    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.shown.append(
            new_output(
                "execute_result",
                data=format_dict,
                metadata=md_dict or {},
                execution_count=self.prompt_count,
            )
        )

    def finish_displayhook(self):
        pass


class Displayed(DisplayPublisher):
    """Shows what `display(...)` is given."""

    def publish(self, data, metadata=None, **_):
        self.shell.shown.append(new_output("display_data", data=data, metadata=metadata or {}))


class Notebook(InteractiveShell):
    """A notebook without a kernel: starting a kernel for each takes twenty times as long."""

    def _showtraceback(self, etype, evalue, stb):
        self.shown.append(new_output("error", ename=etype.__name__, evalue=str(evalue), traceback=stb))

    def show(self, code):
        self.shown = Shown()
        with redirect_stdout(self.shown), redirect_stderr(self.shown):
            self.run_cell(code, store_history=True)
        return self.shown


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    language = words.get_language()
    InteractiveShell.clear_instance()
    shell = Notebook.instance(
        config=Config(HistoryManager={"enabled": False}),
        displayhook_class=LastValue,
        display_pub_class=Displayed,
        ipython_dir=str(tmp_path),
    )
    with recording():  # as in every notebook
        yield shell
    shell.restore_sys_module_state()
    Notebook.clear_instance()
    words.set_language(language)


@each_notebook
def test_a_reader_who_runs_every_cell_sees_what_is_committed(path, notebook):
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells, start=1):
        if cell.cell_type == "code":
            ran = new_code_cell(cell.source, outputs=list(notebook.show(cell.source)))
            build.settle(ran)
            found, committed = (json.dumps(each.outputs, indent=1, sort_keys=True) for each in (ran, cell))
            if not build.alike(found, committed):
                assert found == committed, f"{name(path)}, cell {number}: {cell.source}"


@each_lesson
@pytest.mark.parametrize("language", build.LANGUAGES)
def test_a_notebook_is_what_its_lesson_says(path, language):
    lessons = {lesson.stem: build.read(lesson) for lesson in LESSONS}
    titles = {stem: build.title(lesson, language) for stem, lesson in lessons.items()}
    expected = build.view(lessons[path.stem], path.stem, titles, language)
    committed = nbformat.read(ROOT / f"notebooks/{language}/{path.stem}.ipynb", as_version=4)
    assert [cell.source for cell in committed.cells] == [cell.source for cell in expected.cells], (
        f"edit {name(path)} and run tools/build.py; the notebook is built from it"
    )
