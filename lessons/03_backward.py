# %% [markdown] lang="es"
# # 03. backward, paso a paso
#
# En la lección 02 aprendiste a leer el grafo: de cada resultado, flecha a flecha, hasta las hojas. Hoy alguien lo recorre por
# ti. `backward()` sale de un número, visita **cada nodo una sola vez** y, cuando llega a las hojas, todas las pendientes están
# listas. No hay magia: en cada nodo se hace una cuenta de una línea, y hoy verás todas.
#
# **Al terminar sabrás**
#
# 1. qué es un **gradiente que llega** y qué es una **regla local**;
# 2. por qué la **regla de la cadena** (*chain rule*) es multiplicar por el camino y sumar entre caminos;
# 3. en qué orden se visitan los nodos, y por qué algunos esperan.
#
# **Necesitas** la lección 02, papel y lápiz. **Tiempo:** unos 45 minutos.
#
# Donde diga **Predice**, escribe tu respuesta antes de abrir la nuestra y de ejecutar la celda que sigue.

# %% [markdown] lang="en"
# # 03. backward, step by step
#
# In lesson 02 you learned to read the graph: from each result, arrow by arrow, down to the leaves. Today somebody walks it for
# you. `backward()` sets out from one number, visits **each node exactly once**, and when it reaches the leaves, all the slopes
# are ready. There is no magic: at each node a one-line calculation is done, and today you will see them all.
#
# **When you finish you will know**
#
# 1. what a **gradient that arrives** is, and what a **local rule** is;
# 2. why the **chain rule** is to multiply along a path and to add over the paths;
# 3. in which order the nodes are visited, and why some of them wait.
#
# **You need** lesson 02, paper and a pencil. **Time:** about 45 minutes.
#
# Where it says **Predict**, write your answer down before you open ours and before you run the cell below it.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué dice el `grad_fn` de un resultado, y por qué el de una hoja es `None`?
#
# <details><summary>Respuesta</summary>
#
# Dice qué operación hizo ese resultado. A una hoja no la hizo ninguna operación anotada.
#
# </details>
#
# **2.** La operación que hizo `y`, ¿cuántos nodos deja en el grafo de `y * y`? ¿Y cuántas flechas llegan ahí?
#
# <details><summary>Respuesta</summary>
#
# Un solo nodo, y dos flechas. Guárdalo: hoy llegan por ahí dos gradientes.
#
# </details>
#
# **3.** ¿Qué nodo hay al final de cada camino, y qué sabe?
#
# <details><summary>Respuesta</summary>
#
# `AccumulateGrad`. Sabe de qué hoja es (`variable`), y hoy verás para qué: es quien escribe su `.grad`.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** What does the `grad_fn` of a result tell you, and why is that of a leaf `None`?
#
# <details><summary>Answer</summary>
#
# It tells you which operation made that result. No recorded operation made a leaf.
#
# </details>
#
# **2.** How many nodes does the operation that made `y` leave in the graph of `y * y`? And how many arrows arrive there?
#
# <details><summary>Answer</summary>
#
# One node only, and two arrows. Remember it: today two gradients arrive there.
#
# </details>
#
# **3.** Which node stands at the end of every path, and what does it know?
#
# <details><summary>Answer</summary>
#
# `AccumulateGrad`. It knows which leaf it belongs to (`variable`), and today you will see what for: it is the one that
# writes its `.grad`.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Tres operaciones, con $a = 2$ y $b = 3$:
#
# | Paso | Resultado | Regla local: cuántas veces más que la entrada cambia el resultado… |
# |:---|:---|:---|
# | $c = a \cdot b$ | 6 | …respecto de $a$, $b$ veces; respecto de $b$, $a$ veces |
# | $d = c + a$ | 8 | …respecto de $c$, 1 vez; respecto de $a$, 1 vez |
# | $e = d^2$ | 64 | …respecto de $d$, $2d$ veces |
#
# Una **regla local** mira una sola operación y nada más. Ahora de abajo hacia arriba ($\partial e / \partial d$ se lee «la
# pendiente parcial de $e$ respecto de $d$»), empezando por $\partial e / \partial e = 1$ (si $e$ crece en 1, $e$ crece en 1):
#
# $$
# \frac{\partial e}{\partial d} = 1 \cdot 2d = 16
# \qquad
# \frac{\partial e}{\partial c} = 16 \cdot 1 = 16
# \qquad
# \frac{\partial e}{\partial b} = 16 \cdot a = 32
# $$
#
# A $a$ se llega por **dos caminos**: por el producto y por la suma. Cada uno trae lo suyo, y se suman:
#
# $$
# \frac{\partial e}{\partial a} =
# \underbrace{16 \cdot b}_{\text{por el producto}} + \underbrace{16 \cdot 1}_{\text{por la suma}} = 48 + 16 = 64
# $$
#
# **Compruébalo con un empujón**, como en la lección 01: con $a = 2.01$ sale $(2.01 \cdot 3 + 2.01)^2 = 64.6416$, y
# $0.6416 / 0.01 = 64.16$. Cerca de 64, como debe ser.
#
# Esto es toda la regla de la cadena: **por un camino se multiplica; entre caminos se suma.**

# %% [markdown] lang="en"
# ## An example by hand
#
# Three operations, with $a = 2$ and $b = 3$:
#
# | Step | Result | Local rule: how many times as much as the input the result changes… |
# |:---|:---|:---|
# | $c = a \cdot b$ | 6 | …with respect to $a$, $b$ times; with respect to $b$, $a$ times |
# | $d = c + a$ | 8 | …with respect to $c$, 1 time; with respect to $a$, 1 time |
# | $e = d^2$ | 64 | …with respect to $d$, $2d$ times |
#
# A **local rule** looks at one operation and at nothing else. Now from the bottom up ($\partial e / \partial d$ reads "the
# partial slope of $e$ with respect to $d$"), beginning with $\partial e / \partial e = 1$ (if $e$ grows by 1, $e$ grows by 1):
#
# $$
# \frac{\partial e}{\partial d} = 1 \cdot 2d = 16
# \qquad
# \frac{\partial e}{\partial c} = 16 \cdot 1 = 16
# \qquad
# \frac{\partial e}{\partial b} = 16 \cdot a = 32
# $$
#
# **Two paths** lead to $a$: through the product and through the sum. Each brings its own, and they are added up:
#
# $$
# \frac{\partial e}{\partial a} =
# \underbrace{16 \cdot b}_{\text{through the product}} + \underbrace{16 \cdot 1}_{\text{through the sum}} = 48 + 16 = 64
# $$
#
# **Check it with a nudge**, as in lesson 01: with $a = 2.01$ you get $(2.01 \cdot 3 + 2.01)^2 = 64.6416$, and
# $0.6416 / 0.01 = 64.16$. Close to 64, as it should be.
#
# This is all there is to the chain rule: **multiply along a path; add over the paths.**

# %% [markdown] lang="es"
# ## 1. El recorrido, nodo a nodo
#
# La misma cuenta, ahora con tensores. Como siempre, PyTorch diría `import torch` en la primera línea.

# %% [markdown] lang="en"
# ## 1. The walk, node by node
#
# The same computation, now with tensors. As always, PyTorch would say `import torch` in the first line.

# %%
import minigrad as torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
c = a * b
d = c + a
e = d**2
print(e)

# %% [markdown] lang="es"
# Con `draw` el grafo es un dibujo. Las flechas siguen el cálculo, de las hojas al resultado; `backward` las
# recorrerá al revés. Donde dice `grad —` todavía no hay gradiente: una raya no es un cero.

# %% [markdown] lang="en"
# With `draw` the graph is a drawing. The arrows follow the computation, from the leaves to the result; `backward` will walk
# them the other way round. Where it says `grad —` there is no gradient yet: a dash is not a zero.

# %%
from minigrad.pictures import draw, stepper

draw(e)

# %% [markdown] lang="es"
# Ahora el recorrido. `stepper(e)` ensaya lo que haría `e.backward()`, paso a paso, sin cambiar nada. Avanza con **Siguiente** o
# con las flechas del teclado. En cada paso mira tres cosas: qué **gradiente llega** al nodo, qué dice su **regla local** y qué
# **sale** por cada flecha.
#
# > **Predice**, con tu hoja delante: (1) ¿Qué nodo se visita primero, y qué gradiente le llega? (2) ¿Cuántos gradientes salen
# > de `AddBackward0`, y cuánto valen? (3) ¿En qué momento recibe `a` su gradiente: en cuanto le llega el primero, o cuando han
# > llegado los dos?
#
# <details><summary>Respuesta</summary>
#
# (1) `PowBackward0`, el que hizo `e`; le llega un 1. (2) Dos, ambos de 16: la suma pasa lo que le llega sin
# cambiarlo. (3) Cuando han llegado los dos. Su `AccumulateGrad` espera: en el paso 4 verás `16 + 48 = 64`.
#
# </details>

# %% [markdown] lang="en"
# Now the walk. `stepper(e)` rehearses what `e.backward()` would do, step by step, and changes nothing. Go on with **Next** or
# with the arrow keys. At each step look at three things: which **gradient arrives** at the node, what its **local rule** says,
# and what **leaves** on each arrow.
#
# > **Predict**, with your sheet in front of you: (1) Which node is visited first, and which gradient arrives
# > there? (2) How many gradients leave `AddBackward0`, and how large are they? (3) When does `a` get its gradient:
# > as soon as the first one arrives, or when both have arrived?
#
# <details><summary>Answer</summary>
#
# (1) `PowBackward0`, which made `e`; a 1 arrives there. (2) Two, both of 16: a sum hands on what arrives,
# unchanged. (3) When both have arrived. Its `AccumulateGrad` waits: in step 4 you will see `16 + 48 = 64`.
#
# </details>

# %%
stepper(e)

# %% [markdown] lang="es"
# ¿Coincide con tu hoja? Los números de las flechas son los de arriba: 1, 16, 16, 16, 48, 32.
#
# **El orden.** Un nodo está listo cuando ha llegado todo lo que va a llegarle. Por eso `MulBackward0` va después de la suma:
# espera lo que sale de ella. Si hay varios listos, primero van las hojas y luego la operación que se anotó más tarde. Y si un
# nodo no esperara a que llegara todo, habría que visitarlo dos veces, y también todo lo que hay detrás de él.
#
# En las reglas del paso a paso, `grad` es el gradiente que llega; `self` y `other`, los ingredientes de la operación;
# `slope_of_power(8, 2)` es la pendiente de $d^2$ en 8, o sea $2d = 16$.

# %% [markdown] lang="en"
# Does it agree with your sheet? The numbers on the arrows are those from above: 1, 16, 16, 16, 48, 32.
#
# **The order.** A node is ready when everything has arrived that is going to arrive. That is why `MulBackward0` comes after the
# sum: it waits for what leaves it. If several are ready, leaves go first, then the operation recorded last. And if a node did
# not wait for everything, it would have to be visited twice, and so would all that lies behind it.
#
# In the rules of the stepper, `grad` is the gradient that arrives; `self` and `other`, the ingredients of the operation;
# `slope_of_power(8, 2)` is the slope of $d^2$ at 8, that is $2d = 16$.

# %% [markdown] lang="es"
# ## 2. De verdad: `backward()`
#
# Era un ensayo, así que las hojas siguen sin gradiente:

# %% [markdown] lang="en"
# ## 2. For real: `backward()`
#
# It was a rehearsal, so the leaves still have no gradient:

# %%
print(a.grad, b.grad)

# %% [markdown] lang="es"
# > **Predice.** ¿Qué imprime la celda que sigue? ¿Y qué dirá `c.grad`, que está en medio del camino?
#
# <details><summary>Respuesta</summary>
#
# `tensor(64.) tensor(32.)`. Y `c.grad` es `None`: PyTorch no lo guarda, y si lo pides te avisa.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** What does the next cell print? And what will `c.grad` say, which stands in the middle of the path?
#
# <details><summary>Answer</summary>
#
# `tensor(64.) tensor(32.)`. And `c.grad` is `None`: PyTorch does not keep it, and warns you if you ask for it.
#
# </details>

# %%
e.backward()
print(a.grad, b.grad)

# %% [markdown] lang="es"
# `backward()` no devuelve nada: deja los gradientes **en las hojas**, que es donde los necesita quien quiere
# mejorar `a` y `b`. Los de en medio (el 16 que llegó a `c`, por ejemplo) se usan y se tiran. Si quieres uno, hay
# que pedirlo antes, con `c.retain_grad()`.

# %% [markdown] lang="en"
# `backward()` returns nothing: it leaves the gradients **at the leaves**, where whoever wants to improve `a` and
# `b` needs them. Those in the middle (the 16 that arrived at `c`, for one) are used and thrown away. If you want
# one of them, you have to ask for it beforehand, with `c.retain_grad()`.

# %% [markdown] lang="es"
# ## 3. Una regla local es una función
#
# Los nodos no solo tienen nombre: se pueden llamar. Reciben el gradiente que llega y devuelven los que salen.
# Hagamos el recorrido nosotros, con una cuenta nueva (la anterior ya soltó lo que guardaba: lección 04).
#
# > **Predice.** Le damos un 1 al nodo de `e`. Lo que devuelva se lo damos al de `d`, y así. ¿Qué tres líneas se imprimen?
#
# <details><summary>Respuesta</summary>
#
# `16.0`, `[16.0, 16.0]` y `[48.0, 32.0]`: los mismos números del dibujo.
#
# </details>

# %% [markdown] lang="en"
# ## 3. A local rule is a function
#
# Nodes have more than a name: they can be called. They take the gradient that arrives and return those that leave. Let us do
# the walk ourselves, with a new computation (the old one has let go of what it had kept: lesson 04).
#
# > **Predict.** We give a 1 to the node of `e`. What it returns we give to that of `d`, and so on. Which three
# > lines are printed?
#
# <details><summary>Answer</summary>
#
# `16.0`, `[16.0, 16.0]` and `[48.0, 32.0]`: the same numbers as in the picture.
#
# </details>

# %%
c = a * b
d = c + a
e = d**2
at_d = e.grad_fn(torch.tensor(1.0))
at_c, at_a = d.grad_fn(at_d)
print(at_d.item())
print([at_c.item(), at_a.item()])
print([gradient.item() for gradient in c.grad_fn(at_c)])

# %% [markdown] lang="es"
# Eso es un `backward` hecho a mano. Falta una sola cosa, la que hace `AccumulateGrad`: sumar lo que llega a cada hoja.

# %% [markdown] lang="en"
# That is a `backward` done by hand. Only one thing is missing, which `AccumulateGrad` does: to add up what
# arrives at each leaf.

# %% [markdown] lang="es"
# Y así están **declaradas** las reglas en `minigrad/ops`: lo que en papel es una derivada, ahí es una línea. `self` y `other`
# son los ingredientes; `result`, el resultado.
#
# | Operación | En papel | Manda |
# |:---|:---|:---|
# | $y = a + b$ | $\partial y / \partial a = 1$, $\partial y / \partial b = 1$ | lo que llega, a los dos |
# | $y = a \cdot b$ | $\partial y / \partial a = b$, $\partial y / \partial b = a$ | lo que llega, por el *otro* factor |
# | $y = e^x$ | $\partial y / \partial x = e^x = y$ | lo que llega, por el resultado |
# | $y = \operatorname{sen} x$ | $\partial y / \partial x = \cos x$ | lo que llega, por el coseno |

# %% [markdown] lang="en"
# And this is how the rules are **declared** in `minigrad/ops`: what is a derivative on paper is one line there. `self` and
# `other` are the ingredients; `result` is the result.
#
# | Operation | On paper | Sends |
# |:---|:---|:---|
# | $y = a + b$ | $\partial y / \partial a = 1$, $\partial y / \partial b = 1$ | what arrives, to both |
# | $y = a \cdot b$ | $\partial y / \partial a = b$, $\partial y / \partial b = a$ | what arrives, times the *other* factor |
# | $y = e^x$ | $\partial y / \partial x = e^x = y$ | what arrives, times the result |
# | $y = \sin x$ | $\partial y / \partial x = \cos x$ | what arrives, times the cosine |

# %%
from minigrad.core.operation import DECLARED

for name in ["AddBackward0", "MulBackward0", "ExpBackward0", "SinBackward0"]:
    print(name, DECLARED[name][0].formulas)

# %% [markdown] lang="es"
# ## 4. La matriz de los 4.5
#
# Las mismas reglas valen para matrices, elemento por elemento. Este es el ejemplo más famoso de los tutoriales de
# PyTorch, tal como lo escribieron sus autores (los espacios de más son suyos).

# %% [markdown] lang="en"
# ## 4. The matrix of 4.5
#
# The same rules hold for matrices, element by element. This is the most famous example of PyTorch's tutorials, as
# its authors wrote it (the extra spaces are theirs).

# %%
# es: Crear un tensor y empezar a seguir sus operaciones | en: Create a tensor and begin tracking operations
x = torch.ones( 2 , 2 , requires_grad = True )
print( x )

# %%
# es: Hacer una operación con el tensor | en: Do a tensor operation
y = x + 2
print( y )
print( y.grad_fn )

# %%
z = y * y * 3
out = z.mean()

print( z , '\n' , out )

# %% [markdown] lang="es"
# > **Predice, en tu hoja.** La media de cuatro números reparte un cuarto a cada uno. Sigue el camino de un
# > elemento: $\frac14$, luego por 3, luego por el doble de $y$. ¿Cuánto sale?
#
# <details><summary>Respuesta</summary>
#
# Con fórmulas: $\text{out} = \frac14 \sum_i 3\,(x_i + 2)^2$, así que
# $\dfrac{\partial\, \text{out}}{\partial x_i} = \dfrac{3}{4} \cdot 2\,(x_i + 2) = \dfrac32\,(x_i + 2) = \dfrac32 \cdot 3 = 4.5$.
# Paso a paso: $1 \cdot \frac14 = 0.25$; $0.25 \cdot 3 = 0.75$; y en $y \cdot y$ llegan dos,
# $0.75 \cdot 3 + 0.75 \cdot 3 = 4.5$.
#
# </details>
#
# `derive` escribe esa cuenta entera: cada renglón es la regla de un nodo, con las letras de tu programa y con sus números. Lo
# que no tiene nombre en tu programa, como $y \cdot y$, se llama $v_1$. ($\odot$ es el producto elemento por elemento;
# $\mathbf{1}$, una matriz de unos.)

# %% [markdown] lang="en"
# > **Predict, on your sheet.** The mean of four numbers hands a quarter to each of them. Follow the path of one
# > element: $\frac14$, then times 3, then times twice $y$. What do you get?
#
# <details><summary>Answer</summary>
#
# In formulas: $\text{out} = \frac14 \sum_i 3\,(x_i + 2)^2$, so
# $\dfrac{\partial\, \text{out}}{\partial x_i} = \dfrac{3}{4} \cdot 2\,(x_i + 2) = \dfrac32\,(x_i + 2) = \dfrac32 \cdot 3 = 4.5$.
# Step by step: $1 \cdot \frac14 = 0.25$; $0.25 \cdot 3 = 0.75$; and at $y \cdot y$ two arrive,
# $0.75 \cdot 3 + 0.75 \cdot 3 = 4.5$.
#
# </details>
#
# `derive` writes that whole calculation out: each line is the rule of one node, with the letters of your program and with its
# numbers. What has no name in your program, like $y \cdot y$, is called $v_1$. ($\odot$ is the product element by element;
# $\mathbf{1}$, a matrix of ones.)

# %%
from minigrad.pictures import derive

derive(out, x)

# %%
stepper(out)

# %% [markdown] lang="es"
# Y de verdad, como en el tutorial:

# %% [markdown] lang="en"
# And for real, as in the tutorial:

# %%
out.backward()
print( x.grad )

# %% [markdown] lang="es"
# El otro tutorial parte de otra matriz y resta en vez de sumar. Lo conoces de la lección 02.
#
# > **Predice.** La fórmula cambia en un signo: $\frac32\,(x_i - 2)$. ¿Qué matriz sale? ¿Hay algún cero, y por qué?
#
# <details><summary>Respuesta</summary>
#
# $\frac32 \cdot (-1) = -1.5$; $0$; $1.5$; $3$. El cero está donde $x = 2$: ahí $y = 0$. El valor $y^2$ está en el fondo de su
# valle, y un empujón pequeño apenas lo mueve: $h$ lo sube solo $h^2$.
#
# </details>

# %% [markdown] lang="en"
# The other tutorial starts from another matrix and subtracts instead of adding. You know it from lesson 02.
#
# > **Predict.** The formula changes in one sign: $\frac32\,(x_i - 2)$. Which matrix do you get? Is there a zero,
# > and why?
#
# <details><summary>Answer</summary>
#
# $\frac32 \cdot (-1) = -1.5$; $0$; $1.5$; $3$. The zero is where $x = 2$: there $y = 0$. The value $y^2$ is at the bottom of
# its valley, and a small nudge hardly moves it: $h$ raises it by $h^2$ only.
#
# </details>

# %%
# es: Cree un tensor 2x2 con capacidades de acumulación de gradientes | en: Create a 2x2 tensor that can accumulate gradients
x = torch.tensor([[1, 2], [3, 4]], requires_grad=True, dtype=torch.float32)
# es: Restar 2 a todos los elementos | en: Deduct 2 from all elements
y = x - 2
# es: Podemos aplicar más funciones sobre `y` | en: We can apply more functions to `y`
z = y * y * 3
a = z.mean()  # es: promedio | en: average

# %%
# es: Retropropagar | en: Backprop
a.backward()

# %%
print(x.grad)

# %% [markdown] lang="es"
# ### Un error frecuente
#
# > **Predice.** `z` es una matriz. ¿Qué hará `z.backward()`?
#
# <details><summary>Respuesta</summary>
#
# Se niega. `backward` empieza con un 1 porque hay **un** número que derivar. En una matriz hay cuatro: ¿de cuál
# quieres las pendientes?
#
# </details>

# %% [markdown] lang="en"
# ### A common error
#
# > **Predict.** `z` is a matrix. What will `z.backward()` do?
#
# <details><summary>Answer</summary>
#
# It refuses. `backward` begins with a 1 because there is **one** number to differentiate. In a matrix there are
# four: of which one do you want the slopes?
#
# </details>

# %% tags=["raises-exception"]
y = x - 2
z = y * y * 3
z.backward()

# %% [markdown] lang="es"
# *Escalar* (*scalar*) quiere decir «un solo número». **El remedio:** haz de la matriz un número, con `.mean()` o
# `.sum()`, que es lo que hace casi toda función de pérdida. (Hay otra, `z.backward(v)`: de ella trata la lección 06.)

# %% [markdown] lang="en"
# *Scalar* means "a single number". **The cure:** make one number of the matrix, with `.mean()` or `.sum()`, which is what
# nearly every loss function does. (There is another one, `z.backward(v)`: lesson 06 is about it.)

# %%
z.sum().backward()

# %% [markdown] lang="es"
# ## 5. Juega
#
# Aquí hace falta un cuaderno abierto, con su núcleo (*kernel*) en marcha: sin él se ve el primer estado.
#
# **Mueve las entradas.** Cada vez que sueltas un control, el grafo se calcula otra vez.
#
# > **Predice.** ¿Hay algún valor de `b` que deje en cero los dos gradientes? Búscalo.
#
# <details><summary>Respuesta</summary>
#
# $b = -1$: entonces $d = a \cdot b + a = 0$, y $2d = 0$ multiplica todo lo que viene detrás.
#
# </details>

# %% [markdown] lang="en"
# ## 5. Play
#
# This takes an open notebook with its kernel running: without one you see the first state.
#
# **Move the inputs.** Each time you let go of a slider, the graph is computed again.
#
# > **Predict.** Is there a value of `b` that makes both gradients zero? Look for it.
#
# <details><summary>Answer</summary>
#
# $b = -1$: then $d = a \cdot b + a = 0$, and $2d = 0$ multiplies all that comes behind.
#
# </details>

# %%
from minigrad.pictures import explore

explore(lambda a, b: (a * b + a) ** 2, a=2.0, b=3.0)

# %% [markdown] lang="es"
# **Dos maneras de escribir lo mismo.** `compare` recorre dos grafos a la vez.
#
# > **Predice.** `p * p` y `p ** 2` dan el mismo número. ¿También el mismo grafo? ¿Y el mismo gradiente?
#
# <details><summary>Respuesta</summary>
#
# El grafo no: el producto usa `p` dos veces, y llegan dos gradientes de 3; la potencia la usa una vez, y llega
# uno de 6. El gradiente sí es el mismo: $3 + 3 = 6$.
#
# </details>

# %% [markdown] lang="en"
# **Two ways to write the same.** `compare` walks through two graphs at once.
#
# > **Predict.** `p * p` and `p ** 2` give the same number. The same graph too? And the same gradient?
#
# <details><summary>Answer</summary>
#
# Not the graph: the product uses `p` twice, and two gradients of 3 arrive; the power uses it once, and one of 6
# arrives. The gradient is the same: $3 + 3 = 6$.
#
# </details>

# %%
from minigrad.pictures import compare

p = torch.tensor(3.0, requires_grad=True)
product, power = p * p, p**2
compare(product, power)

# %% [markdown] lang="es"
# **Une un control a un recorrido.** El `step` de un `stepper(…).widget()` se puede enlazar con cualquier control de
# `ipywidgets`: al mover la barra avanza el recorrido, y al revés.

# %% [markdown] lang="en"
# **Link a slider to a walk.** The `step` of a `stepper(…).widget()` can be linked with any control of `ipywidgets`:
# moving the slider moves the walk, and the other way round.

# %%
import ipywidgets

walk = stepper(product).widget()
slider = ipywidgets.IntSlider(max=2, description="es: paso | en: step")
link = ipywidgets.jslink((walk, "step"), (slider, "value"))
ipywidgets.VBox([slider, walk])

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# Sin ejecutar nada:
#
# ```python
# p = torch.tensor(3., requires_grad=True)
# q = p * p + p
# q.backward()
# ```
#
# ¿Cuánto vale `p.grad`? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>6</code></summary>
#
# No. Son los dos caminos del producto, $3 + 3$, y falta el tercero: el de la suma, que pasa un 1. Vuelve al
# ejemplo a mano: entre caminos se suma, y hay que contarlos todos.
#
# </details>
# <details><summary><b>B.</b> <code>3</code></summary>
#
# No. Eso sale si cada gradiente que llega *borra* al anterior: el último en llegar es un 3. No borra: se suma. Vuelve al paso 4
# del primer recorrido, `16 + 48`.
#
# </details>
# <details><summary><b>C.</b> <code>7</code></summary>
#
# Sí. Dos caminos por el producto, con 3 cada uno, y uno por la suma, con 1. O con la fórmula: $2p + 1 = 7$.
#
# </details>
# <details><summary><b>D.</b> <code>12</code></summary>
#
# No. Eso es el **valor** de `q`, no su pendiente. Vuelve a la tabla del ejemplo a mano: la segunda columna tiene valores, y la
# tercera, reglas.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# Without running anything:
#
# ```python
# p = torch.tensor(3., requires_grad=True)
# q = p * p + p
# q.backward()
# ```
#
# What is `p.grad`? Choose before you open one.
#
# <details><summary><b>A.</b> <code>6</code></summary>
#
# No. Those are the two paths through the product, $3 + 3$, and the third one is missing: that of the sum, which hands
# on a 1. Go back to the example by hand: add over the paths, and count all of them.
#
# </details>
# <details><summary><b>B.</b> <code>3</code></summary>
#
# No. That comes out if each gradient that arrives *erases* the one before: the last to arrive is a 3. It does not erase: it is
# added. Go back to step 4 of the first walk, `16 + 48`.
#
# </details>
# <details><summary><b>C.</b> <code>7</code></summary>
#
# Yes. Two paths through the product, with 3 each, and one through the sum, with 1. Or by the formula: $2p + 1 = 7$.
#
# </details>
# <details><summary><b>D.</b> <code>12</code></summary>
#
# No. That is the **value** of `q`, not its slope. Go back to the table of the example by hand: the second column holds values,
# the third rules.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. `backward()` sale de **un número** con un 1 y visita cada nodo una vez, cuando le ha llegado todo.
# 2. En cada nodo, **regla local**: gradiente que llega × pendiente de esa operación = gradiente que sale.
# 3. Por un camino se **multiplica**, entre caminos se **suma**; al final `AccumulateGrad` lo deja en `.grad`.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué la suma pasa el gradiente sin cambiarlo, y el
# producto lo multiplica por el *otro* factor?
#
# **Lo que sigue.** Si llamas a `backward()` otra vez, ¿se borra lo que había en `.grad`? Ya viste la respuesta de
# reojo: ese nodo se llama `AccumulateGrad`. Lección 04.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. `backward()` sets out from **one number** with a 1, and visits each node once, when everything has arrived.
# 2. At each node, a **local rule**: gradient that arrives × slope of that operation = gradient that leaves.
# 3. **Multiply** along a path, **add** over the paths; in the end `AccumulateGrad` leaves it in `.grad`.
#
# **Explain it to somebody.** In two minutes, without looking: why does a sum hand the gradient on unchanged, and
# a product multiply it by the *other* factor?
#
# **What comes next.** If you call `backward()` again, is what was in `.grad` erased? You have seen the answer out
# of the corner of your eye: that node is called `AccumulateGrad`. Lesson 04.
