"""Cases of rearranging, joining by name and padding."""

import minigrad as torch
from minigrad.ops.padding import pad

ANY = [((2, 3),), ((),), ((0, 2),), ((1,),)]
MATRICES = [((2, 3),), ((3, 2),), ((2, 2, 3),), ((0, 2),), ((1, 1),)]
PAIRS = [((2,), (3,)), ((1,), (0,)), ((), (2,))]

CASES = {
    "flip": (lambda a: a.flip(tuple(range(a.ndim))), ANY, (-2, 2), "..."),
    "fliplr": (lambda a: a.fliplr(), MATRICES, (-2, 2)),
    "flipud": (lambda a: a.flipud(), MATRICES, (-2, 2)),
    "roll": (lambda a: a.roll(2), ANY, (-2, 2), "..."),
    "roll(1, -1)": (lambda a: a.roll((1, -1), (0, -1)), MATRICES, (-2, 2), "...(m,n)"),
    "rot90": (lambda a: a.rot90(3, (-1, 0)), MATRICES, (-2, 2), "(m,n)"),
    "repeat": (lambda a: a.repeat(2, 1, 3), [((2, 3),), ((3,),), ((),), ((1, 2, 2),), ((0, 2),)], (-2, 2)),
    "repeat never": (lambda a: a.repeat(2, 0), [((2, 3),), ((),)], (-2, 2)),
    "tile": (lambda a: a.tile((2,)), ANY, (-2, 2), "..."),
    "repeat_interleave": (lambda a: a.repeat_interleave(2, -1), [((2, 3),), ((1,),), ((0, 2),)], (-2, 2), "...(n)"),
    "repeat_interleave of all": (lambda a: a.repeat_interleave(3), ANY, (-2, 2), "..."),
    "repeat_interleave as told": (
        lambda a: a.repeat_interleave(torch.tensor([2, 0, 1]), -1),
        [((2, 3),), ((3,),)],
        (-2, 2),
        "...(3)",
    ),
    "tril": (lambda a: a.tril(1), MATRICES, (-2, 2), "...(m,n)"),
    "triu": (lambda a: a.triu(), MATRICES, (-2, 2), "...(m,n)"),
    "diag of a vector": (lambda a: a.diag(-1), [((3,),), ((0,),), ((1,),)], (-2, 2), "(n)"),
    "diag of a matrix": (lambda a: a.diag(1), [((2, 3),), ((3, 2),), ((1, 1),), ((0, 2),)], (-2, 2), "(m,n)"),
    "diag_embed": (lambda a: a.diag_embed(1, 0, -1), [((2, 3),), ((1,),), ((0,),)], (-2, 2), "...(n)"),
    "diagflat": (lambda a: a.diagflat(), ANY, (-2, 2), "..."),
    "meshgrid": (lambda a, b: torch.add(*torch.meshgrid(a, b * b, indexing="xy")), PAIRS, (-2, 2)),
    "hstack": (lambda a, b: torch.hstack([a, b]), PAIRS, (-2, 2)),
    "vstack": (lambda a, b: torch.vstack([a, b]), [((2,), (1, 2)), ((), ()), ((0,), (0,))], (-2, 2)),
    "dstack": (lambda a, b: torch.dstack([a, b]), [((2,), (2,)), ((2, 3), (2, 3)), ((), ())], (-2, 2)),
    "column_stack": (lambda a, b: torch.column_stack([a, b]), [((2,), (2, 3)), ((), ())], (-2, 2)),
    "broadcast_tensors": (
        lambda a, b: torch.add(*torch.broadcast_tensors(a, b * b)),
        [((2, 3), (3,)), ((), (0,))],
        (-2, 2),
        "..., ...",
    ),
    "atleast": (
        lambda a: torch.atleast_3d(torch.atleast_2d(torch.atleast_1d(a))),
        [((),), ((2,),), ((0, 2),), ((1, 2, 2),)],
        (-2, 2),
        "...",
    ),
    "cartesian_prod": (lambda a, b: torch.cartesian_prod(a, b * b), [((2,), (3,)), ((1,), (0,))], (-2, 2)),
    "combinations": (lambda a: torch.combinations(a * a), [((3,),), ((1,),), ((0,),)], (-2, 2)),
    "block_diag": (lambda a, b: torch.block_diag(a, b * b), [((2, 3), (2,)), ((), (1, 1)), ((0, 2), (1,))], (-2, 2)),
    "constant_pad_nd": (lambda a: torch.constant_pad_nd(a, (1, 2, 0, -1), 5.0), MATRICES[:3], (-2, 2)),
    "pad": (lambda a: pad(a, (2, -1)), [((3,),), ((2, 1),)], (-2, 2)),
    "diff": (lambda a, b: torch.diff(a * a, 2, append=b), [((2, 3), (2, 1)), ((1,), (3,)), ((0,), (1,))], (-2, 2)),
    "diff(0)": (lambda a: torch.diff(a, 0), [((2, 3),)], (-2, 2)),
}
