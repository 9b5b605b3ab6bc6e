"""What both tables share: amounts as text, cells in columns, and the check that all engines computed the same."""

import math


def amount_of_time(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds * 1e6:.3g} µs"


def amount_of_memory(count):
    return f"{count:.0f} B"


def laid_out(lines):
    """Lines of cells as text in columns."""
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    return "\n".join(aligned(line, widths) for line in lines)


def aligned(cells, widths):
    """A line of the table: the title on the left, everything else on the right."""
    title, *others = cells
    right = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
    return "  ".join([title.ljust(widths[0]), *right]).rstrip()


def check_results(title, answers):
    """A comparison means something only if all have computed the same; stop if they have not."""
    (one, first), *others = answers.items()
    for other, answer in others:
        pairs = zip(first.get("result", ()), answer.get("result", ()), strict=True)
        if not all(math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-5) for a, b in pairs):
            raise SystemExit(f"{title}: {one} and {other} have not computed the same.")
