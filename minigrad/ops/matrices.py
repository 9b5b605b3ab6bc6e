"""What a square matrix has beside its elements: determinant, inverse, the solution of its equations; singular values.

The last two dimensions are those of the matrices, those before say how many there are. LAPACK computes all of it, as it
does for PyTorch. The derivatives are those of Giles, "An extended collection of matrix derivative results" (2008).
"""

import numpy as np

from minigrad.core.arithmetic import unsqueeze
from minigrad.core.operation import internal
from minigrad.dtypes import one_dimension
from minigrad.exact.arguments import require_one_type
from minigrad.exact.layout import filled_with
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops import linalg  # noqa: F401 (declared first: `bmm`, of which `products` is a kind)
from minigrad.ops.declarations import array_operation
from minigrad.ops.pointwise import choose as where
from minigrad.ops.reductions import has_zero
from minigrad.ops.return_types import return_type
from minigrad.ops.shape import transpose
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once

SvdResult = return_type("svd", "U", "S", "V")
LinalgSvdResult = return_type("linalg_svd", "U", "S", "Vh")


class _LinAlgError(RuntimeError):
    """What a matrix that has no inverse raises, here and in PyTorch: `torch.linalg.LinAlgError`."""


@array_operation(
    "LinalgInvExBackward0", A="-products(products(transpose(result, -2, -1), grad), transpose(result, -2, -1))"
)  # fmt: skip
def inverse_of(A):
    """The inverse of each matrix. Raises `_LinAlgError` for one that has none."""
    try:
        return column_by_column(np.linalg.inv(A))
    except np.linalg.LinAlgError:
        raise _singular(A) from None


def column_by_column(matrices):
    """The same matrices in the order in which LAPACK, Fortran's library, leaves them."""
    *batch, rows, columns = matrices.strides
    return filled_with(matrices, (*batch, columns, matrices.shape[-2] * columns))


def _singular(A):
    """The error about the first matrix without an inverse, and where elimination finds nothing to divide by."""
    matrices = A.reshape(-1, *A.shape[-2:])
    number, matrix = next((number, each) for number, each in enumerate(matrices) if not np.linalg.det(each))
    place = 1 + next(size for size in range(len(matrix)) if not np.linalg.matrix_rank(matrix[:, : size + 1]) > size)
    batch = f"(Batch element {number}): " if A.ndim > 2 else ""
    return refusal(_LinAlgError, "singular_inverse", batch=batch, place=place)


@array_operation(
    "LinalgSolveExBackward0", A="-outer_product(solve_for(transpose(A, -2, -1), grad, vector), result, vector)",
    B="solve_for(transpose(A, -2, -1), grad, vector)")  # fmt: skip
def solve_for(A, B, /, vector):
    """The X for which A @ X is B, of vectors or matrices. Raises `_LinAlgError` where there is not just one."""
    try:
        X = np.linalg.solve(A, B[..., None] if vector else B)
    except np.linalg.LinAlgError:
        raise refusal(_LinAlgError, "singular_equations") from None
    return X[..., 0] if vector else column_by_column(X)


@array_operation(
    "LinalgSvdBackward0", traits=("several", "takes what came"), results=("U", "S", "Vh"),
    A="svd_backward(grads, U, S, Vh)")  # fmt: skip
def svd_of(A):
    """U, S and Vh of each matrix, which is U diag(S) Vh."""
    U, S, Vh = np.linalg.svd(A, full_matrices=False)
    return [column_by_column(U), S, column_by_column(Vh)]


# fmt: off

products = internal("products(self, other)", "BmmBackward0", forward="self @ other",
                    self="products(grad, transpose(other, -2, -1))", other="products(transpose(self, -2, -1), grad)")

det_of = internal("det_of(A)", "LinalgDetBackward0",
                  forward="np.linalg.det(A)", A="unsqueeze(unsqueeze(grad, -1), -1) * cofactors(A, result)")

# For each element of a matrix: where its row is, and the row that has a 1 there and else zeros.
row_places = internal("row_places(A)", forward="np.eye(A.shape[-1], dtype=bool)[:, None, :, None]")
unit_rows = internal("unit_rows(A)", forward="np.eye(A.shape[-1], dtype=A.dtype)[None, :, None, :]")
unit_like = internal("unit_like(A)", forward="np.eye(A.shape[-1], dtype=A.dtype)")

# fmt: on


@formula_function
def cofactors(A, result):
    """The derivative of the determinant by each element; without an inverse, the determinants with a unit row there."""
    if not has_zero(result):
        return unsqueeze(unsqueeze(result, -1), -1) * transpose(inverse_of(A), -2, -1)
    replaced = where(row_places(A), unit_rows(A), unsqueeze(unsqueeze(A, -3), -3))
    return det_of(replaced)


@formula_function
def outer_product(column, row, vector):
    """column @ rowᵀ, of vectors or matrices."""
    if vector:
        return unsqueeze(column, -1) * unsqueeze(row, -2)
    return products(column, transpose(row, -2, -1))


@formula_function
def svd_backward(grads, U, S, Vh):
    """The gradient of A = U diag(S) Vh, given those that came of U, S and Vh.

    Equal singular values make those of U and Vh infinite, and that of S alone not.
    """
    grad_U, grad_S, grad_Vh = grads
    row = unsqueeze(S, -2)
    found = [] if grad_S is None else [products(U, unsqueeze(grad_S, -1) * Vh)]
    if grad_U is not None or grad_Vh is not None:
        unit = unit_like(products(Vh, transpose(Vh, -2, -1)))
        gaps = row * row - unsqueeze(S * S, -1) + unit  # 1 on the diagonal, where nothing is divided
    if grad_U is not None:
        left = products(transpose(U, -2, -1), grad_U)
        found.append(products(products(U, (left - transpose(left, -2, -1)) / gaps * row), Vh))
        if U.shape[-2] > U.shape[-1]:
            found.append(products((grad_U - products(U, left)) / row, Vh))
    if grad_Vh is not None:
        right = products(Vh, transpose(grad_Vh, -2, -1))
        found.append(products(U, products(unsqueeze(S, -1) * ((right - transpose(right, -2, -1)) / gaps), Vh)))
        if Vh.shape[-1] > Vh.shape[-2]:
            found.append(products(U / row, grad_Vh - products(transpose(right, -2, -1), Vh)))
    return sum(found[1:], found[0])


def _require_matrices(A, operation, square=True):
    refuse_if(A.ndim < 2, RuntimeError, "not_matrices", operation=operation, name="A")
    rows, columns = A.shape[-2:]
    refuse_if(square and rows != columns, RuntimeError, "not_square", operation=operation, rows=rows, columns=columns)
    _require_floating(A, operation)


def _require_floating(A, operation):
    if A._array.dtype.kind != "f":
        raise refusal(RuntimeError, "matrices_of_integers", operation=operation, dtype=A.dtype.title)


def _refuse_half(A, kernel):
    refuse_if(A.dtype.name == "float16", NotImplementedError, "kernel_type", kernel=kernel, dtype="Half")


def det(A):
    """The determinant of a square matrix, or of each of several.

    Raises `RuntimeError` for what is no square matrix of floating point numbers.
    See https://pytorch.org/docs/stable/generated/torch.linalg.det.html

    >>> import minigrad as torch
    >>> torch.linalg.det(torch.tensor([[2.0, 0.0], [0.0, 3.0]]))
    tensor(6.)
    """
    _require_matrices(A, "linalg.det")
    _refuse_half(A, "lu_cpu")
    return det_of(A)


def inv(A):
    """The inverse of a square matrix, or of each of several.

    Raises `torch.linalg.LinAlgError`, a `RuntimeError`, if there is none.
    See https://pytorch.org/docs/stable/generated/torch.linalg.inv.html

    >>> import minigrad as torch
    >>> torch.linalg.inv(torch.tensor([[2.0, 0.0], [0.0, 4.0]]))
    tensor([[0.5000, 0.0000],
            [0.0000, 0.2500]])
    """
    _require_matrices(A, "linalg.inv")
    refuse_if(A.dtype.name == "float16", RuntimeError, "inverse_of_half")
    return inverse_of(A)


def inverse(input):
    """The same as `torch.linalg.inv`. See https://pytorch.org/docs/stable/generated/torch.inverse.html"""
    return inv(input)


def solve(A, B, *, left=True):
    """The X for which A @ X = B, of a vector B or of a matrix; with `left=False` that for which X @ A = B.

    It is more exact than inv(A) @ B. Raises `torch.linalg.LinAlgError` if there is not just one.
    See https://pytorch.org/docs/stable/generated/torch.linalg.solve.html

    >>> import minigrad as torch
    >>> torch.linalg.solve(torch.tensor([[2.0, 0.0], [0.0, 4.0]]), torch.tensor([1.0, 1.0]))
    tensor([0.5000, 0.2500])
    """
    _require_floating(A, "linalg.solve")
    require_one_type("equations_types", first=A, second=B)
    _require_matrices(A, "linalg.solve")
    refuse_if(B.ndim == 0, RuntimeError, "not_matrices", operation="linalg.solve", name="B")
    vector = B.ndim == 1 or B.shape == A.shape[:-1]
    if not left and not vector:
        return transpose(solve(transpose(A, -2, -1), transpose(B, -2, -1)), -2, -1)
    size = A.shape[-1]
    rows, columns = (B.shape[-1], 1) if vector else B.shape[-2:]
    if rows != size or not left:
        shapes = {"size": size, "rows": rows, "columns": columns, "equation": "AX" if left else "XA"}
        raise refusal(RuntimeError, "equations_shapes", **shapes)
    _refuse_half(A, "lu_cpu")
    return solve_for(A, B, vector)


def svd(input, some=True, compute_uv=True):
    """The singular values of a matrix, greatest first, with U and V: the matrix is U @ diag(S) @ V.T.

    The columns of U and V are determined but for their signs, and a loss should not depend on these.
    Raises `NotImplementedError` unless `some` and `compute_uv`.
    See https://pytorch.org/docs/stable/generated/torch.svd.html

    >>> import minigrad as torch
    >>> torch.svd(torch.tensor([[2.0, 0.0], [0.0, 3.0]])).S
    tensor([3., 2.])
    """
    for option, value in {"some": some, "compute_uv": compute_uv}.items():
        refuse_if(not value, NotImplementedError, "option_left_out", what="svd", option=option, value=value)
    U, S, Vh = linalg_svd(input, full_matrices=False)
    return SvdResult(U, S, transpose(Vh, -2, -1))


def linalg_svd(A, full_matrices=True):
    """The singular values of a matrix, greatest first, with U and Vh: the matrix is U @ diag(S) @ Vh.

    Raises `NotImplementedError` for the full matrices of one that is not square.
    See https://pytorch.org/docs/stable/generated/torch.linalg.svd.html

    >>> import minigrad as torch
    >>> torch.linalg.svd(torch.tensor([[2.0, 0.0], [0.0, 3.0]])).S
    tensor([3., 2.])
    """
    _require_matrices(A, "linalg.svd", square=False)
    _refuse_half(A, "linalg_svd_cpu")
    if full_matrices and A.shape[-1] != A.shape[-2]:
        raise refusal(NotImplementedError, "option_left_out", what="svd", option="full_matrices", value=full_matrices)
    return LinalgSvdResult(*svd_of(A))


def svdvals(A):
    """The singular values of a matrix, greatest first.

    See https://pytorch.org/docs/stable/generated/torch.linalg.svdvals.html

    >>> import minigrad as torch
    >>> torch.linalg.svdvals(torch.tensor([[2.0, 0.0], [0.0, 3.0]]))
    tensor([3., 2.])
    """
    return linalg_svd(A, full_matrices=False).S


publish(det, inverse, svd)


# The cross product: for two vectors of three numbers, the one that stands at right angles to both.


cross_dim = internal("cross_dim(self, other, /, dim)", "LinalgCrossBackward0",
                     forward="np.array(np.cross(self, other, axis=dim), order='C')",
                     self="cross_dim(other, grad, dim)", other="cross_dim(grad, self, dim)")  # fmt: skip


def linalg_cross(input, other, *, dim=-1):
    """The cross product of the vectors of three numbers along `dim`.

    Raises `RuntimeError` if these are not three. See https://pytorch.org/docs/stable/generated/torch.linalg.cross.html

    >>> import minigrad as torch
    >>> torch.linalg.cross(torch.tensor([1.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]))
    tensor([0., 0., 1.])
    """
    refuse_if(input.ndim != other.ndim, RuntimeError, "cross_dimensions")
    place = one_dimension(dim, input.ndim)
    first, second = input.shape[place], other.shape[place]
    refuse_if(first != 3 or second != 3, RuntimeError, "cross_length", dim=dim, first=first, second=second)
    refuse_if(input._array.dtype.kind == "b", NotImplementedError, "kernel_type", kernel="cross", dtype="Bool")
    refuse_if(input.dtype is not other.dtype, RuntimeError, "bmm_types", first=input.dtype, second=other.dtype)
    return cross_dim(input, other, place)


def cross(input, other, dim=None):
    """The cross product along `dim`; PyTorch warns if it has to look for a dimension of three itself.

    Raises `RuntimeError` if there is none. See https://pytorch.org/docs/stable/generated/torch.cross.html

    >>> import minigrad as torch
    >>> torch.cross(torch.tensor([1.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]), dim=0)
    tensor([0., 0., 1.])
    """
    if dim is None:
        tell_once("cross_without_dim", stacklevel=2)
        refuse_if(3 not in input.shape, RuntimeError, "cross_no_three")
        dim = input.shape.index(3)
    return linalg_cross(input, other, dim=dim)


publish(cross)
