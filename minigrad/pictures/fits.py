"""Figures about training: a fit as it went, the loss as a landscape with the way down, and how far a loop is."""

from functools import cache

import numpy as np

from minigrad.pictures.moving import CURVE, PAPER, POINT, QUIET, STYLES, moving, widgets_package
from minigrad.pictures.numbers import array_of, number
from minigrad.pictures.stepper import with_fallback
from minigrad.words import say

CONTOURS = 14
TICKS = -1e4, -1e2, 1e2, 1e4  # of gradients


def watch_fit(xs, ys, predict, steps, *, every=1, language=None):
    """A fit as it went: the data with the curve, the loss and the gradients over the steps, and a slider for the step.

    `steps` has a dictionary for each step: `"loss"`, a number, and `"parameters"` and `"gradients"`, by name.
    `predict(xs, **parameters)` gives the curve. If only one step in so many was kept, `every` says in how many.

    >>> steps = [{"loss": 4.0, "parameters": {"w": 0.0}, "gradients": {"w": -4.0}}]
    >>> steps += [{"loss": 1.0, "parameters": {"w": 1.0}, "gradients": {"w": -2.0}}]
    >>> watch_fit([1.0, 2.0], [2.0, 4.0], lambda xs, w: w * xs, steps).sentence
    'Step 1 of 1: loss 1; gradients w: −2.'
    """
    xs, ys = array_of(xs), array_of(ys)
    losses = [step["loss"] for step in steps]
    gradients = {name: [step["gradients"][name] for step in steps] for name in steps[0]["gradients"]}

    counts = range(0, every * len(steps), every)
    most = max(abs(value) for values in gradients.values() for value in values)

    def paint(figure, step):
        axes = figure.subplot_mosaic([["fit", "loss"], ["fit", "gradients"]])
        axes["fit"].plot(xs, ys, color=QUIET, linewidth=4, alpha=0.5, label=say("figure_data"))
        curve = array_of(predict(xs, **steps[step // every]["parameters"]))
        axes["fit"].plot(xs, curve, color=POINT, linewidth=2, linestyle="--", label=say("figure_curve"))
        axes["fit"].legend(frameon=False)
        axes["loss"].semilogy(counts, losses, color=CURVE)
        axes["loss"].set_title(say("figure_loss"))
        for (name, values), style in zip(gradients.items(), STYLES * len(gradients), strict=False):
            axes["gradients"].plot(counts, values, style, color=CURVE, label=name)
        axes["gradients"].set_yscale("symlog", linthresh=1)  # of both signs, from thousands to nearly nothing
        axes["gradients"].set_yticks([0.0, *(tick for tick in TICKS if abs(tick) <= most)])
        axes["gradients"].legend(frameon=False, fontsize=9, ncols=len(gradients), loc="lower right")
        axes["gradients"].set(title=say("figure_gradients"), xlabel=say("stepper_step"))
        for name in ("loss", "gradients"):
            axes[name].axvline(step, color=POINT, linewidth=2)

    def tell(step):
        now = ", ".join(f"{name}: {number(float(values[step // every]))}" for name, values in gradients.items())
        loss = number(float(losses[step // every]))
        return say("figure_told_fit", step=step, last=counts[-1], loss=loss, gradients=now)

    return moving(paint, tell, {"step": (counts[-1], 0, counts[-1], every)}, language)


def descent(loss, path, *, names, low, high, every=1, language=None):
    """The loss of two weights as a map of contours, the path of a descent on it, and a slider for the step.

    `loss(x, y)` takes two arrays of one shape and gives one, positive; `path` has a pair for each step, `names` are
    those of the two weights, and `low` and `high` pairs that say which part of the map is shown. From one contour to
    the next the loss grows by the same factor. If only one step in so many is in `path`, `every` says in how many.

    >>> bowl = lambda x, y: 1 + x**2 + 4 * y**2
    >>> descent(bowl, [(2.0, 1.0), (1.0, 0.0)], names=("x", "y"), low=(-3, -3), high=(3, 3)).sentence
    'Step 1 of 1: x = 1, y = 0, loss 2.'
    """
    across, up = np.meshgrid(*(np.linspace(*ends, 80) for ends in zip(low, high, strict=True)))
    heights = np.log(loss(across, up)).round(9)  # a last digit decides whether a contour closes: alike everywhere
    xs, ys = np.array(path, float).T
    last = every * (len(xs) - 1)

    def paint(figure, step):
        axes = figure.add_subplot()
        axes.contour(across, up, heights, levels=CONTOURS, colors=QUIET, linewidths=0.8, linestyles="solid")
        axes.plot(xs[: step // every + 1], ys[: step // every + 1], "-", color=CURVE, linewidth=2)
        axes.plot(xs[0], ys[0], "s", color=CURVE, markersize=8, label=say("figure_start"))
        axes.plot(xs[step // every], ys[step // every], "o", color=POINT, markersize=9, label=say("figure_here"))
        axes.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), xlabel=names[0], ylabel=names[1])
        axes.legend(facecolor=PAPER, edgecolor="none", framealpha=1)  # the contours run under it

    def tell(step):
        here = xs[[step // every]], ys[[step // every]]
        places = ", ".join(f"{name} = {number(float(of[0]))}" for name, of in zip(names, here, strict=True))
        return say("figure_told_descent", step=step, last=last, places=places, loss=number(float(loss(*here)[0])))

    return moving(paint, tell, {"step": (last, 0, last, every)}, language)


def progress(steps):
    """Go through `steps`, a range or a list, under a bar that says how far the loop is.

    The bar needs a notebook with a kernel; elsewhere it is a line that says how many steps there are. Raises
    `ImportError`, with the cure, where `ipywidgets` is missing.

    >>> sum(progress(range(4)))  # doctest: +ELLIPSIS
    4 steps...6
    """
    from IPython.display import display

    bar = _bar_class()(min=0, max=len(steps))
    display(bar)
    for place, step in enumerate(steps):
        if place % max(1, len(steps) // 100) == 0:  # each change is a message to the browser
            bar.value = place
        yield step
    bar.value = len(steps)


@cache
def _bar_class():
    ipywidgets = widgets_package()

    class Bar(ipywidgets.IntProgress):
        """A bar, and for who has no kernel the number of steps."""

        def __repr__(self):
            return say("figure_steps", count=self.max)

        def _repr_mimebundle_(self, **options):
            return with_fallback(super()._repr_mimebundle_(**options), f"<p>{self!r}</p>", repr(self))

    return Bar
