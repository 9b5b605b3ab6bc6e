"""PyTorch to the letter: what a reader of the core does not need, and who relies on PyTorch does.

Here the core learns to do more: fuller or more exact functions are put in the place of its own. Who imports a file of
this folder has all of that; `minigrad/later.py` does it when the first tensor is made, or anything is called or asked
of `Tensor`. By what the files are about:

    tensors       methods.py, inference.py, detached.py
    arguments     arguments.py, kinds.py, number.py, calls.py, publishing.py
    written code  generated_exactly.py, recorded_formulas.py, observing.py
    nodes         nodes.py, several.py, saved_hooks.py
    memory        layout.py, places.py, view_history.py, writes.py, halfway.py
    digits        last_digits.py, half.py
    the walk      visitor.py, hooks.py, anomaly.py, reentrant.py, captured.py, backward_and_grad.py
"""

from minigrad.core.names_in_formulas import IN_FILES
from minigrad.core.tensor import TensorType
from minigrad.index import MEANINGS
from minigrad.later import by_name

IN_FILES |= by_name(MEANINGS, "minigrad.")
del TensorType.__new__, TensorType.__call__  # what waited for this, see `later.py`

from minigrad.exact import backward_and_grad, generated_exactly, hooks, methods, nodes, view_history  # noqa: E402, F401
from minigrad.exact.inference import InferenceTensor  # noqa: E402
from minigrad.protected import protect  # noqa: E402

protect(InferenceTensor)
