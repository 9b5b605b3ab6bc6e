"""Products of vectors, of matrices, and of batches of matrices; `linear`, the layer of every network."""

import math
from functools import wraps

import numpy as np

from minigrad import dtypes
from minigrad.core.arithmetic import dot, expand, mm, mul, mv, squeeze_dim, t, unsqueeze, view
from minigrad.core.element_types import of as dtype_of
from minigrad.core.in_place import refuse_write_to_leaf
from minigrad.core.modes import grad_mode
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import METHODS, amend, declare
from minigrad.core.saved import type_in_errors
from minigrad.core.tensor import Tensor
from minigrad.dtypes import dimensions
from minigrad.exact.arguments import is_operand, plain_number, require_tensor
from minigrad.exact.calls import answering
from minigrad.exact.number import number_in
from minigrad.exact.publishing import also_called, publish
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.declarations import array_operation
from minigrad.ops.pointwise import add
from minigrad.ops.reductions import sum as sum_along
from minigrad.ops.shape import contiguous, is_viewable, permute, reshape, squeeze, squeeze_all, transpose, unsafe_view
from minigrad.words import refusal, refuse_if


@array_function
def product(operation, first, second):
    """`first @ second` of arrays of one type, of the dimensions that `operation` wants: see `WANTED`.

    Raises `RuntimeError` or `NotImplementedError` in the words of PyTorch for others.
    """
    if operation == "addmm" and first.dtype is not second.dtype:
        raise refusal(RuntimeError, "addmm_types", first=dtype_of(first.dtype), second=dtype_of(second.dtype))
    if (first.ndim, second.ndim) != WANTED[operation]:
        _refuse_dimensions(operation, first, second)
    if operation == "bmm" and _is_of_nothing(first, second):
        first = first.astype(second.dtype, copy=False)
    fit_in = first.shape[-1] == second.shape[-2:][0] and first.shape[:-2] == second.shape[:-2]
    is_batch_of_bools = operation == "bmm" and first.dtype.kind == "b"  # refused below, whatever the second is
    if first.dtype is not second.dtype and (fit_in or operation == "dot") and not is_batch_of_bools:
        raise refusal(RuntimeError, f"{operation}_types", first=dtype_of(first.dtype), second=dtype_of(second.dtype))
    if not fit_in:
        shapes = {"first": list(first.shape), "second": list(second.shape)}
        raise refusal(RuntimeError, f"{operation}_shapes", **shapes, wanted=[*first.shape[:-2], first.shape[-1]])
    if first.dtype.kind == "b" and (first.size and second.size or operation == "dot"):
        kernel = _kernel_of_batches("bmm", first, second) if operation == "bmm" else KERNELS[operation]
        raise refusal(NotImplementedError, "product_of_bools", kernel=kernel)
    if first.dtype == np.float16:  # summed up in float32, as PyTorch does
        return (first.astype(np.float32) @ second.astype(np.float32)).astype(np.float16)
    return first @ second


def _is_of_nothing(first, second):
    """Whether a product of batches has nothing to add up: then PyTorch compares no types, and takes the second's."""
    return not (first.size and second.size)


def _kernel_of_batches(name, first, second):
    """What PyTorch calls the code for batches: where there is much to do, that for one matrix."""
    return name if first[0].size * second.shape[2] < 400 else "addmm_impl_cpu_"


# How many dimensions the factors have.
WANTED = {"dot": (1, 1), "mv": (2, 1), "mm": (2, 2), "addmm": (2, 2), "bmm": (3, 3)}

# What PyTorch calls the code that would have to do it.
KERNELS = {"dot": "dot", "mv": "addmv_impl_cpu", "mm": "addmm_impl_cpu_", "addmm": "addmm_impl_cpu_", "bmm": "bmm"}


def _refuse_dimensions(operation, first, second):
    if operation == "mv":
        _size(first, 0)
    wrong = (first.ndim, second.ndim)
    names = {"mm": ("self", "mat2"), "addmm": ("mat1", "mat2"), "bmm": ("batch1", "batch2")}.get(operation)
    if names:
        position = 0 if first.ndim != WANTED[operation][0] else 1
        values = {"argument": names[position], "ndim": wrong[position]}
        raise refusal(RuntimeError, f"{operation}_dimensions", **values)
    raise refusal(RuntimeError, f"{operation}_dimensions", first=first.ndim, second=second.ndim)


@array_function
def of_type(self, array):
    """The array. Raises `RuntimeError` if it has not the type of `self`."""
    if self.dtype is not array.dtype:
        raise refusal(RuntimeError, "added_types", first=dtype_of(self.dtype), second=dtype_of(array.dtype))
    return array


def _size(array, dim):
    """The size of one dimension. Raises `IndexError` if it is not there."""
    refuse_if(array.ndim == 0, IndexError, "dim_of_single", dim=dim)
    return array.shape[dimensions(dim, array.ndim)[0]]


def _require_vector_matrix_vector(self, matrix, vector):
    if matrix.ndim != 2 or vector.ndim != 1 or self.ndim > 1:
        raise refusal(RuntimeError, "addmv_dimensions", self=self.ndim, matrix=matrix.ndim, vector=vector.ndim)
    sizes = {"self": self.shape[0] if self.ndim else 1, "rows": matrix.shape[0], "columns": matrix.shape[1]}
    if sizes["columns"] != vector.shape[0] or sizes["self"] not in (1, sizes["rows"]):
        raise refusal(RuntimeError, "addmv_shapes", **sizes, vector=vector.shape[0])


def _require_summand_of_batches(self, first, second):
    target = (_size(first, 0), _size(first, 1), _size(second, 2))
    refuse_expansion(self.shape, target, dtype_of(self.dtype))


# What is looked at before types are.
LOOKED_AT_FIRST = {"addmv": _require_vector_matrix_vector, "baddbmm": _require_summand_of_batches}


@array_function
def of_one_type(operation, *arrays):
    """The arrays behind the first. Raises `RuntimeError` if they have not all one type."""
    LOOKED_AT_FIRST[operation](*arrays)
    is_batch, *types = operation == "baddbmm", *(array.dtype for array in arrays)
    if is_batch and types[0] is types[1] and _is_of_nothing(*arrays[1:]):
        return arrays[1:]
    if is_batch and types[0].kind == types[1].kind == "b":
        kernel = _kernel_of_batches(operation, *arrays[1:])
        raise refusal(NotImplementedError, "product_of_bools", kernel=kernel)
    if len(set(types)) > 1:
        first, second, third = map(dtype_of, types)
        refuse_if(is_batch and first is second, RuntimeError, "bmm_types", first=first, second=third)
        raise refusal(RuntimeError, f"{operation}_types", first=first, second=second, third=third)
    return arrays[1:]


@array_function
def added(self, summand, beta, alpha, count=1):
    """`beta * self + alpha * summand`; what a factor 0 multiplies is left out, even if it is nan, but of a batch.

    `count` is how many products the second adds up: of none PyTorch multiplies the first by `beta` in the type of the
    result. Raises `RuntimeError` if that cannot hold it, or if the first cannot be stretched to the second's shape.
    """
    if count == 0 and beta and summand.size:
        found = dtypes.of_operand(beta, summand.dtype)
        titles = {"target": dtype_of(summand.dtype).title, "source": dtype_of(found).title}
        refuse_if(not dtypes.can_hold(summand.dtype, found), RuntimeError, "write_type", **titles)
    if alpha != 1:
        factor = number_in(alpha, self.dtype)
        summand = factor * summand if factor or summand.ndim == 3 else np.zeros_like(summand)
    if beta != 1:
        factor = number_in(beta, self.dtype)
        self = factor * self if factor else np.zeros_like(self)
    try:
        result = (self + summand).astype(summand.dtype, copy=False)
    except ValueError:
        result = self
    if result.shape != summand.shape:
        refuse_expansion(self.shape, summand.shape, dtype_of(self.dtype))
    return result


def refuse_expansion(shape, target, dtype):
    """Raise `RuntimeError` if a tensor of some shape and type cannot be stretched to the shape `target`."""
    missing = len(target) - len(shape)
    if missing < 0:
        values = {"target": list(target), "shape": list(shape), "kind": type_in_errors(dtype)}
        raise refusal(RuntimeError, "expanded_dimensions", **values, ndim=len(target), own=len(shape))
    for dim in reversed(range(missing, len(target))):
        size, existing = target[dim], shape[dim - missing]
        if existing not in (1, size):
            values = {"size": size, "existing": existing, "dim": dim, "target": list(target), "shape": list(shape)}
            raise refusal(RuntimeError, "expanded_size", **values)


@formula_function
def scaled(self, factor):
    """`self * factor`, and no product for the frequent factor 1."""
    return self if factor == 1 else self * factor


@formula_function
def mm_first_backward(grad, second, shape, strides):
    """The gradient of the first of two matrices, of that shape: `grad @ second.T`, in memory as the matrix itself."""
    itemsize = grad.dtype.itemsize
    if strides == (itemsize, itemsize * shape[0]):  # it lies column by column
        return t(mm(second, t(grad)))
    return mm(grad, t(second))


@formula_function
def mm_second_backward(grad, first, shape, strides):
    """The gradient of the second: `first.T @ grad`. The weights of `linear` lie so, since they are transposed."""
    itemsize = grad.dtype.itemsize
    if strides == (itemsize, itemsize * shape[0]):
        return t(mm(t(grad), first))
    return mm(t(first), grad)


# fmt: off

amend("dot", "product('dot', self, tensor)")
amend("mv", "product('mv', self, vec)")
amend("mm", "product('mm', self, mat2)",
      self="mm_first_backward(grad, mat2, self.shape, self.strides)",
      mat2="mm_second_backward(grad, self, mat2.shape, mat2.strides)")

declare("vdot(self, other)", "VdotBackward0",
        forward="product('dot', self, other)", self="grad * other", other="grad * self")

bmm = declare("bmm(self, mat2)", "BmmBackward0", traits=("any type",), forward="product('bmm', self, mat2)",
              self="bmm(grad, transpose(mat2, 1, 2))", mat2="bmm(transpose(self, 1, 2), grad)")

declare("addmv(self, mat, vec, /, *, beta=1, alpha=1)", "AddmvBackward0", in_place=True,
        forward="added(self, product('mv', *of_one_type('addmv', self, mat, vec)), beta, alpha)",
        self="scaled(grad, beta)", mat="scaled(outer_of(grad, vec), alpha)", vec="scaled(mv(t(mat), grad), alpha)")

addmm = declare("addmm(self, mat1, mat2, /, *, beta=1, alpha=1)", "AddmmBackward0", in_place=True,
                forward="added(self, product('addmm', mat1, of_type(self, mat2)), beta, alpha, mat1.shape[-1])",
                self="scaled(grad, beta)",
                mat1="scaled(mm_first_backward(grad, mat2, mat1.shape, mat1.strides), alpha)",
                mat2="scaled(mm_second_backward(grad, mat1, mat2.shape, mat2.strides), alpha)")

baddbmm = declare("baddbmm(self, batch1, batch2, /, *, beta=1, alpha=1)", "BaddbmmBackward0", in_place=True,
                  traits=("any type",),
                  forward="added(self, product('bmm', *of_one_type('baddbmm', self, batch1, batch2)), beta, alpha,"
                          " batch1.shape[-1])",
                  self="scaled(grad, beta)",
                  batch1="scaled(bmm(grad, transpose(batch2, 1, 2)), alpha)",
                  batch2="scaled(bmm(transpose(batch1, 1, 2), grad), alpha)")

# fmt: on


def _fitting(operation, plain):
    """The twin that writes in place, as PyTorch refuses a summand that would have to be stretched."""

    @wraps(plain)
    def over(self, *tensors, **named):
        factors = [each for each in (*tensors, *named.values()) if isinstance(each, Tensor)]
        try:
            if operation == "bmm" and len(factors) == 2:
                _refuse_type_of_batches(self, *factors)
            return plain(self, *tensors, **named)
        except (RuntimeError, NotImplementedError):
            if grad_mode.enabled:
                refuse_write_to_leaf(self)
            if len(factors) == 2:
                _refuse_stretched(operation, self, *factors)
            raise

    return over


def _refuse_type_of_batches(self, first, second):
    """Raise if a product of batches has the type of the second of them, and that is not the type of the tensor."""
    fit = first.shape[::2] == second.shape[:2] and self.dtype is first.dtype
    if fit and self.dtype is not second.dtype:
        refuse_expansion(self.shape, [*first.shape[:2], second.shape[2]], self.dtype)
        raise refusal(RuntimeError, "write_type_of_product", found=self.dtype.c_name, wanted=second.dtype.c_name)


def _refuse_stretched(operation, self, first, second):
    fit = (first.ndim, second.ndim) == WANTED[operation] and self.dtype is first.dtype is second.dtype
    if not fit or first.shape[-1] != second.shape[-2:][0] or first.shape[:-2] != second.shape[:-2]:
        return
    shape = [*first.shape[:-1], *second.shape[-1:]] if second.ndim > 1 else [*first.shape[:-1]]
    if operation == "bmm":
        refuse_expansion(self.shape, shape, self.dtype)
    is_looked_at = operation != "mv" or self.ndim < 2 and self.numel() == 1
    if is_looked_at and list(self.shape) != shape:
        raise refusal(RuntimeError, "write_shape_of_product", found=list(self.shape), wanted=shape)


for _operation, _name in {"mv": "addmv_", "addmm": "addmm_", "bmm": "baddbmm_"}.items():
    METHODS[_name] = _fitting(_operation, METHODS[_name])


@array_operation("TraceBackward0", self="diagonal_backward(grad, self.shape, 0, 0, 1)", public=True)
def trace(self):
    """The sum of a matrix' diagonal; of integers in int64. Raises `RuntimeError` for what is no matrix."""
    refuse_if(self.dtype.kind == "b", NotImplementedError, "product_of_bools", kernel="trace")
    refuse_if(self.ndim != 2, RuntimeError, "trace_dimensions", ndim=self.ndim)
    return np.trace(self, dtype=None if self.dtype.kind == "f" else np.int64)


def matmul(input, other):
    """`input @ other`: inner product of vectors, matrix times vector, matrix times matrix, or whole batches of these.

    Shapes: (n) @ (n) gives (); (m, n) @ (n) gives (m); (n) @ (n, p) gives (p); (m, n) @ (n, p) gives (m, p). With more
    dimensions the last two are those of the matrices, and the others, broadcast, say which meet.
    Raises `RuntimeError` for shapes or types that do not fit. See https://pytorch.org/docs/stable/generated/torch.matmul.html

    >>> import minigrad as torch
    >>> torch.tensor([[1.0, 2.0], [3.0, 4.0]]) @ torch.tensor([1.0, 10.0])
    tensor([21., 43.])
    """
    require_tensor(input, "matmul", 1)
    require_tensor(other, "matmul", 2)
    dimensions = input.ndim, other.ndim
    if dimensions == (2, 2):
        return mm(input, other)
    refuse_if(0 in dimensions, RuntimeError, "matmul_numbers", first=input.ndim, second=other.ndim)
    if dimensions == (2, 1):
        return mv(input, other)
    if dimensions == (1, 1):
        return dot(input, other)
    if dimensions == (1, 2):
        return squeeze(mm(unsqueeze(input, 0), other), 0)
    by_one_matrix = _by_one_matrix(input, other)
    return _of_batches(input, other) if by_one_matrix is None else by_one_matrix


publish(matmul)


def _has_place_beside_at(value):
    """Whether `@` has an answer to a value or an error of its own; all else, numbers too, Python itself refuses."""
    return isinstance(value, Tensor) or is_operand(value) and not isinstance(plain_number(value), (float, int, complex))


METHODS["__matmul__"] = lambda self, other: matmul(self, other) if _has_place_beside_at(other) else NotImplemented
METHODS["__rmatmul__"] = lambda self, other: matmul(other, self) if _has_place_beside_at(other) else NotImplemented


def _by_one_matrix(input, other):
    """A batch times one vector or matrix: all rows of the batch are laid into one tall matrix. None if that would copy.

    Where the single factor wants a gradient it is worth a copy: its gradient comes out of one product, not of a sum.
    """
    if input.ndim < other.ndim:
        batch, single = transpose(other, -2, -1), t(input) if input.ndim == 2 else input
    else:
        batch, single = input, other
    if single.ndim > 2 or not (single._requires_grad or _lies_in_rows(batch) and input.ndim != 2):
        return None
    rows = reshape(batch, (math.prod(batch.shape[:-1]), batch.shape[-1]))
    if single.ndim == 1:
        return unsafe_view(mv(rows, single), batch.shape[:-1])
    result = unsafe_view(mm(rows, single), (*batch.shape[:-1], single.shape[1]))
    if batch is input:
        return result
    result = transpose(result, -2, -1)
    return result if result._array.flags.c_contiguous else contiguous(result)


def _lies_in_rows(tensor):
    """Whether all rows of a batch of matrices follow one another in memory at the same distance."""
    array = tensor._array
    pairs = zip(array.strides[:-2], array.strides[1:-1], array.shape[1:-1], strict=True)
    return array.size == 0 or all(stride == inner * size for stride, inner, size in pairs)


def _of_batches(input, other):
    """Batches of matrices, their first dimensions broadcast and then laid into a single one."""
    first = unsqueeze(input, 0) if input.ndim == 1 else input
    second = unsqueeze(other, 1) if other.ndim == 1 else other
    refuse_broadcast(np.empty(first.shape[:-2], "V0"), np.empty(second.shape[:-2], "V0"))
    batch = np.broadcast_shapes(first.shape[:-2], second.shape[:-2])
    count = math.prod(batch)
    first, second = (
        reshape(expand(each, (*batch, *each.shape[-2:])), (count, *each.shape[-2:])) for each in (first, second)
    )
    rows = first.shape[1:2] if input.ndim > 1 else ()
    columns = second.shape[2:] if other.ndim > 1 else ()
    result = bmm(first, second)
    return unsafe_view(squeeze_dim(result, 2) if other.ndim == 1 else result, (*batch, *rows, *columns))


def linear(input, weight, bias=None):
    """`input @ weight.T + bias`, the layer that networks are made of.

    Shapes: input (..., n), weight (m, n), bias (m); the result is (..., m). Raises `RuntimeError` for shapes or types
    that do not fit. See https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html

    >>> import minigrad as torch
    >>> linear(torch.tensor([[1.0, 10.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([0.5, 0.5]))
    tensor([[21.5000, 43.5000]])
    """
    require_tensor(input, "linear")
    first, second = input._array.ndim, weight._array.ndim
    if first == 0 or second == 0:
        raise refusal(RuntimeError, "linear_numbers", first=first, second=second)
    if second > 2:
        raise refusal(RuntimeError, "t_dimensions", name="t", ndim=second)
    if bias is None:
        return matmul(input, t(weight))
    if first == 2:
        return addmm(bias, input, t(weight))
    if not input._array.flags.c_contiguous:
        return add(matmul(input, t(weight)), bias)
    rows = view(input, (math.prod(input.shape[:-1]), input.shape[-1]))
    return view(addmm(bias, rows, t(weight)), (*input.shape[:-1], weight.shape[0]))


def outer(input, vec2):
    """Every element of one vector times every element of another, as a matrix. Raises `RuntimeError` for no vectors.

    See https://pytorch.org/docs/stable/generated/torch.outer.html

    >>> import minigrad as torch
    >>> torch.outer(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 10.0]))
    tensor([[ 1., 10.],
            [ 2., 20.]])
    """
    for name, vector in ("self", input), ("vec2", vec2):
        refuse_if(vector.ndim != 1, RuntimeError, "outer_dimensions", argument=name, ndim=vector.ndim)
    return mul(reshape(input, (len(input), 1)), vec2)


def inner(input, other):
    """The sum of products along the last dimension of both; for vectors, the dot product.

    Raises `RuntimeError` for sizes or types that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.inner.html

    >>> import minigrad as torch
    >>> torch.inner(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 10.0]))
    tensor(21.)
    """
    if 0 in (input.ndim, other.ndim):
        return mul(input, other)
    if input.shape[-1] != other.shape[-1]:
        raise refusal(RuntimeError, "inner_shapes", first=list(input.shape), second=list(other.shape))
    refuse_if(input.dtype is not other.dtype, RuntimeError, "inner_types")
    return tensordot(input, other, ([-1], [-1]))


def tensordot(a, b, dims=2, out=None):
    """The sum of products over some dimensions of both: the last `dims` of `a` and the first of `b`, or two lists.

    A size of 1 meets any other. Raises `RuntimeError` for sizes or types that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.tensordot.html

    >>> import minigrad as torch
    >>> torch.tensordot(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([1.0, 10.0]), dims=1)
    tensor([21., 43.])
    """
    if isinstance(dims, (list, tuple)):
        dims_a, dims_b = dims
    elif isinstance(dims, Tensor) and dims.numel() > 1:
        if dims.size(0) != 2:
            raise refusal(AssertionError, "tensordot_two", size=dims.size(0))
        dims_a, dims_b = dims.tolist()
    elif isinstance(dims, (int, Tensor)):
        count = int(dims.item() if isinstance(dims, Tensor) else dims)
        refuse_if(count < 0, RuntimeError, "tensordot_negative", dims=dims)
        refuse_if(isinstance(dims, int) and count > min(a.dim(), b.dim()), RuntimeError, "tensordot_many", dims=dims)
        dims_a, dims_b = list(range(-count, 0)), list(range(count))
    else:
        raise refusal(RuntimeError, "tensordot_dims", dims=dims)
    return _tensordot(a, b, dims_a, dims_b) if out is None else _tensordot(a, b, dims_a, dims_b, out=out)


def _summed_products(a, b, dims_a, dims_b):
    """What the function, which is written in Python there too, hands its arguments to."""
    refuse_if(a.dtype is not b.dtype, RuntimeError, "tensordot_types")
    dims = dims_a, dims_b
    refuse_if(len(dims_a) != len(dims_b), RuntimeError, "tensordot_lists")
    for one, other in zip(*dims, strict=True):
        first, second = a.size(one), b.size(other)
        if second == 1:
            a = sum_along(a, one, keepdim=True, dtype=a.dtype)
        elif first == 1:
            b = sum_along(b, other, keepdim=True, dtype=a.dtype)
        elif first != second:
            values = {"first": first, "second": second, "dim": one, "other": other}
            raise refusal(RuntimeError, "tensordot_shapes", **values)
    for each, chosen in zip((a, b), dims, strict=True):
        dimensions(chosen or 0, each.ndim)  # which raises for one that is there twice
    summed_a, summed_b = (
        [dim % max(each.ndim, 1) for dim in chosen] for each, chosen in zip((a, b), dims, strict=True)
    )
    kept_a, kept_b = (
        [dim for dim in range(each.ndim) if dim not in summed] for each, summed in ((a, summed_a), (b, summed_b))
    )
    rows, columns = [a.shape[dim] for dim in kept_a], [b.shape[dim] for dim in kept_b]
    size = math.prod(a.shape[dim] for dim in summed_a)
    if math.prod(rows) == math.prod(columns) == 1:
        number = _sum_of_products(permute(a, (*kept_a, *summed_a)), permute(b, (*summed_b, *kept_b)))
        return view(number, (*rows, *columns))
    # One after the other: in this order PyTorch records them.
    a = reshape(permute(a, (*kept_a, *summed_a)), (math.prod(rows), size))
    b = reshape(permute(b, (*summed_b, *kept_b)), (size, math.prod(columns)))
    return view(mm(a, b), (*rows, *columns))


def _sum_of_products(a, b):
    if not (a._array.flags.c_contiguous and b._array.flags.c_contiguous):
        b, a = squeeze_all(b), squeeze_all(a)
        return (a * b).sum(dtype=a.dtype)
    b, a = (each if each.ndim == 1 else view(each, (each.numel(),)) for each in (b, a))
    return dot(a, b)


def kron(input, other):
    """The Kronecker product: every element of `input` times the whole of `other`, laid out as blocks.

    See https://pytorch.org/docs/stable/generated/torch.kron.html

    >>> import minigrad as torch
    >>> torch.kron(torch.tensor([1.0, 10.0]), torch.tensor([1.0, 2.0]))
    tensor([ 1.,  2., 10., 20.])
    """
    ndim = max(input.ndim, other.ndim)
    blocks, inner = ((1,) * (ndim - each.ndim) + each.shape for each in (input, other))
    blocks_apart = unsafe_view(input, tuple(size for block in blocks for size in (block, 1)))
    inner_apart = unsafe_view(other, tuple(size for each in inner for size in (1, each)))
    result = mul(blocks_apart, inner_apart)
    size = tuple(block * each for block, each in zip(blocks, inner, strict=True))
    refuse_if(not is_viewable(result._array, size), RuntimeError, "view_stride", shape=list(result.shape))
    return unsafe_view(result, size)


_tensordot = answering("torch._VF", "tensordot", _summed_products)

publish(outer, inner, kron)
publish(tensordot, method=False)
also_called(ger="outer")
