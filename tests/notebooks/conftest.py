"""A notebook that runs in this process: starting a kernel for each takes twenty times as long."""

from contextlib import redirect_stderr, redirect_stdout

import pytest
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat.v4 import new_output
from traitlets.config import Config

from minigrad import recording, words


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
    """A notebook without a kernel."""

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
