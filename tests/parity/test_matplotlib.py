"""What matplotlib draws of tensors, or says of them, is the same for both libraries: `plots.txt`, line by line."""

import warnings
from pathlib import Path

import numpy as np
import pytest

import minigrad

torch = pytest.importorskip("torch", reason="the parity tests need torch==2.13.0")
matplotlib = pytest.importorskip("matplotlib", reason="plots need matplotlib")
matplotlib.use("agg")
plt = pytest.importorskip("matplotlib.pyplot")

pytestmark = pytest.mark.parity
LINES = (Path(__file__).parent / "plots.txt").read_text(encoding="utf-8").splitlines()

GIVEN = """
x = torch.tensor([0.5, 1.5], requires_grad=True)
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
s = torch.tensor(3.0, requires_grad=True)
c = torch.tensor([1.0, 2.0])
k = torch.tensor([1, 2])
b = torch.tensor([True, False])
"""


@pytest.mark.parametrize("line", LINES)
def test_both_libraries_are_drawn_alike(line):
    assert drawn(line, minigrad) == drawn(line, torch)


def drawn(line, library):
    """What is in the axes after a line, or its error."""
    plt.close("all")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(GIVEN + line, {"torch": library, "np": np, "plt": plt, "nn": library.nn})
            plt.gcf().canvas.draw()
        except Exception as error:
            return type(error).__name__, str(error)
        return [seen(axes) for axes in plt.gcf().axes]


def seen(axes):
    """All that stands in axes, as numbers and texts."""
    return {
        "limits": rounded([axes.get_xlim(), axes.get_ylim()]),
        "words": [axes.get_title(), axes.get_xlabel(), *[each.get_text() for each in axes.texts]],
        "where": [list(map(float, each.get_position())) for each in axes.texts],
        "lines": [rounded(each.get_xydata()) for each in axes.lines],
        "images": [(each.get_array().dtype, each.get_array().tolist()) for each in axes.images],
        "patches": [rounded(each.get_path().vertices) for each in axes.patches],
        "colors": [rounded(each.get_facecolor()) for each in axes.collections],
        "places": [rounded(each.get_offsets()) for each in axes.collections],
        "paths": [rounded(path.vertices) for each in axes.collections for path in each.get_paths()],
    }


def rounded(numbers):
    return np.asarray(numbers, np.float64).round(6).tolist()
