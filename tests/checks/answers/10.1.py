# %% right: in one line
def accumulate(variable, grad):
    variable.grad = grad if variable.grad is None else variable.grad + grad

# %% right: a copy of its own
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad.copy()
    else:
        variable.grad += grad

# %% right: zeros to begin with
import numpy as np
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = np.zeros_like(grad)
    variable.grad = np.add(variable.grad, grad)

# %% replaced
def accumulate(variable, grad):
    variable.grad = grad

# %% first_kept
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad

# %% first_kept
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad + grad

# %% written_into
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad += grad

# %% raised
def accumulate(variable, grad):
    variable.grad = variable.grad + grad

# %% raised
def accumulate(variable, grad):
    variable.grad += grad

# %% replaced
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad = grad

# %% some
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad = variable.grad * grad

# %% some
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad = variable.grad - grad

# %% kind
def accumulate(variable, grad):
    variable = grad
