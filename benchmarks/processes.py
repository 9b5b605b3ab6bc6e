"""The processes that hold an engine each, and the surroundings that all of them get."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]

# NumPy's matrix products would take every core; PyTorch is asked for one thread as well.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
ENVIRONMENT = os.environ | dict.fromkeys(THREADS, "1")

# Who imports a package for the second time finds its bytecode; without it Python would compile every file each time.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)

TIME_IMPORT = """
from time import process_time
start = process_time()
import {engine}
print(process_time() - start)
"""


class Ended(SystemExit):
    """The process of an engine has ended without an answer, by an error or for want of memory."""


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
                raise Ended(f"The process of {engine} ended on {request}; what it said stands above.")
            return json.loads(answer)

        yield ask


def import_seconds(engine):
    """The processor time of importing an engine that a worker has imported before, so that its bytecode is there."""
    command = [sys.executable, "-c", TIME_IMPORT.format(engine=engine)]
    return float(subprocess.check_output(command, cwd=ROOT, env=ENVIRONMENT))
