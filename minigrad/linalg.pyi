# Written by tools/build.py: what editors and type checkers know of minigrad.linalg.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")

from minigrad import Generator, Size, Tensor
from minigrad import device as _device, dtype as _dtype, layout as _layout

class LinAlgError(builtins.RuntimeError):
    'What a matrix that has no inverse raises, here and in PyTorch: `torch.linalg.LinAlgError`.'

def cross(input, other, *, dim: Any = -1, out=None) -> Tensor: 'The cross product of the vectors of three numbers along `dim`.'
def det(A, *, out=None) -> Tensor: 'The determinant of a square matrix, or of each of several.'
def inv(A, *, out=None) -> Tensor: 'The inverse of a square matrix, or of each of several.'
def matmul(input, other, *, out=None) -> Tensor: '`input @ other`: inner product of vectors, matrix times vector, matrix times matrix, or whole batches of these.'
def norm(input, ord=None, dim=None, keepdim=False, *, dtype=None, out=None) -> Tensor: 'The norm of a vector of any order, or the Frobenius norm of a matrix: `torch.linalg.norm`.'
def solve(A, B, *, left=True, out=None) -> Tensor: 'The X for which A @ X = B, of a vector B or of a matrix; with `left=False` that for which X @ A = B.'
def svd(A, full_matrices=True, *, driver=None, out=None) -> Any: 'The singular values of a matrix, greatest first, with U and Vh: the matrix is U @ diag(S) @ Vh.'
def svdvals(A, *, driver=None, out=None) -> Tensor: 'The singular values of a matrix, greatest first.'
def vector_norm(input, ord: Any = 2, dim=None, keepdim=False, *, dtype=None, out=None) -> Tensor: 'The norm of all elements, or along `dim`: the `ord`-th root of the sum of the `ord`-th powers of the magnitudes.'
