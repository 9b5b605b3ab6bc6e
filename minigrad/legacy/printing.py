"""How PyTorch 0.1 to 0.3 wrote a tensor: columns of numbers, and under them its type and size.

All numbers of a tensor are written alike: `choose_notation` looks for the largest and the smallest. Whole
numbers are written without a point, others with four digits after it; where that would be too wide or too
coarse, a common factor is written above (`1.00000e+05 *`) or each number gets an exponent.

The rules are those of `torch/_tensor_str.py` up to PyTorch 0.3.
"""

import math
import operator
from functools import reduce
from itertools import chain
from typing import NamedTuple

PRECISION = 4  # digits after the point
THRESHOLD = 1000  # from this many elements on, only the edges are shown
EDGE = 3  # how many at each edge
LINE_WIDTH = 80  # characters


class Notation(NamedTuple):
    """How each number is written: Python's format, the common factor, and the width in characters."""

    spec: str
    scale: float
    width: int

    def write(self, numbers):
        return " ".join(format(number / self.scale, self.spec) for number in numbers)

    @property
    def heading(self):
        return f"{self.scale:.5e} *\n" if self.scale != 1 else ""

    @property
    def indent(self):
        return " " if self.scale != 1 else ""


def tensor_text(nested, shape, type_name="torch.FloatTensor"):
    """The text of a tensor of `shape`, its numbers given as nested lists.

    >>> print(tensor_text([[1.0, 2.5]], (1, 2)))
    <BLANKLINE>
     1.0000  2.5000
    [torch.FloatTensor of size 1x2]
    <BLANKLINE>
    """
    if 0 in shape:
        return f"[{type_name} with no dimension]\n"
    if len(shape) == 1:
        text = vector_text(nested)
    elif len(shape) == 2:
        text = matrix_text(nested)
    else:
        text = blocks_text(nested, shape)
    return f"\n{text}[{type_name} of size {'x'.join(map(str, shape))}]\n"


def choose_notation(numbers, min_width=0):
    """The `Notation` that suits all of `numbers`."""
    magnitudes = [abs(number) for number in numbers if math.isfinite(number)] or [0.0]
    min_width = max(min_width, 2 if all(map(math.isfinite, numbers)) else 3)
    smallest, largest = digits_before_point(min(magnitudes)), digits_before_point(max(magnitudes))
    if all(magnitude == math.ceil(magnitude) for magnitude in magnitudes):
        if largest > PRECISION + 1:
            return Notation(f"11.{PRECISION}e", 1, max(min_width, 7 + PRECISION))
        width = max(min_width, largest + 1)
        return Notation(f"{width}.0f", 1, width)
    if largest - smallest > PRECISION:
        three_digits = abs(smallest) > 99 or abs(largest) > 99  # in the exponent
        width = max(min_width, 7 + PRECISION + three_digits)
        return Notation(f"{width}.{PRECISION}e", 1, width)
    if largest > PRECISION + 1 or largest < 0:
        width = max(min_width, 7)
        return Notation(f"{width}.{PRECISION}f", math.pow(10, largest - 1), width)
    width = max(min_width, largest + 6, 7)
    return Notation(f"{width}.{PRECISION}f", 1, width)


def digits_before_point(magnitude):
    """2 for 10 to 99, 1 for 1 to 9, 0 for 0.1 to 0.9, -1 for 0.01 to 0.09; 1 for zero itself."""
    return math.floor(math.log10(magnitude)) + 1 if magnitude else 1


def vector_text(numbers):
    """One number a line."""
    notation = choose_notation(numbers)
    lines = [notation.indent + notation.write([number]) for number in numbers]
    if len(numbers) >= THRESHOLD:
        dots = notation.indent + f"{'⋮':^{notation.width}}"
        lines = [*lines[:EDGE], dots, *lines[-EDGE:]]
    return notation.heading + "\n".join(lines) + "\n"


def matrix_text(rows, indent="", notation=None, only_edges=False):
    """One row a line, in as many groups of columns as the width of a line makes necessary."""
    small = len(rows) <= 2 * EDGE and len(rows[0]) <= 2 * EDGE
    count = len(rows) * len(rows[0])
    notation = notation or choose_notation(flatten(rows), 0 if small else 5)
    if only_edges or (count >= THRESHOLD and not small):
        return edges_text(rows, indent, notation)
    columns = len(rows[0])
    per_line = (LINE_WIDTH - len(indent)) // (notation.width + 1)
    text = ""
    for first in range(0, columns, per_line):
        last = min(first + per_line, columns) - 1
        if per_line < columns:
            text += f"\nColumns {first} to {last} \n{indent}"
        text += notation.heading
        for row in rows:
            text += indent + notation.indent + notation.write(row[first : last + 1]) + "\n"
    return text


def edges_text(rows, indent, notation):
    """The first and last rows and columns, dots between them."""
    many_columns, many_rows = len(rows[0]) > 2 * EDGE, len(rows) > 2 * EDGE

    def line(row):
        if not many_columns:
            return indent + notation.write(row) + "\n"
        return indent + notation.write(row[:EDGE]) + "  ...  " + notation.write(row[-EDGE:]) + "\n"

    lines = [line(row) for row in (rows[:EDGE] + rows[-EDGE:] if many_rows else rows)]
    if many_rows and many_columns:
        dots = f"{'...':^{(notation.width + 1) * EDGE - 1}}"
        lines.insert(EDGE, f"{indent}{dots} {'⋱':^5} {dots}\n")
    elif many_rows:
        lines.insert(EDGE, f"{'⋮':^{len(lines[0]) - len(indent)}}\n")
    return notation.heading + "".join(lines)


def blocks_text(nested, shape):
    """Three dimensions and more: every matrix under its place, such as `(0 ,.,.) = `; of very many only the edges."""
    sizes, numbers = shape[:-2], list(all_numbers(nested, len(shape)))
    notation = choose_notation(numbers, 0 if max(shape[-2:]) <= 2 * EDGE else 3)
    only_edges = len(numbers) >= THRESHOLD
    place_width = max(2, len(str(max(shape))))
    text = ""
    for place, skipped, restarted in places(sizes, only_edges):
        if only_edges:
            text += dots("...", skipped, place_width) + dots("⋮", restarted, place_width, indent=" ")
        title = ",".join(f"{index:^{place_width}}" for index in place)
        matrix = reduce(operator.getitem, place, nested)
        text += "\n" if text else ""
        text += f"({title},.,.) = \n" + matrix_text(matrix, " ", notation, only_edges)
    return text


def places(sizes, only_edges):
    """The places of all matrices, or of those at the edges. With each, in which dimensions the way to it skipped some,
    and in which it started again.
    """
    place = [0] * len(sizes)
    skipped = restarted = [False] * len(sizes)
    while True:
        yield tuple(place), skipped, restarted
        skipped, restarted = [False] * len(sizes), [False] * len(sizes)
        for dim in reversed(range(len(sizes))):
            place[dim] += 1
            if only_edges and place[dim] == EDGE and sizes[dim] > 2 * EDGE:
                place[dim] = sizes[dim] - EDGE
                skipped[dim] = True
            if place[dim] < sizes[dim]:
                break
            place[dim] = 0
            restarted[dim] = True
        else:
            return


def dots(sign, flags, place_width, indent=""):
    """A line that has the sign below each dimension of which the flag is set; nothing if none is."""
    if not any(flags):
        return ""
    return indent + "".join(f"{sign if flag else '':^{place_width + 1}}" for flag in flags) + "\n"


def all_numbers(nested, dimensions):
    """All numbers of lists that are nested so deep."""
    for _ in range(dimensions - 1):
        nested = chain.from_iterable(nested)
    return nested


def flatten(rows):
    """All numbers of a matrix."""
    return [number for row in rows for number in row]
