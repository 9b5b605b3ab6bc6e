"""Are the tests sharp enough? Each formula of the engine is broken in every small way, and a test must notice.

    python tests/mutation.py                    everything, an hour or more
    python tests/mutation.py --operation mul    this one only, or a function that formulas call; several may be named
    python tests/mutation.py --jobs 4           so many at a time
    python tests/mutation.py --equivalent       those of `EQUIVALENT`: is it true that no test can tell?

A mutant is one formula with one small change: a sign, a factor, two arguments swapped, a comparison, a constant, an
operand left out. It is run against the tests that need no PyTorch and that call what is changed; the first that fails
kills it. What survives is a hole in the tests, unless it is equivalent: then it belongs to `EQUIVALENT`, with the
reason, and is tried no more.

Every mutant runs in a process of its own, forked from one in which all tests are collected already. This needs a
system that can fork.
"""

import argparse
import ast
import copy
import cProfile
import gc
import inspect
import itertools
import multiprocessing
import os
import resource
import signal
import sys
import textwrap
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from types import FunctionType

import pytest

ROOT = Path(__file__).parents[1]
TESTS = ["tests/ops", "tests/facts", "tests/autograd"]
SECONDS = 20  # of a core: a mutant with which a test takes longer is killed: it loops
BYTES = 4 << 30
SLOW = 3.0  # tests that take longer ask about size, not about values

# Mutants that no test can tell from the original, and why.
EQUIVALENT = {
    "at 0 the product is 0 too": [
        "prelu_backward_by_weight.forward: np.where(self >= 0, 0, grad_output * self)",
        "prelu_backward_by_weight.grad_output: where(self >= 0, 0, grad * self)",
    ],
    "it is only slower": [
        "identity: return np.eye(math.prod(sizes)).reshape(sizes + columns)",
        "scaled: return self * factor",
        "trilinear.forward: np.einsum('{},{},{}->{}'.format(*letters), i1, i2, i3)",
        "trilinear.forward: np.einsum('{},{},{}->{}'.format(*letters), i1, i2, i3, optimize=False)",
        "laid_out: return filled_with(array, strides)",
        "slope_of_power: return exponent * ON_ARRAYS['power'](array, exponent - 1)",
        "power: return _cube(array)",
        "cat_backward: return [reshaped(piece, shape) for piece, shape in zip(pieces, shapes)]",
        "distances: return np.subtract(array, greatest, order='C')",
        *(
            "distances: is_tall = "
            f"array.ndim == 2 and dim == {dim} and ({least} < array.shape[1] < {most} < len(array))"
            for dim, least, most in ((1, 1, 16), (1, 0, 17), (2, 0, 16))
        ),
        "less_product: product = wide * second.astype(FLOAT64)",
        "number_in: if type(number) not in (float, int) and dtype.kind == 'f' and (-10000.0 < number < 10000.0):",
        *(
            f"to_the: if exponent.dtype.kind != 'i' or array.dtype.kind == 'f' or (not (exponent {sign}).any()):"
            for sign in ("<= 0", "< 1")
        ),
        *(
            f"number_in: if type(number) in (float, int) and dtype.kind == 'f' and ({least} < number < {most}):"
            for least, most in ((10000.0, 10000.0), (-10000.0, 10001.0), (-10001.0, 10000.0))
        ),
        "add_few_up: sums = _one_by_one(_joined((rows[whole:], sums)))",
        "add_few_up: sums = _one_by_one(_joined((rows[whole:], sums)) if whole <= len(rows) else sums)",
        "add_few_up: elif columns == shape[1]:",
        "add_few_up: return _one_by_one(sums).reshape(left)",
        "add_few_up: return (_one_by_one(sums) if len(sums) >= 1 else sums).reshape(left)",
    ],
    "a single number is its own sum": [
        "add_up: is_for_us = 1 < array.size <= FEW and (array.dtype is FLOAT32 or array.dtype is FLOAT64)",
        "total: if 1 < array.size <= FEW and dtype.char in 'fd':",
    ],
    "what was divided by it is not looked at": [
        "quotient_or_zero: divisor = where(is_zero, 2, divisor)",
    ],
    "two biases are added up, whichever comes first": [
        "lstm_layer.forward: lstm_layer_on_arrays(input, weight0, weight1, weight3, weight2, hx_, cx_, reverse)",
        "lstm_layer.gradients: lstm_backward(grads, input, weight0, weight1, weight3, weight2, hx_, cx_, result0, "
        "result3, reverse)",
    ],
    "of a list twice as long the rest is not looked at": [
        "lstm_layer.gradients: 2 * lstm_backward(grads, input, weight0, weight1, weight2, weight3, hx_, cx_, result0, "
        "result3, reverse)",
    ],
    "of what may see nothing the shares are not looked at": [
        "safe_shares: return np.where(nothing, 0, exponential_shares(np.where(nothing, 1, array), array.ndim - 1))"
        ".astype(array.dtype)",
        "safe_shares: return np.where(nothing, 0, exponential_shares(np.where(0, nothing, array), array.ndim - 1))"
        ".astype(array.dtype)",
    ],
    "all have one type by then": [
        "bitwise_and.forward: kernel('bitwise_and_cpu', 'biu', other) & self",
        "bitwise_or.forward: kernel('bitwise_or_cpu', 'biu', other) | self",
        "bitwise_xor.forward: kernel('bitwise_xor_cpu', 'biu', other) ^ self",
        "hypot.forward: np.hypot(kernel('hypot_cpu', 'f', other), self)",
        "logaddexp.forward: np.logaddexp(kernel('logaddexp_cpu', 'f', other), self)",
        "eq_over_number.forward: (other == self).astype(other.dtype)",
        "eq_over_tensor.forward: (other == self).astype(other.dtype)",
        "ne_over_number.forward: (other != self).astype(other.dtype)",
        "ne_over_tensor.forward: (other != self).astype(other.dtype)",
    ],
    "both ways lead to the same numbers": [
        "inverse_square_of_radius: return where(square == 0, 1, reciprocal(square))",
        "smooth_l1_slope: return where(difference < -beta, -1, where(difference >= beta, 1, difference / beta))",
        "smooth_l1_slope: return where(difference <= -beta, -1, where(difference > beta, 1, difference / beta))",
        "norm_backward: if ord <= 2:",
        "svd_backward: gaps = row * row - unsqueeze(S * S, -1) - unit",
        "log_of_odds: array = np.where(array < eps, eps, np.where(array >= 1 - eps, 1 - eps, array))"
        ".astype(array.dtype)",
        "logsumexp_dims_on_arrays: greatest = np.where(np.isfinite(greatest), greatest, 1).astype(self.dtype)",
        "exponential_left: "
        "left = height * precisely(np.expm1, np.minimum(kernel('elu_cpu', 'f', array), 1) * input_scale)",
        "elu_backward_on_arrays: "
        "slope = input_scale * alpha * scale * precisely(np.exp, np.minimum(self_or_result, 1) * input_scale)",
        "slope_of_logsigmoid: return grad * np.where(array <= 0, 1 - share, share)",
        "joined: kept = [array for array in arrays if array.shape != (0,)] or arrays[:2]",
        "det_of.A: unsqueeze(unsqueeze(grad, -1), -2) * cofactors(A, result)",
        "cofactors: return unsqueeze(unsqueeze(result, -1), -2) * transpose(inverse_of(A), -2, -1)",
        "cofactors: replaced = where(row_places(A), unit_rows(A), unsqueeze(unsqueeze(A, -3), -4))",
        "cofactors: replaced = where(unit_rows(A), row_places(A), unsqueeze(unsqueeze(A, -3), -3))",
        "rounded: return np.round(array * scale) / scale if decimals >= 0 else np.round(array / scale) * scale",
        "smooth_l1: return np.where(distance <= beta, 0.5 * distance * distance / beta, distance - 0.5 * beta)"
        ".astype(distance.dtype)",
        *(
            f"no_derivative_heaviside{names}.forward: np.where(self == 0, other, (self >= 0).astype(self.dtype))"
            for names in ("_self", "_other", "_self_other", "__self", "__other", "__self_other")
        ),
    ],
    "without pos_weight it is the weight times the negative": [
        "bce_with_logits_of_weight.target: "
        "mean_share(times(bce_logits_target_slope(weight, target, pos_weight), self) * grad, reduction)",
    ],
    "only how far apart the two are counts, or whether they are equal": [
        *(
            f"{name}_loss_backward.{part}: {before}smooth_l1_bend(grad * grad_output, {difference}, {width})"
            f" * share_of_one(grad, {height}, reduction){behind}"
            for name, difference, width, height in (
                ("huber", "target - self", "delta", "delta"),
                ("smooth_l1", "apart(target, self)", "beta", "1"),
            )
            for part, before, behind in (("self", "", ""), ("target", "-(", ")"))
        ),
        "apart: return no_bools(target, 'sub_bool') - no_bools(self, 'sub_bool')",
        *(f"{name}_all.self: evenly_shared(grad, result, self)" for name in ("max", "median", "min")),
    ],
    "where an element is nan, the result is": ["same_places.forward: (self == result) | np.isnan(self)"],
    "beyond 20 the hyperbolic tangent is 1": [
        "mish.forward: self * precisely(np.tanh, smooth_left(kernel('mish_cpu', 'f', self), 1, 21))",
    ],
    "formulas hand in zeros there, which want no gradient": [
        f"{name}.self: {factor} * grad" for name in ("index_put_impl", "put_added") for factor in (-1, 0, 2)
    ],
    "the noise tells the side by itself, and of two bounds only the mean is asked": [
        "rrelu_backward.grad_output: rrelu_backward(grad, grad_output, noise)",
        "rrelu_with_noise_over.self: rrelu_backward(grad, result, "
        "noise if training else same_side(noise, upper, lower))",
    ],
    "factors in another order": [
        *(
            f"{kind}_norm_by_weight.forward: total(inverse * ((input - mean) * grad_output), summed, False)"
            for kind in ("batch", "layer")
        ),
        "layer_norm_of.forward: normalized(input, result2, bias, result1, weight)",
        *(
            f"{name}.input: second_by_input(grad_output, grad, input, mean, inverse, dims, moving)"
            for name in ("standardize_backward", "batch_norm_projection", "layer_norm_projection")
        ),
        "with_multiple: return _with_multiple(array, operation, number_in(factor, array.dtype), other)",
        "elu_backward.self_or_result: "
        "elu_double_backward(grad * grad_output, self_or_result, scale, alpha, input_scale, is_result)",
        "elu_double_backward: "
        "slope = elu_backward(grad * input_scale, self_or_result, scale, alpha, input_scale, False)",
        "log_softmax_backward_on_arrays: "
        "return less_product(grad_output, total_along(grad_output, dim), precisely(np.exp, output))",
        "softmax_backward.output: softmax_double_backward(grad_output, grad, output, dim)",
        "softplus_backward.grad_output: softplus_backward(grad, beta, self, threshold)",
        "bce_backward_weight.forward: "
        "mean_share(times(weight * (self - target) / spread_of(self), grad_output), reduction)",
        "bce_backward_weight.self: mean_share(times(bce_bend(self, target), grad_output) * (grad * weight), reduction)",
        "bce_backward_weight.target: mean_share(times(-(grad * weight), grad_output) / spread_of(self), reduction)",
    ],
    "it differs in the last bit alone, and the engine turns it into the type of the tensor": [
        "shares: return equal / np.add.reduce(equal, axis=dim, keepdims=True)",
    ],
    "NumPy 2.0 wants it, later ones round integers so themselves": [
        "whole: return rounding(array)",
    ],
    "it gives zeros, whatever it is given": [
        "sgn.self: sgn_backward(grad, self, result)",
        "sgn.self: sgn_backward(self, result, grad)",
    ],
    "it refuses, whatever else it is given": [
        "huber_loss_of_types.self: refuse_types(self, target, delta, reduction)",
        "huber_loss_of_types.target: refuse_types(target, self, delta, reduction)",
    ],
    "a distance is the same from either end": [
        "huber_loss_of_types.forward: huber_loss_of(target.astype(self.dtype), self, reduction, delta)",
    ],
    "one or two elements lie in one row either way": [
        "found_at: if found.size <= 2:",
        "found_at: if found.size < 3:",
        "laid_out: if array.size <= 2:",
        "laid_out: if array.size < 3:",
    ],
    "one result for all elements is broadcast, whether their dimensions are kept or not": [
        "prod_all.self: prod_backward(grad, self, result, None, True)",
    ],
    "the gradient of a result has the shape of the input that it belongs to": [
        *(
            f"{kind}_norm_by_bias.grad_output: expand_reduced(grad, input.shape, summed, False)"
            for kind in ("batch", "layer")
        ),
    ],
    "forward, neither is looked at": [
        "standardize.forward: standardize_on_arrays(input, mean, inverse, moving, dims)",
    ],
    "of two lists the shorter one ends the loop": [
        "mean_of_parts: for axis, many in zip(range(-1, -len(output) - 2, -1), reversed(output)):",
    ],
    "the first dimensions are those that broadcasting gives": [
        "layer_norm_by_bias.grad_output: expand_reduced(grad, grad_output.shape, summed, True)",
    ],
    "pooled to as many parts as it has elements, one more dimension stays what it is": [
        "spread_over_parts: for axis in range(1, -count - 1, -1):",
        "spread_over_parts: for axis in range(-1, -count - 2, -1):",
        "adaptive_avg_pool2d_backward.forward: spread_over_parts(grad_output, self.shape, 3)",
        "adaptive_avg_pool2d_backward.grad_output: adaptive_avg_pool2d(grad, grad_output.shape[-3:])",
        "adaptive_avg_pool3d_backward.forward: spread_over_parts(grad_output, self.shape, 4)",
        "adaptive_avg_pool3d_backward.grad_output: adaptive_avg_pool3d(grad, grad_output.shape[-4:])",
    ],
    "the matrix is square": [
        "unit_like.forward: np.eye(A.shape[-2], dtype=A.dtype)",
        "row_places.forward: np.eye(A.shape[-2], dtype=bool)[:, None, :, None]",
        "unit_rows.forward: np.eye(A.shape[-2], dtype=A.dtype)[None, :, None, :]",
        "svd_backward: if U.shape[-2] >= U.shape[-1]:",
        "svd_backward: if Vh.shape[-1] >= Vh.shape[-2]:",
    ],
    "the engine turns it into the type of the tensor": [
        "unit_like.forward: np.eye(A.shape[-1])",
        "unit_rows.forward: np.eye(A.shape[-1])[None, :, None, :]",
    ],
    "its square is all that is used": [
        "projected: standard = (mean - array) * inverse",
        *(
            f"{name}.forward: projected(grad_output, mean, input, inverse, dims, moving)"
            for name in ("standardize_backward", "batch_norm_projection", "layer_norm_projection")
        ),
        "variance: "
        "distance = np.add.reduce(wide, axis=dim, keepdims=True) / np.float64(count(array.shape, dim)) - wide",
    ],
    "in place its input_scale is always 1, which is True": [
        "elu_over.self: elu_backward(grad, result, not_negative('elu', alpha), scale, True, input_scale)",
    ],
    "the main diagonal is the same from either side": [
        "trace.self: diagonal_backward(grad, self.shape, 0, 1, 0)",
    ],
}

fork = multiprocessing.get_context("fork")


def main():
    parser = argparse.ArgumentParser(description="Break every formula; a test must notice.")
    parser.add_argument("--operation", nargs="+", help="only the formulas of these operations or functions")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--equivalent", action="store_true", help="only those that no test is said to tell")
    parser.add_argument("--list", action="store_true", help="only show the mutants")
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    run = Run(options)
    quiet = ["-o", "addopts=--strict-markers", "-p", "no:terminal", "-p", "no:cacheprovider"]
    quiet += ["-p", "no:faulthandler", "--assert=plain"]  # a mutant may well crash
    status = pytest.main([*quiet, *TESTS], plugins=[run])
    sys.exit(status or bool(run.wrong))


# What is mutated


@dataclass
class Mutant:
    """A formula of an operation, or a function that formulas call, with one small change."""

    place: str
    text: str
    apply: object

    @property
    def name(self):
        return f"{self.place}: {self.text}"

    @property
    def changed(self):
        """The name of the operation or of the function."""
        return self.place.partition(".")[0]


def all_mutants():
    """Every mutant of every declared operation, then of every function that formulas and forwards call."""
    from minigrad.later import load_all

    load_all()
    functions, twins = written_functions(), functions_of_each_code()
    for operation in sorted(functions, key=lambda each: each.name):
        for part in ["forward", *operation.formulas]:
            formula = operation.forward if part == "forward" else operation.formulas[part]
            for text in mutants_of_formula(formula, operation, part):
                yield Mutant(
                    f"{operation.name}.{part}",
                    text,
                    lambda operation=operation, part=part, text=text: declare_anew(
                        operation, part, text, functions[operation]
                    ),
                )
    for name, function in sorted(called_functions().items()):
        original = ast.unparse(bare_definition(function)).splitlines()
        for text in mutants_of_function(function):
            new = [line.strip() for line in text.splitlines() if line not in original]
            old = [line.strip() for line in original if line not in text.splitlines()]
            change = "; ".join(new or ["without", *old])
            known = twins[function.__code__]
            yield Mutant(name, change, lambda known=known, text=text: define_anew(known, text))


def written_functions():
    """The functions that are written from declarations at their first call: {operation: [functions]}."""
    found = {}
    for writer in all_functions():
        if writer.__name__ == "write_and_call" and writer.__closure__:
            known = inspect.getclosurevars(writer).nonlocals
            operation = inspect.getclosurevars(known["lines"]).nonlocals["operation"]
            found.setdefault(operation, []).append(known["function"])
    return found


def called_functions():
    """What is defined with `@formula_function` or `@array_function`, nothing wrapped around it: {name: function}."""
    from minigrad.exact.generated_exactly import ON_ARRAYS

    found = {name: inspect.unwrap(value) for name, value in ON_ARRAYS.items() if isinstance(value, FunctionType)}
    return {name: value for name, value in found.items() if "write_and_call" not in value.__globals__}


def named_functions():
    """All functions that can be mutated, [(name of the operation or of the function, function)]."""
    twins = functions_of_each_code()
    called = [(name, each) for name, function in called_functions().items() for each in twins[function.__code__]]
    called += [(name, recorded_form(each)) for name, each in called_functions().items() if is_recorded(each)]
    return called + [(operation.name, each) for operation, written in written_functions().items() for each in written]


def declare_anew(operation, part, text, functions):
    """Give an operation another formula; what was written from its declaration is written again."""
    if part == "forward":
        operation.forward = text
    else:
        operation.formulas[part] = text
    for name, value in vars(type(operation)).items():
        if hasattr(value, "attrname"):  # a cached property
            vars(operation).pop(name, None)
    operation.node_class = None
    forget(functions)


def forget(functions):
    """Take functions back to the state before their first call."""
    for function in functions:
        function.__code__ = code_before_the_first_call()


def code_before_the_first_call():
    from minigrad.core import generated_code

    return generated_code._stub.__code__


def functions_of_each_code():
    """All functions there are, by what they do: one that formulas call may be there twice, and besides as it is read
    when it is recorded, with another code."""
    found = {}
    for each in all_functions():
        found.setdefault(each.__code__, []).append(each)
    return found


def all_functions():
    gc.unfreeze()  # what the tests have frozen is to be found too
    return [each for each in gc.get_objects() if isinstance(each, FunctionType)]


def define_anew(functions, text):
    """Give functions another body, and the same to the form that is recorded."""
    if is_recorded(functions[0]):
        define_recorded(functions[0].__name__, text)
    new = defined(functions[0].__name__, text, {})
    for each in functions:
        each.__code__, each.__defaults__ = new.__code__, new.__defaults__


def defined(name, text, namespace):
    place = {}
    exec(text, namespace, place)
    return place[name]


def is_recorded(function):
    """Has a function that formulas call a form on Tensors that is read from its source?"""
    kept = kept_of_recorded(function.__name__)
    return "read" in kept and kept["function"].__code__ is function.__code__


def recorded_form(function):
    """That form; a first call would read it."""
    name = function.__name__
    return kept_of_recorded(name)["read"].get(name) or define_recorded(name, ast.unparse(bare_definition(function)))


def define_recorded(name, text):
    from minigrad.exact.recorded_formulas import recorded_rule

    kept = kept_of_recorded(name)
    kept["read"][name] = defined(name, recorded_rule(text), kept["namespace"])
    return kept["read"][name]


def kept_of_recorded(name):
    """What `recorded_function` keeps of a function."""
    from minigrad.core.arithmetic import ON_TENSORS

    return inspect.getclosurevars(ON_TENSORS[name]).nonlocals if name in ON_TENSORS else {}


# How it is mutated


def mutants_of_formula(formula, operation, argument):
    """The formula with each small change."""
    tree = ast.parse(formula, mode="eval")
    found = [*changed(tree), *(swapped_names(tree, *pair) for pair in itertools.combinations(operation.tensors, 2))]
    if argument != "forward" and not formula.startswith(ALWAYS_THE_SAME):
        multiple = "[{} * each for each in {}]" if "many" in operation.traits else "{} * ({})"
        found += [ast.parse(multiple.format(factor, formula), mode="eval") for factor in (-1, 2, 0)]
    return different(found, tree)


# What formulas begin with that no factor changes: zero, and a refusal.
ALWAYS_THE_SAME = (
    "zeros(",
    "zeros_like(",
    "sgn_backward(",
    "not_implemented(",
    "not_implemented_in_place(",
    "refuse_derivative(",
    "refuse_types(",
)


def mutants_of_function(function):
    """The source of a function with each small change."""
    tree = bare_definition(function)
    return different(changed(tree), tree)


def bare_definition(function):
    """The tree of a function without decorators and docstring, and without `strict`, which only says what holds."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    (definition,) = tree.body
    definition.decorator_list = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            node.keywords = [each for each in node.keywords if each.arg != "strict"]
    if ast.get_docstring(definition):
        del definition.body[0]
    return tree


def different(trees, original):
    """The texts of those trees that are not the original, nor one another, the other way round."""
    texts = {}
    for tree in trees:
        texts.setdefault(ast.dump(ordered(tree)), ast.unparse(tree))
    texts.pop(ast.dump(ordered(original)), None)
    return list(texts.values())


def ordered(tree):
    """A copy in which what may stand either way round, `a + b`, `a == b`, `np.dot(a, b)`, stands in one order."""
    twin = copy.deepcopy(tree)
    for node in reversed([*ast.walk(twin)]):
        match node:
            case ast.BinOp(left, ast.Add() | ast.Mult() | ast.BitAnd() | ast.BitOr() | ast.BitXor(), right):
                node.left, node.right = sorted([left, right], key=ast.unparse)
            case ast.Compare(left, [ast.Eq() | ast.NotEq()], [right]):
                node.left, node.comparators[0] = sorted([left, right], key=ast.unparse)
            case ast.Compare(left, [ast.Gt() | ast.GtE() as operator], [right]):
                node.left, node.comparators[0] = right, left
                node.ops[0] = ast.Lt() if isinstance(operator, ast.Gt) else ast.LtE()
            case ast.Call(ast.Name("abs" | "power"), [ast.BinOp(left, ast.Sub(), right) as difference, *_]):
                difference.left, difference.right = sorted([left, right], key=ast.unparse)
            case ast.Call(ast.Attribute(attr="astype")):  # copied or not, the numbers are the same
                node.keywords = [each for each in node.keywords if each.arg != "copy"]
            case ast.Call(ast.Attribute(attr="empty"), [ast.Constant() as size, _]):
                size.value = 1  # of what is empty, nothing but its type counts
            case ast.Call(ast.Attribute(attr="reshape"), [ast.UnaryOp(ast.USub(), ast.Constant() as size), *_]):
                size.value = 1  # any negative number means what remains
            case ast.Call(ast.Attribute(attr="swapaxes"), arguments):
                arguments[:] = sorted(arguments, key=ast.unparse)
            case ast.Call(function, arguments) if places := SYMMETRIC.get(ast.unparse(function)):
                arguments[places] = sorted(arguments[places], key=ast.unparse)
    return twin


def changed(tree):
    """Copies of a tree, each with one small change somewhere."""
    for number, node in enumerate(ast.walk(tree)):
        for replacement in changes(node):
            twin = copy.deepcopy(tree)
            target = next(itertools.islice(ast.walk(twin), number, None))
            yield ast.fix_missing_locations(_Replace(target, replacement).visit(twin))


class _Replace(ast.NodeTransformer):
    def __init__(self, target, replacement):
        self.target, self.replacement = target, replacement

    def visit(self, node):
        return self.replacement if node is self.target else self.generic_visit(node)


OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult}
COMPARISONS = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq}
COMPARISONS |= {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
# Functions with arguments that may stand the other way round, and which.
SYMMETRIC = dict.fromkeys(["np.maximum", "np.minimum", "np.hypot", "np.logaddexp", "min", "max", "times"], slice(2))
SYMMETRIC["same_places"] = slice(2)
SYMMETRIC["np.broadcast_shapes"] = slice(None)
SYMMETRIC |= dict.fromkeys(["np.logical_and", "np.logical_or", "np.logical_xor"], slice(2))
SYMMETRIC |= dict.fromkeys(["inverse_square_of_radius", "promoted", "dtypes.promoted", "extreme"], slice(2))
SYMMETRIC["transpose"] = slice(-2, None)
LOGIC = {ast.And: ast.Or, ast.Or: ast.And}


def changes(node):
    """What one part of a formula may become."""
    match node:
        case ast.BinOp(left, operator, right):
            if type(operator) in OPERATORS:
                yield ast.BinOp(left, OPERATORS[type(operator)](), right)
            if not isinstance(operator, ast.Add | ast.Mult):
                yield ast.BinOp(right, operator, left)
            yield left
            yield right
        case ast.UnaryOp(ast.USub() | ast.Not() | ast.Invert(), operand):
            yield operand
        case ast.Compare(left, [operator], rights):
            yield ast.Compare(left, [COMPARISONS[type(operator)]()], rights)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(LOGIC[type(operator)](), values)
        case ast.IfExp(_, body, orelse):
            yield body
            yield orelse
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Call(function, arguments, keywords):
            for first in range(len(arguments) - 1):
                order = [*arguments]
                order[first : first + 2] = reversed(order[first : first + 2])
                yield ast.Call(function, order, keywords)
            for keyword in keywords:
                yield ast.Call(function, arguments, [each for each in keywords if each is not keyword])


def swapped_names(tree, first, second):
    """A copy in which the one argument stands wherever the other one stood."""
    other = {first: second, second: first}
    twin = copy.deepcopy(tree)
    for node in ast.walk(twin):
        if isinstance(node, ast.Name):
            node.id = other.get(node.id, node.id)
    return twin


# How it is tried


class Run:
    """A plugin of pytest that, when all tests are collected, runs some of them for each mutant."""

    def __init__(self, options):
        self.options = options
        self.wrong = 0
        self.failed = False

    def pytest_configure(self, config):
        config.option.tbstyle = "native"  # the long story of a failure takes longer than the test

    def pytest_runtest_logreport(self, report):
        self.failed |= report.failed

    def pytest_runtestloop(self, session):
        if session.testsfailed:
            print("Not all tests can be collected; pytest says why.")
            raise session.Failed
        wanted = self.options.operation
        mutants = [each for each in all_mutants() if not wanted or each.changed in wanted]
        if self.options.list:
            print(*(each.name for each in mutants), sep="\n")
        else:
            self.try_all(mutants, session.items)
        return True

    def try_all(self, mutants, items):
        began = time.perf_counter()
        for item in items[::50]:  # what first calls write and read is there by then, and not anew each time
            self.passes(item)
        touching, failing = self.touched_and_failing(items)
        seconds = time.perf_counter() - began
        print(f"{len(mutants)} mutants, {len(touching)} tests, {seconds:.0f} s to see what they use", flush=True)
        for name in failing:
            print(f"left out, as it fails without mutants: {name}")
        equivalent = set(itertools.chain(*EQUIVALENT.values()))
        for name in [] if self.options.operation else sorted(equivalent - {each.name for each in mutants}):
            print(f"no such mutant any more: {name}")
        tried = [each for each in mutants if (each.name in equivalent) == self.options.equivalent]
        fates = Counter()
        for mutant, killer in self.killers(items, touching, tried):
            fates["killed" if killer else "survived"] += 1
            if self.options.equivalent and killer:
                print(f"not equivalent, {killer} kills it: {mutant.name}", flush=True)
            elif not self.options.equivalent and not killer:
                print(f"survived: {mutant.name}", flush=True)
            if fates.total() % 500 == 0:
                print(f"so far {fates['killed']} killed, {fates['survived']} survived; at {mutant.place}", flush=True)
        self.wrong = fates["killed" if self.options.equivalent else "survived"]
        print(
            f"{fates['killed']} killed, {fates['survived']} survived, {len(mutants) - len(tried)} not tried", end="; "
        )
        print(f"{time.perf_counter() - began:.0f} s")

    def killers(self, items, touching, mutants):
        """Each mutant with the test that kills it. A test that fails without mutants too, if no other runs before it,
        kills none: it is left out from then on."""
        passes_alone = {}
        while mutants:
            again = []
            for mutant, number in in_children(partial(self.killer, items, touching), mutants, self.options.jobs):
                if isinstance(number, int) and number not in passes_alone:
                    [(_, passes_alone[number])] = in_children(lambda number: self.passes(items[number]), [number], 1)
                if passes_alone.get(number, True):
                    if number in touching:  # the next mutant is like this one: the same test first
                        touching[number] = touching.pop(number)
                    yield mutant, items[number].nodeid if isinstance(number, int) else number
                    continue
                again.append(mutant)
                if touching.pop(number, None):
                    print(f"left out, as it fails alone: {items[number].nodeid}", flush=True)
            mutants = again

    def passes(self, item):
        self.failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self.failed

    def touched_and_failing(self, items):
        """Which operations and functions each test calls, {number of the test: their names}, those that call few of
        them last, as they notice more; and the names of tests that fail."""
        size = -(-len(items) // self.options.jobs)
        parts = [range(first, min(first + size, len(items))) for first in range(0, len(items), size)]
        found, failing = {}, []
        for _, (names, failed) in in_children(partial(self.touched, items), parts, self.options.jobs):
            found |= names
            failing += failed
        return dict(sorted(found.items(), key=lambda test: (-len(test[1]), test[0]))), failing

    def touched(self, items, numbers):
        functions = named_functions()
        gc.freeze()  # what is there by now stays: no need to look through it again and again
        found, failing = {}, []
        for number in numbers:
            profile = cProfile.Profile(subcalls=False, builtins=False)  # in C: a function of our own would be slower
            began = time.process_time()
            profile.enable()
            passes = self.passes(items[number])
            profile.disable()
            codes = {id(entry.code) for entry in profile.getstats()}
            codes.discard(id(code_before_the_first_call()))  # many functions share it
            if not passes:
                failing.append(items[number].nodeid)
            elif time.process_time() - began < SLOW:
                found[number] = {name for name, function in functions if id(function.__code__) in codes}
        return found, failing

    def killer(self, items, touching, mutant):
        """The number of the test that kills a mutant, or None."""
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        gc.disable()  # it would touch, and so copy, all memory that the process shares with its parent
        mutant.apply()
        for number, names in reversed(touching.items()):
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            signal.alarm(30 * SECONDS)  # it waits, or the machine has much else to do
            if mutant.changed in names and not self.passes(items[number]):
                return number
        return None


def in_children(function, arguments, jobs):
    """Each argument with `function(argument)`, computed in a forked process of its own; `jobs` of them at a time."""
    waiting, running = list(reversed(arguments)), {}
    while waiting or running:
        while waiting and len(running) < jobs:
            argument = waiting.pop()
            receiver, sender = fork.Pipe(duplex=False)
            child = fork.Process(target=answer_through, args=(sender, function, argument))
            child.start()
            sender.close()
            running[receiver] = child, argument
        for receiver in wait(running):
            child, argument = running.pop(receiver)
            try:
                yield argument, receiver.recv()
            except EOFError:
                yield argument, "its own end"
            child.join()


def answer_through(sender, function, argument):
    """What a child does: its work, in silence."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    sender.send(function(argument))


if __name__ == "__main__":
    main()
