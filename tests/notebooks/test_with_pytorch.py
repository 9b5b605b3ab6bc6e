"""The lessons on real PyTorch: with one line changed, every cell shows what it shows on minigrad.

The line is `import minigrad as torch`. Our own tools, such as the pictures, are imported under their own names and take
real tensors too. What is compared is all that is printed, every error, and every value at the end of a cell that is
shown as text. Left out are cells of 2017, which PyTorch of today refuses, and `why`, which tells what our engine noted.
"""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from tools import build

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted(ROOT.glob("notebooks/*/[01]*.ipynb"))
LINE = "import minigrad as torch"

pytestmark = pytest.mark.parity


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_cell_shows_the_same(path, notebook):
    pytest.importorskip("torch")
    is_legacy = False
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells, start=1):
        if cell.cell_type != "code":
            continue
        is_legacy = "minigrad.legacy" in cell.source or is_legacy and LINE not in cell.source
        if is_legacy:
            continue
        ran = new_code_cell(cell.source, outputs=list(notebook.show(cell.source.replace(LINE, "import torch"))))
        build.settle(ran)
        if "why(" not in cell.source:
            found, committed = texts(ran), texts(cell)
            assert build.alike(found, committed), f"cell {number}: {cell.source}\n{found}\n{committed}"


def texts(cell):
    """What a cell shows as text: not pictures, nor the help that stands under an error."""
    said = []
    for output in cell.outputs:
        if output.output_type == "stream":
            said.append(output.text)
        elif output.output_type == "error":
            said.append(f"{output.ename}: {output.evalue}")
        elif set(output.data) == {"text/plain"}:
            said.append(output.data["text/plain"])
    return "\n".join(said)
