"""A graph of real PyTorch, dressed so that the engine's own walk can go through it.

A node is only asked what PyTorch offers to everybody, and called as everybody may call it. Three things are then
different from a backward of PyTorch's: no hooks run, since nodes called by hand run none; AccumulateGrad is not called,
since it would write `.grad`; and what broadcasting repeated is summed up here, since in PyTorch the engine does that,
not the node. PyTorch itself is never imported.
"""

from minigrad.exact.several import Output
from minigrad.exact.visitor import walk_to_the_letter
from minigrad.words import refusal


def steps_of_foreign_backward(out, gradient=None):
    """The steps that `out.backward(gradient)` would take through PyTorch's nodes, each as `(node, incoming, outgoing)`.

    Raises `RuntimeError`, as PyTorch does, if `out` has no history, or several elements and no `gradient`.
    """
    if not out.requires_grad:
        raise refusal(RuntimeError, "no_history", number=0)
    if gradient is None:
        if out.numel() != 1:
            raise refusal(RuntimeError, "not_scalar", shape=list(out.shape))
        gradient = out.new_ones(out.shape)
    elif gradient.shape != out.shape:
        raise refusal(RuntimeError, "gradient_shape", given=gradient.shape, wanted=out.shape, number=0)
    if out.grad_fn is None:
        return iter([(None, gradient, ())])
    nodes = _dressed(out.grad_fn)
    start = nodes[out.grad_fn].as_edge(out.output_nr)
    steps = walk_to_the_letter({start: gradient.detach()}, retain_graph=True)
    return ((node.node, incoming, outgoing) for node, incoming, outgoing in steps)


def _dressed(root):
    """A `ForeignNode` for each node behind `root`, with its edges."""
    nodes = {root: ForeignNode(root)}
    pending = [root]
    while pending:
        for each, _ in pending.pop().next_functions:
            if each is not None and each not in nodes:
                nodes[each] = ForeignNode(each)
                pending.append(each)
    for node, dressed in nodes.items():
        dressed.edges = tuple(
            None if each is None else nodes[each].as_edge(number) for each, number in node.next_functions
        )
    return nodes


class ForeignNode:
    """What the walk expects of a node, answered by one of PyTorch's."""

    hooks = None
    of_user = False  # that a Function is called although nothing came is PyTorch's business
    input_nr = 0

    def __init__(self, node):
        self.node = node
        self.edges = ()
        self.is_leaf = node.name().endswith("AccumulateGrad")
        self.sequence_nr = node._sequence_nr()
        results = node._input_metadata
        shapes, dtypes = [tuple(each.shape) for each in results], [each.dtype for each in results]
        self.outputs = [Output(self, *facts) for facts in zip(range(len(results)), shapes, dtypes, strict=True)]
        self.shape, self.dtype = (shapes, dtypes) if len(results) > 1 else (shapes[0], dtypes[0])

    @property
    def function(self):
        """The node itself, as the end of an edge."""
        return self

    def as_edge(self, number):
        """Where a gradient for that result goes: if there are several, each has an end of its own."""
        return self.outputs[number] if len(self.outputs) > 1 else self

    def name(self):
        """The name of the node."""
        return self.node.name()

    def apply_arrays(self, incoming):
        """Call PyTorch's node, which takes tensors and gives tensors."""
        if self.is_leaf:
            return ()
        gradients = incoming if isinstance(incoming, list) else [incoming]
        outgoing = self.node(*gradients) if callable(self.node) else self._of_function(gradients)
        outgoing = outgoing if isinstance(outgoing, tuple) else (outgoing,)
        return [_fitted(gradient, edge) for gradient, edge in zip(outgoing, self.edges, strict=True)]

    def _of_function(self, gradients):
        """What a user's own Function gives back. It has a gradient for each argument, an edge only for each tensor."""
        outgoing = self.node.apply(*gradients)
        outgoing = outgoing if isinstance(outgoing, tuple) else (outgoing,)
        wanted = (each for each, is_needed in zip(outgoing, self.node.needs_input_grad, strict=False) if is_needed)
        return tuple(None if edge is None else next(wanted) for edge in self.edges)

    def free(self):
        """Nothing: what PyTorch saved is not ours."""


def _fitted(gradient, edge):
    """The gradient in the shape and type of what it belongs to."""
    if gradient is None or edge is None:
        return None
    return gradient.detach().sum_to_size(edge.shape).to(edge.dtype)
