# %% [markdown] lang="es"
# # Ejercicios 05. Encender y apagar
#
# Tres para cortar y mover, y una clínica: cinco programas que PyTorch rechaza. Ejecútalos antes, y lee el error desde el final.

# %% [markdown] lang="en"
# # Exercises 05. On and off
#
# Three to cut and to move, and a clinic: five programs that PyTorch refuses. Run them first, and read the error from its end.

# %% [markdown] lang="es"
# ## 05.1 Predice: ¿se niega?
#
# `y` sale de `x`, una hoja de la lista; después se hace `y.add_(1)`, y al final `y.sum().backward()`. `refused` es un
# diccionario de `"x + 1"`, `"x * 2"`, `"x * x"`, `"x.exp()"` y `"x.sin()"`. Escribe `True` donde PyTorch se niegue, y `False`
# en las demás.

# %% [markdown] lang="en"
# ## 05.1 Predict: does it refuse?
#
# `y` is made of `x`, a leaf on the list; then `y.add_(1)` is done, and in the end `y.sum().backward()`. `refused` is a
# dictionary of `"x + 1"`, `"x * 2"`, `"x * x"`, `"x.exp()"` and `"x.sin()"`. Write `True` where PyTorch refuses, and `False`
# for the others.

# %% exercise="05.1"
### BEGIN SOLUTION
refused = {"x + 1": False, "x * 2": False, "x * x": False, "x.exp()": True, "x.sin()": False}
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Solo importa lo que la regla necesita. La de `exp` usa su resultado; las de `x * x` y `sin`, su entrada, que
# sigue igual; la suma, nada.

# %% [markdown] lang="en" why=true
# **Why.** All that matters is what the rule needs. That of `exp` uses its result; those of `x * x` and `sin` their input, which
# is as it was; addition nothing.

# %% [markdown] lang="es"
# ## 05.2 Corta a propósito
#
# Devuelve `a * b` de modo que al retroceder llegue gradiente **solo a `a`**.

# %% [markdown] lang="en"
# ## 05.2 Cut on purpose
#
# Return `a * b` such that on the way back a gradient arrives **at `a` only**.

# %% exercise="05.2"
def only_a(a, b):
    ### BEGIN SOLUTION
    return a * b.detach()
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `b.detach()` tiene el mismo número y ninguna historia. Desprender el producto entero cortaría también el camino
# de `a`.

# %% [markdown] lang="en" why=true
# **Why.** `b.detach()` has the same number and no history. Detaching the whole product would cut the way to `a` as well.

# %% [markdown] lang="es"
# ## 05.3 Un paso
#
# Da un paso de descenso: vacía `w.grad`, retrocede desde `loss(w)`, y mueve `w` **en su sitio** por `rate`. Devuelve `w`, que
# tiene que seguir siendo una hoja de la lista.

# %% [markdown] lang="en"
# ## 05.3 A step
#
# Take a step of descent: empty `w.grad`, go back from `loss(w)`, and move `w` **in place** by `rate`. Return `w`, which has to
# be a leaf on the list still.

# %% exercise="05.3"
def descend(w, loss, rate):
    ### BEGIN SOLUTION
    w.grad = None
    loss(w).backward()
    with torch.no_grad():
        w -= rate * w.grad
    ### END SOLUTION
    return w

# %% [markdown] lang="es" why=true
# **Por qué.** Mover el peso no es parte de la cuenta que se deriva, así que va sin notas. Con `w = w - …` se devolvería otro
# tensor.

# %% [markdown] lang="en" why=true
# **Why.** Moving the weight is no part of the computation that is differentiated, so it is done without notes. `w = w - …`
# would return another tensor.

# %% [markdown] lang="es"
# ## 05.4 Clínica: dos veces
#
# Devuelve en una lista el gradiente de $x^3$ **sumado dos veces**. Así da un error; cúralo.
#
# ```python
# def cube_twice(x):
#     y = x**3
#     y.backward()
#     y.backward()
#     return [x.grad.item()]
# ```

# %% [markdown] lang="en"
# ## 05.4 Clinic: twice
#
# Return in a list the gradient of $x^3$ **added up twice**. Like this it gives an error; cure it.
#
# ```python
# def cube_twice(x):
#     y = x**3
#     y.backward()
#     y.backward()
#     return [x.grad.item()]
# ```

# %% exercise="05.4"
def cube_twice(x):
    ### BEGIN SOLUTION
    y = x**3
    y.backward(retain_graph=True)
    y.backward()
    return [x.grad.item()]
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** La potencia guardó `x`, y el primer recorrido la soltó. O se pide que no se suelte, o se calcula otra vez.

# %% [markdown] lang="en" why=true
# **Why.** The power kept `x`, and the first walk let go of it. Either you ask for it to be kept, or you compute again.

# %% [markdown] lang="es"
# ## 05.5 Clínica: varios números
#
# Devuelve el gradiente de la **suma** de $x^2$, como lista.
#
# ```python
# def squares(x):
#     y = x * x
#     y.backward()
#     return x.grad.tolist()
# ```

# %% [markdown] lang="en"
# ## 05.5 Clinic: several numbers
#
# Return the gradient of the **sum** of $x^2$, as a list.
#
# ```python
# def squares(x):
#     y = x * x
#     y.backward()
#     return x.grad.tolist()
# ```

# %% exercise="05.5"
def squares(x):
    ### BEGIN SOLUTION
    y = x * x
    y.sum().backward()
    return x.grad.tolist()
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `backward()` sin más solo sabe empezar en un número. Con `mean()` saldría cada gradiente dividido entre cuántos
# hay.

# %% [markdown] lang="en" why=true
# **Why.** `backward()` on its own knows only how to begin at one number. With `mean()` each gradient would come out divided by
# how many there are.

# %% [markdown] lang="es"
# ## 05.6 Clínica: un resultado cambiado
#
# Devuelve una lista: el gradiente de $e^x$, y $e^x + 1$.
#
# ```python
# def growth(x):
#     y = x.exp()
#     y += 1
#     y.backward()
#     return [x.grad.item(), y.item()]
# ```

# %% [markdown] lang="en"
# ## 05.6 Clinic: a result that was changed
#
# Return a list: the gradient of $e^x$, and $e^x + 1$.
#
# ```python
# def growth(x):
#     y = x.exp()
#     y += 1
#     y.backward()
#     return [x.grad.item(), y.item()]
# ```

# %% exercise="05.6"
def growth(x):
    ### BEGIN SOLUTION
    y = x.exp()
    y.backward()
    return [x.grad.item(), y.item() + 1]
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `exp` guarda su resultado, y `+=` lo cambia en su sitio. Con `z = y + 1` se haría otro tensor, y también vale.

# %% [markdown] lang="en" why=true
# **Why.** `exp` keeps its result, and `+=` changes it in place. `z = y + 1` would make another tensor, and is as good.

# %% [markdown] lang="es"
# ## 05.7 Clínica: sin historia
#
# Devuelve en una lista el gradiente de $(2x)^2$.
#
# ```python
# def doubled(x):
#     y = torch.tensor((x * 2).item())
#     (y * y).backward()
#     return [x.grad.item()]
# ```

# %% [markdown] lang="en"
# ## 05.7 Clinic: without a history
#
# Return in a list the gradient of $(2x)^2$.
#
# ```python
# def doubled(x):
#     y = torch.tensor((x * 2).item())
#     (y * y).backward()
#     return [x.grad.item()]
# ```

# %% exercise="05.7"
def doubled(x):
    ### BEGIN SOLUTION
    y = x * 2
    (y * y).backward()
    return [x.grad.item()]
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `.item()` saca un número, que no sabe de dónde viene. Ponerle `requires_grad=True` a `y` quita el error y no cura
# nada: sería otra hoja.

# %% [markdown] lang="en" why=true
# **Why.** `.item()` takes out a number, which does not know where it came from. Giving `y` a `requires_grad=True` removes the
# error and cures nothing: it would be another leaf.

# %% [markdown] lang="es"
# ## 05.8 Clínica: enteros
#
# `x` llega con números enteros. Devuelve el gradiente de la suma de $x^2$, como lista.
#
# ```python
# def whole_numbers(x):
#     x.requires_grad_()
#     (x * x).sum().backward()
#     return x.grad.tolist()
# ```

# %% [markdown] lang="en"
# ## 05.8 Clinic: whole numbers
#
# `x` comes with whole numbers. Return the gradient of the sum of $x^2$, as a list.
#
# ```python
# def whole_numbers(x):
#     x.requires_grad_()
#     (x * x).sum().backward()
#     return x.grad.tolist()
# ```

# %% exercise="05.8"
def whole_numbers(x):
    ### BEGIN SOLUTION
    x = x.float().requires_grad_()
    (x * x).sum().backward()
    return x.grad.tolist()
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Un entero no se puede empujar un poco. `float()` hace otro tensor, que no salió de ninguna operación anotada: es
# una hoja.

# %% [markdown] lang="en" why=true
# **Why.** A whole number cannot be nudged a little. `float()` makes another tensor, which no recorded operation made: it is a
# leaf.
