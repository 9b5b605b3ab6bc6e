# %% [markdown] lang="es"
# # Ejercicios 03. backward, paso a paso
#
# En las reglas locales `grad` es el **gradiente que llega**, y tiene la forma del resultado. Todo son arreglos de NumPy, de
# cualquier forma: también de un solo número, con forma `()`.

# %% [markdown] lang="en"
# # Exercises 03. backward, step by step
#
# In the local rules `grad` is the **gradient that arrives**, and has the shape of the result. All are NumPy arrays, of any
# shape: also of a single number, with the shape `()`.

# %% [markdown] lang="es"
# ## 03.1 Ordena los pasos
#
# ```python
# a = torch.tensor(2.0, requires_grad=True)
# b = a * a
# c = b.exp()
# d = b + c
# ```
#
# ¿En qué orden visita `d.backward()` estos nodos? Están desordenados: `"MulBackward0"`, `"AccumulateGrad"`, `"ExpBackward0"`,
# `"AddBackward0"`.

# %% [markdown] lang="en"
# ## 03.1 Order the steps
#
# ```python
# a = torch.tensor(2.0, requires_grad=True)
# b = a * a
# c = b.exp()
# d = b + c
# ```
#
# In which order does `d.backward()` visit these nodes? They are out of order: `"MulBackward0"`, `"AccumulateGrad"`,
# `"ExpBackward0"`, `"AddBackward0"`.

# %% exercise="03.1"
### BEGIN SOLUTION
order = ["AddBackward0", "ExpBackward0", "MulBackward0", "AccumulateGrad"]
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** El producto recibe dos gradientes, uno de la suma y otro de la exponencial. Tiene que esperar al segundo, o
# mandaría a la hoja una cuenta a medias.

# %% [markdown] lang="en" why=true
# **Why.** The product receives two gradients, one from the addition and one from the exponential. It has to wait for the
# second, or it would send the leaf half of the computation.

# %% [markdown] lang="es"
# ## 03.2 La regla del producto
#
# Para $y = a \cdot b$: los gradientes de `a` y de `b`, en ese orden. Falta uno.

# %% [markdown] lang="en"
# ## 03.2 The rule of the product
#
# For $y = a \cdot b$: the gradients of `a` and of `b`, in that order. One is missing.

# %% exercise="03.2"
def mul_backward(grad, a, b):
    grad_a = grad * b
    ### BEGIN SOLUTION
    grad_b = grad * a
    ### END SOLUTION
    return grad_a, grad_b

# %% [markdown] lang="es" why=true
# **Por qué.** Si `b` crece en 1, el producto crece en `a`. Y cada unidad que crece el producto vale `grad` para el final.

# %% [markdown] lang="en" why=true
# **Why.** If `b` grows by 1, the product grows by `a`. And each unit that the product grows is worth `grad` to the end.

# %% [markdown] lang="es"
# ## 03.3 La regla de la tangente hiperbólica
#
# Para $y = \tanh x$. No te dan `x`, sino el **resultado**, `y`: es lo que PyTorch guarda. ($\tanh' x = 1 - \tanh^2 x$.)

# %% [markdown] lang="en"
# ## 03.3 The rule of the hyperbolic tangent
#
# For $y = \tanh x$. You are not given `x` but the **result**, `y`: that is what PyTorch keeps. ($\tanh' x = 1 - \tanh^2 x$.)

# %% exercise="03.3"
def tanh_backward(grad, y):
    ### BEGIN SOLUTION
    return grad * (1 - y**2)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** $\tanh x$ ya está calculada: es `y`. Guardar el resultado ahorra calcularla otra vez.

# %% [markdown] lang="en" why=true
# **Why.** $\tanh x$ has been computed already: it is `y`. Keeping the result saves computing it again.

# %% [markdown] lang="es"
# ## 03.4 La regla del cociente
#
# Para $y = a / b$: los gradientes de `a` y de `b`.

# %% [markdown] lang="en"
# ## 03.4 The rule of the quotient
#
# For $y = a / b$: the gradients of `a` and of `b`.

# %% exercise="03.4"
def div_backward(grad, a, b):
    ### BEGIN SOLUTION
    return grad / b, -grad * a / b**2
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Respecto de `a` el cociente es `a` por el número $1/b$. Respecto de `b`: $(1/b)' = -1/b^2$, y con más divisor
# sale menos.

# %% [markdown] lang="en" why=true
# **Why.** With respect to `a` the quotient is `a` times the number $1/b$. With respect to `b`: $(1/b)' = -1/b^2$, and a larger
# divisor gives less.

# %% [markdown] lang="es"
# ## 03.5 La regla de la potencia
#
# Para $y = x^n$, con `n` un entero positivo: el gradiente de `x`.

# %% [markdown] lang="en"
# ## 03.5 The rule of the power
#
# For $y = x^n$, with `n` a positive integer: the gradient of `x`.

# %% exercise="03.5"
def pow_backward(grad, x, n):
    ### BEGIN SOLUTION
    return grad * n * x ** (n - 1)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** El exponente baja como factor y arriba queda uno menos. Con `n = 1` queda $x^0 = 1$, y la regla es `grad`: una
# recta.

# %% [markdown] lang="en" why=true
# **Why.** The exponent comes down as a factor, and one less is left above. With `n = 1` that is $x^0 = 1$, and the rule is
# `grad`: a straight line.
