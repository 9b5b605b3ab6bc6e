"""The functions that make a network more than one matrix: relu and its many relatives.

PyTorch offers most of them in `torch.nn.functional` alone.
"""

import math

import numpy as np

from minigrad.core.arithmetic import exp, sigmoid, tanh
from minigrad.core.names_in_formulas import ON_ARRAYS, ON_TENSORS
from minigrad.core.operation import PUBLISHED, amend
from minigrad.exact.half import rounded_once
from minigrad.exact.last_digits import precisely
from minigrad.exact.number import number_in
from minigrad.exact.publishing import publish
from minigrad.ops.declarations import array_function, array_operation, curve, formula_function, internal
from minigrad.ops.functions import by_number, erf, log1p
from minigrad.ops.pointwise import choose as where
from minigrad.ops.pointwise import kernel
from minigrad.words import refuse_if

# With these two, noise of mean 0 and variance 1 keeps both (Klambauer and others, Self-Normalizing Neural Networks).
SELU_ALPHA = 1.6732632423543772848170429916717
SELU_SCALE = 1.0507009873554804934193349852946

ROUNDED = ("elementwise", "rounded once")


@array_operation(
    "ThresholdBackward0", traits=("elementwise",), in_place_name="ThresholdBackward1",
    self="threshold_backward(grad, self, threshold)",
)  # fmt: skip
def threshold(self, /, threshold, value):
    """The array where it is greater than a threshold, elsewhere a number."""
    array = kernel("threshold_cpu", "iuf", self)
    return np.where(array <= threshold, number_in(value, array.dtype), array)


amend("threshold_backward", "zero_where(self <= threshold, grad_output)")

# fmt: off

# With corners

leaky_relu = curve("leaky_relu(self, /, negative_slope=0.01)", "LeakyRelu",
                   forward="np.where(kernel('leaky_relu_cpu', 'f', self) > 0, self, by_number(self, negative_slope))",
                   backward="np.where(self > 0, grad_output, by_number(grad_output, negative_slope))")

leaky_relu_over = internal("leaky_relu_over(self, /, negative_slope)", "LeakyReluBackward1",
                           forward="leaky_relu(self, negative_slope)",
                           self="leaky_relu_backward(grad, result, not_negative('leakyReLu', negative_slope))")

# In the corner of prelu, at 0, PyTorch's first derivative is that of the left, and its second one that of the right.

prelu_kernel = internal("prelu_kernel(self, weight)", "PreluKernelBackward0", traits=("promotes", "joint"),
                        forward="np.where(self > 0, self, weight * self)",
                        self="prelu_backward(grad, self, weight)",
                        weight="prelu_backward_by_weight(grad, self, weight)")

internal("prelu_backward(grad_output, self, weight)", "PreluKernelBackwardBackward0",
         forward="np.where(self > 0, grad_output, weight * grad_output)",
         grad_output="where(self >= 0, grad, weight * grad)", self="zeros_like(grad)",
         weight="where(self >= 0, 0, grad_output * grad)")

internal("prelu_backward_by_weight(grad_output, self, weight)", "PreluKernelBackwardBackward0",
         forward="np.where(self > 0, 0, grad_output * self)",
         grad_output="where(self > 0, 0, grad * self)", self="where(self >= 0, 0, grad * grad_output)",
         weight="zeros_like(grad)")

hardtanh = curve("hardtanh(self, /, min_val=-1.0, max_val=1.0)", "Hardtanh",
                 forward="clipped(not_of_bools(self), min_val, max_val)",
                 backward="zero_where((self <= min_val) | (self >= max_val), grad_output)")

hardsigmoid = internal("hardsigmoid(self)", "HardsigmoidBackward0", traits=ROUNDED,
                       forward="clipped(kernel('hardsigmoid_cpu', 'f', self) + 3, 0, 6) / 6",
                       self="hardsigmoid_backward(grad, self)")

# PyTorch's sixth is that of float32, whatever it multiplies.
internal("hardsigmoid_backward(grad_output, self)", "torch::autograd::NotImplemented",
         forward="zero_where(~((self > -3) & (self < 3)), by_number(grad_output, float(np.float32(1 / 6))))",
         **dict.fromkeys(("grad_output", "self"), "not_implemented('hardsigmoid_backward')"))

hardswish = curve("hardswish(self)", "Hardswish", traits=ROUNDED, backward_traits=("rounded once",),
                  forward="kernel('hardswish_cpu', 'f', self) * clipped(self + 3, 0, 6) / 6",
                  backward="zero_where(self <= -3,"
                           " np.where(self < 3, grad_output * (self / 3 + 1 / 2), grad_output))",
                  self="where((self > -3) & (self < 3), grad * grad_output / 3, 0)")

# Exponential on the left

elu = internal("elu(self, /, alpha=1.0, scale=1.0, input_scale=1.0)", "EluBackward0", traits=("elementwise",),
               forward="exponential_left(self, alpha * scale, scale, input_scale)",
               self="elu_backward(grad, self, alpha, scale, input_scale, False)")

celu = internal("celu(self, /, alpha=1.0)", "CeluBackward0", traits=("elementwise",),
                forward="exponential_left(self, alpha, 1.0, 1 / not_zero(alpha))",
                self="elu_backward(grad, self, alpha, 1.0, 1 / alpha, False)")

# Written over their argument, they find the derivative in the result, which still tells on which side it was.

elu_over = internal("elu_over(self, /, alpha=1.0, scale=1.0, input_scale=1.0)", "EluBackward1",
                    forward="elu(self, alpha, scale, input_scale)",
                    self="elu_backward(grad, result, not_negative('elu', alpha), scale, input_scale, True)")

celu_over = internal("celu_over(self, /, alpha)", "CeluBackward1",
                     forward="celu(self, alpha)",
                     self="elu_backward(grad, result, not_negative('elu', alpha), 1.0, 1 / alpha, True)")

# Smooth

softplus = curve("softplus(self, /, beta=1.0, threshold=20.0)", "Softplus", backward_traits=("rounded once",),
                 forward="smooth_left(kernel('softplus_cpu', 'f', self), beta, threshold)",
                 backward="slope_of_softplus(grad_output, self * beta, threshold)",
                 self="softplus_double_backward(grad * grad_output, self, beta, threshold)")

logsigmoid = curve("logsigmoid(self)", "LogSigmoid", name="log_sigmoid", traits=("rounded once",),
                   forward="np.subtract(np.minimum(kernel('log_sigmoid_cpu', 'f', self), 0),"
                           " precisely(np.log1p, precisely(np.exp, -np.abs(self))), order='C')",
                   backward="slope_of_logsigmoid(grad_output, self, precisely(np.exp, -np.abs(self)))",
                   self="log_sigmoid_double_backward(grad * grad_output, self)")

silu = internal("silu(self)", "SiluBackward0", traits=ROUNDED,
                forward="kernel('silu_cpu', 'f', self) / (1 + precisely(np.exp, -self))",
                self="silu_backward(grad, self)")

mish = internal("mish(self)", "MishBackward0", traits=ROUNDED,
                forward="self * precisely(np.tanh, smooth_left(kernel('mish_cpu', 'f', self), 1, 20))",
                self="mish_backward(grad, self)")

gelu_kernel = curve("gelu_kernel(self, /, approximate)", "Gelu", name="gelu", traits=ROUNDED,
                    backward_traits=("rounded once",),
                    forward="self * share_below(kernel('GeluKernelImpl', 'f', self), approximate)",
                    backward="grad_output * (share_below(self, approximate) + self * density(self, approximate))",
                    self="grad * grad_output * bend_of_gelu(self, approximate)")

# fmt: on


@array_function
def not_zero(alpha):
    """The steepness of `celu`. Raises `RuntimeError` for zero."""
    refuse_if(alpha == 0, RuntimeError, "celu_alpha")
    return alpha


@array_function
def zero_where(mask, array):
    """The floating numbers of an array, and 0 under the mask: `np.where`, but by bits, all of them kept or none.

    A processor guesses wrong what comes next in a mask of a network, and each time loses more than a product costs.
    """
    bits = f"i{array.dtype.itemsize}"
    kept = mask.astype(bits) - 1  # 0 under the mask, elsewhere -1, whose bits are all 1
    return (array.view(bits) & kept).view(array.dtype)


def not_negative(function, slope):
    """The slope on the left of zero. Raises `RuntimeError` for a negative one, whose results do not tell the side."""
    refuse_if(slope < 0, RuntimeError, f"negative_slope_of_{function}")
    return slope


ON_ARRAYS["not_negative"] = ON_TENSORS["not_negative"] = not_negative


@array_function
def not_of_bools(array):
    """The array, if it is not one of bools."""
    refuse_if(array.dtype.kind == "b", RuntimeError, "hardtanh_bool")
    return array


@array_function
@rounded_once
def exponential_left(array, height, scale, input_scale):
    """A line on the right of zero, and an exponential that falls to `-height` on the left."""
    left = height * precisely(np.expm1, np.minimum(kernel("elu_cpu", "f", array), 0) * input_scale)
    return np.where(array < 0, left, array * scale)


@array_function
@rounded_once
def smooth_left(array, beta, threshold):
    """log(1 + exp(beta x)) / beta, and x itself where the two are the same number."""
    scaled = array * beta
    return np.where(scaled > threshold, array, precisely(np.log1p, precisely(np.exp, scaled)) / beta)


@array_function
def slope_of_softplus(grad, scaled, threshold):
    """The gradient of `softplus`, in PyTorch's steps."""
    power = precisely(np.exp, scaled)
    return np.where(scaled > threshold, grad, grad * power / (power + 1))


@array_function
@rounded_once
def slope_of_logsigmoid(grad, array, power):
    """The gradient of `logsigmoid`, likewise, by the power of e that it took; nothing overflows."""
    share = power / (1 + power)
    return grad * np.where(array < 0, 1 - share, share)


@array_operation(
    "EluBackwardBackward0",
    grad_output="elu_backward(grad, self_or_result, alpha, scale, input_scale, is_result)",
    self_or_result="elu_double_backward(grad * grad_output, self_or_result, alpha, scale, input_scale, is_result)",
)
@rounded_once
def elu_backward(grad_output, self_or_result, /, alpha, scale, input_scale, is_result):
    """The gradient of `elu`, out of its argument or out of its result, of which the sign is the same."""
    if is_result:
        slope = input_scale * (self_or_result + alpha * scale)
    else:
        slope = input_scale * alpha * scale * precisely(np.exp, np.minimum(self_or_result, 0) * input_scale)
    return np.where(self_or_result <= 0, grad_output * slope, grad_output * scale)


@formula_function
def elu_double_backward(grad, self_or_result, alpha, scale, input_scale, is_result):
    """The second derivative, which is zero on the right; on the left that of an exponential."""
    on_the_left = self_or_result < 0
    if is_result:
        return where(on_the_left, by_number(grad, input_scale), 0)
    slope = elu_backward(by_number(grad, input_scale), self_or_result, alpha, scale, input_scale, False)
    return where(on_the_left, slope, 0)


@formula_function
def softplus_double_backward(grad, self, beta, threshold):
    """The second derivative, zero where `softplus` is a straight line."""
    scaled = self * beta
    return where(scaled < threshold, sigmoid_backward(grad, sigmoid(scaled)) * beta, 0)  # noqa: F821 (ours)


@formula_function
def log_sigmoid_double_backward(grad, self):
    """The second derivative of the logarithm of a sigmoid."""
    share = sigmoid(self)
    return grad * (share - 1) * share


@formula_function
def silu_backward(grad, self):
    """The gradient of x * sigmoid(x)."""
    share = sigmoid(self)
    return grad * share * (1 + self * (1 - share))


@formula_function
def mish_backward(grad, self):
    """The gradient of x * tanh(softplus(x))."""
    share = sigmoid(self)  # recorded in PyTorch's order
    inner = tanh(log1p(exp(self)))
    slope = 1 - inner * inner
    return grad * (inner + self * share * slope)


for function in (silu_backward, mish_backward):  # PyTorch has operations of its own for them
    ON_ARRAYS[function.__name__] = rounded_once(ON_ARRAYS[function.__name__])


@formula_function
def share_below(self, approximate):
    """The share of the standard normal distribution that lies below x, or a tanh that comes near to it."""
    if approximate == "none":
        return (1 + erf(self * math.sqrt(1 / 2))) / 2
    return (1 + tanh(tanh_argument(self))) / 2


@formula_function
def tanh_argument(self):
    """What Hendrycks and Gimpel (Gaussian Error Linear Units, 2016) put into the tanh."""
    return math.sqrt(2 / math.pi) * (self + 0.044715 * (self * self * self))


@formula_function
def density(self, approximate):
    """The derivative of `share_below`."""
    if approximate == "none":
        return exp(self * self * (-1 / 2)) * math.sqrt(1 / 2 / math.pi)
    inner = tanh(tanh_argument(self))
    return (1 - inner * inner) * (1 + 3 * 0.044715 * (self * self)) * math.sqrt(1 / 2 / math.pi)


@formula_function
def bend_of_gelu(self, approximate):
    """The second derivative of `gelu`, in PyTorch's steps."""
    if approximate == "none":
        square = self * self
        height = by_number(exp(by_number(square, -1 / 2)), math.sqrt(1 / 2 / math.pi))
        return 2 * height - square * height
    factor = math.sqrt(2 / math.pi)
    inner = by_number(self + by_number(self**3, 0.044715), factor)
    share, inverse, half = tanh(inner), 1 / cosh(inner), self / 2  # noqa: F821 (of functions.py)
    slope, steepness = 1 - share * share, by_number(1 + by_number(self, 3 * 0.044715) * self, factor)
    bend = by_number(by_number(self, 6 * 0.044715), factor)
    of_share = 2 * inverse * (-inverse * share) * steepness
    return 2 * (slope / 2 * steepness) + of_share * half * steepness + bend * half * slope


def gelu(input, approximate="none"):
    """`input` times the share of the standard normal distribution below it; `approximate="tanh"` is near to that.

    Raises `RuntimeError` for another approximation.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html

    >>> import minigrad as torch
    >>> gelu(torch.tensor([-1.0, 0.0, 1.0]))
    tensor([-0.1587,  0.0000,  0.8413])
    """
    refuse_if(approximate not in ("none", "tanh"), RuntimeError, "gelu_approximation")
    return gelu_kernel(input, approximate)


def selu(input):
    """`elu` with the two constants that keep mean and variance from layer to layer.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html

    >>> import minigrad as torch
    >>> selu(torch.tensor([0.0, 1.0]))
    tensor([0.0000, 1.0507])
    """
    return elu(input, SELU_ALPHA, SELU_SCALE, 1.0)


def softsign(input):
    """`input / (1 + |input|)`. See https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html

    >>> import minigrad as torch
    >>> softsign(torch.tensor([-1.0, 3.0]))
    tensor([-0.5000,  0.7500])
    """
    return input / (input.abs() + 1)


def tanhshrink(input):
    """`input - tanh(input)`. See https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html

    >>> import minigrad as torch
    >>> tanhshrink(torch.tensor([0.0, 1.0]))
    tensor([0.0000, 0.2384])
    """
    return input - input.tanh()


def prelu(input, weight):
    """`relu` that keeps a learned share of the negative elements: one for all, or one for each channel (dimension 1).

    Raises `RuntimeError` if there are not as many shares as channels.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html

    >>> import minigrad as torch
    >>> prelu(torch.tensor([-2.0, 2.0]), torch.tensor([0.25]))
    tensor([-0.5000,  2.0000])
    """
    refuse_if(weight.dtype is not input.dtype, RuntimeError, "prelu_types", input=input, weight=weight)
    refuse_if(input.ndim == 0 and weight.numel() != 1, RuntimeError, "prelu_number")
    channels, found = input.shape[1] if input.ndim > 1 else 1, weight.numel()
    refuse_if(found not in (1, channels), RuntimeError, "prelu_channels", found=found, wanted=channels)
    refuse_if(weight.ndim > 1, RuntimeError, "prelu_dimensions", ndim=weight.ndim)
    kernel("prelu_cpu", "f", input._array)
    if weight.ndim != input.ndim:
        weight = weight.reshape([weight.numel() if dim == 1 else 1 for dim in range(input.ndim)])
    return prelu_kernel(input, weight)


# Those that PyTorch offers outside torch.nn.functional too, but for one as functions only.
publish(prelu)
for function in (selu, celu, threshold):
    PUBLISHED[function.__name__] = function
