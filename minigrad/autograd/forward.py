"""What a forward derivative sees: more than a backward pass does.

`no_grad` hides operations from backward passes only. So while a forward derivative is taken, which here is made of two
backward passes, everything is recorded; nodes recorded in `no_grad` are marked as hidden, and the passes of others stop
in front of them.
"""

from contextlib import contextmanager
from functools import cache

from minigrad.core.modes import grad_mode, no_grad
from minigrad.core.tensor import Tensor
from minigrad.exact.inference import inference_mode, switch_inference
from minigrad.exact.observing import add_observer, remove_observer


@contextmanager
def derivative():
    """What a derivative of `torch.func` is taken in: `no_grad` and inference mode around it change nothing inside."""
    previous, grad_mode.transforms = grad_mode.transforms, True
    try:
        with inference_mode(False):
            yield
    finally:
        grad_mode.transforms = previous


@contextmanager
def forward_derivative():
    """The same, where also is recorded what `no_grad` hides. The mode that a program sees stays as it is."""
    previous, inference = (grad_mode.transforms, grad_mode.tangents), grad_mode.inference
    if not grad_mode.tangents:
        add_observer(_hide)
    grad_mode.transforms = grad_mode.tangents = True
    switch_inference(grad_mode.wanted, False)
    try:
        yield
    finally:
        grad_mode.transforms, grad_mode.tangents = previous
        switch_inference(grad_mode.wanted, inference)
        if not grad_mode.tangents:
            remove_observer(_hide)


def _hide(node, array):
    if grad_mode.tangents and not grad_mode.wanted and hasattr(type(node), "operation"):
        node.__class__ = _hidden_class(type(node))


@cache
def _hidden_class(kind):
    def apply_tensors(node, gradient):
        saved = {f"saved_{name}": getattr(node, f"saved_{name}") for name in kind.saved_names}
        try:
            with no_grad():  # what is hidden stays so as a factor in a derivative
                for slot, each in saved.items():
                    if isinstance(each, Tensor) and each.requires_grad:
                        setattr(node, slot, each.view_as(each))
            return kind.apply_tensors(node, gradient)
        finally:
            for slot, each in saved.items():
                setattr(node, slot, each)

    body = {"__slots__": (), "__module__": kind.__module__, "apply_tensors": apply_tensors, "is_hidden": True}
    return type(kind.__name__, (kind,), body)


def is_hidden(node):
    """Whether a node was recorded in `no_grad`, for a forward derivative."""
    return getattr(node, "is_hidden", False)


def cut_hidden(roots):
    """Let no edge within reach of these nodes lead to a hidden one; returns, by node, the edges it had."""
    changed, waiting = {}, [root for root in roots if root is not None]
    known = set(waiting)
    while waiting:
        node = waiting.pop()
        if any(edge is not None and is_hidden(edge.function) for edge in node.edges):
            changed[node] = node.edges
            node.edges = tuple(None if edge is None or is_hidden(edge.function) else edge for edge in node.edges)
        new = {edge.function for edge in node.edges if edge is not None} - known
        known |= new
        waiting += new
    return changed


@contextmanager
def without_hidden(roots):
    """In this block, backward passes from these nodes stop in front of hidden ones."""
    changed = cut_hidden(roots) if grad_mode.tangents else {}
    try:
        yield
    finally:
        for node, edges in changed.items():
            node.edges = edges
