# %% [markdown] lang="es"
# # Ejercicios 00. Empieza aquí
#
# Tres fáciles, para ver cómo funciona: escribe, ejecuta, comprueba. `progress()` dice qué llevas hecho, y `reset("00.1")` te
# devuelve una celda como estaba.

# %% [markdown] lang="en"
# # Exercises 00. Start here
#
# Three easy ones, to see how it works: write, run, check. `progress()` says what you have done, and `reset("00.1")` gives you
# a cell back as it was.

# %% [markdown] lang="es"
# ## 00.1 El doble
#
# Devuelve el doble de `x`. Equivócate primero a propósito, y mira qué te dice.

# %% [markdown] lang="en"
# ## 00.1 Twice
#
# Return twice `x`. Make a mistake on purpose first, and look what it tells you.

# %% exercise="00.1"
def double(x):
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `return` entrega el resultado a quien llama. Sin él la función devuelve `None`.

# %% [markdown] lang="en" why=true
# **Why.** `return` hands the result to the caller. Without it the function returns `None`.

# %% [markdown] lang="es"
# ## 00.2 Predice
#
# En la lección, con `x = 3.0` salió `tensor(6.)`, y con `x = 5.0` salió `tensor(10.)`. ¿Qué número saldrá con `x = 7.0`?
# Escríbelo antes de probarlo.

# %% [markdown] lang="en"
# ## 00.2 Predict
#
# In the lesson `tensor(6.)` came out with `x = 3.0`, and `tensor(10.)` with `x = 5.0`. Which number will come out with
# `x = 7.0`? Write it down before you try it.

# %% exercise="00.2"
### BEGIN SOLUTION
prediction = 14.0
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** La pendiente de $x \cdot x$ es $2x$. De eso trata la lección 01.

# %% [markdown] lang="en" why=true
# **Why.** The slope of $x \cdot x$ is $2x$. Lesson 01 is about that.

# %% [markdown] lang="es"
# ## 00.3 Cúralo
#
# Esta función tiene que dar la media, y se detiene con un error. Pruébala con `average([1.0, 2.0, 3.0])`, lee el error desde el
# final, y escribe una que funcione.
#
# ```python
# def average(numbers):
#     total = 0
#     for number in numbers:
#         total = number
#     return total / len(number)
# ```

# %% [markdown] lang="en"
# ## 00.3 Cure it
#
# This function ought to give the average, and stops with an error. Try it with `average([1.0, 2.0, 3.0])`, read the error from
# its end, and write one that works.
#
# ```python
# def average(numbers):
#     total = 0
#     for number in numbers:
#         total = number
#     return total / len(number)
# ```

# %% exercise="00.3"
def average(numbers):
    ### BEGIN SOLUTION
    total = 0
    for number in numbers:
        total = total + number
    return total / len(numbers)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Python se quejó de `len(number)`, y con razón. De `total = number` no se quejó nadie: esos son los errores caros.
# En este curso verás el mismo en autograd, un gradiente que borra a otro en vez de sumarse.

# %% [markdown] lang="en" why=true
# **Why.** Python complained about `len(number)`, and rightly. About `total = number` nobody complained: those are the expensive
# mistakes. In this course you will meet the same one in autograd, a gradient that wipes out another instead of being added to
# it.
