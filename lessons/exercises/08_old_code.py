# %% [markdown] lang="es"
# # Ejercicios 08. Leer código antiguo
#
# Cuatro programas de 2017. Que funcionen hoy.

# %% [markdown] lang="en"
# # Exercises 08. Read old code
#
# Four programs of 2017. Make them work today.

# %% [markdown] lang="es"
# ## 08.1 Predice: ¿se niega hoy?
#
# ```python
# w = torch.ones(2, requires_grad=True)
# loss = (w * w).sum()
# ```
#
# `refused` es un diccionario de `"loss.data[0]"`, `"loss.item()"`, `"loss.creator"`, `"loss.grad_fn"`,
# `"loss.backward(retain_variables=True)"` y `"w.data"`. Escribe `True` en las líneas que hoy se detienen con un error, y
# `False` en las demás.

# %% [markdown] lang="en"
# ## 08.1 Predict: is it refused today?
#
# ```python
# w = torch.ones(2, requires_grad=True)
# loss = (w * w).sum()
# ```
#
# `refused` is a dictionary of `"loss.data[0]"`, `"loss.item()"`, `"loss.creator"`, `"loss.grad_fn"`,
# `"loss.backward(retain_variables=True)"` and `"w.data"`. Write `True` for the lines that stop with an error today, and `False`
# for the others.

# %% exercise="08.1"
### BEGIN SOLUTION
refused = {
    "loss.data[0]": True,
    "loss.item()": False,
    "loss.creator": True,
    "loss.grad_fn": False,
    "loss.backward(retain_variables=True)": True,
    "w.data": False,
}
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `creator` y `retain_variables` son nombres que ya no existen, y `loss` no tiene dimensión que indexar. `w.data`
# sigue ahí, y no avisa de nada: por eso es el peligroso.

# %% [markdown] lang="en" why=true
# **Why.** `creator` and `retain_variables` are names that no longer exist, and `loss` has no dimension to index. `w.data` is
# still there, and tells you nothing: that is why it is the dangerous one.

# %% [markdown] lang="es"
# ## 08.2 El número de una pérdida
#
# `losses` es una lista de pérdidas, tensores de un solo número, cada una con su historia. Devuelve su media como **número de
# Python**.
#
# ```python
# def average(losses):  # 2017
#     return sum(loss.data[0] for loss in losses) / len(losses)
# ```

# %% [markdown] lang="en"
# ## 08.2 The number of a loss
#
# `losses` is a list of losses, tensors of a single number, each with its history. Return their average as a **Python number**.
#
# ```python
# def average(losses):  # 2017
#     return sum(loss.data[0] for loss in losses) / len(losses)
# ```

# %% exercise="08.2"
def average(losses):
    ### BEGIN SOLUTION
    return sum(loss.item() for loss in losses) / len(losses)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `item()` da el número y suelta la historia. Quien suma las pérdidas mismas, `total += loss`, guarda los grafos de
# todos los pasos, y la memoria se llena.

# %% [markdown] lang="en" why=true
# **Why.** `item()` gives the number and lets go of the history. Who adds up the losses themselves, `total += loss`, keeps the
# graphs of all steps, and memory fills up.

# %% [markdown] lang="es"
# ## 08.3 Tradúcelo
#
# Escribe este programa para el PyTorch de hoy, sin `Variable` y sin `.data`. Devuelve el número y el tensor de los gradientes.
#
# ```python
# def old(numbers):
#     x = Variable(torch.FloatTensor(numbers), requires_grad=True)
#     y = (x * x * x).sum()
#     y.backward(retain_variables=True)
#     y.backward()
#     return y.data[0], x.grad.data
# ```

# %% [markdown] lang="en"
# ## 08.3 Translate it
#
# Write this program for the PyTorch of today, without `Variable` and without `.data`. Return the number and the tensor of the
# gradients.
#
# ```python
# def old(numbers):
#     x = Variable(torch.FloatTensor(numbers), requires_grad=True)
#     y = (x * x * x).sum()
#     y.backward(retain_variables=True)
#     y.backward()
#     return y.data[0], x.grad.data
# ```

# %% exercise="08.3"
def today(numbers):
    ### BEGIN SOLUTION
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    return y.item(), x.grad
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** El tensor mismo lleva ya la historia, `retain_variables` se llama `retain_graph`, y `loss.data[0]` es
# `loss.item()`. Lo que no ha cambiado: dos `backward()` suman.

# %% [markdown] lang="en" why=true
# **Why.** The tensor itself carries the history now, `retain_variables` is called `retain_graph`, and `loss.data[0]` is
# `loss.item()`. What has not changed: two `backward()` add up.

# %% [markdown] lang="es"
# ## 08.4 A escondidas
#
# Tiene que devolver la **mitad** de $e^x$, y la pendiente de $e^x$ **entera**. Se ejecuta sin errores, y la pendiente sale mal.
# Cúralo.
#
# ```python
# def half_and_slope(x):
#     y = x.exp()
#     y.data.mul_(0.5)
#     y.backward()
#     return y.item(), x.grad.item()
# ```

# %% [markdown] lang="en"
# ## 08.4 Behind its back
#
# It ought to return **half** of $e^x$, and the **whole** slope of $e^x$. It runs without errors, and the slope is wrong. Cure
# it.
#
# ```python
# def half_and_slope(x):
#     y = x.exp()
#     y.data.mul_(0.5)
#     y.backward()
#     return y.item(), x.grad.item()
# ```

# %% exercise="08.4"
def half_and_slope(x):
    ### BEGIN SOLUTION
    y = x.exp()
    y.backward()
    return y.item() / 2, x.grad.item()
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** La regla de `exp` usa su resultado, y `.data` lo cambió sin que autograd se enterase. Con `y.detach().mul_(0.5)`
# al menos habría un `RuntimeError`. Lo mejor es no escribir encima.

# %% [markdown] lang="en" why=true
# **Why.** The rule of `exp` uses its result, and `.data` changed that without autograd noticing. With `y.detach().mul_(0.5)`
# there would at least be a `RuntimeError`. Best of all, do not write over it.
