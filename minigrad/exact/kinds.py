"""Kinds of arguments: what an argument of an operation may be, said once, in the signature that is declared.

    declare("nansum(self, /, dim: dims_or_none=None, keepdim=False, *, dtype: type_of_sum=None)", ...)

A kind takes the value that came, the first tensor, and what the function is called. It gives the value as formulas want
it, and raises PyTorch's error for one that does not fit. What formulas hand on has been made fit already, and stays as
it is.
"""

from minigrad import dtypes
from minigrad.dtypes import dimensions, one_dimension
from minigrad.words import refusal, refuse_if


def dim(value, tensor, operation):
    """The number of a dimension, from 0 on."""
    return one_dimension(value, tensor._array.ndim)


def dims(value, tensor, operation):
    """A tuple of the numbers of dimensions: of one, of several, or of all if none is named."""
    return dimensions(value, tensor._array.ndim)


def dims_or_none(value, tensor, operation):
    """The same, but None remains None."""
    return None if value is None else dimensions(value, tensor._array.ndim)


def dims_named(value, tensor, operation):
    """The same, but an empty list names none."""
    return () if isinstance(value, (list, tuple)) and not value else dimensions(value, tensor._array.ndim)


def dims_with_elements(value, tensor, operation):
    """The same, of which none may be without elements."""
    shape = tensor._array.shape
    if value is None or isinstance(value, (list, tuple)) and not value:
        refuse_if(0 in shape, RuntimeError, "reduction_of_none", operation=operation)
    for each in value if isinstance(value, (list, tuple)) else (value,):  # one after the other, as PyTorch asks
        require_elements(tensor, dimensions(each, len(shape)), operation)
    return dimensions(value, len(shape))


def require_elements(tensor, dims, operation):
    """Raise `IndexError` if there is nothing along one of the dimensions, from which something is to be chosen."""
    for dim in dims:
        if tensor._array.shape[dim] == 0:
            named = operation if operation == "aminmax" else f"{operation}()"
            values = {"operation": named, "dim": dim, "shape": list(tensor.shape)}
            raise refusal(IndexError, "reduction_of_empty_dim", **values)


def type_of_sum(value, tensor, operation):
    """The NumPy dtype of a sum: the one asked for, int64 for integers and bools, None for that of a floating tensor.

    Raises `RuntimeError` for integers out of a tensor that requires a gradient.
    """
    if value is None and tensor._array.dtype.kind == "f":
        return None
    dtype = dtypes.chosen(value) or dtypes.int64
    if tensor.requires_grad and not dtype.is_floating_point:
        raise refusal(RuntimeError, "gradient_of_integers", dtype=dtype.title)
    return dtype.numpy


def type_of_running(value, tensor, operation):
    """The same. Raises `NotImplementedError` for bools asked for, where there is something to compute."""
    if dtypes.chosen(value) is dtypes.bool and tensor.ndim and tensor.numel():
        raise refusal(NotImplementedError, "no_kernel", kernel=f"{operation}_out_cpu", dtype="Bool")
    return type_of_sum(value, tensor, operation)


KINDS = (dim, dims, dims_or_none, dims_named, dims_with_elements, type_of_sum, type_of_running)
