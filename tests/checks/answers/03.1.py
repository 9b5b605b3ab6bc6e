# %% right: a list
order = ["AddBackward0", "ExpBackward0", "MulBackward0", "AccumulateGrad"]

# %% right: a tuple
order = ("AddBackward0", "ExpBackward0", "MulBackward0", "AccumulateGrad")

# %% right: put together
order = "Add Exp Mul".split()
order = [each + "Backward0" for each in order] + ["AccumulateGrad"]

# %% forward_order
order = ["AccumulateGrad", "MulBackward0", "ExpBackward0", "AddBackward0"]

# %% too_early
order = ["AddBackward0", "MulBackward0", "ExpBackward0", "AccumulateGrad"]

# %% order
order = ["ExpBackward0", "AddBackward0", "MulBackward0", "AccumulateGrad"]

# %% twice
order = ["AddBackward0", "ExpBackward0", "MulBackward0", "MulBackward0", "AccumulateGrad"]

# %% count
order = ["AddBackward0", "ExpBackward0", "MulBackward0"]

# %% wrong
order = ["Add", "Exp", "Mul", "AccumulateGrad"]

# %% kind
order = None
