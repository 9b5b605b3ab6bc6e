# %% [markdown] lang="es"
# # 05. Encender y apagar
#
# Tomar notas cuesta memoria, y a veces estorba: al mover los pesos, al usar una red ya entrenada, al sacar un número para
# imprimirlo. Hoy aprendes los tres interruptores, y a leer los errores que salen cuando se usan mal. Son de los que más
# se buscan en internet; después de hoy no tendrás que buscarlos.
#
# **Al terminar sabrás**
#
# 1. **`no_grad`**: un rato sin notas;
# 2. **`detach`**: otro tensor con los mismos números, sin historia;
# 3. **`requires_grad_`**: poner a un tensor en la lista o sacarlo de ella, y qué no se le puede hacer a una hoja. (*La lista* son los tensores con `requires_grad=True`, los que en la lección 02 estaban «bajo observación».)
#
# **Necesitas** la lección 04. **Tiempo:** unos 30 minutos.

# %% [markdown] lang="en"
# # 05. On and off
#
# Taking notes costs memory, and sometimes it is in the way: when you move the weights, when you use a network that is
# trained already, when you take out a number to print it. Today you learn the three switches, and to read the errors that
# come up when they are used wrong. They are among those most searched for; after today you will not have to.
#
# **When you finish you will know**
#
# 1. **`no_grad`**: a while without notes;
# 2. **`detach`**: another tensor with the same numbers, without history;
# 3. **`requires_grad_`**: putting a tensor on the list or taking it off, and what must not be done to a leaf. (*The list* is the tensors with `requires_grad=True`, those "under observation" in lesson 02.)
#
# **You need** lesson 04. **Time:** about 30 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué hay en `w.grad` después de dos `backward()` sin vaciarlo?
#
# <details><summary>Respuesta</summary>
#
# La suma de los dos gradientes.
#
# </details>
#
# **2.** ¿Qué pone `requires_grad=True` en marcha?
#
# <details><summary>Respuesta</summary>
#
# Que todo lo que se haga con ese tensor deje una nota, su `grad_fn`.
#
# </details>
#
# **3.** ¿Qué es una hoja?
#
# <details><summary>Respuesta</summary>
#
# Un tensor que no salió de ninguna operación anotada.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** What is in `w.grad` after two `backward()`s without emptying it?
#
# <details><summary>Answer</summary>
#
# The sum of the two gradients.
#
# </details>
#
# **2.** What does `requires_grad=True` set going?
#
# <details><summary>Answer</summary>
#
# Everything done with this tensor now leaves a note, its `grad_fn`.
#
# </details>
#
# **3.** What is a leaf?
#
# <details><summary>Answer</summary>
#
# A tensor that no recorded operation made.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# $b = a \cdot a$ con $a = 3$, y la misma cuenta con un factor **desprendido** (*detached*): un 3 que ya no sabe que era $a$.
#
# | | llega a $a$ | gradiente |
# |:---|:---|:---|
# | $a \cdot a$ | por los dos factores: $3 + 3$ | **6** |
# | $a \cdot 3$, el 3 desprendido | por uno solo: $3$ | **3** |
#
# El **valor** es 9 en los dos. Solo cambia lo que `backward` puede ver. Apagar las notas no cambia ninguna cuenta: cambia
# por dónde vuelve el gradiente.

# %% [markdown] lang="en"
# ## An example by hand
#
# $b = a \cdot a$ with $a = 3$, and the same computation with one factor **detached**: a 3 that no longer knows it was $a$.
#
# | | arrives at $a$ | gradient |
# |:---|:---|:---|
# | $a \cdot a$ | through both factors: $3 + 3$ | **6** |
# | $a \cdot 3$, with the 3 detached | through one only: $3$ | **3** |
#
# The **value** is 9 in both. Only what `backward` can see is different. Turning the notes off changes no computation: it
# changes the path by which the gradient comes back.

# %% [markdown] lang="es"
# ## 1. Un rato sin notas: `no_grad`
#
# > **Predice.** ¿Qué tres cosas imprime esta celda, que es de un tutorial?
#
# <details><summary>Respuesta</summary>
#
# `True`, `True`, `False`. Dentro del bloque, `x ** 2` se calcula igual, pero no deja nota.
#
# </details>

# %% [markdown] lang="en"
# ## 1. A while without notes: `no_grad`
#
# > **Predict.** Which three things does this cell, taken from a tutorial, print?
#
# <details><summary>Answer</summary>
#
# `True`, `True`, `False`. Inside the block `x ** 2` is computed just the same, but it leaves no note.
#
# </details>

# %%
import minigrad as torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)

# %%
print(x.requires_grad)
print((x ** 2).requires_grad)

with torch.no_grad(): # es: Sin notas dentro del bloque | en: Disable ops tracking for the block
    print((x ** 2).requires_grad)

# %% [markdown] lang="es"
# Otro tutorial apaga las notas de dos maneras. En la primera, solo `w` está en la lista.
#
# > **Predice.** ¿Qué habrá en `x.grad`, y qué en `w.grad`?
#
# <details><summary>Respuesta</summary>
#
# En `x.grad`, `None`: nadie pidió su gradiente. En `w.grad`, los números de `x`: 1, 2, 3.
#
# </details>

# %% [markdown] lang="en"
# Another tutorial turns the notes off in two ways. In the first one, only `w` is on the list.
#
# > **Predict.** What will be in `x.grad`, and what in `w.grad`?
#
# <details><summary>Answer</summary>
#
# In `x.grad`, `None`: nobody asked for its gradient. In `w.grad`, the numbers of `x`: 1, 2, 3.
#
# </details>

# %%
# es: Esta variable decide el rango del tensor por debajo de | en: This variable decides the range of the tensor below
n = 3

# %%
# es: Solo `w` que permite la acumulación de gradiente | en: Only `w` allows gradients to be accumulated
x = torch.arange(1., n + 1)
w = torch.ones(n, requires_grad=True)
z = w @ x
z.backward()
print(x.grad, w.grad, sep='\n')

# %% [markdown] lang="es"
# En la segunda, nada está anotado, y `backward` no tiene por dónde ir.
#
# > **Predice.** El autor espera un error y lo atrapa con `try`. ¿Qué dirá?
#
# <details><summary>Respuesta</summary>
#
# Que `z` no pide gradiente y no tiene `grad_fn`. Se calculó con las notas apagadas, y no se reconstruyen.
#
# </details>

# %% [markdown] lang="en"
# In the second one, nothing is noted, and `backward` has nowhere to go.
#
# > **Predict.** The author expects an error and catches it with `try`. What will it say?
#
# <details><summary>Answer</summary>
#
# That `z` does not require grad and has no `grad_fn`. It was computed with the notes off, and they are not reconstructed.
#
# </details>

# %%
x = torch.arange(1., n + 1)
w = torch.ones(n, requires_grad=True)

# es: Independientemente de lo que haga en este contexto, todos los tensores de la | en: Whatever is done in this context, no tensor
# es: antorcha no tendrán acumulación de gradiente | en: of torch will accumulate gradients
with torch.no_grad():
    z = w @ x

try:
    z.backward()  # es: PyTorch arrojará un error aquí, ya que z no tiene acumulaciones graduales. | en: PyTorch will throw an error here, since z has no gradient to accumulate.
except RuntimeError as e:
    print('RuntimeError!!! >:[')
    print(e)

# %% [markdown] lang="es"
# (La «antorcha» es *torch*: el tutorial lo tradujo una máquina.)
#
# ## 2. Olvidar el pasado: `detach`
#
# `no_grad` apaga un **bloque**. `detach` trata de **un tensor**: `x.detach()` deja a `x` como estaba y devuelve otro, con los
# mismos números (los comparten) y sin historia.
#
# > **Predice.** ¿Qué imprime? La última línea pregunta si todos los números son iguales.
#
# <details><summary>Respuesta</summary>
#
# `True`, `False` y `tensor(True)`.
#
# </details>

# %% [markdown] lang="en"
# (The comments of these cells were translated from the tutorial's Spanish, which a machine made: there *torch* is a burning
# torch.)
#
# ## 2. Forgetting the past: `detach`
#
# `no_grad` turns off a **block**. `detach` is about **one tensor**: `x.detach()` leaves `x` as it was and returns another, with
# the same numbers (they share them) and no history.
#
# > **Predict.** What does it print? The last line asks whether all the numbers are equal.
#
# <details><summary>Answer</summary>
#
# `True`, `False` and `tensor(True)`.
#
# </details>

# %%
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)

# %%
print(x.requires_grad)
y = x.detach()
print(y.requires_grad)
print(x.eq(y).all())

# %% [markdown] lang="es"
# El ejemplo a mano, con los dos grafos lado a lado. A la derecha, un camino acaba en una constante: por ahí no vuelve nada.

# %% [markdown] lang="en"
# The example by hand, with both graphs side by side. On the right, one path ends at a constant: nothing comes back there.

# %%
from minigrad.pictures import compare

a = torch.tensor(3.0, requires_grad=True)
whole = a * a
cut = a * a.detach()
compare(whole, cut)

# %% [markdown] lang="es"
# `detach` sirve para decir «este número, dalo por sabido», y para llevar los números a NumPy o a un dibujo:
# `a.detach().numpy()`.
#
# También se corta sin querer: con `.item()`, con `float(...)`, o volviendo a envolver, `torch.tensor(a * 2)`. Si un
# gradiente sale `None`, pregunta:

# %% [markdown] lang="en"
# `detach` is for saying "take this number as given", and for taking numbers out to NumPy or to a plot: `a.detach().numpy()`.
#
# It can be cut by accident too: by `.item()`, by `float(...)`, or by wrapping again, `torch.tensor(a * 2)`. If a gradient
# comes out as `None`, ask:

# %%
from minigrad import why

b = torch.tensor(5.0, requires_grad=True)
loss = a * b.item()
loss.backward()
print(why(b))

# %% [markdown] lang="es"
# ## 3. Lo que no se le hace a una hoja
#
# ### Un error frecuente
#
# Entrenar es mover `w` un poco contra su gradiente. Probemos:
#
# > **Predice.** ¿Qué pasa si lo escribimos tal cual, `w -= 0.1 * w.grad`? (El 0.1 dice cuánto nos movemos.)
#
# <details><summary>Respuesta</summary>
#
# PyTorch se niega. `w -= …` cambia `w` **en su sitio** (*in-place*). Como `w` está en la lista, el cambio sería una
# operación anotada, y `w` dejaría de ser hoja.
#
# </details>

# %% [markdown] lang="en"
# ## 3. What is not done to a leaf
#
# ### A common error
#
# To train is to move `w` a little against its gradient. Let us try:
#
# > **Predict.** What happens if we write just that, `w -= 0.1 * w.grad`? (The 0.1 says how far we move.)
#
# <details><summary>Answer</summary>
#
# PyTorch refuses. `w -= …` changes `w` **in place**. As `w` is on the list, the change would be a recorded operation, and
# `w` would stop being a leaf.
#
# </details>

# %% tags=["raises-exception"]
w = torch.tensor(2.0, requires_grad=True)
loss = (w - 5) ** 2
loss.backward()
w -= 0.1 * w.grad

# %% [markdown] lang="es"
# **El remedio** es el primer interruptor: mover un peso no es parte de la cuenta que queremos derivar, así que se hace sin
# notas.

# %% [markdown] lang="en"
# **The cure** is the first switch: moving a weight is no part of the computation that we want to differentiate, so it is
# done without notes.

# %%
with torch.no_grad():
    w -= 0.1 * w.grad
print(w, w.is_leaf)

# %% [markdown] lang="es"
# Cinco segundos para mirar esa línea: **es** el descenso por gradiente. En la lección 07 la repetimos 2000 veces.
#
# > **Predice.** ¿Y si en vez de `w -= …` escribes `w = w - …`, fuera de `no_grad`? La línea no da error. ¿Qué se rompe?
#
# <details><summary>Respuesta</summary>
#
# `w` pasa a nombrar **otro** tensor, un resultado: tiene `grad_fn` y no es hoja. El siguiente `backward()` deja el gradiente en
# la hoja vieja, que ya no tiene nombre; `w.grad` es `None`, y una vuelta más tarde esta misma línea falla con un `TypeError`:
# no se puede multiplicar por `None`.
#
# </details>

# %% [markdown] lang="en"
# Take five seconds to look at that line: it **is** gradient descent. In lesson 07 we repeat it 2000 times.
#
# > **Predict.** What if you write `w = w - …` instead of `w -= …`, outside `no_grad`? The line itself gives no error. What
# > breaks?
#
# <details><summary>Answer</summary>
#
# `w` then names **another** tensor, a result: it has a `grad_fn` and is not a leaf. The next `backward()` leaves the gradient
# in the old leaf, which no longer has a name; `w.grad` is `None`, and one round later this same line fails with a `TypeError`:
# you cannot multiply by `None`.
#
# </details>

# %%
moved = w - 0.1 * w.grad
print(moved.is_leaf, moved.grad_fn)

# %% [markdown] lang="es"
# El tercer interruptor ya lo conoces de la lección 02: `requires_grad_(False)` saca a una hoja de la lista, y
# `requires_grad_(True)` la pone. Hacerlo con una parte de una red es **congelar** (*freeze*) esa parte.

# %% [markdown] lang="en"
# You know the third switch from lesson 02: `requires_grad_(False)` takes a leaf off the list, and `requires_grad_(True)`
# puts it on. To do so with a part of a network is to **freeze** that part.

# %%
frozen = torch.tensor(2.0, requires_grad=True).requires_grad_(False)
trained = torch.tensor(3.0, requires_grad=True)
(frozen * trained).backward()
print(frozen.grad, trained.grad)

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# ```python
# a = torch.tensor(2., requires_grad=True)
# b = a * 3
# c = b.detach() + a
# c.backward()
# ```
#
# ¿Cuánto vale `a.grad`? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>4</code></summary>
#
# No. Ese sería $3 + 1$, con los dos caminos. Pero `b.detach()` no tiene historia: por ahí no vuelve nada. Vuelve a la
# sección 2.
#
# </details>
# <details><summary><b>B.</b> <code>1</code></summary>
#
# Sí. Solo queda el camino de la suma directa, que pasa un 1.
#
# </details>
# <details><summary><b>C.</b> <code>None</code></summary>
#
# No. Se cortó un camino, no los dos: `+ a` sigue ahí. Vuelve al ejemplo a mano.
#
# </details>
# <details><summary><b>D.</b> Un <code>RuntimeError</code></summary>
#
# No. Eso pasa cuando de lo que hizo el resultado **no se anotó nada**, como `z` en la sección 1. Aquí la suma sí dejó nota, por
# `+ a`. Vuelve a la sección 1.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# ```python
# a = torch.tensor(2., requires_grad=True)
# b = a * 3
# c = b.detach() + a
# c.backward()
# ```
#
# What is `a.grad`? Choose before you open one.
#
# <details><summary><b>A.</b> <code>4</code></summary>
#
# No. That would be $3 + 1$, by both paths. But `b.detach()` has no history: nothing comes back there. Go back to section 2.
#
# </details>
# <details><summary><b>B.</b> <code>1</code></summary>
#
# Yes. Only the path of the direct sum is left, which hands on a 1.
#
# </details>
# <details><summary><b>C.</b> <code>None</code></summary>
#
# No. One path was cut, not both: `+ a` is still there. Go back to the example by hand.
#
# </details>
# <details><summary><b>D.</b> A <code>RuntimeError</code></summary>
#
# No. That happens when **nothing was noted** of what made the result, like `z` in section 1. Here the sum did leave a note,
# because of `+ a`. Go back to section 1.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. **`no_grad()`** apaga un bloque: para mover pesos y para usar una red sin entrenarla.
# 2. **`detach()`** desprende un tensor: los mismos números, y por ahí no vuelve gradiente.
# 3. Una hoja de la lista **no se cambia en su sitio** con las notas encendidas; con `w = w - …` deja de ser hoja.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué los pesos se mueven dentro de `no_grad`?
#
# **Lo que sigue.** Hasta ahora, siempre un número al final. La lección 06 pregunta qué hace `backward` cuando el resultado
# es un vector, y qué es ese `v` que pide.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. **`no_grad()`** turns a block off: for moving weights, and for using a network without training it.
# 2. **`detach()`** detaches a tensor: the same numbers, and no gradient comes back there.
# 3. A leaf on the list **is not changed in place** while notes are on; by `w = w - …` it stops being a leaf.
#
# **Explain it to somebody.** In two minutes, without looking: why are weights moved inside `no_grad`?
#
# **What comes next.** So far there was always one number at the end. Lesson 06 asks what `backward` does when the result
# is a vector, and what that `v` is that it wants.
