# %% right: the formula
def div_backward(grad, a, b):
    return grad / b, -grad * a / b**2

# %% right: reusing
def div_backward(grad, a, b):
    of_a = grad / b
    return [of_a, -of_a * (a / b)]

# %% right: powers
def div_backward(grad, a, b):
    return grad * b ** -1.0, grad * a * -1 * b ** -2.0

# %% quotient
def div_backward(grad, a, b):
    return grad / b, grad * a / b**2

# %% quotient
def div_backward(grad, a, b):
    return grad / b, -grad * a / b

# %% quotient
def div_backward(grad, a, b):
    return grad / b, grad * a / b

# %% quotient
def div_backward(grad, a, b):
    return grad / b, grad * a

# %% swapped
def div_backward(grad, a, b):
    return -grad * a / b**2, grad / b

# %% incoming
def div_backward(grad, a, b):
    return 1 / b, -a / b**2

# %% half
def div_backward(grad, a, b):
    return grad * b, -grad * a / b**2

# %% sign
def div_backward(grad, a, b):
    return -grad / b, grad * a / b**2

# %% kind
def div_backward(grad, a, b):
    return grad / b

# %% half
def div_backward(grad, a, b):
    return grad / b, -a / b**2
