"""Tensors out of nothing: from numbers and arrays, constants, ranges and random draws."""

import math
import operator
import warnings
from array import array as array_of_python
from functools import partial

import numpy as np

from minigrad import dtypes, random
from minigrad.arrays import admitted, shared
from minigrad.core.modes import everyday
from minigrad.core.operation import METHODS
from minigrad.core.tensor import Tensor, wrap
from minigrad.devices import require_cpu
from minigrad.exact.arguments import require_tensor, type_name
from minigrad.exact.inference import mark
from minigrad.exact.layout import preserved, strides_as
from minigrad.exact.methods import from_outside, plain
from minigrad.exact.number import number_in
from minigrad.fused import fused_multiply_add
from minigrad.lists import array_of_numbers
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once

__all__ = [
    *("arange", "as_tensor", "asarray", "empty", "empty_like", "eye", "from_numpy", "full"),
    *("full_like", "linspace", "logspace", "ones", "ones_like", "rand", "rand_like", "randint", "randint_like"),
    *("randn", "randn_like", "randperm", "scalar_tensor", "tensor", "zeros", "zeros_like"),
]

# Numbers and arrays


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
        warnings.warn(refusal(UserWarning, "copy_of_tensor", source="torch."), stacklevel=2)
    return _copy(data, dtypes.chosen(dtype), device, requires_grad)


def _copy(data, dtype, device, requires_grad):
    if isinstance(data, Tensor):
        array = preserved(data._array)
    elif hasattr(type(data), "__array__") and not isinstance(data, np.generic):
        array = np.array(admitted(data))
    else:
        array = array_of_numbers(data, dtype, stacklevel=3)
    return _leaf(array, dtype, device, requires_grad)


def _leaf(array, dtype, device, requires_grad):
    if device is not None:
        require_cpu(device)
    if dtype is not None and array.dtype is not dtype.numpy:
        array = array.astype(dtype.numpy)
    if requires_grad and array.dtype.kind != "f":
        raise refusal(RuntimeError, "integers_created", dtype=dtypes.of(array.dtype))
    leaf = wrap(array, bool(requires_grad))
    if everyday.marks:
        mark(leaf)
    return leaf


def as_tensor(data, dtype=None, device=None):
    """`data` as a tensor, without a copy where that is possible: a tensor is itself, an array shares its memory.

    See https://pytorch.org/docs/stable/generated/torch.as_tensor.html

    >>> import numpy
    >>> array = numpy.zeros(2)
    >>> shared = as_tensor(array)
    >>> array[0] = 5
    >>> shared
    tensor([5., 0.], dtype=torch.float64)
    """
    require_cpu(device)
    dtype = dtypes.chosen(dtype)
    if isinstance(data, np.ndarray):
        data = from_outside(shared(data, stacklevel=2))
    if not isinstance(data, Tensor):
        return _copy(data, dtype, device, False)
    return data if dtype in (None, data.dtype) else data.to(dtype)


def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=None):
    """The same as `as_tensor`, unless a copy is wanted, or forbidden, or another `requires_grad`.

    Raises `ValueError` where a copy is forbidden and cannot be avoided. See https://pytorch.org/docs/stable/generated/torch.asarray.html

    >>> asarray([1.0, 2.0], requires_grad=True)
    tensor([1., 2.], requires_grad=True)
    """
    if isinstance(obj, (bytes, bytearray, memoryview, array_of_python)):
        wanted = dtypes.chosen(dtype) or dtypes.get_default_dtype()
        obj = np.frombuffer(obj, wanted.numpy)
    is_memory = isinstance(obj, (Tensor, np.ndarray))
    refuse_if(copy is False and not is_memory, ValueError, "no_alias_of_sequence")
    given = as_tensor(obj)
    if copy is False and dtype not in (None, given.dtype):
        raise refusal(ValueError, "no_alias_of_type", given=given.dtype.title, wanted=dtypes.chosen(dtype).title)
    result = given if dtype is None and is_memory else as_tensor(obj, dtype, device)
    if copy and is_memory and result._array is given._array:
        result = result.clone()
    if requires_grad is None:
        requires_grad = given.requires_grad
        if requires_grad:
            tell_once("array_keeps_grad", stacklevel=2)
    if requires_grad and result._array.dtype.kind != "f":
        raise refusal(RuntimeError, "integers_as_array", dtype=result.dtype)
    if requires_grad == result.requires_grad:
        return result
    return result._ask() if requires_grad else result.detach()


def from_numpy(ndarray):
    """A tensor over the memory of a NumPy array: what is written to the one is seen in the other.

    Raises `TypeError` for what is no array. See https://pytorch.org/docs/stable/generated/torch.from_numpy.html

    >>> import numpy
    >>> array = numpy.zeros(2)
    >>> shared = from_numpy(array)
    >>> array += 1
    >>> shared
    tensor([1., 1.], dtype=torch.float64)
    """
    refuse_if(not isinstance(ndarray, np.ndarray), TypeError, "not_an_array", kind=type_name(ndarray))
    return from_outside(shared(ndarray, stacklevel=2))


def scalar_tensor(s, *, dtype=None, device=None, requires_grad=False):
    """One number as a tensor without dimensions, of the default dtype unless told.

    >>> scalar_tensor(2)
    tensor(2.)
    """
    return full((), s, dtype=dtype or dtypes.get_default_dtype(), device=device, requires_grad=requires_grad)


# Constants


def ones(*sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor of ones. Raises `TypeError` or `RuntimeError` for a size that is none.

    See https://pytorch.org/docs/stable/generated/torch.ones.html

    >>> ones(2, 2)
    tensor([[1., 1.],
            [1., 1.]])
    """
    return _filled(1, _shape("ones", *sizes or [size]), dtype, device, requires_grad)


def zeros(*sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor of zeros. Raises `TypeError` or `RuntimeError` for a size that is none.

    See https://pytorch.org/docs/stable/generated/torch.zeros.html

    >>> zeros(3)
    tensor([0., 0., 0.])
    """
    return _filled(0, _shape("zeros", *sizes or [size]), dtype, device, requires_grad)


def empty(*sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor in which anything may stand until it is written. Raises errors as `ones` does.

    See https://pytorch.org/docs/stable/generated/torch.empty.html

    >>> empty(2, 3).shape
    torch.Size([2, 3])
    """
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    return _leaf(np.empty(_shape("empty", *sizes or [size]), dtype.numpy), dtype, device, requires_grad)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor in which every element is `fill_value`, of the type of that number unless told.

    See https://pytorch.org/docs/stable/generated/torch.full.html

    >>> full((2,), 7)
    tensor([7, 7])
    """
    fill_value = _number("full", fill_value)
    dtype = dtypes.chosen(dtype) or dtypes.of(dtypes.of_number(fill_value))
    return _filled(number_in(fill_value, dtype.numpy), _shape("full", size), dtype, device, requires_grad)


def eye(n, m=None, *, dtype=None, device=None, requires_grad=False):
    """The unit matrix of `n` rows and `m` columns, as many as rows unless told: ones on the diagonal, else zeros.

    Raises `RuntimeError` for a negative size. See https://pytorch.org/docs/stable/generated/torch.eye.html

    >>> eye(2)
    tensor([[1., 0.],
            [0., 1.]])
    """
    n = _whole_number(n)
    m = n if m is None else _whole_number(m)
    for name, length in ("n", n), ("m", m):
        refuse_if(length < 0, RuntimeError, "size_of_eye_negative", name=name, length=length)
    return _leaf(np.eye(n, m), dtypes.chosen(dtype) or dtypes.get_default_dtype(), device, requires_grad)


def _filled(number, shape, dtype, device, requires_grad):
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    array = np.empty(shape, dtype.numpy)
    array.fill(number)
    return _leaf(array, dtype, device, requires_grad)


def _number(function, value):
    """A Python number out of what PyTorch takes for one.

    Raises `TypeError`: to users in the words of `wrong_arguments.py`, to functions of ours that fill in those of here.
    """
    number = value if isinstance(value, Tensor) and (value.ndim or value.requires_grad) else plain(value)
    refuse_if(isinstance(number, complex), TypeError, "complex_number", operation=function, full="torch.complex64")
    if not isinstance(number, (int, float)):
        place = {"name": "fill_value", "position": 2}
        raise refusal(TypeError, "number_wanted", function=function, kind=type_name(value), **place)
    return number


def _whole_number(value):
    """A Python integer out of what PyTorch takes for one. Raises `ValueError` for one of more than 64 bits."""
    number = dtypes.whole(value)
    refuse_if(not -(2**63) <= number < 2**63, ValueError, "too_large")
    return number


def _shape(function, *sizes):
    """The shape in `ones(2, 3)` or `ones((2, 3))`, of integers that are not negative."""
    sizes = sizes[0] if isinstance(sizes[0], (list, tuple)) else sizes
    shape = []
    for position, length in enumerate(sizes):
        try:
            shape.append(length if type(length) is int else _length(length, not position))
        except TypeError:
            key, kind = "size_element" if position else "size_first_element", type_name(length)
            raise refusal(TypeError, key, function=function, position=position + 1, kind=kind) from None
    for length in shape:
        if length < 0:
            key = "size_negative_of_zeros" if function == "zeros" else "size_negative"
            raise refusal(RuntimeError, key, length=length, shape=shape)
    return tuple(shape)


def _length(value, is_first):
    """An integer for what can pass for one; a bool can, but where it is the first. Raises `TypeError`."""
    if isinstance(value, bool) and is_first:
        raise TypeError
    refuse_if(isinstance(value, Tensor) and value._array.dtype.kind == "b", RuntimeError, "length_of_bool")
    return operator.index(plain(value))


# Like another tensor


def ones_like(input, *, dtype=None, device=None, requires_grad=False):
    """A tensor of ones, of the shape and the dtype of `input`. Raises `TypeError` for what is no tensor.

    See https://pytorch.org/docs/stable/generated/torch.ones_like.html

    >>> ones_like(tensor([1.5, 2.5]))
    tensor([1., 1.])
    """
    return full_like(input, 1, dtype=dtype, device=device, requires_grad=requires_grad)


def zeros_like(input, *, dtype=None, device=None, requires_grad=False):
    """A tensor of zeros, of the shape and the dtype of `input`. Raises `TypeError` for what is no tensor.

    See https://pytorch.org/docs/stable/generated/torch.zeros_like.html

    >>> zeros_like(tensor([1.5, 2.5]))
    tensor([0., 0.])
    """
    return full_like(input, 0, dtype=dtype, device=device, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor in which every element is `fill_value`, of the shape and the dtype of `input`.

    See https://pytorch.org/docs/stable/generated/torch.full_like.html

    >>> full_like(tensor([1.5, 2.5]), 7)
    tensor([7., 7.])
    """
    fill_value = _number("full_like", fill_value)
    result = empty_like(input, dtype=dtype, device=device, requires_grad=requires_grad)
    result._array[...] = number_in(fill_value, result._array.dtype)
    return result


def empty_like(input, *, dtype=None, device=None, requires_grad=False):
    """A tensor of the shape and the dtype of `input`, in which anything may stand until it is written.

    See https://pytorch.org/docs/stable/generated/torch.empty_like.html

    >>> empty_like(tensor([1.5, 2.5])).shape
    torch.Size([2])
    """
    require_tensor(input, "empty_like")
    dtype = dtypes.chosen(dtype) or input.dtype
    strides = strides_as(input.shape, dtype.numpy.itemsize, [input._array])
    return _leaf(np.ndarray(input.shape, dtype.numpy, strides=strides), dtype, device, requires_grad)


def rand_like(input, *, dtype=None, device=None, requires_grad=False, generator=None):
    """Random numbers as of `rand`, in the shape, the dtype and the order in memory of `input`.

    See https://pytorch.org/docs/stable/generated/torch.rand_like.html

    >>> _ = random.manual_seed(0)
    >>> rand_like(tensor([1.5, 2.5]))
    tensor([0.4963, 0.7682])
    """
    result = empty_like(input, dtype=dtype, device=device, requires_grad=requires_grad)
    return _draw_over(result, random.chosen(generator).uniform)


def randn_like(input, *, dtype=None, device=None, requires_grad=False, generator=None):
    """Random numbers as of `randn`, in the shape, the dtype and the order in memory of `input`.

    See https://pytorch.org/docs/stable/generated/torch.randn_like.html

    >>> _ = random.manual_seed(0)
    >>> randn_like(tensor([1.5, 2.5]))
    tensor([ 1.5410, -0.2934])
    """
    result = empty_like(input, dtype=dtype, device=device, requires_grad=requires_grad)
    singly = not result._array.flags.c_contiguous
    return _draw_over(result, partial(random.chosen(generator).normal, singly=singly))


def randint_like(input, *bounds, low=None, high=None, dtype=None, device=None, requires_grad=False, generator=None):
    """Random integers as of `randint`, in the shape, the dtype and the order in memory of `input`.

    See https://pytorch.org/docs/stable/generated/torch.randint_like.html

    >>> _ = random.manual_seed(0)
    >>> randint_like(tensor([1.5, 2.5]), 10)
    tensor([4., 9.])
    """
    if len(bounds) == 1 and isinstance(bounds[0], Tensor):
        refuse_if(bounds[0].ndim, RuntimeError, "high_of_many")
        bounds = (int(bounds[0].item()),)
    low, high = _bounds(bounds, low, high)
    result = empty_like(input, dtype=dtype, device=device, requires_grad=requires_grad)
    low, high = random.range_in(result.dtype, low, high)
    integers = random.chosen(generator).integers
    return _draw_over(result, lambda count, dtype: integers(low, high, count))


def _draw_over(tensor, draw):
    """Random numbers written over a tensor, in the order in which its elements lie in memory."""
    tensor._array.ravel(order="K")[...] = draw(tensor._array.size, tensor._array.dtype)
    return tensor


# Ranges


def arange(start=0, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    """The numbers from `start` (0 if only an end is given) to before `end`, `step` apart.

    Integers if all three are, else the default floating type. Raises `RuntimeError` for a step of zero or in the wrong
    direction. See https://pytorch.org/docs/stable/generated/torch.arange.html

    >>> arange(1.0, 4)
    tensor([1., 2., 3.])
    """
    if end is None:
        start, end = 0, _number("arange", start)
    start = _number("arange", start)
    end = _number("arange", end)
    step = _number("arange", step)
    if not math.isfinite(start) or not math.isfinite(end):
        raise refusal(RuntimeError, "range_without_end", start=start, end=end)
    refuse_if(step == 0 or math.isnan(step), RuntimeError, "step_zero")
    dtype = dtypes.chosen(dtype)
    refuse_if(dtype is dtypes.bool, NotImplementedError, "no_kernel", kernel="arange_cpu", dtype="Bool")
    if dtype is dtypes.int64:
        start, end, step = int(start), int(end), int(step)
        refuse_if(step == 0, ValueError, "step_zero")
    refuse_if((end - start) * step < 0, RuntimeError, "step_direction")
    whole = isinstance(start, int) and isinstance(end, int) and isinstance(step, int)
    for each in (start, end, step) if whole else ():
        if not -(2**63) <= each < 2**63:
            number_in(each, np.dtype(np.int64))  # says what is wrong
    dtype = dtype or (dtypes.int64 if whole else dtypes.get_default_dtype())
    count = -((start - end) // step) if whole else math.ceil((end - start) / step)
    refuse_if(count >= 2**63, RuntimeError, "range_too_long")
    if not whole and not dtype.is_floating_point:  # counted by fractions, though none is kept
        array = int(start) + int(step) * np.arange(count, dtype=np.int64)
    else:
        array = np.arange(start, end, step, np.int64) if whole else _in_lanes(start, step, count, dtype)
    return _leaf(array, dtype, device, requires_grad)


# How many numbers PyTorch computes at once.
LANES = {dtypes.float16: 16, dtypes.float32: 8, dtypes.float64: 4}


def _in_lanes(start, step, count, dtype):
    """A range as PyTorch computes it: the first number of every few is rounded before the others are counted from it.

    They are taken in pairs of such blocks; what is left at the end is computed one by one.
    """
    array = fused_multiply_add(np.arange(float(count)), step, start)
    lanes = LANES[dtype]
    last = count // (2 * lanes) * (2 * lanes)
    firsts = array[:last:lanes, None].astype(dtype.numpy).astype(np.float64)
    array[:last] = fused_multiply_add(np.arange(float(lanes)), step, firsts).reshape(-1)
    return array


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    """`steps` numbers at equal distances from `start` to `end`, both included.

    Raises `RuntimeError` for a negative number of steps.
    See https://pytorch.org/docs/stable/generated/torch.linspace.html

    >>> linspace(0, 1, 5)
    tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])
    """
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    return _leaf(_evenly_spaced("linspace", start, end, steps, dtype.numpy), dtype, device, requires_grad)


def logspace(start, end, steps, base=10.0, *, dtype=None, device=None, requires_grad=False):
    """The powers of `base` whose exponents are `linspace(start, end, steps)`.

    Raises `RuntimeError` for a negative number of steps.
    See https://pytorch.org/docs/stable/generated/torch.logspace.html

    >>> logspace(0, 2, 3)
    tensor([  1.,  10., 100.])
    """
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    exponents = _evenly_spaced("logspace", start, end, steps, dtype.numpy)
    return _leaf(base ** exponents.astype(np.float64), dtype, device, requires_grad)


def _evenly_spaced(function, start, end, steps, dtype):
    ends = {"start": start, "end": end}
    dims = {name: number._array.ndim for name, number in ends.items() if isinstance(number, Tensor)}
    if any(dims.values()):
        found = " and ".join(f"{name} with {ndim} dimension(s)" for name, ndim in dims.items())
        raise refusal(RuntimeError, "range_ends", function=function, found=found)
    steps = _whole_number(steps)
    refuse_if(steps < 0, RuntimeError, "steps_negative")
    start, end = (number_in(plain(each), dtype) for each in (start, end))
    start, end = (start[()], end[()]) if dtype.kind == "f" else (start.item(), end.item())
    if steps == 1:
        return np.array([start])
    refuse_if(steps and dtype.kind == "b", NotImplementedError, "no_kernel", kernel=f"{function}_cpu", dtype="Bool")
    step = (end - start) / (dtype.type(max(steps - 1, 1)) if dtype.kind == "f" else max(steps - 1, 1))
    # Counted from the nearer end, as PyTorch does, so that the last element is `end` exactly.
    up = np.arange(steps).astype(dtype if dtype.kind == "f" else np.float64)
    below = fused_multiply_add(up, step, start)
    return np.where(up < steps // 2, below, fused_multiply_add(up[::-1], -step, end))


# Random numbers


def rand(*sizes, size=None, generator=None, dtype=None, device=None, requires_grad=False):
    """Random numbers, equally likely between 0 and 1; for the same seed the same as PyTorch's.

    See https://pytorch.org/docs/stable/generated/torch.rand.html

    >>> _ = random.manual_seed(0)
    >>> rand(2)
    tensor([0.4963, 0.7682])
    """
    shape = _shape("rand", *sizes or [size])
    return _drawn(random.chosen(generator).uniform, shape, dtype, device, requires_grad)


def randn(*sizes, size=None, generator=None, dtype=None, device=None, requires_grad=False):
    """Random numbers of the standard normal distribution; for the same seed the same as PyTorch's.

    See https://pytorch.org/docs/stable/generated/torch.randn.html

    >>> _ = random.manual_seed(0)
    >>> randn(2)
    tensor([ 1.5410, -0.2934])
    """
    shape = _shape("randn", *sizes or [size])
    return _drawn(random.chosen(generator).normal, shape, dtype, device, requires_grad)


def _drawn(draw, shape, dtype, device, requires_grad):
    dtype = dtypes.chosen(dtype) or dtypes.get_default_dtype()
    array = draw(math.prod(shape), dtype.numpy).reshape(shape)
    return _leaf(array, dtype, device, requires_grad)


def randint(*bounds, low=None, high=None, size=None, generator=None, dtype=None, device=None, requires_grad=False):
    """Random integers from `low` (0 unless given) to `high` - 1, all equally likely.

    It is called as `randint(high, size)` or as `randint(low, high, size)`, with names or without.
    Raises `RuntimeError` if there is no such integer, or if the dtype cannot hold them.
    See https://pytorch.org/docs/stable/generated/torch.randint.html

    >>> _ = random.manual_seed(0)
    >>> randint(10, (3,))
    tensor([4, 9, 3])
    """
    if size is None and bounds:
        *bounds, size = bounds
    low, high = _bounds(bounds, low, high)
    dtype = dtypes.chosen(dtype) or dtypes.int64
    low, high = random.range_in(dtype, low, high)
    shape = _shape("randint", size)
    array = random.chosen(generator).integers(low, high, math.prod(shape)).reshape(shape)
    return _leaf(array, dtype, device, requires_grad)


def _bounds(given, low, high):
    """The bounds `low`, 0 unless given, and `high`, out of one or two numbers, named or not."""
    *first, high = [*given, *(each for each in (low, high) if each is not None)]
    (low,) = first or [0]
    return _whole_number(low), _whole_number(high)


def randperm(n, *, generator=None, dtype=None, device=None, requires_grad=False):
    """The integers from 0 to `n` - 1 in random order.

    Raises `RuntimeError` for a negative `n`. See https://pytorch.org/docs/stable/generated/torch.randperm.html

    >>> _ = random.manual_seed(0)
    >>> randperm(4)
    tensor([0, 1, 3, 2])
    """
    (count,) = _shape("randperm", _whole_number(n))
    dtype = dtypes.chosen(dtype) or dtypes.int64
    return _leaf(random.chosen(generator).permutation(count), dtype, device, requires_grad)


# Out of a tensor, of its type


def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
    """A copy of `data` as a tensor of this one's dtype."""
    if isinstance(data, Tensor):
        warnings.warn(refusal(UserWarning, "copy_of_tensor", source="tensor.new_"), stacklevel=2)
    return _copy(data, dtypes.chosen(dtype) or self.dtype, device, requires_grad)


def new_ones(self, *sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor of ones, of this one's dtype."""
    return _filled(1, _shape("new_ones", *sizes or [size]), dtype or self.dtype, device, requires_grad)


def new_zeros(self, *sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor of zeros, of this one's dtype."""
    return _filled(0, _shape("new_zeros", *sizes or [size]), dtype or self.dtype, device, requires_grad)


def new_empty(self, *sizes, size=None, dtype=None, device=None, requires_grad=False):
    """A tensor of this one's dtype, in which anything may stand until it is written."""
    shape = _shape("new_empty", *sizes or [size])
    return empty(shape, dtype=dtype or self.dtype, device=device, requires_grad=requires_grad)


def new_full(self, size, fill_value, *, dtype=None, device=None, requires_grad=False):
    """A tensor of this one's dtype in which every element is `fill_value`."""
    return full(size, fill_value, dtype=dtype or self.dtype, device=device, requires_grad=requires_grad)


def new(self, *data, **options):
    """A tensor of this one's dtype, made as `Tensor(…)` makes one."""
    from minigrad.tensor_types import constructed

    return constructed(self.dtype, self.dtype, *data, **options)


for function in (new, new_tensor, new_ones, new_zeros, new_empty, new_full):
    METHODS[function.__name__] = function
