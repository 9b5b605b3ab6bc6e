"""Functions that are written by hand, offered as those that are declared: under PyTorch's names, as methods, operators
and twins that write in place."""

from minigrad.core.operation import PUBLISHED
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import is_operand


def publish(function, operators=(), in_place=None, *, name=None, method=True):
    """Offer `function` as PyTorch does, `minigrad.mul`, `Tensor.mul` and `*`, and its twin as `mul_` and `*=`.

    `name` is another one for the same, and with `method=False` there is no method.
    """
    name = name or function.__name__
    PUBLISHED[name] = function
    if method:
        setattr(Tensor, name, function)
    if in_place is not None:
        setattr(Tensor, in_place.__name__, in_place)
    for operator in operators:
        setattr(Tensor, f"__{operator}__", _as_operator(in_place if operator == f"i{operators[0]}" else function))


def reflected(function):
    """The function as a special method for what stands on the left of a tensor, which Python refuses if it is neither
    number nor tensor."""
    return lambda self, other: function(other, self) if is_operand(other) else NotImplemented


def _as_operator(function):
    """The function as a special method, which leaves it to Python to refuse what is neither number nor tensor."""

    def operator(self, other):
        try:
            return function(self, other)
        except TypeError:
            if is_operand(other):
                raise
            return NotImplemented

    return operator
