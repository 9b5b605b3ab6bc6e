"""`node._raw_saved_…`: the place where a node keeps a tensor, on which a pair of hooks can be registered."""

from minigrad.core.graph import gradient_edge
from minigrad.core.saved import FREED
from minigrad.core.tensor import alias
from minigrad.exact.saved_hooks import Packed, packed
from minigrad.words import refusal


class SavedTensor:
    """What a node keeps: `holder.<name>`. A result of the node itself gets its history only when it is unpacked.

    >>> import minigrad as torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> y = x.exp().sum()
    >>> place = y.grad_fn.next_functions[0][0]._raw_saved_result
    >>> place.register_hooks(lambda t: t.tolist(), torch.tensor)
    >>> place.data
    [2.7182817459106445, 7.389056205749512]
    """

    __module__ = "torch._C._autograd"
    __slots__ = ("_holder", "_name", "_is_result")

    def __init__(self, holder, name, is_result):
        self._holder, self._name, self._is_result = holder, name, is_result

    def register_hooks(self, *hooks):
        """Put what is kept through `pack_hook(tensor)` at once, and through `unpack_hook(that)` whenever it is needed.

        Raises `RuntimeError` if there is nothing, if there are hooks already, and if the first one writes in place.
        """
        if len(hooks) != 2 or not all(map(callable, hooks)):
            raise refusal(TypeError, "raw_hooks_type", given=", ".join(map(repr, (self, *hooks))))
        saved = getattr(self._holder, self._name)
        for what, key in ((None, "raw_hooks_none"), (FREED, "raw_hooks_freed")):
            if saved is what:
                raise refusal(RuntimeError, key)
        if type(saved) is Packed:
            raise refusal(RuntimeError, "raw_hooks_twice")
        edge = None if self._is_result else gradient_edge(saved)
        setattr(self._holder, self._name, packed(alias(saved), *hooks, edge))

    @property
    def data(self):
        """The tensor that is kept, or what a hook has made of it; None once it was freed."""
        saved = getattr(self._holder, self._name)
        return saved.form if type(saved) is Packed else None if saved is FREED else saved

    @property
    def unpack_hook(self):
        """The hook that makes a tensor of it again, if there is one."""
        return getattr(getattr(self._holder, self._name), "unpack_hook", None)


def raw_saved(node, name):
    """What `node._raw_saved_<name>` shows: the place where a tensor is kept."""
    return SavedTensor(node, f"saved_{name}", name == "result" or name in getattr(node, "result_names", ()))
