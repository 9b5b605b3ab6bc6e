"""Operations that change the shape or the type and keep the values. Formulas use them; they are not public yet.

A view shares its memory with the tensor it was made of. What happens when a view is written in place is not built yet,
therefore these functions are not offered to users.
"""

import numpy as np

from minigrad.ops.declare import declare
from minigrad.ops.generate import array_function
from minigrad.tensor import Tensor


@array_function
def broadcast(array, shape):
    """`np.broadcast_to`, which takes longer than an operation, in a quick way for the frequent single number."""
    return (
        np.ndarray(shape, array.dtype, array, strides=(0,) * len(shape))
        if array.ndim == 0
        else np.broadcast_to(array, shape)
    )


# fmt: off

expand = declare("expand(self, /, shape)", "ExpandBackward0", public=False, traits=("view",),
                 forward="broadcast(self, shape)",
                 self="sum_to_size(grad, self.shape)")

unsqueeze = declare("unsqueeze(self, /, dim)", "UnsqueezeBackward0", public=False, traits=("view",),
                    forward="np.expand_dims(self, dim)",
                    self="squeeze(grad, dim)")

squeeze = declare("squeeze(self, /, dim)", "SqueezeBackward4", public=False, traits=("view",),
                  forward="np.squeeze(self, dim)",
                  self="unsqueeze(grad, dim)")

t = declare("t(self)", "TBackward0", public=False, traits=("view",),
            forward="self.T",
            self="t(grad)")

clone = declare("clone(self)", "CloneBackward0",
                forward="self.copy()",
                self="grad")

# How a leaf takes its first recorded gradient.
Tensor._copied = declare("copied(self)", "CopyBackwards", public=False,
                         forward="self.copy()",
                         self="grad")

cast = declare("cast(self, /, dtype)", "ToCopyBackward0", public=False,
               forward="self.astype(dtype)",
               self="cast(grad, self.dtype)")

# fmt: on
