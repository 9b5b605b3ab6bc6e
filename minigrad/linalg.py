"""`torch.linalg`: the functions of matrices under the names of linear algebra.

See https://pytorch.org/docs/stable/linalg.html
"""

import sys

from minigrad.exact.calls import publish_calls
from minigrad.later import read_at_first_use
from minigrad.ops.linalg import matmul
from minigrad.ops.matrices import _LinAlgError as LinAlgError
from minigrad.ops.matrices import det, inv, solve, svdvals
from minigrad.ops.matrices import linalg_cross as cross
from minigrad.ops.matrices import linalg_svd as svd
from minigrad.ops.reductions import linalg_norm as norm
from minigrad.ops.reductions import vector_norm

__all__ = ["LinAlgError", "cross", "det", "inv", "matmul", "norm", "solve", "svd", "svdvals", "vector_norm"]

publish_calls("torch.linalg", sys.modules[__name__], __all__)


__getattr__, __dir__ = read_at_first_use(__name__, "torch.linalg")
