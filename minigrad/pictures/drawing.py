"""`draw`: the picture of a graph, which any notebook shows and any browser opens, with no program but Python."""

import io
import sys
from html import escape
from pathlib import Path

from minigrad.pictures.describe import describe
from minigrad.pictures.svg import notes_of, svg
from minigrad.pictures.trace import Names, check_tensor, named_pairs, trace
from minigrad.pictures.tree import tree_lines
from minigrad.words import get_language, say, speaking

DIRECTIONS = {"down": False, "right": True}
THEMES = {"auto": "auto", "light": "light", "dark": "dark"}


def draw(out, names=None, *, values=True, saved=False, direction="down", theme="auto", language=None):
    """The graph that leads to the tensor `out` as a picture: leaves on top, `out` at the bottom.

    An arrow is a value on its way forward; `backward` walks the arrows against their direction. Names are found in the
    caller's variables, or given: `names={"w": w}`. With `values` each box shows the numbers that are in it: of leaves
    and of `out` those that they hold now, of a `grad_fn` those that it made, if that was recorded (it is in the
    notebooks of the course; in scripts: `with minigrad.recording():`). With `saved` there is a note for each tensor
    that a `grad_fn` keeps for its backward.

    `direction` is "down" or "right", `theme` "light", "dark" or "auto" (as the reader's browser is), `language` "es" or
    "en". Tensors of real PyTorch are accepted. Raises `TypeError` when `out` is not a tensor, and `ValueError` for
    another direction or theme.

    >>> import minigrad as torch
    >>> x = torch.ones(2, requires_grad=True)
    >>> picture = draw((x * x).sum())
    >>> print(picture)
    SumBackward0
    │
    MulBackward0
    ├─[0] (1) AccumulateGrad  leaf x, shape [2]
    └─[1] (1) the same AccumulateGrad
    >>> picture.svg[:4]
    '<svg'
    """
    check_tensor(out, "draw")
    named = Names(named_pairs(names), sys._getframe(1))
    look = {"sideways": option("direction", direction, DIRECTIONS), "theme": option("theme", theme, THEMES)}
    with speaking(language or get_language()):
        return Drawing(trace(out, named), named, values=values, saved=saved, **look)


def option(what, given, known):
    """What an option of that name means, out of a table. Raises `ValueError`, which says what there is."""
    if given not in known:
        raise ValueError(say("unknown_option", what=what, given=repr(given), known=", ".join(map(repr, known))))
    return known[given]


class Drawing:
    """A picture of a graph as it was when it was drawn: shown by notebooks, printed as text, saved as a file."""

    def __init__(self, graph, names, *, saved=False, **look):
        self.description = describe(graph)
        heading = say("picture_title", tensor=graph.root.name or say("a_tensor"))
        self.svg = svg(graph, heading, self.description, notes=notes_of(graph, names) if saved else (), **look)
        self._text = "\n".join(tree_lines(graph))
        self._language = get_language()

    def __repr__(self):
        return self._text

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"image/svg+xml": self.svg, "text/plain": self._text}

    def save(self, path):
        """Write the picture to a file, of the kind that its name ends in: `.svg`, `.png` or `.html`.

        Raises `ValueError` for any other ending, and `ImportError`, with the cure, for `.png` where the package
        `resvg-py` is missing. What `make_dot` gives writes `.dot`, with its own `save`.
        """
        path = Path(path)
        writers = {".svg": lambda: self.svg.encode(), ".png": self._png, ".html": lambda: self._page().encode()}
        if path.suffix not in writers:
            raise ValueError(say("unknown_ending", given=path.name, known=", ".join(writers)))
        path.write_bytes(writers[path.suffix]())

    def _png(self):
        try:
            import resvg_py
        except ImportError as error:
            raise ImportError(say("resvg_missing"), name="resvg_py") from error
        return bytes(resvg_py.svg_to_bytes(svg_string=self.svg, zoom=2))

    def _page(self):
        page = io.StringIO()
        page.write(f'<!doctype html>\n<html lang="{self._language}"><meta charset="utf-8">')
        page.write('<meta name="viewport" content="width=device-width, initial-scale=1">')
        page.write(f"<title>{escape(self.description[:80])}</title>")
        page.write("<style>body{margin:1rem;color-scheme:light dark}svg{display:block;margin:auto}</style>")
        page.write(f"{self.svg}\n<p>{escape(self.description)}</p></html>\n")
        return page.getvalue()
