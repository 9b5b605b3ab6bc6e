# %% [markdown] lang="es"
# # 08. Leer código antiguo
#
# Busca «PyTorch autograd» y aún saldrán páginas de 2017: `Variable`, `volatile`, `loss.data[0]`. Casi nada de eso se usa
# ya, pero las **ideas** son las mismas que conoces. Hoy aprendes a leerlo y a pasarlo al PyTorch de hoy.
#
# **Al terminar sabrás**
#
# 1. qué era una **`Variable`**, y por qué ya no hace falta;
# 2. cómo se llamaba antes cada cosa, y cómo se llama ahora;
# 3. qué le pasa a quien mezcla las dos épocas.
#
# **Necesitas** las lecciones 03 a 07. **Tiempo:** unos 30 minutos.

# %% [markdown] lang="en"
# # 08. Read old code
#
# Search for "PyTorch autograd", and pages from 2017 still turn up: `Variable`, `volatile`, `loss.data[0]`. Almost none of that
# is used any more, but the **ideas** are those that you know. Today you learn to read it, and to bring it into today's PyTorch.
#
# **When you finish you will know**
#
# 1. what a **`Variable`** was, and why it is no longer needed;
# 2. what each thing was called then, and what it is called now;
# 3. what happens to whoever mixes the two eras.
#
# **You need** lessons 03 to 07. **Time:** about 30 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué pide `requires_grad=True`?
#
# <details><summary>Respuesta</summary>
#
# Que se tome nota de todo lo que se haga con ese tensor.
#
# </details>
#
# **2.** ¿Cómo se saca un número de un tensor, sin historia?
#
# <details><summary>Respuesta</summary>
#
# Con `.item()`. Un tensor entero, con `.detach()`.
#
# </details>
#
# **3.** ¿Qué gradiente tenía $\frac14 \sum 3(x_i + 2)^2$ en una matriz de unos?
#
# <details><summary>Respuesta</summary>
#
# La matriz de los 4.5. Hoy vuelve a salir, con nombres de otra época.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** What does `requires_grad=True` ask for?
#
# <details><summary>Answer</summary>
#
# That everything done with this tensor be noted.
#
# </details>
#
# **2.** How is a number taken out of a tensor, without its history?
#
# <details><summary>Answer</summary>
#
# With `.item()`. A whole tensor, with `.detach()`.
#
# </details>
#
# **3.** What was the gradient of $\frac14 \sum 3(x_i + 2)^2$ at a matrix of ones?
#
# <details><summary>Answer</summary>
#
# The matrix of 4.5s. Today it comes out again, under the names of another era.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Antes de 2018 un **tensor** era solo números: no sabía nada de gradientes. Para derivar había que **envolverlo** en una
# `Variable`, que llevaba los números dentro (`.data`), el gradiente (`.grad`) y la historia. El mismo programa en cuatro
# épocas:
#
# | | 0.1 (2017) | 0.3 (finales de 2017) | 0.4 (2018) | hoy |
# |:---|:---|:---|:---|:---|
# | poner en la lista | `Variable(t, requires_grad=True)` | `Variable(t, requires_grad=True)` | `t.requires_grad_()` | `torch.ones(2, requires_grad=True)` |
# | quién lo hizo | `y.creator` | `y.grad_fn` | `y.grad_fn` | `y.grad_fn` |
# | hacia atrás en el grafo | `previous_functions` | `next_functions` | `next_functions` | `next_functions` |
# | sin notas | `volatile=True` | `volatile=True` | `torch.no_grad()` | `torch.no_grad()` |
# | el grafo, otra vez | `retain_variables=True` | `retain_graph=True` | `retain_graph=True` | `retain_graph=True` |
# | el número de la pérdida | `loss.data[0]` | `loss.data[0]` | `loss.item()` | `loss.item()` |
#
# Tapa la última columna y escríbela de memoria. Es la única que usarás.

# %% [markdown] lang="en"
# ## An example by hand
#
# Before 2018 a **tensor** was only numbers: it knew nothing of gradients. To differentiate, it had to be **wrapped** in a
# `Variable`, which carried the numbers inside (`.data`), the gradient (`.grad`) and the history. The same program in four
# eras:
#
# | | 0.1 (2017) | 0.3 (end of 2017) | 0.4 (2018) | today |
# |:---|:---|:---|:---|:---|
# | putting it on the list | `Variable(t, requires_grad=True)` | `Variable(t, requires_grad=True)` | `t.requires_grad_()` | `torch.ones(2, requires_grad=True)` |
# | who made it | `y.creator` | `y.grad_fn` | `y.grad_fn` | `y.grad_fn` |
# | back through the graph | `previous_functions` | `next_functions` | `next_functions` | `next_functions` |
# | without notes | `volatile=True` | `volatile=True` | `torch.no_grad()` | `torch.no_grad()` |
# | the graph once more | `retain_variables=True` | `retain_graph=True` | `retain_graph=True` | `retain_graph=True` |
# | the number of the loss | `loss.data[0]` | `loss.data[0]` | `loss.item()` | `loss.item()` |
#
# Cover the last column and write it from memory. It is the only one you will use.

# %% [markdown] lang="es"
# ## 1. Un tutorial de entonces
#
# `minigrad.legacy` es el PyTorch de aquellos años, sobre el mismo motor. Las celdas son del tutorial, tal cual; solo cambian
# las dos líneas de `import`.
#
# > **Predice.** ¿Dirá `print(x)` lo mismo que hoy?
#
# <details><summary>Respuesta</summary>
#
# No. Dice `Variable containing:`, y al final el tipo y el tamaño.
#
# </details>

# %% [markdown] lang="en"
# ## 1. A tutorial of those days
#
# `minigrad.legacy` is the PyTorch of those years, over the same engine. The cells are the tutorial's, as they are; only the
# two `import` lines are different.
#
# > **Predict.** Will `print(x)` say the same as today?
#
# <details><summary>Answer</summary>
#
# No. It says `Variable containing:`, and at the end type and size.
#
# </details>

# %%
import minigrad.legacy as torch
from minigrad.legacy.autograd import Variable

# %%
x = Variable(torch.ones(2 ,2), requires_grad = True)
print(x)

# %%
y = x + 2
print(y)

# %%
print(y.grad_fn)

# %%
z = y*y*3
out = z.mean()
print(z,'\n',out)

# %% [markdown] lang="es"
# Otro detalle de la época: `out` es un tensor **de tamaño 1**, no un número suelto. Todavía no existían los tensores sin
# dimensiones, y por eso se escribía `loss.data[0]`.
#
# > **Predice.** ¿Qué gradiente saldrá?

# %% [markdown] lang="en"
# Another detail of that era: `out` is a tensor **of size 1**, not a single number. There were no tensors without dimensions
# yet, and that is why people wrote `loss.data[0]`.
#
# > **Predict.** Which gradient will come out?

# %%
out.backward()

# %%
print('x--> ', x)
print('\nout--> ', out)
print('\ngradiente--> ',x.grad)

# %% [markdown] lang="es"
# La matriz de los 4.5. El mismo grafo, el mismo recorrido.
#
# El otro tutorial, aún más antiguo, decía que `y` tiene un **creador**. Era el nombre de `grad_fn`:

# %% [markdown] lang="en"
# The matrix of 4.5s. The same graph, the same walk.
#
# The other tutorial, older still, said that `y` has a **creator**. That was the name of `grad_fn`:

# %%
print(y.creator)

# %%
z = y * y * 3
out = z.mean()

print(z, out)

# %% [markdown] lang="es"
# ## 2. El bucle, entonces
#
# El ejemplo de la lección 06, como se escribía. Fíjate: primero un tensor, después la `Variable` que lo envuelve.

# %% [markdown] lang="en"
# ## 2. The loop, in those days
#
# The example of lesson 06, as it was written. Look: first a tensor, then the `Variable` that wraps it.

# %%
generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody

# %%
x = torch.randn(3)
x = Variable(x, requires_grad=True)

y = x * 2

while y.data.norm() < 1000:
    y = y * 2

print(y)
print(y/x)

# %%
gradients = torch.FloatTensor([1.0, 0.1, 0.001])
y.backward(gradients)

print(x.grad)

# %% [markdown] lang="es"
# $512 = 2^9$ en la diagonal de $J$, y sale $v^\top J$: lo de la lección 06. (El autor del tutorial tenía otros números al azar
# y también le salió 512.)
#
# ## 3. Lo que se rompe al mezclar
#
# ### Un error frecuente
#
# > **Predice.** Copias una línea de un tutorial de 2017, `print(loss.data[0])`, en tu programa de hoy. ¿Qué pasa?
#
# <details><summary>Respuesta</summary>
#
# Un `IndexError`: `loss` ya no es un tensor de tamaño 1; no tiene ninguna dimensión, y no hay nada que indexar.
#
# </details>

# %% [markdown] lang="en"
# $512 = 2^9$ on the diagonal of $J$, and $v^\top J$ comes out: that of lesson 06. (The tutorial's author had other random
# numbers, and got 512 as well.)
#
# ## 3. What breaks when you mix
#
# ### A common error
#
# > **Predict.** You copy a line of a tutorial of 2017, `print(loss.data[0])`, into your program of today. What happens?
#
# <details><summary>Answer</summary>
#
# An `IndexError`: `loss` is no longer a tensor of size 1; it has no dimensions, and there is nothing to index.
#
# </details>

# %% tags=["raises-exception"]
import minigrad as torch

w = torch.ones(2, requires_grad=True)
loss = (w * 3).sum()
print(loss.data[0])

# %% [markdown] lang="es"
# PyTorch mismo te dice el remedio: `.item()`.
#
# Hay una mezcla peor, porque **no avisa**: `.data` todavía existe. Da los mismos números sin historia, como `detach()`,
# pero si escribes en ellos, autograd no se entera.
#
# > **Predice.** La regla de $s^2$ necesita `s`. Cambiamos `s` a escondidas, con `.data`, antes de retroceder. ¿Qué gradiente
# > sale? El correcto es $2 \cdot 3 = 6$.
#
# <details><summary>Respuesta</summary>
#
# 200: usó el 100 que pusimos a escondidas. Un gradiente **equivocado**, sin ningún error.
#
# </details>

# %% [markdown] lang="en"
# PyTorch itself tells you the cure: `.item()`.
#
# There is a worse mix, because it **does not tell you**: `.data` still exists. It gives the same numbers without a history,
# like `detach()`, but if you write to them, autograd does not notice.
#
# > **Predict.** The rule of $s^2$ needs `s`. We change `s` behind its back, through `.data`, before we go back. Which gradient
# > comes out? The right one is $2 \cdot 3 = 6$.
#
# <details><summary>Answer</summary>
#
# 200: it used the 100 that we put there behind its back. A **wrong** gradient, without any error.
#
# </details>

# %%
s = torch.tensor(3.0, requires_grad=True)
square = s * s
s.data.fill_(100.0)
square.backward()
print(s.grad)

# %% [markdown] lang="es"
# Con `detach()` PyTorch sí se da cuenta:

# %% [markdown] lang="en"
# With `detach()` PyTorch does notice:

# %% tags=["raises-exception"]
s = torch.tensor(3.0, requires_grad=True)
square = s * s
s.detach().fill_(100.0)
square.backward()

# %% [markdown] lang="es"
# **El remedio:** donde leas `.data`, escribe `.detach()`; y si es para mover pesos, `with torch.no_grad():`.
#
# ## Comprueba que lo entiendes
#
# Un programa de 2017 dice `x = Variable(torch.randn(3), volatile=True)`. ¿Cómo se escribe hoy? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>x = torch.randn(3, requires_grad=True)</code></summary>
#
# No. Eso es lo contrario: pone a `x` en la lista. `volatile` era para no tomar notas.
#
# </details>
# <details><summary><b>B.</b> <code>x = torch.randn(3)</code>, y la cuenta dentro de <code>with torch.no_grad():</code></summary>
#
# Sí. Ya no es el tensor quien lo dice, sino el bloque. (`Variable(…, volatile=True)` aún se deja escribir, pero solo da un
# aviso: `volatile was removed and now has no effect`.)
#
# </details>
# <details><summary><b>C.</b> <code>x = torch.randn(3, volatile=True)</code></summary>
#
# No. `torch.randn` nunca tuvo ese argumento; era de `Variable`. Da un `TypeError`. Vuelve a la tabla.
#
# </details>
# <details><summary><b>D.</b> <code>x = torch.randn(3).data</code></summary>
#
# No. No hace falta: un tensor recién hecho no tiene historia. Y `.data` es mejor no usarlo nunca. Vuelve a la sección 3.
#
# </details>

# %% [markdown] lang="en"
# **The cure:** where you read `.data`, write `.detach()`; and if it is for moving weights, `with torch.no_grad():`.
#
# ## Check that you understand
#
# A program of 2017 says `x = Variable(torch.randn(3), volatile=True)`. How is it written today? Choose before you open one.
#
# <details><summary><b>A.</b> <code>x = torch.randn(3, requires_grad=True)</code></summary>
#
# No. That is the opposite: it puts `x` on the list. `volatile` was for taking no notes.
#
# </details>
# <details><summary><b>B.</b> <code>x = torch.randn(3)</code>, and the computation inside <code>with torch.no_grad():</code></summary>
#
# Yes. It is no longer the tensor that says so, but the block. (`Variable(…, volatile=True)` can still be written, but gives a
# warning only: `volatile was removed and now has no effect`.)
#
# </details>
# <details><summary><b>C.</b> <code>x = torch.randn(3, volatile=True)</code></summary>
#
# No. `torch.randn` never had that argument; it was `Variable`'s. It gives a `TypeError`. Go back to the table.
#
# </details>
# <details><summary><b>D.</b> <code>x = torch.randn(3).data</code></summary>
#
# No. There is no need: a newly made tensor has no history. And `.data` is best never used at all. Go back to section 3.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. `Variable` envolvía a un tensor; desde 0.4, **el tensor mismo** lleva la historia.
# 2. `creator` → `grad_fn`; `volatile` → `no_grad()`; `loss.data[0]` → `loss.item()`.
# 3. `.data` engaña a autograd sin avisar; `.detach()` no.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué el mismo `fill_` da un gradiente equivocado con `.data`, y un
# error con `.detach()`?
#
# **Lo que sigue.** Hasta ahora usaste las operaciones que ya estaban. La lección 09 te enseña a declarar una tuya, con su
# regla, y a comprobar que la regla es correcta.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. A `Variable` wrapped a tensor; since 0.4 **the tensor itself** carries the history.
# 2. `creator` → `grad_fn`; `volatile` → `no_grad()`; `loss.data[0]` → `loss.item()`.
# 3. `.data` deceives autograd without telling you; `.detach()` does not.
#
# **Explain it to somebody.** In two minutes, without looking: why does the same `fill_` give a wrong gradient through `.data`,
# and an error through `.detach()`?
#
# **What comes next.** So far you used the operations that were there. Lesson 09 teaches you to declare one of your own, with
# its rule, and to check that the rule is right.
