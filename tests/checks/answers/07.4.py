# %% right: nan is set aside
def best_rate(loss_after, rates):
    losses = {rate: loss_after(rate) for rate in rates}
    return min((rate for rate in rates if losses[rate] == losses[rate]), key=losses.get)

# %% right: a loop
import math
def best_rate(loss_after, rates):
    best, lowest = None, math.inf
    for rate in rates:
        loss = loss_after(rate)
        if loss < lowest:
            best, lowest = rate, loss
    return best

# %% right: nanargmin
import numpy as np
def best_rate(loss_after, rates):
    return rates[np.nanargmin([loss_after(rate) for rate in rates])]

# %% right: nan for infinity
import math
def best_rate(loss_after, rates):
    def key(rate):
        loss = loss_after(rate)
        return math.inf if math.isnan(loss) else loss
    return min(rates, key=key)

# %% fooled_by_nan
def best_rate(loss_after, rates):
    return min(rates, key=loss_after)

# %% fooled_by_nan
import numpy as np
def best_rate(loss_after, rates):
    return rates[np.argmin([loss_after(rate) for rate in rates])]

# %% loss_for_rate
import math
def best_rate(loss_after, rates):
    return min(loss for loss in map(loss_after, rates) if not math.isnan(loss))

# %% smallest_rate
def best_rate(loss_after, rates):
    return min(rates)

# %% largest_rate
def best_rate(loss_after, rates):
    return max(rates)

# %% largest_rate
import math
def best_rate(loss_after, rates):
    return max(rate for rate in rates if math.isfinite(loss_after(rate)))

# %% some
def best_rate(loss_after, rates):
    return rates[1]

# %% smallest_rate: the worst
import math
def best_rate(loss_after, rates):
    return max((rate for rate in rates if math.isfinite(loss_after(rate))), key=loss_after)

# %% nothing
def best_rate(loss_after, rates):
    for rate in rates:
        print(rate, loss_after(rate))
