"""Shapes changed in place: `x.unsqueeze_(0)` writes no number, it gives the tensor itself another shape."""

from minigrad.core.in_place import named_in_place, refuse_write_to_leaf
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.operation import PUBLISHED
from minigrad.core.tensor import Tensor
from minigrad.exact.captured import refuse_captured
from minigrad.exact.writes import move_retained
from minigrad.words import refuse_if


def _in_place(name):
    """The method that gives a tensor the shape of the view that the operation `name` makes."""
    operation = PUBLISHED.get(name) or getattr(Tensor, name)

    def change(self, *arguments, **options):
        if everyday.marks:
            refuse_captured(name, self)
        recorded = self.requires_grad and grad_mode.enabled
        if recorded:
            refuse_write_to_leaf(self)
        refuse_if(name == "t" and self.ndim > 2, RuntimeError, "t_dimensions", name="t_", ndim=self.ndim)
        result = operation(self, *arguments, **options)
        self._array = result._array
        self._count_write()
        if recorded:
            edge = named_in_place(result._grad_fn)
            move_retained(self, edge)
            self._grad_fn = edge
            if self._is_view():
                self._history_version = self._version_counter[0]
        return self

    change.__wrapped__ = operation  # whose arguments it takes
    change.__name__ = change.__qualname__ = f"{name}_"
    change.__doc__ = f"""The tensor itself, in the shape that `{name}` gives.

    Raises `RuntimeError` for a leaf that requires grad, and outside of inference mode for a tensor made in it.
    See https://pytorch.org/docs/stable/generated/torch.Tensor.{name}_.html
    """
    return change


for each in ("squeeze", "swapaxes", "swapdims", "t", "transpose", "unsqueeze"):
    setattr(Tensor, f"{each}_", _in_place(each))
