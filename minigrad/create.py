"""Tensors out of nothing: from numbers, constants, ranges and random draws."""

import math
import warnings

import numpy as np

from minigrad import dtypes, random
from minigrad.tensor import Tensor, plain, wrap
from minigrad.words import refusal


def tensor(data, *, dtype=None, device=None, requires_grad=False):
    """A tensor with a copy of `data`: a number, nested lists of numbers, a NumPy array or scalar, or a tensor.

    Python floats become the default dtype and integers int64; an array keeps its dtype. Raises `ValueError` for
    lists of unequal length and `RuntimeError` if integers shall require grad. See
    https://pytorch.org/docs/stable/generated/torch.tensor.html

    >>> tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    tensor([[1., 2.],
            [3., 4.]], requires_grad=True)
    """
    if isinstance(data, Tensor):
        warnings.warn(refusal(UserWarning, "copy_of_tensor"), stacklevel=2)
        array = np.array(data._array)
    elif isinstance(data, np.ndarray | np.generic):
        array = np.array(data)
    else:
        array = _from_python(data)
        first = _first(data)
        if dtype is None and isinstance(first, Tensor):
            dtype = first.dtype
        elif dtype is None and array.dtype.kind == "f" and not isinstance(first, np.generic):
            dtype = dtypes.get_default_dtype()
    dtype = dtypes.chosen(dtype) or dtypes.of(array.dtype)
    if not isinstance(data, np.ndarray | np.generic | Tensor):
        array = _converted(array, dtype)
    return _leaf(array, dtype, device, requires_grad)


def _from_python(data):
    """An array out of Python numbers, floats in full precision."""
    data = _without_tensors(data)
    try:
        array = np.array(data)
    except ValueError:
        _refuse_ragged(data, _lengths(data), 0)
        raise
    if array.dtype == np.uint64 or array.dtype.kind == "O" and isinstance(array.flat[0], int):
        raise refusal(ValueError, "too_large")
    if array.dtype.kind == "U":
        raise refusal(TypeError, "text_as_data")
    if array.dtype.kind not in "biuf":
        raise refusal(RuntimeError, "no_dtype", kind=type(array.ravel()[0]).__name__)
    return array


def _converted(array, dtype):
    """The numbers in another type. Raises `RuntimeError` for one that the type cannot hold."""
    if dtype.numpy.kind in "iu" and array.dtype.kind in "if" and array.size:
        bounds = np.iinfo(dtype.numpy)
        low = bounds.min or -bounds.max  # as in C, -1 is 255 in a byte
        if not (low <= array.min() and array.max() <= bounds.max):
            raise refusal(RuntimeError, "number_too_large", dtype=dtype.name)
    return array.astype(dtype.numpy, copy=False)


def _first(data):
    """The first of the numbers in nested lists, which alone decides whether they bring a type of their own."""
    while isinstance(data, list | tuple) and data:
        data = data[0]
    return data


def _without_tensors(data):
    if isinstance(data, list | tuple):
        return [_without_tensors(each) for each in data]
    return data._array if isinstance(data, Tensor) else data


def _lengths(data):
    """The shape that the first elements of nested lists promise."""
    lengths = []
    while isinstance(data, list):
        lengths.append(len(data))
        data = data[0] if data else None
    return lengths


def _refuse_ragged(data, lengths, dim):
    if not isinstance(data, list):
        raise refusal(TypeError, "not_a_sequence")
    if len(data) != lengths[dim]:
        raise refusal(ValueError, "ragged", wanted=lengths[dim], dim=dim, given=len(data))
    if dim + 1 < len(lengths):
        for each in data:
            _refuse_ragged(each, lengths, dim + 1)


def _leaf(array, dtype, device, requires_grad):
    dtypes.require_cpu(device)
    if requires_grad and not dtype.is_floating_point:
        raise refusal(RuntimeError, "integers_created", dtype=dtype)
    return wrap(array.astype(dtype.numpy, copy=False), bool(requires_grad))


def _shape(function, size):
    """The shape in `ones(2, 3)`, `ones((2, 3))` or `ones()`, checked."""
    shape = tuple(size[0]) if len(size) == 1 and isinstance(size[0], list | tuple) else size
    for length in shape:
        if isinstance(length, bool) or not isinstance(length, int | np.integer):
            raise refusal(TypeError, "size_type", function=function, kind=type(length).__name__)
        if length < 0:
            raise refusal(RuntimeError, "size_negative", length=length, shape=list(shape))
    return shape


def ones(*size, dtype=None, device=None, requires_grad=False):
    """A tensor of ones. Raises `TypeError` or `RuntimeError` for a size that is none.

    See https://pytorch.org/docs/stable/generated/torch.ones.html

    >>> ones(2, 2)
    tensor([[1., 1.],
            [1., 1.]])
    """
    return _filled(1, _shape("ones", size), dtype, device, requires_grad)


def zeros(*size, dtype=None, device=None, requires_grad=False):
    """A tensor of zeros. Raises `TypeError` or `RuntimeError` for a size that is none.

    See https://pytorch.org/docs/stable/generated/torch.zeros.html

    >>> zeros(3)
    tensor([0., 0., 0.])
    """
    return _filled(0, _shape("zeros", size), dtype, device, requires_grad)


def _filled(number, shape, dtype, device, requires_grad):
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    return _leaf(_converted(np.full(shape, number), dtype), dtype, device, requires_grad)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor in which every element is `fill_value`, of the type of that number unless told.

    See https://pytorch.org/docs/stable/generated/torch.full.html

    >>> full((2,), 7)
    tensor([7, 7])
    """
    fill_value = plain(fill_value)
    dtype = dtype or dtypes.of(dtypes.of_number(fill_value))
    return _filled(fill_value, _shape("full", (size,)), dtype, device, requires_grad)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    """The numbers from `start` (0 if only an end is given) to before `end`, `step` apart.

    Integers if all three are, else the default floating type. Raises `RuntimeError` for a step of zero or in the wrong
    direction. See https://pytorch.org/docs/stable/generated/torch.arange.html

    >>> arange(1.0, 4)
    tensor([1., 2., 3.])
    """
    if end is None:
        start, end = 0, start
    start, end, step = (plain(each) for each in (start, end, step))
    dtype = dtypes.chosen(dtype)
    if dtype is not None and not dtype.is_floating_point:
        start, end, step = int(start), int(end), int(step)
    if step == 0:
        raise refusal(RuntimeError, "step_zero")
    if (end - start) * step < 0:
        raise refusal(RuntimeError, "step_direction")
    whole = all(isinstance(each, int) for each in (start, end, step))
    dtype = dtype or (dtypes.int64 if whole else dtypes.get_default_dtype())
    count = -((start - end) // step) if whole else math.ceil((end - start) / step)
    return _leaf(start + step * np.arange(count), dtype, device, requires_grad)


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    """`steps` numbers at equal distances from `start` to `end`, both included.

    Raises `RuntimeError` for a negative number of steps.
    See https://pytorch.org/docs/stable/generated/torch.linspace.html

    >>> linspace(0, 1, 5)
    tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])
    """
    if not isinstance(steps, int):
        raise refusal(TypeError, "steps_type", kind=type(steps).__name__)
    if steps < 0:
        raise refusal(RuntimeError, "steps_negative")
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    number = dtype.numpy.type
    start, end = number(start), number(end)
    step = (end - start) / number(max(steps - 1, 1))
    # Counted from the nearer end, as PyTorch does, so that the last element is `end` exactly; float32 is rounded once.
    up = np.arange(steps).astype(dtype.numpy)
    at = random.fused_multiply_add if dtype is dtypes.float32 else lambda count, step, base: count * step + base
    array = np.where(up < steps // 2, at(up, step, start), at(up[::-1], -step, end))
    return _leaf(array if steps != 1 else array * 0 + start, dtype, device, requires_grad)


def rand(*size, dtype=None, device=None, requires_grad=False):
    """Random numbers, equally likely between 0 and 1; for the same seed the same as PyTorch's.

    See https://pytorch.org/docs/stable/generated/torch.rand.html

    >>> _ = random.manual_seed(0)
    >>> rand(2)
    tensor([0.4963, 0.7682])
    """
    return _drawn(random.default_generator.uniform, _shape("rand", size), dtype, device, requires_grad)


def randn(*size, dtype=None, device=None, requires_grad=False):
    """Random numbers of the standard normal distribution; for the same seed the same as PyTorch's.

    See https://pytorch.org/docs/stable/generated/torch.randn.html

    >>> _ = random.manual_seed(0)
    >>> randn(2)
    tensor([ 1.5410, -0.2934])
    """
    return _drawn(random.default_generator.normal, _shape("randn", size), dtype, device, requires_grad)


def _drawn(draw, shape, dtype, device, requires_grad):
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    array = draw(math.prod(shape), dtype.numpy).reshape(shape)
    return _leaf(array, dtype, device, requires_grad)


def FloatTensor(*data):
    """The way to say `tensor(data, dtype=float32)` before PyTorch 0.4; integers in place of data are a size.

    See https://pytorch.org/docs/stable/tensors.html

    >>> FloatTensor([1.0, 0.1])
    tensor([1.0000, 0.1000])
    """
    return wrap(Tensor(*data)._array.astype(np.float32))
