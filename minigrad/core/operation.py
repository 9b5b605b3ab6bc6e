"""One declaration per operation, and everything that follows from it.

    mul = pointwise(
        "mul(self, other)", "MulBackward0", operators=("mul", "rmul", "imul"),
        forward="self * other",
        self="grad * other",
        other="grad * self",
    )

`forward` computes the result; each further line is the gradient of one argument (its vector-Jacobian product). A
formula speaks of `grad`, the gradient that comes in, of the arguments and of `result`: what it mentions is what the
operation saves. It does not undo broadcasting; the engine does, once for all. Behind a slash stand options, which
are plain values: `"clamp(self, /, min=None, max=None)"`. All that is a tensor stands before it, so that it is saved
with its version, and a write to it is noticed. An argument may say of what kind it is, `"cumsum(self, /, dim: dim)"`:
`exact/kinds.py` knows the kinds. The idea is that of PyTorch's tools/autograd/derivatives.yaml.

From those lines come the function, the method, its in-place twin, the operator, the class of the node with its
PyTorch name, what it saves and shows as `_saved_…`, and two forms of the formulas: on NumPy arrays, and on Tensors,
where every step is recorded in turn. That is all there is to double backward. `generated_code.py` writes the code.
"""

import ast
import re
from functools import cached_property, partial

from minigrad.core.generated_code import Writer, function, in_place_function, operator_function
from minigrad.core.names_in_formulas import ON_TENSORS

# The public functions, by their PyTorch names.
PUBLISHED = {}

# The methods and special methods that operations give to `Tensor`, by their names. Those of the core stand there as
# soon as it is loaded, see the end of `arithmetic.py`.
METHODS = {}

# The declarations of each node, by its name: where some are variants, the general one first.
DECLARED = {}

# What a formula may ask of an argument without keeping its values: PyTorch's word for it, and NumPy's.
FACTS = {
    "shape": ("sym_sizes", "shape"),
    "strides": ("sym_strides", "strides"),  # in bytes, as NumPy counts
    "numel": ("sym_numel", "size"),
    "dtype": ("scalar_type", "dtype"),
}


class Operation:
    """A declaration, and what can be read off it."""

    # The class that writes its code; `exact/generated_exactly.py` puts its own here.
    writer = Writer

    def __init__(self, signature, node_name, forward, formulas, traits, in_place_name, results, called=None):
        self.name = signature.partition("(")[0]
        self.called = called or self.name
        self.kinds = {name: kind for name, kind in re.findall(r"(\w+): (\w+)", signature) if kind != "list"}
        self.signature = re.sub(r": (?!list)\w+", "", signature)
        self.node_name = node_name
        self.forward = forward
        self.formulas = formulas
        self.traits = traits
        self.in_place_name = in_place_name
        self.results = results
        self.node_class = None

    @cached_property
    def header(self):
        """The first line of the function as Python has it, where tensors may be named like any argument."""
        return f"def {self.name}({self.argument_list}):"

    @property
    def argument_list(self):
        """All arguments as Python has them, with the values of those that may be left out."""
        return self.signature.partition("(")[2].removesuffix(")").replace(", /", "")

    @cached_property
    def arguments(self):
        """All arguments as they are handed on: `self, other, alpha=alpha`."""
        return ", ".join([*self.tensors, *(f"{name}={name}" for name in self.options)])

    @cached_property
    def tensors(self):
        """The arguments before the slash, or all of them. In an operation on many tensors that is one, their list."""
        return [each.arg for each in self._before_the_slash]

    @cached_property
    def lists(self):
        """Those of them that are lists, of tensors without a gradient or None: `indices: list`."""
        return {each.arg for each in self._before_the_slash if each.annotation is not None}

    @cached_property
    def _before_the_slash(self):
        arguments = self._parsed.args
        return arguments.posonlyargs or arguments.args

    @property
    def has_options(self):
        """Whether there are arguments behind a slash or a star."""
        return "/" in self.signature or "*" in self.signature

    @cached_property
    def options(self):
        """The arguments behind the slash."""
        arguments = self._parsed.args
        return [each.arg for each in [*(arguments.args if arguments.posonlyargs else []), *arguments.kwonlyargs]]

    @cached_property
    def _parsed(self):
        return ast.parse(f"def {self.signature}: pass").body[0]

    @cached_property
    def inputs(self):
        """The arguments that have a gradient, in the order of the node's edges."""
        return [name for name in self.tensors if name in self.formulas or "gradients" in self.formulas]

    @cached_property
    def rules(self):
        """The formula of each input, in which a fact such as `self.shape` reads as the saved value `self_sym_sizes`."""
        return {name: ast.unparse(_FactsAsValues().visit(ast.parse(self._formula(name)))) for name in self.inputs}

    def _formula(self, name):
        return self.formulas.get(name) or self.formulas["gradients"]

    @cached_property
    def saved_tensors(self):
        """Which tensors must be kept, each with the inputs whose formulas mention it."""
        mentions = {name: names_in(rule) for name, rule in self.rules.items()}
        candidates = [*self.tensors, "result", *self.results]
        needed = {kept: [name for name in self.inputs if kept in mentions[name]] for kept in candidates}
        return {kept: needing for kept, needing in needed.items() if needing}

    @cached_property
    def saved_values(self):
        """Which plain values must be kept, each with the expression that gives it when the operation runs."""
        mentioned = set().union(*map(names_in, self.rules.values()))
        fact = "[each.{1} for each in {0}_array]" if "many" in self.traits else "{0}_array.{1}"
        facts = {
            f"{name}_{word}": fact.format(name, attribute)
            for name in self.tensors
            for word, attribute in FACTS.values()
        }
        available = {**{name: name for name in self.options}, **facts}
        return {name: expression for name, expression in available.items() if name in mentioned}

    def description(self):
        """The declaration as a reader wants it: what is computed, and the rule of each gradient."""
        rules = [f"    gradient of {name}: {formula}" for name, formula in self.formulas.items()]
        last = f"Recorded as {self.node_name}." if rules else "It has no gradient."
        signature = self.signature.replace(self.name, self.called, 1)
        return "\n".join([f"{signature}\n\n    result = {self.forward}", *rules, "", last])


class _FactsAsValues(ast.NodeTransformer):
    def visit_Attribute(self, attribute):
        self.generic_visit(attribute)
        if attribute.attr not in FACTS or not isinstance(attribute.value, ast.Name):
            return attribute
        word, _ = FACTS[attribute.attr]
        return ast.Name(f"{attribute.value.id}_{word}", ast.Load())


def names_in(expression):
    """The names that a Python expression uses."""
    return {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}


def declare(
    signature,
    node_name=None,
    *,
    forward,
    operators=(),
    in_place=False,
    in_place_name=None,
    public=True,
    traits=(),
    results=(),
    **formulas,
):
    """Make the function of an operation out of its declaration, and publish it if it is public, maybe by another name
    than formulas call it by: `public="any"` for `any_dims`.

    One formula called `gradients` may give those of all tensors at once, in a list.

    `in_place` asks for a twin that writes over its first tensor. What is done in place may have an `in_place_name`.
    `operators` are the special methods it serves, `"add"` for `__add__`; `"iadd"` is served by the in-place twin.
    `traits` are any of

    - `"promotes"`: its tensors are brought to a common dtype, and a number may stand for one of them,
    - `"tensors"`: but no number may, or `"tensor first"`: not for the first one,
    - `"floating"`: integers become floating,
    - `"view"`: the result shares the memory of its argument,

    and of those that `exact/generated_exactly.py` knows besides.
    """
    called = public if isinstance(public, str) else None
    operation = Operation(signature, node_name, forward, formulas, traits, in_place_name, results, called)
    DECLARED.setdefault(node_name, []).append(operation)
    made = function(operation)
    if public:
        publish(made, in_place_function(operation) if in_place else None)
    for operator in operators:
        is_in_place = operator == f"i{operators[0]}"
        METHODS[f"__{operator}__"] = operator_function(operation, is_in_place)
    return made


internal = partial(declare, public=False)
pointwise = partial(declare, in_place=True, traits=("promotes",))
pointwise_floating = partial(declare, in_place=True, traits=("promotes", "floating"))
comparison = partial(declare, traits=("promotes", "tensor first"))


def amend(name, forward=None, **formulas):
    """Say of a declared operation how PyTorch computes it more exactly than the core."""
    operation = ON_TENSORS[name].operation
    operation.forward = forward or operation.forward
    operation.formulas |= formulas
    ON_TENSORS[name].__doc__ = operation.description()


def publish(function, in_place=None):
    """Offer `function` as PyTorch does, as `minigrad.mul` and `Tensor.mul`, and its twin as `Tensor.mul_`."""
    PUBLISHED[function.__name__] = function
    METHODS[function.__name__] = function
    if in_place is not None:
        METHODS[in_place.__name__] = in_place
