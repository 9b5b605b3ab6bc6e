# %% right: a list
names = ["SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0", "AccumulateGrad"]

# %% right: a tuple
names = ("SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0", "AccumulateGrad")

# %% right: put together
names = [f"{each}Backward0" for each in ("Sum", "Exp", "Sub", "Mul")] + ["AccumulateGrad"]

# %% forward_order
names = ["AccumulateGrad", "MulBackward0", "SubBackward0", "ExpBackward0", "SumBackward0"]

# %% count
names = ["SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0"]

# %% order
names = ["SumBackward0", "ExpBackward0", "MulBackward0", "SubBackward0", "AccumulateGrad"]

# %% wrong
names = ["SumBackward", "ExpBackward", "SubBackward", "MulBackward", "AccumulateGrad"]

# %% wrong
names = ["SumBackward0", "ExpBackward0", "AddBackward0", "MulBackward0", "AccumulateGrad"]

# %% kind
names = "SumBackward0 ExpBackward0 SubBackward0 MulBackward0 AccumulateGrad"

# %% twice
names = ["SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0", "AccumulateGrad", "AccumulateGrad"]

# %% missing
names = ...

# %% right: another way
names = ["SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0", "torch::autograd::AccumulateGrad"]
