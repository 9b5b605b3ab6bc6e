"""A tensor and a number, as formulas meet them.

In a program `x * 2` makes a tensor of the number: MulBackward0, with an edge for it that leads nowhere. In PyTorch's
own code, which is written in C++, it is another operation: MulBackward1, with one edge. So it is in our formulas when
they are recorded.
"""

import numpy as np

from minigrad.core.arithmetic import ON_TENSORS
from minigrad.core.operation import internal
from minigrad.core.tensor import Tensor, wrap

# fmt: off

add_number = internal("add_number(self, /, other)", "AddBackward1", traits=("elementwise",),
                      forward="self + other", self="grad")
sub_number = internal("sub_number(self, /, other)", "SubBackward1", traits=("elementwise",),
                      forward="self - other", self="grad")
mul_number = internal("mul_number(self, /, other)", "MulBackward1", traits=("elementwise",),
                      forward="by_number(self, other)", self="by_number(grad, other)")
div_number = internal("div_number(self, /, other)", "DivBackward1", traits=("elementwise",),
                      forward="self / other", self="grad / other")

# fmt: on


def sum_of_two(first, second):
    """`first + second`; a number of the two comes second, whatever the formula says."""
    if _is_number(second, first):
        return add_number(first, second)
    return add_number(second, first) if _is_number(first, second) else first + second


def difference_of_two(first, second):
    """`first - second`; of a number that comes first PyTorch makes a tensor of the other's shape."""
    if _is_number(second, first):
        return sub_number(first, second)
    return (_filled(first, second) if _is_number(first, second) else first) - second


def product_of_two(first, second):
    """`first * second`, like `sum_of_two`."""
    if _is_number(second, first):
        return mul_number(first, second)
    return mul_number(second, first) if _is_number(first, second) else first * second


def quotient_of_two(first, second):
    """`first / second`, like `difference_of_two`."""
    if _is_number(second, first):
        return div_number(first, second)
    return (_filled(first, second) if _is_number(first, second) else first) / second


def _is_number(value, other):
    """Whether a value is a number, and meets a tensor of floating numbers."""
    return isinstance(value, (int, float)) and isinstance(other, Tensor) and other._array.dtype.kind == "f"


def _filled(number, like):
    return wrap(np.full_like(like._array, number))


for function in (sum_of_two, difference_of_two, product_of_two, quotient_of_two):
    ON_TENSORS[function.__name__] = function
