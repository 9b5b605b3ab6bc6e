# %% [markdown] lang="es"
# # 06. El producto vector-jacobiano
#
# Hasta ahora, al final había siempre **un** número. ¿Y si el resultado tiene varios? Entonces PyTorch pide un vector, que en
# los tutoriales aparece sin explicación: `y.backward(torch.tensor([0.1, 1.0, 0.0001]))`. ¿De dónde salen esos números? Hoy
# lo sabrás: **de donde tú quieras**, y ahí está la gracia.
#
# **Al terminar sabrás**
#
# 1. qué es el **jacobiano** (*Jacobian*) $J$: todas las pendientes en una tabla;
# 2. qué calcula `y.backward(v)`: el producto $v^\top J$, y nunca $J$ entero;
# 3. qué forma tiene $v$, y por qué `loss.backward()` no lo pide.
#
# **Necesitas** la lección 03, y saber multiplicar una fila por una matriz. **Tiempo:** unos 40 minutos.

# %% [markdown] lang="en"
# # 06. The vector-Jacobian product
#
# So far there was always **one** number at the end. What if the result has several? Then PyTorch wants a vector, which turns
# up in the tutorials without an explanation: `y.backward(torch.tensor([0.1, 1.0, 0.0001]))`. Where do these numbers come
# from? Today you will know: **from wherever you like**, and that is the point.
#
# **When you finish you will know**
#
# 1. what the **Jacobian** $J$ is: all the slopes in one table;
# 2. what `y.backward(v)` computes: the product $v^\top J$, and never the whole of $J$;
# 3. which shape $v$ has, and why `loss.backward()` does not ask for it.
#
# **You need** lesson 03, and to know how to multiply a row by a matrix. **Time:** about 40 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué dice PyTorch si llamas a `backward()` en una matriz, sin más?
#
# <details><summary>Respuesta</summary>
#
# `grad can be implicitly created only for scalar outputs`: solo sabe empezar con un 1 si hay un solo número.
#
# </details>
#
# **2.** ¿Con qué gradiente empieza `loss.backward()`?
#
# <details><summary>Respuesta</summary>
#
# Con 1: si la pérdida crece en 1, la pérdida crece en 1.
#
# </details>
#
# **3.** $(1, 10)$ por la matriz de filas $(3, 2, 0)$ y $(0, 1, 1)$, ¿cuánto es?
#
# <details><summary>Respuesta</summary>
#
# Una vez la primera fila más diez veces la segunda: $(3, 12, 10)$.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** What does PyTorch say if you call `backward()` on a matrix, just like that?
#
# <details><summary>Answer</summary>
#
# `grad can be implicitly created only for scalar outputs`: it only knows how to begin with a 1 if there is one number.
#
# </details>
#
# **2.** With which gradient does `loss.backward()` begin?
#
# <details><summary>Answer</summary>
#
# With 1: if the loss grows by 1, the loss grows by 1.
#
# </details>
#
# **3.** $(1, 10)$ times the matrix with the rows $(3, 2, 0)$ and $(0, 1, 1)$: how much is it?
#
# <details><summary>Answer</summary>
#
# Once the first row plus ten times the second: $(3, 12, 10)$.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Tres entradas, dos resultados: $y_1 = x_1 \cdot x_2$ e $y_2 = x_2 + x_3$, en $x = (2, 3, 5)$. Hay $2 \cdot 3 = 6$
# pendientes, y caben en una tabla: **una fila por resultado, una columna por entrada**.
#
# $$
# J = \begin{bmatrix}
# \partial y_1 / \partial x_1 & \partial y_1 / \partial x_2 & \partial y_1 / \partial x_3 \\
# \partial y_2 / \partial x_1 & \partial y_2 / \partial x_2 & \partial y_2 / \partial x_3
# \end{bmatrix}
# = \begin{bmatrix} x_2 & x_1 & 0 \\ 0 & 1 & 1 \end{bmatrix}
# = \begin{bmatrix} 3 & 2 & 0 \\ 0 & 1 & 1 \end{bmatrix}
# $$
#
# Ahora di cuánto te importa cada resultado: $v = (1, 10)$ quiere decir «$y_2$ me importa diez veces más». La pendiente de
# $v_1 y_1 + v_2 y_2$, que es **un** número, es
#
# $$
# v^\top J = 1 \cdot (3, 2, 0) + 10 \cdot (0, 1, 1) = (3, 12, 10)
# $$
#
# Eso es lo que calcula `backward(v)`. $v$ tiene la forma del **resultado** (2), y lo que sale, la de la **entrada** (3).

# %% [markdown] lang="en"
# ## An example by hand
#
# Three inputs, two results: $y_1 = x_1 \cdot x_2$ and $y_2 = x_2 + x_3$, at $x = (2, 3, 5)$. There are $2 \cdot 3 = 6$
# slopes, and they fit into a table: **one row for each result, one column for each input**.
#
# $$
# J = \begin{bmatrix}
# \partial y_1 / \partial x_1 & \partial y_1 / \partial x_2 & \partial y_1 / \partial x_3 \\
# \partial y_2 / \partial x_1 & \partial y_2 / \partial x_2 & \partial y_2 / \partial x_3
# \end{bmatrix}
# = \begin{bmatrix} x_2 & x_1 & 0 \\ 0 & 1 & 1 \end{bmatrix}
# = \begin{bmatrix} 3 & 2 & 0 \\ 0 & 1 & 1 \end{bmatrix}
# $$
#
# Now say how much you care about each result: $v = (1, 10)$ means "I care ten times as much about $y_2$". The slope of
# $v_1 y_1 + v_2 y_2$, which is **one** number, is
#
# $$
# v^\top J = 1 \cdot (3, 2, 0) + 10 \cdot (0, 1, 1) = (3, 12, 10)
# $$
#
# That is what `backward(v)` computes. $v$ has the shape of the **result** (2), and what comes out that of the **input** (3).

# %% [markdown] lang="es"
# ## 1. `backward(v)`
#
# > **Predice.** ¿Qué imprime?
#
# <details><summary>Respuesta</summary>
#
# `tensor([ 3., 12., 10.])`, como en el papel.
#
# </details>

# %% [markdown] lang="en"
# ## 1. `backward(v)`
#
# > **Predict.** What does it print?
#
# <details><summary>Answer</summary>
#
# `tensor([ 3., 12., 10.])`, as on paper.
#
# </details>

# %%
import minigrad as torch


def f(x):
    return torch.stack([x[0] * x[1], x[1] + x[2]])


x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
v = torch.tensor([1.0, 10.0])
y = f(x)
y.backward(v)
print(x.grad)

# %% [markdown] lang="es"
# El recorrido es el de siempre. Solo cambia el principio: en vez de un 1, entra $v$.

# %% [markdown] lang="en"
# The walk is the usual one. Only its beginning is different: in the place of a 1, $v$ goes in.

# %%
from minigrad.pictures import stepper

stepper(f(x), v)

# %% [markdown] lang="es"
# Y por eso `loss.backward()` no pide nada: con un solo resultado, $v$ es un solo número, y se toma 1.
#
# > **Predice.** ¿Qué $v$ hace que `y.backward(v)` dé lo mismo que `y.sum().backward()`?
#
# <details><summary>Respuesta</summary>
#
# $v = (1, 1)$: todos los resultados importan igual. Salen las filas de $J$ sumadas, $(3, 3, 1)$.
#
# </details>

# %% [markdown] lang="en"
# And that is why `loss.backward()` asks for nothing: with one result, $v$ is one number, and 1 is taken.
#
# > **Predict.** Which $v$ makes `y.backward(v)` give the same as `y.sum().backward()`?
#
# <details><summary>Answer</summary>
#
# $v = (1, 1)$: all results matter alike. The rows of $J$ come out added up, $(3, 3, 1)$.
#
# </details>

# %%
x.grad = None
f(x).sum().backward()
print(x.grad)

# %% [markdown] lang="es"
# ### Un error frecuente
#
# > **Predice.** $x$ tiene tres números, así que… ¿`v` con tres números?
#
# <details><summary>Respuesta</summary>
#
# No. $v$ pondera los **resultados**, y son dos. PyTorch dice qué forma recibió y cuál esperaba.
#
# </details>

# %% [markdown] lang="en"
# ### A common error
#
# > **Predict.** $x$ has three numbers, so… a `v` with three numbers?
#
# <details><summary>Answer</summary>
#
# No. $v$ weights the **results**, and there are two. PyTorch says which shape it got and which one it expected.
#
# </details>

# %% tags=["raises-exception"]
f(x).backward(torch.tensor([1.0, 1.0, 1.0]))

# %% [markdown] lang="es"
# ## 2. El jacobiano entero
#
# Con $v = (1, 0)$ sale la primera fila de $J$; con $v = (0, 1)$, la segunda. **Un recorrido por fila.** Eso hace
# `jacobian`:

# %% [markdown] lang="en"
# ## 2. The whole Jacobian
#
# With $v = (1, 0)$ the first row of $J$ comes out; with $v = (0, 1)$, the second. **One walk for each row.** That is what
# `jacobian` does:

# %%
J = torch.autograd.functional.jacobian(f, x.detach())
print(J)

# %% [markdown] lang="es"
# Mueve los números de $v$ (con un núcleo en marcha) y mira la fila de abajo, $v^\top J$:

# %% [markdown] lang="en"
# Move the numbers of $v$ (with a running kernel) and look at the row below, $v^\top J$:

# %%
from minigrad.pictures import jacobian_map

jacobian_map(J, v)

# %% [markdown] lang="es"
# > **Predice.** Una red tiene un millón de pesos y **una** pérdida. ¿Qué forma tiene su jacobiano, y cuántos recorridos
# > hacen falta para tenerlo entero?
#
# <details><summary>Respuesta</summary>
#
# Una fila y un millón de columnas: **un** recorrido. Por eso el gradiente se calcula hacia atrás. Empujando (lección 01) harían
# falta un millón y uno.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** A network has a million weights and **one** loss. What shape does its Jacobian have, and how many walks does it
# > take to get all of it?
#
# <details><summary>Answer</summary>
#
# One row and a million columns: **one** walk. That is why the gradient is computed backward. By nudging (lesson 01) it would
# take a million and one.
#
# </details>

# %% [markdown] lang="es"
# ## 3. Un grafo que decide al andar
#
# Este es el ejemplo de los tutoriales. Duplica `y` **hasta que** su longitud pase de 1000: nadie sabe de antemano cuántas
# veces. No importa: el grafo anota lo que pasó. (Los números son al azar; la semilla hace que sean los mismos para todos.)

# %% [markdown] lang="en"
# ## 3. A graph that decides as it goes
#
# This is the example of the tutorials. It doubles `y` **until** its length is above 1000: nobody knows beforehand how many
# times. It does not matter: the graph notes what happened. (The numbers are random; the seed makes them the same for
# everybody.)

# %%
generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody

# %%
x = torch.randn(3, requires_grad=True)

y = x * 2
i = 0
while y.data.norm() < 1000:
    y = y * 2
    i += 1
print(y)

# %% [markdown] lang="es"
# > **Predice.** Cada resultado depende solo de su entrada, y la multiplica por lo mismo. ¿Cómo es $J$? ¿Y qué saldrá con
# > $v = (0.1, 1, 0.0001)$?
#
# <details><summary>Respuesta</summary>
#
# $J$ tiene $2^{i+1}$ en la diagonal y ceros fuera. Sale $v$ multiplicado por ese número.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** Each result depends on its own input only, and multiplies it by the same number. What does $J$ look like?
# > And what will come out with $v = (0.1, 1, 0.0001)$?
#
# <details><summary>Answer</summary>
#
# $J$ has $2^{i+1}$ on its diagonal and zeros elsewhere. $v$ comes out, multiplied by that number.
#
# </details>

# %%
# es: Si no corremos hacia atrás en un escalar, necesitamos especificar el grad_output | en: If we do not run backward from a scalar, we have to specify grad_output
gradients = torch.FloatTensor([0.1, 1.0, 0.0001])
y.backward(gradients)

print(x.grad)

# %%
print(i)

# %%
print(2 ** (i + 1))

# %% [markdown] lang="es"
# Los números 0.1, 1 y 0.0001 no salen de ninguna parte: son pesos de ejemplo. En una red, el $v$ que llega a cada nodo lo
# puso el nodo siguiente: **cada regla local de la lección 03 es un producto vector-jacobiano.**
#
# El otro tutorial lo escribe así, con $v$ a la vista. Salen los mismos números:

# %% [markdown] lang="en"
# The numbers 0.1, 1 and 0.0001 come from nowhere: they are weights by way of example. In a network, the $v$ that arrives at
# each node was put there by the next node: **each local rule of lesson 03 is a vector-Jacobian product.**
#
# The other tutorial writes it like this, with $v$ in plain sight. The same numbers come out:

# %%
generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody

# %%
x = torch.randn(3, requires_grad=True)

y = x * 2
while y.data.norm() < 1000:
    y = y * 2

print( y )

v = torch.tensor( [0.1, 1.0, 0.0001], dtype=torch.float )
y.backward( v )

print( x.grad )

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# `x` tiene forma `[4]`, `y = W @ x` tiene forma `[3]`, y llamas a `y.backward(v)`. ¿Qué formas tienen `v` y `x.grad`? Elige
# antes de abrir una.
#
# <details><summary><b>A.</b> <code>v</code> es [4] y <code>x.grad</code> es [4].</summary>
#
# No. $v$ pondera los **resultados**, no las entradas. Vuelve al ejemplo a mano.
#
# </details>
# <details><summary><b>B.</b> <code>v</code> es [3] y <code>x.grad</code> es [3, 4]: el jacobiano.</summary>
#
# No. `backward` no deja el jacobiano: deja $v^\top J$, que tiene la forma de `x`. Vuelve a la sección 2.
#
# </details>
# <details><summary><b>C.</b> <code>v</code> es [3] y <code>x.grad</code> es [4].</summary>
#
# Sí. $v^\top J$ es $[3] \cdot [3, 4] = [4]$. `.grad` tiene siempre la forma de su hoja.
#
# </details>
# <details><summary><b>D.</b> No hace falta <code>v</code>: es 1.</summary>
#
# No. PyTorch pone el 1 por su cuenta únicamente si el resultado es un solo número. Vuelve a la sección 1.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# `x` has the shape `[4]`, `y = W @ x` has the shape `[3]`, and you call `y.backward(v)`. What shapes do `v` and `x.grad` have?
# Choose before you open one.
#
# <details><summary><b>A.</b> <code>v</code> is [4] and <code>x.grad</code> is [4].</summary>
#
# No. $v$ weights the **results**, not the inputs. Go back to the example by hand.
#
# </details>
# <details><summary><b>B.</b> <code>v</code> is [3] and <code>x.grad</code> is [3, 4]: the Jacobian.</summary>
#
# No. `backward` does not leave the Jacobian: it leaves $v^\top J$, which has the shape of `x`. Go back to section 2.
#
# </details>
# <details><summary><b>C.</b> <code>v</code> is [3] and <code>x.grad</code> is [4].</summary>
#
# Yes. $v^\top J$ is $[3] \cdot [3, 4] = [4]$. `.grad` always has the shape of its leaf.
#
# </details>
# <details><summary><b>D.</b> No <code>v</code> is needed: it is 1.</summary>
#
# No. PyTorch supplies the 1 only when the result is a single number. Go back to section 1.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. El **jacobiano** tiene una fila por resultado y una columna por entrada.
# 2. `y.backward(v)` deja $v^\top J$ en `.grad`, con **un** recorrido; $v$ tiene la forma de `y`.
# 3. Con un solo resultado, $v = 1$; por eso `loss.backward()` no lo pide.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué para una red con una sola pérdida basta un recorrido?
#
# **Lo que sigue.** Con gradientes ya se puede **mover** los pesos. La lección 07 lo hace 2000 veces, hasta que un polinomio
# parece un seno.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. The **Jacobian** has one row for each result and one column for each input.
# 2. `y.backward(v)` leaves $v^\top J$ in `.grad`, by **one** walk; $v$ has the shape of `y`.
# 3. With one result, $v = 1$; that is why `loss.backward()` does not ask for it.
#
# **Explain it to somebody.** In two minutes, without looking: why is one walk enough for a network with one loss?
#
# **What comes next.** With gradients weights can be **moved**. Lesson 07 does it 2000 times, until a polynomial looks like a
# sine.
