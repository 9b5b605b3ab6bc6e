# %% right: as in the lesson
def slope(f, x, h):
    return (f(x + h) - f(x)) / h

# %% right: in steps
def slope(f, x, h):
    before = f(x)
    after = f(x + h)
    change = after - before
    return change / h

# %% right: clever
slope = lambda f, x, h: -(f(x) - f(h + x)) * (1 / h)

# %% undivided
def slope(f, x, h):
    return f(x + h) - f(x)

# %% central
def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

# %% sign
def slope(f, x, h):
    return (f(x) - f(x + h)) / h

# %% factor
def slope(f, x, h):
    return (f(x + h) - f(x)) / (2 * h)

# %% value
def slope(f, x, h):
    return f(x)

# %% wrong
def slope(f, x, h):
    return (f(x + h) - f(x - h)) / h

# %% nothing
def slope(f, x, h):
    print((f(x + h) - f(x)) / h)

# %% raised
def slope(f, x, h):
    return (f(x + h) - f(x)) / H

# %% wrong
def slope(f, x, h):
    return f(x + h) - f(x) / h

# %% imprecise
def slope(f, x, h):
    return round((f(x + h) - f(x)) / h, 4)

# %% some
def slope(f, x, h):
    h = h / 1000
    return (f(x + h) - f(x)) / h if h < 1e-4 else (f(x + h * 1000.001) - f(x)) / (h * 1000)

# %% kind
def slope(f, x, h):
    return str((f(x + h) - f(x)) / h)

# %% backward_nudge
def slope(f, x, h):
    return (f(x) - f(x - h)) / h
