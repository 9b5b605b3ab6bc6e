"""What a node has saved, and whether it still is what it was: the version tells, which every write in place advances.

The written code compares versions itself, and comes here if they differ.
"""

import re

from minigrad.core.tensor import Tensor, View, alias
from minigrad.words import refusal


class _Freed:
    """Stands where a saved tensor was. Its version equals no number, so that one comparison finds both what was freed
    and what was overwritten."""

    _version_counter = (None,)

    def recovered(self, node):
        """There is nothing left."""
        raise refusal(RuntimeError, "backward_twice", node=node.name())


FREED = _Freed()


def recover_saved(node, name):
    """A saved tensor that is not what it was when it was saved, if it can be had again.

    Raises `RuntimeError` for one that was freed by a backward, and for one that was written in place since.
    """
    return recovered(node, name, getattr(node, f"saved_{name}"), getattr(node, f"saved_{name}_version"))


def type_in_errors(dtype):
    """What PyTorch calls the tensors of a type in its errors, some of which have another name for bools."""
    return "CPUBoolType" if dtype.title == "Bool" else f"torch.{dtype.title}Tensor"


def recovered(node, name, saved, expected):
    """What comes back if the version of what a node `saved` is not the `expected` one.

    Of a tensor nothing does: raise the error that it was written since. What stands in a tensor's place, such as
    `FREED`, says itself what comes back.
    """
    if not isinstance(saved, Tensor):
        return saved.recovered(node)
    if type(saved) is View:
        saved.refresh()
    if getattr(saved._version_counter[0], "counter", None) is not getattr(expected, "counter", None):
        raise refusal(RuntimeError, "saved_detached", node=node.name(), name=name)
    raise written_since(node, name, saved, expected, node.own_edge(name))


def written_since(node, name, saved, expected, own):
    """The error that a saved tensor was written in place; `own` is its edge if it is a result of the node itself."""
    found = saved._version_counter[0]
    edge = own or saved._grad_fn
    number = own.input_nr if own else 0  # of what is no result of its own PyTorch does not know which of several it was
    origin = "" if edge is None else f", which is output {number} of {operation_name(edge.function)},"
    tensor = f"{type_in_errors(saved.dtype)} {list(saved._array.shape)}"
    values = {"tensor": tensor, "origin": origin, "found": found, "expected": expected, "times": found - expected}
    return refusal(RuntimeError, "saved_modified", node=node.name(), name=name, **values)


def operation_name(node):
    """What messages call the operation of a node: `Exp` for ExpBackward0."""
    return re.sub(r"Backward0?(\d*)$", r"\1", node.name())


def unpack_result(node, name, saved):
    """The result that a node saved by this name, as a tensor of the graph again.

    A node that kept its own result would keep itself alive; so it keeps an alias, which gets its `grad_fn` only here.
    """
    return saved if saved._grad_fn is not None else alias(saved, node.own_edge(name))


def unpack(node, name):
    """What `node._saved_<name>` shows: the tensor that a formula uses, also if that was detached in place.

    Raises the other errors of `recover_saved`.
    """
    saved = getattr(node, f"saved_{name}")
    if saved is FREED:
        recover_saved(node, name)
    expected = getattr(node, f"saved_{name}_version", None)
    if saved is None or expected is None:
        return saved
    version = saved._version_counter[0]
    if version != expected and (version is None or version - expected):  # else it was only detached in place
        saved = recover_saved(node, name)
    return saved if node.own_edge(name) is None else unpack_result(node, name, saved)
