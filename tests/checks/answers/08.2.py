# %% right: item
def average(losses):
    return sum(loss.item() for loss in losses) / len(losses)

# %% right: at the end
def average(losses):
    return (sum(losses) / len(losses)).item()

# %% right: float
def average(losses):
    total = 0.0
    for loss in losses:
        total += float(loss)
    return total / len(losses)

# %% right: numpy
import numpy as np
def average(losses):
    return np.mean([loss.item() for loss in losses])

# %% raised
def average(losses):
    return sum(loss.data[0] for loss in losses) / len(losses)

# %% with_history
def average(losses):
    return sum(losses) / len(losses)

# %% still_a_tensor
def average(losses):
    return sum(loss.data for loss in losses) / len(losses)

# %% still_a_tensor
def average(losses):
    with torch.no_grad():
        return torch.stack(losses).mean()

# %% sum_not_mean
def average(losses):
    return sum(loss.item() for loss in losses)

# %% last_only
def average(losses):
    for loss in losses:
        total = loss.item()
    return total

# %% last_only
def average(losses):
    for loss in losses:
        total = loss.item()
    return total / len(losses)

# %% nothing
def average(losses):
    print(sum(loss.item() for loss in losses) / len(losses))
