"""Views, joins and splits."""

import minigrad as torch
from minigrad.core import arithmetic
from minigrad.ops import shape

MATRIX = [((2, 3),), ((1, 1),), ((0, 2),)]
ANY = [((),), ((3,),), ((2, 3),), ((2, 1, 3),), ((0, 2),)]
RANGE = (-2, 2)

CASES = {
    "view": (lambda a: a.view(-1), [((),), ((3,),), ((2, 3),), ((2, 0),)], RANGE),
    "view_as": (lambda a: a.view_as(torch.ones(3, 2)), [((2, 3),)], RANGE),
    "reshape": (lambda a: a.reshape(3, 2), [((2, 3),), ((6,),)], RANGE),
    "reshape of what lies otherwise in memory": (lambda a: a.t().reshape(-1), MATRIX, RANGE),
    "reshape_alias": (lambda a: a.t()[:, None].reshape(3, 1, 2), [((2, 3),)], RANGE),
    "reshape_as": (lambda a: a.reshape_as(torch.ones(3, 2)), [((2, 3),)], RANGE),
    "flatten": (lambda a: a.flatten(), ANY, RANGE),
    "flatten some": (lambda a: a.flatten(1), [((2, 3, 2),)], RANGE),
    "ravel": (lambda a: a.ravel(), ANY, RANGE),
    "unflatten": (lambda a: a.unflatten(0, (2, -1)), [((4, 3),)], RANGE),
    "unsafe_view": (lambda a: shape.unsafe_view(a, (6,)), [((2, 3),)], RANGE),
    "alias": (lambda a: a[...], ANY, RANGE),
    "t": (lambda a: a.t(), MATRIX, RANGE),
    "T": (lambda a: a.T, MATRIX, RANGE),
    "mT": (lambda a: a.mT, [((2, 3, 1),), ((2, 3),)], RANGE),
    "adjoint": (torch.adjoint, [((2, 3),)], RANGE),
    "transpose": (lambda a: a.transpose(0, -1), ANY[1:], RANGE),
    "permute": (lambda a: a.permute(2, 0, 1), [((2, 1, 3),), ((2, 0, 3),)], RANGE),
    "movedim": (lambda a: a.movedim(0, -1), [((2, 1, 3),)], RANGE),
    "expand": (lambda a: a.expand(4, 2, 3), [((2, 3),), ((1, 3),), ((2, 1),), ((1,),), ((),)], RANGE),
    "expand_as": (lambda a: a.expand_as(torch.ones(2, 3)), [((3,),), ((2, 1),)], RANGE),
    "broadcast_to": (lambda a: torch.broadcast_to(a, (2, 3)), [((3,),), ((2, 1),)], RANGE),
    "unsqueeze": (lambda a: a.unsqueeze(-1), ANY, RANGE),
    "squeeze": (lambda a: a.squeeze(), [((),), ((1,),), ((2, 1, 3),), ((2, 3),), ((1, 0),)], RANGE),
    "squeeze(dim)": (lambda a: a.squeeze(1), [((2, 1, 3),), ((2, 3),)], RANGE),
    "squeeze(dims)": (lambda a: a.squeeze((0, 1)), [((2, 1, 3),), ((1, 1),)], RANGE),
    "squeeze of a product": (lambda a: shape.squeeze(a, 0), [((1, 3),)], RANGE),
    "select": (lambda a: a.select(1, -1), [((2, 3),), ((0, 2),), ((2, 3, 2),)], RANGE),
    "select_backward": (lambda a: arithmetic.select_backward(a, (2, 3), 1, 2), [((2,),)], RANGE),
    "narrow": (lambda a: a.narrow(1, 1, 2), [((2, 3),), ((0, 3),)], RANGE),
    "slice": (lambda a: a[::2, 1:], [((2, 3),), ((5, 2),), ((0, 2),)], RANGE),
    "slice_backward": (lambda a: shape.slice_backward(a, (2, 5), 1, 1, 5, 2), [((2, 2),)], RANGE),
    "diagonal": (lambda a: a.diagonal(1), [((2, 3),), ((3, 3),), ((2, 3, 2),)], RANGE),
    "diagonal of other dimensions": (lambda a: a.diagonal(-1, 2, 0), [((2, 3, 2),)], RANGE),
    "diagonal_backward": (lambda a: shape.diagonal_backward(a, (3, 2), 1, 1, 0), [((1,),)], RANGE),
    "unbind": (lambda a: a.unbind(1)[0] * a.unbind(1)[1], [((2, 3),), ((0, 2),)], RANGE),
    "split": (lambda a: a.split(2, 1)[0] * torch.split(a, 1, 1)[2], [((2, 3),)], RANGE),
    "split by sizes": (lambda a: a.split([1, 2])[1], [((3, 2),)], RANGE),
    "chunk": (lambda a: a.chunk(2)[0], [((3, 2),), ((1,),)], RANGE),
    "tensor_split": (lambda a: a.tensor_split(2)[0] * a.tensor_split([1, 3])[1].sum(), [((4, 2),)], RANGE),
    "cat": (lambda a, b: torch.cat([a, b, a]), [((2, 3), (1, 3)), ((0, 3), (2, 3)), ((2,), (3,))], RANGE),
    "cat of columns": (lambda a, b: torch.cat([a, b], 1), [((2, 3), (2, 1))], RANGE),
    "stack": (lambda a, b: torch.stack([a, b, a], -1), [((), ()), ((2,), (2,)), ((2, 0), (2, 0))], RANGE),
    "clone": (lambda a: a.clone(), ANY, RANGE),
    "contiguous": (lambda a: a.t().contiguous(), MATRIX, RANGE),
}
