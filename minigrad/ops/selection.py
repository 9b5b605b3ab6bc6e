"""Elements chosen along one dimension, such as the greatest of each row, and their gradients, which go back to where
the elements stood.

Which elements are chosen is no matter of calculus: their indices are found first, and then are constants.
"""

import numpy as np

from minigrad.core.arithmetic import unsqueeze
from minigrad.core.modes import everyday
from minigrad.core.names_in_formulas import array_function
from minigrad.core.operation import internal
from minigrad.core.tensor import wrap
from minigrad.dtypes import one_dimension
from minigrad.exact.inference import mark
from minigrad.exact.kinds import require_elements
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.return_types import return_type


@array_function
def taken(array, indices, dim, keepdim=True):
    """The elements at `indices` along `dim`; a single number has only itself to give."""
    if array.ndim == 0:
        return array.copy()
    if keepdim:
        return np.take_along_axis(array, indices, dim)
    return np.take_along_axis(array, np.expand_dims(indices, dim), dim).squeeze(dim)


@array_function
def places_along(index, dim):
    """Where `index` points, as NumPy wants it: its own position in every dimension but `dim`, there what it says."""
    index = np.atleast_1d(index).astype(np.int64, copy=False)
    if not index.size:  # it may be of any type and rank
        return (index.reshape(-1),)
    places = list(np.ogrid[tuple(slice(size) for size in index.shape)])
    places[dim] = index
    return tuple(places)


@array_function
def increased(array, places, values):
    """A copy of the array with `values` added at `places`: all of them, where several go to one place."""
    result = np.array(array, order="C")
    if result.size and np.size(values):  # nothing may have another number of dimensions
        np.add.at(np.atleast_1d(result), places, values)
    return result


@formula_function
def value_selecting_backward(grad, indices, shape, dim, keepdim):
    """Put the gradient of each chosen element where the element stood, among zeros."""
    if shape and not keepdim:
        grad, indices = unsqueeze(grad, dim), unsqueeze(indices, dim)
    return scatter_tensor_at(zeros(grad, shape), indices, grad, dim)  # noqa: F821 (ours, declared in other files)


def selection(name, node_name, find):
    """A function that chooses one element along `dim`, where `find(array, axis=dim, keepdims=True)` says.

    It gives a named tuple `(values, indices)`. Raises `IndexError` where there is nothing to choose from.
    """
    choose, result = choice(f"{name}_dim", node_name), return_type(name, "values", "indices")

    def selected(input, dim, keepdim):
        dim = one_dimension(dim, input.ndim)
        indices = chosen_indices(name, find, input, dim, keepdim)
        return result(choose(input, indices, dim, keepdim), indices)

    return selected


def choice(name, node_name):
    """Declare an operation that takes one element along `dim`, where `indices` says."""
    return internal(
        f"{name}(self, indices, /, dim, keepdim)", node_name,
        forward="taken(self, indices, dim, keepdim)",
        self="value_selecting_backward(grad, indices, self.shape, dim, keepdim)")  # fmt: skip


def rearrangement(name, node_name, order_of="self"):
    """Declare an operation that chooses several elements along `dim`, where `indices` says.

    The result lies in memory as `self` does, or as `indices`.
    """
    return internal(
        f"{name}(self, indices, /, dim)", node_name,
        forward=f"laid_out(taken(self, indices, dim), {order_of})",
        self="value_selecting_backward(grad, indices, self.shape, dim, True)")  # fmt: skip


def answer(array):
    """What is not computed by a declared operation as a tensor, which is marked, as any result is, where modes or
    listeners ask for it."""
    result = wrap(np.asarray(array))
    if everyday.marks:
        mark(result)
    return result


def integers(array):
    """Places or counts as such a tensor of int64, as PyTorch's are: NumPy's have 32 bits where addresses have."""
    array = np.asarray(array)
    return answer(array if array.dtype is INT64 else array.astype(INT64))


INT64 = np.dtype(np.int64)


def chosen_indices(name, find, tensor, dim, keepdim):
    """What `find(array, axis=dim, keepdims=True)` says of a tensor, which may be a single number, as a tensor."""
    array = tensor._array
    if array.ndim == 0:
        return integers(np.zeros((), np.int64))
    require_elements(tensor, (dim,), name)
    indices = find(array, axis=dim, keepdims=True)
    return integers(indices if keepdim else indices.squeeze(dim))
