"""A function that `torch.func` transforms may write to its own tensors, not to those that it found outside.

While it runs, what is made is noted: weakly, for most of it is gone when the function is. Of what is not gone a
derivative takes the history that is its own, when it ends.
"""

import weakref

import numpy as np

from minigrad.core.graph import gradient_edge, next_sequence_nr
from minigrad.core.modes import everyday, grad_mode
from minigrad.core.tensor import View, alias
from minigrad.exact.observing import add_listener, remove_listener
from minigrad.words import refusal, refuse_if


class Inside:
    """What the function is run in; `sources` are the tensors that it gets."""

    def __init__(self, sources):
        self.sources, self.made = sources, {}

    def __enter__(self):
        self.first, self.outer, grad_mode.inside = next_sequence_nr(), grad_mode.inside, self
        add_listener(self)

    def __exit__(self, *error):
        remove_listener(self)
        grad_mode.inside = self.outer

    def unrecorded(self, result):
        """Note a result without a node."""
        self.made[id(result)] = weakref.ref(result)

    def recorded(self, results):
        """Results with a node, which tells by its number when it was made."""

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
        refuse_if(not self.owns(tensor), RuntimeError, "captured_write", operation=ATEN.get(operation, f"{operation}_"))


class Level(Inside):
    """What the function that is differentiated by `sources` is run in. At its end, what escaped from the function, into
    a list of the user's or the like, is cut from these sources; what leads elsewhere too keeps its history.
    """

    def __init__(self):
        super().__init__(())
        self.with_node, self.by = {}, ()

    def __enter__(self):
        super().__enter__()
        everyday.add_exceptions(1)  # so that we are told of what is recorded

    def __exit__(self, *error):
        everyday.add_exceptions(-1)
        super().__exit__(*error)

    def recorded(self, results):
        for result in results:
            self.with_node[id(result)] = weakref.ref(result)

    def close(self):
        """End: nobody differentiates by the sources again, but with what was kept `apart`."""
        noted = [made() for made in (*self.made.values(), *self.with_node.values())]
        escaped = [each for each in noted if each is not None and each._grad_fn is not None]
        own = [each for each in self.by if each.is_leaf]
        kept = leading_elsewhere([each._grad_fn.function for each in escaped], own)
        for each in own + [each for each in escaped if each._grad_fn.function not in kept]:
            each._grad_fn, each._requires_grad = None, False
            if type(each) is View:
                each._is_asked = False


def leading_elsewhere(roots, own):
    """Which nodes, of these and all behind them, lead to a leaf that is not one of its `own`."""
    users = {root: [] for root in roots}
    nodes = list(users)
    for node in nodes:
        for following in {function for function, _ in node.next_functions if function is not None}:
            if following not in users:
                nodes.append(following)
            users.setdefault(following, []).append(node)
    own = set(map(id, own))
    leading = [node for node in nodes if hasattr(node, "variable") and id(node.variable) not in own]
    found = set(leading)
    for node in leading:
        new = set(users[node]) - found
        found |= new
        leading += new
    return found


def apart(tensor):
    """Another tensor with the same place in the graph, which stays there."""
    return alias(tensor, gradient_edge(tensor))


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
    for each in _around():
        each.refuse(operation, tensor, others)


def _around():
    """What the functions run in that are being transformed, innermost first."""
    inside = grad_mode.inside
    while inside is not None:
        yield inside
        inside = inside.outer


def is_in_transform():
    """Whether a function that `torch.func` transforms is running."""
    return grad_mode.inside is not None


def is_in_batch():
    """Whether it is, and one of those around it is made that of a batch by `vmap`."""
    return any(isinstance(each, InsideBatch) for each in _around())


# What PyTorch calls operations that have several forms, and those that have other names here.
ATEN = {f"{name}": f"{name}_.Tensor" for name in ("add", "sub", "mul", "div", "remainder", "fmod", "floor_divide")}
ATEN |= {f"{name}": f"{name}_.Scalar" for name in ("pow", "masked_fill")}
ATEN |= {"copy": "copy_", "zero": "zero_", "fill_with_number": "fill_.Scalar", "fill_with_tensor": "fill_.Tensor"}
ATEN |= {"fill_normal": "normal_", "fill_uniform": "uniform_", "fill_integers": "random_", "fill_below": "random_.to"}
ATEN |= {"fill_range": "random_.from", "fill_exponential": "exponential_", "fill_coins": "bernoulli_.float"}
ATEN |= {"fill_coins_of": "bernoulli_.Tensor"}
