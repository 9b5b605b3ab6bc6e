"""Every committed notebook is what its lesson says, and shows whoever runs it what it showed its author."""

import functools
import json
import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell
from tools import build

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(ROOT.glob("lessons/*.py"))
GLOSSARY = ROOT / "lessons" / "glossary.toml"
SHEETS = {path.stem for path in ROOT.glob("lessons/exercises/*.py")}
NOTEBOOKS = sorted([*ROOT.glob("notebooks/*/*.ipynb"), *ROOT.glob("solutions/*/*.ipynb")])


def name(path):
    return path.relative_to(ROOT).as_posix()


read = functools.cache(build.read)  # the same few lessons for every test
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=name)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=name)


@pytest.mark.slow
@each_notebook
def test_a_reader_who_runs_every_cell_sees_what_is_committed(path, notebook):
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells, start=1):
        if cell.cell_type == "code":
            ran = new_code_cell(cell.source, outputs=list(notebook.show(cell.source)))
            build.settle(ran)
            found, committed = (json.dumps(each.outputs, indent=1, sort_keys=True) for each in (ran, cell))
            if not build.alike(found, committed):
                assert found == committed, f"{name(path)}, cell {number}: {cell.source}"


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_the_glossary_is_what_its_source_says(language):
    titles = {lesson.stem: build.title(read(lesson), language) for lesson in LESSONS}
    expected = build.glossary(build.read_terms(GLOSSARY), titles, language)
    committed = nbformat.read(ROOT / f"notebooks/{language}/glossary.ipynb", as_version=4)
    assert [cell.source for cell in committed.cells] == [cell.source for cell in expected.cells], (
        "edit lessons/glossary.toml and run tools/build.py"
    )


@pytest.mark.parametrize("term", build.read_terms(GLOSSARY), ids=lambda term: term["en"][0])
def test_a_word_of_the_glossary_stands_in_its_lesson_and_in_no_earlier_one_in_bold(term):
    for language in build.LANGUAGES:
        word = term[language][0].casefold()
        texts = {lesson.stem: text_of(lesson, language) for lesson in LESSONS}
        assert word.strip("`") in texts[term["lesson"]]
        earlier = [stem for stem in texts if stem < term["lesson"] and f"**{word}**" in texts[stem]]
        assert not earlier, f"{word} is introduced in {earlier[0]}"


@functools.cache
def text_of(lesson, language):
    cells = read(lesson).cells
    return " ".join("\n".join(c.source for c in cells if c.metadata.get("lang") == language).casefold().split())


def test_what_a_lesson_introduces_with_its_english_word_is_in_the_glossary():
    known = {term["es"][0] for term in build.read_terms(GLOSSARY)}
    new = re.compile(r"\*\*([^*]+)\*\* \(\*[^*]+\*\)")
    introduced = {word for lesson in LESSONS for word in new.findall(text_of(lesson, "es"))}
    assert introduced <= known


@each_lesson
@pytest.mark.parametrize("language", build.LANGUAGES)
def test_a_notebook_is_what_its_lesson_says(path, language):
    lessons = {lesson.stem: read(lesson) for lesson in LESSONS}
    titles = {stem: build.title(lesson, language) for stem, lesson in lessons.items()}
    expected = build.view(lessons[path.stem], path.stem, titles, language, SHEETS)
    committed = nbformat.read(ROOT / f"notebooks/{language}/{path.stem}.ipynb", as_version=4)
    assert [cell.source for cell in committed.cells] == [cell.source for cell in expected.cells], (
        f"edit {name(path)} and run tools/build.py; the notebook is built from it"
    )
