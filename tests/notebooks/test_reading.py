"""Everybody can read every notebook: with a screen reader, by its headings and links, and in one language."""

import ast
import io
import re
import tokenize
from pathlib import Path

import jupytext
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(ROOT.glob("lessons/*.py"))
NOTEBOOKS = sorted(ROOT.glob("notebooks/*/*.ipynb"))

PAIR = re.compile(r"es: .+ \| en: .+")
WORD = re.compile(r"[^\W\d_]{3,}")
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]+")

# What puts words on an axis, a line or a control.
LABELLING = {"xlabel", "ylabel", "title", "set_xlabel", "set_ylabel", "set_title", "text", "annotate"}
LABELS = {"label", "title", "xlabel", "ylabel", "description"}


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_no_reader_is_left_out(path):
    assert list(barriers(nbformat.read(path, as_version=4), path.parent)) == []


def test_what_leaves_readers_out_is_noticed(tmp_path):
    text = "# One\n### Jump\n# Two\n[here](https://a.org) [the next](no.ipynb)\n![](a.png) <img src='b'>"
    picture = new_output("display_data", data={"image/svg+xml": "<svg></svg>"})
    bad = new_notebook(cells=[new_markdown_cell(text), new_code_cell("f()", outputs=[picture])])
    assert list(barriers(bad, tmp_path)) == [
        "the heading 'Jump' skips a level",
        "a link that does not say where it leads: here",
        "a link that leads nowhere: no.ipynb",
        "an image without words: ![](a.png)",
        "an image without words: <img src='b'>",
        "a drawing without a <title>: f()",
        "2 titles instead of one",
    ]


def barriers(notebook, folder):
    """What would keep somebody from reading a notebook that stands in `folder`, a sentence each."""
    level = titles = 0
    for cell in notebook.cells:
        if cell.cell_type == "code":
            for output in cell.outputs:
                if "<title" not in output.get("data", {}).get("image/svg+xml", "<title"):
                    yield f"a drawing without a <title>: {cell.source}"
            continue
        text = re.sub(r"```.*?```|`[^`]*`", "", cell.source, flags=re.S)
        for marks, heading in re.findall(r"^(#+) +(.*)", text, re.M):
            if len(marks) > level + 1:
                yield f"the heading {heading!r} skips a level"
            level = len(marks)
            titles += level == 1
        for label, target in re.findall(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)", text):
            if label.lower() in {"", "aquí", "enlace", "here", "link", "this"}:
                yield f"a link that does not say where it leads: {label}"
            if not re.match(r"https?:|#", target) and not (folder / target.partition("#")[0]).exists():
                yield f"a link that leads nowhere: {target}"
        for image in re.findall(r"!\[[^\]]*\]\([^)]*\)|<img[^>]*>", text):
            if not re.search(r"!\[[^\]]{8,}\]|alt=[\"'][^\"']{8,}", image):
                yield f"an image without words: {image}"
    if titles != 1:
        yield f"{titles} titles instead of one"


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_no_comment_or_sentence_in_the_code_is_in_one_language_only(path):
    code = (cell.source for cell in jupytext.read(path).cells if cell.cell_type == "code")
    assert [text for source in code for text in untranslated(source)] == []


def test_an_untranslated_comment_or_sentence_is_noticed():
    assert list(untranslated("x = 1  # una hoja")) == ["# una hoja"]
    assert list(untranslated("print('the loss', x)")) == ["'the loss'"]
    assert list(untranslated("print('es: la hoja | en: the leaf', 'x')  # es: sí | en: yes")) == []
    assert list(untranslated("axes.set_xlabel('step'); IntSlider(description='v₁'); plot(x, label='loss')")) == [
        "set_xlabel('step')",
        "label='loss'",
    ]


def untranslated(source):
    """The comments in `source`, its strings of several words, and the words on an axis, a line or a control, that are
    not in both languages."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        comment = token.type == tokenize.COMMENT
        sentence = token.type == tokenize.STRING and WORDS.search(token.string)
        if (comment or sentence) and not PAIR.search(token.string):
            yield token.string
    for call in ast.walk(ast.parse(re.sub(r"^%.*", "", source, flags=re.M))):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", "")
        labels = [(f"{name}({ast.unparse(each)})", each) for each in call.args if name in LABELLING]
        labels += [(ast.unparse(each), each.value) for each in call.keywords if each.arg in LABELS]
        for shown, label in labels:
            if isinstance(label, ast.Constant) and WORD.search(str(label.value)) and not PAIR.search(label.value):
                yield shown


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_a_lesson_edited_in_jupyterlab_changes_only_where_it_was_edited(path):
    settings = jupytext.config.load_jupytext_configuration_file(str(ROOT / "jupytext.toml"))
    lesson = jupytext.read(path, config=settings)
    assert jupytext.writes(lesson, fmt="py:percent", config=settings) == path.read_text(encoding="utf-8")
