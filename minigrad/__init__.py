"""minigrad: PyTorch's autograd on NumPy, its core small enough to be read in an evening.

Change `import torch` into `import minigrad as torch`, and the autograd tutorials of PyTorch print the same.

    core/                 the engine, complete in itself: its `__init__.py` says in which order it is read
    exact/                PyTorch to the letter: views whose history is told anew, hooks, several results, anomalies,
                          inference mode, memory layout, last digits, words for arguments that do not fit
    ops/                  all other operations, declared as those of the core are: `ops/__init__.py` lists the files
    autograd/             what PyTorch publishes of it: function.py (operations of your own), functional.py,
                          gradcheck.py; and what it has not: why.py, recording.py

    create.py, arrays.py, lists.py, random.py, dtypes.py, printing.py    how tensors are made and shown
    nn/, optim/, utils/, func.py, serialization.py  built on all this; the engine knows nothing of them
    notebook.py           which notebook this runs in, if in any
    later.py, index.py    what is loaded at the first use of one of its names: all but the core
    wrong_arguments.py, missing.py, words/    what is said when something is refused
    legacy/               PyTorch 0.1 to 0.3
    pictures/, checks/    graphs drawn and walked; what is said of an answer to an exercise
"""

import importlib
import sys
from math import e, inf, nan, pi

from minigrad import dtypes
from minigrad.core.element_types import dtype
from minigrad.core.modes import enable_grad, no_grad, set_grad_enabled
from minigrad.core.operation import PUBLISHED
from minigrad.core.tensor import Tensor
from minigrad.devices import device
from minigrad.dtypes import *  # noqa: F403 (dtypes.py names what is public)
from minigrad.dtypes import Size
from minigrad.index import LEFT_OUT
from minigrad.later import FILES_OF_FUNCTIONS, by_name, function, let_all_wait, read
from minigrad.missing import ForMatplotlib, LeftOutModules, is_name_of_pytorch, leave_out, missing, offered
from minigrad.notebook import is_notebook
from minigrad.numpy_errors import listen
from minigrad.protected import protect

# Every function of tensors, under its PyTorch name: add, mul, zeros, … As users call it, it is made when it is first
# named; so it is with the methods of tensors.
FUNCTIONS = {*PUBLISHED, *FILES_OF_FUNCTIONS}
let_all_wait()

# Parts that many programs do without, loaded when they are first named, and functions that live in one of them.
PARTS = ("autograd", "create", "distributions", "func", "functional", "legacy", "linalg", "nn", "optim", "random")
PARTS += (
    "serialization",
    "testing",
    "utils",
    "accelerator",
    "backends",
    "compiler",
    "cpu",
    "cuda",
    "mps",
    "storage",
    "version",
    "xpu",
)
IN_PARTS = {"load": "serialization", "save": "serialization", "typename": "utils.naming", "vmap": "func"}
IN_PARTS |= {"recording": "autograd.recording", "why": "autograd.why"}
IN_PARTS |= {"from_dlpack": "utils.dlpack", "to_dlpack": "utils.dlpack"}
IN_PARTS |= {"compile": "compiler", "celu_": "nn.in_place", "selu_": "nn.in_place", "threshold_": "nn.in_place"}
IN_PARTS |= dict.fromkeys(
    (
        *("are_deterministic_algorithms_enabled", "get_default_device", "get_deterministic_debug_mode"),
        *("get_float32_matmul_precision", "get_num_interop_threads", "get_num_threads"),
        *("is_deterministic_algorithms_warn_only_enabled", "is_warn_always_enabled", "set_default_device"),
        *("set_deterministic_debug_mode", "set_float32_matmul_precision", "set_flush_denormal"),
        *("set_num_interop_threads", "set_num_threads", "set_warn_always", "use_deterministic_algorithms"),
    ),
    "settings",
)
IN_PARTS |= {f"{dtype.title}Tensor": "tensor_types" for dtype in dtypes.ALL}

LATER = by_name(
    {
        "minigrad.core.modes": "is_grad_enabled",
        "minigrad.dtypes": "get_default_dtype set_default_dtype",
        "minigrad.exact.inference": "inference_mode is_inference_mode_enabled",
        "minigrad.printing": "set_printoptions",
        "minigrad.deprecated": "range",
        "minigrad.storage": "UntypedStorage TypedStorage",
        "minigrad.ops.normalization": "layer_norm rms_norm",
        "minigrad.ops.in_torch": "alpha_dropout feature_alpha_dropout feature_dropout rrelu",
        "minigrad.ops.rare_activations": "hardshrink rrelu_",
        "minigrad.ops.similarity": "bilinear cosine_similarity pairwise_distance",
        "minigrad.ops.folding": "pixel_shuffle pixel_unshuffle",
        "minigrad.ops.convolution": "conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d",
        "minigrad.ops.pooling": "adaptive_avg_pool1d avg_pool1d max_pool1d max_pool2d max_pool3d",
    }
)
del get_default_dtype, set_default_dtype  # noqa: F821 (of dtypes.py: they are called as users call them)


# What PyTorch does not have.
OWN = ("legacy", "recording", "why")

# What `from minigrad import *` gives, as PyTorch's gives it: no parts.
__all__ = sorted({*FUNCTIONS, *dtypes.__all__, *IN_PARTS, *LATER})
__all__ += ["Tensor", "device", "e", "enable_grad", "inf", "nan", "no_grad", "pi", "set_grad_enabled"]


def __dir__():
    written_over = {name for name in dir(Tensor) if name[-1] == "_" != name[0]}
    names = {*globals(), *__all__, *PARTS, *written_over, "__version__"} - {"ops"}  # PyTorch's are something else
    return sorted({*offered("torch", names), *OWN})


def __getattr__(name):
    if name in FUNCTIONS:
        return globals().setdefault(name, function(name))
    if name in PARTS:
        return importlib.import_module(f"minigrad.{name}")
    if name in IN_PARTS:
        return read("torch", name, f"minigrad.{IN_PARTS[name]}")
    if name in LATER:
        return read("torch", name, LATER[name])
    if name == "__version__":
        return importlib.import_module("minigrad.settings").version()
    if name.endswith("_") and is_name_of_pytorch("torch", name) and hasattr(Tensor, name):
        from minigrad.exact.calls import answering

        return answering("torch", name, getattr(Tensor, name))  # such as torch.sin_(x), which is x.sin_()
    raise missing("torch", name)


# What is left out says so: as an attribute, by `__getattr__` above; of objects; imported.
Tensor.to_numpy = ForMatplotlib("torch.Tensor", "to_numpy", "Tensor")
protect(Tensor)
leave_out(Tensor, "torch.Tensor", names=LEFT_OUT["torch.Tensor"].split())
for kind in (Size, dtype, device):
    leave_out(kind, kind.printed_name, called=kind.printed_name, names=LEFT_OUT[kind.printed_name].split())
sys.meta_path.append(LeftOutModules)

# In a notebook, what a picture shows and `why` asks for is kept from the first cell on.
if is_notebook():
    importlib.import_module("minigrad.autograd.recording").recording(True)

listen()
