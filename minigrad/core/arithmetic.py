"""The calculus that every lesson needs: each operation with its derivative, declared once.

`ops/` declares the rest of PyTorch in the same way, and amends what is said here where PyTorch is more exact: it rounds
the last digit otherwise, or refuses what NumPy takes. Names in formulas are looked up when an operation is first
called, so that they may be defined further down, or in `unbroadcast.py`.
"""

import math

import numpy as np

from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS, array_function, formula_function
from minigrad.core.operation import METHODS, declare, pointwise, pointwise_floating
from minigrad.core.tensor import Tensor

# fmt: off

# Arithmetic

addition = pointwise("add(self, other)", "AddBackward0", operators=("add", "radd", "iadd"),
                     forward="self + other",
                     self="grad",
                     other="grad")

subtraction = pointwise("sub(self, other)", "SubBackward0", operators=("sub", "isub"), traits=("promotes", "no bools"),
                        forward="self - other",
                        self="grad",
                        other="-grad")

mul = pointwise("mul(self, other)", "MulBackward0", operators=("mul", "rmul", "imul"),
                traits=("promotes", "wide numbers"),
                forward="self * other",
                self="grad * other",
                other="grad * self")

division = pointwise("div(self, other)", "DivBackward0", operators=("truediv", "itruediv"),
                     traits=("promotes", "floating", "wide numbers"),
                     forward="self / other",
                     self="grad / other",
                     other="-grad * ((self / other) / other)")  # as PyTorch rounds it

neg = pointwise("neg(self)", "NegBackward0", operators=("neg",), traits=("no bools", "elementwise"),
                forward="-self", self="-grad")
number_minus = declare("number_minus(self, /, other)", "RsubBackward1", public=False, traits=("elementwise",),
                       forward="other - self", self="-grad")

pow_number = pointwise("pow_number(self, /, exponent)", "PowBackward0", public=False,
                       forward="power(self, exponent)",
                       self="grad * slope_of_power(self, exponent) if exponent else zeros_like(grad)")

zeros_like = declare("zeros_like(self)", forward="np.zeros_like(self)", public=False)

# Functions of one variable

sqrt = pointwise_floating("sqrt(self)", "SqrtBackward0", forward="np.sqrt(self)", self="grad / (2 * result)")
exp = pointwise_floating("exp(self)", "ExpBackward0", forward="np.exp(self)", self="grad * result")
log = pointwise_floating("log(self)", "LogBackward0", forward="np.log(self)", self="grad / self")
sin = pointwise_floating("sin(self)", "SinBackward0", forward="np.sin(self)", self="grad * cos(self)")
cos = pointwise_floating("cos(self)", "CosBackward0", forward="np.cos(self)", self="grad * -sin(self)")
tanh = pointwise_floating("tanh(self)", "TanhBackward0", forward="np.tanh(self)", self="tanh_backward(grad, result)")
sigmoid = pointwise_floating("sigmoid(self)", "SigmoidBackward0", traits=("promotes", "floating", "rounded once"),
                             forward="1 / (1 + np.exp(-self))", self="sigmoid_backward(grad, result)")

# Of these two the derivative follows from the result; PyTorch makes it an operation of its own.

tanh_backward = declare("tanh_backward(grad_output, output)", "TanhBackwardBackward0", public=False,
                        traits=("rounded once",),
                        forward="grad_output * (1 - output * output)",
                        grad_output="tanh_backward(grad, output)",
                        output="grad * (-2 * output * grad_output)")

sigmoid_backward = declare("sigmoid_backward(grad_output, output)", "SigmoidBackwardBackward0", public=False,
                           forward="grad_output * (1 - output) * output",
                           grad_output="sigmoid_backward(grad, output)",
                           output="grad * grad_output * (-2 * output + 1)")

# With a corner

abs = pointwise("abs(self)", "AbsBackward0", operators=("abs",), forward="np.abs(self)", self="grad * sgn(self)")
sign = pointwise("sign(self)", "SignBackward0", forward="signs(self)", self="zeros_like(grad)")
sgn = pointwise("sgn(self)", "SgnBackward0", forward="signs(self)", self="zeros_like(grad)")

relu = pointwise("relu(self)", "ReluBackward0", traits=("no bools", "elementwise"),
                 forward="np.maximum(np.zeros(self.shape, self.dtype), self)", self="threshold_backward(grad, result)")

threshold_backward = declare("threshold_backward(grad_output, self, /, threshold=0)", "ThresholdBackwardBackward0",
                             public=False,
                             forward="np.where(self <= threshold, 0, grad_output).astype(grad_output.dtype)",
                             grad_output="threshold_backward(grad, self, threshold)",
                             self="zeros_like(grad)")

# Views, and copies

view = declare("view(self, /, size)", "ViewBackward0", traits=("view",), public=False,
               forward="self.reshape(size)",
               self="reshaped(grad, self.shape)")

t = declare("t(self)", "TBackward0", traits=("view",), in_place_name="TBackward1", forward="self.T", self="t(grad)")

expand = declare("expand(self, /, shape)", "ExpandBackward0", traits=("view",), public=False,
                 forward="broadcast(self, shape)",
                 self="sum_to_size(grad, self.shape)")

unsqueeze = declare("unsqueeze(self, /, dim)", "UnsqueezeBackward0", traits=("view",), public=False,
                    in_place_name="UnsqueezeBackward1",
                    forward="np.expand_dims(self, dim)",
                    self="squeeze_dim(grad, dim)")

squeeze_dim = declare("squeeze_dim(self, /, dim)", "SqueezeBackward1", traits=("view",), public=False,
                      in_place_name="SqueezeBackward4",
                      forward="np.squeeze(self, dim)",
                      self="unsqueeze(grad, dim)")

select = declare("select(self, /, dim, index)", "SelectBackward0", traits=("view",), public=False,
                 forward="self[along(dim, index)]",
                 self="select_backward(grad, self.shape, dim, index)")

select_backward = declare("select_backward(grad_output, /, size, dim, index)", "SelectBackwardBackward0", public=False,
                          forward="among_zeros(grad_output, size, along(dim, index))",
                          grad_output="select(grad, dim, index)")

clone = declare("clone(self)", "CloneBackward0", public=False, forward="self.copy()", self="grad")
cast = declare("cast(self, /, dtype)", "ToCopyBackward0", public=False, forward="self.astype(dtype)", self="grad")

# Sums and means

sum_all = declare("sum_all(self)", "SumBackward0", public=False, forward="total(self)", self="expand(grad, self.shape)")

sum_dims = declare("sum_dims(self, /, dim, keepdim, dtype=None)", "SumBackward1", public=False,
                   forward="total(self, dim, keepdim, dtype)",
                   self="expand_reduced(grad, self.shape, dim, keepdim)")

mean_all = declare("mean_all(self, /, dtype=None)", "MeanBackward0", public=False,
                   forward="total(self, None, False, dtype, self.size)",
                   self="expand(grad, self.shape) / self.numel")

mean_dims = declare("mean_dims(self, /, dim, keepdim, dtype=None)", "MeanBackward1", public=False,
                    forward="total(self, dim, keepdim, dtype, count(self.shape, dim))",
                    self="expand_reduced(grad, self.shape, dim, keepdim) / count(self.shape, dim)")

# Products of vectors and matrices

dot = declare("dot(self, tensor)", "DotBackward0", forward="self @ tensor", self="grad * tensor", tensor="grad * self")

mv = declare("mv(self, vec)", "MvBackward0",
             forward="self @ vec",
             self="outer_of(grad, vec)",
             vec="mv(t(self), grad)")

mm = declare("mm(self, mat2)", "MmBackward0",
             forward="self @ mat2",
             self="mm(grad, t(mat2))",
             mat2="mm(t(self), grad)")

# fmt: on

# What the declarations call


@array_function
def power(array, exponent):
    """`array ** exponent`, in products for the small powers, which NumPy computes as slowly as any other."""
    if exponent == 2:
        return array * array
    return array * array * array if exponent == 3 else array**exponent


@array_function
def slope_of_power(array, exponent):
    """`exponent * array ** (exponent - 1)`; NumPy adds an array to itself sooner than it doubles it."""
    return array + array if exponent == 2 else exponent * ON_ARRAYS["power"](array, exponent - 1)


@array_function
def signs(array):
    """-1, 0 or 1; nan has the sign 0 in PyTorch."""
    return np.subtract(array > 0, array < 0, dtype=array.dtype)


@array_function
def broadcast(array, shape):
    """`np.broadcast_to`, for the frequent single number in a quicker way."""
    if array.ndim == 0:
        return np.ndarray(shape, array.dtype, array, strides=(0,) * len(shape))
    return np.broadcast_to(array, shape)


@array_function
def along(dim, place):
    """The index that takes `place`, a number or a slice, in dimension `dim`, and all of the dimensions before it."""
    return (slice(None),) * dim + (place, ...)  # the dots make a view even of a single number


@array_function
def among_zeros(array, shape, place):
    """Zeros of this shape, with `array` at `place`."""
    whole = np.zeros(shape, array.dtype)
    whole[place] = array
    return whole


@array_function
def total(array, dim=None, keepdim=False, dtype=None, divisor=None):
    """The sum of an array along `dim` (None for all), divided by `divisor`, as `dtype` or in the type of the array."""
    result = np.add.reduce(array, axis=dim, keepdims=keepdim, dtype=dtype)
    return np.asarray(result if divisor is None else result / divisor, dtype or array.dtype)


@formula_function
def count(shape, dim):
    """How many elements of a tensor of this shape meet in one, when the dimensions `dim` (None for all) are reduced."""
    return math.prod(shape if dim is None else (shape[each] for each in dim))


@formula_function
def restore_reduced(grad, dim, keepdim):
    """Give back the dimensions `dim`, each of size 1, that a reduction took away; one of all (None) is broadcast."""
    if not keepdim and dim is not None:
        for each in sorted(dim):
            grad = unsqueeze(grad, each)
    return grad


@formula_function
def expand_reduced(grad, shape, dim, keepdim):
    """Undo a reduction along `dim`: repeat `grad` over all elements that it was reduced from."""
    return expand(restore_reduced(grad, dim, keepdim), shape)


@formula_function
def outer_of(column, row):
    """The products of the elements of two vectors, a row of them for each element of the first."""
    return reshaped(column, (*column.shape, 1)) * row  # noqa: F821 (below: one step of arrays, or of Tensors)


ON_ARRAYS["reshaped"], ON_TENSORS["reshaped"] = np.reshape, view
ON_TENSORS["power"] = pow_number
ON_TENSORS["slope_of_power"] = lambda base, exponent: exponent * pow_number(base, exponent - 1)

# `ops/` replaces these by functions with more arguments.

METHODS |= {"__rsub__": number_minus, "__pow__": pow_number, "__matmul__": mm}
METHODS |= {"sum": sum_all, "mean": mean_all, "view": view, "_copied": clone}

for _name, _method in METHODS.items():
    setattr(Tensor, _name, _method)
