# %% right: after moving
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
                weight.grad = None
    return losses

# %% right: before going back
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        for weight in weights:
            weight.grad = None
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
    return losses

# %% right: with optim
def fit(x, y, weights, steps, rate):
    optimizer = torch.optim.SGD(weights, lr=rate)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        a, b, c, d = weights
        loss = (a + b * x + c * x**2 + d * x**3 - y).pow(2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return losses

# %% right: with grad
def fit(x, y, weights, steps, rate):
    losses = []
    for _ in range(steps):
        loss = (sum(w * x**k for k, w in enumerate(weights)) - y).pow(2).sum()
        losses += [loss.item()]
        grads = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            for w, grad in zip(weights, grads):
                w.sub_(rate * grad)
    return losses

# %% accumulated
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
    return losses

# %% accumulated: emptied once
def fit(x, y, weights, steps, rate):
    losses = []
    for weight in weights:
        weight.grad = None
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
    return losses

# %% one_emptied
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
        weight.grad = None
    return losses

# %% one_emptied: the first
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
        a.grad = None
    return losses

# %% uphill
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight += rate * weight.grad
                weight.grad = None
    return losses

# %% without_rate
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= weight.grad
                weight.grad = None
    return losses

# %% raised
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight.grad = None
                weight -= rate * weight.grad
                weight.grad = None
    return losses

# %% raised: no block
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        for weight in weights:
            weight -= rate * weight.grad
            weight.grad = None
    return losses

# %% wrong: the mean
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
                weight.grad = None
    return losses

# %% other_shape: the last one
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
                weight.grad = None
    return loss.item()

# %% nothing
def fit(x, y, weights, steps, rate):
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
                weight.grad = None
    print(losses)
