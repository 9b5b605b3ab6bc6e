# %% right: the formula
def matmul_backward(grad, a, b):
    return grad @ b.T, a.T @ grad

# %% right: einsum
import numpy as np
def matmul_backward(grad, a, b):
    return np.einsum("mp,np->mn", grad, b), np.einsum("mn,mp->np", a, grad)

# %% right: loops
import numpy as np
def matmul_backward(grad, a, b):
    of_a, of_b = np.zeros(a.shape), np.zeros(b.shape)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                of_a[i, k] += grad[i, j] * b[k, j]
                of_b[k, j] += grad[i, j] * a[i, k]
    return of_a, of_b

# %% raised
def matmul_backward(grad, a, b):
    return grad @ b, a @ grad

# %% raised
def matmul_backward(grad, a, b):
    return grad * b, grad * a

# %% swapped
def matmul_backward(grad, a, b):
    return a.T @ grad, grad @ b.T

# %% transposed
def matmul_backward(grad, a, b):
    return (grad @ b.T).T, (a.T @ grad).T

# %% sign
def matmul_backward(grad, a, b):
    return -grad @ b.T, -a.T @ grad

# %% incoming
import numpy as np
def matmul_backward(grad, a, b):
    one = np.ones_like(grad)
    return one @ b.T, a.T @ one

# %% half
def matmul_backward(grad, a, b):
    return grad @ b.T, 2 * a.T @ grad

# %% kind
def matmul_backward(grad, a, b):
    return grad @ b.T
