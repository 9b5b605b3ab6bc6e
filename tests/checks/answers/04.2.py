# %% right: emptied
def gradients(w, losses):
    found = []
    for loss in losses:
        w.grad = None
        loss(w).backward()
        found.append(w.grad.item())
    return found

# %% right: zeroed and copied
def gradients(w, losses):
    found = []
    for loss in losses:
        if w.grad is not None:
            w.grad.zero_()
        loss(w).backward()
        found.append(w.grad.clone())
    return found

# %% right: without .grad
import minigrad as torch
def gradients(w, losses):
    return [torch.autograd.grad(loss(w), w)[0].item() for loss in losses]

# %% accumulated
def gradients(w, losses):
    found = []
    for loss in losses:
        loss(w).backward()
        found.append(w.grad.item())
    return found

# %% accumulated
def gradients(w, losses):
    w.grad = None
    found = []
    for loss in losses:
        loss(w).backward()
        found.append(w.grad.item())
    return found

# %% value
def gradients(w, losses):
    return [loss(w).item() for loss in losses]

# %% raised
def gradients(w, losses):
    found = []
    for loss in losses:
        loss(w).backward()
        w.grad = None
        found.append(w.grad.item())
    return found

# %% raised
def gradients(w, losses):
    found = []
    for loss in losses:
        w.grad.zero_()
        loss(w).backward()
        found.append(w.grad.item())
    return found

# %% same_tensor
def gradients(w, losses):
    found = []
    for loss in losses:
        if w.grad is not None:
            w.grad.zero_()
        loss(w).backward()
        found.append(w.grad)
    return found

# %% kind
def gradients(w, losses):
    for loss in losses:
        w.grad = None
        loss(w).backward()
        return w.grad.item()

# %% nothing
def gradients(w, losses):
    found = []
    for loss in losses:
        w.grad = None
        loss(w).backward()
        found.append(w.grad.item())
