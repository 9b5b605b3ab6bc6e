# %% right: detached
def only_a(a, b):
    return a * b.detach()

# %% right: as a number
def only_a(a, b):
    return b.item() * a

# %% right: wrapped in no_grad
import minigrad as torch
def only_a(a, b):
    with torch.no_grad():
        factor = b * 1
    return a * factor

# %% not_cut
def only_a(a, b):
    return a * b

# %% other_cut
def only_a(a, b):
    return a.detach() * b

# %% all_cut
def only_a(a, b):
    return a.detach() * b.detach()

# %% all_cut
def only_a(a, b):
    return (a * b).detach()

# %% all_cut
import minigrad as torch
def only_a(a, b):
    with torch.no_grad():
        return a * b

# %% wrong
def only_a(a, b):
    return a + b.detach()

# %% not_cut
def only_a(a, b):
    b.detach()
    return a * b

# %% nothing
def only_a(a, b):
    a * b.detach()

# %% input_changed
def only_a(a, b):
    b.requires_grad = False
    return a * b

# %% all_cut
def only_a(a, b):
    return (a * b).detach()
