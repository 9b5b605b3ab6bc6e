"""`draw`: the picture of a graph, which any notebook shows and any browser opens, with no program but Python."""

import re
import sys
from html import escape
from pathlib import Path

from minigrad.pictures.collapse import collapsed, inside
from minigrad.pictures.describe import describe
from minigrad.pictures.dot_layout import laid_out_by_dot
from minigrad.pictures.layout import layered
from minigrad.pictures.page import page_of
from minigrad.pictures.svg import notes_of, svg
from minigrad.pictures.trace import Names, named_pairs, trace
from minigrad.pictures.tree import tree_lines
from minigrad.protocol import check_tensor
from minigrad.words import get_language, say, speaking

MOST_INSIDE = 24  # nodes that are drawn of what a box holds
OPEN_AT_CLICK = """
for (const box of document.querySelectorAll("#KEY .group")) {
  box.style.cursor = "pointer";
  box.addEventListener("click", () => {
    const part = document.querySelector(`[data-of="KEY-${box.dataset.box}"]`);
    part.open = !part.open;
    if (part.open) part.scrollIntoView({ block: "nearest" });
  });
}
"""
DIRECTIONS = {"down": False, "right": True}
ENGINES = {"own": layered, "dot": laid_out_by_dot}
THEMES = {"auto": "auto", "light": "light", "dark": "dark"}


def draw(
    out,
    names=None,
    *,
    values=True,
    saved=False,
    direction="down",
    theme="auto",
    max_nodes=150,
    engine="own",
    language=None,
):
    """The graph that leads to the tensor `out` as a picture: leaves on top, `out` at the bottom.

    An arrow is a value on its way forward; `backward` walks the arrows against their direction. Names are found in the
    caller's variables, or given: `names={"w": w}`. With `values` each box shows the numbers that are in it: of leaves
    and of `out` those that they hold now, of a `grad_fn` those that it made, if that was recorded (it is in the
    notebooks of the course; in scripts: `with minigrad.recording():`). With `saved` there is a note for each tensor
    that a `grad_fn` keeps for its backward.

    In a graph of more than `max_nodes` nodes what is done over and over becomes one box, which says how many nodes it
    holds; a notebook and a page open it at a click. With `max_nodes=None` everything is drawn.

    `engine="dot"` takes the places of boxes and lines from Graphviz, if its program `dot` is there: the picture may
    then differ from one machine to the next. Our own layout needs nothing and is the same everywhere.

    `direction` is "down" or "right", `theme` "light", "dark" or "auto" (as the reader's browser is), `language` "es" or
    "en". Tensors of real PyTorch are accepted. Raises `TypeError` when `out` is not a tensor, and `ValueError` for
    another direction, theme or engine.

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
    look = {
        "sideways": option("direction", direction, DIRECTIONS),
        "theme": option("theme", theme, THEMES),
        "lay_out": option("engine", engine, ENGINES),
    }
    with speaking(language or get_language()):
        return Drawing(trace(out, named), named, values=values, saved=saved, max_nodes=max_nodes, **look)


def option(what, given, known):
    """What an option of that name means, out of a table. Raises `ValueError`, which says what there is."""
    if given not in known:
        raise ValueError(say("unknown_option", what=what, given=repr(given), known=", ".join(map(repr, known))))
    return known[given]


class Drawing:
    """A picture of a graph as it was when it was drawn: shown by notebooks, printed as text, saved as a file."""

    def __init__(self, graph, names, *, saved=False, max_nodes=None, **look):
        self._traced = graph, names, saved
        small, groups = collapsed(graph, max_nodes) if max_nodes else (graph, {})
        self.description = describe(graph)
        self._heading = say("picture_title", tensor=graph.root.name or say("a_tensor"))
        notes = notes_of(small, names) if saved else ()
        self.svg = svg(small, self._heading, self.description, notes=notes, groups=groups, **look)
        self._text = self.description if groups else "\n".join(tree_lines(graph))
        self._parts = [self._part(graph, number, group, look) for number, group in groups.items()]
        self._language = get_language()

    def _part(self, graph, number, group, look):
        """What a box that stands for several nodes opens into: its number, what is said of it, and its picture."""
        part, shown = inside(graph, group, MOST_INSIDE)
        functions = sum(node.kind == "function" for node in group.members)
        said = say("group_open", functions=functions, repeats=group.repeats)
        if shown < group.repeats:
            said += ". " + say("group_part", shown=shown, repeats=group.repeats)
        return number, said, svg(part, said, said, **look)

    def __repr__(self):
        return self._text

    def _repr_mimebundle_(self, include=None, exclude=None):
        shown = {"image/svg+xml": self.svg, "text/plain": self._text}
        return {"text/html": self.html, **shown} if self._parts else shown

    @property
    def html(self):
        """The picture as a piece of a page. What its boxes hold stands under it, and opens at a click."""
        if not self._parts:
            return self.svg
        key = re.search('id="(g[0-9a-f]+)"', self.svg)[1]
        parts = "".join(
            f'<details data-of="{key}-{number}"><summary>{escape(said)}</summary>{picture}</details>'
            for number, said, picture in self._parts
        )
        return f"<div>{self.svg}{parts}</div><script>{OPEN_AT_CLICK.replace('KEY', key)}</script>"

    def save(self, path):
        """Write the picture to a file, of the kind that its name ends in: `.svg`, `.png`, `.html`, or `.dot`, which is
        the text of `make_dot`.

        Raises `ValueError` for any other ending, and `ImportError`, with the cure, for `.png` where the package
        `resvg-py` is missing, and for `.dot` where `graphviz` is.
        """
        path = Path(path)
        writers = {
            ".svg": lambda: self.svg.encode(),
            ".png": self._png,
            ".html": lambda: self._page().encode(),
            ".dot": self._dot,
        }
        if path.suffix not in writers:
            raise ValueError(say("unknown_ending", given=path.name, known=", ".join(writers)))
        path.write_bytes(writers[path.suffix]())

    def _page(self):
        return page_of(self._heading, f"{self.html}\n<p>{escape(self.description)}</p>", self._language)

    def _dot(self):
        from minigrad.pictures.dot import digraph  # which shows our pictures where the program dot is missing

        graph, names, is_saved = self._traced
        with speaking(self._language):
            return digraph(graph, names, show_saved=is_saved).source.encode()

    def _png(self):
        try:
            import resvg_py
        except ImportError as error:
            raise ImportError(say("resvg_missing"), name="resvg_py") from error
        return bytes(resvg_py.svg_to_bytes(svg_string=self.svg, zoom=2))
