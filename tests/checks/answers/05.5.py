# %% right: the sum
def squares(x):
    y = x * x
    y.sum().backward()
    return x.grad.tolist()

# %% right: v of ones
import minigrad as torch
def squares(x):
    y = x * x
    y.backward(torch.ones_like(y))
    return x.grad

# %% right: one by one
def squares(x):
    y = x * x
    for each in range(len(x)):
        y[each].backward(retain_graph=True)
    return list(x.grad)

# %% raised
def squares(x):
    y = x * x
    y.backward()
    return x.grad.tolist()

# %% mean_not_sum
def squares(x):
    y = x * x
    y.mean().backward()
    return x.grad.tolist()

# %% some
def squares(x):
    y = x * x
    y[0].backward()
    return x.grad.tolist()

# %% wrong
def squares(x):
    y = x * x
    y.backward(x.detach())
    return x.grad.tolist()

# %% wrong
def squares(x):
    return (x * x).tolist()

# %% nothing
def squares(x):
    (x * x).sum().backward()

# %% raised
import minigrad as torch
def squares(x):
    y = x * x
    y.backward(torch.tensor(1.0))
    return x.grad.tolist()

# %% raised
def squares(x):
    y = x * x
    y.backward(torch.ones(3))
    return x.grad.tolist()

# %% as_it_was
def squares(x):
    return x.tolist()
