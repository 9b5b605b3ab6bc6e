"""`torch.compile` and `torch.compiler`: PyTorch makes faster code of a function, which computes the same numbers.

There is no compiler here. The function is returned as it is, which is said once.
See https://pytorch.org/docs/stable/generated/torch.compile.html
"""

import warnings
from functools import cache

from minigrad.exact.arguments import IMMUTABLE
from minigrad.later import read_at_first_use
from minigrad.words import refuse_if, say


def compile(model=None, *, fullgraph=False, dynamic=None, backend="inductor", mode=None, options=None, disable=False,
            name=None, recompile_limit=None, isolate_recompiles=False, shapes_spec=None):  # fmt: skip
    """The model or function itself, or a decorator that returns it.

    >>> compile(abs, backend="eager") is abs
    True
    """

    def fn(model):
        refuse_if(not callable(model), AssertionError, "compile_nothing", kind=type(model))
        if isinstance(model, type) and model.__flags__ & IMMUTABLE and not disable:  # PyTorch would write into it
            raise TypeError(f"cannot set '__call__' attribute of immutable type '{model.__name__}'")
        return model

    compiled = fn if model is None else fn(model)
    if not disable and backend != "eager":
        _tell_once()
    return compiled


@cache
def _tell_once():
    warnings.warn(say("not_compiled"), stacklevel=3)


def is_compiling():
    """Whether a compiler is looking at this: no."""
    return False


is_dynamo_compiling = is_exporting = is_compiling


def disable(fn=None, recursive=True, *, reason=None):
    """The function itself, or a decorator that returns it: it is not compiled in any case."""
    return (lambda function: function) if fn is None else fn


def allow_in_graph(fn):
    """The function itself."""
    return fn


def reset():
    """Nothing: nothing compiled is kept."""


__getattr__, __dir__ = read_at_first_use(__name__, "torch.compiler")
