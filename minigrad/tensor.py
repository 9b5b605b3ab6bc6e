"""The Tensor: an array, and what autograd must know about it. There is no calculus here.

A tensor holds five things beside its NumPy array: whether it requires a gradient, the gradient itself, the node that
made it (`grad_fn`), the node that would collect its gradient if it is a leaf, and a version counter that every write in
place advances. Operations come to the class from `minigrad.ops`, `backward` from `minigrad.autograd`.
"""

import copy
import numbers
import warnings

import numpy as np

from minigrad import dtypes, printing
from minigrad.arrays import admitted, copied
from minigrad.autograd.modes import everyday, grad_mode, mark
from minigrad.devices import CPU
from minigrad.dtypes import Size
from minigrad.words import refusal
from minigrad.words.once import tell_once

UNWRITTEN = (0,)

_new_tuple = tuple.__new__


class Constructor(dtypes.Printed):
    """The type of the class of tensors. What `Tensor(…)` makes is told in `tensor_types.py`; few need it."""

    def __new__(meta, name, bases, body):
        return super().__new__(meta, name, tuple(vars(base).get("derived", base) for base in bases), body)

    def __call__(cls, *data, **options):
        if cls is not Tensor:
            return super().__call__(*data, **options)
        from minigrad.tensor_types import constructed

        return constructed(dtypes.get_default_dtype(), None, *data, **options)


class Tensor(metaclass=Constructor):
    """An n-dimensional array that can remember how it was computed.

    Called by hand it makes a tensor of the default dtype out of a list of numbers, or out of sizes one full of zeros;
    of a tensor it makes a view. `minigrad.tensor` is the better door. Raises `TypeError` for a single float.
    See https://pytorch.org/docs/stable/tensors.html

    >>> Tensor([1, 2])
    tensor([1., 2.])
    """

    printed_name = "torch.Tensor"

    # The version counter is a list of one integer, so that a tensor and its aliases share it. Most tensors are never
    # written nor share anything: all of these have the same, UNWRITTEN.
    __slots__ = (
        "_array",
        "_version_counter",
        "_requires_grad",
        "_grad",
        "_grad_fn",
        "_accumulator",
        "__weakref__",
        "__dict__",  # for attributes of the user's, such as a label
    )

    # What a view was made of.
    _base = None

    # NumPy leaves `array * tensor` to the tensor, which leaves it to Python to refuse it. `tensor * array` it computes.
    __array_priority__ = 1000

    # What it is

    @property
    def shape(self):
        """The sizes of all dimensions."""
        return _new_tuple(Size, self._array.shape)

    @property
    def dtype(self):
        """The element type, such as `torch.float32`."""
        return dtypes.of(self._array.dtype)

    @property
    def device(self):
        """Always `device(type='cpu')`."""
        return CPU

    @property
    def ndim(self):
        """The number of dimensions."""
        return self._array.ndim

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

    def numel(self):
        """The number of elements."""
        return self._array.size

    def type(self):
        """The old-style name of the type, such as `'torch.FloatTensor'`."""
        return f"torch.{self.dtype.title}Tensor"

    def __len__(self):
        if self._array.ndim == 0:
            raise refusal(TypeError, "length_of_number")
        return len(self._array)

    def __repr__(self):
        return self._text()

    def _text(self, grad_fn_name=None):
        return printing.tensor_repr(
            self._array,
            requires_grad=self._requires_grad,
            grad_fn_name=grad_fn_name or self._grad_fn and type(self._grad_fn.function).__name__,
            name="tensor" if "printed_name" in vars(type(self)) else type(self).__name__,
            default_dtype=dtypes.get_default_dtype().numpy,
        )

    def __format__(self, spec):
        return format(self.item(), spec) if self._array.ndim == 0 else object.__format__(self, spec)

    # `==` compares elements, so equality cannot be what a dictionary uses.
    __hash__ = object.__hash__

    # What autograd knows about it

    @property
    def requires_grad(self):
        """Whether operations on this tensor are recorded."""
        return self._requires_grad

    @requires_grad.setter
    def requires_grad(self, flag):
        if self._grad_fn is not None:
            key = "not_a_leaf_on" if flag else "not_a_leaf"
            raise refusal(RuntimeError, key, node=type(self.grad_fn).__name__)
        if not isinstance(flag, bool):
            raise refusal(RuntimeError, "requires_grad_type")
        if flag:
            self._refuse_integers("integers_assigned")
        self._requires_grad = flag

    @requires_grad.deleter
    def requires_grad(self):
        raise refusal(RuntimeError, "requires_grad_type")

    def requires_grad_(self, requires_grad=True):
        """Say in place whether operations on this leaf shall be recorded; returns the tensor itself.

        Raises `RuntimeError` for a tensor that was computed, or that does not hold floating point numbers, and in a
        function that `torch.func` transforms.
        """
        if grad_mode.inside is not None:
            raise refusal(RuntimeError, "transform_asks")
        return self._ask(requires_grad)

    def _ask(self, requires_grad=True):
        if requires_grad:
            self._refuse_integers("integers_required")
        if self._grad_fn is None or not requires_grad:
            self.requires_grad = requires_grad
        return self

    def _refuse_integers(self, key):
        if self._array.dtype.kind != "f":
            raise refusal(RuntimeError, key, dtype=self.dtype)

    @property
    def is_leaf(self):
        """Whether no recorded operation made this tensor."""
        return self._grad_fn is None

    @property
    def grad_fn(self):
        """The node of the operation that made this tensor, or None for a leaf."""
        edge = self._grad_fn
        return None if edge is None else edge.function

    @property
    def output_nr(self):
        """Which of the results of its `grad_fn` this tensor is, counted from 0."""
        edge = self._grad_fn
        return 0 if edge is None else edge.input_nr

    @property
    def grad(self):
        """The gradient that `backward` accumulated here, or None. Only leaves get one."""
        if self._grad is None and self._grad_fn is not None and not self.retains_grad:
            warnings.warn(refusal(UserWarning, "non_leaf_grad"), stacklevel=2)
        return self._grad

    @grad.setter
    def grad(self, grad):
        if grad is None:
            self._grad = None
            return
        if not isinstance(grad, Tensor):
            raise refusal(TypeError, "grad_type", kind=dtypes.type_name(grad))
        if grad is self:
            raise refusal(RuntimeError, "grad_is_itself")
        if grad.dtype is not self.dtype:
            raise refusal(RuntimeError, "grad_dtype", given=grad.dtype.c_name, wanted=self.dtype.title)
        if grad._array.shape != self._array.shape:
            raise refusal(RuntimeError, "grad_shape", given=list(grad.shape), wanted=list(self.shape))
        self._grad = grad

    @grad.deleter
    def grad(self):
        self._grad = None

    @property
    def _version(self):
        """How often this tensor, or one detached from it, was written in place; writes through `.data` do not count."""
        return int(self._version_counter[0])

    @property
    def data(self):
        """The same memory without history and with a version counter of its own: autograd does not see writes to it.

        `detach()` is the safe way: its writes are counted.
        """
        data = wrap(self._array)
        if isinstance(self, InferenceTensor):
            data.__class__ = DetachedInferenceTensor
        return data

    @data.setter
    def data(self, tensor):
        if not isinstance(tensor, Tensor):
            raise refusal(TypeError, "data_type", kind=dtypes.type_name(tensor))
        if self._requires_grad:
            tensor._refuse_integers("data_integers")
        self._array = tensor._array
        if type(self) is Tensor and tensor.is_inference():
            self.__class__, self._version_counter = DetachedInferenceTensor, NO_VERSIONS
        elif isinstance(self, InferenceTensor) and not tensor.is_inference():
            self.__class__, self._version_counter = Tensor, UNWRITTEN

    @data.deleter
    def data(self):
        raise refusal(RuntimeError, "data_deleted")

    def is_inference(self):
        """Whether this tensor was made in `inference_mode`."""
        return False

    def _is_view(self):
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

    def detach(self):
        """A tensor over the same memory that is cut from the graph. Its writes in place are counted as this one's.

        >>> import minigrad as torch
        >>> torch.ones(2, requires_grad=True).detach()
        tensor([1., 1.])
        """
        return alias(self)

    # Out to Python and NumPy

    def item(self):
        """The only element as a Python number. Raises `RuntimeError` when there is not exactly one."""
        if self._array.size != 1:
            raise refusal(RuntimeError, "not_one_element", count=self._array.size)
        return self._array.item()

    def tolist(self):
        """The elements as nested lists of Python numbers."""
        return self._array.tolist()

    def numpy(self, *, force=False):
        """A NumPy array over the memory of the tensor, not a copy.

        Raises `RuntimeError` where writing to it would escape autograd, unless told to by `force=True`.
        """
        if self.requires_grad and not force and grad_mode.enabled:
            raise refusal(RuntimeError, "numpy")
        return self._array.view()

    def __array__(self, dtype=None, copy=None):
        return np.array(self.numpy(), dtype) if copy else np.asarray(self.numpy(), dtype)

    def __array_wrap__(self, array, context=None, return_scalar=False):
        """What NumPy makes of its results when a tensor was among the arguments: `np.exp(x)` is a tensor."""
        return from_outside(array.astype(np.uint8) if array.dtype.kind == "b" else array)

    def __deepcopy__(self, memo):
        if self.grad_fn is not None:
            raise refusal(RuntimeError, "deepcopy")
        twin = from_outside(copied(self._array, memo), self.requires_grad)
        twin._grad = copy.deepcopy(self._grad, memo)
        memo[id(self)] = twin
        twin.__dict__.update(copy.deepcopy(self.__dict__, memo))
        return twin

    def __reduce__(self):
        return from_outside, (self._array, self.requires_grad), self.__dict__

    def __bool__(self):
        if self._array.size != 1:
            raise refusal(RuntimeError, "truth_of_many" if self._array.size else "truth_of_none")
        return bool(self._array)

    def __index__(self):
        if self._array.size != 1 or self._array.dtype.kind not in "iub":
            raise refusal(TypeError, "not_an_index")
        return int(self._array.item())

    def __contains__(self, element):
        if not isinstance(element, (Tensor, numbers.Number)):
            raise refusal(RuntimeError, "contained_type", kind=type(element))
        return bool((element == self).any())

    def __float__(self):
        if self._requires_grad and grad_mode.enabled:
            tell_once("number_of_graph", stacklevel=2)
        return float(self._only_number())

    def __int__(self):
        return int(self._only_number())

    def _only_number(self):
        if self._array.size != 1:
            raise refusal(ValueError, "not_one_number")
        return self._array.item()


def plain(value):
    """A scalar of NumPy, or a tensor of one element, as a Python number; anything else as it is.

    To PyTorch a bool of NumPy is a floating number, like every one that is no integer.
    """
    if isinstance(value, Tensor):
        return value._array.item() if value._array.size == 1 else value
    if not isinstance(value, np.generic) or value.dtype.kind not in "biufc":
        return value
    return int(value) if value.dtype.kind in "iu" else value.item() if value.dtype.char == "D" else float(value.real)


class View(Tensor):
    """A tensor over part of the memory of another, its base.

    A write to one of them changes the other, and then its history too. What the base is made of by now, a view finds
    out when it is next used: `refresh()`.
    """

    # `_history_version` is the version at which `_grad_fn` was true, `_origin` what speaks against writing to it, and
    # `_is_asked` whether the view itself, and not its base, was told to require grad.
    __slots__ = ("_base", "_history_version", "_origin", "_is_asked")

    def refresh(self):
        """The view itself, with the history that its memory has by now."""
        if self.requires_grad and self._version_counter[0] != self._history_version:
            self._rebuild_history()
        return self

    @property
    def requires_grad(self):
        """Whether operations on this view are recorded: so they are if they are on its base."""
        self._requires_grad = self._is_asked or self._grad_fn is not None or self._base._requires_grad
        return self._requires_grad

    @requires_grad.setter
    def requires_grad(self, flag):
        Tensor.requires_grad.fset(self, flag)
        self._is_asked = self._requires_grad

    is_leaf = property(lambda self: Tensor.is_leaf.fget(self.refresh()))
    grad_fn = property(lambda self: Tensor.grad_fn.fget(self.refresh()))

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

    grad = property(grad.fget, Tensor.grad.fset, Tensor.grad.fdel)

    def __repr__(self):
        return self._text() if self._is_valid() else self._text("Invalid")

    def detach_(self):
        if grad_mode.inference:
            return self
        raise refusal(RuntimeError, "detach_view_in_place")

    def _is_view(self):
        return True


# A tensor, and a view, with nothing in it yet. Made without a line of Python: nearly every operation makes one.
blank, blank_view = (type.__call__.__get__(kind) for kind in (Tensor, View))


class InferenceTensor(Tensor):
    """A tensor made in inference mode, which can take part in no graph."""

    __slots__ = ()

    def is_inference(self):
        return True

    def detach(self):
        twin = alias(self)
        twin.__class__ = DetachedInferenceTensor
        return twin

    def _ask(self, requires_grad=True):
        if requires_grad:
            self._refuse_integers("integers_required")
        self.requires_grad = requires_grad
        return self

    @property
    def requires_grad(self):
        return self._requires_grad

    @requires_grad.setter
    def requires_grad(self, flag):
        if flag and not grad_mode.inference:
            raise refusal(RuntimeError, "inference_required")
        self._requires_grad = bool(flag)

    @property
    def _version(self):
        raise refusal(RuntimeError, "inference_version")


class DetachedInferenceTensor(InferenceTensor):
    """One that was detached, or the `.data` of one, which PyTorch lets anybody write to."""

    __slots__ = ()


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


Tensor.derived = Derived


for kind in (View, InferenceTensor, DetachedInferenceTensor, Number):  # who prints their type sees what PyTorch shows
    kind.__name__ = kind.__qualname__ = "Tensor"
    kind.printed_name = Tensor.printed_name


class NoVersions:
    """The version counter of tensors made in inference mode: nobody can keep one of them at a certain version.

    To save a tensor for its derivative is to note its version, and so it is refused. Only `torch.func` takes one that
    was made before as the constant that it is.
    """

    def __init__(self, is_constant):
        self.is_constant = is_constant

    def __getitem__(self, _):
        if grad_mode.transforms and self.is_constant:
            return 0
        raise refusal(RuntimeError, "inference_saved")


NO_VERSIONS = NoVersions(True)

Tensor.ordinary, Tensor.made_in_inference_mode = Tensor, InferenceTensor
Tensor.no_versions = {False: NO_VERSIONS, True: NoVersions(False)}


def wrap(array, requires_grad=False):
    """A leaf over an array that is used as it is, without a copy."""
    tensor = blank()
    tensor._array = array
    tensor._version_counter = UNWRITTEN
    tensor._requires_grad = requires_grad
    tensor._grad = tensor._grad_fn = tensor._accumulator = None
    return tensor


def from_outside(array, requires_grad=False):
    """A leaf over an array that comes from outside, such as a pickled one."""
    leaf = wrap(admitted(array), requires_grad)
    if everyday.marks:
        mark(leaf)
    return leaf


def alias(tensor):
    """Another tensor over the same memory and the same version counter, without history."""
    twin = blank()
    twin._array = tensor._array
    twin._version_counter = shared_counter(tensor) if tensor._version_counter is UNWRITTEN else tensor._version_counter
    twin._requires_grad = False
    twin._grad = twin._grad_fn = twin._accumulator = None
    if isinstance(tensor, InferenceTensor):
        twin.__class__ = InferenceTensor
    return twin


def shared_counter(tensor):
    """The version counter of a tensor, for another one over the same memory to have it too."""
    if tensor._version_counter is UNWRITTEN:
        tensor._version_counter = [0]
    return tensor._version_counter


class CounterOfDetached:
    """The version counter of a tensor that was cut from the graph in place.

    It counts on where the counter did that the tensor shares with its views. But its versions equal no earlier one:
    who has saved the tensor as a part of the graph finds that it is not what it was.
    """

    __slots__ = ("shared",)

    def __init__(self, counter):
        self.shared = counter.shared if type(counter) is CounterOfDetached else counter

    def __getitem__(self, _):
        version = VersionOfDetached(self.shared[0])
        version.counter = self
        return version

    def __setitem__(self, _, version):
        self.shared[0] = int(version)


class VersionOfDetached(int):
    """A version that equals only another one by the same `counter`: since the tensor was last detached."""

    def __eq__(self, other):
        return type(other) is VersionOfDetached and self.counter is other.counter and int(self) == int(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = int.__hash__


def count_write(tensor):
    """Note that the memory of a tensor was written to. Raises `RuntimeError` for a tensor of inference mode outside of
    it: so late, since PyTorch has written by then, too.
    """
    counter = tensor._version_counter
    if counter is UNWRITTEN:
        tensor._version_counter = [1]
    elif type(counter) is not NoVersions:
        counter[0] += 1
    elif type(tensor) is InferenceTensor and not grad_mode.inference:
        raise refusal(RuntimeError, "inference_write")
