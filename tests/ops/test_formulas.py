"""Every name in a formula means something, also in the formulas that no test happens to compute."""

import ast
import builtins
import dis
from importlib import import_module
from pkgutil import walk_packages
from types import FunctionType, ModuleType

import pytest

import minigrad
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS
from minigrad.core.operation import DECLARED
from minigrad.exact.kinds import KINDS
from minigrad.exact.recorded_formulas import recorded_rule

for _module in walk_packages(minigrad.__path__, "minigrad."):  # those too that are loaded when they are first needed
    import_module(_module.name)

OPERATIONS = [operation for operations in DECLARED.values() for operation in operations]
OPERATIONS.sort(key=lambda operation: operation.name)  # they were declared when they were first used


def unknown(formula, given, meanings):
    """The names in a formula that are neither given nor known, those behind `np.` and `math.` too."""
    tree = ast.parse(formula, mode="eval")
    own = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    own |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in {*own, *given, *meanings, *vars(builtins)}:
            yield node.id
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = meanings.get(node.value.id)
            if isinstance(module, ModuleType) and not hasattr(module, node.attr):
                yield f"{node.value.id}.{node.attr}"


def unknown_in_operation(operation):
    """What an operation says that nobody knows, with the formula in which it stands."""
    arguments = {*operation.tensors, *operation.options}
    found = [(operation.forward, arguments, ON_ARRAYS | operation.writer.names)]
    saved = {*arguments, *operation.saved_values, *operation.saved_tensors}
    gradient = "grads" if "several" in operation.traits else "grad"
    for rule in operation.rules.values():
        found += [(rule, saved | {gradient}, ON_ARRAYS), (recorded_rule(rule), saved | {gradient}, ON_TENSORS)]
    return [f"{name} in {formula}" for formula, given, meanings in found for name in unknown(formula, given, meanings)]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: f"{operation.name} {operation.node_name}")
def test_a_formula_says_nothing_that_nobody_knows(operation):
    assert unknown_in_operation(operation) == []


def test_a_declaration_has_no_formula_for_what_is_no_argument():
    for operation in OPERATIONS:
        assert operation.formulas.keys() <= {*operation.tensors, "gradients"}, operation.signature


@pytest.mark.parametrize("meanings", [ON_ARRAYS, ON_TENSORS], ids=["arrays", "tensors"])
def test_a_function_written_like_a_formula_says_nothing_that_nobody_knows(meanings):
    for name, function in meanings.items():
        if isinstance(function, FunctionType) and function.__globals__ is meanings:
            used = {each.argval for each in dis.get_instructions(function) if each.opname == "LOAD_GLOBAL"}
            assert not {each for each in used if each not in meanings and not hasattr(builtins, each)}, name


def test_every_kind_of_argument_that_a_signature_names_is_known():
    named = {kind for operation in OPERATIONS for kind in operation.kinds.values()}
    assert named == {kind.__name__ for kind in KINDS}
