"""A failing program, made as small as it gets, and printed so that it runs with either library."""

from comparison import difference
from outcome import outcome

HEADER = "import torch  # or: import minigrad as torch\n\nnn, F = torch.nn, torch.nn.functional"
LOG = """
def log(*things):
    print(*things)
"""


def differs(program, libraries):
    """The difference of the outcomes of a program, or None."""
    expected, found = (outcome(program, library) for library in libraries)
    return difference(program, expected, found)


def shrunk(program, libraries, what):
    """The program without all lines that the difference can do without: greedily, from the end, until nothing goes."""
    smaller = True
    while smaller:
        smaller = False
        for line in reversed(program.lines):
            less = program.without([line])
            found = differs(less, libraries)
            if found and found[0] == what:
                program, smaller = less, True
    return program


def runnable(program):
    """The text of a program that needs nothing else; for the other library, change its first line."""
    body = "\n".join(line.text for line in program.lines)
    end = "out = sum(ends)\nout.backward()\nprint(out)" if "ends.append" in body else ""
    log = LOG if "log(" in body else ""
    leaves = "\n".join(f"print({name}.grad)" for name in program.leaves if end and f"{name} = " in body)
    return "\n".join(
        part
        for part in [
            HEADER,
            log,
            body,
            end,
            leaves,
        ]
        if part
    )
