"""The class of an operation's nodes, written out from its formulas: `generated_code.py` says why.

The formulas become methods of the node, one that computes on arrays and one that is recorded. Those of `mul`, which
needs either factor for the gradient of the other:

>>> import inspect, minigrad
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

import linecache

from minigrad.core.graph import Node
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, meanings_in
from minigrad.core.saved import FREED, recover_saved, unpack, unpack_result


def public(names):
    """Of the names of a module those that do not begin with an underscore."""
    return {name: value for name, value in names.items() if name[0] != "_"}


class NodeWriter:
    """Writes the methods of an operation's nodes."""

    # What the written code may name: all that the files of its writers know by then.
    names = public(globals())

    def __init__(self, operation):
        self.operation, self.traits = operation, operation.traits

    def node_class(self):
        """The class of the operation's nodes, made when the first of them is needed."""
        operation = self.operation
        if operation.node_class is None:
            name = operation.node_name.rpartition("::")[2]
            operation.node_class = type(name, (self.node_base,), self.node_body())
        return operation.node_class

    node_base = Node

    def node_body(self):
        """A slot and a `_saved_…` for all that is kept, the formulas in both forms, `free`."""
        operation = self.operation
        kept = [*operation.saved_values, *operation.saved_tensors]
        versions = [f"saved_{name}_version" for name in operation.saved_tensors]
        body = {
            "__slots__": (*(f"saved_{name}" for name in kept), *versions),
            "__module__": Node.__module__,
            "__doc__": operation.description(),
            "operation": operation,
            "full_name": operation.node_name,
            "in_place_name": operation.in_place_name,
            "apply_arrays": self._method("apply_arrays", self.apply(False), ON_ARRAYS),
            "apply_tensors": self._method("apply_tensors", self.apply(True), ON_TENSORS),
            "free": self._method("free", self.free(), {}),
        }
        return body | {f"_saved_{name}": property(lambda node, name=name: unpack(node, name)) for name in kept}

    def _method(self, name, lines, meanings):
        namespace = {"__name__": "minigrad.ops", **self.names}
        return compiled(name, f"minigrad: {self.operation.node_name}.{name}", [*lines], namespace, meanings)

    def apply(self, on_tensors):
        """The formulas: from the gradient of the result to a list with that of each input, None if nobody needs it."""
        yield f"def {'apply_tensors' if on_tensors else 'apply_arrays'}(node, {self.incoming}):"
        yield from indented(1, self.given())
        for name in self.operation.saved_values:
            yield f"    {name} = node.saved_{name}"
        for name in sorted(self.operation.saved_tensors, key=lambda name: (self._is_result(name), name)):
            yield f"    {name} = node.saved_{name}"  # the order in which errors are raised
            always = self.is_always_saved(name)
            if not always:
                yield f"    if {name} is not None:"
            yield from indented(1 if always else 2, self.unpacked(name, on_tensors))
        rules = {name: self.rule(rule, on_tensors) for name, rule in self.operation.rules.items()}
        yield from indented(1, self.returned(rules, on_tensors))

    incoming = "grad"

    def given(self):
        """What is done to the gradient that comes in: nothing."""
        return ()

    def rule(self, rule, on_tensors):
        """A formula as it stands in the code."""
        return rule

    def returned(self, rules, on_tensors):
        """The list of gradients."""
        inputs = self.operation.inputs
        if len(inputs) == 1:
            yield f"return [{rules[inputs[0]]}]"
            return
        yield f"{', '.join(f'edge_{name}' for name in inputs)} = node.edges"
        if on_tensors:  # recorded in PyTorch's order, so that the walk through the new nodes is PyTorch's too
            for name in sorted(inputs):
                yield f"grad_{name} = None if edge_{name} is None else {rules[name]}"
            yield f"return [{', '.join(f'grad_{name}' for name in inputs)}]"
            return
        yield "return ["
        for name in inputs:
            yield f"    None if edge_{name} is None else {rules[name]},"
        yield "]"

    def unpacked(self, name, on_tensors):
        """What was saved, if it is still what it was."""
        yield f"if {name}._version_counter[0] != node.saved_{name}_version:"
        yield f"    {name} = recover_saved(node, {name!r})"
        if not on_tensors:
            yield f"{name} = {name}._array"
        elif self._is_result(name):
            yield f"{name} = unpack_result(node, {name!r}, {name})"

    def free(self):
        """Let go of what was saved."""
        yield "def free(node):"
        for name in self.operation.saved_tensors:
            yield f"    if node.saved_{name} is not None:"
            yield f"        node.saved_{name} = FREED"
        yield "    return"

    def is_always_saved(self, name):
        """A result always is, as in PyTorch, and what several formulas mention; else if that gradient is wanted."""
        needing = self.operation.saved_tensors[name]
        return self._is_result(name) or len(needing) > 1 or needing == self.operation.inputs

    def _is_result(self, name):
        return name == "result" or name in self.operation.results


def compiled(name, file, lines, namespace, meanings):
    """The function `name` out of its source lines, as a file of its own that `inspect` and tracebacks can show.

    Its names mean what formulas mean by them, or else what they mean in `namespace`, which it gets for its globals.
    """
    source = "".join(f"{line}\n" for line in lines)
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    code = compile(source, file, "exec")
    namespace |= meanings_in(code, meanings)
    made = {}
    exec(code, namespace, made)
    return made[name]


def indented(levels, lines):
    """The lines so many levels further in."""
    return ("    " * levels + line for line in lines)
