"""The Python code of an operation, written out from its declaration at the first call.

Written out, because a call that looked everything up in a table would take twice as long; at the first call, because
writing costs a fraction of a millisecond that an import should not pay for a hundred operations nobody calls. What is
written is what one would write by hand. Of `mul` it is, in the core:

    def mul(self, other):
        if type(self) is not Tensor:
            self = operand(self, other, 'mul', 1)
        if type(other) is not Tensor:
            other = operand(other, self, 'mul', 2)
        self_array = self._array
        other_array = other._array
        if self_array.dtype is not other_array.dtype:
            self_array, other_array = promote(self_array, other_array)
        try:
            array = self_array * other_array
        except ValueError:
            refuse_broadcast(self_array, other_array)
            raise
        if type(array) is not ndarray:
            array = asarray(array)
        result = blank()
        result._array = array
        result._version_counter = UNWRITTEN
        result._grad = result._accumulator = None
        if (self._requires_grad or other._requires_grad) and (everyday.on or grad_mode.enabled):
            node = Node()
            node.sequence_nr = next_sequence_nr()
            edge_self = self._grad_fn or leaf_edge(self)
            edge_other = other._grad_fn or leaf_edge(other)
            node.edges = (edge_self, edge_other)
            node.shape = array.shape
            node.dtype = array.dtype
            node.hooks = None
            if edge_other is not None:
                node.saved_self = self
                node.saved_self_version = self._version_counter[0]
            else:
                node.saved_self = None
            if edge_self is not None:
                node.saved_other = other
                node.saved_other_version = other._version_counter[0]
            else:
                node.saved_other = None
            result._grad_fn = node
            result._requires_grad = True
            return result
        result._grad_fn = None
        result._requires_grad = False
        return result

`exact/generated_exactly.py` adds to this, line by line, what PyTorch does besides.
"""

import linecache
import re
from types import FunctionType

from numpy import asarray, ndarray

from minigrad.core.generated_nodes import NodeWriter, compiled, indented, public
from minigrad.core.graph import leaf_edge, next_sequence_nr
from minigrad.core.in_place import in_place, write
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, load, refuse_taken
from minigrad.core.operands import (
    FLOATING,
    operand,
    operand_of_operator,
    promote,
    promote_to_floating,
    refuse_broadcast,
    to_floating,
)
from minigrad.core.tensor import UNWRITTEN, Tensor, alias, blank
from minigrad.core.views import view_of


class Writer(NodeWriter):
    """Writes the code of one operation. `namespace` is what its names will mean."""

    names = NodeWriter.names | public(globals())

    def __init__(self, operation, namespace):
        load(operation.name)  # which may be amended
        super().__init__(operation)
        self.namespace = namespace
        namespace.update(self.names)

    # The functions

    def forward(self):
        """The meaning of an operation in a formula on arrays."""
        yield self.operation.header
        if "floating" in self.traits:
            yield from indented(1, self.brought_together(self.operation.tensors))
        yield f"    return {self.operation.forward}"

    def call(self, as_operator=False):
        """What a user calls: check, compute, and record if somebody needs a gradient."""
        if self.operation.inputs:
            self.namespace["Node"] = self.node_class()
        yield self.operation.header
        yield from indented(1, self.taken(as_operator))
        yield from indented(1, self.computed())
        yield from indented(1, self.answered())

    def operator(self):
        """The same as a special method, which leaves it to Python to refuse what is neither number nor tensor."""
        return self.call(as_operator=True)

    def call_in_place(self, as_operator=False):
        """The same, over the first argument. Without recording there is nothing to it but the write."""
        self.namespace["operation"] = ON_TENSORS[self.operation.name]
        yield self.operation.header.replace("(", "_(", 1)
        yield from indented(1, self.taken(as_operator, is_in_place=True))
        yield from indented(1, self.before_the_write())
        yield from indented(1, self.computed_in_place())
        yield "    write(self, array)"
        yield "    return self"

    def operator_in_place(self):
        """The same as `*=`."""
        return self.call_in_place(as_operator=True)

    # Their parts

    def taken(self, as_operator, is_in_place=False):
        """The arguments as tensors."""
        for position, name in enumerate(self.operation.tensors, start=1):
            if name in self.operation.lists:
                continue
            yield f"if type({name}) is not Tensor:"
            asked = self._asked_about(position, is_in_place)
            yield f"    {name} = operand{'_of_operator' * as_operator}({asked})"
            if as_operator and position > 1:
                yield f"    if {name} is NotImplemented:"
                yield "        return NotImplemented"

    def _asked_about(self, position, is_in_place):
        """What `operand` is asked: about which argument, beside which tensor, and of which operation."""
        tensors = self.operation.tensors
        value, other = tensors[position - 1], tensors[0 if position > 1 else -1]
        is_recorded = self.operation.inputs and not (is_in_place and position == 1)
        if not self._takes_number(position):
            other = None  # without a tensor beside it a number is refused
        return f"{value}, {other}, {self.operation.name!r}, {position}{'' if is_recorded else ', recorded=False'}"

    def _takes_number(self, position):
        """Whether a number may stand for a tensor, which is then of the type of the other tensor."""
        nowhere = "promotes" not in self.traits or "tensors" in self.traits
        return not nowhere and not (position == 1 and "tensor first" in self.traits)

    def computed(self):
        """The result as an array."""
        tensors = self.operation.tensors
        for name in tensors:
            yield f"{name}_array = {self.array_of(name)}"
        yield from self.brought_together([f"{name}_array" for name in tensors])
        compute = f"array = {self.computation()}"
        if "promotes" not in self.traits or len(tensors) == 1:
            yield compute
            return
        yield "try:"
        yield f"    {compute}"
        yield f"except {self.refused}:"
        yield f"    refuse_broadcast({on_arrays(', '.join(tensors), tensors)})"
        yield "    raise"

    # What NumPy raises for arrays that do not meet.
    refused = "ValueError"

    def array_of(self, name):
        """The array of an argument."""
        return f"{name}._array"

    def computation(self):
        """The forward, of the arrays of the arguments."""
        return on_arrays(self.operation.forward, self.operation.tensors)

    def computed_in_place(self):
        """The same where it is to be written over an argument."""
        return self.computed()

    def brought_together(self, arrays):
        """The arrays in the type in which they are computed."""
        if "promotes" in self.traits and len(arrays) > 1:
            first, *others = [f"{array}.dtype" for array in arrays]
            yield f"if {' or '.join(f'{first} is not {each}' for each in others)}:"
            yield f"    {', '.join(arrays)} = {self.promotion(arrays)}"
        if "floating" in self.traits:
            for array in arrays:
                yield f"if {array}.dtype.kind != 'f':"
                yield f"    {array} = to_floating({array})"

    def promotion(self, arrays):
        """The call that finds their common type."""
        return f"promote{'_to_floating' * ('floating' in self.traits)}({', '.join(arrays)})"

    def answered(self):
        """The tensor, with a node if somebody needs its gradient."""
        yield "if type(array) is not ndarray:"
        yield "    array = asarray(array)"
        if "view" in self.traits:
            yield "result = view_of(self, array)"
        else:
            yield "result = blank()"
            yield "result._array = array"
            yield "result._version_counter = UNWRITTEN"
            yield "result._grad = result._accumulator = None"
        if self.operation.inputs:
            yield f"if {self.is_recorded(self.operation.inputs)}:"
            yield from indented(1, self.recorded())
            yield "    return result"
        if "view" not in self.traits:
            yield "result._grad_fn = None"
            yield "result._requires_grad = False"
        yield from self.unrecorded()
        yield "return result"

    def is_recorded(self, names):
        """The condition under which a node is made."""
        wanted = " or ".join(f"{name}._requires_grad" for name in names)
        return f"{f'({wanted})' if len(names) > 1 else wanted} and (everyday.on or grad_mode.enabled)"

    def recorded(self):
        """The node, and what it keeps."""
        yield "node = Node()"
        yield f"node.sequence_nr = {self.sequence_nr}"
        yield from self.edges()
        yield from self.facts()
        yield "node.hooks = None"
        for name, expression in self.operation.saved_values.items():
            yield f"node.saved_{name} = {expression}"
        for name, needing in self.operation.saved_tensors.items():
            if name in self.operation.results:
                continue  # there are none yet
            save = [
                f"node.saved_{name} = {'alias(result)' if name == 'result' else name}",
                f"node.saved_{name}_version = {self.version_of(name)}",
            ]
            if self.is_always_saved(name):
                yield from save
            else:
                (wanting,) = needing
                yield f"if edge_{wanting} is not None:"
                yield from indented(1, save)
                yield "else:"
                yield f"    node.saved_{name} = None"
        yield from self.attached()

    sequence_nr = "next_sequence_nr()"

    def edges(self):
        """Where gradients go next."""
        if len(self.operation.inputs) == 1:
            (name,) = self.operation.inputs
            yield f"node.edges = ({name}._grad_fn or leaf_edge({name}),)"
            return
        for name in self.operation.inputs:
            yield f"edge_{name} = {name}._grad_fn or leaf_edge({name})"
        yield f"node.edges = ({', '.join(f'edge_{name}' for name in self.operation.inputs)})"

    def facts(self):
        """What gradient comes in."""
        yield "node.shape = array.shape"
        yield "node.dtype = array.dtype"

    def version_of(self, name):
        """The version at which an argument is saved."""
        return f"{name}._version_counter[0]"

    def attached(self):
        """The node as the history of the result."""
        yield "result._grad_fn = node"
        yield "result._requires_grad = True"

    def unrecorded(self):
        """What becomes of a result without a node: nothing."""
        return ()

    def before_the_write(self):
        """Before an argument is written over: what is to be recorded goes another way."""
        yield f"if {self.is_recorded(self.operation.tensors)}:"
        yield f"    return in_place(operation, {self.operation.arguments})"


def function(operation):
    """The function of an operation, for Tensors; formulas can call it from now on, on arrays too."""
    refuse_taken(operation.name)
    if "floating" in operation.traits:
        FLOATING.add(operation.name)
    ON_ARRAYS[operation.name] = written(operation, "forward", f"{operation.name} on arrays")
    ON_TENSORS[operation.name] = function = written(operation, "call", operation.name)
    function.__doc__ = operation.description()
    function.__name__ = function.__qualname__ = operation.called
    return function


def operator_function(operation, is_in_place=False):
    """The special method of an operation with two arguments."""
    part = "operator_in_place" if is_in_place else "operator"
    return written(operation, part, f"{operation.name}{'_' * is_in_place}, the operator")


def in_place_function(operation):
    """The in-place twin of an operation, for Tensors, named with an underscore behind."""
    function = written(operation, "call_in_place", f"{operation.name}_")
    function.__doc__ = f"The same as `{operation.called}`, written over the tensor itself, which is returned."
    function.__name__ = function.__qualname__ = f"{operation.called}_"
    return function


def written(operation, part, title):
    """One of the functions that a `Writer` writes; tracebacks show it as a file with that `title`."""
    name = f"{operation.name}_" if part.endswith("in_place") else operation.name
    function = written_at_first_call(
        name, lambda namespace: getattr(operation.writer(operation, namespace), part)(), title
    )
    function.operation, function.part = operation, part
    return function


def written_at_first_call(name, lines, title):
    """A function that, when it is first called, takes the body that `lines(its globals)` gives it.

    It starts with the code of `_stub`, which writes the real code and puts it in its own place: later calls pay for
    nothing.
    """

    def write_and_call(*arguments, **named):
        made = compiled(name, file, [*lines(namespace)], namespace, ON_ARRAYS)
        function.__defaults__, function.__kwdefaults__ = made.__defaults__, made.__kwdefaults__
        function.__code__ = made.__code__
        return function(*arguments, **named)

    file = f"minigrad: {title}"
    linecache.cache[file] = (lambda: "\n".join(lines({})) + "\n",)  # who asks before the first call has it written
    code = _stub.__code__.replace(co_filename=file, co_name=name, co_firstlineno=1)
    namespace = {"write_and_call": write_and_call, "__name__": "minigrad.ops"}
    function = FunctionType(code, namespace, name)
    function.__qualname__ = name
    return function


def _stub(*arguments, **named):
    return write_and_call(*arguments, **named)  # noqa: F821 (a name in the globals of the function that this becomes)


def on_arrays(expression, names):
    """An expression of tensors as one of their arrays, `self * other` as `self_array * other_array`."""
    return re.sub(rf"\b({'|'.join(names)})\b", r"\1_array", expression)
