"""What PyTorch's nodes have besides: a dictionary for notes, a number, hooks that outlive the graph, a gradient that
lies in memory as its leaf does.
"""

import weakref

import numpy as np

from minigrad.core.graph import AccumulateGrad, Node, NodeType
from minigrad.core.modes import everyday
from minigrad.core.tensor import wrap
from minigrad.exact.inference import mark

# How many gradients its hooks see, where PyTorch's node has more results than anybody gets, or one without any.
Node.seen_by_hooks = None

# Whether it is a Function of the user's, whose backward is called once, and also if no gradient came to any result.
Node.of_user = False


def _is_node(cls, value):
    """What a user's Function records is a node too, though it is built otherwise."""
    return type.__instancecheck__(cls, value) or cls is Node and hasattr(value, "next_functions")


NodeType.__instancecheck__ = _is_node


def metadata(node):
    """A dictionary for notes of any kind about this node."""
    try:
        return node._metadata
    except AttributeError:
        node._metadata = {}
        return node._metadata


def _refuse_to_pickle(node):
    raise TypeError(f"cannot pickle '{type(node).__name__}' object")


Node.metadata = property(metadata)
Node._sequence_nr = lambda node: node.sequence_nr
Node.__reduce__ = _refuse_to_pickle


class HookedAccumulator:
    """What a leaf keeps in place of the weak reference to its AccumulateGrad, so that hooks outlive the graph."""

    def __init__(self, reference, hooks):
        self.reference = reference
        self.hooks = hooks

    def __call__(self):
        return self.reference()

    def adopt(self, node):
        """Be what the leaf of a new node keeps of it."""
        self.reference, node.hooks = weakref.ref(node), self.hooks


def _first(node, gradient):
    """A copy, since the same array may be on its way to another leaf; it lies in memory as the leaf does."""
    leaf = node.variable
    is_in_order = leaf._array.flags.c_contiguous
    grad = wrap(np.array(gradient, order="C") if is_in_order else _laid_out_as(leaf, gradient))
    if everyday.marks:
        mark(grad)
    return grad


def _laid_out_as(leaf, gradient):
    array = np.empty_like(leaf._array)
    try:
        array[...] = gradient
    except ValueError:  # the leaf has changed its shape since; `copy_` says so in PyTorch's words
        wrap(array).copy_(wrap(gradient))
        raise
    return array


AccumulateGrad.first = _first
AccumulateGrad.__call__ = AccumulateGrad.apply_tensors
