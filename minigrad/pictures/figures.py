"""Figures that move: a matplotlib picture under sliders, and the same in a sentence.

Moving a slider needs a kernel. Where there is none, the first state stays as a picture. Each figure says in words what
it shows, for who does not see it, and says it again at every move.
"""

import io
from functools import cache, partial
from html import escape

import numpy as np

from minigrad.create import tensor
from minigrad.pictures.looks import LIGHT
from minigrad.pictures.numbers import array_of, number, short
from minigrad.pictures.stepper import with_fallback
from minigrad.pictures.trace import is_tensor
from minigrad.words import get_language, say, speaking

INK, CURVE, POINT, QUIET = LIGHT["text"], LIGHT["leaf"][1], LIGHT["flow"], LIGHT["quiet"]
STYLES = ["-", "--", ":", "-."]  # lines differ in more than their colour


def tangent(f, *, at=1.0, h=0.5, low=-3.0, high=3.0, language=None):
    """The curve of `f` with its tangent at a point, and the line through that point and the one that lies `h` beside.

    `f` takes a tensor of one element and returns one. The slope of the tangent is that of `backward`; the other is
    measured: the smaller `h`, the closer they are, until rounding takes over. Sliders move the point and `h`.

    >>> figure = tangent(lambda x: x**2, at=1.0, h=0.5)
    >>> figure.sentence
    'At x = 1 the slope is 2. A nudge of h = 0.5 measures (2.25 − 1) / 0.5 = 2.5.'
    """
    curve = np.linspace(low, high, 200)
    heights = np.array([f(tensor(float(x))).item() for x in curve])

    def measured(at, h):
        point = tensor(at, requires_grad=True)
        out = f(point)
        out.backward()
        return {"height": out.item(), "slope": point.grad.item(), "beside": f(tensor(at + h)).item()}

    def paint(figure, at, h):
        axes, found = figure.add_subplot(), measured(at, h)
        here, there = (at, found["height"]), (at + h, found["beside"])
        axes.plot(curve, heights, color=CURVE, linewidth=2)
        axes.axline(here, slope=found["slope"], color=INK, label=say("figure_tangent"))
        axes.axline(here, there, color=POINT, linestyle="--", label=say("figure_nudge"))
        axes.plot(*zip(here, there, strict=True), "o", color=POINT, markersize=7)
        spread = 0.1 * max(np.ptp(heights), 1e-9)
        axes.set(xlim=(low, high), ylim=(heights.min() - spread, heights.max() + spread), xlabel="x")
        axes.legend(frameon=False)

    def tell(at, h):
        found = measured(at, h) | {"at": at, "h": h}
        found["measured"] = (found["beside"] - found["height"]) / h
        texts = {name: number(value) for name, value in found.items()}
        if found["height"] < 0:
            texts["height"] = f"({texts['height']})"
        return say("figure_told_tangent", **texts)

    sliders = {"at": (at, low, high, 0.1), "h": (h, 0.01, 2.0, 0.01)}
    return moving(paint, tell, sliders, language)


def watch_fit(xs, ys, predict, steps, *, language=None):
    """A fit as it went: the data with the curve, and the loss and the gradients over the steps, under a slider.

    `steps` has a dictionary for each step: `"loss"`, a number, and `"parameters"` and `"gradients"`, by name.
    `predict(xs, **parameters)` gives the curve.

    >>> steps = [{"loss": 4.0, "parameters": {"w": 0.0}, "gradients": {"w": -4.0}}]
    >>> steps += [{"loss": 1.0, "parameters": {"w": 1.0}, "gradients": {"w": -2.0}}]
    >>> watch_fit([1.0, 2.0], [2.0, 4.0], lambda xs, w: w * xs, steps).sentence
    'Step 0 of 1: loss 4; gradients w: −4.'
    """
    xs, ys = _array(xs), _array(ys)
    losses = [step["loss"] for step in steps]
    gradients = {name: [step["gradients"][name] for step in steps] for name in steps[0]["gradients"]}

    def paint(figure, step):
        axes = figure.subplot_mosaic([["fit", "loss"], ["fit", "gradients"]])
        axes["fit"].plot(xs, ys, color=QUIET, linewidth=4, alpha=0.5, label=say("figure_data"))
        curve = _array(predict(xs, **steps[step]["parameters"]))
        axes["fit"].plot(xs, curve, color=POINT, linewidth=2, linestyle="--", label=say("figure_curve"))
        axes["fit"].legend(frameon=False)
        axes["loss"].semilogy(losses, color=CURVE)
        axes["loss"].set_title(say("figure_loss"))
        for (name, values), style in zip(gradients.items(), STYLES * len(gradients), strict=False):
            axes["gradients"].plot(values, style, color=CURVE, label=name)
        axes["gradients"].legend(frameon=False, fontsize=9)
        axes["gradients"].set(title=say("figure_gradients"), xlabel=say("stepper_step"))
        for name in ("loss", "gradients"):
            axes[name].axvline(step, color=POINT, linewidth=2)

    def tell(step):
        now = ", ".join(f"{name}: {number(float(values[step]))}" for name, values in gradients.items())
        loss = number(float(losses[step]))
        return say("figure_told_fit", step=step, last=len(steps) - 1, loss=loss, gradients=now)

    return moving(paint, tell, {"step": (0, 0, len(steps) - 1, 1)}, language)


def jacobian_map(jacobian, v=None, *, language=None):
    """A Jacobian as a heat map, with `v` on its left and `vᵀJ`, which `backward(v)` gives, under it; a slider for each
    number of `v`.

    >>> jacobian_map([[1.0, 2.0], [0.0, 3.0]], [1.0, 10.0]).sentence
    'v = [1, 10], and so vᵀJ = [1, 32].'
    """
    jacobian = _array(jacobian)
    v = np.ones(len(jacobian)) if v is None else _array(v)

    def paint(figure, **values):
        axes, left = figure.add_subplot(), np.array([*values.values()])
        most = 1.7 * max(np.abs(jacobian).max(), 1e-9)  # no cell so dark that its number could not be read
        axes.imshow(jacobian, cmap="coolwarm", vmin=-most, vmax=most)
        for (row, column), each in np.ndenumerate(jacobian):
            axes.text(column, row, number(float(each)), ha="center", va="center", color=INK)
        axes.set_yticks(range(len(left)), [f"v{_index(i)} = {number(float(each))}" for i, each in enumerate(left)])
        below = [f"{number(float(each))}" for each in left @ jacobian]
        axes.set_xticks(range(jacobian.shape[1]), below)
        axes.set(xlabel="vᵀJ", title="J")

    def tell(**values):
        left = np.array([*values.values()])
        return say("figure_told_jacobian", v=short(left), product=short(left @ jacobian))

    sliders = {f"v{_index(i)}": (float(each), -10.0, 10.0, 0.1) for i, each in enumerate(v)}
    return moving(paint, tell, sliders, language)


def _index(i):
    return chr(ord("₀") + i)


def _array(values):
    return array_of(values) if is_tensor(values) else np.asarray(values, float)


def moving(paint, tell, sliders, language=None):
    """A figure that `paint(figure, **values)` draws and `tell(**values)` says in words.

    `sliders` maps the name of a value to where it begins, its least, its greatest, and its step; whole numbers stay so.
    Raises `ImportError`, with the cure, where `ipywidgets` is missing.
    """
    with speaking(language or get_language()):
        return _figure_class()(paint, tell, sliders)


@cache
def _figure_class():
    try:
        import ipywidgets
    except ImportError as error:
        raise ImportError(say("ipywidgets_missing"), name="ipywidgets") from error

    class MovingFigure(ipywidgets.VBox):
        """Sliders, the picture that they change, and the sentence that says it."""

        def __init__(self, paint, tell, sliders):
            self.paint, self.tell, self.language = paint, tell, get_language()
            self.sliders = [self.slider(name, *limits) for name, limits in sliders.items()]
            self.names = list(sliders)
            self.shown = ipywidgets.HTML()
            for slider in self.sliders:
                slider.observe(self.redraw, "value")
            self.redraw()
            self.first = self.shown.value
            super().__init__([*self.sliders, self.shown])

        def slider(self, name, value, low, high, step):
            """A slider for whole numbers if the first value is one."""
            kind = ipywidgets.IntSlider if isinstance(value, int) else ipywidgets.FloatSlider
            return kind(value=value, min=low, max=high, step=step, description=name)

        @property
        def values(self):
            """What the sliders show now."""
            return dict(zip(self.names, (slider.value for slider in self.sliders), strict=True))

        def redraw(self, change=None):
            """Draw the picture for what the sliders show, and say it."""
            with speaking(self.language):
                self.sentence = self.tell(**self.values)
                picture = svg_of(partial(self.paint, **self.values), self.sentence)
            self.shown.value = f'{picture}<p aria-live="polite">{escape(self.sentence)}</p>'

        def __repr__(self):
            return self.sentence

        def _repr_mimebundle_(self, **options):
            """The sliders, and for who has no kernel the picture as it was."""
            return with_fallback(super()._repr_mimebundle_(**options), self.first, repr(self))

    return MovingFigure


def svg_of(paint, sentence):
    """What `paint(figure)` draws with matplotlib, as SVG that is the same on every run and says `sentence` in words."""
    import matplotlib
    from matplotlib.figure import Figure

    look = {"svg.hashsalt": "minigrad", "svg.fonttype": "none", "font.size": 11, "axes.spines.top": False}
    with matplotlib.rc_context({**look, "axes.spines.right": False}):
        figure = Figure(figsize=(7, 4), layout="constrained")
        paint(figure)
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Title": sentence})
    drawn = file.getvalue()
    words = f'role="img" aria-label="{escape(sentence)}" style="max-width:100%;height:auto"'
    return f"<svg {words} {drawn[drawn.index('<svg') + 5 :]}"
