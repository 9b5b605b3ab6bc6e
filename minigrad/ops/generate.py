"""The Python code of an operation, written out from its declaration at the first call.

Written out, because a call that looked everything up in a table would take twice as long; at the first call, because
writing costs a fraction of a millisecond that an import should not pay for a hundred operations nobody calls. What is
written is what one would write by hand. Of `neg` it is:

>>> import inspect, minigrad
>>> print(inspect.getsource(minigrad.neg))
def neg(input=MISSING, /, *more, **named):
    try:
        if more or named:
            return direct(*given(input, *more), **named)
        if type(input) is not Tensor:
            input = operand(input, None, 'neg', 1)
        self_array = input._array
        if self_array.dtype is BOOL:
            refuse_bools('neg', self_array)
        array = -self_array
        if not input._array.flags.c_contiguous:
            array = laid_out(array, input._array)
        if type(array) is not ndarray:
            array = asarray(array)
        result = blank()
        result._array = array
        result._version_counter = UNWRITTEN
        result._grad = result._accumulator = None
        if input._requires_grad and (everyday.on or grad_mode.enabled):
            node = Node()
            node.sequence_nr = next_sequence_nr()
            node.edges = (input._grad_fn or leaf_edge(input),)
            node.shape = array.shape
            node.dtype = array.dtype
            node.hooks = None
            result._grad_fn = node
            result._requires_grad = True
            if not everyday.on:
                observe(node, array, result)
            return result
        result._grad_fn = None
        result._requires_grad = False
        if everyday.marks:
            mark(result)
        return result
    except Exception as error:
        return otherwise('torch', 'neg', direct, error, given(input, *more), named)
<BLANKLINE>

Inside the program it is `direct` that is called, the same without its first and its last lines: what is wrong with
arguments is said by `calls.py`.

The formulas become methods of the node, one that computes on arrays and one that is recorded. Those of `mul`, which
needs either factor for the gradient of the other:

>>> a, b = minigrad.ones(2, requires_grad=True), minigrad.ones(2)
>>> print(inspect.getsource(type((a * b).grad_fn).apply_arrays))
def apply_arrays(node, grad):
    other = node.saved_other
    if other is not None:
        if other._version_counter[0] != node.saved_other_version:
            other = recover_saved(node, 'other')
        other = other._array
    self = node.saved_self
    if self is not None:
        if self._version_counter[0] != node.saved_self_version:
            self = recover_saved(node, 'self')
        self = self._array
    edge_self, edge_other = node.edges
    return [
        None if edge_self is None else grad * other,
        None if edge_other is None else grad * self,
    ]
<BLANKLINE>
"""

import builtins
import linecache
import math
import re
from functools import cache, partial
from inspect import Parameter, Signature
from types import FunctionType

import numpy as np
from numpy import asarray, ndarray

from minigrad.autograd.captured import refuse_captured
from minigrad.autograd.graph import (
    FREED,
    Node,
    arrays_of,
    leaf_edge,
    next_sequence_nr,
    raw_saved,
    recover_saved,
    recover_saved_list,
    unpack,
    unpack_result,
    versions_of,
)
from minigrad.autograd.modes import everyday, grad_mode, mark, no_grad, observe
from minigrad.autograd.saved import pack_result
from minigrad.calls import MISSING, found_as, given, otherwise
from minigrad.ops.half import HALF, beside_number, rounded_once
from minigrad.ops.inplace import in_place, refuse_overlap_with, refuse_result, write
from minigrad.ops.layout import laid_out
from minigrad.ops.operands import (
    BOOL,
    FLOATING,
    WIDE_NUMBERS,
    list_of_tensors,
    number_option,
    operand,
    operand_of_operator,
    promote,
    promote_to_floating,
    refuse_bools,
    refuse_broadcast,
    to_floating,
)
from minigrad.ops.recorded_formulas import recorded_function, recorded_rule
from minigrad.ops.views import filled, several, view
from minigrad.tensor import UNWRITTEN, Tensor, alias, blank

# What formulas may call: the same names with two meanings, functions of arrays and recorded functions of Tensors.
# Warnings of NumPy (1 / 0) are told apart by the module's name: PyTorch gives none.
ON_ARRAYS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}
ON_TENSORS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}

# What hooks do to bring a saved tensor back is recorded only where gradients are.
ON_ARRAYS["recover_saved"] = no_grad(recover_saved)

# Options that are no numbers to compute with. Any other may be NumPy's, or a tensor: left as it is, it would give the
# result a type of its own.
NO_NUMBERS = {"dim", "dims", "dim0", "dim1", "dim2", "source_dim", "keepdim", "dtype", "size", "shape", "index"}
NO_NUMBERS |= {"source", "destination", "split_size", "split_sizes", "start", "end", "step", "indices", "places"}
NO_NUMBERS |= {"draw", "accumulate", "equal_nan", "of_nan", "vector", "values", "approximate", "rounding_mode"}
NO_NUMBERS |= {"reduction", "scale_grad_by_freq", "repeats", "shifts", "pad"}
SCALARS = frozenset(np.sctypeDict.values()) | {Tensor}


def function(operation):
    """The function of an operation, for Tensors; formulas can call it from now on, on arrays too."""
    _refuse_taken(operation.name)
    if "floating" in operation.traits:
        FLOATING.add(operation.name)
    if "wide numbers" in operation.traits:
        WIDE_NUMBERS.add(operation.name)
    forward = _written_at_first_call(operation.name, operation, _forward)
    ON_ARRAYS[operation.name] = rounded_once(forward) if "rounded once" in operation.traits else forward
    ON_TENSORS[operation.name] = function = _written_at_first_call(operation.name, operation, _call_by_name)
    function.__doc__ = operation.description()
    function.as_called = partial(_as_called, operation, _call_by_name, function)
    return function


def operator_function(operation, is_in_place=False):
    """The special method of an operation with two arguments."""
    if is_in_place:
        return _written_at_first_call(f"{operation.name}_", operation, _call_operator_in_place)
    return _written_at_first_call(operation.name, operation, _call_operator)


def in_place_function(operation):
    """The in-place twin of an operation, for Tensors, named with an underscore behind."""
    function = _written_at_first_call(f"{operation.name}_", operation, _call_in_place)
    function.__doc__ = f"The same as `{operation.name}`, written over the tensor itself, which is returned."
    function.as_called = partial(_as_called, operation, _call_in_place, function)
    return function


def _as_called(operation, lines, direct, part, name):
    """The function as users call it, see `calls.py`: it takes any arguments, and asks when it fails."""

    def written(operation, space):
        space["direct"] = direct
        _, *body = lines(operation, space)
        tensors = ", ".join(operation.tensors)
        tensors = tensors if lines is _call_in_place else _by_name(tensors)
        yield f"def {name}({tensors.replace(',', '=MISSING,')}=MISSING, /, *more, **named):"
        yield "    try:"
        yield "        if more or named:"
        yield f"            return direct(*given({tensors}, *more), **named)"
        yield from _indented(1, body)
        yield "    except Exception as error:"
        yield f"        return otherwise({part!r}, {name!r}, direct, error, given({tensors}, *more), named)"

    direct.__signature__ = signature(operation.argument_list, lines is _call_by_name)
    if operation.has_options:
        return None
    function = _written_at_first_call(name, operation, written, f"{part}.{name}")
    function.__signature__ = signature(operation.argument_list, part == "torch")
    return found_as(function, direct, part, name)


@cache
def signature(arguments, by_name=False):
    """What help shows of a function that takes these arguments, written as in a declaration."""
    arguments = _by_name(arguments) if by_name else arguments
    parameters, kind = [], Parameter.POSITIONAL_OR_KEYWORD
    for argument in arguments.split(", "):
        name, _, default = argument.partition("=")
        if name == "*":
            kind = Parameter.KEYWORD_ONLY
        else:
            parameters.append(Parameter(name, kind, default=eval(default) if default else Parameter.empty))
    return Signature(parameters)


def _by_name(text):
    """A part of a function whose first argument is called `input`, as in PyTorch's functions."""
    return re.sub(r"\bself\b", "input", text)


def array_function(function):
    """Let the forward of an operation call a function of arrays."""
    _refuse_taken(function.__name__)
    ON_ARRAYS[function.__name__] = function
    return function


def formula_function(function):
    """Let formulas call a function that is itself written like a formula: the same code, on arrays and on Tensors."""
    _refuse_taken(function.__name__)
    ON_ARRAYS[function.__name__] = FunctionType(function.__code__, ON_ARRAYS)
    ON_TENSORS[function.__name__] = recorded_function(function, ON_TENSORS)
    return function


def _refuse_taken(name):
    if name in ON_ARRAYS:
        raise ValueError(f"two operations or functions of formulas are called {name}")


def _stub(*arguments, **named):
    return write_and_call(*arguments, **named)  # noqa: F821 (a name in the globals of the function that this becomes)


def _written_at_first_call(name, operation, lines, file=None):
    """A function that, when it is first called, takes the body that `lines(operation, its globals)` gives it.

    `file` is the name under which tracebacks show it.
    """

    def write_and_call(*arguments, **named):
        space.update({**ON_ARRAYS, **globals()})
        written = _compiled(name, file, [*lines(operation, space)], space)
        function.__defaults__, function.__kwdefaults__ = written.__defaults__, written.__kwdefaults__
        function.__code__ = written.__code__
        return function(*arguments, **named)

    file = f"minigrad: {file or name + KINDS.get(lines, '')}"
    code = _stub.__code__
    if lines is not _forward:  # whoever asks for the source before the first call has it written for them
        linecache.cache[file] = (lambda: "\n".join(lines(operation, {})) + "\n",)
        code = code.replace(co_filename=file, co_name=name, co_firstlineno=1)
    space = {"write_and_call": write_and_call, "__name__": "minigrad.ops"}
    function = FunctionType(code, space, name)
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
    yield operation.header
    if "floating" in operation.traits:
        yield from _indented(1, _brought_together(operation, operation.tensors))
    yield f"    return {operation.forward}"


def _call(operation, space, *, take=None):
    """What a user calls: check, compute, and record if somebody needs a gradient."""
    if operation.inputs:
        space["Node"] = node_class(operation)
    yield operation.header
    yield from _indented(1, (take or _take_tensors)(operation))
    yield from _indented(1, _compute(operation))
    if "several" in operation.traits:
        yield from _indented(1, _several_results(operation))
        return
    yield "    if type(array) is not ndarray:"
    yield "        array = asarray(array)"
    if "view" in operation.traits:
        yield "    result = view(self, array)"
    else:
        yield "    result = blank()"
        yield "    result._array = array"
        yield "    result._version_counter = UNWRITTEN"
        yield "    result._grad = result._accumulator = None"
    if operation.inputs:
        yield f"    if {_is_recorded(operation, operation.inputs)}:"
        yield from _indented(2, _record(operation))
        yield "        if not everyday.on:"
        yield "            observe(node, array, result)"
        yield "        return result"
    if "view" not in operation.traits:
        yield "    result._grad_fn = None"
        yield "    result._requires_grad = False"
    yield "    if everyday.marks:"
    yield "        mark(result)"
    yield "    return result"


def _call_by_name(operation, space):
    """What `minigrad.mul` and `Tensor.mul` are. Its first argument is called `input`, as in PyTorch's functions."""
    return map(_by_name, _call(operation, space))


def _call_operator(operation, space):
    """The same as a special method, which leaves it to Python to refuse what is neither number nor tensor."""
    return _call(operation, space, take=_take_operands)


def _several_results(operation):
    """Results of one node that has several: its gradient comes in as a list, through one `Output` for each."""
    yield "node = None"
    yield f"if {_is_recorded(operation, operation.inputs)}:"
    yield from _indented(1, _record(operation))
    yield f"results = several(array, node, {'self' if 'view' in operation.traits else None})"
    yield "if node is not None and not everyday.on:"
    yield "    observe(node, array, *results)"
    if kept := [name for name in operation.results if name in operation.saved_tensors]:
        yield "if node is not None:"
        for name in kept:
            number = operation.results.index(name)
            yield f"    node.saved_{name} = alias(results[{number}])"
            yield f"    node.saved_{name}_version = results[{number}]._version_counter[0]"
            yield "    if not everyday.on:"
            yield f"        pack_result(node, {name!r})"
    yield "return results"


def _call_in_place(operation, space, *, take=None):
    """The same, over the first argument. Without recording there is nothing to it but the write."""
    space["operation"] = ON_TENSORS[operation.name]
    yield operation.header.replace("(", "_(", 1)
    yield from _indented(1, (take or _take_tensors)(operation, is_in_place=True))
    if "promotes" in operation.traits:
        for name in operation.tensors[1:]:
            yield f"    if self._version_counter is {name}._version_counter is not UNWRITTEN and {name} is not self:"
            yield f"        refuse_overlap_with(self, {name})"
    yield "    if everyday.marks:"
    yield f"        refuse_captured({operation.name!r}, {', '.join(operation.tensors)})"
    if "forgets the graph" not in operation.traits:
        yield f"    if {_is_recorded(operation, operation.tensors)}:"
        yield f"        return in_place(operation, {operation.arguments})"
    if "promotes" in operation.traits and "kernel(" in operation.forward:
        yield "    try:"
        yield from _indented(2, _compute(operation))
        yield "    except NotImplementedError:"
        yield f"        refuse_result({', '.join(operation.tensors)})"
        yield "        raise"
    else:
        yield from _indented(1, _compute(operation))
    yield "    write(self, array)"
    yield "    return self"


def _call_operator_in_place(operation, space):
    return _call_in_place(operation, space, take=_take_operands)


def _take_tensors(operation, is_in_place=False):
    if "many" in operation.traits:
        (name,) = operation.tensors
        yield f"{name} = list_of_tensors({name}, {operation.name!r})"
        return
    for position, name in enumerate(operation.tensors, start=1):
        if name in operation.lists:
            continue
        yield f"if type({name}) is not Tensor:"
        yield f"    {name} = operand({_asked_about(operation, position, is_in_place)})"
    for position, name in enumerate(operation.options, start=len(operation.tensors) + 1):
        if name not in NO_NUMBERS:
            yield f"if type({name}) in SCALARS:"
            yield f"    {name} = number_option({name}, {operation.name!r}, {name!r}, {position})"


def _take_operands(operation, is_in_place=False):
    for position, name in enumerate(operation.tensors, start=1):
        yield f"if type({name}) is not Tensor:"
        yield f"    {name} = operand_of_operator({_asked_about(operation, position, is_in_place)})"
        if position > 1:
            yield f"    if {name} is NotImplemented:"
            yield "        return NotImplemented"


def _asked_about(operation, position, is_in_place):
    """An argument, the tensor that it meets, and what is said of it should it be none."""
    value, other = operation.tensors[position - 1], operation.tensors[0 if position > 1 else -1]
    is_recorded = operation.inputs and not (is_in_place and position == 1)
    if not _takes_number(operation, position):
        other = None  # so that none can be told what a number would be
    return f"{value}, {other}, {operation.name!r}, {position}{'' if is_recorded else ', recorded=False'}"


def _takes_number(operation, position):
    """Whether a number may stand for a tensor, which is then of the type of the other tensor."""
    nowhere = "promotes" not in operation.traits or "tensors" in operation.traits
    return not nowhere and not (position == 1 and "tensor first" in operation.traits)


def _compute(operation):
    for name in operation.tensors:
        array = f"arrays_of({name})" if name in operation.lists else f"{name}._array"
        yield f"{name}_array = {f'[each._array for each in {name}]' if 'many' in operation.traits else array}"
    if "no bools" in operation.traits:
        arrays = [f"{name}_array" for name in operation.tensors]
        yield f"if {' or '.join(f'{array}.dtype is BOOL' for array in arrays)}:"
        yield f"    refuse_bools({operation.name!r}, {', '.join(arrays)})"
    yield from _brought_together(operation, [f"{name}_array" for name in operation.tensors if name != "condition"])
    result = _on_arrays(operation.forward, operation.tensors)
    if "rounded once" in operation.traits:
        given = _on_arrays(", ".join([*operation.tensors, *operation.options]), operation.tensors)
        result = f"{operation.name}({given}) if {operation.tensors[0]}_array.dtype is HALF else {result}"
    compute = f"array = {result}"
    if not {"promotes", "elementwise"}.intersection(operation.traits):
        yield compute
        return
    arrays = _on_arrays(", ".join(operation.tensors), operation.tensors)
    if len(operation.tensors) == 1:
        yield compute
    else:
        yield "try:"
        yield f"    {compute}"
        yield "except (ValueError, NotImplementedError):"
        yield f"    refuse_broadcast({arrays})"
        yield "    raise"
    first, *others = sorted(operation.tensors, key=operation.forward.find)
    # Of two NumPy decides as PyTorch does, unless the first one goes its own way.
    looked_at = [first] if len(operation.tensors) < 3 else operation.tensors
    order = " and ".join(f"{each}._array.flags.c_contiguous" for each in looked_at)
    yield f"if not {order if len(looked_at) == 1 else f'({order})'}:"
    yield f"    array = laid_out(array, {', '.join(f'{each}._array' for each in [first, *others])})"


def _brought_together(operation, arrays):
    """The arrays in the type in which they are computed."""
    if "promotes" in operation.traits and len(arrays) > 1:
        promoting = f"promote{'_to_floating' * ('floating' in operation.traits)}"
        call = f"beside_number({promoting}, " if "wide numbers" in operation.traits else f"{promoting}("
        first, *others = [f"{array}.dtype" for array in arrays]
        yield f"if {' or '.join(f'{first} is not {each}' for each in others)}:"
        yield f"    {', '.join(arrays)} = {call}{', '.join(arrays)})"
    if "floating" in operation.traits:
        for array in arrays:
            yield f"if {array}.dtype.kind != 'f':"
            yield f"    {array} = to_floating({array})"


def _record(operation):
    yield "node = Node()"
    refuses = operation.node_name == "torch::autograd::NotImplemented"  # as soon as it can, as in PyTorch
    yield f"node.sequence_nr = {'2**64 - 1' if refuses else 'next_sequence_nr()'}"
    if "many" in operation.traits:
        yield f"node.edges = tuple([each._grad_fn or leaf_edge(each) for each in {operation.tensors[0]}])"
    elif len(operation.inputs) == 1:
        (name,) = operation.inputs
        yield f"node.edges = ({name}._grad_fn or leaf_edge({name}),)"
    else:
        for name in operation.inputs:
            yield f"edge_{name} = {name}._grad_fn or leaf_edge({name})"
        yield f"node.edges = ({', '.join(f'edge_{name}' for name in operation.inputs)})"
    for fact in ("shape", "dtype"):
        value = f"[each.{fact} for each in array]" if "several" in operation.traits else f"array.{fact}"
        yield f"node.{fact} = {value}"
    yield "node.hooks = None"
    for name, expression in operation.saved_values.items():
        yield f"node.saved_{name} = {expression}"
    for name, needing in operation.saved_tensors.items():
        if name in operation.results:
            continue  # there are none yet
        save = [
            f"node.saved_{name} = {'alias(result)' if name == 'result' else name}",
            f"node.saved_{name}_version = {_version(operation, name)}",
        ]
        if _is_always_saved(operation, name):
            yield from save
        else:
            (wanting,) = needing
            yield f"if edge_{wanting} is not None:"
            yield from _indented(1, save)
            yield "else:"
            yield f"    node.saved_{name} = None"
    if "several" not in operation.traits:
        yield "result._grad_fn = node"
        yield "result._requires_grad = True"


def _apply(operation, on_tensors):
    """The formulas: from the gradient of the result to a list with that of each input, None where nobody needs it."""
    inputs = operation.inputs
    rules = operation.rules
    if on_tensors:
        rules = {name: recorded_rule(rule) for name, rule in rules.items()}
    if "several" in operation.traits:
        yield f"def {'apply_tensors' if on_tensors else 'apply_arrays'}(node, grads):"
        if "takes what came" not in operation.traits:
            yield "    grads = filled(node, grads)"
    else:
        yield f"def {'apply_tensors' if on_tensors else 'apply_arrays'}(node, grad):"
    for name in operation.saved_values:
        yield f"    {name} = node.saved_{name}"
    own = {"result", *operation.results}
    for name in sorted(operation.saved_tensors, key=lambda name: (name in own, name)):  # complained of in this order
        yield f"    {name} = node.saved_{name}"
        always = _is_always_saved(operation, name)
        if not always:
            yield f"    if {name} is not None:"
        yield from _indented(1 if always else 2, _unpack(operation, name, on_tensors))
    if "many" in operation.traits or "gradients" in operation.formulas:
        yield f"    return {rules[inputs[0]]}"
        return
    if operation.node_name == "torch::autograd::NotImplemented":  # refuses, even if there is nobody to give it to
        yield f"    return [{rules[inputs[0]]}]"
        return
    if len(inputs) == 1:
        rule = rules[inputs[0]]
        refuses = rule.startswith("refuse_derivative")  # to those who want a gradient
        yield f"    return [{'None if node.edges[0] is None else ' * refuses}{rule}]"
        return
    yield f"    {', '.join(f'edge_{name}' for name in inputs)} = node.edges"
    if on_tensors:  # recorded in PyTorch's order, so that the walk through the new nodes is PyTorch's too
        for name in sorted(inputs):
            yield f"    grad_{name} = None if edge_{name} is None else {rules[name]}"
        yield f"    return [{', '.join(f'grad_{name}' for name in inputs)}]"
        return
    yield "    return ["
    for name in inputs:
        yield f"        None if edge_{name} is None else {rules[name]},"
    yield "    ]"


def _version(operation, name):
    return f"versions_of({name})" if name in operation.lists else f"{name}._version_counter[0]"


def _unpack(operation, name, on_tensors):
    if name in operation.lists:
        yield f"{name} = recover_saved_list(node, {name!r})"
        if not on_tensors:
            yield f"{name} = arrays_of({name})"
        return
    yield f"if {name}._version_counter[0] != node.saved_{name}_version:"
    yield f"    {name} = recover_saved(node, {name!r})"
    if not on_tensors:
        yield f"{name} = {name}._array"
    elif name == "result" or name in operation.results:
        yield f"{name} = unpack_result(node, {name!r}, {name})"


def _is_always_saved(operation, name):
    """A result always is, as in PyTorch, and what several formulas mention; else it is if that gradient is wanted."""
    needing = operation.saved_tensors[name]
    is_result = name == "result" or name in operation.results
    return is_result or len(needing) > 1 or needing == operation.inputs or "joint" in operation.traits


# What is said behind the name of an operation to tell its functions apart.
KINDS = {_forward: " on arrays", _call_operator: ", the operator", _call_operator_in_place: ", the operator"}


def _free(operation):
    yield "def free(node):"
    for name in operation.saved_tensors:
        yield f"    if node.saved_{name} is not None:"
        yield f"        node.saved_{name} = FREED"
    yield "    return"


def node_class(operation):
    """The class of an operation's nodes, made when the first of them is needed."""
    if operation.node_class is None:
        operation.node_class = _written_node_class(operation)
    return operation.node_class


def _written_node_class(operation):
    """A slot and a `_saved_…` for all that is kept, the formulas in both forms, `free`."""

    def method(name, lines, meanings):
        return _compiled(name, f"minigrad: {operation.node_name}.{name}", [*lines], {**globals(), **meanings})

    kept = [*operation.saved_values, *operation.saved_tensors]
    versions = [f"saved_{name}_version" for name in operation.saved_tensors]
    body = {
        "__slots__": (*(f"saved_{name}" for name in kept), *versions),
        "__module__": Node.__module__,
        "__doc__": operation.description(),
        "operation": operation,
        "full_name": operation.node_name,
        "in_place_name": operation.in_place_name,
        "saved_names": tuple(sorted(operation.saved_tensors)),
        "result_names": operation.results,
        "seen_by_hooks": 3 if "hooks see three" in operation.traits else None,
        "apply_arrays": method("apply_arrays", _apply(operation, False), ON_ARRAYS),
        "apply_tensors": method("apply_tensors", _apply(operation, True), ON_TENSORS),
        "free": method("free", _free(operation), {}),
    }
    for name in kept:
        body[f"_saved_{name}"] = property(lambda node, name=name: unpack(node, name))
        if name.endswith("_sym_strides"):  # PyTorch counts elements, NumPy bytes
            body[f"_saved_{name}"] = property(
                lambda node, name=name: tuple(step // node.dtype.itemsize for step in unpack(node, name))
            )
    for name in operation.saved_tensors:
        body[f"_raw_saved_{name}"] = property(lambda node, name=name: raw_saved(node, name))
    return type(operation.node_name.rpartition("::")[2], (Node,), body)


def _requires_grad(names):
    return " or ".join(f"{name}._requires_grad" for name in names)


def _is_recorded(operation, names):
    wanted = _requires_grad(names)
    if "many" in operation.traits:
        wanted = f"any([each._requires_grad for each in {names[0]}])"
    return f"{f'({wanted})' if len(names) > 1 else wanted} and (everyday.on or grad_mode.enabled)"


def _indented(levels, lines):
    return ("    " * levels + line for line in lines)


def _on_arrays(expression, names):
    """An expression of tensors as one of their arrays, `self * other` as `self_array * other_array`."""
    return re.sub(rf"\b({'|'.join(names)})\b", r"\1_array", expression)
