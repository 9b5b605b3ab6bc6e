"""What PyTorch publishes of autograd: `backward` and `grad` of several tensors, operations of your own, `why`, checks.

The graph and the walk themselves are in the core.
"""

from minigrad.autograd import graph
from minigrad.autograd.function import Function
from minigrad.autograd.gradcheck import gradcheck, gradgradcheck
from minigrad.core import modes
from minigrad.core.modes import enable_grad, no_grad, set_grad_enabled
from minigrad.exact.anomaly import detect_anomaly, set_detect_anomaly
from minigrad.exact.backward_and_grad import backward, grad
from minigrad.exact.inference import inference_mode
from minigrad.later import read_at_first_use

__all__ = ["Function", "Variable", "backward", "detect_anomaly", "enable_grad", "functional", "grad", "gradcheck"]
__all__ += ["gradgradcheck", "graph", "inference_mode", "no_grad", "set_detect_anomaly", "set_grad_enabled"]

grad_mode = modes  # as PyTorch calls it

LATER = {"minigrad.exact.saved_hooks": "SavedTensor", "minigrad.autograd.variable": "Variable"}
__getattr__, __dir__ = read_at_first_use(__name__, "torch.autograd", LATER, modules=("functional", "variable"))
