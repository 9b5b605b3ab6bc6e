"""What happens at a node of a walk besides its formulas: hooks, targets, gradients that are captured, anomalies, nodes
of several results, and what is said where NumPy refuses.
"""

from functools import partial

import numpy as np

from minigrad.core import walk
from minigrad.core.modes import no_grad
from minigrad.core.tensor import Tensor, wrap
from minigrad.core.walk import Visitor, fitted
from minigrad.exact.anomaly import check, report
from minigrad.exact.anomaly import state as anomaly
from minigrad.exact.hooks import Caller
from minigrad.exact.reentrant import InBackward
from minigrad.exact.several import Output


class ExactVisitor(Visitor):
    """Takes over at the nodes of one walk, on arrays or `on_tensors`.

    With `targets`, edges, only what leads to one of them is run. If `captured` is a dictionary, it gets the gradient of
    each target that is reached, and a target runs only if it leads to another one.
    """

    def __init__(self, on_tensors, nodes, targets=None, captured=None):
        super().__init__(on_tensors, nodes)
        self.targets, self.captured = targets, captured
        self.allowed = self.needed = None
        self.parts = {}  # of a node with several results: what came for each of them
        if targets is not None:
            self.allowed, self.needed = _leading_to(targets, nodes, captured is not None)
        self.call = Caller(on_tensors, nodes if self.allowed is None else self.allowed, captured is not None)

    def visit(self, node, incoming):
        if self.allowed is not None and node.function not in self.allowed:
            return incoming, None, ()
        if type(node) is Output:
            self.parts.setdefault(node.function, {})[node] = incoming
            return incoming, [None], node.edges
        if node in self.parts:
            incoming = _list_of_results(node, self.parts.pop(node))
        runs = self.needed is None or node in self.needed
        incoming = self._arrived(node, incoming, runs)
        if not runs:
            return incoming, None, ()
        edges = node.edges
        if self.allowed is not None:
            edges = tuple(edge if edge is not None and edge.function in self.allowed else None for edge in edges)
        return incoming, self._outgoing(node, incoming, edges), edges

    def _arrived(self, node, incoming, runs):
        """What enters a node, after the hooks of its tensors, and captured if it is asked for.

        PyTorch captures before the hooks if the node runs, since it calls them when it runs it, and after them if not.
        """
        if self.captured is not None and runs:
            self._capture(node, incoming)
        if node.hooks is not None and type(incoming) is list:
            for number, hooks in node.hooks.results.items():
                incoming[number] = self.call.at_tensor(hooks, incoming[number])
        elif node.hooks is not None:
            incoming = self.call.at_tensor(node.hooks, incoming)
        if not runs:
            self._capture(node, incoming)
        return incoming

    def _capture(self, node, incoming):
        for edge in self.targets:
            if edge is not None and edge.function is node:
                self.captured[edge] = incoming[edge.input_nr] if isinstance(incoming, list) else incoming

    def _outgoing(self, node, incoming, edges):
        """What leaves a node on these of its edges, after all hooks.

        Hooks behind it see more where PyTorch computes all gradients together: of a list of tensors, of a Function.
        """
        if node.hooks is not None:
            incoming = self.call.before(node, incoming)
        try:
            if type(node).of_user:
                with InBackward(has_targets=self.allowed is not None):
                    outgoing = self._applied(node, incoming)
            else:
                outgoing = self._applied_on(edges, node, incoming)
        except Exception:
            if anomaly.on:
                report(node)
            raise
        if node.hooks is not None:
            for number, edge in enumerate(node.edges):
                if edge is not None and outgoing[number] is not None:
                    outgoing[number] = fitted(outgoing[number], edge, self.on_tensors, node, number)
            outgoing = self.call.behind(node, outgoing, incoming)
        if anomaly.on:
            check(node, outgoing)
        return outgoing

    def _applied_on(self, edges, node, incoming):
        """The same if the node had but these edges: the other formulas are not computed."""
        if edges == node.edges:
            return self._applied(node, incoming)
        before, node.edges = node.edges, edges
        try:
            return self._applied(node, incoming)
        finally:
            node.edges = before

    def _applied(self, node, incoming):
        """What the formulas of a node make of what comes in.

        Out of nothing comes nothing, but of a user's Function.
        """
        is_nothing = incoming is None or type(incoming) is list and all(each is None for each in incoming)
        if is_nothing and not type(node).of_user:
            return [None] * len(node.edges)
        return node.apply_tensors(incoming) if self.on_tensors else node.apply_arrays(incoming)

    def refuse(self, node, incoming):
        """Raise what PyTorch says where NumPy refused arrays, such as those of a leaf whose `.data` has another shape
        now: operations on Tensors say it."""
        if type(node) is Output or type(node).of_user:
            return
        incoming = incoming if isinstance(incoming, list) else [incoming]
        tensors = [each if each is None or isinstance(each, Tensor) else wrap(np.asarray(each)) for each in incoming]
        with no_grad():
            node.apply_tensors(tensors if isinstance(node.shape, list) else tensors[0])


def _list_of_results(node, by_result):
    """The gradients of all results of a node, None where nothing came in."""
    incoming = [None] * len(node.shape)
    for result in sorted(by_result, key=lambda result: result.input_nr):
        gradient, already = by_result[result], incoming[result.input_nr]
        incoming[result.input_nr] = gradient if already is None else already + gradient
    return incoming


def _leading_to(targets, nodes, are_captured):
    """Two sets of nodes: those that gradients are sent to, which lead to a target or are one, and those that run, which
    are the same but for targets whose gradients are only captured.
    """
    predecessors = {}
    for node in nodes:
        for edge in () if type(node) is Output else node.edges:
            if edge is not None:
                predecessors.setdefault(edge.function, []).append(node.function)
    ends = {edge.function for edge in targets if edge is not None}
    needed = set() if are_captured else set(ends)
    stack = list(ends)
    while stack:
        for node in predecessors.pop(stack.pop(), ()):
            needed.add(node)
            stack.append(node)
    return needed | ends, needed


walk.new_visitor = ExactVisitor


def walk_to_the_letter(gradients, retain_graph=False, create_graph=False, targets=None, captured=None):
    """The walk with all that happens besides, see `walk` and `ExactVisitor`, yielding its steps at nodes."""
    steps = walk.walk(gradients, retain_graph, create_graph, watcher(targets, captured))
    return (step for step in steps if type(step[0]) is not Output)


def watcher(targets=None, captured=None):
    """Who watches a walk with these targets, or one that is to find anomalies; None if it is an ordinary one."""
    if targets is None and not anomaly.on:
        return None
    return partial(ExactVisitor, targets=targets, captured=captured)
