"""`stepper`: a backward, one node at a time, in a notebook, in a page of its own, or as a Jupyter widget.

Everything is computed once, here. The picture and what is different in it at each step go to the browser, where
`stepper.js` shows them: stepping asks no kernel. Where no script runs, the picture and a table of the steps stay.
"""

import json
import sys
import zlib
from base64 import b64encode
from functools import cache
from hashlib import sha1
from html import escape
from pathlib import Path

from minigrad.core.tensor import Tensor
from minigrad.pictures.describe import describe
from minigrad.pictures.drawing import DIRECTIONS, option
from minigrad.pictures.frames import frames_of, steps_of
from minigrad.pictures.looks import DARK, LIGHT
from minigrad.pictures.page import page_of, still_image
from minigrad.pictures.svg import Gradients, svg
from minigrad.pictures.trace import Names, named_pairs, trace
from minigrad.protocol import check_tensor
from minigrad.words import get_language, say, speaking

HERE = Path(__file__).parent
LARGE = 120_000  # letters of a picture; a larger one is sent compressed, and nobody could read it as a still image
WORDS = (
    *("first", "previous", "play", "pause", "next", "step", "controls"),
    *("code", "arrives", "from", "before", "rule", "leaves", "grads"),
)


def stepper(out, gradient=None, names=None, *, run=False, direction="down", language=None):
    """Walk through the backward from the tensor `out`, one node at a time.

    At each step: the node, the gradient that comes in (a sum is shown as a sum), the rule of the operation with the
    numbers in it, what goes out, each `.grad` so far, and the line of code that made the node, if that was recorded
    (it is in the notebooks of the course; in scripts: `with minigrad.recording():`). The steps are those of the
    engine's own walk. If one fails, as in a graph that was freed, the last step shows what PyTorch says.

    A tensor that is no single number needs a `gradient` of its shape, as in `out.backward(gradient)`. No `.grad` is
    changed, and the graph can still be used, unless `run=True` asks for a real backward. Hooks are called. `names`,
    `direction` and `language` are as in `draw`. Tensors of real PyTorch are accepted; their hooks are not called.

    Raises `TypeError` when `out` is not a tensor, and `RuntimeError`, as `backward` does, when it has no graph or
    needs a `gradient`.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> stepper(x * x)
    0  backward() starts at the result with the gradient 1.
    1  MulBackward0 receives 1. It sends 3 to the leaf x and 3 to the leaf x.
    2  AccumulateGrad receives 6: x.grad becomes 6.
    """
    check_tensor(out, "stepper")
    named = Names(named_pairs(names), sys._getframe(1))
    with speaking(language or get_language()):
        return Stepper([_Pane(out, gradient, named, run, option("direction", direction, DIRECTIONS))])


def compare(first, second, titles=None, *, names=None, direction="down", language=None):
    """Two backwards side by side, which are stepped through together: the same computation written in two ways.

    `titles` are what stands over them, by default the names of their variables. For the rest see `stepper`.

    >>> import minigrad as torch
    >>> x = torch.tensor(3.0, requires_grad=True)
    >>> square, power = x * x, x**2
    >>> both = compare(square, power)
    """
    for out in (first, second):
        check_tensor(out, "compare")
    named = Names(named_pairs(names), sys._getframe(1))
    titles = titles or [named.of(out) or say("without_name") for out in (first, second)]
    sideways = option("direction", direction, DIRECTIONS)
    with speaking(language or get_language()):
        panes = zip((first, second), titles, strict=True)
        return Stepper([_Pane(out, None, named, False, sideways, title) for out, title in panes])


class _Pane:
    """One graph with its picture and the frames of its backward."""

    def __init__(self, out, gradient, names, run, sideways, title=""):
        graph = trace(out, names)
        self.frames = frames_of(graph, steps_of(out, gradient, run))
        if run and not isinstance(out, Tensor):
            out.backward(gradient)
        self.title = title
        self.description = describe(graph)
        gradients = Gradients(self.frames.flows, {leaf: [text] for leaf, text in self.frames.grads.items()})
        self.heading = say("picture_title", tensor=graph.root.name or say("a_tensor"))
        self.picture = svg(graph, self.heading, self.description, sideways=sideways, gradients=gradients)
        self.note = say("step_ran" if run else "step_rehearsed")
        self.text = "\n".join(f"{number}  {frame['say']}" for number, frame in enumerate(self.frames.frames))

    def data(self, with_words=True):
        """What the browser needs beside the picture; the sentences too, unless they stand in a table of the page."""
        frames = self.frames.frames
        if not with_words:
            frames = [{name: part for name, part in frame.items() if name != "say"} for frame in frames]
        return {
            "title": self.title,
            "note": self.note,
            "frames": frames,
            "tables": self.frames.tables,
            "code": self.frames.code,
        }


class Stepper:
    """A backward to step through. A notebook shows it, `save` writes it, `widget` makes a Jupyter widget of it."""

    def __init__(self, panes):
        self._panes = panes
        self._language = get_language()
        self._words = {name: say(f"stepper_{name}") for name in WORDS}

    def __repr__(self):
        return "\n\n".join(pane.text for pane in self._panes)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": self.html, "text/plain": repr(self)}

    @property
    def html(self):
        """The stepper as a piece of a page: pictures and tables, and the script that brings them to life."""
        is_large = any(len(pane.picture) > LARGE for pane in self._panes)
        panes = [pane.data(with_words=False) | ({"picture": pane.picture} if is_large else {}) for pane in self._panes]
        data = {"style": style(), "words": self._words, "panes": panes}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        key = "s" + sha1(text.encode()).hexdigest()[:10]
        if is_large:
            text = json.dumps(b64encode(zlib.compress(text.encode(), 9)).decode())
        shown = "".join(_still(pane, with_picture=not is_large) for pane in self._panes)
        script = f'{_module()}\nmount("{key}",{text});'.replace("</", "<\\/")
        return f'<div data-minigrad="{key}">{shown}</div><script type="module">{script}</script>'

    def save(self, path):
        """Write a page of its own, which steps in any browser, without a network. Raises `ValueError` if the name does
        not end in `.html`."""
        path = Path(path)
        if path.suffix != ".html":
            raise ValueError(say("unknown_ending", given=path.name, known=".html"))
        title = " · ".join(pane.heading for pane in self._panes)
        path.write_text(page_of(title, self.html, self._language), encoding="utf-8")

    def widget(self):
        """The same as a Jupyter widget, whose `step` can be read, set, observed, and linked to that of others.

        Raises `ImportError`, with the cure, where the package `anywidget` is missing.
        """
        shown = {"style": style(), "words": self._words, "panes": self.widget_panes}
        return _widget_class()(**shown, fallback=self.html, text=repr(self))

    @property
    def widget_panes(self):
        """What a widget shows: set as its `panes`, it takes the place of what it showed before."""
        return [{**pane.data(), "picture": pane.picture} for pane in self._panes]


def _still(pane, with_picture=True):
    """A pane for who runs no script: the picture, and the steps as a table."""
    image = still_image(pane.picture, pane.description) if with_picture else ""
    rows = "".join(f"<tr><td>{n}<td>{escape(frame['say'])}" for n, frame in enumerate(pane.frames.frames))
    title = f"<p><strong>{escape(pane.title)}</strong></p>" if pane.title else ""
    head = f"<thead><tr><th>{say('stepper_step')}<th>{say('stepper_what')}</thead>"
    return f"{title}{image}<table>{head}<tbody>{rows}</tbody></table>"


@cache
def _module():
    return (HERE / "stepper.js").read_text(encoding="utf-8")


@cache
def style():
    """The style sheet: the colours of `looks.py` as variables, and what is made of them."""
    light, dark = (
        f".minigrad-stepper{theme}{{{_variables(colors)}}}" for theme, colors in (("", LIGHT), (".dark", DARK))
    )
    return light + dark + (HERE / "stepper.css").read_text(encoding="utf-8")


def _variables(colors):
    said = []
    for name, color in colors.items():
        name = name.replace("_", "-")
        said += (
            [f"--{name}:{color}"] if isinstance(color, str) else [f"--{name}-fill:{color[0]};--{name}-line:{color[1]}"]
        )
    return ";".join(said)


@cache
def _widget_class():
    try:
        import anywidget
        import traitlets
    except ImportError as error:
        raise ImportError(say("anywidget_missing"), name="anywidget") from error

    class StepperWidget(anywidget.AnyWidget):
        """A stepper whose `step` is shared with the browser."""

        _esm = _module()
        style = traitlets.Unicode().tag(sync=True)
        words = traitlets.Dict().tag(sync=True)
        panes = traitlets.List().tag(sync=True)
        step = traitlets.Int(0).tag(sync=True)
        fallback = traitlets.Unicode()
        text = traitlets.Unicode()

        def _repr_mimebundle_(self, **options):
            """The widget, and for who has none (a saved notebook, an exported page) the stepper as it is in a page."""
            return with_fallback(super()._repr_mimebundle_(**options), self.fallback, self.text)

        def __repr__(self):
            return self.text

    return StepperWidget


def with_fallback(shown, html, text):
    """What a widget shows, and beside it what is shown where there are no widgets."""
    if shown is None:
        return None
    data, metadata = shown if isinstance(shown, tuple) else (shown, {})
    return {**data, "text/html": html, "text/plain": text}, metadata
