# Written by tools/build.py: what editors and type checkers know of minigrad.nn.init.
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

def calculate_gain(nonlinearity, param=None) -> _float: 'By how much the numbers should be larger because of the function that comes behind the layer.'
def constant(*arguments, **named) -> Tensor: 'The name that `constant_` had before PyTorch 0.4.'
def constant_(tensor, val) -> Tensor: 'The same number everywhere.'
def dirac(*arguments, **named) -> Tensor: 'The name that `dirac_` had before PyTorch 0.4.'
def dirac_(tensor, groups: Any = 1) -> Tensor: 'A convolution that gives back what it gets, as far as it has channels for it: a one in the middle of each kernel.'
def eye(*arguments, **named) -> Tensor: 'The name that `eye_` had before PyTorch 0.4.'
def eye_(tensor) -> Tensor: 'Ones on the diagonal of a matrix, zeros elsewhere.'
def kaiming_normal(*arguments, **named) -> Tensor: 'The name that `kaiming_normal_` had before PyTorch 0.4.'
def kaiming_normal_(tensor, a: Any = 0, mode: Any = 'fan_in', nonlinearity: Any = 'leaky_relu', generator=None) -> Tensor: 'Normal numbers with the standard deviation gain / sqrt(inputs), or outputs for the other `mode`.'
def kaiming_uniform(*arguments, **named) -> Tensor: 'The name that `kaiming_uniform_` had before PyTorch 0.4.'
def kaiming_uniform_(tensor, a: Any = 0, mode: Any = 'fan_in', nonlinearity: Any = 'leaky_relu', generator=None) -> Tensor: 'Numbers equally likely between -b and b, with b = gain * sqrt(3 / inputs), or outputs for the other `mode`.'
def normal(*arguments, **named) -> Tensor: 'The name that `normal_` had before PyTorch 0.4.'
def normal_(tensor, mean: Any = 0.0, std: Any = 1.0, generator=None) -> Tensor: 'Numbers of the normal distribution of that mean and standard deviation.'
def ones_(tensor) -> Tensor: 'Ones.'
def orthogonal(*arguments, **named) -> Tensor: 'The name that `orthogonal_` had before PyTorch 0.4.'
def orthogonal_(tensor, gain: Any = 1, generator=None) -> Tensor: 'Rows, or columns, that are orthogonal to one another and of length `gain`; more dimensions count as columns.'
def sparse(*arguments, **named) -> Tensor: 'The name that `sparse_` had before PyTorch 0.4.'
def sparse_(tensor, sparsity, std: Any = 0.01, generator=None) -> Tensor: 'Normal numbers in a matrix, but in each column the share `sparsity` of zeros.'
def trunc_normal_(tensor, mean: Any = 0.0, std: Any = 1.0, a: Any = -2.0, b: Any = 2.0, generator=None) -> Tensor: 'Normal numbers between `a` and `b`: those outside are drawn again.'
def uniform(*arguments, **named) -> Tensor: 'The name that `uniform_` had before PyTorch 0.4.'
def uniform_(tensor, a: Any = 0.0, b: Any = 1.0, generator=None) -> Tensor: 'Numbers equally likely between `a` and `b`.'
def xavier_normal(*arguments, **named) -> Tensor: 'The name that `xavier_normal_` had before PyTorch 0.4.'
def xavier_normal_(tensor, gain: Any = 1.0, generator=None) -> Tensor: 'Normal numbers with the standard deviation gain * sqrt(2 / (inputs + outputs)).'
def xavier_uniform(*arguments, **named) -> Tensor: 'The name that `xavier_uniform_` had before PyTorch 0.4.'
def xavier_uniform_(tensor, gain: Any = 1.0, generator=None) -> Tensor: 'Numbers equally likely between -a and a, with a = gain * sqrt(6 / (inputs + outputs)).'
def zeros_(tensor) -> Tensor: 'Zeros.'
