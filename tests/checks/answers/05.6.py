# %% right: after it
def growth(x):
    y = x.exp()
    y.backward()
    return [x.grad.item(), y.item() + 1]

# %% right: another tensor
def growth(x):
    y = x.exp()
    z = y + 1
    y.backward()
    return [x.grad, z]

# %% right: through the other
def growth(x):
    y = x.exp()
    z = y + 1
    z.backward()
    return (x.grad.item(), z.item())

# %% raised
def growth(x):
    y = x.exp()
    y += 1
    y.backward()
    return [x.grad.item(), y.item()]

# %% too_early_added
def growth(x):
    y = x.exp()
    y.data += 1
    y.backward()
    return [x.grad.item(), y.item()]

# %% other_shape
def growth(x):
    y = x.exp()
    y.backward()
    return [x.grad.item()]

# %% wrong
def growth(x):
    y = x.exp()
    y.backward()
    return [x.grad.item(), y.item()]

# %% raised
def growth(x):
    y = x.exp()
    y.detach().add_(1)
    y.backward()
    return [x.grad.item(), y.item()]

# %% nothing
def growth(x):
    y = x.exp()
    y.backward()
