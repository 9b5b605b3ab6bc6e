# %% [markdown] lang="es"
# # 09. Tu propia operación
#
# Hasta hoy usaste operaciones que alguien declaró: `sin`, `exp`, `*`. ¿Y si la tuya no está? ¿O está, pero escrita con
# piezas se rompe con números grandes? Entonces la declaras tú: qué calcula hacia adelante y cuál es su regla hacia atrás. El
# resto (el grafo, el orden, las sumas) ya lo hace autograd.
#
# **Al terminar sabrás**
#
# 1. escribir una **`Function`**: un `forward` y un `backward`;
# 2. para qué sirve **`ctx`**: lo que la ida le deja a la vuelta;
# 3. comprobar tu regla con **`gradcheck`**, que empuja como en la lección 01.
#
# **Necesitas** las lecciones 03 y 06. **Tiempo:** unos 35 minutos.

# %% [markdown] lang="en"
# # 09. Your own operation
#
# Until today you used operations that somebody declared: `sin`, `exp`, `*`. What if yours is not there? Or if it is, but
# breaks with large numbers when it is put together from pieces? Then you declare it: what it computes on the way forward,
# and what its rule is on the way back. The rest (the graph, the order, the sums) autograd does already.
#
# **When you finish you will know**
#
# 1. how to write a **`Function`**: a `forward` and a `backward`;
# 2. what **`ctx`** is for: what the way forward leaves for the way back;
# 3. how to check your rule with **`gradcheck`**, which nudges as in lesson 01.
#
# **You need** lessons 03 and 06. **Time:** about 35 minutes.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# **1.** Llega un gradiente $v$ a un nodo. ¿Qué tiene que mandar el nodo a su entrada?
#
# <details><summary>Respuesta</summary>
#
# $v^\top J$: el gradiente que llega, **por** la derivada local. No la derivada sola.
#
# </details>
#
# **2.** ¿Qué forma tiene lo que manda?
#
# <details><summary>Respuesta</summary>
#
# La de la entrada. El gradiente que llega tiene la del resultado.
#
# </details>
#
# **3.** ¿Cómo comprobabas una derivada en la lección 01, sin saber derivar?
#
# <details><summary>Respuesta</summary>
#
# Con dos empujones pequeños, uno a cada lado: $\big(f(x+h) - f(x-h)\big) / 2h$.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# **1.** A gradient $v$ arrives at a node. What does the node have to send to its input?
#
# <details><summary>Answer</summary>
#
# $v^\top J$: the gradient that arrives, **times** the local derivative. Not the derivative alone.
#
# </details>
#
# **2.** What shape is the gradient that it sends?
#
# <details><summary>Answer</summary>
#
# That of the input. The gradient that arrives has that of the result.
#
# </details>
#
# **3.** How did you check a derivative in lesson 01 without knowing how to differentiate?
#
# <details><summary>Answer</summary>
#
# By two small nudges, one to each side: $\big(f(x+h) - f(x-h)\big) / 2h$.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# La operación será **el cubo**, $y = x^3$, y el programa $\text{out} = 5\,y$ con $x = 2$.
#
# | | Cuenta | Número |
# |:---|:---|:---|
# | Ida | $y = x^3$ | $8$ |
# | Ida | $\text{out} = 5\,y$ | $40$ |
# | Vuelta: llega a $y$ | $5$ | $5$ |
# | Vuelta: la regla del cubo | $5 \cdot 3x^2 = 5 \cdot 12$ | $60$ |
#
# Para la última línea hacen falta dos cosas: el **gradiente que llega**, 5, y la **$x$ de la ida**, 2. La primera te la da
# autograd. La segunda la tienes que guardar tú.

# %% [markdown] lang="en"
# ## An example by hand
#
# The operation will be **the cube**, $y = x^3$, and the program $\text{out} = 5\,y$ with $x = 2$.
#
# | | Computation | Number |
# |:---|:---|:---|
# | Forward | $y = x^3$ | $8$ |
# | Forward | $\text{out} = 5\,y$ | $40$ |
# | Back: arrives at $y$ | $5$ | $5$ |
# | Back: the rule of the cube | $5 \cdot 3x^2 = 5 \cdot 12$ | $60$ |
#
# The last line takes two things: the **gradient that arrives**, 5, and the **$x$ of the way forward**, 2. The first one
# autograd gives you. The second one you have to keep yourself.

# %% [markdown] lang="es"
# ## 1. Ida, vuelta, y lo que se guarda
#
# Una operación propia es una clase con dos funciones. `ctx` (de *context*, contexto) es la misma caja en las dos: `forward`
# guarda en ella y `backward` saca. Se llama con `apply`, nunca con `forward`.
#
# > **Predice.** ¿Qué `grad_fn` tendrá el cubo? ¿Y qué habrá en `x.grad`?
#
# <details><summary>Respuesta</summary>
#
# `CubeBackward`: el nombre de tu clase y `Backward`. En `x.grad`, 60.
#
# </details>

# %% [markdown] lang="en"
# ## 1. Forward, back, and what is kept
#
# An operation of your own is a class with two functions. `ctx` (for *context*) is the same box in both: `forward` puts
# things in, and `backward` takes them out. It is called by `apply`, never by `forward`.
#
# > **Predict.** Which `grad_fn` will the cube have? And what will be in `x.grad`?
#
# <details><summary>Answer</summary>
#
# `CubeBackward`: the name of your class and `Backward`. In `x.grad`, 60.
#
# </details>

# %%
import minigrad as torch


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)  # es: para la vuelta | en: for the way back
        return x**3

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 3 * x**2  # es: lo que llega, por la derivada local | en: what arrives, times the local derivative


x = torch.tensor(2.0, requires_grad=True)
y = Cube.apply(x)
out = 5 * y
print(y)
out.backward()
print(x.grad)

# %% [markdown] lang="es"
# Tu nodo es un nodo como los demás. Recorre el grafo y busca el paso en que entra un 5 y sale un 60:

# %% [markdown] lang="en"
# Your node is a node like the others. Walk the graph and look for the step where a 5 goes in and a 60 comes out:

# %%
from minigrad.pictures import stepper

x.grad = None
stepper(5 * Cube.apply(x))

# %% [markdown] lang="es"
# Dentro de `forward` y `backward` no se toman notas: autograd no mira cómo calculas, y se fía de tu regla. Por eso puedes
# calcular la ida como quieras. Y por eso **nadie se dará cuenta si la regla está mal**. Para eso está lo siguiente.
#
# ## 2. `gradcheck`: empujar y comparar
#
# `gradcheck` hace lo de la lección 01 con cada número de la entrada y compara con lo que dice tu `backward`. Quiere números
# de 16 cifras (`float64`): con los de 7, el empujón se pierde en el redondeo.

# %% [markdown] lang="en"
# Inside `forward` and `backward` no notes are taken: autograd does not look at how you compute, and trusts your rule. That is
# why you may compute the way forward as you like. And it is why **nobody will notice if the rule is wrong**. That is what
# the next thing is for.
#
# ## 2. `gradcheck`: nudge and compare
#
# `gradcheck` does what lesson 01 did, with each number of the input, and compares with what your `backward` says. It wants
# numbers of 16 digits (`float64`): with those of 7 the nudge is lost in the rounding.

# %%
points = torch.tensor([2.0, -1.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(Cube.apply, (points,)))

# %% [markdown] lang="es"
# ### Un error frecuente
#
# Alguien sabe que la derivada de $x^3$ es $3x^2$, y escribe eso en `backward`. Nada más.
#
# > **Predice.** ¿Qué falta, y qué dirá `gradcheck` en los puntos 2 y −1?
#
# <details><summary>Respuesta</summary>
#
# Falta **multiplicar por el gradiente que llega**. Entonces cada resultado parece depender de las dos entradas. Empujando
# sale una diagonal, $12$ y $3$, y tu regla da también $12$ y $3$ donde tocaba un cero.
#
# </details>

# %% [markdown] lang="en"
# ### A common error
#
# Somebody knows that the derivative of $x^3$ is $3x^2$, and writes that into `backward`. Nothing else.
#
# > **Predict.** What is missing, and what will `gradcheck` say at the points 2 and −1?
#
# <details><summary>Answer</summary>
#
# **Multiplying by the gradient that arrives** is missing. So each result seems to depend on both inputs. Nudging gives a
# diagonal, $12$ and $3$, and your rule gives $12$ and $3$ as well where a zero belongs.
#
# </details>

# %% tags=["raises-exception"]
class Forgetful(Cube):
    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 3 * x**2


torch.autograd.gradcheck(Forgetful.apply, (points,))

# %% [markdown] lang="es"
# `numerical` es lo que sale empujando; `analytical`, lo que dice tu regla. Cada fila es una entrada y cada columna un
# resultado. **El remedio:** `grad * 3 * x**2`.
#
# Es un error traicionero: con `Forgetful.apply(x).backward()` no se nota, porque lo que llega es un 1. Solo se nota cuando
# hay algo después, como aquel 5.

# %% [markdown] lang="en"
# `numerical` is what comes out by nudging; `analytical`, what your rule says. Each row is an input, and each column a
# result. **The cure:** `grad * 3 * x**2`.
#
# It is a treacherous error: with `Forgetful.apply(x).backward()` nobody notices, because what arrives is a 1. It shows only
# when something comes after, like that 5.

# %%
for operation in (Cube, Forgetful):
    x = torch.tensor(2.0, requires_grad=True)
    operation.apply(x).backward()
    alone = x.grad.item()
    x.grad = None
    (5 * operation.apply(x)).backward()
    print(operation.__name__, alone, x.grad.item())

# %% [markdown] lang="es"
# ## 3. Para qué, de verdad: una operación que no se rompe
#
# La **softplus**, $\ln(1 + e^x)$, es una curva suave que vale casi $0$ a la izquierda y casi $x$ a la derecha. Su derivada
# es la **sigmoide**, $\sigma(x) = 1 / (1 + e^{-x})$. En $x = 100$ la softplus vale 100, con pendiente 1.
#
# > **Predice.** Con piezas, en `float32`: ¿qué sale en $x = 0$ y en $x = 100$? Pista: $e^{100}$ tiene 44 cifras, y el
# > número más grande de `float32` tiene 39.
#
# <details><summary>Respuesta</summary>
#
# En 0 todo va bien: $0.6931$, con pendiente $0.5$. En 100 la ida da `inf` y la vuelta `nan`.
#
# </details>

# %% [markdown] lang="en"
# ## 3. What it is really for: an operation that does not break
#
# **Softplus**, $\ln(1 + e^x)$, is a smooth curve that is nearly $0$ on the left and nearly $x$ on the right. Its derivative is
# the **sigmoid**, $\sigma(x) = 1 / (1 + e^{-x})$. At $x = 100$ softplus is 100, with slope 1.
#
# > **Predict.** From pieces, in `float32`: what comes out at $x = 0$ and at $x = 100$? A hint: $e^{100}$ has 44 digits, and
# > the largest number of `float32` has 39.
#
# <details><summary>Answer</summary>
#
# At 0 all is well: $0.6931$, with slope $0.5$. At 100 the way forward gives `inf`, and the way back `nan`.
#
# </details>

# %%
x = torch.tensor([0.0, 100.0], requires_grad=True)
pieces = torch.log(1 + torch.exp(x))
pieces.sum().backward()
print(pieces.detach())
print(x.grad)

# %% [markdown] lang="es"
# ¿Dónde nace el `nan`? Recorre el grafo con $x = 100$ y mira qué entra y qué sale de `ExpBackward0`:

# %% [markdown] lang="en"
# Where is the `nan` born? Walk the graph with $x = 100$, and look at what goes into `ExpBackward0` and what comes out:

# %%
large = torch.tensor(100.0, requires_grad=True)
stepper(torch.log(1 + torch.exp(large)))

# %% [markdown] lang="es"
# `log` manda $1/\infty = 0$; `exp` lo multiplica por $\infty$, y $0 \cdot \infty$ no es ningún número. Ninguna de las piezas
# está mal: está mal la cadena. El remedio es verlas como **una** operación. La ida, escrita sin exponenciales grandes,
#
# $$
# \ln(1 + e^x) = \max(x, 0) + \ln\!\big(1 + e^{-|x|}\big)
# $$
#
# y la vuelta, con su propia fórmula, $\sigma(x)$.

# %% [markdown] lang="en"
# `log` sends $1/\infty = 0$; `exp` multiplies it by $\infty$, and $0 \cdot \infty$ is no number. None of the pieces is wrong:
# the chain is. The cure is to see them as **one** operation. The way forward, written without large exponentials,
#
# $$
# \ln(1 + e^x) = \max(x, 0) + \ln\!\big(1 + e^{-|x|}\big)
# $$
#
# and the way back by a formula of its own, $\sigma(x)$.

# %%
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.clamp(x, min=0) + torch.log1p(torch.exp(-torch.abs(x)))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.sigmoid(x)


x.grad = None
whole = Softplus.apply(x)
whole.sum().backward()
print(whole.detach())
print(x.grad)
points = torch.tensor([-3.0, 0.5, 100.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(Softplus.apply, (points,)))

# %% [markdown] lang="es"
# Así están hechas por dentro `softplus`, `logsumexp` o `log_softmax`: operaciones enteras, con una regla escrita a medida.
#
# Una última cosa: `backward` devuelve **un gradiente por cada argumento** de `forward`, en el mismo orden. Para lo que no es
# un tensor, como el exponente de aquí, devuelve `None`; y en `ctx` se guarda tal cual.
#
# > **Predice.** ¿Qué dice PyTorch si se olvida ese `None`?
#
# <details><summary>Respuesta</summary>
#
# Que esperaba dos gradientes y recibió uno.
#
# </details>

# %% [markdown] lang="en"
# That is how `softplus`, `logsumexp` and `log_softmax` are made inside: whole operations, with a rule written for the
# purpose.
#
# One last thing: `backward` returns **one gradient for each argument** of `forward`, in the same order. For what is no
# tensor, like the exponent here, it returns `None`; and in `ctx` it is kept as it is.
#
# > **Predict.** What does PyTorch say if that `None` is forgotten?
#
# <details><summary>Answer</summary>
#
# That it expected two gradients and got one.
#
# </details>

# %%
class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_backward(x)
        ctx.n = n
        return x**n

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * ctx.n * x ** (ctx.n - 1)


x = torch.tensor(2.0, requires_grad=True)
try:
    Power.apply(x, 3).backward()
except RuntimeError as error:
    print(error)

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# Escribes `forward(ctx, x)` para $y = e^x$ y guardas el **resultado** `y`, no la entrada. ¿Qué va en `backward`? Elige antes
# de abrir una.
#
# <details><summary><b>A.</b> <code>return y</code></summary>
#
# No. Falta multiplicar por el gradiente que llega. Vuelve al error frecuente de la sección 2.
#
# </details>
# <details><summary><b>B.</b> <code>return grad * torch.exp(y)</code></summary>
#
# No. Eso es $e^{e^x}$: la derivada de $e^x$ **ya es** `y`. Si guardas el resultado, no lo calcules otra vez.
#
# </details>
# <details><summary><b>C.</b> <code>return grad * y</code></summary>
#
# Sí. La derivada de $e^x$ es la propia $e^x$, y ya la tienes guardada. Así lo declara también `minigrad`.
#
# </details>
# <details><summary><b>D.</b> El jacobiano: una matriz con <code>y</code> en la diagonal.</summary>
#
# No. Se devuelve $v^\top J$, con la forma de la entrada, nunca $J$. Vuelve a la lección 06.
#
# </details>

# %% [markdown] lang="en"
# ## Check that you understand
#
# You write `forward(ctx, x)` for $y = e^x$ and keep the **result** `y`, not the input. What goes into `backward`? Choose
# before you open one.
#
# <details><summary><b>A.</b> <code>return y</code></summary>
#
# No. Multiplying by the gradient that arrives is missing. Go back to the common error of section 2.
#
# </details>
# <details><summary><b>B.</b> <code>return grad * torch.exp(y)</code></summary>
#
# No. That is $e^{e^x}$: the derivative of $e^x$ **is** `y` already. If you keep the result, do not compute it again.
#
# </details>
# <details><summary><b>C.</b> <code>return grad * y</code></summary>
#
# Yes. The derivative of $e^x$ is itself, and you have kept it. `minigrad` declares it like this too.
#
# </details>
# <details><summary><b>D.</b> The Jacobian: a matrix with <code>y</code> on its diagonal.</summary>
#
# No. What is returned is $v^\top J$, of the shape of the input, never $J$. Go back to lesson 06.
#
# </details>

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. Una **`Function`** tiene una ida y una vuelta; la vuelta **multiplica el gradiente que llega** por la derivada local.
# 2. **`ctx`** lleva de la ida a la vuelta lo que la regla necesita; sale un gradiente por argumento, o `None`.
# 3. **`gradcheck`** empuja y compara: ninguna regla escrita a mano sin él.
#
# **Explícaselo a alguien.** En dos minutos, sin mirar: ¿por qué una regla sin `grad *` acierta cuando la operación es la
# última?
#
# **Lo que sigue.** Ya sabes declarar una operación. Solo queda lo que autograd pone de su parte: el grafo y el recorrido. La
# lección 10 los construye, en menos de setenta líneas.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. A **`Function`** has a way forward and a way back; the way back **multiplies the gradient that arrives** by the local
#    derivative.
# 2. **`ctx`** carries what the rule needs from one to the other; one gradient comes out for each argument, or `None`.
# 3. **`gradcheck`** nudges and compares: no rule written by hand without it.
#
# **Explain it to somebody.** In two minutes, without looking: why is a rule without `grad *` right when the operation is
# the last one?
#
# **What comes next.** You can declare an operation now. Only what autograd contributes is left: the graph and the walk.
# Lesson 10 builds them, in fewer than seventy lines.
