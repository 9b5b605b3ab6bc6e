"""The functions of the module `torch` of those years: those that make tensors, and the methods as functions."""

import minigrad
from minigrad.legacy.tensors import METHODS, PlainTensor, Wrapper, foreign
from minigrad.words import say

__all__ = ["arange", "cat", "eye", "from_numpy", "is_tensor", "linspace", "normal", "ones", "ones_like", "rand"]
__all__ += ["randn", "randperm", "range", "stack", "zeros", "zeros_like"]


def _made_by(name):
    """A function that makes a FloatTensor as the engine's function of the same name makes a tensor."""
    of_engine = getattr(minigrad, name)

    def make(*size):
        return PlainTensor._wrap(of_engine(*size))

    make.__name__ = name
    make.__doc__ = f"A `FloatTensor`, as `minigrad.{name}` makes it: `{name}(2, 3)`."
    return make


ones, zeros, rand, randn, eye = map(_made_by, ("ones", "zeros", "rand", "randn", "eye"))


def arange(start, end=None, step=1):
    """The numbers from `start` (0 if only an end is given) to before `end`, in a `FloatTensor`."""
    start, end = (0, start) if end is None else (start, end)
    return PlainTensor._wrap(minigrad.arange(start, end, step, dtype=minigrad.float32))


def range(start, end, step=1):
    """The numbers from `start` to `end`, which is one of them, in a `FloatTensor`.

    >>> range(1, 3).tolist()
    [1.0, 2.0, 3.0]
    """
    count = int((end - start) / step) + 1
    return PlainTensor._wrap(start + step * minigrad.arange(0, count, dtype=minigrad.float32))


def linspace(start, end, steps=100):
    """`steps` numbers at equal distances from `start` to `end`, both included, in a `FloatTensor`."""
    return PlainTensor._wrap(minigrad.linspace(start, end, steps))


def randperm(count):
    """The numbers from 0 to `count` - 1 in random order, in a `LongTensor`."""
    return PlainTensor._wrap(minigrad.randperm(count))


def from_numpy(array):
    """A tensor of the type of a NumPy array, which shares its numbers."""
    return PlainTensor._wrap(minigrad.from_numpy(array))


def normal(means, std=1.0):
    """Random numbers around the `means`, a tensor; `std`, how far they lie apart, is a number or a tensor."""
    return means._operate("Normal", minigrad.normal, means, std)


def zeros_like(tensor):
    """A tensor of zeros, of the size and type of another one."""
    return tensor._operate("Zeros", minigrad.zeros_like, tensor)


def ones_like(tensor):
    """A tensor of ones, of the size and type of another one."""
    return tensor._operate("Ones", minigrad.ones_like, tensor)


def is_tensor(value):
    """Whether something is a tensor; a `Variable` is none."""
    return isinstance(value, PlainTensor)


def cat(tensors, dim=0):
    """Several tensors, or several Variables, one behind the other."""
    return _joined("Concat", minigrad.cat, tensors, dim)


def stack(tensors, dim=0):
    """Several tensors, or several Variables, of one size, along a new dimension."""
    return _joined("Stack", minigrad.stack, tensors, dim)


def _joined(name, join, tensors, dim):
    first = tensors[0]

    def join_all(*parts):
        return join([part if part.shape else part.view(1) for part in parts], dim)

    return first._operate(name, join_all, *tensors)


def as_function(name):
    """The method `name` as a function of the module, with `out=` for where to write the result.

    Raises `TypeError` if the first argument is no tensor and no Variable.
    """

    def function(first, *arguments, out=None, **options):
        if not isinstance(first, Wrapper):
            raise foreign(name, first)
        result = getattr(first, name)(*arguments, **options)
        return result if out is None else out.copy_(result)

    function.__name__ = name
    function.__doc__ = f"The method `{name}` of tensors and of Variables, as a function."
    return function


FUNCTIONS = {name: as_function(name) for name in [*METHODS, "add", "sub", "mul", "div", "pow", "clamp"]}


def unknown(name):
    """The error for a name that this package does not have."""
    return AttributeError(say("legacy_unknown_name", name=name), name=name)
