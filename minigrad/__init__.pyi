# Written by tools/build.py: what editors and type checkers know of minigrad.
# mypy: disable-error-code="misc, override, overload-overlap"

import builtins
from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, Union, overload

import numpy

import minigrad

_bool: TypeAlias = builtins.bool
_float: TypeAlias = builtins.float
_int: TypeAlias = builtins.int
_str: TypeAlias = builtins.str
_T = TypeVar("_T")

accelerator: Any
from minigrad import autograd as autograd
from minigrad import backends as backends
from minigrad import compiler as compiler
cpu: Any
from minigrad import cuda as cuda
from minigrad import distributions as distributions
from minigrad import func as func
functional: Any
from minigrad import legacy as legacy
from minigrad import linalg as linalg
mps: Any
from minigrad import nn as nn
from minigrad import optim as optim
from minigrad import random as random
from minigrad import serialization as serialization
from minigrad import storage as storage
from minigrad import testing as testing
from minigrad import utils as utils
from minigrad import version as version
xpu: Any
__version__: _str
bool: dtype
contiguous_format: memory_format
default_generator: Generator
double: dtype
e: _float
float: dtype
float16: dtype
float32: dtype
float64: dtype
half: dtype
inf: _float
int: dtype
int16: dtype
int32: dtype
int64: dtype
int8: dtype
long: dtype
nan: _float
pi: _float
preserve_format: memory_format
short: dtype
strided: layout
uint8: dtype
class BoolTensor(Tensor):
    'A tensor of type torch.bool: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class ByteTensor(Tensor):
    'A tensor of type torch.uint8: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class CharTensor(Tensor):
    'A tensor of type torch.int8: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class DoubleTensor(Tensor):
    'A tensor of type torch.float64: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class FloatTensor(Tensor):
    'A tensor of type torch.float32: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class Generator:
    'A stream of random numbers that is fixed by its seed, like `torch.Generator`.'
    def __init__(self, device: Any = 'cpu') -> None: ...
    def clone_state(self) -> Any: 'Another generator that will draw the same numbers.'
    @property
    def device(self) -> Any: "Always `device(type='cpu')`."
    def get_state(self) -> Any: 'All that decides the numbers to come, as PyTorch lays it out: a tensor of 5056 bytes.'
    def initial_seed(self) -> Any: 'The seed the stream started from; a negative seed s reads as 2**64 + s.'
    def manual_seed(self, seed) -> Generator: 'Start the stream again at `seed`, an integer from -2**63 to 2**64 - 1, and return the generator.'
    def seed(self) -> Any: 'Seed the generator with a number that nobody can foresee, and return that number.'
    def set_state(self, new_state) -> Self: 'Go on from a state that `get_state` gave, here or in PyTorch.'

class HalfTensor(Tensor):
    'A tensor of type torch.float16: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class IntTensor(Tensor):
    'A tensor of type torch.int32: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class LongTensor(Tensor):
    'A tensor of type torch.int64: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class ShortTensor(Tensor):
    'A tensor of type torch.int16: of these numbers, or of this size and full of zeros.'
    def __new__(cls, *data, **options) -> Self: ...
    dtype: Any

class UntypedStorage:
    "The bytes of a tensor's memory."
    def __init__(self, tensor) -> None: ...
    def __getitem__(self, index) -> Any: ...
    def __len__(self) -> _int: ...
    def __setitem__(self, index, number) -> None: ...
    def data_ptr(self) -> Any: 'The address of the first one.'
    device: Any
    def element_size(self) -> Any: 'The bytes of one of them.'
    def nbytes(self) -> Any: 'How many bytes they take.'
    def size(self) -> Any: 'How many there are.'
    def tolist(self) -> Any: 'The numbers as a list.'

class device:
    'A device by its name, such as `"cpu"` or `"cuda:1"`, or by its type and its number.'
    def __init__(self, type, index=None) -> None: ...
    def __enter__(self) -> Any: ...
    def __eq__(self, other) -> Any: ...
    def __exit__(self, *_) -> Any: ...
    index: Any
    type: Any

class dtype:
    'An element type such as `float32`, printed as PyTorch prints it.'
    def __init__(self, name, title, c_name) -> None: ...
    is_complex: _bool
    is_floating_point: Any
    is_signed: Any
    itemsize: Any

class inference_mode:
    'As `no_grad`, and what is made in this block can never take part in a graph; `mode=False` is the way out of it.'
    def __init__(self, mode=True) -> None: ...
    mode: Any
    previous: Any
    def __call__(self, function) -> Any: ...
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...

class recording:
    'Switch recording on or off, at once; as a context it is put back at the end.'
    def __init__(self, mode=True) -> None: ...
    previous: Any
    def __enter__(self) -> Any: ...
    def __exit__(self, *error) -> None: ...

class set_grad_enabled:
    'Switch recording on or off, at once; as a context or a decorator it is put back at the end.'
    def __init__(self, mode) -> None: ...
    mode: Any
    previous: Any
    def __call__(self, function) -> Any: ...
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...


_device: TypeAlias = device
_dtype: TypeAlias = dtype
_layout: TypeAlias = layout
_Node: TypeAlias = autograd.graph.Node

class _Values(NamedTuple):
    values: Tensor
    indices: Tensor

class _Bounds(NamedTuple):
    min: Tensor
    max: Tensor

class _SVD(NamedTuple):
    U: Tensor
    S: Tensor
    V: Tensor

class Tensor:
    'An n-dimensional array that can remember how it was computed.'
    def __new__(cls, *data, **options) -> Self: ...
    @property
    def H(self) -> Tensor: 'The two dimensions of a matrix exchanged; what `.H` gives, which means the same for numbers that are real.'
    @property
    def T(self) -> Tensor: 'The dimensions in reverse order; what `.T` gives.'
    def __abs__(self) -> Tensor: ...
    def __add__(self, other) -> Tensor: ...
    def __and__(self, other) -> Tensor: ...
    def __array__(self, dtype=None, copy=None) -> numpy.ndarray[Any, Any]: ...
    def __array_wrap__(self, array, context=None, return_scalar=False) -> Tensor: 'What NumPy makes of its results when a tensor was among the arguments: `np.exp(x)` is a tensor.'
    def __bool__(self) -> _bool: ...
    def __contains__(self, element) -> _bool: ...
    def __delitem__(tensor, key) -> None: '`del tensor[key]`: a tensor has a fixed shape.'
    def __dlpack__(self, *, stream=None, max_version=None, dl_device=None, copy=None) -> Any: 'The memory of the tensor, for `from_dlpack` of another library.'
    def __dlpack_device__(self) -> Any: 'Where that memory is: on the processor.'
    def __eq__(self, other) -> Tensor: '`self == other`, element by element, also with an array; False for what could never be equal, such as None.'
    def __float__(self) -> _float: ...
    def __floordiv__(self, other) -> Tensor: ...
    def __format__(self, spec) -> _str: ...
    def __ge__(self, other) -> Tensor: ...
    def __getitem__(tensor, key) -> Tensor: '`tensor[key]`.'
    def __gt__(self, other) -> Tensor: ...
    def __iadd__(self, other) -> Self: ...
    def __iand__(self, other) -> Self: ...
    def __ifloordiv__(self, other) -> Self: ...
    def __ilshift__(self, other) -> Self: ...
    def __imod__(self, other) -> Self: ...
    def __imul__(self, other) -> Self: ...
    def __index__(self) -> _int: ...
    def __int__(self) -> _int: ...
    def __invert__(self) -> Tensor: '`~self`.'
    def __ior__(self, other) -> Self: ...
    def __ipow__(self, other) -> Self: ...
    def __irshift__(self, other) -> Self: ...
    def __isub__(self, other) -> Self: ...
    def __iter__(tensor) -> Iterator[Tensor]: ...
    def __itruediv__(self, other) -> Self: ...
    def __ixor__(self, other) -> Self: ...
    def __le__(self, other) -> Tensor: ...
    def __len__(self) -> _int: ...
    def __lshift__(self, other) -> Tensor: ...
    def __lt__(self, other) -> Tensor: ...
    def __matmul__(self, other) -> Tensor: ...
    def __mod__(self, other) -> Tensor: ...
    def __mul__(self, other) -> Tensor: ...
    def __ne__(self, other) -> Tensor: '`self != other`, element by element; True for what could never be equal, such as None, and for any array.'
    def __neg__(self) -> Tensor: ...
    def __or__(self, other) -> Tensor: ...
    def __pos__(input) -> Tensor: 'The tensor itself.'
    def __pow__(self, other) -> Tensor: ...
    def __radd__(self, other) -> Tensor: ...
    def __rand__(self, other) -> Tensor: ...
    def __reversed__(tensor) -> Tensor: ...
    def __rfloordiv__(self, other) -> Tensor: ...
    def __rlshift__(self, other) -> Tensor: ...
    def __rmatmul__(self, other) -> Tensor: ...
    def __rmod__(self, other) -> Tensor: ...
    def __rmul__(self, other) -> Tensor: ...
    def __ror__(self, other) -> Tensor: ...
    def __rpow__(self, other) -> Tensor: ...
    def __rrshift__(self, other) -> Tensor: ...
    def __rshift__(self, other) -> Tensor: ...
    def __rsub__(self, other) -> Tensor: '`other - self` for a number, which PyTorch records as one node of its own.'
    def __rtruediv__(self, other) -> Tensor: '`other / self`, also of an array, which PyTorch computes as `reciprocal(self) * other`.'
    def __rxor__(self, other) -> Tensor: ...
    def __setitem__(tensor, key, value) -> None: '`tensor[key] = value`.'
    def __sub__(self, other) -> Tensor: ...
    def __truediv__(self, other) -> Tensor: ...
    def __xor__(self, other) -> Tensor: ...
    _base: Union[Tensor, Any]
    def _is_view(self) -> _bool: ...
    @property
    def _version(self) -> _int: 'How often this tensor, or one detached from it, was written in place; writes through `.data` do not count.'
    def abs(self) -> Tensor: 'The distance of each element from zero.'
    def abs_(self) -> Self: 'The same as `abs`, written over the tensor itself, which is returned.'
    def absolute(self) -> Tensor: 'The distance of each element from zero.'
    def absolute_(self) -> Self: 'The same as `abs`, written over the tensor itself, which is returned.'
    def acos(self) -> Tensor: 'The angle between 0 and pi whose cosine each element is; nan beyond -1 and 1.'
    def acos_(self) -> Self: 'The same as `acos`, written over the tensor itself, which is returned.'
    def acosh(self) -> Tensor: 'The positive number whose hyperbolic cosine each element is; nan below 1.'
    def acosh_(input) -> Self: 'The same as `acosh`, written over the tensor itself, which is returned.'
    def add(input, other, *, alpha: Any = 1) -> Tensor: '`input + alpha * other`, where either of the two may be a number.'
    def add_(input, other, *, alpha: Any = 1) -> Self: 'The same as `add`, written over the tensor itself, which is returned.'
    def addcdiv(input, tensor1, tensor2, *, value: Any = 1) -> Tensor: '`input + value * tensor1 / tensor2`, element by element.'
    def addcdiv_(input, tensor1, tensor2, *, value: Any = 1) -> Self: 'The same as `addcdiv`, written over the tensor itself, which is returned.'
    def addcmul(input, tensor1, tensor2, *, value: Any = 1) -> Tensor: '`input + value * tensor1 * tensor2`, element by element.'
    def addcmul_(self, tensor1, tensor2, *, value: Any = 1) -> Self: 'The same as `addcmul`, written over the tensor itself, which is returned.'
    def addmm(input, mat1, mat2, *, beta: Any = 1, alpha: Any = 1) -> Tensor: '`beta * input + alpha * (mat1 @ mat2)`.'
    def addmm_(self, mat1, mat2, *, beta: Any = 1, alpha: Any = 1) -> Self: 'The same as `addmm`, written over the tensor itself, which is returned.'
    def addmv(input, mat, vec, *, beta: Any = 1, alpha: Any = 1) -> Tensor: '`beta * input + alpha * (mat @ vec)`.'
    def addmv_(self, mat, vec, *, beta: Any = 1, alpha: Any = 1) -> Self: 'The same as `addmv`, written over the tensor itself, which is returned.'
    def adjoint(input) -> Tensor: '`.mH`, as a function.'
    def all(input, dim=None, keepdim=False) -> Tensor: 'Whether no element is zero or False: of all, or along `dim`, an integer or a tuple of them.'
    def allclose(input, other, rtol: Any = 1e-05, atol: Any = 1e-08, equal_nan=False) -> _bool: 'Whether two tensors are equal up to `atol + rtol * |other|` everywhere, as a plain bool.'
    def amax(input, dim=None, keepdim=False) -> Tensor: 'The greatest of all elements or along `dim`, an integer or a tuple of them; equal elements share the gradient.'
    def amin(input, dim=None, keepdim=False) -> Tensor: 'The least of all elements or along `dim`, an integer or a tuple of them; equal elements share the gradient.'
    def aminmax(input, *, dim=None, keepdim=False) -> _Bounds: 'The least and the greatest at once, as a named tuple `(min, max)`.'
    def any(input, dim=None, keepdim=False) -> Tensor: 'Whether an element is not zero: of all, or along `dim`, an integer or a tuple of them.'
    def apply_(self, callable) -> Self: 'Write `callable` of each number, a Python function, over the number; slow, never in a graph, and not counted.'
    def arccos(self) -> Tensor: 'The angle between 0 and pi whose cosine each element is; nan beyond -1 and 1.'
    def arccos_(self) -> Self: 'The same as `acos`, written over the tensor itself, which is returned.'
    def arccosh(self) -> Tensor: 'The positive number whose hyperbolic cosine each element is; nan below 1.'
    def arccosh_(input) -> Self: 'The same as `acosh`, written over the tensor itself, which is returned.'
    def arcsin(self) -> Tensor: 'The angle between -pi/2 and pi/2 whose sine each element is; nan beyond -1 and 1.'
    def arcsin_(self) -> Self: 'The same as `asin`, written over the tensor itself, which is returned.'
    def arcsinh(self) -> Tensor: 'The number whose hyperbolic sine each element is.'
    def arcsinh_(input) -> Self: 'The same as `asinh`, written over the tensor itself, which is returned.'
    def arctan(self) -> Tensor: 'The angle between -pi/2 and pi/2 whose tangent each element is.'
    def arctan2(self, other) -> Tensor: 'The angle between -pi and pi of the point whose height is `input` and whose breadth is `other`.'
    def arctan2_(self, other) -> Self: 'The same as `atan2`, written over the tensor itself, which is returned.'
    def arctan_(self) -> Self: 'The same as `atan`, written over the tensor itself, which is returned.'
    def arctanh(self) -> Tensor: 'The number whose hyperbolic tangent each element is; nan beyond -1 and 1.'
    def arctanh_(input) -> Self: 'The same as `atanh`, written over the tensor itself, which is returned.'
    def argmax(input, dim=None, keepdim=False) -> Tensor: 'Where the greatest element is: along `dim`, or in the tensor laid out flat.'
    def argmin(input, dim=None, keepdim=False) -> Tensor: 'Where the least element is: along `dim`, or in the tensor laid out flat.'
    def argsort(input, dim: Any = -1, descending=False, *, stable=False) -> Tensor: 'The indices that sort a tensor along `dim`.'
    def argwhere(input) -> Tensor: 'The indices of all elements that are not zero, a row for each of them.'
    def asin(self) -> Tensor: 'The angle between -pi/2 and pi/2 whose sine each element is; nan beyond -1 and 1.'
    def asin_(self) -> Self: 'The same as `asin`, written over the tensor itself, which is returned.'
    def asinh(self) -> Tensor: 'The number whose hyperbolic sine each element is.'
    def asinh_(input) -> Self: 'The same as `asinh`, written over the tensor itself, which is returned.'
    def atan(self) -> Tensor: 'The angle between -pi/2 and pi/2 whose tangent each element is.'
    def atan2(self, other) -> Tensor: 'The angle between -pi and pi of the point whose height is `input` and whose breadth is `other`.'
    def atan2_(self, other) -> Self: 'The same as `atan2`, written over the tensor itself, which is returned.'
    def atan_(self) -> Self: 'The same as `atan`, written over the tensor itself, which is returned.'
    def atanh(self) -> Tensor: 'The number whose hyperbolic tangent each element is; nan beyond -1 and 1.'
    def atanh_(input) -> Self: 'The same as `atanh`, written over the tensor itself, which is returned.'
    def backward(tensor, gradient=None, retain_graph=None, create_graph=False, inputs=None) -> None: 'Add to the `.grad` of every leaf the derivative of this tensor with respect to it, times `gradient`.'
    def baddbmm(input, batch1, batch2, *, beta: Any = 1, alpha: Any = 1) -> Tensor: '`beta * input + alpha * (batch1 @ batch2)`, of stacks of matrices.'
    def baddbmm_(self, batch1, batch2, *, beta: Any = 1, alpha: Any = 1) -> Self: 'The same as `baddbmm`, written over the tensor itself, which is returned.'
    def bernoulli(input, p=None, *, generator=None) -> Tensor: '1 with the probability that stands in `input`, else 0; with `p`, that probability for all.'
    def bernoulli_(self, p: Any = 0.5, *, generator=None) -> Self: 'Write 1 with probability `p` and else 0 over each element of the tensor, which is returned.'
    def bincount(input, weights=None, minlength: Any = 0) -> Tensor: 'How often each number from 0 on occurs in a vector of integers, or the sum of the weights where it does.'
    def bitwise_and(self, other) -> Tensor: 'The bits that both integers have, of bools whether both are true.'
    def bitwise_and_(self, other) -> Self: 'The same as `bitwise_and`, written over the tensor itself, which is returned.'
    def bitwise_left_shift(self, other) -> Tensor: 'The bits of each integer moved to the left: times 2 to the power of `other`.'
    def bitwise_left_shift_(self, other) -> Self: 'The same as `bitwise_left_shift`, written over the tensor itself, which is returned.'
    def bitwise_not(self) -> Tensor: 'The bits that an integer has not, of a bool its opposite.'
    def bitwise_not_(self) -> Self: 'The same as `bitwise_not`, written over the tensor itself, which is returned.'
    def bitwise_or(self, other) -> Tensor: 'The bits that either integer has, of bools whether one is true.'
    def bitwise_or_(self, other) -> Self: 'The same as `bitwise_or`, written over the tensor itself, which is returned.'
    def bitwise_right_shift(self, other) -> Tensor: 'The bits of each integer moved to the right: over 2 to the power of `other`.'
    def bitwise_right_shift_(self, other) -> Self: 'The same as `bitwise_right_shift`, written over the tensor itself, which is returned.'
    def bitwise_xor(self, other) -> Tensor: 'The bits that one integer has and the other has not.'
    def bitwise_xor_(self, other) -> Self: 'The same as `bitwise_xor`, written over the tensor itself, which is returned.'
    def bmm(self, mat2) -> Tensor: 'The products of two stacks of matrices, one by one.'
    def bool(self, *, memory_format=None) -> Tensor: 'The tensor as torch.bool, itself if it is that already.'
    def broadcast_to(input, *size) -> Tensor: 'The tensor repeated to a shape.'
    def byte(self, *, memory_format=None) -> Tensor: 'The tensor as torch.uint8, itself if it is that already.'
    def ceil(self) -> Tensor: 'The smallest whole number that is not below each element.'
    def ceil_(self) -> Self: 'The same as `ceil`, written over the tensor itself, which is returned.'
    def char(self, *, memory_format=None) -> Tensor: 'The tensor as torch.int8, itself if it is that already.'
    def chunk(input, chunks, dim: Any = 0) -> tuple[Tensor, ...]: 'About `chunks` pieces of equal length along a dimension.'
    def clamp(input, min=None, max=None) -> Tensor: 'The elements, but none under `min` or over `max`: two numbers or two tensors, of which one may be None.'
    def clamp_(input, min=None, max=None) -> Self: 'The same as `clamp`, written over the tensor itself, which is returned.'
    def clamp_max(input, max) -> Tensor: 'The elements, but none over `max`, a number or a tensor.'
    def clamp_max_(input, max) -> Self: 'The same as `clamp_max`, written over the tensor itself, which is returned.'
    def clamp_min(input, min) -> Tensor: 'The elements, but none under `min`, a number or a tensor.'
    def clamp_min_(input, min) -> Self: 'The same as `clamp_min`, written over the tensor itself, which is returned.'
    def clip(input, min=None, max=None) -> Tensor: 'The elements, but none under `min` or over `max`: two numbers or two tensors, of which one may be None.'
    def clip_(input, min=None, max=None) -> Self: 'The same as `clamp`, written over the tensor itself, which is returned.'
    def clone(input, *, memory_format=None) -> Tensor: 'A copy with a history: its gradient goes on to the tensor.'
    def conj(input) -> Tensor: 'The tensor itself, as the conjugate of a real number is that number.'
    def contiguous(self, *, memory_format=None) -> Tensor: 'The tensor itself if its elements lie row by row without gaps, else a copy in which they do.'
    def copy_(self, other, non_blocking=False) -> Self: 'Write `other`, a number or a tensor, repeated if need be, over this tensor; its gradient goes to `other`.'
    def cos(self) -> Tensor: 'The cosine of each element, an angle in radians.'
    def cos_(self) -> Self: 'The same as `cos`, written over the tensor itself, which is returned.'
    def cosh(self) -> Tensor: 'The hyperbolic cosine of each element, `(exp(x) + exp(-x)) / 2`.'
    def cosh_(self) -> Self: 'The same as `cosh`, written over the tensor itself, which is returned.'
    def count_nonzero(input, dim=None) -> Tensor: 'How many elements are not zero: of all, or along `dim`, an integer or a tuple of them.'
    def cpu(self, memory_format=None) -> Self: 'The tensor itself, which is on the processor.'
    def cross(input, other, dim=None) -> Tensor: 'The cross product along `dim`; PyTorch warns if it has to look for a dimension of three itself.'
    def cuda(self, device=None, non_blocking=False, memory_format=None) -> None: 'Raises `AssertionError`: there is no graphics card here.'
    def cummax(input, dim) -> _Values: 'The greatest element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.'
    def cummin(input, dim) -> _Values: 'The least element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.'
    def cumprod(input, dim, *, dtype=None) -> Tensor: 'The running product along `dim`; of integers and bools in int64.'
    def cumsum(input, dim, *, dtype=None) -> Tensor: 'The running sum along `dim`; of integers and bools in int64.'
    @property
    def data(self) -> Tensor: 'The same memory without history and with a version counter of its own: autograd does not see writes to it.'
    @data.setter
    def data(self, value) -> None: ...
    def data_ptr(self) -> _int: 'The address of the first element, 0 if there is none.'
    def det(A) -> Tensor: 'The determinant of a square matrix, or of each of several.'
    def detach(self) -> Tensor: 'A tensor over the same memory that is cut from the graph.'
    def detach_(self) -> Self: 'Cut this tensor itself from the graph; returns it.'
    @property
    def device(self) -> _device: "Always `device(type='cpu')`."
    def diag(input, diagonal: Any = 0) -> Tensor: 'A matrix with a vector on its diagonal, or a vector with the diagonal of a matrix, which is copied.'
    def diag_embed(input, offset: Any = 0, dim1: Any = -2, dim2: Any = -1) -> Tensor: 'The last dimension on the diagonal of two new ones, `dim1` and `dim2` of the result, among zeros.'
    def diagflat(input, offset: Any = 0) -> Tensor: 'A matrix with all elements of a tensor on its diagonal.'
    def diagonal(input, offset: Any = 0, dim1: Any = 0, dim2: Any = 1) -> Tensor: 'The elements whose places in two dimensions are equal, or `offset` apart, as the last dimension.'
    def diff(input, n: Any = 1, dim: Any = -1, prepend=None, append=None) -> Tensor: 'The steps from each element along `dim` to the next, and of those again until it was done `n` times.'
    def dim(self) -> _int: 'The number of dimensions.'
    def dim_order(self) -> tuple[_int, ...]: 'The dimensions, from the one along which the next element is farthest in memory to the one where it is nearest.'
    def div(input, other, *, rounding_mode: Any = ...) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
    def div_(input, other, *, rounding_mode: Any = ...) -> Self: 'The same as `div`, written over the tensor itself, which is returned.'
    def divide(input, other, *, rounding_mode: Any = ...) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
    def divide_(input, other, *, rounding_mode: Any = ...) -> Self: 'The same as `div`, written over the tensor itself, which is returned.'
    def dot(self, tensor) -> Tensor: "The sum of the products of two vectors' elements."
    def double(self, *, memory_format=None) -> Tensor: 'The tensor as torch.float64, itself if it is that already.'
    @property
    def dtype(self) -> _dtype: 'The element type, such as `torch.float32`.'
    def element_size(self) -> _int: 'The bytes of one element.'
    def eq(self, other) -> Tensor: 'Whether each two elements are equal.'
    def eq_(self, other) -> Self: 'The same as `eq`, written over the tensor itself, which is returned.'
    def equal(input, other) -> _bool: 'Whether two tensors have the same shape and the same elements, as a plain bool.'
    def erf(self) -> Tensor: 'The chance that a normal number of variance 1/2 lies between -x and x.'
    def erf_(self) -> Self: 'The same as `erf`, written over the tensor itself, which is returned.'
    def erfc(self) -> Tensor: '`1 - erf(x)`, which loses nothing where that is small.'
    def erfc_(self) -> Self: 'The same as `erfc`, written over the tensor itself, which is returned.'
    def exp(self) -> Tensor: 'e to the power of each element.'
    def exp2(self) -> Tensor: '2 to the power of each element.'
    def exp2_(self) -> Self: 'The same as `exp2`, written over the tensor itself, which is returned.'
    def exp_(self) -> Self: 'The same as `exp`, written over the tensor itself, which is returned.'
    def expand(input, *sizes, size=None, implicit=None) -> Tensor: 'The tensor repeated along dimensions of length 1, and along new ones in front, without a copy; -1 keeps a length.'
    def expand_as(input, other) -> Tensor: 'The tensor repeated to the shape of `other`.'
    def expm1(self) -> Tensor: '`exp(x) - 1`, which loses nothing where x is small.'
    def expm1_(self) -> Self: 'The same as `expm1`, written over the tensor itself, which is returned.'
    def exponential_(self, lambd: Any = 1, *, generator=None) -> Self: 'Write random waiting times of mean 1 / `lambd` (the exponential distribution) over the tensor, which is returned.'
    def fill_(self, value) -> Self: 'Write one number, or a tensor of no dimension, over all elements.'
    def fix(self) -> Tensor: 'Each element without what is behind its decimal point.'
    def fix_(self) -> Self: 'The same as `trunc`, written over the tensor itself, which is returned.'
    def flatten(input, start_dim: Any = 0, end_dim: Any = -1) -> Tensor: 'The dimensions from `start_dim` to `end_dim` made one.'
    def flip(input, dims, *more) -> Tensor: 'The elements in reverse order along one dimension, or along each of several.'
    def fliplr(input) -> Tensor: 'The columns in reverse order.'
    def flipud(input) -> Tensor: 'The rows in reverse order.'
    def float(self, *, memory_format=None) -> Tensor: 'The tensor as torch.float32, itself if it is that already.'
    def floor(self) -> Tensor: 'The largest whole number that is not above each element.'
    def floor_(self) -> Self: 'The same as `floor`, written over the tensor itself, which is returned.'
    def floor_divide(input, other) -> Tensor: 'The quotient rounded down, `input // other`.'
    def floor_divide_(input, other) -> Self: 'The same as `floor_divide`, written over the tensor itself, which is returned.'
    def fmod(input, other) -> Tensor: 'What a division rounded towards zero leaves: its sign is that of `input`.'
    def fmod_(input, other) -> Self: 'The same as `fmod`, written over the tensor itself, which is returned.'
    def frac(self) -> Tensor: 'What is left of each element without its whole part, with its sign.'
    def frac_(self) -> Self: 'The same as `frac`, written over the tensor itself, which is returned.'
    def gather(input, dim, index, *, sparse_grad=False) -> Tensor: 'The elements that `index` names along `dim`: `result[i][j] = input[i][index[i][j]]` for `dim=1`.'
    def ge(self, other) -> Tensor: 'Whether each element is not below that of `other`.'
    def ge_(self, other) -> Self: 'The same as `ge`, written over the tensor itself, which is returned.'
    def ger(input, vec2) -> Tensor: 'Every element of one vector times every element of another, as a matrix.'
    def get_device(self) -> _int: '-1, as for every tensor that is not on a graphics card.'
    @property
    def grad(self) -> Union[Tensor, Any]: 'The gradient that `backward` accumulated here, or None.'
    @grad.setter
    def grad(self, value) -> None: ...
    @property
    def grad_fn(self) -> Union[_Node, Any]: 'The node of the operation that made this tensor, or None for a leaf.'
    def greater(self, other) -> Tensor: 'Whether each element is above that of `other`.'
    def greater_(self, other) -> Self: 'The same as `gt`, written over the tensor itself, which is returned.'
    def greater_equal(self, other) -> Tensor: 'Whether each element is not below that of `other`.'
    def greater_equal_(self, other) -> Self: 'The same as `ge`, written over the tensor itself, which is returned.'
    def gt(self, other) -> Tensor: 'Whether each element is above that of `other`.'
    def gt_(self, other) -> Self: 'The same as `gt`, written over the tensor itself, which is returned.'
    def half(self, *, memory_format=None) -> Tensor: 'The tensor as torch.float16, itself if it is that already.'
    def heaviside(input, values) -> Tensor: '0 for negative elements, 1 for positive ones, and `values` at zero.'
    def heaviside_(input, values) -> Self: 'The same as `heaviside`, written over the tensor itself, which is returned.'
    def hypot(self, other) -> Tensor: 'The longest side of a right-angled triangle with these two others.'
    def hypot_(self, other) -> Self: 'The same as `hypot`, written over the tensor itself, which is returned.'
    @property
    def imag(self) -> Tensor: 'Raises `RuntimeError`: real numbers have no imaginary part to be written to.'
    @imag.setter
    def imag(self, value) -> None: ...
    def index_add(input, dim, index, source, *, alpha: Any = 1) -> Tensor: '`input` with the slices of `source`, times `alpha`, added at the indices of a vector along `dim`.'
    def index_add_(input, dim, index, source, *, alpha: Any = 1) -> Self: 'The same as `index_add`, written over the tensor itself, which is returned.'
    def index_copy(input, dim, index, source) -> Tensor: '`input` with the slices at the indices of a vector along `dim` replaced by those of `source`.'
    def index_copy_(input, dim, index, source) -> Self: 'The same as `index_copy`, written over the tensor itself, which is returned.'
    def index_fill(input, dim, index, value) -> Tensor: '`input` with the slices at the indices of a vector along `dim` full of `value`, a number or a 0-d tensor.'
    def index_fill_(input, dim, index, value) -> Self: 'The same as `index_fill`, written over the tensor itself, which is returned.'
    def index_put(input, indices, values, accumulate=False) -> Tensor: 'A copy in which `values` stand at the places that a tuple of index tensors names, or are added there.'
    def index_put_(self, indices, values, accumulate=False) -> Self: 'Write `values` to the places that a tuple of index tensors names, or add them there; returns the tensor.'
    def index_select(input, dim, index) -> Tensor: 'The slices of `input` at the indices of a vector along `dim`, in that order.'
    def inner(input, other) -> Tensor: 'The sum of products along the last dimension of both; for vectors, the dot product.'
    def int(self, *, memory_format=None) -> Tensor: 'The tensor as torch.int32, itself if it is that already.'
    def inverse(input) -> Tensor: 'The same as `torch.linalg.inv`.'
    def is_complex(input) -> _bool: 'False: there are no complex tensors here.'
    def is_conj(input) -> _bool: 'False: no conjugation is put off.'
    def is_contiguous(self, *, memory_format=None) -> _bool: 'Whether the elements lie row by row without gaps.'
    @property
    def is_cpu(self) -> _bool: ...
    @property
    def is_cuda(self) -> _bool: ...
    def is_floating_point(input) -> _bool: 'Whether a tensor holds floating point numbers, so that it can have a gradient.'
    def is_inference(self) -> _bool: 'Whether this tensor was made in `inference_mode`.'
    @property
    def is_ipu(self) -> _bool: ...
    @property
    def is_leaf(self) -> _bool: 'Whether no recorded operation made this tensor.'
    @property
    def is_maia(self) -> _bool: ...
    @property
    def is_meta(self) -> _bool: ...
    @property
    def is_mps(self) -> _bool: ...
    @property
    def is_mtia(self) -> _bool: ...
    @property
    def is_nested(self) -> _bool: ...
    def is_nonzero(input) -> _bool: 'Whether the only element is not zero.'
    def is_pinned(self, device=None) -> _bool: 'Whether its memory is such that a graphics card reads it fast: no.'
    @property
    def is_quantized(self) -> _bool: ...
    def is_shared(self) -> _bool: 'Whether several processes work with its memory: no.'
    def is_signed(input) -> _bool: 'Whether the type of a tensor has negative numbers.'
    @property
    def is_sparse(self) -> _bool: ...
    @property
    def is_vulkan(self) -> _bool: ...
    @property
    def is_xla(self) -> _bool: ...
    @property
    def is_xpu(self) -> _bool: ...
    def isclose(input, other, rtol: Any = 1e-05, atol: Any = 1e-08, equal_nan=False) -> Tensor: 'Where two tensors are equal up to `atol + rtol * |other|`.'
    def isfinite(self) -> Tensor: 'Whether each element is neither infinite nor nan.'
    def isinf(self) -> Tensor: 'Whether each element is infinite, of either sign.'
    def isnan(self) -> Tensor: 'Whether each element is nan, which is no number.'
    def item(self) -> Any: 'The only element as a Python number.'
    @property
    def itemsize(self) -> _int: 'The bytes of one element.'
    def kron(input, other) -> Tensor: 'The Kronecker product: every element of `input` times the whole of `other`, laid out as blocks.'
    def kthvalue(input, k, dim: Any = -1, keepdim=False) -> _Values: 'The `k`-th least element along `dim`, and where it stands: `(values, indices)`.'
    @property
    def layout(self) -> _layout: ...
    def le(self, other) -> Tensor: 'Whether each element is not above that of `other`.'
    def le_(self, other) -> Self: 'The same as `le`, written over the tensor itself, which is returned.'
    def lerp(input, end, weight) -> Tensor: 'What lies between two tensors: `input + weight * (end - input)`, where `weight` may be a number.'
    def lerp_(input, end, weight) -> Self: 'The same as `lerp`, written over the tensor itself, which is returned.'
    def less(self, other) -> Tensor: 'Whether each element is below that of `other`.'
    def less_(self, other) -> Self: 'The same as `lt`, written over the tensor itself, which is returned.'
    def less_equal(self, other) -> Tensor: 'Whether each element is not above that of `other`.'
    def less_equal_(self, other) -> Self: 'The same as `le`, written over the tensor itself, which is returned.'
    def log(self) -> Tensor: 'The natural logarithm of each element: -inf of zero, nan below.'
    def log10(self) -> Tensor: 'The logarithm of each element to base 10: -inf of zero, nan below.'
    def log10_(self) -> Self: 'The same as `log10`, written over the tensor itself, which is returned.'
    def log1p(self) -> Tensor: '`log(1 + x)`, which loses nothing where x is small.'
    def log1p_(self) -> Self: 'The same as `log1p`, written over the tensor itself, which is returned.'
    def log2(self) -> Tensor: 'The logarithm of each element to base 2: -inf of zero, nan below.'
    def log2_(self) -> Self: 'The same as `log2`, written over the tensor itself, which is returned.'
    def log_(self) -> Self: 'The same as `log`, written over the tensor itself, which is returned.'
    def log_softmax(input, dim, dtype=None) -> Tensor: 'The logarithm of the softmax along `dim`, computed so that nothing underflows.'
    def logaddexp(self, other) -> Tensor: '`log(exp(input) + exp(other))`, which does not overflow.'
    def logical_and(self, other) -> Tensor: 'Whether both elements are other than zero.'
    def logical_and_(self, other) -> Self: 'The same as `logical_and`, written over the tensor itself, which is returned.'
    def logical_not(self) -> Tensor: 'Whether each element is zero.'
    def logical_not_(self) -> Self: 'The same as `logical_not`, written over the tensor itself, which is returned.'
    def logical_or(self, other) -> Tensor: 'Whether one of each two elements is other than zero.'
    def logical_or_(self, other) -> Self: 'The same as `logical_or`, written over the tensor itself, which is returned.'
    def logical_xor(self, other) -> Tensor: 'Whether exactly one of each two elements is other than zero.'
    def logical_xor_(self, other) -> Self: 'The same as `logical_xor`, written over the tensor itself, which is returned.'
    def logit(input, eps=None) -> Tensor: 'The inverse of `sigmoid`, log(p / (1 - p)); `eps` keeps p away from 0 and 1.'
    def logit_(self, eps=None) -> Self: 'The same as `logit`, written over the tensor itself, which is returned.'
    def logsumexp(input, dim, keepdim=False) -> Tensor: 'The logarithm of the sum of the exponentials along `dim`, computed so that none of them overflows.'
    def long(self, *, memory_format=None) -> Tensor: 'The tensor as torch.int64, itself if it is that already.'
    def lt(self, other) -> Tensor: 'Whether each element is below that of `other`.'
    def lt_(self, other) -> Self: 'The same as `lt`, written over the tensor itself, which is returned.'
    @property
    def mH(self) -> Tensor: ...
    @property
    def mT(self) -> Tensor: ...
    def masked_fill(input, mask, value) -> Tensor: '`input` with the number `value`, or the only element of a tensor, where `mask` holds.'
    def masked_fill_(input, mask, value) -> Self: 'The same as `masked_fill`, written over the tensor itself, which is returned.'
    def masked_scatter(input, mask, source) -> Tensor: '`input` with the first elements of `source`, one after the other, where `mask` holds.'
    def masked_scatter_(input, mask, source) -> Self: 'The same as `masked_scatter`, written over the tensor itself, which is returned.'
    def masked_select(input, mask) -> Tensor: 'A vector of the elements of `input` where `mask`, a tensor of bools, holds.'
    def matmul(input, other) -> Tensor: '`input @ other`: inner product of vectors, matrix times vector, matrix times matrix, or whole batches of these.'
    @overload
    def max(input, dim: _int, keepdim=False, *, other=None) -> _Values: 'The greatest of all elements; along `dim` also where it is; of two tensors, the greater of each two elements.'
    @overload
    def max(input, dim=None, keepdim=False, *, other=None) -> Tensor: 'The greatest of all elements; along `dim` also where it is; of two tensors, the greater of each two elements.'
    def maximum(self, other) -> Tensor: 'The greater of each two elements, nan where one is.'
    def mean(input, dim: Any = ..., keepdim=False, *, dtype=None) -> Tensor: 'The mean of all elements, or along `dim`, an integer or a tuple of them.'
    @overload
    def median(input, dim: _int, keepdim=False) -> _Values: 'The element in the middle, of two the lower; along `dim` also where it is.'
    @overload
    def median(input, dim=None, keepdim=False) -> Tensor: 'The element in the middle, of two the lower; along `dim` also where it is.'
    @overload
    def min(input, dim: _int, keepdim=False, *, other=None) -> _Values: 'The least of all elements; along `dim` also where it is; of two tensors, the lesser of each two elements.'
    @overload
    def min(input, dim=None, keepdim=False, *, other=None) -> Tensor: 'The least of all elements; along `dim` also where it is; of two tensors, the lesser of each two elements.'
    def minimum(self, other) -> Tensor: 'The smaller of each two elements, nan where one is.'
    def mm(self, mat2) -> Tensor: 'The product of two matrices.'
    def mode(input, dim: Any = -1, keepdim=False) -> _Values: 'The most frequent value along `dim`, of equally frequent ones the least, and where it stands last.'
    def moveaxis(input, source, destination) -> Tensor: 'Dimensions moved to other places, the rest in their order.'
    def movedim(input, source, destination) -> Tensor: 'Dimensions moved to other places, the rest in their order.'
    def msort(input) -> Tensor: 'The elements in order along the first dimension.'
    def mul(self, other) -> Tensor: 'The product of each two elements.'
    def mul_(self, other) -> Self: 'The same as `mul`, written over the tensor itself, which is returned.'
    def multinomial(input, num_samples, replacement=False, *, generator=None) -> Tensor: 'The positions of `num_samples` elements, drawn with the weights in `input`, a vector or the rows of a matrix.'
    def multiply(self, other) -> Tensor: 'The product of each two elements.'
    def multiply_(self, other) -> Self: 'The same as `mul`, written over the tensor itself, which is returned.'
    def mv(self, vec) -> Tensor: 'The product of a matrix and a vector.'
    @property
    def name(self) -> None: ...
    def nan_to_num(input, nan=None, posinf=None, neginf=None) -> Tensor: 'Each element; `nan` (or zero) for nan, `posinf` and `neginf` (or the ends of its type) for what is infinite.'
    def nan_to_num_(self, nan=None, posinf=None, neginf=None) -> Self: 'The same as `nan_to_num`, written over the tensor itself, which is returned.'
    def nansum(input, dim=None, keepdim=False, *, dtype=None) -> Tensor: 'The same as `sum`, with every nan left out.'
    def narrow(input, dim, start, length) -> Tensor: 'The `length` places from `start` on along `dim`.'
    @property
    def nbytes(self) -> _int: ...
    @property
    def ndim(self) -> _int: 'The number of dimensions.'
    def ndimension(self) -> _int: 'The number of dimensions.'
    def ne(self, other) -> Tensor: 'Whether each two elements differ.'
    def ne_(self, other) -> Self: 'The same as `ne`, written over the tensor itself, which is returned.'
    def neg(self) -> Tensor: 'Each element with the other sign.'
    def neg_(self) -> Self: 'The same as `neg`, written over the tensor itself, which is returned.'
    def negative(self) -> Tensor: 'Each element with the other sign.'
    def negative_(self) -> Self: 'The same as `neg`, written over the tensor itself, which is returned.'
    def nelement(self) -> _int: 'The number of elements.'
    def new(self, *data, **options) -> Any: "A tensor of this one's dtype, made as `Tensor(…)` makes one."
    def new_empty(self, *sizes, size=None, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=None) -> Tensor: "A tensor of this one's dtype, in which anything may stand until it is written."
    def new_full(self, size, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=None) -> Tensor: "A tensor of this one's dtype in which every element is `fill_value`."
    def new_ones(self, *sizes, size=None, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=None) -> Tensor: "A tensor of ones, of this one's dtype."
    def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False) -> Tensor: "A copy of `data` as a tensor of this one's dtype."
    def new_zeros(self, *sizes, size=None, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=None) -> Tensor: "A tensor of zeros, of this one's dtype."
    @overload
    def nonzero(input, *, as_tuple: Literal[True]) -> tuple[Tensor, ...]: 'The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.'
    @overload
    def nonzero(input, *, as_tuple=False) -> Tensor: 'The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.'
    def norm(self, p: Any = 'fro', dim=None, keepdim=False, dtype=None) -> Tensor: 'The same as a method.'
    def normal_(self, mean: Any = 0, std: Any = 1, *, generator=None) -> Self: 'Write random numbers of the normal distribution over the tensor, which is returned.'
    def not_equal(self, other) -> Tensor: 'Whether each two elements differ.'
    def not_equal_(self, other) -> Self: 'The same as `ne`, written over the tensor itself, which is returned.'
    def numel(self) -> _int: 'The number of elements.'
    def numpy(self, *, force=False) -> numpy.ndarray[Any, Any]: 'A NumPy array over the memory of the tensor, not a copy.'
    def outer(input, vec2) -> Tensor: 'Every element of one vector times every element of another, as a matrix.'
    @property
    def output_nr(self) -> _int: 'Which of the results of its `grad_fn` this tensor is, counted from 0.'
    def permute(input, *order, dims=None) -> Tensor: 'The dimensions in another order.'
    def positive(input) -> Tensor: 'The tensor itself.'
    def pow(self, exponent) -> Tensor: '`self ** exponent`, where either may be a number.'
    def pow_(self, exponent) -> Self: 'The same as `pow`, written over the tensor itself, which is returned.'
    def prelu(input, weight) -> Tensor: '`relu` that keeps a learned share of the negative elements: one for all, or one for each channel (dimension 1).'
    def prod(input, dim=None, keepdim=False, *, dtype=None) -> Tensor: 'The product of all elements, or along the dimension `dim`.'
    def quantile(input, q, dim=None, keepdim=False, *, interpolation: Any = 'linear') -> Tensor: 'The number below which the share `q` (0 to 1) of the elements lies: of all, or along `dim`.'
    def random_(self, *bounds, generator=None, **named) -> Self: 'Write random integers over the tensor: below `to`, or from `from` to below `to`, or all that the dtype holds.'
    def ravel(input) -> Tensor: 'All elements in one dimension.'
    @property
    def real(self) -> Tensor: 'The tensor itself: its numbers are real.'
    @real.setter
    def real(self, value) -> None: ...
    def reciprocal(self) -> Tensor: '1 over each element: infinite of zero.'
    def reciprocal_(self) -> Self: 'The same as `reciprocal`, written over the tensor itself, which is returned.'
    def register_hook(tensor, hook) -> Any: 'Call `hook(grad)` each time the gradient of this tensor is complete; what it returns, if anything, replaces it.'
    def register_post_accumulate_grad_hook(tensor, hook) -> Any: 'Call `hook(leaf)` each time `.grad` of this leaf was written.'
    def relu(self) -> Tensor: 'Each element, or zero where it is negative.'
    def relu_(self) -> Self: 'The same as `relu`, written over the tensor itself, which is returned.'
    def remainder(input, other) -> Tensor: 'What a division rounded down leaves, `input % other`: its sign is that of `other`.'
    def remainder_(input, other) -> Self: 'The same as `remainder`, written over the tensor itself, which is returned.'
    def repeat(input, repeats, *more) -> Tensor: 'Copies of the tensor side by side, so many along each dimension.'
    def repeat_interleave(self, repeats, dim=None, *, output_size=None) -> Tensor: 'The same as a method, which has to be told how often.'
    @property
    def requires_grad(self) -> _bool: 'Whether operations on this tensor are recorded.'
    @requires_grad.setter
    def requires_grad(self, value) -> None: ...
    def requires_grad_(self, requires_grad=True) -> Self: 'Say in place whether operations on this leaf shall be recorded; returns the tensor itself.'
    def reshape(input, *sizes, shape=None) -> Tensor: 'The tensor in another shape: a view if memory allows it, else a copy.'
    def reshape_as(input, other) -> Tensor: 'The tensor in the shape of `other`.'
    def resize_(self, *sizes, size=None, memory_format=None) -> Self: 'Give the tensor itself another shape over its memory, or over more of it, where anything may stand.'
    def resize_as_(self, the_template, *, memory_format=None) -> Self: 'The same, to the shape of another tensor.'
    def resolve_conj(input) -> Tensor: 'The tensor itself: no conjugation is put off.'
    def retain_grad(tensor) -> None: 'Let `backward` leave the gradient of a tensor that was computed in its `.grad` too.'
    @property
    def retains_grad(self) -> _bool: 'Whether `retain_grad` was called on a tensor that was computed.'
    def roll(input, shifts, dims: Any = ...) -> Tensor: 'The elements moved on by `shifts` along `dims`; what falls out at the end comes in at the beginning.'
    def rot90(input, k: Any = 1, dims: Any = ...) -> Tensor: 'The tensor turned `k` times by a quarter, from the first of two dimensions towards the second.'
    def round(input, *, decimals=None) -> Tensor: 'The nearest whole number, the even one of two; or the nearest multiple of `10 ** -decimals`.'
    def round_(input, *, decimals=None) -> Self: 'The same as `round`, written over the tensor itself, which is returned.'
    def rsqrt(self) -> Tensor: '1 over the square root of each element: infinite of zero, nan below.'
    def rsqrt_(self) -> Self: 'The same as `rsqrt`, written over the tensor itself, which is returned.'
    def scatter(input, dim, index, src=None, *, value=None, reduce=None) -> Tensor: '`input` with the elements of `src`, or the number `value`, at the places that `index` names along `dim`.'
    def scatter_(input, dim, index, src=None, *, value=None, reduce=None) -> Self: 'The same as `scatter`, written over the tensor itself, which is returned.'
    def scatter_add(input, dim, index, src) -> Tensor: '`input` with the elements of `src` added at the places that `index` names along `dim`.'
    def scatter_add_(input, dim, index, src) -> Self: 'The same as `scatter_add`, written over the tensor itself, which is returned.'
    def select(input, dim, index) -> Tensor: 'The part of the tensor at `index` of dimension `dim`, which is gone then.'
    def sgn(self) -> Tensor: '-1, 0 or 1: the sign of each element.'
    def sgn_(self) -> Self: 'The same as `sgn`, written over the tensor itself, which is returned.'
    @property
    def shape(self) -> Size: 'The sizes of all dimensions.'
    def share_memory_(self) -> Self: 'The tensor itself: nothing here works in several processes.'
    def short(self, *, memory_format=None) -> Tensor: 'The tensor as torch.int16, itself if it is that already.'
    def sigmoid(self) -> Tensor: '`1 / (1 + exp(-x))`, between 0 and 1.'
    def sigmoid_(self) -> Self: 'The same as `sigmoid`, written over the tensor itself, which is returned.'
    def sign(self) -> Tensor: '-1, 0 or 1: the sign of each element.'
    def sign_(self) -> Self: 'The same as `sign`, written over the tensor itself, which is returned.'
    def sin(self) -> Tensor: 'The sine of each element, an angle in radians.'
    def sin_(self) -> Self: 'The same as `sin`, written over the tensor itself, which is returned.'
    def sinc(self) -> Tensor: '`sin(pi x) / (pi x)`, and 1 at zero.'
    def sinc_(self) -> Self: 'The same as `sinc`, written over the tensor itself, which is returned.'
    def sinh(self) -> Tensor: 'The hyperbolic sine of each element, `(exp(x) - exp(-x)) / 2`.'
    def sinh_(self) -> Self: 'The same as `sinh`, written over the tensor itself, which is returned.'
    @overload
    def size(self, dim: _int) -> _int: 'The shape, or the size of one dimension.'
    @overload
    def size(self, dim=None) -> Size: 'The shape, or the size of one dimension.'
    def softmax(input, dim, dtype=None) -> Tensor: 'exp(x) divided by its sum along `dim`: positive numbers that add up to one.'
    def sort(input, dim: Any = -1, descending=False, stable=None) -> _Values: 'The elements along `dim` in order, and where each stood: `(values, indices)`.'
    def split(self, split_size, dim: Any = 0) -> tuple[Tensor, ...]: 'The same as a method.'
    def sqrt(self) -> Tensor: 'The square root of each element: nan below zero.'
    def sqrt_(self) -> Self: 'The same as `sqrt`, written over the tensor itself, which is returned.'
    def square(input) -> Tensor: '`input ** 2`.'
    def square_(input) -> Self: 'The same as `square`, written over the tensor itself, which is returned.'
    def squeeze(input, dim=None) -> Tensor: 'Without the dimensions of length 1, or without those of `dim` that have it.'
    def squeeze_(input, dim=None) -> Self: 'The tensor itself, in the shape that `squeeze` gives.'
    def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None) -> Tensor: 'The standard deviation: the square root of the variance, with the arguments of `var`.'
    def storage(self) -> TypedStorage: 'The numbers of the memory that the tensor shows, or a part of.'
    def storage_offset(self) -> _int: 'How many elements after the beginning of the memory that it shares a view begins.'
    @overload
    def stride(self, dim: _int) -> _int: 'How many elements further in memory the next one along each dimension lies, or the next one along `dim`.'
    @overload
    def stride(self, dim=None) -> tuple[_int, ...]: 'How many elements further in memory the next one along each dimension lies, or the next one along `dim`.'
    def sub(input, other, *, alpha: Any = 1) -> Tensor: '`input - alpha * other`, where either of the two may be a number.'
    def sub_(input, other, *, alpha: Any = 1) -> Self: 'The same as `sub`, written over the tensor itself, which is returned.'
    def subtract(input, other, *, alpha: Any = 1) -> Tensor: '`input - alpha * other`, where either of the two may be a number.'
    def subtract_(input, other, *, alpha: Any = 1) -> Self: 'The same as `sub`, written over the tensor itself, which is returned.'
    def sum(input, dim: Any = ..., keepdim=False, *, dtype=None) -> Tensor: 'The sum of all elements, or along `dim`, an integer or a tuple of them.'
    def svd(input, some=True, compute_uv=True) -> _SVD: 'The singular values of a matrix, greatest first, with U and V: the matrix is U @ diag(S) @ V.T.'
    def swapaxes(input, dim0=..., dim1=..., *, axis0=None, axis1=None) -> Tensor: 'Two dimensions exchanged.'
    def swapaxes_(input, dim0=..., dim1=..., *, axis0=None, axis1=None) -> Self: 'The tensor itself, in the shape that `swapaxes` gives.'
    def swapdims(input, dim0, dim1) -> Tensor: 'Two dimensions exchanged.'
    def swapdims_(input, dim0, dim1) -> Self: 'The tensor itself, in the shape that `swapdims` gives.'
    def t(input) -> Tensor: 'A matrix with rows and columns exchanged; a vector or a number as it is.'
    def t_(input) -> Self: 'The tensor itself, in the shape that `t` gives.'
    def take(input, index) -> Tensor: 'The elements at `index`, counted through the whole tensor row by row; -1 is the last.'
    def take_along_dim(input, indices, dim=None) -> Tensor: '`gather` for what `argmax(dim, keepdim=True)` and `argsort(dim)` give: shapes are broadcast against each other.'
    def tan(self) -> Tensor: 'The tangent of each element, an angle in radians.'
    def tan_(self) -> Self: 'The same as `tan`, written over the tensor itself, which is returned.'
    def tanh(self) -> Tensor: 'The hyperbolic tangent of each element, between -1 and 1.'
    def tanh_(self) -> Self: 'The same as `tanh`, written over the tensor itself, which is returned.'
    def tensor_split(input, indices_or_sections=..., dim: Any = 0, *, indices=None, tensor_indices_or_sections=None, sections=None) -> tuple[Tensor, ...]: 'Pieces along a dimension: a number of them, about equally long, or those between the indices of a list.'
    def tile(input, dims, *more) -> Tensor: 'As `repeat`, but fewer numbers than dimensions leave the first dimensions as they are.'
    def to(self, *arguments, **options) -> Tensor: 'The tensor in another type, on another device, or in the type of another tensor; itself if nothing changes.'
    def tolist(self) -> Any: 'The elements as nested lists of Python numbers.'
    def topk(input, k, dim: Any = -1, largest=True, sorted=True) -> _Values: 'The `k` greatest elements along `dim`, or the least, in order, and where they stand: `(values, indices)`.'
    def trace(self) -> Tensor: 'The sum of the diagonal of a matrix.'
    def transpose(input, dim0, dim1) -> Tensor: 'Two dimensions exchanged.'
    def transpose_(input, dim0, dim1) -> Self: 'The tensor itself, in the shape that `transpose` gives.'
    def tril(input, diagonal: Any = 0) -> Tensor: 'The triangle of each matrix on and under a diagonal, zeros above it; 0 is the main diagonal, 1 the next above.'
    def tril_(self, diagonal: Any = 0) -> Self: 'The same as `tril`, written over the tensor itself, which is returned.'
    def triu(input, diagonal: Any = 0) -> Tensor: 'The triangle of each matrix on and above a diagonal, zeros under it; 0 is the main diagonal, 1 the next above.'
    def triu_(self, diagonal: Any = 0) -> Self: 'The same as `triu`, written over the tensor itself, which is returned.'
    def true_divide(input, other, *, rounding_mode: Any = ...) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
    def true_divide_(input, other, *, rounding_mode: Any = ...) -> Self: 'The same as `div`, written over the tensor itself, which is returned.'
    def trunc(self) -> Tensor: 'Each element without what is behind its decimal point.'
    def trunc_(self) -> Self: 'The same as `trunc`, written over the tensor itself, which is returned.'
    @overload
    def type(self, dtype: Any, non_blocking=False, *, memory_format=None) -> Tensor: "The old-style name of the type, such as `'torch.FloatTensor'`; or the tensor in another type, named that way too."
    @overload
    def type(self, dtype=None, non_blocking=False, *, memory_format=None) -> _str: "The old-style name of the type, such as `'torch.FloatTensor'`; or the tensor in another type, named that way too."
    def type_as(self, other) -> Tensor: 'The tensor in the type of another one, itself if it has that already.'
    def unbind(input, dim: Any = 0) -> tuple[Tensor, ...]: 'All parts along a dimension as a tuple of views, without that dimension.'
    def unflatten(input, dim, sizes) -> Tensor: 'One dimension made several.'
    def uniform_(self, *bounds, generator=None, **named) -> Self: 'Write random numbers that are equally likely between two bounds, `from` and `to`, 0 and 1 unless given.'
    def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None) -> Any: 'The distinct elements in order, or the distinct slices along `dim`.'
    def unsqueeze(input, dim) -> Tensor: 'A new dimension of length 1 at `dim`.'
    def unsqueeze_(input, dim) -> Self: 'The tensor itself, in the shape that `unsqueeze` gives.'
    def untyped_storage(self) -> UntypedStorage: 'The bytes of the memory that the tensor shows, or a part of.'
    def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None) -> Tensor: 'The variance of all elements, or along `dim`: the squared distances from the mean, added up and divided by their number less `correction`, which is 1 if `unbiased` and else 0.'
    def vdot(self, other) -> Tensor: "The sum of the products of two vectors' elements."
    def view(input, *sizes, size=None, dtype=None) -> Tensor: 'The same memory in another shape, in which one length may be -1, which is then what remains.'
    def view_as(input, other) -> Tensor: 'The same memory in the shape of `other`.'
    def where(self, condition, other) -> Tensor: 'Its own elements where `condition` holds, elsewhere those of `other`.'
    def xlogy(input, other) -> Tensor: '`input * log(other)`, which is 0 where `input` is 0; either may be a number.'
    def xlogy_(input, other) -> Self: 'The same as `xlogy`, written over the tensor itself, which is returned.'
    def zero_(self) -> Self: 'Write zeros over all elements.'

class Size(builtins.tuple[builtins.int, ...]):
    "The shape of a tensor: a tuple of integers that prints as PyTorch's, and so do its slices, sums and multiples."
    def __new__(cls, sizes: Any = ..., /) -> Self: ...
    def __add__(self, other) -> Any: ...
    def __getitem__(self, place) -> Any: ...
    def __mul__(self, times) -> Any: ...
    def __radd__(self, other) -> Any: ...
    def __rmul__(self, times) -> Any: ...
    def numel(self, /) -> Any: 'How many elements a tensor of this shape has.'

class TypedStorage(minigrad.UntypedStorage):
    "The numbers of a tensor's memory."
    @property
    def dtype(self) -> Any: 'The type of the numbers.'
    def fill_(self, value) -> Self: 'Write one number over all.'
    def type(self) -> Any: 'The old name of that type, such as `"torch.FloatStorage"`.'

class enable_grad:
    'Record in this block, even inside `no_grad`.'
    def __new__(cls, function=None) -> Self: ...
    previous: Any
    def __call__(self, function) -> Any: ...
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...
    enabled: _bool

class finfo:
    'The limits of a floating type: its largest number, the step from 1 to the next number, the smallest normal one.'
    def __init__(self, type=None) -> None: ...
    def __eq__(self, other) -> Any: ...
    bits: Any
    dtype: Any
    eps: Any
    max: Any
    min: Any
    resolution: Any
    smallest_normal: Any
    tiny: Any

class iinfo:
    'The limits of an integer type: its smallest and its largest number.'
    def __init__(self, type) -> None: ...
    def __eq__(self, other) -> Any: ...
    bits: Any
    dtype: Any
    max: Any
    min: Any

class layout:
    'How a tensor lies in memory.'
    def __init__(self, name) -> None: ...
    name: Any

class memory_format:
    'In which order the elements of a result lie: row by row, `contiguous_format`, or as those of the argument do.'
    def __init__(self, name) -> None: ...
    name: Any

class no_grad:
    'Nothing is recorded in this block: results do not require grad, and leaves may be written in place.'
    def __new__(cls, function=None) -> Self: ...
    previous: Any
    def __call__(self, function) -> Any: ...
    def __enter__(self) -> None: ...
    def __exit__(self, *error) -> None: ...
    enabled: _bool

def abs(input, *, out=None) -> Tensor: 'The distance of each element from zero.'
def abs_(input) -> Tensor: 'The same as `abs`, written over the tensor itself, which is returned.'
def absolute(input, *, out=None) -> Tensor: 'The distance of each element from zero.'
def acos(input, *, out=None) -> Tensor: 'The angle between 0 and pi whose cosine each element is; nan beyond -1 and 1.'
def acos_(input) -> Tensor: 'The same as `acos`, written over the tensor itself, which is returned.'
def acosh(input, *, out=None) -> Tensor: 'The positive number whose hyperbolic cosine each element is; nan below 1.'
def acosh_(input) -> Tensor: 'The same as `acosh`, written over the tensor itself, which is returned.'
def adaptive_avg_pool1d(input, output_size) -> Tensor: 'The means of as many parts of a sequence.'
def add(input, other, *, alpha: Any = 1, out=None) -> Tensor: '`input + alpha * other`, where either of the two may be a number.'
def addcdiv(input, tensor1, tensor2, *, value: Any = 1, out=None) -> Tensor: '`input + value * tensor1 / tensor2`, element by element.'
def addcmul(input, tensor1, tensor2, *, value: Any = 1, out=None) -> Tensor: '`input + value * tensor1 * tensor2`, element by element.'
def addmm(input, mat1, mat2, *, beta: Any = 1, alpha: Any = 1, out=None, out_dtype=None) -> Tensor: '`beta * input + alpha * (mat1 @ mat2)`.'
def addmv(input, mat, vec, *, beta: Any = 1, alpha: Any = 1, out=None) -> Tensor: '`beta * input + alpha * (mat @ vec)`.'
def addmv_(input, mat, vec, *, beta: Any = 1, alpha: Any = 1) -> Tensor: 'The same as `addmv`, written over the tensor itself, which is returned.'
def adjoint(input) -> Tensor: '`.mH`, as a function.'
def all(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'Whether no element is zero or False: of all, or along `dim`, an integer or a tuple of them.'
def allclose(input, other, rtol: Any = 1e-05, atol: Any = 1e-08, equal_nan=False) -> _bool: 'Whether two tensors are equal up to `atol + rtol * |other|` everywhere, as a plain bool.'
def alpha_dropout(input, p, train) -> Tensor: 'For networks of `selu`: with probability p an element becomes what `selu` tends to on the left, and all are moved so that mean and variance stay.'
def amax(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'The greatest of all elements or along `dim`, an integer or a tuple of them; equal elements share the gradient.'
def amin(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'The least of all elements or along `dim`, an integer or a tuple of them; equal elements share the gradient.'
def aminmax(input, *, dim=None, keepdim=False, out=None) -> _Bounds: 'The least and the greatest at once, as a named tuple `(min, max)`.'
def any(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'Whether an element is not zero: of all, or along `dim`, an integer or a tuple of them.'
def arange(start: Any = 0, end=None, step: Any = 1, *, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'The numbers from `start` (0 if only an end is given) to before `end`, `step` apart.'
def arccos(input, *, out=None) -> Tensor: 'The angle between 0 and pi whose cosine each element is; nan beyond -1 and 1.'
def arccos_(input) -> Tensor: 'The same as `acos`, written over the tensor itself, which is returned.'
def arccosh(input, *, out=None) -> Tensor: 'The positive number whose hyperbolic cosine each element is; nan below 1.'
def arccosh_(input) -> Tensor: 'The same as `acosh`, written over the tensor itself, which is returned.'
def arcsin(input, *, out=None) -> Tensor: 'The angle between -pi/2 and pi/2 whose sine each element is; nan beyond -1 and 1.'
def arcsin_(input) -> Tensor: 'The same as `asin`, written over the tensor itself, which is returned.'
def arcsinh(input, *, out=None) -> Tensor: 'The number whose hyperbolic sine each element is.'
def arcsinh_(input) -> Tensor: 'The same as `asinh`, written over the tensor itself, which is returned.'
def arctan(input, *, out=None) -> Tensor: 'The angle between -pi/2 and pi/2 whose tangent each element is.'
def arctan2(input, other, *, out=None) -> Tensor: 'The angle between -pi and pi of the point whose height is `input` and whose breadth is `other`.'
def arctan_(input) -> Tensor: 'The same as `atan`, written over the tensor itself, which is returned.'
def arctanh(input, *, out=None) -> Tensor: 'The number whose hyperbolic tangent each element is; nan beyond -1 and 1.'
def arctanh_(input) -> Tensor: 'The same as `atanh`, written over the tensor itself, which is returned.'
def are_deterministic_algorithms_enabled() -> _bool: 'What was given to `use_deterministic_algorithms`.'
def argmax(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'Where the greatest element is: along `dim`, or in the tensor laid out flat.'
def argmin(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'Where the least element is: along `dim`, or in the tensor laid out flat.'
def argsort(input, dim: Any = -1, descending=False, *, stable=False, out=None) -> Tensor: 'The indices that sort a tensor along `dim`.'
def argwhere(input) -> Tensor: 'The indices of all elements that are not zero, a row for each of them.'
def as_tensor(data, dtype=None, device=None) -> Tensor: '`data` as a tensor, without a copy where that is possible: a tensor is itself, an array shares its memory.'
def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=None) -> Tensor: 'The same as `as_tensor`, unless a copy is wanted, or forbidden, or another `requires_grad`.'
def asin(input, *, out=None) -> Tensor: 'The angle between -pi/2 and pi/2 whose sine each element is; nan beyond -1 and 1.'
def asin_(input) -> Tensor: 'The same as `asin`, written over the tensor itself, which is returned.'
def asinh(input, *, out=None) -> Tensor: 'The number whose hyperbolic sine each element is.'
def asinh_(input) -> Tensor: 'The same as `asinh`, written over the tensor itself, which is returned.'
def atan(input, *, out=None) -> Tensor: 'The angle between -pi/2 and pi/2 whose tangent each element is.'
def atan2(input, other, *, out=None) -> Tensor: 'The angle between -pi and pi of the point whose height is `input` and whose breadth is `other`.'
def atan_(input) -> Tensor: 'The same as `atan`, written over the tensor itself, which is returned.'
def atanh(input, *, out=None) -> Tensor: 'The number whose hyperbolic tangent each element is; nan beyond -1 and 1.'
def atanh_(input) -> Tensor: 'The same as `atanh`, written over the tensor itself, which is returned.'
def atleast_1d(*tensors) -> Any: 'The tensor itself, or a vector of a single number.'
def atleast_2d(*tensors) -> Any: 'The tensor itself, or as a matrix of one row.'
def atleast_3d(*tensors) -> Any: 'The tensor itself, or with a last dimension of length 1, and a vector with a first one too.'
def avg_pool1d(input, kernel_size, stride=None, padding: Any = 0, ceil_mode=False, count_include_pad=True) -> Tensor: 'The mean of each window of a sequence; windows lie side by side unless a `stride` is given.'
def baddbmm(input, batch1, batch2, *, beta: Any = 1, alpha: Any = 1, out=None, out_dtype=None) -> Tensor: '`beta * input + alpha * (batch1 @ batch2)`, of stacks of matrices.'
def bernoulli(input, p=None, *, generator=None, out=None) -> Tensor: '1 with the probability that stands in `input`, else 0; with `p`, that probability for all.'
def bilinear(input1, input2, weight, bias=None) -> Tensor: 'x1 @ weight @ x2 for each output, and the bias.'
def bincount(input, weights=None, minlength: Any = 0) -> Tensor: 'How often each number from 0 on occurs in a vector of integers, or the sum of the weights where it does.'
def bitwise_and(input, other, *, out=None) -> Tensor: 'The bits that both integers have, of bools whether both are true.'
def bitwise_left_shift(input, other, *, out=None) -> Tensor: 'The bits of each integer moved to the left: times 2 to the power of `other`.'
def bitwise_not(input, *, out=None) -> Tensor: 'The bits that an integer has not, of a bool its opposite.'
def bitwise_or(input, other, *, out=None) -> Tensor: 'The bits that either integer has, of bools whether one is true.'
def bitwise_right_shift(input, other, *, out=None) -> Tensor: 'The bits of each integer moved to the right: over 2 to the power of `other`.'
def bitwise_xor(input, other, *, out=None) -> Tensor: 'The bits that one integer has and the other has not.'
def block_diag(*tensors) -> Tensor: 'A matrix with the given ones along its diagonal, and zeros elsewhere; a vector is a row.'
def bmm(input, mat2, *, out=None, out_dtype=None) -> Tensor: 'The products of two stacks of matrices, one by one.'
def broadcast_tensors(*tensors) -> tuple[Tensor, ...]: 'The tensors in the shape in which all of them meet, repeated without a copy.'
def broadcast_to(input, *size) -> Tensor: 'The tensor repeated to a shape.'
def bucketize(input, boundaries, *, out_int32=False, right=False, out=None) -> Tensor: "The number of the bucket between boundaries in which each number lies, itself being the bucket's upper end."
def can_cast(from_, to) -> _bool: 'Whether a result of one type may be written into a tensor of another: not from floating to integer, nor to bool.'
def cartesian_prod(*tensors) -> Tensor: 'All combinations of an element of each vector, a row for each; of a single vector that vector.'
def cat(tensors, dim: Any = 0, *, out=None) -> Tensor: 'The tensors one behind the other along a dimension.'
def ceil(input, *, out=None) -> Tensor: 'The smallest whole number that is not below each element.'
def ceil_(input) -> Tensor: 'The same as `ceil`, written over the tensor itself, which is returned.'
def celu(input, alpha: Any = 1.0) -> Tensor: 'x where it is positive, elsewhere `alpha * (exp(x / alpha) - 1)`.'
def celu_(input, *options, **named) -> Tensor: 'The same as `celu`, written over the tensor itself, which is returned.'
def chunk(input, chunks, dim: Any = 0) -> tuple[Tensor, ...]: 'About `chunks` pieces of equal length along a dimension.'
def clamp(input, min=None, max=None, *, out=None) -> Tensor: 'The elements, but none under `min` or over `max`: two numbers or two tensors, of which one may be None.'
def clamp_(input, min=None, max=None) -> Tensor: 'The same as `clamp`, written over the tensor itself, which is returned.'
def clamp_max(input, max, *, out=None) -> Tensor: 'The elements, but none over `max`, a number or a tensor.'
def clamp_max_(input, max) -> Tensor: 'The same as `clamp_max`, written over the tensor itself, which is returned.'
def clamp_min(input, min, *, out=None) -> Tensor: 'The elements, but none under `min`, a number or a tensor.'
def clamp_min_(input, min) -> Tensor: 'The same as `clamp_min`, written over the tensor itself, which is returned.'
def clip(input, min=None, max=None, *, out=None) -> Tensor: 'The elements, but none under `min` or over `max`: two numbers or two tensors, of which one may be None.'
def clip_(input, min=None, max=None) -> Tensor: 'The same as `clamp`, written over the tensor itself, which is returned.'
def clone(input, *, memory_format=None) -> Tensor: 'A copy with a history: its gradient goes on to the tensor.'
def column_stack(tensors, *, out=None) -> Tensor: 'The tensors beside each other, vectors as columns.'
def combinations(input, r: Any = 2, with_replacement=False) -> Tensor: 'All choices of `r` elements of a vector in their order, a row for each; `with_replacement` one may come twice.'
def compile(model=None, *, fullgraph=False, dynamic=None, backend: Any = 'inductor', mode=None, options=None, disable=False, name=None, recompile_limit=None, isolate_recompiles=False, shapes_spec=None) -> Any: 'The model or function itself, or a decorator that returns it.'
def concat(tensors, dim: Any = 0, *, out=None) -> Tensor: 'The tensors one behind the other along a dimension.'
def concatenate(tensors, dim: Any = 0, *, out=None) -> Tensor: 'The tensors one behind the other along a dimension.'
def conj(input) -> Tensor: 'The tensor itself, as the conjugate of a real number is that number.'
def constant_pad_nd(input, pad, value: Any = 0) -> Tensor: '`value` around a tensor: `pad` says how many times before and after each dimension, the last dimension first.'
def conv1d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The weight slid along a sequence: at each place, the sum of products over all channels, and the bias.'
def conv2d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The weight slid over an image: at each place, the sum of products over all channels, and the bias.'
def conv3d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, dilation: Any = 1, groups: Any = 1) -> Tensor: 'The same in three dimensions.'
def conv_transpose1d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'Each element of a sequence times the weight, laid over one another `stride` apart: a sequence made longer.'
def conv_transpose2d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'The same for images.'
def conv_transpose3d(input, weight, bias=None, stride: Any = 1, padding: Any = 0, output_padding: Any = 0, groups: Any = 1, dilation: Any = 1) -> Tensor: 'The same in three dimensions.'
def cos(input, *, out=None) -> Tensor: 'The cosine of each element, an angle in radians.'
def cos_(input) -> Tensor: 'The same as `cos`, written over the tensor itself, which is returned.'
def cosh(input, *, out=None) -> Tensor: 'The hyperbolic cosine of each element, `(exp(x) + exp(-x)) / 2`.'
def cosh_(input) -> Tensor: 'The same as `cosh`, written over the tensor itself, which is returned.'
def cosine_similarity(x1, x2, dim: Any = 1, eps: Any = 1e-08) -> Tensor: 'The cosine of the angle between vectors along `dim`: 1 in the same direction, 0 at a right angle.'
def count_nonzero(input, dim=None) -> Tensor: 'How many elements are not zero: of all, or along `dim`, an integer or a tuple of them.'
def cross(input, other, dim=None, *, out=None) -> Tensor: 'The cross product along `dim`; PyTorch warns if it has to look for a dimension of three itself.'
def cummax(input, dim, *, out=None) -> _Values: 'The greatest element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.'
def cummin(input, dim, *, out=None) -> _Values: 'The least element so far along `dim`, and where it stands, of equal ones the last: `(values, indices)`.'
def cumprod(input, dim, *, dtype=None, out=None) -> Tensor: 'The running product along `dim`; of integers and bools in int64.'
def cumsum(input, dim, *, dtype=None, out=None) -> Tensor: 'The running sum along `dim`; of integers and bools in int64.'
def det(input) -> Tensor: 'The determinant of a square matrix, or of each of several.'
def detach_(input) -> Tensor: 'Cut this tensor itself from the graph; returns it.'
def diag(input, diagonal: Any = 0, *, out=None) -> Tensor: 'A matrix with a vector on its diagonal, or a vector with the diagonal of a matrix, which is copied.'
def diag_embed(input, offset: Any = 0, dim1: Any = -2, dim2: Any = -1) -> Tensor: 'The last dimension on the diagonal of two new ones, `dim1` and `dim2` of the result, among zeros.'
def diagflat(input, offset: Any = 0) -> Tensor: 'A matrix with all elements of a tensor on its diagonal.'
def diagonal(input, offset: Any = 0, dim1: Any = 0, dim2: Any = 1) -> Tensor: 'The elements whose places in two dimensions are equal, or `offset` apart, as the last dimension.'
def diff(input, n: Any = 1, dim: Any = -1, prepend=None, append=None, *, out=None) -> Tensor: 'The steps from each element along `dim` to the next, and of those again until it was done `n` times.'
def div(input, other, *, rounding_mode: Any = ..., out=None) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
def divide(input, other, *, rounding_mode: Any = ..., out=None) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
def dot(input, tensor, *, out=None) -> Tensor: "The sum of the products of two vectors' elements."
def dropout(input, p, train) -> Tensor: '`input` with each element put to zero with probability `p` and else divided by 1 - p, so that the mean stays.'
def dstack(tensors, *, out=None) -> Tensor: 'The tensors behind each other, along the third dimension.'
def einsum(*args) -> Tensor: 'The sum of products that an equation such as `"ij,jk->ik"` describes (this one is the matrix product).'
def empty(*sizes, size=None, dtype=None, device=None, requires_grad=False, memory_format=None, out=None, layout=None, pin_memory=None) -> Tensor: 'A tensor in which anything may stand until it is written.'
def empty_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'A tensor of the shape and the dtype of `input`, in which anything may stand until it is written.'
def eq(input, other, *, out=None) -> Tensor: 'Whether each two elements are equal.'
def equal(input, other) -> _bool: 'Whether two tensors have the same shape and the same elements, as a plain bool.'
def erf(input, *, out=None) -> Tensor: 'The chance that a normal number of variance 1/2 lies between -x and x.'
def erf_(input) -> Tensor: 'The same as `erf`, written over the tensor itself, which is returned.'
def erfc(input, *, out=None) -> Tensor: '`1 - erf(x)`, which loses nothing where that is small.'
def erfc_(input) -> Tensor: 'The same as `erfc`, written over the tensor itself, which is returned.'
def exp(input, *, out=None) -> Tensor: 'e to the power of each element.'
def exp2(input, *, out=None) -> Tensor: '2 to the power of each element.'
def exp2_(input) -> Tensor: 'The same as `exp2`, written over the tensor itself, which is returned.'
def exp_(input) -> Tensor: 'The same as `exp`, written over the tensor itself, which is returned.'
def expm1(input, *, out=None) -> Tensor: '`exp(x) - 1`, which loses nothing where x is small.'
def expm1_(input) -> Tensor: 'The same as `expm1`, written over the tensor itself, which is returned.'
def eye(n, m=None, *, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'The unit matrix of `n` rows and `m` columns, as many as rows unless told: ones on the diagonal, else zeros.'
def feature_alpha_dropout(input, p, train) -> Tensor: '`alpha_dropout` of whole channels.'
def feature_dropout(input, p, train) -> Tensor: 'What `dropout1d`, `dropout2d` and `dropout3d` hand on to, as `torch.feature_dropout`.'
def fill_(input, value) -> Tensor: 'Write one number, or a tensor of no dimension, over all elements.'
def fix(input, *, out=None) -> Tensor: 'Each element without what is behind its decimal point.'
def fix_(input) -> Tensor: 'The same as `trunc`, written over the tensor itself, which is returned.'
def flatten(input, start_dim: Any = 0, end_dim: Any = -1) -> Tensor: 'The dimensions from `start_dim` to `end_dim` made one.'
def flip(input, dims, *more) -> Tensor: 'The elements in reverse order along one dimension, or along each of several.'
def fliplr(input) -> Tensor: 'The columns in reverse order.'
def flipud(input) -> Tensor: 'The rows in reverse order.'
def floor(input, *, out=None) -> Tensor: 'The largest whole number that is not above each element.'
def floor_(input) -> Tensor: 'The same as `floor`, written over the tensor itself, which is returned.'
def floor_divide(input, other, *, out=None) -> Tensor: 'The quotient rounded down, `input // other`.'
def fmod(input, other, *, out=None) -> Tensor: 'What a division rounded towards zero leaves: its sign is that of `input`.'
def frac(input, *, out=None) -> Tensor: 'What is left of each element without its whole part, with its sign.'
def frac_(input) -> Tensor: 'The same as `frac`, written over the tensor itself, which is returned.'
def from_dlpack(ext_tensor, *, device=None, copy=None) -> Tensor: "A tensor over the memory of another library's array, or of a capsule."
def from_numpy(ndarray) -> Tensor: 'A tensor over the memory of a NumPy array: what is written to the one is seen in the other.'
def full(size, fill_value, *, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'A tensor in which every element is `fill_value`, of the type of that number unless told.'
def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'A tensor in which every element is `fill_value`, of the shape and the dtype of `input`.'
def gather(input, dim, index, *, sparse_grad=False, out=None) -> Tensor: 'The elements that `index` names along `dim`: `result[i][j] = input[i][index[i][j]]` for `dim=1`.'
def ge(input, other, *, out=None) -> Tensor: 'Whether each element is not below that of `other`.'
def ger(input, vec2, *, out=None) -> Tensor: 'Every element of one vector times every element of another, as a matrix.'
def get_default_device() -> _device: "`device(type='cpu')`, where new tensors are made."
def get_default_dtype() -> _dtype: 'The floating type that new tensors get when nobody says otherwise.'
def get_deterministic_debug_mode() -> _int: 'The number that says what was given to `set_deterministic_debug_mode`.'
def get_float32_matmul_precision() -> _str: 'The word that was given to `set_float32_matmul_precision`.'
def get_num_interop_threads() -> _int: 'The number that was given to `set_num_interop_threads`, at first that of the processors.'
def get_num_threads() -> _int: 'The number that was given to `set_num_threads`, at first that of the processors.'
def get_rng_state() -> Tensor: "The state of the default generator: a tensor of 5056 bytes, laid out as PyTorch's."
def greater(input, other, *, out=None) -> Tensor: 'Whether each element is above that of `other`.'
def greater_equal(input, other, *, out=None) -> Tensor: 'Whether each element is not below that of `other`.'
def gt(input, other, *, out=None) -> Tensor: 'Whether each element is above that of `other`.'
def hardshrink(input, lambd: Any = 0.5, *, out=None) -> Tensor: '`input`, and 0 from -lambd to lambd.'
def heaviside(input, values, *, out=None) -> Tensor: '0 for negative elements, 1 for positive ones, and `values` at zero.'
def hstack(tensors, *, out=None) -> Tensor: 'The tensors beside each other: vectors one behind the other, anything else along the second dimension.'
def hypot(input, other, *, out=None) -> Tensor: 'The longest side of a right-angled triangle with these two others.'
def imag(input) -> Tensor: 'Raises `RuntimeError`: real numbers have no imaginary part to be written to.'
def index_add(input, dim, index, source, *, alpha: Any = 1, out=None) -> Tensor: '`input` with the slices of `source`, times `alpha`, added at the indices of a vector along `dim`.'
def index_copy(input, dim, index, source, *, out=None) -> Tensor: '`input` with the slices at the indices of a vector along `dim` replaced by those of `source`.'
def index_fill(input, dim, index, value) -> Tensor: '`input` with the slices at the indices of a vector along `dim` full of `value`, a number or a 0-d tensor.'
def index_put(input, indices, values, accumulate=False) -> Tensor: 'A copy in which `values` stand at the places that a tuple of index tensors names, or are added there.'
def index_put_(input, indices, values, accumulate=False) -> Tensor: 'Write `values` to the places that a tuple of index tensors names, or add them there; returns the tensor.'
def index_select(input, dim, index, *, out=None) -> Tensor: 'The slices of `input` at the indices of a vector along `dim`, in that order.'
def initial_seed() -> _int: 'The seed that the default generator started from.'
def inner(input, other, *, out=None) -> Tensor: 'The sum of products along the last dimension of both; for vectors, the dot product.'
def inverse(input, *, out=None) -> Tensor: 'The same as `torch.linalg.inv`.'
def is_complex(input) -> _bool: 'False: there are no complex tensors here.'
def is_conj(input) -> _bool: 'False: no conjugation is put off.'
def is_deterministic_algorithms_warn_only_enabled() -> _bool: 'Whether `use_deterministic_algorithms` was called with `warn_only`.'
def is_floating_point(input) -> _bool: 'Whether a tensor holds floating point numbers, so that it can have a gradient.'
def is_grad_enabled() -> _bool: 'Whether operations of this thread are recorded.'
def is_inference(input) -> _bool: 'Whether a tensor was made in `inference_mode`.'
def is_inference_mode_enabled() -> _bool: 'Whether this thread is inside `inference_mode`.'
def is_nonzero(input) -> _bool: 'Whether the only element is not zero.'
def is_signed(input) -> _bool: 'Whether the type of a tensor has negative numbers.'
def is_tensor(obj) -> _bool: 'Whether something is a tensor.'
def is_warn_always_enabled() -> _bool: 'What was given to `set_warn_always`.'
def isclose(input, other, rtol: Any = 1e-05, atol: Any = 1e-08, equal_nan=False) -> Tensor: 'Where two tensors are equal up to `atol + rtol * |other|`.'
def isfinite(input) -> Tensor: 'Whether each element is neither infinite nor nan.'
def isin(elements, test_elements, *, assume_unique=False, invert=False, out=None, element=None, test_element=None) -> Tensor: 'Whether each element is one of `test_elements`; with `invert` whether it is none of them.'
def isinf(input) -> Tensor: 'Whether each element is infinite, of either sign.'
def isnan(input) -> Tensor: 'Whether each element is nan, which is no number.'
def kron(input, other, *, out=None) -> Tensor: 'The Kronecker product: every element of `input` times the whole of `other`, laid out as blocks.'
def kthvalue(input, k, dim: Any = -1, keepdim=False, *, out=None) -> _Values: 'The `k`-th least element along `dim`, and where it stands: `(values, indices)`.'
def layer_norm(input, normalized_shape, weight=None, bias=None, eps: Any = 1e-05, cudnn_enable=True) -> Tensor: 'The last dimensions, of shape `normalized_shape`, of each example brought to mean 0 and variance 1.'
def le(input, other, *, out=None) -> Tensor: 'Whether each element is not above that of `other`.'
def lerp(input, end, weight, *, out=None) -> Tensor: 'What lies between two tensors: `input + weight * (end - input)`, where `weight` may be a number.'
def less(input, other, *, out=None) -> Tensor: 'Whether each element is below that of `other`.'
def less_equal(input, other, *, out=None) -> Tensor: 'Whether each element is not above that of `other`.'
def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: '`steps` numbers at equal distances from `start` to `end`, both included.'
def load(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None) -> Any: 'The value that `save` wrote to a file, given by its path or open for reading bytes.'
def log(input, *, out=None) -> Tensor: 'The natural logarithm of each element: -inf of zero, nan below.'
def log10(input, *, out=None) -> Tensor: 'The logarithm of each element to base 10: -inf of zero, nan below.'
def log10_(input) -> Tensor: 'The same as `log10`, written over the tensor itself, which is returned.'
def log1p(input, *, out=None) -> Tensor: '`log(1 + x)`, which loses nothing where x is small.'
def log1p_(input) -> Tensor: 'The same as `log1p`, written over the tensor itself, which is returned.'
def log2(input, *, out=None) -> Tensor: 'The logarithm of each element to base 2: -inf of zero, nan below.'
def log2_(input) -> Tensor: 'The same as `log2`, written over the tensor itself, which is returned.'
def log_(input) -> Tensor: 'The same as `log`, written over the tensor itself, which is returned.'
def log_softmax(input, dim, dtype=None, *, out=None) -> Tensor: 'The logarithm of the softmax along `dim`, computed so that nothing underflows.'
def logaddexp(input, other, *, out=None) -> Tensor: '`log(exp(input) + exp(other))`, which does not overflow.'
def logical_and(input, other, *, out=None) -> Tensor: 'Whether both elements are other than zero.'
def logical_not(input, *, out=None) -> Tensor: 'Whether each element is zero.'
def logical_or(input, other, *, out=None) -> Tensor: 'Whether one of each two elements is other than zero.'
def logical_xor(input, other, *, out=None) -> Tensor: 'Whether exactly one of each two elements is other than zero.'
def logit(input, eps=None, *, out=None) -> Tensor: 'The inverse of `sigmoid`, log(p / (1 - p)); `eps` keeps p away from 0 and 1.'
def logit_(input, eps=None) -> Tensor: 'The same as `logit`, written over the tensor itself, which is returned.'
def logspace(start, end, steps, base: Any = 10.0, *, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'The powers of `base` whose exponents are `linspace(start, end, steps)`.'
def logsumexp(input, dim, keepdim=False, *, out=None) -> Tensor: 'The logarithm of the sum of the exponentials along `dim`, computed so that none of them overflows.'
def lt(input, other, *, out=None) -> Tensor: 'Whether each element is below that of `other`.'
def manual_seed(seed) -> Generator: 'Seed the default generator, the one `rand`, `randn` and the rest draw from, and return it.'
def masked_fill(input, mask, value) -> Tensor: '`input` with the number `value`, or the only element of a tensor, where `mask` holds.'
def masked_scatter(input, mask, source) -> Tensor: '`input` with the first elements of `source`, one after the other, where `mask` holds.'
def masked_select(input, mask, *, out=None) -> Tensor: 'A vector of the elements of `input` where `mask`, a tensor of bools, holds.'
def matmul(input, other, *, out=None) -> Tensor: '`input @ other`: inner product of vectors, matrix times vector, matrix times matrix, or whole batches of these.'
@overload
def max(input, dim: _int, keepdim=False, *, other=None, out=None) -> _Values: 'The greatest of all elements; along `dim` also where it is; of two tensors, the greater of each two elements.'
@overload
def max(input, dim=None, keepdim=False, *, other=None, out=None) -> Tensor: 'The greatest of all elements; along `dim` also where it is; of two tensors, the greater of each two elements.'
def max_pool1d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The greatest of each window of a sequence; windows lie side by side unless a `stride` is given.'
def max_pool2d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The greatest of each window of an image.'
def max_pool3d(input, kernel_size, stride=None, padding: Any = 0, dilation: Any = 1, ceil_mode=False, return_indices=False) -> Tensor: 'The same in three dimensions.'
def maximum(input, other, *, out=None) -> Tensor: 'The greater of each two elements, nan where one is.'
def mean(input, dim: Any = ..., keepdim=False, *, dtype=None, out=None) -> Tensor: 'The mean of all elements, or along `dim`, an integer or a tuple of them.'
@overload
def median(input, dim: _int, keepdim=False, *, out=None) -> _Values: 'The element in the middle, of two the lower; along `dim` also where it is.'
@overload
def median(input, dim=None, keepdim=False, *, out=None) -> Tensor: 'The element in the middle, of two the lower; along `dim` also where it is.'
def meshgrid(*tensors, indexing=None) -> tuple[Tensor, ...]: "Coordinates of all points of a grid: for each vector a tensor of the grid's shape, without a copy."
@overload
def min(input, dim: _int, keepdim=False, *, other=None, out=None) -> _Values: 'The least of all elements; along `dim` also where it is; of two tensors, the lesser of each two elements.'
@overload
def min(input, dim=None, keepdim=False, *, other=None, out=None) -> Tensor: 'The least of all elements; along `dim` also where it is; of two tensors, the lesser of each two elements.'
def minimum(input, other, *, out=None) -> Tensor: 'The smaller of each two elements, nan where one is.'
def mm(input, mat2, *, out=None, out_dtype=None) -> Tensor: 'The product of two matrices.'
def mode(input, dim: Any = -1, keepdim=False, *, out=None) -> _Values: 'The most frequent value along `dim`, of equally frequent ones the least, and where it stands last.'
def moveaxis(input, source, destination) -> Tensor: 'Dimensions moved to other places, the rest in their order.'
def movedim(input, source, destination) -> Tensor: 'Dimensions moved to other places, the rest in their order.'
def msort(input, *, out=None) -> Tensor: 'The elements in order along the first dimension.'
def mul(input, other, *, out=None) -> Tensor: 'The product of each two elements.'
def multinomial(input, num_samples, replacement=False, *, generator=None, out=None) -> Tensor: 'The positions of `num_samples` elements, drawn with the weights in `input`, a vector or the rows of a matrix.'
def multiply(input, other, *, out=None) -> Tensor: 'The product of each two elements.'
def mv(input, vec, *, out=None) -> Tensor: 'The product of a matrix and a vector.'
def nan_to_num(input, nan=None, posinf=None, neginf=None, *, out=None) -> Tensor: 'Each element; `nan` (or zero) for nan, `posinf` and `neginf` (or the ends of its type) for what is infinite.'
def nan_to_num_(input, nan=None, posinf=None, neginf=None) -> Tensor: 'The same as `nan_to_num`, written over the tensor itself, which is returned.'
def nansum(input, dim=None, keepdim=False, *, dtype=None, out=None) -> Tensor: 'The same as `sum`, with every nan left out.'
def narrow(input, dim, start, length) -> Tensor: 'The `length` places from `start` on along `dim`.'
def ne(input, other, *, out=None) -> Tensor: 'Whether each two elements differ.'
def neg(input, *, out=None) -> Tensor: 'Each element with the other sign.'
def neg_(input) -> Tensor: 'The same as `neg`, written over the tensor itself, which is returned.'
def negative(input, *, out=None) -> Tensor: 'Each element with the other sign.'
def negative_(input) -> Tensor: 'The same as `neg`, written over the tensor itself, which is returned.'
@overload
def nonzero(input, *, as_tuple: Literal[True], out=None) -> tuple[Tensor, ...]: 'The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.'
@overload
def nonzero(input, *, as_tuple=False, out=None) -> Tensor: 'The indices of all elements that are not zero: a row for each of them, or `as_tuple` a vector for each dimension.'
def norm(input, p: Any = 'fro', dim=None, keepdim=False, out=None, dtype=None) -> Tensor: 'The norm of order `p` of all elements, or along `dim`; `"fro"` is the Euclidean one, as 2 is.'
def normal(mean, std: Any = 1.0, size=None, *, generator=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'Random numbers of normal distributions, whose mean and standard deviation are tensors, or numbers with a size.'
def not_equal(input, other, *, out=None) -> Tensor: 'Whether each two elements differ.'
def numel(input) -> _int: 'How many elements there are.'
def ones(*sizes, size=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'A tensor of ones.'
def ones_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'A tensor of ones, of the shape and the dtype of `input`.'
def outer(input, vec2, *, out=None) -> Tensor: 'Every element of one vector times every element of another, as a matrix.'
def pairwise_distance(x1, x2, p: Any = 2.0, eps: Any = 1e-06, keepdim=False) -> Tensor: 'The length of the difference of vectors along the last dimension; `eps` is added to each element.'
def permute(input, *order, dims=None) -> Tensor: 'The dimensions in another order.'
def pixel_shuffle(input, upscale_factor) -> Tensor: 'Channels that become places: (…, channels * r * r, height, width) to (…, channels, height * r, width * r).'
def pixel_unshuffle(input, downscale_factor) -> Tensor: 'The inverse of `pixel_shuffle`.'
def positive(input) -> Tensor: 'The tensor itself.'
def pow(self, exponent, *, out=None) -> Tensor: '`self ** exponent`, where either may be a number.'
def prelu(input, weight) -> Tensor: '`relu` that keeps a learned share of the negative elements: one for all, or one for each channel (dimension 1).'
def prod(input, dim=None, keepdim=False, *, dtype=None, out=None) -> Tensor: 'The product of all elements, or along the dimension `dim`.'
def promote_types(type1, type2) -> _dtype: 'The smallest type that is at least as large and of as high a category (bool, integer, floating) as both.'
def quantile(input, q, dim=None, keepdim=False, *, interpolation: Any = 'linear', out=None) -> Tensor: 'The number below which the share `q` (0 to 1) of the elements lies: of all, or along `dim`.'
def rand(*sizes, size=None, generator=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: "Random numbers, equally likely between 0 and 1; for the same seed the same as PyTorch's."
def rand_like(input, *, dtype=None, device=None, requires_grad=False, generator=None, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'Random numbers as of `rand`, in the shape, the dtype and the order in memory of `input`.'
def randint(*bounds, low=None, high=None, size=None, generator=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'Random integers from `low` (0 unless given) to `high` - 1, all equally likely.'
def randint_like(input, *bounds, low=None, high=None, dtype=None, device=None, requires_grad=False, generator=None, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'Random integers as of `randint`, in the shape, the dtype and the order in memory of `input`.'
def randn(*sizes, size=None, generator=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: "Random numbers of the standard normal distribution; for the same seed the same as PyTorch's."
def randn_like(input, *, dtype=None, device=None, requires_grad=False, generator=None, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'Random numbers as of `randn`, in the shape, the dtype and the order in memory of `input`.'
def randperm(n, *, generator=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'The integers from 0 to `n` - 1 in random order.'
def range(start, end, step: Any = 1, *, dtype=None, device=None, requires_grad=False, out=None, layout=None) -> Tensor: 'The numbers from `start` to `end`, which is among them, `step` apart.'
def ravel(input) -> Tensor: 'All elements in one dimension.'
def real(input) -> Tensor: 'The tensor itself: its numbers are real.'
def reciprocal(input, *, out=None) -> Tensor: '1 over each element: infinite of zero.'
def reciprocal_(input) -> Tensor: 'The same as `reciprocal`, written over the tensor itself, which is returned.'
def relu(input) -> Tensor: 'Each element, or zero where it is negative.'
def relu_(input) -> Tensor: 'The same as `relu`, written over the tensor itself, which is returned.'
def remainder(input, other, *, out=None) -> Tensor: 'What a division rounded down leaves, `input % other`: its sign is that of `other`.'
def repeat_interleave(input, repeats=None, dim=None, *, output_size=None) -> Tensor: 'Each element, or each slice along `dim`, repeated on the spot: so many times, or as a vector says for each.'
def reshape(input, *sizes, shape=None) -> Tensor: 'The tensor in another shape: a view if memory allows it, else a copy.'
def resize_as_(input, the_template, *, memory_format=None) -> Tensor: 'The same, to the shape of another tensor.'
def resolve_conj(input) -> Tensor: 'The tensor itself: no conjugation is put off.'
def result_type(tensor, other, *, scalar=None, scalar1=None, scalar2=None) -> _dtype: 'The type of what two tensors or numbers give together.'
def rms_norm(input, normalized_shape, weight=None, eps=None) -> Tensor: 'The last dimensions of each example, divided by the root of the mean of their squares.'
def roll(input, shifts, dims: Any = ...) -> Tensor: 'The elements moved on by `shifts` along `dims`; what falls out at the end comes in at the beginning.'
def rot90(input, k: Any = 1, dims: Any = ...) -> Tensor: 'The tensor turned `k` times by a quarter, from the first of two dimensions towards the second.'
def round(input, *, decimals=None, out=None) -> Tensor: 'The nearest whole number, the even one of two; or the nearest multiple of `10 ** -decimals`.'
def round_(input, *, decimals=None) -> Tensor: 'The same as `round`, written over the tensor itself, which is returned.'
def row_stack(tensors, *, out=None) -> Tensor: 'The tensors under each other, vectors as rows.'
def rrelu(input, lower: Any = 0.125, upper: Any = 0.3333333333333333, training=False, generator=None) -> Tensor: '`torch.nn.functional.rrelu`, with a generator of its own for the slopes.'
def rrelu_(input, lower: Any = 0.125, upper: Any = 0.3333333333333333, training=False, generator=None) -> Tensor: 'The same as `rrelu`, written over the tensor itself, which is returned.'
def rsqrt(input, *, out=None) -> Tensor: '1 over the square root of each element: infinite of zero, nan below.'
def rsqrt_(input) -> Tensor: 'The same as `rsqrt`, written over the tensor itself, which is returned.'
def rsub(input, other, *, alpha: Any = 1) -> Tensor: '`other - alpha * input`, where `other` may be a number.'
def save(obj, f, pickle_module=None, pickle_protocol: Any = 2, _use_new_zipfile_serialization=True) -> None: 'Write a value to a file, given by its path or open for writing bytes.'
def scalar_tensor(s, *, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=None) -> Tensor: 'One number as a tensor without dimensions, of the default dtype unless told.'
def scatter(input, dim, index, src=None, *, value=None, out=None, reduce=None) -> Tensor: '`input` with the elements of `src`, or the number `value`, at the places that `index` names along `dim`.'
def scatter_add(input, dim, index, src, *, out=None) -> Tensor: '`input` with the elements of `src` added at the places that `index` names along `dim`.'
def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None, sorter=None, out=None) -> Tensor: 'The index before which each number would be put so that the sequence remains sorted.'
def seed() -> _int: 'Seed the default generator with a number that nobody can foresee, and return that number.'
def select(input, dim, index) -> Tensor: 'The part of the tensor at `index` of dimension `dim`, which is gone then.'
def selu(input) -> Tensor: '`elu` with the two constants that keep mean and variance from layer to layer.'
def selu_(input, *options, **named) -> Tensor: 'The same as `selu`, written over the tensor itself, which is returned.'
def set_default_device(device) -> None: 'Say where new tensors shall be made, which must be the processor: `"cpu"` or None.'
def set_default_dtype(d, /) -> None: 'Choose the floating type that `tensor(1.5)`, `ones(2)` and integer division give: float16, float32 or float64.'
def set_deterministic_debug_mode(debug_mode) -> None: 'The same as `use_deterministic_algorithms`, by a word or a number: "default", "warn" or "error", 0, 1 or 2.'
def set_float32_matmul_precision(precision) -> None: 'Note how exactly matrices may be multiplied on graphics cards: "highest", "high" or "medium".'
def set_flush_denormal(mode) -> Tensor: 'False: NumPy cannot be told to take the smallest numbers for zero, and nothing changes.'
def set_num_interop_threads(number) -> None: 'The same as `set_num_threads` of operations that PyTorch runs side by side.'
def set_num_threads(number) -> None: 'Note how many threads PyTorch would use, for `get_num_threads`; NumPy decides for itself.'
def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None) -> None: 'Change how tensors are printed, as `torch.set_printoptions`.'
def set_rng_state(new_state) -> None: 'Let the default generator go on from a state that `get_rng_state` gave.'
def set_warn_always(b) -> None: 'Say whether to warn again of what is told once in a process, such as at `float(x)` of an x that requires grad.'
def sgn(input, *, out=None) -> Tensor: '-1, 0 or 1: the sign of each element.'
def sigmoid(input, *, out=None) -> Tensor: '`1 / (1 + exp(-x))`, between 0 and 1.'
def sigmoid_(input) -> Tensor: 'The same as `sigmoid`, written over the tensor itself, which is returned.'
def sign(input, *, out=None) -> Tensor: '-1, 0 or 1: the sign of each element.'
def sin(input, *, out=None) -> Tensor: 'The sine of each element, an angle in radians.'
def sin_(input) -> Tensor: 'The same as `sin`, written over the tensor itself, which is returned.'
def sinc(input, *, out=None) -> Tensor: '`sin(pi x) / (pi x)`, and 1 at zero.'
def sinc_(input) -> Tensor: 'The same as `sinc`, written over the tensor itself, which is returned.'
def sinh(input, *, out=None) -> Tensor: 'The hyperbolic sine of each element, `(exp(x) - exp(-x)) / 2`.'
def sinh_(input) -> Tensor: 'The same as `sinh`, written over the tensor itself, which is returned.'
def softmax(input, dim, dtype=None, *, out=None) -> Tensor: 'exp(x) divided by its sum along `dim`: positive numbers that add up to one.'
def sort(input, dim: Any = -1, descending=False, stable=None, *, out=None) -> _Values: 'The elements along `dim` in order, and where each stood: `(values, indices)`.'
def split(tensor, split_size_or_sections, dim: Any = 0) -> tuple[Tensor, ...]: 'Pieces along a dimension, as a tuple of views: all of one length but the last, or of the lengths of a list.'
def sqrt(input, *, out=None) -> Tensor: 'The square root of each element: nan below zero.'
def sqrt_(input) -> Tensor: 'The same as `sqrt`, written over the tensor itself, which is returned.'
def square(input, *, out=None) -> Tensor: '`input ** 2`.'
def square_(input) -> Tensor: 'The same as `square`, written over the tensor itself, which is returned.'
def squeeze(input, dim=None) -> Tensor: 'Without the dimensions of length 1, or without those of `dim` that have it.'
def stack(tensors, dim: Any = 0, *, out=None) -> Tensor: 'The tensors side by side along a new dimension.'
def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None, out=None) -> Tensor: 'The standard deviation: the square root of the variance, with the arguments of `var`.'
def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None) -> tuple[Tensor, Tensor]: 'The standard deviation and the mean, with the arguments of `var`.'
def sub(input, other, *, alpha: Any = 1, out=None) -> Tensor: '`input - alpha * other`, where either of the two may be a number.'
def subtract(input, other, *, alpha: Any = 1, out=None) -> Tensor: '`input - alpha * other`, where either of the two may be a number.'
def sum(input, dim: Any = ..., keepdim=False, *, dtype=None, out=None) -> Tensor: 'The sum of all elements, or along `dim`, an integer or a tuple of them.'
def svd(input, some=True, compute_uv=True, *, out=None) -> _SVD: 'The singular values of a matrix, greatest first, with U and V: the matrix is U @ diag(S) @ V.T.'
def swapaxes(input, dim0=..., dim1=..., *, axis0=None, axis1=None) -> Tensor: 'Two dimensions exchanged.'
def swapdims(input, dim0, dim1) -> Tensor: 'Two dimensions exchanged.'
def t(input) -> Tensor: 'A matrix with rows and columns exchanged; a vector or a number as it is.'
def take(input, index, *, out=None) -> Tensor: 'The elements at `index`, counted through the whole tensor row by row; -1 is the last.'
def take_along_dim(input, indices, dim=None, *, out=None) -> Tensor: '`gather` for what `argmax(dim, keepdim=True)` and `argsort(dim)` give: shapes are broadcast against each other.'
def tan(input, *, out=None) -> Tensor: 'The tangent of each element, an angle in radians.'
def tan_(input) -> Tensor: 'The same as `tan`, written over the tensor itself, which is returned.'
def tanh(input, *, out=None) -> Tensor: 'The hyperbolic tangent of each element, between -1 and 1.'
def tanh_(input) -> Tensor: 'The same as `tanh`, written over the tensor itself, which is returned.'
def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=None) -> Tensor: 'A tensor with a copy of `data`: a number, nested lists of numbers, a NumPy array or scalar, or a tensor.'
def tensor_split(input, indices_or_sections=..., dim: Any = 0, *, indices=None, tensor_indices_or_sections=None, sections=None) -> tuple[Tensor, ...]: 'Pieces along a dimension: a number of them, about equally long, or those between the indices of a list.'
def tensordot(a, b, dims: Any = 2, out=None) -> Tensor: 'The sum of products over some dimensions of both: the last `dims` of `a` and the first of `b`, or two lists.'
def threshold(input, threshold, value, *, out=None) -> Tensor: 'Each element that is above `threshold`, and `value` in place of the others.'
def threshold_(input, *options, **named) -> Tensor: 'The same as `threshold`, written over the tensor itself, which is returned.'
def tile(input, dims, *more) -> Tensor: 'As `repeat`, but fewer numbers than dimensions leave the first dimensions as they are.'
def to_dlpack(data) -> Any: 'A capsule with the memory of a tensor, which `from_dlpack`, of any library, opens once.'
def topk(input, k, dim: Any = -1, largest=True, sorted=True, *, out=None) -> _Values: 'The `k` greatest elements along `dim`, or the least, in order, and where they stand: `(values, indices)`.'
def trace(input) -> Tensor: 'The sum of the diagonal of a matrix.'
def transpose(input, dim0, dim1) -> Tensor: 'Two dimensions exchanged.'
def tril(input, diagonal: Any = 0, *, out=None) -> Tensor: 'The triangle of each matrix on and under a diagonal, zeros above it; 0 is the main diagonal, 1 the next above.'
def tril_indices(row, col, offset: Any = 0, *, dtype=None, device=None, layout=None, pin_memory=None, requires_grad=None) -> Tensor: 'The rows and the columns of the places on and under a diagonal of a matrix of `row` rows and `col` columns.'
def triu(input, diagonal: Any = 0, *, out=None) -> Tensor: 'The triangle of each matrix on and above a diagonal, zeros under it; 0 is the main diagonal, 1 the next above.'
def triu_indices(row, col, offset: Any = 0, *, dtype=None, device=None, layout=None, pin_memory=None, requires_grad=None) -> Tensor: 'The rows and the columns of the places on and above a diagonal of a matrix of `row` rows and `col` columns.'
def true_divide(input, other, *, rounding_mode: Any = ..., out=None) -> Tensor: '`input / other`; rounded down for the mode "floor", towards zero for "trunc".'
def trunc(input, *, out=None) -> Tensor: 'Each element without what is behind its decimal point.'
def trunc_(input) -> Tensor: 'The same as `trunc`, written over the tensor itself, which is returned.'
def typename(obj, /) -> _str: "`'torch.FloatTensor'` for a tensor; for anything else the full name of its type, for a class its own."
def unbind(input, dim: Any = 0) -> tuple[Tensor, ...]: 'All parts along a dimension as a tuple of views, without that dimension.'
def unflatten(input, dim, sizes) -> Tensor: 'One dimension made several.'
def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None) -> Any: 'The distinct elements in order, or the distinct slices along `dim`.'
def unsqueeze(input, dim) -> Tensor: 'A new dimension of length 1 at `dim`.'
def use_deterministic_algorithms(mode, *, warn_only=False) -> None: 'Note that the same program shall always give the same numbers, which it does here in any case.'
def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None, out=None) -> Tensor: 'The variance of all elements, or along `dim`: the squared distances from the mean, added up and divided by their number less `correction`, which is 1 if `unbiased` and else 0.'
def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None) -> tuple[Tensor, Tensor]: 'The variance and the mean, with the arguments of `var`.'
def vdot(input, other, *, out=None) -> Tensor: "The sum of the products of two vectors' elements."
def vmap(func, in_dims: Any = 0, out_dims: Any = 0, randomness: Any = 'error', *, chunk_size=None) -> Callable[..., Any]: 'A function of a whole batch, made of `func`, which is one of a single example.'
def vstack(tensors, *, out=None) -> Tensor: 'The tensors under each other, vectors as rows.'
@overload
def where(condition, input: Any, other=None, *, out=None) -> Tensor: 'The elements of `input` where `condition` holds, elsewhere those of `other`; both may be numbers.'
@overload
def where(condition, input=None, other=None, *, out=None) -> tuple[Tensor, ...]: 'The elements of `input` where `condition` holds, elsewhere those of `other`; both may be numbers.'
def why(t) -> Any: "Why `t.grad` is None, or zero, or as large as it is; an `Answer` in the reader's language that prints itself."
def xlogy(input, other, *, out=None) -> Tensor: '`input * log(other)`, which is 0 where `input` is 0; either may be a number.'
def xlogy_(input, other) -> Tensor: 'The same as `xlogy`, written over the tensor itself, which is returned.'
def zero_(input) -> Tensor: 'Write zeros over all elements.'
def zeros(*sizes, size=None, dtype=None, device=None, requires_grad=False, out=None, layout=None, pin_memory=None) -> Tensor: 'A tensor of zeros.'
def zeros_like(input, *, dtype=None, device=None, requires_grad=False, memory_format=None, layout=None, pin_memory=None) -> Tensor: 'A tensor of zeros, of the shape and the dtype of `input`.'
