"""A process that holds one engine and measures what it is asked to: `python -m benchmarks.worker minigrad`.

A request is a line of JSON, and so is its answer:

    {"measure": "time", "work": "sine_fit", "sizes": {"points": 2000}, "steps": 1000}
    {"value": 7.1e-05, "result": [0.38, 0.65, 1.76, -0.11]}
"""

import gc
import importlib
import json
import os
import sys
from pathlib import Path
from time import process_time

import numpy as np

from benchmarks import by_hand, works

PROCESS_STATUS = Path("/proc/self/statm")


def measure_time(work, sizes, steps):
    """The seconds of processor time a step takes, and what the last step computed.

    Processor time, and not that of the clock, since other programs on the machine disturb it less.
    """
    generator = work(**sizes)
    next(generator)
    next(generator)  # The first step also writes code, fills caches and asks the system for memory.
    gc.collect()
    start = process_time()
    for _ in range(steps):
        result = next(generator)
    seconds = process_time() - start
    return {"value": seconds / steps, "result": numbers(result)}


def measure_memory(work, sizes):
    """The bytes by which the process has grown for each node, when the graph of one step is there.

    Asked of the operating system, since Python's tracemalloc does not see what PyTorch allocates in C++.
    """
    generator = work(**sizes | {"length": 10})
    next(generator)
    next(generator)
    generator = work(**sizes)
    next(generator)
    gc.collect()
    before = resident_bytes()
    result = next(generator)
    return {"value": (resident_bytes() - before) / sizes["length"], "result": numbers(result)}


def measure_growth(work, sizes, nodes, copies):
    """What a node of a graph of so many costs: seconds forward and backward, and bytes.

    There are `copies` of the graph, together for the memory and one after another for the times.
    """
    for _ in work(**sizes | {"length": 10}):  # The first step also writes code and fills caches.
        pass
    grown = bytes_of_graphs(work, sizes, copies)
    gc.collect()
    forward = backward = 0
    for _ in range(copies):
        generator = work(**sizes)
        next(generator)
        start = process_time()
        next(generator)
        middle = process_time()
        result = next(generator)
        backward += process_time() - middle
        forward += middle - start
    values = [None if total is None else total / (copies * nodes) for total in (forward, backward, grown)]
    return {"value": values, "result": numbers(result)}


def bytes_of_graphs(work, sizes, copies):
    """The bytes by which the process grows when so many graphs are there; None if the system does not tell."""
    if not PROCESS_STATUS.exists():
        return None
    generators = [work(**sizes) for _ in range(copies)]
    for generator in generators:
        next(generator)
    gc.collect()
    before = resident_bytes()
    for generator in generators:
        next(generator)
    return resident_bytes() - before


def resident_bytes():
    """The memory this process occupies, in bytes. Linux only."""
    return int(PROCESS_STATUS.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def numbers(result):
    """The elements of all tensors or arrays in a result, in one list; None counts for nothing."""
    there = [each for each in result if each is not None]
    arrays = [each.detach().numpy() if hasattr(each, "detach") else each for each in there]
    return np.concatenate([np.ravel(array) for array in arrays]).tolist()


MEASURES = {"time": measure_time, "memory": measure_memory, "growth": measure_growth}


def main(engine):
    module = importlib.import_module(engine)
    if engine == "torch":
        module.set_num_threads(1)
    definitions = by_hand if engine == "numpy" else works
    for line in sys.stdin:
        request = json.loads(line)
        measure = MEASURES[request.pop("measure")]
        definition = getattr(definitions, request.pop("work"))

        def work(definition=definition, **sizes):
            return definition(module, **sizes)

        print(json.dumps(measure(work, **request)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
