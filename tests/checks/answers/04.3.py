# %% right: get
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads

# %% right: a defaultdict
from collections import defaultdict
def walk_back(steps, out):
    grads = defaultdict(float)
    grads[out] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        made, taken, slopes = steps[k]
        for j in range(len(taken)):
            grads[taken[j]] += grads[made] * slopes[j]
    return dict(grads)

# %% right: every name by recursion over its users
def walk_back(steps, out):
    names = {out} | {name for _, taken, _ in steps for name in taken}
    def gradient(name):
        total = 1.0 if name == out else 0.0
        for made, taken, slopes in steps:
            for each, slope in zip(taken, slopes):
                if each == name:
                    total += gradient(made) * slope
        return total
    return {name: gradient(name) for name in names}

# %% overwritten
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads[made] * slope
    return grads

# %% raised
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in steps:
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads

# %% raised
def walk_back(steps, out):
    grads = {}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads

# %% some
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + slope
    return grads

# %% input_changed
def walk_back(steps, out):
    grads = {out: 1.0}
    while steps:
        made, taken, slopes = steps.pop()
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads

# %% some
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 1.0) * grads[made] * slope
    return grads

# %% nothing
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    print(grads)

# %% wrong
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return {'grad_' + name: grad for name, grad in grads.items()}

# %% count
def walk_back(steps, out):
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken[:2], slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads
