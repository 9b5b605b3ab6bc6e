# %% right: a loop
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros_like(x)
    for place, row in enumerate(rows):
        found[row] += grad[place]
    return found

# %% right: add.at
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros(x.shape)
    np.add.at(found, rows, grad)
    return found

# %% right: a matrix of ones
import numpy as np
def rows_backward(grad, x, rows):
    return np.eye(len(x))[rows].T @ grad

# %% overwritten
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros_like(x)
    found[rows] += grad
    return found

# %% overwritten
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros_like(x)
    for place, row in enumerate(rows):
        found[row] = grad[place]
    return found

# %% as_it_was
def rows_backward(grad, x, rows):
    return grad

# %% value
def rows_backward(grad, x, rows):
    return x[rows]

# %% input_spoiled
def rows_backward(grad, x, rows):
    for place, row in enumerate(rows):
        x[row] += grad[place]
    return x

# %% wrong
import numpy as np
def rows_backward(grad, x, rows):
    found = np.ones_like(x)
    for place, row in enumerate(rows):
        found[row] += grad[place]
    return found

# %% raised
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros_like(x)
    for row in rows:
        found[row] += grad[row]
    return found

# %% raised
import numpy as np
def rows_backward(grad, x, rows):
    found = np.zeros((4, 2))
    for place, row in enumerate(rows):
        found[row] += grad[place]
    return found
