"""Views: tensors over memory that another one has.

Whatever is written to a view is written to its base. So a view knows its base, and shares its version counter. Which
elements of the base it shows can be seen in memory, and so its history can be told anew when the base has got another
one: `exact/view_history.py` does that.
"""

from minigrad.core.modes import everyday, grad_mode
from minigrad.core.tensor import UNWRITTEN, View, alias, blank_view, shared_counter

# Why a view must not be written to while recording. What a write to the result of a user's Function did would go around
# the user's backward.
NO_GRAD, INFERENCE, ONE_OF_SEVERAL, IN_FUNCTION = "no_grad", "inference", "one_of_several", "in_function"


def view_of(tensor, array):
    """`array`, which lies in the memory of the tensor's, as a view of the tensor."""
    if tensor._is_apart:
        return _part_of(tensor, array)
    result = blank_view()
    result._array = array
    counter = tensor._version_counter
    if counter is UNWRITTEN:
        counter = shared_counter(tensor)
    result._version_counter = counter
    result._grad = result._grad_fn = result._accumulator = None
    result._requires_grad = result._is_asked = False
    result._history_version = counter[0]
    if type(tensor) is View:
        result._base = tensor._base
        result._origin = tensor._origin
    else:
        result._base = tensor
        result._origin = None
    if not (everyday.on or grad_mode.enabled) and result._origin != INFERENCE:
        result._origin = INFERENCE if grad_mode.inference else NO_GRAD
    return result


def _part_of(tensor, array):
    """A view of a tensor that takes part in no graph has no history to keep."""
    result = alias(tensor)
    result._array = array
    return result
