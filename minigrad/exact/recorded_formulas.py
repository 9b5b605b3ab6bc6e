"""How formulas are read when every step of them is recorded, so that graphs of second derivatives are PyTorch's.

Where a formula says `+`, `-`, `*` or `/`, its form on Tensors calls `sum_of_two`, `difference_of_two`, `product_of_two`
or `quotient_of_two` of `pointwise.py`: PyTorch's formulas are written in C++, where these have forms of their own.
"""

import ast
import inspect
import textwrap
from types import FunctionType

from minigrad.core import names_in_formulas
from minigrad.core.names_in_formulas import LIKE_FORMULAS, ON_TENSORS, meanings_in

SIGNS = {ast.Add: "sum_of_two", ast.Sub: "difference_of_two", ast.Mult: "product_of_two", ast.Div: "quotient_of_two"}


class _SignsAsCalls(ast.NodeTransformer):
    def visit_BinOp(self, operation):
        self.generic_visit(operation)
        name = SIGNS.get(type(operation.op))
        if name is None:
            return operation
        return ast.Call(ast.Name(name, ast.Load()), [operation.left, operation.right], [])


def recorded_rule(rule):
    """A formula as it stands in a node's method that is recorded: `product_of_two(grad, other)` for `grad * other`."""
    return ast.unparse(_SignsAsCalls().visit(ast.parse(rule)))


class _WideNumbers(ast.NodeTransformer):
    """Makes `by_number(grad, alpha)` of `grad * alpha`, where `alpha` is an option."""

    def __init__(self, options):
        self.options = {*options}

    def visit_BinOp(self, operation):
        self.generic_visit(operation)
        left_is_number, right_is_number = self._is_number(operation.left), self._is_number(operation.right)
        if not isinstance(operation.op, ast.Mult) or left_is_number is right_is_number:
            return operation
        pair = [operation.right, operation.left] if left_is_number else [operation.left, operation.right]
        return ast.Call(ast.Name("by_number", ast.Load()), pair, [])

    def _is_number(self, expression):
        names = {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}
        return bool(names) and names <= self.options


def with_wide_numbers(rule, options):
    """A formula on arrays in which an option that is a number keeps all its digits beside float16."""
    return ast.unparse(_WideNumbers(options).visit(ast.parse(rule)))


def recorded_function(function, namespace):
    """The same for a function that formulas call; its source is read at the first call."""
    read = {}

    def recorded(*arguments, **named):
        if not read:
            made = _read(function, namespace)
            meanings_in(made.__code__, namespace)  # whose files are there then
            read[function.__name__] = made
        return read[function.__name__](*arguments, **named)

    recorded.__name__ = recorded.__qualname__ = function.__name__
    recorded.__doc__ = function.__doc__
    return recorded


def _read(function, namespace):
    try:
        lines, first = inspect.getsourcelines(function)
    except OSError:  # there is no source: the right numbers, with other names of nodes
        return FunctionType(function.__code__, namespace)
    tree = ast.parse(textwrap.dedent("".join(lines)))
    tree.body[0].decorator_list = []
    tree = ast.increment_lineno(ast.fix_missing_locations(_SignsAsCalls().visit(tree)), first - 1)
    place = {}
    exec(compile(tree, function.__code__.co_filename, "exec"), namespace, place)
    return place[function.__name__]


def formula_function(function):
    """Let formulas call a function that is itself written like a formula. Its steps on Tensors are PyTorch's."""
    names_in_formulas.formula_function(function)
    ON_TENSORS[function.__name__] = recorded_function(function, ON_TENSORS)
    return function


for _name, _function in LIKE_FORMULAS.items():  # those of the core
    ON_TENSORS[_name] = recorded_function(_function, ON_TENSORS)
