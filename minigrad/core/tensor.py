"""The Tensor: an array, and what autograd must know about it. There is no calculus here.

A tensor holds five things beside its NumPy array: whether it requires a gradient, the gradient itself, the edge to the
node that made it (`_grad_fn`, of which `grad_fn` is the node), the node that would collect its gradient if it is a
leaf, and a version counter that every write in place advances.

Its methods come from elsewhere: `*`, `sum` and the rest of the calculus from the declarations in `arithmetic.py`,
`backward` from `walk.py`; each is set on this class where it is declared. `exact/` and `ops/` do the same with all that
PyTorch's tensors have besides.
"""

from minigrad.core import element_types
from minigrad.core.printed import Printed
from minigrad.words import refusal

# The version counter is a list of one integer, so that a tensor and its aliases share it. Most tensors are never
# written nor share anything: all of these have the same, a tuple, so that nobody writes to it by mistake.
UNWRITTEN = (0,)


class TensorType(Printed):
    """The type of the class of tensors. `exact/methods.py` says what `Tensor(…)` makes of data."""


class Tensor(metaclass=TensorType):
    """An n-dimensional array that can remember how it was computed.

    Called by hand it makes a tensor of the default dtype out of a list of numbers, or out of sizes one full of zeros;
    of a tensor it makes a view. `minigrad.tensor` is the better door. Raises `TypeError` for a single float.
    See https://pytorch.org/docs/stable/tensors.html

    >>> from minigrad import Tensor
    >>> Tensor([1, 2])
    tensor([1., 2.])
    """

    printed_name = "torch.Tensor"

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

    # Whether it can take part in no graph: so it is with tensors made in inference mode, see `exact/inference.py`.
    _is_apart = False

    # What it is

    @property
    def shape(self):
        """The sizes of all dimensions."""
        return self._array.shape

    @property
    def dtype(self):
        """The element type, such as `torch.float32`."""
        return element_types.of(self._array.dtype)

    @property
    def ndim(self):
        """The number of dimensions."""
        return self._array.ndim

    def numel(self):
        """The number of elements."""
        return self._array.size

    def item(self):
        """The only element as a Python number. Raises `RuntimeError` when there is not exactly one."""
        if self._array.size != 1:
            raise refusal(RuntimeError, "not_one_element", count=self._array.size)
        return self._array.item()

    # NumPy leaves `array * tensor` to the tensor, which leaves it to Python to refuse it. `tensor * array` it computes.
    __array_priority__ = 1000

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
        return self._grad

    @grad.setter
    def grad(self, grad):
        if grad is None:
            self._grad = None
            return
        if not isinstance(grad, Tensor):
            raise refusal(TypeError, "grad_type", kind=element_types.name_in_c(grad))
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

    def _count_write(self):
        """Note that the memory of this tensor was written to."""
        if self._version_counter is UNWRITTEN:
            self._version_counter = [1]
        else:
            self._version_counter[0] += 1

    @property
    def data(self):
        """The same memory without history and with a version counter of its own: autograd does not see writes to it.

        `detach()` is the safe way: its writes are counted.
        """
        return wrap(self._array)

    @data.setter
    def data(self, tensor):
        if not isinstance(tensor, Tensor):
            raise refusal(TypeError, "data_type", kind=element_types.name_in_c(tensor))
        if self._requires_grad:
            tensor._refuse_integers("data_integers")
        self._array = tensor._array

    @data.deleter
    def data(self):
        raise refusal(RuntimeError, "data_deleted")

    def detach(self):
        """A tensor over the same memory that is cut from the graph. Its writes in place are counted as this one's.

        >>> import minigrad as torch
        >>> torch.ones(2, requires_grad=True).detach()
        tensor([1., 1.])
        """
        return alias(self)

    def _is_view(self):
        return False


class View(Tensor):
    """A tensor over part of the memory of another, its base.

    A write to one of them changes the other, and then its history too. What the base is made of by now, a view finds
    out when it is next used: `refresh()`.
    """

    # `_history_version` is the version at which `_grad_fn` was true, `_origin` the reason, if any, why it must not be
    # written to, and `_is_asked` whether the view itself, and not its base, was told to require grad.
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

    def _rebuild_history(self):
        """Rebuild the history of this view, whose memory was written to. See `exact/view_history.py`."""
        raise refusal(NotImplementedError, "view_written")

    def _write_history(self, writer, written=0):
        """Give the base the history of a write to this view. See `exact/view_history.py`."""
        raise refusal(NotImplementedError, "view_written")

    def _is_view(self):
        return True


# Who prints the type of a view sees what PyTorch shows.
View.__name__ = View.__qualname__ = "Tensor"
View.printed_name = Tensor.printed_name

# A tensor, and a view, with nothing in it yet. Made without a line of Python: nearly every operation makes one.
blank, blank_view = (type.__call__.__get__(kind) for kind in (Tensor, View))

# The same for an alias, which is of another class if the tensor is: see `exact/inference.py`.
Tensor._blank = staticmethod(blank)


def wrap(array, requires_grad=False):
    """A leaf over an array that is used as it is, without a copy."""
    tensor = blank()
    tensor._array = array
    tensor._version_counter = UNWRITTEN
    tensor._requires_grad = requires_grad
    tensor._grad = tensor._grad_fn = tensor._accumulator = None
    return tensor


def alias(tensor, edge=None):
    """Another tensor over the same memory and the same version counter: without history, or what is at this edge."""
    twin = tensor._blank()
    twin._array = tensor._array
    twin._version_counter = shared_counter(tensor)
    twin._requires_grad = edge is not None
    twin._grad_fn = edge
    twin._grad = twin._accumulator = None
    return twin


def shared_counter(tensor):
    """The version counter of a tensor, for another one over the same memory to have it too."""
    if tensor._version_counter is UNWRITTEN:
        tensor._version_counter = [0]
    return tensor._version_counter
