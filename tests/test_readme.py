"""The READMEs promise what is true."""

import doctest
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minigrad.words import set_language

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(path.name for path in (ROOT / "teaching").glob("*.md"))


@pytest.mark.parametrize("name, language", [("README.md", "en"), ("README.es.md", "es")])
def test_the_transcript_is_what_the_program_prints(name, language):
    set_language(language)
    text = (ROOT / name).read_text(encoding="utf-8")
    result = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert result.attempted >= 8 and not result.failed
    declared = re.search(r"^exp = .*$", text, re.M)[0]
    assert declared in (ROOT / "minigrad/core/arithmetic.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.es.md", *(f"teaching/{each}" for each in PAGES)])
def test_links_lead_somewhere(name):
    page = ROOT / name
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_both_readmes_give_the_same_commands():
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.es.md")]
    commands = [re.findall(r"^(python3 start\.py(?: test)?(?: quick)?) ", text, re.M) for text in texts]
    assert commands[0] == commands[1] == ["python3 start.py", "python3 start.py test", "python3 start.py test quick"]


def test_both_pages_for_teachers_give_the_same_commands():
    commands = []
    for name in ("grading.md", "grading.es.md"):
        text = (ROOT / "teaching" / name).read_text(encoding="utf-8")
        blocks = "".join(re.findall(r"^```sh\n(.*?)```", text, re.M | re.S)).replace("class/es", "class/en")
        commands.append([line.partition("#")[0].rstrip() for line in blocks.splitlines()])
    assert commands[0] == commands[1] and len(commands[0]) > 7


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]])
def test_the_source_is_tidy(arguments):
    ruff = shutil.which("ruff", path=Path(sys.executable).parent)
    done = subprocess.run([ruff, *arguments, "."], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
