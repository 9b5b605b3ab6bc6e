# %% [markdown] lang="es"
# # 07. Ajustar sen(x) con un polinomio cúbico
#
# Ya tienes todas las piezas. Hoy entrenas: cuatro números se mueven solos, 2000 veces, hasta que un polinomio se parece a un
# seno. Lo haremos **tres veces**, cada vez con más ayuda, y las tres dan lo mismo; y una cuarta, con otro modelo. Así verás qué
# hace `backward()` por ti, y qué no.
#
# **Al terminar sabrás**
#
# 1. qué es una **pérdida** (*loss*) y qué hace un paso de **descenso por gradiente** (*gradient descent*);
# 2. los cuatro tiempos de todo entrenamiento: calcular, medir, retroceder, mover;
# 3. qué ponen de su parte `nn` y `optim`, que no es magia.
#
# **Necesitas** las lecciones 04 y 05. **Tiempo:** unos 50 minutos.

# %% [markdown] lang="en"
# # 07. Fit sin(x) with a cubic
#
# You have all the pieces now. Today you train: four numbers move by themselves, 2000 times, until a polynomial looks like a
# sine. We shall do it **three times**, each time with more help, and all three give the same; and a fourth time with another
# model. So you will see what `backward()` does for you, and what it does not.
#
# **When you finish you will know**
#
# 1. what a **loss** is, and what a step of **gradient descent** does;
# 2. the four beats of every training: compute, measure, go back, move;
# 3. what `nn` and `optim` contribute, which is no magic.
#
# **You need** lessons 04 and 05. **Time:** about 50 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** ¿Por qué se vacía `.grad` antes de cada `backward()`?
#
# <details><summary>Respuesta</summary>
#
# Porque `backward()` suma a lo que haya.
#
# </details>
#
# **2.** ¿Por qué los pesos se mueven dentro de `no_grad()`?
#
# <details><summary>Respuesta</summary>
#
# Porque una hoja de la lista no se puede cambiar en su sitio con las notas encendidas.
#
# </details>
#
# **3.** Si la pendiente de la pérdida respecto de `w` es −20, ¿hacia dónde hay que mover `w` para que la pérdida baje?
#
# <details><summary>Respuesta</summary>
#
# Hacia arriba. Se va **contra** el gradiente: `w` menos algo por −20.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** Why is `.grad` emptied before each `backward()`?
#
# <details><summary>Answer</summary>
#
# Because `backward()` adds to whatever is there.
#
# </details>
#
# **2.** Why are weights moved inside `no_grad()`?
#
# <details><summary>Answer</summary>
#
# Because a leaf on the list must not be changed in place while notes are on.
#
# </details>
#
# **3.** If the slope of the loss with respect to `w` is −20, which way must `w` be moved for the loss to go down?
#
# <details><summary>Answer</summary>
#
# Up. You go **against** the gradient: `w` minus something times −20.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Antes del seno, una recta: dos puntos, $(1, 2)$ y $(2, 4)$, y el modelo $\hat y = w \cdot x$. La pérdida suma los errores
# al cuadrado:
#
# $$
# L = (w \cdot 1 - 2)^2 + (w \cdot 2 - 4)^2
# \qquad
# \frac{\partial L}{\partial w} = 2\,(w - 2) \cdot 1 + 2\,(2w - 4) \cdot 2 = 10\,(w - 2)
# $$
#
# Empezamos en $w = 0$, y cada paso es $w \leftarrow w - 0.05 \cdot \partial L / \partial w$:
#
# | Paso | $w$ | $L$ | gradiente | $w$ nuevo |
# |:---|:---|:---|:---|:---|
# | 1 | 0 | 20 | −20 | 1 |
# | 2 | 1 | 5 | −10 | 1.5 |
# | 3 | 1.5 | 1.25 | −5 | 1.75 |
#
# Va a 2, que es la respuesta, y frena al acercarse porque el gradiente se encoge. El 0.05 es la **tasa de aprendizaje**
# (*learning rate*).

# %% [markdown] lang="en"
# ## An example by hand
#
# Before the sine, a straight line: two points, $(1, 2)$ and $(2, 4)$, and the model $\hat y = w \cdot x$. The loss adds up
# the errors squared:
#
# $$
# L = (w \cdot 1 - 2)^2 + (w \cdot 2 - 4)^2
# \qquad
# \frac{\partial L}{\partial w} = 2\,(w - 2) \cdot 1 + 2\,(2w - 4) \cdot 2 = 10\,(w - 2)
# $$
#
# We begin at $w = 0$, and each step is $w \leftarrow w - 0.05 \cdot \partial L / \partial w$:
#
# | Step | $w$ | $L$ | gradient | new $w$ |
# |:---|:---|:---|:---|:---|
# | 1 | 0 | 20 | −20 | 1 |
# | 2 | 1 | 5 | −10 | 1.5 |
# | 3 | 1.5 | 1.25 | −5 | 1.75 |
#
# It goes to 2, which is the answer, and slows down as it gets closer because the gradient shrinks. The 0.05 is the
# **learning rate**.

# %% [markdown] lang="es"
# ## 1. Los cuatro tiempos
#
# > **Predice.** La celda hace tres pasos e imprime pérdida, gradiente y `w` nuevo. ¿Coincidirá con la tabla?
#
# <details><summary>Respuesta</summary>
#
# Renglón por renglón.
#
# </details>

# %% [markdown] lang="en"
# ## 1. The four beats
#
# > **Predict.** The cell takes three steps and prints loss, gradient and new `w`. Will it agree with the table?
#
# <details><summary>Answer</summary>
#
# Line by line.
#
# </details>

# %%
import minigrad as torch

xs = torch.tensor([1.0, 2.0])
ys = torch.tensor([2.0, 4.0])
w = torch.tensor(0.0, requires_grad=True)
for step in range(3):
    prediction = w * xs  # es: 1. calcular | en: 1. compute
    loss = ((prediction - ys) ** 2).sum()  # es: 2. medir | en: 2. measure
    w.grad = None
    loss.backward()  # es: 3. retroceder | en: 3. go back
    with torch.no_grad():
        w -= 0.05 * w.grad  # es: 4. mover | en: 4. move
    print(loss.item(), w.grad.item(), w.item())

# %% [markdown] lang="es"
# Todo entrenamiento, hasta el de la red más grande, es ese bucle.
#
# > **Predice.** ¿Y si se borra la línea `w.grad = None`?
#
# <details><summary>Respuesta</summary>
#
# Los gradientes se acumulan: −20, luego −30, luego −25. `w` se pasa del 2 y se queda oscilando. **No sale ningún
# error.**
#
# </details>

# %% [markdown] lang="en"
# All training, even that of the largest network, is this loop.
#
# > **Predict.** What if the line `w.grad = None` is deleted?
#
# <details><summary>Answer</summary>
#
# The gradients pile up: −20, then −30, then −25. `w` runs past 2 and goes to and fro. **There is no error at all.**
#
# </details>

# %%
w = torch.tensor(0.0, requires_grad=True)
for step in range(6):
    loss = ((w * xs - ys) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad
    print(w.grad.item(), w.item())

# %% [markdown] lang="es"
# ### Un error frecuente
#
# Este sí avisa. ¿Qué tiempo del bucle falta?

# %% [markdown] lang="en"
# ### A common error
#
# This one does tell you. Which beat of the loop is missing?

# %% tags=["raises-exception"]
w = torch.tensor(0.0, requires_grad=True)
loss = ((w * xs - ys) ** 2).sum()
with torch.no_grad():
    w -= 0.05 * w.grad

# %% [markdown] lang="es"
# Falta el tercero. Sin `loss.backward()`, `w.grad` es `None`, y multiplicar un número por `None` no tiene sentido: `TypeError`.
# **El remedio:** retroceder antes de mover.

# %% [markdown] lang="en"
# The third one. Without `loss.backward()`, `w.grad` is `None`, and multiplying a number by `None` makes no sense: a
# `TypeError`. **The cure:** go back before you move.

# %% [markdown] lang="es"
# ## 2. El seno, a mano
#
# Ahora 2000 puntos de $\operatorname{sen}(x)$ y el modelo $\hat y = a + bx + cx^2 + dx^3$. Sin PyTorch hay que deducir las
# cuatro pendientes en papel. Con $e = \hat y - y$, la derivada de $\sum e^2$ es $\sum 2e \cdot (\dots)$:
#
# $$
# \frac{\partial L}{\partial a} = \sum 2e \qquad
# \frac{\partial L}{\partial b} = \sum 2e\,x \qquad
# \frac{\partial L}{\partial c} = \sum 2e\,x^2 \qquad
# \frac{\partial L}{\partial d} = \sum 2e\,x^3
# $$

# %% [markdown] lang="en"
# ## 2. The sine, by hand
#
# Now 2000 points of $\sin(x)$ and the model $\hat y = a + bx + cx^2 + dx^3$. Without PyTorch, the four slopes have to be
# worked out on paper. With $e = \hat y - y$, the derivative of $\sum e^2$ is $\sum 2e \cdot (\dots)$:
#
# $$
# \frac{\partial L}{\partial a} = \sum 2e \qquad
# \frac{\partial L}{\partial b} = \sum 2e\,x \qquad
# \frac{\partial L}{\partial c} = \sum 2e\,x^2 \qquad
# \frac{\partial L}{\partial d} = \sum 2e\,x^3
# $$

# %%
import math

import numpy as np

generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody
start = [torch.randn(()).item() for weight in range(4)]

x = np.linspace(-math.pi, math.pi, 2000)
y = np.sin(x)
a, b, c, d = start
by_hand = []
for t in range(2000):
    error = a + b * x + c * x**2 + d * x**3 - y
    by_hand.append((error**2).sum())
    a -= 1e-6 * (2 * error).sum()
    b -= 1e-6 * (2 * error * x).sum()
    c -= 1e-6 * (2 * error * x**2).sum()
    d -= 1e-6 * (2 * error * x**3).sum()
print(by_hand[0], by_hand[-1])

# %% [markdown] lang="es"
# Cuatro líneas de derivadas para cuatro pesos. Con un millón de pesos y veinte capas, nadie las escribe.
#
# ## 3. El seno, con autograd
#
# El tutorial de PyTorch, tal cual. Busca los cuatro tiempos. Las cuatro líneas de derivadas ya no están: en su lugar,
# `loss.backward()`.
#
# > **Predice.** La semilla es la misma, así que empieza donde empezó la cuenta a mano. ¿En qué se parecerán las pérdidas?
#
# <details><summary>Respuesta</summary>
#
# En todo, salvo las últimas cifras: NumPy calculó con 16 cifras y PyTorch calcula con 7.
#
# </details>

# %% [markdown] lang="en"
# Four lines of derivatives for four weights. With a million weights and twenty layers, nobody writes them.
#
# ## 3. The sine, with autograd
#
# PyTorch's tutorial as it is. Look for the four beats. The four lines of derivatives are gone: in their place stands
# `loss.backward()`.
#
# > **Predict.** The seed is the same, so it begins where the computation by hand began. How much alike will the losses be?
#
# <details><summary>Answer</summary>
#
# In everything but the last digits: NumPy computed with 16 digits, and PyTorch computes with 7.
#
# </details>

# %%
generator = torch.manual_seed(0)  # es: los mismos números para todos | en: the same numbers for everybody

# %%
import math

import minigrad as torch

dtype = torch.float
device = torch.device("cpu")
# device = torch.device("cuda:0")  # es: Sin el primer # corre en la tarjeta gráfica | en: Uncomment this to run on GPU

# es: Crear los tensores de entrada y salida. Por defecto requires_grad=False, | en: Create Tensors to hold input and outputs.
# es: que indica que no hace falta calcular gradientes respecto de estos | en: By default, requires_grad=False, which indicates that we do not need to
# es: tensores en el paso hacia atrás. | en: compute gradients with respect to these Tensors during the backward pass.
x = torch.linspace(-math.pi, math.pi, 2000, device=device, dtype=dtype)
y = torch.sin(x)

# es: Crear los pesos al azar. Un polinomio de tercer grado necesita | en: Create random Tensors for weights. For a third order polynomial, we need
# es: 4 pesos: y = a + b x + c x^2 + d x^3 | en: 4 weights: y = a + b x + c x^2 + d x^3
# es: requires_grad=True indica que queremos gradientes respecto de | en: Setting requires_grad=True indicates that we want to compute gradients with
# es: estos tensores en el paso hacia atrás. | en: respect to these Tensors during the backward pass.
a = torch.randn((), device=device, dtype=dtype, requires_grad=True)
b = torch.randn((), device=device, dtype=dtype, requires_grad=True)
c = torch.randn((), device=device, dtype=dtype, requires_grad=True)
d = torch.randn((), device=device, dtype=dtype, requires_grad=True)

learning_rate = 1e-6
for t in range(2000):
    # es: Hacia adelante: calcular la y prevista con operaciones de tensores. | en: Forward pass: compute predicted y using operations on Tensors.
    y_pred = a + b * x + c * x ** 2 + d * x ** 3

    # es: Calcular e imprimir la pérdida, un tensor de un solo número; | en: Compute and print loss using operations on Tensors.
    # es: loss.item() da ese número. | en: loss.item() gets the scalar value held in the loss.
    loss = (y_pred - y).pow(2).sum()
    if t % 100 == 99:
        print(t, loss.item())

    # es: Hacia atrás con autograd: el gradiente de loss respecto de todos | en: Use autograd to compute the backward pass. This call will compute the
    # es: los tensores con requires_grad=True. Después, a.grad, b.grad, c.grad | en: gradient of loss with respect to all Tensors with requires_grad=True.
    # es: y d.grad son tensores con el gradiente respecto de a, b, c y d. | en: After this call a.grad, b.grad, c.grad and d.grad hold those of a, b, c, d.
    loss.backward()

    # es: Mover los pesos a mano por descenso por gradiente, dentro de | en: Manually update weights using gradient descent. Wrap in torch.no_grad()
    # es: torch.no_grad(): los pesos tienen requires_grad=True, pero esto | en: because weights have requires_grad=True, but we don't need to track this
    # es: no hay que anotarlo. | en: in autograd.
    with torch.no_grad():
        a -= learning_rate * a.grad
        b -= learning_rate * b.grad
        c -= learning_rate * c.grad
        d -= learning_rate * d.grad

        # es: Vaciar los gradientes a mano después de mover los pesos | en: Manually zero the gradients after updating weights
        a.grad = None
        b.grad = None
        c.grad = None
        d.grad = None

print(f'Result: y = {a.item()} + {b.item()} x + {c.item()} x^2 + {d.item()} x^3')

# %% [markdown] lang="es"
# El tutorial partió de otros números al azar y terminó en 8.8587, con $y = 0.0044 + 0.8520\,x - 0.0008\,x^2 - 0.0927\,x^3$. El
# nuestro va hacia el mismo sitio, pero a los 2000 pasos aún no ha llegado: va por 12.2867. Comparemos la última pérdida con la
# de la cuenta a mano:

# %% [markdown] lang="en"
# The tutorial set out from other random numbers and ended at 8.8587, with $y = 0.0044 + 0.8520\,x - 0.0008\,x^2 - 0.0927\,x^3$.
# Ours is heading for the same place, but after 2000 steps it is not there yet: it has got down to 12.2867. Let us compare the
# last loss with that of the computation by hand:

# %%
print(abs(loss.item() - by_hand[-1]) / by_hand[-1] < 1e-5)

# %% [markdown] lang="es"
# Mira cómo fue. La celda repite el ajuste y guarda un paso de cada veinte; con un núcleo en marcha, mueve la barra.

# %% [markdown] lang="en"
# See how it went. The cell repeats the fit and keeps one step in twenty; with a running kernel, move the slider.

# %%
from minigrad.pictures import progress, watch_fit


def cubic(xs, a, b, c, d):
    return a + b * xs + c * xs**2 + d * xs**3


weights = {name: torch.tensor(value, requires_grad=True) for name, value in zip("abcd", start)}
steps = []
for t in progress(range(2000)):
    loss = (cubic(x, **weights) - y).pow(2).sum()
    loss.backward()
    if t % 20 == 0:
        parameters = {name: weight.item() for name, weight in weights.items()}
        gradients = {name: weight.grad.item() for name, weight in weights.items()}
        steps.append({"loss": loss.item(), "parameters": parameters, "gradients": gradients})
    with torch.no_grad():
        for weight in weights.values():
            weight -= 1e-6 * weight.grad
            weight.grad = None
watch_fit(x, y, cubic, steps, every=20)

# %% [markdown] lang="es"
# Ahora desde arriba. $a$ y $c$ acaban casi en 0, así que pongamos $a = c = 0$ y miremos solo $b$ y $d$: la pérdida es un
# **paisaje** sobre esos dos números. Cada línea une puntos con la misma pérdida, como las curvas de nivel de un mapa de
# montaña.
#
# > **Predice.** ¿Irá el camino derecho al fondo?
#
# <details><summary>Respuesta</summary>
#
# No. Primero cae de golpe, porque la ladera es muy empinada. Luego anda despacio por el fondo de un valle largo y estrecho,
# donde casi no hay pendiente.
#
# </details>

# %% [markdown] lang="en"
# Now from above. $a$ and $c$ end nearly at 0, so let us set $a = c = 0$ and look at $b$ and $d$ only: the loss is a
# **landscape** over these two numbers. Each line joins points of the same loss, like the contours on a map of mountains.
#
# > **Predict.** Will the path go straight to the bottom?
#
# <details><summary>Answer</summary>
#
# No. First it drops sharply, because the slope is very steep. Then it walks slowly along the bottom of a long and narrow
# valley, where there is hardly any slope.
#
# </details>

# %%
from minigrad.pictures import descent

xs = x.double()[::20]  # es: para el mapa basta uno de cada veinte puntos | en: one point in twenty is enough for the map
xs, ys = xs.numpy(), torch.sin(xs).numpy()


def loss_of(b, d):
    return 20 * ((b[..., None] * xs + d[..., None] * xs**3 - ys) ** 2).sum(-1)


path = [(step["parameters"]["b"], step["parameters"]["d"]) for step in steps]
descent(loss_of, path, names=("b", "d"), low=(-1.5, -0.6), high=(2.0, 0.6), every=20)

# %% [markdown] lang="es"
# ¿Y si damos pasos más grandes, para no tardar tanto?
#
# > **Predice.** Con una tasa de $4 \cdot 10^{-6}$ en vez de $10^{-6}$, ¿qué hará la pérdida en los primeros pasos?
#
# <details><summary>Respuesta</summary>
#
# Tras el primero, **sube** sin parar. Cada paso cruza el valle y acaba más arriba, en la otra ladera. La ladera empinada pone
# el límite, aunque el valle pida pasos largos. (Por eso hay optimizadores mejores que este.)
#
# </details>

# %% [markdown] lang="en"
# What if we take larger steps, so as not to need so many?
#
# > **Predict.** With a rate of $4 \cdot 10^{-6}$ instead of $10^{-6}$, what will the loss do in the first steps?
#
# <details><summary>Answer</summary>
#
# After the first one it **goes up** and up. Each step crosses the valley and ends higher, on the other slope. The steep slope
# sets the limit, though the valley asks for long steps. (That is why there are better optimizers than this one.)
#
# </details>

# %%
weights = {name: torch.tensor(value, requires_grad=True) for name, value in zip("abcd", start)}
for t in range(5):
    loss = (cubic(x, **weights) - y).pow(2).sum()
    loss.backward()
    print(f"{loss.item():.0f}")
    with torch.no_grad():
        for weight in weights.values():
            weight -= 4e-6 * weight.grad
            weight.grad = None

# %% [markdown] lang="es"
# ## 4. Una operación propia
#
# Un polinomio de Legendre, $P_3(x) = \frac12\,(5x^3 - 3x)$, como **una** operación con su propia regla. La derivada,
# $\frac32\,(5x^2 - 1)$, la escribimos nosotros; del resto se encarga autograd. (La lección 09 trata de esto.)

# %% [markdown] lang="en"
# ## 4. An operation of your own
#
# A Legendre polynomial, $P_3(x) = \frac12\,(5x^3 - 3x)$, as **one** operation with a rule of its own. Its derivative,
# $\frac32\,(5x^2 - 1)$, we write ourselves; autograd takes care of the rest. (Lesson 09 is about this.)

# %%
class LegendrePolynomial3(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return 0.5 * (5 * input**3 - 3 * input)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        return grad_output * 1.5 * (5 * input**2 - 1)


a, b, c, d = (torch.tensor(value, requires_grad=True) for value in (0.0, -1.0, 0.0, 0.3))
for t in range(2000):
    y_pred = a + b * LegendrePolynomial3.apply(c + d * x)
    loss = (y_pred - y).pow(2).sum()
    loss.backward()
    with torch.no_grad():
        for weight in (a, b, c, d):
            weight -= 5e-6 * weight.grad
            weight.grad = None
print(f"{loss.item():.4f}")

# %% [markdown] lang="es"
# Es otro modelo, con otro comienzo y otra tasa, así que la pérdida no tiene por qué ser la misma. Aquí acaba más abajo: 8.9436
# en vez de 12.2867.
#
# ## 5. Con `nn` y `optim`
#
# `nn.Linear(3, 1)` guarda los pesos $b, c, d$ y el sesgo $a$; `optim.SGD` hace el tiempo 4 (`step`) y el vaciado
# (`zero_grad`). Nada más. Le ponemos los mismos pesos del principio.
#
# > **Predice.** ¿Qué pérdida final dará, comparada con la de la cuenta a mano?
#
# <details><summary>Respuesta</summary>
#
# La misma, salvo las últimas cifras. Es la misma cuenta, dicha con menos palabras; cambia solo el orden de algunas sumas.
#
# </details>

# %% [markdown] lang="en"
# It is another model, with another start and another rate, so its loss need not be the same. Here it ends lower: 8.9436 instead
# of 12.2867.
#
# ## 5. With `nn` and `optim`
#
# `nn.Linear(3, 1)` holds the weights $b, c, d$ and the bias $a$; `optim.SGD` does beat 4 (`step`) and the emptying
# (`zero_grad`). Nothing more. We give it the same weights to begin with.
#
# > **Predict.** Which final loss will it give, compared with that of the computation by hand?
#
# <details><summary>Answer</summary>
#
# The same, but for the last digits. It is the same computation in fewer words; only the order of some sums is different.
#
# </details>

# %%
powers = torch.stack([x, x**2, x**3], dim=1)
model = torch.nn.Linear(3, 1)
with torch.no_grad():
    model.bias.fill_(start[0])
    model.weight.copy_(torch.tensor([start[1:]]))
optimizer = torch.optim.SGD(model.parameters(), lr=1e-6)
loss_fn = torch.nn.MSELoss(reduction="sum")
for t in range(2000):
    loss = loss_fn(model(powers).flatten(), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(abs(loss.item() - by_hand[-1]) / by_hand[-1] < 1e-5)

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# Un compañero entrena y la pérdida **sube** desde el primer paso, cada vez más deprisa. No hay errores. ¿Qué mira primero?
#
# <details><summary><b>A.</b> Si falta <code>loss.backward()</code>.</summary>
#
# No. En el bucle a mano, `w.grad` sería `None` y habría un `TypeError`; con `optim`, `step()` no movería nada y la pérdida no
# cambiaría. Vuelve al error frecuente de la sección 1.
#
# </details>
# <details><summary><b>B.</b> La tasa de aprendizaje: puede ser demasiado grande.</summary>
#
# Sí. En el ejemplo a mano, con 0.25 en vez de 0.05 el primer paso iría de 0 a 5, más lejos de 2 de lo que estaba. O el
# signo: un `+=` en vez de `-=` también sube.
#
# </details>
# <details><summary><b>C.</b> Si hay pocos datos.</summary>
#
# No. Con pocos datos el ajuste puede no servir para otros, pero sobre los suyos la pérdida baja. Con dos puntos bajaba.
#
# </details>
# <details><summary><b>D.</b> Si los pesos empezaron en valores al azar.</summary>
#
# No. Da igual dónde empiece: contra el gradiente, con pasos pequeños, baja desde cualquier sitio.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# A classmate trains, and the loss **goes up** from the first step on, faster and faster. There are no errors. What should
# they look at first?
#
# <details><summary><b>A.</b> Whether <code>loss.backward()</code> is missing.</summary>
#
# No. In the loop by hand `w.grad` would be `None`, and there would be a `TypeError`; with `optim`, `step()` would move nothing,
# and the loss would not change. Go back to the common error of section 1.
#
# </details>
# <details><summary><b>B.</b> The learning rate: it may be too large.</summary>
#
# Yes. In the example by hand, with 0.25 instead of 0.05 the first step would go from 0 to 5, further away from 2 than it
# was. Or the sign: a `+=` instead of `-=` goes up too.
#
# </details>
# <details><summary><b>C.</b> Whether there are too few data.</summary>
#
# No. With few data the fit may be of no use for other data, but on its own data the loss goes down. With two points it did.
#
# </details>
# <details><summary><b>D.</b> Whether the weights began at random values.</summary>
#
# No. It does not matter where it begins: against the gradient, in small steps, it goes down from anywhere.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. Calcular, medir, **retroceder**, mover: con los gradientes vacíos antes de cada `backward()`.
# 2. Se va **contra** el gradiente, y la **tasa de aprendizaje** dice cuánto.
# 3. `backward()` sustituye a las derivadas en papel; `optim` y `nn`, a las líneas repetidas.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: los cuatro tiempos, y qué se rompe si falta cada uno.
#
# **Lo que sigue.** En internet encontrarás tutoriales de 2017 con `Variable` y `loss.data[0]`. La lección 08 enseña a
# leerlos.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. Compute, measure, **go back**, move: with the gradients emptied before each `backward()`.
# 2. You go **against** the gradient, and the **learning rate** says how far.
# 3. `backward()` takes the place of the derivatives on paper; `optim` and `nn` that of the repeated lines.
#
# **Explain it to somebody.** In two minutes, without looking: the four beats, and what breaks when each is missing.
#
# **What comes next.** On the web you will find tutorials of 2017 with `Variable` and `loss.data[0]`. Lesson 08 teaches you
# to read them.
