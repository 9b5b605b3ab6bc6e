# %% right: a float
prediction = 14.0

# %% right: an integer
prediction = 14

# %% right: asked
import minigrad as torch
x = torch.tensor(7.0, requires_grad=True)
(x * x).backward()
prediction = x.grad

# %% value
prediction = 49.0

# %% one_of_the_two
prediction = 7

# %% same_as_before
prediction = 10.0

# %% wrong
prediction = 12.0

# %% wrong
prediction = -14.0

# %% kind
prediction = "tensor(14.)"
