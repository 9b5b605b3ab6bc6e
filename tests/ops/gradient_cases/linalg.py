"""Products of vectors, matrices and batches of matrices."""

import minigrad as torch
from minigrad.nn.functional import linear

MATRICES = [((2, 3), (3, 4)), ((1, 1), (1, 1)), ((0, 2), (2, 3)), ((2, 0), (0, 1))]
VECTORS = [((3,), (3,)), ((1,), (1,)), ((0,), (0,))]
BATCHES = [((2, 2, 3), (2, 3, 2)), ((1, 1, 1), (1, 1, 1)), ((0, 2, 3), (0, 3, 1)), ((2, 2, 0), (2, 0, 2))]
LAYERS = [
    ((3, 2), (4, 2)),
    ((1, 1), (1, 1)),
    ((0, 2), (3, 2)),
    ((2,), (3, 2)),
    ((2, 3, 2), (1, 2)),
    ((2, 1, 3, 2), (4, 2)),
]

CASES = {
    "vector @ vector": (torch.matmul, VECTORS, (-2, 2)),
    "matrix @ vector": (torch.matmul, [((2, 3), (3,)), ((1, 1), (1,)), ((0, 3), (3,)), ((2, 0), (0,))], (-2, 2)),
    "vector @ matrix": (torch.matmul, [((2,), (2, 3)), ((1,), (1, 1)), ((0,), (0, 2))], (-2, 2)),
    "matrix @ matrix": (torch.matmul, MATRICES, (0, 1)),
    "batch @ batch": (torch.matmul, [*BATCHES, ((2, 1, 2, 3), (3, 3, 1)), ((1, 2, 3), (2, 3, 2))], (-1, 1)),
    "batch @ matrix": (torch.matmul, [((2, 2, 3), (3, 2)), ((1, 2, 2, 1), (1, 2)), ((0, 2, 3), (3, 1))], (-1, 1)),
    "matrix @ batch": (torch.matmul, [((2, 3), (2, 3, 2)), ((2, 1), (2, 1, 1, 2)), ((2, 3), (0, 3, 1))], (-1, 1)),
    "batch @ vector": (torch.matmul, [((2, 2, 3), (3,)), ((2, 1, 2, 1), (1,)), ((0, 2, 3), (3,))], (-1, 1)),
    "vector @ batch": (torch.matmul, [((3,), (2, 3, 2)), ((1,), (1, 1, 1))], (-1, 1)),
    "batch @ constant matrix": (lambda a: a @ torch.ones(3, 2, dtype=a.dtype), [((2, 2, 3),)], (-1, 1)),
    "constant vector @ batch": (lambda a: torch.ones(3, dtype=a.dtype) @ a, [((2, 3, 2),)], (-1, 1)),
    "dot": (torch.dot, VECTORS, (-2, 2)),
    "vdot": (torch.vdot, VECTORS, (-2, 2)),
    "mv": (torch.mv, [((2, 3), (3,)), ((0, 3), (3,)), ((2, 0), (0,))], (-2, 2)),
    "mm": (torch.mm, MATRICES, (-2, 2)),
    "bmm": (torch.bmm, BATCHES, (-1, 1)),
    "addmv": (
        lambda a, b, c: torch.addmv(a, b, c, beta=0.5, alpha=2),
        [((2,), (2, 3), (3,)), ((), (1, 1), (1,))],
        (-1, 1),
    ),
    "addmm": (
        lambda a, b, c: torch.addmm(a, b, c, beta=0.5, alpha=2),
        [((2, 4), (2, 3), (3, 4)), ((4,), (2, 3), (3, 4)), ((), (2, 3), (3, 1)), ((1,), (0, 2), (2, 1))],
        (-1, 1),
    ),
    "baddbmm": (
        lambda a, b, c: torch.baddbmm(a, b, c, beta=0.5, alpha=2),
        [((2, 2, 1), (2, 2, 3), (2, 3, 1)), ((1,), (2, 2, 3), (2, 3, 1))],
        (-1, 1),
    ),
    "linear": (linear, LAYERS, (-1, 1)),
    "linear, bias": (lambda a, w: linear(a, w, w.sum(1)), LAYERS, (-1, 1)),
    "trace": (torch.trace, [((2, 2),), ((2, 3),), ((3, 1),), ((0, 2),)], (-2, 2)),
    "outer": (torch.outer, [((2,), (3,)), ((1,), (1,)), ((0,), (2,))], (-2, 2)),
    "ger": (torch.ger, [((2,), (3,))], (-2, 2)),
    "inner": (torch.inner, [((3,), (3,)), ((2, 3), (3,)), ((2, 3), (1, 2, 3)), ((), (3,))], (-1, 1)),
    "tensordot": (lambda a, b: torch.tensordot(a, b, dims=([0, 2], [1, 0])), [((2, 3, 2), (2, 2, 2))], (-1, 1)),
    "tensordot(dims=2)": (torch.tensordot, [((2, 3), (2, 3)), ((2, 1), (2, 3))], (-1, 1)),
    "tensordot, transposed": (lambda a, b: torch.tensordot(a.t(), b.t()), [((3, 2), (3, 2))], (-1, 1)),
    "tensordot(dims=0)": (lambda a, b: torch.tensordot(a, b, dims=0), [((2,), (1, 3))], (-1, 1)),
    "kron": (torch.kron, [((2,), (3,)), ((2, 1), (1, 3)), ((2,), (2, 2)), ((), (2,))], (-2, 2)),
    "einsum ij,jk->ik": (lambda a, b: torch.einsum("ij,jk->ik", a, b), MATRICES[:3], (-1, 1)),
    "einsum bij,bkj->bik": (lambda a, b: torch.einsum("bij,bkj->bik", a, b), [((2, 2, 3), (2, 1, 3))], (-1, 1)),
    "einsum i,ij,j->": (lambda a, b, c: torch.einsum("i,ij,j->", a, b, c), [((2,), (2, 3), (3,))], (-1, 1)),
    "einsum ii->i": (lambda a: torch.einsum("ii->i", a), [((3, 3),), ((1, 1),)], (-1, 1)),
    "einsum iji->j": (lambda a: torch.einsum("iji->j", a), [((2, 3, 2),)], (-1, 1)),
    "einsum ij,k->ik": (lambda a, b: torch.einsum("ij,k->ik", a, b), [((2, 3), (2,))], (-1, 1)),
    "einsum ...ij,jk": (lambda a, b: torch.einsum("...ij,jk->...ki", a, b), [((2, 1, 2, 3), (3, 2))], (-1, 1)),
}
