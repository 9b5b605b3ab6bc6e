# Written by tools/build.py: what editors and type checkers know of minigrad.nn.utils.
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

clip_grad: Any
convert_parameters: Any
from minigrad.nn.utils import rnn as rnn
def clip_grad_norm(parameters, max_norm, norm_type: Any = 2.0, error_if_nonfinite=False, foreach=None) -> Any: 'The name that `clip_grad_norm_` had before PyTorch 0.4.'
def clip_grad_norm_(parameters, max_norm, norm_type: Any = 2.0, error_if_nonfinite=False, foreach=None) -> Any: 'Shorten all gradients by one factor if together they are longer than `max_norm`; returns their length before.'
def clip_grad_value_(parameters, clip_value, foreach=None) -> None: 'Bring every number of the gradients into the range from -`clip_value` to `clip_value`.'
def clip_grads_with_norm_(parameters, max_norm, total_norm, foreach=None) -> None: 'Shorten the gradients by one factor if `total_norm`, their length together, is more than `max_norm`.'
def get_total_norm(tensors, norm_type: Any = 2.0, error_if_nonfinite=False, foreach=None) -> Any: 'The length of all tensors together, as one row of numbers.'
def parameters_to_vector(parameters) -> Any: 'All numbers of the parameters in one row, recorded.'
def vector_to_parameters(vec, parameters) -> None: 'Give the numbers of a row back to the parameters, each as many as it has.'
