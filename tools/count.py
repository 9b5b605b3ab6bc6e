"""How many lines of code there are: without blanks, comments and docstrings.

python tools/count.py          of each folder, and of the engine
python tools/count.py core     of each file in this one, or in several
"""

import ast
import sys
import tokenize
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "minigrad"

# What is built on the engine; all else in the package is the engine.
BESIDE = {"words", "pictures", "checks", "legacy", "nn", "optim", "utils", "backends", "course.py"}

NO_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def lines_of_code(path):
    """The lines of a file of Python on which there is code."""
    with path.open("rb") as file:
        tokens = [each for each in tokenize.tokenize(file.readline) if each.type not in {*NO_CODE, tokenize.ENCODING}]
    lines = {line for each in tokens for line in range(each.start[0], each.end[0] + 1)}
    return len(lines - set(_docstrings(ast.parse(path.read_text(encoding="utf-8")))))


def _docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            yield from range(node.body[0].lineno, node.body[0].end_lineno + 1)


def counts(folder=PACKAGE):
    """The lines of code of each file in a folder, by its path within the package."""
    return {path.relative_to(PACKAGE): lines_of_code(path) for path in sorted(folder.rglob("*.py"))}


def engine():
    """The same of the files of the engine."""
    return {path: count for path, count in counts().items() if path.parts[0] not in BESIDE}


def main():
    """Print what is asked for."""
    if folders := sys.argv[1:]:
        found = {str(path): count for folder in folders for path, count in counts(PACKAGE / folder).items()}
    else:
        found = {}
        for path, count in counts().items():
            part = path.parts[0] if len(path.parts) > 1 else "minigrad"
            found[part] = found.get(part, 0) + count
        found["the engine"] = sum(engine().values())
    for name, count in found.items():
        print(f"{count:7,}  {name}")
    print(f"{sum(count for name, count in found.items() if name != 'the engine'):7,}  together")


if __name__ == "__main__":
    main()
