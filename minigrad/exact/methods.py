"""What PyTorch's tensors can do besides: tell of themselves, and go out to Python and NumPy.

Each function here is a method of `Tensor`; see the end.
"""

import copy
import numbers
import warnings

import numpy as np

from minigrad import dtypes, printing
from minigrad.arrays import admitted, copied
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.operation import METHODS
from minigrad.core.tensor import Tensor, TensorType, View, shared_counter, wrap
from minigrad.devices import CPU
from minigrad.dtypes import Size
from minigrad.exact.detached import CounterOfDetached
from minigrad.exact.inference import mark
from minigrad.words import refusal, refuse_if
from minigrad.words.once import tell_once

_new_tuple = tuple.__new__


class OfTensor:
    """The methods, which are given to `Tensor` below."""

    @property
    def shape(self):
        """The sizes of all dimensions."""
        return _new_tuple(Size, self._array.shape)

    @property
    def device(self):
        """Always `device(type='cpu')`."""
        return CPU

    def dim(self):
        """The number of dimensions."""
        return self._array.ndim

    def size(self, dim=None):
        """The shape, or the size of one dimension."""
        if dim is None:
            return self.shape
        if self._array.ndim == 0:
            raise refusal(IndexError, "dim_of_single", dim=dim)
        return self._array.shape[dtypes.one_dimension(dim, self._array.ndim)]

    def __len__(self):
        if self._array.ndim == 0:
            raise refusal(TypeError, "length_of_number")
        return len(self._array)

    def __repr__(self):
        return self._text()

    def _text(self, grad_fn_name=None):
        node = grad_fn_name or self._grad_fn and type(self._grad_fn.function).__name__
        name = "tensor" if "printed_name" in vars(type(self)) else type(self).__name__
        facts = {"requires_grad": self._requires_grad, "default_dtype": dtypes.get_default_dtype().numpy}
        return printing.tensor_repr(self._array, grad_fn_name=node, name=name, **facts)

    def __format__(self, spec):
        return format(self.item(), spec) if self._array.ndim == 0 else object.__format__(self, spec)

    # What autograd knows about it

    def requires_grad_(self, requires_grad=True):
        """Say in place whether operations on this leaf shall be recorded; returns the tensor itself.

        Raises `RuntimeError` for a tensor that was computed, or that does not hold floating point numbers, and in a
        function that `torch.func` transforms.
        """
        refuse_if(grad_mode.inside is not None, RuntimeError, "transform_asks")
        return self._ask(requires_grad)

    def _ask(self, requires_grad=True):
        if requires_grad:
            self._refuse_integers("integers_required")
        if self._grad_fn is None or not requires_grad:
            self.requires_grad = requires_grad
        return self

    @property
    def grad(self):
        """The gradient that `backward` accumulated here, or None. Only leaves get one."""
        if self._grad is None and self._grad_fn is not None and not self.retains_grad:
            warnings.warn(refusal(UserWarning, "non_leaf_grad"), stacklevel=2)
        return self._grad

    grad = METHODS["grad"].getter(grad.fget)

    def is_inference(self):
        """Whether this tensor was made in `inference_mode`."""
        return False

    def detach_(self):
        """Cut this tensor itself from the graph; returns it. Raises `RuntimeError` for a view.

        In `inference_mode`, where there is no graph, nothing is cut.
        """
        if grad_mode.inference:
            return self
        if self._grad_fn is not None:
            self._version_counter = CounterOfDetached(shared_counter(self))
        self._grad_fn = None
        self._requires_grad = False
        return self

    # Out to Python and NumPy

    def tolist(self):
        """The elements as nested lists of Python numbers."""
        return self._array.tolist()

    def numpy(self, *, force=False):
        """A NumPy array over the memory of the tensor, not a copy.

        Raises `RuntimeError` where writing to it would escape autograd, unless told to by `force=True`.
        """
        refuse_if(self.requires_grad and not force and grad_mode.enabled, RuntimeError, "numpy")
        return self._array.view()

    def __array__(self, dtype=None, copy=None):
        return np.array(self.numpy(), dtype) if copy else np.asarray(self.numpy(), dtype)

    def __array_wrap__(self, array, context=None, return_scalar=False):
        """What NumPy makes of its results when a tensor was among the arguments: `np.exp(x)` is a tensor."""
        return from_outside(array.astype(np.uint8) if array.dtype.kind == "b" else array)

    def __deepcopy__(self, memo):
        refuse_if(self.grad_fn is not None, RuntimeError, "deepcopy")
        twin = from_outside(copied(self._array, memo), self.requires_grad)
        twin._grad = copy.deepcopy(self._grad, memo)
        memo[id(self)] = twin
        twin.__dict__.update(copy.deepcopy(self.__dict__, memo))
        return twin

    def __reduce__(self):
        return from_outside, (self._array, self.requires_grad), self.__dict__

    def __bool__(self):
        refuse_if(self._array.size != 1, RuntimeError, "truth_of_many" if self._array.size else "truth_of_none")
        return bool(self._array)

    def __index__(self):
        refuse_if(self._array.size != 1 or self._array.dtype.kind not in "iub", TypeError, "not_an_index")
        return int(self._array.item())

    def __contains__(self, element):
        refuse_if(not isinstance(element, (Tensor, numbers.Number)), RuntimeError, "contained_type", kind=type(element))
        return bool((element == self).any())

    def __float__(self):
        if self._requires_grad and grad_mode.enabled:
            tell_once("number_of_graph", stacklevel=2)
        return float(self._only_number())

    def __int__(self):
        return int(self._only_number())

    def _only_number(self):
        refuse_if(self._array.size != 1, ValueError, "not_one_number")
        return self._array.item()


class OfView:
    """What of these is otherwise for a view, whose history may have to be told anew first."""

    def _is_valid(self):
        """Whether the graph still knows what this view is made of; if so it is refreshed."""
        try:
            self.refresh()
        except RuntimeError:
            return False
        return True

    @property
    def grad(self):
        return Tensor.grad.fget(self) if self._is_valid() else self._grad

    grad = METHODS["grad"].getter(grad.fget)

    def __repr__(self):
        return self._text() if self._is_valid() else self._text("Invalid")

    def detach_(self):
        if grad_mode.inference:
            return self
        raise refusal(RuntimeError, "detach_view_in_place")


for here in (OfTensor, OfView):
    for name, member in vars(here).items():
        if name not in ("__dict__", "__doc__", "__module__", "__weakref__"):
            if callable(member):
                member.__qualname__ = f"Tensor.{name}"
            if here is OfTensor:
                METHODS[name] = member
            else:
                setattr(View, name, member)


def from_outside(array, requires_grad=False):
    """A leaf over an array that comes from outside, such as a pickled one."""
    leaf = wrap(admitted(array), requires_grad)
    if everyday.marks:
        mark(leaf)
    return leaf


def plain(value):
    """A scalar of NumPy, or a tensor of one element, as a Python number; anything else as it is.

    To PyTorch a bool of NumPy is a floating number, like every one that is no integer.
    """
    if isinstance(value, Tensor):
        return value._array.item() if value._array.size == 1 else value
    if not isinstance(value, np.generic) or value.dtype.kind not in "biufc":
        return value
    return int(value) if value.dtype.kind in "iu" else value.item() if value.dtype.char == "D" else float(value.real)


class Number(Tensor):
    """A tensor that was made of a Python number beside another tensor."""

    __slots__ = ()


class Derived(Tensor):
    """What stands between `Tensor` and the classes that others derive from it: a `__new__` that takes data, as in
    PyTorch."""

    __slots__ = ()

    def __new__(cls, *data, **options):
        tensor = super().__new__(cls)
        source = Tensor(*data, **options)
        tensor._array = source._array
        tensor._version_counter = source._version_counter
        tensor._requires_grad = False
        tensor._grad = tensor._grad_fn = tensor._accumulator = None
        return tensor


Number.__name__ = Number.__qualname__ = "Tensor"
Number.printed_name = Tensor.printed_name


def _new_class(meta, name, bases, body):
    """A class that somebody derives from `Tensor`."""
    return dtypes.Printed.__new__(meta, name, tuple(Derived if base is Tensor else base for base in bases), body)


def _called(cls, *data, **options):
    """What `Tensor(…)` makes. `tensor_types.py` tells; few need it."""
    if cls is not Tensor:
        return type.__call__(cls, *data, **options)
    from minigrad.tensor_types import constructed

    return constructed(dtypes.get_default_dtype(), None, *data, **options)


TensorType.__new__, TensorType.__call__ = _new_class, _called
