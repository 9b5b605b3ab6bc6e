"""A function that `torch.func` transforms may write to its own tensors, not to those that it found outside.

While it runs, what is made is noted, if it gets no node; a node tells by its number when it was made.
"""

import threading
import weakref

import numpy as np

from minigrad.autograd.graph import next_sequence_nr
from minigrad.autograd.modes import add_listener, remove_listener
from minigrad.words import refusal


class _State(threading.local):
    inside = None


_state = _State()


class Inside:
    """What the function is run in; `sources` are the tensors that it gets."""

    def __init__(self, sources):
        self.sources, self.made = sources, {}

    def __enter__(self):
        self.first, self.outer, _state.inside = next_sequence_nr(), _state.inside, self
        add_listener(self)

    def __exit__(self, *error):
        remove_listener(self)
        _state.inside = self.outer

    def unrecorded(self, result):
        """Note a result without a node."""
        self.made[id(result)] = weakref.ref(result)

    def watched(self, steps, targets):
        """The steps of a backward, which are nothing to us."""
        return steps

    def owns(self, tensor):
        """Whether a tensor, or the one whose memory it shows, was made here, or given."""
        base = tensor if tensor._base is None else tensor._base
        edge = base._grad_fn
        if edge is not None and edge.function._sequence_nr() > self.first:
            return True
        known = [each for each in (made() for made in self.made.values()) if each is not None and each._base is None]
        return any(np.may_share_memory(each._array, tensor._array) for each in (*self.sources, *known))

    def refuse(self, operation, tensor, others):
        """Raise the error for a write to a tensor from outside."""
        if not self.owns(tensor):
            raise refusal(RuntimeError, "captured_write", operation=ATEN.get(operation, f"{operation}_"))


class InsideBatch(Inside):
    """What `vmap` runs its function in, for one example of `size`: there it may write to a tensor from outside, but not
    what is another one for each example.
    """

    def __init__(self, sources, size):
        super().__init__(sources)
        self.size = size

    def refuse(self, operation, tensor, others):
        """Raise the error for a write of what belongs to one example to a tensor of all."""
        if not self.owns(tensor) and any(self.owns(each) for each in others if hasattr(each, "_grad_fn")):
            shape = list(tensor._array.shape)
            raise refusal(RuntimeError, "write_shape", target=shape, source=[self.size, *shape])


def refuse_captured(operation, tensor, *others):
    """Raise `RuntimeError` for a write of `others` to a tensor that the function which is transformed found outside."""
    inside = _state.inside
    while inside is not None:
        inside.refuse(operation, tensor, others)
        inside = inside.outer


def is_in_transform():
    """Whether a function that `torch.func` transforms is running."""
    return _state.inside is not None


# What PyTorch calls operations that have several forms, and those that have other names here.
ATEN = {f"{name}": f"{name}_.Tensor" for name in ("add", "sub", "mul", "div", "remainder", "fmod", "floor_divide")}
ATEN |= {f"{name}": f"{name}_.Scalar" for name in ("pow", "masked_fill")}
ATEN |= {"copy": "copy_", "zero": "zero_", "fill_with_number": "fill_.Scalar", "fill_with_tensor": "fill_.Tensor"}
ATEN |= {"fill_normal": "normal_", "fill_uniform": "uniform_", "fill_integers": "random_", "fill_below": "random_.to"}
ATEN |= {"fill_range": "random_.from", "fill_exponential": "exponential_", "fill_coins": "bernoulli_.float"}
ATEN |= {"fill_coins_of": "bernoulli_.Tensor"}
