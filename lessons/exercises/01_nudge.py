# %% [markdown] lang="es"
# # Ejercicios 01. La derivada como empujón
#
# Escribe cada respuesta en su celda, ejecútala, y ejecuta la celda de comprobar que viene después. Te dirá qué tipo de error
# es, con un ejemplo. Las pistas se abren de una en una: prueba antes sin ellas.

# %% [markdown] lang="en"
# # Exercises 01. A derivative is a nudge
#
# Write each answer in its cell, run it, and run the checking cell after it. It tells you what kind of mistake it is, with an
# example. Hints open one by one: try without them first.

# %% [markdown] lang="es"
# ## 01.1 La pendiente
#
# Mide la pendiente de `f` en `x` con **un** empujón `h` hacia adelante.

# %% [markdown] lang="en"
# ## 01.1 The slope
#
# Measure the slope of `f` at `x` by **one** nudge `h` forward.

# %% exercise="01.1"
def slope(f, x, h):
    ### BEGIN SOLUTION
    return (f(x + h) - f(x)) / h
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Arriba está lo que cambia el resultado; dividirlo por `h` dice cuánto cambia *por cada unidad* de empujón. Sin
# dividir, la respuesta dependería de cuánto empujaste.

# %% [markdown] lang="en" why=true
# **Why.** Above stands how much the result changes; dividing by `h` says how much it changes *for each unit* of nudge. Without
# dividing, the answer would depend on how far you nudged.

# %% [markdown] lang="es"
# ## 01.2 Una pendiente parcial
#
# `point` es una lista de números y `f` toma una lista. Mide la pendiente respecto de la entrada número `i`, con un empujón `h`
# hacia adelante. Las demás se quedan quietas, y `point` tiene que quedar como estaba.

# %% [markdown] lang="en"
# ## 01.2 A partial slope
#
# `point` is a list of numbers, and `f` takes a list. Measure the slope with respect to input number `i`, by a nudge `h`
# forward. The others are kept still, and `point` has to stay as it was.

# %% exercise="01.2"
def partial(f, point, i, h):
    ### BEGIN SOLUTION
    nudged = list(point)
    nudged[i] += h
    ### END SOLUTION
    return (f(nudged) - f(point)) / h

# %% [markdown] lang="es" why=true
# **Por qué.** `list(point)` es una lista nueva con los mismos números. Con `nudged = point` habría una sola lista con dos
# nombres: al empujar una se mueve la otra, y la diferencia sale 0.

# %% [markdown] lang="en" why=true
# **Why.** `list(point)` is a new list with the same numbers. With `nudged = point` there would be one list under two names:
# nudging one moves the other, and the difference comes out as 0.

# %% [markdown] lang="es"
# ## 01.3 Todas a la vez
#
# `x` es un arreglo de NumPy, de números decimales y de cualquier forma, y `f` da un solo número. Devuelve un arreglo de la
# misma forma con la pendiente respecto de cada número de `x`, con un error de menos de una millonésima. Empuja a los dos lados.
# Esta función te servirá para comprobar gradientes en todo el curso.

# %% [markdown] lang="en"
# ## 01.3 All of them
#
# `x` is a NumPy array of floats, of any shape, and `f` gives a single number. Return an array of the same shape with the slope
# with respect to each number of `x`, with an error of less than a millionth. Nudge to both sides. This function will serve you
# to check gradients all through the course.

# %% exercise="01.3"
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    ### BEGIN SOLUTION
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[place] += h
        below[place] -= h
        gradient[place] = (f(above) - f(below)) / (2 * h)
    return gradient
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Con dos empujones el error del empujón es de $h^2$ y no de $h$: con $h = 10^{-5}$, una diez mil millonésima. El
# del redondeo, con 16 cifras, queda por ahí también. `np.ndindex` da cada lugar de un arreglo, tenga la forma que tenga.

# %% [markdown] lang="en" why=true
# **Why.** With two nudges the error of the nudge is of the size of $h^2$ and not of $h$: with $h = 10^{-5}$, a ten-thousandth
# of a millionth. That of rounding, with 16 digits, is about as large. `np.ndindex` gives every place of an array, whatever its
# shape.
