"""Many programs, run on both libraries by a few processes; what they reached, and where they differ."""

import os
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context

import torch
from comparison import difference
from grower import grow
from outcome import kind_of_error, outcome
from shrinker import differs, runnable, shrunk

import minigrad

LIBRARIES = torch, minigrad
PROCESSES = min(2, os.cpu_count() or 1)
SHOWN = 100


@dataclass
class Report:
    """How many programs agreed, how often each kind of line and each error text was reached, and what differed."""

    agreed: int = 0
    uses: Counter = field(default_factory=Counter)
    errors: Counter = field(default_factory=Counter)
    differences: dict = field(default_factory=dict)

    def __add__(self, other):
        differences = {
            key: self.differences.get(key, []) + other.differences.get(key, [])
            for key in self.differences | other.differences
        }
        return Report(self.agreed + other.agreed, self.uses + other.uses, self.errors + other.errors, differences)


def run(first, count):
    """The report on the programs of `count` seeds, by all processes together."""
    parts = [range(first + number, first + count, PROCESSES) for number in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(examine, parts), Report())


def examine(seeds):
    """The report on the programs of these seeds. The first of each sort of difference is shrunk."""
    torch.set_num_threads(1)
    for library in LIBRARIES:
        library.set_warn_always(True)  # else a warning comes once in a process, and depends on the programs before
    report, rough = Report(), Counter()
    for seed in seeds:
        program = grow(seed)
        expected, found = (outcome(program, library) for library in LIBRARIES)
        report.uses += program.uses
        report.errors += Counter(kind_of_error(text) for text in errors(expected))
        what = difference(program, expected, found)
        if what is None:
            report.agreed += 1
            continue
        sort = what[0], what[2]
        rough[sort] += 1
        if rough[sort] > (1 if what[2] else 5):  # of those at the end of a program more, which has no kind of its own
            report.differences.setdefault(sort, []).append((seed, ""))
            continue
        small = shrunk(program, LIBRARIES, what[0])
        key = what[0], small.lines[-1].text if not small.lines[-1].kinds else small.lines[-1].kinds[0]
        text = "" if key in report.differences or len(report.differences) > SHOWN else explained(small, what)
        report.differences.setdefault(key, []).append((seed, text))
    return report


def explained(program, what):
    """A program that fails, and how."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = (differs(program, LIBRARIES) or what)[1]
    return f"seed {program.seed}\n{runnable(program)}\n\n{text}"


def errors(events):
    """The texts of the errors that a program has logged."""
    logged = [seen[0] for _, what, seen in events if what == "log" and len(seen) == 1]
    return [text for text in logged if isinstance(text, str) and ": " in text]
