# %% right: a list
product = [3.0, 0.0, -2.0]

# %% right: whole numbers
product = (3, 0, -2)

# %% right: computed
import numpy as np
product = np.array([1, -2]) @ np.array([[3, 2, 0], [0, 1, 1]])

# %% unweighted
product = [3, 3, 1]

# %% first_row
product = [3, 2, 0]

# %% sign_of_v
product = [3, 4, 2]

# %% whole_jacobian
product = [[3, 2, 0], [0, 1, 1]]

# %% count
product = [6, 8]

# %% wrong
product = [3, 0, 2]

# %% kind
product = "3, 0, -2"
