"""Build the notebooks of the course: a bilingual source goes in, a notebook per language comes out.

    lessons/02_graph.py    ->  notebooks/es/02_graph.ipynb
                               notebooks/en/02_graph.ipynb
    lessons/glossary.toml  ->  notebooks/es/glossary.ipynb
                               notebooks/en/glossary.ipynb
    lessons/exercises/02_graph.py  ->  exercises/es/02_graph.ipynb, exercises/en/…   the answers taken out
                                       solutions/es/02_graph.ipynb, solutions/en/…   executed, with the reasons

A lesson is a Jupytext percent script, which JupyterLab opens as a notebook. It is bilingual by

    # %% [markdown] lang="es"              a text cell in Spanish; its English twin comes next
    a = 2.0  # es: una hoja | en: a leaf   a comment in both languages
    print("es: pérdida | en: loss", a)     a string in both languages

A cell tagged `raises-exception` shows an error on purpose. In a sheet of exercises

    # %% exercise="02.1"                   is an answer, and gets a cell below it that checks it
    ### BEGIN SOLUTION … ### END SOLUTION  is what students write themselves
    # %% [markdown] lang="es" why=true     says why, and stands in the solutions only

Built notebooks are committed, and never edited by hand.

    python tools/build.py            write every notebook, the index of the package, and its stubs
    python tools/build.py --check    write nothing; name what is out of date and exit with 1
    python tools/build.py --stubs    write, or check, the index and the stubs and nothing else
    python tools/build.py --nbgrader DIR   write course folders for nbgrader, DIR/es and DIR/en, and nothing else
"""

import argparse
import asyncio
import hashlib
import json
import math
import os
import re
import sys
import tomllib
from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import index, stubs  # noqa: E402

REPOSITORY = ""  # owner/name on GitHub; while it is empty, notebooks offer neither Colab nor Binder

LANGUAGES = ("es", "en")
TREES = ("notebooks", "exercises", "solutions")
SWITCH = {"es": ("en", "Read this in English"), "en": ("es", "Leer en español")}
GLOSSARY = {
    "es": (
        "Glosario",
        "Las palabras del curso, y la lección que explica cada una.",
        "Término | En inglés | Qué es | Lección",
    ),
    "en": (
        "Glossary",
        "The words of the course, and the lesson that explains each.",
        "Term | In Spanish | What it is | Lesson",
    ),
}
SETUP = {
    "es": "celda generada: las explicaciones de minigrad, en español",
    "en": "generated cell: minigrad's explanations, in English",
}

# What Colab lacks; elsewhere `start.py` or environment.yml has installed it.
COLAB = """\
import sys

if "google.colab" in sys.modules:
    %pip install --quiet anywidget git+https://github.com/{repository}

"""

# What a sheet calls itself, and what stands in the place of an answer.
SHEETS = {"es": ("Ejercicios", "# ESCRIBE AQUÍ TU RESPUESTA"), "en": ("Exercises", "# YOUR CODE HERE")}
SEED = "2026"  # of the inputs of hidden tests: a teacher's to change, for feedback shows what came of it
TOOLS_OF_A_SHEET = {
    "es": '`progress()` dice qué llevas hecho; `reset("{key}")` te devuelve una celda como estaba.',
    "en": '`progress()` says what you have done; `reset("{key}")` gives you a cell back as it was.',
}
HIDDEN_TESTS = """
### BEGIN HIDDEN TESTS
check("{key}", seed=0x{seed})
### END HIDDEN TESTS"""
NBGRADER = """\
c = get_config()
c.CourseDirectory.course_id = "minigrad"
c.ClearSolutions.code_stub = {{"python": "{stub}\\nraise NotImplementedError()"}}
c.ClearSolutions.enforce_metadata = True
c.OverwriteCells.add_missing_cells = True  # a checking cell that a student deleted comes back
c.ExecutePreprocessor.timeout = 60
"""
SOLUTION = re.compile(r"^(?P<indent> *)### BEGIN SOLUTION\n.*?### END SOLUTION(\n|$)", re.M | re.S)
TOP_LEVEL_SOLUTION = re.compile(r"^### BEGIN SOLUTION$", re.M)  # its stub raises as soon as the cell is run
MARKS = re.compile(r"^ *### (BEGIN|END) SOLUTION(\n|$)", re.M)

# What twins have in common. A quotation may break its lines elsewhere: only its last line counts.
SHAPE = re.compile(r"^(#+ |```|\$\$|\||- |\d+\. |</?\w+|>(?!.*\n>))", re.M)
COMMENT = re.compile(r"(?P<mark>#[ -]*)es: (?P<es>.*?) \| en: (?P<en>.*)$", re.M)
STRING = re.compile(r"(?P<mark>[\"'])es: (?P<es>.*?) \| en: (?P<en>((?!(?P=mark)).)*)(?P=mark)")
# Numbers of many digits: their last ones depend on the processor. The range is that of a long computation in float32.
NUMBER = re.compile(r"-?\d+\.\d{4,}(?:e[+-]?\d+)?")
TOLERANCE = 1e-4
IMAGE = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")
ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,}")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class LessonError(Exception):
    """What an author has to mend before a lesson can be built."""


def read(source):
    """The cells of a lesson, after a look at whether every text stands there in both languages."""
    lesson = jupytext.read(source)
    cells = enumerate(lesson.cells, start=1)
    for number, cell in cells:
        if cell.cell_type == "markdown":
            _, twin = next(cells, (None, None))
            check_twins(cell, twin, f"{source.name}, cell {number} ({first_line(cell)})")
    return lesson


def read_terms(source):
    """The words of the course, each with its `lesson` and what it means in each language."""
    return tomllib.loads(source.read_text(encoding="utf-8"))["term"]


def check_twins(cell, twin, place):
    if twin is None or (cell.metadata.get("lang"), twin.metadata.get("lang")) != LANGUAGES:
        raise LessonError(f'{place}: here a text with lang="es" must stand, and after it its twin, lang="en"')
    spanish, english = (SHAPE.findall(text.source) for text in (cell, twin))
    if spanish != english:
        raise LessonError(
            f"{place}: the twins differ in headings, lists, tables, quotations or tags:\n  es {spanish}\n  en {english}"
        )


def first_line(cell):
    return cell.source.partition("\n")[0]


def title(lesson, language):
    """The first heading of a lesson."""
    text = "\n".join(cell.source for cell in lesson.cells if cell.metadata.get("lang") == language)
    return re.search(r"^# (.+)", text, re.M)[1]


def localize(code, language):
    """Keep one language of each bilingual comment and string.

    >>> localize('print("es: hoja | en: leaf")  # es: sí | en: yes', "en")
    'print("leaf")  # yes'
    """
    code = STRING.sub(lambda pair: pair["mark"] + pair[language] + pair["mark"], code)
    return COMMENT.sub(lambda pair: pair["mark"] + pair[language], code)


def navigation(stem, titles, language, sheets=()):
    """The first line of a notebook: the other language, the neighbours, its exercises, and where it can be run."""
    other, words = SWITCH[language]
    links = [f"[{words}](../{other}/{stem}.ipynb)"]
    stems = list(titles)
    here = stems.index(stem)
    if here > 0:
        links.append(f"[← {titles[stems[here - 1]]}]({stems[here - 1]}.ipynb)")
    if here + 1 < len(stems):
        links.append(f"[{titles[stems[here + 1]]} →]({stems[here + 1]}.ipynb)")
    if stem in sheets:
        links.append(f"[{SHEETS[language][0]}](../../exercises/{language}/{stem}.ipynb)")
    links.append(f"[{GLOSSARY[language][0]}](glossary.ipynb)")
    if REPOSITORY:
        path = f"notebooks/{language}/{stem}.ipynb"
        links.append(f"[Colab](https://colab.research.google.com/github/{REPOSITORY}/blob/main/{path})")
        links.append(f"[Binder](https://mybinder.org/v2/gh/{REPOSITORY}/main?urlpath=lab/tree/{path})")
    return " · ".join(links)


def view(lesson, stem, titles, language, sheets=()):
    """The notebook that the readers of one language see, not yet executed."""
    cells = [new_markdown_cell(navigation(stem, titles, language, sheets))]
    for cell in lesson.cells:
        if cell.metadata.get("lang", language) != language:
            continue
        if cell.cell_type == "markdown":
            cells.append(new_markdown_cell(cell.source))
        else:
            tags = {"tags": cell.metadata.tags} if "tags" in cell.metadata else {}
            cells.append(new_code_cell(localize(cell.source, language), metadata=tags))
    setup = f'from minigrad.words import set_language\nset_language("{language}")  # {SETUP[language]}'
    if REPOSITORY:
        setup = COLAB.format(repository=REPOSITORY) + setup
    cells.insert(2, new_code_cell(setup, metadata={"tags": ["generated"]}))  # below the title
    return finished(cells, f"{stem}.py")


def glossary(terms, titles, language):
    """The notebook of the words of the course, `terms` of lessons/glossary.toml, in the order of the alphabet."""
    other, words = SWITCH[language]
    heading, says, columns = GLOSSARY[language]
    rows = [f"| {columns} |", "|:---|:---|:---|:---|"]
    for term in sorted(terms, key=lambda term: term[language][0].strip("`").casefold()):
        (word, meaning), (translated, _) = term[language], term[other]
        stem = term["lesson"]
        rows.append(f"| **{word}** | {translated} | {meaning} | [{titles[stem]}]({stem}.ipynb) |")
    table = "\n".join(rows)
    texts = [f"[{words}](../{other}/glossary.ipynb)", f"# {heading}\n\n{says}\n\n{table}"]
    cells = [new_markdown_cell(text, id=f"glossary-{number}") for number, text in enumerate(texts)]
    return new_notebook(cells=cells, metadata=metadata_of("glossary.toml"))


def metadata_of(source):
    return {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
        "minigrad": {"source": f"lessons/{source}"},
    }


def sheet(source, stem, titles, language, kind):
    """A sheet of exercises in nbgrader's format. Its kind is `"exercises"`, as a student gets it, `"solutions"`, solved
    and with the reasons, or `"source"`, of which nbgrader makes what a student gets."""
    cells = [new_markdown_cell(sheet_navigation(stem, titles, language, kind.replace("source", "exercises")))]
    for cell in source.cells:
        if cell.metadata.get("lang", language) != language or cell.metadata.get("why") and kind != "solutions":
            continue
        if cell.cell_type == "markdown":
            cells.append(new_markdown_cell(cell.source))
        elif "exercise" in cell.metadata:
            cells += exercise_cells(cell, language, kind)
        else:
            cells.append(new_code_cell(localize(cell.source, language)))
    cells.insert(2, new_code_cell(sheet_setup(language), metadata={"tags": ["generated"]}))
    if kind != "solutions":
        keys = [cell.metadata.exercise for cell in source.cells if "exercise" in cell.metadata]
        cells.append(new_markdown_cell(TOOLS_OF_A_SHEET[language].format(key=keys[0])))
    return finished(cells, f"exercises/{stem}.py")


def sheet_navigation(stem, titles, language, kind):
    """The first line of a sheet: the other language, the lesson, and from the solutions back to the exercises."""
    other, words = SWITCH[language]
    links = [
        f"[{words}](../../{kind}/{other}/{stem}.ipynb)",
        f"[{titles[stem]}](../../notebooks/{language}/{stem}.ipynb)",
    ]
    if kind == "solutions":
        links.append(f"[{SHEETS[language][0]}](../../exercises/{language}/{stem}.ipynb)")
    return " · ".join(links)


def sheet_setup(language):
    return (
        "import minigrad as torch\n"
        "from minigrad.checks import check, progress, reset\n"
        "from minigrad.words import set_language\n\n"
        f'set_language("{language}")  # {SETUP[language]}'
    )


def exercise_cells(cell, language, kind):
    """The cell of an answer and the one that checks it. The ids are the same in every language."""
    key = cell.metadata.exercise
    name = f"ex{key.replace('.', '_')}"
    code = localize(cell.source, language)
    test = f'check("{key}")'
    if kind == "source":
        test += HIDDEN_TESTS.format(key=key, seed=hashlib.sha256(f"{SEED} {name}".encode()).hexdigest()[:6])
    elif kind == "solutions":
        code = MARKS.sub("", code)
    else:
        code = SOLUTION.sub(lambda found: stub(found["indent"], language), code).rstrip("\n")
    answer, test = new_code_cell(code), new_code_cell(test)
    answer.metadata["nbgrader"] = {"grade": False, "grade_id": name, "locked": False, "solution": True}
    test.metadata["nbgrader"] = {
        "grade": True,
        "grade_id": f"{name}_check",
        "locked": True,
        "points": 1,
        "solution": False,
    }
    for each in (answer, test):
        each.metadata.nbgrader |= {"schema_version": 3, "task": False}
    if kind != "solutions" and TOP_LEVEL_SOLUTION.search(cell.source):
        answer.metadata["tags"] = ["raises-exception"]  # run all cells, and JupyterLab goes on to the next one
    return [answer, test]


def stub(indent, language):
    """What stands in the place of an answer."""
    return f"{indent}{SHEETS[language][1]}\n{indent}raise NotImplementedError()\n"


def finished(cells, source):
    """A notebook of these cells, each with an id that depends on nothing but its place and its text."""
    for position, cell in enumerate(cells):
        cell.id = hashlib.sha256(f"{position} {cell.source}".encode()).hexdigest()[:8]
    return new_notebook(cells=cells, metadata=metadata_of(source))


def execute(notebook):
    """Run a notebook in a kernel of its own, in an empty folder, without its author's IPython profile."""
    metadata = deepcopy(notebook.metadata)
    lesson = metadata.minigrad.source
    with TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            allow_errors=True,
            coalesce_streams=True,
            record_timing=False,
            resources={"metadata": {"path": folder}},
            store_widget_state=False,
            timeout=30,  # no cell of the course may take longer
        )
        try:
            environment = {**os.environ, "IPYTHONDIR": folder, "PYTHONPATH": str(ROOT)}
            asyncio.run(client.async_execute(env=environment))  # `execute` leaves the event loop of a thread open
        except (CellTimeoutError, DeadKernelError) as error:
            raise LessonError(f"{lesson}: {error}") from None
    notebook.metadata = metadata  # the kernel wrote its own version of Python there
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code":
            check_outputs(cell, f"{lesson}, cell {number} of the notebook ({first_line(cell)})")
            settle(cell)
    return notebook


def check_outputs(cell, place):
    """Refuse an error or a warning that was not intended, and an intended error that does not come."""
    intended = "raises-exception" in cell.metadata.get("tags", [])
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if errors and not intended:
        raise LessonError(f"{place}: {errors[0].ename}: {errors[0].evalue}")
    if intended and not errors:
        raise LessonError(f"{place}: the cell is tagged raises-exception, and raises none")
    for output in cell.outputs:
        if output.get("name") == "stderr":
            raise LessonError(f"{place}: a warning would show paths of this machine:\n{output.text}")


def settle(cell):
    """Keep of a cell's outputs what is the same on every machine."""
    for output in cell.outputs:
        if output.output_type == "stream":
            output.text = mask(output.text)
        elif output.output_type == "error":
            output.traceback = [plain_traceback(cell.source, output)]
            output.evalue = mask(output.evalue)
        else:
            output.data.pop("application/vnd.jupyter.widget-view+json", None)
            for kind, content in output.data.items():
                output.data[kind] = mask(content) if isinstance(content, str) else content


def mask(text):
    """Hide addresses in memory, which differ from run to run.

    >>> mask("<SubBackward0 object at 0x7fb03cc29350>")
    '<SubBackward0 object at 0x7f…>'
    """
    return ADDRESS.sub("0x7f…", text)


def plain_traceback(code, error):
    """The student's own line, the error with its message, and the note below it; no frame of any library."""
    text = COLOUR.sub("", "\n".join(error.traceback))
    number = int(re.search(r"^Cell In\[\d+\], line (\d+)", text, re.M)[1])
    line = code.splitlines()[number - 1].strip()
    verdict = text[text.rindex(f"{error.ename}: {error.evalue}") :]
    return mask(f"----> {line}\n\n{verdict}")


def build(root):
    """Every notebook of the course: its name below `root`, and the text that belongs there. As many are executed at a
    time as there are cores."""
    lessons = {source.stem: read(source) for source in sorted((root / "lessons").glob("*.py"))}
    sheets = {source.stem: read(source) for source in sorted((root / "lessons" / "exercises").glob("*.py"))}
    plain, executed = {}, {}
    for language in LANGUAGES:
        titles = {stem: title(lesson, language) for stem, lesson in lessons.items()}
        for stem, lesson in lessons.items():
            executed[f"notebooks/{language}/{stem}.ipynb"] = view(lesson, stem, titles, language, sheets)
        for stem, source in sheets.items():
            plain[f"exercises/{language}/{stem}.ipynb"] = sheet(source, stem, titles, language, "exercises")
            executed[f"solutions/{language}/{stem}.ipynb"] = sheet(source, stem, titles, language, "solutions")
        terms = read_terms(root / "lessons" / "glossary.toml")
        plain[f"notebooks/{language}/glossary.ipynb"] = glossary(terms, titles, language)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        notebooks = plain | dict(zip(executed, pool.map(execute, executed.values()), strict=True))
    return {name: nbformat.writes(notebook) + "\n" for name, notebook in notebooks.items()}


def opened(text):
    """A text in which the pictures that are images can be read: their numbers too depend on the processor."""
    return IMAGE.sub(lambda image: b64decode(image[1]).decode(), text)


def alike(one, other):
    """Whether two texts are the same but for the last digits of their numbers.

    >>> alike("loss 12.286675", "loss 12.286676"), alike("loss 12.28", "loss 12.29"), alike("12.28667", "12.38667")
    (True, False, False)
    """
    if one == other:
        return True
    one, other = opened(one), opened(other)
    if NUMBER.split(one) != NUMBER.split(other):
        return False
    pairs = zip(map(float, NUMBER.findall(one)), map(float, NUMBER.findall(other)), strict=True)
    return all(math.isclose(first, second, rel_tol=TOLERANCE, abs_tol=TOLERANCE) for first, second in pairs)


def out_of_date(root, built):
    """What differs from what the lessons say, a sentence each: which file, and which lesson to edit."""
    for name, text in built.items():
        path = root / name
        lesson = json.loads(text)["metadata"]["minigrad"]["source"]
        if not path.exists():
            yield f"{name} is missing: run tools/build.py (it comes from {lesson})"
        elif not alike(path.read_text(encoding="utf-8"), text):
            yield f"{name} is out of date: edit {lesson}, not the notebook, and run tools/build.py"
    for path in sorted(path for tree in TREES for path in (root / tree).glob("*/*.ipynb")):
        name = path.relative_to(root).as_posix()
        if name not in built:
            yield f"{name} comes from no lesson: delete it, or write lessons/{path.stem}.py"


def write_for_nbgrader(root, folder):
    """A course folder of nbgrader for each language: its settings, and the sheets with answers and hidden tests."""
    lessons = {source.stem: read(source) for source in sorted((root / "lessons").glob("*.py"))}
    for language in LANGUAGES:
        titles = {stem: title(lesson, language) for stem, lesson in lessons.items()}
        settings = NBGRADER.format(stub=SHEETS[language][1])
        written = {Path("nbgrader_config.py"): settings}
        for source in sorted((root / "lessons" / "exercises").glob("*.py")):
            notebook = sheet(read(source), source.stem, titles, language, "source")
            written[Path("source", source.stem, f"{source.stem}.ipynb")] = nbformat.writes(notebook) + "\n"
        for name, text in written.items():
            path = folder / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments=None, root=ROOT):
    parser = argparse.ArgumentParser(description="Build the notebooks of the course from lessons/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if one is out of date")
    parser.add_argument("--stubs", action="store_true", help="only the stubs of the package, no notebook")
    parser.add_argument("--nbgrader", type=Path, metavar="DIR", help="write course folders for nbgrader, nothing else")
    chosen = parser.parse_args(arguments)
    if chosen.nbgrader:
        write_for_nbgrader(root, chosen.nbgrader)
        return
    is_package_here = root == ROOT  # a course elsewhere has none of its own
    if is_package_here and not chosen.check and index.write():
        os.execv(sys.executable, [sys.executable, *sys.argv])  # this process has read another index
    try:
        built = {} if chosen.stubs else build(root)
    except LessonError as error:
        sys.exit(str(error))
    if not chosen.check:
        for name, text in built.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    complaints = [] if chosen.stubs else list(out_of_date(root, built))
    if is_package_here:
        if not chosen.check:
            stubs.write()
        complaints += [*index.out_of_date(), *stubs.out_of_date()]
    if complaints:
        sys.exit("\n".join(complaints))


if __name__ == "__main__":
    main()
