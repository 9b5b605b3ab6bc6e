# %% right: a copy
def partial(f, point, i, h):
    nudged = list(point)
    nudged[i] += h
    return (f(nudged) - f(point)) / h

# %% right: built anew
def partial(f, point, i, h):
    nudged = [value + h if place == i else value for place, value in enumerate(point)]
    return (f(nudged) - f(point)) / h

# %% right: NumPy
import numpy as np
def partial(f, point, i, h):
    return (f(list(np.array(point) + h * np.eye(len(point))[i])) - f(point)) / h

# %% right: put back
def partial(f, point, i, h):
    before, kept = f(point), point[i]
    point[i] = kept + h
    after = f(point)
    point[i] = kept
    return (after - before) / h

# %% input_changed
def partial(f, point, i, h):
    before = f(point)
    point[i] += h
    return (f(point) - before) / h

# %% undivided
def partial(f, point, i, h):
    nudged = list(point)
    nudged[i] += h
    return f(nudged) - f(point)

# %% all_at_once
def partial(f, point, i, h):
    nudged = [value + h for value in point]
    return (f(nudged) - f(point)) / h

# %% first_only
def partial(f, point, i, h):
    nudged = list(point)
    nudged[0] += h
    return (f(nudged) - f(point)) / h

# %% sign
def partial(f, point, i, h):
    nudged = list(point)
    nudged[i] += h
    return (f(point) - f(nudged)) / h

# %% input_spoiled
def partial(f, point, i, h):
    nudged = point
    nudged[i] += h
    return (f(nudged) - f(point)) / h

# %% raised
def partial(f, point, i, h):
    nudged = list(point)
    nudged[i + 1] += h
    return (f(nudged) - f(point)) / h

# %% wrong
def partial(f, point, i, h):
    nudged = list(point)
    nudged[i] = h
    return (f(nudged) - f(point)) / h

# %% value
def partial(f, point, i, h):
    return f(point)

# %% some
def partial(f, point, i, h):
    beside = [p + h if p == point[i] else p for p in point]
    return (f(beside) - f(point)) / h

# %% central
def partial(f, point, i, h):
    above, below = list(point), list(point)
    above[i] += h
    below[i] -= h
    return (f(above) - f(below)) / (2 * h)
