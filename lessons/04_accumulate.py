# %% [markdown] lang="es"
# # 04. Los gradientes se suman
#
# `backward()` no *sobrescribe* `.grad`: le **suma**. Es la sorpresa más frecuente de quien empieza con PyTorch, y la causa de
# muchos entrenamientos que se descontrolan sin dar ningún error. Hoy verás que no es un capricho: sumar, que estorba entre dos
# `backward`, es lo que hace correcta la derivada dentro de uno solo.
#
# **Al terminar sabrás**
#
# 1. qué pasa con `.grad` si llamas a `backward()` varias veces, y cómo se vacía;
# 2. por qué lo que se usa dos veces recibe dos gradientes, y por qué se suman;
# 3. qué se libera después de `backward()`, y para qué sirve `retain_graph`.
#
# **Necesitas** la lección 03, papel y lápiz. **Tiempo:** unos 30 minutos.

# %% [markdown] lang="en"
# # 04. Gradients add up
#
# `backward()` does not *overwrite* `.grad`: it **adds** to it. This is the most common surprise for anyone starting with
# PyTorch, and the cause of many a training run that goes wild without an error. Today you will see that it is no whim: adding,
# which is in the way between two `backward`s, is what makes the derivative correct within a single one.
#
# **When you finish you will know**
#
# 1. what happens to `.grad` if you call `backward()` several times, and how to empty it;
# 2. why what is used twice gets two gradients, and why they are added;
# 3. what is freed after `backward()`, and what `retain_graph` is for.
#
# **You need** lesson 03, paper and a pencil. **Time:** about 30 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué nodo escribe el `.grad` de una hoja?
#
# <details><summary>Respuesta</summary>
#
# Su `AccumulateGrad`. *Accumulate* es «acumular». Hoy nos tomamos el nombre en serio.
#
# </details>
#
# **2.** ¿Cuándo se visita un nodo al que llegan dos flechas?
#
# <details><summary>Respuesta</summary>
#
# Una sola vez, cuando han llegado los dos gradientes.
#
# </details>
#
# **3.** ¿Cuál es la pendiente de $3w$ respecto de $w$, valga lo que valga $w$?
#
# <details><summary>Respuesta</summary>
#
# 3. Es una recta.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** Which node writes the `.grad` of a leaf?
#
# <details><summary>Answer</summary>
#
# Its `AccumulateGrad`. Today we take that name seriously.
#
# </details>
#
# **2.** Two arrows arrive at a node. When is it visited?
#
# <details><summary>Answer</summary>
#
# Once only, when both gradients have arrived.
#
# </details>
#
# **3.** What is the slope of $3w$ with respect to $w$, whatever $w$ is?
#
# <details><summary>Answer</summary>
#
# 3. It is a straight line.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Tres veces seguidas hacemos lo mismo: `loss = w * 3`, y `loss.backward()`. La pendiente es siempre 3. Completa la tabla en
# papel antes de abrir la respuesta:
#
# | | llega a `w` | había en `w.grad` | queda en `w.grad` |
# |:---|:---|:---|:---|
# | 1.ª vez | 3 | nada | **3** |
# | 2.ª vez | | | |
# | 3.ª vez | | | |
#
# <details><summary>Respuesta</summary>
#
# La segunda vez llega un 3, había 3 y queda **6**; la tercera llega un 3, había 6 y queda **9**. La pendiente de $3w$ **no es
# 9**. El 9 es la suma de tres pendientes de 3.
#
# </details>

# %% [markdown] lang="en"
# ## An example by hand
#
# Three times in a row we do the same: `loss = w * 3`, and `loss.backward()`. The slope is always 3. Complete the table on paper
# before you open the answer:
#
# | | arrives at `w` | was in `w.grad` | is then in `w.grad` |
# |:---|:---|:---|:---|
# | 1st time | 3 | nothing | **3** |
# | 2nd time | | | |
# | 3rd time | | | |
#
# <details><summary>Answer</summary>
#
# The second time a 3 arrives, 3 was there, and then **6** is; the third time a 3 arrives, 6 was there, and then **9** is. The
# slope of $3w$ **is not 9**. The 9 is the sum of three slopes of 3.
#
# </details>

# %% [markdown] lang="es"
# ## 1. `backward` dos veces
#
# > **Predice.** ¿Qué tres líneas imprime?
#
# <details><summary>Respuesta</summary>
#
# 3, 6, 9.
#
# </details>

# %% [markdown] lang="en"
# ## 1. `backward` twice
#
# > **Predict.** Which three lines does it print?
#
# <details><summary>Answer</summary>
#
# 3, 6, 9.
#
# </details>

# %%
import minigrad as torch

w = torch.tensor(2.0, requires_grad=True)
for time in range(3):
    loss = w * 3
    loss.backward()
    print(w.grad)

# %% [markdown] lang="es"
# Nadie avisó: no hay error. Cuando un gradiente te parezca demasiado grande, pregúntale a `why` (es de minigrad, no de
# PyTorch; funciona porque el cuaderno apunta cada `backward`).

# %% [markdown] lang="en"
# Nobody warned you: there is no error. Whenever a gradient looks too large, ask `why` (it is minigrad's, not PyTorch's;
# it works because the notebook notes every `backward`).

# %%
from minigrad import why

print(why(w))

# %% [markdown] lang="es"
# **El remedio**: vaciar `.grad` antes de cada `backward()`. Con `w.grad = None` vuelve a no haber nada. (Un *optimizador*, el
# objeto que mueve los pesos por ti, lo hace con `optimizer.zero_grad()`: lección 07.)
#
# > **Predice.** ¿Y ahora?
#
# <details><summary>Respuesta</summary>
#
# 3, 3, 3.
#
# </details>

# %% [markdown] lang="en"
# **The cure**: empty `.grad` before each `backward()`. With `w.grad = None` there is nothing again. (An *optimizer*, the object
# that moves the weights for you, does it with `optimizer.zero_grad()`: lesson 07.)
#
# > **Predict.** And now?
#
# <details><summary>Answer</summary>
#
# 3, 3, 3.
#
# </details>

# %%
for time in range(3):
    w.grad = None
    loss = w * 3
    loss.backward()
    print(w.grad)

# %% [markdown] lang="es"
# El recorrido lo enseña. Aquí `w.grad` ya tiene un 3. En el último paso, `AccumulateGrad` suma lo que llega a **lo que
# había**:

# %% [markdown] lang="en"
# The walk shows it. Here `w.grad` holds a 3 already. In the last step, `AccumulateGrad` adds what arrives to **what was
# there**:

# %%
from minigrad.pictures import stepper

loss = w * 3
stepper(loss)

# %% [markdown] lang="es"
# ## 2. Usado dos veces: la suma que hace falta
#
# ¿Por qué suma, en vez de borrar? Empecemos por un solo `backward()`, donde **hay que** sumar. Si `a` se usa en dos sitios,
# moverla mueve el resultado por los dos.
#
# > **Predice.** $b = a \cdot a + a$ con $a = 3$. ¿Cuántos gradientes llegan a `a`, cuáles son, y cuánto suman? (Con esto
# > terminó la lección 03.)
#
# <details><summary>Respuesta</summary>
#
# Tres: 3 y 3 por el producto, 1 por la suma. Total 7. Con la fórmula: $2a + 1 = 7$. Con un empujón de 0.01:
# $(3.01^2 + 3.01 - 12) / 0.01 = 7.01$.
#
# </details>

# %% [markdown] lang="en"
# ## 2. Used twice: the sum that is needed
#
# Why does it add, and not erase? Let us begin with a single `backward()`, where it **has to** add. If `a` is used in two
# places, moving it moves the result through both.
#
# > **Predict.** $b = a \cdot a + a$ with $a = 3$. How many gradients arrive at `a`, which ones, and what is their sum? (Lesson
# > 03 ended with this.)
#
# <details><summary>Answer</summary>
#
# Three: 3 and 3 through the product, 1 through the sum. 7 in all. By the formula: $2a + 1 = 7$. With a nudge of 0.01:
# $(3.01^2 + 3.01 - 12) / 0.01 = 7.01$.
#
# </details>

# %%
a = torch.tensor(3.0, requires_grad=True)
b = a * a + a
stepper(b)

# %%
b.backward()
print(a.grad)

# %% [markdown] lang="es"
# Si aquí el segundo gradiente borrara al primero, la derivada estaría **mal**. Entre dos `backward()` vale la misma razón: la
# pendiente de una suma es la suma de las pendientes, así que `l1.backward()` y luego `l2.backward()` dejan en `.grad` lo mismo
# que `(l1 + l2).backward()`. Por eso PyTorch suma también ahí, y te deja a ti decidir cuándo vaciar.

# %% [markdown] lang="en"
# If the second gradient erased the first here, the derivative would be **wrong**. Between two `backward()`s the same reason
# holds: the slope of a sum is the sum of the slopes, so `l1.backward()` and then `l2.backward()` leave in `.grad` what
# `(l1 + l2).backward()` would. That is why PyTorch adds there too, and leaves it to you when to empty.

# %%
w = torch.tensor(2.0, requires_grad=True)
(w * 3).backward()
(w**2).backward()
print(w.grad)

w.grad = None
(w * 3 + w**2).backward()
print(w.grad)

# %% [markdown] lang="es"
# Un ejemplo del tutorial, con vectores (filas de números; sus comentarios los tradujo una máquina): `x` es 1, 2, 3
# (`torch.arange(1., 4)`) y `w` es 1, 1, 1. `w @ x` los multiplica elemento por elemento y suma: $w_1 x_1 + w_2 x_2 + w_3 x_3$.
#
# > **Predice.** ¿Qué gradiente recibe `x`, y cuál `w`?
#
# <details><summary>Respuesta</summary>
#
# Cada uno recibe al *otro*: `x.grad` son los unos de `w`; `w.grad` es 1, 2, 3.
#
# </details>

# %% [markdown] lang="en"
# An example from the tutorial, with vectors (rows of numbers; its comments were translated by a machine): `x` is 1, 2, 3
# (`torch.arange(1., 4)`) and `w` is 1, 1, 1. `w @ x` multiplies them element by element and adds:
# $w_1 x_1 + w_2 x_2 + w_3 x_3$.
#
# > **Predict.** Which gradient does `x` get, and which one `w`?
#
# <details><summary>Answer</summary>
#
# Each gets the *other*: `x.grad` are the ones of `w`; `w.grad` is 1, 2, 3.
#
# </details>

# %%
# es: Esta variable decide el rango del tensor por debajo de | en: This variable decides the range of the tensor below
n = 3

# %%
# es: Tanto `x` como `w` que permiten la acumulación de gradientes. | en: Both `x` and `w` allow gradients to be accumulated.
x = torch.arange(1., n + 1, requires_grad=True)
w = torch.ones(n, requires_grad=True)
z = w @ x
z.backward()
print(x.grad, w.grad, sep='\n')

# %% [markdown] lang="es"
# ## 3. Lo que se libera
#
# ### Un error frecuente
#
# Ya viste que se puede llamar a `backward()` muchas veces, si cada vez se calcula `loss` de nuevo.
#
# > **Predice.** ¿Y dos veces sobre **el mismo** resultado?
#
# <details><summary>Respuesta</summary>
#
# La primera va bien. La segunda se niega.
#
# </details>

# %% [markdown] lang="en"
# ## 3. What is freed
#
# ### A common error
#
# You have seen that `backward()` can be called many times, if `loss` is computed anew each time.
#
# > **Predict.** And twice on **the same** result?
#
# <details><summary>Answer</summary>
#
# The first goes well. The second refuses.
#
# </details>

# %% tags=["raises-exception"]
a = torch.tensor(3.0, requires_grad=True)
b = a * a + a
b.backward()
b.backward()

# %% [markdown] lang="es"
# Para su regla, el producto se había guardado los dos factores. Después de usarlos los suelta: en una red grande, lo guardado
# suele ocupar más memoria que los pesos. El recorrido se detiene justo ahí:

# %% [markdown] lang="en"
# For its rule, the product had kept both factors. After using them it lets go of them: in a large network, what is kept often
# takes more memory than the weights. The walk stops right there:

# %%
stepper(b)

# %% [markdown] lang="es"
# **Dos remedios.** Casi siempre, el bueno es calcular `b` otra vez. Si de verdad necesitas el mismo grafo, dile al primero que
# no suelte nada: `retain_graph=True`.
#
# > **Predice.** ¿Cuánto vale `a.grad` después de los dos?
#
# <details><summary>Respuesta</summary>
#
# 14: son $7 + 7$. Que el grafo siga entero no cambia que los gradientes se sumen.
#
# </details>

# %% [markdown] lang="en"
# **Two cures.** Nearly always the right one is to compute `b` again. If you really need the same graph, tell the first one
# not to let go of anything: `retain_graph=True`.
#
# > **Predict.** What is `a.grad` after both?
#
# <details><summary>Answer</summary>
#
# 14: it is $7 + 7$. That the graph is still whole does not change that gradients add up.
#
# </details>

# %%
a = torch.tensor(3.0, requires_grad=True)
b = a * a + a
b.backward(retain_graph=True)
b.backward()
print(a.grad)

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# ```python
# w = torch.tensor(1., requires_grad=True)
# for time in range(2):
#     loss = (w * 2) ** 2
#     loss.backward()
# print(w.grad)
# ```
#
# La pendiente de $(2w)^2 = 4w^2$ en $w = 1$ es 8. ¿Qué imprime? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>tensor(8.)</code></summary>
#
# No. Eso sería si la segunda vez *borrara*. Vuelve a la tabla del ejemplo a mano.
#
# </details>
# <details><summary><b>B.</b> <code>tensor(16.)</code></summary>
#
# Sí. Cada vuelta calcula un grafo nuevo, así que no hay error, y $8 + 8 = 16$.
#
# </details>
# <details><summary><b>C.</b> Un <code>RuntimeError</code>: el grafo ya se liberó.</summary>
#
# No. Se liberó el grafo de la **primera** vuelta; en la segunda, `loss` se calcula otra vez y tiene uno propio. Vuelve a
# la sección 3.
#
# </details>
# <details><summary><b>D.</b> <code>tensor(64.)</code></summary>
#
# No. Eso es $8 \cdot 8$: por un camino se multiplica, pero entre un `backward` y otro se **suma**. Vuelve a la sección 1.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# ```python
# w = torch.tensor(1., requires_grad=True)
# for time in range(2):
#     loss = (w * 2) ** 2
#     loss.backward()
# print(w.grad)
# ```
#
# The slope of $(2w)^2 = 4w^2$ at $w = 1$ is 8. What does it print? Choose before you open one.
#
# <details><summary><b>A.</b> <code>tensor(8.)</code></summary>
#
# No. That would be so if the second time *erased*. Go back to the table of the example by hand.
#
# </details>
# <details><summary><b>B.</b> <code>tensor(16.)</code></summary>
#
# Yes. Each round computes a new graph, so there is no error, and $8 + 8 = 16$.
#
# </details>
# <details><summary><b>C.</b> A <code>RuntimeError</code>: the graph has been freed.</summary>
#
# No. The graph of the **first** round was freed; in the second, `loss` is computed again and has one of its own. Go back
# to section 3.
#
# </details>
# <details><summary><b>D.</b> <code>tensor(64.)</code></summary>
#
# No. That is $8 \cdot 8$: multiply along a path, but between one `backward` and another **add**. Go back to section 1.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. `backward()` **suma** en `.grad`. Vacíalo antes de cada uno: `w.grad = None`.
# 2. Lo que se usa dos veces recibe dos gradientes, y su **suma** es la derivada.
# 3. Después de `backward()` el grafo suelta lo guardado; calcula de nuevo, o pide `retain_graph=True`.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué sería un error que PyTorch borrara en vez de sumar?
#
# **Lo que sigue.** A veces no quieres que se apunte nada: al mover los pesos, o al usar una red ya entrenada. La lección
# 05 enciende y apaga las notas, y arregla los errores que salen cuando se hace mal.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. `backward()` **adds** to `.grad`. Empty it before each one: `w.grad = None`.
# 2. What is used twice gets two gradients, and their **sum** is the derivative.
# 3. After `backward()` the graph lets go of what it kept; compute again, or ask for `retain_graph=True`.
#
# **Explain it to somebody.** In two minutes, without looking: why would it be a mistake if PyTorch erased instead of
# adding?
#
# **What comes next.** Sometimes you do not want anything to be noted: when you move the weights, or use a network that is
# trained already. Lesson 05 turns the notes on and off, and cures the errors that come up when it is done wrong.
