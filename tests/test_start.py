"""`python3 start.py`, run as a student runs it: real environments and a real pip, but no network.

The project it is run on is a tiny one, installed by a build backend of its own that needs nothing and can be
told to fail in the ways in which installations fail.
"""

import ast
import os
import re
import runpy
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

START = Path(__file__).parents[1] / "start.py"

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny"
version = "1"

[project.optional-dependencies]
course = []
test = []
"""

# The wheel of an editable project is a line that leads to its folder. `mishap.py` runs while pip is at work.
BACKEND = """
import locale, pathlib, runpy, sys, zipfile

HERE = pathlib.Path(__file__).parent
ENCODING = "utf-8" if sys.version_info >= (3, 13) else locale.getencoding()  # as Python will read it

def build_editable(folder, config_settings=None, metadata_directory=None):
    if (HERE / "mishap.py").exists():
        runpy.run_path(str(HERE / "mishap.py"))
    with zipfile.ZipFile(folder + "/tiny-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tiny.pth", str(HERE).encode(ENCODING))
        wheel.writestr("tiny-1.dist-info/METADATA", METADATA)
        wheel.writestr("tiny-1.dist-info/WHEEL", WHEEL)
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return "tiny-1-py3-none-any.whl"

WHEEL = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
METADATA = "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n" \\
    "Provides-Extra: test\\nProvides-Extra: course\\n"
"""

BOTH = re.compile(r".*repite la orden.*\n.*run the command again.*", re.DOTALL)


class Project:
    def __init__(self, folder):
        self.folder = folder
        self.write("pyproject.toml", PYPROJECT)
        self.write("backend.py", BACKEND)
        self.write("pins.txt", "")
        self.write("minigrad/__init__.py", "")
        self.write("minigrad/course.py", "import sys; print('course', sys.argv[1:])")
        self.write("pytest.py", "import sys; print('pytest', sys.argv[1:]); sys.exit(3)")
        shutil.copy(START, folder)

    def write(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def mishap(self, text):
        self.write("mishap.py", text)
        self.write("pins.txt", f"# asks for an installation: {text}")

    def start(self, *words, command=("start.py",), **environment):
        ours = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
        no_network = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_INDEX_URL": "http://127.0.0.1:9/",
            "PIP_RETRIES": "0",
        }
        return subprocess.run(
            [sys.executable, *command, *words],
            cwd=self.folder,
            env={**ours, **no_network, **environment},
            start_new_session=True,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A project that was set up and started once."""
    project = Project(tmp_path_factory.mktemp("a folder with spaces, ñ"))
    project.first = project.start("es", "--no-browser")
    return project


@pytest.fixture
def project(made):
    """The same, put back afterwards as it was."""
    files = [made.folder / name for name in ("pyproject.toml", "pins.txt", ".venv/start.json")]
    before = [file.read_bytes() for file in files]
    yield made
    (made.folder / "mishap.py").unlink(missing_ok=True)
    for file, content in zip(files, before, strict=True):
        file.write_bytes(content)


def test_one_command_sets_everything_up_and_opens_the_course(made):
    assert made.first.returncode == 0, made.first.stderr
    preparing, installing, course = made.first.stdout.splitlines()
    assert preparing.startswith("Preparando") and installing.startswith("Instalando")
    assert course == "course ['es', '--no-browser']"


def test_the_second_time_it_opens_at_once(project):
    assert project.start("en").stdout == "course ['en']\n"


def test_it_installs_again_only_when_what_is_to_be_installed_changed(project):
    project.write("pins.txt", "numpy==2.4.0\n")
    assert project.start("en").stdout.splitlines()[0].startswith("Installing")
    assert project.start("en").stdout == "course ['en']\n"


def test_the_tests_get_their_arguments_and_give_their_exit_code(project):
    words = "-x", "-n", "0", "-k", "seed or not slow", "tests/facts"
    first, second = project.start("test", *words), project.start("test", *words)
    assert first.returncode == second.returncode == 3
    assert "Instalando" in first.stdout and "Installing" in first.stdout, "in both languages: none was asked for"
    on_all_cores = ["-n", "logical", "--maxprocesses", "8", "--dist", "worksteal"]
    assert second.stdout == f"pytest {[*on_all_cores, *words]}\n", "the last -n counts"
    assert project.start("es").stdout == "course ['es']\n"
    project.write("pins.txt", "# changed")
    assert project.start("es").stdout.startswith("Instalando")
    assert project.start("test").stdout == f"pytest {on_all_cores}\n", "what the tests need was brought up to date too"


def test_the_quick_tests_say_in_both_languages_what_they_leave_out(project):
    project.start("test")
    spanish, english, run = project.start("test", "quick", "-x").stdout.splitlines()
    assert "Queda fuera" in spanish and "Left out" in english
    assert run.endswith("'-m', 'not slow and not bundle and not browser and not parity', '-x']")


@pytest.mark.parametrize(
    "environment, language",
    [
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_AR.UTF-8"}, "es"),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es:en"}, "es"),
        ({"LC_ALL": "C", "LANGUAGE": "es"}, "en"),
    ],
)
def test_without_a_word_it_speaks_the_language_of_the_machine(project, environment, language):
    silent = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "LANGUAGE": ""}
    assert project.start(**{**silent, **environment}).stdout == f"course ['{language}']\n"


def test_a_word_it_does_not_know_is_named_with_the_right_usage(project):
    result = project.start("fr")
    assert result.returncode != 0
    assert "No entiendo «fr»" in result.stderr and "do not understand “fr”" in result.stderr


@pytest.mark.parametrize("version", [(3, 6), (3, 10)])
def test_an_old_python_can_read_it_and_is_told_what_it_is(version):
    source = START.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    start = runpy.run_path(str(START))
    with pytest.raises(start["Trouble"], match=BOTH) as caught:
        start["require_python"]((*version, 1))
    assert "3.11" in str(caught.value) and "{}.{}".format(*version) in str(caught.value)


# As on a Debian without the package python3-venv: these modules are not found.
WITHOUT = """
import runpy, sys
from importlib.machinery import PathFinder

class Hiding(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name == "{}" else PathFinder.find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Hiding
sys.argv = ["start.py", *sys.argv[1:]]
runpy.run_path("start.py", run_name="__main__")
"""


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_without_venv_it_names_the_package_to_install_and_leaves_nothing_behind(tmp_path, module):
    project = Project(tmp_path)
    result = project.start("es", command=("-c", WITHOUT.format(module)))
    assert result.returncode != 0
    assert BOTH.fullmatch(result.stderr.strip())
    assert "python{}.{}-venv".format(*sys.version_info) in result.stderr
    assert not (tmp_path / ".venv").exists()


def test_without_network_it_says_so_and_what_was_installed_still_serves(project):
    project.write("pyproject.toml", PYPROJECT.replace("requires = []", 'requires = ["setuptools"]'))
    result = project.start("es")
    assert result.returncode != 0
    assert BOTH.fullmatch(result.stderr.strip()) and "internet" in result.stderr
    project.write("pyproject.toml", PYPROJECT)
    assert project.start("es").stdout == "course ['es']\n"


def write_wheel(folder, tag="py3-none-any"):
    """A package called speck."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / f"speck-1-{tag}.whl", "w") as wheel:
        wheel.writestr("speck.py", "")
        wheel.writestr("speck-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: speck\nVersion: 1\n")
        wheel.writestr("speck-1.dist-info/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n")
        wheel.writestr("speck-1.dist-info/RECORD", "")


@pytest.fixture(params=["to be built", "to run"])
def needy(project, request):
    """The project, with a need for speck and a folder wheels beside it."""
    if request.param == "to be built":
        project.write("pyproject.toml", PYPROJECT.replace("requires = []", 'requires = ["speck"]'))
    else:
        needs = '"Requires-Dist: speck\\nProvides-Extra: test'
        project.write("backend.py", BACKEND.replace('"Provides-Extra: test', needs))
        project.write("pins.txt", "speck==1")
    wheels = project.folder / "wheels"
    wheels.mkdir()
    yield project, wheels
    shutil.rmtree(wheels)
    project.write("backend.py", BACKEND)
    python = project.folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([python, "-m", "pip", "uninstall", "--quiet", "--yes", "speck"], check=True, capture_output=True)


def test_with_a_folder_of_wheels_it_needs_no_network(needy):
    project, wheels = needy
    write_wheel(wheels)
    result = project.start("en")
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["Installing", "course"], result.stderr


def test_wheels_that_do_not_fit_are_made_up_for_from_the_network(needy, tmp_path):
    project, wheels = needy
    write_wheel(wheels, "cp27-none-win32")
    write_wheel(tmp_path / "speck")
    (tmp_path / "speck" / "index.html").write_text("<a href='speck-1-py3-none-any.whl'>speck-1-py3-none-any.whl</a>")
    result = project.start("es", PIP_INDEX_URL=tmp_path.as_uri())
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["Instalando", "La", "course"], result.stderr


def test_if_neither_wheels_nor_network_serve_it_names_the_machine_and_what_was_installed_still_serves(needy):
    project, wheels = needy
    write_wheel(wheels, "cp27-none-win32")
    result = project.start("es", PIP_RETRIES="1")  # it is by its retries that pip tells of a network
    assert result.returncode != 0
    assert BOTH.fullmatch(result.stderr.strip())
    machine = "Python {}.{}".format(*sys.version_info)
    assert all("wheels" in line and machine in line for line in result.stderr.splitlines())
    project.write("pyproject.toml", PYPROJECT)
    project.write("pins.txt", "")
    assert project.start("es").stdout == "course ['es']\n"


def test_of_a_wheel_that_was_copied_by_halves_the_name_is_shown(needy):
    project, wheels = needy
    write_wheel(wheels)
    (wheels / "speck-1-py3-none-any.whl").write_bytes(b"PK")
    result = project.start("es", PIP_RETRIES="1")
    assert result.returncode != 0
    assert BOTH.match(result.stderr) and "speck-1-py3-none-any.whl" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full, /dev/full")
def test_with_a_full_disk_it_says_so(project):
    project.mishap("import pathlib; pathlib.Path('/dev/full').write_text('wheel')")
    result = project.start("es")
    assert result.returncode != 0
    assert BOTH.fullmatch(result.stderr.strip()) and "1 GB" in result.stderr


def test_of_any_other_failure_it_shows_the_last_words(project):
    project.mishap("raise SystemExit('the cat sat on the keyboard')")
    result = project.start("es")
    assert result.returncode != 0
    assert BOTH.match(result.stderr) and "the cat sat on the keyboard" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals that end a group of processes")
def test_an_installation_that_was_cut_short_is_made_anew(project):
    project.mishap(f"import os; os.killpg(0, {int(signal.SIGKILL)})")
    assert project.start("en").returncode == -signal.SIGKILL
    (project.folder / "mishap.py").unlink()
    again = project.start("en")
    assert [line.split()[0] for line in again.stdout.splitlines()] == ["Making", "Installing", "course"]


def test_an_environment_that_was_cut_short_is_made_anew_on_the_poorest_terminal(tmp_path):
    """What is left when the machine goes off while .venv is made: folders, a Python perhaps, and no pip."""
    project = Project(tmp_path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    result = project.start("es", LC_ALL="C", PYTHONIOENCODING="ascii:strict")  # a terminal that has no “…”
    assert result.returncode == 0, result.stderr
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["Preparando", "Instalando", "course"]


@pytest.mark.parametrize(
    "words, trouble",
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk_full",
        ),
        ("OSError: [Errno 122] Disk quota exceeded: 'numpy'", "disk_full"),
        ("[WinError 112] There is not enough space on the disk", "disk_full"),
        (
            "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
            "no_network",
        ),
        (
            "ReadTimeoutError(\"HTTPSConnectionPool(host='example.org', port=443): Read timed out.\")",
            "no_network",
        ),
        ("error: connection-failed\n× Unable to fetch", "no_network"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407'))", "no_network"),
        (
            "HINT: This error might have occurred since this system does not have Windows Long Path support",
            "long_path",
        ),
        ("error: [Errno 13] Permission denied: '.venv'", "not_allowed"),
        ("ERROR: ResolutionImpossible", "failed"),
    ],
)
def test_what_pip_says_is_understood(words, trouble):
    start = runpy.run_path(str(START))
    assert start["diagnosis"](["Collecting numpy", words]).sentence == trouble


def test_every_sentence_is_there_in_both_languages():
    for name, sentence in runpy.run_path(str(START))["SENTENCES"].items():
        spanish, english = sentence
        assert spanish and english and spanish != english, name
