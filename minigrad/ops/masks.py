"""Elements chosen by a mask of bools, and written where one holds. `masked_fill` stands in `choices.py`."""

import numpy as np

from minigrad.core.formulas import array_function
from minigrad.core.operands import refuse_broadcast
from minigrad.core.operation import internal
from minigrad.core.tensor import Tensor
from minigrad.exact.arguments import require_one_type
from minigrad.exact.halfway import halfway
from minigrad.exact.publishing import publish, publish_with_twin
from minigrad.exact.recorded_formulas import formula_function
from minigrad.ops.linalg import refuse_expansion
from minigrad.words import refusal, refuse_if


@array_function
def where_holds(array, mask):
    """The elements of an array where the mask holds, both broadcast against each other, one after the other."""
    array, mask = np.broadcast_arrays(array, mask)
    return array[mask]


@array_function
def poured(array, mask, source):
    """A copy of the array with the elements of `source`, one after the other, where the mask holds."""
    array, mask = np.broadcast_arrays(array, mask)
    result = array.copy()
    result[mask] = source.ravel()[: np.count_nonzero(mask)]
    return result


@array_function
def collected(array, mask, shape):
    """Zeros of that shape that begin with the elements of an array where the mask holds."""
    found = where_holds(array, mask)
    result = np.zeros(shape, array.dtype)
    result.reshape(-1)[: found.size] = found
    return result


# fmt: off

select_masked = internal("select_masked(self, mask)", "MaskedSelectBackward0",
                         forward="where_holds(self, mask)", self="masked_select_backward(grad, self, mask)")

scatter_masked = internal("scatter_masked(self, mask, source)", "MaskedScatterBackward0",
                          forward="poured(self, mask, source)",
                          self="fill_number(grad, mask, 0)", source="masked_scatter_backward(grad, mask, source.shape)")

masked_scatter_backward = internal("masked_scatter_backward(grad_output, mask, /, shape)",
                                   "MaskedScatterBackwardBackward0",
                                   forward="collected(grad_output, mask, shape)",
                                   grad_output="scatter_masked(zeros(grad, grad_output.shape), mask, grad)")

# fmt: on


@formula_function
def masked_select_backward(grad, self, mask):
    """Each gradient where its element stood, among zeros."""
    return scatter_masked(zeros(grad, np.broadcast_shapes(self.shape, mask.shape)), mask, grad)  # noqa: F821 (ours)


def masked_select(input, mask):
    """A vector of the elements of `input` where `mask`, a tensor of bools, holds.

    Raises `RuntimeError` for a mask that is not of bools, or whose shape does not fit.
    See https://pytorch.org/docs/stable/generated/torch.masked_select.html

    >>> import minigrad as torch
    >>> x = torch.tensor([3.0, -1.0, 2.0])
    >>> x.masked_select(x > 0)
    tensor([3., 2.])
    """
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "masked_select_type", kind=mask.dtype)
    refuse_broadcast(mask._array, input._array)
    return select_masked(input, mask)


def masked_scatter(input, mask, source):
    """`input` with the first elements of `source`, one after the other, where `mask` holds.

    Raises `RuntimeError` if there are not enough, for other types, and for shapes that do not fit.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.masked_scatter_.html

    >>> import minigrad as torch
    >>> torch.zeros(3).masked_scatter(torch.tensor([True, False, True]), torch.tensor([7.0, 8.0]))
    tensor([7., 0., 8.])
    """
    refuse_broadcast(mask._array, input._array)
    require_one_type("masked_scatter_types", self=input, source=source)
    refuse_if(mask._array.dtype.kind != "b", RuntimeError, "masked_scatter_type", kind=mask.dtype.title)
    array, holds = np.broadcast_arrays(input._array, mask._array)
    wanted, given = np.count_nonzero(holds), source.numel()
    if wanted > given:
        served = holds & (holds.cumsum().reshape(holds.shape) <= given)
        error = refusal(RuntimeError, "masked_scatter_count", wanted=wanted, given=given)
        raise halfway(error, poured(array, served, source._array))
    return scatter_masked(input, mask, source)


def _masked_scatter_over(input, mask, source):
    """The same for what is written over the input, to whose shape the mask is stretched then."""
    if isinstance(mask, Tensor) and isinstance(source, Tensor):
        require_one_type("masked_scatter_types", self=input, source=source)
        refuse_expansion(mask.shape, input.shape, mask.dtype)
    return masked_scatter(input, mask, source)


publish(masked_select)
_masked_scatter_over.__name__ = masked_scatter.__name__
publish_with_twin(masked_scatter, over=_masked_scatter_over, reads_first=("mask", "source"))
