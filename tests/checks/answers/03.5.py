# %% right: the formula
def pow_backward(grad, x, n):
    return grad * n * x ** (n - 1)

# %% right: a loop
def pow_backward(grad, x, n):
    result = grad * n
    for _ in range(n - 1):
        result = result * x
    return result

# %% right: NumPy
import numpy as np
def pow_backward(grad, x, n):
    return np.multiply(grad, n * np.power(x, n - 1))

# %% exponent
def pow_backward(grad, x, n):
    return grad * n * x**n

# %% dropped_factor
def pow_backward(grad, x, n):
    return grad * x ** (n - 1)

# %% incoming
def pow_backward(grad, x, n):
    return n * x ** (n - 1)

# %% sign
def pow_backward(grad, x, n):
    return -grad * n * x ** (n - 1)

# %% value
def pow_backward(grad, x, n):
    return x**n

# %% wrong
def pow_backward(grad, x, n):
    return grad * (n - 1) * x ** (n - 1)

# %% some
def pow_backward(grad, x, n):
    return grad * 2 * x

# %% positive
def pow_backward(grad, x, n):
    return grad * n * abs(x) ** (n - 1)

# %% some
import numpy as np
def pow_backward(grad, x, n):
    return grad * n * np.exp((n - 1) * np.log(x)) if (x > 0).all() else grad * 0

# %% some
def pow_backward(grad, x, n):
    return grad * n * x * (n - 1)

# %% positive
def pow_backward(grad, x, n):
    return grad * n * x**n / x

# %% raised
def pow_backward(grad, x, n):
    return {1: grad, 2: 2 * grad * x, 3: 3 * grad * x * x, 5: 5 * grad * x**4}[n]

# %% positive
import numpy as np
def pow_backward(grad, x, n):
    return grad * n * np.exp((n - 1) * np.log(x))
