# %% [markdown] lang="es"
# # Ejercicios 04. Los gradientes se suman
#
# Dos sumas distintas: la que hace `.grad` entre un `backward()` y el siguiente, y la que hace el recorrido donde se juntan dos
# caminos.

# %% [markdown] lang="en"
# # Exercises 04. Gradients add up
#
# Two different sums: that which `.grad` makes between one `backward()` and the next, and that which the walk makes where two
# ways meet.

# %% [markdown] lang="es"
# ## 04.1 Predice
#
# ```python
# a = torch.tensor(3.0, requires_grad=True)
# (a * a).backward()
# (a * a).backward()
# ```
#
# ¿Qué número hay en `a.grad`? Responde antes de ejecutar.

# %% [markdown] lang="en"
# ## 04.1 Predict
#
# ```python
# a = torch.tensor(3.0, requires_grad=True)
# (a * a).backward()
# (a * a).backward()
# ```
#
# Which number is in `a.grad`? Answer before you run it.

# %% exercise="04.1"
### BEGIN SOLUTION
a_grad = 12.0
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Cada `backward()` calcula 6, y el segundo lo suma a lo que había. (Son dos grafos: por eso no hay error.)

# %% [markdown] lang="en" why=true
# **Why.** Each `backward()` computes 6, and the second adds it to what was there. (They are two graphs: that is why there is no
# error.)

# %% [markdown] lang="es"
# ## 04.2 El gradiente de cada una
#
# `losses` es una lista de funciones de `w`. Devuelve una lista de números: el gradiente de `w` para **cada** pérdida, sin que
# unas se mezclen con otras. Faltan dos líneas.

# %% [markdown] lang="en"
# ## 04.2 The gradient of each
#
# `losses` is a list of functions of `w`. Return a list of numbers: the gradient of `w` for **each** loss, without one getting
# mixed up with another. Two lines are missing.

# %% exercise="04.2"
def gradients(w, losses):
    found = []
    for loss in losses:
        ### BEGIN SOLUTION
        w.grad = None
        loss(w).backward()
        ### END SOLUTION
        found.append(w.grad.item())
    return found

# %% [markdown] lang="es" why=true
# **Por qué.** `backward()` suma, así que se vacía antes. Y se guarda el número, no el tensor: `w.grad` es el mismo tensor en
# cada vuelta mientras no se vacíe.

# %% [markdown] lang="en" why=true
# **Why.** `backward()` adds, so it is emptied before. And the number is kept, not the tensor: `w.grad` is the same tensor in
# every round as long as it is not emptied.

# %% [markdown] lang="es"
# ## 04.3 El recorrido
#
# Un programa es una lista de pasos, en el orden en que se hicieron: el nombre de lo que sale, los nombres de lo que entra, y la
# pendiente respecto de cada entrada. Con $a = 3$, $b = a \cdot a$ es `("b", ("a", "a"), (3.0, 3.0))`. Devuelve un diccionario
# con el gradiente de `out` respecto de cada nombre. El de `out` mismo es 1. El último paso hace `out`, y todos los pasos llevan
# a él.

# %% [markdown] lang="en"
# ## 04.3 The walk
#
# A program is a list of steps, in the order in which they were taken: the name of what comes out, the names of what goes in,
# and the slope with respect to each input. With $a = 3$, $b = a \cdot a$ is `("b", ("a", "a"), (3.0, 3.0))`. Return a
# dictionary with the gradient of `out` with respect to each name. That of `out` itself is 1. The last step makes `out`, and all
# steps lead to it.

# %% exercise="04.3"
def walk_back(steps, out):
    ### BEGIN SOLUTION
    grads = {out: 1.0}
    for made, taken, slopes in reversed(steps):
        for name, slope in zip(taken, slopes):
            grads[name] = grads.get(name, 0.0) + grads[made] * slope
    return grads
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Hacia atrás, cuando se llega a un nombre, ya pasaron todos los pasos que lo usan: su gradiente está completo. Y
# se suma, porque a un nombre usado dos veces le llegan dos. Con `=` en vez de `+`, la última borraría a las demás.

# %% [markdown] lang="en" why=true
# **Why.** Going back, when you come to a name, all steps that use it have been passed: its gradient is complete. And it is
# added up, because two arrive at a name that is used twice. With `=` instead of `+`, the last one would wipe out the others.
