# %% right: loops
def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad

# %% right: at once
def unbroadcast(grad, shape):
    extra = grad.ndim - len(shape)
    repeated = tuple(range(extra)) + tuple(extra + i for i, size in enumerate(shape) if size == 1)
    return grad.sum(axis=repeated).reshape(shape)

# %% right: by places
import numpy as np
def unbroadcast(grad, shape):
    result = np.zeros(shape)
    view = np.broadcast_to(np.arange(result.size).reshape(shape), grad.shape)
    flat = result.reshape(-1)
    for place in np.ndindex(grad.shape):
        flat[view[place]] += grad[place]
    return result

# %% only_leading
def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    return grad

# %% other_shape
def unbroadcast(grad, shape):
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad

# %% as_it_was
def unbroadcast(grad, shape):
    return grad

# %% mean_not_sum
def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis=axis, keepdims=True)
    return grad

# %% reshaped
import numpy as np
def unbroadcast(grad, shape):
    return np.resize(grad, shape)

# %% shape
def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in reversed(list(enumerate(shape))):
        if size == 1:
            grad = grad.sum(axis=axis)
    return grad

# %% raised
def unbroadcast(grad, shape):
    return grad.reshape(shape)

# %% other_shape
def unbroadcast(grad, shape):
    return grad.sum()
