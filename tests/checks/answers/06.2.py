# %% right: grad
import minigrad as torch
def jacobian(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    rows = []
    for i in range(len(y)):
        v = torch.zeros(len(y), dtype=y.dtype)
        v[i] = 1
        rows.append(torch.autograd.grad(y, x, v, retain_graph=True)[0])
    return torch.stack(rows)

# %% right: backward, emptied
import minigrad as torch
def jacobian(f, x):
    rows = []
    for i in range(len(f(x))):
        leaf = x.clone().requires_grad_()
        f(leaf)[i].backward()
        rows.append(leaf.grad.tolist())
    return rows

# %% raised: the library
import minigrad as torch
def jacobian(f, x):
    return torch.autograd.functional.jacobian(f, x)

# %% unweighted
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    f(leaf).sum().backward()
    return leaf.grad

# %% one_walk
import minigrad as torch
def jacobian(f, x):
    rows = []
    for i in range(len(f(x))):
        leaf = x.clone().requires_grad_()
        f(leaf).sum().backward()
        rows.append(leaf.grad)
    return torch.stack(rows)

# %% accumulated
import minigrad as torch
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    rows = []
    for i in range(len(f(leaf))):
        f(leaf)[i].backward()
        rows.append(leaf.grad.clone())
    return torch.stack(rows)

# %% transposed
import minigrad as torch
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    y = f(leaf)
    rows = [torch.autograd.grad(each, leaf, retain_graph=True)[0] for each in y]
    return torch.stack(rows).T

# %% raised
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad

# %% value
def jacobian(f, x):
    return f(x)

# %% raised
import minigrad as torch
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    y = f(leaf)
    rows = []
    for each in y:
        each.backward()
        rows.append(leaf.grad.clone())
        leaf.grad = None
    return torch.stack(rows)

# %% imprecise
import numpy as np
def jacobian(f, x):
    x, h = x.numpy(), 1e-6
    import minigrad as torch
    columns = [(f(torch.tensor(x + h * e)) - f(torch.tensor(x))).numpy() / h for e in np.eye(len(x))]
    return np.array(columns).T

# %% raised
def jacobian(f, x):
    leaf = x.clone().requires_grad_()
    y = f(leaf)
    found = torch.zeros(len(y), 3)
    for row in range(len(y)):
        found[row] = torch.autograd.grad(y[row], leaf, retain_graph=True)[0]
    return found

# %% right: v row by row
import minigrad as torch
def jacobian(f, x):
    leaf = x.detach().requires_grad_()
    y = f(leaf)
    rows = []
    for v in torch.eye(len(y), dtype=x.dtype):
        leaf.grad = None
        y.backward(v, retain_graph=True)
        rows.append(leaf.grad)
    return torch.stack(rows)
