"""The Python code of an operation, written out from its declaration at the first call.

Written out, because a call that looked everything up in a table would take twice as long; at the first call, because
writing costs a fraction of a millisecond that an import should not pay for a hundred operations nobody calls. What is
written is what one would write by hand. Of `neg` it is:

>>> import inspect, minigrad
>>> print(inspect.getsource(minigrad.neg))
def neg(self):
    if type(self) is not Tensor:
        self = operand(self, self, 'neg', 1)
    self_array = self._array
    if self_array.dtype is BOOL:
        refuse_bools('neg', self_array)
    array = -self_array
    if type(array) is not ndarray:
        array = asarray(array)
    result = new(Tensor)
    result._array = array
    result._version_counter = [0]
    result._grad = result._accumulator = None
    if (self._requires_grad) and grad_mode.enabled:
        node = new(Node)
        node.sequence_nr = next_sequence_nr()
        node.edges = (self._grad_fn or leaf_edge(self),)
        node.shape = array.shape
        node.dtype = array.dtype
        result._grad_fn = node
        result._requires_grad = True
        return result
    result._grad_fn = None
    result._requires_grad = False
    return result
<BLANKLINE>

The formulas become methods of the node, one that computes on arrays and one that is recorded. Those of `mul`, which
needs either factor for the gradient of the other:

>>> a, b = minigrad.ones(2, requires_grad=True), minigrad.ones(2)
>>> print(inspect.getsource(type((a * b).grad_fn).apply_arrays))
def apply_arrays(node, grad):
    other = node.saved_other
    if other is not None:
        if other._version_counter[0] != node.saved_other_version:
            refuse_saved(node, 'other')
        other = other._array
    self = node.saved_self
    if self is not None:
        if self._version_counter[0] != node.saved_self_version:
            refuse_saved(node, 'self')
        self = self._array
    edge_self, edge_other = node.edges
    return [
        None if edge_self is None else grad * other,
        None if edge_other is None else grad * self,
    ]
<BLANKLINE>
"""

import itertools
import linecache
import math
import re
from types import FunctionType

import numpy as np
from numpy import asarray, ndarray

from minigrad.autograd.graph import FREED, Node, leaf_edge, refuse_saved, unpack, unpack_result
from minigrad.autograd.modes import grad_mode
from minigrad.ops.inplace import in_place, write
from minigrad.ops.operands import BOOL, operand, promote, refuse_bools, refuse_broadcast, to_floating
from minigrad.tensor import Tensor, alias

# What formulas may call: the same names with two meanings, functions of arrays and recorded functions of Tensors.
# Warnings of NumPy (1 / 0) are told apart by the module's name: PyTorch gives none.
ON_ARRAYS = {"np": np, "math": math, "__name__": "minigrad.ops"}
ON_TENSORS = {"np": np, "math": math, "__name__": "minigrad.ops"}

# What the written code needs beside what is imported above.
new = Tensor.__new__
next_sequence_nr = itertools.count().__next__


def function(operation):
    """The function of an operation, for Tensors; formulas can call it from now on, on arrays too."""
    ON_ARRAYS[operation.name] = _written_at_first_call(operation.name, operation, _forward)
    ON_TENSORS[operation.name] = function = _written_at_first_call(operation.name, operation, _call)
    function.__doc__ = operation.description()
    return function


def in_place_function(operation):
    """The in-place twin of an operation, for Tensors, named with an underscore behind."""
    function = _written_at_first_call(f"{operation.name}_", operation, _call_in_place)
    function.__doc__ = f"The same as `{operation.name}`, written over the tensor itself, which is returned."
    return function


def array_function(function):
    """Let the forward of an operation call a function of arrays."""
    ON_ARRAYS[function.__name__] = function
    return function


def formula_function(function):
    """Let formulas call a function that is itself written like a formula: the same code, on arrays and on Tensors."""
    ON_ARRAYS[function.__name__] = FunctionType(function.__code__, ON_ARRAYS)
    ON_TENSORS[function.__name__] = FunctionType(function.__code__, ON_TENSORS)
    return function


def _stub(*arguments, **named):
    return write_and_call(*arguments, **named)  # noqa: F821 (a name in the globals of the function that this becomes)


def _written_at_first_call(name, operation, lines):
    """A function that, when it is first called, takes the body that `lines(operation, its globals)` gives it."""

    def write_and_call(*arguments, **named):
        space.update({**ON_ARRAYS, **globals()})
        function.__code__ = _compiled(name, file, [*lines(operation, space)], space).__code__
        return function(*arguments, **named)

    file = f"minigrad: {name}{' on arrays' if lines is _forward else ''}"
    # Whoever asks for the source before the first call has it written for them.
    linecache.cache[file] = (lambda: "\n".join(lines(operation, {})) + "\n",)
    space = {"write_and_call": write_and_call, "__name__": "minigrad.ops"}
    function = FunctionType(_stub.__code__.replace(co_filename=file, co_name=name, co_firstlineno=1), space, name)
    function.__qualname__ = name
    return function


def _compiled(name, file, lines, surroundings):
    """The function `name` out of its source lines, as a file of its own that `inspect` and tracebacks can show."""
    source = "".join(f"{line}\n" for line in lines)
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    place = dict(surroundings)
    exec(compile(source, file, "exec"), surroundings, place)
    return place[name]


def _forward(operation, space):
    """The meaning of an operation in a formula on arrays."""
    yield f"def {operation.name}({', '.join(operation.parameters)}):"
    if "floating" in operation.traits:
        for name in operation.tensors:
            yield f"    if {name}.dtype.kind != 'f':"
            yield f"        {name} = to_floating({name})"
    yield f"    return {operation.forward}"


def _call(operation, space):
    """What a user calls: check, compute, and record if somebody needs a gradient."""
    if operation.inputs:
        space["Node"] = _node_class(operation)
    yield f"def {operation.name}({', '.join(operation.parameters)}):"
    yield from _indented(1, _take_tensors(operation))
    yield from _indented(1, _compute(operation))
    yield "    if type(array) is not ndarray:"
    yield "        array = asarray(array)"
    yield "    result = new(Tensor)"
    yield "    result._array = array"
    yield f"    result._version_counter = {'self._version_counter' if 'view' in operation.traits else '[0]'}"
    yield "    result._grad = result._accumulator = None"
    if operation.inputs:
        yield f"    if ({_requires_grad(operation.inputs)}) and grad_mode.enabled:"
        yield from _indented(2, _record(operation))
        yield "        return result"
    yield "    result._grad_fn = None"
    yield "    result._requires_grad = False"
    yield "    return result"


def _call_in_place(operation, space):
    """The same, over the first argument. Without recording there is nothing to it but the write."""
    space["operation"] = ON_TENSORS[operation.name]
    yield f"def {operation.name}_({', '.join(operation.parameters)}):"
    yield from _indented(1, _take_tensors(operation))
    yield f"    if ({_requires_grad(operation.tensors)}) and grad_mode.enabled:"
    yield f"        return in_place(operation, {', '.join(operation.parameters)})"
    yield from _indented(1, _compute(operation))
    yield "    write(self, array)"
    yield "    return self"


def _take_tensors(operation):
    for position, name in enumerate(operation.tensors, start=1):
        other = operation.tensors[0 if position > 1 else -1]
        yield f"if type({name}) is not Tensor:"
        yield f"    {name} = operand({name}, {other}, {operation.name!r}, {position})"


def _compute(operation):
    for name in operation.tensors:
        yield f"{name}_array = {name}._array"
    if "no bools" in operation.traits:
        arrays = [f"{name}_array" for name in operation.tensors]
        yield f"if {' or '.join(f'{array}.dtype is BOOL' for array in arrays)}:"
        yield f"    refuse_bools({operation.name!r}, {', '.join(arrays)})"
    if "promotes" in operation.traits and len(operation.tensors) > 1:
        first, second = (f"{name}_array" for name in operation.tensors[-2:])
        yield f"if {first}.dtype is not {second}.dtype:"
        yield f"    {first}, {second} = promote({first}, {second})"
    if "floating" in operation.traits:
        for name in operation.tensors:
            yield f"if {name}_array.dtype.kind != 'f':"
            yield f"    {name}_array = to_floating({name}_array)"
    compute = f"array = {_on_arrays(operation.forward, operation.tensors)}"
    if "promotes" not in operation.traits or len(operation.tensors) == 1:
        yield compute
        return
    yield "try:"
    yield f"    {compute}"
    yield "except ValueError:"
    yield f"    refuse_broadcast({_on_arrays(', '.join(operation.tensors), operation.tensors)})"
    yield "    raise"


def _record(operation):
    yield "node = new(Node)"
    yield "node.sequence_nr = next_sequence_nr()"
    yield f"node.edges = ({' '.join(f'{name}._grad_fn or leaf_edge({name}),' for name in operation.inputs)})"
    yield "node.shape = array.shape"
    yield "node.dtype = array.dtype"
    for name, expression in operation.saved_values.items():
        yield f"node.saved_{name} = {expression}"
    for name, needing in operation.saved_tensors.items():
        save = [
            f"node.saved_{name} = {'alias(result)' if name == 'result' else name}",
            f"node.saved_{name}_version = {name}._version_counter[0]",
        ]
        if _is_always_saved(operation, name):
            yield from save
        else:
            yield f"if {_requires_grad(needing)}:"
            yield from _indented(1, save)
            yield "else:"
            yield f"    node.saved_{name} = None"
    yield "result._grad_fn = node"
    yield "result._requires_grad = True"


def _apply(operation, on_tensors):
    """The formulas: from the gradient of the result to a list with that of each input, None where nobody needs it."""
    inputs = operation.inputs
    yield f"def {'apply_tensors' if on_tensors else 'apply_arrays'}(node, grad):"
    for name in operation.saved_values:
        yield f"    {name} = node.saved_{name}"
    for name in sorted(operation.saved_tensors):  # PyTorch complains of the first in this order
        yield f"    {name} = node.saved_{name}"
        always = _is_always_saved(operation, name)
        if not always:
            yield f"    if {name} is not None:"
        yield from _indented(1 if always else 2, _unpack(name, on_tensors))
    if len(inputs) == 1:
        yield f"    return [{operation.rules[inputs[0]]}]"
        return
    yield f"    {', '.join(f'edge_{name}' for name in inputs)} = node.edges"
    yield "    return ["
    for name in inputs:
        yield f"        None if edge_{name} is None else {operation.rules[name]},"
    yield "    ]"


def _unpack(name, on_tensors):
    yield f"if {name}._version_counter[0] != node.saved_{name}_version:"
    yield f"    refuse_saved(node, {name!r})"
    if not on_tensors:
        yield f"{name} = {name}._array"
    elif name == "result":
        yield "result = unpack_result(node, result)"


def _is_always_saved(operation, name):
    """A result always is, as in PyTorch; an argument only if a gradient is wanted whose formula mentions it."""
    return name == "result" or operation.saved_tensors[name] == operation.inputs


def _free(operation):
    yield "def free(node):"
    for name in operation.saved_tensors:
        yield f"    if node.saved_{name} is not None:"
        yield f"        node.saved_{name} = FREED"
    yield "    return"


def _node_class(operation):
    """The class of the nodes: a slot and a `_saved_…` for all that is kept, the formulas in both forms, `free`."""

    def method(name, lines, meanings):
        return _compiled(name, f"minigrad: {operation.node_name}.{name}", [*lines], {**globals(), **meanings})

    kept = [*operation.saved_values, *operation.saved_tensors]
    versions = [f"saved_{name}_version" for name in operation.saved_tensors]
    body = {
        "__slots__": (*(f"saved_{name}" for name in kept), *versions),
        "__module__": Node.__module__,
        "__doc__": operation.description(),
        "operation": operation,
        "apply_arrays": method("apply_arrays", _apply(operation, False), ON_ARRAYS),
        "apply_tensors": method("apply_tensors", _apply(operation, True), ON_TENSORS),
        "free": method("free", _free(operation), {}),
    }
    for name in kept:
        body[f"_saved_{name}"] = property(lambda node, name=name: unpack(node, name))
    return type(operation.node_name, (Node,), body)


def _requires_grad(names):
    return " or ".join(f"{name}._requires_grad" for name in names)


def _indented(levels, lines):
    return ("    " * levels + line for line in lines)


def _on_arrays(expression, names):
    """An expression of tensors as one of their arrays, `self * other` as `self_array * other_array`."""
    return re.sub(rf"\b({'|'.join(names)})\b", r"\1_array", expression)
