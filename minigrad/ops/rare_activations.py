"""Functions of each number that few networks have: gates, dead zones, slopes by chance, choices that can be learned."""

import warnings

import numpy as np

from minigrad import dtypes, random
from minigrad.core.arithmetic import ON_TENSORS
from minigrad.core.modes import no_grad
from minigrad.core.tensor import wrap
from minigrad.create import empty_like, zeros_like
from minigrad.dtypes import one_dimension
from minigrad.exact.generated_exactly import ON_ARRAYS
from minigrad.exact.half import rounded_once
from minigrad.exact.writes import in_place
from minigrad.ops.activations import not_negative
from minigrad.ops.declarations import array_function, curve, formula_function, internal, internal_with_backward
from minigrad.ops.pointwise import kernel
from minigrad.ops.strict import require_floating
from minigrad.words import refusal, refuse_if

# fmt: off

glu_along = internal_with_backward(
    "glu_along(self, /, dim)", "Glu", name="glu",
    forward="gated(self, dim)",
    backward="slopes_of_glu(grad_output, self, dim)",
    grad_output="glu_slope(grad, self, dim)",
    self="second_slopes_of_glu(grad, grad_output, self, dim)")

hardshrink, softshrink = (
    curve(f"{name}(self, /, lambd=0.5)", name.title(), forward=forward,
          backward="np.where(abs(self) <= lambd, 0, grad_output)")
    for name, forward in (("hardshrink", "np.where(abs(kernel('hardshrink_cpu', 'f', self)) <= lambd, 0, self)"),
                          ("softshrink", "shrunk(self, lambd)")))

# The noise is a slope for each number, which is 1 to the right of zero.

rrelu_with_noise = internal_with_backward(
    "rrelu_with_noise(self, noise)", "RreluWithNoise", name="rrelu",
    forward="self * noise",
    backward="grad_output * noise")

rrelu_with_noise_over = internal(
    "rrelu_with_noise_over(self, noise, /, lower, upper, training)", "RreluWithNoiseBackward1",
    forward="self * noise",
    self="rrelu_backward(grad, result, noise if training else same_side(noise, lower, upper))")

# fmt: on


@array_function
@rounded_once
def gated(array, dim):
    """The first half along `dim`, times the sigmoid of the second."""
    first, second = np.split(array, 2, dim)
    return first / (1 + np.exp(-second))


@array_function
@rounded_once
def shrunk(array, lambd):
    """What is left of each number when `lambd` is taken off its size. Raises `RuntimeError` for a negative one."""
    if lambd < 0:
        title, most = dtypes.of(array.dtype).title, np.finfo(array.dtype).max
        raise refusal(RuntimeError, "softshrink_range", most=most, dtype=title, lambd=lambd)
    array = kernel("softshrink_check", "f", array)
    return np.copysign(np.maximum(abs(array) - lambd, 0), array)


@formula_function
def halves(values, dim):
    """The two halves along `dim`."""
    size = values.shape[dim]
    first = slice_dim(values, dim, 0, size // 2, 1)  # noqa: F821 (an operation of ours)
    return first, slice_dim(values, dim, size // 2, size, 1)  # noqa: F821 (an operation of ours)


@formula_function
def gate_of(self, dim):
    """What goes through the gate, and how far it is open."""
    first, second = halves(self, dim)
    return first, sigmoid(second)  # noqa: F821 (an operation of ours)


@formula_function
def slopes_of_glu(grad, self, dim):
    """What comes in goes to the first half as far as the gate is open, and to the gate by what it lets through."""
    first, gate = gate_of(self, dim)
    return cat([gate * grad, slope_of_gate(gate, first, grad)], dim)  # noqa: F821 (an operation of ours)


@formula_function
def slope_of_gate(gate, first, grad):
    """The gradient of a sigmoid that is known, times two more factors."""
    return (1 - gate) * gate * first * grad


ON_ARRAYS["slope_of_gate"] = rounded_once(ON_ARRAYS["slope_of_gate"])


@formula_function
def glu_slope(grad, self, dim):
    """The adjoint of that: how fast the result of `glu` goes where its input goes by `grad`."""
    first, gate = gate_of(self, dim)
    of_first, of_gate = halves(grad, dim)
    return of_first * gate + of_gate * slope_of_gate(gate, first, 1)


@formula_function
def second_slopes_of_glu(grad, grad_output, self, dim):
    """The gradient of the slopes by the input, in PyTorch's steps."""
    first, gate = gate_of(self, dim)
    of_first, of_gate = halves(grad, dim)
    closed = 1 - gate
    slope = gate * closed
    bend = slope * closed - gate * slope
    through_gate = of_gate * grad_output * slope
    of_second = of_gate * first * grad_output * bend + of_first * grad_output * slope
    return cat([through_gate, of_second], dim)  # noqa: F821 (an operation of ours)


def same_side(noise, lower, upper):
    """The noise, if a result tells on which side of zero its number was, which in training the noise says itself."""
    not_negative("leakyReLu", lower + upper)
    return noise


ON_ARRAYS["same_side"] = ON_TENSORS["same_side"] = same_side


def glu(input, dim=-1):
    """The first half along `dim`, times the sigmoid of the second: a gate that is learned.

    Raises `RuntimeError` for a dimension that cannot be halved.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.glu(torch.tensor([1.0, 0.0]))
    tensor([0.5000])
    """
    refuse_if(input.ndim == 0, RuntimeError, "glu_number")
    dim = one_dimension(dim, input.ndim)
    refuse_if(input.shape[dim] % 2, RuntimeError, "glu_uneven", dim=dim, size=input.shape[dim])
    require_floating("glu_cpu", input)
    return glu_along(input, dim)


def rrelu(input, lower=1 / 8, upper=1 / 3, training=False, inplace=False):
    """`input`, and below zero times a slope: in training one by chance for each element, and else the middle one.

    See https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.rrelu(torch.tensor([-1.0, 2.0]))
    tensor([-0.2292,  2.0000])
    """
    return leaning(input, lower, upper, training, inplace, None)


def leaning(input, lower, upper, training, inplace, generator):
    """`rrelu` with all its arguments. Raises `RuntimeError` for bounds that are none."""
    for bound, number in {"lower": lower, "upper": upper}.items():
        refuse_if(not np.isfinite(number), RuntimeError, "rrelu_bound", bound=bound, number=number)
    refuse_if(lower > upper, RuntimeError, "rrelu_bounds")
    array = input._array
    if array.dtype.kind != "f" or training and array.dtype == np.float16:
        name = "rrelu_with_noise_out_cpu" if training else "leaky_relu_cpu"
        raise refusal(NotImplementedError, "no_kernel", kernel=name, dtype=input.dtype.title)
    noise, below = np.ones_like(array), array <= 0
    if training:
        draw = random.default_generator if generator is None else generator
        noise[below] = draw.uniform(np.count_nonzero(below), np.float64, lower, upper)
    else:
        noise[below] = (lower + upper) / 2
    if inplace:
        return in_place(rrelu_with_noise_over, input, wrap(noise), lower, upper, training)
    return rrelu_with_noise(input, wrap(noise))


def rrelu_(input, lower=1 / 8, upper=1 / 3, training=False, generator=None):
    """The same as `rrelu`, written over the tensor itself, which is returned.

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.rrelu_(torch.tensor([-1.0, 2.0]))
    tensor([-0.2292,  2.0000])
    """
    return leaning(input, lower, upper, training, True, generator)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    """Shares of one that are drawn: those of a softmax of `logits` with noise, the sharper the less `tau`.

    With `hard` it is a one for the greatest and zeros, with the gradient of the shares.
    See https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html and Jang and others (2016),
    https://arxiv.org/abs/1611.01144

    >>> from minigrad.nn import functional as F
    >>> import minigrad as torch
    >>> F.gumbel_softmax(torch.zeros(2, 3), hard=True).sum(1)
    tensor([1., 1.])
    """
    if eps != 1e-10:
        warnings.warn(refusal(UserWarning, "gumbel_eps"), stacklevel=2)
    with no_grad():
        noise = -empty_like(logits).exponential_().log()
    soft = ((logits + noise) / tau).softmax(dim)
    if not hard:
        return soft
    index = soft.max(dim, keepdim=True)[1]
    return zeros_like(logits).scatter_(dim, index, 1.0) - soft.detach() + soft
