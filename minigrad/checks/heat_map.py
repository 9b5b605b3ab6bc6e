"""Got against wanted as two small heat maps: at a glance, where a result is right and where it is not.

A number, its sign and the mark ✗ say everything, and colour only repeats it. Cells are light in both themes, and what
stands in them is dark.
"""

from dataclasses import dataclass
from html import escape

import numpy as np

from minigrad.checks.compare import agreement, is_numeric
from minigrad.pictures.looks import DARK, LIGHT
from minigrad.pictures.numbers import number
from minigrad.words import say

MOST_CELLS, MOST_COLUMNS = 36, 8
POSITIVE, NEGATIVE = DARK["saved"][1], DARK["leaf"][1]
CELL = (
    f"padding:.1em .5em;text-align:right;font-family:monospace;color:{LIGHT['text']};"
    f"border:1px solid {LIGHT['quiet']};background:"
)
WRONG = f";box-shadow:inset 0 0 0 2px {LIGHT['text']}"


def telling(pairs, tolerance):
    """The `HeatMap` of the first of these pairs, got and wanted, that differs in shape or in some places only.

    None if there is no such pair: where all is wrong, a picture says no more than numbers in a line.
    """
    for case, (one, other) in enumerate(pairs):
        several = isinstance(one, list) and isinstance(other, list)
        results = zip(one, other, strict=False) if several else [(one, other)]
        for place, (got, want) in enumerate(results, start=1):
            if not (_fits(got) and _fits(want)) or got.size == want.size == 1:
                continue
            right = agreement(got, want, tolerance) if got.shape == want.shape else None
            if right is None or right.any() and not right.all():
                return HeatMap(got, want, right, case, place if several else 0)
    return None


def _fits(array):
    return is_numeric(array) and 0 < array.size <= MOST_CELLS and np.atleast_1d(array).shape[-1] <= MOST_COLUMNS


@dataclass
class HeatMap:
    """What came and what was wanted; `right` says where they agree, and is None if they have not the same shape.

    `case` counts the wrong cases from zero; `place` the results of the case from one, if there are several.
    """

    got: np.ndarray
    want: np.ndarray
    right: np.ndarray | None
    case: int = 0
    place: int = 0

    def _repr_html_(self):
        side_by_side = f"{self.table('check_got', self.got, '✗ ')}{self.table('check_want', self.want, '')}"
        return f"<p>{escape(self.sentence())}</p><div style='overflow-x:auto'>{side_by_side}</div>"

    def sentence(self):
        agree = say("check_map", right=int(self.right.sum()), all=self.right.size) if self.right is not None else ""
        return " ".join(filter(None, (say("check_map_other") if self.case else "", agree)))

    def table(self, what, array, mark):
        """One of the two, with a `mark` where it is wrong."""
        most = max(np.abs(self.want[np.isfinite(self.want)].astype(float)).max(initial=0.0), 1e-9)
        right = np.ones(array.shape, bool) if self.right is None else self.right
        rows = "".join(
            f"<tr>{''.join(_cell(*each, most, mark) for each in zip(numbers, agree, strict=True))}</tr>"
            for numbers, agree in zip(_rows(array), _rows(right), strict=True)
        )
        title = f"<caption style='text-align:left;white-space:nowrap'>{escape(self.title(what, array))}</caption>"
        return f"<table style='display:inline-table;margin:.2em 1.5em .5em 0'>{title}{rows}</table>"

    def title(self, what, array):
        result = say("check_result", place=self.place) if self.place else ""
        shape = say("check_shape", shape=list(array.shape))
        return " · ".join(filter(None, (say(what), result, shape)))


def _rows(array):
    return array.reshape(-1, np.atleast_1d(array).shape[-1]).tolist()


def _cell(value, is_right, most, mark):
    text = number(value) if is_right else f"{mark}{number(value)}"
    return f"<td style='{CELL}{_tint(float(value), most)}{'' if is_right else WRONG}'>{text}</td>"


def _tint(value, most):
    """White for zero, and the deeper the larger it is; grey for what is no number.

    >>> _tint(0.0, 2.0), _tint(2.0, 2.0), _tint(-1.0, 2.0)
    ('#ffffff', '#e69f00', '#aadaf4')
    """
    if not np.isfinite(value):
        return LIGHT["rim"]
    share, full = min(abs(value) / most, 1.0), bytes.fromhex((POSITIVE if value > 0 else NEGATIVE)[1:])
    return "#" + bytes(round(255 + share * (part - 255)) for part in full).hex()
