"""Measure minigrad, PyTorch and NumPy by hand, in turns, and print ratios: `python -m benchmarks`.

Every engine has a process of its own. A process in which PyTorch is imported holds over 100,000 more Python
objects, which the cycle collector visits whenever it goes through everything; minigrad would pay for them,
and its users do not. The processes work in turns, never two at once, so that whatever else the machine does
in the meantime meets all of them.
"""

import argparse
import json
import math
import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks.worker import PROCESS_STATUS
from benchmarks.works import ROWS

ROOT = Path(__file__).parents[1]
ENGINES = ("minigrad", "torch", "numpy")
RATIOS = (("minigrad", "torch"), ("numpy", "torch"), ("minigrad", "numpy"))

# NumPy's matrix products would take every core; PyTorch is asked for one thread as well.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
ENVIRONMENT = os.environ | dict.fromkeys(THREADS, "1")

TIME_IMPORT = """
from time import process_time
start = process_time()
import {engine}
print(process_time() - start)
"""


def main(arguments=None):
    options = parse(arguments)
    print(heading(options.engines))
    if options.tiny:
        print("Tiny sizes, whatever the titles say: the numbers mean nothing.")
    rows = [row for row in ROWS if row.measure != "memory" or PROCESS_STATUS.exists()]
    with ExitStack() as stack:
        asks = {engine: stack.enter_context(worker(engine)) for engine in options.engines}
        rounds = [measure_round(rows, asks, number, options.tiny) for number in range(options.repeats)]
    ratios = [pair for pair in RATIOS if set(pair) <= set(options.engines)]
    print(table(rows, rounds, options.engines, ratios))
    if len(rows) < len(ROWS):
        print("Memory is measured on Linux only.")


def parse(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition(":")[0])
    parser.add_argument("--repeats", type=int, default=7, help="how often everything is measured (7)")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, help="default: all that are installed")
    parser.add_argument("--tiny", action="store_true", help="meaningless sizes, to test the runner")
    options = parser.parse_args(arguments)
    if options.repeats < 1:
        parser.error("--repeats must be at least 1")
    options.engines = options.engines or [engine for engine in ENGINES if find_spec(engine)]
    return options


def heading(engines):
    """One line on what was measured and where; another if there is no PyTorch."""
    line = f"Python {sys.version.split()[0]}, NumPy {version('numpy')}"
    if "torch" in engines:
        line += f", PyTorch {version('torch')}"
    line += f"; {os.cpu_count()} processors"
    if hasattr(os, "getloadavg"):
        line += f", load {os.getloadavg()[0]:.1f}"
    if "torch" not in engines:
        line += "\nPyTorch is not measured: it is not installed, or was left out."
    return line


@contextmanager
def worker(engine):
    """A process that holds the engine, as a function that sends it a request and returns its answer."""
    command = [sys.executable, "-m", "benchmarks.worker", engine]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdin=pipe, stdout=pipe, text=True) as process:

        def ask(request):
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            if not answer:
                raise SystemExit(f"The process of {engine} ended on {request}; what it said stands above.")
            return json.loads(answer)

        yield ask


def measure_round(rows, asks, number, tiny):
    """Measure every row once on every engine, another engine first each time: `{title: {engine: value}}`."""
    values = {}
    for row in rows:
        engines = engines_of(row, asks)
        first = number % len(engines)
        turns = engines[first:] + engines[:first]
        answers = {engine: measure(row, engine, asks[engine], tiny) for engine in turns}
        check_results(row, answers)
        values[row.title] = {engine: answer["value"] for engine, answer in answers.items()}
    return values


def engines_of(row, asks):
    """The engines that have what the row measures: by hand there are no nodes."""
    return [engine for engine in asks if row.measure != "memory" or engine != "numpy"]


def measure(row, engine, ask, tiny):
    if row.measure == "import":
        return {"value": import_seconds(engine)}
    sizes, steps = (row.tiny, 2) if tiny else (row.sizes, row.steps)
    request = {"work": row.work, "sizes": sizes, "steps": steps, "measure": row.measure}
    if row.measure == "time":
        return ask(request)
    with worker(engine) as ask_fresh:  # Memory that was used before and is free again would not show.
        return ask_fresh(request)


def import_seconds(engine):
    command = [sys.executable, "-c", TIME_IMPORT.format(engine=engine)]
    return float(subprocess.check_output(command, cwd=ROOT, env=ENVIRONMENT))


def check_results(row, answers):
    """A comparison means something only if all have computed the same; stop if they have not."""
    (one, first), *others = answers.items()
    for other, answer in others:
        pairs = zip(first.get("result", ()), answer.get("result", ()), strict=True)
        if not all(math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-5) for a, b in pairs):
            raise SystemExit(f"{row.title}: {one} and {other} have not computed the same.")


def table(rows, rounds, engines, ratios):
    """The medians, and the ratios with the smallest and the largest of a round."""
    lines = [["", *engines, *(f"{one}/{other}" for one, other in ratios), "at most"]]
    for row in rows:
        measured = [values[row.title] for values in rounds]
        quantity = amount_of_memory if row.measure == "memory" else amount_of_time
        medians = [quantity(middle(measured, engine)) if engine in measured[0] else "" for engine in engines]
        spreads = [spread(measured, *pair) if set(pair) <= set(measured[0]) else "" for pair in ratios]
        lines.append([row.title, *medians, *spreads, row.at_most])
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    return "\n".join(aligned(line, widths) for line in lines)


def middle(measured, engine):
    return median(values[engine] for values in measured)


def spread(measured, one, other):
    """The median of the ratios, each taken within a round, and their smallest and largest."""
    ratios = [values[one] / values[other] for values in measured]
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def amount_of_time(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds * 1e6:.3g} µs"


def amount_of_memory(count):
    return f"{count:.0f} B"


def aligned(cells, widths):
    """A line of the table: the title on the left, everything else on the right."""
    title, *others = cells
    right = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
    return "  ".join([title.ljust(widths[0]), *right]).rstrip()


if __name__ == "__main__":
    main()
