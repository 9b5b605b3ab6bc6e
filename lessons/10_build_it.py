# %% [markdown] lang="es"
# # 10. Constrúyelo tú
#
# Llegaste. Ya conoces todas las piezas de autograd: nodos, hojas, reglas locales, orden, sumas. Hoy las juntas y construyes
# el tuyo, en menos de setenta líneas, y lo pones a competir con el de verdad. Al final lees el de verdad, y lo entiendes.
#
# **Al terminar sabrás**
#
# 1. qué guarda un **nodo**, y por qué basta con eso;
# 2. qué es **declarar** una operación: un nombre, una ida y una regla;
# 3. por qué para el **recorrido** bastan quince líneas.
#
# **Necesitas** las lecciones 03, 04 y 09. **Tiempo:** unos 40 minutos.

# %% [markdown] lang="en"
# # 10. Build it yourself
#
# You have arrived. You know all the pieces of autograd: nodes, leaves, local rules, order, sums. Today you put them together
# and build your own, in fewer than seventy lines, and let it compete with the real one. At the end you read the real one, and
# understand it.
#
# **When you finish you will know**
#
# 1. what a **node** keeps, and why that is enough;
# 2. what **declaring** an operation means: a name, a way forward and a rule;
# 3. why fifteen lines are enough for the **walk**.
#
# **You need** lessons 03, 04 and 09. **Time:** about 40 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Qué tiene que devolver el `backward` de una `Function`?
#
# <details><summary>Respuesta</summary>
#
# El gradiente que llega, por la derivada local: uno por cada argumento.
#
# </details>
#
# **2.** Un tensor se usa dos veces y por los dos caminos vuelve un gradiente. ¿Qué se hace con ellos?
#
# <details><summary>Respuesta</summary>
#
# Se suman.
#
# </details>
#
# **3.** ¿Cuándo puede trabajar un nodo, en el camino de vuelta?
#
# <details><summary>Respuesta</summary>
#
# Cuando le ha llegado **todo**: después de todos los nodos que le mandan algo.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** What must the `backward` of a `Function` return?
#
# <details><summary>Answer</summary>
#
# The gradient that arrives, times the local derivative: one for each argument.
#
# </details>
#
# **2.** A tensor is used twice, and a gradient comes back along both paths. What is done with them?
#
# <details><summary>Answer</summary>
#
# They are added up.
#
# </details>
#
# **3.** When may a node work, on the way back?
#
# <details><summary>Answer</summary>
#
# When **everything** has arrived: after all the nodes that send it something.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# $b = a \cdot a + a$ con $a = 3$. Numeramos los nodos **según nacen**: primero el de la hoja, luego el producto, luego la suma.
# Y volvemos del número más alto al más bajo.
#
# | Nodo | Le llega | Manda |
# |:---|:---|:---|
# | 3 `AddBackward0` | $1$ | $1$ al nodo 2, $1$ al nodo 1 |
# | 2 `MulBackward0` | $1$ | $1 \cdot 3$ y $1 \cdot 3$, los dos al nodo 1 |
# | 1 `AccumulateGrad` | $1 + 3 + 3$ | nada: escribe $7$ en `a.grad` |
#
# A mano: $b' = 2a + 1 = 7$. ✓
#
# > **Predice.** ¿Por qué nunca falla el truco de los números? ¿Puede un nodo mandar algo a otro de número **más alto**?
#
# <details><summary>Respuesta</summary>
#
# No. Un nodo manda gradientes a sus entradas, y las entradas existían antes que él.
#
# </details>

# %% [markdown] lang="en"
# ## An example by hand
#
# $b = a \cdot a + a$ with $a = 3$. We number the nodes **as they are born**: first that of the leaf, then the product, then the
# sum. And we go back from the highest number to the lowest.
#
# | Node | Arrives | Sends |
# |:---|:---|:---|
# | 3 `AddBackward0` | $1$ | $1$ to node 2, $1$ to node 1 |
# | 2 `MulBackward0` | $1$ | $1 \cdot 3$ and $1 \cdot 3$, both to node 1 |
# | 1 `AccumulateGrad` | $1 + 3 + 3$ | nothing: it writes $7$ into `a.grad` |
#
# By hand: $b' = 2a + 1 = 7$. ✓
#
# > **Predict.** Why does the trick with the numbers never fail? Can a node send something to one with a **higher** number?
#
# <details><summary>Answer</summary>
#
# No. A node sends gradients to its inputs, and the inputs were there before it.
#
# </details>

# %% [markdown] lang="es"
# ## 1. Los nodos
#
# Un nodo sabe cuatro cosas: su número, su nombre, su regla, y a qué nodos manda lo que sale (`next_functions`, como en
# PyTorch, con pares). El de una hoja es especial: no manda nada, **suma** en `.grad`.

# %% [markdown] lang="en"
# ## 1. The nodes
#
# A node knows four things: its number, its name, its rule, and to which nodes it sends what comes out (`next_functions`, in
# pairs as in PyTorch). That of a leaf is special: it sends nothing, it **adds** to `.grad`.

# %% tags=["engine"]
import numpy as np


class Node:
    born = 0

    def __init__(self, name, rule, successors):
        Node.born += 1
        self.number = Node.born
        self.name = lambda: name
        self.rule = rule
        self.next_functions = tuple((node, 0) for node in successors)


class AccumulateGrad(Node):
    def __init__(self, variable):
        super().__init__("AccumulateGrad", self.accumulate, [])
        self.variable = variable

    def accumulate(self, grad):
        self.variable.grad = grad if self.variable.grad is None else self.variable.grad + grad
        return []


class Tensor:
    grad, grad_fn, requires_grad = None, None, False

    def __init__(self, data, requires_grad=False):
        self.data = np.asarray(data, dtype=float)
        self.shape = self.data.shape
        self.requires_grad = requires_grad
        self.node = AccumulateGrad(self) if requires_grad else None

# %% [markdown] lang="es"
# ## 2. Las operaciones
#
# Una operación se **declara**: nombre, ida y regla. A partir de ahí, `operation` hace todo lo demás: calcula, y si alguna
# entrada está en la lista, deja un nodo. La regla recibe el gradiente que llega, el resultado `y` y las entradas.
#
# Y una sola vez, para todas las operaciones, `unbroadcast`: si NumPy repitió una entrada para que cuadraran las formas, su
# gradiente es la **suma** de lo que vuelve por las copias.

# %% [markdown] lang="en"
# ## 2. The operations
#
# An operation is **declared**: name, way forward and rule. From these `operation` does all the rest: it computes, and if some
# input is on the list, it leaves a node. The rule gets the gradient that arrives, the result `y` and the inputs.
#
# And just once, for all the operations, `unbroadcast`: if NumPy repeated an input to make the shapes fit, its gradient is the
# **sum** of what comes back by the copies.

# %% tags=["engine"]
def unbroadcast(grad, shape):
    grad = grad.sum(axis=tuple(range(grad.ndim - len(shape))))
    repeated = tuple(axis for axis, size in enumerate(shape) if size == 1)
    return grad.sum(axis=repeated, keepdims=True)


def operation(name, forward, rule):
    def apply(*inputs):
        inputs = [each if isinstance(each, Tensor) else Tensor(each) for each in inputs]
        arrays = [each.data for each in inputs]
        result = Tensor(forward(*arrays))

        def backward_rule(grad):
            grads = rule(grad, result.data, *arrays)
            return [unbroadcast(each, array.shape) for each, array in zip(grads, arrays)]

        if any(each.requires_grad for each in inputs):
            result.requires_grad = True
            result.node = result.grad_fn = Node(name, backward_rule, [each.node for each in inputs])
        return result

    return apply


add = operation("AddBackward0", lambda a, b: a + b, lambda grad, y, a, b: [grad, grad])
mul = operation("MulBackward0", lambda a, b: a * b, lambda grad, y, a, b: [grad * b, grad * a])
power = operation("PowBackward0", lambda a, n: a**n, lambda grad, y, a, n: [grad * n * a ** (n - 1)])
tanh = operation("TanhBackward0", np.tanh, lambda grad, y, a: [grad * (1 - y**2)])
total = operation("SumBackward0", np.sum, lambda grad, y, a: [grad * np.ones(a.shape)])

Tensor.__add__ = Tensor.__radd__ = add
Tensor.__mul__ = Tensor.__rmul__ = mul
Tensor.__pow__, Tensor.tanh, Tensor.sum = power, tanh, total
Tensor.__sub__ = lambda a, b: a + b * -1
Tensor.mean = lambda a: a.sum() * (1 / a.data.size)

# %% [markdown] lang="es"
# ## 3. El recorrido
#
# Primero, qué nodos se alcanzan desde el resultado. Después, del número más alto al más bajo: se saca lo que le ha llegado al
# nodo, se aplica su regla, y se reparte lo que sale. En `waiting` esperan los gradientes que van de camino.
#
# > **Predice.** ¿En qué línea se suman los dos caminos de un tensor usado dos veces?
#
# <details><summary>Respuesta</summary>
#
# En la última de `backward`: si ya había algo esperando, se suma.
#
# </details>

# %% [markdown] lang="en"
# ## 3. The walk
#
# First, which nodes can be reached from the result. Then, from the highest number to the lowest: take out what has arrived
# at the node, apply its rule, and hand on what comes out. In `waiting`, gradients wait that are on their way.
#
# > **Predict.** In which line are the two paths of a tensor that is used twice added up?
#
# <details><summary>Answer</summary>
#
# In the last one of `backward`: if something was waiting already, it is added to.
#
# </details>

# %% tags=["engine"]
def reachable(root):
    found, pending = {root}, [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node is not None and node not in found:
                found.add(node)
                pending.append(node)
    return found


def backward(out):
    waiting = {out.node: np.ones(out.shape)}
    for node in sorted(reachable(out.node), key=lambda node: node.number, reverse=True):
        outgoing = node.rule(waiting.pop(node))
        for (successor, _), grad in zip(node.next_functions, outgoing):
            if successor is not None:
                waiting[successor] = waiting[successor] + grad if successor in waiting else grad


Tensor.backward = backward

# %% [markdown] lang="es"
# Eso es todo. Funciona:
#
# > **Predice.** Primero, el ejemplo a mano. Después, un viejo conocido. ¿Qué matriz sale?
#
# <details><summary>Respuesta</summary>
#
# 7, y la matriz de los 4.5.
#
# </details>

# %% [markdown] lang="en"
# That is all. It works:
#
# > **Predict.** First the example by hand. Then an old acquaintance. Which matrix comes out?
#
# <details><summary>Answer</summary>
#
# 7, and the matrix of 4.5s.
#
# </details>

# %%
a = Tensor(3.0, requires_grad=True)
b = a * a + a
b.backward()
print(a.grad)

x = Tensor(np.ones((2, 2)), requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
print(x.grad)

# %% [markdown] lang="es"
# Como tus nodos hablan igual que los de PyTorch (`grad_fn`, `next_functions`, `name()`), los dibujos del curso los entienden
# sin saber nada de tu motor. Solo les falta cómo pedir los números de un tensor, `detach()`:

# %% [markdown] lang="en"
# As your nodes speak like those of PyTorch (`grad_fn`, `next_functions`, `name()`), the pictures of the course understand them
# without knowing anything about your engine. All they lack is a way to ask a tensor for its numbers, `detach()`:

# %%
from minigrad.pictures import draw

Tensor.detach = lambda tensor: tensor.data
draw(out)

# %% [markdown] lang="es"
# Mira abajo: `mean` son dos nodos, `sum` y `mul`. Lo escribimos así; en PyTorch es una operación con su propia regla.
#
# ### Un error frecuente
#
# > **Predice.** ¿Y si nada está en la lista?
#
# <details><summary>Respuesta</summary>
#
# El resultado no tiene nodo, y el recorrido tropieza con un `None`.
#
# </details>

# %% [markdown] lang="en"
# Look at the bottom: `mean` is two nodes, `sum` and `mul`. We wrote it like that; in PyTorch it is one operation with a rule of
# its own.
#
# ### A common error
#
# > **Predict.** What if nothing is on the list?
#
# <details><summary>Answer</summary>
#
# The result has no node, and the walk stumbles over a `None`.
#
# </details>

# %% tags=["raises-exception"]
Tensor([1.0, 2.0]).sum().backward()

# %% [markdown] lang="es"
# ¿Entiende ese mensaje alguien que no escribió el motor? No. **El remedio** es mirar antes, y decir qué pasa y qué hacer. Así
# lo dice PyTorch (lo viste en la lección 05):
#
# `element 0 of tensors does not require grad and does not have a grad_fn`
#
# Buena parte de un motor de verdad son comprobaciones como esa.
#
# ## 4. Contra el de verdad
#
# Doscientos programas al azar, cada uno de ocho operaciones sobre tres tensores de formas distintas, en los dos motores.
#
# > **Predice.** ¿En cuántos coincidirán todos los gradientes?

# %% [markdown] lang="en"
# Does anybody understand that message who did not write the engine? No. **The cure** is to look first, and to say what is
# wrong and what to do. PyTorch says it like this (you saw it in lesson 05):
#
# `element 0 of tensors does not require grad and does not have a grad_fn`
#
# A good part of a real engine is checks like that.
#
# ## 4. Against the real one
#
# Two hundred random programs, each of eight operations on three tensors of different shapes, in both engines.
#
# > **Predict.** In how many will all the gradients agree?

# %%
import random

import minigrad as torch

OPERATIONS = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a.tanh(),
    lambda a, b: a**2,
]


def run_program(leaves, seed):
    choose = random.Random(seed).choice
    known = list(leaves)
    for _ in range(8):
        known.append(choose(OPERATIONS)(choose(known), choose(known)))
    sum(tensor.mean() for tensor in known).backward()
    return [leaf.grad for leaf in leaves]


agree = 0
for seed in range(200):
    numbers = np.random.default_rng(seed)
    arrays = [numbers.uniform(-1, 1, shape) for shape in [(2, 3), (3,), (2, 1)]]
    mine = run_program([Tensor(array, requires_grad=True) for array in arrays], seed)
    real = run_program([torch.tensor(array, requires_grad=True) for array in arrays], seed)
    agree += all(np.allclose(grad, wanted.numpy()) for grad, wanted in zip(mine, real))
print(agree)

# %% [markdown] lang="es"
# Y el seno de la lección 07, con tu motor:

# %% [markdown] lang="en"
# And the sine of lesson 07, with your engine:

# %%
generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody
a, b, c, d = weights = [Tensor(torch.randn(()).item(), requires_grad=True) for _ in range(4)]
x = Tensor(np.linspace(-np.pi, np.pi, 2000))
y = Tensor(np.sin(x.data))
for t in range(2000):
    loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
    loss.backward()
    for weight in weights:
        weight.data -= 1e-6 * weight.grad
        weight.grad = None
    if t % 500 == 499:
        print(t, f"{loss.data:.4f}")

# %% [markdown] lang="es"
# Las mismas pérdidas que en la lección 07.
#
# ## 5. Leer el de verdad
#
# Lo que sigue es el código de `minigrad`, impreso por Python desde sus propios archivos: lo que lees es lo que se ejecuta.
# Primero, cómo declara `mul`. Compáralo con tu línea.

# %% [markdown] lang="en"
# The same losses as in lesson 07.
#
# ## 5. Read the real one
#
# What follows is the code of `minigrad`, printed by Python from its own files: what you read is what runs. First, how it
# declares `mul`. Compare it with your line.

# %%
import inspect

from minigrad.core import arithmetic, graph, walk
from minigrad.core.unbroadcast import sum_to_size, unbroadcast_array

source = inspect.getsource(arithmetic)
print(source[source.index("mul = pointwise(") :].split("\n\n")[0])

# %% [markdown] lang="es"
# Un nombre, una ida, y una regla por argumento; `operators` dice qué símbolos de Python la llaman. Lo que una fórmula nombra
# (`other`, `self`) es lo que el nodo guarda.
#
# Segundo, tu `unbroadcast`. También aquí se hace en un solo sitio, y cuida además el tipo de los números:

# %% [markdown] lang="en"
# A name, a way forward, and a rule for each argument; `operators` says which symbols of Python call it. What a formula names
# (`other`, `self`) is what the node keeps.
#
# Second, your `unbroadcast`. Here too it is done in one place, and it looks after the type of the numbers as well:

# %%
print(inspect.getsource(unbroadcast_array))
print(inspect.getsource(sum_to_size))

# %% [markdown] lang="es"
# Tercero, el nodo de la hoja. Busca las dos ramas de tu `accumulate`:

# %% [markdown] lang="en"
# Third, the node of a leaf. Look for the two branches of your `accumulate`:

# %%
print(inspect.getsource(graph.AccumulateGrad.apply_arrays))

# %% [markdown] lang="es"
# Y por último, el recorrido. `in_order` reúne los nodos y los ordena por su número, como tú. Solo las hojas (`AHEAD`) no
# esperan su turno: van justo detrás del último nodo que les envía algo, para tener pronto su `.grad`. Es el orden de PyTorch.
#
# > **Predice.** Antes de leer: tu bucle tiene cinco líneas. ¿Dónde están aquí?
#
# <details><summary>Respuesta</summary>
#
# `found` y `stack` son tu `reachable`; `sorted` es tu `sorted`; `gradients.pop(node, None)`, tu `waiting.pop`;
# `node.apply_arrays(incoming)`, tu `rule`; el `for` de `edges` reparte, y `gradients[edge] + gradient` es tu suma.
#
# </details>

# %% [markdown] lang="en"
# And last, the walk. `in_order` gathers the nodes and sorts them by their numbers, as you do. Only leaves (`AHEAD`) do not
# wait for their turn: they come right behind the last node that sends them something, to have their `.grad` early. It is
# the order of PyTorch.
#
# > **Predict.** Before you read: your loop has five lines. Where are they here?
#
# <details><summary>Answer</summary>
#
# `found` and `stack` are your `reachable`; `sorted` is your `sorted`; `gradients.pop(node, None)`, your `waiting.pop`;
# `node.apply_arrays(incoming)`, your `rule`; the `for` over `edges` hands on, and `gradients[edge] + gradient` is your sum.
#
# </details>

# %%
print(inspect.getsource(walk.in_order))
print(inspect.getsource(walk._steps))

# %% [markdown] lang="es"
# Lo que hay de más, y la lección en que lo viste (las dos últimas filas no salieron en el curso):
#
# | En el código | Para qué | Lección |
# |:---|:---|:---|
# | `retain_graph`, `node.free()` | soltar lo guardado, o no | 04 |
# | `yield node, incoming, outgoing` | por aquí mira el paso a paso | 03 |
# | `fitted(…)` | `unbroadcast`, y el tipo | 10 |
# | `create_graph`, `apply_tensors` | derivar la derivada: la regla también deja nodos | |
# | `visitor`, `hooks` | quien acompaña el recorrido: funciones que miran, `torch.autograd.grad`, la caza del `nan` | |
#
# Sigue leyendo: `minigrad/core/` se lee en una tarde, en el orden que dice su `__init__.py`.

# %% [markdown] lang="en"
# What else is there, and the lesson where you met it (the last two rows were not in the course):
#
# | In the code | What for | Lesson |
# |:---|:---|:---|
# | `retain_graph`, `node.free()` | letting go of what was kept, or not | 04 |
# | `yield node, incoming, outgoing` | here the stepper looks in | 03 |
# | `fitted(…)` | `unbroadcast`, and the type | 10 |
# | `create_graph`, `apply_tensors` | differentiating the derivative: the rule leaves nodes too | |
# | `visitor`, `hooks` | who goes along: functions that look on, `torch.autograd.grad`, the hunt for `nan` | |
#
# Read on: `minigrad/core/` can be read in an evening, in the order that its `__init__.py` gives.

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# En la última línea de `backward` escribes `waiting[successor] = grad`, sin sumar. ¿Qué programa da un gradiente equivocado?
# Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>x * 2</code></summary>
#
# No. A `x` le llega un solo gradiente: no hay nada que sumar.
#
# </details>
# <details><summary><b>B.</b> <code>x * x</code></summary>
#
# Sí. A `x` le llegan dos, y el segundo borra al primero: sale $x$ en vez de $2x$. Tampoco hay ningún error que avise.
#
# </details>
# <details><summary><b>C.</b> <code>x + y</code></summary>
#
# No. Los dos caminos van a hojas distintas. Vuelve al ejemplo a mano.
#
# </details>
# <details><summary><b>D.</b> Llamar dos veces a <code>backward()</code>.</summary>
#
# No. Esa suma la hace `AccumulateGrad` en `.grad`, no el recorrido. Vuelve a la sección 1.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# In the last line of `backward` you write `waiting[successor] = grad`, without adding. Which program gives a wrong gradient?
# Choose before you open one.
#
# <details><summary><b>A.</b> <code>x * 2</code></summary>
#
# No. A single gradient arrives at `x`: there is nothing to add up.
#
# </details>
# <details><summary><b>B.</b> <code>x * x</code></summary>
#
# Yes. Two arrive at `x`, and the second wipes out the first: $x$ comes out instead of $2x$. And no error tells you.
#
# </details>
# <details><summary><b>C.</b> <code>x + y</code></summary>
#
# No. The two paths lead to different leaves. Go back to the example by hand.
#
# </details>
# <details><summary><b>D.</b> Calling <code>backward()</code> twice.</summary>
#
# No. That sum is done by `AccumulateGrad`, in `.grad`, not by the walk. Go back to section 1.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. Un **nodo** guarda una regla y a quién manda lo que sale; una hoja tiene el suyo, que suma en `.grad`.
# 2. Una operación se **declara**: nombre, ida, regla. Las repeticiones se deshacen en un solo sitio, para todas.
# 3. El **recorrido** va de lo último a lo primero, y suma lo que llega al mismo nodo.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: dibuja el grafo de `x * x + x` y recórrelo hacia atrás.
#
# **Lo que sigue.** Nada: esto era el curso. La próxima vez que escribas `loss.backward()`, sabrás qué pasa dentro.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. A **node** keeps a rule, and where it sends what comes out; a leaf has one of its own, which adds to `.grad`.
# 2. An operation is **declared**: name, way forward, rule. Repetitions are undone once, for all of them.
# 3. The **walk** goes from the last to the first, and adds up what arrives at the same node.
#
# **Explain it to somebody.** In two minutes, without looking: draw the graph of `x * x + x` and walk it backward.
#
# **What comes next.** Nothing: this was the course. The next time you write `loss.backward()`, you will know what goes on
# inside.
