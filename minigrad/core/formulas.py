"""What formulas may call: the same names with two meanings, functions of arrays and recorded functions of Tensors.

Every operation is such a name as soon as it is declared; others are given here.
"""

import builtins
import math
from types import FunctionType

import numpy as np

# Warnings of NumPy (1 / 0) are told apart by the module's name: PyTorch gives none.
ON_ARRAYS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}
ON_TENSORS = {"np": np, "math": math, "__name__": "minigrad.ops", "__builtins__": builtins}

# Functions that are written like formulas, by their names.
LIKE_FORMULAS = {}


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


def refuse_taken(name):
    """Raise `ValueError` for a name that means something already."""
    if name in ON_ARRAYS:
        raise ValueError(f"two operations or functions of formulas are called {name}")
