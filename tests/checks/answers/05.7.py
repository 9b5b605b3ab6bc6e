# %% right: not wrapped
def doubled(x):
    y = x * 2
    (y * y).backward()
    return [x.grad.item()]

# %% right: in one line
def doubled(x):
    ((2 * x) ** 2).backward()
    return [x.grad]

# %% right: by the chain rule
import minigrad as torch
def doubled(x):
    y = torch.tensor((x * 2).item(), requires_grad=True)
    (y * y).backward()
    (x * 2).backward(y.grad)
    return [x.grad.item()]

# %% raised
import minigrad as torch
def doubled(x):
    y = torch.tensor((x * 2).item())
    (y * y).backward()
    return [x.grad.item()]

# %% raised
import minigrad as torch
def doubled(x):
    y = torch.tensor((x * 2).item(), requires_grad=True)
    (y * y).backward()
    return [x.grad.item()]

# %% cut_short
import minigrad as torch
def doubled(x):
    y = torch.tensor((x * 2).item(), requires_grad=True)
    (y * y).backward()
    return [y.grad.item()]

# %% raised
def doubled(x):
    y = (x * 2).detach()
    (y * y).backward()
    return [x.grad.item()]

# %% cut_short
def doubled(x):
    y = x * 2
    (y * y.detach()).backward()
    return [x.grad.item()]

# %% wrong
def doubled(x):
    y = x * 2
    return [(y * y).item()]

# %% as_it_was
def doubled(x):
    return [x.item()]
