"""What PyTorch publishes about the graph: its nodes, the ends of its edges, hooks on what nodes save."""

from minigrad.core.graph import Node
from minigrad.exact.backward_and_grad import GradientEdge, get_gradient_edge
from minigrad.exact.hooks import register_multi_grad_hook
from minigrad.exact.saved_hooks import disable_saved_tensors_hooks, save_on_cpu, saved_tensors_hooks
from minigrad.later import read_at_first_use

__all__ = ["GradientEdge", "Node", "disable_saved_tensors_hooks", "get_gradient_edge", "register_multi_grad_hook"]
__all__ += ["save_on_cpu", "saved_tensors_hooks"]

LATER = {"minigrad.exact.saved_hooks": "allow_mutation_on_saved_tensors increment_version"}
__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd.graph", LATER)
