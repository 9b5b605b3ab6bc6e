"""What the tutorials of PyTorch teach, told again: each program prints with minigrad what it printed with PyTorch.

The `.txt` beside a program is what PyTorch printed; `python tests/facts/record.py programs` writes it.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
PROGRAMS = sorted(path for path in HERE.glob("*.py") if not path.name.startswith("test_"))


def with_minigrad(source):
    """The program with minigrad in the place of PyTorch: its first lines say so, and nothing else changes."""
    source = re.sub(r"^import torch$", "import minigrad as torch", source, flags=re.MULTILINE)
    return re.sub(r"^from torch\b", "from minigrad", source, flags=re.MULTILINE)


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_tutorial_prints_what_it_prints_with_pytorch(path):
    program = with_minigrad(path.read_text(encoding="utf-8"))
    assert "import torch" not in program.replace("import minigrad as torch", "")
    done = subprocess.run(
        [sys.executable, "-"], input=program, capture_output=True, encoding="utf-8", cwd=HERE.parents[1]
    )
    assert done.stderr == ""
    assert done.stdout == path.with_suffix(".txt").read_text(encoding="utf-8")
