"""Numbers turned into shares of one: softmax, its logarithm, and softmin."""

import warnings

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import cast, sum_dims
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import internal
from minigrad.dtypes import one_dimension
from minigrad.exact.half import rounded_once, wide
from minigrad.exact.last_digits import FEW, NUMPY_IN_TURN, less_product, precisely
from minigrad.exact.publishing import publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.declarations import array_operation
from minigrad.words import refusal


@array_function
def distances(array, dim):
    """How far each element is from the greatest along `dim`: no power of it overflows. Without `dim`, all are zero."""
    if array.ndim == 0:
        return array - array
    is_tall = array.ndim == 2 and dim == 1 and 0 < array.shape[1] < 16 < len(array)
    if is_tall:  # NumPy is slow along many short rows
        greatest = np.maximum.reduce(array.T.copy())[:, None]
    else:
        greatest = np.maximum.reduce(array, dim, keepdims=True, initial=-np.inf)
    return array - greatest if array.flags.c_contiguous else np.subtract(array, greatest, order="C")


# PyTorch has a kernel for the last dimension and one for the others. Of half precision, too, they compute in float32,
# and differ in what they keep in the type of the array.


@array_function
def exponential_shares(array, dim):
    """exp(array) divided by its sum along `dim`."""
    powers = precisely(np.exp, distances(wide(array), dim))
    total = total_along(powers, dim)
    shares = powers * (1 / total) if dim == array.ndim - 1 else powers.astype(array.dtype, copy=False) / total
    return shares.astype(array.dtype, copy=False)


@array_operation("LogSoftmaxBackward0", self="log_softmax_backward(grad, result, dim)")
def log_softmax_dim(self, /, dim):
    """The logarithm of `exponential_shares`, without computing a quotient that may be zero."""
    distance = distances(wide(self), dim)
    total = total_along(precisely(np.exp, distance), dim)
    if dim == self.ndim - 1:
        total = total.astype(self.dtype, copy=False)
    return (distance - precisely(np.log, total)).astype(self.dtype, copy=False)


# Each share grows with its own number, and shrinks with every other.
@array_operation(
    "SoftmaxBackwardDataBackward0", grad_output="softmax_backward(grad, output, dim)",
    output="softmax_double_backward(grad, grad_output, output, dim)")  # fmt: skip
@rounded_once
def softmax_backward(grad_output, output, /, dim):
    """The gradient by what was made `shares`: of what comes to each, what comes to all on average is taken off."""
    return (grad_output - total_along(grad_output * output, dim)) * output


# What comes in, less the share of each number in the sum of what comes in.
@array_operation(
    "LogSoftmaxBackwardDataBackward0", grad_output="grad - sum_along(exp(output) * grad, dim)",
    output="-sum_along(grad_output, dim) * exp(output) * grad")  # fmt: skip
@rounded_once
def log_softmax_backward(grad_output, output, /, dim):
    """The same for the logarithms of the shares."""
    return less_product(grad_output, precisely(np.exp, output), total_along(grad_output, dim))


@array_function
def total_along(array, dim):
    """The sum of an array along `dim`, which stays with size 1; a single number is its own sum."""
    if array.ndim and NUMPY_IN_TURN <= array.shape[dim] < 16 and array.size <= FEW:
        sums = np.add.accumulate(array, dim)  # one by one, as PyTorch adds up so few
        return sums.swapaxes(dim, 0)[-1:].swapaxes(dim, 0)
    return np.add.reduce(array, axis=dim, keepdims=True)


# fmt: off

softmax_dim = internal("softmax_dim(self, /, dim)", "SoftmaxBackward0",
                       forward="exponential_shares(self, dim)", self="softmax_backward(grad, result, dim)")

# fmt: on


@formula_function
def softmax_double_backward(grad, grad_output, output, dim):
    """The derivative of `softmax_backward` by the shares, which it is a polynomial of."""
    by_itself = grad_output * grad - sum_along(output * grad_output, dim) * grad
    return by_itself - grad_output * sum_along(output * grad, dim)


@formula_function
def sum_along(values, dim):
    """The sum along `dim`, which stays with size 1; a single number is its own sum."""
    return sum_dims(values, (dim,), True) if values.ndim else values


def softmax(input, dim, dtype=None):
    """exp(x) divided by its sum along `dim`: positive numbers that add up to one.

    Raises `NotImplementedError` for integers; `dtype` converts first.
    See https://pytorch.org/docs/stable/generated/torch.softmax.html

    >>> import minigrad as torch
    >>> torch.softmax(torch.tensor([0.0, 0.0]), dim=0)
    tensor([0.5000, 0.5000])
    """
    return softmax_dim(*_prepared("softmax", input, dim, dtype))


def log_softmax(input, dim, dtype=None):
    """The logarithm of the softmax along `dim`, computed so that nothing underflows.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html

    >>> import minigrad as torch
    >>> torch.log_softmax(torch.tensor([0.0, 0.0]), dim=0)
    tensor([-0.6931, -0.6931])
    """
    return log_softmax_dim(*_prepared("log_softmax", input, dim, dtype))


def _prepared(operation, input, dim, dtype):
    dim = one_dimension(dim, input.ndim)
    if dtype is not None and dtypes.chosen(dtype) is not input.dtype:
        input = cast(input, dtypes.chosen(dtype).numpy)
    if input._array.dtype.kind != "f":
        raise not_for_integers(operation, input, dim)
    return input, dim


def not_for_integers(operation, input, dim):
    """PyTorch's error for the softmax of integers, which names the function of its library that would compute it."""
    if dim == max(input.ndim, 1) - 1:
        kernel = f"{operation}_lastdim_kernel_impl"
    else:
        kernel = "softmax_kernel_impl" if operation == "softmax" else "log_softmax_kernel_impl"
    return refusal(NotImplementedError, "kernel_type", kernel=kernel, dtype=input.dtype.title)


def implicit_dim(operation, ndim, stacklevel=3):
    """The dimension that `softmax` of `torch.nn.functional` takes when none is given, with PyTorch's warning."""
    warnings.warn(refusal(UserWarning, "implicit_dim", operation=operation), stacklevel=stacklevel)
    return 0 if ndim in (0, 1, 3) else 1


publish(softmax, log_softmax)
