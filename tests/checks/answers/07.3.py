# %% right: a loop
def polynomial(x, weights):
    total = 0
    for power, weight in enumerate(weights):
        total = total + weight * x**power
    return total

# %% right: of Horner
def polynomial(x, weights):
    total = weights[-1] * torch.ones_like(x)
    for weight in reversed(weights[:-1]):
        total = total * x + weight
    return total

# %% right: sum
def polynomial(x, weights):
    return sum(weight * x**k for k, weight in enumerate(weights))

# %% right: a matrix
def polynomial(x, weights):
    table = torch.stack([x**k for k in range(len(weights))], dim=1)
    return table @ torch.stack(weights)

# %% one_power_up
def polynomial(x, weights):
    return sum(weight * x**k for k, weight in enumerate(weights, 1))

# %% powers_reversed
def polynomial(x, weights):
    total = 0
    for weight in weights:
        total = total * x + weight
    return total

# %% all_alike
def polynomial(x, weights):
    return sum(weight * x ** (len(weights) - 1) for weight in weights)

# %% history_lost
def polynomial(x, weights):
    return sum(weight.item() * x**k for k, weight in enumerate(weights))

# %% history_lost
def polynomial(x, weights):
    with torch.no_grad():
        return sum(weight * x**k for k, weight in enumerate(weights))

# %% gradient_missing
def polynomial(x, weights):
    a, b, *rest = weights
    return a + b * x + sum(w * x**k for w, k in zip(rest, (2, 3)))

# %% raised
def polynomial(x, weights):
    a, b, c, d = weights
    return a + b * x + c * x**2 + d * x**3

# %% wrong
def polynomial(x, weights):
    return sum(weight * x for weight in weights)

# %% nothing
def polynomial(x, weights):
    total = sum(weight * x**k for k, weight in enumerate(weights))
