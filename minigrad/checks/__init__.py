"""Instant checks of exercises: not whether an answer is right, but what kind of mistake it is.

`check("03.2")` calls what the student wrote with inputs of its own, compares with what the engine computes, and asks of
each known mistake whether it would give the same wrong results. It reads behaviour, never the source text.

In the order in which it explains itself:

    exercise.py    what an exercise is: a name to look for, inputs, and a reference
    inputs.py      inputs that tell mistakes apart, and random ones on top
    call.py        calling code that may do anything
    time_limit.py  until its time is up
    compare.py     whether two results are the same
    heat_map.py    where a result is wrong: got against wanted, as a picture
    diagnose.py    the mistakes, in the order in which they are looked for
    picture.py     where on the graph gradients first go wrong
    show.py        the verdict, as a piece of a page and as text
    answer.py      all of it together
    record.py      what has been done so far
    sheets/        the exercises, a file for each lesson
"""

from minigrad.checks.answer import check
from minigrad.checks.record import progress, reset

__all__ = ["check", "progress", "reset"]
