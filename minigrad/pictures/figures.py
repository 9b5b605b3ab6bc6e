"""Figures about slopes: a tangent beside a nudge, how wrong a nudge is, and a Jacobian between v and vᵀJ."""

import numpy as np

from minigrad.core.element_types import float32, float64
from minigrad.create import tensor
from minigrad.pictures.moving import CURVE, INK, POINT, moving
from minigrad.pictures.numbers import array_of, number, short
from minigrad.words import say

ON_CELLS = "black"  # text on the cells of a heat map, which are light in both themes


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


def nudge_error(f, *, at=1.0, language=None):
    """How far the slope that a nudge of `h` measures is from the true one, over `h`, with 16 digits and with 7.

    `f` takes a tensor of one element and returns one. Each line goes down as long as the nudge is what is wrong, and up
    again where rounding takes over. What is measured is `(f(at + h) − f(at)) / h`; the true slope is that of
    `backward`.

    >>> nudge_error(lambda x: x**2, at=3.0).sentence
    'The error is least with 16 digits at h = 1e−08, and with 7 digits at h = 0.001.'
    """
    point = tensor(at, dtype=float64, requires_grad=True)
    f(point).backward()
    nudges = 10.0 ** -np.arange(1, 18)

    def errors(dtype):
        x = tensor(at, dtype=dtype)
        measured = [((f(x + h) - f(x)) / h).item() for h in nudges]
        return np.abs(np.array(measured) - point.grad.item())

    lines = {digits: errors(dtype) for digits, dtype in ((16, float64), (7, float32))}

    def paint(figure):
        axes = figure.add_subplot()
        for (digits, values), (color, style) in zip(lines.items(), ((CURVE, "o-"), (POINT, "s--")), strict=True):
            shown = np.where(values > 0, values, np.nan)  # a zero has no place on this axis
            axes.loglog(nudges, shown, style, color=color, label=say("figure_digits", digits=digits))
        axes.set(xlabel="h", ylabel=say("figure_error"))
        axes.legend(frameon=False)

    def tell():
        best = [number(float(nudges[np.argmin(values)])) for values in lines.values()]
        return say("figure_told_error", many=best[0], few=best[1])

    return moving(paint, tell, {}, language)


def jacobian_map(jacobian, v=None, *, language=None):
    """A Jacobian as a heat map, with `v` on its left and `vᵀJ`, which `backward(v)` gives, under it; a slider for each
    number of `v`.

    >>> jacobian_map([[1.0, 2.0], [0.0, 3.0]], [1.0, 10.0]).sentence
    'v = [1, 10], and so vᵀJ = [1, 32].'
    """
    jacobian = array_of(jacobian)
    v = np.ones(len(jacobian)) if v is None else array_of(v)

    def paint(figure, **values):
        axes, left = figure.add_subplot(), np.array([*values.values()])
        most = 1.7 * max(np.abs(jacobian).max(), 1e-9)  # no cell so dark that its number could not be read
        axes.imshow(jacobian, cmap="coolwarm", vmin=-most, vmax=most)
        for (row, column), each in np.ndenumerate(jacobian):
            axes.text(column, row, number(float(each)), ha="center", va="center", color=ON_CELLS)
        axes.set_yticks(range(len(left)), [f"v[{i}] = {number(float(each))}" for i, each in enumerate(left)])
        below = [f"{number(float(each))}" for each in left @ jacobian]
        axes.set_xticks(range(jacobian.shape[1]), below)
        axes.set(xlabel="vᵀJ", title="J")

    def tell(**values):
        left = np.array([*values.values()])
        return say("figure_told_jacobian", v=short(left), product=short(left @ jacobian))

    sliders = {f"v[{i}]": (float(each), -10.0, 10.0, 0.1) for i, each in enumerate(v)}
    return moving(paint, tell, sliders, language)
