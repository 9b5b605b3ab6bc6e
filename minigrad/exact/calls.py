"""Functions and methods as users call them: with PyTorch's words for arguments that do not fit.

Inside the program functions are called directly. What is published has a `try` around it: when a call fails, PyTorch's
reader of arguments is asked (`wrong_arguments.py`); what it says comes before any error of ours, Python's or NumPy's.
Much that is wrong Python would take without a word: True for a dimension, a number for a tensor. So the reader is asked
too when arguments of these types come to a function for the first time; from then on they are known.

What runs in every step of a training does without that, and looks at its arguments itself: the operations that are
written out from their declarations, which have the `try` in their code (`generated_exactly.py`), and those of `QUICK`.
"""

from functools import cache, wraps
from types import FunctionType

from minigrad.sentences import documented
from minigrad.words import refusal

# What stands for an argument that was not given, where it is not left to Python to say so.
MISSING = type("MISSING", (), {"__repr__": lambda self: "MISSING"})()

# What PyTorch has written in Python, so that it is Python that reads the arguments, or does not have.
IN_PYTHON = {
    *("atleast_1d", "atleast_2d", "atleast_3d", "backward", "block_diag", "broadcast_tensors", "cartesian_prod"),
    *("einsum", "get_rng_state", "initial_seed", "is_tensor", "manual_seed", "meshgrid", "register_hook"),
    *("register_post_accumulate_grad_hook", "seed", "set_default_dtype", "set_rng_state", "split", "tensordot"),
    *("compile", "load", "save", "recording", "typename", "vmap", "why"),
    *("get_default_device", "get_deterministic_debug_mode", "get_float32_matmul_precision", "set_default_device"),
    *("set_deterministic_debug_mode", "set_float32_matmul_precision", "use_deterministic_algorithms"),
}


# What is called in every step, and refuses wrong types itself, with any TypeError.
QUICK = {
    "torch": {"add", "div", "matmul", "mean", "pow", "sub", "sum", "transpose"},
    "torch.Tensor": {
        *("add", "div", "matmul", "mean", "permute", "pow", "reshape", "size", "sub", "sum", "transpose", "view"),
    },
}

# What PyTorch compares in Python before it hands it on, which asks a tensor for its truth.
COMPARED = {"smooth_l1_loss", "hardtanh"}


def publish_calls(part, owner, names):
    """Put the functions of a module or class into their places as users call them; `part` is what PyTorch calls it."""
    for name in names:
        function = vars(owner)[name]
        called = as_called(part, name, function)
        if called is not function:
            setattr(owner, name, called)


def as_called(part, name, value):
    """What stands under a name of PyTorch, as users call it if it is a function that PyTorch has written in C++."""
    is_function = type(value) is FunctionType and name[0] != "_" and name not in IN_PYTHON
    return answering(part, name, value) if is_function else value


def answering(part, name, function):
    """The function under its name in a part of PyTorch such as `"torch"`, and with PyTorch's words when it fails."""
    if hasattr(function, "operation") and (written := _written(function, part, name)):
        return written

    known = set()
    is_quick = name in QUICK.get(part, ())

    # Nearly all calls have up to three arguments. Taken one by one these cost least.
    def call(first=MISSING, second=MISSING, third=MISSING, /, *more, **named):
        try:
            if more:
                pass
            elif named:
                by_name = second is MISSING is not first
                if by_name and (is_quick or (type(first), *named, *map(type, named.values())) in known):
                    return function(first, **named)
            elif second is MISSING:
                if first is not MISSING:
                    return function(first)
            elif third is MISSING:
                if is_quick or (type(first), type(second)) in known:
                    return function(first, second)
            elif is_quick or (type(first), type(second), type(third)) in known:
                return function(first, second, third)
            if third is not MISSING:
                arguments = first, second, third, *more
            elif second is not MISSING:
                arguments = first, second
            else:
                arguments = () if first is MISSING else (first,)
            if not is_quick:
                kinds = (*map(type, arguments), *named, *map(type, named.values()))
                if kinds not in known:
                    arguments, named, is_plain = understand(part, name, function, arguments, named)
                    if is_plain:
                        known.add(kinds)
            return function(*arguments, **named)
        except Exception as error:
            return otherwise(part, name, function, error, given(first, second, third, *more), named)

    call.__wrapped__ = function
    return found_as(call, function, part, name)


def _written(function, part, name):
    from minigrad.exact.generated_exactly import as_called  # which hands on what is said here

    return as_called(function, part, name)


def reading(signature):
    """Let a function that others hand their arguments to refuse them in the words of PyTorch's, of that signature."""

    def decorate(function):
        @wraps(function)
        def call(*arguments, **named):
            try:
                return function(*arguments, **named)
            except Exception as error:
                from minigrad.wrong_arguments import Signature, Unfit  # not before a call has failed

                try:
                    Signature(signature).bound(arguments, named)
                except Unfit as refused:
                    raise TypeError(str(refused)) from None
                raise error

        return call

    return decorate


def understand(part, name, function, arguments, named):
    """The arguments with numbers in place of tensors that stand for numbers, and whether there were none of these.

    Raises PyTorch's error for arguments that fit no signature.
    """
    from minigrad.wrong_arguments import understood  # not before the first call with several arguments

    return understood(part, name, function, arguments, named).unpacked()


def found_as(function, direct, part, name):
    """The function with what is known of the `direct` one, and where it is found itself, so that it can be pickled."""
    function.__doc__ = documented(direct, part, name)
    function.__name__ = name
    function.__qualname__ = f"Tensor.{name}" if part == "torch.Tensor" else name
    function.__module__ = direct.__module__ if direct.__qualname__.startswith("Tensor.") else _module_of(part)
    return function


@cache
def _module_of(part):
    return part.removesuffix(".Tensor").replace("torch", "minigrad", 1)


def given(*arguments):
    """The arguments without those that are missing at the end."""
    while arguments and arguments[-1] is MISSING:
        arguments = arguments[:-1]
    return arguments


def otherwise(part, name, function, error, arguments, named):
    """What a call gives that ended with `error`, if it can be made otherwise; else raises PyTorch's error, or this one.

    PyTorch reads the arguments before it looks at any value. So if they do not fit its signatures, that comes first. If
    they do, they may be called otherwise here, and a number in a tensor may not be taken for one.
    """
    from minigrad.core.tensor import Tensor
    from minigrad.wrong_arguments import understood  # not before a call has failed

    if part == "torch.Tensor" and arguments and not isinstance(arguments[0], Tensor):
        raise refusal(TypeError, "method_of_other", name=name, kind=type(arguments[0]).__name__) from None
    try:
        reading = understood(part, name, function, arguments, named)
    except Exception as refused:
        if hasattr(refused, "is_handed_on"):
            refuse_before(function, arguments, named)
        for note in notes_on(str(refused), error, (*arguments, *named.values())):
            refused.add_note(note)
        raise refused from None
    if isinstance(error, (MemoryError, ValueError)):
        from minigrad.too_large import without_room

        if said := without_room(error, name, reading.found):
            raise said from None
    if name[-1] == "_" and isinstance(error, TypeError) and " positional argument" in str(error) and reading.signature:
        first, found = reading.by_name()  # a twin has handed them on by position
        return function(*first, **found)
    if was_entered(function, error):
        unpacked, renamed, is_plain = reading.unpacked()
        if is_plain:
            raise error
        return function(*unpacked, **renamed)
    if reading.signature is None:
        said = str(error).removeprefix(function.__qualname__)
        raise TypeError(f"Tensor.{name}{said}") if part == "torch.Tensor" else error
    if "positional argument" in str(error):
        arguments, named = reading.by_name()
    from minigrad.keywords import called_again

    return called_again(part, name, function, error, arguments, named)


def refuse_before(function, arguments, named):
    """Raise what a function of Python's itself has to say of its arguments, before it hands them on to one of C++."""
    try:
        function(*arguments, **named)
    except Exception as error:
        of_python = isinstance(error, (AttributeError, ValueError, AssertionError)) and hasattr(error, "key")
        told = ["loss_of_array", "unflatten_nothing", "zero_division"]
        told += ["truth_of_many"] * (function.__name__ in COMPARED)
        if of_python or getattr(error, "key", "") in told:
            raise error from None


def was_entered(function, error):
    """Whether an error comes out of a function, and not from Python, which could not call it."""
    function = getattr(function, "__wrapped__", function)  # to which a twin hands its arguments on
    if type(error) is not TypeError or not str(error).startswith(f"{function.__qualname__}() "):
        return True
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code is not function.__code__:
        trace = trace.tb_next
    return trace is not None


def notes_on(refused, error, values):
    """What is said under PyTorch's words: on a tensor of another library, or what `error` says of the same value."""
    from minigrad.exact.arguments import notes_on_others

    kind = str(error).rpartition(" not ")[2]
    return notes_on_others(values, refused) or (getattr(error, "__notes__", ()) if kind in refused else ())
