# %% [markdown] lang="es"
# # Ejercicios 00. Empieza aquí
#
# Uno solo, para ver cómo funciona: escribe, ejecuta, comprueba.

# %% [markdown] lang="en"
# # Exercises 00. Start here
#
# One only, to see how it works: write, run, check.

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
