# %% [markdown] lang="es"
# # 00. Empieza aquí
#
# Este curso trata de una sola pregunta: **si muevo un poco este número, ¿cuánto cambia el resultado?** Contestarla para
# millones de números a la vez es lo que hace que las redes neuronales aprendan. PyTorch lo hace con `autograd`. Aquí vas a
# ver cómo, por dentro, y nodo a nodo.
#
# Usamos **minigrad**, que imita a PyTorch a la letra: los mismos nombres, los mismos números, los mismos errores. Lo que
# aprendas aquí vale allí; basta cambiar `import minigrad as torch` por `import torch`.
#
# **Al terminar sabrás** si todo funciona en tu máquina, y cómo se trabaja en el curso. **Tiempo:** 10 minutos.

# %% [markdown] lang="en"
# # 00. Start here
#
# This course is about a single question: **if I move this number a little, how much does the result change?** Answering it
# for millions of numbers at once is what makes neural networks learn. PyTorch does it with `autograd`. Here you will see how,
# from the inside, and node by node.
#
# We use **minigrad**, which imitates PyTorch to the letter: the same names, the same numbers, the same errors. What you learn
# here holds there; just write `import torch` instead of `import minigrad as torch`.
#
# **When you finish you will know** whether everything works on your machine, and how to work in this course. **Time:** 10
# minutes.

# %% [markdown] lang="es"
# ## ¿Funciona?
#
# Empieza por la primera celda, la que elige el idioma, y sigue con la de abajo: pon el cursor en ella y pulsa `Mayús` +
# `Intro`. Debajo aparece lo que imprime. Ejecuta las celdas **en orden**, de arriba abajo; si te lías, en el menú:
# *Kernel → Restart Kernel and Run All Cells*.

# %% [markdown] lang="en"
# ## Does it work?
#
# Begin with the very first cell, which sets the language, then the one below: put the cursor in it and press `Shift` + `Enter`.
# Below it appears what it prints. Run the cells **in order**, from top to bottom; if you get lost, in the menu:
# *Kernel → Restart Kernel and Run All Cells*.

# %%
import minigrad as torch

x = torch.tensor(3.0, requires_grad=True)
y = x * x
y.backward()
print(x.grad)

# %% [markdown] lang="es"
# ¿Sale `tensor(6.)`? Entonces todo está bien. (Qué significa ese 6 es la lección 01.)
#
# ## Cómo se trabaja: predice, ejecuta, explica
#
# En casi todas las celdas te pediremos que **predigas** antes de ejecutar. Hazlo, y por escrito. Quien solo lee y ejecuta
# cree que lo entiende todo; quien predice y se equivoca, aprende.
#
# 1. **Predice.** Escribe qué va a salir. Un número, una forma, un error.
# 2. **Ejecuta.** Compara.
# 3. **Explica.** Si no coincide, busca por qué antes de seguir. Esa es la parte que vale.
#
# Prueba. El cuadro se abre con un clic:
#
# > **Predice.** `x` vale ahora 5. ¿Qué saldrá en la celda siguiente, si en la anterior, con 3, salió 6? (Con 4 habría salido
# > 8.)
#
# <details><summary>Respuesta</summary>
#
# `tensor(10.)`. Es el doble de `x`.
#
# </details>

# %% [markdown] lang="en"
# Does it say `tensor(6.)`? Then everything is fine. (What that 6 means is lesson 01.)
#
# ## How to work: predict, run, explain
#
# Before nearly every cell we shall ask you to **predict** before you run it. Do it, and in writing. Those who only read and run
# think they understand everything; those who predict, and are wrong, learn.
#
# 1. **Predict.** Write down what will come out. A number, a shape, an error.
# 2. **Run.** Compare.
# 3. **Explain.** If it does not agree, find out why before you go on. That is the part that counts.
#
# Try it. The box opens at a click:
#
# > **Predict.** `x` is 5 now. What will the next cell say, if the one before said 6, with 3? (With 4 it would have said 8.)
#
# <details><summary>Answer</summary>
#
# `tensor(10.)`. It is twice `x`.
#
# </details>

# %%
x = torch.tensor(5.0, requires_grad=True)
y = x * x
y.backward()
print(x.grad)

# %% [markdown] lang="es"
# ## Lo que vas a ver
#
# Esta es la herramienta principal del curso: recorre hacia atrás una cuenta, paso a paso. Pulsa **Siguiente** (o la flecha
# derecha); no hace falta entenderlo todavía.

# %% [markdown] lang="en"
# ## What you are going to see
#
# This is the main tool of the course: it walks backward through a computation, step by step. Press **Next** (or the right
# arrow); there is no need to understand it yet.

# %%
from minigrad.pictures import stepper

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
c = a * b + a
stepper(c)

# %% [markdown] lang="es"
# ## Los errores son parte del curso
#
# Esta celda falla a propósito:

# %% [markdown] lang="en"
# ## Errors are part of the course
#
# This cell fails on purpose:

# %% tags=["raises-exception"]
torch.tensor([1, 2], requires_grad=True)

# %% [markdown] lang="es"
# Un error de PyTorch se lee **desde el final**. La línea que empieza por `RuntimeError:` es la de PyTorch, a la letra, para
# que puedas buscarla; debajo, en español, minigrad explica qué pasó y cómo se arregla.
#
# ## El mapa
#
# | | Lección | Tutorial que se lee en ella |
# |:---|:---|:---|
# | 01 | La derivada como empujón | |
# | 02 | El grafo que deja el cálculo | *Autograd: diferenciación automática* (2021), y otro |
# | 03 | backward, paso a paso | la matriz de los 4.5, de dos tutoriales |
# | 04 | Los gradientes se suman | *Autograd: diferenciación automática* (2021) |
# | 05 | Encender y apagar | `no_grad` y `detach`, de dos tutoriales |
# | 06 | El producto vector-jacobiano | el bucle `while`, de dos tutoriales |
# | 07 | Ajustar sen(x) con un polinomio cúbico | *Aprender PyTorch con ejemplos* |
# | 08 | Leer código antiguo | *Autograd*, en su versión de 2017 y en su versión en español |
# | 09 | Tu propia operación | |
# | 10 | Constrúyelo tú | |
#
# Con prisa: 01 a 05, y 07.

# %% [markdown] lang="en"
# An error of PyTorch's is read **from its end**. The line that begins with `RuntimeError:` is PyTorch's own, to the letter, so
# that you can search for it; below it, minigrad explains what happened, and the cure.
#
# ## The map
#
# | | Lesson | Tutorial that is read in it |
# |:---|:---|:---|
# | 01 | A derivative is a nudge | |
# | 02 | The graph a computation leaves | *Autograd: automatic differentiation* (2021), and another |
# | 03 | backward, step by step | the matrix of 4.5, of two tutorials |
# | 04 | Gradients add up | *Autograd: automatic differentiation* (2021) |
# | 05 | On and off | `no_grad` and `detach`, of two tutorials |
# | 06 | The vector-Jacobian product | the `while` loop, of two tutorials |
# | 07 | Fit sin(x) with a cubic | *Learning PyTorch with examples* |
# | 08 | Read old code | *Autograd*, as it was in 2017, and its Spanish version |
# | 09 | Your own operation | |
# | 10 | Build it yourself | |
#
# In a hurry: 01 to 05, and 07.

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. Las celdas se ejecutan en orden, con `Mayús` + `Intro`.
# 2. Primero se predice, después se ejecuta.
# 3. Los errores se leen desde el final.
#
# **Lo que sigue.** La pregunta del curso, de la manera más directa: empujar un número y mirar.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. Cells are run in order, with `Shift` + `Enter`.
# 2. First predict, then run.
# 3. Errors are read from their end.
#
# **What comes next.** The question of the course, in the most direct way: nudge a number, and look.
