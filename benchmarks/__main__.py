"""Measure minigrad, PyTorch and NumPy by hand, in turns, and print ratios: `python -m benchmarks`.

Every engine has a process of its own. A process in which PyTorch is imported holds over 100,000 more Python
objects, which the cycle collector visits whenever it goes through everything; minigrad would pay for them,
and its users do not. The processes work in turns, never two at once, so that whatever else the machine does
in the meantime meets all of them.
"""

import argparse
import os
import sys
from contextlib import ExitStack
from importlib.metadata import version
from importlib.util import find_spec
from statistics import median

from benchmarks.growth import growth_lines
from benchmarks.pictures import picture_lines
from benchmarks.processes import import_seconds, worker
from benchmarks.table import amount_of_memory, amount_of_time, check_results, laid_out
from benchmarks.worker import PROCESS_STATUS
from benchmarks.works import ROWS

ENGINES = ("minigrad", "torch", "numpy")
RATIOS = (("minigrad", "torch"), ("numpy", "torch"), ("minigrad", "numpy"))


def main(arguments=None):
    options = parse(arguments)
    print(heading(options.engines))
    if options.tiny:
        print("Tiny sizes, whatever the titles say: the numbers mean nothing.")
    if options.pictures:
        for line in picture_lines(options.repeats):
            print(line, flush=True)
        return
    if options.growth:
        for line in growth_lines(options.engines, options.repeats, options.tiny):
            print(line, flush=True)
        return
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
    parser.add_argument("--growth", action="store_true", help="what a node costs in small and in large graphs")
    parser.add_argument("--pictures", action="store_true", help="how long pictures and the stepper take")
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


def measure_round(rows, asks, number, tiny):
    """Measure every row once on every engine, another engine first each time: `{title: {engine: value}}`."""
    values = {}
    for row in rows:
        engines = engines_of(row, asks)
        first = number % len(engines)
        turns = engines[first:] + engines[:first]
        answers = {engine: measure(row, engine, asks[engine], tiny) for engine in turns}
        check_results(row.title, answers)
        values[row.title] = {engine: answer["value"] for engine, answer in answers.items()}
    return values


def engines_of(row, asks):
    """The engines that have what the row measures: by hand there are no nodes."""
    return [engine for engine in asks if row.measure != "memory" or engine != "numpy"]


def measure(row, engine, ask, tiny):
    if row.measure == "import":
        return {"value": import_seconds(engine)}
    request = {"measure": row.measure, "work": row.work, "sizes": row.tiny if tiny else row.sizes}
    if row.measure == "time":
        return ask(request | {"steps": 2 if tiny else row.steps})
    with worker(engine) as ask_fresh:  # Memory that was used before and is free again would not show.
        return ask_fresh(request)


def table(rows, rounds, engines, ratios):
    """The medians, and the ratios with the smallest and the largest of a round."""
    lines = [["", *engines, *(f"{one}/{other}" for one, other in ratios), "at most"]]
    for row in rows:
        measured = [values[row.title] for values in rounds]
        quantity = amount_of_memory if row.measure == "memory" else amount_of_time
        medians = [quantity(middle(measured, engine)) if engine in measured[0] else "" for engine in engines]
        spreads = [spread(measured, *pair) if set(pair) <= set(measured[0]) else "" for pair in ratios]
        lines.append([row.title, *medians, *spreads, row.at_most])
    return laid_out(lines)


def middle(measured, engine):
    return median(values[engine] for values in measured)


def spread(measured, one, other):
    """The median of the ratios, each taken within a round, and their smallest and largest."""
    ratios = [values[one] / values[other] for values in measured]
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


if __name__ == "__main__":
    main()
