# %% [markdown] lang="es"
# # Ejercicios 06. El producto vector-jacobiano
#
# Primero a mano, después el jacobiano entero, y al final las reglas que son productos así.

# %% [markdown] lang="en"
# # Exercises 06. The vector-Jacobian product
#
# First by hand, then the whole Jacobian, and last the rules that are such products.

# %% [markdown] lang="es"
# ## 06.1 A mano
#
# $y = (x_1 x_2,\; x_2 + x_3)$ en $x = (2, 3, 5)$, con $v = (1, -2)$. ¿Qué deja `y.backward(v)` en `x.grad`? Una lista de tres
# números.

# %% [markdown] lang="en"
# ## 06.1 By hand
#
# $y = (x_1 x_2,\; x_2 + x_3)$ at $x = (2, 3, 5)$, with $v = (1, -2)$. What does `y.backward(v)` leave in `x.grad`? A list of
# three numbers.

# %% exercise="06.1"
### BEGIN SOLUTION
product = [3.0, 0.0, -2.0]
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** $1 \cdot (3, 2, 0) - 2 \cdot (0, 1, 1) = (3, 0, -2)$. El segundo se anula porque los dos caminos tiran en contra.

# %% [markdown] lang="en" why=true
# **Why.** $1 \cdot (3, 2, 0) - 2 \cdot (0, 1, 1) = (3, 0, -2)$. The second is zero because the two ways pull against each
# other.

# %% [markdown] lang="es"
# ## 06.2 El jacobiano
#
# Devuelve el jacobiano de `f` en el tensor `x`: una fila por resultado. (La función de PyTorch que lo hace está apagada aquí.)

# %% [markdown] lang="en"
# ## 06.2 The Jacobian
#
# Return the Jacobian of `f` at the tensor `x`: a row for each result. (PyTorch's function that does it is switched off here.)

# %% exercise="06.2"
def jacobian(f, x):
    ### BEGIN SOLUTION
    x = x.detach().requires_grad_()
    y = f(x)
    rows = []
    for i in range(len(y)):
        v = torch.zeros_like(y)
        v[i] = 1
        rows.append(torch.autograd.grad(y, x, v, retain_graph=True)[0])
    return torch.stack(rows)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Con un solo 1 en `v` sale una fila. `torch.autograd.grad` no toca `.grad`, así que nada se acumula.

# %% [markdown] lang="en" why=true
# **Why.** With a single 1 in `v` one row comes out. `torch.autograd.grad` leaves `.grad` alone, so nothing piles up.

# %% [markdown] lang="es"
# ## 06.3 Deshacer la repetición
#
# NumPy repitió una entrada de forma `shape` hasta la forma de `grad`. Devuelve su gradiente, de forma `shape`. Falta un trozo.

# %% [markdown] lang="en"
# ## 06.3 Undo the repetition
#
# NumPy repeated an input of shape `shape` to the shape of `grad`. Return its gradient, of shape `shape`. A piece is missing.

# %% exercise="06.3"
def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    ### BEGIN SOLUTION
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    ### END SOLUTION
    return grad

# %% [markdown] lang="es" why=true
# **Por qué.** Cada copia influye en el resultado, y lo que vuelve por todas se suma. `keepdims=True` deja el eje, con tamaño 1.

# %% [markdown] lang="en" why=true
# **Why.** Each copy influences the result, and what comes back by all of them is added up. `keepdims=True` leaves the axis, of
# size 1.

# %% [markdown] lang="es"
# ## 06.4 El producto de matrices
#
# Para `y = a @ b`: los gradientes de `a` y de `b`.

# %% [markdown] lang="en"
# ## 06.4 The product of matrices
#
# For `y = a @ b`: the gradients of `a` and of `b`.

# %% exercise="06.4"
def matmul_backward(grad, a, b):
    ### BEGIN SOLUTION
    return grad @ b.T, a.T @ grad
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Las formas casi lo dicen: de `[m, p]` y `[n, p]` solo sale `[m, n]` si se transpone `b`.

# %% [markdown] lang="en" why=true
# **Why.** The shapes nearly say it: of `[m, p]` and `[n, p]` there is no `[m, n]` unless `b` is transposed.

# %% [markdown] lang="es"
# ## 06.5 La suma
#
# Para `y = x.sum()`: el gradiente de `x`. `grad` es un solo número.

# %% [markdown] lang="en"
# ## 06.5 The sum
#
# For `y = x.sum()`: the gradient of `x`. `grad` is a single number.

# %% exercise="06.5"
import numpy as np


def sum_backward(grad, x):
    ### BEGIN SOLUTION
    return grad * np.ones(x.shape)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Cada sumando influye con pendiente 1. Sumar al ir es repetir al volver, como repetir al ir es sumar al volver.

# %% [markdown] lang="en" why=true
# **Why.** Each term influences with slope 1. Summing on the way forward is repeating on the way back, as repeating forward is
# summing back.

# %% [markdown] lang="es"
# ## 06.6 Tomar filas
#
# Para `y = x[rows]`, con `rows` una lista de números de fila que se pueden **repetir**: el gradiente de `x`.

# %% [markdown] lang="en"
# ## 06.6 Taking rows
#
# For `y = x[rows]`, with `rows` a list of row numbers that may be **repeated**: the gradient of `x`.

# %% exercise="06.6"
import numpy as np


def rows_backward(grad, x, rows):
    ### BEGIN SOLUTION
    found = np.zeros_like(x)
    for place, row in enumerate(rows):
        found[row] += grad[place]
    return found
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Una fila tomada dos veces se usó dos veces, y sus gradientes se suman. `found[rows] += grad` escribe una sola vez
# en cada fila.

# %% [markdown] lang="en" why=true
# **Why.** A row that was taken twice was used twice, and its gradients are added up. `found[rows] += grad` writes only once
# into each row.
