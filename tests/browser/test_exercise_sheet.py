"""A sheet of exercises in the course's own JupyterLab, from blank to done, as a student of either language does it."""

import json
import re
from pathlib import Path

import nbformat
import pytest

from minigrad.checks.answer import verdict_on
from minigrad.checks.show import Shown
from minigrad.words import LANGUAGES
from minigrad.words.checks import CHECKS
from minigrad.words.hints import HINTS

ROOT = Path(__file__).resolve().parents[2]
STEM = "03_backward"
KEYS = [f"03.{number}" for number in range(1, 6)]
LOOK = ":root { color-scheme: light dark } body { background: Canvas } a { color: inherit }"
AREA = "<div class='jp-OutputArea-output'>{}</div>"  # as it stands in JupyterLab
LINES = """cell => { const text = document.createRange(); text.selectNodeContents(cell);
    return new Set([...text.getClientRects()].map(each => each.bottom)).size; }"""
FILE_MENU = {"es": "Archivo", "en": "File"}
EXERCISES = {"es": "Ejercicios", "en": "Exercises"}
NOTEBOOK = "const panel = window.jupyterapp.shell.currentWidget, notebook = panel.content;"


def wrong_answer(key, diagnosis):
    """What a student wrote whose mistake is called that."""
    text = (ROOT / "tests" / "checks" / "answers" / f"{key}.py").read_text(encoding="utf-8")
    return re.search(rf"^# %% {diagnosis}\n(.*?)\n*(^# %%|\Z)", text, re.M | re.S)[1]


def right_answers(language):
    """The answers of the solved sheet, by the key of the exercise."""
    cells = nbformat.read(ROOT / "solutions" / language / f"{STEM}.ipynb", as_version=4).cells
    marked = [cell for cell in cells if cell.metadata.get("nbgrader", {}).get("solution")]
    return {cell.metadata.nbgrader.grade_id[2:].replace("_", "."): cell.source for cell in marked}


class Sheet:
    """The sheet that is open in a page, and what a student does there with mouse and keyboard."""

    def __init__(self, page):
        self.page = page

    def cell(self, name):
        """The cell that nbgrader knows by that name."""
        find = "notebook.widgets.findIndex(each => each.model.getMetadata('nbgrader')?.grade_id === name)"
        place = self.page.evaluate(f"name => {{ {NOTEBOOK} return {find}; }}", name)
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell").nth(place)

    def answer_cell(self, key):
        return self.cell(f"ex{key.replace('.', '_')}")

    def check_cell(self, key):
        return self.cell(f"ex{key.replace('.', '_')}_check")

    def verdict(self, key):
        return self.check_cell(key).locator(".jp-OutputArea-output [role=status]")

    def write(self, key, source):
        """Put an answer in the place of what stands there."""
        self.answer_cell(key).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(source)
        self.page.wait_for_function(
            f"source => {{ {NOTEBOOK} return notebook.activeCell.model.sharedModel.getSource() === source; }}",
            arg=source,
        )

    def run(self, do, count=1):
        """Do what runs that many cells, and wait until they have run."""
        ran = "notebook.widgets.filter(each => each.model.executionCount > last).length"
        counts = "...notebook.widgets.map(each => each.model.executionCount || 0)"
        last = self.page.evaluate(f"() => {{ {NOTEBOOK} return Math.max({counts}); }}")
        do()
        self.page.wait_for_function(
            f"""([last, count]) => {{ {NOTEBOOK}
                return {ran} === count && panel.sessionContext.session.kernel.status === "idle"; }}""",
            arg=[last, count],
        )

    def press_run(self):
        """Run the cell that the student is in, and go on to the next."""
        self.run(lambda: self.page.keyboard.press("Shift+Enter"))

    def run_all(self):
        """Run all cells; an empty one does not count."""
        written = "notebook.widgets.filter(each => each.model.type === 'code' && each.model.sharedModel.getSource())"
        count = self.page.evaluate(f"() => {{ {NOTEBOOK} return {written}.length; }}")
        command = "() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }"
        self.run(lambda: self.page.evaluate(command), count)

    def try_answer(self, key, source):
        """Write an answer, run it and its check. Gives the verdict."""
        self.write(key, source)
        self.press_run()
        self.press_run()
        return self.verdict(key)

    def write_below(self, source):
        """Write a cell of one's own at the end of the sheet, run it, and give it."""
        self.check_cell(KEYS[-1]).locator(".jp-InputPrompt").click()
        for key in ("b", "Enter"):
            self.page.keyboard.press(key)
        self.page.keyboard.type(source)
        self.press_run()
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell", has_text=source)

    def choose_theme(self, name):
        self.page.evaluate(
            "theme => { window.jupyterapp.commands.execute('apputils:change-theme', { theme }); }", arg=name
        )
        self.page.wait_for_selector(f"body[data-jp-theme-name='{name}']", state="attached")

    def outputs(self):
        """What came out of each cell of code, as a notebook keeps it."""
        cells = "notebook.widgets.filter(each => each.model.type === 'code')"
        return self.page.evaluate(f"() => {{ {NOTEBOOK} return {cells}.map(each => each.model.outputs.toJSON()); }}")


def credit_of(cell):
    """The value of a checking cell, which is the credit."""
    return float(cell.locator(".jp-OutputArea-executeResult .jp-OutputArea-output").text_content())


def rows_of(verdict):
    """The evidence of a verdict, what it is and what it says."""
    return dict(row.locator("th, td").all_text_contents() for row in verdict.locator("table").first.locator("tr").all())


def assert_it_fits(verdict):
    """Nothing of it lies outside of the place for outputs, and nothing has to be scrolled sideways."""
    assert verdict.evaluate(
        """verdict => { const area = verdict.closest(".jp-OutputArea-output");
            const fits = each => each.getBoundingClientRect().right <= area.getBoundingClientRect().right;
            return area.scrollWidth <= area.clientWidth && [verdict, ...verdict.querySelectorAll("*")].every(fits); }"""
    )


def assert_the_audit_finds_nothing(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=".jp-OutputArea-output [role=status]").response["violations"]
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found] == []


@pytest.fixture(params=LANGUAGES)
def course(request, start_course):
    return start_course(request.param, STEM)


def test_a_student_solves_the_sheet_from_blank_to_done(course, open_page):
    page = course.open_exercises(open_page, EXERCISES[course.language], width=1000)
    assert page.locator(".lm-MenuBar").get_by_text(FILE_MENU[course.language], exact=True).is_visible()
    sheet = Sheet(page)
    said = {name: texts[course.language].replace("`", "") for name, texts in CHECKS.items()}

    sheet.run_all()
    for key in KEYS:
        assert sheet.verdict(key).locator("strong").text_content() == f"… {key} · {said['check_missing']}"

    first = sheet.try_answer("03.2", wrong_answer("03.2", "other_factor"))
    assert said["diagnosis_other_factor"] in first.text_content()
    got, want = (rows_of(first)[said[name]].strip("[]").split(", ") for name in ("check_got", "check_want"))
    assert got == want[::-1] != want
    assert credit_of(sheet.check_cell("03.2")) == 0.5
    assert_hints_open_one_by_one(first, HINTS["03.2"][course.language])

    second = sheet.try_answer("03.3", wrong_answer("03.3", "incoming"))
    assert said["diagnosis_incoming"] in second.text_content()
    assert credit_of(sheet.check_cell("03.3")) == 0.25
    for verdict in (first, second):
        assert_it_fits(verdict)
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        sheet.choose_theme(theme)
        assert_the_audit_finds_nothing(page)

    for key, source in right_answers(course.language).items():
        sheet.write(key, source)
    sheet.run_all()
    for key in KEYS:
        assert sheet.verdict(key).locator("strong").text_content() == f"✓ {key} · {said['check_right']}"
        assert credit_of(sheet.check_cell(key)) == 1.0

    done = sheet.write_below("progress()").locator("tr", has_text=said["progress_lesson"].format(lesson="03"))
    assert done.locator("td").first.text_content() == said["progress_done"].format(done=5, all=5)
    assert {cell.evaluate(LINES) for cell in done.locator("th, td").all()} == {1}
    kept = json.loads((course.root / "my" / ".progress.json").read_text(encoding="utf-8"))
    assert kept == dict.fromkeys(KEYS, 1.0)
    kinds = {each["output_type"] for outputs in sheet.outputs() for each in outputs}
    assert kinds == {"display_data", "execute_result"}  # no error, and nothing on stderr


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_audit_finds_nothing_in_a_heat_map(open_page, tmp_path, dark):
    notebook = {}
    exec(wrong_answer("03.5", "positive"), notebook)
    verdict = Shown(verdict_on("03.5", notebook))._repr_html_()
    assert verdict.count("<caption") == 2
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><style>{LOOK}</style>{AREA.format(verdict)}", encoding="utf-8")
    page = open_page(page.as_uri(), width=390, dark=dark)
    assert_it_fits(page.locator("[role=status]"))
    assert_the_audit_finds_nothing(page)


def assert_hints_open_one_by_one(verdict, hints):
    texts, titles = verdict.locator("details > p"), verdict.locator("summary")
    assert [each.replace("`", "") for each in hints] == texts.all_text_contents()
    for opened in range(len(hints) + 1):
        assert [text.is_visible() for text in texts.all()] == [number < opened for number in range(len(hints))]
        if opened < len(hints):
            titles.nth(opened).click()
