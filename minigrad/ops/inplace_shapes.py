"""Shapes changed in place: `x.unsqueeze_(0)` writes no number, it gives the tensor itself another shape."""

from minigrad.autograd.modes import grad_mode
from minigrad.ops.declare import PUBLISHED
from minigrad.tensor import UNWRITTEN, Tensor, count_write
from minigrad.words import refusal


def _in_place(name):
    """The method that gives a tensor the shape of the view that the operation `name` makes."""
    operation = PUBLISHED.get(name) or getattr(Tensor, name)

    def change(self, *arguments, **options):
        recorded = self.requires_grad and grad_mode.enabled
        if recorded and self.is_leaf:
            raise refusal(RuntimeError, "leaf_in_place")
        if recorded and self._version_counter is not UNWRITTEN and not self._is_view():
            raise NotImplementedError(f"{name}_ of a tensor that others share: take x = x.{name}(...)")
        result = operation(self, *arguments, **options)
        self._array = result._array
        if self._is_view():
            self._steps = result._steps
        if recorded:
            self._grad_fn = result._grad_fn
        count_write(self)
        if self._is_view():
            self._history_version = self._version_counter[0]
        return self

    change.__name__ = change.__qualname__ = f"{name}_"
    change.__doc__ = f"""The tensor itself, in the shape that `{name}` gives.

    Raises `RuntimeError` for a leaf that requires grad.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.{name}_.html
    """
    return change


for each in ("squeeze", "swapaxes", "swapdims", "t", "transpose", "unsqueeze"):
    setattr(Tensor, f"{each}_", _in_place(each))
