# %% right: filled
import numpy as np
def sum_backward(grad, x):
    return np.full(x.shape, grad)

# %% right: ones
import numpy as np
def sum_backward(grad, x):
    return grad * np.ones(x.shape)

# %% right: a loop
import numpy as np
def sum_backward(grad, x):
    result = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        result[place] = grad
    return result

# %% other_shape
def sum_backward(grad, x):
    return grad

# %% incoming
import numpy as np
def sum_backward(grad, x):
    return np.ones(x.shape)

# %% mean_not_sum
import numpy as np
def sum_backward(grad, x):
    return np.full(x.shape, grad / x.size)

# %% times_input
def sum_backward(grad, x):
    return grad * x

# %% value
def sum_backward(grad, x):
    return x.sum()

# %% sign
import numpy as np
def sum_backward(grad, x):
    return np.full(x.shape, -grad)

# %% shape
import numpy as np
def sum_backward(grad, x):
    return np.full(x.size, grad).reshape(1, -1)

# %% positive
def sum_backward(grad, x):
    return grad * x / x
