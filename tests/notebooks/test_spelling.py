"""No word of the course is misspelled, in either language, as Debian's hunspell sees it.

Words that its dictionaries lack stand in `words.es.txt` and `words.en.txt`. Code, formulas, links, and what is set in
italics (a word of the other language, or the title of a tutorial) are not read.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import build

HERE = Path(__file__).parent
LESSONS = HERE.parents[1] / "lessons"
DICTIONARIES = {"es": "es_ES", "en": "en_US"}
NOT_PROSE = re.compile(
    r"```.*?```|`[^`]*`|<code>.*?</code>|\$\$.*?\$\$|\$[^$]*\$|<[^>]*>|(?<=\])\([^)]*\)|(?<!\*)\*[^*\n]+\*(?!\*)",
    re.S,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("hunspell") is None, reason="the program hunspell is not installed"),
]


def unknown_words(text, language):
    known = (HERE / f"words.{language}.txt").read_text(encoding="utf-8").split()
    command = ["hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language]]
    found = subprocess.run(command, input=NOT_PROSE.sub(" ", text), capture_output=True, check=True, encoding="utf-8")
    return {word for word in found.stdout.split() if word.casefold().removesuffix("'s") not in known}


@pytest.mark.parametrize("language", build.LANGUAGES)
@pytest.mark.parametrize("lesson", sorted(LESSONS.glob("**/*.py")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_lesson_is_spelled_well(lesson, language):
    cells = build.read(lesson).cells
    prose = "\n".join(cell.source for cell in cells if cell.metadata.get("lang") == language)
    assert unknown_words(prose, language) == set()


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_the_glossary_is_spelled_well(language):
    terms = build.read_terms(LESSONS / "glossary.toml")
    assert unknown_words("\n".join(" ".join(term[language]) for term in terms), language) == set()


def test_a_misspelled_word_is_found_and_code_is_not_read():
    assert unknown_words("Un **eror** en `prnt(x)` y $x_{qwrt}$ (*bakward*).", "es") == {"eror"}
    assert unknown_words("A mistke in the graph", "en") == {"mistke"}
