"""The second table: what a node costs, in graphs of a thousand nodes and of a million."""

from statistics import median

from benchmarks.processes import Ended, worker
from benchmarks.table import aligned, amount_of_memory, check_results
from benchmarks.works import SHAPES

TINY_LENGTHS = [10, 20]

# So many nodes are measured at least, as several graphs of a small size.
ENOUGH = 30_000


def growth_lines(engines, repeats, tiny):
    """The lines of the table, as they come: what a node of each shape and length costs, engine by engine."""
    engines = [engine for engine in engines if engine != "numpy"]  # By hand there are no nodes.
    columns = ("forward", "back", "memory")
    heads = ["nodes", *(f"{engine} {column}" for engine in engines for column in columns)]
    widths = [max(len(shape.title) for shape in SHAPES), 9, *(len(head) for head in heads[1:])]
    yield aligned(["", *heads], widths)
    for shape in SHAPES:
        for length in TINY_LENGTHS if tiny else shape.lengths:
            nodes = shape.nodes * length
            copies = 1 if tiny else max(1, ENOUGH // nodes)
            request = {"work": shape.work, "sizes": {"length": length}, "nodes": nodes, "copies": copies}
            rounds = [measure_round(shape.title, request, engines) for _ in range(repeats)]
            cells = [cell for engine in engines for cell in amounts([values[engine] for values in rounds])]
            yield aligned([shape.title, f"{nodes:,}", *cells], widths)


def measure_round(title, request, engines):
    """What a node costs on every engine, each in a fresh process: `{engine: [forward, back, bytes]}`."""
    answers = {engine: measure(request, engine) for engine in engines}
    finished = {engine: answer for engine, answer in answers.items() if answer["value"]}
    if finished:
        check_results(title, finished)
    return {engine: answer["value"] for engine, answer in answers.items()}


def measure(request, engine):
    try:
        with worker(engine) as ask:
            return ask({"measure": "growth", **request})
    except Ended:
        return {"value": None}


def amounts(measured):
    """The medians as text, or what stands for a process that did not come to its end."""
    if None in measured:
        return ["ended"] * 3
    forward, backward, grown = zip(*measured, strict=True)
    times = [f"{median(seconds) * 1e9:.0f} ns" for seconds in (forward, backward)]
    return [*times, "" if None in grown else amount_of_memory(median(grown))]
