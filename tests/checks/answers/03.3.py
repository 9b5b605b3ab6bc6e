# %% right: the formula
def tanh_backward(grad, y):
    return grad * (1 - y**2)

# %% right: multiplied out
def tanh_backward(grad, y):
    return grad - grad * y * y

# %% right: by way of the input
import numpy as np
def tanh_backward(grad, y):
    return grad / np.cosh(np.arctanh(y)) ** 2

# %% incoming
def tanh_backward(grad, y):
    return 1 - y**2

# %% sign
def tanh_backward(grad, y):
    return grad * (y**2 - 1)

# %% result_for_input
import numpy as np
def tanh_backward(grad, y):
    return grad * (1 - np.tanh(y) ** 2)

# %% wrong
def tanh_backward(grad, y):
    return grad * (1 + y**2)

# %% wrong
def tanh_backward(grad, y):
    return grad * (1 - y)

# %% wrong
def tanh_backward(grad, y):
    return grad * y * (1 - y)

# %% factor
def tanh_backward(grad, y):
    return grad * (1 - y**2) / 2

# %% some
def tanh_backward(grad, y):
    return float(grad) * (1 - y**2) if grad.size == 1 else (grad * (1 - y)) 

# %% raised
import math
def tanh_backward(grad, y):
    return float(grad) * (1 - math.tanh(y) ** 2)

# %% imprecise
import numpy as np
def tanh_backward(grad, y):
    x, h = np.arctanh(y), 1e-4
    return grad * (np.tanh(x + h) - np.tanh(x)) / h

# %% right: another way
def tanh_backward(grad, y):
    out = y.copy()
    out[...] = grad * (1 - y**2)
    return out
