"""What figures that move have in common: a matplotlib picture under sliders, and the same in a sentence.

Moving a slider needs a kernel. Where there is none, the first state stays as an image. Each figure says in words what
it shows, for who does not see it, and says it again at every move.
"""

import io
from functools import cache, partial
from html import escape

from minigrad.pictures.looks import DARK, LIGHT
from minigrad.pictures.page import still_image
from minigrad.pictures.stepper import with_fallback
from minigrad.words import get_language, say, speaking

# The colours of figures, which a dark page exchanges.
INK, QUIET, POINT = LIGHT["text"], LIGHT["quiet"], LIGHT["flow"]
CURVE, PAPER = LIGHT["leaf"][1], LIGHT["paper"]
IN_THE_DARK = {
    INK: DARK["text"],
    QUIET: DARK["quiet"],
    POINT: DARK["flow"],
    CURVE: DARK["leaf"][1],
    PAPER: DARK["paper"],
}
STYLES = ["-", "--", ":", "-."]  # lines differ in more than their colour

LOOK = {
    "axes.edgecolor": INK,
    "axes.facecolor": "none",
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "figure.facecolor": PAPER,
    "font.size": 11,
    "savefig.facecolor": PAPER,
    "svg.fonttype": "none",
    "svg.hashsalt": "minigrad",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


def moving(paint, tell, sliders, language=None):
    """A figure that `paint(figure, **values)` draws and `tell(**values)` says in words.

    `sliders` maps the name of a value to where it begins, its least, its greatest, and its step; whole numbers stay so.
    Raises `ImportError`, with the cure, where `ipywidgets` is missing.
    """
    with speaking(language or get_language()):
        return _figure_class()(paint, tell, sliders)


def widgets_package():
    """The package `ipywidgets`, imported when it is needed. Raises `ImportError`, with the cure, if it is missing."""
    try:
        import ipywidgets
    except ImportError as error:
        raise ImportError(say("ipywidgets_missing"), name="ipywidgets") from error
    return ipywidgets


@cache
def _figure_class():
    ipywidgets = widgets_package()

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
            self.first = f"{still_image(self.picture, self.sentence)}<p>{escape(self.sentence)}</p>"
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
                self.picture = svg_of(partial(self.paint, **self.values), self.sentence)
            self.shown.value = f'{self.picture}<p aria-live="polite">{escape(self.sentence)}</p>'

        def __repr__(self):
            return self.sentence

        def _repr_mimebundle_(self, **options):
            """The sliders, and for who has no kernel the picture as it was."""
            return with_fallback(super()._repr_mimebundle_(**options), self.first, repr(self))

    return MovingFigure


def svg_of(paint, sentence):
    """What `paint(figure)` draws with matplotlib, as SVG: the same on every run, said in words by `sentence`, and as
    light or dark as its page."""
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(LOOK):
        figure = Figure(figsize=(7, 4), layout="constrained")
        paint(figure)
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Title": sentence})
    drawn = file.getvalue()
    for number, color in enumerate(IN_THE_DARK):
        drawn = drawn.replace(color.lower(), f"var(--c{number}, {color.lower()})")
    words = f'class="minigrad-figure" role="img" aria-label="{escape(sentence)}" style="max-width:100%;height:auto"'
    return f"<svg {words} {drawn[drawn.index('<svg') + 5 : drawn.rindex('</svg>')]}<style>{_themes()}</style></svg>"


@cache
def _themes():
    """A style sheet that gives the colours their values: those of JupyterLab's theme, else those of the browser's."""
    light, dark = (
        "".join(f"--c{number}:{color};" for number, color in enumerate(colors))
        for colors in (IN_THE_DARK, IN_THE_DARK.values())
    )
    here = ".minigrad-figure"
    return (
        f"@media (prefers-color-scheme: dark){{{here}{{{dark}}}}}"
        f'[data-jp-theme-light="false"] {here}{{{dark}}}[data-jp-theme-light="true"] {here}{{{light}}}'
    )
