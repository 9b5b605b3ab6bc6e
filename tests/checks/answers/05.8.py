# %% right: float
def whole_numbers(x):
    x = x.float().requires_grad_()
    (x * x).sum().backward()
    return x.grad.tolist()

# %% right: to
import minigrad as torch
def whole_numbers(x):
    y = x.to(torch.float64)
    y.requires_grad = True
    (y**2).sum().backward()
    return y.grad

# %% right: anew
import minigrad as torch
def whole_numbers(x):
    leaf = torch.tensor(x.tolist(), dtype=torch.float32, requires_grad=True)
    leaf.square().sum().backward()
    return list(leaf.grad)

# %% raised
def whole_numbers(x):
    x.requires_grad_()
    (x * x).sum().backward()
    return x.grad.tolist()

# %% raised
def whole_numbers(x):
    y = x.float()
    (y * y).sum().backward()
    return y.grad.tolist()

# %% raised
def whole_numbers(x):
    y = x.float().requires_grad_()
    (y * y).sum().backward()
    return x.grad.tolist()

# %% size
def whole_numbers(x):
    x = x.float().requires_grad_()
    (x * x).mean().backward()
    return x.grad.tolist()

# %% wrong
def whole_numbers(x):
    x = x.float().requires_grad_()
    return (x * x).tolist()

# %% raised
def whole_numbers(x):
    y = x.float().requires_grad_() * 1.0
    (y * y).sum().backward()
    return y.grad.tolist()
