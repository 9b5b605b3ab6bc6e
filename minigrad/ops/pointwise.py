"""Arithmetic and powers, element by element, and the choice between two tensors.

Its sequels: `functions.py` (of one variable, and rounding), `choices.py` (comparisons, what lies between bounds),
`activations.py`.
"""

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import addition, cast, number_minus, pow_number, subtraction
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, amend_function, array_function
from minigrad.core.operands import NUMBERS, refuse_broadcast
from minigrad.core.operation import METHODS, declare, internal, pointwise, pointwise_floating
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.arguments import beyond_64_bits, is_operand, operands, plain_number, refuse_bools, type_name
from minigrad.exact.half import in_registers, rounded_once
from minigrad.exact.methods import plain
from minigrad.exact.number import number_in
from minigrad.exact.publishing import also_called, publish, publish_with_twin, reflected
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.declarations import array_operation
from minigrad.words import refusal, refuse_if


@array_function
def kernel(name, kinds, array):
    """The array itself, if PyTorch's kernel `name` takes its kind of type: one of "biuf", in NumPy's letters.

    Raises `NotImplementedError` as PyTorch does.
    """
    if array.dtype.kind not in kinds:
        raise refusal(NotImplementedError, "no_kernel", kernel=name, dtype=dtypes.of(array.dtype).title)
    return array


def not_implemented(operation):
    """The formula of what has none in PyTorch: a refusal, when a gradient comes by."""
    raise refusal(RuntimeError, "no_derivative", operation=operation)


def not_implemented_in_place(operation):
    """The formula of what has none in PyTorch when it is written over its argument."""
    raise refusal(NotImplementedError, "no_derivative_in_place", operation=operation)


def no_bools(values, key="sub_bools"):
    """What a formula subtracts from 1, or from others, where PyTorch does it in a type of bools and refuses."""
    refuse_if(values.dtype.name == "bool", RuntimeError, key)
    return values


for formula in (not_implemented, not_implemented_in_place, no_bools):
    ON_ARRAYS[formula.__name__] = ON_TENSORS[formula.__name__] = formula


def without_derivative(name, forward, traits=("promotes",)):
    """A function of two tensors that has no derivative in PyTorch.

    Its node leads to those of the two that require grad, and refuses when a gradient comes by.
    """

    def leading_to(*names):
        refused = dict.fromkeys(names, f"not_implemented('{name}')")
        signature = f"{'_'.join(['no_derivative', name, *names])}(self, other)"
        node_name = "torch::autograd::NotImplemented"
        return declare(signature, node_name, forward=forward, public=False, traits=traits, **refused)

    to_self, to_other, to_both = leading_to("self"), leading_to("other"), leading_to("self", "other")

    def function(self, other):
        if not other.requires_grad:
            return to_self(self, other)
        return (to_both if self.requires_grad else to_other)(self, other)

    return function


@array_function
def full_of(number, array):
    """An array of one number, laid out as another array.

    `np.maximum` takes of two zeros the second, as PyTorch takes the tensor's, and is faster with two arrays.
    """
    full = np.empty_like(array)
    full.fill(number)
    return full


@amend_function
def power(array, exponent):
    """`array ** exponent`, in products for the small powers, which NumPy computes as slowly as any other, and one
    over the root as PyTorch does, which tells at infinities and at -0."""
    if exponent == 2:
        return array * array
    if exponent == 3:
        return _cube(array) if array.dtype.char == "e" else array * array * array
    if exponent == -0.5 and array.dtype.char != "e":
        return 1 / np.sqrt(array)
    return array**exponent


@rounded_once
def _cube(array):
    return array * array * array


@array_function
def to_the(array, exponent):
    """`array ** exponent`; integers to negative powers are 0, but for 1 and -1."""
    if exponent.dtype.kind != "i" or array.dtype.kind == "f" or not (exponent < 0).any():
        return array**exponent
    of_one = np.where(array == -1, 1 - 2 * (exponent % 2), array == 1)
    return np.where(exponent < 0, of_one, array ** np.maximum(exponent, 0)).astype(array.dtype)


@formula_function
def slope_of_exponent(base, exponent, result):
    """The derivative of a number to the power of a tensor; 0 to a power that is not negative has none."""
    slope = by_number(result, float(np.log(base)))  # noqa: F821 (of functions.py)
    return slope if base else where(exponent >= 0, 0, slope)  # noqa: F821 (declared below)


@array_function
def with_multiple(array, operation, other, factor):
    """`operation(array, factor * other)`, such as the sum of the two."""
    return _with_multiple(array, operation, other, number_in(factor, array.dtype))


@in_registers
def _with_multiple(array, operation, other, factor):
    return operation(array, other * factor)


def multiple(array, factor):
    """The array times a number, in the type of the array."""
    return array * number_in(factor, array.dtype)


@array_function
@rounded_once
def sum_with_product(array, factor, other_factor, value):
    """`array + value * factor * other_factor`."""
    return kernel("addcmul_cpu_out", "iuf", array) + multiple(factor, value) * other_factor


@array_operation(
    "AddcdivBackward0", traits=("promotes",), self="grad", tensor1="grad * (value / tensor2)",
    tensor2="-grad * (value * tensor1 / (tensor2 * tensor2))")  # fmt: skip
@rounded_once
def add_quotient(self, tensor1, tensor2, /, value):
    """`array + value * dividend / divisor`."""
    return self + multiple(tensor1, value) / tensor2


@array_function
@rounded_once
def interpolated(start, end, weight):
    """What lies between two arrays, counted from the nearer one, so that it is exact at both."""
    way = end - start
    return np.where(np.abs(weight) < 0.5, start + weight * way, end - way * (1 - weight))


# fmt: off

# Arithmetic

reciprocal = pointwise_floating("reciprocal(self)", "ReciprocalBackward0",
                                forward="1 / self", self="-grad * (result * result)")

# With a multiple of the other. The operators + and - know nothing of alpha, and are faster so.

add_multiple = internal("add_multiple(self, other, /, alpha)", "AddBackward0", traits=("promotes",),
                        forward="with_multiple(self, np.add, other, alpha)",
                        self="grad", other="grad if alpha == 1 else grad * alpha")

sub_multiple = internal("sub_multiple(self, other, /, alpha)", "SubBackward0", traits=("promotes",),
                        forward="with_multiple(self, np.subtract, other, alpha)",
                        self="grad", other="-grad if alpha == 1 else -grad * alpha")

rsub_tensor = internal("rsub_tensor(self, other, /, alpha)", "RsubBackward0", traits=("promotes",),
                       forward="with_multiple(other, np.subtract, self, alpha)",
                       self="-grad if alpha == 1 else -grad * alpha", other="grad")

rsub_number = internal("rsub_number(self, other, /, alpha)", "RsubBackward1", traits=("promotes",),
                       forward="with_multiple(other, np.subtract, self, alpha)",
                       self="-grad if alpha == 1 else -grad * alpha")

# Of three tensors

pointwise("addcmul(self, tensor1, tensor2, /, *, value=1)", "AddcmulBackward0",
          forward="sum_with_product(self, tensor1, tensor2, value)",
          self="grad", tensor1="grad * (tensor2 * value)", tensor2="grad * (tensor1 * value)")

lerp_number = internal("lerp_number(self, end, /, weight)", "LerpBackward0", traits=("promotes",),
                       forward="interpolated(kernel('lerp_kernel_scalar', 'f', self), end, weight)",
                       self="grad * (1 - weight)", end="grad * weight")

lerp_tensor = internal("lerp_tensor(self, end, weight)", "LerpBackward1", traits=("promotes",),
                       forward="interpolated(kernel('lerp_kernel_tensor', 'f', self), end, weight)",
                       self="grad * (1 - weight)", end="grad * weight", weight="grad * (end - self)")

# A weight without dimensions may be of another type.
lerp_tensor_of_types = internal("lerp_tensor_of_types(self, end, weight)", "LerpBackward1", traits=("elementwise",),
                                forward="lerp_tensor(*promote(self, end, weight))",
                                self="grad * (1 - no_bools(weight))", end="grad * weight", weight="grad * (end - self)")

# Powers: of a tensor to a number, of a tensor to a tensor, of a number to a tensor

pow_tensor = pointwise("pow_tensor(self, exponent)", "PowBackward1", public=False,
                       forward="to_the(kernel('pow', 'iuf', self), exponent)",
                       self="where(exponent == 0, 0, grad * (exponent * self ** (no_bools(exponent, 'sub_bool') - 1)))",
                       exponent="grad * where((self == 0) * (exponent >= 0), 0, result * log(self))")

# Here `self` is the number and `exponent` the tensor: what stands before the slash is the tensor.
number_pow = internal("number_pow(exponent, /, self)", "PowBackward2",
                      forward="np.power(self, exponent, order='C')",
                      exponent="grad * slope_of_exponent(self, exponent, result)")

# The first tensor, as the result of a node that was given the second one too: for gradients that in PyTorch come with
# others from one node, which leads to all that it was given.

internal("beside(self, other)", "ViewBackward0", forward="self.view()", self="grad", other="None")

# Choice

choose = internal("where(condition, self, other)", "WhereBackward0", traits=("promotes",),
                  forward="np.where(condition, self, other)",
                  self="where(condition, grad, 0)", other="where(condition, 0, grad)")

# fmt: on


def add(input, other, *, alpha=1):
    """`input + alpha * other`, where either of the two may be a number.

    Raises `RuntimeError` for a fraction as `alpha` between integers.
    See https://pytorch.org/docs/stable/generated/torch.add.html

    >>> import minigrad as torch
    >>> torch.add(torch.tensor([1.0, 2.0]), 10, alpha=2)
    tensor([21., 22.])
    """
    if type(alpha) is int and alpha == 1:
        return addition(input, other)
    input, other = operands("add", input, other)
    alpha = _alpha("add", alpha, input, other)
    return add_multiple(input, other, alpha)


def sub(input, other, *, alpha=1):
    """`input - alpha * other`, where either of the two may be a number.

    Raises `RuntimeError` for bools, and for a fraction as `alpha` between integers.
    See https://pytorch.org/docs/stable/generated/torch.sub.html

    >>> import minigrad as torch
    >>> torch.sub(torch.tensor([1.0, 2.0]), 10, alpha=2)
    tensor([-19., -18.])
    """
    if type(alpha) is int and alpha == 1:
        return subtraction(input, other)
    input, other = operands("sub", input, other)
    _refuse_bools(input, other)
    alpha = _alpha("sub", alpha, input, other)
    return sub_multiple(input, other, alpha)


def rsub(input, other, *, alpha=1):
    """`other - alpha * input`, where `other` may be a number.

    Raises `RuntimeError` for bools, and for a fraction as `alpha` between integers.
    See https://pytorch.org/docs/stable/generated/torch.rsub.html

    >>> import minigrad as torch
    >>> torch.rsub(torch.tensor([1.0, 2.0]), 10)
    tensor([9., 8.])
    """
    is_number = not isinstance(other, Tensor)
    input, other = operands("sub", input, other)
    _refuse_bools(input, other)
    refuse_broadcast(other._array, input._array)  # the other way round than is said of what follows
    alpha = _alpha("rsub", alpha, input, other)
    return (rsub_number if is_number else rsub_tensor)(input, other, alpha)


def _refuse_bools(*tensors):
    arrays = [each._array for each in tensors]
    if any(array.dtype.kind == "b" for array in arrays):
        refuse_bools("sub", *arrays)


def _alpha(operation, alpha, *tensors):
    is_bare = isinstance(alpha, Tensor) and alpha.ndim == 0 and not alpha.requires_grad
    number = plain(alpha) if is_bare else plain_number(alpha)
    refuse_if(isinstance(number, complex), RuntimeError, "complex_between_reals")
    if type(number) not in NUMBERS:
        raise refusal(TypeError, "not_a_plain_number", operation=operation, argument="alpha", kind=type_name(alpha))
    if isinstance(number, float) and not any(map(_is_floating, tensors)):
        raise refusal(RuntimeError, "fraction_between_integers")
    if isinstance(number, bool) and any(each._array.dtype.kind != "b" for each in tensors):
        raise refusal(RuntimeError, "bool_between_numbers")
    return number


publish_with_twin(add, sub)
publish(rsub, method=False)  # PyTorch has none
also_called(subtract="sub", multiply="mul", negative="neg")


def addcdiv(input, tensor1, tensor2, *, value=1):
    """`input + value * tensor1 / tensor2`, element by element. Optimizers take their steps with it.

    Raises `RuntimeError` for a quotient of integers.
    See https://pytorch.org/docs/stable/generated/torch.addcdiv.html

    >>> import minigrad as torch
    >>> torch.addcdiv(torch.zeros(2), torch.tensor([1.0, 2.0]), torch.tensor([4.0, 4.0]), value=-1)
    tensor([-0.2500, -0.5000])
    """
    refuse_if(not (_is_floating(tensor1) or _is_floating(tensor2)), RuntimeError, "addcdiv_of_integers")
    return add_quotient(input, tensor1, tensor2, value)


def lerp(input, end, weight):
    """What lies between two tensors: `input + weight * (end - input)`, where `weight` may be a number.

    Raises `RuntimeError` if they are not of one type, but for a weight without dimensions. See https://pytorch.org/docs/stable/generated/torch.lerp.html

    >>> import minigrad as torch
    >>> torch.lerp(torch.tensor([0.0, 10.0]), torch.tensor([10.0, 20.0]), 0.25)
    tensor([ 2.5000, 12.5000])
    """
    tensors = {"end": end, "weight": weight} if isinstance(weight, Tensor) else {"end": end}
    for name, tensor in {"input": input, **tensors}.items():
        if tensor.dtype is not input.dtype and not (name == "weight" and weight.ndim == 0):
            given = {"wanted": input.dtype.c_name, "given": tensor.dtype.c_name}
            raise refusal(RuntimeError, "type_of_argument", argument=name, **given)
    if not isinstance(weight, Tensor):
        number_in(weight, np.promote_types(input._array.dtype, np.float32))
        return lerp_number(input, end, weight)
    if weight.dtype is not input.dtype:
        refuse_broadcast(input._array, end._array)
        return lerp_tensor_of_types(input, end, weight)
    return lerp_tensor(input, end, weight)


publish_with_twin(addcdiv, lerp)


def pow(self, exponent):
    """`self ** exponent`, where either may be a number.

    Raises `RuntimeError` for an integer to the power of a negative integer.
    See https://pytorch.org/docs/stable/generated/torch.pow.html

    >>> import minigrad as torch
    >>> torch.tensor([1.0, 2.0]) ** 3
    tensor([1., 8.])
    """
    if type(exponent) in NUMBERS and isinstance(self, Tensor) and self._array.dtype.kind == "f":
        if self._array.dtype.itemsize == 2:
            number_in(exponent, self._array.dtype)
        return pow_number(self, exponent)
    self, exponent = plain_number(self), plain_number(exponent)
    if type(exponent) in NUMBERS and _is_floating(self):
        return pow_number(self, exponent)
    if type(self) in NUMBERS and isinstance(exponent, Tensor):
        if _is_floating(exponent):
            return number_pow(exponent, self)
        exponent = wrap(exponent._array.copy())  # row by row, as PyTorch has all powers of a number
    if isinstance(exponent, bool) and self._array.dtype.kind == "b":
        return wrap(np.asarray(self._array | (not exponent)))
    if isinstance(exponent, int):
        refuse_if(exponent < 0, RuntimeError, "integer_power")
        number_in(exponent, self._array.dtype)
    if _is_floating(exponent) and isinstance(self, Tensor) and not _is_floating(self):
        self = cast(self, exponent._array.dtype)  # the gradient takes its logarithm
    return pow_tensor(*operands("pow", self, exponent))


def square(input):
    """`input ** 2`. See https://pytorch.org/docs/stable/generated/torch.square.html

    >>> import minigrad as torch
    >>> torch.square(torch.tensor([1.0, -2.0]))
    tensor([1., 4.])
    """
    return pow(input, 2)


def _is_floating(value):
    return isinstance(value, Tensor) and value._array.dtype.kind == "f"


publish_with_twin(pow, operators=("pow", "ipow"))
publish_with_twin(square)
ON_TENSORS["power"] = pow
ON_TENSORS["slope_of_power"] = lambda base, exponent: product_of_two(exponent, pow(base, exponent - 1))


def reflected_sub(self, other):
    """`other - self` for a number, which PyTorch records as one node of its own."""
    other = plain_number(other)
    if type(other) in NUMBERS and type(other) is not bool and _is_floating(self):
        if not -(2**63) <= other < 2**64 and isinstance(other, int):
            raise beyond_64_bits(other)
        return number_minus(self, other)
    if isinstance(other, Tensor):
        return rsub(self, other)
    return subtraction(*operands("sub", other, self)) if is_operand(other) else NotImplemented


def reflected_div(self, other):
    """`other / self`, also of an array, which PyTorch computes as `reciprocal(self) * other`."""
    return reciprocal(self) * other if is_operand(other) or isinstance(other, np.ndarray) else NotImplemented


METHODS |= {"__rsub__": reflected_sub, "__rtruediv__": reflected_div, "__rpow__": reflected(pow)}


# A tensor and a number, as formulas meet them. In a program `x * 2` makes a tensor of the number: MulBackward0, with
# an edge for it that leads nowhere. In PyTorch's own code, which is written in C++, it is another operation:
# MulBackward1, with one edge. So it is in our formulas when they are recorded.


# fmt: off

add_number = internal("add_number(self, /, other)", "AddBackward1", traits=("elementwise",),
                      forward="self + number_beside(self, other)", self="grad")
sub_number = internal("sub_number(self, /, other)", "SubBackward1", traits=("elementwise",),
                      forward="self - number_beside(self, other)", self="grad")
mul_number = internal("mul_number(self, /, other)", "MulBackward1", traits=("elementwise",),
                      forward="by_number(self, other)", self="by_number(grad, other)")
div_number = internal("div_number(self, /, other)", "DivBackward1", traits=("elementwise",),
                      forward="over_number(self, other)", self="over_number(grad, other)")

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
