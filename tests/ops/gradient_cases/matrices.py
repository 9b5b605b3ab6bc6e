"""Determinants, inverses, equations, singular values; the cross product; a mean with its variance."""

import minigrad as torch

SQUARE = [((2, 2),), ((3, 3),), ((1, 1),), ((2, 2, 2),)]


def singular(a):
    """A matrix with a row of zeros below, so that it has no inverse."""
    return torch.cat([a, torch.zeros(1, a.shape[1], dtype=a.dtype)])


def both_sides(a):
    """What does not depend on the signs of singular vectors, of a matrix with well parted singular values."""
    U, S, V = torch.svd(a)
    return torch.cat([U**2 @ S, V**2 @ S])


def both_sides_of_several(a):
    """The same of several matrices."""
    U, S, V = torch.svd(a * 0.1 + torch.eye(*a.shape[1:], dtype=a.dtype) * torch.arange(1, a.shape[2] + 1))
    return torch.cat([(each**2 * S.unsqueeze(1)).sum(2) for each in (U, V)], 1)


def apart(rows, columns):
    """A change of its argument by which no two singular values of the result are close."""
    return lambda a: both_sides(a * 0.1 + torch.eye(rows, columns, dtype=a.dtype) * torch.arange(1, columns + 1))


CASES = {
    "det": (torch.det, [*SQUARE, ((1, 2, 2, 2),)], (0.5, 2)),
    "det, singular": (lambda a: torch.det(singular(a)), [((1, 2),), ((2, 3),)], (0.5, 2)),
    "inv": (torch.linalg.inv, SQUARE, (0.5, 2)),
    "inverse": (torch.inverse, SQUARE[:1], (0.5, 2)),
    "solve": (
        torch.linalg.solve,
        [((2, 2), (2,)), ((3, 3), (3, 2)), ((2, 2), (3, 2, 1)), ((2, 2, 2), (2, 2)), ((1, 1), (1,))],
        (0.5, 2),
    ),
    "solve(left=False)": (lambda a, b: torch.linalg.solve(a, b, left=False), [((2, 2), (3, 2))], (0.5, 2)),
    "svdvals": (torch.linalg.svdvals, [((3, 2),), ((2, 1, 3, 2),), ((2, 3),), ((1, 1),)], (0.5, 2)),
    "svd, square": (apart(2, 2), [((2, 2),)], (-1, 1)),
    "svd, tall": (apart(3, 2), [((3, 2),)], (-1, 1)),
    "svd, wide": (lambda a: apart(3, 2)(a.T), [((2, 3),)], (-1, 1)),
    "svd of several": (both_sides_of_several, [((2, 3, 2),)], (-1, 1)),
    "svd of several, wide": (lambda a: both_sides_of_several(a.transpose(1, 2)), [((2, 3, 2),)], (-1, 1)),
    "cross": (torch.linalg.cross, [((3,), (3,)), ((2, 3), (1, 3)), ((0, 3), (1, 3))], (-2, 2)),
    "cross(dim=0)": (lambda a, b: torch.cross(a, b, dim=0), [((3, 2), (3, 2))], (-2, 2)),
    "var_mean": (lambda a: torch.stack(torch.var_mean(a, 1)), [((2, 3),), ((1, 2),)], (-2, 2)),
    "std_mean": (lambda a: torch.stack(torch.std_mean(a, 0, correction=0)), [((3, 2),), ((2, 1),)], (-2, 2)),
    "quantile": (lambda a: torch.quantile(a, 0.3, dim=-1), [((3,),), ((2, 4),), ((1,),)], (-2, 2)),
}
