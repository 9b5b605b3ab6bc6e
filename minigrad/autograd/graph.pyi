# Written by tools/build.py: what editors and type checkers know of minigrad.autograd.graph.
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

class Node:
    'A step of the backward pass.'
    def __call__(self, gradient) -> Any: ...
    @property
    def metadata(self) -> Any: 'A dictionary for notes of any kind about this node.'
    def name(self) -> _str: "The name of the node, such as `'MulBackward0'`."
    @property
    def next_functions(self) -> Any: 'For each input the node its gradient goes to, and which of its outputs; (None, 0) for a constant.'
    def register_hook(node, hook) -> Any: 'Call `hook(outgoing, incoming)`, two tuples, each time the node has run.'
    def register_prehook(node, hook) -> Any: 'Call `hook(incoming)`, a tuple of gradients, each time before the node runs.'
    def __getattr__(self, name: builtins.str) -> Any: ...

class saved_tensors_hooks:
    'In this block, what a node would save goes through `pack_hook(tensor)`, which may return anything; when the node needs it again, `unpack_hook(that)` must give a tensor with the same numbers.'
    def __init__(self, pack_hook, unpack_hook) -> None: ...
    pair: Any
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...

class save_on_cpu(minigrad.autograd.graph.saved_tensors_hooks):
    def __init__(self, pin_memory=False, device_type: Any = 'cuda') -> None: ...

class GradientEdge(builtins.tuple[Any, ...]):
    'Where the gradient of a tensor goes: a node, and which of its results the tensor is.'
    def __new__(cls, node, output_nr, ownership_token=None) -> Self: ...
    def end(self) -> Any: 'The same as the end of an edge, as the walk knows it.'
    node: Any
    output_nr: Any
    ownership_token: Any

def allow_mutation_on_saved_tensors() -> Any: 'In this block saved tensors may be written in place: backward, also in the block, uses what was saved.'
def disable_saved_tensors_hooks(error_message) -> Any: 'Refuse hooks on what is saved in this block, with a `RuntimeError` of this message.'
def get_gradient_edge(tensor) -> Any: 'Where the gradient of a tensor goes, as a `GradientEdge`.'
def increment_version(tensor) -> None: 'Count a write to a tensor, or to each of several, that autograd did not see.'
def register_multi_grad_hook(tensors, fn, *, mode: Any = 'all') -> Any: 'Call `fn(gradients)` once in each backward, when those of all `tensors` that take part in it are complete.'
def __getattr__(name: builtins.str) -> Any: ...
