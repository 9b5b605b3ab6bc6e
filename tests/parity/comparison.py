"""Where two outcomes of one program differ, if they do.

All is compared exactly but floating numbers. Those may differ by this share of the largest element of their tensor, or
of 1 if that is larger:

- 1e-11 in float64, 2e-5 in float32, 4e-3 in float16: a dozen operations in a row, each rounded in a place of its own;
- ten times as much in second derivatives, which are products of such numbers;
- times the `tolerance` of the least exact operation of the program. Operations that subtract numbers that are nearly
  equal have one: see where they stand in `lines`.

Where float32 takes part in a program, float64 numbers may differ as float32 numbers do; and likewise where float16
does. Where two tensors have the same bits, their texts must be the same; else the numbers in the texts are compared as
numbers, to 2e-3, or 1e-2 where float16 takes part.
"""

import re

import numpy as np

TOLERANCES = {"float64": 1e-11, "float32": 2e-5, "float16": 4e-3}
NUMBER = re.compile(r"-?\d+\.\d*(?:e[+-]\d+)?")


def difference(program, expected, found):
    """The first difference of two outcomes, `(what, text, kind of line)`, or None."""
    comparison = _Comparison(program, expected)
    for one, other in zip(expected, found, strict=False):
        if one[:2] != other[:2]:
            return (
                "events",
                f"PyTorch: {_short(one)}\nminigrad: {_short(other)}",
                _kind(program, min(one, other, key=lambda event: event[0])),
            )
        where = comparison.where(one[2], other[2])
        if where:
            what = one[1] if one[0] < len(program.lines) else re.sub(r"t\d+", "t", one[1])
            text = f"line {one[0]}, {one[1]}{where}:\nPyTorch: {_short(one[2])}\nminigrad: {_short(other[2])}"
            return f"{what} {where}", text, _kind(program, one)
    if len(expected) != len(found):
        rest = expected[len(found) :] or found[len(expected) :]
        return "events", f"only one of them goes on: {_short(rest[0])}", _kind(program, rest[0])
    return None


class _Comparison:
    def __init__(self, program, expected):
        types = {each.get("dtype") or each.get("second order") for each in _tensors([seen for _, _, seen in expected])}
        self.least = "float16" if "torch.float16" in types else "float32" if "torch.float32" in types else "float64"
        self.tolerance_of_texts = 1e-2 if self.least == "float16" else 2e-3
        self.factor = program.tolerance

    def where(self, one, other):
        """Where in two seen things the first difference is, as a text such as `[1] shape`; empty if nowhere."""
        if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
            return "" if self.are_close(one, other, self.factor) else " "
        if isinstance(one, dict) and isinstance(other, dict):
            return self.in_tensors(one, other)
        if isinstance(one, list | tuple) and isinstance(other, list | tuple):
            if len(one) != len(other):
                return " length"
            places = (
                f"[{number}]{where}"
                for number, pair in enumerate(zip(one, other, strict=True))
                if (where := self.where(*pair))
            )
            return next(places, "")
        if isinstance(one, str) and isinstance(other, str):
            return "" if are_close_texts(one, other, self.tolerance_of_texts) else " "
        return "" if type(one) is type(other) and one == other else " "

    def in_tensors(self, one, other):
        for key in sorted(one.keys() | other.keys()):
            if key not in ("values", "text") and one.get(key) != other.get(key):
                return f" {key}"
        first, second = one["values"], other["values"]
        factor = self.factor * (10 if "second order" in one else 1)
        if not self.are_close(first, second, factor):
            return " values"
        if "text" in one and one["text"] != other["text"]:
            same = first.tobytes() == second.tobytes()
            if same or not are_close_texts(one["text"], other["text"], self.tolerance_of_texts):
                return " text"
        return ""

    def are_close(self, one, other, factor):
        if one.shape != other.shape or one.dtype.kind != other.dtype.kind:
            return False
        if one.dtype.kind != "f":
            return bool((one == other).all())
        name = max(str(one.dtype), self.least, key=lambda each: TOLERANCES[each])
        largest = max(1.0, abs(one).max(initial=0.0))
        near = abs(one.astype("f8") - other.astype("f8")) <= factor * TOLERANCES[name] * largest
        return bool((near | (one == other) | np.isnan(one) & np.isnan(other)).all())


def _tensors(seen):
    """What was seen of tensors, however deep in lists."""
    if isinstance(seen, dict):
        yield seen
    elif isinstance(seen, list | tuple):
        for each in seen:
            yield from _tensors(each)


def are_close_texts(one, other, tolerance):
    """Whether two texts are the same but for the last digits of their numbers, and the spaces that align them."""
    if "output 0 of AsStrided" in one:  # a view's node, if anything still keeps that; else the node that saved it
        other = re.sub(r"output 0 of \w+", "output 0 of AsStrided", other)
    if re.sub(r"\s+", "", NUMBER.sub("#", one)) != re.sub(r"\s+", "", NUMBER.sub("#", other)):
        return False
    numbers = zip(map(float, NUMBER.findall(one)), map(float, NUMBER.findall(other)), strict=True)
    return all(abs(first - second) <= tolerance * max(1.0, abs(first)) for first, second in numbers)


def _kind(program, event):
    """The kind of the line that an event comes from."""
    kinds = program.lines[event[0]].kinds if event[0] < len(program.lines) else ()
    return kinds[0] if kinds else ""


def _short(seen):
    if isinstance(seen, dict):
        return (
            "{"
            + ", ".join(f"{key}: {value!r}" for key, value in seen.items() if key != "text")
            + "}\n"
            + seen.get("text", "")
        )
    return repr(seen)
