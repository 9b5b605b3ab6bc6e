"""A verdict as a student sees it: what it is, the evidence, hints that open one by one, and the lesson to reread."""

from html import escape

from minigrad.checks.compare import plain, text_of
from minigrad.checks.picture import first_wrong_edge
from minigrad.notebook import shell
from minigrad.pictures.looks import LIGHT
from minigrad.words import get_language, say, speaking
from minigrad.words.hints import HINTS

STYLE = "border-left:5px solid {color};padding:.5em .9em;margin:.3em 0;line-height:1.45;max-width:52em"
COLORS = {"right": LIGHT["done"], "missing": LIGHT["constant"][1]}  # what is said, and its sign, says it too
SIGNS = {"right": "✓", "missing": "…"}
NO_RESULT = ("raised", "endless", "nothing", "no_operation", "forward_nothing", "backward_missing")
WHOLE = "white-space:nowrap"
SIGN = f"<span style='{WHOLE};margin-right:.8em'>{{}}</span>"


def show(shown):
    """Display it in a notebook, print it elsewhere."""
    if shell() is None:
        print(shown)
        return
    from IPython.display import display

    display(shown)


class Shown:
    """A verdict in words: `_repr_html_` for a notebook, `repr` for a terminal."""

    def __init__(self, verdict):
        self.verdict, self.language = verdict, get_language()
        exercise, diagnosis = verdict.exercise, verdict.diagnosis
        self.heading = f"{SIGNS.get(diagnosis, '✗')} {exercise.key} · {say('check_' + _kind(diagnosis))}"
        if 0 < verdict.credit < 1:
            self.heading += f" · {say('check_part', credit=f'{verdict.credit:g}')}"
        words = {"name": exercise.asks, **verdict.words}
        self.sentence = say(f"diagnosis_{diagnosis}", **words)
        self.evidence = list(self.rows())
        self.hints = HINTS[exercise.key][self.language] if diagnosis != "right" else ()
        self.repaired = say("check_repaired", names=", ".join(verdict.repaired)) if verdict.repaired else ""

    def rows(self):
        """The evidence, as pairs of what it is and what it says, a line or several."""
        verdict = self.verdict
        if verdict.diagnosis in ("right", "missing", "could_not_check"):
            return
        if verdict.inputs and not verdict.exercise.is_value:
            texts = [text_of(plain(each)) for each in verdict.inputs]
            names = next((names for names in verdict.names if len(names) == len(texts)), ())
            texts = [f"{name} = {text}" for name, text in zip(names, texts, strict=True)] if names else texts
            yield say("check_inputs"), texts
        if verdict.words.get("line"):
            yield say("check_line"), [verdict.words["line"]]
        if verdict.diagnosis in NO_RESULT:
            return
        yield say("check_got"), [text_of(verdict.got)]
        if not verdict.exercise.is_value:  # a prediction is not told: the next try would be no try
            yield say("check_want"), [text_of(verdict.want)]

    def __repr__(self):
        lines = [self.heading, self.sentence, *(f"  {what}: {', '.join(texts)}" for what, texts in self.evidence)]
        if self.repaired:
            lines.append(self.repaired)
        if self.hints:
            lines += [f"{say('check_hint')}: {self.hints[0]}", self.reread()]
        return "\n".join(lines)

    def reread(self):
        return say("check_reread", lesson=self.verdict.exercise.lesson[:2])

    def _repr_html_(self):
        parts = [f"<p style='margin:0'><strong>{escape(self.heading)}</strong></p>", f"<p>{_marked(self.sentence)}</p>"]
        if self.evidence:
            parts.append(f"<table>{''.join(_row(*each) for each in self.evidence)}</table>")
        graph = self.graph()
        if not graph:
            parts.append(self.map())
        if self.repaired:
            parts.append(f"<p>{escape(self.repaired)}</p>")
        if self.hints:
            parts.append(self.opened(0))
            stem = self.verdict.exercise.lesson
            link = f"../../notebooks/{self.language}/{stem}.ipynb"
            parts.append(f"<p><a href='{link}'>{escape(self.reread())}</a></p>")
        parts.append(graph)  # large: it must not push the hints off the screen
        color = COLORS.get(self.verdict.diagnosis, LIGHT["flow"])
        return f"<div role='status' style='{STYLE.format(color=color)}'>{''.join(parts)}</div>"

    def opened(self, number):
        """A hint, with the next one inside it, to be opened after it."""
        if number == len(self.hints):
            return ""
        title = f"{say('check_hint')} {number + 1}"
        inner = f"<p>{_marked(self.hints[number])}</p>{self.opened(number + 1)}"
        return f"<details><summary>{escape(title)}</summary>{inner}</details>"

    def graph(self):
        """The graph on which gradients go back, with the first wrong ones marked."""
        with speaking(self.language):
            return first_wrong_edge(self.verdict)

    def map(self):
        """Where an array is wrong, number by number."""
        with speaking(self.language):
            return self.verdict.map._repr_html_() if self.verdict.map else ""


def _row(what, texts):
    """A row of the evidence."""
    lines = "<br>".join(f"<code>{escape(text)}</code>" for text in texts)
    title = f"<th scope='row' style='text-align:left;{WHOLE}'>{escape(what)}</th>"
    return f"<tr>{title}<td style='text-align:left'>{lines}</td></tr>"


def _kind(diagnosis):
    return diagnosis if diagnosis in ("right", "missing") else "wrong"


def _marked(sentence):
    """A sentence as HTML: what stands between backticks as code."""
    pieces = escape(sentence).split("`")
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


class Progress:
    """What is done: a line for each lesson, a sign for each exercise."""

    def __init__(self, keys, credits):
        self.lessons = {}
        for key in keys:
            self.lessons.setdefault(key[:2], []).append((key, credits.get(key)))

    def rows(self):
        for lesson, exercises in self.lessons.items():
            done = sum(credit == 1 for _, credit in exercises)
            signs = [f"{key} {_sign(credit)}" for key, credit in exercises]
            yield say("progress_lesson", lesson=lesson), say("progress_done", done=done, all=len(exercises)), signs

    def __repr__(self):
        lines = [f"{lesson}  {done}   {'   '.join(signs)}" for lesson, done, signs in self.rows()]
        return "\n".join([*lines, say("progress_signs")])

    def _repr_html_(self):
        rows = "".join(
            f"<tr><th scope='row' style='{WHOLE}'>{escape(lesson)}</th><td style='{WHOLE}'>{escape(done)}</td>"
            f"<td style='text-align:left'>{' '.join(map(SIGN.format, signs))}</td></tr>"
            for lesson, done, signs in self.rows()
        )
        return f"<table>{rows}</table><p>{escape(say('progress_signs'))}</p>"


def _sign(credit):
    if credit is None:
        return "○"
    return "✓" if credit == 1 else f"{credit:.0%}" if credit else "✗"
