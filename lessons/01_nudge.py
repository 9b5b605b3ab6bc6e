# %% [markdown] lang="es"
# # 01. La derivada como empujón
#
# Entrenar una red es mover millones de números un poquito, cada uno hacia donde el error baja. Para eso hay que
# saber, de cada número, **hacia dónde y cuánto** cambia el error si lo mueves. Esa es la pregunta de todo el
# curso, y hoy la contestamos de la manera más directa: **empujando y mirando**.
#
# **Al terminar sabrás**
#
# 1. medir una **pendiente** (*slope*) con un empujón $h$;
# 2. qué es una **pendiente parcial** (*partial derivative*), cuando hay varias entradas;
# 3. por qué un empujón más pequeño no siempre mide mejor: el **redondeo**.
#
# **Necesitas** saber qué es una función y escribir una en Python. Papel y lápiz. **Tiempo:** unos 30 minutos.
#
# Donde diga **Predice**, escribe tu respuesta antes de abrir la nuestra y de ejecutar la celda que sigue.
# Equivocarse ahí es la parte que más enseña.

# %% [markdown] lang="en"
# # 01. A derivative is a nudge
#
# Training a network means moving millions of numbers a little, each in the direction that lowers the error. So for every number
# you must know **which way, and by how much,** the error changes if you move it. That is the question of the whole course, and
# today we answer it in the most direct way: **nudge and look**.
#
# **When you finish you will know**
#
# 1. how to measure a **slope** with a nudge $h$;
# 2. what a **partial derivative**, a partial slope, is, when there are several inputs;
# 3. why a smaller nudge does not always measure better: **rounding**.
#
# **You need** to know what a function is and how to write one in Python. Paper and a pencil. **Time:** about 30 minutes.
#
# Where it says **Predict**, write your answer down before you open ours and before you run the cell below it.
# Being wrong there is what teaches most.

# %% [markdown] lang="es"
# ## Lo que ya traes
#
# **1.** Una recta sube 3 por cada 1 que avanza. ¿Cuánto sube si avanzas 0.01?
#
# <details><summary>Respuesta</summary>
#
# $3 \cdot 0.01 = 0.03$. Y al revés: si al avanzar 0.01 subió 0.03, la pendiente es $0.03 / 0.01 = 3$.
#
# </details>
#
# **2.** La curva $y = x^2$, ¿sube igual de rápido en $x = 1$ que en $x = 3$?
#
# <details><summary>Respuesta</summary>
#
# No: en 3 está mucho más empinada. Una curva tiene una pendiente distinta en cada punto.
#
# </details>
#
# **3.** ¿Cuánto es $3.01^2$?
#
# <details><summary>Respuesta</summary>
#
# $9.0601$. Lo usamos enseguida.
#
# </details>

# %% [markdown] lang="en"
# ## What you bring with you
#
# **1.** A straight line rises by 3 for every 1 you move along. How much does it rise if you move along by 0.01?
#
# <details><summary>Answer</summary>
#
# $3 \cdot 0.01 = 0.03$. And the other way round: if it went up by 0.03 over 0.01, its slope is $0.03 / 0.01 = 3$.
#
# </details>
#
# **2.** The curve $y = x^2$: does it go up as fast at $x = 1$ as at $x = 3$?
#
# <details><summary>Answer</summary>
#
# No: at 3 it is much steeper. A curve has a different slope at every point.
#
# </details>
#
# **3.** How much is $3.01^2$?
#
# <details><summary>Answer</summary>
#
# $9.0601$. We use it in a moment.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# ¿Qué pendiente tiene $f(x) = x^2$ en $x = 3$? Empuja $x$ un poco, mira cuánto cambió el resultado y divide:
#
# $$
# \text{pendiente} \approx \frac{f(3 + h) - f(3)}{h}
# $$
#
# | Empujón $h$ | $f(3 + h)$ | cambio | cambio $/\,h$ |
# |:---|:---|:---|:---|
# | 0.1 | 9.61 | 0.61 | 6.1 |
# | 0.01 | 9.0601 | 0.0601 | 6.01 |
# | 0.001 | 9.006001 | 0.006001 | 6.001 |
#
# Se ve a dónde va: a **6**. Y se puede demostrar en un renglón:
#
# $$
# \frac{(3 + h)^2 - 9}{h} = \frac{6h + h^2}{h} = 6 + h
# $$
#
# Lo que sobra es exactamente $h$. Con un empujón infinitamente pequeño no sobraría nada: eso es la **derivada**.

# %% [markdown] lang="en"
# ## An example by hand
#
# What is the slope of $f(x) = x^2$ at $x = 3$? Nudge $x$ a little, look how much the result changed, and divide:
#
# $$
# \text{slope} \approx \frac{f(3 + h) - f(3)}{h}
# $$
#
# | Nudge $h$ | $f(3 + h)$ | change | change $/\,h$ |
# |:---|:---|:---|:---|
# | 0.1 | 9.61 | 0.61 | 6.1 |
# | 0.01 | 9.0601 | 0.0601 | 6.01 |
# | 0.001 | 9.006001 | 0.006001 | 6.001 |
#
# You can see where it is going: to **6**. And it can be proved in one line:
#
# $$
# \frac{(3 + h)^2 - 9}{h} = \frac{6h + h^2}{h} = 6 + h
# $$
#
# What is left over is exactly $h$. With an infinitely small nudge nothing would be left over: that is the
# **derivative**.

# %% [markdown] lang="es"
# ## 1. Medir una pendiente
#
# Lo mismo, en Python. Nada más que lo que hiciste a mano:

# %% [markdown] lang="en"
# ## 1. Measuring a slope
#
# The same in Python. Nothing but what you did by hand:

# %%
def f(x):
    return x**2


def slope(f, x, h):
    return (f(x + h) - f(x)) / h


print(slope(f, 3.0, h=0.1))
print(slope(f, 3.0, h=0.001))

# %% [markdown] lang="es"
# ¿De dónde salen las últimas cifras, ese `6.100000000000012`? De que la computadora redondea. Guárdalo: dentro de un
# rato da la sorpresa del día.
#
# > **Predice.** ¿Qué pendiente tiene $f$ en $x = -3$? ¿Y en $x = 0$?
#
# <details><summary>Respuesta</summary>
#
# En $-3$, cerca de $-6$: si empujas $x$ hacia la derecha, $x^2$ **baja**. En 0, cerca de 0: es el fondo del valle.
#
# </details>

# %% [markdown] lang="en"
# Where do the last digits come from, that `6.100000000000012`? From the computer's rounding. Remember it: in a while
# it will be the surprise of the day.
#
# > **Predict.** What is the slope of $f$ at $x = -3$? And at $x = 0$?
#
# <details><summary>Answer</summary>
#
# At $-3$, close to $-6$: if you nudge $x$ to the right, $x^2$ **goes down**. At 0, close to 0: it is the bottom of the
# valley.
#
# </details>

# %%
print(slope(f, -3.0, h=0.001))
print(slope(f, 0.0, h=0.001))

# %% [markdown] lang="es"
# El **signo** dice hacia dónde: positiva, sube; negativa, baja. El **tamaño** dice cuánto. Con esas dos cosas ya se
# puede bajar por una curva a ciegas, que es lo que hace el entrenamiento.
#
# Míralo. La línea naranja pasa por el punto y por el punto empujado; la negra es la **tangente**, la recta que solo toca la
# curva. Mueve `h` hacia cero (con el núcleo, *kernel*, el programa que ejecuta las celdas, en marcha) y verás cómo la naranja
# se acuesta sobre la negra.

# %% [markdown] lang="en"
# The **sign** says which way: positive, it goes up; negative, it goes down. The **size** says how much. With these two
# you can already walk down a curve blindfolded, which is what training does.
#
# Look at it. The orange line goes through the point and the nudged point; the black one is the **tangent**, the line that only
# touches the curve. Move `h` towards zero (with the kernel running, the program that runs the cells) and you will see the
# orange line lie down on the black one.

# %%
from minigrad.pictures import tangent

tangent(f, at=1.0, h=1.0)

# %% [markdown] lang="es"
# ## 2. ¿Cuanto más pequeño, mejor?
#
# Con un empujón $h$ sobra exactamente $h$, así que un $h$ diminuto debería dar 6 casi exacto.
#
# > **Predice.** La celda prueba $h = 10^{-1}, 10^{-3}, \dots, 10^{-17}$ y escribe el **error**, lo que le falta a la
# > pendiente medida para ser 6. ¿Baja siempre? Dibuja la forma que esperas.
#
# <details><summary>Respuesta</summary>
#
# Baja hasta $10^{-8}$ o por ahí, y luego **vuelve a subir**. Al final la pendiente medida es 0, un disparate.
#
# </details>

# %% [markdown] lang="en"
# ## 2. The smaller, the better?
#
# With a nudge of $h$, exactly $h$ is left over, so a tiny $h$ should give 6 nearly exactly.
#
# > **Predict.** The cell tries $h = 10^{-1}, 10^{-3}, \dots, 10^{-17}$ and writes the **error**, what the measured slope
# > is away from 6. Does it always go down? Draw the shape that you expect.
#
# <details><summary>Answer</summary>
#
# It goes down until $10^{-8}$ or so, and then **up again**. In the end the measured slope is 0, which is nonsense.
#
# </details>

# %%
for power in range(1, 18, 2):
    h = 10.0**-power
    measured = slope(f, 3.0, h)
    print(f"h = 1e-{power:02d}   {measured:.10f}   error {abs(measured - 6):.1e}")

# %% [markdown] lang="es"
# Dos errores tiran en direcciones contrarias:
#
# - **El del empujón.** Baja con $h$: es lo que sobra, $h$.
# - **El del redondeo.** Sube cuando $h$ baja. La computadora guarda unas 16 cifras de cada número. $f(3 + h)$ y
#   $f(3)$ son casi iguales, y al restarlos se borran las cifras que tienen en común: quedan pocas, y van divididas
#   por un número minúsculo.
#
# Con $h = 10^{-17}$ ya no queda ninguna: $3 + 10^{-17}$ **se guarda como 3**.

# %% [markdown] lang="en"
# Two errors pull in opposite directions:
#
# - **That of the nudge.** It goes down with $h$: it is what is left over, $h$.
# - **That of rounding.** It goes up when $h$ goes down. The computer keeps about 16 digits of a number. $f(3 + h)$ and
#   $f(3)$ are nearly equal, and subtracting them wipes out the digits that they share: few are left, and they are
#   divided by a minute number.
#
# With $h = 10^{-17}$ none is left: $3 + 10^{-17}$ **is stored as 3**.

# %%
print(3 + 1e-17 == 3)

# %% [markdown] lang="es"
# Si no le pides otra cosa, PyTorch guarda unas 7 cifras por número, no 16 (`float32`: la mitad de memoria, y más rápido).
#
# > **Predice.** ¿El mejor $h$ será ahí más grande o más pequeño?
#
# <details><summary>Respuesta</summary>
#
# Más grande. Con menos cifras el redondeo manda antes: $h = 10^{-5}$ ya mide peor que $h = 10^{-3}$.
#
# </details>

# %% [markdown] lang="en"
# Unless you ask for more, PyTorch keeps about 7 digits of a number, not 16 (`float32`: half the memory, and faster).
#
# > **Predict.** Will the best $h$ be larger or smaller there?
#
# <details><summary>Answer</summary>
#
# Larger. With fewer digits rounding takes over sooner: $h = 10^{-5}$ measures worse than $h = 10^{-3}$ already.
#
# </details>

# %%
import minigrad as torch

for power in (1, 2, 3, 5, 7):
    h = 10.0**-power
    print(f"h = 1e-{power:02d}   {slope(f, torch.tensor(3.0), h).item():.6f}")

# %% [markdown] lang="es"
# Las dos tablas en un dibujo. Léelo de derecha a izquierda: cada paso hace el empujón diez veces más pequeño. Al principio las
# dos líneas bajan juntas: ahí solo cuenta el empujón. Cuando manda el redondeo, vuelven a subir; con 7 cifras, mucho antes.

# %% [markdown] lang="en"
# Both tables in one drawing. Read it from right to left: each step makes the nudge ten times smaller. At first both lines go
# down together: there only the nudge counts. When rounding takes over, they go up again; with 7 digits, much sooner.

# %%
from minigrad.pictures import nudge_error

nudge_error(f, at=3.0)

# %% [markdown] lang="es"
# Recuérdalo cuando compruebes un gradiente a mano: con `float32`, un $h$ de 0.01 o 0.001 es mejor que uno diminuto.
#
# ### Un error frecuente
#
# Si $h$ es el problema, ¿por qué no poner $h = 0$ y acabar?

# %% [markdown] lang="en"
# Remember it when you check a gradient by hand: with `float32`, an $h$ of 0.01 or 0.001 is better than a tiny one.
#
# ### A common error
#
# If $h$ is the problem, why not put $h = 0$ and be done with it?

# %% tags=["raises-exception"]
slope(f, 3.0, h=0)

# %% [markdown] lang="es"
# Sin empujón no hay nada que mirar: cambio 0 entre empujón 0. **El remedio** no es un $h$ mejor: es dejar de medir y *deducir*
# la pendiente de cómo está hecha la función, como hiciste con $\frac{6h + h^2}{h} = 6 + h$. Eso hará `backward()` en la lección
# 03, con cualquier función hecha de operaciones cuya pendiente se conoce, sin $h$ y sin este error.

# %% [markdown] lang="en"
# Without a nudge there is nothing to look at: change 0 over nudge 0. **The cure** is not a better $h$. It is to stop measuring,
# and *deduce* the slope from how the function is made, as you did with $\frac{6h + h^2}{h} = 6 + h$. That is what `backward()`
# will do in lesson 03, with any function made of operations whose slope is known, without $h$ and without this error.

# %% [markdown] lang="es"
# ## 3. Varias entradas: pendientes parciales
#
# Una red no tiene una entrada, sino millones. Tomemos dos: $g(a, b) = a \cdot b$, en $a = 2$, $b = 5$.
#
# La regla es sencilla: **se empuja una y se dejan quietas las demás.** Sale una pendiente por cada entrada, y se llaman
# **parciales**. Todas juntas son el **gradiente**.
#
# > **Predice.** ¿Cuál es la pendiente de $g$ respecto de $a$? ¿Y respecto de $b$? Cuidado: es fácil decirlas al revés.
#
# <details><summary>Respuesta</summary>
#
# Respecto de $a$: **5**. Si $a$ crece 0.01, el producto crece $0.01 \cdot b = 0.05$. Respecto de $b$: **2**. La pendiente
# respecto de un factor es el *otro* factor.
#
# </details>

# %% [markdown] lang="en"
# ## 3. Several inputs: partial slopes
#
# A network has not one input but millions. Let us take two: $g(a, b) = a \cdot b$, at $a = 2$, $b = 5$.
#
# The rule is simple: **nudge one and keep the others still.** You get one slope for each input, and they are called
# **partial**. All of them together are the **gradient**.
#
# > **Predict.** What is the slope of $g$ with respect to $a$? And with respect to $b$? Careful: it is easy to say them the
# > wrong way round.
#
# <details><summary>Answer</summary>
#
# With respect to $a$: **5**. If $a$ grows by 0.01, the product grows by $0.01 \cdot b = 0.05$. With respect to $b$: **2**.
# The slope with respect to one factor is the *other* factor.
#
# </details>

# %%
def g(a, b):
    return a * b


h = 0.01
here = g(2, 5)
print((g(2 + h, 5) - here) / h)
print((g(2, 5 + h) - here) / h)

# %% [markdown] lang="es"
# ¿Cuánto cuesta? Para dos pendientes calculamos $g$ **tres** veces: una sin empujón y una por entrada.
#
# > **Predice.** ¿Cuántas veces hay que calcular una red con un millón de pesos para dar **un** paso de entrenamiento?
#
# <details><summary>Respuesta</summary>
#
# Un millón y una. Si calcularla una vez tarda una centésima de segundo, cada paso tarda casi tres horas. Por eso nadie
# entrena a empujones. Los empujones sirven para **comprobar**, y para eso los usaremos en todo el curso.
#
# </details>

# %% [markdown] lang="en"
# What does it cost? For two slopes we computed $g$ **three** times: once without a nudge and once for each input.
#
# > **Predict.** How many times must a network with a million weights be computed to take **one** step of training?
#
# <details><summary>Answer</summary>
#
# A million and one. If computing it once takes a hundredth of a second, each step takes nearly three hours. That is why
# nobody trains by nudging. Nudges are for **checking**, and for that we shall use them all through the course.
#
# </details>

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# $f(a, b) = a^2 + 3b$, en $a = 2$, $b = 10$. ¿Qué pendiente parcial tiene respecto de $a$? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>34</code></summary>
#
# No. Eso es el **valor** de $f$, $4 + 30$. La pendiente dice cuánto *cambia*. Vuelve al ejemplo a mano.
#
# </details>
# <details><summary><b>B.</b> <code>7</code></summary>
#
# No. Ahí se sumaron las dos pendientes, $4 + 3$. Cada entrada tiene la suya: se empuja una y las demás se quedan quietas.
# Vuelve a la sección 3.
#
# </details>
# <details><summary><b>C.</b> <code>4</code></summary>
#
# Sí. Solo se mueve $a$: $\frac{(2 + h)^2 - 4}{h} = 4 + h$. El término $3b$ no cambia, así que no aporta nada.
#
# </details>
# <details><summary><b>D.</b> <code>4.01</code></summary>
#
# Casi: eso es lo que se **mide** con $h = 0.01$. La pendiente es a donde va la medida cuando $h$ se encoge. Vuelve a la
# tabla del ejemplo a mano.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# $f(a, b) = a^2 + 3b$, at $a = 2$, $b = 10$. What is its partial slope with respect to $a$? Choose before you open one.
#
# <details><summary><b>A.</b> <code>34</code></summary>
#
# No. That is the **value** of $f$, $4 + 30$. A slope says how much it *changes*. Go back to the example by hand.
#
# </details>
# <details><summary><b>B.</b> <code>7</code></summary>
#
# No. There the two slopes were added, $4 + 3$. Each input has its own: nudge one and keep the others still. Go back to
# section 3.
#
# </details>
# <details><summary><b>C.</b> <code>4</code></summary>
#
# Yes. Only $a$ moves: $\frac{(2 + h)^2 - 4}{h} = 4 + h$. The term $3b$ does not change, so it adds nothing.
#
# </details>
# <details><summary><b>D.</b> <code>4.01</code></summary>
#
# Nearly: that is what you **measure** with $h = 0.01$. The slope is where the measure goes when $h$ shrinks. Go back to
# the table of the example by hand.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. La **pendiente** se mide empujando: cambio del resultado entre tamaño del empujón.
# 2. Con varias entradas hay una **pendiente parcial** por cada una; juntas son el **gradiente**.
# 3. Un empujón demasiado pequeño se pierde en el **redondeo**, y empujarlas todas es carísimo.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué la pendiente de $a \cdot b$ respecto de $a$ es $b$, y por
# qué $h = 10^{-17}$ mide cero?
#
# **Lo que sigue.** Hay una manera de tener todas las pendientes con **un solo** recorrido. Para eso PyTorch apunta lo que
# calculas mientras lo calculas. Esas notas, el grafo, son la lección 02.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. A **slope** is measured by nudging: change of the result over size of the nudge.
# 2. With several inputs there is a **partial slope** for each; together they are the **gradient**.
# 3. A nudge that is too small is lost in **rounding**, and nudging them all is far too expensive.
#
# **Explain it to somebody.** In two minutes, without looking: why is the slope of $a \cdot b$ with respect to $a$ the
# number $b$, and why does $h = 10^{-17}$ measure zero?
#
# **What comes next.** There is a way to get all the slopes with **a single** walk. For that, PyTorch writes down what you
# compute while you compute it. These notes, the graph, are lesson 02.
