"""Pictures of the backward graph: drawn (`draw`), as text (`print_graph`) and as Graphviz' DOT (`make_dot`); the walk
through it (`stepper`, `compare`, `explore`), written out (`derive`); and figures that move (`tangent`,
`nudge_error`, `jacobian_map`, `watch_fit`, `descent`,
`progress`).

They read a graph through what PyTorch itself offers to everybody, so they draw real PyTorch graphs too.
Start with `trace.py`, which says what a graph is; the other files only show it.
"""

from minigrad.pictures.derive import derive
from minigrad.pictures.dot import make_dot
from minigrad.pictures.drawing import draw
from minigrad.pictures.explore import explore
from minigrad.pictures.figures import jacobian_map, nudge_error, tangent
from minigrad.pictures.fits import descent, progress, watch_fit
from minigrad.pictures.stepper import compare, stepper
from minigrad.pictures.tree import print_graph

__all__ = [
    "compare",
    "descent",
    "derive",
    "draw",
    "explore",
    "jacobian_map",
    "make_dot",
    "nudge_error",
    "print_graph",
    "progress",
    "stepper",
    "tangent",
    "watch_fit",
]
