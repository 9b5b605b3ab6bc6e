# %% right: twice
def double(x):
    return 2 * x

# %% right: added
def double(x):
    return x + x

# %% right: halved
double = lambda number: number / 0.5

# %% square
def double(x):
    return x**2

# %% as_it_was
def double(x):
    return x

# %% value
def double(x):
    return x + 2

# %% nothing
def double(x):
    2 * x

# %% factor
def double(x):
    return 3 * x

# %% sign
def double(x):
    return -2 * x

# %% kind
def double(x):
    return f"{2 * x}"

# %% some
def double(x):
    return round(2 * x, 2)

# %% other_shape
def double(x):
    return [x, x]

# %% right: another way
import minigrad as torch
def double(x):
    return torch.tensor(x) * 2
