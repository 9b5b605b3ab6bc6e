# Written by tools/build.py: what editors and type checkers know of minigrad.autograd.functional.
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

def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy: Any = 'reverse-mode') -> Tensor: 'All second derivatives of `func(*inputs)`, a single number: the Jacobian of the gradient.'
def hvp(func, inputs, v=None, create_graph=False, strict=False) -> Tensor: 'The result of `func(*inputs)`, a single number, and its Hessian times the vector `v`, shaped like the inputs.'
def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy: Any = 'reverse-mode') -> Tensor: 'All derivatives of all elements of `func(*inputs)`: for a result and an input, a tensor with the shapes of both.'
def jvp(func, inputs, v=None, create_graph=False, strict=False) -> Tensor: 'The result of `func(*inputs)`, and its Jacobian times the vector `v`: how it changes when inputs move along `v`.'
def vhp(func, inputs, v=None, create_graph=False, strict=False) -> Tensor: 'The result of `func(*inputs)`, a single number, and the vector `v` times its Hessian, of the shape of the inputs.'
def vjp(func, inputs, v=None, create_graph=False, strict=False) -> Tensor: 'The result of `func(*inputs)`, and the vector `v` times its Jacobian: what one backward pass computes.'
