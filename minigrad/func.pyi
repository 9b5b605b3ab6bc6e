# Written by tools/build.py: what editors and type checkers know of minigrad.func.
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

def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False) -> Any: 'What `module` would answer with these tensors in place of its parameters and buffers, named by their paths.'
def grad(func, argnums: Any = 0, has_aux=False) -> Callable[..., Any]: 'A function that gives the gradient of `func`, which returns one number, by its argument number `argnums`.'
def grad_and_value(func, argnums: Any = 0, has_aux=False) -> Callable[..., Any]: 'A function that gives the gradient of `func` and its value; the arguments are those of `grad`.'
def hessian(func, argnums: Any = 0) -> Callable[..., Any]: 'A function that gives the second derivatives of `func`: the Jacobian of its Jacobian.'
def jacfwd(func, argnums: Any = 0, has_aux=False, *, chunk_size=None, randomness: Any = 'error') -> Callable[..., Any]: 'The same as `jacrev`, column by column: how the result changes with each element of the argument.'
def jacrev(func, argnums: Any = 0, *, has_aux=False, chunk_size=None) -> Callable[..., Any]: 'A function that gives the Jacobian of `func` by its argument number `argnums`, or by several, row by row.'
def jvp(func, primals, tangents, *, strict=False, has_aux=False) -> Any: 'The result of `func(*primals)`, and the Jacobian there times the vector `tangents`.'
def stack_module_state(models) -> Any: 'The parameters and the buffers of several modules of one kind, each stacked: what `vmap` hands to one of them.'
def vjp(func, *primals, has_aux=False) -> Any: 'The result of `func(*primals)`, and a function that takes a vector times the Jacobian there.'
def vmap(func, in_dims: Any = 0, out_dims: Any = 0, randomness: Any = 'error', *, chunk_size=None) -> Any: 'A function of a whole batch, made of `func`, which is one of a single example.'
