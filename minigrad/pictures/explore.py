"""`explore`: a computation whose inputs are sliders, and the stepper through its backward, made anew at each move."""

import inspect
from functools import cache

from minigrad.create import tensor
from minigrad.pictures.moving import widgets_package
from minigrad.pictures.stepper import stepper, with_fallback
from minigrad.words import get_language, speaking


def explore(compute, *, low=-5.0, high=5.0, language=None, **values):
    """A slider for each input of `compute`, and under them the stepper through the backward from its result.

    `compute` takes tensors, one for each slider, and returns a tensor of one element. `values` are where the sliders
    begin, by the names of its arguments; they go from `low` to `high`. Moving a slider needs a kernel; where there is
    none, the stepper stays as it was. Raises `TypeError` if the values are not those that `compute` takes, and
    `ImportError`, with the cure, where `ipywidgets` or `anywidget` are missing.

    >>> shown = explore(lambda a, b: a * b + a, a=2.0, b=3.0)
    >>> [slider.description for slider in shown.sliders]
    ['a', 'b']
    """
    inspect.signature(compute).bind(**values)
    with speaking(language or get_language()):
        return _explorer_class()(compute, low, high, values, get_language())


@cache
def _explorer_class():
    ipywidgets = widgets_package()

    class Explorer(ipywidgets.VBox):
        """Sliders and a stepper. `step`, `sliders` and `stepper` can be used from Python too."""

        def __init__(self, compute, low, high, values, language):
            self.compute, self.language = compute, language
            options = {"min": low, "max": high, "step": 0.1, "continuous_update": False}
            self.sliders = [
                ipywidgets.FloatSlider(value=value, description=name, **options) for name, value in values.items()
            ]
            first = self.stepper_now()
            self.widget, self.fallback, self.text = first.widget(), first.html, repr(first)
            for slider in self.sliders:
                slider.observe(self.redraw, "value")
            super().__init__([*self.sliders, self.widget])

        def stepper_now(self):
            """The stepper for the values that the sliders show."""
            inputs = {slider.description: tensor(slider.value, requires_grad=True) for slider in self.sliders}
            out = self.compute(**inputs)
            return stepper(out, names=inputs, language=self.language)

        def redraw(self, change):
            """Compute again, and show the same step of the new backward."""
            self.widget.panes = self.stepper_now().widget_panes

        def __repr__(self):
            return self.text

        def _repr_mimebundle_(self, **options):
            """The sliders, and for who has no kernel the stepper as it was."""
            return with_fallback(super()._repr_mimebundle_(**options), self.fallback, self.text)

    return Explorer
