"""The graph and the walk. Read `graph.py`, then `engine.py`; `hooks.py`, `modes.py`, `saved.py` and `anomaly.py` when a
question comes; `function.py` for operations of your own.
"""

from minigrad.autograd import graph, modes
from minigrad.autograd.anomaly import detect_anomaly, set_detect_anomaly
from minigrad.autograd.engine import backward, grad
from minigrad.autograd.function import Function
from minigrad.autograd.gradcheck import gradcheck, gradgradcheck
from minigrad.autograd.hooks import register_multi_grad_hook
from minigrad.autograd.modes import enable_grad, inference_mode, no_grad, set_grad_enabled
from minigrad.autograd.saved import disable_saved_tensors_hooks, save_on_cpu, saved_tensors_hooks
from minigrad.later import read_at_first_use

__all__ = ["Function", "Variable", "backward", "detect_anomaly", "enable_grad", "functional", "grad", "gradcheck"]
__all__ += ["gradgradcheck", "graph", "inference_mode", "modes", "no_grad", "set_detect_anomaly", "set_grad_enabled"]

# Where PyTorch has them.
graph.saved_tensors_hooks = saved_tensors_hooks
graph.save_on_cpu = save_on_cpu
graph.disable_saved_tensors_hooks = disable_saved_tensors_hooks
graph.register_multi_grad_hook = register_multi_grad_hook
grad_mode = modes

LATER = {"minigrad.autograd.raw_saved": "SavedTensor", "minigrad.autograd.variable": "Variable"}
__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd", LATER, modules=("functional", "variable"))
