"""The Parameter: a tensor that a model learns, and that a `Module` notices when it is assigned."""

from minigrad import create
from minigrad.core.element_types import name_in_c
from minigrad.core.modes import everyday
from minigrad.core.tensor import Tensor, wrap
from minigrad.exact.calls import answering
from minigrad.exact.inference import mark
from minigrad.later import read_at_first_use
from minigrad.words import refusal

# What layers make their parameters of: `torch.empty` as users call it, which says what PyTorch says of wrong sizes.
empty = answering("torch", "empty", create.empty)


class Parameter(Tensor):
    """A leaf over the memory of `data` that requires grad unless told otherwise.

    What is computed from it is a plain tensor. Raises `AttributeError` for data that is no tensor and `RuntimeError`
    for integers. See https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html

    >>> import minigrad as torch
    >>> Parameter(torch.tensor([1.0, 2.0]))
    Parameter containing:
    tensor([1., 2.], requires_grad=True)
    """

    printed_name = "torch.nn.parameter.Parameter"

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = Tensor()
        if not isinstance(data, Tensor):
            raise refusal(AttributeError, "parameter_of_no_tensor", kind=name_in_c(data))
        if not isinstance(requires_grad, bool):
            raise refusal(TypeError, "parameter_switch", kind=name_in_c(requires_grad))
        if requires_grad and not data.dtype.is_floating_point:
            raise refusal(RuntimeError, "integers_created", dtype=data.dtype)
        parameter = super().__new__(cls, data.detach())
        parameter._requires_grad = requires_grad
        if everyday.marks:
            mark(parameter)
        return parameter

    def __repr__(self):
        text = super().__repr__()
        return f"Parameter containing:\n{text if type(self) is Parameter else f'Parameter({text})'}"

    def __deepcopy__(self, memo):
        """A parameter of its own with the same numbers. The gradient stays behind, as in PyTorch."""
        return type(self)(wrap(self._array.copy()), self._requires_grad)

    def __reduce__(self):
        return type(self), (self.detach(), self._requires_grad)


LATER = {"minigrad.nn.lazy": "UninitializedBuffer UninitializedParameter is_lazy"}

__getattr__, __dir__ = read_at_first_use(__name__, "torch.nn.parameter", LATER)
