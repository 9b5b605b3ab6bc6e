# %% right: as in the lesson
def mul_backward(grad, a, b):
    return grad * b, grad * a

# %% right: a list
def mul_backward(grad, a, b):
    slopes = [b, a]
    return [grad * slope for slope in slopes]

# %% right: stacked
import numpy as np
def mul_backward(grad, a, b):
    return np.stack([np.multiply(grad, b), np.multiply(grad, a)])

# %% right: with a loop
import numpy as np
def mul_backward(grad, a, b):
    of_a, of_b = np.zeros(a.shape), np.zeros(b.shape)
    for place in np.ndindex(a.shape):
        of_a[place] = grad[place] * b[place]
        of_b[place] = grad[place] * a[place]
    return of_a, of_b

# %% other_factor
def mul_backward(grad, a, b):
    return grad * a, grad * b

# %% incoming
def mul_backward(grad, a, b):
    return b, a

# %% sign
def mul_backward(grad, a, b):
    return -grad * b, -grad * a

# %% factor
def mul_backward(grad, a, b):
    return 2 * grad * b, 2 * grad * a

# %% half
def mul_backward(grad, a, b):
    return grad * b, grad

# %% wrong
def mul_backward(grad, a, b):
    return grad + b, grad + a

# %% kind
def mul_backward(grad, a, b):
    return grad * a * b

# %% count
def mul_backward(grad, a, b):
    return grad * b, grad * a, None

# %% input_changed
def mul_backward(grad, a, b):
    of_a = grad * b
    grad *= a
    return of_a, grad

# %% positive
def mul_backward(grad, a, b):
    return abs(grad * b), abs(grad * a)

# %% other_shape
def mul_backward(grad, a, b):
    return (grad * b).sum(), (grad * a).sum()

# %% nothing
def mul_backward(grad, a, b):
    grad_a, grad_b = grad * b, grad * a

# %% raised
def mul_backward(grad, a):
    return grad * a

# %% raised
def mul_backward(grad, a, b):
    return grad * other, grad * a

# %% no_function
mul_backward = 6.0

# %% half
def mul_backward(grad, a, b):
    return grad * b, a

# %% half
def mul_backward(grad, a, b):
    return grad * b, -grad * a

# %% right: another way
import numpy as np
def mul_backward(grad, a, b):
    return (grad * b).astype(np.float32), (grad * a).astype(np.float32)
