"""Checks a gradient against a nudge: the derivative that backward computes, against the change that a small step makes.

Each element of each input is moved by `eps` to both sides; half the difference of the results, divided by `eps`, is a
row of the numerical Jacobian. The analytical one has a column for each element of a result, from one backward each.
"""

import warnings

import numpy as np

from minigrad.autograd.function import Function
from minigrad.core.element_types import of
from minigrad.core.tensor import Tensor, wrap
from minigrad.create import rand
from minigrad.exact.backward_and_grad import grad, units
from minigrad.later import read_at_first_use
from minigrad.words import refusal, refuse_if


class GradcheckError(RuntimeError):
    """What `gradcheck` and `gradgradcheck` raise when a gradient is wrong."""

    __module__ = "torch.autograd.gradcheck"


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True, nondet_tol=0.0,
              check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False,
              check_batched_forward_grad=False, check_forward_ad=False, check_backward_ad=True, fast_mode=False,
              masked=None):  # fmt: skip
    """Whether the gradients of `func(*inputs)` are right, for all inputs that require grad.

    Checked are: both Jacobians are equal up to `atol + rtol * |numerical|`; two backwards give the same, up to
    `nondet_tol`; a gradient of zeros gives zeros; and, if `check_undefined_grad`, so does one that is not there. Use
    float64: in float32 a nudge of 1e-6 drowns in rounding. minigrad compares whole Jacobians also in `fast_mode`, and
    gradients have the right type always; it has no forward mode and no batches of gradients.

    Raises `GradcheckError` with both Jacobians when they differ, or returns False if not `raise_exception`;
    `ValueError` if no input requires grad. See https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html

    >>> import minigrad as torch
    >>> x = torch.tensor([0.5, 2.0], dtype=torch.float64, requires_grad=True)
    >>> gradcheck(lambda a: a**3, x)
    True
    >>> gradcheck(lambda a: a * a.detach(), x)  # the derivative of the second factor is missing
    Traceback (most recent call last):
    torch.autograd.gradcheck.GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    numerical:tensor([[1.0000, 0.0000],
            [0.0000, 4.0000]], dtype=torch.float64)
    analytical:tensor([[0.5000, 0.0000],
            [0.0000, 2.0000]], dtype=torch.float64)
    ...
    """
    refuse_if(not (check_forward_ad or check_backward_ad), AssertionError, "gradcheck_nothing")
    if check_forward_ad or check_batched_grad or check_batched_forward_grad:
        raise refusal(NotImplementedError, "gradcheck_missing")
    try:
        _check(func, _as_tuple(inputs), eps, atol, rtol, nondet_tol, check_undefined_grad)
    except GradcheckError:
        if raise_exception:
            raise
        return False
    return True


def gradgradcheck(func, inputs, grad_outputs=None, *, gen_non_contig_grad_outputs=False, **options):
    """Whether the second derivatives of `func(*inputs)` are right: `gradcheck` of its gradient.

    `grad_outputs` are the gradients that enter at the results; by default they are random. The options and errors are
    those of `gradcheck`. See https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradgradcheck.html

    >>> import minigrad as torch
    >>> x = torch.tensor([0.5, 2.0], dtype=torch.float64, requires_grad=True)
    >>> gradgradcheck(lambda a: a**3, x)
    True
    """
    inputs = _as_tuple(inputs)
    if grad_outputs is None:
        outputs = _differentiable(func(*inputs))
        entering = tuple((rand(each.shape, dtype=each.dtype) * 2 - 1).requires_grad_() for each in outputs)
    else:
        entering = _as_tuple(grad_outputs)
    wanted = [number for number, each in enumerate(inputs) if _requires_grad(each)]

    def gradient(*arguments):
        arguments, entering = arguments[: len(inputs)], arguments[len(inputs) :]
        outputs = _differentiable(func(*arguments))
        targets = [arguments[number] for number in wanted]
        found = grad(outputs, targets, entering, create_graph=True, allow_unused=True)
        return tuple(each for each in found if each is not None)

    return gradcheck(gradient, inputs + entering, **options)


def _check(func, inputs, eps, atol, rtol, nondet_tol, check_undefined_grad):
    _check_inputs(inputs)
    results = _as_tuple(func(*inputs))
    sources = [each for each in inputs if _requires_grad(each)]
    outputs = _differentiable(results)
    numerical = [_numerical(func, inputs, source, results, eps) for source in sources]
    if not outputs:
        refuse_if(any(block.any() for blocks in numerical for block in blocks), GradcheckError, "gradcheck_constant")
        return
    numerical = [[block for block, each in zip(row, results, strict=True) if each.requires_grad] for row in numerical]
    for number, output in enumerate(outputs):
        analytical = _analytical(output, sources, nondet_tol)
        for position, (found, blocks) in enumerate(zip(analytical, numerical, strict=True)):
            if not np.allclose(found, blocks[number], rtol, atol):
                values = {"numerical": wrap(blocks[number]), "analytical": wrap(found)}
                raise refusal(GradcheckError, "gradcheck_mismatch", output=number, input=position, **values)
    zeros = [wrap(np.zeros_like(each._array)) for each in outputs]
    for gradient in grad(outputs, sources, zeros, allow_unused=True):
        refuse_if(gradient is not None and gradient._array.any(), GradcheckError, "gradcheck_not_multiplied")
    if check_undefined_grad:
        _check_undefined(func, inputs, sources)


def _check_inputs(inputs):
    refuse_if(not any(map(_requires_grad, inputs)), ValueError, "gradcheck_no_input")
    for number, array in [(number, each._array) for number, each in enumerate(inputs) if _requires_grad(each)]:
        if array.dtype != np.float64:
            warnings.warn(refusal(UserWarning, "gradcheck_precision", number=number), stacklevel=4)
        repeats = any(size > 1 and not stride for size, stride in zip(array.shape, array.strides, strict=True))
        refuse_if(repeats, RuntimeError, "gradcheck_overlap", number=number)


def _numerical(func, inputs, source, results, eps):
    """The numerical Jacobians of all results with respect to one input: a row for each element that is nudged."""
    elements = source._array.flat  # written past the version counter: each element gets its value back
    jacobians = [np.zeros((source._array.size, each._array.size), each._array.dtype) for each in results]
    for position, original in enumerate(source._array.flatten()):
        try:
            elements[position] = original - eps
            below = _values(func, inputs)
            elements[position] = original + eps
            above = _values(func, inputs)
        finally:
            elements[position] = original
        for jacobian, low, high in zip(jacobians, below, above, strict=True):
            _check_same_kind(low, high, np.unravel_index(position, source._array.shape), eps)
            jacobian[position] = ((high - low) / (2 * eps)).reshape(-1)
    return jacobians


def _values(func, inputs):
    return [each._array.copy() for each in _as_tuple(func(*inputs))]


def _check_same_kind(low, high, index, eps):
    index = tuple(map(int, index))
    if low.shape != high.shape:
        shapes = {"low": wrap(low).shape, "high": wrap(high).shape}
        raise refusal(AssertionError, "gradcheck_shapes", index=index, eps=eps, **shapes)
    if low.dtype != high.dtype:
        raise refusal(AssertionError, "gradcheck_dtypes", index=index, eps=eps, low=of(low.dtype), high=of(high.dtype))


def _analytical(output, sources, nondet_tol):
    """The Jacobians of one result with respect to each input: a backward for each of its elements, done twice."""
    first, second = _backwards(output, sources), _backwards(output, sources)
    for one, other in zip(first, second, strict=True):
        if one.size and np.abs(one - other).max() > nondet_tol:
            raise refusal(GradcheckError, "gradcheck_random", tolerance=nondet_tol)
    return first


def _backwards(output, sources):
    jacobians = [np.zeros((each._array.size, output._array.size), each._array.dtype) for each in sources]
    for element, unit in enumerate(units(output)):
        gradients = grad(output, sources, unit, retain_graph=True, allow_unused=True)
        for jacobian, gradient in zip(jacobians, gradients, strict=True):
            if gradient is not None:
                jacobian[:, element] = gradient._array.reshape(-1)
    return jacobians


class UndefinedGrad(Function):
    """Hands on a tensor, and lets no gradient come back."""

    @staticmethod
    def forward(ctx, tensor):
        """The tensor itself."""
        return tensor

    @staticmethod
    def backward(ctx, gradient):
        """None."""
        return None


def _check_undefined(func, inputs, sources):
    """No gradient at any result, and then at one of them at a time, must count as zeros."""
    count = len(_differentiable(func(*inputs)))
    cases = [set(range(count))] + ([{number} for number in range(count)] if count > 1 else [])
    for case in cases:
        outputs = _differentiable(func(*inputs))
        outputs = [UndefinedGrad.apply(each) if number in case else each for number, each in enumerate(outputs)]
        zeros = [wrap(np.zeros_like(each._array)) for each in outputs]
        try:
            gradients = grad(outputs, sources, zeros, allow_unused=True)
        except RuntimeError as error:
            raise _of_undefined("gradcheck_undefined") from error
        if any(each is not None and each._array.any() for each in gradients):
            raise _of_undefined("gradcheck_undefined_not_zero")


def _of_undefined(key):
    """The error, after a warning."""
    warnings.warn(refusal(UserWarning, "gradcheck_undefined_warning"), stacklevel=5)
    return refusal(GradcheckError, key)


def _as_tuple(value):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def _requires_grad(value):
    return isinstance(value, Tensor) and value.requires_grad


def _differentiable(results):
    return tuple(each for each in _as_tuple(results) if _requires_grad(each))


__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd.gradcheck")
