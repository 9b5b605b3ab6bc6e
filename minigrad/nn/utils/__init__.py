"""What is done with all parameters of a model at once: clip their gradients, put them in one row."""

import warnings

import numpy as np

from minigrad.core.tensor import Tensor, wrap
from minigrad.later import read_at_first_use
from minigrad.ops.reshape import cat
from minigrad.utils.naming import typename
from minigrad.words import refusal


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """Shorten all gradients by one factor if together they are longer than `max_norm`; returns their length before.

    Raises `RuntimeError` for a length that is infinite or nan, if asked to.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html

    >>> import minigrad as torch
    >>> w = torch.tensor([0.0, 0.0], requires_grad=True)
    >>> w.grad = torch.tensor([3.0, 4.0])
    >>> clip_grad_norm_([w], max_norm=1.0)
    tensor(5.)
    >>> w.grad
    tensor([0.6000, 0.8000])
    """
    parameters = [parameters] if isinstance(parameters, Tensor) else list(parameters)
    total = get_total_norm(_gradients(parameters), norm_type, error_if_nonfinite)
    clip_grads_with_norm_(parameters, max_norm, total)
    return total


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """The length of all tensors together, as one row of numbers.

    Raises `RuntimeError` for a length that is infinite or nan, if asked to.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html

    >>> import minigrad as torch
    >>> get_total_norm([torch.tensor([3.0]), torch.tensor([4.0])])
    tensor(5.)
    """
    tensors = [tensors] if isinstance(tensors, Tensor) else list(tensors)
    norm_type = float(norm_type)
    lengths = [np.linalg.norm(each._array.ravel(), norm_type) for each in tensors]
    dtype = np.result_type(*(each._array.dtype for each in tensors)) if tensors else np.float32
    total = wrap(np.asarray(np.linalg.norm(lengths, norm_type) if lengths else 0, dtype))
    if error_if_nonfinite and not np.isfinite(total._array):
        raise refusal(RuntimeError, "clip_nonfinite", order=norm_type)
    return total


def clip_grads_with_norm_(parameters, max_norm, total_norm, foreach=None):
    """Shorten the gradients by one factor if `total_norm`, their length together, is more than `max_norm`.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html

    >>> import minigrad as torch
    >>> w = torch.tensor([0.0], requires_grad=True)
    >>> w.grad = torch.tensor([3.0])
    >>> clip_grads_with_norm_([w], 1.0, torch.tensor(5.0))
    >>> w.grad
    tensor([0.6000])
    """
    factor = min(max_norm / (total_norm.item() + 1e-6), 1)
    for each in _gradients(parameters):
        _scale(each, factor)


def clip_grad_norm(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """The name that `clip_grad_norm_` had before PyTorch 0.4."""
    warnings.warn(refusal(FutureWarning, "clip_renamed"), stacklevel=2)
    return clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite, foreach)


def clip_grad_value_(parameters, clip_value, foreach=None):
    """Bring every number of the gradients into the range from -`clip_value` to `clip_value`.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html

    >>> import minigrad as torch
    >>> w = torch.tensor([0.0, 0.0], requires_grad=True)
    >>> w.grad = torch.tensor([3.0, -4.0])
    >>> clip_grad_value_([w], 3.5)
    >>> w.grad
    tensor([ 3.0000, -3.5000])
    """
    for each in _gradients(parameters):
        np.clip(each._array, -clip_value, clip_value, out=each._array)
        each._count_write()


def _gradients(parameters):
    parameters = [parameters] if isinstance(parameters, Tensor) else parameters
    return [param._grad for param in parameters if param._grad is not None]


def _scale(gradient, factor):
    with np.errstate(invalid="ignore"):  # 0 times infinity
        gradient._array *= factor
    gradient._count_write()


def parameters_to_vector(parameters):
    """All numbers of the parameters in one row, recorded.

    See https://pytorch.org/docs/stable/generated/torch.nn.utils.parameters_to_vector.html

    >>> import minigrad as torch
    >>> parameters_to_vector([torch.zeros(2), torch.ones(1, 2)])
    tensor([0., 0., 1., 1.])
    """
    return cat([param.view(-1) for param in parameters])


def vector_to_parameters(vec, parameters):
    """Give the numbers of a row back to the parameters, each as many as it has.

    Raises `TypeError` for a row that is no tensor.
    See https://pytorch.org/docs/stable/generated/torch.nn.utils.vector_to_parameters.html

    >>> import minigrad as torch
    >>> w = torch.zeros(1, 2)
    >>> vector_to_parameters(torch.tensor([1.0, 2.0]), [w])
    >>> w
    tensor([[1., 2.]])
    """
    if not isinstance(vec, Tensor):
        raise refusal(TypeError, "vector_type", kind=typename(vec))
    start = 0
    for param in parameters:
        end = start + param.numel()
        param.data = wrap(vec._array[start:end].reshape(param.shape).copy())
        start = end


MODULES = ("clip_grad", "convert_parameters", "rnn")
__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.utils", modules=MODULES)
