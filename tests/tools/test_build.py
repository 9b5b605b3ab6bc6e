"""What authors of the course can rely on when they run `tools/build.py`."""

import gc
from base64 import b64encode

import jupytext
import nbformat
import pytest

from tools import build

pytestmark = pytest.mark.slow

LESSON = """\
# %% [markdown] lang="es"
# # 02. La hoja
#
# > Una cita
# > en dos líneas.

# %% [markdown] lang="en"
# # 02. The leaf
#
# > A quotation in one line.

# %%
print("es: una d'hoja | en: it's a leaf", object())  # es: sí | en: yes
1 + 1  #- es: dos | en: two

# %% tags=["raises-exception"]
def careless():
    error = ValueError("too small\\nby far")
    error.add_note("Look again.")
    raise error

careless()
"""

GLOSSARY = """\
[[term]]
lesson = "02_leaf"
es = ["raíz", "De donde se parte."]
en = ["root", "Where you set out."]

[[term]]
lesson = "02_leaf"
es = ["`hoja`", "Un tensor."]
en = ["leaf", "A tensor."]
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course of one lesson, built."""
    root = tmp_path_factory.mktemp("course")
    (root / "lessons").mkdir()
    (root / "lessons" / "02_leaf.py").write_text(LESSON, encoding="utf-8")
    (root / "lessons" / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    build.main([], root)
    gc.collect()  # what was left open is told of here, not in whichever test comes next
    return root


def notebook(root, language, name="02_leaf"):
    return nbformat.read(root / "notebooks" / language / f"{name}.ipynb", as_version=4)


def test_each_reader_gets_one_language(course):
    spanish, english = ([cell.source for cell in notebook(course, language).cells] for language in ("es", "en"))
    assert spanish[0] == "[Read this in English](../en/02_leaf.ipynb) · [Glosario](glossary.ipynb)"
    assert english[0] == "[Leer en español](../es/02_leaf.ipynb) · [Glossary](glossary.ipynb)"
    assert spanish[1] == "# 02. La hoja\n\n> Una cita\n> en dos líneas."
    assert english[1] == "# 02. The leaf\n\n> A quotation in one line."
    assert spanish[3] == """print("una d'hoja", object())  # sí\n1 + 1  #- dos"""
    assert english[3] == """print("it's a leaf", object())  # yes\n1 + 1  #- two"""


def test_the_setup_cell_chooses_the_language_and_says_that_it_is_generated(course):
    for language, generated in (("es", "celda generada"), ("en", "generated cell")):
        setup = notebook(course, language).cells[2]
        assert setup.metadata.tags == ["generated"]
        assert f'set_language("{language}")  # {generated}' in setup.source


def test_the_glossary_has_the_words_in_the_order_of_the_alphabet_each_with_its_lesson(course):
    spanish, english = (notebook(course, language, "glossary").cells[1].source for language in ("es", "en"))
    assert spanish.splitlines()[-2:] == [
        "| **`hoja`** | leaf | Un tensor. | [02. La hoja](02_leaf.ipynb) |",
        "| **raíz** | root | De donde se parte. | [02. La hoja](02_leaf.ipynb) |",
    ]
    assert english.splitlines()[-1] == "| **root** | raíz | Where you set out. | [02. The leaf](02_leaf.ipynb) |"


def test_outputs_are_kept_without_addresses(course):
    printed, value = notebook(course, "en").cells[3].outputs
    assert printed.text == "it's a leaf <object object at 0x7f…>\n"
    assert value.data == {"text/plain": "2"}


def test_of_an_intended_error_the_students_line_the_message_and_the_note_are_kept(course):
    (error,) = notebook(course, "en").cells[4].outputs
    assert error.traceback == ["----> careless()\n\nValueError: too small\nby far\nLook again."]


def test_a_notebook_says_which_lesson_it_comes_from_and_nothing_about_the_machine(course):
    assert notebook(course, "es").metadata == {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
        "minigrad": {"source": "lessons/02_leaf.py"},
    }


def test_check_passes_on_what_was_just_built_and_names_what_is_out_of_date(course):
    build.main(["--check"], course)
    changed, missing, orphan = (
        course / "notebooks" / name for name in ("es/02_leaf.ipynb", "en/02_leaf.ipynb", "en/01_lost.ipynb")
    )
    kept = changed.read_text(encoding="utf-8"), missing.read_text(encoding="utf-8")
    changed.write_text(kept[0].replace("La hoja", "Una hoja"), encoding="utf-8")
    missing.unlink()
    orphan.write_text("{}", encoding="utf-8")
    try:
        with pytest.raises(SystemExit) as stopped:
            build.main(["--check"], course)
        assert stopped.value.code.splitlines() == [
            "notebooks/es/02_leaf.ipynb is out of date: edit lessons/02_leaf.py, not the notebook, "
            "and run tools/build.py",
            "notebooks/en/02_leaf.ipynb is missing: run tools/build.py (it comes from lessons/02_leaf.py)",
            "notebooks/en/01_lost.ipynb comes from no lesson: delete it, or write lessons/01_lost.py",
        ]
        assert "Una hoja" in changed.read_text(encoding="utf-8")
        assert not missing.exists()
    finally:
        changed.write_text(kept[0], encoding="utf-8")
        missing.write_text(kept[1], encoding="utf-8")
        orphan.unlink()


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("# %%\n1 / 0", r"lessons/02_leaf.py, cell 4 .*\(1 / 0\): ZeroDivisionError: division by zero"),
        ('# %% tags=["raises-exception"]\n1 + 1', r"lessons/02_leaf.py, cell 4 .*raises none"),
        ("# %%\nimport warnings; warnings.warn('no')", r"lessons/02_leaf.py, cell 4 .*UserWarning: no"),
    ],
    ids=["an error nobody intended", "an intended error that stays away", "a warning"],
)
def test_the_build_stops_and_names_lesson_and_cell_at(code, complaint):
    lesson = jupytext.reads(f'# %% [markdown] lang="en"\n# # The leaf\n\n{code}', fmt="py:percent")
    with pytest.raises(build.LessonError, match=f"(?s)^{complaint}"):
        build.execute(build.view(lesson, "02_leaf", {"02_leaf": "The leaf"}, "en"))


@pytest.mark.parametrize(
    "text",
    [
        LESSON.replace('lang="en"', 'lang="es"'),
        LESSON.replace(' lang="en"', ""),
        LESSON.replace("# # 02. The leaf", "# ## 02. The leaf"),
        LESSON.replace("# > A quotation", "# A quotation"),
        LESSON + '\n# %% [markdown] lang="es"\n# Sin gemela',
    ],
    ids=["twice Spanish", "no language", "another heading", "no quotation", "no twin"],
)
def test_a_text_without_its_twin_is_refused_by_name(text, tmp_path):
    lesson = tmp_path / "02_leaf.py"
    lesson.write_text(text, encoding="utf-8")
    with pytest.raises(build.LessonError, match=r"^02_leaf\.py, cell \d \(.*\): .*twin"):
        build.read(lesson)


def test_navigation_leads_to_the_other_language_and_to_both_neighbours():
    titles = {"01_nudge": "01. Nudge", "02_leaf": "02. Leaf", "03_walk": "03. Walk"}
    assert build.navigation("02_leaf", titles, "en") == (
        "[Leer en español](../es/02_leaf.ipynb) · [← 01. Nudge](01_nudge.ipynb) · [03. Walk →](03_walk.ipynb) · "
        "[Glossary](glossary.ipynb)"
    )


def test_colab_and_binder_are_offered_once_there_is_an_address(monkeypatch):
    assert "Colab" not in build.navigation("02_leaf", {"02_leaf": "02. Leaf"}, "en")
    monkeypatch.setattr(build, "REPOSITORY", "somebody/course")
    line = build.navigation("02_leaf", {"02_leaf": "02. Leaf"}, "en")
    assert "github/somebody/course/blob/main/notebooks/en/02_leaf.ipynb" in line
    assert "gh/somebody/course/main?urlpath=lab/tree/notebooks/en/02_leaf.ipynb" in line


def test_once_there_is_an_address_colab_installs_what_it_lacks_and_nobody_else_does(monkeypatch):
    def setup():
        lesson = jupytext.reads('# %% [markdown] lang="en"\n# # The leaf', fmt="py:percent")
        return build.view(lesson, "02_leaf", {"02_leaf": "The leaf"}, "en").cells[2].source

    assert "colab" not in setup()
    monkeypatch.setattr(build, "REPOSITORY", "somebody/course")
    condition, install = setup().splitlines()[2:4]
    assert condition == 'if "google.colab" in sys.modules:'
    assert install.startswith("    %pip install") and install.endswith("https://github.com/somebody/course")


def image(number):
    return "data:image/svg+xml;base64," + b64encode(f"<text>{number}</text>".encode()).decode()


def test_the_last_digits_of_a_number_depend_on_the_processor_and_everything_else_counts():
    assert build.alike("99 3238.30029296875 done", "99 3238.30041503906 done")
    assert not build.alike("99 3238.30029296875 done", "99 3239.30029296875 done")
    assert not build.alike("99 3238.30029296875 done", "98 3238.30029296875 done")
    assert build.alike(image("12.286675"), image("12.286676")) and not build.alike(image("12.28"), image("12.29"))
    assert not build.alike("step 3", "step 4")
    assert not build.alike("0.10", "0.11")
    assert not build.alike("1.00001", "1.00001 1.00001")
