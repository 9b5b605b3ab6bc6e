"""`check("03.2")`: one exercise of the student's notebook, looked at."""

import sys

from minigrad.checks.call import healthy, quiet
from minigrad.checks.diagnose import MISSING, Verdict, examine
from minigrad.checks.exercise import exercise_of
from minigrad.checks.inputs import Draw
from minigrad.checks.record import remember
from minigrad.checks.show import Shown, show

at_work = []  # the exercise that is being looked at


def check(key, seed=0):
    """Look at exercise `key` of this notebook, say what is right or what kind of mistake it is, and give the credit.

    The answer is looked for in the variables of the caller. The credit is a plain float from 0 to 1, as graders want it
    at the end of a cell. The inputs are the same for the same `seed`. Raises nothing, whatever the answer does, but a
    `ValueError` for an exercise that there is not, and the reader's own interruption.
    """
    exercise, answers = exercise_of(key), sys._getframe(1).f_globals
    if at_work:  # an answer that calls `check` itself, one indent too far
        return 0.0
    at_work.append(key)
    try:
        verdict = verdict_on(key, answers, seed)
    except Exception:  # a mistake of ours, or a notebook past mending, is no reason to stop a class
        verdict = Verdict(exercise, "could_not_check")
    finally:
        at_work.clear()
    show(Shown(verdict))
    if verdict.diagnosis != "could_not_check":
        remember(key, verdict.credit)
    return verdict.credit


def verdict_on(key, variables, seed=0):
    """The `Verdict` on the answer to exercise `key` that stands among the `variables` of a notebook."""
    exercise = exercise_of(key)
    repaired = healthy.restore()
    with quiet():
        verdict = examine(exercise, variables.get(exercise.asks, MISSING), Draw(seed))
        repaired += healthy.restore()
    verdict.repaired = sorted(set(repaired))
    return verdict
