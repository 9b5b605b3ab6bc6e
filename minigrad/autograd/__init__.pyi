# Written by tools/build.py: what editors and type checkers know of minigrad.autograd.
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

from minigrad import enable_grad as enable_grad
from minigrad.autograd import function as function
from minigrad.autograd import functional as functional
from minigrad.core import modes as grad_mode
from minigrad.autograd import graph as graph
from minigrad import inference_mode as inference_mode
from minigrad import no_grad as no_grad
from minigrad import set_grad_enabled as set_grad_enabled
from minigrad.autograd import variable as variable
class Function:
    "An operation of one's own: a subclass with two static methods, `forward` and `backward`, called by `apply`."
    def __init__(self, *arguments, **named) -> None: ...
    def __call__(self, *arguments, **named) -> Any: ...
    @classmethod
    def apply(cls, *arguments, **named) -> Any: 'Run the forward, and record it as one node if an argument requires grad.'
    backward: Callable[..., Any]
    forward: Callable[..., Any]
    generate_vmap_rule: _bool
    setup_context: Callable[..., Any]
    vjp: Callable[..., Any]

class SavedTensor:
    'What a node keeps: `holder.<name>`.'
    def __init__(self, holder, name, is_result) -> None: ...
    @property
    def data(self) -> Any: 'The tensor that is kept, or what a hook has made of it; None once it was freed.'
    def register_hooks(self, *hooks) -> None: 'Put what is kept through `pack_hook(tensor)` at once, and through `unpack_hook(that)` whenever it is needed.'
    @property
    def unpack_hook(self) -> Any: 'The hook that makes a tensor of it again, if there is one.'

class Variable(Tensor):
    '`Variable(tensor, requires_grad)` is the tensor, over the same memory.'
    def __new__(cls, data, requires_grad=False, volatile=False) -> Self: ...

class set_detect_anomaly:
    'Switch anomaly detection on or off, at once; as a context it is put back at the end.'
    def __init__(self, mode, check_nan=True) -> None: ...
    previous: Any
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...

class detect_anomaly(minigrad.autograd.set_detect_anomaly):
    'In this block each node keeps the lines that made it, and backward refuses gradients that are nan.'
    def __init__(self, check_nan=True) -> None: ...
    check_nan: Any
    def __enter__(self) -> None: ...

def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None) -> None: 'Add to the `.grad` of every leaf the derivatives of `tensors` with respect to it, times `grad_tensors`.'
def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None, is_grads_batched=False, materialize_grads=False) -> tuple[Tensor, ...]: 'The derivatives of `outputs` with respect to `inputs`, times `grad_outputs`, as a tuple; no `.grad` is written.'
def gradcheck(func, inputs, *, eps: Any = 1e-06, atol: Any = 1e-05, rtol: Any = 0.001, raise_exception=True, nondet_tol: Any = 0.0, check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False, check_batched_forward_grad=False, check_forward_ad=False, check_backward_ad=True, fast_mode=False, masked=None) -> _bool: 'Whether the gradients of `func(*inputs)` are right, for all inputs that require grad.'
def gradgradcheck(func, inputs, grad_outputs=None, *, gen_non_contig_grad_outputs=False, **options) -> _bool: 'Whether the second derivatives of `func(*inputs)` are right: `gradcheck` of its gradient.'
