# %% right: halved outside
def half_and_slope(x):
    y = x.exp()
    y.backward()
    return y.item() / 2, x.grad.item()

# %% right: a copy
def half_and_slope(x):
    y = x.exp()
    half = y.detach().clone().mul_(0.5)
    y.backward()
    return half.item(), x.grad.item()

# %% right: a new tensor
def half_and_slope(x):
    y = torch.exp(x)
    half = 0.5 * y
    (slope,) = torch.autograd.grad(y, x)
    return half, slope

# %% behind_its_back
def half_and_slope(x):
    y = x.exp()
    y.data.mul_(0.5)
    y.backward()
    return y.item(), x.grad.item()

# %% behind_its_back
def half_and_slope(x):
    y = x.exp() * 0.5
    y.backward()
    return y.item(), x.grad.item()

# %% raised
def half_and_slope(x):
    y = x.exp()
    y.detach().mul_(0.5)
    y.backward()
    return y.item(), x.grad.item()

# %% raised
def half_and_slope(x):
    y = x.exp()
    y.mul_(0.5)
    y.backward()
    return y.item(), x.grad.item()

# %% not_halved
def half_and_slope(x):
    y = x.exp()
    y.backward()
    return y.item(), x.grad.item()

# %% swapped
def half_and_slope(x):
    y = x.exp()
    y.backward()
    return x.grad.item(), y.item() / 2

# %% raised
def half_and_slope(x):
    y = x.exp().detach()
    y.mul_(0.5)
    y.backward()
    return y.item(), x.grad.item()

# %% half
def half_and_slope(x):
    y = x.exp()
    y.backward()
    return y.item() / 2, x.item()
