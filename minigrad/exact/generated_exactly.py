"""What the written code of an operation has besides that of the core, so that it does what PyTorch does to the letter.

Who looks at the code has it: of `neg`, which users call,

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
        if not self_array.flags.c_contiguous:
            array = laid_out(array, self_array)
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
"""

import inspect
import re
from functools import cache

import numpy as np

from minigrad.core.generated_code import Writer, on_arrays, written_at_first_call
from minigrad.core.generated_nodes import indented, public
from minigrad.core.graph import AHEAD
from minigrad.core.modes import no_grad
from minigrad.core.names_in_formulas import ON_ARRAYS
from minigrad.core.operation import Operation
from minigrad.core.saved import recover_saved, unpack
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import BOOL, list_of_tensors, number_option, operand, operand_of_operator, refuse_bools
from minigrad.exact.calls import MISSING, found_as, given, otherwise
from minigrad.exact.captured import refuse_captured
from minigrad.exact.half import HALF, beside_number, rounded_once
from minigrad.exact.inference import mark
from minigrad.exact.kinds import KINDS
from minigrad.exact.layout import laid_out
from minigrad.exact.observing import observe
from minigrad.exact.recorded_formulas import recorded_rule, with_wide_numbers
from minigrad.exact.saved_hooks import pack_result, raw_saved
from minigrad.exact.several import SeveralResults, arrays_of, filled, recover_saved_list, several, versions_of
from minigrad.exact.writes import in_place, refuse_integers, refuse_overlap_with, refuse_result, write

# Options that are no numbers to compute with. Any other may be NumPy's, or a tensor: left as it is, it would give the
# result a type of its own.
NO_NUMBERS = {"dim", "dims", "dim0", "dim1", "dim2", "source_dim", "keepdim", "dtype", "size", "shape", "index"}
NO_NUMBERS |= {"source", "destination", "split_size", "split_sizes", "start", "end", "step", "indices", "places"}
NO_NUMBERS |= {"draw", "accumulate", "equal_nan", "of_nan", "vector", "values", "approximate", "rounding_mode"}
NO_NUMBERS |= {"reduction", "scale_grad_by_freq", "repeats", "shifts", "pad"}
SCALARS = frozenset(np.sctypeDict.values()) | {Tensor}

# What hooks do to bring a saved tensor back is recorded only where gradients are.
ON_ARRAYS["recover_saved"] = no_grad(recover_saved)


class ExactWriter(Writer):
    """Writes the code of one operation, to the letter. It knows more traits than the core:

    - `"wide numbers"`: a number in place of a tensor keeps its digits beside float16,
    - `"elementwise"`: the result lies in memory as its one tensor, as that of what promotes does as its tensors,
    - `"rounded once"`: float16 is computed in float32,
    - `"no bools"`: it refuses them,
    - `"any type"`: its result may be of integers, which can have no history,
    - `"many"`: its one tensor is a list of tensors,
    - `"forgets the graph"`: written in place it may go over leaves,
    - `"several"`: it has several results; its formula speaks of `grads`, and of the results by the names in `results`,
    - `"takes what came"`: these `grads` are None where no gradient came, and not zeros,
    - `"hooks see three"`: as of PyTorch's node, whose results are not those that somebody gets,
    - `"joint"`: PyTorch finds all gradients at once, and saves what any of them needs whichever is wanted.
    """

    names = Writer.names | public(globals()) | {f"as_{kind.__name__}": kind for kind in KINDS}

    def __init__(self, operation, namespace):
        super().__init__(operation, namespace)
        self.is_several, self.is_many = "several" in self.traits, "many" in self.traits
        self.refuses = operation.node_name == "torch::autograd::NotImplemented"

    # The functions

    def forward(self):
        lines = super().forward()
        yield next(lines)
        if "rounded once" in self.traits:
            yield f"    if {self.operation.tensors[0]}.dtype is HALF:"
            yield f"        return rounded_once({self.operation.name})({self._handed_on()})"
        yield from lines

    def call(self, as_operator=False):
        """Its first argument is called `input`, as in PyTorch's functions."""
        lines = super().call(as_operator)
        return lines if as_operator else map(by_name, lines)

    def _handed_on(self):
        return ", ".join([*self.operation.tensors, *self.operation.options])

    # Their parts

    def taken(self, as_operator, is_in_place=False):
        operation = self.operation
        if self.is_many:
            (name,) = operation.tensors
            yield f"{name} = list_of_tensors({name}, {operation.name!r})"
            return
        yield from super().taken(as_operator, is_in_place)
        if as_operator:
            return
        for name, kind in operation.kinds.items():
            yield f"{name} = as_{kind}({name}, {operation.tensors[0]}, {operation.called!r})"
        for position, name in enumerate(operation.options, start=len(operation.tensors) + 1):
            if name not in NO_NUMBERS | operation.kinds.keys():
                yield f"if type({name}) in SCALARS:"
                yield f"    {name} = number_option({name}, {operation.name!r}, {name!r}, {position})"

    def computed(self):
        lines = list(super().computed())
        tensors, forward = self.operation.tensors, self.operation.forward
        yield from lines[: len(tensors)]
        if "no bools" in self.traits:
            arrays = [f"{name}_array" for name in tensors]
            yield f"if {' or '.join(f'{array}.dtype is BOOL' for array in arrays)}:"
            yield f"    refuse_bools({self.operation.name!r}, {', '.join(arrays)})"
        yield from lines[len(tensors) :]
        if {"promotes", "elementwise"}.intersection(self.traits):
            first, *others = sorted(tensors, key=lambda name: re.search(rf"\b{name}\b", forward).start())
            # Of two NumPy decides as PyTorch does, unless the first one goes its own way.
            looked_at = [first] if len(tensors) < 3 else tensors
            order = " and ".join(f"{each}_array.flags.c_contiguous" for each in looked_at)
            yield f"if not {order if len(looked_at) == 1 else f'({order})'}:"
            yield f"    array = laid_out(array, {', '.join(f'{each}_array' for each in [first, *others])})"

    refused = "(ValueError, NotImplementedError)"

    def array_of(self, name):
        if self.is_many:
            return f"[each._array for each in {name}]"
        return f"arrays_of({name})" if name in self.operation.lists else super().array_of(name)

    def computation(self):
        if "rounded once" not in self.traits:
            return super().computation()
        first = self.operation.tensors[0]
        rounded = f"rounded_once({self.operation.name})({on_arrays(self._handed_on(), self.operation.tensors)})"
        return f"{rounded} if {first}_array.dtype is HALF else {super().computation()}"

    def brought_together(self, arrays):
        return super().brought_together([each for each in arrays if not each.startswith("condition")])

    def promotion(self, arrays):
        call = super().promotion(arrays)
        return f"beside_number({call.replace('(', ', ')}" if "wide numbers" in self.traits else call

    def answered(self):
        return self._several_results() if self.is_several else super().answered()

    def _several_results(self):
        """Results of one node that has several: its gradient comes in as a list, through one `Output` for each."""
        operation = self.operation
        yield "node = None"
        yield f"if {self.is_recorded(operation.inputs)}:"
        yield from indented(1, self.recorded())
        yield f"results = several(array, node, {'self' if 'view' in self.traits else None})"
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

    def is_recorded(self, names):
        if not self.is_many:
            return super().is_recorded(names)
        return f"any([each._requires_grad for each in {names[0]}]) and (everyday.on or grad_mode.enabled)"

    def recorded(self):
        if "any type" in self.traits:
            yield "refuse_integers(array)"
        yield from super().recorded()

    @property
    def sequence_nr(self):
        """That of a node which refuses is the highest: it runs as soon as it can, as in PyTorch."""
        return "AHEAD" if self.refuses else super().sequence_nr

    def edges(self):
        if not self.is_many:
            return super().edges()
        tensors = self.operation.tensors[0]
        return [f"node.edges = tuple([each._grad_fn or leaf_edge(each) for each in {tensors}])"]

    def facts(self):
        if not self.is_several:
            return super().facts()
        return [f"node.{fact} = [each.{fact} for each in array]" for fact in ("shape", "dtype")]

    def version_of(self, name):
        return f"versions_of({name})" if name in self.operation.lists else super().version_of(name)

    def is_always_saved(self, name):
        return "joint" in self.traits or super().is_always_saved(name)

    def attached(self):
        if self.is_several:
            return
        yield from super().attached()
        yield "if not everyday.on:"
        yield "    observe(node, array, result)"

    def unrecorded(self):
        yield "if everyday.marks:"
        yield "    mark(result)"

    def before_the_write(self):
        operation = self.operation
        if "promotes" in self.traits:
            for name in operation.tensors[1:]:
                yield f"if self._version_counter is {name}._version_counter is not UNWRITTEN and {name} is not self:"
                yield f"    refuse_overlap_with(self, {name})"
        yield "if everyday.marks:"
        yield f"    refuse_captured({operation.name!r}, {', '.join(operation.tensors)})"
        if "forgets the graph" not in self.traits:
            yield from super().before_the_write()

    def computed_in_place(self):
        if not ("promotes" in self.traits and "kernel(" in self.operation.forward):
            yield from super().computed_in_place()
            return
        yield "try:"
        yield from indented(1, super().computed_in_place())
        yield "except NotImplementedError:"
        yield f"    refuse_result({', '.join(self.operation.tensors)})"
        yield "    raise"

    # The node

    @property
    def node_base(self):
        """A node of several results is one of its own kind."""
        return SeveralResults if self.is_several else super().node_base

    def node_body(self):
        operation = self.operation
        body = super().node_body()
        body["saved_names"] = tuple(sorted(operation.saved_tensors))
        if self.is_several:
            body["result_names"] = operation.results
        if "hooks see three" in self.traits:
            body["seen_by_hooks"] = 3
        for name in operation.saved_values:
            if name.endswith("_sym_strides"):  # PyTorch counts elements, NumPy bytes
                body[f"_saved_{name}"] = property(
                    lambda node, name=name: tuple(step // node.dtype.itemsize for step in unpack(node, name))
                )
        for name in operation.lists.intersection(operation.saved_tensors):
            body[f"_saved_{name}"] = property(lambda node, name=name: recover_saved_list(node, name))
        for name in operation.saved_tensors:
            body[f"_raw_saved_{name}"] = property(lambda node, name=name: raw_saved(node, name))
        return body

    @property
    def incoming(self):
        """What the formulas call it."""
        return "grads" if self.is_several else super().incoming

    def given(self):
        if self.is_several and "takes what came" not in self.traits:
            yield "grads = filled(node, grads)"

    def rule(self, rule, on_tensors):
        return recorded_rule(rule) if on_tensors else with_wide_numbers(rule, self.operation.options)

    def returned(self, rules, on_tensors):
        first = rules[self.operation.inputs[0]]
        if self.is_many:
            return [f"return {first}"]
        if "gradients" in self.operation.formulas:
            pairs = f"zip(node.edges, {first}, strict=True)"
            return [f"return [None if edge is None else gradient for edge, gradient in {pairs}]"]
        if self.refuses:  # even if there is nobody to give it to
            return [f"return [{first}]"]
        if len(rules) == 1 and first.startswith("refuse_derivative"):  # to those who want a gradient
            return [f"return [None if node.edges[0] is None else {first}]"]
        return super().returned(rules, on_tensors)

    def unpacked(self, name, on_tensors):
        if name not in self.operation.lists:
            yield from super().unpacked(name, on_tensors)
            return
        yield f"{name} = recover_saved_list(node, {name!r})"
        if not on_tensors:
            yield f"{name} = arrays_of({name})"


Operation.writer = ExactWriter


def by_name(text):
    """A part of a function whose first argument is called `input`, as in PyTorch's functions."""
    return re.sub(r"\bself\b", "input", text)


def as_called(direct, part, name):
    """A written function as users call it, see `calls.py`: it takes any arguments, and asks when it fails.

    None for one with options, which has no form of its own for that.
    """
    operation, is_named = direct.operation, direct.part == "call"
    direct.__signature__ = signature(operation.argument_list, is_named)
    if operation.has_options:
        return None

    def lines(namespace):
        namespace["direct"] = direct
        _, *body = getattr(operation.writer(operation, namespace), direct.part)()
        tensors = ", ".join(operation.tensors)
        tensors = by_name(tensors) if is_named else tensors
        yield f"def {name}({tensors.replace(',', '=MISSING,')}=MISSING, /, *more, **named):"
        yield "    try:"
        yield "        if more or named:"
        yield f"            return direct(*given({tensors}, *more), **named)"
        yield from indented(1, body)
        yield "    except Exception as error:"
        yield f"        return otherwise({part!r}, {name!r}, direct, error, given({tensors}, *more), named)"

    function = written_at_first_call(name, lines, f"{part}.{name}")
    function.__signature__ = signature(operation.argument_list, part == "torch")
    return found_as(function, direct, part, name)


@cache
def signature(arguments, is_named=False):
    """What help shows of a function that takes these arguments, written as in a declaration."""
    arguments = by_name(arguments) if is_named else arguments
    return inspect.signature(eval(f"lambda {arguments}: None"))
