# %% right: kept
def cube_twice(x):
    y = x**3
    y.backward(retain_graph=True)
    y.backward()
    return [x.grad.item()]

# %% right: computed again
def cube_twice(x):
    for _ in range(2):
        (x**3).backward()
    return [x.grad]

# %% right: added up
def cube_twice(x):
    (x**3 + x**3).backward()
    return [x.grad.item()]

# %% raised
def cube_twice(x):
    y = x**3
    y.backward()
    y.backward()
    return [x.grad.item()]

# %% once
def cube_twice(x):
    y = x**3
    y.backward()
    return [x.grad.item()]

# %% once
def cube_twice(x):
    y = x**3
    y.backward(retain_graph=True)
    x.grad = None
    y.backward()
    return [x.grad.item()]

# %% shape
def cube_twice(x):
    y = x**3
    y.backward(retain_graph=True)
    y.backward()
    return x.grad.item()

# %% nothing
def cube_twice(x):
    y = x**3
    y.backward(retain_graph=True)
    y.backward()

# %% factor
def cube_twice(x):
    y = x**3
    y.backward(retain_graph=True)
    y.backward(retain_graph=True)
    y.backward()
    return [x.grad.item()]
