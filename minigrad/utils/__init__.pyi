# Written by tools/build.py: what editors and type checkers know of minigrad.utils.
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

from minigrad.utils import checkpoint as checkpoint
from minigrad.utils import data as data
from minigrad.utils import dlpack as dlpack
from minigrad.exact import hooks as hooks
