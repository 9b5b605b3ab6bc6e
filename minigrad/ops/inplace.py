"""Writing in place: `x.mul_(y)` and `x *= y`, made from the operation that returns a new tensor."""

from minigrad import dtypes
from minigrad.autograd.modes import grad_mode
from minigrad.tensor import Tensor, alias, wrap
from minigrad.words import explained


def in_place(operation):
    """The in-place twin of an operation, named with an underscore behind.

    It computes as the operation does, writes the result over `self`, counts the write, and if it is recorded, takes
    over the new history.
    """

    def twin(self, *others):
        original = self
        if grad_mode.enabled:
            refuse_leaf(self)
            if any(each._requires_grad for each in (self, *others) if isinstance(each, Tensor)):
                original = _before_the_write(self)
        overwrite(self, operation(original, *others))
        return self

    twin.__name__ = twin.__qualname__ = f"{operation.__name__}_"
    twin.__doc__ = f"The same as `{operation.__name__}`, written over the tensor itself, which is returned."
    return twin


def refuse_leaf(tensor):
    """Raise `RuntimeError` for a leaf whose gradient is wanted: its value cannot be both kept and overwritten."""
    if tensor._requires_grad and tensor._grad_fn is None:
        raise explained(
            RuntimeError("a leaf Variable that requires grad is being used in an in-place operation."),
            "note.leaf_in_place",
        )


def _before_the_write(tensor):
    """The tensor as it is now, which formulas may need when its memory says something else."""
    original = wrap(tensor._array.copy(), tensor._requires_grad)
    original._grad_fn = tensor._grad_fn
    return original


def overwrite(tensor, result):
    """Write the elements of `result` over those of `tensor`, whose history becomes that of `result`.

    Raises `RuntimeError` if the shape or the type of the result does not fit.
    """
    target, source = tensor._array, result._array
    if source.shape != target.shape:
        raise RuntimeError(
            f"output with shape {list(target.shape)} doesn't match the broadcast shape {list(source.shape)}"
        )
    if source.dtype is not target.dtype and not dtypes.can_hold(target.dtype, source.dtype):
        raise RuntimeError(
            f"result type {result.dtype.title} can't be cast to the desired output type {tensor.dtype.title}"
        )
    target[...] = source
    tensor._version_counter[0] += 1
    if result._grad_fn is not None:
        node = tensor._grad_fn = result._grad_fn
        tensor._requires_grad = True
        if hasattr(node, "saved_result"):
            node.saved_result = alias(tensor)
            node.saved_result_version = tensor._version_counter[0]
