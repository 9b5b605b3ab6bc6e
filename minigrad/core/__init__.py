"""The engine, complete in itself: a graph is recorded, and walked backward.

Read first, for this is the engine; of `operation.py` its first lines, which say how a declaration is read:

    tensor.py          an array, and what autograd must know about it
    graph.py           the nodes that a computation leaves, and the edges between them
    saved.py           what a node keeps for its formulas, and how it is noticed if that was written since
    arithmetic.py      the operations of the lessons, each with its derivative
    unbroadcast.py     a gradient made to fit the tensor that it belongs to
    walk.py            the way backward

How a declaration in `arithmetic.py` becomes functions:

    operation.py            what is read off it
    names_in_formulas.py    what a formula may call
    generated_code.py       the Python code that it becomes; generated_nodes.py, that of its nodes

What stands around them:

    modes.py           whether operations are recorded
    operands.py        numbers and tensors that meet
    element_types.py   what numbers an array holds, and in which type two of them meet; printed.py, how types are shown
    views.py           tensors over the memory of another
    in_place.py        what writing over a tensor does to its history

The core needs NumPy, and `minigrad.words` for what it says when it refuses something. `exact/` adds to it what PyTorch
does to the letter: a writer of code that says more (`Operation.writer`), a visitor of walks who knows more
(`walk.new_visitor`), methods of `Tensor`, `View` and `AccumulateGrad`, forwards that compute more exactly (`amend` and
`amend_function`), a mode that knows more (`GradMode.records`). `ops/` has all other operations.

>>> import numpy as np
>>> from minigrad.core import wrap
>>> x = wrap(np.array([1.0, 2.0], np.float32), requires_grad=True)
>>> (x * x).sum().backward()
>>> x.grad._array
array([2., 4.], dtype=float32)
"""

from minigrad.core import arithmetic, walk
from minigrad.core.modes import enable_grad, no_grad, set_grad_enabled
from minigrad.core.tensor import Tensor, wrap

__all__ = ["Tensor", "arithmetic", "enable_grad", "no_grad", "set_grad_enabled", "walk", "wrap"]
