# %% right: by places
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient

# %% right: flat
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    slopes = []
    for i in range(x.size):
        nudge = np.zeros(x.size)
        nudge[i] = h
        nudge = nudge.reshape(x.shape)
        slopes.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return np.array(slopes).reshape(x.shape)

# %% right: clever
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    nudges = np.eye(x.size).reshape(-1, *x.shape) * h
    return np.array([(f(x + each) - f(x - each)) / (2 * h) for each in nudges]).reshape(x.shape)

# %% input_spoiled
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
    return gradient

# %% one_sided
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above = x.copy()
        above[place] += h
        gradient[place] = (f(above) - f(x)) / h
    return gradient

# %% factor
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / h
    return gradient

# %% sign
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(below) - f(above)) / (2 * h)
    return gradient

# %% shape
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    slopes = []
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        slopes.append((f(above) - f(below)) / (2 * h))
    return slopes

# %% other_shape
def numerical_gradient(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)

# %% raised
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] += h
        below[i] -= h
        gradient[i, 0] = (f(above) - f(below)) / (2 * h)
    return gradient

# %% wrong
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above = below = x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient

# %% all_at_once
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))

# %% nothing
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)

# %% one_sided
import numpy as np
def numerical_gradient(f, x):
    found = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        beside = x.copy()
        beside[place] += 1e-8
        found[place] = (f(beside) - f(x)) / 1e-8
    return found
