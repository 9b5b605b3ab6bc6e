"""The tutorials that minigrad promises to run: every cell of the five seeds, changed in nothing but its
import lines, prints what the seed recorded. `transcripts.py` says how the files are to be read.

The cells run in IPython's shell, as in a notebook: so the last expression of a cell is displayed as IPython
displays it, and `%matplotlib inline` is run, not skipped. Addresses of objects are masked on both sides.
"""

import ast
import builtins
import contextlib
import importlib
import io
import re
import sys
import types

import numpy as np
import pytest
import transcripts
from IPython.core.displayhook import DisplayHook
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

TRANSCRIPTS = transcripts.read_all()

# Every import line of the seeds that names PyTorch, and what replaces it.
IMPORT_LINES = {
    "minigrad": {"import torch": "import minigrad as torch"},
    "minigrad.legacy": {
        "import torch": "import minigrad.legacy as torch",
        "from torch.autograd import Variable": "from minigrad.legacy.autograd import Variable",
    },
    "torch": {},
}
IMPORTS_TORCH = re.compile(r"^\s*(import|from)\s+torch\b")
DRAW = re.compile(r"^torch\.randn\((?P<size>.*)\) -> (?P<numbers>[^/]+)(?: / (?P<divisor>\d+))?$")
ADDRESS = re.compile(r"0x[0-9a-fA-F]+")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


class PlainDisplay(DisplayHook):
    """Prints the last expression of a cell as a notebook shows it, without the prompt `Out[1]:`."""

    def __call__(self, result=None):
        if result is not None:
            print(self.compute_format_data(result)[0]["text/plain"])


class Notebook(InteractiveShell):
    """The shell of a notebook that has no window: `%matplotlib` finds nothing to connect."""

    def enable_gui(self, gui=None):
        pass


def print_of_python_2(*values):
    """`print(z, out)` in Python 2: the print statement, given a tuple."""
    builtins.print(values[0] if len(values) == 1 else values)


def fed_randn(torch, draws):
    """A `randn` that hands out `draws`, pairs of a size and the numbers, one at each call."""
    make = torch.tensor if hasattr(torch, "tensor") else torch.FloatTensor

    def randn(*size, **options):
        expected_size, numbers = draws.pop(0)
        assert size == expected_size
        return make(numbers, **options)

    return randn


def parse_draw(line):
    """The size and the numbers of a line `torch.randn(3) -> [1, 2, 3] / 512`."""
    match = DRAW.match(line)
    numbers = np.array(ast.literal_eval(match["numbers"])) / int(match["divisor"] or 1)
    return ast.literal_eval(f"({match['size']},)"), numbers.tolist()


class Replay:
    """One run of a transcript on one `engine`, a key of `IMPORT_LINES`."""

    def __init__(self, engine, directory):
        self.engine = engine
        self.import_lines = IMPORT_LINES[engine]
        config = Config()
        config.HistoryManager.enabled = False
        self.shell = Notebook(
            config=config, displayhook_class=PlainDisplay, ipython_dir=str(directory), colors="nocolor"
        )
        self.namespace = self.shell.user_ns

    def translate(self, code):
        """`code` with its import lines replaced. An import of PyTorch that the table lacks is an error."""
        lines = [self.import_lines.get(line, line) for line in code.splitlines()]
        if self.import_lines:
            assert not [line for line in lines if IMPORTS_TORCH.match(line)], "an import line the replay does not know"
        return "\n".join(lines)

    def execute(self, code):
        """Run `code`; what it prints and displays. What it raises is raised."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            result = self.shell.run_cell(code)
        result.raise_error()
        return printed.getvalue()

    def run(self, cell):
        draws = []
        for line in cell.feed:
            if "->" in line:
                draws.append(parse_draw(line))
            else:
                self.execute(line)
        with pytest.MonkeyPatch.context() as patch:
            if cell.prints_tuples:
                patch.setitem(self.namespace, "print", print_of_python_2)
            if draws:
                module = importlib.import_module(self.engine)
                patch.setattr(module, "randn", fed_randn(module, draws))
            printed = self.execute(self.translate(cell.code))
        assert not draws, f"never drawn: {draws}"
        return printed


def normalize(text, whitespace_lost=False):
    """`text` with its addresses masked, without spaces at the ends of lines and empty lines around it."""
    text = ADDRESS.sub("0x...", text)
    if whitespace_lost:
        return " ".join(text.split())
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def assert_prints(printed, cell, where, whitespace_lost):
    printed, recorded = normalize(printed, whitespace_lost), normalize(cell.output, whitespace_lost)
    if cell.tolerance:
        numbers = [float(number) for number in NUMBER.findall(recorded)]
        assert [float(number) for number in NUMBER.findall(printed)] == pytest.approx(
            numbers, rel=cell.tolerance, abs=0
        ), where
        printed, recorded = NUMBER.sub("number", printed), NUMBER.sub("number", recorded)
    assert printed == recorded, where


def replay(transcript, engine, directory):
    """Run every cell of `transcript` on `engine` and compare; the namespace the cells leave behind."""
    run = Replay(engine, directory)
    for cell in transcript.cells:
        where = f"{transcript.path.name}, the cell at line {cell.line}"
        assert_prints(run.run(cell), cell, where, transcript.whitespace_lost)
    return run.namespace


@pytest.fixture
def decoy_torch(tmp_path, monkeypatch):
    """A `torch` that could be imported by mistake, whether PyTorch is installed or not, and must not be."""
    package = tmp_path / "decoy" / "torch"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("randn = ones = tensor = FloatTensor = None\n")
    (package / "autograd.py").write_text("Variable = None\n")
    monkeypatch.syspath_prepend(package.parent)


@pytest.fixture
def without_torch(decoy_torch, monkeypatch):
    """Nothing can import PyTorch, not even where another test already has."""
    for name in [name for name in sys.modules if name.split(".")[0] == "torch"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)


def by_name(transcript):
    return transcript.path.stem


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=by_name)
def test_prints_what_the_tutorial_recorded(transcript, without_torch, tmp_path):
    namespace = replay(transcript, transcript.head["replayed on"], tmp_path)

    assert namespace["torch"].__name__ == transcript.head["replayed on"]
    modules = [value.__name__ for value in namespace.values() if isinstance(value, types.ModuleType)]
    assert not [name for name in modules if name.split(".")[0] == "torch"]


def test_all_five_tutorials_are_there():
    assert [by_name(transcript) for transcript in TRANSCRIPTS] == ["000", "001", "002", "003", "004"]
    assert [len(transcript.cells) for transcript in TRANSCRIPTS] == [9, 19, 2, 10, 9]


@pytest.mark.parametrize("line", ["import torch", "from torch.autograd import Variable", "import torch.autograd"])
def test_a_replay_cannot_pick_up_a_real_pytorch(line, without_torch, tmp_path):
    with pytest.raises(ImportError):
        Replay("minigrad", tmp_path).execute(line)


@pytest.mark.parametrize("engine", ["minigrad", "minigrad.legacy"])
@pytest.mark.parametrize("line", ["import torch.nn", "from torch import ones", "    import torch", "import torch as t"])
def test_a_replay_refuses_an_import_it_does_not_know(engine, line, tmp_path):
    with pytest.raises(AssertionError, match="does not know"):
        Replay(engine, tmp_path).translate(line)


@pytest.mark.parity
@pytest.mark.parametrize("transcript", [t for t in TRANSCRIPTS if t.head["replayed on"] == "minigrad"], ids=by_name)
def test_pytorch_itself_prints_what_the_transcript_says(transcript, tmp_path):
    replay(transcript, "torch", tmp_path)
