"""The engine, complete in itself: a graph is recorded, and walked backward. It is read in this order:

    element_types.py   what numbers an array holds, and in which type two of them meet
    modes.py           whether operations are recorded
    tensor.py          an array, and what autograd must know about it
    graph.py           the nodes that a computation leaves, and the edges between them
    views.py           tensors over the memory of another
    in_place.py        what writing over a tensor does to its history
    operands.py        numbers and tensors that meet
    formulas.py        what the formula of a gradient may call
    operation.py       an operation in four lines: its forward, and a formula for each argument
    written.py         the Python code that these lines become; written_nodes.py, that of its nodes
    arithmetic.py      the operations of the lessons, each with its derivative
    unbroadcast.py     a gradient made to fit the tensor that it belongs to
    walk.py            the way backward

It needs NumPy, and `minigrad.words` for what it says when it refuses something. Behind it, `exact/` does to the letter
what PyTorch does besides, and `ops/` has all other operations.

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
