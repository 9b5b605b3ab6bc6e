"""What formulas may call: the same names with two meanings, functions of arrays and recorded functions of Tensors.

Every operation is such a name as soon as it is declared; others are given here.
"""

import builtins
import math
from importlib import import_module
from types import CodeType, FunctionType

import numpy as np

# Warnings of NumPy (1 / 0) are told apart by the module's name: PyTorch gives none.
ON_ARRAYS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}
ON_TENSORS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}

# Functions that are written like formulas, by their names.
LIKE_FORMULAS = {}

# The module to import before a name is used, since it gives the name its meaning, or one that is more exact than the
# core's. `minigrad/later.py` lists those of `ops/`; for the core alone the table is empty.
IN_FILES = {}


def array_function(function):
    """Let the forward of an operation call a function of arrays."""
    refuse_taken(function.__name__)
    ON_ARRAYS[function.__name__] = function
    return function


def amend_function(function):
    """Put a function of arrays in the place of one of the core, which computes the same less exactly."""
    ON_ARRAYS[function.__name__] = function
    return function


def formula_function(function):
    """Let formulas call a function that is itself written like a formula: the same code, on arrays and on Tensors."""
    refuse_taken(function.__name__)
    LIKE_FORMULAS[function.__name__] = function
    ON_ARRAYS[function.__name__] = FunctionType(function.__code__, ON_ARRAYS)
    ON_TENSORS[function.__name__] = FunctionType(function.__code__, ON_TENSORS)
    return function


def load(name):
    """Import the module, if there is one, that gives a name its meaning."""
    if name in IN_FILES:
        import_module(IN_FILES[name])


def meanings_in(code, meanings):
    """Those of `meanings` that a piece of code needs, by their names: it mentions them, or functions that are written
    like formulas, which it calls, mention them. Modules that give a name its meaning are imported on the way.
    """
    found, waiting = {}, [code]
    while waiting:
        code = waiting.pop()
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]  # functions within it
        for name in code.co_names:  # those of attributes are among them
            load(name)
            if name in meanings and name not in found:
                found[name] = meaning = meanings[name]
                if getattr(meaning, "__globals__", None) is meanings:  # so it is written like a formula
                    waiting.append(meaning.__code__)
    return found


def refuse_taken(name):
    """Raise `ValueError` for a name that means something already."""
    if name in ON_ARRAYS:
        raise ValueError(f"two operations or functions of formulas are called {name}")
