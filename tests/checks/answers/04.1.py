# %% right: a float
a_grad = 12.0

# %% right: an integer
a_grad = 12

# %% right: computed
a_grad = 2 * 3 + 2 * 3

# %% once
a_grad = 6

# %% value
a_grad = 9

# %% wrong
a_grad = 18

# %% kind
a_grad = "12"

# %% kind
a_grad = None

# %% wrong
a_grad = -12

# %% missing
a_grad = ...
