"""environment.yml and pins.txt say nothing that contradicts pyproject.toml, and leave nothing out."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
PINS = [Requirement(line) for line in (ROOT / "pins.txt").read_text(encoding="utf-8").splitlines()]
MACHINES = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}


def test_conda_gives_the_project_under_its_own_name():
    assert ENVIRONMENT["name"] == PROJECT["name"]
    assert ENVIRONMENT["channels"] == ["conda-forge", "nodefaults"]


def test_python_is_one_minor_version_written_as_binder_reads_it():
    (python,) = [line for line in ENVIRONMENT["dependencies"] if str(line).startswith("python")]
    version = re.fullmatch(r"python=(3\.\d+)", python)[1]
    assert SpecifierSet(PROJECT["requires-python"]).contains(version)


def test_conda_installs_only_what_pip_cannot_and_the_course_extra_brings_the_rest():
    *conda, pip = ENVIRONMENT["dependencies"]
    assert {line.split("=")[0] for line in conda} == {"python", "graphviz", "pip"}
    assert pip == {"pip": ["-e .[course]"]}
    assert "course" in PROJECT["optional-dependencies"]


def test_the_library_alone_needs_only_numpy():
    assert PROJECT["dependencies"] == ["numpy>=2"]


def test_pins_are_names_and_exact_versions():
    """No address, no hash; a condition only where one version cannot serve all Pythons."""
    for pin in PINS:
        assert pin.url is None and re.fullmatch(r"==[\w.]+", str(pin.specifier)), str(pin)
        assert pin.marker is None or re.fullmatch(r'python_version (<|>=) "3\.\d+"', str(pin.marker)), str(pin)


def test_pins_are_what_pyproject_allows():
    for line in [*PROJECT["dependencies"], *sum(PROJECT["optional-dependencies"].values(), [])]:
        wanted = Requirement(line)
        pins = [pin for pin in PINS if canonicalize_name(pin.name) == canonicalize_name(wanted.name)]
        assert pins, f"pins.txt lacks {wanted.name}"
        for pin in pins:
            (exact,) = pin.specifier
            assert wanted.specifier.contains(exact.version), f"{pin} is not {wanted}"


@pytest.mark.parametrize("machine", MACHINES)
def test_every_package_that_a_class_installs_is_pinned(machine):
    pinned = {canonicalize_name(pin.name) for pin in PINS}
    seen = set()
    waiting = [PROJECT["name"] + "[course,test]"]
    while waiting:
        package = Requirement(waiting.pop())
        if str(package) in seen:
            continue
        seen.add(str(package))
        assert package.name == PROJECT["name"] or canonicalize_name(package.name) in pinned, package.name
        waiting += needed_by(package, MACHINES[machine])


def needed_by(package, machine):
    """What an installed package asks for on that machine; of one not installed here nothing is known."""
    try:
        lines = requires(package.name) or []
    except PackageNotFoundError:
        return []
    needed = []
    for wanted in map(Requirement, lines):
        surroundings = [{**default_environment(), **machine, "extra": extra} for extra in package.extras or {""}]
        if wanted.marker is None or any(wanted.marker.evaluate(each) for each in surroundings):
            needed.append(wanted.name + (f"[{','.join(sorted(wanted.extras))}]" if wanted.extras else ""))
    return needed
