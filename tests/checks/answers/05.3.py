# %% right: in place
import minigrad as torch
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w

# %% right: sub_
import minigrad as torch
def descend(w, loss, rate):
    (gradient,) = torch.autograd.grad(loss(w), w)
    with torch.no_grad():
        w.sub_(rate * gradient)
    return w

# %% right: an optimizer
import minigrad as torch
def descend(w, loss, rate):
    optimizer = torch.optim.SGD([w], lr=rate)
    optimizer.zero_grad()
    loss(w).backward()
    optimizer.step()
    return w

# %% right: by data
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    w.data -= rate * w.grad
    return w

# %% uphill
import minigrad as torch
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w += rate * w.grad
    return w

# %% raised
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    w -= rate * w.grad
    return w

# %% rebound
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    w = w - rate * w.grad
    return w

# %% without_rate
import minigrad as torch
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w -= w.grad
    return w

# %% raised
import minigrad as torch
def descend(w, loss, rate):
    with torch.no_grad():
        loss(w).backward()
        w -= rate * w.grad
    return w

# %% wrong
import minigrad as torch
def descend(w, loss, rate):
    with torch.no_grad():
        w -= rate * w.grad
    return w

# %% accumulated
import minigrad as torch
def descend(w, loss, rate):
    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w

# %% wrong
import minigrad as torch
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    w.requires_grad_(False)
    w -= rate * w.grad
    return w

# %% not_returned
def descend(w, loss, rate):
    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w.item()
