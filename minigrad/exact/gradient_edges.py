"""Where the gradient of a tensor goes, as a thing of its own that `grad` and `backward` take in place of the tensor."""

from collections import namedtuple

from minigrad.core.graph import Node, gradient_edge
from minigrad.exact.several import Output
from minigrad.words import refusal


class GradientEdge(namedtuple("GradientEdge", "node output_nr ownership_token", defaults=[None])):
    """Where the gradient of a tensor goes: a node, and which of its results the tensor is.

    `grad` and `backward` take it in place of the tensor. The token is PyTorch's; here the node owns itself.
    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.GradientEdge
    """

    __slots__ = ()

    def end(self):
        """The same as the end of an edge, as the walk knows it."""
        if not isinstance(self.node, Node):
            raise refusal(AttributeError, "edge_node", kind=type(self.node).__name__)
        several = isinstance(self.node.shape, list)
        if self.output_nr not in range(len(self.node.shape) if several else 1):
            raise refusal(IndexError, "edge_number")
        if not several:
            return self.node
        return Output(self.node, self.output_nr, self.node.shape[self.output_nr], self.node.dtype[self.output_nr])


def get_gradient_edge(tensor):
    """Where the gradient of a tensor goes, as a `GradientEdge`.

    See https://pytorch.org/docs/stable/autograd.html#torch.autograd.graph.get_gradient_edge

    >>> import minigrad as torch
    >>> get_gradient_edge(torch.ones(2, requires_grad=True) * 2).node
    <MulBackward0 object at 0x...>
    """
    if not tensor.requires_grad:
        raise refusal(RuntimeError, "edge_of_constant")
    edge = gradient_edge(tensor)
    if edge is None:  # a view made in no_grad of what requires grad
        raise refusal(AssertionError, "edge_of_none")
    return GradientEdge(edge.function, edge.input_nr)
