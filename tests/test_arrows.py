"""Who may import whom: the house has floors, and every import leads to the same floor or down."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import minigrad

PACKAGE = Path(minigrad.__file__).parent

# From the ground up. Folders and files of one floor may use each other, but in no circle.
FLOORS = [
    {"words"},
    {"core"},
    {"arrays", "devices", "dtypes", "index", "later", "missing", "numpy_errors", "printing", "protected", "protocol"}
    | {"sentences"},
    {"exact"},
    {"create", "for_each", "fused", "lists", "random", "storage"},
    {"ops"},
    # The names that PyTorch publishes.
    {"autograd", "nn", "optim", "utils", "backends", "compiler", "cuda", "deprecated", "distributions", "elsewhere"}
    | {"func", "keywords", "linalg", "machines", "notebook", "serialization", "settings", "tensor_types"}
    | {"testing", "too_large", "trees", "version", "wrong_arguments"},
    {""},  # the package itself
    {"legacy"},
    {"pictures"},
    {"checks"},
    {"course"},
]
FLOOR_OF = {part: number for number, floor in enumerate(FLOORS) for part in floor}


def name_of(path):
    """The module in a file, named within the package: `nn.loss`."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")


MODULES = {name_of(path): path for path in PACKAGE.rglob("*.py")}


def imported(path):
    """The modules of the package that a file imports as soon as it is imported itself."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Import):
            yield from (each.name.partition(".")[2] for each in statement.names if each.name.startswith("minigrad."))
        elif isinstance(statement, ast.ImportFrom) and statement.module.partition(".")[0] == "minigrad":
            module = statement.module.partition(".")[2]
            for each in statement.names:
                part = f"{module}.{each.name}".lstrip(".")
                yield part if part in MODULES else module


ARROWS = {name: {each for each in imported(path) if each != name} for name, path in MODULES.items()}


def floor_of(name):
    return FLOOR_OF[name.partition(".")[0]]


def test_every_part_of_the_package_has_its_floor():
    assert {name.partition(".")[0] for name in MODULES} == FLOOR_OF.keys()


def test_no_import_leads_upward():
    arrows = ((name, each) for name, imports in ARROWS.items() for each in imports)
    assert [f"{name} -> {each}" for name, each in arrows if floor_of(each) > floor_of(name)] == []


def test_the_core_imports_numpy_the_words_and_nothing_else():
    for name, imports in ARROWS.items():
        if name.partition(".")[0] == "core":
            assert {each.partition(".")[0] for each in imports} <= {"core", "words"}, name


def test_no_files_import_each_other_in_a_circle():
    try:
        TopologicalSorter(ARROWS).prepare()
    except CycleError as error:
        raise AssertionError(f"a circle: {error.args[1]}") from None


def test_no_folders_import_each_other_in_a_circle():
    folders = {}
    for name, imports in ARROWS.items():
        parts = {each.partition(".")[0] for each in imports} - {name.partition(".")[0]}
        folders.setdefault(name.partition(".")[0], set()).update(parts)
    try:
        TopologicalSorter(folders).prepare()
    except CycleError as error:
        raise AssertionError(f"a circle: {error.args[1]}") from None


def test_no_two_files_of_the_engine_have_one_name():
    engine = [path.name for part in ("core", "exact", "ops") for path in (PACKAGE / part).glob("*.py")]
    engine = [name for name in engine if name != "__init__.py"]
    assert sorted(engine) == sorted(set(engine))
